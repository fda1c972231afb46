//! What flows live in: any data policies, roles, machines and networks, and questions about them.

use policy::sorted::Set;

use policy::decisions::*;
use policy::model::*;
use policy::{Tenant, Why};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::question::{Said, said};
use super::wild::{flow, handle, person, principal, set};

/// Any question about the setting.
#[derive(Debug, Clone)]
pub(crate) enum SettingQuestion {
    Policies(DlpEvaluate),
    Audit(AuditFlags),
    Creation(ConnectionCreation),
    Needs(ConnectorPrerequisites),
    Connector(ConnectorInDesktop),
    Dataverse(DataverseAction),
    File(FileArgument),
    License(ShareLicense),
    OwnerRole(OwnerRole),
    Team(TeamFlow),
    Holds(EnvironmentRules),
    /// With the day it is.
    Environment(EnvironmentId, String),
}

impl SettingQuestion {
    /// Asks.
    pub(crate) fn decide(&self, tenant: &Tenant, why: &mut impl Why) -> Said {
        match self {
            Self::Policies(question) => said(&question.decide(tenant, why)),
            Self::Audit(question) => said(&question.decide(tenant, why)),
            Self::Creation(question) => said(&question.decide(tenant, why)),
            Self::Needs(question) => said(&question.decide(tenant, why)),
            Self::Connector(question) => said(&question.decide(tenant, why)),
            Self::Dataverse(question) => said(&question.decide(tenant, why)),
            Self::File(question) => said(&question.decide(tenant, why)),
            Self::License(question) => said(&question.decide(tenant, why)),
            Self::OwnerRole(question) => said(&question.decide(tenant, why)),
            Self::Team(question) => said(&question.decide(tenant, why)),
            Self::Holds(question) => said(&question.decide(tenant, why)),
            Self::Environment(environment, today) => {
                let (environment, today) = (*environment, today.as_str());
                said(&EnvironmentReview { environment, today }.decide(tenant, why))
            }
        }
    }
}

fn connector() -> impl Strategy<Value = ConnectorId> {
    handle().prop_map(ConnectorId)
}

fn kind() -> impl Strategy<Value = ArgumentKind> {
    select(vec![
        ArgumentKind::Text,
        ArgumentKind::File,
        ArgumentKind::Binary,
        ArgumentKind::Other,
    ])
}

/// Any of the questions.
pub(crate) fn question() -> impl Strategy<Value = SettingQuestion> {
    use SettingQuestion as Q;
    let occasion = select(vec![DlpOccasion::Run, DlpOccasion::Share]);
    let place = prop_oneof![
        1 => Just(CreationPlace::Portal),
        4 => (handle(), any::<bool>()).prop_map(|(machine, dialog_failed)| {
            CreationPlace::Desktop { machine: MachineId(machine), dialog_failed }
        }),
    ];
    prop_oneof![
        (flow(), occasion).prop_map(|(flow, occasion)| Q::Policies(DlpEvaluate { flow, occasion })),
        (flow(), any::<bool>()).prop_map(|(flow, check_expected)| Q::Audit(AuditFlags {
            flow,
            check_expected
        })),
        (connector(), place)
            .prop_map(|(connector, place)| Q::Creation(ConnectionCreation { connector, place })),
        (flow(), option::of(person()))
            .prop_map(|(flow, runner)| Q::Needs(ConnectorPrerequisites { flow, runner })),
        connector().prop_map(|connector| Q::Connector(ConnectorInDesktop { connector })),
        (flow(), handle())
            .prop_map(|(flow, action)| Q::Dataverse(DataverseAction { flow, action })),
        kind().prop_map(|kind| Q::File(FileArgument::Input(kind))),
        (kind(), kind())
            .prop_map(|(gives, used_as)| Q::File(FileArgument::Output { gives, used_as })),
        person().prop_map(|person| Q::License(ShareLicense { person })),
        (person(), flow()).prop_map(|(person, flow)| Q::OwnerRole(OwnerRole { person, flow })),
        (person(), flow()).prop_map(|(person, flow)| Q::Team(TeamFlow { flow, person })),
        handle().prop_map(|at| Q::Holds(EnvironmentRules {
            environment: EnvironmentId(at)
        })),
        (handle(), day())
            .prop_map(|(at, day)| Q::Environment(EnvironmentId(at), day.unwrap_or_default())),
    ]
}

/// One field of the setting with another value: a tenant's whole setting is several.
#[derive(Debug, Clone)]
pub(crate) enum Piece {
    Policy(DataPolicy),
    Started(u32, FlowId),
    Action(u32, ConnectorAction),
    Expected(u32, Set<Principal>),
    Audited(u32, Option<String>),
    Since(u32, Option<String>),
    Created(u32, Option<String>),
    HoldsRole(Principal, EnvironmentId, SecurityRole),
    Production(u32),
    SecurityGroup(u32, Option<GroupId>),
    Dataverse(u32),
    Key(u32, String),
    Custom(u32),
    Creatable(u32),
    Machine(bool),
    Network(bool),
    Exchange(bool, Vec<String>),
}

fn day() -> impl Strategy<Value = Option<String>> {
    let days = [
        "2026-01-31",
        "2026-02-01",
        "2026-02-01T08:00:00Z",
        "",
        "soon",
    ];
    option::of(select(days.map(str::to_owned).to_vec()))
}

fn policy() -> impl Strategy<Value = DataPolicy> {
    let some = || set((0..4u32).prop_map(ConnectorId), 0..3);
    let environments = set((0..3u32).prop_map(EnvironmentId), 0..2);
    (some(), some(), some(), environments).prop_map(
        |(business, non_business, blocked, environments)| DataPolicy {
            environments,
            business,
            non_business,
            blocked,
            ..DataPolicy::default()
        },
    )
}

