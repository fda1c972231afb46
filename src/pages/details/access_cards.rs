//! Who the flow is shared with: **Shared with** of a desktop flow, **Owners** and
//! **Run only users** of a cloud flow.

use draw::prelude::*;
use policy::change::Change;
use policy::model::FlowId;
use words::Voice;

use crate::labels;
use crate::panels::refusal::why_not;
use crate::panels::who_has_access::{Holder, holders, who_has_access};
use crate::route::{Panel, Route};
use crate::ui::{Card, LinkButton};
use crate::workspace::use_workspace;

/// **Shared with**, with **Manage access**.
pub(super) fn shared_with(flow: FlowId) -> Node {
    let listed = list(flow, Holder::is_granted, "It isn't shared with anybody.");
    let action = link(flow, Panel::Access, labels::MANAGE_ACCESS, None);
    view! { <Card title="Shared with" action=action>{listed}</Card> }
}

/// **Owners**, with **Edit**.
pub(super) fn owners(flow: FlowId) -> Node {
    let listed = list(flow, Holder::is_owner, "");
    let action = link(flow, Panel::Owners, "Edit", Some("Edit owners"));
    view! { <Card title="Owners" action=action>{listed}</Card> }
}

/// **Run only users**, with **Edit**; on a flow nobody starts by hand it says why not.
pub(super) fn run_only_users(flow: FlowId) -> Node {
    let workspace = use_workspace();
    let locked = Memo::new(move |_| {
        workspace.read(|tenant, you| {
            let change = Change::ShareRunOnly {
                flow,
                add: Vec::new(),
                remove: Vec::new(),
            };
            why_not(&Voice::new(tenant, you), flow, &change)
        })?
    });
    let body = move || match locked.get() {
        Some(reason) => view! { <p class="second">{reason}</p> },
        None => list(
            flow,
            |holder| !holder.is_owner(),
            "Nobody has run-only access.",
        ),
    };
    let edit = StoredValue::new(link(
        flow,
        Panel::RunOnly,
        "Edit",
        Some("Edit run only users"),
    ));
    let action = move || {
        move || {
            locked
                .with(Option::is_none)
                .then(|| edit.with_value(|edit| edit()))
        }
    };
    view! { <Card title="Run only users" action=action>{body}</Card> }
}

fn link(
    flow: FlowId,
    panel: Panel,
    words: &'static str,
    name: Option<&'static str>,
) -> impl Fn() -> Node + Clone + Send + Sync + 'static {
    let workspace = use_workspace();
    let key = workspace
        .peek(|open| open.tenant.flow(flow).key.clone())
        .unwrap_or_default();
    move || {
        let href = Route::panel(&key, panel).href();
        match name {
            Some(name) => {
                view! { <span class="no-print"><LinkButton href=href name=name>{words}</LinkButton></span> }
            }
            None => {
                view! { <span class="no-print"><LinkButton href=href>{words}</LinkButton></span> }
            }
        }
    }
}

fn list(flow: FlowId, wanted: fn(&Holder) -> bool, none: &'static str) -> Node {
    let workspace = use_workspace();
    let shown = Memo::new(move |_| {
        let all = workspace
            .read(|tenant, _| holders(tenant, flow))
            .unwrap_or_default();
        all.into_iter().filter(wanted).collect::<Vec<_>>()
    });
    (move || {
        let shown = shown.get();
        if shown.is_empty() {
            view! { <p class="second">{none}</p> }
        } else {
            who_has_access(shown, |_| ().into_node())
        }
    })
    .into_node()
}
