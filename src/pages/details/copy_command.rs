//! **Send a copy** in the command bar: open to owners of a cloud flow, locked to all others.

use draw::prelude::*;
use policy::model::FlowId;
use words::Voice;

use crate::labels;
use crate::location::{NavigateOptions, use_navigate};
use crate::panels::copy::probe;
use crate::panels::refusal::why_not;
use crate::route::{Panel, Route};
use crate::ui::{Button, Icon, LinkButton};
use crate::workspace::use_workspace;

/// The link, or the locked button that leads to the reason.
pub(super) fn copy_command(flow: FlowId, key: &str) -> Node {
    let workspace = use_workspace();
    let locked = Memo::new(move |_| {
        workspace.read(|tenant, you| {
            let change = probe(tenant, flow);
            why_not(&Voice::new(tenant, you), flow, &change)
        })?
    });
    let panel = Route::panel(key, Panel::Copy);
    let (href, path) = (panel.href(), panel.path());
    let navigate = StoredValue::new(use_navigate());
    let explain = Callback::new(move |()| {
        navigate.with_value(|navigate| navigate(&path, NavigateOptions::default()));
    });
    let free = Memo::new(move |_| locked.with(Option::is_none));
    (move || {
        let href = href.clone();
        if free.get() {
            view! { <LinkButton icon=Icon::SendCopy href=href>{labels::SEND_COPY}</LinkButton> }
        } else {
            view! {
                <Button locked=locked on_locked=explain quiet_reason=true on_press=|()| ()>
                    {labels::SEND_COPY}
                </Button>
            }
        }
    })
    .into_node()
}
