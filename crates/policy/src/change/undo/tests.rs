//! Who may still take a change back once others have changed something.

use super::*;
use crate::change::{Change, apply, leave};
use crate::fixture::{ALICE, BOB, CLOUD, OF_ALICE, ZOE, connection, with};
use crate::model::*;

fn administrators(records: &mut Records) {
    for person in [ALICE, BOB] {
        let roles = &mut records.people[person.at()].roles;
        roles.insert(EnvironmentId(0), [SecurityRole::EnvironmentAdmin].into());
    }
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
    check(administrators, gives, (BOB, demotes), refused);
    let other = |tenant: &Tenant| roles(tenant, BOB, None);
    check(administrators, gives, (BOB, other), None);
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
