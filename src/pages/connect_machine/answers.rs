//! What the chosen connection needs, ticked off, and what a test would answer.

use leptos::prelude::*;
use policy::Grounds;
use policy::catalogue::RuleId;
use policy::code::Code;
use policy::decisions::NewMachineAuth;

use super::Chosen;
use crate::panels::rule_links::rule_link;
use crate::ui::{Button, Icon, MessageBar, MessageKind, icon};

/// The checklist: a line per prerequisite, with its rule and what to do where it is missing.
pub(super) fn needs(chosen: Chosen) -> AnyView {
    let needs = Memo::new(move |_| {
        let needs = chosen.workspace.read(|tenant, you| {
            let needs = chosen.question(you).needs(tenant).into_iter();
            let each = needs.map(|need| {
                let state = match need.met {
                    _ if chosen.is_open(need.code) => State::Open,
                    None => State::Unknown,
                    Some(_) if !need.applies => State::DoesntApply,
                    Some(true) => State::There,
                    Some(false) => State::Missing,
                };
                Line {
                    code: need.code,
                    rule: need.rule,
                    state,
                }
            });
            each.collect::<Vec<_>>()
        });
        needs.unwrap_or_default()
    });
    view! {
        <ul class=stylers::style_sheet!("src/pages/connect_machine/answers.css")>
            {move || needs.get().into_iter().map(need).collect_view()}
        </ul>
    }
    .into_any()
}

/// One thing that is needed.
#[derive(Clone, Copy, PartialEq)]
struct Line {
    code: Code,
    rule: RuleId,
    state: State,
}

/// Whether it is there.
#[derive(Clone, Copy, PartialEq)]
enum State {
    /// It is.
    There,
    /// It isn't.
    Missing,
    /// It isn't asked for where the connection leads.
    DoesntApply,
    /// Nothing is chosen or written yet.
    Open,
    /// It depends on what isn't chosen yet.
    Unknown,
}

fn need(need: Line) -> AnyView {
    let (kind, shape, state) = match need.state {
        State::There => ("can", Icon::Can, "There: "),
        State::Missing => ("stop", Icon::Stop, "Missing: "),
        State::DoesntApply => ("none", Icon::NoAnswer, "Doesn't apply: "),
        State::Open => ("none", Icon::NoAnswer, "To do: "),
        State::Unknown => ("none", Icon::NoAnswer, "Not known yet: "),
    };
    let remedy = (need.state == State::Missing).then(|| {
        let says = words::machine_says(need.code);
        view! { <p class="second">{says}</p> }
    });
    view! {
        <li data-kind=kind>
            {icon(shape)}
            <div class="stack-1">
                <p><strong>{state}</strong>{need.rule.rule().sentence}</p>
                {remedy}
                <div>{rule_link(need.rule)}</div>
            </div>
        </li>
    }
    .into_any()
}

/// What a test says.
#[derive(Clone, PartialEq)]
struct Told {
    free: bool,
    exact: Option<String>,
    other: Option<&'static str>,
    says: &'static str,
    more: Vec<&'static str>,
    rules: Vec<RuleId>,
}

/// **Preview the test**, and its answer.
pub(super) fn test(chosen: Chosen) -> AnyView {
    let shown = RwSignal::new(false);
    let told = Memo::new(move |_| {
        chosen.workspace.read(|tenant, you| {
            let question = chosen.question(you);
            let mut grounds = Grounds::default();
            let decision = question.decide(tenant, &mut grounds);
            let mut more = Vec::new();
            if decision.data.created_automatically {
                more.push(words::sign_in_creates());
            }
            if decision.data.preview {
                more.push(words::credential_preview());
            }
            Told {
                free: decision.code.is_none(),
                exact: decision.data.message,
                other: decision.data.other_message,
                says: match (decision.code, &question.auth) {
                    (Some(code), _) => words::machine_says(code),
                    (None, NewMachineAuth::SignIn(_)) => words::run_is_free(),
                    (None, _) => words::test_succeeds(),
                },
                more,
                rules: grounds.holding(),
            }
        })
    });
    let answer = move || {
        let told = told.get().filter(|_| shown.get())?;
        Some(draw(told))
    };
    view! {
        <div>
            <Button icon=Icon::PreviewRun on_press=move || shown.set(true)>"Preview the test"</Button>
        </div>
        <p class="caption">"Nothing is contacted: this is what Power Automate would answer by the documented rules."</p>
        <div class="stack" aria-live="polite">{answer}</div>
    }
    .into_any()
}

fn draw(told: Told) -> AnyView {
    let (kind, lead) = if told.free {
        (MessageKind::Ok, "The test would go on.")
    } else {
        (MessageKind::Error, "The test would fail.")
    };
    let exact = match told.exact {
        Some(exact) => {
            let other = told
                .other
                .map(|other| view! { " Or it would answer: "<q>{other}</q> });
            view! { <p>"Power Automate would answer: "<q>{exact}</q>{other}</p> }.into_any()
        }
        None if told.free => ().into_any(),
        None => view! {
            <p class="caption">{words::no_exact_words()}</p>
        }
        .into_any(),
    };
    let more = told.more.into_iter().map(|more| view! { <p>{more}</p> });
    view! {
        <MessageBar kind=kind lead=lead>{told.says}</MessageBar>
        {exact}
        {more.collect_view()}
        <div class="bar">{told.rules.into_iter().map(rule_link).collect_view()}</div>
    }
    .into_any()
}
