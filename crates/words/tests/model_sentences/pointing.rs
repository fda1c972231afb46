//! What is said before a reference or steps use another connection, or a flow another owner.

use super::*;

/// A second connection of Ana's to the same connector, and where it is.
fn with_another(connector: u32, change: impl FnOnce(&mut Records)) -> (Tenant, ConnectionId) {
    let mut made = ConnectionId(0);
    let tenant = with(|records| {
        made = ConnectionId(records.connections.len() as u32);
        records.connections.push(Connection {
            key: String::new(),
            connector: ConnectorId(connector),
            owner: ANA,
            account: Some("shared@a.example".into()),
            status: ConnectionStatus::Connected,
            auth_kind: AuthKind::OAuth,
        });
        change(records);
    });
    (tenant, made)
}

fn said(tenant: &Tenant, you: PersonId, change: &Change) -> Vec<String> {
    let seen = preview(&mut tenant.clone(), you, change);
    let lines = Voice::new(tenant, you).consequences(change, &seen);
    lines.iter().map(|line| line.text.plain()).collect()
}

#[test]
fn a_reference_that_is_embedded_says_who_can_use_its_new_connection() {
    let embedded = |records: &mut Records| desktop(records, INTAKE).references[0].embedded = true;
    let (tenant, to) = with_another(0, embedded);
    let change = Change::RepointReference {
        reference: INVOICES,
        to,
    };
    for expected in [
        "Bo Tran and Carla Nunes can use shared@a.example in Invoice intake, when they edit it and when they run it. \
         They don't get its password.",
        "Nobody else owns Payroll lock check yet. Future co-owners can use shared@a.example in it, when they edit it and \
         when they run it. They don't get its password.",
    ] {
        check_consequence(&tenant, ANA, &change, ConsequenceKind::Gain, expected);
    }
    let (tenant, to) = with_another(0, |records| {
        desktop(records, CHECK).references[1].embedded = false;
    });
    let change = Change::RepointReference {
        reference: INVOICES,
        to,
    };
    assert!(said(&tenant, ANA, &change).is_empty(), "it isn't embedded");
}

#[test]
fn steps_say_who_else_uses_the_connection_and_who_runs_as_it() {
    let run_only = |records: &mut Records| {
        let FlowKind::Cloud(cloud) = &mut records.flows[BUTTON.at()].kind else {
            unreachable!("a cloud flow");
        };
        cloud.run_only.push(Grant {
            principal: Principal::Person(RUI),
            since: None,
        });
    };
    let steps = |flow, to| Change::RepointSteps {
        flow,
        from: ConnectionId(1),
        to,
        steps: Vec::new(),
    };
    let (tenant, to) = with_another(1, run_only);
    let owners =
        "Bo Tran can use shared@a.example in Order status. They can't change how it signs in.";
    let change = steps(BUTTON, to);
    check_consequence(&tenant, ANA, &change, ConsequenceKind::Gain, owners);
    let runs = "Whoever has run-only access runs these Excel Online (Business) steps as shared@a.example and reaches what \
                you can reach, through this flow.";
    check_consequence(&tenant, ANA, &change, ConsequenceKind::Warning, runs);
    let nightly = said(&tenant, ANA, &steps(NIGHTLY, to));
    assert_eq!(nightly.len(), 1, "nobody has run-only access: {nightly:?}");
}

#[test]
fn another_owner_hears_what_becomes_of_their_role() {
    let change = Change::ChangeOwner {
        flow: NIGHTLY,
        to: RUI,
    };
    let in_solution = |roles: &'static [SecurityRole]| {
        with(|records| {
            records.flows[NIGHTLY.at()].is_solution_aware = true;
            records.environments[0].has_dataverse = true;
            let roles = roles.iter().copied().collect();
            records.people[RUI.at()]
                .roles
                .insert(EnvironmentId(0), roles);
        })
    };
    let only_runs = "Rui Costa may only be able to run this flow until an administrator assigns a role in Finance.";
    let joins = "Rui Costa is added to Dataverse in Finance.";
    let basic = in_solution(&[SecurityRole::BasicUser]);
    check_consequence(&basic, ANA, &change, ConsequenceKind::Warning, only_runs);
    check_consequence(&basic, ANA, &change, ConsequenceKind::Effect, joins);
    let maker = in_solution(&[SecurityRole::EnvironmentMaker]);
    assert!(!said(&maker, ANA, &change).contains(&only_runs.to_owned()));
}
