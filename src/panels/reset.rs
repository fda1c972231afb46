//! Starting the demo over asks first: what was changed in it can't be brought back.

use draw::prelude::*;

use crate::labels;
use crate::ui::{Button, ButtonKind, Dialog, use_ui};
use crate::workspace::{DEMO, use_workspace};

/// The question, in a dialog.
#[component]
pub fn ResetDialog(
    /// It is over.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoNode {
    let workspace = use_workspace();
    let ui = use_ui();
    let reset = move || {
        workspace.reset(DEMO.into());
        on_done.run(());
        ui.toast(labels::DEMO_RESET);
    };
    let foot = move || {
        view! {
            <Button kind=ButtonKind::Danger on_press=reset>"Reset"</Button>
            <Button start=true on_press=on_done>{labels::CANCEL}</Button>
        }
    };
    view! {
        <Dialog title="Reset the demo?" on_close=on_done foot=foot>
            <p>"What was changed in it here is lost, and its Activity with it. You can't take that back."</p>
        </Dialog>
    }
}
