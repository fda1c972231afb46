//! Keys that work on every page, and the panel that lists them.

use draw::prelude::*;
use leptos::ev::{self, KeyboardEvent};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

use crate::panels::doing::use_doing;
use crate::ui::{Button, Dialog, focused, home, use_ui};
use crate::workspace::tab;

/// Listens for the keys: `/` searches, `?` opens the list of keys, Ctrl+Z takes back.
pub(super) fn listen(help: RwSignal<bool>) {
    let doing = use_doing();
    let ui = use_ui();
    let listening = window_event_listener(ev::keydown, move |event: KeyboardEvent| {
        if event.default_prevented() || is_typing(&event) || untrack(|| ui.is_modal()) {
            return;
        }
        let command = event.ctrl_key() || event.meta_key();
        match event.key().as_str() {
            "z" | "Z" if command && !event.shift_key() && !event.alt_key() => {
                event.prevent_default();
                let had_focus = focused().is_some();
                doing.undo_newest();
                // What had it may be gone with the change.
                if had_focus {
                    home();
                }
            }
            "/" if !command && single_keys() && focus_search() => event.prevent_default(),
            "?" if !command && single_keys() => help.set(true),
            _ => {}
        }
    });
    on_cleanup(move || listening.remove());
}

fn single_keys() -> bool {
    tab::setting(tab::SINGLE_KEYS).as_deref() != Some("off")
}

fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|target| match target.dyn_ref::<HtmlInputElement>() {
        // Boxes and buttons take no text: the keys are free there.
        Some(input) => !matches!(
            input.type_().as_str(),
            "checkbox" | "radio" | "button" | "file"
        ),
        None => {
            target.is_content_editable()
                || matches!(target.tag_name().as_str(), "TEXTAREA" | "SELECT")
        }
    })
}

fn focus_search() -> bool {
    let field = document().get_element_by_id("search");
    let field = field.and_then(|field| field.dyn_into::<HtmlElement>().ok());
    field.is_some_and(|field| field.focus().is_ok())
}

/// The list of keys.
#[component]
pub fn Shortcuts(
    /// It was closed.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoNode {
    let keys = [
        ("/", "Search, on a page with a search box"),
        ("?", "This list"),
        ("Ctrl + Z", "Undo your newest change, outside text fields"),
        ("↑ ↓ Home End", "Move in a list"),
        ("Space", "Select a row; with Shift, up to it"),
        ("Enter", "Open a row"),
        ("Esc", "Close a panel or dialog"),
    ];
    let row = |(key, does): (&'static str, &'static str)| view! { <dt><kbd>{key}</kbd></dt><dd>{does}</dd> };
    view! {
        <Dialog
            title="Keyboard shortcuts"
            on_close=on_close
            foot=move || view! { <Button start=true on_press=on_close>"Close"</Button> }
        >
            <dl class="facts">{keys.into_iter().map(row).collect_view()}</dl>
            <p class="caption">"Single keys can be turned off in Settings."</p>
        </Dialog>
    }
}
