//! May somebody send a copy of a cloud flow, or take one back?
//!
//! | Condition | Outcome |
//! |---|---|
//! | taking a copy back | deny `copy_irrevocable` |
//! | neither creator nor owner | deny `not_creator_or_owner` |
//! | nobody to send it to | no-op |
//! | otherwise | allow |
//!
//! A copy holds no connections. Effect: `email_sent`. Warnings: `cannot_be_revoked`, and
//! `recipient_left` where somebody who gets one has left.

use crate::catalogue::rules as rule;
use crate::code::Code;
use crate::decision::{Decision, Outcome};
use crate::facts::Facts;
use crate::model::{FlowId, PersonId};
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SendCopy {
    /// Who sends it or takes it back.
    pub actor: PersonId,
    /// A copy of which cloud flow.
    pub flow: FlowId,
    /// What is done.
    pub act: CopyAct,
}

/// What can be done with a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyAct {
    /// Send it to these people.
    Send(Vec<PersonId>),
    /// Take it back from somebody.
    Revoke(PersonId),
}

impl SendCopy {
    /// Decides.
    pub fn decide(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<()> {
        let CopyAct::Send(recipients) = &self.act else {
            why.rule(rule::COPY_IRREVOCABLE, true);
            why.rule(rule::COPY_INDEPENDENT, true);
            return Decision::deny(Code::CopyIrrevocable, ());
        };
        why.rule(rule::CSHARE_THREE_WAYS, true);
        let owner = facts.role(self.actor, self.flow, why).is_owner();
        why.rule(rule::CSHARE_CREATOR_OR_OWNER, !owner);
        if !owner {
            return Decision::deny(Code::NotCreatorOrOwner, ());
        }
        why.rule(rule::COPY_PANEL, recipients.is_empty());
        if recipients.is_empty() {
            let mut decision = Decision::new(Outcome::NoOp, ());
            decision.code = Some(Code::NothingToChange);
            return decision;
        }
        why.rule(rule::COPY_TEMPLATE, true);
        why.rule(rule::COPY_INDEPENDENT, true);
        why.rule(rule::COPY_EMAIL, true);
        why.rule(rule::COPY_IRREVOCABLE, true);
        let mut decision = Decision::new(Outcome::Allow, ());
        decision.effects.push(Code::EmailSent);
        decision.warn(Code::CannotBeRevoked);
        let mut left = recipients.iter().map(|person| facts.left(*person, why));
        if left.any(|left| left) {
            decision.warn(Code::RecipientLeft);
        }
        decision
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, BOB, CLOUD, RUI, ZOE, tenant, with};
    use crate::why::Silent;

    fn check(actor: PersonId, act: CopyAct, expected: (Outcome, Option<Code>)) {
        let question = SendCopy {
            actor,
            flow: CLOUD,
            act,
        };
        let decision = question.decide(&tenant(), &mut Silent);
        assert_eq!((decision.outcome, decision.code), expected);
        let sent = decision.outcome == Outcome::Allow;
        assert_eq!(decision.effects.contains(&Code::EmailSent), sent);
        assert_eq!(decision.warnings.len(), usize::from(sent));
    }

    #[test]
    fn owners_send_copies() {
        let to_zoe = || CopyAct::Send(vec![ZOE]);
        check(ALICE, to_zoe(), (Outcome::Allow, None));
        check(BOB, to_zoe(), (Outcome::Allow, None));
        let refused = (Outcome::Deny, Some(Code::NotCreatorOrOwner));
        check(RUI, to_zoe(), refused);
        check(ZOE, to_zoe(), refused);
        let nobody = (Outcome::NoOp, Some(Code::NothingToChange));
        check(ALICE, CopyAct::Send(Vec::new()), nobody);
    }

    #[test]
    fn a_copy_for_somebody_who_has_left_is_warned_of() {
        let sent = |tenant| {
            let question = SendCopy {
                actor: ALICE,
                flow: CLOUD,
                act: CopyAct::Send(vec![BOB, ZOE]),
            };
            let decision = question.decide(&tenant, &mut Silent);
            assert_eq!(decision.outcome, Outcome::Allow);
            decision.warnings.contains(&Code::RecipientLeft.into())
        };
        assert!(!sent(tenant()));
        assert!(sent(with(|records| records.people[ZOE.at()].left = true)));
    }

    #[test]
    fn a_sent_copy_stays_sent() {
        for actor in [ALICE, BOB, ZOE] {
            let refused = (Outcome::Deny, Some(Code::CopyIrrevocable));
            check(actor, CopyAct::Revoke(ZOE), refused);
        }
    }
}
