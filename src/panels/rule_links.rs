//! Links to the rules that an answer or a refusal rests on.

use draw::prelude::*;
use policy::Grounds;
use policy::catalogue::RuleId;
use policy::change::Change;
use words::Voice;

use crate::route::Route;

/// One rule.
pub fn rule_link(rule: RuleId) -> Node {
    let row = rule.rule();
    let href = Route::Rule(row.id.to_owned()).href();
    view! { <a class="caption rule-link" href=href title=row.sentence>"Rule: "{row.id}</a> }
}

/// Several, in a line.
pub fn rule_links(rules: &[RuleId]) -> Node {
    if let [rule] = rules {
        return rule_link(*rule);
    }
    let links = rules.iter().map(|rule| {
        let row = rule.rule();
        let href = Route::Rule(row.id.to_owned()).href();
        view! { <a class="caption rule-link" href=href title=row.sentence aria-label=format!("Rule: {}", row.id)>{row.id}</a> }
    });
    let some = !rules.is_empty();
    some.then(
        || view! { <p class="bar rules caption"><span>"Rules:"</span>{links.collect_view()}</p> },
    )
    .into_node()
}

/// A sentence that holds whatever is on screen, with the rules that say so.
pub fn noted(said: &'static str, rules: &[RuleId]) -> Node {
    view! { <div class="stack-1"><p class="second measure">{said}</p>{rule_links(rules)}</div> }
}

/// The rules that hold where a change is decided for the acting person, each once.
pub fn rules_of(voice: &Voice<'_>, change: &Change) -> Vec<RuleId> {
    let mut grounds = Grounds::default();
    change.decide_with(voice.tenant, voice.you, false, &mut grounds);
    grounds.holding()
}
