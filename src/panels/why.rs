//! **Why?**: the reasons of an answer, who can mend each, and the grounds it rests on.

use draw::prelude::*;
use policy::catalogue::RuleId;
use policy::explain::{Explanation, explain};
use policy::model::{Basis, FlowId, PersonId};
use policy::why::What;
use policy::{Sight, Tenant};
use words::{Phrase, Voice};

use super::mend::{Mend, MendButton, MendDialog, mend};
use super::rule_links::rule_links;
use super::said::{said, sentence};
use super::{PanelDrawer, use_panel};
use crate::labels;
use crate::location::use_location;
use crate::route::{self, Question, Route};
use crate::ui::{MessageBar, Said, answer};

/// One reason, ready to draw.
#[derive(Debug, Clone, PartialEq)]
struct Told {
    text: Phrase,
    who: Option<Phrase>,
    mend: Option<Mend>,
    rules: &'static [RuleId],
}

/// One step of the grounds.
#[derive(Debug, Clone, PartialEq)]
enum Step {
    Question(u8, &'static str),
    Fact(u8, Phrase),
    Rule(u8, RuleId, bool),
}

/// All the panel shows.
#[derive(Debug, Clone, PartialEq)]
struct Shown {
    about: Phrase,
    said: Said,
    reasons: Vec<Told>,
    dispute: Option<Phrase>,
    assumed: Vec<Phrase>,
    answers: Option<String>,
    steps: Vec<Step>,
}

/// The panel of the route.
#[component]
pub fn Why() -> impl IntoNode {
    let panel = use_panel();
    let location = use_location();
    let question = Memo::new(move |before: Option<&Option<Question>>| {
        let here = Route::read_href(&location.pathname.get());
        match here {
            Some(Route::Flow(_, Some(route::Panel::Why(question)))) => Some(question),
            Some(Route::Flow(_, None)) => None,
            // On the way to another page.
            _ => before.copied().flatten(),
        }
    });
    let shown = Memo::new(move |_| {
        let question = question.get()?;
        let wanted = location.query(Route::FOR);
        let key = panel.key();
        panel.workspace.read(|tenant, you| {
            let flow = tenant.flow_by_key(&key)?;
            // Who doesn't see all of the flow sees nobody else's answers either.
            let all = tenant.sight(you, flow) == Sight::Everything;
            let about = wanted
                .filter(|_| all)
                .and_then(|key| tenant.person_by_key(&key));
            let about = about.unwrap_or(you);
            Some(show(tenant, you, about, flow, question))
        })?
    });
    let is_desktop = Memo::new(move |_| {
        let key = panel.key();
        let kind = panel.workspace.read(|tenant, _| {
            let flow = tenant.flow_by_key(&key)?;
            Some(tenant.flow(flow).desktop().is_some())
        });
        kind.flatten().unwrap_or(true)
    });
    let title = move || {
        question.get().map_or(labels::WHY.to_owned(), |question| {
            format!(
                "{} {}",
                labels::WHY,
                labels::question(question, is_desktop.get())
            )
        })
    };
    let open = RwSignal::new(None::<Mend>);
    view! {
        <PanelDrawer panel title read_only=true>
            {move || match shown.get() {
                Some(shown) => draw(shown, open),
                None => view! { <p class="second">{labels::NO_SUCH_ANSWER}</p> },
            }}
        </PanelDrawer>
        <MendDialog open=open />
    }
}

fn draw(shown: Shown, open: RwSignal<Option<Mend>>) -> Node {
    let reason = move |told: Told| {
        let mend = told.mend.clone();
        view! {
            <li>
                <p>{sentence(&told.text)}</p>
                {told.who.as_ref().map(|who| view! { <p class="second">{sentence(who)}</p> })}
                {mend.is_some().then(|| view! { <div><MendButton mend=Signal::stored(mend) open=open /></div> })}
                {rule_links(told.rules)}
            </li>
        }
    };
    let style = stylers::style_sheet!("src/panels/why.css");
    view! {
        <div class=style>
            <p class="bar">{answer(&shown.said)}<span class="second">"for "{sentence(&shown.about)}</span></p>
            <ul>{shown.reasons.into_iter().map(reason).collect_view()}</ul>
            {shown.dispute.map(|text| {
                view! { <MessageBar lead=labels::DOCS_DIFFER>{sentence(&text)}</MessageBar> }
            })}
            {(!shown.assumed.is_empty()).then(|| {
                let facts = shown.assumed.iter().map(|fact| view! { <li>{sentence(fact)}</li> });
                view! {
                    <section class="stack-1">
                        <h3>{labels::ASSUMED_FACTS}</h3>
                        <ul class="bullets">{facts.collect_view()}</ul>
                    </section>
                }
            })}
            {shown.answers.map(|href| view! { <p><a href=href>{labels::CHANGE_FOR_FLOW}</a></p> })}
            <details>
                <summary>{labels::GROUNDS}</summary>
                <ol>{shown.steps.into_iter().map(step).collect_view()}</ol>
            </details>
        </div>
    }
}

fn step(step: Step) -> Node {
    match step {
        Step::Question(depth, name) => {
            view! { <li data-depth=depth data-kind="question">{name}</li> }
        }
        Step::Fact(depth, text) => {
            view! { <li data-depth=depth>{sentence(&text)}</li> }
        }
        Step::Rule(depth, rule, holds) => {
            let row = rule.rule();
            let word = if holds {
                labels::RULE_APPLIES
            } else {
                labels::RULE_DOESNT_APPLY
            };
            let href = Route::Rule(row.id.to_owned()).href();
            view! {
                <li data-depth=depth data-kind="rule">
                    <a href=href>{row.sentence}</a>
                    <small>{word}</small>
                </li>
            }
        }
    }
}

fn show(
    tenant: &Tenant,
    you: PersonId,
    about: PersonId,
    flow: FlowId,
    question: Question,
) -> Shown {
    let voice = Voice::new(tenant, you);
    let start = question.start();
    let explanation = explain(tenant, about, flow, start);
    let reasons = explanation.reasons.iter().map(|reason| Told {
        text: voice.reason(about, flow, start, reason),
        who: voice.who_can_mend(flow, reason),
        mend: mend(&voice, flow, std::slice::from_ref(reason)),
        rules: reason.rules(),
    });
    Shown {
        about: voice.person(about),
        said: said(&explanation.answer),
        reasons: reasons.collect(),
        dispute: explanation.answer.disputed.map(words::dispute),
        assumed: assumed(tenant, &explanation),
        answers: tenant
            .assumptions
            .is_some()
            .then(|| Route::panel(&tenant.flow(flow).key, route::Panel::Assumed).href()),
        steps: steps(tenant, &explanation),
    }
}

/// What was assumed, each fact once.
fn assumed(tenant: &Tenant, explanation: &Explanation) -> Vec<Phrase> {
    let facts = explanation.grounds.facts();
    let mut assumed: Vec<Phrase> = Vec::new();
    for told in facts.filter(|told| told.basis == Basis::Assumed) {
        let fact = words::fact(tenant, told);
        if !assumed.contains(&fact) {
            assumed.push(fact);
        }
    }
    assumed
}

/// The grounds in order; what was asked or applied before isn't repeated.
fn steps(tenant: &Tenant, explanation: &Explanation) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut facts: Vec<Phrase> = Vec::new();
    let mut rules: Vec<(RuleId, bool)> = Vec::new();
    for step in &explanation.grounds.steps {
        let depth = step.depth.min(3);
        match &step.what {
            What::Decision(name) => steps.push(Step::Question(depth, labels::decision(name))),
            What::Fact(told) => {
                let fact = words::fact(tenant, told);
                if !facts.contains(&fact) {
                    facts.push(fact.clone());
                    steps.push(Step::Fact(depth, fact));
                }
            }
            What::Rule { rule, holds } => {
                if !rules.contains(&(*rule, *holds)) {
                    rules.push((*rule, *holds));
                    steps.push(Step::Rule(depth, *rule, *holds));
                }
            }
        }
    }
    steps
}
