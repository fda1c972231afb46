//! What somebody who leaves takes along, before and after.

use super::*;
use crate::change::RunOwnerBy;
use crate::fixture::{
    ALICE, ALICES, BOB, BY_PASSWORD, BY_SIGN_IN, CLOUD, DESKTOP, OF_ALICE, RUI, ZOE, desktop,
    tenant, with,
};

fn because(affected: &[Affected], flow: FlowId) -> Vec<&Because> {
    let of_flow = affected.iter().filter(|it| it.flow == flow);
    of_flow.map(|it| &it.because).collect()
}

#[test]
fn an_owner_who_leaves_takes_sign_ins_and_switches_along() {
    let told = leaving(&mut tenant(), ALICE);
    assert_eq!(because(&told.may_fail, CLOUD), [&Because::SignsIn(ALICES)]);
    assert_eq!(because(&told.stuck, DESKTOP), [&Because::Switch(OF_ALICE)]);
    assert!(because(&told.stuck, CLOUD).is_empty(), "Bob still owns it");
    let by = |repoint: &Repoint| repoint.connection == ALICES && repoint.by == [BOB];
    assert!(told.repoint.iter().all(by) && !told.repoint.is_empty());
}

#[test]
fn a_flow_nobody_else_has_stops_and_is_stuck() {
    let mut alone = with(|records| desktop(records).shares.clear());
    let told = leaving(&mut alone, ALICE);
    assert!(because(&told.stops, DESKTOP).contains(&&Because::NobodyRuns));
    assert!(because(&told.stuck, DESKTOP).contains(&&Because::NoOwner));
    let told = leaving(&mut tenant(), ALICE);
    assert!(!because(&told.stops, DESKTOP).contains(&&Because::NobodyRuns));
}

#[test]
fn what_others_run_may_fail_although_something_else_stops_it() {
    let may_fail = |change: fn(&mut Records)| {
        let told = leaving(&mut with(change), ALICE);
        because(&told.may_fail, DESKTOP).len()
    };
    assert_eq!(may_fail(|_| {}), 1);
    assert_eq!(
        may_fail(|records| desktop(records).schema = SchemaVersion::V1),
        1
    );
    assert_eq!(may_fail(|records| desktop(records).shares.clear()), 0);
}

#[test]
fn with_a_connection_that_was_deleted_nothing_goes_on_signing_in() {
    let mut tenant = with(|records| {
        records.connections[ALICES.at()].status = ConnectionStatus::Deleted;
    });
    let told = leaving(&mut tenant, ALICE);
    assert!(because(&told.may_fail, CLOUD).is_empty());
    assert!(because(&told.may_fail, DESKTOP).is_empty());
}

#[test]
fn a_reference_nobody_can_embed_anymore_is_to_be_replaced() {
    let replaced = |embedded: bool| {
        let mut tenant = with(|records| desktop(records).references[0].embedded = embedded);
        let told = leaving(&mut tenant, ALICE).repoint.into_iter();
        let here = told.filter(|repoint| repoint.flow == DESKTOP);
        here.map(|repoint| repoint.connection).collect::<Vec<_>>()
    };
    assert_eq!(replaced(true), [ALICES]);
    assert_eq!(replaced(false), [ALICES]);
}

#[test]
fn a_sign_in_that_somebody_else_made_needs_another_account() {
    let mut tenant = with(|records| {
        let record = &mut records.machine_connections[BY_SIGN_IN.at()];
        record.created_by = ALICE;
        record.auth = MachineAuth::SignIn(BOB);
    });
    let of = |told: Leaving| {
        let mut owners = told.run_owners.into_iter();
        owners
            .find(|it| it.connection == BY_SIGN_IN)
            .map(|it| it.by)
    };
    assert_eq!(of(leaving(&mut tenant, BOB)), Some(RunOwnerBy::Session));
    assert_eq!(of(leaving(&mut tenant, ALICE)), Some(RunOwnerBy::SignIn));
    assert_eq!(of(leaving(&mut tenant, ZOE)), None);
}

#[test]
fn a_machine_connection_with_other_access_goes_on_and_nobody_changes_it() {
    let app = Principal::ServicePrincipal(ServicePrincipalId(0));
    let mut tenant = with(|records| {
        let record = &mut records.machine_connections[BY_PASSWORD.at()];
        record.created_by = ALICE;
        record.run_owner = RunOwner::Explicit(app);
    });
    let of = |told: Leaving| {
        let mut owners = told.run_owners.into_iter();
        owners
            .find(|it| it.connection == BY_PASSWORD)
            .map(|it| it.by)
    };
    assert_eq!(of(leaving(&mut tenant, ALICE)), Some(RunOwnerBy::Only(app)));
    assert_eq!(of(leaving(&mut tenant, ZOE)), None);
}

#[test]
fn who_only_runs_flows_leaves_nothing_behind() {
    for person in [RUI, ZOE, PersonId(99)] {
        assert_eq!(leaving(&mut tenant(), person), Leaving::default());
    }
}

#[test]
fn it_is_the_same_before_and_after_and_changes_nothing() {
    let mut here = tenant();
    let before = leaving(&mut here, ALICE);
    assert_eq!(*here, *tenant());
    let mut gone = with(|records| records.people[ALICE.at()].left = true);
    assert_eq!(leaving(&mut gone, ALICE), before);
    assert!(gone.person(ALICE).left);
}

#[test]
fn a_flow_that_is_left_to_run_only_users_ends_in_the_cloud_and_fails_nobody() {
    let told = |role| {
        let mut tenant = with(|records| {
            let share = DesktopShare {
                principal: Principal::Person(RUI),
                role,
                since: None,
            };
            let flow = desktop(records);
            flow.shares = vec![share];
            for used in &mut flow.references {
                used.embedded = true;
            }
        });
        let told = leaving(&mut tenant, ALICE);
        let cloud = because(&told.stops, DESKTOP).contains(&&Because::NobodyInCloud);
        (cloud, because(&told.may_fail, DESKTOP).len())
    };
    assert_eq!(told(DesktopRole::RunOnly), (true, 0));
    assert_eq!(told(DesktopRole::CoOwner), (false, 1));
}

#[test]
fn a_cloud_flow_stops_whose_start_ran_over_the_leavers_machine_alone() {
    let stops = |others: bool| {
        let mut tenant = with(|records| {
            crate::fixture::cloud(records).desktop_flows = vec![DESKTOP];
            for used in &mut desktop(records).references {
                used.embedded = true;
            }
            for connection in &mut records.machine_connections {
                connection.created_by = if others { BOB } else { ZOE };
            }
            records.machine_connections[BY_PASSWORD.at()].created_by = ALICE;
            records.runs = vec![Run {
                flow: DESKTOP,
                connection: Some(BY_PASSWORD),
                mode: RunMode::Unattended,
                run_owner: ALICE,
                started_on: "2026-11-04T06:00:00Z".into(),
                succeeded: true,
            }];
        });
        let told = leaving(&mut tenant, ALICE);
        let because = because(&told.stops, CLOUD);
        because.contains(&&Because::Started(DESKTOP))
    };
    assert!(stops(false));
    assert!(!stops(true), "Bob has one to the same machine");
}
