//! The answers of a flow, in view while somebody changes what they rest on.

use draw::prelude::*;
use leptos::text_prop::TextProp;

/// A strip that sticks below the header.
#[component]
pub fn Strip(
    /// What it's called.
    #[prop(default = "Can it run?".into(), into)]
    name: TextProp,
    /// The answers and the reason: each answer in a `span` with its lead word.
    children: Node,
) -> impl IntoNode {
    view! {
        <section class=stylers::style_sheet!("src/ui/strip.css") aria-label=move || name.get()>
            {children}
        </section>
    }
}
