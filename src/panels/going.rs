//! What takes somebody away from a panel without pressing any of its buttons: the browser's
//! **Back**, and links in it. While something would be lost, both wait for an answer; and so
//! does reloading or closing the tab, where the browser itself asks.

use draw::prelude::*;
use leptos::ev;
use wasm_bindgen::JsValue;

use web_sys::HtmlAnchorElement;

use crate::location::followed;

/// The panel that something would be lost with, if one is open. Copy it freely.
#[derive(Clone, Copy)]
struct Guard {
    held: StoredValue<Option<Held>>,
}

/// What a panel says about itself.
#[derive(Clone, Copy)]
struct Held {
    stopped: Stopped,
    lost: Signal<bool>,
    ask: Callback<Going>,
}

/// Listens for what leads away. The app calls this once, before [`provide_location`](crate::location::provide_location): a
/// window tells its listeners in the order in which they came, and what is stopped it must not
/// hear.
pub fn provide_guard() {
    let guard = Guard {
        held: StoredValue::new(None),
    };
    provide_context(guard);
    let back = window_event_listener(ev::popstate, move |event| {
        let entry = guard.held().and_then(|held| Some((held, held.entry()?)));
        let Some((held, (state, address))) = entry else {
            return;
        };
        let put_back = window()
            .history()
            .and_then(|history| history.push_state_with_url(&state, "", Some(&address)));
        if put_back.is_ok() {
            event.stop_immediate_propagation();
            held.ask.run(Going::InHistory);
        }
    });
    let click = window_event_listener(ev::click, move |event| {
        let followed = guard
            .held()
            .and_then(|held| Some((held, followed(&event)?)));
        if let Some((held, link)) = followed {
            event.prevent_default();
            event.stop_immediate_propagation();
            held.stopped.link.set_value(Some(link));
            held.ask.run(Going::ByLink);
        }
    });
    let unload = window_event_listener(ev::beforeunload, move |event| {
        if guard.held().is_some() {
            event.prevent_default();
        }
    });
    on_cleanup(move || {
        back.remove();
        click.remove();
        unload.remove();
    });
}

impl Guard {
    /// The panel that is to be asked about now.
    fn held(self) -> Option<Held> {
        let held = self.held.try_get_value().flatten()?;
        let going = held.stopped.going.try_get_value()?;
        (!going && held.lost.try_get_untracked()?).then_some(held)
    }
}

impl Held {
    fn entry(self) -> Option<(JsValue, String)> {
        self.stopped.entry.try_get_value().flatten()
    }
}

/// Where somebody was about to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Going {
    /// To where the panel was opened.
    Away,
    /// To where the browser's history led.
    InHistory,
    /// Where a link leads.
    ByLink,
}

/// What was stopped on its way. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Stopped {
    /// The panel's entry of the history, as it is while something would be lost.
    entry: StoredValue<Option<(JsValue, String)>>,
    link: StoredValue<Option<HtmlAnchorElement>>,
    /// It was decided to go: nothing is stopped anymore.
    going: StoredValue<bool>,
}

impl Stopped {
    pub(super) fn new() -> Self {
        Self {
            entry: StoredValue::new(None),
            link: StoredValue::new(None),
            going: StoredValue::new(false),
        }
    }

    /// Lets everything through from now on.
    pub(super) fn let_go(self) {
        self.going.set_value(true);
    }

    /// Goes where the history or the link led.
    pub(super) fn go_on(self, going: Going) {
        self.let_go();
        match going {
            Going::Away => {}
            // The panel's entry was put back after the one that was gone to.
            Going::InHistory => {
                let _ = window().history().map(|history| history.back());
            }
            Going::ByLink => {
                if let Some(link) = self.link.try_update_value(Option::take).flatten() {
                    link.click();
                }
            }
        }
    }

    /// Stops what would lose something, and asks.
    pub(super) fn watch(self, lost: Signal<bool>, ask: Callback<Going>) {
        Effect::new(move || {
            if lost.get() {
                self.entry.set_value(entry());
            }
        });
        if let Some(guard) = use_context::<Guard>() {
            let stopped = self;
            guard.held.set_value(Some(Held { stopped, lost, ask }));
            on_cleanup(move || {
                // The next panel may have come before this one goes.
                let _ = guard.held.try_update_value(|held| {
                    *held = held.filter(|held| held.stopped.going != stopped.going);
                });
            });
        }
    }
}

/// The entry of the history that is shown: its state and its address.
fn entry() -> Option<(JsValue, String)> {
    let state = window().history().ok()?.state().ok()?;
    Some((state, window().location().href().ok()?))
}
