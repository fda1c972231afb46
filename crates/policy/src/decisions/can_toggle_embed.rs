//! May somebody switch *Embedded in desktop flow* of one reference in one flow?
//!
//! | # | Condition | Outcome |
//! |---|---|---|
//! | 0 | to No, and the reference is the person's own | rows 1 and 2 don't apply |
//! | 1 | no role | deny `no_access` |
//! | 2 | run-only | deny `role_run_only` |
//! | 3 | the flow doesn't use the reference | deny `reference_not_in_flow` |
//! | 4 | the reference is somebody else's | deny `not_reference_owner` |
//! | 5 | it is so already | no-op |
//! | 6 | to Yes, no connection bound | deny `no_connection_bound` |
//! | 7 | to Yes, the connection is somebody else's | deny `not_connection_owner` |
//! | 8 | not confirmed | ask; warnings as in row 9 |
//! | 9 | confirmed | allow, for this flow only |

use crate::access::EffectiveRole;
use crate::catalogue::rules as rule;
use crate::code::Code;
use crate::decision::{Decision, Outcome};
use crate::facts::Facts;
use crate::model::{ConnectionStatus, FlowId, PersonId, ReferenceId, SchemaVersion};
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CanToggleEmbed {
    /// Who wants to.
    pub actor: PersonId,
    /// In which desktop flow.
    pub flow: FlowId,
    /// Which reference.
    pub reference: ReferenceId,
    /// To Yes or No.
    pub to: bool,
    /// Whether they have confirmed it.
    pub confirmed: bool,
}

/// What the switch shows afterwards, and who else manages it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Toggled {
    /// The switch after this answer.
    pub embedded_after: bool,
    /// The one who can move it, where that is somebody else.
    pub managed_by: Option<PersonId>,
}

