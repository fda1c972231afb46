//! An address that leads nowhere.

use draw::prelude::*;

use super::page::Page;
use crate::route::Route;
use crate::ui::LinkButton;

/// The page for an unknown address.
#[component]
pub fn NotFound() -> impl IntoNode {
    view! {
        <Page title="This page doesn't exist">
            <p class="lead measure">
                "The address may be mistyped, or it belongs to a file that isn't open in this browser."
            </p>
            <div class="bar">
                <LinkButton href=Route::Home.href()>"Go to Home"</LinkButton>
                <LinkButton href=Route::Flows.href()>"See all flows"</LinkButton>
            </div>
        </Page>
    }
}
