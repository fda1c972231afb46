//! Machines and the connections that let cloud flows start desktop flows on them.

use crate::sorted::Set;

use keep::Keep;

use super::{
    CredentialId, FlowId, MachineConnectionId, MachineGroupId, MachineId, PersonId, Principal,
    ServicePrincipalId,
};

/// A machine: `flowmachine`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Keep)]
#[keep(default)]
pub struct Machine {
    /// Key.
    pub key: String,
    /// Name.
    pub name: String,
    /// Joined to Microsoft Entra.
    pub entra_joined: bool,
    /// Synchronized with Microsoft Entra ID.
    pub entra_synced: bool,
    /// Joined to an AD domain.
    pub ad_joined: bool,
    /// Tenants allowed to sign in on it: `AllowedRegistrationTenants`.
    pub allowed_tenants: Vec<String>,
    /// Who may open a Windows session on it.
    pub interactive_users: Set<PersonId>,
    /// Whose Windows sessions are open.
    pub open_sessions: Set<PersonId>,
    /// Whether WebView2 is installed.
    pub webview2_installed: bool,
}

/// What a machine is joined to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct MachineJoin {
    /// Joined to Microsoft Entra.
    pub entra: bool,
    /// Synchronized with Microsoft Entra ID.
    pub synced: bool,
    /// Joined to an AD domain.
    pub ad: bool,
}

impl Machine {
    /// What it is joined to.
    pub fn join(&self) -> MachineJoin {
        MachineJoin {
            entra: self.entra_joined,
            synced: self.entra_synced,
            ad: self.ad_joined,
        }
    }
}

/// A machine group: `flowmachinegroup`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Keep)]
#[keep(default)]
pub struct MachineGroup {
    /// Key.
    pub key: String,
    /// Name.
    pub name: String,
    /// Its machines.
    pub machines: Vec<MachineId>,
}

/// What a machine connection leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Keep)]
pub enum Target {
    /// One machine.
    Machine(MachineId),
    /// Any machine of a group.
    Group(MachineGroupId),
}

/// A stored credential: `credential`.
#[derive(Debug, Clone, PartialEq, Eq, Keep)]
pub struct Credential {
    /// Key.
    pub key: String,
    /// Name.
    pub name: String,
    /// Where its secrets are kept.
    pub store: CredentialStore,
}

/// Where a stored credential keeps its secrets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Keep)]
pub enum CredentialStore {
    /// Azure Key Vault.
    AzureKeyVault,
    /// CyberArk, a preview.
    CyberArk,
}

/// A connection of the connector *Desktop flows*.
#[derive(Debug, Clone, PartialEq, Eq, Keep)]
pub struct MachineConnection {
    /// Key.
    pub key: String,
    /// Name.
    pub name: String,
    /// Who created it.
    pub created_by: PersonId,
    /// Where it leads.
    pub target: Target,
    /// How it signs in.
    pub auth: MachineAuth,
    /// Whose permissions are checked in a run.
    pub run_owner: RunOwner,
    /// Which applications may use it.
    #[keep(default)]
    pub shares: Vec<MachineShare>,
}

/// How a machine connection signs in. A password is never modeled.
#[derive(Debug, Clone, PartialEq, Eq, Keep)]
pub enum MachineAuth {
    /// With a stored credential.
    Stored(CredentialId),
    /// With a username and a password typed by hand.
    Manual {
        /// The username.
        username: String,
    },
    /// With the sign-in of a person.
    SignIn(PersonId),
}

/// Whose permissions are checked while a desktop flow runs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Keep)]
pub enum RunOwner {
    /// The connection's creator.
    #[default]
    Creator,
    /// An identity chosen for it.
    Explicit(Principal),
}

/// An application that may use a machine connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Keep)]
pub struct MachineShare {
    /// Which.
    pub service_principal: ServicePrincipalId,
    /// With what permission.
    pub permission: MachinePermission,
}

/// What a machine connection can be shared with; *Can share* isn't offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Keep)]
pub enum MachinePermission {
    /// Can use.
    CanUse,
    /// Can edit.
    CanEdit,
}

/// A run of a flow; of a desktop flow, a `flowsession`.
#[derive(Debug, Clone, PartialEq, Eq, Keep)]
pub struct Run {
    /// Which flow.
    pub flow: FlowId,
    /// Over which machine connection; none from the console, and none of a cloud flow.
    pub connection: Option<MachineConnectionId>,
    /// Started how; says nothing of a cloud flow.
    pub mode: RunMode,
    /// Whose permissions were checked; of a cloud flow, who started it, or its owner where an
    /// event or the clock did.
    pub run_owner: PersonId,
    /// When, RFC 3339.
    pub started_on: String,
    /// Whether it ended well.
    pub succeeded: bool,
}

/// With or without somebody at the machine.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Keep)]
pub enum RunMode {
    /// Somebody is signed in.
    #[default]
    Attended,
    /// Nobody is.
    Unattended,
}
