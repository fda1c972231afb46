//! What publishing a data policy stops and lets run again: said before anybody publishes
//! it, and written when somebody does.

use crate::sorted::Set;

use crate::decisions::{DlpEvaluate, DlpOccasion, DlpViolation};
use crate::edit::{Edit, Record};
use crate::model::*;
use crate::tenant::Tenant;
use crate::why::Silent;

/// What publishing a data policy would do to flows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PolicyEffect {
    /// Flows that are on, keep to the policies now and wouldn't any longer, in list order.
    pub suspended: Vec<Suspension>,
    /// Flows of which the same is so, but that aren't on: they couldn't be turned on.
    pub off: Vec<FlowId>,
    /// Flows that break a policy now and wouldn't any longer.
    pub freed: Vec<FlowId>,
    /// Flows that break one before and after.
    pub still: Vec<FlowId>,
}

/// A flow that would be suspended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suspension {
    /// Which flow.
    pub flow: FlowId,
    /// How it would break a policy.
    pub violation: DlpViolation,
    /// Flows that start it, however far up, and keep to the policies themselves: they go on
    /// until they come to it.
    pub parents: Vec<FlowId>,
}

impl PolicyEffect {
    /// Who owns what would be suspended or starts it, each once.
    pub fn owners(&self, tenant: &Tenant) -> Vec<PersonId> {
        let flows = self.suspended.iter().flat_map(|stopped| {
            std::iter::once(stopped.flow).chain(stopped.parents.iter().copied())
        });
        let owners: Set<_> = flows.map(|flow| tenant.flow(flow).owner()).collect();
        owners.into_iter().collect()
    }

    /// What publishing writes besides the policy: flows that are suspended, and suspended
    /// desktop flows that no policy holds any longer. An owner turns a cloud flow on again.
    pub(super) fn edits(&self, tenant: &Tenant) -> Vec<Edit> {
        let turned = |flow, before, after| Edit::State {
            flow,
            before,
            after,
        };
        let stopped = self.suspended.iter().map(|stopped| stopped.flow);
        let stopped = stopped.map(|flow| turned(flow, FlowState::Activated, FlowState::Suspended));
        let freed = self.freed.iter().copied();
        let freed = freed.filter(|flow| {
            let flow = tenant.flow(*flow);
            flow.desktop().is_some() && flow.state == FlowState::Suspended
        });
        let freed = freed.map(|flow| turned(flow, FlowState::Suspended, FlowState::Activated));
        stopped.chain(freed).collect()
    }
}

/// The edit that writes a policy alone: a new one, or a changed one at its place.
pub(super) fn written(tenant: &Tenant, policy: DataPolicyId, to: &DataPolicy) -> Edit {
    let before = tenant.data_policies.get(policy.at());
    let place = match before {
        Some(_) => policy.at(),
        None => tenant.data_policies.len(),
    };
    let record = |policy: &DataPolicy| Box::new(Record::DataPolicy(policy.clone()));
    Edit::Record {
        at: place as u32,
        before: before.map(record),
        after: Some(record(to)),
    }
}

/// Evaluates every flow before and after; the tenant is left as it was.
pub fn policy_effect(tenant: &mut Tenant, policy: DataPolicyId, to: &DataPolicy) -> PolicyEffect {
    let before = violations(tenant);
    let edits = [written(tenant, policy, to)];
    if tenant.make_all(&edits).is_err() {
        return PolicyEffect::default();
    }
    let after = violations(tenant);
    tenant.take_back(&edits);
    let mut effect = PolicyEffect::default();
    let stopped: Set<_> = tenant
        .flow_ids()
        .zip(&after)
        .filter_map(|(flow, found)| found.is_some().then_some(flow))
        .collect();
    for (flow, found) in tenant.flow_ids().zip(before.iter().zip(&after)) {
        match found {
            (None, Some(_)) if tenant.flow(flow).state != FlowState::Activated => {
                effect.off.push(flow);
            }
            (None, Some(violation)) => effect.suspended.push(Suspension {
                flow,
                violation: *violation,
                parents: parents(tenant, flow, &stopped),
            }),
            (Some(_), None) => effect.freed.push(flow),
            (Some(_), Some(_)) => effect.still.push(flow),
            (None, None) => {}
        }
    }
    effect
}

fn violations(tenant: &Tenant) -> Vec<Option<DlpViolation>> {
    let occasion = DlpOccasion::Run;
    tenant
        .flow_ids()
        .map(|flow| {
            let question = DlpEvaluate { flow, occasion };
            question.decide(tenant, &mut Silent).data
        })
        .collect()
}

