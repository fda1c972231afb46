//! Making a change from a screen: dispatch it, say so, and offer to take it back.

use policy::change::Change;

use crate::ui::{Ui, use_ui};
use crate::workspace::{Workspace, use_workspace};

use super::said::real;

/// Makes changes and says what came of them. Copy it freely.
#[derive(Clone, Copy)]
pub struct Doing {
    workspace: Workspace,
    ui: Ui,
}

/// Makes changes in the workspace on screen.
pub fn use_doing() -> Doing {
    Doing {
        workspace: use_workspace(),
        ui: use_ui(),
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
            Some((said, entry.change.is_for_good() || entry.edits.is_empty()))
        });
        let (said, is_final) = said.flatten().unwrap_or_default();
        if with_undo && !is_final {
            self.ui.toast_with(said, "Undo", move || self.undo(entry));
        } else {
            self.ui.toast(said);
        }
    }
}
