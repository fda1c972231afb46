//! A change that waits for **Save** in a panel: what it would do, and making it.

use draw::prelude::*;
use policy::change::{Change, Preview};
use policy::model::FlowId;
use words::Consequence;

use super::Panel;
use super::doing::{Doing, use_doing};
use super::remove::told;
use super::what_changes::{Line, lines};

/// What would be saved. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Drafted {
    panel: Panel,
    flow: FlowId,
    doing: Doing,
    /// The change; none while there is nothing to save.
    pub(super) change: Memo<Option<Change>>,
    /// What it would do.
    pub(super) preview: Memo<Option<Preview>>,
    /// The same in sentences.
    pub(super) told: Memo<Option<Vec<Consequence>>>,
}

/// Follows what a panel would save.
pub(super) fn use_drafted(
    panel: Panel,
    flow: FlowId,
    change: impl Fn() -> Option<Change> + Send + Sync + 'static,
) -> Drafted {
    let change = Memo::new(move |_| change());
    let preview = Memo::new(move |_| {
        change.with(|change| {
            let change = change.as_ref()?;
            panel.workspace.preview(change)
        })
    });
    let told = Memo::new(move |_| {
        change.with(|change| {
            let change = change.as_ref()?;
            preview.with(|preview| Some(told(panel, change, preview.as_ref())))
        })
    });
    Drafted {
        panel,
        flow,
        doing: use_doing(),
        change,
        preview,
        told,
    }
}

impl Drafted {
    /// The answers that would differ; none while there is nothing to save.
    pub(super) fn differs(self) -> Signal<Option<Vec<Line>>> {
        Signal::derive(move || {
            self.preview.with(|preview| {
                let preview = preview.as_ref()?;
                let read = |tenant: &_, you| lines(tenant, you, self.flow, preview);
                self.panel.workspace.read(read)
            })
        })
    }

    /// Makes the change and leaves the panel; a refused one stays to be mended.
    pub(super) fn save(self) {
        let made = self.change.with_untracked(|change| {
            change
                .as_ref()
                .is_some_and(|change| self.doing.make(change))
        });
        if made {
            self.panel.leave();
        }
    }
}
