//! What is chosen in the wizard stays in this tab until it is created or cancelled: its rules
//! are links that lead away from it.

use draw::prelude::*;

use super::{Chosen, TYPED};
use crate::workspace::{MachineDraft, Workspace};

/// The fields as they are before anything is chosen.
fn fresh(workspace: Workspace) -> MachineDraft {
    let you = workspace.peek(|open| open.actor.0.to_string());
    MachineDraft {
        environment: "0".to_owned(),
        way: TYPED.to_owned(),
        credential: "0".to_owned(),
        account: you.unwrap_or_default(),
        ..MachineDraft::default()
    }
}

/// The fields as they were left.
pub(super) fn begun(workspace: Workspace) -> MachineDraft {
    let kept = untrack(|| workspace.drafts(|drafts| drafts.machine.clone()));
    kept.flatten().unwrap_or_else(|| fresh(workspace))
}

/// Keeps what is chosen from now on; says whether there is anything to keep.
pub(super) fn keep(chosen: Chosen) -> Memo<bool> {
    let workspace = chosen.workspace;
    let untouched = StoredValue::new(fresh(workspace));
    let now = Memo::new(move |_| MachineDraft {
        environment: chosen.environment.get(),
        target: chosen.target.get(),
        way: chosen.way.get(),
        username: chosen.username.get(),
        has_password: chosen.has_password.get(),
        credential: chosen.credential.get(),
        account: chosen.account.get(),
        name: chosen.name.get(),
    });
    let begun = Memo::new(move |_| now.with(|now| untouched.with_value(|fresh| fresh != now)));
    Effect::new(move |before: Option<()>| {
        let draft = begun.get().then(|| now.get());
        // What was left is kept already.
        if before.is_some() {
            workspace.draft(|drafts| drafts.machine = draft);
        }
    });
    begun
}

/// It was created, or won't be.
pub(super) fn forget(workspace: Workspace) {
    workspace.draft(|drafts| drafts.machine = None);
}
