//! The one line beside an answer: all of its reasons in one or two sentences.

use policy::answer::{Start, Word};
use policy::code::Code;
use policy::explain::{Explanation, Reason};
use policy::model::*;

use super::Voice;
use crate::phrase::{Phrase, fill, list};

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
            Code::MissingValidConnection => self.missing_connectors(about, flow, start, reasons),
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
        let total = self
            .tenant
            .flow(flow)
            .desktop()
            .map_or(missing.len(), |desktop| desktop.references.len());
        let names: Vec<Phrase> = missing
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
        let who = match owners[..] {
            [owner] if self.has_left(owner) => fill(
                "Only {} could embed them, and {} has left.",
                &[self.name(owner), self.name(owner)],
            ),
            [_] if missing.len() == 1 => fill("Only {} can embed it.", &[self.people(&owners)]),
            [_] => fill("Only {} can embed them.", &[self.people(&owners)]),
            _ => fill("Each of {} can embed their own.", &[self.people(&owners)]),
        };
        let who = if owners.len() > 1 && owners.contains(&self.you) {
            fill(
                "Only their owners can embed them: {}.",
                &[self.people(&owners)],
            )
        } else if owners.len() > 1 {
            fill(
                "Only their owners can embed them: {}.",
                &[self.people(&owners)],
            )
        } else {
            who
        };
        let counts = [
            Phrase::number(missing.len() as u64),
            Phrase::number(total as u64),
            list(&names),
            who,
        ];
        match (schema, missing.len()) {
            (true, 1) => fill(
                "It uses the v1 schema, and {} of {} connection references isn't embedded: {}. {}",
                &counts,
            ),
            (true, _) => fill(
                "It uses the v1 schema, and {} of {} connection references aren't embedded: {}. {}",
                &counts,
            ),
            (false, _) => fill(
                "{} of {} connection references aren't embedded: {}. {}",
                &counts,
            ),
        }
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
            [person] => fill("Its steps run as {}.", &[self.person(person)]),
            _ => fill(
                "Its steps run as {}, each as one of them.",
                &[self.people(&people)],
            ),
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
        let missing = reasons
            .iter()
            .filter(|reason| reason.code == Code::MissingValidConnection);
        let sentences: Vec<_> = missing
            .map(|reason| self.reason(about, flow, start, reason))
            .collect();
        let mut different: Vec<&Phrase> = Vec::new();
        for sentence in &sentences {
            if !different.contains(&sentence) {
                different.push(sentence);
            }
        }
        match different[..] {
            [only] => only.clone(),
            _ if self.is_you(about) => fill(
                "{} connections are missing or aren't working. Preview run lists them.",
                &[Phrase::number(different.len() as u64)],
            ),
            _ => fill(
                "{} connections are missing or aren't working for {}. Preview run lists them.",
                &[Phrase::number(different.len() as u64), self.name(about)],
            ),
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
