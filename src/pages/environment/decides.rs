//! What an environment decides, now and as tried, with the rules that say so.

use draw::prelude::*;
use policy::change::{Aspect, Change};
use words::Voice;

use super::WhatIf;
use crate::labels;
use crate::panels::rule_links::rule_links;
use crate::panels::said::sentence;
use crate::panels::what_changes::{by_flow, what_changes_by_flow};
use crate::ui::{Card, Icon, Tag, icon};

/// The card.
pub(super) fn card(what_if: WhatIf) -> Node {
    let lines = Aspect::ALL.map(|aspect| line(what_if, aspect));
    view! {
        <Card title="What that decides">
            <ul class=format!("stack divided {}", stylers::style_sheet!("src/pages/environment/decides.css"))>
                {lines.into_iter().collect_view()}
                <li>{answers(what_if)}</li>
            </ul>
        </Card>
    }
}

fn line(what_if: WhatIf, aspect: Aspect) -> Node {
    // What is decided now, and what it would be where that differs.
    let told = Memo::new(move |_| {
        let told = what_if.effect.with(|effect| {
            let (before, after) = effect.as_ref()?;
            what_if.workspace.read(|tenant, you| {
                let voice = Voice::new(tenant, you);
                let then = before.differs(after, aspect);
                let then = then.then(|| voice.decided(aspect, after));
                (voice.decided(aspect, before), then)
            })
        });
        told.unwrap_or_default()
    });
    let differs = move || told.with(|(_, then)| then.is_some());
    let said = move || {
        let (now, then) = told.get();
        view! {
            <p class="second">{sentence(&now)}</p>
            {then.map(|then| view! {
                <p class="pair">{icon(Icon::Arrow)}<span><span class="visually-hidden">"It becomes: "</span>{sentence(&then)}</span></p>
            })}
        }
    };
    view! {
        <li data-differs=move || differs().then_some("")>
            <h3>{words::aspect(aspect)}{move || differs().then(|| view! { " " <Tag>"Changes"</Tag> })}</h3>
            {said}
            <div class="bar">
                <span class="caption">{words::aspect_because(aspect)}</span>
                {rule_links(aspect.rules())}
            </div>
        </li>
    }
}

/// The acting person's own answers, which nothing about an environment changes as far as
/// the documents go: the policy is asked all the same.
fn answers(what_if: WhatIf) -> Node {
    let flows = Memo::new(move |_| {
        let change = what_if.change().unwrap_or(Change::Batch(Vec::new()));
        let you = what_if.workspace.actor()?;
        let preview = what_if.workspace.preview_for(&change, &[you])?;
        what_if
            .workspace
            .read(|tenant, you| by_flow(tenant, you, &preview))
    });
    let body = move || {
        let flows = flows.get().unwrap_or_default();
        if flows.is_empty() {
            return view! { <p class="second">{labels::NO_ANSWER_CHANGES}</p> };
        }
        what_changes_by_flow(flows)
    };
    view! { <h3>"Your answers"</h3>{body} }
}
