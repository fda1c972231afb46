//! **Can a run start now?**: attended and unattended, each with what stands in the way.

use draw::prelude::*;
use policy::catalogue::RuleId;
use policy::decisions::MachineRun;
use policy::model::*;
use policy::over_machine::over_machine;
use policy::{Grounds, Tenant};
use words::{Phrase, Voice};

use crate::panels::rule_links::rule_links;
use crate::panels::said::{said_word, sentence};
use crate::ui::{self, Band, Checkbox, Said, Select, TextField, use_ui};
use crate::workspace::Workspace;

/// What the card says of one kind of run.
#[derive(Debug, Clone, PartialEq)]
struct Told {
    mode: &'static str,
    said: Said,
    why: Vec<Phrase>,
    rules: Vec<RuleId>,
}

/// The card.
pub(super) fn card(workspace: Workspace, connection: MachineConnectionId) -> Node {
    let ui = use_ui();
    let environment = RwSignal::new("0".to_owned());
    let async_disabled = RwSignal::new(false);
    let minutes = RwSignal::new("0".to_owned());
    // None while the minutes can't be read: an answer for others would mislead.
    let told = Memo::new(move |_| {
        let minutes = minutes.with(|minutes| waited(minutes))?;
        workspace.read(|tenant, you| {
            let question = |mode| MachineRun {
                connection: Some(connection),
                environment: EnvironmentId(environment.with(|at| at.parse().unwrap_or(0))),
                mode,
                async_disabled: async_disabled.get(),
                queued_minutes: minutes,
            };
            let voice = Voice::new(tenant, you);
            modes(tenant, connection).map(|mode| tell(voice, connection, &question(mode)))
        })
    });
    Effect::new(move |before: Option<()>| {
        let said = told.with(|told| {
            let told = told.as_ref()?;
            let each = told
                .iter()
                .map(|told| format!("{}: {}.", told.mode, told.said.word));
            Some(each.collect::<Vec<_>>().join(" "))
        });
        if before.is_some()
            && let Some(said) = said
        {
            ui.announce(said);
        }
    });
    let environments = Memo::new(move |_| {
        let read = workspace.read(|tenant, _| {
            if !MachineRun::depends_on_environment(tenant) {
                return Vec::new();
            }
            let named = tenant.environments.iter().enumerate();
            let named = named.map(|(at, record)| (at.to_string(), record.name.clone()));
            named.collect()
        });
        read.unwrap_or_default()
    });
    let whose = move || {
        environments.with(|several| !several.is_empty()).then(|| {
            view! {
                <Select label="The cloud flow is in" value=environment options=environments
                    on_change=move |now: String| environment.set(now) />
            }
        })
    };
    let wrong = Signal::derive(move || {
        let wrong = minutes.with(|minutes| waited(minutes).is_none());
        wrong.then(|| "Type a number of minutes, 0 or more, such as 45.".to_owned())
    });
    let answer = move || {
        let Some(told) = told.get() else {
            return view! { <p class="second">"There's no answer until the minutes are a number, 0 or more."</p> };
        };
        told.iter().map(draw).collect_view().into_node()
    };
    view! {
        <Band title="Can a run start now?">
            <div class="stack-4 measure">{answer}</div>
            <div class="stack">
                <p class="caption">"Nothing starts, and the machine isn't asked."</p>
                {whose}
                <TextField label="Minutes it has waited in the queue" value=minutes error=wrong
                    on_input=move |now: String| minutes.set(now) />
                <Checkbox checked=async_disabled on_change=move |on: bool| async_disabled.set(on)>
                    "The step's asynchronous pattern is off (AsyncDisabled is True)"
                </Checkbox>
            </div>
        </Band>
    }
}

fn waited(text: &str) -> Option<u32> {
    let text = text.trim();
    if text.is_empty() {
        return Some(0);
    }
    text.parse().ok()
}

/// Both kinds of run; first the one that ran last over the connection, where that is known.
fn modes(tenant: &Tenant, connection: MachineConnectionId) -> [RunMode; 2] {
    let mut newest = tenant.runs.iter().rev();
    let newest = newest.find(|run| run.connection == Some(connection));
    match newest.map(|run| run.mode) {
        Some(RunMode::Unattended) => [RunMode::Unattended, RunMode::Attended],
        _ => [RunMode::Attended, RunMode::Unattended],
    }
}

fn tell(voice: Voice<'_>, connection: MachineConnectionId, question: &MachineRun) -> Told {
    let mut grounds = Grounds::default();
    let answer = over_machine(voice.tenant, connection, *question, &mut grounds);
    let lacking = answer
        .lacking
        .map(|(who, code)| voice.run_access_says(connection, who, code));
    let codes = answer.codes.into_iter();
    let codes = codes.map(|code| voice.machine_run_says(connection, code));
    let mut why: Vec<_> = lacking.into_iter().chain(codes).collect();
    if why.is_empty() {
        why.push(words::run_is_free().into());
    }
    Told {
        mode: words::run_mode(question.mode),
        said: said_word(answer.word),
        why,
        rules: grounds.holding(),
    }
}

fn draw(told: &Told) -> Node {
    let why = told
        .why
        .iter()
        .map(|why| view! { <p>{sentence(why)}</p> })
        .collect_view();
    view! {
        <section class="stack-1">
            <h3>{told.mode}</h3>
            <p>{ui::answer(&told.said)}</p>
            {why}
            {rule_links(&told.rules)}
        </section>
    }
}
