//! Whose permissions are checked when something runs over a machine connection?
//!
//! | Condition | Run owner |
//! |---|---|
//! | one is chosen | the one chosen |
//! | none is | whoever created the connection |

use crate::catalogue::rules as rule;
use crate::decision::{Decision, Outcome};
use crate::facts::Facts;
use crate::model::{MachineConnectionId, Principal};
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RunOwnerOf {
    /// Of which machine connection.
    pub connection: MachineConnectionId,
}

impl RunOwnerOf {
    /// Decides. The data is the run owner.
    pub fn decide(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<Principal> {
        why.rule(rule::RUNOWNER_DEFINITION, true);
        let chosen = facts.chosen_run_owner(self.connection, why);
        why.rule(rule::RUNOWNER_EXPLICIT, chosen.is_some());
        why.rule(rule::RUNOWNER_DEFAULT_CREATOR, chosen.is_none());
        let owner = match chosen {
            Some(chosen) => chosen,
            None => Principal::Person(facts.machine_creator(self.connection, why)),
        };
        Decision::new(Outcome::Allow, owner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, BY_PASSWORD, BY_SIGN_IN, tenant};
    use crate::model::ServicePrincipalId;
    use crate::why::Silent;

    fn check(connection: MachineConnectionId, expected: Principal) {
        let decision = RunOwnerOf { connection }.decide(&tenant(), &mut Silent);
        assert_eq!(decision.data, expected);
    }

    #[test]
    fn the_creator_is_run_owner_until_another_is_chosen() {
        check(BY_SIGN_IN, Principal::Person(ALICE));
        let chosen = Principal::ServicePrincipal(ServicePrincipalId(0));
        check(BY_PASSWORD, chosen);
    }
}
