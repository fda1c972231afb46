//! The facts an answer rests on, one sentence each.

use policy::facts::{Fact, Value};
use policy::model::*;
use policy::why::Told;
use policy::{EffectiveRole, Tenant};

use super::{Voice, labels};
use crate::phrase::{Phrase, begin, fill, list};

/// A fact as it was told to a decision, and how sure it is.
pub fn fact(tenant: &Tenant, told: &Told) -> Phrase {
    let voice = Voice::new(tenant, PersonId::NOBODY);
    let sentence = begin(Facts { voice }.say(told.fact, &told.value));
    match told.basis {
        Basis::Known => sentence,
        Basis::Assumed => sentence.and("This is assumed.".into()),
        Basis::Unknown => match told.fact {
            // These say themselves that it isn't known.
            Fact::Schema { .. } | Fact::Shared { .. } => sentence,
            _ => sentence.and("The file doesn't say, so this isn't certain.".into()),
        },
    }
}

pub(super) struct Facts<'a> {
    pub(super) voice: Voice<'a>,
}

impl Facts<'_> {
    fn say(&self, fact: Fact, value: &Value) -> Phrase {
        let voice = &self.voice;
        let flow = |flow| voice.flow(flow);
        match (fact, value) {
            (Fact::Role { person, flow: it }, Value::Role(role)) => {
                let sentence = match role {
                    EffectiveRole::None => "{} has no access to {}.",
                    EffectiveRole::RunOnly => "{} is a run-only user of {}.",
                    EffectiveRole::CoOwner => "{} is a co-owner of {}.",
                    EffectiveRole::Owner => "{} owns {}.",
                };
                fill(sentence, &[voice.name(person), flow(it)])
            }
            (Fact::Reaches { person, principal }, Value::Reaches(reaches)) => {
                let sentence = match (principal, reaches) {
                    (Principal::Person(_), true) => return fill("It's {}.", &[voice.name(person)]),
                    (Principal::Person(_), false) => "{} isn't {}.",
                    (_, true) => "{} belongs to {}.",
                    (_, false) => "{} doesn't belong to {}.",
                };
                fill(sentence, &[voice.name(person), voice.principal(principal)])
            }
            (Fact::Within { group, outer }, Value::Within(within)) => {
                let sentence = if *within {
                    "{} is inside {}."
                } else {
                    "{} isn't inside {}."
                };
                let group = voice.principal(Principal::Group(group));
                fill(sentence, &[group, voice.principal(outer)])
            }
            (Fact::SomebodyHere { principal }, Value::SomebodyHere(here)) => {
                let sentence = match (principal, here) {
                    (Principal::Person(_), true) => "{} is still here.",
                    (Principal::Person(_), false) => "{} isn't here anymore.",
                    (_, true) => "Somebody in {} is still here.",
                    (_, false) => "Nobody in {} is here anymore.",
                };
                fill(sentence, &[voice.principal(principal)])
            }
            (Fact::Left { person }, Value::Left(left)) => {
                let sentence = if *left {
                    "{} has left."
                } else {
                    "{} hasn't left."
                };
                fill(sentence, &[voice.name(person)])
            }
            (Fact::Licenses { person }, Value::Licenses(licenses)) => {
                let names: Vec<Phrase> = licenses.iter().map(|it| license(*it).into()).collect();
                if names.is_empty() {
                    fill("{} holds no license.", &[voice.name(person)])
                } else {
                    fill("{} holds {}.", &[voice.name(person), list(&names)])
                }
            }
            (Fact::UserType { person }, Value::UserType(kind)) => {
                let sentence = match kind {
                    UserType::Member => "{} belongs to the organization.",
                    UserType::Guest => "{} is a guest.",
                };
                fill(sentence, &[voice.name(person)])
            }
            (
                Fact::InDataverse {
                    principal,
                    environment,
                },
                Value::InDataverse(known),
            ) => {
                let sentence = if *known {
                    "Dataverse in {} knows {}."
                } else {
                    "Dataverse in {} doesn't know {} yet."
                };
                fill(
                    sentence,
                    &[voice.environment(environment), voice.principal(principal)],
                )
            }
            (Fact::Schema { flow: it }, Value::Schema(schema)) => match schema {
                SchemaVersion::Unknown => fill("{} is in a schema that isn't known.", &[flow(it)]),
                schema => fill(
                    "{} uses the {}.",
                    &[flow(it), labels::schema(*schema).into()],
                ),
            },
            (Fact::Shared { flow: it }, Value::Shared(shared)) => {
                let sentence = match shared {
                    Some(true) => "{} is shared.",
                    Some(false) => "{} isn't shared.",
                    None => "Nobody said whether {} is shared.",
                };
                fill(sentence, &[flow(it)])
            }
            (Fact::CoOwned { flow: it }, Value::CoOwned(co_owned)) => {
                let sentence = if *co_owned {
                    "{} has a co-owner."
                } else {
                    "{} has no co-owner."
                };
                fill(sentence, &[flow(it)])
            }
            (Fact::Shares { flow: it }, Value::Shares(shares)) => {
                let names: Vec<_> = shares
                    .iter()
                    .map(|it| voice.principal(it.principal))
                    .collect();
                self.or_nobody(
                    "{} is shared with {}.",
                    "{} is shared with nobody.",
                    flow(it),
                    &names,
                )
            }
            (Fact::References { flow: it }, Value::References(references)) => {
                let embedded = references.iter().filter(|used| used.embedded).count();
                match references.len() {
                    0 => fill("{} uses no connection references.", &[flow(it)]),
                    1 if embedded == 1 => fill(
                        "{} uses 1 connection reference, and it's embedded.",
                        &[flow(it)],
                    ),
                    1 => fill(
                        "{} uses 1 connection reference, and it isn't embedded.",
                        &[flow(it)],
                    ),
                    count => fill(
                        "{} uses {} connection references; embedded: {}.",
                        &[
                            flow(it),
                            Phrase::number(count as u64),
                            Phrase::number(embedded as u64),
                        ],
                    ),
                }
            }
            (Fact::ReferenceOwner { reference }, Value::ReferenceOwner(owner)) => fill(
                "{} is owned by {}.",
                &[voice.reference(reference), voice.name(*owner)],
            ),
            (Fact::ReferenceConnector { reference }, Value::ReferenceConnector(connector)) => fill(
                "{} is for {}.",
                &[voice.reference(reference), voice.connector(*connector)],
            ),
            (Fact::ReferenceConnection { reference }, Value::ReferenceConnection(bound)) => {
                match bound {
                    Some(connection) => fill(
                        "{} uses {}.",
                        &[voice.reference(reference), voice.connection(*connection)],
                    ),
                    None => fill("{} has no connection yet.", &[voice.reference(reference)]),
                }
            }
            (Fact::ConnectionOwner { connection }, Value::ConnectionOwner(owner)) => {
                let connector = voice.tenant.connection(connection).connector;
                fill(
                    "The {} connection is owned by {}.",
                    &[voice.connector(connector), voice.name(*owner)],
                )
            }
            (Fact::ConnectionStatus { connection }, Value::ConnectionStatus(status)) => {
                let works = match status {
                    ConnectionStatus::Connected => " works.",
                    ConnectionStatus::Error => " isn't working.",
                    ConnectionStatus::Deleted => " was deleted.",
                };
                voice.connection(connection).text(works)
            }
            (Fact::ConnectionAccount { connection }, Value::ConnectionAccount(account)) => {
                let owned = voice.owned_connection(connection);
                match account {
                    Some(account) => fill("{} signs in as {}.", &[owned, Phrase::account(account)]),
                    None => owned.text(" names no account."),
                }
            }
            (Fact::ConnectionConnector { connection }, Value::ConnectionConnector(connector)) => {
                let owner = voice.tenant.connection(connection).owner;
                fill(
                    "{} connection is for {}.",
                    &[voice.whose(owner), voice.connector(*connector)],
                )
            }
            (Fact::OwnConnections { person }, Value::OwnConnections(own)) => match own.len() {
                0 => fill("{} has no connections.", &[voice.name(person)]),
                1 => fill("{} has 1 connection.", &[voice.name(person)]),
                count => fill(
                    "{} has {} connections.",
                    &[voice.name(person), Phrase::number(count as u64)],
                ),
            },
            (Fact::State { flow: it }, Value::State(state)) => {
                let sentence = match state {
                    FlowState::Draft => "{} is off.",
                    FlowState::Activated => "{} is on.",
                    FlowState::Suspended => "{} is suspended.",
                };
                fill(sentence, &[flow(it)])
            }
            (Fact::Creator { flow: it }, Value::Creator(person)) => {
                fill("{} was created by {}.", &[flow(it), voice.name(*person)])
            }
            (Fact::Owner { flow: it }, Value::Owner(person)) => {
                fill("{} is owned by {}.", &[flow(it), voice.name(*person)])
            }
            (Fact::AddedOwners { flow: it }, Value::AddedOwners(grants)) => {
                let names: Vec<_> = grants
                    .iter()
                    .map(|it| voice.principal(it.principal))
                    .collect();
                self.or_nobody(
                    "{} has these owners besides: {}.",
                    "{} has no other owners.",
                    flow(it),
                    &names,
                )
            }
            (Fact::RunOnlyUsers { flow: it }, Value::RunOnlyUsers(grants)) => {
                let names: Vec<_> = grants
                    .iter()
                    .map(|it| voice.principal(it.principal))
                    .collect();
                self.or_nobody(
                    "{} has these run-only users: {}.",
                    "{} has no run-only users.",
                    flow(it),
                    &names,
                )
            }
            (Fact::Trigger { flow: it }, Value::Trigger(trigger)) => {
                let sentence = match trigger {
                    Trigger::Automated => "{} starts when something happens.",
                    Trigger::Scheduled => "{} starts on a schedule.",
                    _ => "{} starts when a person starts it.",
                };
                fill(sentence, &[flow(it)])
            }
            (Fact::CloudConnections { flow: it }, Value::CloudConnections(connections)) => {
                match connections
                    .iter()
                    .filter(|used| used.used_in_definition)
                    .count()
                {
                    0 => fill("{} uses no connections.", &[flow(it)]),
                    1 => fill("{} uses 1 connection.", &[flow(it)]),
                    count => fill(
                        "{} uses {} connections.",
                        &[flow(it), Phrase::number(count as u64)],
                    ),
                }
            }
            (Fact::WaitingSteps { flow: it }, Value::WaitingSteps(waiting)) => {
                let sentence = if waiting.is_empty() {
                    "No step of {} waits for a connection."
                } else {
                    "Steps of {} wait for a connection."
                };
                fill(sentence, &[flow(it)])
            }
            (Fact::UsesSharePoint { flow: it }, Value::UsesSharePoint(uses)) => {
                let sentence = if *uses {
                    "{} uses SharePoint."
                } else {
                    "{} doesn't use SharePoint."
                };
                fill(sentence, &[flow(it)])
            }
            (Fact::SolutionAware { flow: it }, Value::SolutionAware(aware)) => {
                let sentence = if *aware {
                    "{} is part of a solution."
                } else {
                    "{} isn't part of a solution."
                };
                fill(sentence, &[flow(it)])
            }
            (Fact::FlowEnvironment { flow: it }, Value::FlowEnvironment(environment)) => {
                fill("{} is in {}.", &[flow(it), voice.environment(*environment)])
            }
            (Fact::EnvironmentCloud { environment }, Value::EnvironmentCloud(cloud)) => fill(
                "{} runs in {}.",
                &[voice.environment(environment), cloud_name(*cloud).into()],
            ),
            (
                Fact::EnvironmentIsDefault { environment },
                Value::EnvironmentIsDefault(is_default),
            ) => {
                let sentence = if *is_default {
                    "{} is the default environment."
                } else {
                    "{} isn't the default environment."
                };
                fill(sentence, &[voice.environment(environment)])
            }
            (fact, value) => self
                .of_machines(fact, value)
                .unwrap_or_else(|| voice.setting_fact(fact, value)),
        }
    }

    pub(super) fn or_nobody(
        &self,
        some: &'static str,
        none: &'static str,
        what: Phrase,
        names: &[Phrase],
    ) -> Phrase {
        if names.is_empty() {
            fill(none, &[what])
        } else {
            fill(some, &[what, list(names)])
        }
    }
}

fn license(license: License) -> &'static str {
    match license {
        License::PowerAutomateFree => "the free Power Automate license",
        License::PowerAutomatePaid => "a paid Power Automate license",
        License::AttendedRpa => "an attended RPA license",
        License::Office365 => "an Office 365 license",
        License::D365Enterprise => "a Dynamics 365 Enterprise license",
        License::D365Professional => "a Dynamics 365 Professional license",
        License::D365TeamMember => "a Dynamics 365 Team Member license",
        License::PowerAppsPerApp => "a Power Apps per app license",
        License::PowerAppsPerUser => "a Power Apps per user license",
        License::PowerAppsPlan1Exempted => "a Power Apps Plan 1 license",
        License::PowerAppsPlan2Exempted => "a Power Apps Plan 2 license",
        License::Windows => "a Windows license",
    }
}

fn cloud_name(cloud: Cloud) -> &'static str {
    match cloud {
        Cloud::Public => "the public cloud",
        Cloud::Gcc => "GCC",
        Cloud::GccHigh => "GCC High",
        Cloud::Dod => "DoD",
        Cloud::China21Vianet => "China, operated by 21Vianet",
    }
}
