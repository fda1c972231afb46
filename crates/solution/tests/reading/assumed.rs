//! A package as a tenant, and answers that change.

mod later;

use policy::Tenant;
use policy::change::{Change, apply, undo};
use policy::model::{
    Basis, DesktopRole, FlowId, FlowKind, PersonId, Principal, ReferenceId, RunOnlySource,
    SchemaVersion, Trigger,
};
use proptest::prelude::*;
use solution::{
    Assumptions, Kept, Package, ReferenceOwners, SharingPreset, into_tenant, read, reassume,
};

use crate::support::{Solution, V2, escaped, flow_with, id, reference};

/// A solution with a desktop flow that is embedded once of two times, an instant flow that starts it
/// and uses one reference under two keys, and a scheduled flow with a connection of its own.
fn package() -> Package {
    let item = |key: u32, name: &str, account: &str, embedded: bool| {
        format!(
            r#"{{"api":{{"name":"/providers/Microsoft.PowerApps/apis/shared_teams"}},"connectionReferenceLogicalName":"{name}",
                "name":"connection{key}","connectionDisplayName":{account},"padInternalId":"{}","isEmbedded":{embedded}}}"#,
            id(100 + key)
        )
    };
    let items = format!(
        "[{},{}]",
        item(1, "hbr_a", "\"ada@harbor.example\"", true),
        item(2, "hbr_b", "null", false)
    );
    let record = format!(
        "<ConnectionReferences>{}</ConnectionReferences>",
        escaped(&items)
    );
    let references = format!(
        r#"{{{},{},"ui":{{"runtimeSource":"embedded","connection":{{}},"api":{{"name":"shared_uiflow"}}}}}}"#,
        reference("one", "hbr_B", "embedded"),
        reference("two", "HBR_b", "invoker"),
    );
    let actions = format!(
        r#"{{"Post":{{"inputs":{{"host":{{"connectionName":"two"}}}}}},"Robot":{{"inputs":{{"host":{{"connectionName":"ui"}},"parameters":{{"uiFlowId":"{}"}}}}}}}}"#,
        id(1)
    );
    let instant = flow_with(
        &references,
        r#"{"t":{"type":"Request","kind":"Button"}}"#,
        &actions,
    );
    let scheduled = flow_with(
        r#"{"x":{"source":"Embedded","connectionName":"c","id":"shared_x"}}"#,
        r#"{"t":{"type":"Recurrence"}}"#,
        "{}",
    );
    let bytes = Solution::default()
        .desktop("Move", V2, &record)
        .cloud("Start", instant)
        .cloud("Nightly", scheduled)
        .declares("HBR_A", "shared_teams")
        .finish();
    read("export.zip", &bytes)
}

const MOVE: FlowId = FlowId(0);
const START: FlowId = FlowId(1);
const NIGHTLY: FlowId = FlowId(2);
const YOU: PersonId = PersonId(0);

fn answers(references: ReferenceOwners, sharing: SharingPreset) -> Assumptions {
    Assumptions {
        name: "Kim Vale".to_owned(),
        email: "kim@harbor.example".to_owned(),
        references,
        sharing,
        ..Assumptions::default()
    }
}

#[test]
fn a_package_becomes_a_tenant() {
    let tenant = into_tenant(&package(), &Assumptions::default());
    assert_eq!(tenant.environments[0].name, "Parcel desk");
    let names: Vec<_> = tenant
        .references
        .iter()
        .map(|one| (one.logical_name.as_str(), one.display_name.as_str()))
        .collect();
    assert_eq!(
        names,
        [("HBR_A", "Our shared_teams"), ("hbr_b", "hbr_b")],
        "each reference once, declared or not"
    );
    let FlowKind::Desktop(desktop) = &tenant.flow(MOVE).kind else {
        panic!("a desktop flow")
    };
    assert_eq!(desktop.schema, SchemaVersion::V2);
    assert_eq!(
        desktop
            .references
            .iter()
            .map(|used| used.embedded)
            .collect::<Vec<_>>(),
        [true, false]
    );
    assert_eq!(
        tenant
            .connection(tenant.reference(ReferenceId(0)).connection.expect("bound"))
            .account
            .as_deref(),
        Some("ada@harbor.example")
    );
    let FlowKind::Cloud(cloud) = &tenant.flow(START).kind else {
        panic!("a cloud flow")
    };
    assert_eq!(
        (cloud.trigger, cloud.desktop_flows.as_slice()),
        (Trigger::InstantButton, &[MOVE][..])
    );
    let used: Vec<_> = cloud
        .connections
        .iter()
        .map(|used| {
            (
                used.reference,
                used.run_only_source,
                used.used_in_definition,
                used.actions.join(", "),
            )
        })
        .collect();
    assert_eq!(
        used,
        [
            (
                Some(ReferenceId(1)),
                RunOnlySource::ProvidedByRunOnlyUser,
                true,
                "Post".to_owned()
            ),
            (
                None,
                RunOnlySource::UseFlowConnection,
                true,
                "Robot".to_owned()
            ),
        ]
    );
    let FlowKind::Cloud(cloud) = &tenant.flow(NIGHTLY).kind else {
        panic!("a cloud flow")
    };
    assert_eq!(
        (cloud.trigger, cloud.connections[0].used_in_definition),
        (Trigger::Scheduled, false)
    );
    assert_eq!(tenant.flow_by_key(&id(1)), Some(MOVE));
    for reference in tenant.reference_ids() {
        let record = tenant.reference(reference);
        let bound = tenant.connection(record.connection.expect("bound"));
        assert_eq!(
            record.connector, bound.connector,
            "a reference and its connection have one connector"
        );
    }
}

