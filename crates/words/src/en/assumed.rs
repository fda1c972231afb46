//! What an imported file doesn't say: the answers somebody can give, and what stays as people
//! made it when an answer changes.

use policy::model::{Assumptions, FlowId, ReferenceOwners, SharingPreset};
use solution::Kept;

use super::Voice;
use crate::phrase::{Phrase, fill};

/// An answer to whose the connection references are: its name, and what it means.
pub fn reference_owners(owners: ReferenceOwners) -> (&'static str, &'static str) {
    match owners {
        ReferenceOwners::Mine => ("Mine", "You can embed every one of them."),
        ReferenceOwners::PerAccount => (
            "Per account",
            "Each belongs to the account the file names; where it names none, to you.",
        ),
        ReferenceOwners::SomebodyElse => ("Somebody else's", "Only they can embed them."),
    }
}

/// An answer to who the flows are shared with: its name, and what it means.
pub fn sharing_preset(preset: SharingPreset) -> (&'static str, &'static str) {
    match preset {
        SharingPreset::OnlyMe => ("Only me", "Nothing is shared."),
        SharingPreset::CoOwnerAndMe => ("A co-owner and me", "Each flow has one more owner."),
        SharingPreset::SomeoneRunOnly => (
            "Someone with run-only access",
            "Each flow has one person who can only run it.",
        ),
        SharingPreset::Unknown => ("I don't know yet", "Answers that rest on it say Depends."),
    }
}

/// The same for one flow.
pub fn sharing_preset_of_one(preset: SharingPreset) -> (&'static str, &'static str) {
    let (name, all) = sharing_preset(preset);
    let one = match preset {
        SharingPreset::OnlyMe => "This flow isn't shared.",
        SharingPreset::CoOwnerAndMe => "This flow has one more owner.",
        SharingPreset::SomeoneRunOnly => "One person can only run this flow.",
        SharingPreset::Unknown => all,
    };
    (name, one)
}

/// The answer of a flow that has none of its own: its name, and what it means.
pub fn as_for_the_file(answers: &Assumptions) -> (&'static str, &'static str) {
    (
        "As for the other flows of this file",
        sharing_preset_of_one(answers.sharing).1,
    )
}

/// What is assumed about a whole file now.
pub fn assumptions(answers: &Assumptions) -> Phrase {
    let references = match answers.references {
        ReferenceOwners::Mine => "the connection references belong to whoever opened it",
        ReferenceOwners::PerAccount => "the connection references belong to the accounts it names",
        ReferenceOwners::SomebodyElse => "the connection references are somebody else's",
    };
    let sharing = match answers.sharing {
        SharingPreset::OnlyMe => "no flow is shared",
        SharingPreset::CoOwnerAndMe => "each flow has one more owner",
        SharingPreset::SomeoneRunOnly => "each flow has one person who can only run it",
        SharingPreset::Unknown => "nobody has said who the flows are shared with",
    };
    let all = fill(
        "Answers marked assumed rest on this: {}, and {}.",
        &[references.into(), sharing.into()],
    );
    match answers.flows.len() {
        0 => all,
        1 => all.and("1 flow has an answer of its own.".into()),
        many => all.and(fill(
            "{} flows have answers of their own.",
            &[Phrase::number(many as u64)],
        )),
    }
}

impl Voice<'_> {
    /// Who a flow of an imported file is assumed to be shared with; none where nothing had to be asked.
    pub fn assumed_sharing(&self, flow: FlowId) -> Option<Phrase> {
        let answers = self.tenant.assumptions.as_ref()?;
        let key = &self.tenant.flow(flow).key;
        let said = match answers.sharing_of(key) {
            SharingPreset::OnlyMe => "Sharewell assumes that this flow isn't shared.",
            SharingPreset::CoOwnerAndMe => "Sharewell assumes that this flow has one more owner.",
            SharingPreset::SomeoneRunOnly => {
                "Sharewell assumes that one person can only run this flow."
            }
            SharingPreset::Unknown => "Nobody has said who this flow is shared with.",
        };
        let own = answers.flows.contains_key(key);
        let said = Phrase::from(said);
        Some(if own {
            said.and("This answer is for this flow alone.".into())
        } else {
            said
        })
    }

    /// Something that stays as somebody made it, although an answer changes.
    pub fn kept(&self, kept: &Kept) -> Phrase {
        match kept {
            Kept::Access { flow, principal } => fill(
                "What {} can do with {} was changed by hand, and stays.",
                &[self.principal(*principal), self.flow(*flow)],
            ),
            Kept::Sharing(flow) => fill(
                "Who {} is shared with was changed by hand, and stays.",
                &[self.flow(*flow)],
            ),
            Kept::ReferenceOwner(reference) => fill(
                "The owner of {} was changed by hand, and stays.",
                &[self.reference(*reference)],
            ),
            Kept::ConnectionOwner(connection) => fill(
                "The owner of the connection {} was changed by hand, and stays.",
                &[self.account(*connection)],
            ),
            Kept::Identity(person) => fill(
                "The name and email address of {} were changed by hand, and stay.",
                &[self.name(*person)],
            ),
        }
    }
}
