//! What stands where there's nothing to show.

use draw::prelude::*;
use leptos::text_prop::TextProp;

/// Says why it's empty and what to do about it.
#[component]
pub fn Empty(
    /// The sentence.
    #[prop(into)]
    lead: TextProp,
    /// What to do: a button or a link.
    #[prop(optional, into)]
    action: Node,
    /// More, in smaller words.
    #[prop(optional)]
    children: Option<Node>,
) -> impl IntoNode {
    view! {
        <div class=stylers::style_sheet!("src/ui/empty.css")>
            <p>{move || lead.get()}</p>
            {children.map(|children| view! { <div>{children}</div> })}
            <div>{action}</div>
        </div>
    }
}
