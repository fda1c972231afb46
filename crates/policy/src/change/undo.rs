//! Taking a change back.

use crate::code::Code;
use crate::decision::Outcome;
use crate::edit::{Edit, Record};
use crate::model::*;
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
        Edit::FlowOwner { flow, after, .. } => Change::ChangeOwner {
            flow: *flow,
            to: *after,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::{apply, leave};
    use crate::fixture::{ALICE, BOB, CLOUD, OF_ALICE, ZOE, connection, with};
    use crate::model::{EnvironmentId, Records, SecurityRole};

    fn administrator(records: &mut Records) {
        let role = [SecurityRole::EnvironmentAdmin].into();
        records.people[ALICE.at()]
            .roles
            .insert(EnvironmentId(0), role);
        let role = [SecurityRole::EnvironmentAdmin].into();
        records.people[BOB.at()]
            .roles
            .insert(EnvironmentId(0), role);
    }

    /// Whether the maker of the first change can still undo it after the second.
    fn check(
        records: impl FnOnce(&mut Records),
        first: impl FnOnce(&Tenant) -> Change,
        second: (PersonId, impl FnOnce(&Tenant) -> Change),
        expected: Option<Code>,
    ) {
        let mut tenant = with(records);
        let mut log = Vec::new();
        let change = first(&tenant);
        log.push(apply(&mut tenant, ALICE, "now", &change).expect("it is allowed"));
        assert_eq!(undo_lock(&mut tenant, ALICE, &log, 0), None);
        let (who, change) = (second.0, second.1(&tenant));
        log.push(apply(&mut tenant, who, "later", &change).expect("it is allowed"));
        let refused = match undo_lock(&mut tenant, ALICE, &log, 0) {
            Some(LockedUndo::NotAllowed(verdict)) => verdict.code,
            None => None,
            other => panic!("{other:?}"),
        };
        assert_eq!(refused, expected);
        assert_eq!(
            undo(&mut tenant, ALICE, "last", &log, 0).is_ok(),
            expected.is_none()
        );
    }

    fn roles(tenant: &Tenant, person: PersonId, role: Option<SecurityRole>) -> Change {
        let mut to = tenant.person(person).clone();
        to.roles.remove(&EnvironmentId(0));
        if let Some(role) = role {
            to.roles.insert(EnvironmentId(0), [role].into());
        }
        Change::SetPerson {
            person,
            to: Box::new(to),
        }
    }

    #[test]
    fn a_role_is_taken_back_only_by_somebody_who_still_gives_roles() {
        let gives = |tenant: &Tenant| roles(tenant, ZOE, Some(SecurityRole::EnvironmentMaker));
        let demotes = |tenant: &Tenant| roles(tenant, ALICE, None);
        let refused = Some(Code::AdministratorsOnly);
        check(administrator, gives, (BOB, demotes), refused);
        let other = |tenant: &Tenant| roles(tenant, BOB, None);
        check(administrator, gives, (BOB, other), None);
    }

    #[test]
    fn whoever_has_left_points_no_reference_back() {
        let two = |records: &mut Records| {
            records
                .connections
                .push(connection(0, ALICE, "other@one.example"));
        };
        let points = |_: &Tenant| Change::RepointReference {
            reference: OF_ALICE,
            to: ConnectionId(2),
        };
        let leaves = |tenant: &Tenant| leave(tenant, ALICE, true);
        check(two, points, (BOB, leaves), Some(Code::HasLeft));
        let other = |tenant: &Tenant| leave(tenant, ZOE, true);
        check(two, points, (BOB, other), None);
    }

    #[test]
    fn an_owner_is_changed_back_by_somebody_who_still_owns_the_flow() {
        let solution = |records: &mut Records| {
            records.flows[CLOUD.at()].is_solution_aware = true;
            records.flows[CLOUD.at()].created_by = BOB;
        };
        let gives = Change::ChangeOwner {
            flow: CLOUD,
            to: ZOE,
        };
        let removes = Change::RemoveOwner {
            flow: CLOUD,
            principal: Principal::Person(ALICE),
        };
        let mut tenant = with(solution);
        let log = [(ALICE, gives), (BOB, removes)]
            .map(|(who, change)| apply(&mut tenant, who, "now", &change).expect("it is allowed"));
        let lock = undo_lock(&mut tenant, ALICE, &log, 0);
        assert!(matches!(lock, Some(LockedUndo::NotAllowed(_))), "{lock:?}");
    }
}
