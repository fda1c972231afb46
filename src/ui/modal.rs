//! What dialogs and drawers share: modal while they're in the page, focus in and back, Escape.

use std::time::Duration;

use super::{focused, home, use_ui};
use draw::prelude::*;
use leptos::html;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, HtmlDialogElement, HtmlElement, KeyboardEvent};

/// A `<dialog>` that is open as long as it's in the page.
#[derive(Clone, Copy)]
pub(super) struct Modal {
    pub(super) node: NodeRef<html::Dialog>,
    /// How many are open, this one counted: the live regions inside listen at this level.
    pub(super) level: u32,
    on_close: Callback<()>,
}

impl Modal {
    /// Opens when the page has it, with the focus on the first of `first` (selectors, in order of
    /// preference), and gives the focus back when it goes; `back` is the id of the element to return
    /// to when the one that had the focus is gone.
    pub(super) fn new(
        on_close: Callback<()>,
        first: &'static [&'static str],
        back: Option<String>,
    ) -> Self {
        let node = NodeRef::<html::Dialog>::new();
        let ui = use_ui();
        let level = ui.another_modal();
        let opener = StoredValue::new(focused());
        Effect::new(move |_| {
            if let Some(dialog) = node.get() {
                open(dialog, first);
            }
        });
        on_cleanup(move || {
            let _ = ui.modals.try_update(|open| *open = open.saturating_sub(1));
            let opener = opener.try_get_value().flatten();
            // The page takes the dialog out, which ends its being modal. Closing it as well, or giving
            // the focus back at once, would have the browser compute the page's style in between.
            request_animation_frame(move || {
                if focused().is_some() {
                    return;
                }
                let opener = opener.filter(|element| element.is_connected());
                let back = || document().get_element_by_id(&back?)?.dyn_into().ok();
                match opener.or_else(back) {
                    Some(element) => {
                        let _ = element.focus();
                    }
                    None => rest(),
                }
                // What changed may take the opener away a moment later.
                set_timeout(
                    || {
                        if focused().is_none() {
                            rest();
                        }
                    },
                    Duration::from_millis(50),
                );
            });
        });
        Self {
            node,
            level,
            on_close,
        }
    }

    /// Escape closes, unless something inside took it.
    pub(super) fn key(self, event: &KeyboardEvent) {
        if event.key() == "Escape" && !event.default_prevented() && !event.is_composing() {
            event.prevent_default();
            event.stop_propagation();
            self.close();
        }
    }

    /// The browser wants it closed (a back gesture, for one): the page decides.
    pub(super) fn cancel(self, event: &Event) {
        if event.target() == event.current_target() {
            event.prevent_default();
            self.close();
        }
    }

    /// The browser closed it without asking: tell the page, and stay if the page keeps it.
    pub(super) fn closed(self) {
        let Some(dialog) = self
            .node
            .get_untracked()
            .filter(|dialog| dialog.is_connected())
        else {
            return;
        };
        self.close();
        request_animation_frame(move || {
            if dialog.is_connected() && !dialog.open() {
                let _ = dialog.show_modal();
            }
        });
    }

    fn close(self) {
        self.on_close.try_run(());
    }
}

/// The focus is at home: on the title of what is open over the page, or of the page.
fn rest() {
    match below() {
        Some(title) => {
            let _ = title.focus();
        }
        None => home(),
    }
}

/// The title of the dialog that is on top now: where the focus is at home while one is open.
fn below() -> Option<HtmlElement> {
    let titles = document().query_selector_all("dialog[open] h2").ok()?;
    let last = titles.length().checked_sub(1)?;
    titles.item(last)?.dyn_into().ok()
}

fn open(dialog: HtmlDialogElement, first: &'static [&'static str]) {
    if !dialog.is_connected() {
        request_animation_frame(move || {
            if dialog.is_connected() {
                open(dialog, first);
            }
        });
        return;
    }
    if dialog.open() || dialog.show_modal().is_err() {
        return;
    }
    let start = first
        .iter()
        .find_map(|selector| dialog.query_selector(selector).ok().flatten());
    if let Some(element) = start.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
