//! The one line beside an answer: all of its reasons in one or two sentences.

use policy::answer::{Start, Word};
use policy::code::Code;
use policy::decisions::RowSource;
use policy::explain::{Explanation, Reason};
use policy::model::*;

use super::Voice;
use crate::phrase::{Phrase, begin, fill, list};

impl Voice<'_> {
    /// Why an answer is what it is, in one line: what is the case, and who can mend it.
    pub fn short_reason(
        &self,
        about: PersonId,
        flow: FlowId,
        start: Start,
        explanation: &Explanation,
    ) -> Phrase {
        let Some(first) = explanation.reasons.first() else {
            return word_alone(explanation.answer.word).into();
        };
        let reasons = &explanation.reasons;
        let schema = reasons
            .iter()
            .any(|reason| reason.code == Code::SchemaNotV2);
        let missing: Vec<&Reason> = reasons
            .iter()
            .filter(|reason| reason.code == Code::ReferenceNotEmbedded)
            .collect();
        if !missing.is_empty() && (missing.len() > 1 || schema) {
            return self.several_missing(flow, &missing, schema);
        }
        match first.code {
            Code::ReferenceNotEmbedded => self.one_missing(flow, first),
            Code::SchemaNotV2 => {
                "It uses the v1 schema. Save it again in Power Automate for desktop, in an environment where v2 is on."
                    .into()
            }
            Code::SchemaUnknown => "The file doesn't say which schema it uses.".into(),
            Code::SharingUnknown => "The file doesn't say who it's shared with.".into(),
            Code::RunOnlyConsoleOnly if self.is_you(about) => {
                "You're a run-only user and can start it only from the console.".into()
            }
            Code::RunOnlyConsoleOnly => fill(
                "{} is a run-only user and can start it only from the console.",
                &[self.subject(about)],
            ),
            Code::StepActsAsYou | Code::StepActsAsOwner => self.steps_act_as(about, reasons),
            Code::MissingValidConnection | Code::CreateOwnConnection => {
                self.missing_connectors(about, flow, start, reasons)
            }
            Code::AllEmbedded => "Every connection reference is embedded.".into(),
            Code::NotSharedYet => "It isn't shared, so nothing needs to be embedded yet.".into(),
            Code::NoConnectorActions => "It has no connector actions.".into(),
            Code::StartsOnSchedule => "It starts on a schedule.".into(),
            Code::StartsOnEvent => "It starts when something happens.".into(),
            Code::CloudFlowInTheCloud => "Cloud flows never run from the console.".into(),
            _ => self.reason(about, flow, start, first),
        }
    }

    fn one_missing(&self, flow: FlowId, reason: &Reason) -> Phrase {
        let Some(reference) = reason.reference else {
            return "A connection reference isn't embedded.".into();
        };
        let owner = reason
            .fixable_by
            .unwrap_or(self.tenant.reference(reference).owner);
        fill(
            "{} isn't embedded. {}",
            &[
                self.reference_in(flow, reference),
                self.who_can_embed(flow, Some(reference), owner),
            ],
        )
    }

    fn several_missing(&self, flow: FlowId, missing: &[&Reason], schema: bool) -> Phrase {
        let mut references = missing.iter().filter_map(|reason| reason.reference);
        if let ([only], Some(reference)) = (missing, references.next()) {
            let owner = self.tenant.reference(reference).owner;
            return fill(
                "It uses the v1 schema, and {} isn't embedded. {}",
                &[
                    self.reference_in(flow, reference),
                    self.who_can_embed(flow, None, only.fixable_by.unwrap_or(owner)),
                ],
            );
        }
        let total = self
            .tenant
            .flow(flow)
            .desktop()
            .map_or(missing.len(), |desktop| desktop.references.len());
        let which: Vec<Phrase> = missing
            .iter()
            .filter_map(|reason| reason.reference)
            .map(|reference| self.reference_in(flow, reference))
            .collect();
        let mut owners: Vec<PersonId> = Vec::new();
        for owner in missing.iter().filter_map(|reason| reason.fixable_by) {
            if !owners.contains(&owner) {
                owners.push(owner);
            }
        }
        let (gone, here): (Vec<_>, Vec<_>) = owners
            .iter()
            .copied()
            .partition(|owner| self.has_left(*owner));
        let names = |people: &[PersonId]| {
            list(&people.iter().map(|who| self.name(*who)).collect::<Vec<_>>())
        };
        let who = match owners[..] {
            [owner] if self.has_left(owner) => fill(
                "Their owner, {}, has left, so nobody can embed them.",
                &[self.name(owner)],
            ),
            [owner] => fill("Only {} can embed them.", &[self.person(owner)]),
            _ if here.is_empty() => fill(
                "Their owners, {}, have left, so nobody can embed them.",
                &[names(&gone)],
            ),
            _ if !gone.is_empty() => {
                let sentence = match gone.len() {
                    1 => "{} can embed some of them. {} has left, so nobody can embed the rest.",
                    _ => "{} can embed some of them. {} have left, so nobody can embed the rest.",
                };
                begin(fill(sentence, &[self.people(&here), names(&gone)]))
            }
            _ => fill(
                "Only their owners can embed them: {}.",
                &[self.people(&owners)],
            ),
        };
        let sentence = if schema {
            "It uses the v1 schema, and {} of {} connection references aren't embedded: {}. {}"
        } else {
            "{} of {} connection references aren't embedded: {}. {}"
        };
        fill(
            sentence,
            &[
                Phrase::number(missing.len() as u64),
                Phrase::number(total as u64),
                list(&which),
                who,
            ],
        )
    }

    /// As whom the steps of an instant flow act.
    fn steps_act_as(&self, about: PersonId, reasons: &[Reason]) -> Phrase {
        let mut people: Vec<PersonId> = Vec::new();
        for reason in reasons {
            let person = reason.person.unwrap_or(about);
            if !people.contains(&person) {
                people.push(person);
            }
        }
        match people[..] {
            [one, other] => fill(
                "Some steps run as {}, others as {}.",
                &[self.person(one), self.person(other)],
            ),
            _ => fill("Its steps run as {}.", &[self.people(&people)]),
        }
    }

    /// The connectors somebody has no working connection of.
    fn missing_connectors(
        &self,
        about: PersonId,
        flow: FlowId,
        start: Start,
        reasons: &[Reason],
    ) -> Phrase {
        let first = &reasons[0];
        let missing = || reasons.iter().filter(|other| other.code == first.code);
        let mut connectors: Vec<Phrase> = Vec::new();
        for connector in missing().filter_map(|reason| reason.connector) {
            let connector = self.connector(connector);
            if !connectors.contains(&connector) {
                connectors.push(connector);
            }
        }
        let rows = self.window(about, flow).rows;
        let others = rows
            .iter()
            .any(|row| row.default.is_none() && row.source == RowSource::Embedded);
        if connectors.len() < 2 || others {
            return self.reason(about, flow, start, first);
        }
        if self.is_you(about) {
            fill(
                "You have no working connections for {}. Create them to start this flow.",
                &[list(&connectors)],
            )
        } else {
            fill(
                "{} has no working connections for {} and needs them to start this flow.",
                &[self.name(about), list(&connectors)],
            )
        }
    }
}

/// What to say of an answer that carries no reason.
fn word_alone(word: Word) -> &'static str {
    match word {
        Word::CantRun => "It can't run.",
        Word::MayFail => "It may fail.",
        Word::NeedsConnection => "A connection has to be created first.",
        Word::AsksFirst => "A window asks which connections to use.",
        Word::Depends => "It depends on something that isn't known.",
        Word::CanRun => "Nothing is in the way.",
        Word::RunsByItself => "It starts by itself.",
        Word::NoAccess => "No access.",
        Word::DoesntApply => "Cloud flows never run from the console.",
    }
}
