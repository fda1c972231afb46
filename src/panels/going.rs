//! What takes somebody away from a panel without pressing any of its buttons: the browser's
//! **Back**, and links in it. While something would be lost, both wait for an answer.

use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, MouseEvent};

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
    entry: StoredValue<Option<(JsValue, String)>, LocalStorage>,
    link: StoredValue<Option<HtmlElement>, LocalStorage>,
    /// It was decided to go: nothing is stopped any more.
    going: StoredValue<bool>,
}

impl Stopped {
    pub(super) fn new() -> Self {
        Self {
            entry: StoredValue::new_local(None),
            link: StoredValue::new_local(None),
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
    pub(super) fn watch(self, lost: Signal<bool>, ask: impl Fn(Going) + Copy + 'static) {
        let lost_now = move || {
            self.going.try_get_value() == Some(false)
                && lost.try_get_untracked().unwrap_or_default()
        };
        Effect::new(move || {
            if lost.get() {
                self.entry.set_value(entry());
            }
        });
        listen("popstate", move |event: &Event| {
            let entry = self.entry.try_get_value().flatten();
            let (true, Some((state, address))) = (lost_now(), entry) else {
                return;
            };
            let put_back = window()
                .history()
                .and_then(|history| history.push_state_with_url(&state, "", Some(&address)));
            if put_back.is_ok() {
                // The router never hears that the panel was left for a moment.
                event.stop_immediate_propagation();
                ask(Going::InHistory);
            }
        });
        listen("click", move |event: &Event| {
            if let Some(link) = followed(event).filter(|_| lost_now()) {
                event.prevent_default();
                event.stop_immediate_propagation();
                self.link.set_value(Some(link));
                ask(Going::ByLink);
            }
        });
    }
}

/// The entry of the history that is shown: its state and its address.
fn entry() -> Option<(JsValue, String)> {
    let state = window().history().ok()?.state().ok()?;
    Some((state, window().location().href().ok()?))
}

/// The link a click follows in this window, if it does.
fn followed(event: &Event) -> Option<HtmlElement> {
    let click = event.dyn_ref::<MouseEvent>()?;
    let elsewhere = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    if elsewhere || click.button() != 0 || click.default_prevented() {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let link = target.closest("a[href]:not([target], [download])").ok()??;
    link.dyn_into().ok()
}

/// Listens before everybody else does, until the panel is gone.
fn listen(name: &'static str, heard: impl Fn(&Event) + 'static) {
    let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| heard(&event));
    let function = heard.as_ref().unchecked_ref();
    let _ = window().add_event_listener_with_callback_and_bool(name, function, true);
    let heard = StoredValue::new_local(Some(heard));
    on_cleanup(move || {
        if let Some(heard) = heard.try_update_value(Option::take).flatten() {
            let function = heard.as_ref().unchecked_ref();
            let _ = window().remove_event_listener_with_callback_and_bool(name, function, true);
        }
    });
}
