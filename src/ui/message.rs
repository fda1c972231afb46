//! A message in the flow of the page.

use super::{Icon, icon, soft};
use draw::prelude::*;
use leptos::text_prop::TextProp;

/// What a message is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MessageKind {
    /// Good to know.
    #[default]
    Info,
    /// Something may go wrong.
    Warn,
    /// Something went wrong, or doesn't work.
    Error,
    /// Something worked.
    Ok,
}

/// An icon, one bold clause, one sentence and at most one button.
#[component]
pub fn MessageBar(
    /// What it's about.
    #[prop(optional)]
    kind: MessageKind,
    /// The bold clause.
    #[prop(into)]
    lead: TextProp,
    /// One button, at the end.
    #[prop(optional, into)]
    action: Node,
    /// It appears while somebody is at work: read it out (errors at once).
    #[prop(optional)]
    spoken: bool,
    /// The element's id; it can take the focus by code.
    #[prop(optional, into)]
    id: Option<String>,
    /// The sentence.
    #[prop(optional)]
    children: Option<Node>,
) -> impl IntoNode {
    let (name, shape) = match kind {
        MessageKind::Info => ("info", Icon::Info),
        MessageKind::Warn => ("warn", Icon::Warn),
        MessageKind::Error => ("error", Icon::Stop),
        MessageKind::Ok => ("ok", Icon::Can),
    };
    let role = spoken.then_some(if kind == MessageKind::Error {
        "alert"
    } else {
        "status"
    });
    view! {
        <div class=stylers::style_sheet!("src/ui/message.css") data-kind=name role=role id=id tabindex="-1">
            {icon(shape)}
            <div>
                <strong>{move || soft(&lead.get())}</strong>
                " "
                {children}
            </div>
            {action}
        </div>
    }
}
