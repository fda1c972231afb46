//! How high rows of a list are: as the reader chose, and as blocks in a small window.

use draw::prelude::*;
use leptos::ev;

use crate::ui::pixels;

/// How much higher a block is where two answers don't fit beside their words.
const TIGHT: f64 = 36.0;

/// The height in pixels at the usual text size; `small` in a small window, and more in a very small one.
pub fn use_row_height(small: f64) -> Signal<f64> {
    let height = RwSignal::new(measure(small));
    let resized = window_event_listener(ev::resize, move |_| {
        let now = measure(small);
        if height
            .try_get_untracked()
            .is_some_and(|before| before != now)
        {
            height.set(now);
        }
    });
    on_cleanup(move || resized.remove());
    height.into()
}

fn measure(small: f64) -> f64 {
    let is_at_most = |width: &str| {
        let query = window().match_media(&format!("(max-width: {width})"));
        query.ok().flatten().is_some_and(|query| query.matches())
    };
    if is_at_most("359.98px") {
        return small + TIGHT;
    }
    if is_at_most("639.98px") {
        return small;
    }
    let chosen = document()
        .document_element()
        .and_then(|root| window().get_computed_style(&root).ok().flatten())
        .and_then(|style| style.get_property_value("--row").ok())
        .and_then(|row| pixels(&row));
    chosen.unwrap_or(56.0)
}
