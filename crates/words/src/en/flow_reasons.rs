//! Reasons that are about the flow as a whole: access, schema, state, and nothing in the way.

use policy::Sight;
use policy::answer::Start;
use policy::change::{administers, an_administrator};
use policy::code::Code;
use policy::model::*;
use policy::started::{lacks_access, stops_at};
use policy::why::Silent;

use super::Voice;
use super::reasons::Says;
use crate::phrase::{Phrase, fill, list};

impl Voice<'_> {
    /// Who can give access to a flow, or that nobody can.
    pub(super) fn who_can_share(&self, flow: FlowId) -> Phrase {
        match self.present_owner(flow) {
            Some(owner) => fill("{} can share it.", &[self.subject(owner)]),
            None => self.owners_have_left(flow),
        }
    }

    /// Who can mend it where no owner of a flow is still here.
    pub(super) fn owners_have_left(&self, flow: FlowId) -> Phrase {
        Phrase::from("Its owners have left.").and(self.who_gives_an_owner(flow))
    }

    /// Who gives a flow that nobody owns an owner, and where.
    pub(super) fn who_gives_an_owner(&self, flow: FlowId) -> Phrase {
        let record = self.tenant.flow(flow);
        let other = an_administrator(self.tenant, record.environment);
        let who = match other.filter(|_| !administers(self.tenant, self.you)) {
            Some(other) => fill("{}, an administrator,", &[self.subject(other)]),
            None if other.is_some() => "As an administrator, you".into(),
            None => {
                let place = self.environment(record.environment);
                fill("Somebody who administers {}", &[place])
            }
        };
        // The review finds cloud flows that nobody owns.
        let can = match record.cloud() {
            Some(_) => "can add a new one, under Governance, Review.",
            None => "can give it to somebody else, in Power Automate or Dataverse.",
        };
        who.text(" ").text(can)
    }

    /// Whom a run-only user has a flow from. Nothing records who shared it: it was one of those
    /// who can.
    pub fn who_shared(&self, flow: FlowId) -> Phrase {
        let record = self.tenant.flow(flow);
        let mut owners = vec![Principal::Person(record.owner())];
        let people = [Principal::Person(record.created_by)].into_iter();
        let created = people.filter(|_| record.cloud().is_some());
        let given = record.grants().filter(|(_, role)| role.is_owner());
        for owner in created.chain(given.map(|(who, _)| who)) {
            if !owners.contains(&owner) {
                owners.push(owner);
            }
        }
        owners.retain(|owner| match owner {
            Principal::Person(person) => !self.has_left(*person) && !self.is_you(*person),
            _ => true,
        });
        match owners.as_slice() {
            [] => self.owners_have_left(flow),
            [one] => fill(
                "You have it from {}, who owns this flow.",
                &[self.principal(*one)],
            ),
            owners => {
                let names: Vec<_> = owners.iter().map(|who| self.principal(*who)).collect();
                fill("You have it from one of its owners: {}.", &[list(&names)])
            }
        }
    }

    /// Why run-only access isn't to be had, and what would do instead.
    pub(super) fn not_instant(&self, flow: FlowId) -> Phrase {
        let scheduled = self
            .tenant
            .flow(flow)
            .cloud()
            .is_some_and(|cloud| cloud.trigger == Trigger::Scheduled);
        let starts = if scheduled {
            "This flow starts on a schedule."
        } else {
            "This flow starts when something happens."
        };
        Phrase::from(starts).and(
            "Run-only access works only for flows a person starts. An app or a separate button flow can offer it \
             instead."
                .into(),
        )
    }
}

