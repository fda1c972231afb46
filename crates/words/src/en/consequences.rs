//! What a change would do, as dialogs and drawers list it before anybody saves.

use policy::change::{Change, Preview, Verdict};
use policy::code::Code;
use policy::model::*;

use super::Voice;
use crate::phrase::{Phrase, begin, fill};

/// One line of what a change would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consequence {
    /// What sort of line it is.
    pub kind: ConsequenceKind,
    /// The line.
    pub text: Phrase,
}

/// What sort of line of a dialog it is; in the order dialogs list them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConsequenceKind {
    /// Something stops, or may go wrong.
    Warning,
    /// Somebody can do more.
    Gain,
    /// Somebody can do less.
    Loss,
    /// How far it reaches.
    Limit,
    /// What happens besides.
    Effect,
}

use ConsequenceKind::{Effect, Gain, Limit, Loss, Warning};

impl Voice<'_> {
    /// What a change would do, beside the answers that would differ; each line once.
    pub fn consequences(&self, change: &Change, preview: &Preview) -> Vec<Consequence> {
        let mut told = Lines::default();
        for (step, verdict) in change.steps().into_iter().zip(&preview.verdicts) {
            if verdict.can_go_on() {
                self.tell(step, change, verdict, &mut told);
            }
        }
        told.0.sort_by_key(|line| line.kind);
        told.0
    }

    fn tell(&self, step: &Change, whole: &Change, verdict: &Verdict, told: &mut Lines) {
        match step {
            Change::SetEmbedded {
                flow,
                reference,
                to,
            } => self.tell_embedding(*flow, *reference, *to, whole, verdict, told),
            Change::ShareDesktop {
                flow,
                principal,
                role,
            } => self.tell_desktop_share(*flow, *principal, *role, whole, verdict, told),
            Change::UnshareDesktop { flow, principal } => {
                self.tell_desktop_removal(*flow, *principal, told);
            }
            Change::AddOwner {
                flow, principal, ..
            } => self.tell_new_owner(*flow, *principal, verdict, told),
            Change::RemoveOwner { flow, principal } => {
                self.tell_owner_removal(*flow, *principal, verdict, whole, told);
            }
            Change::ChangeOwner { flow, to } => {
                self.tell_other_owner(*flow, *to, verdict, told);
            }
            Change::ShareRunOnly { flow, add, remove } => {
                self.tell_run_only(*flow, add, remove, whole, told);
            }
            Change::SetRunOnlySource {
                flow: _,
                connection,
                source,
            } => told.add(Effect, self.source_effect(*connection, *source)),
            Change::Assume { .. } | Change::Batch(_) => {}
            record => self.tell_record(record, told),
        }
    }

    fn tell_embedding(
        &self,
        flow: FlowId,
        reference: ReferenceId,
        to: bool,
        whole: &Change,
        verdict: &Verdict,
        told: &mut Lines,
    ) {
        let record = self.tenant.reference(reference);
        let account = match record.connection {
            Some(connection) => self.account(connection),
            None => "this connection".into(),
        };
        let others = self.co_owners(flow, record.owner, whole);
        if !to {
            if verdict.warns(Code::CloudRunsWillBeBlocked) {
                told.add(
                    Warning,
                    fill("Cloud runs of {} will stop.", &[self.flow(flow)]),
                );
            }
            if verdict.warns(Code::CoOwnersNeedOwnConnection) {
                let connector = self.connector(record.connector);
                let sentence = if others.is_empty() {
                    return told.add(
                        Loss,
                        fill(
                            "From the next console run, co-owners bring their own {} connection.",
                            &[connector],
                        ),
                    );
                } else if others.len() == 1 && !self.is_you(others[0]) {
                    "From the next console run, {} brings their own {} connection."
                } else if others == [self.you] {
                    "From the next console run, {} bring your own {} connection."
                } else {
                    "From the next console run, {} bring their own {} connection."
                };
                told.add(Loss, fill(sentence, &[self.people(&others), connector]));
            }
            return;
        }
        if verdict.warns(Code::ConnectionBroken) {
            let fix = record
                .connection
                .map(|bound| self.fixes(self.tenant.connection(bound).owner));
            told.add(
                Warning,
                fill(
                    "The connection isn't working right now, so runs that use it may fail. {}",
                    &[fix.unwrap_or_default()],
                ),
            );
        }
        if verdict.warns(Code::SchemaNotV2) {
            told.add(
                Warning,
                "This flow uses the v1 schema, so a cloud flow still can't start it. Save it again in Power Automate \
                 for desktop, in an environment where v2 is on."
                    .into(),
            );
        }
        if verdict.warns(Code::CoOwnersGainDataAccess) {
            let text = if others.is_empty() {
                fill(
                    "Nobody else owns this flow yet. Future co-owners can use {} in it, when they edit it and when \
                     they run it. They don't get its password.",
                    &[account],
                )
            } else {
                fill(
                    "{} can use {} in this flow, when they edit it and when they run it. They don't get its password.",
                    &[begin(self.people(&others)), account],
                )
            };
            told.add(Gain, text);
            told.add(
                Limit,
                fill(
                    "It counts in {} only. Run-only users still bring their own connections.",
                    &[self.flow(flow)],
                ),
            );
        }
    }

    /// Who owns a flow beside one person, with those whom the same change makes co-owners.
    fn co_owners(&self, flow: FlowId, beside: PersonId, whole: &Change) -> Vec<PersonId> {
        let steps = whole.steps();
        let becomes = |person| {
            steps.iter().any(|step| {
                matches!(step, Change::ShareDesktop { flow: other, principal, role: DesktopRole::CoOwner }
                    if *other == flow && self.tenant.reaches(person, *principal))
            })
        };
        self.tenant
            .person_ids()
            .filter(|person| *person != beside && !self.tenant.person(*person).left)
            .filter(|person| self.tenant.role(*person, flow).is_owner() || becomes(*person))
            .collect()
    }
}

pub(super) trait Warns {
    fn warns(&self, code: Code) -> bool;
}

impl Warns for Verdict {
    fn warns(&self, code: Code) -> bool {
        self.warnings.iter().any(|warning| warning.code == code)
    }
}

/// Lines, each once.
#[derive(Default)]
pub(super) struct Lines(Vec<Consequence>);

impl Lines {
    pub(super) fn add(&mut self, kind: ConsequenceKind, text: Phrase) {
        let line = Consequence { kind, text };
        if !self.0.contains(&line) {
            self.0.push(line);
        }
    }
}
