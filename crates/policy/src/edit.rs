//! Edits: what a change wrote, field by field, with what stood there before.
//!
//! Edits are what is logged, replayed, sent to another tab and undone. Making one again
//! never decides again, so a later version of the rules can't lose what somebody did.
//!
//! **Invariant:** an edit is made only where the field still holds `before`; then the
//! index is kept current in the same step.

mod make;
mod record;

use keep::Keep;

use crate::model::*;
use crate::tenant::Tenant;

pub use record::Record;

/// One field of one record, before and after. In lists, `at` is the place of the entry;
/// an entry that is none before was inserted, one that is none after was removed.
#[derive(Debug, Clone, PartialEq, Eq, Keep)]
#[expect(
    missing_docs,
    reason = "the fields are the record, the place, and the value before and after"
)]
pub enum Edit {
    /// The switch of a reference in a desktop flow.
    Embedded {
        flow: FlowId,
        reference: ReferenceId,
        before: bool,
        after: bool,
    },
    /// A share of a desktop flow.
    Share {
        flow: FlowId,
        at: u32,
        before: Option<DesktopShare>,
        after: Option<DesktopShare>,
    },
    /// An added owner of a cloud flow.
    AddedOwner {
        flow: FlowId,
        at: u32,
        before: Option<Grant>,
        after: Option<Grant>,
    },
    /// A run-only user of a cloud flow.
    RunOnlyUser {
        flow: FlowId,
        at: u32,
        before: Option<Grant>,
        after: Option<Grant>,
    },
    /// Whose connection run-only users use.
    RunOnlySource {
        flow: FlowId,
        connection: ConnectionId,
        before: RunOnlySource,
        after: RunOnlySource,
    },
    /// Whether an environment's Dataverse knows somebody.
    InDataverse {
        principal: Principal,
        environment: EnvironmentId,
        before: bool,
        after: bool,
    },
    /// How sure a flow's owners and shares are.
    Sharing {
        flow: FlowId,
        before: Basis,
        after: Basis,
    },
    /// A person's name and email address, where an import assumed them.
    Identity {
        person: PersonId,
        before: (String, String),
        after: (String, String),
    },
    /// Whether a flow is on: `statecode`.
    State {
        flow: FlowId,
        before: FlowState,
        after: FlowState,
    },
    /// Who owns a flow: `ownerid`.
    FlowOwner {
        flow: FlowId,
        before: PersonId,
        after: PersonId,
    },
    /// Who created a flow, where an import assumed it.
    Creator {
        flow: FlowId,
        before: PersonId,
        after: PersonId,
    },
    /// Who owns a connection reference, and how sure that is.
    ReferenceOwner {
        reference: ReferenceId,
        before: (PersonId, Basis),
        after: (PersonId, Basis),
    },
    /// Who owns a connection, where an import assumed it.
    ConnectionOwner {
        connection: ConnectionId,
        before: PersonId,
        after: PersonId,
    },
    /// What was answered about an imported file.
    Answered { before: OneAnswer, after: OneAnswer },
    /// Access that a review left as it is.
    Kept {
        at: u32,
        before: Option<KeptAccess>,
        after: Option<KeptAccess>,
    },
    /// A whole record of a table that changes rarely: added at its end, or replaced.
    Record {
        at: u32,
        before: Option<Box<Record>>,
        after: Option<Box<Record>>,
    },
}

/// The field doesn't hold what the edit says it held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conflict;

impl Edit {
    /// The edit that takes this one back.
    pub fn inverse(&self) -> Self {
        let mut edit = self.clone();
        match &mut edit {
            Self::Embedded { before, after, .. } | Self::InDataverse { before, after, .. } => {
                std::mem::swap(before, after);
            }
            Self::Share { before, after, .. } => std::mem::swap(before, after),
            Self::AddedOwner { before, after, .. } | Self::RunOnlyUser { before, after, .. } => {
                std::mem::swap(before, after);
            }
            Self::RunOnlySource { before, after, .. } => std::mem::swap(before, after),
            Self::Sharing { before, after, .. } => std::mem::swap(before, after),
            Self::State { before, after, .. } => std::mem::swap(before, after),
            Self::FlowOwner { before, after, .. }
            | Self::Creator { before, after, .. }
            | Self::ConnectionOwner { before, after, .. } => std::mem::swap(before, after),
            Self::ReferenceOwner { before, after, .. } => std::mem::swap(before, after),
            Self::Identity { before, after, .. } => std::mem::swap(before, after),
            Self::Answered { before, after } => std::mem::swap(before, after),
            Self::Kept { before, after, .. } => std::mem::swap(before, after),
            Self::Record { before, after, .. } => std::mem::swap(before, after),
        }
        edit
    }

    /// The flow this edit is about, where it is about one.
    pub fn flow(&self) -> Option<FlowId> {
        match self {
            Self::Embedded { flow, .. }
            | Self::Share { flow, .. }
            | Self::AddedOwner { flow, .. }
            | Self::RunOnlyUser { flow, .. }
            | Self::RunOnlySource { flow, .. }
            | Self::Sharing { flow, .. }
            | Self::State { flow, .. }
            | Self::FlowOwner { flow, .. }
            | Self::Creator { flow, .. } => Some(*flow),
            Self::Answered { after, .. } => match after {
                OneAnswer::Flow(flow, _) => Some(*flow),
                _ => None,
            },
            Self::Kept { before, after, .. } => {
                after.as_ref().or(before.as_ref()).map(|kept| kept.flow)
            }
            Self::Record { at, before, after } => {
                let record = after.as_deref().or(before.as_deref());
                matches!(record, Some(Record::Flow(_))).then_some(FlowId(*at))
            }
            Self::InDataverse { .. }
            | Self::Identity { .. }
            | Self::ReferenceOwner { .. }
            | Self::ConnectionOwner { .. } => None,
        }
    }

    /// The same edit at the place where its list entry stands now, if the field still
    /// holds what the edit expects.
    pub(crate) fn relocated(&self, tenant: &Tenant) -> Option<Self> {
        let mut edit = self.clone();
        match &mut edit {
            Self::Share {
                flow, at, before, ..
            } => {
                let list = &tenant.flow(*flow).desktop()?.shares;
                *at = place_of(list, before.as_ref(), *at)?;
            }
            Self::AddedOwner {
                flow, at, before, ..
            } => {
                *at = place_of(&tenant.flow(*flow).cloud()?.owners, before.as_ref(), *at)?;
            }
            Self::RunOnlyUser {
                flow, at, before, ..
            } => {
                *at = place_of(&tenant.flow(*flow).cloud()?.run_only, before.as_ref(), *at)?;
            }
            Self::Kept { at, before, .. } => {
                *at = place_of(&tenant.kept, before.as_ref(), *at)?;
            }
            _ => {}
        }
        Some(edit)
    }
}

fn place_of<T: PartialEq>(list: &[T], entry: Option<&T>, at: u32) -> Option<u32> {
    match entry {
        Some(entry) => list
            .iter()
            .position(|other| other == entry)
            .map(|at| at as u32),
        None => Some(at.min(list.len() as u32)),
    }
}
