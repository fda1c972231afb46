//! Cases about connections to machines, a file each.

pub(super) mod create;
pub(super) mod run;
pub(super) mod run_owner;
pub(super) mod share;

use policy::model::*;
use serde::Deserialize;

use super::world::World;

/// Where a machine connection leads.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum TargetGiven {
    /// One machine.
    Machine {
        #[serde(default)]
        entra_joined: bool,
        #[serde(default)]
        entra_synced: bool,
        #[serde(default)]
        ad_joined: bool,
        #[serde(default)]
        allowed_tenants: Vec<String>,
        #[serde(default)]
        interactive_users: Vec<String>,
    },
    /// A group of them.
    MachineGroup {
        #[serde(default)]
        machines: Vec<TargetGiven>,
    },
}

impl TargetGiven {
    /// A machine of which nothing was said: only a connection that is null has none.
    fn unsaid() -> Self {
        Self::Machine {
            entra_joined: false,
            entra_synced: false,
            ad_joined: false,
            allowed_tenants: Vec::new(),
            interactive_users: Vec::new(),
        }
    }
}

impl World {
    /// The target with its machines, on each of which these people are signed in.
    fn target(&mut self, given: &TargetGiven, open_sessions: &[String]) -> Result<Target, String> {
        match given {
            TargetGiven::Machine { .. } => Ok(Target::Machine(self.machine(given, open_sessions)?)),
            TargetGiven::MachineGroup { machines } => {
                let machines: Result<_, _> = machines
                    .iter()
                    .map(|machine| self.machine(machine, open_sessions))
                    .collect();
                let groups = &mut self.records.machine_groups;
                groups.push(MachineGroup {
                    machines: machines?,
                    ..MachineGroup::default()
                });
                Ok(Target::Group(MachineGroupId(groups.len() as u32 - 1)))
            }
        }
    }

    fn machine(
        &mut self,
        given: &TargetGiven,
        open_sessions: &[String],
    ) -> Result<MachineId, String> {
        let TargetGiven::Machine {
            entra_joined,
            entra_synced,
            ad_joined,
            allowed_tenants,
            interactive_users,
        } = given
        else {
            return Err("a machine group inside a machine group".to_owned());
        };
        let mut people = |keys: &[String]| keys.iter().map(|key| self.person(key)).collect();
        let machine = Machine {
            entra_joined: *entra_joined,
            entra_synced: *entra_synced,
            ad_joined: *ad_joined,
            allowed_tenants: allowed_tenants.clone(),
            interactive_users: people(interactive_users),
            open_sessions: people(open_sessions),
            ..Machine::default()
        };
        let machines = &mut self.records.machines;
        machines.push(machine);
        Ok(MachineId(machines.len() as u32 - 1))
    }

    /// A connection to a machine.
    fn machine_connection(
        &mut self,
        created_by: PersonId,
        target: Target,
        auth: MachineAuth,
        run_owner: RunOwner,
    ) -> MachineConnectionId {
        let connections = &mut self.records.machine_connections;
        connections.push(MachineConnection {
            key: String::new(),
            name: String::new(),
            created_by,
            target,
            auth,
            run_owner,
            shares: Vec::new(),
        });
        MachineConnectionId(connections.len() as u32 - 1)
    }

    /// The application with this id, new if need be.
    fn application(&mut self, key: &str, tenant: &str) -> ServicePrincipalId {
        let applications = &mut self.records.service_principals;
        applications.push(ServicePrincipal {
            key: key.to_owned(),
            name: key.to_owned(),
            tenant_id: tenant.to_owned(),
        });
        ServicePrincipalId(applications.len() as u32 - 1)
    }
}

/// How a connection signs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum AuthGiven {
    SignIn,
    UsernamePassword,
}
