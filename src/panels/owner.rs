//! **Change owner** of a cloud flow: in place where it's in a solution, else the three ways
//! to make a new flow, as steps.

use draw::prelude::*;
use policy::Silent;
use policy::change::Change;
use policy::decisions::{ChangeOwner, NewFlowBy};
use policy::model::*;

use super::copy::locked_panel;
use super::people_picker::{Among, PeoplePicker, picked_one};
use super::refusal::refusal;
use super::remove::told;
use super::rule_links::{rule_links, rules_of};
use super::said::sentence;
use super::what_changes::{WhatChanges, lines};
use super::{Panel, PanelDrawer, consequences, use_panel};
use crate::labels;
use crate::panels::doing::use_doing;
use crate::route::{self, Route};
use crate::ui::{Button, ButtonKind, Icon, LinkButton, MessageBar, icon};

/// What the panel can offer.
#[derive(Clone, Copy, PartialEq)]
enum Offer {
    /// Another owner, in place.
    InPlace,
    /// Ways to make a new flow.
    Instead(&'static [NewFlowBy]),
    /// Nothing, to the acting person.
    Nothing,
}

/// The panel of the route.
#[component]
pub fn Owner() -> impl IntoNode {
    let panel = use_panel();
    let flow = panel.flow();
    let offer = Memo::new(move |_| {
        let flow = flow.get()?;
        panel.say(|voice| {
            let change = probe(voice.tenant, flow);
            if refusal(voice.tenant, voice.you, &change).is_none() {
                return (flow, Offer::InPlace);
            }
            let question = ChangeOwner {
                actor: Some(voice.you),
                flow,
                new_owner: Principal::Person(voice.tenant.flow(flow).owner()),
            };
            let is_cloud = voice.tenant.flow(flow).cloud().is_some();
            let ways = question.decide(voice.tenant, &mut Silent).data.alternatives;
            let offer = if is_cloud && !ways.is_empty() {
                Offer::Instead(ways)
            } else {
                Offer::Nothing
            };
            (flow, offer)
        })
    });
    move || {
        let (flow, offer) = offer.get()?;
        Some(match offer {
            Offer::InPlace => view! { <InPlace panel flow /> },
            Offer::Instead(ways) => instead(panel, flow, ways),
            Offer::Nothing => {
                let words = [labels::CHANGE_OWNER, labels::CANT_CHANGE_OWNER];
                locked_panel(panel, flow, words, probe)
            }
        })
    }
}

/// A change that gives the flow to whoever owns it: to know whether it could be given at all.
fn probe(tenant: &policy::Tenant, flow: FlowId) -> Change {
    Change::ChangeOwner {
        flow,
        to: tenant.flow(flow).owner(),
    }
}

/// Another owner, in place.
#[component]
fn InPlace(panel: Panel, flow: FlowId) -> impl IntoNode {
    let doing = use_doing();
    let picked = picked_one();
    let change = Memo::new(
        move |_| match picked.with(|picked| picked.last().copied()) {
            Some(Principal::Person(to)) => Some(Change::ChangeOwner { flow, to }),
            _ => None,
        },
    );
    panel.hold(move || {
        change
            .with(Option::is_some)
            .then(|| labels::OWNER_NOT_SAVED.to_owned())
    });
    let preview = Memo::new(move |_| {
        change.with(|change| {
            change
                .as_ref()
                .and_then(|change| panel.workspace.preview(change))
        })
    });
    let names = move || {
        let change = change.get();
        panel.say(|voice| {
            let now = voice.subject(voice.tenant.flow(flow).owner());
            let then = match change {
                Some(Change::ChangeOwner { to, .. }) => Some(voice.subject(to)),
                _ => None,
            };
            view! {
                <p class="bar">
                    <span class="second">{labels::PRIMARY_OWNER_IS}</span>
                    {sentence(&now)}
                    {then.map(|then| view! {
                        {icon(Icon::Arrow)}
                        <span class="visually-hidden">"becomes"</span>
                        {sentence(&then)}
                    })}
                </p>
            }
        })
    };
    let differs = move || {
        preview.with(|preview| {
            let preview = preview.as_ref()?;
            panel
                .workspace
                .read(|tenant, you| lines(tenant, you, flow, preview))
        })
    };
    let said = Memo::new(move |_| {
        change.with(|change| {
            let change = change.as_ref()?;
            Some(preview.with(|preview| told(panel, change, preview.as_ref())))
        })
    });
    let warnings = move || said.with(|said| said.as_deref().map(consequences::warnings));
    let others = move || said.with(|said| said.as_deref().map(consequences::others));
    let locked = move || {
        change.with(|change| {
            let Some(change) = change else {
                return Some(labels::CHOOSE_SOMEBODY.to_owned());
            };
            let same = preview.with(|preview| {
                let verdicts = preview.as_ref().map(|preview| &preview.verdicts)?;
                let verdict = verdicts.first()?;
                let stays = verdict.outcome == policy::Outcome::NoOp || !verdict.can_go_on();
                stays.then(|| verdict.clone())
            })?;
            panel.say(|voice| voice.locked(flow, &same, change).plain())
        })
    };
    let save = move || {
        let made = change
            .with_untracked(|change| change.as_ref().is_some_and(|change| doing.make(change)));
        if made {
            panel.leave();
        }
    };
    view! {
        <PanelDrawer
            panel
            title=labels::CHANGE_OWNER
            foot=move || {
                view! {
                    <Button
                        kind=ButtonKind::Main
                        change="ChangeOwner"
                        locked=Signal::derive(locked)
                        on_press=save
                    >
                        {labels::SAVE}
                    </Button>
                }
            }
        >
            <PeoplePicker flow label=labels::PICK_OWNER among=Among::Persons picked unknown=RwSignal::new(Vec::new()) />
            {names}
            {warnings}
            <WhatChanges lines=Signal::derive(differs) />
            {others}
        </PanelDrawer>
    }
}

/// Why the owner stays, and the ways to make a new flow.
fn instead(panel: Panel, flow: FlowId, ways: &'static [NewFlowBy]) -> Node {
    let said = panel.say(|voice| {
        let change = probe(voice.tenant, flow);
        let verdict = refusal(voice.tenant, voice.you, &change)?;
        let reason = voice.locked(flow, &verdict, &change);
        Some((reason, rules_of(&voice, &change)))
    });
    let reason = said.flatten().map(|(reason, rules)| {
        view! {
            <MessageBar lead=labels::OWNER_STAYS>{sentence(&reason)}</MessageBar>
            {rule_links(&rules)}
        }
    });
    let key = panel.key();
    let way = move |way: &NewFlowBy| {
        let steps = panel
            .say(|voice| voice.new_flow_steps(flow, *way))
            .unwrap_or_default();
        let steps = steps
            .iter()
            .map(|step| view! { <li>{sentence(step)}</li> })
            .collect_view();
        let link = (*way == NewFlowBy::SendACopy).then(|| {
            let href = Route::panel(&key, route::Panel::Copy).href();
            view! { <div><LinkButton icon=Icon::SendCopy href=href>{labels::SEND_COPY}</LinkButton></div> }
        });
        view! {
            <section class="stack-1">
                <h3>{words::new_flow_by(*way)}</h3>
                <ol class="steps">{steps}</ol>
                {link}
            </section>
        }
    };
    let ways = ways.iter().map(way).collect_view();
    view! {
        <PanelDrawer panel title=labels::CHANGE_OWNER read_only=true>
            {reason}
            <p>{labels::THREE_WAYS}</p>
            {ways}
        </PanelDrawer>
    }
}
