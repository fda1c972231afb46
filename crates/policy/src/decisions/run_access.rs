//! Do runs over a machine connection have the access they start with?
//!
//! | Condition | Outcome |
//! |---|---|
//! | the run owner is an application | allow: what applications may run isn't known here |
//! | the run owner has left | deny `has_left` |
//! | they have no role on the flow | deny `no_access` |
//! | they are a run-only user, and the flow has connection references | deny `run_only_console_only` |
//! | otherwise | allow |
//!
//! Without a flow only the first two are asked.

use super::{DesktopAction, DesktopFlowAction, RunOwnerOf};
use crate::catalogue::rules as rule;
use crate::code::Code;
use crate::decision::Decision;
use crate::facts::Facts;
use crate::model::{FlowId, MachineConnectionId, Principal, RunMode};
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RunAccess {
    /// Over which machine connection.
    pub connection: MachineConnectionId,
    /// Of which desktop flow, if of one alone.
    pub flow: Option<FlowId>,
}

impl RunAccess {
    /// Decides. The data is the run owner.
    pub fn decide(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<Principal> {
        let question = RunOwnerOf {
            connection: self.connection,
        };
        let decision = question.decide(facts, why);
        let run_owner = decision.data;
        let Principal::Person(person) = run_owner else {
            return decision;
        };
        let code = if facts.left(person, why) {
            Some(Code::HasLeft)
        } else {
            self.flow.and_then(|flow| {
                let question = DesktopFlowAction {
                    actor: person,
                    flow,
                    action: DesktopAction::RunCloud(RunMode::Attended),
                };
                question.decide(facts, why).code
            })
        };
        why.rule(rule::RUNOWNER_DEFINITION, code.is_some());
        match code {
            Some(code) => Decision::deny(code, run_owner),
            None => decision,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, BOB, BY_PASSWORD, BY_SIGN_IN, DESKTOP, RUI, ZOE, with};
    use crate::model::{PersonId, Records};
    use crate::why::Silent;

    /// What is said of runs that start with this person's access.
    fn check(
        person: PersonId,
        flow: Option<FlowId>,
        change: impl FnOnce(&mut Records),
        expected: Option<Code>,
    ) {
        let tenant = with(|records| {
            records.machine_connections[BY_SIGN_IN.at()].created_by = person;
            change(records);
        });
        let connection = BY_SIGN_IN;
        let decision = RunAccess { connection, flow }.decide(&tenant, &mut Silent);
        assert_eq!(decision.code, expected);
        assert_eq!(decision.data, Principal::Person(person));
    }

    #[test]
    fn whoever_has_left_starts_no_run() {
        for flow in [None, Some(DESKTOP)] {
            check(ALICE, flow, |_| {}, None);
            let left = |records: &mut Records| records.people[ALICE.at()].left = true;
            check(ALICE, flow, left, Some(Code::HasLeft));
        }
    }

    #[test]
    fn a_run_has_the_access_of_its_run_owner_to_the_flow() {
        check(BOB, Some(DESKTOP), |_| {}, None);
        check(ZOE, Some(DESKTOP), |_| {}, Some(Code::NoAccess));
        check(RUI, Some(DESKTOP), |_| {}, Some(Code::RunOnlyConsoleOnly));
        check(ZOE, None, |_| {}, None);
    }

    #[test]
    fn of_an_application_nothing_is_claimed() {
        let connection = BY_PASSWORD;
        let flow = Some(DESKTOP);
        let decision = RunAccess { connection, flow }.decide(&with(|_| {}), &mut Silent);
        assert!(decision.is_allowed());
        assert!(matches!(decision.data, Principal::ServicePrincipal(_)));
    }
}
