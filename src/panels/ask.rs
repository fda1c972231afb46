//! Asking somebody else: a message to copy. Nothing is sent.

use draw::prelude::*;

use crate::ui::{Button, CopyBox, Dialog};

/// Whom to ask, and the message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// Their name.
    pub name: String,
    /// What to write to them.
    pub message: String,
}

/// The message to copy, in a dialog.
#[component]
pub fn AskDialog(
    /// Whom, and what.
    ask: Ask,
    /// It is done with.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoNode {
    let title = format!("Ask {}", ask.name);
    let foot = move || view! { <Button on_press=on_close start=true>"Close"</Button> };
    view! {
        <Dialog title=title on_close=on_close foot=foot>
            <CopyBox label="Message" text=ask.message />
        </Dialog>
    }
}
