//! What the page says aloud, which toast it shows, and how many dialogs are open.

use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// A short message that goes away by itself.
#[derive(Clone)]
pub(super) struct Note {
    pub(super) number: u32,
    pub(super) text: String,
    pub(super) action: Option<(String, Arc<dyn Fn() + Send + Sync>)>,
}

/// The page's voice: provided once by the app, used by every component and screen.
#[derive(Clone, Copy)]
pub struct Ui {
    polite: RwSignal<String>,
    assertive: RwSignal<String>,
    pub(super) note: RwSignal<Option<Note>>,
    pub(super) modals: RwSignal<u32>,
}

impl Ui {
    fn new() -> Self {
        Self {
            polite: RwSignal::new(String::new()),
            assertive: RwSignal::new(String::new()),
            note: RwSignal::new(None),
            modals: RwSignal::new(0),
        }
    }

    /// Says `text` when the reader is done with what it is saying.
    pub fn announce(self, text: impl Into<String>) {
        say(self.polite, text.into());
    }

    /// Says `text` at once: for errors.
    pub fn alert(self, text: impl Into<String>) {
        say(self.assertive, text.into());
    }

    /// Shows `text` for ten seconds, as soon as no dialog is open; it replaces the one before.
    pub fn toast(self, text: impl Into<String>) {
        self.show(text.into(), None);
    }

    /// As [`Ui::toast`], with one button, `label`, such as *Undo*.
    pub fn toast_with(
        self,
        text: impl Into<String>,
        label: impl Into<String>,
        act: impl Fn() + Send + Sync + 'static,
    ) {
        self.show(text.into(), Some((label.into(), Arc::new(act))));
    }

    /// True while a dialog or drawer is open.
    pub fn is_modal(self) -> bool {
        self.modals.get() > 0
    }

    fn show(self, text: String, action: Option<(String, Arc<dyn Fn() + Send + Sync>)>) {
        let number = self
            .note
            .with_untracked(|note| note.as_ref().map_or(0, |note| note.number + 1));
        self.note.set(Some(Note {
            number,
            text,
            action,
        }));
    }
}

/// Makes the page's voice and hands it to everything below; the app calls this once.
pub fn provide_ui() -> Ui {
    let ui = Ui::new();
    provide_context(ui);
    ui
}

/// The page's voice.
pub fn use_ui() -> Ui {
    use_context().unwrap_or_else(provide_ui)
}

/// Sets a live region, so that the same words are said again, and clears it later.
fn say(region: RwSignal<String>, mut text: String) {
    if region.with_untracked(|said| *said == text) {
        text.push('\u{a0}');
    }
    region.set(text.clone());
    set_timeout(
        move || {
            if region.try_with_untracked(|said| *said == text) == Some(true) {
                region.set(String::new());
            }
        },
        Duration::from_secs(5),
    );
}

/// The two live regions. The app puts one at its end; dialogs bring their own, because what is
/// behind a dialog isn't read.
#[component]
pub fn Live(
    /// How many dialogs are open where this one is heard.
    #[prop(optional)]
    level: u32,
) -> impl IntoView {
    let ui = use_ui();
    let heard = move |region: RwSignal<String>| {
        move || {
            if ui.modals.get() == level {
                region.get()
            } else {
                String::new()
            }
        }
    };
    view! {
        <div class="visually-hidden" aria-live="polite" aria-atomic="true">{heard(ui.polite)}</div>
        <div class="visually-hidden" aria-live="assertive" aria-atomic="true">{heard(ui.assertive)}</div>
    }
}
