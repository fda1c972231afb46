//! A dialog that asks before something happens.

use super::fresh_id;
use super::live::Live;
use super::modal::Modal;
use draw::prelude::*;
use leptos::text_prop::TextProp;

/// A modal dialog: open while it's in the page. Its buttons stand in `foot`; the one with `start`
/// takes the focus, else the last.
#[component]
pub fn Dialog(
    /// The question.
    #[prop(into)]
    title: TextProp,
    /// Escape was pressed: take it out of the page.
    #[prop(into)]
    on_close: Callback<()>,
    /// The buttons: the one that acts first, then **Cancel**.
    #[prop(into)]
    foot: Node,
    /// The line above the buttons: what this touches.
    #[prop(optional, into)]
    note: Option<TextProp>,
    /// The id of the element that gets the focus when the one that opened it is gone.
    #[prop(optional, into)]
    back: Option<String>,
    /// What it says.
    children: Node,
) -> impl IntoNode {
    let modal = Modal::new(
        on_close,
        &[
            "[data-start]",
            "footer button:last-of-type",
            "footer a",
            "h2",
        ],
        back,
    );
    let id = fresh_id();
    let labelled = id.clone();
    view! {
        <dialog
            class=stylers::style_sheet!("src/ui/dialog.css")
            node_ref=modal.node
            aria-labelledby=labelled
            on:keydown=move |event| modal.key(&event)
            on:cancel=move |event| modal.cancel(&event)
            on:close=move |_| modal.closed()
        >
            <div>
                <h2 id=id tabindex="-1">{move || title.get()}</h2>
                <div>{children}</div>
                <footer role="none">
                    {note.map(|note| view! { <p>{move || note.get()}</p> })}
                    <div>{foot}</div>
                </footer>
                <Live level=modal.level />
            </div>
        </dialog>
    }
}
