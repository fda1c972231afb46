//! Connection references.

use leptos::prelude::*;

use super::page::Page;

/// The page.
#[component]
pub fn References() -> impl IntoView {
    view! { <Page title="Connection references"><p></p></Page> }
}
