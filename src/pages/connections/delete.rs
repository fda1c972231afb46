//! Deleting a connection of one's own: which flows and people it concerns comes first.

use draw::prelude::*;
use policy::change::Change;
use policy::model::ConnectionId;
use words::Voice;

use crate::panels::consequences;
use crate::panels::doing::use_doing;
use crate::panels::what_changes::{by_flow, what_changes_by_flow};
use crate::ui::{Button, ButtonKind, Dialog};
use crate::workspace::use_workspace;

/// The dialog.
#[component]
pub(super) fn DeleteDialog(
    /// Which connection.
    connection: ConnectionId,
    /// The id of what gets the focus when the button that opened it was drawn anew.
    back: String,
    /// It is over, either way.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoNode {
    let workspace = use_workspace();
    let doing = use_doing();
    let change = Change::DeleteConnection { connection };
    let preview = workspace.preview(&change);
    let read = preview.and_then(|preview| {
        workspace.read(|tenant, you| {
            let voice = Voice::new(tenant, you);
            (
                voice.connection_named(connection).plain(),
                voice.consequences(&change, &preview),
                by_flow(tenant, you, &preview),
            )
        })
    });
    let (name, told, flows) = read.unwrap_or_default();
    let delete = move |()| {
        doing.make(&change);
        on_done.run(());
    };
    let foot = move || {
        view! {
            <Button kind=ButtonKind::Danger change="DeleteConnection" on_press=delete>"Delete"</Button>
            <Button start=true on_press=on_done>"Cancel"</Button>
        }
    };
    view! {
        <Dialog
            title="Delete this connection?"
            on_close=on_done
            back=back
            note=move || doing.save_line()
            foot=foot
        >
            <p><strong><bdi>{name}</bdi></strong></p>
            {consequences::warnings(&told)}
            {consequences::others(&told)}
            {what_changes_by_flow(flows)}
        </Dialog>
    }
}
