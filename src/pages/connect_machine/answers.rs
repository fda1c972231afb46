//! What the chosen connection needs, ticked off, and what a test would answer.

use draw::prelude::*;
use policy::Grounds;
use policy::catalogue::RuleId;
use policy::decisions::NewMachineAuth;
use words::{Phrase, Voice};

use super::Chosen;
use crate::panels::rule_links::{rule_link, rule_links};
use crate::panels::said::sentence;
use crate::ui::{Button, Icon, MessageBar, MessageKind, icon};

/// The checklist: a line per prerequisite, with its rule and what to do where it is missing.
pub(super) fn needs(chosen: Chosen) -> Node {
    let needs = Memo::new(move |_| {
        let needs = chosen.workspace.read(|tenant, you| {
            let voice = Voice::new(tenant, you);
            let question = chosen.question(you);
            let auth = &question.auth;
            let needs = question.needs(tenant).into_iter();
            let each = needs.map(|need| {
                let state = match need.met {
                    _ if chosen.is_open(need.code) => State::Open,
                    None => State::Unknown,
                    Some(_) if !need.applies => State::DoesntApply,
                    Some(true) => State::There,
                    Some(false) => State::Missing,
                };
                let says = match state {
                    State::Missing | State::Open => voice.machine_need_open(need.code, auth),
                    _ => words::machine_need_met(need.code, auth).into(),
                };
                let because = (state == State::Missing).then(|| {
                    let because = voice.machine_need_because(need.code, auth);
                    match voice.about_machines(&question.lacking(need.code, tenant)) {
                        Some(machines) => because.and(machines),
                        None => because,
                    }
                });
                Line {
                    rule: need.rule,
                    state,
                    says,
                    because,
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
}

/// One thing that is needed.
#[derive(Clone, PartialEq)]
struct Line {
    rule: RuleId,
    state: State,
    says: Phrase,
    /// Why it isn't there, and everything one can do.
    because: Option<Phrase>,
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

fn need(need: Line) -> Node {
    let (kind, shape, state) = match need.state {
        State::There => ("can", Icon::Can, "Done: "),
        State::Missing => ("stop", Icon::Stop, "To do: "),
        State::DoesntApply => ("none", Icon::NoAnswer, "Doesn't apply: "),
        State::Open => ("none", Icon::Open, "To do: "),
        State::Unknown => ("none", Icon::Depends, "Not known yet: "),
    };
    let because = need
        .because
        .map(|because| view! { <p class="second">{sentence(&because)}</p> });
    view! {
        <li data-kind=kind>
            {icon(shape)}
            <div class="stack-1">
                <p><strong>{state}</strong>{sentence(&need.says)}</p>
                {because}
                <div>{rule_link(need.rule)}</div>
            </div>
        </li>
    }
}

/// What a test says.
#[derive(Clone, PartialEq)]
struct Told {
    free: bool,
    exact: Option<String>,
    other: Option<&'static str>,
    says: Phrase,
    more: Vec<&'static str>,
    rules: Vec<RuleId>,
}

/// **Preview the test**, and its answer.
pub(super) fn test(chosen: Chosen) -> Node {
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
                    // The checklist says the rest.
                    (Some(code), auth) => Voice::new(tenant, you).machine_need_open(code, auth),
                    (None, NewMachineAuth::SignIn(_)) => words::sign_in_test_succeeds().into(),
                    (None, _) => words::test_succeeds().into(),
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
}

fn draw(told: Told) -> Node {
    let (kind, lead) = if told.free {
        (MessageKind::Ok, "The test would pass.")
    } else {
        (MessageKind::Error, "The test would fail.")
    };
    let exact = match told.exact {
        Some(exact) => {
            let other = told
                .other
                .map(|other| view! { <p>"Or it would answer: "<q>{other}</q></p> });
            view! { <p>"Power Automate would answer: "<q>{exact}</q></p> {other} }
        }
        None if told.free => ().into_node(),
        None => view! {
            <p class="caption">{words::no_exact_words()}</p>
        },
    };
    let more = told.more.into_iter().map(|more| view! { <p>{more}</p> });
    view! {
        <MessageBar kind=kind lead=lead>{sentence(&told.says)}</MessageBar>
        {exact}
        {more.collect_view()}
        {rule_links(&told.rules)}
    }
}
