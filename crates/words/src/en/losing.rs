//! Who loses access, and who keeps it through something else.

use policy::model::*;
use policy::{EffectiveRole, Through};

use super::Voice;
use super::consequences::{ConsequenceKind, Lines};
use crate::phrase::{Phrase, fill};

use ConsequenceKind::{Effect, Loss};

impl Voice<'_> {
    /// Who loses access, and who keeps it through something else.
    pub(super) fn tell_lost_access(&self, flow: FlowId, principal: Principal, told: &mut Lines) {
        let who = self.principal_subject(principal);
        match principal {
            Principal::Person(person) => match self.loses(flow, person, principal) {
                Some(None) => {
                    if let Some(runs) = self.runs_that_end(flow, person) {
                        told.add(ConsequenceKind::Warning, runs);
                    }
                    if self.is_you(person) {
                        told.add(Loss, "You lose access to this flow.".into());
                    } else {
                        told.add(Loss, fill("{} loses access to this flow.", &[who]));
                    }
                }
                Some(Some((role, through))) => {
                    told.add(Effect, self.keeps(person, role, through));
                }
                None => {}
            },
            group => {
                let losing: Vec<_> = self
                    .tenant
                    .people_of(group)
                    .into_iter()
                    .filter(|person| matches!(self.loses(flow, *person, group), Some(None)))
                    .collect();
                let text = match losing.len() {
                    0 => fill(
                        "Nobody loses access: everybody in {} has it through something else.",
                        &[self.principal(group)],
                    ),
                    1 => fill(
                        "With {}, 1 person loses access: {}.",
                        &[self.principal(group), self.people(&losing)],
                    ),
                    count => fill(
                        "With {}, {} people lose access: {}.",
                        &[
                            self.principal(group),
                            Phrase::number(count as u64),
                            self.people(&losing),
                        ],
                    ),
                };
                told.add(Loss, text);
            }
        }
    }

    /// What is left to a person once access through `principal` is gone: none where it
    /// isn't affected, else the best of what remains.
    pub(super) fn loses(
        &self,
        flow: FlowId,
        person: PersonId,
        principal: Principal,
    ) -> Option<Option<(EffectiveRole, Through)>> {
        let access = self.tenant.access(person, flow);
        let lost = Through::Grant(principal);
        access.iter().find(|way| way.through == lost)?;
        let kept = access.iter().find(|way| way.through != lost);
        Some(kept.map(|way| (way.role, way.through)))
    }

    pub(super) fn keeps(&self, person: PersonId, role: EffectiveRole, through: Through) -> Phrase {
        let how = match through {
            Through::Ownership => "by owning this flow".into(),
            Through::Creation => "by having created this flow".into(),
            Through::Grant(other) => fill("through {}", &[self.principal(other)]),
        };
        let as_what = match (role, self.is_you(person)) {
            (EffectiveRole::RunOnly, true) => "stay a run-only user",
            (EffectiveRole::RunOnly, false) => "stays a run-only user",
            (_, true) => "stay a co-owner",
            (_, false) => "stays a co-owner",
        };
        fill("{} {} {}.", &[self.subject(person), as_what.into(), how])
    }

    /// A removal that waits for Save.
    pub fn loses_when_saved(&self, flow: FlowId, principal: Principal) -> Phrase {
        if let Principal::Person(person) = principal
            && let Some(Some((role, through))) = self.loses(flow, person, principal)
        {
            return self.keeps(person, role, through);
        }
        if principal == Principal::Person(self.you) {
            return "You lose access when you save.".into();
        }
        fill(
            "{} loses access when you save.",
            &[self.principal(principal)],
        )
    }
}
