//! What was changed: lines of the activity, toasts, and why something can't be undone.

mod acts;
mod made;
mod several;

use policy::change::{Applied, Change, LockedUndo};
use policy::edit::Edit;
use policy::model::*;

use super::Voice;
use super::frame::Real;
use crate::phrase::{Phrase, fill, list};
use made::makes;

impl Voice<'_> {
    /// A line of the activity: who did what, in the past tense.
    pub fn entry(&self, entry: &Applied) -> Phrase {
        let who = self.subject(entry.actor);
        let did = |change: &Change, tense| self.did(change, entry, tense);
        if entry.undoes.is_none() {
            return fill("{} {}.", &[who, did(&entry.change, Tense::Past)]);
        }
        // Taking back what took something back makes the change once more.
        if makes(entry) {
            fill("{} {} again.", &[who, did(&entry.change, Tense::Past)])
        } else if let Some(change) = embeds(entry) {
            fill("{} {} again.", &[who, did(&change, Tense::Past)])
        } else {
            fill("{} undid {}.", &[who, did(&entry.change, Tense::Ing)])
        }
    }

    /// What a toast says right after a change.
    pub fn toast(&self, entry: &Applied, real: Real<'_>) -> Phrase {
        if entry.edits.is_empty() {
            return "It was this way already, so nothing changed.".into();
        }
        let did = |change: &Change, tense| self.did(change, entry, tense);
        if entry.undoes.is_some() {
            return if makes(entry) {
                fill("You {} again.", &[did(&entry.change, Tense::Past)])
            } else if let Some(change) = embeds(entry) {
                fill("You {} again.", &[did(&change, Tense::Past)])
            } else {
                fill("You undid {}.", &[did(&entry.change, Tense::Ing)])
            };
        }
        let copy = match real {
            Real::Demo => " in this demo. Nothing outside this browser changed.",
            Real::File(_) => " in this copy. Nothing changed in Power Automate.",
            Real::Live(_) => ".",
        };
        match &entry.change {
            Change::SetEmbedded { reference, to, .. } => {
                let now = if *to {
                    " is embedded"
                } else {
                    " is no longer embedded"
                };
                self.reference(*reference).text(now).text(copy)
            }
            Change::Assume { edits } => fill(
                "Saved what Sharewell assumes about {}.",
                &[self.answered(edits)],
            ),
            change => {
                let said = fill("You {}", &[did(change, Tense::Past)]).text(copy);
                if change.is_for_good() {
                    said.text(" It can't be taken back.")
                } else {
                    said
                }
            }
        }
    }

    /// Why the entry at this place of the log can't be undone.
    pub fn undo_locked(&self, lock: &LockedUndo, log: &[Applied], entry: usize) -> Phrase {
        match lock {
            LockedUndo::OnlyBy(person) => fill("Only {} can undo this.", &[self.name(*person)]),
            LockedUndo::ChangedSince(later) => {
                let locked = "This changed again later, so it can't be undone.".into();
                match later.and_then(|at| log.get(at)) {
                    Some(later) => fill("{} {}", &[locked, self.entry(later)]),
                    None => locked,
                }
            }
            LockedUndo::NotAllowed(verdict) => {
                let nothing = Change::Batch(Vec::new());
                let change = log.get(entry).map_or(&nothing, |entry| &entry.change);
                let first = change.steps().first().copied().unwrap_or(&nothing);
                let flow = first.flow().unwrap_or(FlowId(u32::MAX));
                fill(
                    "You can't make the opposite change anymore. {}",
                    &[self.locked(flow, verdict, first)],
                )
            }
            LockedUndo::Nothing => "Nothing changed here, so there's nothing to undo.".into(),
            LockedUndo::ForGood => {
                "A copy that was sent stays sent: nobody can take it back.".into()
            }
        }
    }

    /// `embedded X in Y` or `embedding X in Y`, from what was wanted and what was written.
    fn did(&self, change: &Change, entry: &Applied, tense: Tense) -> Phrase {
        let flow = |flow: &FlowId| self.flow(*flow);
        let whom = |principal: &Principal| self.object(*principal, entry.actor);
        let edits = &entry.edits;
        match change {
            Change::SetEmbedded {
                flow: it,
                reference,
                to,
            } => fill(
                match (to, tense) {
                    (true, Tense::Past) => "embedded {} in {}",
                    (true, Tense::Ing) => "embedding {} in {}",
                    (false, Tense::Past) => "stopped embedding {} in {}",
                    (false, Tense::Ing) => "turning off embedding of {} in {}",
                },
                &[self.reference(*reference), flow(it)],
            ),
            Change::ShareDesktop {
                flow: it,
                principal,
                role,
            } if gives_another_role(edits, *it, *principal) => fill(
                match (role, tense) {
                    (DesktopRole::CoOwner, Tense::Past) => "made {} a co-owner of {}",
                    (DesktopRole::CoOwner, Tense::Ing) => "making {} a co-owner of {}",
                    (DesktopRole::RunOnly, Tense::Past) => "made {} a run-only user of {}",
                    (DesktopRole::RunOnly, Tense::Ing) => "making {} a run-only user of {}",
                },
                &[whom(principal), flow(it)],
            ),
            Change::ShareDesktop {
                flow: it,
                principal,
                role,
            } => fill(
                match (role, tense) {
                    (DesktopRole::CoOwner, Tense::Past) => "shared {} with {} as a co-owner",
                    (DesktopRole::CoOwner, Tense::Ing) => "sharing {} with {} as a co-owner",
                    (DesktopRole::RunOnly, Tense::Past) => "shared {} with {} as a run-only user",
                    (DesktopRole::RunOnly, Tense::Ing) => "sharing {} with {} as a run-only user",
                },
                &[flow(it), whom(principal)],
            ),
            Change::UnshareDesktop {
                flow: it,
                principal,
            } => fill(
                match tense {
                    Tense::Past => "stopped sharing {} with {}",
                    Tense::Ing => "ending the sharing of {} with {}",
                },
                &[flow(it), whom(principal)],
            ),
            Change::AddOwner {
                flow: it,
                principal,
                ..
            } => fill(
                match tense {
                    Tense::Past => "made {} an owner of {}",
                    Tense::Ing => "making {} an owner of {}",
                },
                &[whom(principal), flow(it)],
            ),
            Change::RemoveOwner {
                flow: it,
                principal,
            } => fill(
                match tense {
                    Tense::Past => "removed {} from the owners of {}",
                    Tense::Ing => "removing {} from the owners of {}",
                },
                &[whom(principal), flow(it)],
            ),
            Change::ShareRunOnly {
                flow: it,
                add,
                remove,
            } => self.did_run_only(*it, add, remove, entry.actor, tense),
            Change::SetRunOnlySource {
                flow: it,
                connection,
                source,
            } => fill(
                match (source, tense) {
                    (RunOnlySource::ProvidedByRunOnlyUser, Tense::Past) => {
                        "set the {} connection of {} to be provided by the run-only user"
                    }
                    (RunOnlySource::ProvidedByRunOnlyUser, Tense::Ing) => {
                        "setting the {} connection of {} to be provided by the run-only user"
                    }
                    (RunOnlySource::UseFlowConnection, Tense::Past) => {
                        "let run-only users use the {} connection of {}"
                    }
                    (RunOnlySource::UseFlowConnection, Tense::Ing) => {
                        "letting run-only users use the {} connection of {}"
                    }
                },
                &[
                    self.connector(self.tenant.connection(*connection).connector),
                    flow(it),
                ],
            ),
            Change::Assume { edits } => fill(
                match tense {
                    Tense::Past => "changed what is assumed about {}",
                    Tense::Ing => "changing what is assumed about {}",
                },
                &[self.answered(edits)],
            ),
            Change::Batch(_) => self.did_all(&change.steps(), entry, tense),
            Change::SetPerson { person, to } => self.did_to_account(*person, to, edits, tense),
            Change::SetEnvironment { environment, to } => {
                self.did_to_environment(*environment, to, edits, tense)
            }
            record => self.did_record(record, entry.actor, tense),
        }
    }

    /// What an answer is about: one flow, or the whole file.
    fn answered(&self, edits: &[Edit]) -> Phrase {
        match flows_answered(edits)[..] {
            [only] => self.flow(only),
            _ => "this file".into(),
        }
    }

    fn did_run_only(
        &self,
        flow: FlowId,
        add: &[Principal],
        remove: &[Principal],
        actor: PersonId,
        tense: Tense,
    ) -> Phrase {
        let names = |principals: &[Principal]| {
            let names = principals.iter().map(|it| self.object(*it, actor));
            list(&names.collect::<Vec<_>>())
        };
        let flow = self.flow(flow);
        match (add.is_empty(), remove.is_empty()) {
            (false, true) => fill(
                match tense {
                    Tense::Past => "gave {} run-only access to {}",
                    Tense::Ing => "giving {} run-only access to {}",
                },
                &[names(add), flow],
            ),
            (true, _) => fill(
                match tense {
                    Tense::Past => "took run-only access to {} from {}",
                    Tense::Ing => "taking run-only access to {} from {}",
                },
                &[flow, names(remove)],
            ),
            (false, false) => fill(
                match tense {
                    Tense::Past => "gave {} run-only access to {} and took it from {}",
                    Tense::Ing => "giving {} run-only access to {} and taking it from {}",
                },
                &[names(add), flow, names(remove)],
            ),
        }
    }
}

