//! Data policies, and copies of flows that were sent.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{ConnectorId, EnvironmentId, FlowId, PersonId};

/// A data policy (DLP).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DataPolicy {
    /// Key.
    pub key: String,
    /// Name.
    pub name: String,
    /// Where it holds; empty means everywhere.
    pub environments: BTreeSet<EnvironmentId>,
    /// Connectors classified Business.
    pub business: BTreeSet<ConnectorId>,
    /// Connectors classified Non-business.
    pub non_business: BTreeSet<ConnectorId>,
    /// Connectors that can't be used.
    pub blocked: BTreeSet<ConnectorId>,
}

/// A copy of a flow that was sent and waits for its recipients.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CopyOffer {
    /// The flow it was made from.
    pub flow: FlowId,
    /// Who sent it.
    pub sender: PersonId,
    /// Name given to the copy.
    pub name: String,
    /// Description given to the copy.
    pub description: String,
    /// Who may create a flow from it.
    pub recipients: Vec<PersonId>,
    /// Who has done so, with the flow made.
    #[serde(default)]
    pub created: Vec<(PersonId, FlowId)>,
    /// When it was sent, RFC 3339.
    pub sent_on: String,
}
