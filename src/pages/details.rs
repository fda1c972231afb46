//! One flow: can it run, for whom, and why not.

use leptos::prelude::*;
use leptos_router::components::Outlet;

use super::page::Page;

/// The page.
#[component]
pub fn Details() -> impl IntoView {
    view! { <Page title="Flow" within="Flows"><p></p></Page><Outlet/> }
}
