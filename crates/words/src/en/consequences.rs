//! What a change would do, as dialogs and drawers list it before anybody saves.

use policy::EffectiveRole;
use policy::change::{Change, Preview, Verdict};
use policy::code::Code;
use policy::model::*;

use super::Voice;
use crate::phrase::{Phrase, fill, list};

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
        self.consequences_of(change, preview, |_| true)
    }

    /// The same, of some steps of the change alone.
    pub fn consequences_of(
        &self,
        change: &Change,
        preview: &Preview,
        some: impl Fn(&Change) -> bool,
    ) -> Vec<Consequence> {
        let mut told = Lines::default();
        let mut about = Vec::new();
        for (step, verdict) in change.steps().into_iter().zip(&preview.verdicts) {
            if verdict.can_go_on() && some(step) {
                about.extend(step.flow());
                self.tell(step, change, verdict, &mut told);
            }
        }
        let yours = preview.differs.iter().filter(|it| it.person == self.you);
        for lost in yours.filter(|it| it.loses_ownership() && about.contains(&it.flow)) {
            let flow = &[self.flow(lost.flow)];
            told.add(
                Warning,
                fill(
                    "You stop being an owner of {}. Only another owner can make you one again.",
                    flow,
                ),
            );
        }
        told.said()
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
            Change::RepointReference { reference, to } => {
                self.tell_carried_along(*reference, *to, whole, told);
            }
            Change::RepointSteps { flow, to, from, .. } => {
                self.tell_steps(*flow, Some(*from), *to, whole, told);
            }
            Change::ConnectSteps { flow, to, .. } => {
                self.tell_steps(*flow, None, *to, whole, told);
            }
            record => self.tell_record(record, verdict, told),
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
            told.add(Gain, self.can_use("this flow".into(), &others, account));
            told.add(
                Limit,
                fill(
                    "It counts in {} only. Run-only users still bring their own connections.",
                    &[self.flow(flow)],
                ),
            );
            for somebody in self.run_only_users(flow) {
                told.add_about(
                    Limit,
                    [
                        "{} gains nothing, as a run-only user.",
                        "{} gain nothing, as run-only users.",
                    ],
                    self.principal_subject(somebody),
                );
            }
        }
    }

    /// Who has run-only access, as it was given; people who own the flow as well aren't limited by it.
    fn run_only_users(&self, flow: FlowId) -> impl Iterator<Item = Principal> {
        let grants = self.tenant.flow(flow).grants();
        grants
            .filter(|(_, role)| *role == EffectiveRole::RunOnly)
            .map(|(who, _)| who)
            .filter(move |who| match who {
                Principal::Person(person) => {
                    self.tenant.role(*person, flow) == EffectiveRole::RunOnly
                }
                _ => true,
            })
    }

    /// Who owns a flow beside one person, with those whom the same change makes co-owners.
    pub(super) fn co_owners(
        &self,
        flow: FlowId,
        beside: PersonId,
        whole: &Change,
    ) -> Vec<PersonId> {
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
pub(super) struct Lines(Vec<Line>);

#[derive(PartialEq)]
enum Line {
    Said(Consequence),
    /// One sentence about everybody it holds for: about one of them, and about several.
    About {
        kind: ConsequenceKind,
        sentence: [&'static str; 2],
        who: Vec<Phrase>,
    },
}

impl Lines {
    pub(super) fn add(&mut self, kind: ConsequenceKind, text: Phrase) {
        let line = Line::Said(Consequence { kind, text });
        if !self.0.contains(&line) {
            self.0.push(line);
        }
    }

    /// Adds a sentence about somebody; where it's told already, its line names them as well.
    pub(super) fn add_about(
        &mut self,
        kind: ConsequenceKind,
        sentence: [&'static str; 2],
        somebody: Phrase,
    ) {
        let same = self.0.iter_mut().find_map(|line| match line {
            Line::About {
                kind: of,
                sentence: told,
                who,
            } => (*of == kind && *told == sentence).then_some(who),
            Line::Said(_) => None,
        });
        match same {
            Some(who) if who.contains(&somebody) => {}
            Some(who) => who.push(somebody),
            None => self.0.push(Line::About {
                kind,
                sentence,
                who: vec![somebody],
            }),
        }
    }

    /// All of them, warnings first.
    fn said(self) -> Vec<Consequence> {
        let said = self.0.into_iter().map(|line| match line {
            Line::Said(line) => line,
            Line::About {
                kind,
                sentence: [one, several],
                who,
            } => {
                let sentence = if who.len() == 1 { one } else { several };
                Consequence {
                    kind,
                    text: fill(sentence, &[list(&who)]),
                }
            }
        });
        let mut said: Vec<_> = said.collect();
        policy::sorted::sort_by_key(&mut said, |line| line.kind);
        said
    }
}
