//! What the file can't say: who you are, whose the connection references are, and with
//! whom the flows are shared.

use draw::prelude::*;
use solution::{Assumptions, ReferenceOwners, SharingPreset};

use super::said::sentence;
use crate::labels;
use crate::ui::{RadioCard, RadioCards, TextField};

const OWNERS: [ReferenceOwners; 3] = [
    ReferenceOwners::Mine,
    ReferenceOwners::PerAccount,
    ReferenceOwners::SomebodyElse,
];

/// The answers to who the flows are shared with, in order.
pub(super) const PRESETS: [SharingPreset; 4] = [
    SharingPreset::OnlyMe,
    SharingPreset::CoOwnerAndMe,
    SharingPreset::SomeoneRunOnly,
    SharingPreset::Unknown,
];

const fn owner_value(owners: ReferenceOwners) -> &'static str {
    match owners {
        ReferenceOwners::Mine => "mine",
        ReferenceOwners::PerAccount => "account",
        ReferenceOwners::SomebodyElse => "else",
    }
}

/// What the card of an answer is called in code.
pub(super) const fn preset_value(preset: SharingPreset) -> &'static str {
    match preset {
        SharingPreset::OnlyMe => "me",
        SharingPreset::CoOwnerAndMe => "co-owner",
        SharingPreset::SomeoneRunOnly => "run-only",
        SharingPreset::Unknown => "unknown",
    }
}

/// The three questions.
#[component]
pub fn Answers(
    /// The answers.
    answers: RwSignal<Assumptions>,
    /// Whether the file names accounts.
    names_accounts: bool,
) -> impl IntoNode {
    let card = |value: &str, (title, detail): (&str, &str)| RadioCard::new(value, title, detail);
    let owners = OWNERS.iter().map(|owner| {
        let locked = (*owner == ReferenceOwners::PerAccount && !names_accounts)
            .then(|| labels::NAMES_NO_ACCOUNTS.to_owned());
        card(owner_value(*owner), words::reference_owners(*owner)).locked(locked)
    });
    let presets = PRESETS
        .iter()
        .map(|preset| card(preset_value(*preset), words::sharing_preset(*preset)));
    let (owners, presets) = (
        Signal::stored(owners.collect::<Vec<_>>()),
        Signal::stored(presets.collect::<Vec<_>>()),
    );
    let owner =
        Signal::derive(move || owner_value(answers.with(|answers| answers.references)).to_owned());
    let preset =
        Signal::derive(move || preset_value(answers.with(|answers| answers.sharing)).to_owned());
    let choose_owner = move |value: String| {
        if let Some(owner) = OWNERS.iter().find(|owner| owner_value(**owner) == value) {
            answers.update(|answers| answers.references = *owner);
        }
    };
    let choose_preset = move |value: String| {
        if let Some(preset) = PRESETS
            .iter()
            .find(|preset| preset_value(**preset) == value)
        {
            answers.update(|answers| answers.sharing = *preset);
        }
    };
    let name = Signal::derive(move || answers.with(|answers| answers.name.clone()));
    let email = Signal::derive(move || answers.with(|answers| answers.email.clone()));
    view! {
        <div class="stack-4">
            <p>{sentence(&words::import_question())}</p>
            <div class="deck narrow">
                <TextField label="Your name" value=name on_input=move |now: String| answers.update(|answers| answers.name = now) />
                <TextField label="Your email address" value=email on_input=move |now: String| answers.update(|answers| answers.email = now) />
            </div>
            <RadioCards legend="Whose are the connection references?" options=owners value=owner on_change=choose_owner />
            <RadioCards legend=labels::WHO_ARE_THEY_SHARED_WITH options=presets value=preset on_change=choose_preset />
            <p class="caption">{labels::ANSWERS_CAN_CHANGE}</p>
        </div>
    }
}
