//! Any tenant: small tables whose handles may lead nowhere.

use policy::sorted::Set;

use policy::Tenant;
use policy::model::*;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::machines;
use super::setting::{piece, put};

/// A handle: mostly of a record, sometimes one past the table, sometimes of nothing.
pub(crate) fn handle() -> impl Strategy<Value = u32> {
    prop_oneof![20 => 0..4u32, 3 => Just(4), 1 => Just(u32::MAX)]
}

pub(crate) fn person() -> impl Strategy<Value = PersonId> {
    handle().prop_map(PersonId)
}

pub(crate) fn flow() -> impl Strategy<Value = FlowId> {
    handle().prop_map(FlowId)
}

pub(crate) fn reference() -> impl Strategy<Value = ReferenceId> {
    handle().prop_map(ReferenceId)
}

pub(crate) fn connection() -> impl Strategy<Value = ConnectionId> {
    handle().prop_map(ConnectionId)
}

pub(crate) fn principal() -> impl Strategy<Value = Principal> {
    prop_oneof![
        6 => person().prop_map(Principal::Person),
        3 => handle().prop_map(|at| Principal::Group(GroupId(at))),
        1 => handle().prop_map(|at| Principal::List(ListId(at))),
        1 => handle().prop_map(|at| Principal::ServicePrincipal(ServicePrincipalId(at))),
    ]
}

fn basis() -> impl Strategy<Value = Basis> {
    prop_oneof![8 => Just(Basis::Known), 1 => Just(Basis::Assumed), 1 => Just(Basis::Unknown)]
}

fn member() -> impl Strategy<Value = Member> {
    prop_oneof![
        person().prop_map(Member::Person),
        handle().prop_map(|at| Member::Group(GroupId(at))),
    ]
}

/// Some of these values, each once.
pub(super) fn set<T: Ord + std::fmt::Debug>(
    value: impl Strategy<Value = T>,
    size: std::ops::Range<usize>,
) -> impl Strategy<Value = Set<T>> {
    vec(value, size).prop_map(|values| values.into_iter().collect())
}

fn environments() -> impl Strategy<Value = Set<EnvironmentId>> {
    set((0..2u32).prop_map(EnvironmentId), 0..2)
}

fn a_person() -> impl Strategy<Value = Person> {
    let licenses = select(vec![
        License::PowerAutomateFree,
        License::Office365,
        License::AttendedRpa,
    ]);
    (
        any::<bool>(),
        0..6,
        set(licenses, 0..3),
        environments(),
        machines::organization(),
    )
        .prop_map(|(guest, left, licenses, in_dataverse, tenant_id)| Person {
            tenant_id,
            user_type: if guest {
                UserType::Guest
            } else {
                UserType::Member
            },
            left: left == 0,
            licenses,
            in_dataverse,
            ..Person::default()
        })
}

fn a_group() -> impl Strategy<Value = Group> {
    (vec(member(), 0..4), environments()).prop_map(|(members, in_dataverse)| Group {
        members,
        in_dataverse,
        ..Group::default()
    })
}

fn a_list() -> impl Strategy<Value = SharePointList> {
    let line = (member(), any::<bool>()).prop_map(|(who, edits)| ListPermission {
        who,
        access: SharePointAccess {
            permission: if edits {
                SharePointPermission::Edit
            } else {
                SharePointPermission::Read
            },
            ..SharePointAccess::default()
        },
    });
    vec(line, 0..4).prop_map(|permissions| SharePointList {
        permissions,
        ..SharePointList::default()
    })
}

fn a_connection() -> impl Strategy<Value = Connection> {
    let account = option::of(select(vec![
        "a@one.example",
        "A@ONE.example",
        "b@one.example",
    ]));
    (0..3u32, person(), account, 0..4).prop_map(|(connector, owner, account, status)| Connection {
        key: String::new(),
        connector: ConnectorId(connector),
        owner,
        account: account.map(str::to_owned),
        status: if status == 0 {
            ConnectionStatus::Error
        } else {
            ConnectionStatus::Connected
        },
        auth_kind: AuthKind::OAuth,
    })
}

fn a_reference() -> impl Strategy<Value = ConnectionReference> {
    (
        0..3u32,
        option::weighted(0.9, connection()),
        person(),
        basis(),
    )
        .prop_map(
            |(connector, connection, owner, ownership)| ConnectionReference {
                key: String::new(),
                logical_name: String::new(),
                display_name: String::new(),
                connector: ConnectorId(connector),
                connection,
                owner,
                ownership,
            },
        )
}

fn desktop() -> impl Strategy<Value = FlowKind> {
    let used = (reference(), any::<bool>()).prop_map(|(reference, embedded)| FlowReference {
        reference,
        embedded,
    });
    let schema = select(vec![
        SchemaVersion::V1,
        SchemaVersion::V2,
        SchemaVersion::V2,
        SchemaVersion::Unknown,
    ]);
    (person(), schema, vec(used, 0..4), vec(share(), 0..4)).prop_map(
        |(owner, schema, references, shares)| {
            FlowKind::Desktop(DesktopFlow {
                owner,
                schema,
                references,
                shares,
                actions: Vec::new(),
            })
        },
    )
}

