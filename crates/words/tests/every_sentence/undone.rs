//! What is said of a change, of its undo, and of the undo of that.

use policy::sorted::Set;

use policy::Tenant;
use policy::change::{Applied, Change, apply, leave, undo};
use policy::edit::Edit;
use policy::model::*;
use words::{Real, Voice};

use super::demo;

/// Every kind of change once: a new one has to be added here.
fn kind(change: &Change) -> usize {
    match change {
        Change::SetEmbedded { .. } => 0,
        Change::ShareDesktop { .. } => 1,
        Change::UnshareDesktop { .. } => 2,
        Change::AddOwner { .. } => 3,
        Change::RemoveOwner { .. } => 4,
        Change::ShareRunOnly { .. } => 5,
        Change::SetRunOnlySource { .. } => 6,
        Change::SendCopy { .. } => 7,
        Change::CreateFromCopy { .. } => 8,
        Change::ChangeOwner { .. } => 9,
        Change::SetPerson { .. } => 10,
        Change::SetEnvironment { .. } => 11,
        Change::CreateConnection { .. } => 12,
        Change::DeleteConnection { .. } => 13,
        Change::RepointReference { .. } => 14,
        Change::RepointSteps { .. } => 15,
        Change::ConnectSteps { .. } => 16,
        Change::ConnectMachine { .. } => 17,
        Change::SetRunOwner { .. } => 18,
        Change::ShareMachine { .. } => 19,
        Change::KeepAccess { .. } => 20,
        Change::PublishPolicy { .. } => 21,
        Change::Assume { .. } => 22,
        Change::TurnFlow { .. } => 23,
        Change::Batch(_) => 24,
    }
}

const KINDS: usize = 25;

