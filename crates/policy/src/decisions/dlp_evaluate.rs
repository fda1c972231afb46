//! Does a flow keep to the data policies of its environment, and what does that stop?
//!
//! | Occasion | The flow | Outcome |
//! |---|---|---|
//! | saving or running it | uses Business and Non-business connectors of one policy | deny `dlp_groups_mixed` |
//! | | uses a blocked connector | deny `dlp_connector_blocked` |
//! | | otherwise | allow |
//! | sharing it | breaks a policy | allow, warning `dlp_violation`, advice `review_dlp_policies` |
//! | | otherwise | allow, advice `review_dlp_policies` |
//!
//! A cloud flow is looked at together with the desktop flows it starts, and with its steps that
//! wait for a connection. A connector that a policy doesn't name is in none of its groups.

use crate::catalogue::rules as rule;
use crate::code::Code;
use crate::decision::{Decision, Outcome};
use crate::facts::Facts;
use crate::model::{ConnectorId, DataGroup, DataPolicyId, FlowId};
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DlpEvaluate {
    /// Which flow.
    pub flow: FlowId,
    /// What is about to be done with it.
    pub occasion: DlpOccasion,
}

/// What is about to be done with a flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DlpOccasion {
    /// It is saved or runs.
    Run,
    /// More people get access to it.
    Share,
}

/// How a flow breaks a data policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DlpViolation {
    /// Which policy.
    pub policy: DataPolicyId,
    /// The connector that is blocked, or the Business one.
    pub connector: ConnectorId,
    /// The Non-business one it is used together with.
    pub mixed_with: Option<ConnectorId>,
    /// The flow it starts that uses one of them; none where it uses them itself.
    pub through: Option<FlowId>,
}

