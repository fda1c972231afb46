//! A small tenant for the tests of decisions.
//!
//! Alice owns a desktop and a cloud flow. Bob is co-owner of both, Rui run-only user of
//! both, Zoe has nothing to do with them. Alice has a connection to a machine with her
//! sign-in, and one to the same machine with a stored credential and a chosen run owner.

use crate::model::*;
use crate::tenant::Tenant;

pub(crate) const ALICE: PersonId = PersonId(0);
pub(crate) const BOB: PersonId = PersonId(1);
pub(crate) const RUI: PersonId = PersonId(2);
pub(crate) const ZOE: PersonId = PersonId(3);

/// The desktop flow: shared, v2, with Alice's reference embedded and Bob's not.
pub(crate) const DESKTOP: FlowId = FlowId(0);
/// The cloud flow: started by a button, with a connection of Alice and one of Bob.
pub(crate) const CLOUD: FlowId = FlowId(1);

/// Alice's and Bob's connection, of two connectors, and the reference for each.
pub(crate) const ALICES: ConnectionId = ConnectionId(0);
pub(crate) const BOBS: ConnectionId = ConnectionId(1);
pub(crate) const OF_ALICE: ReferenceId = ReferenceId(0);
pub(crate) const OF_BOB: ReferenceId = ReferenceId(1);

/// Alice's connections to machines: with her sign-in, and with a stored credential.
pub(crate) const BY_SIGN_IN: MachineConnectionId = MachineConnectionId(0);
pub(crate) const BY_PASSWORD: MachineConnectionId = MachineConnectionId(1);

/// The tenant as described.
pub(crate) fn tenant() -> Tenant {
    with(|_| {})
}

/// The tenant with something changed.
pub(crate) fn with(change: impl FnOnce(&mut Records)) -> Tenant {
    let mut records = records();
    change(&mut records);
    Tenant::new(records)
}

/// The desktop flow of some records.
pub(crate) fn desktop(records: &mut Records) -> &mut DesktopFlow {
    match &mut records.flows[DESKTOP.at()].kind {
        FlowKind::Desktop(flow) => flow,
        FlowKind::Cloud(_) => unreachable!("the first flow is the desktop flow"),
    }
}

/// The cloud flow of some records.
pub(crate) fn cloud(records: &mut Records) -> &mut CloudFlow {
    match &mut records.flows[CLOUD.at()].kind {
        FlowKind::Cloud(flow) => flow,
        FlowKind::Desktop(_) => unreachable!("the second flow is the cloud flow"),
    }
}

/// The first machine of some records.
pub(crate) fn machine(records: &mut Records) -> &mut Machine {
    &mut records.machines[0]
}

/// One more connection.
pub(crate) fn connection(connector: u32, owner: PersonId, account: &str) -> Connection {
    Connection {
        key: String::new(),
        connector: ConnectorId(connector),
        owner,
        account: Some(account.into()),
        status: ConnectionStatus::Connected,
        auth_kind: AuthKind::OAuth,
    }
}

