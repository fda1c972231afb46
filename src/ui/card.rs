//! Surfaces: the card, and the band that leads a page.

use super::fresh_id;
use draw::prelude::*;
use leptos::text_prop::TextProp;

/// A titled surface. Its title names it as a region.
#[component]
pub fn Card(
    /// The title.
    #[prop(into)]
    title: TextProp,
    /// What stands beside the title: tags and counts.
    #[prop(optional, into)]
    beside: Node,
    /// What stands at the end of the head: at most one button.
    #[prop(optional, into)]
    action: Node,
    /// The heading's id, where something else refers to it.
    #[prop(optional, into)]
    id: Option<String>,
    /// What's in it.
    children: Node,
) -> impl IntoNode {
    surface("card", title, beside, action, id, children)
}

/// A card whose head stands out: **Can it run?**. Its rows are divided by lines.
#[component]
pub fn Band(
    /// The title.
    #[prop(into)]
    title: TextProp,
    /// What stands beside the title.
    #[prop(optional, into)]
    beside: Node,
    /// What stands at the end of the head.
    #[prop(optional, into)]
    action: Node,
    /// The heading's id, where something else refers to it.
    #[prop(optional, into)]
    id: Option<String>,
    /// Its rows.
    children: Node,
) -> impl IntoNode {
    surface("band", title, beside, action, id, children)
}

fn surface(
    kind: &'static str,
    title: TextProp,
    beside: Node,
    action: Node,
    id: Option<String>,
    children: Node,
) -> Node {
    let id = id.unwrap_or_else(fresh_id);
    let labelled = id.clone();
    view! {
        <section class=stylers::style_sheet!("src/ui/card.css") data-kind=kind aria-labelledby=labelled>
            <header>
                <div><h2 id=id>{move || title.get()}</h2>{beside}</div>
                {action}
            </header>
            <div>{children}</div>
        </section>
    }
}
