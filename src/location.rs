//! Where the reader is, as signals, and going elsewhere: links, the browser's history, and what
//! the program itself leads to. Which page that is says [`Route`].

mod place;

use draw::prelude::*;
use leptos::ev;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlAnchorElement, MouseEvent, UrlSearchParams};

use crate::route;

pub use place::find_again;

/// The address the browser shows. Copy it freely.
#[derive(Clone, Copy)]
pub struct Location {
    /// The path, with the folder the portal is served from.
    pub pathname: Memo<String>,
    /// What stands after the question mark.
    pub search: Memo<String>,
    shown: RwSignal<(String, String)>,
}

/// How to go to an address.
#[derive(Debug, Clone, Copy)]
pub struct NavigateOptions {
    /// The address takes the place of the one that is shown, so that going back leads to the
    /// one before.
    pub replace: bool,
    /// The new page begins at its top.
    pub scroll: bool,
}

impl Default for NavigateOptions {
    fn default() -> Self {
        Self {
            replace: false,
            scroll: true,
        }
    }
}

/// Reads the address and listens for what changes it; the app calls this once, after whoever
/// may stop that: a window tells its listeners in the order in which they came.
pub fn provide_location() -> Location {
    let shown = RwSignal::new(shown_now());
    let location = Location {
        pathname: Memo::new(move |_| shown.with(|(path, _)| path.clone())),
        search: Memo::new(move |_| shown.with(|(_, search)| search.clone())),
        shown,
    };
    provide_context(location);
    let back = window_event_listener(ev::popstate, move |_| shown.set(shown_now()));
    let click = window_event_listener(ev::click, move |event| {
        if let Some(link) = followed(&event).filter(leads_here) {
            event.prevent_default();
            let address = format!("{}{}", link.pathname(), link.search());
            location.go(&address, NavigateOptions::default());
        }
    });
    on_cleanup(move || {
        back.remove();
        click.remove();
    });
    location
}

/// The address the browser shows.
pub fn use_location() -> Location {
    expect_context()
}

/// Goes to a path below the folder the portal is served from.
pub fn use_navigate() -> impl Fn(&str, NavigateOptions) + Copy + 'static {
    let location = use_location();
    move |path, options| location.go(&format!("{}{path}", route::base()), options)
}

impl Location {
    /// What the address says under a name.
    pub fn query(self, name: &str) -> Option<String> {
        let search = self.search.get();
        UrlSearchParams::new_with_str(&search).ok()?.get(name)
    }

    /// The address as it is now, to return to.
    pub fn address(self) -> String {
        self.shown
            .with_untracked(|(path, search)| match search.is_empty() {
                true => path.clone(),
                false => format!("{path}?{search}"),
            })
    }

    /// Goes to an address it had, unless it has it still.
    pub fn return_to(self, address: &str) {
        if self.address() != address {
            self.go(address, NavigateOptions::default());
        }
    }

    fn go(self, address: &str, options: NavigateOptions) {
        let Ok(history) = window().history() else {
            return;
        };
        let here = window().location();
        let part = |part: Result<String, JsValue>| part.unwrap_or_default();
        let now = format!(
            "{}{}{}",
            part(here.pathname()),
            part(here.search()),
            part(here.hash())
        );
        let state = JsValue::UNDEFINED;
        let written = if options.replace {
            history.replace_state_with_url(&state, "", Some(address))
        } else if now == address {
            Ok(())
        } else {
            place::note(&history);
            history.push_state_with_url(&state, "", Some(address))
        };
        if written.is_err() {
            return;
        }
        self.shown.set(shown_now());
        if options.scroll {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    }
}

/// Path and query as the browser has them.
fn shown_now() -> (String, String) {
    let here = window().location();
    let search = here.search().unwrap_or_default();
    let search = search.strip_prefix('?').map(str::to_owned);
    (
        here.pathname().unwrap_or_default(),
        search.unwrap_or_default(),
    )
}

/// The link a click follows in this window, if it does.
pub fn followed(click: &MouseEvent) -> Option<HtmlAnchorElement> {
    let elsewhere = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    if elsewhere || click.button() != 0 || click.default_prevented() {
        return None;
    }
    // As it was when the click began: whoever heard of it before may have drawn the link anew.
    let path = click.composed_path();
    let mut path = path.iter();
    let link = path.find_map(|node| node.dyn_into::<HtmlAnchorElement>().ok())?;
    let elsewhere = link.has_attribute("target") || link.has_attribute("download");
    (link.has_attribute("href") && !elsewhere).then_some(link)
}

/// Whether a link leads to a page of the portal, and not to a place in one.
fn leads_here(link: &HtmlAnchorElement) -> bool {
    let origin = window().location().origin();
    let below = link.pathname();
    let below = below.strip_prefix(route::base());
    link.hash().is_empty()
        && origin.is_ok_and(|origin| origin == link.origin())
        && below.is_some_and(|below| below.starts_with('/'))
}
