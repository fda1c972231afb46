//! The small organization the sentences are about.

use super::*;

pub(super) const ANA: PersonId = PersonId(0);

pub(super) const BO: PersonId = PersonId(1);

pub(super) const CARLA: PersonId = PersonId(2);

pub(super) const RUI: PersonId = PersonId(3);

pub(super) const VERA: PersonId = PersonId(4);

pub(super) const INTAKE: FlowId = FlowId(0);

pub(super) const CHECK: FlowId = FlowId(1);

pub(super) const NIGHTLY: FlowId = FlowId(2);

pub(super) const BUTTON: FlowId = FlowId(3);

pub(super) const INVOICES: ReferenceId = ReferenceId(0);

pub(super) const LEDGER: ReferenceId = ReferenceId(1);

pub(super) const ARCHIVE: ReferenceId = ReferenceId(2);

pub(super) const UNBOUND: ReferenceId = ReferenceId(3);

pub(super) const BORROWED: ReferenceId = ReferenceId(4);

pub(super) const PAYROLL: ReferenceId = ReferenceId(5);

pub(super) const ATTENDED: Start = Start::Cloud(RunMode::Attended);

pub(super) fn records() -> Records {
    let mut it = Records::default();
    for (name, left) in [
        ("Ana Ruiz", false),
        ("Bo Tran", false),
        ("Carla Nunes", false),
        ("Rui Costa", false),
        ("Vera Holt", true),
    ] {
        it.people.push(Person {
            name: name.into(),
            left,
            licenses: [License::PowerAutomateFree, License::AttendedRpa].into(),
            ..Person::default()
        });
    }
    it.groups.push(Group {
        name: "Finance team".into(),
        members: vec![Member::Person(CARLA)],
        ..Group::default()
    });
    it.environments.push(Environment {
        name: "Finance".into(),
        ..Environment::default()
    });
    for name in ["SharePoint", "Excel Online (Business)", "Outlook"] {
        it.connectors.push(Connector {
            name: name.into(),
            ..Connector::default()
        });
    }
    let owned = [
        (0, ANA, "ana@a.example"),
        (1, BO, "bo@a.example"),
        (0, VERA, "vera@a.example"),
        (0, CARLA, "carla@a.example"),
        (0, CARLA, "finance@a.example"),
        (1, CARLA, "carla@a.example"),
        (0, RUI, "rui@a.example"),
    ];
    for (connector, owner, account) in owned {
        it.connections.push(Connection {
            key: String::new(),
            connector: ConnectorId(connector),
            owner,
            account: Some(account.into()),
            status: ConnectionStatus::Connected,
            auth_kind: AuthKind::OAuth,
        });
    }
    for (name, connector, connection, owner) in [
        ("SharePoint – Invoices", 0, Some(0), ANA),
        ("Excel – Ledger", 1, Some(1), BO),
        ("SharePoint – Archive", 0, Some(2), VERA),
        ("Outlook – Finance inbox", 2, None, ANA),
        ("Excel – Borrowed", 1, Some(1), ANA),
        ("SharePoint – Payroll", 0, Some(0), ANA),
    ] {
        it.references.push(ConnectionReference {
            key: String::new(),
            logical_name: String::new(),
            display_name: name.into(),
            connector: ConnectorId(connector),
            connection: connection.map(ConnectionId),
            owner,
            ownership: Basis::Known,
        });
    }
    it.flows = vec![
        flow("Invoice intake", FlowKind::Desktop(intake())),
        flow(
            "Payroll lock check",
            FlowKind::Desktop(DesktopFlow {
                owner: ANA,
                schema: SchemaVersion::V1,
                references: vec![used(PAYROLL, false), used(INVOICES, true)],
                shares: Vec::new(),
                actions: Vec::new(),
            }),
        ),
        flow(
            "Nightly archive",
            FlowKind::Cloud(cloud(Trigger::Scheduled)),
        ),
        flow(
            "Order status",
            FlowKind::Cloud(cloud(Trigger::InstantButton)),
        ),
    ];
    it
}

pub(super) fn flow(name: &str, kind: FlowKind) -> Flow {
    Flow {
        key: name.into(),
        name: name.into(),
        description: String::new(),
        environment: EnvironmentId(0),
        created_by: ANA,
        created_on: None,
        state: FlowState::Activated,
        is_solution_aware: false,
        sharing: Basis::Known,
        kind,
    }
}

pub(super) const fn used(reference: ReferenceId, embedded: bool) -> FlowReference {
    FlowReference {
        reference,
        embedded,
    }
}

pub(super) fn intake() -> DesktopFlow {
    let action = |reference| ConnectorAction {
        name: "Get items".into(),
        connector: ConnectorId(0),
        operation: "GetItems".into(),
        reference: Some(reference),
        arguments: Vec::new(),
        output: ArgumentKind::Other,
        dataverse_environment: None,
    };
    let share = |person, role| DesktopShare {
        principal: Principal::Person(person),
        role,
        since: None,
    };
    DesktopFlow {
        owner: ANA,
        schema: SchemaVersion::V2,
        references: vec![
            used(INVOICES, false),
            used(LEDGER, false),
            used(ARCHIVE, false),
            used(UNBOUND, false),
            used(BORROWED, false),
        ],
        shares: vec![
            share(BO, DesktopRole::CoOwner),
            DesktopShare {
                principal: Principal::Group(GroupId(0)),
                role: DesktopRole::CoOwner,
                since: None,
            },
            share(RUI, DesktopRole::RunOnly),
        ],
        actions: vec![action(ARCHIVE), action(ARCHIVE), action(ARCHIVE)],
    }
}

pub(super) fn cloud(trigger: Trigger) -> CloudFlow {
    CloudFlow {
        primary_owner: ANA,
        owners: vec![Grant {
            principal: Principal::Person(BO),
            since: None,
        }],
        run_only: Vec::new(),
        trigger,
        connections: vec![CloudFlowConnection {
            connection: ConnectionId(1),
            reference: None,
            used_in_definition: true,
            run_only_source: RunOnlySource::UseFlowConnection,
            actions: vec!["Get rows".into(), "Add row".into()],
        }],
        unconnected: Vec::new(),
        child_flows: Vec::new(),
        desktop_flows: Vec::new(),
    }
}

pub(super) fn tenant() -> Tenant {
    Tenant::new(records())
}

/// The organization after changes of its records.
pub(super) fn with(change: impl FnOnce(&mut Records)) -> Tenant {
    let mut records = records();
    change(&mut records);
    Tenant::new(records)
}

pub(super) fn desktop(records: &mut Records, flow: FlowId) -> &mut DesktopFlow {
    match &mut records.flows[flow.at()].kind {
        FlowKind::Desktop(desktop) => desktop,
        FlowKind::Cloud(_) => unreachable!("a desktop flow"),
    }
}

pub(super) const fn embed(flow: FlowId, reference: ReferenceId, to: bool) -> Change {
    Change::SetEmbedded {
        flow,
        reference,
        to,
    }
}

pub(super) const fn share(flow: FlowId, person: PersonId, role: DesktopRole) -> Change {
    Change::ShareDesktop {
        flow,
        principal: Principal::Person(person),
        role,
    }
}
