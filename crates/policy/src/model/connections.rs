//! Connectors, connections and the references that stand for them in flows.

use keep::Keep;

use super::{Basis, ConnectionId, ConnectorId, PersonId};

/// A connector.
#[derive(Debug, Clone, Default, PartialEq, Eq, Keep)]
#[keep(default)]
pub struct Connector {
    /// The slug after `shared_`, for example `sharepointonline`.
    pub key: String,
    /// Display name.
    pub name: String,
    /// Made by the organization.
    pub is_custom: bool,
    /// Whether Power Automate for desktop can create its connections.
    pub creatable_in_desktop: bool,
}

impl Connector {
    /// The key of *Desktop flows*, whose connections lead to machines.
    pub const MACHINES: &str = "uiflow";
}

/// A connection: somebody's authenticated link to a service.
#[derive(Debug, Clone, PartialEq, Eq, Keep)]
pub struct Connection {
    /// Key.
    pub key: String,
    /// Its connector.
    pub connector: ConnectorId,
    /// The one person it belongs to.
    pub owner: PersonId,
    /// The account it signs in as; API-key and anonymous connections have none.
    pub account: Option<String>,
    /// Whether it works.
    pub status: ConnectionStatus,
    /// How it signs in.
    #[keep(default)]
    pub auth_kind: AuthKind,
}

impl Connection {
    /// The account it signs in as; a blank one says as little as none.
    pub fn known_account(&self) -> Option<&str> {
        let account = self.account.as_deref();
        account.filter(|account| !account.trim().is_empty())
    }
}

/// State of a connection; only a connected one is valid.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Keep)]
pub enum ConnectionStatus {
    /// Works.
    #[default]
    Connected,
    /// Has to be mended by its owner.
    Error,
    /// Deleted by its owner; the record stays, because references still name it.
    Deleted,
}

/// How a connection signs in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Keep)]
pub enum AuthKind {
    /// OAuth.
    #[default]
    OAuth,
    /// An API key.
    ApiKey,
    /// Another method.
    Other,
}

/// A connection reference: `connectionreference`.
#[derive(Debug, Clone, PartialEq, Eq, Keep)]
pub struct ConnectionReference {
    /// `connectionreferenceid`, or a readable key in the demo.
    pub key: String,
    /// `connectionreferencelogicalname`.
    pub logical_name: String,
    /// `connectionreferencedisplayname`.
    pub display_name: String,
    /// `connectorid`.
    pub connector: ConnectorId,
    /// `connectionid`; none while nothing is chosen.
    pub connection: Option<ConnectionId>,
    /// `ownerid`.
    pub owner: PersonId,
    /// How sure the owner is.
    #[keep(default)]
    pub ownership: Basis,
}
