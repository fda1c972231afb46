//! Copies and new owners: what a recipient needs and gets, what an offer says, and the ways to
//! make a new flow where this one keeps its owner.

use policy::change::Verdict;
use policy::code::Code;
use policy::decisions::{NewFlowBy, makes_flows, ran_over};
use policy::model::*;
use policy::why::Silent;

use super::Voice;
use super::consequences::ConsequenceKind::{Effect, Warning};
use super::consequences::{Lines, Warns as _};
use crate::phrase::{Phrase, begin, fill, list};

impl Voice<'_> {
    /// What whoever creates a flow from a copy gets, and what they don't.
    pub fn copy_explained(&self, flow: FlowId) -> Phrase {
        let cloud = self.tenant.flow(flow).cloud().into_iter();
        let used = cloud.clone().flat_map(CloudFlow::used);
        let used = used.map(|used| self.tenant.connection(used.connection).connector);
        let waiting = cloud.flat_map(|cloud| &cloud.unconnected);
        let mut connectors: Vec<Phrase> = Vec::new();
        for connector in used.chain(waiting.map(|steps| steps.connector)) {
            let name = self.connector(connector);
            if !connectors.contains(&name) {
                connectors.push(name);
            }
        }
        let gets =
            Phrase::from("A copy holds the steps of this flow, and no connections travel with it.");
        let gets = if connectors.is_empty() {
            gets
        } else {
            gets.and(fill(
                "Whoever creates a flow from it chooses connections of their own for {}.",
                &[list(&connectors)],
            ))
        };
        let started = self.tenant.flow(flow).cloud().into_iter();
        let started = started.flat_map(|cloud| &cloud.desktop_flows);
        let over = started.filter(|started| !ran_over(self.tenant, **started).is_empty());
        let over: Vec<_> = over.map(|started| self.flow(*started)).collect();
        if over.is_empty() {
            return gets;
        }
        gets.and(fill(
            "It starts {} on a machine, so whoever creates a flow from it also needs a connection of their own to that machine.",
            &[list(&over)],
        ))
    }

    /// `NAME sent you a copy of FLOW.`
    pub fn offered(&self, offer: &CopyOffer) -> Phrase {
        let sender = self.name(offer.sender);
        let flow = self.flow(offer.flow);
        fill("{} sent you a copy of {}.", &[sender, flow])
    }

    /// What creating a flow from an offer makes.
    pub fn offer_explained(&self, offer: &CopyOffer) -> Phrase {
        fill(
            "You can create {} from it: a flow of your own, without connections until you choose them.",
            &[Phrase::name(&offer.name)],
        )
    }

    /// What sending a copy does, and for whom it may not work.
    pub(super) fn tell_copy(
        &self,
        flow: FlowId,
        recipients: &[PersonId],
        verdict: &Verdict,
        told: &mut Lines,
    ) {
        told.add(Warning, "A copy that was sent can't be taken back.".into());
        let gone = verdict.warns(Code::RecipientLeft);
        let left = |person: &&PersonId| gone && self.tenant.person(**person).left;
        for gone in recipients.iter().filter(left) {
            told.add_about(
                Warning,
                [
                    "{} has left and won't make a flow from it. Choose somebody who is here.",
                    "{} have left and won't make flows from it. Choose somebody who is here.",
                ],
                self.subject(*gone),
            );
        }
        let here: Vec<PersonId> = recipients.iter().filter(|it| !left(it)).copied().collect();
        self.tell_recipients(flow, &here, told);
        if let Some(gets) = self.gets_a_copy(&here) {
            told.add(Effect, gets);
        }
    }

    /// What the recipients of a copy who are still here get; nothing where nobody is.
    fn gets_a_copy(&self, recipients: &[PersonId]) -> Option<Phrase> {
        let gets = match recipients {
            [] => return None,
            [one] if *one == self.you => {
                "{} get an email and can create a flow of your own from it. Its connections don't travel: you choose \
                 connections of your own."
            }
            [_] => {
                "{} gets an email and can create a flow of their own from it. Its connections don't travel: they choose \
                 connections of their own."
            }
            _ => {
                "{} get an email and can create flows of their own from it. Its connections don't travel: each of them \
                 chooses their own."
            }
        };
        Some(fill(gets, &[begin(self.people(recipients))]))
    }

    /// Who gets a copy though one waits for them, they are from outside, or make no flows here.
    /// Whoever owns the flow has all of it already.
    fn tell_recipients(&self, flow: FlowId, recipients: &[PersonId], told: &mut Lines) {
        let new = |person: &&PersonId| !self.tenant.role(**person, flow).is_owner();
        let place = self.tenant.flow(flow).environment;
        let waits = |person: &&PersonId| {
            let mut sent = self.tenant.copies.iter();
            sent.any(|offer| offer.flow == flow && offer.waits_for(**person))
        };
        let waiting: Vec<PersonId> = recipients.iter().filter(waits).copied().collect();
        if !waiting.is_empty() {
            let waiting = self.people(&waiting);
            let said = "A copy of this flow already waits for {}. This one comes in addition.";
            told.add(Warning, fill(said, &[waiting]));
        }
        for person in recipients.iter().filter(new) {
            if self.tenant.person(*person).user_type == UserType::Guest {
                told.add_about(
                    Warning,
                    [
                        "{} is a guest from outside the organization, and gets to see every step of this flow.",
                        "{} are guests from outside the organization, and get to see every step of this flow.",
                    ],
                    self.subject(*person),
                );
            }
        }
        let others = recipients.iter().filter(new);
        let others =
            others.filter(|person| !makes_flows(**person, place, self.tenant, &mut Silent));
        let names: Vec<_> = others.map(|person| self.subject(*person)).collect();
        let sentence = match names.len() {
            0 => return,
            1 => {
                "{} has no role that lets people make flows in {}, and may not be able to create one there."
            }
            _ => {
                "{} have no role that lets people make flows in {}, and may not be able to create one there."
            }
        };
        told.add(
            Warning,
            fill(sentence, &[list(&names), self.environment(place)]),
        );
    }

    /// A way to make a new flow, as clicks.
    pub fn new_flow_steps(&self, flow: FlowId, way: NewFlowBy) -> Vec<Phrase> {
        let name = &[self.flow(flow)];
        match way {
            NewFlowBy::ExportImport => vec![
                fill("Open {}, select Export, then Package (.zip).", name),
                "Give the file to whoever is to own the flow.".into(),
                "They go to My flows, select Import, choose Create as new, and choose their connections.".into(),
            ],
            NewFlowBy::SaveAs => vec![
                fill("Whoever is to own the flow must be an owner of {} first.", name),
                "They open it, select Save As, and give the new flow a name.".into(),
                "They turn the new flow on: it starts turned off.".into(),
            ],
            NewFlowBy::SendACopy => vec![
                "Send a copy to whoever is to own the flow.".into(),
                "They create a flow of their own from it and choose their connections.".into(),
            ],
        }
    }
}

/// The name of a way to make a new flow.
pub fn new_flow_by(way: NewFlowBy) -> &'static str {
    match way {
        NewFlowBy::ExportImport => "Export it, and have them import it",
        NewFlowBy::SaveAs => "Save it under another name",
        NewFlowBy::SendACopy => "Send a copy",
    }
}
