//! The rest of a list of which only the first rows are drawn.

use super::{Button, ButtonKind};
use draw::prelude::*;

/// **Show more (12)**: `step` more of `total` rows are shown with each press; nothing once all
/// are.
pub fn show_more(shown: RwSignal<usize>, step: usize, total: usize) -> Option<Node> {
    let more = total.saturating_sub(shown.get());
    let grow = move |()| shown.update(|shown| *shown += step);
    (more > 0).then(|| {
        view! {
            <div>
                <Button kind=ButtonKind::Quiet on_press=grow>{format!("Show more ({more})")}</Button>
            </div>
        }
    })
}
