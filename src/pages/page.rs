//! What every page has: a title, one heading that takes the focus, and a way back.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use crate::labels;
use crate::ui::use_ui;

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
    /// Takes more width, for lists.
    #[prop(optional)]
    wide: bool,
    /// The way back: a `Breadcrumb`.
    #[prop(optional, into)]
    crumbs: Option<ViewFnOnce>,
    /// Buttons beside the heading.
    #[prop(optional, into)]
    actions: Option<ViewFnOnce>,
    /// The rest of the page.
    children: Children,
) -> impl IntoView {
    let heading = NodeRef::<leptos::html::H1>::new();
    let ui = use_ui();
    let shown = use_context::<Shown>();
    let named = title.clone();
    Effect::new(move || {
        let parts = [
            named.get().to_string(),
            within.to_owned(),
            labels::PRODUCT.to_owned(),
        ];
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        document().set_title(&parts.join(" – "));
    });
    let spoken = title.clone();
    heading.on_load(move |heading| {
        let first = shown.is_none_or(|shown| !shown.0.get_value());
        if let Some(shown) = shown {
            shown.0.set_value(true);
        }
        if !first {
            let _ = heading.focus();
            ui.announce(spoken.get().to_string());
        }
    });
    view! {
        <div class="page" class:wide=wide>
            {crumbs.map(ViewFnOnce::run)}
            <div class="page-head">
                <h1 id="title" tabindex="-1" node_ref=heading><bdi>{move || title.get()}</bdi></h1>
                {actions.map(|actions| view! { <div class="bar">{actions.run()}</div> })}
            </div>
            {children()}
        </div>
    }
}
