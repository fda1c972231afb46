//! The one button that mends a reason: do it, or ask the one who can.

use draw::prelude::*;
use policy::explain::Reason;
use policy::model::FlowId;
use words::Voice;

use super::ask::{Ask, AskDialog};
use super::embed::{EmbedDialog, Embedding};
use crate::ui::Button;

/// What the button does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mend {
    /// Opens the dialog that embeds a reference.
    Embed(Embedding),
    /// Opens the message that asks somebody else.
    Ask(Ask),
}

/// What the acting person can do about these reasons now, or else whom they can ask.
pub fn mend(voice: &Voice<'_>, flow: FlowId, reasons: &[Reason]) -> Option<Mend> {
    let own = reasons.iter().find_map(|reason| {
        let fix = reason.fix.as_ref()?;
        let verdict = fix.decide(voice.tenant, voice.you, false);
        verdict.can_go_on().then(|| Embedding::of(fix))?
    });
    if let Some(embedding) = own {
        return Some(Mend::Embed(embedding));
    }
    reasons.iter().find_map(|reason| ask(voice, flow, reason))
}

/// The message to the one who can mend a reason, where that is somebody else who is still here.
fn ask(voice: &Voice<'_>, flow: FlowId, reason: &Reason) -> Option<Mend> {
    let person = reason.fixable_by.filter(|person| !voice.is_you(*person))?;
    let record = voice.tenant.person(person);
    let ask = Ask {
        name: record.name.clone(),
        message: voice.ask_message(flow, reason),
    };
    (!record.left).then_some(Mend::Ask(ask))
}

/// The button; nothing where nothing can be done.
#[component]
pub fn MendButton(
    /// What it does.
    #[prop(into)]
    mend: Signal<Option<Mend>>,
    /// Where it puts what was pressed, for [`MendDialog`].
    open: RwSignal<Option<Mend>>,
) -> impl IntoNode {
    let mend = Memo::new(move |_| mend.get());
    move || {
        let mend = mend.get()?;
        let pressed = mend.clone();
        let press = move || open.set(Some(pressed.clone()));
        Some(match mend {
            Mend::Embed(_) => {
                view! { <Button on_press=press change="SetEmbedded">"Embed it"</Button> }
            }
            Mend::Ask(ask) => view! {
                <Button on_press=press><bdi>{format!("Ask {}", ask.name)}</bdi></Button>
            },
        })
    }
}

/// The dialog of the button that was pressed.
#[component]
pub fn MendDialog(
    /// What was pressed.
    open: RwSignal<Option<Mend>>,
) -> impl IntoNode {
    let close = Callback::new(move |()| open.set(None));
    move || {
        Some(match open.get()? {
            Mend::Embed(embedding) => {
                view! { <EmbedDialog embedding=embedding on_close=close /> }
            }
            Mend::Ask(ask) => view! { <AskDialog ask=ask on_close=close /> },
        })
    }
}