/// How a change is told.
#[derive(Debug, Clone, Copy)]
pub(super) enum Tense {
    /// `embedded`.
    Past,
    /// `embedding`.
    Ing,
}

/// What taking back switches that were turned off amounts to; none for other changes.
fn embeds(entry: &Applied) -> Option<Change> {
    let on = |step: &Change| match step {
        Change::SetEmbedded {
            flow,
            reference,
            to: false,
        } => Some(Change::SetEmbedded {
            flow: *flow,
            reference: *reference,
            to: true,
        }),
        _ => None,
    };
    let steps: Vec<_> = entry.change.steps();
    let steps: Option<Vec<_>> = steps.into_iter().map(on).collect();
    steps.filter(|steps| !steps.is_empty()).map(Change::Batch)
}

/// The flows an answer is about; none where one is about the whole file.
fn flows_answered(edits: &[Edit]) -> Vec<FlowId> {
    let answers = |edit: &&Edit| matches!(edit, Edit::Answered { .. });
    let of_the_file = edits
        .iter()
        .filter(answers)
        .any(|edit| edit.flow().is_none());
    if of_the_file {
        return Vec::new();
    }
    let mut flows: Vec<_> = edits.iter().filter_map(Edit::flow).collect();
    policy::sorted::sort(&mut flows);
    flows.dedup();
    flows
}

/// Whether a desktop flow was shared with them before, in another role.
fn gives_another_role(edits: &[Edit], shared: FlowId, with: Principal) -> bool {
    edits.iter().any(|edit| match edit {
        Edit::Share {
            flow,
            before: Some(before),
            after: Some(after),
            ..
        } => *flow == shared && before.principal == with && after.principal == with,
        _ => false,
    })
}
