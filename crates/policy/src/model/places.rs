//! Where flows live: the organization's settings, its network and its environments.

use crate::sorted::Set;

use keep::Keep;

use super::{GroupId, Principal};

/// Settings of the whole organization.
#[derive(Debug, Clone, Default, PartialEq, Eq, Keep)]
#[keep(default)]
pub struct TenantSettings {
    /// The Entra tenant.
    pub tenant_id: String,
    /// Name of the organization.
    pub name: String,
    /// Whether an EWS application access policy is in force.
    pub ews_application_access_policy: bool,
    /// User agents that policy lets through.
    pub allowed_user_agents: Vec<String>,
    /// Whether accounts sign in with modern authentication.
    pub modern_auth: bool,
    /// Whether user sessions may be opened with username and password.
    pub password_sessions_allowed: bool,
}

/// What the network lets through.
#[derive(Debug, Clone, Default, PartialEq, Eq, Keep)]
#[keep(default)]
pub struct Network {
    /// Whether the service endpoints for connector actions are in the allowlist.
    pub endpoints_allowlisted: bool,
}

/// An environment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Keep)]
#[keep(default)]
pub struct Environment {
    /// Key.
    pub key: String,
    /// Name.
    pub name: String,
    /// The Entra tenant it belongs to.
    pub tenant_id: String,
    /// The organization's default environment.
    pub is_default: bool,
    /// A production environment.
    pub is_production: bool,
    /// The cloud it runs in.
    pub cloud: Cloud,
    /// Whether it has a Dataverse.
    pub has_dataverse: bool,
    /// The group whose members may enter, if there is one.
    pub security_group: Option<GroupId>,
    /// Who is expected to own flows here.
    pub expected: Set<Principal>,
    /// Day of the last audit, `YYYY-MM-DD`.
    pub last_audit: Option<String>,
    /// From how many people whom nobody expects a flow counts as widely used; none for as
    /// many as usual.
    #[keep(sparse)]
    pub widely: Option<u32>,
}

impl Environment {
    /// From how many unexpected people a flow counts as widely used where nobody chose.
    pub const USUALLY_WIDELY: u32 = 3;

    /// From how many people whom nobody expects a flow counts as widely used.
    pub fn widely_from(&self) -> u32 {
        self.widely.unwrap_or(Self::USUALLY_WIDELY).max(1)
    }
}

/// The cloud an environment runs in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Keep)]
pub enum Cloud {
    /// Public.
    #[default]
    Public,
    /// US Government GCC.
    Gcc,
    /// US Government GCC High.
    GccHigh,
    /// US Department of Defense.
    Dod,
    /// China, operated by 21Vianet.
    China21Vianet,
}
