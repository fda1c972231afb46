//! Facts about what flows live in: data policies, audits, connectors, the network.

use crate::sorted::{Map, Set};

use super::known;
use crate::model::*;
use crate::tenant::Tenant;

pub(super) fn data_policies(tenant: &Tenant) -> (&[DataPolicy], Basis) {
    known(&tenant.data_policies)
}

pub(super) fn policy_group(
    tenant: &Tenant,
    policy: DataPolicyId,
    connector: ConnectorId,
) -> (Option<DataGroup>, Basis) {
    let record = tenant.data_policies.get(policy.at());
    known(record.and_then(|record| record.group_of(connector)))
}

pub(super) fn started_flows(tenant: &Tenant, flow: FlowId) -> (&[FlowId], Basis) {
    let cloud = tenant.flow(flow).cloud();
    known(cloud.map_or(&[], |cloud| &cloud.desktop_flows))
}

pub(super) fn child_flows(tenant: &Tenant, flow: FlowId) -> (&[FlowId], Basis) {
    let cloud = tenant.flow(flow).cloud();
    known(cloud.map_or(&[], |cloud| &cloud.child_flows))
}

pub(super) fn machines_connector(tenant: &Tenant) -> (Option<ConnectorId>, Basis) {
    known(tenant.machines_connector())
}

pub(super) fn created_on(tenant: &Tenant, flow: FlowId) -> (Option<&str>, Basis) {
    known(tenant.flow(flow).created_on.as_deref())
}

pub(super) fn expected_owners(
    tenant: &Tenant,
    environment: EnvironmentId,
) -> (&Set<Principal>, Basis) {
    known(&tenant.environment(environment).expected)
}

pub(super) fn last_audit(tenant: &Tenant, environment: EnvironmentId) -> (Option<&str>, Basis) {
    known(tenant.environment(environment).last_audit.as_deref())
}

/// A person holds the role themselves or through a group.
pub(super) fn holds_role(
    tenant: &Tenant,
    principal: Principal,
    environment: EnvironmentId,
    role: SecurityRole,
) -> (bool, Basis) {
    let holds = |roles: &Map<EnvironmentId, Set<SecurityRole>>| {
        let held = roles.get(&environment);
        held.is_some_and(|held| held.contains(&role))
    };
    known(match principal {
        Principal::Person(person) => {
            let mut groups = (0..).map(GroupId).zip(&tenant.groups);
            holds(&tenant.person(person).roles)
                || groups.any(|(id, group)| holds(&group.roles) && tenant.is_member(person, id))
        }
        Principal::Group(group) => {
            let mut groups = (0..).map(GroupId).zip(&tenant.groups);
            holds(&tenant.group(group).roles)
                || groups.any(|(id, outer)| holds(&outer.roles) && tenant.is_within(group, id))
        }
        Principal::List(_) | Principal::ServicePrincipal(_) => false,
    })
}

pub(super) fn environment_is_production(
    tenant: &Tenant,
    environment: EnvironmentId,
) -> (bool, Basis) {
    known(tenant.environment(environment).is_production)
}

pub(super) fn has_dataverse(tenant: &Tenant, environment: EnvironmentId) -> (bool, Basis) {
    known(tenant.environment(environment).has_dataverse)
}

pub(super) fn security_group(
    tenant: &Tenant,
    environment: EnvironmentId,
) -> (Option<GroupId>, Basis) {
    known(tenant.environment(environment).security_group)
}

pub(super) fn connector_key(tenant: &Tenant, connector: ConnectorId) -> (&str, Basis) {
    known(&tenant.connector(connector).key)
}

pub(super) fn custom_connector(tenant: &Tenant, connector: ConnectorId) -> (bool, Basis) {
    known(tenant.connector(connector).is_custom)
}

pub(super) fn creatable_in_desktop(tenant: &Tenant, connector: ConnectorId) -> (bool, Basis) {
    known(tenant.connector(connector).creatable_in_desktop)
}

pub(super) fn webview2(tenant: &Tenant, machine: MachineId) -> (bool, Basis) {
    known(tenant.machine(machine).webview2_installed)
}

pub(super) fn endpoints_allowlisted(tenant: &Tenant) -> (bool, Basis) {
    known(tenant.network.endpoints_allowlisted)
}

pub(super) fn ews_policy(tenant: &Tenant) -> (bool, Basis) {
    known(tenant.settings.ews_application_access_policy)
}

pub(super) fn allowed_user_agents(tenant: &Tenant) -> (&[String], Basis) {
    known(&tenant.settings.allowed_user_agents)
}

pub(super) fn action(
    tenant: &Tenant,
    flow: FlowId,
    action: u32,
) -> (Option<&ConnectorAction>, Basis) {
    let desktop = tenant.flow(flow).desktop();
    known(desktop.and_then(|desktop| desktop.actions.get(action as usize)))
}