impl Says<'_> {
    pub(super) fn about_the_flow(&self) -> Phrase {
        let voice = &self.voice;
        let flow = self.flow;
        match self.reason.code {
            Code::NoAccess if voice.has_left(self.about) && self.you() => {
                "You've left and can't run flows anymore.".into()
            }
            Code::NoAccess if voice.has_left(self.about) => {
                fill("{} has left and can't run flows anymore.", &[self.subject()])
            }
            Code::NoAccess => fill(
                "{} can't see this flow. {}",
                &[self.subject(), voice.who_can_share(flow)],
            ),
            Code::RoleRunOnly if self.you() => {
                "You're a run-only user. You can run this flow, but not change or share it.".into()
            }
            Code::RoleRunOnly => fill(
                "{} is a run-only user and can run this flow, but not change or share it.",
                &[self.subject()],
            ),
            Code::RunOnlyConsoleOnly if self.you() => {
                "You're a run-only user. You can start this flow from the console of Power Automate for desktop, with \
                 your own connections, and not from a cloud flow."
                    .into()
            }
            Code::RunOnlyConsoleOnly => fill(
                "{} is a run-only user. They can start this flow from the console of Power Automate for desktop, with \
                 their own connections, and not from a cloud flow.",
                &[self.subject()],
            ),
            Code::SchemaNotV2 => {
                "This flow uses the v1 schema. A cloud flow can start it only in the Power Automate v2 schema. Save it \
                 again in Power Automate for desktop, in an environment where v2 is on."
                    .into()
            }
            Code::SchemaUnknown => {
                "The file doesn't say which schema this flow uses. A cloud flow can start it only in the Power Automate \
                 v2 schema. Saving it again in Power Automate for desktop, in an environment where v2 is on, settles it."
                    .into()
            }
            Code::SharingUnknown => {
                "The file doesn't say who this flow is shared with, and the answer depends on that. Choose what \
                 Sharewell should assume."
                    .into()
            }
            Code::FlowOff => Phrase::from("This flow is off.").and(voice.who_turns_on(flow)),
            Code::FlowSuspended => voice.suspended(flow),
            Code::Orphaned => {
                "Everybody who owned this flow has left. It may fail, and nobody can change it until an administrator \
                 gives it a new owner."
                    .into()
            }
            _ => voice.not_instant(flow),
        }
    }

    /// What this flow starts doesn't run.
    pub(super) fn started_stops(&self) -> Phrase {
        let voice = &self.voice;
        let Some(started) = stops_at(voice.tenant, self.flow, &mut Silent) else {
            return "It starts another flow that doesn't run.".into();
        };
        let is_on = voice.tenant.flow(started).state == FlowState::Activated;
        let lacking = lacks_access(voice.tenant, self.flow, started).filter(|_| is_on);
        if let Some(person) = lacking {
            let names = [voice.flow(started), voice.whose(person)];
            return fill(
                "It starts {} over a machine with {} access, which doesn't let a cloud flow run it, so a run stops there. \
                 That takes a co-owner.",
                &names,
            )
            .and(voice.who_can_share(started));
        }
        let sentence = match voice.tenant.flow(started).state {
            FlowState::Draft => "It starts {}, which is off, so a run stops there.",
            FlowState::Suspended => "It starts {}, which is suspended, so a run stops there.",
            FlowState::Activated if voice.tenant.sight(voice.you, started) == Sight::Nothing => {
                "It starts {}, which can't run from a cloud flow, so a run stops there. Its owners can see why."
            }
            FlowState::Activated => {
                "It starts {}, which can't run from a cloud flow, so a run stops there. Its own page says why."
            }
        };
        fill(sentence, &[voice.flow(started)])
    }

    pub(super) fn nothing_in_the_way(&self, start: Start) -> Phrase {
        match (self.reason.code, start) {
            (Code::AllEmbedded, _) => {
                "Every connection reference is embedded, and the flow uses the v2 schema.".into()
            }
            (Code::NotSharedYet, _) if self.you() => {
                "This flow isn't shared, so it runs with your own connection references. Once it's shared, a cloud \
                 flow can start it only when every connection reference is embedded."
                    .into()
            }
            (Code::NotSharedYet, _) => fill(
                "This flow isn't shared, so it runs with {} connection references. Once it's shared, a cloud flow \
                 can start it only when every connection reference is embedded.",
                &[self.voice.whose(self.about)],
            ),
            (Code::NoConnectorActions, _) => {
                "This flow has no connector actions, so no connection is needed.".into()
            }
            (Code::NoConnections, _) => "No step of this flow uses a connection.".into(),
            (Code::StartsOnSchedule, _) => {
                "This flow starts on a schedule, so nobody needs to start it.".into()
            }
            (Code::StartsOnEvent, _) => {
                "This flow starts when something happens, so nobody needs to start it.".into()
            }
            _ => "Cloud flows run in the cloud and never from the console of Power Automate for desktop.".into(),
        }
    }
}
