//! Flows.

use leptos::prelude::*;

use super::page::Page;

/// The page.
#[component]
pub fn Flows() -> impl IntoView {
    view! { <Page title="Flows"><p></p></Page> }
}
