//! Facts about what flows live in: data policies, audits, connectors, the network.

use policy::facts::{Fact, Value};
use policy::model::*;

use super::Voice;
use super::names::named;
use crate::phrase::{Phrase, fill, list};

impl Voice<'_> {
    pub(super) fn setting_fact(&self, fact: Fact, value: &Value) -> Phrase {
        match (fact, value) {
            (Fact::DataPolicies {}, Value::DataPolicies(policies)) => {
                let names: Vec<_> = policies
                    .iter()
                    .map(|policy| named(&policy.name, "one without a name"))
                    .collect();
                match names.len() {
                    0 => "There are no data policies.".into(),
                    1 => fill("There is 1 data policy: {}.", &names),
                    count => fill(
                        "There are {} data policies: {}.",
                        &[Phrase::number(count as u64), list(&names)],
                    ),
                }
            }
            (Fact::PolicyGroup { policy, connector }, Value::PolicyGroup(group)) => {
                let sentence = match group {
                    Some(DataGroup::Business) => "{} puts {} in Business.",
                    Some(DataGroup::NonBusiness) => "{} puts {} in Non-business.",
                    Some(DataGroup::Blocked) => "{} blocks {}.",
                    None => "{} doesn't name {}.",
                };
                fill(
                    sentence,
                    &[self.data_policy(policy), self.connector(connector)],
                )
            }
            (Fact::StartedFlows { flow }, Value::StartedFlows(started)) => {
                self.starts(flow, started, "{} starts no desktop flows.")
            }
            (Fact::ChildFlows { flow }, Value::ChildFlows(started)) => {
                self.starts(flow, started, "{} starts no other cloud flows.")
            }
            (Fact::MachinesConnector {}, Value::MachinesConnector(connector)) => match connector {
                Some(connector) => fill(
                    "Cloud flows start desktop flows over {}.",
                    &[self.connector(*connector)],
                ),
                None => {
                    "Nobody named the connector over which cloud flows start desktop flows.".into()
                }
            },
            (Fact::CreatedOn { flow }, Value::CreatedOn(day)) => match day {
                Some(day) => fill("{} was created on {}.", &[self.flow(flow), date(day)]),
                None => fill("Nobody said when {} was created.", &[self.flow(flow)]),
            },
            (Fact::ExpectedOwners { environment }, Value::ExpectedOwners(expected)) => {
                let names: Vec<_> = expected.iter().map(|who| self.principal(*who)).collect();
                let environment = self.environment(environment);
                if names.is_empty() {
                    fill(
                        "Nobody said who is expected to own flows in {}.",
                        &[environment],
                    )
                } else {
                    fill(
                        "Expected to own flows in {}: {}.",
                        &[environment, list(&names)],
                    )
                }
            }
            (Fact::LastAudit { environment }, Value::LastAudit(day)) => {
                let environment = self.environment(environment);
                match day {
                    Some(day) => fill("The last audit of {} was on {}.", &[environment, date(day)]),
                    None => fill("{} hasn't been audited.", &[environment]),
                }
            }
            (
                Fact::HoldsRole {
                    principal,
                    environment,
                    role,
                },
                Value::HoldsRole(holds),
            ) => {
                let sentence = if *holds {
                    "{} holds the {} role in {}."
                } else {
                    "{} doesn't hold the {} role in {}."
                };
                let role = super::environment_names::security_role(role);
                let (who, environment) = (self.principal(principal), self.environment(environment));
                fill(sentence, &[who, role.into(), environment])
            }
            (
                Fact::EnvironmentIsProduction { environment },
                Value::EnvironmentIsProduction(production),
            ) => {
                let sentence = if *production {
                    "{} is for production."
                } else {
                    "{} isn't for production."
                };
                fill(sentence, &[self.environment(environment)])
            }
            (Fact::HasDataverse { environment }, Value::HasDataverse(has)) => {
                let sentence = if *has {
                    "{} has a Dataverse."
                } else {
                    "{} has no Dataverse."
                };
                fill(sentence, &[self.environment(environment)])
            }
            (Fact::SecurityGroup { environment }, Value::SecurityGroup(group)) => {
                let environment = self.environment(environment);
                match group {
                    Some(group) => fill(
                        "Only members of {} can enter {}.",
                        &[self.principal(Principal::Group(*group)), environment],
                    ),
                    None => fill("{} is open to everybody.", &[environment]),
                }
            }
            (fact, value) => self.connector_fact(fact, value),
        }
    }

    /// What a flow starts, or that it is nothing.
    fn starts(&self, flow: FlowId, started: &[FlowId], nothing: &'static str) -> Phrase {
        if started.is_empty() {
            return fill(nothing, &[self.flow(flow)]);
        }
        let names: Vec<_> = started.iter().map(|flow| self.flow(*flow)).collect();
        fill("{} starts {}.", &[self.flow(flow), list(&names)])
    }

    fn connector_fact(&self, fact: Fact, value: &Value) -> Phrase {
        match (fact, value) {
            (Fact::ConnectorKey { connector }, Value::ConnectorKey(key)) => fill(
                "The {} connector goes by {}.",
                &[self.connector(connector), named_key(key)],
            ),
            (Fact::CustomConnector { connector }, Value::CustomConnector(custom)) => {
                let sentence = if *custom {
                    "The {} connector is custom."
                } else {
                    "The {} connector isn't custom."
                };
                fill(sentence, &[self.connector(connector)])
            }
            (Fact::CreatableInDesktop { connector }, Value::CreatableInDesktop(creatable)) => {
                let sentence = if *creatable {
                    "Power Automate for desktop can create {} connections."
                } else {
                    "Power Automate for desktop can't create {} connections."
                };
                fill(sentence, &[self.connector(connector)])
            }
            (Fact::WebView2 { machine }, Value::WebView2(installed)) => {
                let sentence = if *installed {
                    "WebView2 is installed on {}."
                } else {
                    "WebView2 isn't installed on {}."
                };
                let name = &self.tenant.machine(machine).name;
                fill(sentence, &[named(name, "this machine")])
            }
            (Fact::EndpointsAllowlisted {}, Value::EndpointsAllowlisted(open)) => if *open {
                "The network lets connector actions through."
            } else {
                "The network doesn't let connector actions through."
            }
            .into(),
            (Fact::EwsPolicy {}, Value::EwsPolicy(in_force)) => if *in_force {
                "An EWS application access policy is in force."
            } else {
                "No EWS application access policy is in force."
            }
            .into(),
            (Fact::AllowedUserAgents {}, Value::AllowedUserAgents(agents)) => {
                let agents: Vec<_> = agents.iter().map(|agent| Phrase::account(agent)).collect();
                if agents.is_empty() {
                    "The EWS application access policy lets no user agent through.".into()
                } else {
                    fill(
                        "The EWS application access policy lets these user agents through: {}.",
                        &[list(&agents)],
                    )
                }
            }
            (Fact::Action { flow, .. }, Value::Action(action)) => match action {
                Some(action) => fill(
                    "{} has the {} action {}.",
                    &[
                        self.flow(flow),
                        self.connector(action.connector),
                        named_key(&action.operation),
                    ],
                ),
                None => fill("{} has no such action.", &[self.flow(flow)]),
            },
            // A question answered with the answer to another one: no decision asks so.
            _ => "This fact can't be told.".into(),
        }
    }
}

/// A key from outside, or that there is none.
fn named_key(key: &str) -> Phrase {
    if key.trim().is_empty() {
        "nothing".into()
    } else {
        Phrase::account(key.trim())
    }
}

/// The day of a date, with or without a time.
fn date(day: &str) -> Phrase {
    Phrase::account(day.split('T').next().unwrap_or(day))
}
