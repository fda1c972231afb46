//! Machines in any tenant, questions about them and about owners, and one field changed.

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

/// The tables about machines.
#[derive(Debug, Clone)]
pub(crate) struct Tables {
    machines: Vec<Machine>,
    groups: Vec<MachineGroup>,
    credentials: Vec<Credential>,
    connections: Vec<MachineConnection>,
    applications: Vec<ServicePrincipal>,
    modern_auth: bool,
}

impl Tables {
    /// Puts them into records.
    pub(crate) fn fill(self, records: &mut Records) {
        records.machines = self.machines;
        records.machine_groups = self.groups;
        records.credentials = self.credentials;
        records.machine_connections = self.connections;
        records.service_principals = self.applications;
        records.settings.modern_auth = self.modern_auth;
        records.settings.tenant_id = "one".into();
    }
}

/// The id of an organization.
pub(crate) fn organization() -> impl Strategy<Value = String> {
    select(vec!["one", "one", "ONE", "other", ""]).prop_map(str::to_owned)
}

fn people() -> impl Strategy<Value = Set<PersonId>> {
    set(person(), 0..5)
}

fn a_machine() -> impl Strategy<Value = Machine> {
    let joined = (any::<bool>(), any::<bool>(), any::<bool>());
    (joined, vec(organization(), 0..3), people(), people()).prop_map(
        |((entra_joined, entra_synced, ad_joined), allowed_tenants, users, sessions)| Machine {
            entra_joined,
            entra_synced,
            ad_joined,
            allowed_tenants,
            interactive_users: users,
            open_sessions: sessions,
            ..Machine::default()
        },
    )
}

fn target() -> impl Strategy<Value = Target> {
    prop_oneof![
        handle().prop_map(|at| Target::Machine(MachineId(at))),
        handle().prop_map(|at| Target::Group(MachineGroupId(at))),
    ]
}

fn auth() -> impl Strategy<Value = MachineAuth> {
    prop_oneof![
        person().prop_map(MachineAuth::SignIn),
        handle().prop_map(|at| MachineAuth::Stored(CredentialId(at))),
    ]
}

fn run_owner() -> impl Strategy<Value = RunOwner> {
    prop_oneof![
        Just(RunOwner::Creator),
        principal().prop_map(RunOwner::Explicit)
    ]
}

fn a_connection() -> impl Strategy<Value = MachineConnection> {
    (person(), target(), auth(), run_owner()).prop_map(|(created_by, target, auth, run_owner)| {
        MachineConnection {
            key: String::new(),
            name: String::new(),
            created_by,
            target,
            auth,
            run_owner,
            shares: Vec::new(),
        }
    })
}

/// Any of the tables.
pub(crate) fn tables() -> impl Strategy<Value = Tables> {
    let group = vec(handle().prop_map(MachineId), 0..3).prop_map(|machines| MachineGroup {
        machines,
        ..MachineGroup::default()
    });
    let stores = vec![CredentialStore::AzureKeyVault, CredentialStore::CyberArk];
    let credential = select(stores).prop_map(|store| Credential {
        key: String::new(),
        name: String::new(),
        store,
    });
    let application = organization().prop_map(|tenant_id| ServicePrincipal {
        tenant_id,
        ..ServicePrincipal::default()
    });
    (
        vec(a_machine(), 0..4),
        vec(group, 0..3),
        vec(credential, 0..3),
        vec(a_connection(), 0..4),
        vec(application, 0..3),
        any::<bool>(),
    )
        .prop_map(
            |(machines, groups, credentials, connections, applications, modern_auth)| Tables {
                machines,
                groups,
                credentials,
                connections,
                applications,
                modern_auth,
            },
        )
        .boxed()
}

/// Any question about machines, copies and owners.
#[derive(Debug, Clone)]
pub(crate) enum Question {
    Create(MachineConnectionCreate),
    Share(MachineConnectionShare),
    Run(MachineRun),
    RunOwner(RunOwnerOf),
    Copy(SendCopy),
    Owner(ChangeOwner),
    Departure(OwnerDeparture),
}

impl Question {
    /// Asks.
    pub(crate) fn decide(&self, tenant: &Tenant, why: &mut impl Why) -> Said {
        match self {
            Self::Create(question) => said(&question.decide(tenant, why)),
            Self::Share(question) => said(&question.decide(tenant, why)),
            Self::Run(question) => said(&question.decide(tenant, why)),
            Self::RunOwner(question) => said(&question.decide(tenant, why)),
            Self::Copy(question) => said(&question.decide(tenant, why)),
            Self::Owner(question) => said(&question.decide(tenant, why)),
            Self::Departure(question) => said(&question.decide(tenant, why)),
        }
    }
}

fn new_auth() -> impl Strategy<Value = NewMachineAuth> {
    let typed =
        (".{0,12}", any::<bool>()).prop_map(|(username, has_password)| NewMachineAuth::Manual {
            username,
            has_password,
        });
    prop_oneof![
        4 => person().prop_map(NewMachineAuth::SignIn),
        1 => handle().prop_map(|at| NewMachineAuth::Stored(CredentialId(at))),
        1 => typed,
    ]
}

fn permission() -> impl Strategy<Value = AskedPermission> {
    select(vec![
        AskedPermission::Offered(MachinePermission::CanUse),
        AskedPermission::Offered(MachinePermission::CanEdit),
        AskedPermission::CanShare,
    ])
}

