//! What is chosen of a new connection stays in this tab until it is added: its rules are links
//! that lead away from it.

use draw::prelude::*;

use super::Wanted;
use crate::workspace::{ConnectionDraft, Workspace};

/// The fields as they are before anything is chosen.
fn fresh(workspace: Workspace) -> ConnectionDraft {
    let own = workspace.peek(|open| open.tenant.person(open.actor).email.clone());
    ConnectionDraft {
        connector: "0".to_owned(),
        machine: "0".to_owned(),
        account: own.unwrap_or_default(),
        ..ConnectionDraft::default()
    }
}

/// The fields as they were left, or for the connector that a cloud flow waits for.
pub(super) fn begun(workspace: Workspace, waited_for: Option<String>) -> ConnectionDraft {
    let asked = waited_for.and_then(|key| {
        let found = workspace.peek(|open| {
            let mut connectors = open.tenant.connectors.iter();
            connectors.position(|connector| connector.key == key)
        });
        found.flatten()
    });
    if let Some(connector) = asked {
        return ConnectionDraft {
            connector: connector.to_string(),
            on_website: true,
            ..fresh(workspace)
        };
    }
    let kept = untrack(|| workspace.drafts(|drafts| drafts.connection.clone()));
    kept.flatten().unwrap_or_else(|| fresh(workspace))
}

/// Keeps what is chosen from now on.
pub(super) fn keep(wanted: Wanted) {
    let workspace = wanted.workspace;
    let untouched = fresh(workspace);
    let now = Memo::new(move |_| ConnectionDraft {
        connector: wanted.connector.get(),
        on_website: !wanted.desktop.get(),
        machine: wanted.machine.get(),
        failed: wanted.failed.get(),
        account: wanted.account.get(),
    });
    Effect::new(move |before: Option<()>| {
        let draft = Some(now.get()).filter(|now| *now != untouched);
        // What was left is kept already.
        if before.is_some() {
            workspace.draft(|drafts| drafts.connection = draft);
        }
    });
}

/// It was added.
pub(super) fn forget(workspace: Workspace) {
    workspace.draft(|drafts| drafts.connection = None);
}
