//! What there is to do about the connections of a flow: steps that sign in as somebody who
//! doesn't own it anymore, and steps of a copy that no connection is chosen for.

use draw::prelude::*;
use policy::Silent;
use policy::decisions::ConnectionsToModify;
use policy::model::FlowId;
use words::Voice;

use crate::labels;
use crate::route::{Panel, Route};
use crate::ui::{ButtonKind, LinkButton, MessageBar, MessageKind};
use crate::workspace::use_workspace;

/// One message.
#[derive(Clone, PartialEq)]
struct Told {
    lead: String,
    advice: &'static str,
    /// Where the connections are chosen; not here for actions of a desktop flow.
    href: Option<String>,
}

/// The messages; `links` leads to **Modify connections**.
pub fn to_modify(flow: FlowId, links: bool) -> Node {
    let workspace = use_workspace();
    let told = Memo::new(move |_| {
        let told = workspace.read(|tenant, you| told(&Voice::new(tenant, you), flow));
        told.unwrap_or_default()
    });
    let one = move |told: Told| {
        let link = move || {
            told.href.clone().filter(|_| links).map(|href| {
                view! { <LinkButton kind=ButtonKind::Quiet href=href>{labels::MODIFY_CONNECTIONS}</LinkButton> }
            })
        };
        view! { <MessageBar kind=MessageKind::Warn lead=told.lead action=link>{told.advice}</MessageBar> }
    };
    (move || told.get().into_iter().map(one).collect_view()).into_node()
}

fn told(voice: &Voice<'_>, flow: FlowId) -> Vec<Told> {
    let record = voice.tenant.flow(flow);
    let message = |lead, advice| Told {
        lead,
        advice,
        href: record
            .cloud()
            .map(|_| Route::panel(&record.key, Panel::Connections).href()),
    };
    let is_desktop = record.desktop().is_some();
    let decision = ConnectionsToModify { flow }.decide(voice.tenant, &mut Silent);
    let warnings = decision.warnings.iter();
    let mut told: Vec<_> = warnings
        .map(|notice| {
            let lead = voice.connection_to_modify(flow, notice).plain();
            message(
                lead,
                words::modify_connections_advice(notice.code, is_desktop),
            )
        })
        .collect();
    let waits = record
        .cloud()
        .is_some_and(|cloud| !cloud.unconnected.is_empty());
    if waits {
        let lead = labels::STEPS_WAIT.to_owned();
        told.push(message(lead, words::unconnected_advice()));
    }
    told
}
