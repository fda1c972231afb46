//! The way back up, on every page below a list.

use draw::prelude::*;
use leptos::text_prop::TextProp;

/// `Flows / Invoice intake / Connection references`.
#[component]
pub fn Breadcrumb(
    /// The pages above: where each is, and its name.
    #[prop(into)]
    above: Signal<Vec<(String, String)>>,
    /// This page.
    #[prop(into)]
    here: TextProp,
) -> impl IntoNode {
    view! {
        <nav class=stylers::style_sheet!("src/ui/breadcrumb.css") aria-label="Breadcrumb">
            <ol>
                {move || {
                    above
                        .get()
                        .into_iter()
                        .map(|(href, name)| view! { <li><a href=href><bdi>{name}</bdi></a></li> })
                        .collect_view()
                }}
                <li><bdi aria-current="page">{move || here.get()}</bdi></li>
            </ol>
        </nav>
    }
}
