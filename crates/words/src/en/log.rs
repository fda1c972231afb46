//! What was changed: lines of the activity, toasts, and why something can't be undone.

use policy::change::{Applied, Change, LockedUndo};
use policy::edit::Edit;
use policy::model::*;

use super::Voice;
use super::frame::Real;
use crate::phrase::{Phrase, fill, list};

impl Voice<'_> {
    /// A line of the activity: who did what, in the past tense.
    pub fn entry(&self, entry: &Applied) -> Phrase {
        let who = self.name(entry.actor);
        let did = self.did(&entry.change);
        if entry.undoes.is_some() {
            fill("{} undid a change: {}.", &[who, did])
        } else {
            fill("{} {}.", &[who, did])
        }
    }

    /// What a toast says right after a change.
    pub fn toast(&self, entry: &Applied, real: Real<'_>) -> Phrase {
        if entry.undoes.is_some() {
            return "Undone.".into();
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
            Change::Assume { .. } => "Saved what Sharewell assumes about this file.".into(),
            change if entry.edits.is_empty() => {
                let _ = change;
                "It was this way already, so nothing changed.".into()
            }
            change => fill("You {}", &[self.did(change)]).text(copy),
        }
    }

    /// Why an entry can't be undone. `log` is the log it stands in.
    pub fn undo_locked(&self, lock: &LockedUndo, log: &[Applied]) -> Phrase {
        match lock {
            LockedUndo::OnlyBy(person) => fill("Only {} can undo this.", &[self.name(*person)]),
            LockedUndo::ChangedSince(Some(at)) => match log.get(*at) {
                Some(later) => fill(
                    "This changed again later, so it can't be undone. {}",
                    &[self.entry(later)],
                ),
                None => "This changed again later, so it can't be undone.".into(),
            },
            LockedUndo::ChangedSince(None) => {
                "This changed again later, so it can't be undone.".into()
            }
            LockedUndo::NotAllowed(verdict) => {
                // The opposite is about no single control any more: only its reason counts.
                let nothing = Change::Batch(Vec::new());
                fill(
                    "You can't make the opposite change anymore. {}",
                    &[self.locked(FlowId(u32::MAX), verdict, &nothing)],
                )
            }
            LockedUndo::Nothing => "Nothing changed here, so there's nothing to undo.".into(),
        }
    }

    /// `embedded X in Y`, in the past tense.
    fn did(&self, change: &Change) -> Phrase {
        match change {
            Change::SetEmbedded {
                flow,
                reference,
                to,
            } => {
                let sentence = if *to {
                    "embedded {} in {}"
                } else {
                    "stopped embedding {} in {}"
                };
                fill(sentence, &[self.reference(*reference), self.flow(*flow)])
            }
            Change::ShareDesktop {
                flow,
                principal,
                role,
            } => {
                let sentence = match role {
                    DesktopRole::CoOwner => "shared {} with {} as a co-owner",
                    DesktopRole::RunOnly => "shared {} with {} as a run-only user",
                };
                fill(sentence, &[self.flow(*flow), self.principal(*principal)])
            }
            Change::UnshareDesktop { flow, principal } => fill(
                "stopped sharing {} with {}",
                &[self.flow(*flow), self.principal(*principal)],
            ),
            Change::AddOwner {
                flow, principal, ..
            } => fill(
                "made {} an owner of {}",
                &[self.principal(*principal), self.flow(*flow)],
            ),
            Change::RemoveOwner { flow, principal } => fill(
                "removed {} from the owners of {}",
                &[self.principal(*principal), self.flow(*flow)],
            ),
            Change::ShareRunOnly { flow, add, remove } => {
                let names = |principals: &[Principal]| {
                    let names: Vec<_> = principals.iter().map(|it| self.principal(*it)).collect();
                    list(&names)
                };
                match (add.is_empty(), remove.is_empty()) {
                    (false, true) => fill(
                        "gave {} run-only access to {}",
                        &[names(add), self.flow(*flow)],
                    ),
                    (true, _) => fill(
                        "took run-only access to {} from {}",
                        &[self.flow(*flow), names(remove)],
                    ),
                    (false, false) => fill(
                        "gave {} run-only access to {} and took it from {}",
                        &[names(add), self.flow(*flow), names(remove)],
                    ),
                }
            }
            Change::SetRunOnlySource {
                flow,
                connection,
                source,
            } => {
                let connector = self.connector(self.tenant.connection(*connection).connector);
                match source {
                    RunOnlySource::ProvidedByRunOnlyUser => fill(
                        "set the {} connection of {} to be provided by the run-only user",
                        &[connector, self.flow(*flow)],
                    ),
                    RunOnlySource::UseFlowConnection => fill(
                        "let run-only users of {} use {}",
                        &[self.flow(*flow), self.account(*connection)],
                    ),
                }
            }
            Change::Assume { edits } => {
                let flows = flows_of(edits);
                match flows[..] {
                    [flow] => fill("changed what is assumed about {}", &[self.flow(flow)]),
                    _ => "changed what is assumed about this file".into(),
                }
            }
            Change::Batch(_) => self.did_all(&change.steps()),
        }
    }

    /// Several changes: the first, and how many more; alike ones are counted.
    fn did_all(&self, steps: &[&Change]) -> Phrase {
        match steps {
            [] => "changed nothing".into(),
            [only] => self.did(only),
            [first, second] => fill("{} and {}", &[self.did(first), self.did(second)]),
            [first, others @ ..] => {
                let count = Phrase::number(steps.len() as u64);
                let alike = others.iter().all(|other| is_alike(first, other));
                match (first, alike) {
                    (Change::SetEmbedded { to: true, .. }, true) => {
                        fill("embedded connection references in {} places", &[count])
                    }
                    (Change::SetEmbedded { to: false, .. }, true) => fill(
                        "stopped embedding connection references in {} places",
                        &[count],
                    ),
                    _ => fill(
                        "{} and made {} other changes",
                        &[self.did(first), Phrase::number(others.len() as u64)],
                    ),
                }
            }
        }
    }
}

fn is_alike(one: &Change, other: &Change) -> bool {
    match (one, other) {
        (Change::SetEmbedded { to: a, .. }, Change::SetEmbedded { to: b, .. }) => a == b,
        _ => false,
    }
}

fn flows_of(edits: &[Edit]) -> Vec<FlowId> {
    let mut flows: Vec<_> = edits.iter().filter_map(Edit::flow).collect();
    flows.sort_unstable();
    flows.dedup();
    flows
}
