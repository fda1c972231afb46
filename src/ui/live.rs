//! What the page says aloud, which toast it shows, and how many dialogs are open.

use draw::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// A short message that goes away by itself.
#[derive(Clone)]
pub(super) struct Note {
    pub(super) number: u32,
    pub(super) text: String,
    pub(super) action: Option<(String, Arc<dyn Fn() + Send + Sync>)>,
}

/// One of the two ways to say something.
#[derive(Clone, Copy)]
struct Mouth {
    /// What is being said, and how many dialogs were open then.
    said: RwSignal<(String, u32)>,
    /// What is to be said with the next breath.
    breath: StoredValue<String>,
}

impl Mouth {
    fn new() -> Self {
        Self {
            said: RwSignal::new((String::new(), 0)),
            breath: StoredValue::new(String::new()),
        }
    }
}

/// The page's voice: provided once by the app, used by every component and screen.
#[derive(Clone, Copy)]
pub struct Ui {
    polite: Mouth,
    assertive: Mouth,
    pub(super) note: RwSignal<Option<Note>>,
    /// How many notes there were: one that follows another at once has a number of its own.
    notes: StoredValue<u32>,
    pub(super) modals: RwSignal<u32>,
}

impl Ui {
    fn new() -> Self {
        Self {
            polite: Mouth::new(),
            assertive: Mouth::new(),
            note: RwSignal::new(None),
            notes: StoredValue::new(0),
            modals: RwSignal::new(0),
        }
    }

    /// Says `text` when the reader is done with what it is saying; what is announced at the same
    /// moment is said in one breath, so that none of it cuts off the rest.
    pub fn announce(self, text: impl Into<String>) {
        self.soon(self.polite, text.into());
    }

    /// Says `text` without waiting for the reader: for errors.
    pub fn alert(self, text: impl Into<String>) {
        self.soon(self.assertive, text.into());
    }

    /// Says `text` with the next breath, by when the dialog it belongs to may be closed.
    fn soon(self, mouth: Mouth, text: String) {
        let is_first = mouth.breath.try_update_value(|breath| {
            let is_first = breath.is_empty();
            if !breath.contains(&text) {
                join(breath, &text);
            }
            is_first
        });
        if is_first == Some(true) {
            let speak = move || {
                if let Some(text) = mouth.breath.try_update_value(std::mem::take) {
                    say(mouth.said, text, self.modals.get_untracked());
                }
            };
            set_timeout(speak, BREATH);
        }
    }

    /// Announces `text`, and shows it for ten seconds as soon as no dialog is open; it replaces
    /// the one before.
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

    /// Another dialog opens: what was said before it isn't said again when it closes.
    pub(super) fn another_modal(self) -> u32 {
        self.modals.update(|open| *open += 1);
        for mouth in [self.polite, self.assertive] {
            mouth.said.set((String::new(), 0));
        }
        self.modals.get_untracked()
    }

    /// True while a dialog or drawer is open.
    pub fn is_modal(self) -> bool {
        self.modals.get() > 0
    }

    fn show(self, text: String, action: Option<(String, Arc<dyn Fn() + Send + Sync>)>) {
        self.announce(text.clone());
        let count = |notes: &mut u32| {
            *notes += 1;
            *notes
        };
        let number = self.notes.try_update_value(count).unwrap_or_default();
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

/// How long is waited for what else is announced at the same moment.
const BREATH: Duration = Duration::from_millis(30);

/// Adds a sentence to what is said; a heading or a name becomes one.
fn join(breath: &mut String, text: &str) {
    if !breath.is_empty() {
        breath.push_str(if breath.ends_with(['.', '!', '?', '…']) {
            " "
        } else {
            ". "
        });
    }
    breath.push_str(text);
}

/// Sets a live region, so that the same words are said again, and clears it later.
fn say(region: RwSignal<(String, u32)>, mut text: String, level: u32) {
    if region.with_untracked(|(said, _)| *said == text) {
        text.push('\u{a0}');
    }
    region.set((text.clone(), level));
    set_timeout(
        move || {
            if region.try_with_untracked(|(said, _)| *said == text) == Some(true) {
                region.set((String::new(), level));
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
) -> impl IntoNode {
    let ui = use_ui();
    let heard = move |mouth: Mouth| {
        move || {
            mouth.said.with(|(text, at)| {
                let here = *at == level && ui.modals.get() == level;
                if here { text.clone() } else { String::new() }
            })
        }
    };
    view! {
        <div class="visually-hidden" aria-live="polite" aria-atomic="true">{heard(ui.polite)}</div>
        <div class="visually-hidden" aria-live="assertive" aria-atomic="true">{heard(ui.assertive)}</div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_in_one_breath_is_told_apart() {
        let check = |parts: &[&str], said: &str| {
            let mut breath = String::new();
            parts.iter().for_each(|part| join(&mut breath, part));
            assert_eq!(breath, said);
        };
        check(&["Flows"], "Flows");
        check(&["Flows", "12 flows"], "Flows. 12 flows");
        check(
            &["Saved.", "Cloud: can run now."],
            "Saved. Cloud: can run now.",
        );
    }
}
