//! **Can a run start now?**: attended or unattended, with what stands in the way.

use leptos::prelude::*;
use policy::answer::Word;
use policy::catalogue::RuleId;
use policy::decisions::MachineRun;
use policy::model::*;
use policy::{Grounds, Outcome};

use crate::panels::rule_links::rule_link;
use crate::ui::{self, AnswerKind, Band, Checkbox, Said, Select, TextField, use_ui};
use crate::workspace::Workspace;

/// What the card says.
#[derive(Debug, Clone, PartialEq)]
struct Told {
    said: Said,
    why: Vec<&'static str>,
    rules: Vec<RuleId>,
}

/// The card.
pub(super) fn card(workspace: Workspace, connection: MachineConnectionId) -> AnyView {
    let ui = use_ui();
    let environment = RwSignal::new("0".to_owned());
    let mode = RwSignal::new(RunMode::Attended);
    let async_disabled = RwSignal::new(false);
    let minutes = RwSignal::new("0".to_owned());
    // None while the minutes can't be read: an answer for others would mislead.
    let told = Memo::new(move |_| {
        let minutes = minutes.with(|minutes| waited(minutes))?;
        let question = MachineRun {
            connection: Some(connection),
            environment: EnvironmentId(environment.with(|at| at.parse().unwrap_or(0))),
            mode: mode.get(),
            async_disabled: async_disabled.get(),
            queued_minutes: minutes,
        };
        workspace.read(|tenant, _| tell(tenant, &question))
    });
    Effect::new(move |before: Option<()>| {
        let word = told.with(|told| told.as_ref().map(|told| told.said.word.to_string()));
        if before.is_some()
            && let Some(word) = word
        {
            ui.announce(word);
        }
    });
    let environments = Signal::derive(move || {
        let read = workspace.read(|tenant, _| {
            let named = tenant.environments.iter().enumerate();
            let named = named.map(|(at, record)| (at.to_string(), record.name.clone()));
            named.collect::<Vec<_>>()
        });
        read.unwrap_or_default()
    });
    let wrong = Signal::derive(move || {
        let wrong = minutes.with(|minutes| waited(minutes).is_none());
        wrong.then(|| "Type a number of minutes, such as 45.".to_owned())
    });
    let modes = [RunMode::Attended, RunMode::Unattended].map(|mode| {
        (
            words::run_mode(mode).to_owned(),
            words::run_mode(mode).to_owned(),
        )
    });
    let choose = move |now: String| {
        mode.set(if now == words::run_mode(RunMode::Unattended) {
            RunMode::Unattended
        } else {
            RunMode::Attended
        });
    };
    let answer = move || {
        let Some(told) = told.get() else {
            return view! { <p class="second">"There's no answer until the minutes are a number."</p> }
                .into_any();
        };
        {
            let why = told.why.into_iter().map(|why| view! { <p>{why}</p> });
            let rules = told.rules.into_iter().map(rule_link);
            view! {
                <p>{ui::answer(&told.said)}</p>
                {why.collect_view()}
                <div class="bar">{rules.collect_view()}</div>
            }
            .into_any()
        }
    };
    view! {
        <Band title="Can a run start now?">
            <div class="stack measure">{answer}</div>
            <div class="stack">
                <p class="caption">"Nothing starts, and the machine isn't asked."</p>
                <Select label="The cloud flow is in" value=environment options=environments
                    on_change=move |now: String| environment.set(now) />
                <Select label="The run is" value=Signal::derive(move || words::run_mode(mode.get()).to_owned())
                    options=modes.to_vec() on_change=choose />
                <TextField label="Minutes it has waited in the queue" value=minutes error=wrong
                    on_input=move |now: String| minutes.set(now) />
                <Checkbox checked=async_disabled on_change=move |on: bool| async_disabled.set(on)>
                    "AsyncDisabled is set to True in the step"
                </Checkbox>
            </div>
        </Band>
    }
    .into_any()
}

fn waited(text: &str) -> Option<u32> {
    let text = text.trim();
    if text.is_empty() {
        return Some(0);
    }
    text.parse().ok()
}

fn tell(tenant: &policy::Tenant, question: &MachineRun) -> Told {
    let mut grounds = Grounds::default();
    let decision = question.decide(tenant, &mut grounds);
    let (kind, word) = match decision.outcome {
        Outcome::Deny => (AnswerKind::Stop, Word::CantRun),
        Outcome::Warn => (AnswerKind::May, Word::MayFail),
        _ => (AnswerKind::Can, Word::CanRun),
    };
    let warnings = decision.warnings.iter().map(|notice| notice.code);
    let mut why: Vec<_> = decision
        .code
        .into_iter()
        .chain(warnings)
        .map(words::machine_says)
        .collect();
    if why.is_empty() {
        why.push(words::run_is_free());
    }
    Told {
        said: Said::new(kind, words::word(word)),
        why,
        rules: grounds.holding(),
    }
}
