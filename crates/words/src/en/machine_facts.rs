//! Facts about machines, connections to them, and organizations, one sentence each.

use policy::facts::{Fact, Value};
use policy::model::*;

use super::facts::Facts;
use super::names::named;
use crate::phrase::{Phrase, fill};

impl Facts<'_> {
    /// None where the fact is about something else.
    pub(super) fn of_machines(&self, fact: Fact, value: &Value) -> Option<Phrase> {
        let voice = &self.voice;
        Some(match (fact, value) {
            (Fact::TargetKnown { target }, Value::TargetKnown(true)) => {
                let sentence = match target {
                    Target::Machine(_) => "{} is a machine.",
                    Target::Group(_) => "{} is a machine group.",
                };
                fill(sentence, &[self.target(target)])
            }
            (Fact::TargetKnown { target }, Value::TargetKnown(false)) => match target {
                Target::Machine(_) => "There is no such machine.".into(),
                Target::Group(_) => "There is no such machine group.".into(),
            },
            (Fact::GroupMachines { group }, Value::GroupMachines(machines)) => {
                let names: Vec<_> = machines.iter().map(|it| self.machine(*it)).collect();
                let group = self.target(Target::Group(group));
                self.or_nobody("{} holds {}.", "{} holds no machines.", group, &names)
            }
            (Fact::MachineJoin { machine }, Value::MachineJoin(join)) => {
                let sentence = match (join.entra, join.synced, join.ad) {
                    (true, true, false) => {
                        "{} is joined to Microsoft Entra ID and in sync with it."
                    }
                    (true, false, false) => {
                        "{} is joined to Microsoft Entra ID and not in sync with it."
                    }
                    (true, true, true) => {
                        "{} is joined to Microsoft Entra ID, in sync with it, and joined to an Active Directory domain."
                    }
                    (true, false, true) => {
                        "{} is joined to Microsoft Entra ID, not in sync with it, and joined to an Active Directory \
                         domain."
                    }
                    (false, _, true) => "{} is joined to an Active Directory domain alone.",
                    (false, _, false) => "{} isn't joined to any directory.",
                };
                fill(sentence, &[self.machine(machine)])
            }
            (Fact::AllowedTenants { machine }, Value::AllowedTenants(allowed)) => {
                let names: Vec<_> = allowed.iter().map(|it| Phrase::account(it)).collect();
                self.or_nobody(
                    "The allowlist of {} names {}.",
                    "The allowlist of {} is empty.",
                    self.machine(machine),
                    &names,
                )
            }
            (Fact::MaySignIn { machine, person }, Value::MaySignIn(may)) => {
                let sentence = if *may {
                    "{} can sign in to Windows on {}."
                } else {
                    "{} can't sign in to Windows on {}."
                };
                fill(sentence, &[voice.name(person), self.machine(machine)])
            }
            (Fact::SessionOpen { machine, person }, Value::SessionOpen(open)) => {
                let sentence = if *open {
                    "{} is signed in to Windows on {}."
                } else {
                    "{} isn't signed in to Windows on {}."
                };
                fill(sentence, &[voice.name(person), self.machine(machine)])
            }
            (Fact::StoreOf { credential }, Value::StoreOf(store)) => {
                let record = voice.tenant.credentials.get(credential.at());
                let name = record.map_or("", |record| &record.name);
                let sentence = match store {
                    Some(CredentialStore::AzureKeyVault) => {
                        "{} keeps its secrets in Azure Key Vault."
                    }
                    Some(CredentialStore::CyberArk) => "{} keeps its secrets in CyberArk.",
                    None => return Some("There is no such credential.".into()),
                };
                fill(sentence, &[named(name, "the credential")])
            }
            (Fact::ConnectionTarget { connection }, Value::ConnectionTarget(target)) => {
                match target {
                    Some(target) => fill(
                        "{} leads to {}.",
                        &[self.connection(connection), self.target(*target)],
                    ),
                    None => "There is no such connection to a machine.".into(),
                }
            }
            (Fact::SignsIn { connection }, Value::SignsIn(signs_in)) => {
                let sentence = if *signs_in {
                    "{} was made with Connect with sign-in."
                } else {
                    "{} uses a username and password."
                };
                fill(sentence, &[self.connection(connection)])
            }
            (Fact::SessionUser { connection }, Value::SessionUser(person)) => fill(
                "{} uses the Windows session of {}.",
                &[self.connection(connection), voice.name(*person)],
            ),
            (Fact::MachineCreator { connection }, Value::MachineCreator(person)) => fill(
                "{} was created by {}.",
                &[self.connection(connection), voice.name(*person)],
            ),
            (Fact::ChosenRunOwner { connection }, Value::ChosenRunOwner(chosen)) => match chosen {
                Some(owner) => fill(
                    "{} runs as {}.",
                    &[self.connection(connection), voice.principal(*owner)],
                ),
                None => fill(
                    "No run owner is chosen for {}.",
                    &[self.connection(connection)],
                ),
            },
            (fact, value) => return self.of_organizations(fact, value),
        })
    }

    fn of_organizations(&self, fact: Fact, value: &Value) -> Option<Phrase> {
        let voice = &self.voice;
        let belongs = |what, organization: &str| match organization {
            "" => fill("Nobody said which organization {} belongs to.", &[what]),
            known => fill("{} belongs to {}.", &[what, Phrase::account(known)]),
        };
        Some(match (fact, value) {
            (Fact::PersonTenant { person }, Value::PersonTenant(theirs)) => {
                belongs(voice.name(person), theirs)
            }
            (Fact::ApplicationTenant { application }, Value::ApplicationTenant(theirs)) => {
                let name = voice.principal(Principal::ServicePrincipal(application));
                match theirs {
                    Some(theirs) => belongs(name, theirs),
                    None => "There is no such application.".into(),
                }
            }
            (Fact::EnvironmentTenant { environment }, Value::EnvironmentTenant(theirs)) => {
                belongs(voice.environment(environment), theirs)
            }
            (Fact::OrganizationTenant {}, Value::OrganizationTenant(ours)) => match &**ours {
                "" => "Nobody said what the organization goes by.".into(),
                ours => fill("The organization is {}.", &[Phrase::account(ours)]),
            },
            (Fact::ModernAuth {}, Value::ModernAuth(modern)) => if *modern {
                "The organization signs in with modern authentication."
            } else {
                "The organization isn't set up for modern authentication."
            }
            .into(),
            (Fact::PasswordSessions {}, Value::PasswordSessions(open)) => if *open {
                "Windows sessions can be opened with a username and password."
            } else {
                "The organization rules out passwords for Windows sessions."
            }
            .into(),
            _ => return None,
        })
    }

    fn machine(&self, machine: MachineId) -> Phrase {
        named(&self.voice.tenant.machine(machine).name, "a machine")
    }

    fn target(&self, target: Target) -> Phrase {
        match target {
            Target::Machine(machine) => self.machine(machine),
            Target::Group(group) => {
                let record = self.voice.tenant.machine_groups.get(group.at());
                named(record.map_or("", |record| &record.name), "a machine group")
            }
        }
    }

    fn connection(&self, connection: MachineConnectionId) -> Phrase {
        let record = self.voice.tenant.machine_connection(connection);
        named(&record.name, "the connection")
    }
}