impl CanToggleEmbed {
    /// Decides.
    pub fn decide(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<Toggled> {
        let used = facts
            .references(self.flow, why)
            .iter()
            .find(|used| used.reference == self.reference);
        let now = used.is_some_and(|used| used.embedded);
        let toggled = Toggled {
            embedded_after: now,
            managed_by: None,
        };
        let owner = facts.reference_owner(self.reference, why);
        let own = owner == self.actor;

        let taking_own_back = !self.to && own;
        why.rule(rule::EMBED_REMOVE_OWNER_ONLY, !self.to);
        if !taking_own_back {
            let role = facts.role(self.actor, self.flow, why);
            why.rule(rule::EMBED_ACTOR_ROLE, !role.is_owner());
            if role == EffectiveRole::None {
                return Decision::deny(Code::NoAccess, toggled);
            }
            if role == EffectiveRole::RunOnly {
                why.rule(rule::EMBED_USE_CO_OWNERS_ONLY, true);
                return Decision::deny(Code::RoleRunOnly, toggled);
            }
        }
        why.rule(rule::EMBED_LISTS_ALL_REFERENCES, used.is_some());
        if used.is_none() {
            return Decision::deny(Code::ReferenceNotInFlow, toggled);
        }
        why.rule(rule::EMBED_OWNER_ONLY, !own);
        if !own {
            why.rule(rule::EMBED_MANAGED_BY_ADDER, true);
            return Decision::deny(
                Code::NotReferenceOwner,
                Toggled {
                    managed_by: Some(owner),
                    ..toggled
                },
            );
        }
        why.rule(rule::EMBED_NO_OP, now == self.to);
        if now == self.to {
            return Decision::new(Outcome::NoOp, toggled);
        }
        let mut decision = Decision::new(Outcome::Allow, toggled);
        if self.to {
            let bound = facts.reference_connection(self.reference, why);
            why.rule(rule::EMBED_TOGGLE_YES, true);
            why.rule(rule::EMBED_CARRIES_CONNECTION, true);
            let Some(connection) = bound else {
                return Decision::deny(Code::NoConnectionBound, toggled);
            };
            if facts.connection_owner(connection, why) != self.actor {
                return Decision::deny(Code::NotConnectionOwner, toggled);
            }
            why.rule(rule::EMBED_GRANTS_MODIFY_AND_RUN, true);
            decision.warn(Code::CoOwnersGainDataAccess);
            let v1 = facts.schema(self.flow, why) == SchemaVersion::V1;
            why.rule(rule::CLOUDRUN_SCHEMA_V2, v1);
            if v1 {
                decision.warn(Code::SchemaNotV2);
            }
        } else {
            let shared = facts.shared(self.flow, why);
            why.rule(rule::CLOUDRUN_ONLY_IF_SHARED, shared != Some(false));
            why.rule(rule::EMBED_OFF_EFFECT, true);
            if shared != Some(false) {
                decision.warn(Code::CloudRunsWillBeBlocked);
            }
            if facts.co_owned(self.flow, why) {
                decision.warn(Code::CoOwnersNeedOwnConnection);
            }
        }
        why.rule(rule::EMBED_CONFIRM_REQUIRED, !self.confirmed);
        if self.confirmed {
            why.rule(rule::EMBED_SCOPE_THIS_FLOW, true);
            decision.data.embedded_after = self.to;
        } else {
            decision.outcome = Outcome::RequireConfirmation;
        }
        decision
    }

    /// Whether the connection that would be shared works at the moment: not part of the
    /// answer, but worth a warning beside it.
    pub fn connection_is_broken(&self, facts: &impl Facts, why: &mut impl Why) -> bool {
        self.to
            && facts
                .reference_connection(self.reference, why)
                .is_some_and(|bound| {
                    facts.connection_status(bound, why) != ConnectionStatus::Connected
                })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{
        ALICE, ALICES, BOB, BOBS, DESKTOP, OF_ALICE, OF_BOB, RUI, ZOE, desktop, tenant, with,
    };
    use crate::tenant::Tenant;
    use crate::why::Silent;

    fn check(
        tenant: &Tenant,
        actor: PersonId,
        reference: ReferenceId,
        to: bool,
        expected: Expected,
    ) {
        let question = CanToggleEmbed {
            actor,
            flow: DESKTOP,
            reference,
            to,
            confirmed: true,
        };
        let decision = question.decide(tenant, &mut Silent);
        assert_eq!((decision.outcome, decision.code), expected, "{question:?}");
    }

    type Expected = (Outcome, Option<Code>);
    const fn no(code: Code) -> Expected {
        (Outcome::Deny, Some(code))
    }
    const YES: Expected = (Outcome::Allow, None);

    #[test]
    fn only_its_owner_moves_a_switch_and_off_even_without_a_role() {
        let all = tenant();
        check(&all, BOB, OF_BOB, true, YES);
        check(&all, ALICE, OF_BOB, true, no(Code::NotReferenceOwner));
        check(&all, ALICE, OF_ALICE, false, YES);
        check(&all, ALICE, OF_ALICE, true, (Outcome::NoOp, None));
        check(&all, RUI, OF_BOB, true, no(Code::RoleRunOnly));
        check(&all, ZOE, OF_BOB, true, no(Code::NoAccess));
        check(
            &all,
            ALICE,
            ReferenceId(9),
            true,
            no(Code::ReferenceNotInFlow),
        );
        let removed = with(|records| drop(desktop(records).shares.remove(0)));
        check(&removed, BOB, OF_BOB, true, no(Code::NoAccess));
        check(&removed, BOB, OF_BOB, false, (Outcome::NoOp, None));
    }

    #[test]
    fn on_needs_a_connection_of_ones_own() {
        let unbound = with(|records| records.references[1].connection = None);
        check(&unbound, BOB, OF_BOB, true, no(Code::NoConnectionBound));
        let foreign = with(|records| records.references[1].connection = Some(ALICES));
        check(&foreign, BOB, OF_BOB, true, no(Code::NotConnectionOwner));
        let foreign = with(|records| records.references[0].connection = Some(BOBS));
        check(&foreign, ALICE, OF_ALICE, false, YES);
    }
}
