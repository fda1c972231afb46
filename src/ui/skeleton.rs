//! What stands where something is loading: as large as what comes, and still.

use draw::prelude::*;

/// Gray rows, for what takes longer than 200 ms.
#[component]
pub fn Skeleton(
    /// How many rows.
    #[prop(default = 6)]
    rows: u32,
    /// How high each is, in pixels.
    #[prop(default = 56)]
    height: u32,
) -> impl IntoNode {
    view! {
        <div class=stylers::style_sheet!("src/ui/skeleton.css") role="status">
            <span class="visually-hidden">"Loading…"</span>
            {(0..rows).map(|_| view! { <i style:height=format!("{height}px")></i> }).collect_view()}
        </div>
    }
}
