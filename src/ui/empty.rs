//! What stands where there's nothing to show.

use super::{focused, home};
use draw::prelude::*;
use leptos::html;
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
    let node = NodeRef::<html::Div>::new();
    // Its own button fills the list again, and goes: who pressed it goes on at the page's title.
    on_cleanup(move || {
        let active = document().active_element();
        if node
            .get_untracked()
            .is_some_and(|node| node.contains(active.as_deref()))
        {
            request_animation_frame(|| {
                if focused().is_none() {
                    home();
                }
            });
        }
    });
    view! {
        <div node_ref=node class=stylers::style_sheet!("src/ui/empty.css")>
            <p>{move || lead.get()}</p>
            {children.map(|children| view! { <div>{children}</div> })}
            <div>{action}</div>
        </div>
    }
}
