//! Who can mend a reason, and the message that asks them to.

use policy::code::Code;
use policy::explain::Reason;
use policy::model::*;

use super::Voice;
use super::names::is_opener;
use crate::phrase::{Phrase, fill};

impl Voice<'_> {
    /// Who can mend it; none where there is nothing to mend.
    pub fn who_can_mend(&self, reason: &Reason) -> Option<Phrase> {
        if let Some(person) = reason.fixable_by {
            return Some(if self.has_left(person) {
                fill(
                    "Only {} could, and {} has left.",
                    &[self.name(person), self.name(person)],
                )
            } else if self.is_you(person) {
                "You can mend it.".into()
            } else {
                fill("Only {} can mend it.", &[self.name(person)])
            });
        }
        Some(
            match reason.code {
                Code::NoAccess => "An owner can share the flow.",
                Code::SchemaNotV2 | Code::SchemaUnknown | Code::ReferenceNotUsable => {
                    "Anyone who can edit the flow can mend it."
                }
                Code::ConnectionMayFail => "An owner can use another connection.",
                Code::FlowOff => "An owner can turn it on.",
                Code::FlowSuspended | Code::Orphaned | Code::LicenseRequired => {
                    "An administrator can mend it."
                }
                Code::SharingUnknown => "You can, by choosing what Sharewell should assume.",
                Code::MissingValidConnection | Code::CreateOwnConnection => {
                    "The person who starts the flow can create one."
                }
                _ => return None,
            }
            .into(),
        )
    }

    /// The message for *Ask OWNER*: what to do, why, and where. Sharewell sends nothing.
    pub fn ask_message(&self, flow: FlowId, reason: &Reason) -> String {
        let to = reason.fixable_by.or(reason.person);
        let flow_name = self.flow(flow);
        let what = reason
            .reference
            .map_or("it".into(), |it| self.reference(it));
        let (request, why, place) = match reason.code {
            Code::ReferenceNotEmbedded | Code::NotReferenceOwner => (
                fill(
                    "Could you embed your connection reference “{}” in the desktop flow “{}”?",
                    &[what, flow_name],
                ),
                "A cloud flow can start it only when every connection reference is embedded, and only you can embed \
                 yours.",
                "In Power Automate, select the flow, then Details. Under Connection references, select Manage, set \
                 Embedded in desktop flow to Yes, and confirm.",
            ),
            Code::NoConnectionBound => (
                fill(
                    "Could you choose a connection for your connection reference “{}”?",
                    &[what],
                ),
                "Nothing is chosen for it yet, so no flow can use it.",
                "You find it in Power Automate, in the solution it belongs to.",
            ),
            Code::ConnectionBroken | Code::MissingValidConnection => (
                fill(
                    "Could you sign in again to your connection that the flow “{}” uses?",
                    &[flow_name],
                ),
                "It isn't working right now, so runs may fail.",
                "You find it in Power Automate, under Data, then Connections.",
            ),
            Code::FlowOff => (
                fill("Could you turn on the flow “{}”?", &[flow_name]),
                "It's off, so nobody can run it.",
                "In Power Automate, select the flow, then Turn on.",
            ),
            _ => (
                fill("Could you share the flow “{}” with me?", &[flow_name]),
                "I can't do this without access to it.",
                "In Power Automate, select the flow, then Share.",
            ),
        };
        let mut message = String::from("Hi");
        if let Some(person) = to {
            let name = &self.tenant.person(person).name;
            if let Some(first) = name.split_whitespace().next() {
                message.push(' ');
                message.push_str(first);
            }
        }
        message.push_str(",\n\n");
        message.push_str(&request.plain());
        message.push(' ');
        message.push_str(why);
        message.push_str("\n\n");
        message.push_str(place);
        message.push_str("\n\nThank you");
        let name = self.tenant.person(self.you).name.as_str();
        if !is_opener(name) {
            message.push_str(",\n");
            message.push_str(name);
        }
        message
    }
}
