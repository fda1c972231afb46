//! From which page an entry of the browser's history was opened, so that closing a panel can
//! go back instead of adding to the history.
//!
//! Each new entry carries the address that was shown before it in its state. The state stays
//! with the entry through reloads and moves back and forth.

use std::time::Duration;

use draw::prelude::*;
use js_sys::{Object, Reflect};

use crate::location::{NavigateOptions, use_location, use_navigate};
use crate::route::Route;

const BEFORE: &str = "before";

/// Notes for each new entry where it was opened from. The app does this once.
#[component]
pub fn Trail() -> impl IntoNode {
    let location = use_location();
    let last = StoredValue::new(String::new());
    Effect::new(move || {
        location.pathname.track();
        location.search.track();
        // Whatever reads the address while its page is drawn comes first.
        set_timeout(move || note(last), Duration::ZERO);
    });
}

fn note(last: StoredValue<String>) {
    let (Ok(history), Ok(here)) = (window().history(), window().location().pathname()) else {
        return;
    };
    if before().is_none() {
        let state = Object::new();
        let value = last.get_value().into();
        let noted = Reflect::set(&state, &BEFORE.into(), &value);
        if noted == Ok(true) {
            let _ = history.replace_state(&state, "");
        }
    }
    last.set_value(here);
}

/// The address that was shown before this entry; empty for the first one.
fn before() -> Option<String> {
    let state = window().history().ok()?.state().ok()?;
    Reflect::get(&state, &BEFORE.into()).ok()?.as_string()
}

/// Whether a panel over this flow can be opened on the page: its own, its connection
/// references, a list that shows its answers, or what somebody works through flow by flow.
fn is_page_of(page: &Route, flow: &str) -> bool {
    match page {
        Route::Flow(key, None) | Route::FlowReferences(key) => key == flow,
        Route::Flows | Route::References | Route::Review | Route::Person(_) => true,
        _ => false,
    }
}

/// A way from a panel back to where it was opened: back if the entry before is that page, else
/// to the flow's page in its place.
pub fn use_way_back() -> Callback<String> {
    let navigate = use_navigate();
    let navigate = StoredValue::new(navigate);
    Callback::new(move |key: String| {
        let page = Route::flow(&key);
        let opened_there = before().and_then(|before| Route::read_href(&before));
        if opened_there.is_some_and(|before| is_page_of(&before, &key))
            && window()
                .history()
                .is_ok_and(|history| history.back().is_ok())
        {
            return;
        }
        navigate.with_value(|navigate| {
            let options = NavigateOptions {
                replace: true,
                scroll: false,
            };
            navigate(&page.path(), options);
        });
    })
}
