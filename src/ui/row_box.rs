//! The box that selects a row of a list; with Shift, every row up to it.

use super::fields::field_class;
use draw::prelude::*;
use leptos::html;
use leptos::text_prop::TextProp;
use leptos::web_sys::{KeyboardEvent, MouseEvent};

/// A box without words, in the first cell of its row.
#[component]
pub fn RowBox(
    /// What it selects.
    #[prop(into)]
    name: TextProp,
    /// Whether it's selected.
    #[prop(into)]
    checked: Signal<bool>,
    /// It was pressed; `true` with Shift: select everything up to it.
    #[prop(into)]
    on_select: Callback<bool>,
) -> impl IntoNode {
    let node = NodeRef::<html::Input>::new();
    // Not every browser tells the click that Space makes which keys were held.
    let held = StoredValue::new(false);
    let key = move |event: KeyboardEvent| {
        if event.key() == " " {
            held.set_value(event.shift_key());
        }
    };
    let pressed = move |event: MouseEvent| {
        let held = held.try_update_value(std::mem::take).unwrap_or_default();
        on_select.run(held || event.shift_key());
    };
    // Shift would select the text between here and the last click as well.
    let down = move |event: MouseEvent| {
        if event.shift_key()
            && let Some(input) = node.get_untracked()
        {
            event.prevent_default();
            let _ = input.focus();
        }
    };
    let settle = move |_| {
        if let Some(input) = node.get_untracked() {
            input.set_checked(checked.get_untracked());
        }
    };
    view! {
        <label class=field_class() data-kind="check" on:mousedown=down>
            <input
                type="checkbox"
                node_ref=node
                prop:checked=move || checked.get()
                aria-label=move || name.get()
                on:keydown=key
                on:click=pressed
                on:change=settle
            />
        </label>
    }
}
