//! Can an owner of a cloud flow do more than run it, as far as the environment's roles go?
//!
//! | Condition | Outcome |
//! |---|---|
//! | not an owner of the flow | not applicable |
//! | the flow isn't in a solution, or the environment has no Dataverse or is the default one | allow |
//! | the owner is Environment Maker or administrator there | allow |
//! | otherwise | warn `run_only_until_role_assigned` |

use crate::catalogue::rules as rule;
use crate::code::Code;
use crate::decision::{Decision, Outcome};
use crate::facts::Facts;
use crate::model::{EnvironmentId, FlowId, PersonId, Principal, SecurityRole};
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnerRole {
    /// Who.
    pub person: PersonId,
    /// An owner of which cloud flow.
    pub flow: FlowId,
}

impl OwnerRole {
    /// Decides.
    pub fn decide(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<()> {
        if !facts.role(self.person, self.flow, why).is_owner() {
            return Decision::new(Outcome::NotApplicable, ());
        }
        let mut decision = Decision::new(Outcome::Allow, ());
        if lacks_role(self.person, self.flow, facts, why) {
            decision.outcome = Outcome::Warn;
            decision.warn(Code::RunOnlyUntilRoleAssigned);
        }
        decision
    }
}

/// Whether somebody who owns a flow, or would, has no role that lets them edit it.
pub(crate) fn lacks_role(
    person: PersonId,
    flow: FlowId,
    facts: &impl Facts,
    why: &mut impl Why,
) -> bool {
    if !facts.solution_aware(flow, why) {
        return false;
    }
    let environment = facts.flow_environment(flow, why);
    if !facts.has_dataverse(environment, why) {
        return false;
    }
    let is_default = facts.environment_is_default(environment, why);
    why.rule(rule::DVUSER_DEFAULT_MAKER, is_default);
    if is_default {
        return false;
    }
    let suffices = holds_makers_role(person, environment, facts, why);
    why.rule(rule::DVUSER_NON_DEFAULT_NO_MAKER, !suffices);
    why.rule(rule::DVUSER_RUN_ONLY_UNTIL_ROLE, !suffices);
    why.rule(rule::DVUSER_ERROR, !suffices);
    !suffices
}

/// Whether somebody can make flows in an environment: in the default one everybody can.
pub fn makes_flows(
    person: PersonId,
    environment: EnvironmentId,
    facts: &impl Facts,
    why: &mut impl Why,
) -> bool {
    let is_default = facts.environment_is_default(environment, why);
    why.rule(rule::GOV_MAKER_ROLE_NEED, !is_default);
    is_default || holds_makers_role(person, environment, facts, why)
}

fn holds_makers_role(
    person: PersonId,
    environment: EnvironmentId,
    facts: &impl Facts,
    why: &mut impl Why,
) -> bool {
    let who = Principal::Person(person);
    let mut enough = [
        SecurityRole::EnvironmentMaker,
        SecurityRole::EnvironmentAdmin,
    ]
    .into_iter();
    enough.any(|role| facts.holds_role(who, environment, role, why))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{BOB, CLOUD, RUI, with};
    use crate::model::{GroupId, Member, Records};
    use crate::why::Silent;

    fn check(person: PersonId, change: impl FnOnce(&mut Records), expected: Outcome) {
        let tenant = with(|records| {
            records.flows[CLOUD.at()].is_solution_aware = true;
            change(records);
        });
        let question = OwnerRole {
            person,
            flow: CLOUD,
        };
        let decision = question.decide(&tenant, &mut Silent);
        assert_eq!(decision.outcome, expected);
        assert_eq!(decision.warnings.is_empty(), expected != Outcome::Warn);
    }

    #[test]
    fn an_owner_without_a_role_may_only_run_the_flow() {
        let held = |role| [(EnvironmentId(0), [role].into())].into();
        check(BOB, |_| {}, Outcome::Warn);
        for role in [
            SecurityRole::EnvironmentMaker,
            SecurityRole::EnvironmentAdmin,
        ] {
            check(
                BOB,
                |records| records.people[BOB.at()].roles = held(role),
                Outcome::Allow,
            );
        }
        let basic = held(SecurityRole::BasicUser);
        check(
            BOB,
            |records| records.people[BOB.at()].roles = basic,
            Outcome::Warn,
        );
        let through_group = |records: &mut Records| {
            records.groups[GroupId(0).at()].members = vec![Member::Person(BOB)];
            records.groups[0].roles = held(SecurityRole::EnvironmentMaker);
        };
        check(BOB, through_group, Outcome::Allow);
    }

    #[test]
    fn roles_matter_in_solutions_outside_the_default_environment() {
        let outside = |records: &mut Records| records.flows[CLOUD.at()].is_solution_aware = false;
        check(BOB, outside, Outcome::Allow);
        let bare = |records: &mut Records| records.environments[0].has_dataverse = false;
        check(BOB, bare, Outcome::Allow);
        check(
            BOB,
            |records| records.environments[0].is_default = true,
            Outcome::Allow,
        );
        check(RUI, |_| {}, Outcome::NotApplicable);
    }

    #[test]
    fn flows_are_made_with_a_makers_role_or_where_everybody_has_it() {
        let makes = |change: fn(&mut Records)| {
            let tenant = with(change);
            makes_flows(BOB, EnvironmentId(0), &tenant, &mut Silent)
        };
        assert!(!makes(|_| {}));
        assert!(makes(|records| records.environments[0].is_default = true));
        assert!(makes(|records| {
            let maker = [SecurityRole::EnvironmentMaker].into();
            records.people[BOB.at()].roles = [(EnvironmentId(0), maker)].into();
        }));
        assert!(!makes(|records| {
            let basic = [SecurityRole::BasicUser].into();
            records.people[BOB.at()].roles = [(EnvironmentId(0), basic)].into();
        }));
    }
}
