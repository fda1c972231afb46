//! Taking a change back.

mod opposite;

use crate::code::Code;
use crate::decision::Outcome;
use crate::edit::Edit;
use crate::model::PersonId;
use crate::tenant::Tenant;

use super::{Applied, Refused, Verdict};
use opposite::{opposite, same_field};

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

#[cfg(test)]
mod tests;
