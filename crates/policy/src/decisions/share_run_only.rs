//! May somebody change who is a run-only user of a cloud flow?
//!
//! | Condition | Outcome |
//! |---|---|
//! | the flow isn't instant | deny `run_only_requires_instant_trigger` |
//! | neither creator nor owner | deny `not_creator_or_owner` |
//! | not saved yet | pending; nothing has changed |
//! | saved | allow |

use crate::catalogue::rules as rule;
use crate::code::Code;
use crate::decision::{Decision, Outcome};
use crate::facts::Facts;
use crate::model::{FlowId, PersonId, Principal};
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareRunOnly {
    /// Who changes it.
    pub actor: PersonId,
    /// Of which cloud flow.
    pub flow: FlowId,
    /// What changes.
    pub change: RunOnlyChange,
    /// Whether the panel was saved.
    pub saved: bool,
}

/// What changes in the list of run-only users.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RunOnlyChange {
    /// Who is added, in order.
    pub add: Vec<Principal>,
    /// Who is removed.
    pub remove: Vec<Principal>,
}

impl ShareRunOnly {
    /// Decides. The data is the list of run-only users afterwards.
    pub fn decide(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<Vec<Principal>> {
        let now: Vec<_> = facts
            .run_only_users(self.flow, why)
            .iter()
            .map(|grant| grant.principal)
            .collect();
        let instant = facts.trigger(self.flow, why).is_instant();
        why.rule(rule::RUNONLY_INSTANT_ONLY, !instant);
        if !instant {
            return Decision::deny(Code::RunOnlyRequiresInstantTrigger, now);
        }
        let owner = facts.role(self.actor, self.flow, why).is_owner();
        why.rule(rule::CSHARE_CREATOR_OR_OWNER, !owner);
        why.rule(rule::RUNONLY_NO_EDIT, !owner);
        if !owner {
            return Decision::deny(Code::NotCreatorOrOwner, now);
        }
        why.rule(rule::RUNONLY_USERS_AND_GROUPS, !self.change.add.is_empty());
        why.rule(rule::RUNONLY_REMOVE, !self.change.remove.is_empty());
        if !self.saved {
            return Decision::new(Outcome::Pending, now);
        }
        why.rule(rule::RUNONLY_ADD_EFFECT, !self.change.add.is_empty());
        let mut after = now;
        after.retain(|principal| !self.change.remove.contains(principal));
        for added in &self.change.add {
            if !after.contains(added) {
                after.push(*added);
            }
        }
        Decision::new(Outcome::Allow, after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{BOB, CLOUD, RUI, ZOE, cloud, tenant, with};
    use crate::model::Trigger;
    use crate::tenant::Tenant;
    use crate::why::Silent;

    fn check(tenant: &Tenant, actor: PersonId, saved: bool, expected: (Outcome, usize)) {
        let question = ShareRunOnly {
            actor,
            flow: CLOUD,
            change: RunOnlyChange {
                add: vec![Principal::Person(ZOE)],
                remove: Vec::new(),
            },
            saved,
        };
        let decision = question.decide(tenant, &mut Silent);
        assert_eq!((decision.outcome, decision.data.len()), expected);
    }

    #[test]
    fn owners_of_an_instant_flow_save_who_runs_it() {
        check(&tenant(), BOB, true, (Outcome::Allow, 2));
        check(&tenant(), BOB, false, (Outcome::Pending, 1));
        check(&tenant(), RUI, true, (Outcome::Deny, 1));
        let scheduled = with(|records| cloud(records).trigger = Trigger::Scheduled);
        check(&scheduled, BOB, true, (Outcome::Deny, 1));
    }
}
