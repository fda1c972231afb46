//! Putting what is drawn into the page.

use any_spawner::Executor;
use leptos::prelude::{Owner, document};
use leptos::tachys::view::Mountable as _;
use leptos::web_sys::HtmlElement;

use crate::{IntoNode, State};

/// Draws something at the end of an element, as long as what this returns is kept.
pub fn mount<T: IntoNode>(parent: &HtmlElement, draw: impl FnOnce() -> T) -> Mounted {
    // Somebody may have set one up before.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let mut state = owner.with(|| State::new(draw().into_node()));
    state.mount(parent, None);
    Mounted {
        state: Some(state),
        _owner: owner,
    }
}

/// Draws something at the end of the page, for as long as the page is there.
pub fn mount_to_body<T: IntoNode>(draw: impl FnOnce() -> T) {
    if let Some(body) = document().body() {
        std::mem::forget(mount(&body, draw));
    }
}

/// What is in the page; it leaves when this is dropped.
pub struct Mounted {
    state: Option<State>,
    _owner: Owner,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        if let Some(state) = self.state.take() {
            state.leave();
        }
    }
}
