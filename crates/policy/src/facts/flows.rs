//! Facts about people and flows, and the references and connections flows use.

use crate::sorted::Set;

use super::known;
use crate::access::EffectiveRole;
use crate::model::*;
use crate::tenant::Tenant;

pub(super) fn role(tenant: &Tenant, person: PersonId, flow: FlowId) -> (EffectiveRole, Basis) {
    (tenant.role(person, flow), tenant.flow(flow).sharing)
}

pub(super) fn reaches(tenant: &Tenant, person: PersonId, principal: Principal) -> (bool, Basis) {
    known(tenant.reaches(person, principal))
}

pub(super) fn within(tenant: &Tenant, group: GroupId, outer: Principal) -> (bool, Basis) {
    known(matches!(outer, Principal::Group(outer) if tenant.is_within(group, outer)))
}

pub(super) fn somebody_here(tenant: &Tenant, principal: Principal) -> (bool, Basis) {
    let here = |person: PersonId| !tenant.person(person).left;
    known(match principal {
        Principal::Person(person) => here(person),
        other => tenant
            .person_ids()
            .any(|person| tenant.reaches(person, other) && here(person)),
    })
}

pub(super) fn left(tenant: &Tenant, person: PersonId) -> (bool, Basis) {
    known(tenant.person(person).left)
}

pub(super) fn licenses(tenant: &Tenant, person: PersonId) -> (&Set<License>, Basis) {
    known(&tenant.person(person).licenses)
}

pub(super) fn user_type(tenant: &Tenant, person: PersonId) -> (UserType, Basis) {
    known(tenant.person(person).user_type)
}

pub(super) fn in_dataverse(
    tenant: &Tenant,
    principal: Principal,
    environment: EnvironmentId,
) -> (bool, Basis) {
    known(match principal {
        Principal::Person(person) => tenant.person(person).in_dataverse.contains(&environment),
        Principal::Group(group) => tenant.group(group).in_dataverse.contains(&environment),
        Principal::List(_) | Principal::ServicePrincipal(_) => false,
    })
}

pub(super) fn schema(tenant: &Tenant, flow: FlowId) -> (SchemaVersion, Basis) {
    match tenant
        .flow(flow)
        .desktop()
        .map_or(SchemaVersion::Unknown, |desktop| desktop.schema)
    {
        SchemaVersion::Unknown => (SchemaVersion::Unknown, Basis::Unknown),
        schema => known(schema),
    }
}

pub(super) fn shared(tenant: &Tenant, flow: FlowId) -> (Option<bool>, Basis) {
    match tenant.flow(flow).sharing {
        Basis::Unknown if !tenant.is_shared(flow) => (None, Basis::Unknown),
        basis => (Some(tenant.is_shared(flow)), basis),
    }
}

pub(super) fn co_owned(tenant: &Tenant, flow: FlowId) -> (bool, Basis) {
    (tenant.has_co_owner(flow), tenant.flow(flow).sharing)
}

pub(super) fn shares(tenant: &Tenant, flow: FlowId) -> (&[DesktopShare], Basis) {
    let record = tenant.flow(flow);
    (
        record.desktop().map_or(&[], |desktop| &desktop.shares),
        record.sharing,
    )
}

pub(super) fn references(tenant: &Tenant, flow: FlowId) -> (&[FlowReference], Basis) {
    known(
        tenant
            .flow(flow)
            .desktop()
            .map_or(&[], |desktop| &desktop.references),
    )
}

pub(super) fn reference_owner(tenant: &Tenant, reference: ReferenceId) -> (PersonId, Basis) {
    let record = tenant.reference(reference);
    (record.owner, record.ownership)
}

pub(super) fn reference_connector(tenant: &Tenant, reference: ReferenceId) -> (ConnectorId, Basis) {
    known(tenant.reference(reference).connector)
}

pub(super) fn reference_connection(
    tenant: &Tenant,
    reference: ReferenceId,
) -> (Option<ConnectionId>, Basis) {
    let record = tenant.reference(reference);
    let exists = |bound: &ConnectionId| {
        let connection = tenant.connections.get(bound.at());
        connection.is_some_and(|connection| connection.status != ConnectionStatus::Deleted)
    };
    let bound = record.connection.filter(exists);
    (bound, record.ownership)
}

