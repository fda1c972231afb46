//! Tabs, after the ARIA pattern of the same name: one panel, the arrows choose at once.

use super::fresh_id;
use draw::prelude::*;
use leptos::html;
use leptos::text_prop::TextProp;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{HtmlElement, KeyboardEvent};

/// One tab.
#[derive(Clone)]
pub struct Tab {
    /// Its words.
    pub label: TextProp,
    /// How many it holds, beside the words.
    pub count: Option<Signal<String>>,
}

/// A row of tabs and the panel they choose for.
#[component]
pub fn Tabs(
    /// What they choose.
    #[prop(into)]
    name: TextProp,
    /// The tabs.
    tabs: Vec<Tab>,
    /// Which one is chosen.
    #[prop(into)]
    current: Signal<usize>,
    /// Another was chosen.
    #[prop(into)]
    on_change: Callback<usize>,
    /// The panel.
    children: Node,
) -> impl IntoNode {
    let list = NodeRef::<html::Div>::new();
    let count = tabs.len();
    let panel = fresh_id();
    let tab_id = StoredValue::new(fresh_id());
    let controls = StoredValue::new(panel.clone());
    let choose = move |at: usize| {
        on_change.run(at);
        let tab = list
            .get_untracked()
            .and_then(|list| list.children().item(u32::try_from(at).ok()?));
        if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<HtmlElement>().ok()) {
            let _ = tab.focus();
        }
    };
    let keys = move |event: KeyboardEvent| {
        let at = current.get_untracked();
        let next = match event.key().as_str() {
            "ArrowRight" => (at + 1) % count,
            "ArrowLeft" => (at + count - 1) % count,
            "Home" => 0,
            "End" => count - 1,
            _ => return,
        };
        event.prevent_default();
        choose(next);
    };
    let tab = move |(at, tab): (usize, Tab)| {
        let chosen = move || current.get() == at;
        view! {
            <button
                type="button"
                role="tab"
                id=format!("{}-{at}", tab_id.get_value())
                aria-selected=move || if chosen() { "true" } else { "false" }
                aria-controls=move || chosen().then(|| controls.get_value())
                tabindex=move || if chosen() { "0" } else { "-1" }
                on:click=move |_| choose(at)
            >
                <span>{move || tab.label.get()}</span>
                {tab.count.map(|count| view! { <small>{count}</small> })}
            </button>
        }
    };
    view! {
        <div class=stylers::style_sheet!("src/ui/tabs.css")>
            <div role="tablist" node_ref=list aria-label=move || name.get() on:keydown=keys>
                {tabs.into_iter().enumerate().map(tab).collect_view()}
            </div>
            <div role="tabpanel" id=panel aria-labelledby=move || format!("{}-{}", tab_id.get_value(), current.get())>
                {children}
            </div>
        </div>
    }
}
