//! One field of a tenant changed, whatever it is.

use policy::Tenant;
use policy::model::*;
use proptest::prelude::*;

use super::machines;
use super::setting::{Piece, piece, put};
use super::wild::{connection, grant, person, reference, share, source};

/// One change of the records that decisions know nothing about.
#[derive(Debug, Clone)]
pub(crate) enum Mutation {
    Embedded(u32, u32),
    Shares(u32, DesktopShare),
    Unshare(u32),
    DesktopOwner(u32, PersonId),
    Schema(u32, SchemaVersion),
    UsedReference(u32, ReferenceId),
    ReferenceOwner(u32, PersonId),
    ReferenceConnection(u32, Option<ConnectionId>),
    ConnectionOwner(u32, PersonId),
    ConnectionStatus(u32),
    Account(u32, Option<String>),
    Connector(u32, u32),
    Left(u32),
    Licensed(u32),
    Guest(u32),
    Member(u32, PersonId),
    ListPermission(u32),
    State(u32, FlowState),
    Trigger(u32, Trigger),
    Creator(u32, PersonId),
    Owner(u32, Grant),
    RunOnly(u32, Grant),
    Used(u32, u32),
    Source(u32, u32, RunOnlySource),
    Solution(u32),
    Cloud(u32),
    DefaultEnvironment(u32),
    Machines(machines::Mutation),
    Setting(Piece),
}

/// Any of them.
pub(crate) fn mutation() -> impl Strategy<Value = Mutation> {
    use Mutation as M;
    let at = || 0..5u32;
    let desktop = prop_oneof![
        (at(), at()).prop_map(|(flow, used)| M::Embedded(flow, used)),
        (at(), share()).prop_map(|(flow, share)| M::Shares(flow, share)),
        at().prop_map(M::Unshare),
        (at(), person()).prop_map(|(flow, owner)| M::DesktopOwner(flow, owner)),
        (at(), any::<bool>()).prop_map(|(flow, one)| M::Schema(
            flow,
            if one {
                SchemaVersion::V1
            } else {
                SchemaVersion::V2
            }
        )),
        (at(), reference()).prop_map(|(flow, reference)| M::UsedReference(flow, reference)),
    ];
    let connections = prop_oneof![
        (at(), person()).prop_map(|(at, owner)| M::ReferenceOwner(at, owner)),
        (at(), proptest::option::of(connection()))
            .prop_map(|(at, bound)| M::ReferenceConnection(at, bound)),
        (at(), person()).prop_map(|(at, owner)| M::ConnectionOwner(at, owner)),
        at().prop_map(M::ConnectionStatus),
        (at(), proptest::option::of(Just("c@one.example".to_owned())))
            .prop_map(|(at, account)| M::Account(at, account)),
        (at(), at()).prop_map(|(at, connector)| M::Connector(at, connector)),
    ];
    let people = prop_oneof![
        at().prop_map(M::Left),
        at().prop_map(M::Licensed),
        at().prop_map(M::Guest),
        (at(), person()).prop_map(|(group, member)| M::Member(group, member)),
        at().prop_map(M::ListPermission),
    ];
    let cloud = prop_oneof![
        (at(), any::<bool>()).prop_map(|(flow, off)| M::State(
            flow,
            if off {
                FlowState::Draft
            } else {
                FlowState::Suspended
            }
        )),
        (at(), any::<bool>()).prop_map(|(flow, one)| M::Trigger(
            flow,
            if one {
                Trigger::Automated
            } else {
                Trigger::InstantButton
            }
        )),
        (at(), person()).prop_map(|(flow, person)| M::Creator(flow, person)),
        (at(), grant()).prop_map(|(flow, grant)| M::Owner(flow, grant)),
        (at(), grant()).prop_map(|(flow, grant)| M::RunOnly(flow, grant)),
        (at(), at()).prop_map(|(flow, used)| M::Used(flow, used)),
        (at(), at(), source()).prop_map(|(flow, used, source)| M::Source(flow, used, source)),
        at().prop_map(M::Solution),
        at().prop_map(M::Cloud),
        at().prop_map(M::DefaultEnvironment),
    ];
    let machines = machines::mutation().prop_map(M::Machines);
    let setting = piece().prop_map(M::Setting);
    prop_oneof![desktop, connections, people, cloud, machines, setting]
}

