//! What flows live in: data policies, audits, connectors in desktop flows.

use policy::Silent;
use policy::change::{Change, administers};
use policy::code::Code;
use policy::decisions::{DlpEvaluate, DlpOccasion, DlpViolation, UserAgent};
use policy::model::*;

use super::Voice;
use super::names::named;
use crate::phrase::{Phrase, fill};

/// What is enough in place of owning a flow that nobody starts by hand.
const OTHER_WAY: &str =
    "Whoever only needs what it does can get that in another way, from an app for example.";

impl Voice<'_> {
    /// Something an audit should look at, and what to do about it.
    pub fn audit_flag(&self, flow: FlowId, code: Code, about: Option<Principal>) -> Phrase {
        let who = about.map(|about| self.principal_subject(about));
        let you = about == Some(Principal::Person(self.you));
        match code {
            Code::NewGuestOwner => fill(
                "{} became an owner of this flow since the last audit. Check that this access is still needed.",
                &[match who {
                    Some(who) => who.text(", a guest,"),
                    None => "A guest".into(),
                }],
            ),
            Code::OutsideOwner => {
                let own = if you {
                    "own this flow and aren't"
                } else {
                    "owns this flow and isn't"
                };
                let way = if self.started_by_hand(flow) {
                    "Run-only access may be enough."
                } else {
                    OTHER_WAY
                };
                fill(
                    "{} {} among those expected to own flows in {}.",
                    &[
                        who.unwrap_or("Somebody".into()),
                        own.into(),
                        self.environment(self.tenant.flow(flow).environment),
                    ],
                )
                .and(way.into())
            }
            Code::StaleAccess => fill(
                if you {
                    "{} haven't run this flow for a quarter, while others have. Check that you still need it."
                } else {
                    "{} hasn't run this flow for a quarter, while others have. Check that the access is still needed."
                },
                &[who.unwrap_or("Somebody".into())],
            ),
            Code::PreferRunOnly => self.never_edits(flow, about),
            Code::PossibleUnmanagedShare => {
                let flow = self.tenant.flow(flow);
                let environment = self.tenant.environment(flow.environment);
                fill(
                    "{} or more people ran this flow lately who aren't expected in {}. Find out through whom they got it.",
                    &[
                        Phrase::number(u64::from(environment.widely_from())),
                        self.environment(flow.environment),
                    ],
                )
            }
            _ if self
                .tenant
                .environment(self.tenant.flow(flow).environment)
                .is_default =>
            {
                let names = [
                    who.unwrap_or("A run-only user".into()),
                    self.environment(self.tenant.flow(flow).environment),
                ];
                fill(
                    if you {
                        "You can only run this flow, which takes no Environment Maker role. In {}, a default environment, \
                     everybody has it, so nobody can take it back here. Flows that not everybody may build belong in \
                     another environment."
                    } else {
                        "{} can only run this flow, which takes no Environment Maker role. In {}, a default environment, \
                     everybody has it, so nobody can take it back here. Flows that not everybody may build belong in \
                     another environment."
                    },
                    &names[usize::from(you)..],
                )
            }
            _ if you => fill(
                "You can only run this flow, which takes no Environment Maker role in {}. If you build no flows there, an \
                 administrator can take the role back.",
                &[self.environment(self.tenant.flow(flow).environment)],
            ),
            _ => fill(
                "{} can only run this flow, which takes no Environment Maker role in {}. If they build no flows there, a basic \
                 user role is enough.",
                &[
                    who.unwrap_or("A run-only user".into()),
                    self.environment(self.tenant.flow(flow).environment),
                ],
            ),
        }
    }

    /// That no known version of a flow is by a co-owner, and what would be enough.
    fn never_edits(&self, flow: FlowId, about: Option<Principal>) -> Phrase {
        let who = match about {
            Some(Principal::Person(person)) if person == self.you => "You have never".into(),
            Some(Principal::Person(person)) => fill("{} has never", &[self.subject(person)]),
            Some(through) => fill("Nobody in {} has ever", &[self.principal(through)]),
            None => "A co-owner has never".into(),
        };
        fill("{} edited this flow.", &[who]).and(
            if self.started_by_hand(flow) {
                "To only run it, run-only access is enough."
            } else {
                OTHER_WAY
            }
            .into(),
        )
    }

    /// How a flow breaks a data policy, with the policy and the connectors named.
    pub fn dlp_violation(&self, violation: &DlpViolation) -> Phrase {
        self.dlp_violations(violation, false)
    }

    /// The same, of `several` flows that break it alike.
    pub fn dlp_violations(&self, violation: &DlpViolation, several: bool) -> Phrase {
        let of = |[one, many]: [&'static str; 2]| if several { many } else { one };
        let policy = self.data_policy(violation.policy);
        let connector = self.connector(violation.connector);
        let other = violation.mixed_with.map(|other| self.connector(other));
        let through = violation.through.map(|flow| self.flow(flow));
        let what = match (&other, through) {
            (Some(other), None) => fill(
                of([
                    "{} keeps {} and {} apart, and this flow uses both. Power Automate suspends a flow that does.",
                    "{} keeps {} and {} apart, and these flows use both. Power Automate suspends flows that do.",
                ]),
                &[policy, connector, other.clone()],
            ),
            (Some(other), Some(started)) => fill(
                of([
                    "{} keeps {} and {} apart, and this flow uses both together with {}, which it starts. Power \
                     Automate suspends a flow that does.",
                    "{} keeps {} and {} apart, and these flows use both together with {}, which they start. Power \
                     Automate suspends flows that do.",
                ]),
                &[policy, connector, other.clone(), started],
            ),
            (None, None) => fill(
                of([
                    "{} blocks {}, which this flow uses. Power Automate suspends a flow that does.",
                    "{} blocks {}, which these flows use. Power Automate suspends flows that do.",
                ]),
                &[policy, connector],
            ),
            (None, Some(started)) => fill(
                of([
                    "{} blocks {}. This flow doesn't use it itself, but starts {}, which does. Power Automate suspends \
                     both.",
                    "{} blocks {}. These flows don't use it themselves, but start {}, which does. Power Automate \
                     suspends them all.",
                ]),
                &[policy, connector, started],
            ),
        };
        // Whoever publishes policies has nobody to ask about them.
        what.and(match (other, administers(self.tenant, self.you)) {
            (Some(_), false) => {
                "Use connectors of one group, or ask an administrator about the policy.".into()
            }
            (Some(_), true) => "Use connectors of one group, or change the policy.".into(),
            (None, false) => {
                "Use another connector, or ask an administrator about the policy.".into()
            }
            (None, true) => "Use another connector, or change the policy.".into(),
        })
    }

    /// Why a flow is suspended: the data policy it breaks, where there is one here.
    pub(super) fn suspended(&self, flow: FlowId) -> Phrase {
        let record = self.tenant.flow(flow);
        let suspended = Phrase::from("Power Automate has suspended this flow");
        if self.violation(flow).is_some() {
            return suspended.text(".").and(self.against_a_policy(flow));
        }
        let why = match record.cloud() {
            // Without policies, as in a file, nobody knows what it was.
            Some(_) if !self.tenant.data_policies.is_empty() => {
                return suspended
                    .text(" because of a data policy that no longer stops it.")
                    .and(self.who_turns_on(flow));
            }
            _ => {
                ", as it does when a data policy rules out a connector. An administrator of {} can say why."
            }
        };
        suspended.then(fill(why, &[self.environment(record.environment)]))
    }

    /// Who turns a flow on: the one spoken to, another owner, or nobody who is left.
    pub(super) fn who_turns_on(&self, flow: FlowId) -> Phrase {
        if self.tenant.role(self.you, flow).is_owner() {
            if self.tenant.flow(flow).cloud().is_none() {
                return "Turn it on in Power Automate to run it.".into();
            }
            let change = Change::TurnFlow { flow, on: true };
            let verdict = change.decide(self.tenant, self.you, false);
            return match verdict.can_go_on() {
                true => "Turn it on to run it.".into(),
                false => self.locked(flow, &verdict, &change),
            };
        }
        match self.present_owner(flow) {
            Some(owner) => fill("{} can turn it on.", &[self.subject(owner)]),
            None => "Its owners have left, so nobody can turn it on until an administrator gives it a new one.".into(),
        }
    }

    /// The data policy a flow breaks, and how.
    pub(super) fn against_a_policy(&self, flow: FlowId) -> Phrase {
        let violation = self.violation(flow);
        violation
            .map(|broken| self.dlp_violation(&broken))
            .unwrap_or_default()
    }

    fn violation(&self, flow: FlowId) -> Option<DlpViolation> {
        let occasion = DlpOccasion::Run;
        DlpEvaluate { flow, occasion }
            .decide(self.tenant, &mut Silent)
            .data
    }

    /// User agents that the policy for Exchange leaves out.
    pub fn user_agents_missing(&self, agents: &[UserAgent]) -> Phrase {
        let names: Vec<_> = agents
            .iter()
            .map(|agent| Phrase::account(agent.as_str()))
            .collect();
        fill(
            "Exchange lets only the programs on a list in (its EWS application access policy), and {} isn't there. Office \
             365 Outlook actions may fail. An Exchange administrator can add it.",
            &[crate::phrase::list(&names)],
        )
    }

    /// Nobody runs connector actions without this license.
    pub fn attended_rpa_required(&self, about: PersonId) -> Phrase {
        let sentence = if self.is_you(about) {
            "{} need an Attended RPA license to use connector actions in desktop flows. An administrator can assign one."
        } else {
            "{} needs an Attended RPA license to use connector actions in desktop flows. An administrator can assign one."
        };
        fill(sentence, &[self.subject(about)])
    }

    /// Nothing stands in the way of whoever runs connector actions.
    pub fn actions_are_free(&self, about: PersonId) -> Phrase {
        let sentence = if self.is_you(about) {
            "{} have the license, and nothing known here keeps the actions from their services."
        } else {
            "{} has the license, and nothing known here keeps the actions from their services."
        };
        fill(sentence, &[self.subject(about)])
    }

    /// A data policy's name, at the beginning of a sentence.
    pub(super) fn data_policy(&self, policy: DataPolicyId) -> Phrase {
        match self.tenant.data_policies.get(policy.at()) {
            Some(policy) => named(&policy.name, "A data policy"),
            // One that isn't published yet.
            None => "This data policy".into(),
        }
    }
}

