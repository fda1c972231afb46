//! The run-only users of a cloud flow: removing one waits for Save, and can be taken back until then.

use draw::prelude::*;
use policy::change::Change;
use policy::model::*;

use super::Pending;
use crate::labels;
use crate::panels::refusal::why_not;
use crate::panels::said::sentence;
use crate::panels::who_has_access::{Holder, holders, who_has_access};
use crate::ui::{Button, ButtonKind, focus_soon};

/// The run-only users; a removal stays in the list until Save.
#[component]
pub(super) fn Users(pending: Pending) -> impl IntoNode {
    let (panel, flow) = (pending.panel, pending.flow);
    let list = Memo::new(move |_| {
        let read = panel.workspace.read(|tenant, _| {
            let mut users = holders(tenant, flow);
            users.retain(|holder| !holder.role.is_owner());
            users
        });
        read.unwrap_or_default()
    });
    let body = move || {
        let list = list.get();
        if list.is_empty() {
            return view! { <p class="muted">{labels::NO_RUN_ONLY_USERS}</p> };
        }
        let removed = pending.remove.get();
        who_has_access(list, |holder| user_button(pending, holder, &removed))
    };
    view! {
        <section class="stack-1" aria-labelledby="run-only-users">
            <h3 id="run-only-users">{labels::RUN_ONLY_USERS}</h3>
            {body}
        </section>
    }
}

fn user_button(pending: Pending, holder: &Holder, removed: &[Principal]) -> Node {
    let (panel, flow, principal) = (pending.panel, pending.flow, holder.principal);
    let name = holder.name().to_owned();
    let (remove_id, keep_id) = (
        format!("remove-{}", holder.id()),
        format!("keep-{}", holder.id()),
    );
    if removed.contains(&principal) {
        let loses = panel.say(|voice| voice.loses_when_saved(flow, principal));
        let keep = move || {
            pending
                .remove
                .update(|remove| remove.retain(|who| *who != principal));
            focus_soon(remove_id.clone());
        };
        return view! {
            <span class="caption">{loses.map(|loses| sentence(&loses))}</span>
            <Button kind=ButtonKind::Quiet id=keep_id name=format!("{} {name}", labels::KEEP) on_press=keep>{labels::KEEP}</Button>
        };
    }
    let change = Change::ShareRunOnly {
        flow,
        add: Vec::new(),
        remove: vec![principal],
    };
    let locked = panel.say(|voice| why_not(&voice, flow, &change));
    let remove = move || {
        pending.remove.update(|remove| remove.push(principal));
        focus_soon(keep_id.clone());
    };
    view! {
        <Button
            kind=ButtonKind::Quiet
            id=remove_id
            name=format!("{} {name}", labels::REMOVE)
            change="ShareRunOnly"
            locked=locked.flatten()
            quiet_reason=true
            on_press=remove
        >
            {labels::REMOVE}
        </Button>
    }
}
