//! *Copy as steps*: the clicks that make a change in Power Automate.

use policy::change::{Applied, Change};
use policy::model::*;

use super::Voice;
use crate::phrase::{Phrase, fill};

impl Voice<'_> {
    /// The clicks for a change, in order; to be numbered.
    pub fn steps(&self, change: &Change) -> Vec<Phrase> {
        self.in_a_row(change.steps().into_iter().cloned().map(Some))
    }

    /// The clicks for entries of the log, by who has to make them: `As Ana Ruiz:`, and below it
    /// what is theirs in a row. For an entry that takes another back it's the opposite.
    pub fn steps_by_person(&self, entries: &[&Applied]) -> Vec<(Phrase, Vec<Phrase>)> {
        let turns = entries.chunk_by(|one, next| one.actor == next.actor);
        turns
            .map(|turn| {
                let head = fill("As {}:", &[self.name(turn[0].actor)]);
                let changes = turn.iter().flat_map(|entry| to_make(entry));
                (head, self.in_a_row(changes))
            })
            .collect()
    }

    /// The clicks for single changes, one after the other: where one leaves off, the next goes
    /// on. None stands for a change that nobody knows the clicks of.
    fn in_a_row(&self, changes: impl Iterator<Item = Option<Change>>) -> Vec<Phrase> {
        let mut steps = Vec::new();
        let mut before: Option<(Change, Vec<Phrase>)> = None;
        for change in changes {
            let Some(change) = change else {
                before = None;
                steps.push(
                    "Set what this changed back by hand: Sharewell doesn't know the clicks for it."
                        .into(),
                );
                continue;
            };
            let mut clicks = Vec::new();
            self.clicks(&change, &mut clicks);
            if clicks.is_empty() && !is_only_here(&change) {
                before = None;
                steps.push(self.by_hand(&change));
                continue;
            }
            let shared = before.as_ref().map_or(0, |(other, others)| {
                let alike = clicks
                    .iter()
                    .zip(others)
                    .take_while(|(one, two)| one == two);
                alike.count().min(goes_on(other, &change))
            });
            steps.extend_from_slice(clicks.get(shared..).unwrap_or_default());
            before = Some((change, clicks));
        }
        if steps.is_empty() {
            steps.push(
                "Nothing to do in Power Automate: this is only for Sharewell to know.".into(),
            );
        }
        steps
    }

    /// Instead of clicks that nobody knows: what is to be changed.
    fn by_hand(&self, change: &Change) -> Phrase {
        let what = match change {
            Change::SetPerson { person, .. } => fill(
                "Change the account or the roles of {}",
                &[self.name(*person)],
            ),
            Change::PublishPolicy { to, .. } => {
                fill("Publish the data policy {}", &[Phrase::name(&to.name)])
            }
            Change::SetRunOwner { connection, .. } => {
                let connection = self.machine_connection(*connection);
                fill("Choose the run owner of {}", &[connection])
            }
            Change::ShareMachine { connection, .. } => {
                let connection = self.machine_connection(*connection);
                fill("Change with whom {} is shared", &[connection])
            }
            _ => "Make this change".into(),
        };
        what.text(" by hand: Sharewell doesn't know the clicks for it.")
    }

    fn clicks(&self, change: &Change, steps: &mut Vec<Phrase>) {
        match change {
            Change::SetEmbedded {
                flow,
                reference,
                to,
            } => {
                steps.push(self.open(
                    "In Power Automate, go to My flows, then Desktop flows, and select {}.",
                    *flow,
                ));
                steps.push("Select Details.".into());
                steps.push("Under Connection references, select Manage.".into());
                let set = if *to {
                    "Set Embedded in desktop flow to Yes for {}."
                } else {
                    "Set Embedded in desktop flow to No for {}."
                };
                steps.push(fill(set, &[self.reference_in(*flow, *reference)]));
                steps.push("Confirm.".into());
            }
            Change::ShareDesktop {
                flow,
                principal,
                role,
            } => {
                steps.push(self.open(
                    "In Power Automate, go to My flows, then Desktop flows, and select {}.",
                    *flow,
                ));
                steps.push("Select Share.".into());
                steps.push(fill("Add {}.", &[self.address(*principal)]));
                steps.push(
                    match role {
                        DesktopRole::CoOwner => "Choose Co-owner.",
                        DesktopRole::RunOnly => {
                            "Choose User. That's what Power Automate calls a run-only user."
                        }
                    }
                    .into(),
                );
                steps.push("Select Save.".into());
            }
            Change::UnshareDesktop { flow, principal } => {
                steps.push(self.open(
                    "In Power Automate, go to My flows, then Desktop flows, and select {}.",
                    *flow,
                ));
                steps.push("Select Share, then Manage access.".into());
                steps.push(fill("Remove {}.", &[self.principal(*principal)]));
                steps.push("Select Save.".into());
            }
            Change::AddOwner {
                flow, principal, ..
            } => {
                steps.push(self.open("In Power Automate, go to My flows and find {}.", *flow));
                steps.push("Open its menu (⋮) and select Share.".into());
                steps.push(match principal {
                    Principal::List(_) => fill(
                        "Select SharePoint, then the site and the list {}.",
                        &[self.principal(*principal)],
                    ),
                    _ => fill(
                        "Enter {} and select the match.",
                        &[self.address(*principal)],
                    ),
                });
            }
            Change::RemoveOwner { flow, principal } => {
                steps.push(self.open("In Power Automate, go to My flows and select {}.", *flow));
                steps.push("In the Owners section, select Edit.".into());
                steps.push(fill(
                    "Select the trash can beside {}.",
                    &[self.principal(*principal)],
                ));
                steps.push("Select Remove to confirm.".into());
            }
            Change::ShareRunOnly { flow, add, remove } => {
                self.open_run_only(*flow, steps);
                for principal in add {
                    steps.push(fill("Add {}.", &[self.address(*principal)]));
                }
                for principal in remove {
                    steps.push(fill(
                        "Select the trash can beside {}.",
                        &[self.principal(*principal)],
                    ));
                }
                steps.push("Select Save.".into());
            }
            Change::SetRunOnlySource {
                flow,
                connection,
                source,
            } => {
                self.open_run_only(*flow, steps);
                let record = self.tenant.connection(*connection);
                let choice = super::source_label(*source, record.account.as_deref());
                steps.push(fill(
                    "Under Connections Used, choose {} for {}.",
                    &[choice, self.connector(record.connector)],
                ));
                steps.push("Select Save.".into());
            }
            Change::Assume { .. } | Change::Batch(_) => {}
            record => self.record_steps(record, steps),
        }
    }

    fn open(&self, sentence: &'static str, flow: FlowId) -> Phrase {
        fill(sentence, &[self.flow(flow)])
    }

    fn open_run_only(&self, flow: FlowId, steps: &mut Vec<Phrase>) {
        steps.push(self.open("In Power Automate, go to My flows and select {}.", flow));
        steps.push("In the Run only users section, select Edit.".into());
    }

    /// A name with the address to type.
    fn address(&self, principal: Principal) -> Phrase {
        let name = self.principal(principal);
        match principal {
            Principal::Person(person) if !self.tenant.person(person).email.is_empty() => {
                let address = Phrase::account(&self.tenant.person(person).email);
                fill("{} ({})", &[name, address])
            }
            _ => name,
        }
    }
}

