//! Where the focus goes when what had it is gone, or what comes next stands elsewhere.

use draw::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

/// Focuses an element; false where it isn't there.
pub fn focus(id: &str) -> bool {
    let element = document().get_element_by_id(id);
    let element = element.and_then(|found| found.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}

/// Focuses an element that the next frame draws.
pub fn focus_soon(id: String) {
    request_animation_frame(move || {
        focus(&id);
    });
}

/// Focuses what the next frame draws where a row was taken away: the row that follows it, or
/// the last one, or else what stands for an empty list. `left` are the ids of the rows that
/// are left, `at` is the place of the one that went.
pub fn focus_nearest(left: &[String], at: usize, otherwise: &str) {
    let near = left.get(at).or(left.last());
    focus_soon(near.map_or(otherwise, String::as_str).to_owned());
}

/// What has the focus; nothing while it is nowhere.
pub fn focused() -> Option<HtmlElement> {
    let element = document()
        .active_element()?
        .dyn_into::<HtmlElement>()
        .ok()?;
    (element.tag_name() != "BODY").then_some(element)
}

/// Focuses the title of the page with the next frame, unless something else has the focus by
/// then: whatever else is going may have somebody to give it back to.
pub fn home() {
    request_animation_frame(|| {
        let title = document().query_selector("main h1").ok().flatten();
        let title = title.filter(|_| focused().is_none());
        if let Some(title) = title.and_then(|title| title.dyn_into::<HtmlElement>().ok()) {
            let _ = title.focus();
        }
    });
}
