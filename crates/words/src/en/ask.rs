//! Who can mend a reason, and the messages that ask them to.

use policy::code::Code;
use policy::explain::Reason;
use policy::model::*;

use super::Voice;
use super::names::is_opener;
use crate::phrase::{Phrase, fill};

impl Voice<'_> {
    /// Who can mend it; none where there is nothing to mend.
    pub fn who_can_mend(&self, flow: FlowId, reason: &Reason) -> Option<Phrase> {
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
                // It says itself who can, where no owner is left.
                Code::NoAccess if self.present_owner(flow).is_none() => return None,
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
        let embedded = reason.reference.is_some_and(|wanted| {
            let desktop = self.tenant.flow(flow).desktop();
            let mut used = desktop.into_iter().flat_map(|desktop| &desktop.references);
            used.any(|used| used.reference == wanted && used.embedded)
        });
        let unbound = reason.reference.is_some_and(|wanted| {
            self.tenant.reference(wanted).connection.is_none() || self.stands_for_deleted(wanted)
        });
        let code = match reason.code {
            Code::MissingValidConnection if unbound => Code::NoConnectionBound,
            code => code,
        };
        let (request, why, place) = match code {
            Code::NotReferenceOwner if embedded => (
                fill(
                    "Could you stop embedding your connection reference “{}” in the desktop flow “{}”?",
                    &[what, flow_name],
                ),
                "While it is embedded, the flow's owners run it with your connection, and only you can stop that.",
                "In Power Automate, select the flow, then Details. Under Connection references, select Manage, set \
                 Embedded in desktop flow to No, and confirm.",
            ),
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
                "Nothing that works is chosen for it, so no flow can use it.",
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
        let body = format!("{} {why}\n\n{place}", request.plain());
        self.letter(to, &body)
    }

    /// The message that asks an owner for several of their switches at once: which, why, and where.
    pub fn ask_for_switches(
        &self,
        owner: PersonId,
        switches: &[(FlowId, ReferenceId)],
        to: bool,
    ) -> String {
        let (embed, word, why) = if to {
            (
                "embed",
                "Yes",
                "A cloud flow can start a desktop flow only when every connection reference in it is embedded, and \
                 only you can embed yours.",
            )
        } else {
            (
                "stop embedding",
                "No",
                "Cloud runs use a connection of yours while its reference is embedded, and only you can change that.",
            )
        };
        let which = |(flow, reference): &(FlowId, ReferenceId)| {
            fill(
                "“{}” in the desktop flow “{}”",
                &[self.reference_in(*flow, *reference), self.flow(*flow)],
            )
        };
        let request = match switches {
            [one] => fill(
                "Could you {} your connection reference {}? ",
                &[embed.into(), which(one)],
            )
            .plain(),
            many => {
                let mut list = format!("Could you {embed} these connection references of yours?\n");
                for one in many {
                    list.push_str("\n- ");
                    list.push_str(&which(one).plain());
                }
                list.push_str("\n\n");
                list
            }
        };
        let body = format!(
            "{request}{why}\n\nIn Power Automate, select the flow, then Details. Under Connection references, select \
             Manage, set Embedded in desktop flow to {word}, and confirm."
        );
        self.letter(Some(owner), &body)
    }

    /// A message with its greeting and its end.
    fn letter(&self, to: Option<PersonId>, body: &str) -> String {
        let mut message = String::from("Hi");
        if let Some(person) = to {
            let name = &self.tenant.person(person).name;
            if let Some(first) = name.split_whitespace().next() {
                message.push(' ');
                message.push_str(first);
            }
        }
        message.push_str(",\n\n");
        message.push_str(body);
        message.push_str("\n\nThank you");
        let name = self.tenant.person(self.you).name.as_str();
        if !is_opener(name) {
            message.push_str(",\n");
            message.push_str(name);
        }
        message
    }
}