/// Whether a change is of what Sharewell keeps, and of nothing in Power Automate.
fn is_only_here(change: &Change) -> bool {
    matches!(
        change,
        Change::Assume { .. } | Change::KeepAccess { .. } | Change::Batch(_)
    )
}

/// The single changes that make what an entry of the log did.
fn to_make(entry: &Applied) -> Vec<Option<Change>> {
    let steps = entry.change.steps().into_iter();
    if entry.undoes.is_none() {
        steps.cloned().map(Some).collect()
    } else {
        steps.rev().map(opposite).collect()
    }
}

/// How many of the clicks that two changes begin with are made already when the first is done:
/// its switches stay in view, a dialog closes and leaves its flow selected.
fn goes_on(first: &Change, next: &Change) -> usize {
    use Change::{SetEmbedded, ShareDesktop, UnshareDesktop};
    match (first, next) {
        (SetEmbedded { .. }, SetEmbedded { .. }) => 3,
        (
            ShareDesktop { .. } | UnshareDesktop { .. },
            ShareDesktop { .. } | UnshareDesktop { .. } | SetEmbedded { .. },
        ) => 1,
        (
            Change::ShareRunOnly { .. } | Change::SetRunOnlySource { .. },
            Change::ShareRunOnly { .. } | Change::SetRunOnlySource { .. },
        ) => 1,
        _ => 0,
    }
}

/// The change that takes a single one back, where the intent alone says which.
fn opposite(change: &Change) -> Option<Change> {
    Some(match change {
        Change::SetEmbedded {
            flow,
            reference,
            to,
        } => Change::SetEmbedded {
            flow: *flow,
            reference: *reference,
            to: !to,
        },
        Change::ShareDesktop {
            flow, principal, ..
        } => Change::UnshareDesktop {
            flow: *flow,
            principal: *principal,
        },
        Change::AddOwner {
            flow, principal, ..
        } => Change::RemoveOwner {
            flow: *flow,
            principal: *principal,
        },
        Change::RemoveOwner { flow, principal } => Change::AddOwner {
            flow: *flow,
            principal: *principal,
            needs_edit: None,
        },
        Change::ShareRunOnly { flow, add, remove } => Change::ShareRunOnly {
            flow: *flow,
            add: remove.clone(),
            remove: add.clone(),
        },
        Change::SetRunOnlySource {
            flow,
            connection,
            source,
        } => Change::SetRunOnlySource {
            flow: *flow,
            connection: *connection,
            source: match source {
                RunOnlySource::ProvidedByRunOnlyUser => RunOnlySource::UseFlowConnection,
                RunOnlySource::UseFlowConnection => RunOnlySource::ProvidedByRunOnlyUser,
            },
        },
        Change::TurnFlow { flow, on } => Change::TurnFlow {
            flow: *flow,
            on: !on,
        },
        only_here if is_only_here(only_here) => only_here.clone(),
        _ => return None,
    })
}
