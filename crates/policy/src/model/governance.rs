//! Data policies, and copies of flows that were sent.

use crate::sorted::Set;

use keep::Keep;

use super::{ConnectorId, EnvironmentId, FlowId, PersonId, Principal};

/// A data policy (DLP).
#[derive(Debug, Clone, Default, PartialEq, Eq, Keep)]
#[keep(default)]
pub struct DataPolicy {
    /// Key.
    pub key: String,
    /// Name.
    pub name: String,
    /// Where it holds; empty means everywhere.
    pub environments: Set<EnvironmentId>,
    /// Connectors classified Business.
    pub business: Set<ConnectorId>,
    /// Connectors classified Non-business.
    pub non_business: Set<ConnectorId>,
    /// Connectors that can't be used.
    pub blocked: Set<ConnectorId>,
}

/// The groups a data policy sorts connectors into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Keep)]
pub enum DataGroup {
    /// For the organization's data.
    Business,
    /// For everything else.
    NonBusiness,
    /// Not to be used at all.
    Blocked,
}

impl DataPolicy {
    /// Whether it holds in an environment.
    pub fn holds_in(&self, environment: EnvironmentId) -> bool {
        self.environments.is_empty() || self.environments.contains(&environment)
    }

    /// The strictest group it puts a connector in; none where it doesn't name it.
    pub fn group_of(&self, connector: ConnectorId) -> Option<DataGroup> {
        if self.blocked.contains(&connector) {
            Some(DataGroup::Blocked)
        } else if self.business.contains(&connector) {
            Some(DataGroup::Business)
        } else if self.non_business.contains(&connector) {
            Some(DataGroup::NonBusiness)
        } else {
            None
        }
    }
}

/// Somebody's access that a review looked at and left as it is.
#[derive(Debug, Clone, PartialEq, Eq, Keep)]
pub struct KeptAccess {
    /// To which flow.
    pub flow: FlowId,
    /// Whose.
    pub about: Principal,
    /// The stable name of what the review asked about.
    pub flag: String,
    /// Who kept it.
    pub by: PersonId,
    /// When, RFC 3339.
    pub on: String,
}

/// A copy of a flow that was sent and waits for its recipients.
#[derive(Debug, Clone, PartialEq, Eq, Keep)]
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
    #[keep(default)]
    pub created: Vec<(PersonId, FlowId)>,
    /// When it was sent, RFC 3339.
    pub sent_on: String,
}

impl CopyOffer {
    /// Whether it is still open to `person`: sent to them, and no flow made from it yet.
    pub fn waits_for(&self, person: PersonId) -> bool {
        self.recipients.contains(&person) && self.created.iter().all(|(who, _)| *who != person)
    }
}
