//! **Preview run**: what Power Automate would ask somebody who starts the flow. Nothing starts.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use policy::answer::{Start, answer};
use policy::decisions::{Byoc, ByocPrompt, Initiation, RowSource, Window};
use policy::model::*;
use policy::why::{FirstReason, Silent};
use words::{Phrase, Voice};

use super::run_needs::{Need, drawn, run_needs};
use super::said::{said, sentence};
use super::{Panel, PanelDrawer, use_panel};
use crate::labels;
use crate::route::Route;
use crate::ui::{self, MessageBar, MessageKind, Said, Select, Tag, soft, tile};

/// The panel of the route.
#[component]
pub fn Run() -> impl IntoView {
    let panel = use_panel();
    let flow = panel.flow();
    move || flow.get().map(|flow| view! { <RunPanel panel flow /> })
}

/// What a run would ask.
#[derive(Clone, PartialEq)]
struct Seen {
    first: Phrase,
    answers: Vec<(&'static str, Said)>,
    why: Vec<Phrase>,
    kind: Asks,
    needs: Vec<Need>,
}

/// Desktop flows ask by a window, cloud flows step by step.
#[derive(Clone, PartialEq)]
enum Asks {
    Window {
        rows: Vec<WindowRow>,
        can_start: bool,
    },
    Nothing,
    Steps {
        steps: Vec<Step>,
        flows: Vec<Started>,
    },
}

/// A row of the window.
#[derive(Clone, PartialEq)]
struct WindowRow {
    name: String,
    connector: String,
    source: RowSource,
    /// The connections it offers; the first one marked is preselected.
    choices: Vec<(String, bool)>,
}

/// What uses one connection of a cloud flow.
#[derive(Clone, PartialEq)]
struct Step {
    connector: String,
    actions: String,
    says: Phrase,
}

/// A flow that this one starts.
#[derive(Clone, PartialEq)]
struct Started {
    key: String,
    name: String,
    kind: &'static str,
}

#[component]
fn RunPanel(panel: Panel, flow: FlowId) -> impl IntoView {
    let wanted = use_query_map().with_untracked(|query| query.get(Route::FOR));
    let about = panel.workspace.peek(|open| {
        let named = wanted.and_then(|key| open.tenant.person_by_key(&key));
        named.unwrap_or(open.actor)
    });
    let about = RwSignal::new(about.unwrap_or(PersonId(u32::MAX)));
    let people = Memo::new(move |_| {
        let read = panel.workspace.read(|tenant, you| {
            let on_it = tenant.person_ids().filter(|person| {
                *person == you
                    || *person == about.get_untracked()
                    || !tenant.access(*person, flow).is_empty()
            });
            let named = on_it.map(|person| {
                let name = &tenant.person(person).name;
                let words = if person == you {
                    words::you_named(name)
                } else {
                    format!(
                        "{} · {}",
                        words::apart(name),
                        words::role(tenant.role(person, flow))
                    )
                };
                (person.0.to_string(), words)
            });
            named.collect::<Vec<_>>()
        });
        read.unwrap_or_default()
    });
    let choose = move |person: String| {
        if let Ok(person) = person.parse() {
            about.set(PersonId(person));
        }
    };
    let seen = Memo::new(move |_| {
        let about = about.get();
        panel.say(|voice| see(voice, about, flow))
    });
    view! {
        <PanelDrawer panel title=labels::PREVIEW_RUN read_only=true>
            <Select
                label=labels::FOR
                value=Signal::derive(move || about.get().0.to_string())
                options=people
                on_change=choose
            />
            {move || seen.get().map(draw)}
        </PanelDrawer>
    }
}

fn see(voice: Voice<'_>, about: PersonId, flow: FlowId) -> Seen {
    let tenant = voice.tenant;
    let why = &mut FirstReason;
    let mut asked = |start| said(&answer(tenant, about, flow, start, why));
    let cloud = asked(Start::Cloud(RunMode::Attended));
    let first = words::preview_run(voice.person(about));
    match &tenant.flow(flow).kind {
        FlowKind::Desktop(_) => {
            let question = ByocPrompt {
                actor: about,
                flow,
                initiation: Initiation::Console,
            };
            let byoc = question.decide(tenant, &mut Silent).data;
            Seen {
                first,
                answers: vec![
                    (labels::CONSOLE, asked(Start::Console)),
                    (labels::CLOUD, cloud),
                ],
                why: voice.shown_window(about, &byoc),
                kind: window(voice, about, &byoc),
                needs: run_needs(&voice, about, flow),
            }
        }
        FlowKind::Cloud(record) => Seen {
            first,
            answers: vec![(labels::CLOUD, cloud)],
            why: Vec::new(),
            kind: Asks::Steps {
                steps: steps(voice, about, flow, record),
                flows: started(voice, record),
            },
            needs: run_needs(&voice, about, flow),
        },
    }
}

fn window(voice: Voice<'_>, about: PersonId, byoc: &Byoc) -> Asks {
    if byoc.window != Window::Shown {
        return Asks::Nothing;
    }
    let tenant = voice.tenant;
    let rows = byoc.rows.iter().map(|row| {
        let record = tenant.reference(row.reference);
        let bound = match row.source {
            RowSource::Embedded => record.connection.into_iter().collect(),
            RowSource::Own => tenant.connections_of(about).to_vec(),
        };
        let choices = bound.into_iter().filter(|own| {
            let own = tenant.connection(*own);
            own.connector == record.connector && own.status == ConnectionStatus::Connected
        });
        WindowRow {
            name: voice.reference(row.reference).plain(),
            connector: voice.connector(record.connector).plain(),
            source: row.source,
            choices: choices
                .map(|own| (voice.account(own).plain(), row.default == Some(own)))
                .collect(),
        }
    });
    Asks::Window {
        rows: rows.collect(),
        can_start: byoc.can_start == Some(true),
    }
}

fn steps(voice: Voice<'_>, about: PersonId, flow: FlowId, cloud: &CloudFlow) -> Vec<Step> {
    let used = cloud
        .connections
        .iter()
        .filter(|used| used.used_in_definition);
    used.map(|used| {
        let record = voice.tenant.connection(used.connection);
        Step {
            connector: voice.connector(record.connector).plain(),
            actions: used.actions.join(" · "),
            says: voice.step_source(about, flow, used.connection),
        }
    })
    .collect()
}

fn started(voice: Voice<'_>, cloud: &CloudFlow) -> Vec<Started> {
    let flows = cloud.child_flows.iter().chain(&cloud.desktop_flows);
    flows
        .map(|flow| {
            let record = voice.tenant.flow(*flow);
            Started {
                key: record.key.clone(),
                name: voice.flow(*flow).plain(),
                kind: words::flow_kind(record),
            }
        })
        .collect()
}

fn draw(seen: Seen) -> AnyView {
    let answers = seen.answers.into_iter().map(|(start, said)| {
        view! { <dt>{start}</dt> <dd>{ui::answer(&said)}</dd> }
    });
    let why = seen.why.iter().map(|why| view! { <p>{sentence(why)}</p> });
    view! {
        <MessageBar kind=MessageKind::Info lead=labels::NOTHING_STARTS>{rest_of(&seen.first)}</MessageBar>
        <dl class="facts">{answers.collect_view()}</dl>
        <div class="stack-1" role="status">{why.collect_view()}</div>
        {match seen.kind {
            Asks::Nothing => ().into_any(),
            Asks::Window { rows, can_start } => draw_window(rows, can_start),
            Asks::Steps { steps, flows } => draw_steps(steps, flows),
        }}
        {(!seen.needs.is_empty()).then(|| view! {
            <section class="stack" aria-labelledby="needs-title">
                <h3 id="needs-title">{labels::NEEDS_TITLE}</h3>
                {drawn(&seen.needs)}
            </section>
        })}
    }
    .into_any()
}

/// What follows *Nothing starts.*
fn rest_of(first: &Phrase) -> AnyView {
    let mut rest = first.clone();
    if let Some(words::Part::Text(text)) = rest.0.first_mut()
        && let Some(after) = text.strip_prefix(labels::NOTHING_STARTS)
    {
        *text = after.trim_start().to_owned().into();
    }
    sentence(&rest)
}

/// The window as Power Automate for desktop would show it: a drawing, nothing to press.
fn draw_window(rows: Vec<WindowRow>, can_start: bool) -> AnyView {
    let row = |row: WindowRow| {
        let embedded = row.source == RowSource::Embedded;
        let choices = if row.choices.is_empty() {
            view! { <li data-missing=true>{labels::NO_CONNECTION}</li> }.into_any()
        } else {
            let choice = |(account, selected): (String, bool)| {
                view! {
                    <li data-selected=selected>
                        <bdi>{soft(&account)}</bdi>
                        {selected.then(|| view! { <Tag>{labels::SELECTED}</Tag> })}
                    </li>
                }
            };
            row.choices
                .into_iter()
                .map(choice)
                .collect_view()
                .into_any()
        };
        view! {
            <li>
                <div>
                    {tile(&row.connector)}
                    <span><strong><bdi>{row.name}</bdi></strong><small><bdi>{row.connector}</bdi></small></span>
                    <Tag>{if embedded { labels::EMBEDDED_ROW } else { labels::OWN_ROW }}</Tag>
                </div>
                <ul>{choices}</ul>
            </li>
        }
    };
    view! {
        <section class=stylers::style_sheet!("src/panels/run.css") aria-labelledby="window-title">
            <h3 id="window-title">{labels::WINDOW_TITLE}</h3>
            <ol>{rows.into_iter().map(row).collect_view()}</ol>
            <p>{if can_start { labels::WINDOW_CAN_START } else { labels::WINDOW_CANT_START }}</p>
        </section>
    }
    .into_any()
}

fn draw_steps(steps: Vec<Step>, flows: Vec<Started>) -> AnyView {
    let none = steps.is_empty();
    let step = |step: Step| {
        view! {
            <li>
                <div>
                    {tile(&step.connector)}
                    <span><strong><bdi>{step.connector}</bdi></strong><small><bdi>{step.actions}</bdi></small></span>
                </div>
                <p>{sentence(&step.says)}</p>
            </li>
        }
    };
    let flow = |flow: Started| {
        view! {
            <li>
                <a href=Route::flow(&flow.key).href()><bdi>{flow.name}</bdi></a>
                <small>{flow.kind}</small>
            </li>
        }
    };
    view! {
        <section class=stylers::style_sheet!("src/panels/run.css") aria-labelledby="steps-title" data-plain=true>
            <h3 id="steps-title">{labels::STEPS_TITLE}</h3>
            {none.then(|| view! { <p class="muted">{labels::NO_STEPS}</p> })}
            <ol>{steps.into_iter().map(step).collect_view()}</ol>
        </section>
        {(!flows.is_empty())
            .then(|| {
                view! {
                    <section class="stack-1" aria-labelledby="started-title">
                        <h3 id="started-title">{labels::STARTED_TITLE}</h3>
                        <ul class="bullets">{flows.into_iter().map(flow).collect_view()}</ul>
                    </section>
                }
            })}
    }
    .into_any()
}
