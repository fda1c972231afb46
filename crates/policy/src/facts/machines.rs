//! Facts about machines, connections to them, and the organizations they belong to.

use super::known;
use crate::model::*;
use crate::tenant::Tenant;

pub(super) fn target_known(tenant: &Tenant, target: Target) -> (bool, Basis) {
    known(match target {
        Target::Machine(machine) => machine.at() < tenant.machines.len(),
        Target::Group(group) => group.at() < tenant.machine_groups.len(),
    })
}

pub(super) fn group_machines(tenant: &Tenant, group: MachineGroupId) -> (&[MachineId], Basis) {
    let record = tenant.machine_groups.get(group.at());
    known(record.map_or(&[], |record| &record.machines))
}

pub(super) fn machine_join(tenant: &Tenant, machine: MachineId) -> (MachineJoin, Basis) {
    known(tenant.machine(machine).join())
}

pub(super) fn allowed_tenants(tenant: &Tenant, machine: MachineId) -> (&[String], Basis) {
    known(&tenant.machine(machine).allowed_tenants)
}

pub(super) fn may_sign_in(tenant: &Tenant, machine: MachineId, person: PersonId) -> (bool, Basis) {
    known(tenant.machine(machine).interactive_users.contains(&person))
}

pub(super) fn session_open(tenant: &Tenant, machine: MachineId, person: PersonId) -> (bool, Basis) {
    known(tenant.machine(machine).open_sessions.contains(&person))
}

pub(super) fn store_of(
    tenant: &Tenant,
    credential: CredentialId,
) -> (Option<CredentialStore>, Basis) {
    let record = tenant.credentials.get(credential.at());
    known(record.map(|record| record.store))
}

pub(super) fn connection_target(
    tenant: &Tenant,
    connection: MachineConnectionId,
) -> (Option<Target>, Basis) {
    let record = tenant.machine_connections.get(connection.at());
    known(record.map(|record| record.target))
}

pub(super) fn signs_in(tenant: &Tenant, connection: MachineConnectionId) -> (bool, Basis) {
    let auth = &tenant.machine_connection(connection).auth;
    known(matches!(auth, MachineAuth::SignIn(_)))
}

/// With a password a connection names an account and no person; whoever created it is
/// assumed to be the one.
pub(super) fn session_user(tenant: &Tenant, connection: MachineConnectionId) -> (PersonId, Basis) {
    let record = tenant.machine_connection(connection);
    match record.auth {
        MachineAuth::SignIn(person) => known(person),
        MachineAuth::Stored(_) | MachineAuth::Manual { .. } => (record.created_by, Basis::Assumed),
    }
}

pub(super) fn machine_creator(
    tenant: &Tenant,
    connection: MachineConnectionId,
) -> (PersonId, Basis) {
    known(tenant.machine_connection(connection).created_by)
}

pub(super) fn chosen_run_owner(
    tenant: &Tenant,
    connection: MachineConnectionId,
) -> (Option<Principal>, Basis) {
    known(match tenant.machine_connection(connection).run_owner {
        RunOwner::Creator => None,
        RunOwner::Explicit(chosen) => Some(chosen),
    })
}

pub(super) fn person_tenant(tenant: &Tenant, person: PersonId) -> (&str, Basis) {
    known(&tenant.person(person).tenant_id)
}

pub(super) fn application_tenant(
    tenant: &Tenant,
    application: ServicePrincipalId,
) -> (Option<&str>, Basis) {
    let record = tenant.service_principals.get(application.at());
    known(record.map(|record| record.tenant_id.as_str()))
}

pub(super) fn environment_tenant(tenant: &Tenant, environment: EnvironmentId) -> (&str, Basis) {
    known(&tenant.environment(environment).tenant_id)
}

pub(super) fn organization_tenant(tenant: &Tenant) -> (&str, Basis) {
    known(&tenant.settings.tenant_id)
}

pub(super) fn modern_auth(tenant: &Tenant) -> (bool, Basis) {
    known(tenant.settings.modern_auth)
}

pub(super) fn password_sessions(tenant: &Tenant) -> (bool, Basis) {
    known(tenant.settings.password_sessions_allowed)
}
