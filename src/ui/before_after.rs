//! What a change does to one answer.

use super::{Icon, Said, answer, icon};
use draw::prelude::*;
use leptos::text_prop::TextProp;

/// `Cloud  [Can't run] → [Can run]`. Lines that stay as they are, are left out by the page.
#[component]
pub fn BeforeAfter(
    /// Whose answer, or for which kind of run.
    #[prop(into)]
    label: TextProp,
    /// The answer now.
    before: Said,
    /// The answer after the change.
    after: Said,
) -> impl IntoNode {
    view! {
        <div class=stylers::style_sheet!("src/ui/before_after.css")>
            <bdi>{move || label.get()}</bdi>
            <span>
                {answer(&before)}
                {icon(Icon::Arrow)}
                <span class="visually-hidden">"becomes"</span>
                {answer(&after)}
            </span>
        </div>
    }
}
