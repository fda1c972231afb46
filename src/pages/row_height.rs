//! How high rows of a list are: as the reader chose, and as blocks in a small window.

use leptos::ev;
use leptos::prelude::*;

/// The height in pixels at the usual text size; `small` in a small window.
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
    let narrow = window()
        .match_media("(max-width: 639.98px)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches());
    if narrow {
        return small;
    }
    let chosen = document()
        .document_element()
        .and_then(|root| window().get_computed_style(&root).ok().flatten())
        .and_then(|style| style.get_property_value("--row").ok())
        .and_then(|row| row.trim().trim_end_matches("px").parse().ok());
    chosen.unwrap_or(56.0)
}
