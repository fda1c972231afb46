//! Copies and new owners: what a recipient needs, what an offer says, and the ways to make
//! a new flow where this one keeps its owner.

use policy::decisions::{NewFlowBy, ran_over};
use policy::model::*;

use super::Voice;
use crate::phrase::{Phrase, fill, list};

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
