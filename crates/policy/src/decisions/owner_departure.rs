//! What becomes of a cloud flow whose owners leave?
//!
//! | Condition | Status |
//! |---|---|
//! | the owner, the creator or an added owner is still here | running |
//! | none is | orphaned; advice `change_owner`, `send_copy_to_intended_owner` |
//!
//! A group or a list counts while anybody in it is still here. A warning
//! `connection_may_fail` for each used connection of somebody who has left, except where
//! an instant flow takes the connection of whoever starts it.

use crate::catalogue::{DisputeId, rules as rule};
use crate::code::Code;
use crate::decision::{Decision, Notice, Outcome};
use crate::facts::Facts;
use crate::model::{FlowId, Principal};
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnerDeparture {
    /// Of which cloud flow.
    pub flow: FlowId,
}

/// What a flow is left as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FlowStatus {
    /// It goes on.
    Running,
    /// Nobody who can act owns it.
    Orphaned,
}

impl OwnerDeparture {
    /// Decides. A flow isn't stopped by anybody leaving, so the outcome is always allow.
    pub fn decide(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<FlowStatus> {
        let active = has_active_owner(self.flow, facts, why);
        why.rule(rule::LEAVE_CONTINUES_WITH_OWNER, active);
        why.rule(rule::LEAVE_NO_ACTIVE_OWNER, !active);
        why.rule(rule::LEAVE_COPY_TO_NEW_OWNER, !active);
        let mut decision = if active {
            Decision::new(Outcome::Allow, FlowStatus::Running)
        } else {
            Decision::new(Outcome::Allow, FlowStatus::Orphaned)
        };
        if !active {
            decision.advice.push(Code::ChangeOwner.into());
            decision.advice.push(Code::SendCopyToIntendedOwner.into());
            let in_place = facts.solution_aware(self.flow, why);
            why.rule(rule::CHOWN_SOLUTION_AWARE, in_place);
            if in_place {
                decision.disputed = Some(DisputeId::C_15);
            }
        }
        decision.warnings = self.failing(facts, why);
        let fails = !decision.warnings.is_empty();
        why.rule(rule::LEAVE_CONNECTIONS_MAY_FAIL, fails);
        decision
    }

    /// Used connections of people who have left.
    fn failing(&self, facts: &impl Facts, why: &mut impl Why) -> Vec<Notice> {
        let instant = facts.trigger(self.flow, why).is_instant();
        let mut failing = Vec::new();
        for used in facts.cloud_connections(self.flow, why) {
            if !used.signs_in(instant) {
                continue;
            }
            let owner = facts.connection_owner(used.connection, why);
            if facts.left(owner, why) {
                failing.push(Notice {
                    code: Code::ConnectionMayFail,
                    connection: Some(used.connection),
                    reference: used.reference,
                });
            }
        }
        failing
    }
}

/// Whether anybody who can act still owns the flow.
pub(crate) fn has_active_owner(flow: FlowId, facts: &impl Facts, why: &mut impl Why) -> bool {
    let first = [facts.owner(flow, why), facts.creator(flow, why)];
    first.into_iter().any(|person| !facts.left(person, why))
        || facts
            .added_owners(flow, why)
            .iter()
            .any(|grant| match grant.principal {
                Principal::Person(person) => !facts.left(person, why),
                others => facts.somebody_here(others, why),
            })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, ALICES, BOB, BOBS, CLOUD, RUI, cloud, with};
    use crate::model::{
        ConnectionId, Grant, GroupId, Member, PersonId, Records, RunOnlySource, Trigger,
    };
    use crate::tenant::Tenant;
    use crate::why::Silent;

    fn check(tenant: &Tenant, status: FlowStatus, failing: &[ConnectionId]) {
        let decision = OwnerDeparture { flow: CLOUD }.decide(tenant, &mut Silent);
        assert_eq!(decision.data, status);
        let warned: Vec<_> = decision
            .warnings
            .iter()
            .filter_map(|warning| warning.connection)
            .collect();
        assert_eq!(warned, failing);
        let advised = if status == FlowStatus::Orphaned { 2 } else { 0 };
        assert_eq!(decision.advice.len(), advised);
    }

    fn leave(records: &mut Records, people: &[PersonId]) {
        for person in people {
            records.people[person.at()].left = true;
        }
    }

    #[test]
    fn a_flow_runs_on_while_an_owner_is_here() {
        check(&with(|_| {}), FlowStatus::Running, &[]);
        let creator = with(|records| leave(records, &[ALICE]));
        check(&creator, FlowStatus::Running, &[ALICES]);
        let all = with(|records| leave(records, &[ALICE, BOB]));
        check(&all, FlowStatus::Orphaned, &[ALICES, BOBS]);
    }

    #[test]
    fn a_group_counts_while_anybody_in_it_is_here() {
        let with_group = |people: &[PersonId]| {
            with(|records| {
                leave(records, people);
                records.groups[0].members = vec![Member::Person(BOB), Member::Person(RUI)];
                cloud(records).owners = vec![Grant {
                    principal: Principal::Group(GroupId(0)),
                    since: None,
                }];
            })
        };
        let some = with_group(&[ALICE, BOB]);
        check(&some, FlowStatus::Running, &[ALICES, BOBS]);
        let all = with_group(&[ALICE, BOB, RUI]);
        check(&all, FlowStatus::Orphaned, &[ALICES, BOBS]);
    }

    #[test]
    fn a_connection_that_is_unused_or_brought_along_fails_nobody() {
        let unused = with(|records| {
            leave(records, &[ALICE]);
            cloud(records).connections[0].used_in_definition = false;
        });
        check(&unused, FlowStatus::Running, &[]);
        let brought = |records: &mut Records| {
            leave(records, &[ALICE]);
            cloud(records).connections[0].run_only_source = RunOnlySource::ProvidedByRunOnlyUser;
        };
        check(&with(brought), FlowStatus::Running, &[]);
        let scheduled = with(|records| {
            brought(records);
            cloud(records).trigger = Trigger::Scheduled;
        });
        check(&scheduled, FlowStatus::Running, &[ALICES]);
    }
}