fn records() -> Records {
    let people = ["Alice", "Bob", "Rui", "Zoe"].map(|name| Person {
        key: name.to_lowercase(),
        name: name.into(),
        tenant_id: "one".into(),
        licenses: [License::Office365, License::AttendedRpa].into(),
        in_dataverse: [EnvironmentId(0)].into(),
        ..Person::default()
    });
    let connectors = ["sharepointonline", "office365"].map(|key| Connector {
        key: key.into(),
        ..Connector::default()
    });
    let reference = |at: u32, owner| ConnectionReference {
        key: String::new(),
        logical_name: String::new(),
        display_name: String::new(),
        connector: ConnectorId(at),
        connection: Some(ConnectionId(at)),
        owner,
        ownership: Basis::Known,
    };
    let grant = |person| Grant {
        principal: Principal::Person(person),
        since: None,
    };
    let share = |person, role| DesktopShare {
        principal: Principal::Person(person),
        role,
        since: None,
    };
    let used = |connection| CloudFlowConnection {
        connection,
        reference: None,
        used_in_definition: true,
        run_only_source: RunOnlySource::UseFlowConnection,
        actions: Vec::new(),
    };
    let embedded = |reference, embedded| FlowReference {
        reference,
        embedded,
    };
    Records {
        people: people.into(),
        groups: vec![Group::default()],
        lists: vec![SharePointList::default()],
        environments: vec![Environment {
            tenant_id: "one".into(),
            has_dataverse: true,
            ..Environment::default()
        }],
        connectors: connectors.into(),
        connections: vec![
            connection(0, ALICE, "alice@one.example"),
            connection(1, BOB, "bob@one.example"),
        ],
        references: vec![reference(0, ALICE), reference(1, BOB)],
        flows: vec![
            flow(FlowKind::Desktop(DesktopFlow {
                owner: ALICE,
                schema: SchemaVersion::V2,
                references: vec![embedded(OF_ALICE, true), embedded(OF_BOB, false)],
                shares: vec![
                    share(BOB, DesktopRole::CoOwner),
                    share(RUI, DesktopRole::RunOnly),
                ],
                actions: Vec::new(),
            })),
            flow(FlowKind::Cloud(CloudFlow {
                primary_owner: ALICE,
                owners: vec![grant(BOB)],
                run_only: vec![grant(RUI)],
                trigger: Trigger::InstantButton,
                connections: vec![used(ALICES), used(BOBS)],
                unconnected: Vec::new(),
                child_flows: Vec::new(),
                desktop_flows: Vec::new(),
            })),
        ],
        settings: TenantSettings {
            tenant_id: "one".into(),
            modern_auth: true,
            ..TenantSettings::default()
        },
        service_principals: ["one", "other"].map(application).into(),
        machines: vec![a_machine(), a_machine()],
        machine_groups: vec![MachineGroup {
            machines: vec![MachineId(1), MachineId(0)],
            ..MachineGroup::default()
        }],
        credentials: [CredentialStore::AzureKeyVault, CredentialStore::CyberArk]
            .map(credential)
            .into(),
        machine_connections: vec![
            machine_connection(
                Target::Machine(MachineId(0)),
                MachineAuth::SignIn(ALICE),
                RunOwner::Creator,
            ),
            machine_connection(
                Target::Machine(MachineId(0)),
                MachineAuth::Stored(CredentialId(0)),
                RunOwner::Explicit(Principal::ServicePrincipal(ServicePrincipalId(0))),
            ),
        ],
        ..Records::default()
    }
}

fn application(tenant: &str) -> ServicePrincipal {
    ServicePrincipal {
        tenant_id: tenant.into(),
        ..ServicePrincipal::default()
    }
}

/// A machine ready for Connect with sign-in as Alice, who is signed in to Windows.
fn a_machine() -> Machine {
    Machine {
        entra_joined: true,
        entra_synced: true,
        interactive_users: [ALICE].into(),
        open_sessions: [ALICE].into(),
        ..Machine::default()
    }
}

fn credential(store: CredentialStore) -> Credential {
    Credential {
        key: String::new(),
        name: String::new(),
        store,
    }
}

fn machine_connection(target: Target, auth: MachineAuth, run_owner: RunOwner) -> MachineConnection {
    MachineConnection {
        key: String::new(),
        name: String::new(),
        created_by: ALICE,
        target,
        auth,
        run_owner,
        shares: Vec::new(),
    }
}

fn flow(kind: FlowKind) -> Flow {
    Flow {
        key: String::new(),
        name: String::new(),
        description: String::new(),
        environment: EnvironmentId(0),
        created_by: ALICE,
        created_on: None,
        state: FlowState::Activated,
        is_solution_aware: false,
        sharing: Basis::Known,
        kind,
    }
}
