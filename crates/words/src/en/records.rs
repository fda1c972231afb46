//! Changes that add or replace a record: what was done, what follows, and the clicks in
//! Power Automate where there are some.

use policy::change::{Change, Verdict};
use policy::code::Code;
use policy::model::*;

use super::Voice;
use super::consequences::ConsequenceKind::{Effect, Warning};
use super::consequences::Lines;
use super::log::Tense;
use crate::phrase::{Phrase, fill, list};

impl Voice<'_> {
    /// `sent a copy of X to Y` or `sending a copy of X to Y`.
    pub(super) fn did_record(&self, change: &Change, actor: PersonId, tense: Tense) -> Phrase {
        let person = |person: PersonId| self.object(Principal::Person(person), actor);
        let tell = |past, ing, names: &[Phrase]| {
            fill(
                match tense {
                    Tense::Past => past,
                    Tense::Ing => ing,
                },
                names,
            )
        };
        match change {
            Change::SendCopy {
                flow, recipients, ..
            } => tell(
                "sent a copy of {} to {}",
                "sending a copy of {} to {}",
                &[
                    self.flow(*flow),
                    list(&recipients.iter().map(|to| person(*to)).collect::<Vec<_>>()),
                ],
            ),
            Change::CreateFromCopy { copy } => {
                let offer = self.tenant.copies.get(copy.at());
                let name = offer.map_or("", |offer| offer.name.as_str());
                tell(
                    "created {} from a copy",
                    "creating {} from a copy",
                    &[Phrase::name(name)],
                )
            }
            Change::ChangeOwner { flow, to } => tell(
                "made {} the owner of {}",
                "making {} the owner of {}",
                &[person(*to), self.flow(*flow)],
            ),
            Change::CreateConnection { connector, account } => {
                let connector = self.connector(*connector);
                match account {
                    Some(account) => tell(
                        "added a connection to {} as {}",
                        "adding a connection to {} as {}",
                        &[connector, Phrase::account(account)],
                    ),
                    None => tell(
                        "added a connection to {}",
                        "adding a connection to {}",
                        &[connector],
                    ),
                }
            }
            Change::DeleteConnection { connection } => {
                tell("deleted {}", "deleting {}", &[self.connection(*connection)])
            }
            Change::RepointReference { reference, to } => tell(
                "let {} use {}",
                "letting {} use {}",
                &[self.reference(*reference), self.connection(*to)],
            ),
            Change::RepointSteps { flow, to, .. } | Change::ConnectSteps { flow, to, .. } => tell(
                "let steps of {} use {}",
                "letting steps of {} use {}",
                &[self.flow(*flow), self.connection(*to)],
            ),
            Change::ConnectMachine { name, target, .. } => tell(
                "added the connection {} to {}",
                "adding the connection {} to {}",
                &[Phrase::name(name), self.target(*target)],
            ),
            Change::SetRunOwner { connection, to } => {
                let name = self.machine_connection(*connection);
                match to {
                    RunOwner::Creator => tell(
                        "made the creator of {} its run owner",
                        "making the creator of {} its run owner",
                        &[name],
                    ),
                    RunOwner::Explicit(who) => tell(
                        "made {} the run owner of {}",
                        "making {} the run owner of {}",
                        &[self.object(*who, actor), name],
                    ),
                }
            }
            Change::ShareMachine {
                connection,
                with,
                permission,
            } => {
                let names = &[
                    self.principal(Principal::ServicePrincipal(*with)),
                    self.machine_connection(*connection),
                ];
                match permission {
                    Some(MachinePermission::CanUse) => {
                        tell("let {} use {}", "letting {} use {}", names)
                    }
                    Some(MachinePermission::CanEdit) => {
                        tell("let {} edit {}", "letting {} edit {}", names)
                    }
                    None => tell(
                        "no longer let {} use {}",
                        "no longer letting {} use {}",
                        names,
                    ),
                }
            }
            Change::TurnFlow { flow, on: true } => {
                tell("turned on {}", "turning on {}", &[self.flow(*flow)])
            }
            Change::TurnFlow { flow, on: false } => {
                tell("turned off {}", "turning off {}", &[self.flow(*flow)])
            }
            Change::KeepAccess {
                flow,
                about,
                keep,
                flag,
            } => {
                // Of a flow that unexpected people run, its owner isn't the point.
                let whose = match flag == Code::PossibleUnmanagedShare.as_str() {
                    true => "the access of unexpected people".into(),
                    false if *about == Principal::Person(self.you) => "your access".into(),
                    false => fill("the access of {}", &[self.principal(*about)]),
                };
                let names = &[whose, self.flow(*flow)];
                if flag == Code::Orphaned.as_str() {
                    let flow = &[self.flow(*flow)];
                    return if *keep {
                        tell(
                            "left {} without an owner in a review",
                            "leaving {} without an owner in a review",
                            flow,
                        )
                    } else {
                        tell(
                            "put {} without an owner back on the review",
                            "putting {} without an owner back on the review",
                            flow,
                        )
                    };
                }
                if *keep {
                    tell(
                        "kept {} to {} in a review",
                        "keeping {} to {} in a review",
                        names,
                    )
                } else {
                    tell(
                        "put {} to {} back on the review",
                        "putting {} to {} back on the review",
                        names,
                    )
                }
            }
            Change::PublishPolicy { to, .. } => tell(
                "published the data policy {}",
                "publishing the data policy {}",
                &[Phrase::name(&to.name)],
            ),
            _ => Phrase::default(),
        }
    }

    /// What follows from a change of a record, beyond the answers that differ.
    pub(super) fn tell_record(&self, change: &Change, verdict: &Verdict, told: &mut Lines) {
        match change {
            Change::SendCopy {
                flow, recipients, ..
            } => self.tell_copy(*flow, recipients, verdict, told),
            Change::CreateFromCopy { .. } => told.add(
                Effect,
                "The new flow is yours alone. Later changes to the original don't reach it.".into(),
            ),
            Change::DeleteConnection { .. } => told.add(
                Warning,
                "Whatever still uses this connection fails until another one is chosen.".into(),
            ),
            Change::PublishPolicy { .. } => told.add(
                Warning,
                "Flows that break the policy are suspended. Sharing isn't blocked by it.".into(),
            ),
            _ => {}
        }
    }

    /// The clicks that make a change of a record in Power Automate.
    pub(super) fn record_steps(&self, change: &Change, steps: &mut Vec<Phrase>) {
        let flow_page = "In Power Automate, go to My flows and select {}.";
        match change {
            Change::SendCopy {
                flow,
                name,
                recipients,
                ..
            } => {
                steps.push(fill(flow_page, &[self.flow(*flow)]));
                steps.push("Select Send a copy in the command bar.".into());
                steps.push(fill("Name it {}.", &[Phrase::name(name)]));
                steps.push(fill(
                    "Add {}, then select Send.",
                    &[self.people(recipients)],
                ));
            }
            Change::ChangeOwner { flow, to } => {
                steps.push(fill(flow_page, &[self.flow(*flow)]));
                steps.push("In the Details section, select Edit.".into());
                steps.push(fill(
                    "Choose {} as the owner, then select Save.",
                    &[self.person(*to)],
                ));
            }
            Change::TurnFlow { flow, on } => {
                steps.push(fill(flow_page, &[self.flow(*flow)]));
                steps.push(match on {
                    true => "Select Turn on in the command bar.".into(),
                    false => "Select Turn off in the command bar.".into(),
                });
            }
            Change::RepointSteps { flow, to, .. } | Change::ConnectSteps { flow, to, .. } => {
                let connector = self.tenant.connection(*to).connector;
                steps.push(fill(flow_page, &[self.flow(*flow)]));
                steps.push("Select Edit.".into());
                steps.push(fill(
                    "Open the menu (…) of each {} step that this is about and choose {}.",
                    &[self.connector(connector), self.connection(*to)],
                ));
                steps.push("Select Save.".into());
            }
            Change::RepointReference { reference, to } => {
                steps.push(fill(
                    "In Power Automate, go to Solutions and open the one that holds {}.",
                    &[self.reference(*reference)],
                ));
                steps.push("Select the connection reference, then Edit.".into());
                steps.push(fill("Choose {}, then save.", &[self.connection(*to)]));
            }
            Change::CreateFromCopy { copy } => {
                let offer = self.tenant.copies.get(copy.at());
                let name = offer.map_or("", |offer| offer.name.as_str());
                steps.push(fill(
                    "Open the email that came with the copy {} and create the flow from it.",
                    &[Phrase::name(name)],
                ));
                steps.push("Choose connections of your own, then save.".into());
            }
            Change::CreateConnection { connector, .. } => {
                steps.push("In Power Automate, go to Connections.".into());
                steps.push(fill(
                    "Select New connection, choose {}, and sign in.",
                    &[self.connector(*connector)],
                ));
            }
            Change::DeleteConnection { connection } => {
                steps.push("In Power Automate, go to Connections.".into());
                steps.push(fill(
                    "Open the menu of {} and select Delete.",
                    &[self.connection(*connection)],
                ));
            }
            Change::ConnectMachine { target, .. } => {
                steps.push("In Power Automate, go to Data, then Connections.".into());
                steps.push("Select New connection and look for Desktop flows.".into());
                steps.push(fill(
                    "Choose how it signs in and the machine {}, then create it.",
                    &[self.target(*target)],
                ));
            }
            Change::ShareMachine {
                connection,
                with,
                permission: Some(permission),
            } => {
                steps.push("In Power Automate, go to Monitor, then Connection.".into());
                steps.push(fill(
                    "Choose {} and select Share.",
                    &[self.machine_connection(*connection)],
                ));
                steps.push(fill(
                    "Name {}, choose {}, and save.",
                    &[
                        self.principal(Principal::ServicePrincipal(*with)),
                        super::machine_screens::machine_permission(*permission).into(),
                    ],
                ));
            }
            _ => {}
        }
    }

    /// The name of a machine connection.
    pub fn machine_connection(&self, connection: MachineConnectionId) -> Phrase {
        let record = self.tenant.machine_connections.get(connection.at());
        record.map_or_else(
            || "a machine connection that isn't there".into(),
            |record| Phrase::name(&record.name),
        )
    }

    /// The name of a machine or a machine group.
    pub fn target(&self, target: Target) -> Phrase {
        let name = match target {
            Target::Machine(machine) => Some(self.tenant.machine(machine).name.as_str()),
            Target::Group(group) => {
                let record = self.tenant.machine_groups.get(group.at());
                record.map(|group| group.name.as_str())
            }
        };
        name.map_or_else(|| "a machine that isn't there".into(), Phrase::name)
    }

    /// The same, with the machines of a group.
    pub fn target_explained(&self, target: Target) -> Phrase {
        let name = self.target(target);
        let Target::Group(group) = target else {
            return name;
        };
        let group = self.tenant.machine_groups.get(group.at());
        match group.and_then(|group| self.machines_of(group)) {
            None => name.text(", a machine group without a machine"),
            Some(machines) => name.text(", a machine group of ").then(machines),
        }
    }

    /// The machines of a group, by name; nothing where it has none.
    pub fn machines_of(&self, group: &MachineGroup) -> Option<Phrase> {
        let machines = group.machines.iter();
        let machines: Vec<_> = machines
            .map(|machine| self.target(Target::Machine(*machine)))
            .collect();
        (!machines.is_empty()).then(|| list(&machines))
    }
}
