//! What a page of a workspace shows until there is one: nothing for a moment, then the
//! shape of what comes, or why nothing does.

use std::time::Duration;

use draw::prelude::*;

use crate::ui::{MessageBar, MessageKind, Skeleton};
use crate::workspace::{Status, use_workspace};

/// `body` once a workspace is open.
pub fn waiting(body: impl Fn() -> Node + Copy + Send + Sync + 'static) -> Node {
    let workspace = use_workspace();
    let state = Memo::new(move |_| {
        let open = workspace.with(|_| ()).is_some();
        match workspace.status() {
            Status::Failed(reason) if !open => Some(Some(reason)),
            Status::Loading if !open => Some(None),
            _ => None,
        }
    });
    let late = RwSignal::new(false);
    set_timeout(
        move || {
            late.set(true);
        },
        Duration::from_millis(200),
    );
    Node::live(move || match state.get() {
        None => body(),
        Some(Some(reason)) => view! {
            <MessageBar kind=MessageKind::Error lead="Nothing could be opened." spoken=true>{reason}</MessageBar>
        },
        Some(None) => (move || late.get().then(|| view! { <Skeleton /> })).into_node(),
    })
}
