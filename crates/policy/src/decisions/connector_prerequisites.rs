//! Does what a desktop flow's connector actions need stand ready?
//!
//! | Condition | Outcome |
//! |---|---|
//! | the flow has no connector actions | allow |
//! | the person has no Attended RPA license | deny `attended_rpa_required` |
//! | the network doesn't let connector actions through | warn `endpoint_not_allowlisted` |
//! | Office 365 Outlook is used, and an EWS application access policy leaves a user agent out | warn `ews_user_agent_missing`, the data names the agents |
//! | otherwise | allow |

use crate::catalogue::rules as rule;
use crate::code::Code;
use crate::decision::{Decision, Outcome};
use crate::facts::Facts;
use crate::model::{FlowId, License, PersonId};
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConnectorPrerequisites {
    /// Of which desktop flow.
    pub flow: FlowId,
    /// Who makes or runs it; none to leave their license out.
    pub runner: Option<PersonId>,
}

/// What Power Automate calls itself to Exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum UserAgent {
    /// On a machine.
    Local,
    /// In the cloud.
    Cloud,
}

impl UserAgent {
    /// As it stands in the policy.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Local => "PowerAutomateLocal/*",
            Self::Cloud => "PowerAutomateCloud/*",
        }
    }
}

impl ConnectorPrerequisites {
    /// Decides; the data are the user agents that are left out.
    pub fn decide(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<Vec<UserAgent>> {
        let used = facts.references(self.flow, why);
        let mut decision = Decision::new(Outcome::Allow, Vec::new());
        why.rule(rule::CONNECTOR_AVAILABLE, !used.is_empty());
        if used.is_empty() {
            return decision;
        }
        if let Some(runner) = self.runner
            && lacks_license(runner, facts, why)
        {
            return Decision::deny(Code::AttendedRpaRequired, Vec::new());
        }
        let open = facts.endpoints_allowlisted(why);
        why.rule(rule::NET_ALLOWLIST, !open);
        if !open {
            decision.warn(Code::EndpointNotAllowlisted);
        }
        let outlook = used.iter().any(|used| {
            let connector = facts.reference_connector(used.reference, why);
            facts.connector_key(connector, why) == "office365"
        });
        if outlook && facts.ews_policy(why) {
            let allowed = facts.allowed_user_agents(why);
            let missing = |agent: &UserAgent| {
                let is_it = |one: &String| one.eq_ignore_ascii_case(agent.as_str());
                !allowed.iter().any(is_it)
            };
            let agents = [UserAgent::Local, UserAgent::Cloud].into_iter();
            decision.data.extend(agents.filter(missing));
        }
        why.rule(rule::NET_EWS_USER_AGENTS, !decision.data.is_empty());
        if !decision.data.is_empty() {
            decision.warn(Code::EwsUserAgentMissing);
        }
        if !decision.warnings.is_empty() {
            decision.outcome = Outcome::Warn;
        }
        decision
    }
}

/// Whether somebody can't run connector actions for want of a license, which answers ask
/// for without the rest.
pub(crate) fn lacks_license(runner: PersonId, facts: &impl Facts, why: &mut impl Why) -> bool {
    let held = facts.licenses(runner, why).contains(&License::AttendedRpa);
    why.rule(rule::LIC_ATTENDED_RPA, !held);
    !held
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, DESKTOP, desktop, with};
    use crate::model::Records;
    use crate::why::Silent;

    fn check(change: impl FnOnce(&mut Records), expected: (Outcome, &[Code], &[UserAgent])) {
        let tenant = with(|records| {
            records.people[ALICE.at()].licenses = [License::AttendedRpa].into();
            records.network.endpoints_allowlisted = true;
            change(records);
        });
        let question = ConnectorPrerequisites {
            flow: DESKTOP,
            runner: Some(ALICE),
        };
        let decision = question.decide(&tenant, &mut Silent);
        let codes: Vec<_> = match decision.code {
            Some(code) if decision.outcome == Outcome::Deny => vec![code],
            _ => decision.warnings.iter().map(|one| one.code).collect(),
        };
        assert_eq!((decision.outcome, &*codes, &*decision.data), expected);
    }

    const NOTHING: (Outcome, &[Code], &[UserAgent]) = (Outcome::Allow, &[], &[]);

    #[test]
    fn connector_actions_call_for_an_attended_rpa_license() {
        check(|_| {}, NOTHING);
        let others = |records: &mut Records| {
            records.people[ALICE.at()].licenses =
                [License::PowerAutomatePaid, License::Office365].into();
        };
        let refused = [Code::AttendedRpaRequired];
        check(others, (Outcome::Deny, &refused, &[]));
        let no_actions = |records: &mut Records| {
            others(records);
            desktop(records).references.clear();
        };
        check(no_actions, NOTHING);
    }

    #[test]
    fn the_license_is_left_out_where_nobody_is_named() {
        let question = ConnectorPrerequisites {
            flow: DESKTOP,
            runner: None,
        };
        let open = with(|records| records.network.endpoints_allowlisted = true);
        assert!(question.decide(&open, &mut Silent).is_allowed());
    }

    #[test]
    fn a_network_that_is_closed_is_a_warning() {
        let closed = |records: &mut Records| records.network.endpoints_allowlisted = false;
        let warned = [Code::EndpointNotAllowlisted];
        check(closed, (Outcome::Warn, &warned, &[]));
    }

    #[test]
    fn outlook_needs_both_user_agents_under_an_ews_policy() {
        let policy = |agents: &'static [&'static str]| {
            move |records: &mut Records| {
                records.settings.ews_application_access_policy = true;
                let agents = agents.iter().map(ToString::to_string);
                records.settings.allowed_user_agents = agents.collect();
            }
        };
        let warned = [Code::EwsUserAgentMissing];
        let missing = |agents: &'static [UserAgent]| (Outcome::Warn, &warned[..], agents);
        check(policy(&[]), missing(&[UserAgent::Local, UserAgent::Cloud]));
        check(
            policy(&["PowerAutomateLocal/*"]),
            missing(&[UserAgent::Cloud]),
        );
        check(
            policy(&["PowerAutomateCloud/*", "powerautomatelocal/*"]),
            NOTHING,
        );
        let without_outlook = |records: &mut Records| {
            policy(&[])(records);
            desktop(records).references.truncate(1);
        };
        check(without_outlook, NOTHING);
    }
}
