//! The button that shows the rest of something that is cut short in a small window.

use super::{Icon, button_class, icon};
use draw::prelude::*;

/// Shows all of it, or less of it again.
pub fn fold_button(
    open: RwSignal<bool>,
    // What it shows more of, for its accessible name.
    what: &'static str,
    // Where it shows itself: `only-s` or `below-l`.
    class: &'static str,
    // With words; without them it is an icon alone.
    words: bool,
) -> Node {
    let said = move || if open.get() { "Show less" } else { "Show all" };
    let name = move || format!("{}: {what}", said());
    view! {
        <button
            type="button"
            class=format!("{class} {}", button_class())
            data-kind=if words { "quiet" } else { "icon" }
            data-fold
            aria-label=name
            title=(!words).then_some(said)
            aria-expanded=move || open.get().to_string()
            on:click=move |_| open.update(|open| *open = !*open)
        >
            {words.then(|| view! { <span>{said}</span> })}
            {icon(Icon::ChevronDown)}
        </button>
    }
}
