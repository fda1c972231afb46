//! A fact in a small outline: never an answer.

use draw::prelude::*;

/// A tag such as *Shared*, *v1 schema* or *Guest*.
#[component]
pub fn Tag(
    /// The fact.
    children: Node,
) -> impl IntoNode {
    view! { <span class=stylers::style_sheet!("src/ui/tag.css")>{children}</span> }
}
