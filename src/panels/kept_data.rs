//! What was changed, as a file: for moving it to another browser, or where nothing is kept.

use crate::labels;
use crate::ui::Ui;
use crate::workspace::{Workspace, download};

/// Saves everything that is kept in this browser, and what is open, as one file.
pub fn save_everything(workspace: Workspace, ui: Ui) {
    let everything = workspace.exported();
    if !download::save("sharewell-data.json", "application/json", &everything) {
        ui.toast(labels::NOT_SAVED_AS_FILE);
    }
}
