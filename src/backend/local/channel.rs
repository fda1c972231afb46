//! Telling the other tabs that there is more to read.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

/// A line to the portal's other tabs. It carries workspace ids, never data.
#[derive(Clone)]
pub struct Channel(Option<BroadcastChannel>);

impl Channel {
    /// Opens the line; `heard` gets the id of a workspace another tab wrote to.
    pub fn open(mut heard: impl FnMut(String) + 'static) -> Self {
        let Ok(channel) = BroadcastChannel::new("sharewell") else {
            return Self(None);
        };
        let listen = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(id) = event.data().as_string() {
                heard(id);
            }
        })
        .into_js_value();
        channel.set_onmessage(Some(listen.unchecked_ref()));
        Self(Some(channel))
    }

    /// Says that a workspace was written to.
    pub fn say(&self, id: &str) {
        if let Some(channel) = &self.0 {
            let _ = channel.post_message(&JsValue::from_str(id));
        }
    }
}

/// Calls `look` when the tab comes back to the front: it may have slept through a message.
pub fn on_return(mut look: impl FnMut() + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let listen = Closure::<dyn FnMut()>::new(move || {
        let hidden = web_sys::window()
            .and_then(|window| window.document())
            .is_some_and(|page| page.hidden());
        if !hidden {
            look();
        }
    })
    .into_js_value();
    let _ = window.add_event_listener_with_callback("pageshow", listen.unchecked_ref());
    if let Some(page) = window.document() {
        let _ = page.add_event_listener_with_callback("visibilitychange", listen.unchecked_ref());
    }
}
