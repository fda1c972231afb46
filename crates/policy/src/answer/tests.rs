//! What answers add to decisions: connections that were deleted or don't work.

use super::*;
use crate::explain::explain;
use crate::fixture::{
    ALICE, ALICES, BOB, BOBS, CLOUD, DESKTOP, OF_ALICE, RUI, cloud, desktop, with,
};

const FROM_CLOUD: Start = Start::Cloud(RunMode::Attended);

/// What is answered after a connection has another status, and that the first reason says so.
fn check(
    change: impl FnOnce(&mut Records),
    (connection, status): (ConnectionId, ConnectionStatus),
    (person, flow, start): (PersonId, FlowId, Start),
    expected: (Word, Option<Code>),
) {
    let tenant = with(|records| {
        change(records);
        records.connections[connection.at()].status = status;
    });
    let said = answer(&tenant, person, flow, start);
    assert_eq!((said.word, said.code), expected);
    let reasons = explain(&tenant, person, flow, start).reasons;
    if let Some(code) = expected.1 {
        assert_eq!(reasons[0].code, code);
        assert!(!reasons[0].rules().is_empty() || code == Code::ConnectionBroken);
    }
}

fn all_embedded(records: &mut Records) {
    for used in &mut desktop(records).references {
        used.embedded = true;
    }
}

/// Alice's alone, with her own reference and its switch off.
fn unshared(records: &mut Records) {
    let desktop = desktop(records);
    desktop.shares.clear();
    desktop.references.retain(|used| used.reference == OF_ALICE);
    desktop.references[0].embedded = false;
}

fn automated(records: &mut Records) {
    cloud(records).trigger = Trigger::Automated;
}

#[test]
fn a_cloud_flow_stops_where_a_connection_was_deleted_and_may_fail_where_one_is_broken() {
    use ConnectionStatus::{Connected, Deleted, Error};
    let run = (ALICE, CLOUD, FROM_CLOUD);
    check(
        automated,
        (ALICES, Connected),
        run,
        (Word::RunsByItself, None),
    );
    let broken = (Word::MayFail, Some(Code::ConnectionBroken));
    check(automated, (ALICES, Error), run, broken);
    let deleted = (Word::CantRun, Some(Code::ConnectionDeleted));
    check(automated, (ALICES, Deleted), run, deleted);
}

/// A button: one step signs in as whoever presses it, another as Bob.
fn button(records: &mut Records) {
    let steps = &mut cloud(records).connections;
    steps[0].run_only_source = RunOnlySource::ProvidedByRunOnlyUser;
    steps[1].run_only_source = RunOnlySource::UseFlowConnection;
}

#[test]
fn who_presses_a_button_needs_no_connection_where_another_step_can_sign_in_no_longer() {
    use ConnectionStatus::{Connected, Deleted, Error};
    let run = (RUI, CLOUD, FROM_CLOUD);
    let needs = (Word::NeedsConnection, Some(Code::CreateOwnConnection));
    check(button, (BOBS, Connected), run, needs);
    check(button, (BOBS, Error), run, needs);
    let deleted = (Word::CantRun, Some(Code::ConnectionDeleted));
    check(button, (BOBS, Deleted), run, deleted);
}

#[test]
fn a_desktop_flow_needs_the_connections_that_are_embedded_in_it() {
    use ConnectionStatus::{Connected, Deleted, Error};
    let run = (ALICE, DESKTOP, FROM_CLOUD);
    check(all_embedded, (BOBS, Connected), run, (Word::CanRun, None));
    let broken = (Word::MayFail, Some(Code::ConnectionBroken));
    check(all_embedded, (BOBS, Error), run, broken);
    let unbound = (Word::CantRun, Some(Code::NoConnectionBound));
    check(all_embedded, (BOBS, Deleted), run, unbound);
    let console = (BOB, DESKTOP, Start::Console);
    let missing = (Word::NeedsConnection, Some(Code::MissingValidConnection));
    check(all_embedded, (BOBS, Deleted), console, missing);
}

#[test]
fn a_flow_that_is_not_shared_needs_the_references_of_whom_it_runs_for() {
    use ConnectionStatus::{Connected, Deleted, Error};
    let run = (ALICE, DESKTOP, FROM_CLOUD);
    check(unshared, (ALICES, Connected), run, (Word::CanRun, None));
    let broken = (Word::MayFail, Some(Code::ConnectionBroken));
    check(unshared, (ALICES, Error), run, broken);
    let unbound = (Word::CantRun, Some(Code::NoConnectionBound));
    check(unshared, (ALICES, Deleted), run, unbound);
}

#[test]
fn connector_actions_run_for_nobody_without_an_attended_rpa_license() {
    use ConnectionStatus::Connected;
    let without = |person: PersonId, change: fn(&mut Records)| {
        move |records: &mut Records| {
            change(records);
            records.people[person.at()].licenses = [License::Office365].into();
        }
    };
    let console = |person| (person, DESKTOP, Start::Console);
    let refused = (Word::CantRun, Some(Code::AttendedRpaRequired));
    let any = (ALICES, Connected);
    for person in [ALICE, BOB, RUI] {
        check(without(person, |_| {}), any, console(person), refused);
    }
    // The license of somebody else is no matter.
    let asks = (Word::AsksFirst, Some(Code::ConnectionOfAnotherUser));
    check(without(ALICE, |_| {}), any, console(BOB), asks);
    // What the flow itself lacks comes first, and one without connector actions needs none.
    let from_cloud = (BOB, DESKTOP, FROM_CLOUD);
    check(without(BOB, all_embedded), any, from_cloud, refused);
    let switched_off = (Word::CantRun, Some(Code::ReferenceNotEmbedded));
    check(without(BOB, |_| {}), any, from_cloud, switched_off);
    let plain = without(BOB, |records| desktop(records).references.clear());
    check(plain, any, console(BOB), (Word::CanRun, None));
}

#[test]
fn what_a_cloud_flow_of_a_file_signs_in_with_is_assumed_to_be_somebodys() {
    let assumed = |in_file: bool, connected: bool| {
        let tenant = with(|records| {
            records.assumptions = in_file.then(Assumptions::default);
            if !connected {
                cloud(records).connections.clear();
            }
        });
        answer(&tenant, ALICE, CLOUD, FROM_CLOUD).assumed
    };
    assert!(assumed(true, true));
    assert!(!assumed(true, false), "nothing signs in");
    assert!(!assumed(false, true), "everybody is known");
}
