//! Boxes to tick that belong together.

use draw::prelude::*;

/// The group, with its name above.
#[component]
pub fn Boxes(
    /// What is chosen with them.
    legend: &'static str,
    /// The boxes.
    children: Node,
) -> impl IntoNode {
    view! {
        <fieldset class=stylers::style_sheet!("src/ui/boxes.css")>
            <legend>{legend}</legend>
            <div class="stack-1">{children}</div>
        </fieldset>
    }
}
