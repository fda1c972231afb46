//! What an edit is the opposite of: the change that makes it, and which edits write one field.

use crate::change::Change;
use crate::edit::{Edit, Record};
use crate::model::*;

/// The change that would make this edit.
pub(super) fn opposite(edit: &Edit) -> Option<Change> {
    Some(match edit {
        Edit::Embedded {
            flow,
            reference,
            after,
            ..
        } => Change::SetEmbedded {
            flow: *flow,
            reference: *reference,
            to: *after,
        },
        Edit::Share {
            flow,
            before,
            after,
            ..
        } => match (before, after) {
            (_, Some(share)) => Change::ShareDesktop {
                flow: *flow,
                principal: share.principal,
                role: share.role,
            },
            (Some(share), None) => Change::UnshareDesktop {
                flow: *flow,
                principal: share.principal,
            },
            (None, None) => return None,
        },
        Edit::AddedOwner {
            flow,
            before,
            after,
            ..
        } => match (before, after) {
            (_, Some(grant)) => Change::AddOwner {
                flow: *flow,
                principal: grant.principal,
                needs_edit: None,
            },
            (Some(grant), None) => Change::RemoveOwner {
                flow: *flow,
                principal: grant.principal,
            },
            (None, None) => return None,
        },
        Edit::RunOnlyUser {
            flow,
            before,
            after,
            ..
        } => Change::ShareRunOnly {
            flow: *flow,
            add: after.iter().map(|grant| grant.principal).collect(),
            remove: before.iter().map(|grant| grant.principal).collect(),
        },
        Edit::RunOnlySource {
            flow,
            connection,
            after,
            ..
        } => Change::SetRunOnlySource {
            flow: *flow,
            connection: *connection,
            source: *after,
        },
        Edit::FlowOwner { flow, after, .. } => Change::ChangeOwner {
            flow: *flow,
            to: *after,
        },
        // What a data policy suspended, or let go, follows the policy.
        Edit::State {
            flow,
            before: FlowState::Activated | FlowState::Draft,
            after: after @ (FlowState::Activated | FlowState::Draft),
        } => Change::TurnFlow {
            flow: *flow,
            on: *after == FlowState::Activated,
        },
        Edit::Kept { before, after, .. } => {
            let kept = after.as_ref().or(before.as_ref())?;
            Change::KeepAccess {
                flow: kept.flow,
                about: kept.about,
                flag: kept.flag.clone(),
                keep: after.is_some(),
            }
        }
        Edit::Record { at, before, after } => {
            return opposite_record(*at, after.as_deref().or(before.as_deref())?);
        }
        Edit::InDataverse { .. }
        | Edit::Sharing { .. }
        | Edit::Identity { .. }
        | Edit::Answered { .. }
        | Edit::State { .. }
        | Edit::Creator { .. }
        | Edit::ReferenceOwner { .. }
        | Edit::ConnectionOwner { .. } => return None,
    })
}

/// The change that would make a record what it is to be again, or that only those may make who
/// may take it away.
fn opposite_record(at: u32, record: &Record) -> Option<Change> {
    Some(match record {
        Record::Person(to) => Change::SetPerson {
            person: PersonId(at),
            to: Box::new(to.clone()),
        },
        Record::Environment(to) => Change::SetEnvironment {
            environment: EnvironmentId(at),
            to: Box::new(to.clone()),
        },
        Record::DataPolicy(to) => Change::PublishPolicy {
            policy: DataPolicyId(at),
            to: Box::new(to.clone()),
        },
        Record::Reference(to) => Change::RepointReference {
            reference: ReferenceId(at),
            to: to.connection?,
        },
        Record::Connection(_) => Change::DeleteConnection {
            connection: ConnectionId(at),
        },
        _ => return None,
    })
}

/// Whether two edits write the same field.
pub(super) fn same_field(one: &Edit, other: &Edit) -> bool {
    match (one, other) {
        (
            Edit::Embedded {
                flow: a,
                reference: r,
                ..
            },
            Edit::Embedded {
                flow: b,
                reference: s,
                ..
            },
        ) => a == b && r == s,
        (
            Edit::RunOnlySource {
                flow: a,
                connection: r,
                ..
            },
            Edit::RunOnlySource {
                flow: b,
                connection: s,
                ..
            },
        ) => a == b && r == s,
        (
            Edit::Kept { before, after, .. },
            Edit::Kept {
                before: c,
                after: d,
                ..
            },
        ) => {
            let what = |kept: &KeptAccess| (kept.flow, kept.about, kept.flag.clone());
            before.as_ref().or(after.as_ref()).map(what) == c.as_ref().or(d.as_ref()).map(what)
        }
        (
            Edit::Record {
                at, before, after, ..
            },
            Edit::Record {
                at: other,
                before: c,
                after: d,
            },
        ) => {
            let table =
                |record: &Option<Box<_>>| record.as_deref().map(std::mem::discriminant::<Record>);
            at == other && table(before).or(table(after)) == table(c).or(table(d))
        }
        // A flow's record holds all of it: whatever was written in it since counts.
        (Edit::Record { .. }, _) | (_, Edit::Record { .. }) => {
            one.flow().is_some() && one.flow() == other.flow()
        }
        (Edit::Answered { after: a, .. }, Edit::Answered { after: b, .. }) => {
            std::mem::discriminant(a) == std::mem::discriminant(b) && one.flow() == other.flow()
        }
        _ => {
            std::mem::discriminant(one) == std::mem::discriminant(other)
                && one.flow() == other.flow()
                && whose(one) == whose(other)
        }
    }
}

/// Whose access or ownership an edit writes; none of edits of something else.
fn whose(edit: &Edit) -> Option<Principal> {
    match edit {
        Edit::Share { before, after, .. } => {
            let share = before.as_ref().or(after.as_ref());
            share.map(|share| share.principal)
        }
        Edit::AddedOwner { before, after, .. } | Edit::RunOnlyUser { before, after, .. } => {
            let grant = before.as_ref().or(after.as_ref());
            grant.map(|grant| grant.principal)
        }
        _ => None,
    }
}
