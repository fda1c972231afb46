//! Any change that adds or replaces a record.

use policy::sorted::Set;

use policy::Tenant;
use policy::change::Change;
use policy::model::*;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::wild::{connection, flow, handle, person, reference};

/// Any of them.
pub(crate) fn change() -> impl Strategy<Value = Change> {
    let machine_connection = || handle().prop_map(MachineConnectionId);
    prop_oneof![
        (flow(), vec(person(), 0..3)).prop_map(|(flow, recipients)| Change::SendCopy {
            flow,
            name: "A copy".into(),
            description: String::new(),
            recipients,
        }),
        handle().prop_map(|copy| Change::CreateFromCopy { copy: CopyId(copy) }),
        (flow(), person()).prop_map(|(flow, to)| Change::ChangeOwner { flow, to }),
        (person(), any::<bool>()).prop_map(|(person, left)| Change::SetPerson {
            person,
            to: Box::new(Person {
                left,
                ..Person::default()
            }),
        }),
        (handle(), any::<bool>()).prop_map(|(environment, is_default)| Change::SetEnvironment {
            environment: EnvironmentId(environment),
            to: Box::new(Environment {
                is_default,
                ..Environment::default()
            }),
        }),
        handle().prop_map(|connector| Change::CreateConnection {
            connector: ConnectorId(connector),
            account: None,
        }),
        connection().prop_map(|connection| Change::DeleteConnection { connection }),
        (reference(), connection())
            .prop_map(|(reference, to)| Change::RepointReference { reference, to }),
        (flow(), connection(), connection()).prop_map(|(flow, from, to)| Change::RepointSteps {
            flow,
            from,
            to,
            steps: Vec::new(),
        }),
        (flow(), handle(), connection()).prop_map(|(flow, connector, to)| Change::ConnectSteps {
            flow,
            connector: ConnectorId(connector),
            to,
        }),
        (flow(), any::<bool>()).prop_map(|(flow, on)| Change::TurnFlow { flow, on }),
        (handle(), handle(), person()).prop_map(|(environment, machine, account)| {
            Change::ConnectMachine {
                environment: EnvironmentId(environment),
                name: "A connection".into(),
                target: Target::Machine(MachineId(machine)),
                auth: MachineAuth::SignIn(account),
            }
        }),
        (machine_connection(), person()).prop_map(|(connection, owner)| Change::SetRunOwner {
            connection,
            to: RunOwner::Explicit(Principal::Person(owner)),
        }),
        (
            machine_connection(),
            handle(),
            option::of(select(vec![
                MachinePermission::CanUse,
                MachinePermission::CanEdit
            ])),
        )
            .prop_map(|(connection, with, permission)| Change::ShareMachine {
                connection,
                with: ServicePrincipalId(with),
                permission,
            }),
        (flow(), person(), any::<bool>()).prop_map(|(flow, about, keep)| Change::KeepAccess {
            flow,
            about: Principal::Person(about),
            flag: "outside_owner".into(),
            keep,
        }),
        (handle(), handle()).prop_map(|(policy, blocked)| Change::PublishPolicy {
            policy: DataPolicyId(policy),
            to: Box::new(DataPolicy {
                blocked: Set::from([ConnectorId(blocked)]),
                ..DataPolicy::default()
            }),
        }),
    ]
}

/// Somebody who may make a change, where the flow alone doesn't say who.
pub(crate) fn actor_of(tenant: &Tenant, change: &Change) -> Option<PersonId> {
    match change {
        Change::CreateFromCopy { copy } => {
            tenant.copies.get(copy.at())?.recipients.first().copied()
        }
        Change::DeleteConnection { connection } => Some(tenant.connection(*connection).owner),
        Change::RepointReference { to, .. }
        | Change::RepointSteps { to, .. }
        | Change::ConnectSteps { to, .. } => Some(tenant.connection(*to).owner),
        Change::SetRunOwner { connection, .. } | Change::ShareMachine { connection, .. } => {
            let record = tenant.machine_connections.get(connection.at())?;
            Some(record.created_by)
        }
        _ => None,
    }
}
