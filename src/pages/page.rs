//! What every page has: a title, one heading that takes the focus, and a way back.

use draw::prelude::*;
use leptos::text_prop::TextProp;
use wasm_bindgen::JsCast;

use crate::location::find_again;
use crate::panels::said::badge;
use crate::panels::title::{short, use_titles};
use crate::ui::{cut_name, use_ui};
use crate::workspace::{clock, use_workspace};

/// Whether a page was shown before: the first one leaves the focus where the browser put it.
#[derive(Clone, Copy)]
pub(crate) struct Shown(StoredValue<bool>);

/// Remembers that a page was shown; the app calls this once.
pub(crate) fn provide_shown() {
    provide_context(Shown(StoredValue::new(false)));
}

/// A page: its place above the heading, the heading, what stands beside it, and the rest.
///
/// The document's title is the heading, then `within`, then the product.
#[component]
pub fn Page(
    /// The heading.
    #[prop(into)]
    title: TextProp,
    /// What the page is part of, for the document's title.
    #[prop(optional)]
    within: &'static str,
    /// The heading is a sentence of ours, which is never cut as a name from data is.
    #[prop(optional)]
    whole: bool,
    /// Takes more width, for lists.
    #[prop(optional)]
    wide: bool,
    /// The way back: a `Breadcrumb`.
    #[prop(optional, into)]
    crumbs: Option<Node>,
    /// Buttons beside the heading.
    #[prop(optional, into)]
    actions: Option<Node>,
    /// The rest of the page.
    children: Node,
) -> impl IntoNode {
    let heading = NodeRef::<leptos::html::H1>::new();
    let ui = use_ui();
    let shown = use_context::<Shown>();
    let named = title.clone();
    let titles = use_titles();
    Effect::new(move || {
        if let Some(titles) = titles {
            titles.page(&[&named.get(), within]);
        }
    });
    let spoken = title.clone();
    heading.on_load(move |heading| {
        let first = shown.is_none_or(|shown| !shown.0.get_value());
        if let Some(shown) = shown {
            shown.0.set_value(true);
        }
        if !first {
            let _ = heading.focus();
            ui.announce(short(&spoken.get()));
            find_again(heading.unchecked_into());
        }
    });
    let (name, show_all) = if whole {
        (view! { <bdi>{move || title.get()}</bdi> }, None)
    } else {
        let (name, show_all) = cut_name(title);
        (name, Some(show_all))
    };
    view! {
        <div class="page" class:wide=wide>
            {printed_from()}
            {crumbs}
            <div class="page-head">
                <div><h1 id="title" tabindex="-1" node_ref=heading>{name}</h1>{show_all}</div>
                {actions.map(|actions| view! { <div class="bar">{actions}</div> })}
            </div>
            {children}
        </div>
    }
}

/// On paper only: where it is from, how real that is, and when it was printed.
fn printed_from() -> Node {
    let workspace = use_workspace();
    let from = move || workspace.with(|open| badge(&open.kind));
    view! {
        <p class="only-print caption"><bdi>{from}</bdi>" · "{clock::day(&clock::now())}</p>
    }
}
