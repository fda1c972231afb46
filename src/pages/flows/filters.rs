//! What narrows the list of flows: the counts above it, the search box and the filters.

use draw::prelude::*;

use super::asked::{Asked, Choice, Kind, Run};
use super::list::List;
use crate::ui::{SearchBox, Select};
use crate::workspace::Open;

/// Answers that are counted above the list, and how the counts read.
const COUNTED: &[(Run, &str, &str)] = &[
    (
        Run::NotFromCloud,
        "can't run from a cloud flow",
        "can't run from a cloud flow",
    ),
    (
        Run::NotInCloud,
        "cloud flow can't run",
        "cloud flows can't run",
    ),
    (Run::May, "may fail", "may fail"),
    (
        Run::Depends,
        "depends on what isn't known",
        "depend on what isn't known",
    ),
];

/// The answers that are counted.
pub(super) fn counted() -> Vec<Run> {
    COUNTED.iter().map(|line| line.0).collect()
}

/// The counts, each a filter.
pub(super) fn summary(list: List) -> Node {
    Node::live(move || {
        let counts = list.counts.get();
        let shown: Vec<_> = COUNTED
            .iter()
            .zip(counts)
            .filter(|(_, count)| *count > 0)
            .collect();
        if shown.is_empty() {
            return None;
        }
        let button = |(line, count): (&'static (Run, &str, &str), usize)| {
            let (run, one, many) = *line;
            let words = if count == 1 { one } else { many };
            let on = move || list.asked.with(|asked| asked.run == Some(run));
            let press = move |_| {
                let to = (!on()).then_some(run);
                list.ask(move |asked| asked.run = to);
            };
            view! {
                <li>
                    <button
                        type="button"
                        aria-pressed=move || if on() { "true" } else { "false" }
                        on:click=press
                    >
                        {format!("{} {words}", words::in_groups(count as u64))}
                    </button>
                </li>
            }
        };
        Some(
            view! { <ul data-part="counts" aria-label="What needs attention">{shown.into_iter().map(button).collect_view()}</ul> },
        )
    })
}

/// The search box and the filters.
pub(super) fn filters(list: List) -> Node {
    // Thousands of owners are only written out for somebody who looks at the filter.
    let wanted = RwSignal::new(false);
    let want = move || {
        if !wanted.get_untracked() {
            wanted.set(true);
        }
    };
    // A letter in the search box doesn't write the choices out again.
    let word = move |read: fn(&Asked) -> String| Memo::new(move |_| list.asked.with(read));
    let kinds = choices::<Kind>("Any kind");
    let answers = choices::<Run>("Any answer");
    let connectors = Memo::new(move |_| {
        list.lists.with(|_| ());
        list.workspace.with(connector_choices).unwrap_or_default()
    });
    let owners = Memo::new(move |_| {
        let all = wanted.get();
        let chosen = list.asked.with(|asked| asked.owner.clone());
        let choices = list
            .workspace
            .with(|open| owner_choices(open, all, &chosen));
        choices.unwrap_or_default()
    });
    view! {
        <div class="bar no-print" data-part="filters">
            <SearchBox
                label="Search flows"
                value=word(|asked| asked.text.clone())
                on_input=move |text: String| list.ask(move |asked| asked.text = text)
            />
            <Select
                label="Kind"
                quiet_label=true
                value=word(|asked| asked.kind.map_or("", Choice::word).to_owned())
                options=kinds
                on_change=move |word: String| list.ask(move |asked| asked.kind = Kind::read(&word))
            />
            <Select
                label="Can it run?"
                quiet_label=true
                value=word(|asked| asked.run.map_or("", Choice::word).to_owned())
                options=answers
                on_change=move |word: String| list.ask(move |asked| asked.run = Run::read(&word))
            />
            <Select
                label="Connector"
                quiet_label=true
                value=word(|asked| asked.connector.clone())
                options=connectors
                on_change=move |key: String| list.ask(move |asked| asked.connector = key)
            />
            <div data-part="owner" on:focusin=move |_| want() on:pointerenter=move |_| want()>
                <Select
                    label="Owner"
                    quiet_label=true
                    value=word(|asked| asked.owner.clone())
                    options=owners
                    on_change=move |key: String| list.ask(move |asked| asked.owner = key)
                />
            </div>
        </div>
    }
}

fn choices<C: Choice>(any: &str) -> Vec<(String, String)> {
    let all = C::ALL
        .iter()
        .map(|(_, word, shown)| ((*word).to_owned(), (*shown).to_owned()));
    std::iter::once((String::new(), any.to_owned()))
        .chain(all)
        .collect()
}

/// The connectors that flows use, by name.
fn connector_choices(open: &Open) -> Vec<(String, String)> {
    let tenant = &open.tenant;
    let mut used = vec![false; tenant.connectors.len()];
    let mut missing = used.len();
    for flow in tenant.flow_ids() {
        for connector in tenant.connectors_of(flow) {
            if let Some(used) = used.get_mut(connector.at())
                && !std::mem::replace(used, true)
            {
                missing -= 1;
            }
        }
        if missing == 0 {
            break;
        }
    }
    let records = tenant.connectors.iter().zip(used);
    let used = records
        .filter(|(_, used)| *used)
        .map(|(record, _)| (record.key.clone(), record.name.clone()));
    by_name("Any connector", used.collect())
}

/// The owners of flows, by name; only the one chosen until all are wanted.
fn owner_choices(open: &Open, all: bool, chosen: &str) -> Vec<(String, String)> {
    let tenant = &open.tenant;
    let mut owns = vec![false; tenant.people.len()];
    if all {
        for flow in &tenant.flows {
            if let Some(owns) = owns.get_mut(flow.owner().at()) {
                *owns = true;
            }
        }
    }
    let people = tenant.people.iter().zip(owns);
    let owners = people
        .filter(|(person, owns)| *owns || person.key == chosen)
        .map(|(person, _)| (person.key.clone(), person.name.clone()));
    by_name("Any owner", owners.collect())
}

fn by_name(any: &str, mut choices: Vec<(String, String)>) -> Vec<(String, String)> {
    policy::sorted::sort_by(&mut choices, |a, b| a.1.cmp(&b.1));
    choices.insert(0, (String::new(), any.to_owned()));
    choices
}
