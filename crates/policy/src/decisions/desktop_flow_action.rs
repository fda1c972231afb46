//! May somebody do this with a desktop flow?
//!
//! | Action | no role | run-only | owner, co-owner |
//! |---|---|---|---|
//! | edit | `no_access` | `role_run_only` | allow |
//! | run from the console | `no_access` | allow, next `byoc_prompt` | the same |
//! | run from a cloud flow | `no_access` | `run_only_console_only`, if the flow has references | allow, next `cloud_run_readiness` |
//! | use an embedded reference | `no_access` | `role_run_only` | allow where it is embedded, else `out_of_scope_flow` |

use crate::access::EffectiveRole;
use crate::catalogue::rules as rule;
use crate::code::Code;
use crate::decision::{Decision, Outcome};
use crate::facts::Facts;
use crate::model::{FlowId, PersonId, ReferenceId, RunMode};
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DesktopFlowAction {
    /// Who.
    pub actor: PersonId,
    /// With which desktop flow.
    pub flow: FlowId,
    /// What.
    pub action: DesktopAction,
}

/// What can be done with a desktop flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DesktopAction {
    /// Edit it.
    Edit,
    /// Run it from the console; such runs are attended.
    RunConsole,
    /// Have a cloud flow run it.
    RunCloud(RunMode),
    /// Use a reference that somebody embedded.
    UseEmbeddedReference(ReferenceId),
}

impl DesktopFlowAction {
    /// Decides. The data is the question to ask next.
    #[inline(always)] // Asked for every row of a list, where most people have no access.
    pub fn decide(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<Option<Code>> {
        let role = facts.role(self.actor, self.flow, why);
        if role == EffectiveRole::None {
            why.rule(rule::DSHARE_TWO_ROLES, false);
            return Decision::deny(Code::NoAccess, None);
        }
        why.rule(rule::DSHARE_CO_OWNER_MODIFY_AND_RUN, role.is_owner());
        let run_only = role == EffectiveRole::RunOnly;
        match self.action {
            DesktopAction::Edit => {
                why.rule(rule::DSHARE_RUN_ONLY_NO_MODIFY, run_only);
                if run_only {
                    return Decision::deny(Code::RoleRunOnly, None);
                }
                Decision::new(Outcome::Allow, None)
            }
            DesktopAction::RunConsole => {
                why.rule(rule::BYOC_CO_OWNER_PROMPT, !run_only);
                why.rule(rule::DSHARE_RUN_ONLY_CONSOLE_OWN, run_only);
                why.rule(rule::DSHARE_RUN_ONLY_ATTENDED_CONSOLE, run_only);
                Decision::new(Outcome::Allow, Some(Code::ByocPrompt))
            }
            DesktopAction::RunCloud(_) => {
                let concerned = run_only && !facts.references(self.flow, why).is_empty();
                why.rule(rule::DSHARE_RUN_ONLY_ATTENDED_CONSOLE, concerned);
                why.rule(rule::CLOUDRUN_RUN_ONLY_REFUSED, concerned);
                if concerned {
                    return Decision::deny(Code::RunOnlyConsoleOnly, None);
                }
                Decision::new(Outcome::Allow, Some(Code::CloudRunReadiness))
            }
            DesktopAction::UseEmbeddedReference(reference) => {
                why.rule(rule::EMBED_USE_CO_OWNERS_ONLY, run_only);
                if run_only {
                    return Decision::deny(Code::RoleRunOnly, None);
                }
                let embedded_here = facts
                    .references(self.flow, why)
                    .iter()
                    .any(|used| used.reference == reference && used.embedded);
                let own = facts.reference_owner(reference, why) == self.actor;
                why.rule(rule::EMBED_SCOPE_THIS_FLOW, true);
                if embedded_here || own {
                    Decision::new(Outcome::Allow, None)
                } else {
                    Decision::deny(Code::OutOfScopeFlow, None)
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, BOB, DESKTOP, OF_ALICE, OF_BOB, RUI, ZOE, tenant};
    use crate::why::Silent;

    fn check(actor: PersonId, action: DesktopAction, expected: Result<Option<Code>, Code>) {
        let question = DesktopFlowAction {
            actor,
            flow: DESKTOP,
            action,
        };
        let decision = question.decide(&tenant(), &mut Silent);
        match expected {
            Ok(next) => assert_eq!((decision.outcome, decision.data), (Outcome::Allow, next)),
            Err(code) => assert_eq!(decision.code, Some(code)),
        }
    }

    #[test]
    fn run_only_users_start_it_from_the_console_and_nothing_else() {
        let cloud = DesktopAction::RunCloud(RunMode::Attended);
        check(BOB, DesktopAction::Edit, Ok(None));
        check(RUI, DesktopAction::Edit, Err(Code::RoleRunOnly));
        check(RUI, DesktopAction::RunConsole, Ok(Some(Code::ByocPrompt)));
        check(RUI, cloud, Err(Code::RunOnlyConsoleOnly));
        check(BOB, cloud, Ok(Some(Code::CloudRunReadiness)));
        check(ZOE, cloud, Err(Code::NoAccess));
    }

    #[test]
    fn an_embedded_reference_works_where_it_is_embedded() {
        let embedded = DesktopAction::UseEmbeddedReference(OF_ALICE);
        let not_embedded = DesktopAction::UseEmbeddedReference(OF_BOB);
        check(BOB, embedded, Ok(None));
        check(ALICE, not_embedded, Err(Code::OutOfScopeFlow));
        check(BOB, not_embedded, Ok(None));
        check(RUI, embedded, Err(Code::RoleRunOnly));
    }
}