impl DlpEvaluate {
    /// Decides.
    pub fn decide(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<Option<DlpViolation>> {
        let found = self.violation(facts, why);
        let mixed = found.is_some_and(|found| found.mixed_with.is_some());
        why.rule(rule::DLP_BUSINESS_VS_NON_BUSINESS, mixed);
        why.rule(rule::DLP_BLOCKS_UNAUTHORIZED, found.is_some() && !mixed);
        if self.occasion == DlpOccasion::Run {
            return match found {
                None => Decision::new(Outcome::Allow, None),
                Some(_) if mixed => Decision::deny(Code::DlpGroupsMixed, found),
                Some(_) => Decision::deny(Code::DlpConnectorBlocked, found),
            };
        }
        let mut decision = Decision::new(Outcome::Allow, found);
        why.rule(rule::DLP_NO_BLOCK_ON_SHARING, found.is_some());
        if found.is_some() {
            decision.warn(Code::DlpViolation);
        }
        why.rule(rule::DLP_REVIEW_WHEN_EXPANDING, true);
        decision.advice.push(Code::ReviewDlpPolicies.into());
        decision
    }

    /// The first policy whose groups are mixed, else the first that blocks a connector.
    fn violation(&self, facts: &impl Facts, why: &mut impl Why) -> Option<DlpViolation> {
        let environment = facts.flow_environment(self.flow, why);
        let mut first_blocked = None;
        for (id, policy) in (0..).map(DataPolicyId).zip(facts.data_policies(why)) {
            if !policy.holds_in(environment) {
                continue;
            }
            let (mut business, mut non_business, mut blocked) = (None, None, None);
            self.each_connector(facts, why, |flow, connector, why| {
                let first = match facts.policy_group(id, connector, why) {
                    Some(DataGroup::Business) => &mut business,
                    Some(DataGroup::NonBusiness) => &mut non_business,
                    Some(DataGroup::Blocked) => &mut blocked,
                    None => return,
                };
                first.get_or_insert((connector, flow));
            });
            let of = |(connector, user): (ConnectorId, FlowId), with: Option<(_, FlowId)>| {
                let mut users = std::iter::once(user).chain(with.map(|(_, user)| user));
                DlpViolation {
                    policy: id,
                    connector,
                    mixed_with: with.map(|(connector, _)| connector),
                    through: users.find(|user| *user != self.flow),
                }
            };
            if let (Some(business), Some(_)) = (business, non_business) {
                return Some(of(business, non_business));
            }
            first_blocked = first_blocked.or(blocked.map(|found| of(found, None)));
        }
        first_blocked
    }

    /// Goes through the connectors of the flow and of the desktop flows it starts, each with
    /// the flow that uses it.
    fn each_connector<W: Why>(
        &self,
        facts: &impl Facts,
        why: &mut W,
        mut each: impl FnMut(FlowId, ConnectorId, &mut W),
    ) {
        for used in facts.cloud_connections(self.flow, why) {
            if used.used_in_definition {
                let connector = facts.connection_connector(used.connection, why);
                each(self.flow, connector, why);
            }
        }
        for steps in facts.waiting_steps(self.flow, why) {
            each(self.flow, steps.connector, why);
        }
        let started = facts.started_flows(self.flow, why);
        if !started.is_empty()
            && let Some(connector) = facts.machines_connector(why)
        {
            each(self.flow, connector, why);
        }
        for flow in std::iter::once(&self.flow).chain(started) {
            for used in facts.references(*flow, why) {
                let connector = facts.reference_connector(used.reference, why);
                each(*flow, connector, why);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{CLOUD, DESKTOP, cloud, with};
    use crate::model::{
        Connector, DataPolicy, EnvironmentId, Records, RunOnlySource, UnconnectedSteps,
    };
    use crate::why::Silent;

    const SHAREPOINT: ConnectorId = ConnectorId(0);
    const OUTLOOK: ConnectorId = ConnectorId(1);

    fn policy(
        business: &[ConnectorId],
        others: &[ConnectorId],
        blocked: &[ConnectorId],
    ) -> DataPolicy {
        DataPolicy {
            business: business.iter().copied().collect(),
            non_business: others.iter().copied().collect(),
            blocked: blocked.iter().copied().collect(),
            ..DataPolicy::default()
        }
    }

    fn check(flow: FlowId, change: impl FnOnce(&mut Records), expected: Option<Code>) {
        let tenant = with(change);
        let decide = |occasion| DlpEvaluate { flow, occasion }.decide(&tenant, &mut Silent);
        let run = decide(DlpOccasion::Run);
        assert_eq!(run.code, expected);
        assert_eq!(run.is_allowed(), expected.is_none());
        let share = decide(DlpOccasion::Share);
        assert_eq!((share.is_allowed(), share.data), (true, run.data));
        assert_eq!(share.warnings.len(), usize::from(expected.is_some()));
        assert_eq!(share.advice, [Code::ReviewDlpPolicies.into()]);
    }

    #[test]
    fn a_cloud_flow_that_starts_a_desktop_flow_uses_the_connector_of_machines() {
        let blocked = |starts: bool| {
            move |records: &mut Records| {
                let machines = ConnectorId(records.connectors.len() as u32);
                records.connectors.push(Connector {
                    key: Connector::MACHINES.into(),
                    ..Connector::default()
                });
                records.data_policies = vec![policy(&[], &[], &[machines])];
                cloud(records).desktop_flows = starts.then_some(DESKTOP).into_iter().collect();
            }
        };
        check(CLOUD, blocked(true), Some(Code::DlpConnectorBlocked));
        check(CLOUD, blocked(false), None);
        check(DESKTOP, blocked(true), None);
    }

    #[test]
    fn connectors_of_two_groups_are_kept_apart() {
        let mixed = policy(&[SHAREPOINT], &[OUTLOOK], &[]);
        for flow in [CLOUD, DESKTOP] {
            check(flow, |_| {}, None);
            let both = policy(&[SHAREPOINT, OUTLOOK], &[], &[]);
            check(flow, |records| records.data_policies = vec![both], None);
            let mixed = vec![mixed.clone()];
            check(
                flow,
                |records| records.data_policies = mixed,
                Some(Code::DlpGroupsMixed),
            );
        }
        let unused = |records: &mut Records| {
            records.data_policies = vec![mixed];
            cloud(records).connections[1].used_in_definition = false;
        };
        check(CLOUD, unused, None);
    }

    #[test]
    fn steps_that_wait_for_a_connection_use_their_connector_already() {
        let waiting = |blocked| {
            move |records: &mut Records| {
                records.data_policies = vec![policy(&[], &[], &[blocked])];
                let cloud = cloud(records);
                cloud.connections.clear();
                cloud.unconnected = vec![UnconnectedSteps {
                    connector: SHAREPOINT,
                    run_only_source: RunOnlySource::ProvidedByRunOnlyUser,
                    actions: vec!["Get items".into()],
                }];
            }
        };
        check(CLOUD, waiting(SHAREPOINT), Some(Code::DlpConnectorBlocked));
        check(CLOUD, waiting(OUTLOOK), None);
    }

    #[test]
    fn a_blocked_connector_stops_the_flow_in_the_policys_environments() {
        let blocking = policy(&[], &[SHAREPOINT], &[OUTLOOK]);
        let here = vec![blocking.clone()];
        check(
            CLOUD,
            |records| records.data_policies = here,
            Some(Code::DlpConnectorBlocked),
        );
        let elsewhere = DataPolicy {
            environments: [EnvironmentId(7)].into(),
            ..blocking.clone()
        };
        check(
            CLOUD,
            |records| records.data_policies = vec![elsewhere],
            None,
        );
        let mixed = policy(&[SHAREPOINT], &[OUTLOOK], &[]);
        let both = vec![blocking, mixed];
        check(
            CLOUD,
            |records| records.data_policies = both,
            Some(Code::DlpGroupsMixed),
        );
    }

    #[test]
    fn the_groups_of_two_policies_do_not_mix() {
        let policies = vec![
            policy(&[SHAREPOINT], &[], &[]),
            policy(&[], &[OUTLOOK], &[]),
        ];
        check(CLOUD, |records| records.data_policies = policies, None);
    }

    #[test]
    fn a_cloud_flow_answers_for_the_desktop_flows_it_starts() {
        let starts = |records: &mut Records| {
            records.data_policies = vec![policy(&[SHAREPOINT], &[OUTLOOK], &[])];
            cloud(records).connections.truncate(1);
            cloud(records).desktop_flows.push(DESKTOP);
        };
        check(CLOUD, starts, Some(Code::DlpGroupsMixed));
        let through = |change: &dyn Fn(&mut Records)| {
            let tenant = with(change);
            let occasion = DlpOccasion::Run;
            let question = DlpEvaluate {
                flow: CLOUD,
                occasion,
            };
            let found = question.decide(&tenant, &mut Silent).data;
            found.and_then(|found| found.through)
        };
        assert_eq!(through(&starts), Some(DESKTOP), "it is said which one");
        let itself = |records: &mut Records| {
            records.data_policies = vec![policy(&[SHAREPOINT], &[OUTLOOK], &[])];
            cloud(records).desktop_flows.push(DESKTOP);
        };
        assert_eq!(through(&itself), None);
    }
}
