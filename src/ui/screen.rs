//! What the window is like, for the little that CSS can't decide.

use leptos::ev;
use leptos::prelude::*;

/// Whether the window is small (below 640 px): rows of a fixed table are blocks then, and higher.
pub fn is_small() -> Signal<bool> {
    let small = RwSignal::new(below(640.0));
    let resized = window_event_listener(ev::resize, move |_| {
        let now = below(640.0);
        if small.get_untracked() != now {
            small.set(now);
        }
    });
    on_cleanup(move || resized.remove());
    small.into()
}

fn below(width: f64) -> bool {
    window()
        .inner_width()
        .ok()
        .and_then(|inner| inner.as_f64())
        .is_some_and(|inner| inner < width)
}
