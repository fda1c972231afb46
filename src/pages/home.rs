//! See what sharing a flow really does, before you save.

use leptos::prelude::*;

use super::page::Page;

/// The page.
#[component]
pub fn Home() -> impl IntoView {
    view! { <Page title="See what sharing a flow really does, before you save"><p></p></Page> }
}