pub(crate) fn role() -> impl Strategy<Value = DesktopRole> {
    select(vec![DesktopRole::RunOnly, DesktopRole::CoOwner])
}

pub(crate) fn share() -> impl Strategy<Value = DesktopShare> {
    (principal(), role()).prop_map(|(principal, role)| DesktopShare {
        principal,
        role,
        since: None,
    })
}

pub(crate) fn grant() -> impl Strategy<Value = Grant> {
    principal().prop_map(|principal| Grant {
        principal,
        since: None,
    })
}

pub(crate) fn source() -> impl Strategy<Value = RunOnlySource> {
    select(vec![
        RunOnlySource::ProvidedByRunOnlyUser,
        RunOnlySource::UseFlowConnection,
    ])
}

fn cloud() -> impl Strategy<Value = FlowKind> {
    let used = (
        connection(),
        option::weighted(0.2, reference()),
        any::<bool>(),
        source(),
    )
        .prop_map(
            |(connection, reference, used_in_definition, run_only_source)| CloudFlowConnection {
                connection,
                reference,
                used_in_definition,
                run_only_source,
                actions: Vec::new(),
            },
        );
    let trigger = select(vec![
        Trigger::InstantButton,
        Trigger::InstantSelectedItem,
        Trigger::Automated,
        Trigger::Scheduled,
    ]);
    let waiting = (handle(), source()).prop_map(|(connector, run_only_source)| UnconnectedSteps {
        connector: ConnectorId(connector),
        run_only_source,
        actions: Vec::new(),
    });
    // Flows may start each other, and themselves.
    let started = (vec(flow(), 0..3), vec(flow(), 0..3));
    (
        (person(), vec(grant(), 0..4), vec(grant(), 0..4)),
        trigger,
        vec(used, 0..4),
        vec(waiting, 0..2),
        started,
    )
        .prop_map(|(people, trigger, connections, unconnected, started)| {
            let (primary_owner, owners, run_only) = people;
            let (child_flows, desktop_flows) = started;
            FlowKind::Cloud(CloudFlow {
                primary_owner,
                owners,
                run_only,
                trigger,
                connections,
                unconnected,
                child_flows,
                desktop_flows,
            })
        })
}

fn a_flow() -> impl Strategy<Value = Flow> {
    let state = prop_oneof![
        6 => Just(FlowState::Activated),
        1 => Just(FlowState::Draft),
        1 => Just(FlowState::Suspended),
    ];
    (
        0..3u32,
        option::of(person()),
        any::<bool>(),
        state,
        basis(),
        prop_oneof![desktop(), cloud()],
    )
        .prop_map(
            |(environment, creator, is_solution_aware, state, sharing, kind)| {
                let mut flow = Flow {
                    key: String::new(),
                    name: String::new(),
                    description: String::new(),
                    environment: EnvironmentId(environment),
                    created_by: PersonId(0),
                    created_on: None,
                    state,
                    is_solution_aware,
                    sharing,
                    kind,
                };
                flow.created_by = creator.unwrap_or(flow.owner());
                flow
            },
        )
}

/// Any tenant.
pub(crate) fn tenant() -> impl Strategy<Value = Tenant> {
    let cloud = select(vec![Cloud::Public, Cloud::Gcc, Cloud::GccHigh, Cloud::Dod]);
    let environment = (cloud, any::<bool>(), machines::organization()).prop_map(
        |(cloud, is_default, tenant_id)| Environment {
            cloud,
            is_default,
            tenant_id,
            ..Environment::default()
        },
    );
    (
        vec(a_person(), 1..5),
        vec(a_group(), 0..4),
        vec(a_list(), 0..3),
        vec(a_connection(), 0..6),
        vec(a_reference(), 0..5),
        vec(environment, 0..3),
        vec(a_flow(), 1..5),
        machines::tables(),
        vec(piece(), 0..12),
    )
        .prop_map(
            |(
                people,
                groups,
                lists,
                connections,
                references,
                environments,
                flows,
                machines,
                pieces,
            )| {
                let connectors = ["sharepointonline", "office365", "rss"];
                let mut records = Records {
                    people,
                    groups,
                    lists,
                    connections,
                    references,
                    environments,
                    flows,
                    connectors: connectors
                        .map(|key| Connector {
                            key: key.into(),
                            ..Connector::default()
                        })
                        .into(),
                    ..Records::default()
                };
                machines.fill(&mut records);
                for piece in pieces {
                    // A piece whose place isn't there is left out.
                    let _ = put(&mut records, piece);
                }
                Tenant::new(records)
            },
        )
}