fn act() -> impl Strategy<Value = CopyAct> {
    prop_oneof![
        4 => vec(person(), 0..3).prop_map(CopyAct::Send),
        1 => person().prop_map(CopyAct::Revoke),
    ]
}

fn machine_connection() -> impl Strategy<Value = MachineConnectionId> {
    handle().prop_map(MachineConnectionId)
}

fn environment() -> impl Strategy<Value = EnvironmentId> {
    handle().prop_map(EnvironmentId)
}

fn mode() -> impl Strategy<Value = RunMode> {
    select(vec![RunMode::Attended, RunMode::Unattended])
}

/// Any of them.
pub(crate) fn question() -> impl Strategy<Value = Question> {
    let create = (person(), environment(), option::of(target()), new_auth()).prop_map(
        |(creator, environment, target, auth)| MachineConnectionCreate {
            creator,
            environment,
            target,
            auth,
        },
    );
    let share = (machine_connection(), principal(), permission()).prop_map(
        |(connection, recipient, permission)| MachineConnectionShare {
            connection,
            recipient,
            permission,
        },
    );
    let connection = option::weighted(0.9, machine_connection());
    let queued = select(vec![0, 60, 61, u32::MAX]);
    let run = (connection, environment(), mode(), any::<bool>(), queued).prop_map(
        |(connection, environment, mode, async_disabled, queued_minutes)| MachineRun {
            connection,
            environment,
            mode,
            async_disabled,
            queued_minutes,
        },
    );
    let run_owner = machine_connection().prop_map(|connection| RunOwnerOf { connection });
    let copy =
        (person(), flow(), act()).prop_map(|(actor, flow, act)| SendCopy { actor, flow, act });
    let owner = (option::of(person()), flow(), principal()).prop_map(|(actor, flow, new_owner)| {
        ChangeOwner {
            actor,
            flow,
            new_owner,
        }
    });
    let departure = flow().prop_map(|flow| OwnerDeparture { flow });
    prop_oneof![
        3 => create.prop_map(Question::Create),
        2 => share.prop_map(Question::Share),
        3 => run.prop_map(Question::Run),
        1 => run_owner.prop_map(Question::RunOwner),
        1 => copy.prop_map(Question::Copy),
        1 => owner.prop_map(Question::Owner),
        3 => departure.prop_map(Question::Departure),
    ]
    .boxed()
}

/// One field about machines or organizations.
#[derive(Debug, Clone)]
pub(crate) enum Mutation {
    Machine(u32, Machine),
    GroupMachine(u32, u32),
    Store(u32),
    Auth(u32, MachineAuth),
    Target(u32, Target),
    RunOwner(u32, RunOwner),
    CreatedBy(u32, PersonId),
    Application(u32, String),
    Person(u32, String),
    Environment(u32, String),
    Organization(String),
    ModernAuth,
}

/// Any of them.
pub(crate) fn mutation() -> impl Strategy<Value = Mutation> {
    use Mutation as M;
    let at = || 0..4u32;
    prop_oneof![
        (at(), a_machine()).prop_map(|(at, machine)| M::Machine(at, machine)),
        (at(), at()).prop_map(|(group, machine)| M::GroupMachine(group, machine)),
        at().prop_map(M::Store),
        (at(), auth()).prop_map(|(at, auth)| M::Auth(at, auth)),
        (at(), target()).prop_map(|(at, target)| M::Target(at, target)),
        (at(), run_owner()).prop_map(|(at, owner)| M::RunOwner(at, owner)),
        (at(), person()).prop_map(|(at, person)| M::CreatedBy(at, person)),
        (at(), organization()).prop_map(|(at, id)| M::Application(at, id)),
        (at(), organization()).prop_map(|(at, id)| M::Person(at, id)),
        (at(), organization()).prop_map(|(at, id)| M::Environment(at, id)),
        organization().prop_map(M::Organization),
        Just(M::ModernAuth),
    ]
    .boxed()
}

/// Makes it; none where there is no such record.
pub(crate) fn mutate(records: &mut Records, mutation: Mutation) -> Option<()> {
    use Mutation as M;
    fn at<T>(table: &mut [T], at: u32) -> Option<&mut T> {
        table.get_mut(at as usize)
    }
    match mutation {
        M::Machine(place, machine) => *at(&mut records.machines, place)? = machine,
        M::GroupMachine(group, machine) => at(&mut records.machine_groups, group)?
            .machines
            .push(MachineId(machine)),
        M::Store(place) => at(&mut records.credentials, place)?.store = CredentialStore::CyberArk,
        M::Auth(place, auth) => at(&mut records.machine_connections, place)?.auth = auth,
        M::Target(place, target) => at(&mut records.machine_connections, place)?.target = target,
        M::RunOwner(place, owner) => {
            at(&mut records.machine_connections, place)?.run_owner = owner;
        }
        M::CreatedBy(place, person) => {
            at(&mut records.machine_connections, place)?.created_by = person;
        }
        M::Application(place, id) => at(&mut records.service_principals, place)?.tenant_id = id,
        M::Person(place, id) => at(&mut records.people, place)?.tenant_id = id,
        M::Environment(place, id) => at(&mut records.environments, place)?.tenant_id = id,
        M::Organization(id) => records.settings.tenant_id = id,
        M::ModernAuth => records.settings.modern_auth = !records.settings.modern_auth,
    }
    Some(())
}