/// The tenant with the changes made, its index built from scratch.
pub(crate) fn mutated(tenant: &Tenant, mutations: &[Mutation]) -> Tenant {
    let mut records = Records::clone(tenant);
    for mutation in mutations {
        // A place that isn't there leaves the tenant as it is.
        let _ = mutate(&mut records, mutation);
    }
    Tenant::new(records)
}

fn mutate(records: &mut Records, mutation: &Mutation) -> Option<()> {
    use Mutation as M;
    match mutation.clone() {
        M::Embedded(flow, used) => {
            let used = desktop(records, flow)?.references.get_mut(used as usize)?;
            used.embedded = !used.embedded;
        }
        M::Shares(flow, share) => desktop(records, flow)?.shares.push(share),
        M::Unshare(flow) => drop(desktop(records, flow)?.shares.pop()),
        M::DesktopOwner(flow, owner) => desktop(records, flow)?.owner = owner,
        M::Schema(flow, schema) => desktop(records, flow)?.schema = schema,
        M::UsedReference(flow, reference) => {
            desktop(records, flow)?.references.push(FlowReference {
                reference,
                embedded: true,
            });
        }
        M::ReferenceOwner(at, owner) => records.references.get_mut(at as usize)?.owner = owner,
        M::ReferenceConnection(at, bound) => {
            records.references.get_mut(at as usize)?.connection = bound;
        }
        M::ConnectionOwner(at, owner) => records.connections.get_mut(at as usize)?.owner = owner,
        M::ConnectionStatus(at) => {
            let status = &mut records.connections.get_mut(at as usize)?.status;
            *status = match *status {
                ConnectionStatus::Connected => ConnectionStatus::Error,
                ConnectionStatus::Error => ConnectionStatus::Deleted,
                ConnectionStatus::Deleted => ConnectionStatus::Connected,
            };
        }
        M::Account(at, account) => records.connections.get_mut(at as usize)?.account = account,
        M::Connector(at, connector) => {
            records.connections.get_mut(at as usize)?.connector = ConnectorId(connector);
        }
        M::Left(at) => {
            let left = &mut records.people.get_mut(at as usize)?.left;
            *left = !*left;
        }
        M::Licensed(at) => {
            let licenses = &mut records.people.get_mut(at as usize)?.licenses;
            if !licenses.remove(&License::Office365) {
                licenses.insert(License::Office365);
            }
        }
        M::Guest(at) => records.people.get_mut(at as usize)?.user_type = UserType::Guest,
        M::Member(group, person) => records
            .groups
            .get_mut(group as usize)?
            .members
            .push(Member::Person(person)),
        M::ListPermission(list) => {
            drop(records.lists.get_mut(list as usize)?.permissions.pop());
        }
        M::State(flow, state) => records.flows.get_mut(flow as usize)?.state = state,
        M::Trigger(flow, trigger) => cloud(records, flow)?.trigger = trigger,
        M::Creator(flow, person) => records.flows.get_mut(flow as usize)?.created_by = person,
        M::Owner(flow, grant) => cloud(records, flow)?.owners.push(grant),
        M::RunOnly(flow, grant) => cloud(records, flow)?.run_only.push(grant),
        M::Used(flow, used) => {
            let used = cloud(records, flow)?.connections.get_mut(used as usize)?;
            used.used_in_definition = !used.used_in_definition;
        }
        M::Source(flow, used, source) => {
            let used = cloud(records, flow)?.connections.get_mut(used as usize)?;
            used.run_only_source = source;
        }
        M::Solution(flow) => {
            let aware = &mut records.flows.get_mut(flow as usize)?.is_solution_aware;
            *aware = !*aware;
        }
        M::Cloud(at) => records.environments.get_mut(at as usize)?.cloud = Cloud::Dod,
        M::DefaultEnvironment(at) => {
            let is_default = &mut records.environments.get_mut(at as usize)?.is_default;
            *is_default = !*is_default;
        }
        M::Machines(mutation) => machines::mutate(records, mutation)?,
        M::Setting(piece) => return put(records, piece),
    }
    Some(())
}

fn desktop(records: &mut Records, flow: u32) -> Option<&mut DesktopFlow> {
    match &mut records.flows.get_mut(flow as usize)?.kind {
        FlowKind::Desktop(desktop) => Some(desktop),
        FlowKind::Cloud(_) => None,
    }
}

fn cloud(records: &mut Records, flow: u32) -> Option<&mut CloudFlow> {
    match &mut records.flows.get_mut(flow as usize)?.kind {
        FlowKind::Cloud(cloud) => Some(cloud),
        FlowKind::Desktop(_) => None,
    }
}
