//! A message to copy: written out, never sent.

use super::{Button, Icon, fresh_id, use_ui};
use draw::prelude::*;
use leptos::html;
use leptos::task::spawn_local;
use leptos::text_prop::TextProp;
use wasm_bindgen_futures::JsFuture;

/// A text box with the message in it, and **Copy**.
#[component]
pub fn CopyBox(
    /// What the message is.
    #[prop(into)]
    label: TextProp,
    /// The message; it can be edited before it's copied.
    #[prop(into)]
    text: TextProp,
    /// How many lines are in view.
    #[prop(default = 6)]
    lines: u32,
) -> impl IntoNode {
    let ui = use_ui();
    let node = NodeRef::<html::Textarea>::new();
    let done = RwSignal::new(false);
    let id = fresh_id();
    let labelled = id.clone();
    let copy = move || {
        let Some(area) = node.get_untracked() else {
            return;
        };
        let written = window().navigator().clipboard().write_text(&area.value());
        spawn_local(async move {
            if JsFuture::from(written).await.is_ok() {
                done.set(true);
                ui.announce("Copied.");
            } else {
                let _ = area.focus();
                area.select();
                ui.alert(
                    "This browser didn't let Sharewell copy. The text is selected: press Ctrl+C.",
                );
            }
        });
    };
    view! {
        <div class=stylers::style_sheet!("src/ui/copy_box.css")>
            <label for=labelled>{move || label.get()}</label>
            <textarea
                node_ref=node
                id=id
                rows=lines.to_string()
                prop:value=move || text.get()
                on:input=move |_| done.set(false)
            ></textarea>
            <div>
                <Button icon=Icon::Copy on_press=copy>{move || if done.get() { "Copied" } else { "Copy" }}</Button>
                <span>"Sharewell sends nothing."</span>
            </div>
        </div>
    }
}