#[test]
fn the_preset_says_with_whom_flows_are_shared() {
    let check = |preset, desktop: &[DesktopRole], owners: usize, run_only: [usize; 2], basis| {
        let tenant = into_tenant(&package(), &answers(ReferenceOwners::Mine, preset));
        let FlowKind::Desktop(flow) = &tenant.flow(MOVE).kind else {
            panic!("a desktop flow")
        };
        assert_eq!(
            flow.shares
                .iter()
                .map(|share| share.role)
                .collect::<Vec<_>>(),
            desktop,
            "{preset:?}"
        );
        assert_eq!(flow.owner, YOU);
        for (flow, run_only) in [START, NIGHTLY].into_iter().zip(run_only) {
            let FlowKind::Cloud(cloud) = &tenant.flow(flow).kind else {
                panic!("a cloud flow")
            };
            assert_eq!(
                (cloud.owners.len(), cloud.run_only.len()),
                (owners, run_only),
                "{preset:?}"
            );
        }
        assert_eq!(tenant.flow(MOVE).sharing, basis);
    };
    check(SharingPreset::OnlyMe, &[], 0, [0, 0], Basis::Assumed);
    check(
        SharingPreset::CoOwnerAndMe,
        &[DesktopRole::CoOwner],
        1,
        [0, 0],
        Basis::Assumed,
    );
    check(
        SharingPreset::SomeoneRunOnly,
        &[DesktopRole::RunOnly],
        0,
        [1, 0],
        Basis::Assumed,
    );
    check(SharingPreset::Unknown, &[], 0, [0, 0], Basis::Unknown);
}

#[test]
fn the_answers_say_whose_references_are() {
    let check = |owners, email: &str, expected: [&str; 2]| {
        let answers = Assumptions {
            email: email.to_owned(),
            ..answers(owners, SharingPreset::default())
        };
        let tenant = into_tenant(&package(), &answers);
        let keys: Vec<_> = tenant
            .references
            .iter()
            .map(|one| tenant.person(one.owner).key.as_str())
            .collect();
        assert_eq!(keys, expected, "{owners:?} {email}");
        assert!(
            tenant
                .references
                .iter()
                .all(|one| one.ownership == Basis::Assumed)
        );
    };
    check(ReferenceOwners::Mine, "", ["you", "you"]);
    check(
        ReferenceOwners::SomebodyElse,
        "",
        ["somebody-else", "somebody-else"],
    );
    check(
        ReferenceOwners::PerAccount,
        "",
        ["ada@harbor.example", "you"],
    );
    check(
        ReferenceOwners::PerAccount,
        "ADA@harbor.example",
        ["you", "you"],
    );
}

#[test]
fn every_connection_of_a_file_is_used_by_something() {
    let tenant = into_tenant(&package(), &Assumptions::default());
    for (at, connection) in (0..).zip(&tenant.connections) {
        let id = policy::model::ConnectionId(at);
        let mut references = tenant.references.iter();
        let mut flows = tenant.flows.iter();
        let used = references.any(|one| one.connection == Some(id))
            || flows.any(|flow| flow.cloud().is_some_and(|cloud| cloud.uses(id).is_some()));
        assert!(used, "{}", connection.key);
    }
}
