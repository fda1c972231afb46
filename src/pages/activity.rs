//! Activity: every change, who made it and when; undo, or who may; and the same as clicks.

use policy::sorted::Set;

use draw::prelude::*;
use policy::change::Applied;
use words::{Phrase, Voice};

use super::page::Page;
use crate::labels;
use crate::panels::doing::use_doing;
use crate::panels::said::sentence;
use crate::route::Route;
use crate::ui::{Button, ButtonKind, Checkbox, CopyBox, Drawer, Empty, Icon, LinkButton};
use crate::workspace::{Workspace, Writing, use_workspace};

/// One line of the list.
#[derive(Clone, PartialEq)]
struct Line {
    what: Phrase,
    when: String,
    state: State,
}

/// What became of a change.
#[derive(Clone, PartialEq)]
enum State {
    /// It is the log's entry at this place, and can be undone unless it is locked.
    Made(usize, Option<String>),
    /// It was undone.
    Undone(usize),
    /// Nobody can take it back, and why.
    ForGood(usize, String),
    /// It never got into the log that the tabs share.
    Lost,
}

/// The page.
#[component]
pub fn Activity() -> impl IntoNode {
    let workspace = use_workspace();
    let chosen = RwSignal::new(Set::new());
    let copying = RwSignal::new(false);
    let lines = Memo::new(move |_| lines(workspace));
    let none_chosen = Signal::derive(move || {
        chosen
            .with(Set::is_empty)
            .then(|| "Select the changes you want as steps.".to_owned())
    });
    let steps = move || {
        workspace
            .with(|open| {
                let voice = Voice::new(&open.tenant, open.actor);
                let entries = chosen.get();
                let entries = entries.iter().filter_map(|at: &usize| open.log.get(*at));
                let entries: Vec<&Applied> = entries.collect();
                let blocks = voice.steps_by_person(&entries).into_iter();
                blocks.map(block).collect::<Vec<_>>().join("\n\n")
            })
            .unwrap_or_default()
    };
    let row = move |line: Line| view! { <Entry line=line chosen=chosen /> };
    view! {
        <Page
            title="Activity"
            actions=move || {
                let some = Memo::new(move |_| lines.with(|lines| !lines.is_empty()));
                let copy = move || view! {
                    <Button icon=Icon::Copy locked=none_chosen on_press=move |()| copying.set(true)>"Copy as steps"</Button>
                };
                move || some.get().then(copy)
            }
        >
            <p class="second measure">"What was changed here, newest first. You can take your own changes back while nothing has changed since."</p>
            {move || {
                let lines = lines.get();
                if lines.is_empty() {
                    let action = || view! { <LinkButton href=Route::Flows.href()>"Go to Flows"</LinkButton> };
                    view! { <Empty lead="Nothing has been changed yet." action=action /> }
                } else {
                    view! { <ol class=stylers::style_sheet!("src/pages/activity.css")>{lines.into_iter().map(row).collect_view()}</ol> }
                }
            }}
            {move || copying.get().then(|| view! {
                <Drawer title="Copy as steps" on_close=move |()| copying.set(false)>
                    <p class="second">"The same changes as clicks for Power Automate."</p>
                    <CopyBox label="Steps" text=steps() />
                </Drawer>
            })}
        </Page>
    }
}

/// What one person has to do, as text: who, and each click with its number.
fn block((who, steps): (Phrase, Vec<Phrase>)) -> String {
    let mut lines = vec![who.plain()];
    let numbered = steps.iter().enumerate();
    lines.extend(numbered.map(|(at, step)| format!("{}. {}", at + 1, step.plain())));
    lines.join("\n")
}

fn lines(workspace: Workspace) -> Vec<Line> {
    let count = workspace.with(|open| open.log.len()).unwrap_or(0);
    let made = (0..count).rev().filter_map(|at| {
        let lock = workspace.undo_lock(at);
        workspace.peek(|open| {
            let entry = open.log.get(at)?;
            let voice = Voice::new(&open.tenant, open.actor);
            let undone = open.log.iter().any(|other| other.undoes == Some(at as u32));
            let lock = lock.map(|lock| voice.undo_locked(&lock, &open.log, at).plain());
            Some(Line {
                what: voice.entry(entry),
                when: entry.at.clone(),
                state: if undone {
                    State::Undone(at)
                } else if entry.change.is_for_good() {
                    State::ForGood(at, lock.unwrap_or_default())
                } else {
                    State::Made(at, lock)
                },
            })
        })?
    });
    let mut lines: Vec<_> = made.collect();
    let lost = workspace.peek(|open| {
        let voice = Voice::new(&open.tenant, open.actor);
        let each = open.lost.iter();
        each.map(|entry| Line {
            what: voice.entry(entry),
            when: entry.at.clone(),
            state: State::Lost,
        })
        .collect::<Vec<_>>()
    });
    for line in lost.unwrap_or_default() {
        let at = lines.iter().position(|other| other.when <= line.when);
        lines.insert(at.unwrap_or(lines.len()), line);
    }
    lines
}

#[component]
fn Entry(line: Line, chosen: RwSignal<Set<usize>>) -> impl IntoNode {
    let (doing, workspace) = (use_doing(), use_workspace());
    let (at, end) = match line.state {
        State::Lost => (
            None,
            view! { <span class="muted">{labels::TAKEN_BACK}</span> },
        ),
        State::Undone(at) => (Some(at), view! { <span class="muted">"Undone"</span> }),
        State::ForGood(at, why) => (Some(at), view! { <span class="second">{why}</span> }),
        State::Made(at, lock) => {
            let locked = Signal::stored(lock);
            let undo = view! {
                <div class="stack-1">
                    <Button kind=ButtonKind::Quiet icon=Icon::Undo locked=locked change="Undo" on_press=move |()| doing.undo(at)>"Undo"</Button>
                </div>
            };
            (Some(at), undo.into_node())
        }
    };
    let select = match at {
        Some(at) => {
            view! { <Select name=format!("Select: {}", line.what.plain()) at=at chosen=chosen /> }
        }
        None => view! { <span></span> },
    };
    view! {
        <li>
            {select}
            <div>
                <p>{sentence(&line.what)}</p>
                <p class="caption">
                    <time datetime=line.when.clone()>{when(&line.when)}</time>
                    {at.map(|at| move || written(workspace, at))}
                    {at.is_none().then(|| format!(" · {}", labels::ANOTHER_TAB_FIRST))}
                </p>
            </div>
            {end}
        </li>
    }
}

/// The box of a change that can become steps.
#[component]
fn Select(name: String, at: usize, chosen: RwSignal<Set<usize>>) -> impl IntoNode {
    let checked = Signal::derive(move || chosen.with(|chosen| chosen.contains(&at)));
    let check = move |on: bool| {
        chosen.update(|chosen| {
            if on {
                chosen.insert(at);
            } else {
                chosen.remove(&at);
            }
        });
    };
    view! { <Checkbox name=name checked=checked on_change=check /> }
}

/// What is to be told about the keeping of an entry.
fn written(workspace: Workspace, at: usize) -> Option<String> {
    let told = match workspace.writing(at) {
        Writing::Quiet => return None,
        Writing::Slow => labels::SAVING,
        Writing::Refused => labels::NOT_KEPT,
    };
    Some(format!(" · {told}"))
}

/// A time as people here write it.
fn when(at: &str) -> String {
    crate::workspace::clock::shown(at)
}
