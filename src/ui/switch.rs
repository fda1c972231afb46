//! A switch that never moves by itself: it asks, and the page decides.

use super::button::hold_focus;
use super::locked::Locked;
use draw::prelude::*;
use leptos::text_prop::TextProp;

/// A switch with *Yes* or *No* beside it.
#[component]
pub fn Switch(
    /// Its name, which doesn't change with its state.
    #[prop(into)]
    name: TextProp,
    /// Whether it's on.
    #[prop(into)]
    on: Signal<bool>,
    /// Somebody wants it moved.
    #[prop(into)]
    on_press: Callback<()>,
    /// Why it may not be moved; `None` is free.
    #[prop(optional, into)]
    locked: Signal<Option<String>>,
    /// Opens the reason; without it the reason is announced.
    #[prop(optional, into)]
    on_locked: Option<Callback<()>>,
    /// The id of an element that already shows the reason; empty shows it under the switch.
    #[prop(optional, into)]
    reason_id: String,
    /// The change is on its way: the thumb stands in the middle.
    #[prop(optional, into)]
    pending: Signal<bool>,
    /// The change it makes, for `data-change`.
    #[prop(optional)]
    change: &'static str,
    /// The element's id.
    #[prop(optional, into)]
    id: Option<String>,
    /// What stands after the reason, such as **Ask Bo**.
    #[prop(optional)]
    children: Option<Node>,
) -> impl IntoNode {
    let lock = Locked::new(locked, on_locked, reason_id);
    let word = move || match (pending.get(), on.get()) {
        (true, _) => "Saving…",
        (_, true) => "Yes",
        (_, false) => "No",
    };
    view! {
        <span class=stylers::style_sheet!("src/ui/switch.css")>
            <span>
                <button
                    type="button"
                    role="switch"
                    id=id
                    data-change=(!change.is_empty()).then_some(change)
                    aria-label=move || name.get()
                    aria-checked=move || if on.get() { "true" } else { "false" }
                    aria-busy=move || pending.get().then_some("true")
                    aria-disabled=move || if pending.get() { Some("true") } else { lock.disabled() }
                    aria-describedby=move || lock.described()
                    on:click=move |event| {
                        hold_focus(&event);
                        if !pending.get_untracked() && !lock.explain() {
                            on_press.run(());
                        }
                    }
                >
                    <i></i>
                </button>
                <span>{word}</span>
            </span>
            {lock.note(false)}
            {children}
        </span>
    }
}
