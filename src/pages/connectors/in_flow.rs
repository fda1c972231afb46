//! The connector actions of one desktop flow: what they need, and which of them don't work.

use draw::prelude::*;
use policy::Sight;
use policy::catalogue::RuleId;
use policy::model::*;
use words::{Phrase, Voice};

use super::super::nothing_here::nothing_here;
use crate::labels;
use crate::panels::action_needs::action_needs;
use crate::panels::rule_links::rule_links;
use crate::panels::run_needs::{Met, prerequisites};
use crate::panels::said::sentence;
use crate::route::Route;
use crate::ui::{Card, Icon, Select, icon};
use crate::workspace::{Open, use_workspace};

/// One thing to know about a flow or one of its actions.
#[derive(Clone, PartialEq)]
struct Told {
    /// The action, or nothing for the whole flow.
    about: String,
    text: Phrase,
    /// Nothing stands in the way.
    fine: bool,
    rules: Vec<RuleId>,
}

/// The card.
#[component]
pub(super) fn InFlow() -> impl IntoNode {
    let workspace = use_workspace();
    let chosen = RwSignal::new(String::new());
    let flows = Memo::new(move |_| {
        let flows = workspace.with(flows);
        flows.unwrap_or_default()
    });
    let key = move || {
        let chosen = chosen.get();
        flows.with(|flows| {
            let known = flows.iter().find(|(key, _)| *key == chosen);
            let known = known.or(flows.first());
            known.map_or_else(String::new, |(key, _)| key.clone())
        })
    };
    let told = Memo::new(move |_| {
        let key = key();
        workspace.read(|tenant, you| {
            let flow = tenant.flow_by_key(&key)?;
            Some(told(&Voice::new(tenant, you), flow))
        })?
    });
    let body = move || {
        let Some(told) = told.get() else {
            let none = || view! { <p class="second">{labels::NO_CONNECTOR_ACTIONS}</p> };
            return nothing_here("connectors in a desktop flow", false).unwrap_or_else(none);
        };
        let href = Route::flow(&key()).href();
        view! {
            <ul class="stack divided">{told.into_iter().map(one).collect_view()}</ul>
            <p><a href=href>"Open the flow"</a></p>
        }
    };
    view! {
        <Card title="What a flow's actions need">
            <div class="stack">
                {move || (!flows.with(Vec::is_empty)).then(|| view! {
                    <Select label="Desktop flow" value=Signal::derive(key) options=flows on_change=move |now: String| chosen.set(now) />
                })}
                {body}
            </div>
        </Card>
    }
}

fn one(told: Told) -> Node {
    let shape = if told.fine { Icon::Check } else { Icon::Warn };
    view! {
        <li class="stack-1">
            <div class="pair pair-top">
                {icon(shape)}
                <p class="measure">
                    {(!told.about.is_empty()).then(|| view! { <strong><bdi>{told.about}</bdi></strong>": " })}
                    {sentence(&told.text)}
                </p>
            </div>
            {(!told.fine).then(|| rule_links(&told.rules))}
        </li>
    }
}

/// The desktop flows of the chosen environment that the acting person owns or can run, by key
/// and name: those whose actions they see come first.
fn flows(open: &Open) -> Vec<(String, String)> {
    let (tenant, you) = (&open.tenant, open.actor);
    let here = tenant.flow_ids().filter(|flow| open.shows(*flow));
    let seen = here.filter(|flow| {
        let desktop = tenant.flow(*flow).desktop();
        desktop.is_some_and(|desktop| !desktop.references.is_empty())
            && tenant.sight(you, *flow) != Sight::Nothing
    });
    let mut seen: Vec<_> = seen.collect();
    policy::sorted::sort_by_key(&mut seen, |flow| {
        tenant.sight(you, *flow) != Sight::Everything
    });
    let seen = seen.into_iter();
    seen.map(|flow| {
        let record = tenant.flow(flow);
        (
            record.key.clone(),
            Voice::new(tenant, you).flow(flow).plain(),
        )
    })
    .collect()
}

fn told(voice: &Voice<'_>, flow: FlowId) -> Vec<Told> {
    let whole = prerequisites(voice, voice.you, flow).into_iter();
    let mut told: Vec<Told> = whole
        .map(|need| Told {
            about: String::new(),
            text: need.text,
            fine: need.met == Met::Yes,
            rules: need.rules,
        })
        .collect();
    // Whoever only runs it is told what a run needs, not what is in it.
    let Some(needs) = action_needs(voice, flow) else {
        told.push(fine(words::actions_for_owners()));
        return told;
    };
    let actions = voice.tenant.flow(flow).desktop();
    if needs.is_empty() && actions.is_some_and(|desktop| !desktop.actions.is_empty()) {
        told.push(fine(words::actions_work()));
    }
    told.extend(needs.into_iter().map(|need| Told {
        about: need.about.map(|(_, name)| name).unwrap_or_default(),
        text: need.text,
        fine: need.met == Met::Yes,
        rules: need.rules,
    }));
    told
}

/// Nothing stands in the way.
fn fine(text: &'static str) -> Told {
    Told {
        about: String::new(),
        text: text.into(),
        fine: true,
        rules: Vec::new(),
    }
}
