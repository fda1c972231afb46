//! The bar that says that what's below is a temporary look.

use super::{Button, ButtonKind, Icon, icon};
use draw::prelude::*;
use leptos::text_prop::TextProp;

/// Viewing as somebody, a moment in the past, or What if: never two of them.
#[component]
pub fn LensBar(
    /// An eye, a clock or a branch.
    #[prop(default = Icon::ViewAs)]
    icon: Icon,
    /// What the look is, and that changes are off or not kept.
    #[prop(into)]
    text: TextProp,
    /// The way back, in words.
    #[prop(into)]
    back: TextProp,
    /// Goes back.
    #[prop(into)]
    on_back: Callback<()>,
) -> impl IntoNode {
    view! {
        <div class=stylers::style_sheet!("src/ui/lens_bar.css") role="region" aria-label="Temporary look">
            {self::icon(icon)}
            <p>{move || text.get()}</p>
            <Button kind=ButtonKind::Quiet on_press=on_back>{move || back.get()}</Button>
        </div>
    }
}