/// What a code about the setting means, where nobody's name is needed; nothing for others.
pub fn about_setting(code: Code) -> &'static str {
    setting(code).unwrap_or_default()
}

/// The license that connector actions take.
pub fn license_for_actions() -> &'static str {
    "Whoever makes or runs a desktop flow with connector actions needs an Attended RPA license."
}

/// What Office 365 Outlook actions take.
pub fn agents_for_outlook() -> &'static str {
    "Where Exchange has an EWS application access policy, Office 365 Outlook actions need PowerAutomateLocal/* and PowerAutomateCloud/* on its list."
}

/// What doesn't depend on who or what it is about.
pub(super) fn setting(code: Code) -> Option<&'static str> {
    Some(match code {
        Code::DlpGroupsMixed => {
            "This flow uses Business and Non-business connectors together, and a data policy keeps them apart. Use \
             connectors of one group, or ask an administrator about the policy."
        }
        Code::DlpConnectorBlocked => {
            "This flow uses a connector that a data policy blocks. Use another one, or ask an administrator about the \
             policy."
        }
        Code::DlpViolation => {
            "You can share this flow, but it goes against a data policy and may be suspended for everybody who has it. \
             Mend the flow or ask an administrator first."
        }
        Code::ReviewDlpPolicies => {
            "More people get access to this flow. An administrator should look at the data policies again."
        }
        Code::AuditDue => {
            "Nobody has gone through the owners and shares of this environment for more than a quarter. Go through them, \
             and take access from people who don't need it."
        }
        Code::DesignateMakersGroup => {
            "Everybody can enter this environment. Keep a group of makers, and give the Environment Maker role to that \
             group alone."
        }
        Code::WebView2Required => {
            "WebView2 isn't installed on this machine, and Power Automate for desktop needs it to create a connection. \
             Install it, or create the connection on the portal's Connections page."
        }
        Code::EndpointNotAllowlisted => {
            "The network doesn't let through the services that connector actions call, so they may not work. A network \
             administrator can put the addresses on the allowlist."
        }
        Code::EwsUserAgentMissing => {
            "Exchange lets only the programs on a list in (its EWS application access policy), and Power Automate isn't \
             there. Office 365 Outlook actions may fail. An Exchange administrator can add it."
        }
        Code::CustomConnectorUnsupported => {
            "This is a custom connector, and desktop flows can't use those. Use it in a cloud flow that starts the \
             desktop flow."
        }
        Code::DataverseActionUnsupported => {
            "This Dataverse action doesn't work in desktop flows. Use one of those made for a selected environment; it \
             can be set to Current."
        }
        Code::FileNeedsBinary => {
            "A connector action can't take a file as it is. Put Convert file to binary data before it."
        }
        Code::BinaryNeedsFile => {
            "A connector action gives binary data, not a file. Put Convert binary data to file after it."
        }
        _ => return None,
    })
}