fn action() -> impl Strategy<Value = ConnectorAction> {
    let operation = select(vec![
        "List rows from selected environment",
        "UpdateOnlyRecordWithOrganization",
        "ListRecords",
        "",
    ]);
    let environment = prop_oneof![
        Just(DataverseEnvironment::Current),
        handle().prop_map(|at| DataverseEnvironment::Fixed(EnvironmentId(at))),
    ];
    (connector(), operation, option::of(environment)).prop_map(
        |(connector, operation, dataverse_environment)| ConnectorAction {
            name: String::new(),
            connector,
            operation: operation.into(),
            reference: None,
            arguments: Vec::new(),
            output: ArgumentKind::Other,
            dataverse_environment,
        },
    )
}

/// Any piece.
pub(crate) fn piece() -> impl Strategy<Value = Piece> {
    use Piece as P;
    let at = || 0..5u32;
    let key = select(vec!["commondataserviceforapps", "office365", "dropbox"]);
    let role = select(vec![
        SecurityRole::EnvironmentMaker,
        SecurityRole::EnvironmentAdmin,
        SecurityRole::BasicUser,
    ]);
    let agents = select(vec!["PowerAutomateLocal/*", "powerautomatecloud/*", "*"]);
    let agents = vec(agents.prop_map(str::to_owned), 0..3);
    prop_oneof![
        3 => policy().prop_map(P::Policy),
        1 => (at(), flow()).prop_map(|(at, flow)| P::Started(at, flow)),
        2 => (at(), action()).prop_map(|(at, action)| P::Action(at, action)),
        1 => (at(), set(principal(), 0..3)).prop_map(|(at, who)| P::Expected(at, who)),
        1 => (at(), day()).prop_map(|(at, day)| P::Audited(at, day)),
        1 => (at(), day()).prop_map(|(at, day)| P::Since(at, day)),
        1 => (at(), day()).prop_map(|(at, day)| P::Created(at, day)),
        2 => (principal(), at(), role)
            .prop_map(|(who, at, role)| P::HoldsRole(who, EnvironmentId(at), role)),
        1 => at().prop_map(P::Production),
        1 => at().prop_map(P::Dataverse),
        1 => (at(), option::of(handle()))
            .prop_map(|(at, group)| P::SecurityGroup(at, group.map(GroupId))),
        2 => (at(), key).prop_map(|(at, key)| P::Key(at, key.into())),
        1 => at().prop_map(P::Custom),
        1 => at().prop_map(P::Creatable),
        1 => any::<bool>().prop_map(P::Machine),
        1 => any::<bool>().prop_map(P::Network),
        1 => (any::<bool>(), agents).prop_map(|(policy, agents)| P::Exchange(policy, agents)),
    ]
}

/// Puts a piece in; none where its place isn't there.
pub(crate) fn put(records: &mut Records, piece: Piece) -> Option<()> {
    use Piece as P;
    match piece {
        P::Policy(policy) => records.data_policies.push(policy),
        P::Started(at, flow) => match &mut records.flows.get_mut(at as usize)?.kind {
            FlowKind::Cloud(cloud) => cloud.desktop_flows.push(flow),
            FlowKind::Desktop(_) => return None,
        },
        P::Action(at, action) => match &mut records.flows.get_mut(at as usize)?.kind {
            FlowKind::Desktop(desktop) => desktop.actions.push(action),
            FlowKind::Cloud(_) => return None,
        },
        P::Expected(at, who) => records.environments.get_mut(at as usize)?.expected = who,
        P::Audited(at, day) => records.environments.get_mut(at as usize)?.last_audit = day,
        P::Since(at, day) => match &mut records.flows.get_mut(at as usize)?.kind {
            FlowKind::Cloud(cloud) => cloud.owners.first_mut()?.since = day,
            FlowKind::Desktop(desktop) => desktop.shares.first_mut()?.since = day,
        },
        P::Created(at, day) => records.flows.get_mut(at as usize)?.created_on = day,
        P::Production(at) => {
            let production = &mut records.environments.get_mut(at as usize)?.is_production;
            *production = !*production;
        }
        P::Dataverse(at) => {
            let dataverse = &mut records.environments.get_mut(at as usize)?.has_dataverse;
            *dataverse = !*dataverse;
        }
        P::SecurityGroup(at, group) => {
            records.environments.get_mut(at as usize)?.security_group = group;
        }
        P::HoldsRole(who, environment, role) => {
            let roles = match who {
                Principal::Person(person) => &mut records.people.get_mut(person.at())?.roles,
                Principal::Group(group) => &mut records.groups.get_mut(group.at())?.roles,
                _ => return None,
            };
            let here = roles.or_default(environment);
            here.insert(role);
        }
        P::Key(at, key) => records.connectors.get_mut(at as usize)?.key = key,
        P::Custom(at) => {
            let custom = &mut records.connectors.get_mut(at as usize)?.is_custom;
            *custom = !*custom;
        }
        P::Creatable(at) => {
            let creatable = &mut records
                .connectors
                .get_mut(at as usize)?
                .creatable_in_desktop;
            *creatable = !*creatable;
        }
        P::Machine(webview2_installed) => records.machines.push(Machine {
            webview2_installed,
            ..Machine::default()
        }),
        P::Network(open) => records.network.endpoints_allowlisted = open,
        P::Exchange(policy, agents) => {
            records.settings.ews_application_access_policy = policy;
            records.settings.allowed_user_agents = agents;
        }
    }
    Some(())
}
