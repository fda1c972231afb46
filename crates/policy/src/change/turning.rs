//! Turning a cloud flow on and off.
//!
//! | Asked for | The flow | Outcome |
//! |---|---|---|
//! | either | is owned by others alone | deny, as [`CloudFlowAction`] says |
//! | on | is on | nothing to change |
//! | | has steps without a connection, as one made from a copy | deny `no_connection_bound` |
//! | | breaks a data policy | deny `dlp_groups_mixed` or `dlp_connector_blocked` |
//! | | is off or suspended otherwise | allow |
//! | off | is on | allow |
//! | | is off or suspended | nothing to change |
//!
//! A data policy that no longer stops a cloud flow leaves it suspended: an owner turns it on.

use crate::code::Code;
use crate::decision::Outcome;
use crate::decisions::{CloudAction, CloudFlowAction, DlpEvaluate, DlpOccasion};
use crate::edit::Edit;
use crate::facts::Facts;
use crate::model::{FlowId, FlowState, PersonId};
use crate::tenant::Tenant;
use crate::why::Why;

use super::Verdict;

pub(super) fn decide(
    tenant: &Tenant,
    actor: PersonId,
    flow: FlowId,
    on: bool,
    why: &mut impl Why,
) -> Verdict {
    let action = match on {
        true => CloudAction::StartFlow,
        false => CloudAction::StopFlow,
    };
    let question = CloudFlowAction {
        actor,
        flow,
        action,
    };
    let allowed = question.decide(tenant, why);
    if allowed.outcome == Outcome::Deny {
        return allowed.into();
    }
    if on == (Facts::state(tenant, flow, why) == FlowState::Activated) {
        return Verdict::no_op(Code::NothingToChange);
    }
    if on && !Facts::waiting_steps(tenant, flow, why).is_empty() {
        return Verdict::deny(Code::NoConnectionBound);
    }
    if on {
        let occasion = DlpOccasion::Run;
        return DlpEvaluate { flow, occasion }.decide(tenant, why).into();
    }
    allowed.into()
}

/// What turning it writes.
pub(super) fn turned(tenant: &Tenant, flow: FlowId, on: bool) -> Edit {
    Edit::State {
        flow,
        before: tenant.flow(flow).state,
        after: match on {
            true => FlowState::Activated,
            false => FlowState::Draft,
        },
    }
}

#[cfg(test)]
mod tests {
    use crate::change::{Change, apply, undo};
    use crate::code::Code;
    use crate::decision::Outcome;
    use crate::fixture::{ALICE, BOB, CLOUD, DESKTOP, RUI, ZOE, cloud, with};
    use crate::model::*;
    use crate::sorted::Set;

    /// What is decided when somebody turns the flow on or off while it is in this state.
    fn check(
        actor: PersonId,
        state: FlowState,
        on: bool,
        set_up: impl FnOnce(&mut Records),
        expected: (Outcome, Option<Code>),
    ) {
        let tenant = with(|records| {
            records.flows[CLOUD.at()].state = state;
            set_up(records);
        });
        let verdict = Change::TurnFlow { flow: CLOUD, on }.decide(&tenant, actor, false);
        assert_eq!((verdict.outcome, verdict.code), expected);
    }

    fn as_it_is(_: &mut Records) {}

    fn waits(records: &mut Records) {
        let steps = UnconnectedSteps {
            connector: ConnectorId(0),
            run_only_source: RunOnlySource::UseFlowConnection,
            actions: vec!["Get_items".into()],
        };
        cloud(records).unconnected.push(steps);
    }

    fn blocks(records: &mut Records) {
        records.data_policies = vec![DataPolicy {
            blocked: Set::from([ConnectorId(0)]),
            ..DataPolicy::default()
        }];
    }

    fn keeps_apart(records: &mut Records) {
        records.data_policies = vec![DataPolicy {
            business: Set::from([ConnectorId(0)]),
            non_business: Set::from([ConnectorId(1)]),
            ..DataPolicy::default()
        }];
    }

    const NOTHING: (Outcome, Option<Code>) = (Outcome::NoOp, Some(Code::NothingToChange));
    const ALLOWED: (Outcome, Option<Code>) = (Outcome::Allow, None);

    const fn no(code: Code) -> (Outcome, Option<Code>) {
        (Outcome::Deny, Some(code))
    }

    #[test]
    fn owners_turn_a_flow_on_and_off_and_nobody_else() {
        use FlowState::{Activated, Draft, Suspended};
        for owner in [ALICE, BOB] {
            check(owner, Draft, true, as_it_is, ALLOWED);
            check(owner, Suspended, true, as_it_is, ALLOWED);
            check(owner, Activated, true, as_it_is, NOTHING);
            check(owner, Activated, false, as_it_is, ALLOWED);
            check(owner, Draft, false, as_it_is, NOTHING);
            check(owner, Suspended, false, as_it_is, NOTHING);
        }
        check(RUI, Draft, true, as_it_is, no(Code::RoleRunOnly));
        check(RUI, Activated, false, as_it_is, no(Code::RoleRunOnly));
        check(ZOE, Draft, true, as_it_is, no(Code::NoAccess));
    }

    #[test]
    fn a_flow_whose_steps_wait_for_a_connection_stays_off_and_one_that_is_on_can_be_turned_off() {
        let unbound = no(Code::NoConnectionBound);
        check(ALICE, FlowState::Draft, true, waits, unbound);
        check(ALICE, FlowState::Activated, false, waits, ALLOWED);
    }

    #[test]
    fn a_flow_that_breaks_a_data_policy_stays_off() {
        let blocked = no(Code::DlpConnectorBlocked);
        check(ALICE, FlowState::Draft, true, blocks, blocked);
        check(ALICE, FlowState::Suspended, true, blocks, blocked);
        let mixed = no(Code::DlpGroupsMixed);
        check(ALICE, FlowState::Draft, true, keeps_apart, mixed);
        check(ALICE, FlowState::Activated, false, blocks, ALLOWED);
    }

    #[test]
    fn desktop_flows_have_no_such_switch() {
        let change = Change::TurnFlow {
            flow: DESKTOP,
            on: false,
        };
        let verdict = change.decide(&with(as_it_is), ALICE, false);
        assert_eq!(verdict.code, Some(Code::WrongKindOfFlow));
    }

    #[test]
    fn turning_it_off_is_taken_back_only_while_it_could_be_turned_on() {
        let check = |later: Change, expected: Option<Code>| {
            let mut tenant = with(|records| {
                let admin = [SecurityRole::EnvironmentAdmin].into();
                records.people[ALICE.at()].roles = [(EnvironmentId(0), admin)].into();
            });
            let off = Change::TurnFlow {
                flow: CLOUD,
                on: false,
            };
            let log = [off, later]
                .map(|change| apply(&mut tenant, ALICE, "now", &change).expect("it may be made"));
            let undone = undo(&mut tenant, ALICE, "then", &log, 0);
            assert_eq!(
                undone.err().and_then(|refused| refused.verdict.code),
                expected
            );
        };
        let publish = |change: fn(&mut Records)| {
            let tenant = with(change);
            Change::PublishPolicy {
                policy: DataPolicyId(0),
                to: Box::new(tenant.data_policies[0].clone()),
            }
        };
        check(publish(keeps_apart), Some(Code::DlpGroupsMixed));
        let harmless = |records: &mut Records| {
            records.data_policies = vec![DataPolicy::default()];
        };
        check(publish(harmless), None);
    }
}
