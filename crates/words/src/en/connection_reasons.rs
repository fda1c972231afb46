//! Reasons that lie with connections: none is chosen, it was deleted, it doesn't work, or its
//! owner has left.

use super::reasons::Says;
use crate::phrase::{Phrase, begin, fill};

impl Says<'_> {
    pub(super) fn nothing_bound(&self) -> Phrase {
        match self.reason.reference {
            Some(reference) if self.reason.fixable_by.is_some() => {
                let desktop = self.voice.tenant.flow(self.flow).desktop();
                let used = desktop.and_then(|desktop| desktop.uses(reference));
                let embedded = used.is_some_and(|used| used.embedded);
                self.voice.chooses_connection(reference, embedded)
            }
            _ => {
                "No connection is chosen for this reference yet. Choose one, then embed it.".into()
            }
        }
    }

    pub(super) fn owner_left(&self) -> Phrase {
        let voice = &self.voice;
        let owner = match self.reason.person {
            Some(person) => voice.subject(person),
            None => "The owner of a connection".into(),
        };
        let desktop = voice.tenant.flow(self.flow).desktop().is_some();
        let what = match self.reason.connection {
            Some(connection) => voice.signing_in(connection),
            None => "with that connection".into(),
        };
        let can_edit = self.you() && voice.tenant.role(self.about, self.flow).is_owner();
        let next = match (can_edit, desktop) {
            (true, true) => {
                "In Power Automate for desktop, use a connection reference of your own in these actions instead."
            }
            (true, false) => "Point them to a connection of yours.",
            (false, true) => "An owner can use another connection reference in these actions.",
            (false, false) => "An owner can point them to another connection.",
        };
        let sentence = if desktop {
            "{} has left. Actions that sign in {} may fail. {}"
        } else {
            "{} has left. Steps that sign in {} may fail. {}"
        };
        fill(sentence, &[owner, what, next.into()])
    }

    pub(super) fn broken(&self) -> Phrase {
        let voice = &self.voice;
        let Some(connection) = self.reason.connection else {
            return "A connection that this flow uses isn't working, so a run may fail.".into();
        };
        let owner = voice.tenant.connection(connection).owner;
        let sentence = if voice.is_you(owner) {
            "Your {} connection isn't working, so a run may fail. {}"
        } else {
            "{} connection isn't working, so a run may fail. {}"
        };
        let connector = voice.connector(voice.tenant.connection(connection).connector);
        let whose = if voice.is_you(owner) {
            connector
        } else {
            fill("{} {}", &[voice.whose(owner), connector])
        };
        begin(fill(sentence, &[whose, voice.fixes(owner)]))
    }

    pub(super) fn deleted(&self) -> Phrase {
        let voice = &self.voice;
        let can_edit = self.you() && voice.tenant.role(self.about, self.flow).is_owner();
        let next = if can_edit {
            "Point them to another one with Modify connections."
        } else {
            "An owner can point them to another one."
        };
        let Some(connection) = self.reason.connection else {
            return Phrase::from("A connection that steps of this flow use was deleted.")
                .and(next.into());
        };
        let record = voice.tenant.connection(connection);
        let connector = voice.connector(record.connector);
        let whose = if voice.is_you(record.owner) {
            fill("Your {}", &[connector])
        } else {
            fill("{} {}", &[voice.whose(record.owner), connector])
        };
        begin(fill(
            "{} connection was deleted, so steps that use it fail. {}",
            &[whose, next.into()],
        ))
    }
}
