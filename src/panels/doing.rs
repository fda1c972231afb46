//! Making a change from a screen: dispatch it, say so, and offer to take it back.

use policy::change::{Applied, Change};

use crate::labels;
use crate::location::{Location, use_location};
use crate::ui::{Ui, use_ui};
use crate::workspace::{Open, Workspace, use_workspace};

use super::said::real;

/// Makes changes and says what came of them. Copy it freely.
#[derive(Clone, Copy)]
pub struct Doing {
    workspace: Workspace,
    ui: Ui,
    location: Location,
}

/// What a toast tells of. While it shows, another workspace may come on screen, and another
/// tab may move the change to another place of the log.
#[derive(Clone)]
struct Told {
    workspace: String,
    name: String,
    entry: Applied,
}

impl Told {
    fn of(open: &Open, entry: &Applied) -> Self {
        Self {
            workspace: open.id.clone(),
            name: open.name().to_owned(),
            entry: entry.clone(),
        }
    }

    /// Where it is in the log now.
    ///
    /// # Errors
    /// When it isn't there: what is to be said.
    fn place(&self, open: &Open) -> Result<usize, String> {
        if open.id != self.workspace {
            return Err(format!(
                "This was changed in {}. Open that to undo it.",
                words::apart(&self.name)
            ));
        }
        let is_it = |other: &Applied| {
            let it = &self.entry;
            (other.actor, &other.at, &other.change) == (it.actor, &it.at, &it.change)
                && other.undoes.is_none()
        };
        let place = open.log.iter().position(is_it);
        place.ok_or_else(|| labels::TAKEN_BACK_ALREADY.to_owned())
    }
}

/// Makes changes in the workspace on screen.
pub fn use_doing() -> Doing {
    Doing {
        workspace: use_workspace(),
        ui: use_ui(),
        location: use_location(),
    }
}

impl Doing {
    /// Makes a change; a toast says so and offers **Undo**, if it can be taken back at all.
    /// False when it was refused; the toast says why.
    pub fn make(self, change: &Change) -> bool {
        match self.workspace.dispatch(change) {
            Ok(entry) => {
                self.tell(entry, true);
                true
            }
            Err(refused) => {
                let said = refused.and_then(|refused| {
                    self.workspace.peek(|open| {
                        let steps = change.steps();
                        let step = steps.get(refused.step).copied().unwrap_or(change);
                        let voice = words::Voice::new(&open.tenant, open.actor);
                        voice.refused(&refused.verdict, step).plain()
                    })
                });
                self.ui.toast(said.unwrap_or_default());
                false
            }
        }
    }

    /// The line above every Save: how real what it changes is.
    pub fn save_line(self) -> String {
        let line = self
            .workspace
            .with(|open| words::save_line(real(&open.kind)).plain());
        line.unwrap_or_default()
    }

    /// Takes an entry back; a toast says so, or why it can't be.
    pub fn undo(self, entry: usize) {
        if let Some(lock) = self.workspace.undo_lock(entry) {
            let said = self.workspace.peek(|open| {
                let voice = words::Voice::new(&open.tenant, open.actor);
                voice.undo_locked(&lock, &open.log, entry).plain()
            });
            self.ui.toast(said.unwrap_or_default());
        } else if let Ok(entry) = self.workspace.undo(entry) {
            self.tell(entry, false);
        }
    }

    /// Takes the acting person's newest change back, if there is one.
    pub fn undo_newest(self) {
        match self.workspace.newest_undoable() {
            Some(entry) => self.undo(entry),
            None => self.ui.announce("There's nothing of yours to undo."),
        }
    }

    fn tell(self, entry: usize, with_undo: bool) {
        let said = self.workspace.peek(|open| {
            let voice = words::Voice::new(&open.tenant, open.actor);
            let entry = open.log.get(entry)?;
            let said = voice.toast(entry, real(&open.kind)).plain();
            let is_final = entry.change.is_for_good() || entry.edits.is_empty();
            let told = (with_undo && !is_final).then(|| Told::of(open, entry));
            Some((said, told))
        });
        let (said, told) = said.flatten().unwrap_or_default();
        match told {
            Some(told) => self
                .ui
                .toast_with(said, "Undo", move || self.undo_told(&told)),
            None => self.ui.toast(said),
        }
    }

    /// Forgets what isn't saved on a page. A toast says so, and brings it back and leads to it
    /// as long as nothing else was begun.
    pub fn discard(self, said: &'static str, forget: impl FnOnce()) {
        let before = self.workspace.begun();
        let page = self.location.address();
        forget();
        let left = self.workspace.begun();
        self.ui.toast_with(said, "Undo", move || {
            if self.workspace.begun() == left {
                self.workspace.begin_again(&before);
                self.location.return_to(&page);
            } else {
                self.ui.toast(labels::STAYS_DISCARDED);
            }
        });
    }

    fn undo_told(self, told: &Told) {
        match self.workspace.peek(|open| told.place(open)) {
            Some(Ok(entry)) => self.undo(entry),
            Some(Err(said)) => self.ui.toast(said),
            None => {}
        }
    }
}