/// Changes that might be made in the demo, by whom.
fn changes(tenant: &Tenant) -> Vec<(PersonId, Change)> {
    let mut found = Vec::new();
    for flow in tenant.flow_ids() {
        let record = tenant.flow(flow);
        let owner = record.owner();
        let mut add = |change| found.push((owner, change));
        let people = tenant.person_ids().map(Principal::Person);
        match &record.kind {
            FlowKind::Desktop(desktop) => {
                for used in &desktop.references {
                    add(Change::SetEmbedded {
                        flow,
                        reference: used.reference,
                        to: !used.embedded,
                    });
                }
                for principal in people.take(9) {
                    add(Change::UnshareDesktop { flow, principal });
                    add(Change::ShareDesktop {
                        flow,
                        principal,
                        role: DesktopRole::RunOnly,
                    });
                }
            }
            FlowKind::Cloud(cloud) => {
                for on in [true, false] {
                    add(Change::TurnFlow { flow, on });
                }
                for used in &cloud.connections {
                    let source = match used.run_only_source {
                        RunOnlySource::UseFlowConnection => RunOnlySource::ProvidedByRunOnlyUser,
                        RunOnlySource::ProvidedByRunOnlyUser => RunOnlySource::UseFlowConnection,
                    };
                    add(Change::SetRunOnlySource {
                        flow,
                        connection: used.connection,
                        source,
                    });
                    for to in tenant.connections_of(owner) {
                        add(Change::RepointSteps {
                            flow,
                            from: used.connection,
                            to: *to,
                            steps: Vec::new(),
                        });
                    }
                }
                for principal in people.take(9) {
                    add(Change::AddOwner {
                        flow,
                        principal,
                        needs_edit: None,
                    });
                    add(Change::RemoveOwner { flow, principal });
                    add(Change::ShareRunOnly {
                        flow,
                        add: vec![principal],
                        remove: Vec::new(),
                    });
                    add(Change::KeepAccess {
                        flow,
                        about: principal,
                        flag: "stale_access".into(),
                        keep: true,
                    });
                }
                for to in tenant.person_ids().take(4) {
                    add(Change::ChangeOwner { flow, to });
                    add(Change::SendCopy {
                        flow,
                        name: "A copy".into(),
                        description: String::new(),
                        recipients: vec![to],
                    });
                }
            }
        }
    }
    for person in tenant.person_ids() {
        found.push((person, leave(tenant, person, !tenant.person(person).left)));
        for connector in (0..tenant.connectors.len() as u32).map(ConnectorId) {
            let account = Some("somebody@larkmoor.example".into());
            found.push((person, Change::CreateConnection { connector, account }));
        }
        for connection in tenant.connections_of(person) {
            let connection = *connection;
            found.push((person, Change::DeleteConnection { connection }));
            for reference in tenant.reference_ids() {
                let to = connection;
                found.push((person, Change::RepointReference { reference, to }));
            }
        }
        for copy in (0..tenant.copies.len() as u32).map(CopyId) {
            found.push((person, Change::CreateFromCopy { copy }));
        }
    }
    for connection in (0..tenant.machine_connections.len() as u32).map(MachineConnectionId) {
        let record = tenant.machine_connection(connection);
        let creator = record.created_by;
        let app = Principal::ServicePrincipal(ServicePrincipalId(0));
        for to in [RunOwner::Creator, RunOwner::Explicit(app)] {
            found.push((creator, Change::SetRunOwner { connection, to }));
        }
        for permission in [None, Some(MachinePermission::CanUse)] {
            for with in [0, 1].map(ServicePrincipalId) {
                let share = Change::ShareMachine {
                    connection,
                    with,
                    permission,
                };
                found.push((creator, share));
            }
        }
        let again = Change::ConnectMachine {
            environment: EnvironmentId(0),
            name: "Once more".into(),
            target: record.target,
            auth: record.auth.clone(),
        };
        found.push((creator, again));
    }
    let mut environment = tenant.environment(EnvironmentId(0)).clone();
    environment.is_production = !environment.is_production;
    let administrator = tenant
        .person_ids()
        .find(|person| policy::change::administers(tenant, *person));
    let administrator = administrator.expect("somebody administers");
    found.push((
        administrator,
        Change::SetEnvironment {
            environment: EnvironmentId(0),
            to: Box::new(environment),
        },
    ));
    let policy = DataPolicyId(tenant.data_policies.len() as u32);
    let to = Box::new(DataPolicy::default());
    found.push((administrator, Change::PublishPolicy { policy, to }));
    let flow = tenant.flow_ids().next().expect("a flow");
    let before = tenant.flow(flow).owner();
    let after = PersonId(before.0 + 1);
    let edits = vec![Edit::FlowOwner {
        flow,
        before,
        after,
    }];
    found.push((administrator, Change::Assume { edits }));
    let both = found.iter().filter(|(_, change)| kind(change) == 0);
    let both: Vec<_> = both.take(1).cloned().collect();
    found.extend(
        both.into_iter()
            .map(|(who, one)| (who, Change::Batch(vec![one]))),
    );
    found
}

fn said(tenant: &Tenant, actor: PersonId, entry: &Applied) -> (String, String) {
    let voice = Voice::new(tenant, actor);
    let line = voice.entry(entry).plain();
    (line, voice.toast(entry, Real::Demo).plain())
}

/// Makes a change, takes it back, and makes it again by taking that back.
fn check(mut tenant: Tenant, actor: PersonId, change: &Change) -> Option<Tenant> {
    let entry = apply(&mut tenant, actor, "1", change).ok()?;
    if entry.edits.is_empty() {
        return None;
    }
    let made = tenant.clone();
    let mut log = vec![entry];
    let (line, toast) = said(&tenant, actor, &log[0]);
    assert!(
        !line.contains(" undid ") && !line.ends_with(" again."),
        "{line}"
    );
    if change.is_for_good() {
        assert!(toast.contains("can't be taken back"), "{toast}");
        return Some(made);
    }
    // To have a switch on again is told as that, not as not having it off.
    let steps = change.steps();
    let stops = |step: &&Change| matches!(step, Change::SetEmbedded { to: false, .. });
    let switches_on = steps.iter().all(stops);
    for undone in [true, false] {
        let undid = undone && !switches_on;
        let entry = undo(&mut tenant, actor, "2", &log, log.len() - 1).expect("the newest");
        let (line, toast) = said(&tenant, actor, &entry);
        for said in [line, toast] {
            assert_eq!(said.contains(" undid "), undid, "{said}");
            assert_eq!(said.ends_with(" again."), !undid, "{said}");
        }
        log.push(entry);
    }
    Some(made)
}

