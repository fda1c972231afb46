//! In which list of a cloud flow does a connection stand?
//!
//! | Condition | Category |
//! |---|---|
//! | a step uses it | *Embedded connections* |
//! | no step uses it (any more) | *Other connections* |

use crate::catalogue::rules as rule;
use crate::decision::{Decision, Outcome};
use crate::facts::Facts;
use crate::model::{CloudConnectionCategory, ConnectionId, FlowId};
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConnectionCategory {
    /// Of which cloud flow.
    pub flow: FlowId,
    /// Which connection.
    pub connection: ConnectionId,
    /// What an owner does to the flow first, if anything.
    pub change: Option<CategoryChange>,
}

/// What moves a connection to the other list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CategoryChange {
    /// The last step using it is removed.
    LastStepUsingItRemoved,
    /// An owner uses it again.
    OwnerUsesItAgain,
}

impl ConnectionCategory {
    /// Decides.
    pub fn decide(
        &self,
        facts: &impl Facts,
        why: &mut impl Why,
    ) -> Decision<CloudConnectionCategory> {
        why.rule(rule::CCONN_TWO_CATEGORIES, true);
        let used = match self.change {
            Some(CategoryChange::LastStepUsingItRemoved) => {
                why.rule(rule::CCONN_MOVES_TO_OTHER, true);
                false
            }
            Some(CategoryChange::OwnerUsesItAgain) => {
                why.rule(rule::CCONN_STAYS_UNTIL_REUSED, true);
                true
            }
            None => facts
                .cloud_connections(self.flow, why)
                .iter()
                .any(|used| used.connection == self.connection && used.used_in_definition),
        };
        let category = if used {
            CloudConnectionCategory::Embedded
        } else {
            CloudConnectionCategory::Other
        };
        Decision::new(Outcome::Allow, category)
    }
}
