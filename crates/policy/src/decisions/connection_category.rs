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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICES, CLOUD, cloud, tenant, with};
    use crate::tenant::Tenant;
    use crate::why::Silent;

    fn check(tenant: &Tenant, change: Option<CategoryChange>, expected: CloudConnectionCategory) {
        let question = ConnectionCategory {
            flow: CLOUD,
            connection: ALICES,
            change,
        };
        assert_eq!(question.decide(tenant, &mut Silent).data, expected);
    }

    #[test]
    fn a_connection_is_embedded_while_a_step_uses_it() {
        let unused = with(|records| cloud(records).connections[0].used_in_definition = false);
        check(&tenant(), None, CloudConnectionCategory::Embedded);
        check(&unused, None, CloudConnectionCategory::Other);
        let removed = Some(CategoryChange::LastStepUsingItRemoved);
        check(&tenant(), removed, CloudConnectionCategory::Other);
        let again = Some(CategoryChange::OwnerUsesItAgain);
        check(&unused, again, CloudConnectionCategory::Embedded);
    }
}
