//! What holds for everybody in an environment, because of what it is?
//!
//! | Condition | What holds |
//! |---|---|
//! | the cloud is GCC High or DoD | a SharePoint list can't own cloud flows |
//! | the default environment | whoever becomes an owner is a maker already, and so is everybody else |
//! | any other environment | a new owner who has no role there may only run, and makers can be chosen |
//! | it has a Dataverse | whoever becomes an owner of a flow in a solution is added to it |
//!
//! `AddOwner` asks the same of the flow it is about.

use crate::catalogue::{DisputeId, rules as rule};
use crate::decision::{Decision, Outcome};
use crate::facts::Facts;
use crate::model::{Cloud, EnvironmentId};
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EnvironmentRules {
    /// Which environment.
    pub environment: EnvironmentId,
}

/// What holds there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HoldsHere {
    /// SharePoint lists can own cloud flows.
    pub lists_can_own: bool,
    /// Everybody of the organization is an Environment Maker.
    pub everybody_makes: bool,
    /// Its Dataverse is given whoever becomes an owner of a flow in a solution.
    pub adds_people: bool,
}

impl EnvironmentRules {
    /// Decides.
    pub fn decide(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<HoldsHere> {
        let lists_can_own = lists_can_own(self.environment, facts, why);
        why.rule(rule::CLIST_NO_GCC_HIGH_DOD, !lists_can_own);
        let everybody_makes = facts.environment_is_default(self.environment, why);
        why.rule(rule::DVUSER_DEFAULT_MAKER, everybody_makes);
        why.rule(rule::DVUSER_NON_DEFAULT_NO_MAKER, !everybody_makes);
        why.rule(rule::GOV_MAKER_ROLE_NEED, !everybody_makes);
        let adds_people = facts.has_dataverse(self.environment, why);
        why.rule(rule::DVUSER_AUTO_ADD, adds_people);
        let mut decision = Decision::new(
            Outcome::Allow,
            HoldsHere {
                lists_can_own,
                everybody_makes,
                adds_people,
            },
        );
        decision.disputed = everybody_makes.then_some(DisputeId::C_13);
        decision
    }
}

/// Whether the cloud of an environment knows lists as owners.
pub(super) fn lists_can_own(
    environment: EnvironmentId,
    facts: &impl Facts,
    why: &mut impl Why,
) -> bool {
    let cloud = facts.environment_cloud(environment, why);
    !matches!(cloud, Cloud::GccHigh | Cloud::Dod)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::with;
    use crate::why::Silent;

    fn check(cloud: Cloud, is_default: bool, expected: (bool, bool)) {
        let tenant = with(|records| {
            records.environments[0].cloud = cloud;
            records.environments[0].is_default = is_default;
        });
        let question = EnvironmentRules {
            environment: EnvironmentId(0),
        };
        let decision = question.decide(&tenant, &mut Silent);
        let here = decision.data;
        assert_eq!((here.lists_can_own, here.everybody_makes), expected);
        assert_eq!(decision.disputed.is_some(), is_default);
    }

    #[test]
    fn two_clouds_know_no_lists_as_owners() {
        for (cloud, lists) in [
            (Cloud::Public, true),
            (Cloud::Gcc, true),
            (Cloud::GccHigh, false),
            (Cloud::Dod, false),
            (Cloud::China21Vianet, true),
        ] {
            check(cloud, false, (lists, false));
        }
    }

    #[test]
    fn people_are_added_where_there_is_a_dataverse() {
        for has_dataverse in [true, false] {
            let tenant = with(|records| records.environments[0].has_dataverse = has_dataverse);
            let question = EnvironmentRules {
                environment: EnvironmentId(0),
            };
            let here = question.decide(&tenant, &mut Silent).data;
            assert_eq!(here.adds_people, has_dataverse);
        }
    }

    #[test]
    fn everybody_is_a_maker_in_the_default_environment() {
        check(Cloud::Public, true, (true, true));
    }
}
