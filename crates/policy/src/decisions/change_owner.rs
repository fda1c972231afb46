//! Can a cloud flow be given another owner?
//!
//! | Condition | Outcome |
//! |---|---|
//! | neither creator nor owner | deny `not_creator_or_owner` |
//! | outside a solution | deny `owner_is_flow_identity`; three ways to make a new flow |
//! | owned by that one already | no-op |
//! | in a solution | allow, by editing the details |
//!
//! Warnings: `guest_owner` for a guest, `new_owner_left` for somebody who has left.

use crate::catalogue::rules as rule;
use crate::code::Code;
use crate::decision::{Decision, Outcome};
use crate::facts::Facts;
use crate::model::{FlowId, PersonId, Principal, UserType};
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChangeOwner {
    /// Who changes it; none to leave their role out.
    pub actor: Option<PersonId>,
    /// Of which cloud flow.
    pub flow: FlowId,
    /// Who is to own it.
    pub new_owner: Principal,
}

/// How a flow gets another owner.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OwnerChange {
    /// How this flow does.
    pub method: Option<ChangeMethod>,
    /// How to make a new flow with that owner, where this one keeps its own.
    pub alternatives: &'static [NewFlowBy],
}

/// How the owner of a flow is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeMethod {
    /// By editing its details.
    EditDetails,
}

/// How a flow is made from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewFlowBy {
    /// Export it, and have the new owner import it.
    ExportImport,
    /// Save it under another name.
    SaveAs,
    /// Send a copy.
    SendACopy,
}

impl NewFlowBy {
    /// Every way.
    pub const ALL: &'static [Self] = &[Self::ExportImport, Self::SaveAs, Self::SendACopy];
}

impl ChangeOwner {
    /// Decides.
    pub fn decide(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<OwnerChange> {
        if let Some(actor) = self.actor {
            let owner = facts.role(actor, self.flow, why).is_owner();
            why.rule(rule::CSHARE_CREATOR_OR_OWNER, !owner);
            if !owner {
                return Decision::deny(Code::NotCreatorOrOwner, OwnerChange::default());
            }
        }
        let in_place = facts.solution_aware(self.flow, why);
        why.rule(rule::CHOWN_SOLUTION_AWARE, in_place);
        why.rule(rule::CHOWN_IDENTITY, !in_place);
        why.rule(rule::CHOWN_NON_SOLUTION_NEW_FLOW, !in_place);
        if !in_place {
            let instead = OwnerChange {
                method: None,
                alternatives: NewFlowBy::ALL,
            };
            return Decision::deny(Code::OwnerIsFlowIdentity, instead);
        }
        if self.new_owner == Principal::Person(facts.owner(self.flow, why)) {
            let mut decision = Decision::new(Outcome::NoOp, OwnerChange::default());
            decision.code = Some(Code::NothingToChange);
            return decision;
        }
        let change = OwnerChange {
            method: Some(ChangeMethod::EditDetails),
            alternatives: &[],
        };
        let mut decision = Decision::new(Outcome::Allow, change);
        if let Principal::Person(person) = self.new_owner {
            let guest = facts.user_type(person, why) == UserType::Guest;
            why.rule(rule::AUDIT_GUEST_OWNERS, guest);
            if guest {
                decision.warn(Code::GuestOwner);
            }
            if facts.left(person, why) {
                why.rule(rule::LEAVE_NO_ACTIVE_OWNER, true);
                decision.warn(Code::NewOwnerLeft);
            }
        }
        decision
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, BOB, CLOUD, RUI, ZOE, tenant, with};
    use crate::model::Person;
    use crate::tenant::Tenant;
    use crate::why::Silent;

    fn check(
        tenant: &Tenant,
        actor: Option<PersonId>,
        new_owner: PersonId,
        expected: (Outcome, Option<Code>, usize),
    ) {
        let question = ChangeOwner {
            actor,
            flow: CLOUD,
            new_owner: Principal::Person(new_owner),
        };
        let decision = question.decide(tenant, &mut Silent);
        let ways = decision.data.alternatives.len();
        assert_eq!((decision.outcome, decision.code, ways), expected);
        assert_eq!(decision.data.method.is_some(), decision.is_allowed());
    }

    #[test]
    fn in_a_solution_the_owner_is_changed_in_place() {
        let solution = with(|records| records.flows[CLOUD.at()].is_solution_aware = true);
        check(&solution, None, ZOE, (Outcome::Allow, None, 0));
        check(&solution, Some(BOB), ZOE, (Outcome::Allow, None, 0));
        let same = (Outcome::NoOp, Some(Code::NothingToChange), 0);
        check(&solution, Some(BOB), ALICE, same);
        let refused = (Outcome::Deny, Some(Code::NotCreatorOrOwner), 0);
        check(&solution, Some(RUI), ZOE, refused);
    }

    #[test]
    fn a_guest_or_somebody_who_has_left_can_be_chosen_with_a_warning() {
        let warned = |change: fn(&mut Person)| {
            let tenant = with(|records| {
                records.flows[CLOUD.at()].is_solution_aware = true;
                change(&mut records.people[ZOE.at()]);
            });
            let question = ChangeOwner {
                actor: Some(ALICE),
                flow: CLOUD,
                new_owner: Principal::Person(ZOE),
            };
            let decision = question.decide(&tenant, &mut Silent);
            assert!(decision.is_allowed());
            let codes = decision.warnings.iter().map(|warning| warning.code);
            codes.collect::<Vec<_>>()
        };
        assert_eq!(warned(|_| {}), []);
        let left = warned(|person| person.left = true);
        assert_eq!(left, [Code::NewOwnerLeft]);
        let guest = warned(|person| person.user_type = UserType::Guest);
        assert_eq!(guest, [Code::GuestOwner]);
    }

    #[test]
    fn outside_a_solution_a_new_flow_is_made() {
        let refused = (Outcome::Deny, Some(Code::OwnerIsFlowIdentity), 3);
        check(&tenant(), None, ZOE, refused);
        check(&tenant(), Some(ALICE), ZOE, refused);
    }
}
