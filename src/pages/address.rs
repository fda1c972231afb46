//! Keeping what is asked of a list in the address: a reload, a link and going back ask the same.

use std::time::Duration;

use draw::prelude::*;
use leptos::leptos_dom::helpers::TimeoutHandle;

use crate::location::{NavigateOptions, use_location, use_navigate};
use crate::route::Route;
use crate::ui::use_ui;

/// How long nobody types before the address and the reader hear of it.
const QUIET: Duration = Duration::from_millis(400);

/// What is asked of a list, as the query of an address.
pub trait Query: Send + Sync + 'static {
    /// Reads a query; what it doesn't understand counts as not said.
    fn read(query: &str) -> Self;
    /// The query, with its question mark; empty for the list as it opens.
    fn query(&self) -> String;
    /// The part of it that is typed, letter by letter; empty where everything is chosen.
    fn typed(&self) -> &str {
        ""
    }
}

/// What the address asks now.
pub fn asked_now<Q: Query>() -> RwSignal<Q> {
    let location = use_location();
    RwSignal::new(untrack(|| location.search.with(|query| Q::read(query))))
}

/// Writes what is asked into the page's address, what is typed once nobody types, and says then
/// what `found` says; reads it where the address was changed by going back or by a link.
pub fn keep_in_address<Q: Query>(
    page: Route,
    asked: RwSignal<Q>,
    found: impl Fn() -> String + Copy + 'static,
) {
    let location = use_location();
    let go = StoredValue::new(use_navigate());
    let ui = use_ui();
    let written = StoredValue::new(asked.with_untracked(Q::query));
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let path = page.path();
    let stop = move || {
        if let Some(waiting) = waiting.try_update_value(Option::take).flatten() {
            waiting.clear();
        }
    };
    let write = StoredValue::new(move || {
        let query = asked.with_untracked(Q::query);
        if written.with_value(|written| *written != query) {
            let options = NavigateOptions {
                replace: true,
                scroll: false,
            };
            go.with_value(|go| go(&format!("{path}{query}"), options));
            written.set_value(query);
        }
    });
    let write = move || write.with_value(|write| write());
    Effect::new(move |before: Option<String>| {
        let typed = asked.with(|asked| asked.typed().to_owned());
        if let Some(before) = before {
            stop();
            // A row may be opened at once: going back has to find what was chosen.
            if before == typed {
                write();
            }
            let quiet = move || {
                write();
                ui.announce(untrack(found));
            };
            waiting.set_value(set_timeout_with_handle(quiet, QUIET).ok());
        }
        typed
    });
    on_cleanup(stop);
    Effect::new(move |first: Option<()>| {
        let here = location.pathname.with(|path| Route::read_href(path));
        let query = location.search.get();
        if first.is_none() || here.as_ref() != Some(&page) {
            return;
        }
        let now = Q::read(&query);
        let said = now.query();
        if written.with_value(|written| *written != said) {
            written.set_value(said);
            asked.set(now);
        }
    });
}
