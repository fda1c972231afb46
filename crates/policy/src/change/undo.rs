//! Taking a change back.

use crate::code::Code;
use crate::decision::Outcome;
use crate::edit::Edit;
use crate::model::{KeptAccess, PersonId};
use crate::tenant::Tenant;

use super::{Applied, Change, Refused, Verdict};

/// Why an entry can't be undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LockedUndo {
    /// Only this person can.
    OnlyBy(PersonId),
    /// Something it wrote has changed since, by this entry of the log if it is known.
    ChangedSince(Option<usize>),
    /// The opposite isn't allowed to its maker anymore.
    NotAllowed(Verdict),
    /// It changed nothing.
    Nothing,
    /// It can't be taken back, for example a copy that was sent.
    ForGood,
}

/// Why `actor` can't undo the entry at this place of the log; none when they can.
pub fn undo_lock(
    tenant: &mut Tenant,
    actor: PersonId,
    log: &[Applied],
    entry: usize,
) -> Option<LockedUndo> {
    match take_back(tenant, actor, log, entry) {
        Ok(edits) => {
            tenant.take_back(&edits);
            None
        }
        Err(lock) => Some(lock),
    }
}

/// Takes the edits of an entry back.
///
/// Only its maker may, while every field it wrote still holds what it wrote; if later
/// entries exist, the opposite change must be allowed to them now.
///
/// # Errors
/// When it is locked; the tenant is as it was.
pub fn undo(
    tenant: &mut Tenant,
    actor: PersonId,
    at: &str,
    log: &[Applied],
    entry: usize,
) -> Result<Applied, Refused> {
    let edits = take_back(tenant, actor, log, entry).map_err(|lock| {
        let verdict = match lock {
            LockedUndo::OnlyBy(person) => Verdict {
                managed_by: Some(person),
                ..Verdict::deny(Code::NotYours)
            },
            LockedUndo::ChangedSince(_) => Verdict::deny(Code::ChangedSince),
            LockedUndo::NotAllowed(verdict) => verdict,
            LockedUndo::Nothing | LockedUndo::ForGood => Verdict::deny(Code::CannotBeUndone),
        };
        Refused { verdict, step: 0 }
    })?;
    let undone = &log[entry];
    Ok(Applied {
        actor,
        at: at.to_owned(),
        change: undone.change.clone(),
        edits,
        undoes: Some(entry as u32),
    })
}

fn take_back(
    tenant: &mut Tenant,
    actor: PersonId,
    log: &[Applied],
    at: usize,
) -> Result<Vec<Edit>, LockedUndo> {
    let entry = log
        .get(at)
        .filter(|entry| !entry.edits.is_empty())
        .ok_or(LockedUndo::Nothing)?;
    if entry.change.is_for_good() {
        return Err(LockedUndo::ForGood);
    }
    if entry.actor != actor {
        return Err(LockedUndo::OnlyBy(entry.actor));
    }
    let later = &log[at + 1..];
    let mut made: Vec<Edit> = Vec::new();
    let mut locked = None;
    for edit in entry.edits.iter().rev() {
        let inverse = edit.inverse();
        if !later.is_empty()
            && let Some(opposite) = opposite(&inverse)
        {
            let verdict = opposite.decide(tenant, actor, true);
            if !matches!(verdict.outcome, Outcome::Allow | Outcome::NoOp) {
                locked = Some(LockedUndo::NotAllowed(verdict));
                break;
            }
        }
        let fits = inverse
            .relocated(tenant)
            .filter(|edit| tenant.make(edit).is_ok());
        let Some(edit) = fits else {
            let who = later
                .iter()
                .rposition(|other| other.edits.iter().any(|later| same_field(later, edit)));
            locked = Some(LockedUndo::ChangedSince(who.map(|place| at + 1 + place)));
            break;
        };
        made.push(edit);
    }
    match locked {
        None => Ok(made),
        Some(lock) => {
            tenant.take_back(&made);
            Err(lock)
        }
    }
}

/// The change that would make this edit.
fn opposite(edit: &Edit) -> Option<Change> {
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
        Edit::InDataverse { .. }
        | Edit::Sharing { .. }
        | Edit::Identity { .. }
        | Edit::Answered { .. }
        | Edit::State { .. }
        | Edit::FlowOwner { .. }
        | Edit::Creator { .. }
        | Edit::ReferenceOwner { .. }
        | Edit::ConnectionOwner { .. }
        | Edit::Kept { .. }
        | Edit::Record { .. } => return None,
    })
}

/// Whether two edits write the same field.
fn same_field(one: &Edit, other: &Edit) -> bool {
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
            Edit::Share {
                flow: a,
                before,
                after,
                ..
            },
            Edit::Share {
                flow: b,
                before: c,
                after: d,
                ..
            },
        ) => {
            let who = before
                .as_ref()
                .or(after.as_ref())
                .map(|share| share.principal);
            a == b && who == c.as_ref().or(d.as_ref()).map(|share| share.principal)
        }
        (
            Edit::AddedOwner {
                flow: a,
                before,
                after,
                ..
            },
            Edit::AddedOwner {
                flow: b,
                before: c,
                after: d,
                ..
            },
        )
        | (
            Edit::RunOnlyUser {
                flow: a,
                before,
                after,
                ..
            },
            Edit::RunOnlyUser {
                flow: b,
                before: c,
                after: d,
                ..
            },
        ) => {
            let who = before
                .as_ref()
                .or(after.as_ref())
                .map(|grant| grant.principal);
            a == b && who == c.as_ref().or(d.as_ref()).map(|grant| grant.principal)
        }
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
            let table = |record: &Option<Box<_>>| {
                record
                    .as_deref()
                    .map(std::mem::discriminant::<crate::edit::Record>)
            };
            at == other && table(before).or(table(after)) == table(c).or(table(d))
        }
        (Edit::Answered { after: a, .. }, Edit::Answered { after: b, .. }) => {
            std::mem::discriminant(a) == std::mem::discriminant(b) && one.flow() == other.flow()
        }
        _ => {
            std::mem::discriminant(one) == std::mem::discriminant(other)
                && one.flow() == other.flow()
        }
    }
}
