//! What connector actions need whatever flow they are in: a license, and what the network of
//! the environment lets through.

use draw::prelude::*;
use policy::catalogue::{RuleId, rules as rule};
use policy::change::Aspect;
use policy::model::EnvironmentId;
use words::{Phrase, Voice};

use crate::panels::rule_links::rule_links;
use crate::panels::said::sentence;
use crate::ui::Card;
use crate::workspace::use_workspace;

/// The card: of the environment chosen in the header, or of all of them.
#[component]
pub(super) fn Everywhere() -> impl IntoNode {
    let workspace = use_workspace();
    let places = Memo::new(move |_| {
        let places = workspace.with(|open| {
            let voice = Voice::new(&open.tenant, open.actor);
            let ids = (0..open.tenant.environments.len() as u32).map(EnvironmentId);
            let shown = ids.filter(|id| open.environment.is_none_or(|chosen| chosen == *id));
            let told = shown.map(|id| {
                let cloud = open.tenant.environment(id).cloud;
                (voice.environment(id), words::addresses(cloud))
            });
            told.collect::<Vec<(Phrase, &'static str)>>()
        });
        places.unwrap_or_default()
    });
    let addresses = move || {
        let one = |(name, addresses): (Phrase, &'static str)| {
            view! { <p class="measure">{sentence(&name)}": "{addresses}</p> }
        };
        places.get().into_iter().map(one).collect_view()
    };
    let part = |title: &'static str, body: Node, rules: &[RuleId]| {
        view! {
            <li class="stack-1">
                <h3>{title}</h3>
                {body}
                {rule_links(rules)}
            </li>
        }
    };
    let said = |text: &'static str| view! { <p class="measure">{text}</p> };
    view! {
        <Card title="What every connector action needs">
            <ul class="stack divided">
                {part("A license", said(words::license_for_actions()), &[rule::LIC_ATTENDED_RPA])}
                {part(words::aspect(Aspect::Addresses), addresses.into_node(), Aspect::Addresses.rules())}
                {part("What Exchange must let through", said(words::agents_for_outlook()), &[rule::NET_EWS_USER_AGENTS])}
            </ul>
        </Card>
    }
}