pub(super) fn connection_owner(tenant: &Tenant, connection: ConnectionId) -> (PersonId, Basis) {
    let owner = tenant.connection(connection).owner;
    (owner, tenant.connection_ownership())
}

pub(super) fn connection_status(
    tenant: &Tenant,
    connection: ConnectionId,
) -> (ConnectionStatus, Basis) {
    known(tenant.connection(connection).status)
}

pub(super) fn connection_account(
    tenant: &Tenant,
    connection: ConnectionId,
) -> (Option<&str>, Basis) {
    known(tenant.connection(connection).known_account())
}

pub(super) fn connection_connector(
    tenant: &Tenant,
    connection: ConnectionId,
) -> (ConnectorId, Basis) {
    known(tenant.connection(connection).connector)
}

pub(super) fn own_connections(tenant: &Tenant, person: PersonId) -> (&[ConnectionId], Basis) {
    known(tenant.connections_of(person))
}

pub(super) fn state(tenant: &Tenant, flow: FlowId) -> (FlowState, Basis) {
    known(tenant.flow(flow).state)
}

pub(super) fn creator(tenant: &Tenant, flow: FlowId) -> (PersonId, Basis) {
    let record = tenant.flow(flow);
    (record.created_by, record.sharing)
}

pub(super) fn owner(tenant: &Tenant, flow: FlowId) -> (PersonId, Basis) {
    let record = tenant.flow(flow);
    (record.owner(), record.sharing)
}

pub(super) fn added_owners(tenant: &Tenant, flow: FlowId) -> (&[Grant], Basis) {
    let record = tenant.flow(flow);
    (
        record.cloud().map_or(&[], |cloud| &cloud.owners),
        record.sharing,
    )
}

pub(super) fn run_only_users(tenant: &Tenant, flow: FlowId) -> (&[Grant], Basis) {
    let record = tenant.flow(flow);
    (
        record.cloud().map_or(&[], |cloud| &cloud.run_only),
        record.sharing,
    )
}

pub(super) fn trigger(tenant: &Tenant, flow: FlowId) -> (Trigger, Basis) {
    known(
        tenant
            .flow(flow)
            .cloud()
            .map_or(Trigger::Automated, |cloud| cloud.trigger),
    )
}

pub(super) fn cloud_connections(tenant: &Tenant, flow: FlowId) -> (&[CloudFlowConnection], Basis) {
    known(
        tenant
            .flow(flow)
            .cloud()
            .map_or(&[], |cloud| &cloud.connections),
    )
}

pub(super) fn waiting_steps(tenant: &Tenant, flow: FlowId) -> (&[UnconnectedSteps], Basis) {
    let cloud = tenant.flow(flow).cloud();
    known(cloud.map_or(&[], |cloud| &cloud.unconnected))
}

pub(super) fn uses_sharepoint(tenant: &Tenant, flow: FlowId) -> (bool, Basis) {
    let is_sharepoint = |connector| tenant.connector(connector).key == "sharepointonline";
    known(match &tenant.flow(flow).kind {
        FlowKind::Cloud(cloud) => {
            let mut waiting = cloud.unconnected.iter();
            waiting.any(|steps| is_sharepoint(steps.connector))
                || cloud.connections.iter().any(|used| {
                    used.used_in_definition
                        && is_sharepoint(tenant.connection(used.connection).connector)
                })
        }
        FlowKind::Desktop(desktop) => desktop
            .references
            .iter()
            .any(|used| is_sharepoint(tenant.reference(used.reference).connector)),
    })
}

pub(super) fn solution_aware(tenant: &Tenant, flow: FlowId) -> (bool, Basis) {
    known(tenant.flow(flow).is_solution_aware)
}

pub(super) fn flow_environment(tenant: &Tenant, flow: FlowId) -> (EnvironmentId, Basis) {
    known(tenant.flow(flow).environment)
}

pub(super) fn environment_cloud(tenant: &Tenant, environment: EnvironmentId) -> (Cloud, Basis) {
    known(tenant.environment(environment).cloud)
}

pub(super) fn environment_is_default(tenant: &Tenant, environment: EnvironmentId) -> (bool, Basis) {
    known(tenant.environment(environment).is_default)
}
