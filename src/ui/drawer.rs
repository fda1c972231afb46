//! A panel at the side of the page.

use super::live::Live;
use super::modal::Modal;
use super::{Icon, IconButton, fresh_id};
use draw::prelude::*;
use leptos::text_prop::TextProp;

/// A modal drawer: open while it's in the page. The focus starts on the first field, else on the title.
#[component]
pub fn Drawer(
    /// The title.
    #[prop(into)]
    title: TextProp,
    /// Escape or × was pressed: leave, or ask first.
    #[prop(into)]
    on_close: Callback<()>,
    /// What stays in view at the end: the buttons.
    #[prop(optional, into)]
    foot: Option<Node>,
    /// The line above the buttons: what saving touches.
    #[prop(optional, into)]
    note: Option<TextProp>,
    /// At the start of the page, for the menu of a small window.
    #[prop(optional)]
    at_start: bool,
    /// The id of the element that gets the focus when the one that opened it is gone.
    #[prop(optional, into)]
    back: Option<String>,
    /// What's in it.
    children: Node,
) -> impl IntoNode {
    let first: &[&str] = if at_start {
        &["[aria-current]", "header + div a"]
    } else {
        &[
            "[data-start]",
            "header + div :is(input, textarea, select):not([type=hidden])",
            "h2",
        ]
    };
    let modal = Modal::new(on_close, first, back);
    let id = fresh_id();
    let labelled = id.clone();
    view! {
        <dialog
            class=stylers::style_sheet!("src/ui/drawer.css")
            data-side=if at_start { "start" } else { "end" }
            node_ref=modal.node
            aria-labelledby=labelled
            on:keydown=move |event| modal.key(&event)
            on:cancel=move |event| modal.cancel(&event)
            on:close=move |_| modal.closed()
        >
            <div>
                <header role="none">
                    <h2 id=id tabindex="-1">{move || title.get()}</h2>
                    <IconButton icon=Icon::Close name="Close" on_press=on_close />
                </header>
                <div>{children}</div>
                {foot.map(|foot| {
                    view! {
                        <footer role="none">
                            {note.map(|note| view! { <p>{move || note.get()}</p> })}
                            <div>{foot}</div>
                        </footer>
                    }
                })}
                <Live level=modal.level />
            </div>
        </dialog>
    }
}