#[test]
fn taking_a_change_back_is_told_as_that_and_making_it_again_as_that() {
    let mut told = Set::new();
    let mut tried = Set::new();
    let demo = demo();
    for (actor, change) in changes(&demo) {
        if tried.contains(&(kind(&change), actor)) {
            continue;
        }
        if let Some(made) = check(demo.clone(), actor, &change) {
            told.insert(kind(&change));
            tried.insert((kind(&change), actor));
            if let Change::CreateFromCopy { .. } = change {
                connects(made, actor, &mut told);
            }
        }
    }
    let missing: Vec<_> = (0..KINDS).filter(|kind| !told.contains(kind)).collect();
    assert_eq!(missing, [0; 0], "kinds of changes nobody could make");
}

fn connects(mut tenant: Tenant, actor: PersonId, told: &mut Set<usize>) {
    let flow = FlowId(tenant.flows.len() as u32 - 1);
    let cloud = tenant.flow(flow).cloud().expect("copies are cloud flows");
    let connector = cloud.unconnected.first().expect("its steps wait").connector;
    let own = Change::CreateConnection {
        connector,
        account: None,
    };
    apply(&mut tenant, actor, "0", &own).expect("anybody makes connections");
    let to = ConnectionId(tenant.connections.len() as u32 - 1);
    let change = Change::ConnectSteps {
        flow,
        connector,
        to,
    };
    if check(tenant, actor, &change).is_some() {
        told.insert(kind(&change));
    }
}

/// What became of a record is named, where what was written tells it.
#[test]
fn accounts_and_environments_say_what_was_done_to_them() {
    let mut tenant = demo();
    let found = |tenant: &Tenant, key: &str| tenant.person_by_key(key).expect("in the demo");
    let [administrator, rui] = ["imran-qadir", "rui-costa"].map(|key| found(&tenant, key));
    let mut log = Vec::new();
    let mut makes = |change: Change, expected: [&str; 2]| {
        let entry = apply(&mut tenant, administrator, "1", &change).expect("an administrator can");
        let line = Voice::new(&tenant, rui).entry(&entry).plain();
        log.push(entry);
        let back = undo(&mut tenant, administrator, "2", &log, log.len() - 1).expect("the newest");
        let undone = Voice::new(&tenant, rui).entry(&back).plain();
        log.push(back);
        assert_eq!([line.as_str(), undone.as_str()], expected);
    };
    let demo = demo();
    let environment = EnvironmentId(0);
    let known = demo.environment(environment).clone();
    let reviewed = Environment {
        last_audit: Some("2026-11-04".to_owned()),
        ..known.clone()
    };
    let other = Environment {
        is_production: !known.is_production,
        ..reviewed.clone()
    };
    let set = |to: Environment| Change::SetEnvironment {
        environment,
        to: Box::new(to),
    };
    makes(
        set(reviewed),
        [
            "Imran Qadir marked Finance as reviewed.",
            "Imran Qadir undid marking Finance as reviewed.",
        ],
    );
    makes(
        set(other),
        [
            "Imran Qadir changed what is known of the environment Finance.",
            "Imran Qadir undid changing what is known of the environment Finance.",
        ],
    );
    let mut to = Box::new(demo.person(rui).clone());
    let roles = to.roles.or_default(environment);
    assert!(roles.insert(SecurityRole::EnvironmentAdmin));
    makes(
        Change::SetPerson { person: rui, to },
        [
            "Imran Qadir added the role Environment Admin in Finance to your account.",
            "Imran Qadir undid adding the role Environment Admin in Finance to your account.",
        ],
    );
    let vera = found(&demo, "vera-holt");
    makes(
        leave(&demo, vera, false),
        [
            "Imran Qadir reactivated the account of Vera Holt.",
            "Imran Qadir undid reactivating the account of Vera Holt.",
        ],
    );
}