/// Flows that start this one, directly or through others; those that are stopped anyway
/// are named for themselves.
fn parents(tenant: &Tenant, flow: FlowId, stopped: &Set<FlowId>) -> Vec<FlowId> {
    let mut found = Vec::new();
    let mut open = vec![flow];
    while let Some(child) = open.pop() {
        for parent in tenant.flow_ids() {
            let starts = tenant.flow(parent).cloud().is_some_and(|cloud| {
                cloud.child_flows.contains(&child) || cloud.desktop_flows.contains(&child)
            });
            if starts && parent != flow && !found.contains(&parent) {
                found.push(parent);
                open.push(parent);
            }
        }
    }
    found.retain(|parent| !stopped.contains(parent));
    crate::sorted::sort(&mut found);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::{Change, apply, replay, undo};
    use crate::fixture::{ALICE, CLOUD, DESKTOP, cloud, with};

    const SHAREPOINT: ConnectorId = ConnectorId(0);
    const OUTLOOK: ConnectorId = ConnectorId(1);

    fn together() -> DataPolicy {
        DataPolicy {
            non_business: Set::from([SHAREPOINT, OUTLOOK]),
            ..DataPolicy::default()
        }
    }

    fn apart() -> DataPolicy {
        DataPolicy {
            business: Set::from([SHAREPOINT]),
            non_business: Set::from([OUTLOOK]),
            ..DataPolicy::default()
        }
    }

    /// What is stopped, let go and stays stopped when the first policy becomes the second.
    fn check(before: Option<DataPolicy>, to: &DataPolicy, expected: [&[FlowId]; 3]) {
        let mut tenant = with(|records| records.data_policies = before.into_iter().collect());
        let as_it_was = tenant.clone();
        let effect = policy_effect(&mut tenant, DataPolicyId(0), to);
        assert_eq!(tenant, as_it_was, "it only looks");
        let suspended: Vec<_> = effect.suspended.iter().map(|one| one.flow).collect();
        assert_eq!([&suspended[..], &effect.freed, &effect.still], expected);
    }

    #[test]
    fn a_new_policy_that_keeps_everything_together_stops_nothing() {
        check(None, &together(), [&[], &[], &[]]);
        check(None, &apart(), [&[DESKTOP, CLOUD], &[], &[]]);
    }

    #[test]
    fn moving_connectors_stops_flows_and_moving_them_back_lets_them_go() {
        let both = &[DESKTOP, CLOUD];
        check(Some(together()), &apart(), [both, &[], &[]]);
        check(Some(apart()), &together(), [&[], both, &[]]);
        check(Some(apart()), &apart(), [&[], &[], both]);
    }

    fn publish(to: DataPolicy) -> Change {
        Change::PublishPolicy {
            policy: DataPolicyId(0),
            to: Box::new(to),
        }
    }

    /// The fixture with `together` published, and somebody who administers it.
    fn administered() -> Tenant {
        with(|records| {
            records.data_policies = vec![together()];
            let admin = [SecurityRole::EnvironmentAdmin].into();
            records.people[ALICE.at()].roles = [(EnvironmentId(0), admin)].into();
        })
    }

    fn states(tenant: &Tenant) -> Vec<FlowState> {
        tenant.flows.iter().map(|flow| flow.state).collect()
    }

    #[test]
    fn publishing_suspends_as_many_flows_as_were_said_and_undo_turns_them_on() {
        let mut tenant = administered();
        let as_it_was = tenant.clone();
        let said = policy_effect(&mut tenant, DataPolicyId(0), &apart());
        let made = apply(&mut tenant, ALICE, "now", &publish(apart())).expect("it may be made");
        assert_eq!(made.edits.len(), 1 + said.suspended.len());
        assert_eq!(states(&tenant), [FlowState::Suspended; 2]);
        let mut again = as_it_was.clone();
        assert_eq!(replay(&mut again, std::slice::from_ref(&made)), Ok(()));
        assert_eq!(again, tenant);
        assert!(undo(&mut tenant, ALICE, "then", &[made], 0).is_ok());
        assert_eq!(tenant, as_it_was);
    }

    #[test]
    fn moving_connectors_back_turns_on_desktop_flows_and_an_owner_turns_on_cloud_flows() {
        let mut tenant = administered();
        let as_it_was = tenant.clone();
        for to in [apart(), together()] {
            assert!(apply(&mut tenant, ALICE, "now", &publish(to)).is_ok());
        }
        let halfway = [FlowState::Activated, FlowState::Suspended];
        assert_eq!(
            [DESKTOP, CLOUD].map(|flow| tenant.flow(flow).state),
            halfway
        );
        let on = Change::TurnFlow {
            flow: CLOUD,
            on: true,
        };
        assert!(apply(&mut tenant, ALICE, "then", &on).is_ok());
        assert_eq!(tenant, as_it_was);
    }

    #[test]
    fn a_flow_that_is_off_is_neither_suspended_nor_turned_on() {
        let mut tenant = administered();
        let off = Edit::State {
            flow: CLOUD,
            before: FlowState::Activated,
            after: FlowState::Draft,
        };
        assert_eq!(tenant.make(&off), Ok(()));
        let as_it_was = tenant.clone();
        let said = policy_effect(&mut tenant, DataPolicyId(0), &apart());
        assert_eq!((said.suspended.len(), said.off), (1, vec![CLOUD]));
        for to in [apart(), together()] {
            assert!(apply(&mut tenant, ALICE, "now", &publish(to)).is_ok());
        }
        assert_eq!(tenant, as_it_was);
    }

    #[test]
    fn whoever_starts_a_stopped_flow_is_told_with_it() {
        let mut tenant = with(|records| {
            let mut top = records.flows[CLOUD.at()].clone();
            top.key = "top".into();
            if let FlowKind::Cloud(cloud) = &mut top.kind {
                cloud.connections.clear();
                cloud.desktop_flows.clear();
                cloud.child_flows = vec![CLOUD];
            }
            let mut above = top.clone();
            if let FlowKind::Cloud(cloud) = &mut above.kind {
                // It starts itself as well: that ends, too.
                cloud.child_flows = vec![FlowId(2), FlowId(3)];
            }
            records.flows.extend([top, above]);
            cloud(records).child_flows.clear();
        });
        let effect = policy_effect(&mut tenant, DataPolicyId(0), &apart());
        let of_cloud = effect.suspended.iter().find(|one| one.flow == CLOUD);
        let parents = of_cloud.map(|one| one.parents.clone());
        assert_eq!(parents, Some(vec![FlowId(2), FlowId(3)]));
        assert_eq!(effect.owners(&tenant), [ALICE]);
    }
}
