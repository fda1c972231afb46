//! **What the file can't say** about one flow: who it is shared with, answered for it alone.

use draw::prelude::*;
use policy::change::Change;
use policy::model::{Assumptions, FlowId};
use solution::SharingPreset;

use super::assumed::{changed, kept, use_reassumed};
use super::drafted::use_drafted;
use super::import_answers::{PRESETS, preset_value};
use super::refusal::why_not;
use super::what_changes::WhatChanges;
use super::{Panel, PanelDrawer, use_panel};
use crate::labels;
use crate::ui::{Button, ButtonKind, RadioCard, RadioCards};

/// The value of the card that takes the answer for the whole file.
const AS_FOR_ALL: &str = "file";

/// The panel of the route; nothing where nothing had to be asked.
#[component]
pub fn AssumeFlow() -> impl IntoNode {
    let panel = use_panel();
    let flow = panel.flow();
    let asked = Memo::new(move |_| {
        let flow = flow.get()?;
        let asked = panel
            .workspace
            .read(|tenant, _| tenant.assumptions.is_some());
        (asked == Some(true)).then_some(flow)
    });
    move || asked.get().map(|flow| view! { <Asked panel flow /> })
}

/// The answer for one flow; none where it is as for all.
fn own_answer(answers: &Assumptions, key: &str) -> Option<SharingPreset> {
    answers.flows.get(key).copied()
}

#[component]
fn Asked(panel: Panel, flow: FlowId) -> impl IntoNode {
    let now = panel.workspace.peek(|open| {
        let key = open.tenant.flow(flow).key.clone();
        Some((open.tenant.assumptions.clone()?, key))
    });
    let (before, key) = now.flatten().unwrap_or_default();
    let name = panel.say(|voice| voice.flow(flow).plain());
    let title = format!(
        "{} about {}",
        labels::FILE_CANT_SAY,
        name.unwrap_or_default()
    );
    let chosen = RwSignal::new(own_answer(&before, &key));
    let options = Signal::stored(cards(panel, flow, &before));
    let wanted = Signal::derive(move || {
        let mut answers = before.clone();
        match chosen.get() {
            Some(preset) => answers.flows.insert(key.clone(), preset),
            None => answers.flows.remove(&key),
        };
        answers
    });
    let reassumed = use_reassumed(wanted);
    let drafted = use_drafted(panel, flow, move || {
        reassumed.with(|reassumed| {
            let edits = reassumed.edits.clone();
            (!edits.is_empty()).then_some(Change::Assume { edits })
        })
    });
    panel.hold(move || changed(reassumed).then(|| labels::ONE_NOT_SAVED.to_owned()));
    let locked = move || (!changed(reassumed)).then(|| labels::NOTHING_TO_SAVE.to_owned());
    let value = Signal::derive(move || chosen.get().map_or(AS_FOR_ALL, preset_value).to_owned());
    let choose = move |value: String| {
        let preset = PRESETS
            .iter()
            .find(|preset| preset_value(**preset) == value);
        chosen.set(preset.copied());
    };
    view! {
        <PanelDrawer
            panel
            called=labels::FILE_CANT_SAY
            title=title
            foot=move || {
                view! {
                    <Button kind=ButtonKind::Main change="Assume" locked=Signal::derive(locked) on_press=move || drafted.save()>
                        {labels::SAVE}
                    </Button>
                }
            }
        >
            <RadioCards legend=labels::WHO_IS_IT_SHARED_WITH options=options value=value on_change=choose />
            {kept(reassumed)}
            <WhatChanges lines=drafted.differs() />
        </PanelDrawer>
    }
}

/// The answers; run-only access is locked where the flow can't be given it.
fn cards(panel: Panel, flow: FlowId, answers: &Assumptions) -> Vec<RadioCard> {
    let run_only = panel.say(|voice| {
        let change = Change::ShareRunOnly {
            flow,
            add: Vec::new(),
            remove: Vec::new(),
        };
        let is_cloud = voice.tenant.flow(flow).cloud().is_some();
        is_cloud.then(|| why_not(&voice, flow, &change)).flatten()
    });
    let card = |value: &str, (title, detail): (&str, &str)| RadioCard::new(value, title, detail);
    let mut cards = vec![card(AS_FOR_ALL, words::as_for_the_file(answers))];
    for preset in PRESETS {
        let locked = match preset {
            SharingPreset::SomeoneRunOnly => run_only.clone().flatten(),
            _ => None,
        };
        let said = words::sharing_preset_of_one(preset);
        cards.push(card(preset_value(preset), said).locked(locked));
    }
    cards
}
