//! What the file can't say: who you are, whose the connection references are, and with
//! whom the flows are shared.

use leptos::prelude::*;
use solution::{Assumptions, ReferenceOwners, SharingPreset};

use super::said::sentence;
use crate::ui::{RadioCard, RadioCards, TextField};

const OWNERS: [(ReferenceOwners, &str, &str, &str); 3] = [
    (
        ReferenceOwners::Mine,
        "mine",
        "Mine",
        "You can embed every one of them.",
    ),
    (
        ReferenceOwners::PerAccount,
        "account",
        "Per account",
        "Each belongs to the account the file names; where it names none, to you.",
    ),
    (
        ReferenceOwners::SomebodyElse,
        "else",
        "Somebody else's",
        "Only they can embed them.",
    ),
];

const PRESETS: [(SharingPreset, &str, &str, &str); 4] = [
    (SharingPreset::OnlyMe, "me", "Only me", "Nothing is shared."),
    (
        SharingPreset::CoOwnerAndMe,
        "co-owner",
        "A co-owner and me",
        "Each flow has one more owner.",
    ),
    (
        SharingPreset::SomeoneRunOnly,
        "run-only",
        "Someone with run-only access",
        "Each flow has one person who can only run it.",
    ),
    (
        SharingPreset::Unknown,
        "unknown",
        "I don't know yet",
        "Answers that rest on it say Depends.",
    ),
];

/// The three questions.
#[component]
pub fn Answers(
    /// The answers.
    answers: RwSignal<Assumptions>,
    /// Whether the file names accounts.
    names_accounts: bool,
) -> impl IntoView {
    let cards = |all: Vec<(&str, &str, &str, Option<String>)>| {
        let card = |(value, title, detail, locked): (&str, &str, &str, Option<String>)| RadioCard {
            value: value.to_owned(),
            title: title.to_owned(),
            beside: String::new(),
            detail: detail.to_owned(),
            locked,
        };
        Signal::stored(all.into_iter().map(card).collect::<Vec<_>>())
    };
    let owners = OWNERS.iter().map(move |(owner, value, title, detail)| {
        let locked = (*owner == ReferenceOwners::PerAccount && !names_accounts)
            .then(|| "This file names no accounts.".to_owned());
        (*value, *title, *detail, locked)
    });
    let presets = PRESETS
        .iter()
        .map(|(_, value, title, detail)| (*value, *title, *detail, None));
    let owner = Signal::derive(move || {
        let now = answers.with(|answers| answers.references);
        OWNERS
            .iter()
            .find(|(owner, ..)| *owner == now)
            .map_or("", |(_, value, ..)| value)
            .to_owned()
    });
    let preset = Signal::derive(move || {
        let now = answers.with(|answers| answers.sharing);
        PRESETS
            .iter()
            .find(|(preset, ..)| *preset == now)
            .map_or("", |(_, value, ..)| value)
            .to_owned()
    });
    let choose_owner = move |value: String| {
        if let Some((owner, ..)) = OWNERS.iter().find(|(_, known, ..)| *known == value) {
            answers.update(|answers| answers.references = *owner);
        }
    };
    let choose_preset = move |value: String| {
        if let Some((preset, ..)) = PRESETS.iter().find(|(_, known, ..)| *known == value) {
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
            <RadioCards legend="Whose are the connection references?" options=cards(owners.collect()) value=owner on_change=choose_owner />
            <RadioCards legend="Who are the flows shared with?" options=cards(presets.collect()) value=preset on_change=choose_preset />
            <p class="caption">"You can change these answers later."</p>
        </div>
    }
}
