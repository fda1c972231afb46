//! People: who there is, and how much each of them owns, was given, and embedded.

use std::sync::Arc;

use draw::prelude::*;
use policy::belongings::Tally;
use policy::model::{Person, UserType};

use super::page::Page;
use super::waiting::waiting;
use crate::labels;
use crate::route::Route;
use crate::ui::{
    Button, Cell, Empty, NameCell, Row, SearchBox, SortHead, Table, Tag, show_more, soft, use_ui,
};
use crate::workspace::use_workspace;

/// How many people show at first, and how many more each time.
const STEP: usize = 50;

/// One line of the list.
#[derive(Clone, PartialEq)]
struct Line {
    key: String,
    name: String,
    email: String,
    tags: Vec<&'static str>,
    tally: Tally,
}

/// What is known of somebody besides the name.
pub(super) fn tags(person: &Person, is_you: bool) -> Vec<&'static str> {
    let mut tags = Vec::new();
    // Whoever opened a file and gave no name is called that already.
    if is_you && person.name != labels::YOU {
        tags.push(labels::YOU);
    }
    if person.left {
        tags.push(labels::HAS_LEFT);
    }
    if person.user_type == UserType::Guest {
        tags.push(words::user_type(UserType::Guest));
    }
    tags
}

/// The page.
#[component]
pub fn People() -> impl IntoNode {
    let workspace = use_workspace();
    let ui = use_ui();
    let text = RwSignal::new(String::new());
    let shown = RwSignal::new(STEP);
    let all = Memo::new(move |_| {
        let lines = workspace.read(|tenant, you| {
            let tallies = tenant.tallies();
            let people = tenant.person_ids().zip(&tenant.people).zip(tallies);
            people
                .map(|((id, person), tally)| Line {
                    key: person.key.clone(),
                    name: person.name.clone(),
                    email: person.email.clone(),
                    tags: tags(person, id == you),
                    tally,
                })
                .collect::<Vec<_>>()
        });
        Arc::new(lines.unwrap_or_default())
    });
    let found = Memo::new(move |_| {
        let wanted = text.get().trim().to_lowercase();
        all.with(|all| {
            let fits = |line: &&Line| {
                line.name.to_lowercase().contains(&wanted)
                    || line.email.to_lowercase().contains(&wanted)
            };
            all.iter().filter(fits).cloned().collect::<Vec<_>>()
        })
    });
    let count = move || match found.with(Vec::len) {
        1 => "1 person".to_owned(),
        count => format!("{count} people"),
    };
    Effect::new(move |before: Option<()>| {
        let count = count();
        if before.is_some() {
            ui.announce(count);
        }
    });
    let from_file = move || {
        workspace
            .is_file()
            .then(|| view! { <p class="second measure">{labels::PEOPLE_OF_A_FILE}</p> })
    };
    let table = move || {
        let found = found.get();
        if found.is_empty() {
            let lead = format!(
                "Nobody here is called \u{201c}{}\u{201d}.",
                words::apart(text.get().trim())
            );
            let action = move || {
                view! { <Button on_press=move |()| text.set(String::new())>{labels::SHOW_EVERYBODY}</Button> }
            };
            return view! { <Empty lead=lead action=action /> };
        }
        let all = found.len();
        let rows = found.into_iter().take(shown.get()).map(row).collect_view();
        let head = || {
            view! {
                <SortHead label=labels::NAME />
                <SortHead label=labels::OWNS />
                <SortHead label=labels::WAS_GIVEN />
                <SortHead label=labels::HAS_EMBEDDED />
            }
        };
        view! {
            <Table name="People" thirds=true head=head>{rows}</Table>
            {show_more(shown, STEP, all)}
        }
    };
    let body = move || {
        view! {
            <div class="stack-4">
                <p class="second measure">{labels::PEOPLE_LEAD}</p>
                {from_file}
                <div class="bar">
                    <SearchBox label=labels::SEARCH_PEOPLE value=text on_input=move |now: String| text.set(now) />
                </div>
                <p class="caption">{count}</p>
                {table}
            </div>
        }
    };
    view! { <Page title="People" wide=true>{waiting(body)}</Page> }
}

fn row(line: Line) -> Node {
    let href = Route::Person(line.key).href();
    let tags = line
        .tags
        .into_iter()
        .map(|tag| view! { " " <Tag>{tag}</Tag> });
    view! {
        <Row>
            <NameCell>
                <span><a href=href><bdi>{soft(&line.name)}</bdi></a>{tags.collect_view()}</span>
                <small><bdi>{soft(&line.email)}</bdi></small>
            </NameCell>
            <Cell head=labels::OWNS>{line.tally.owns}</Cell>
            <Cell head=labels::WAS_GIVEN>{line.tally.shared}</Cell>
            <Cell head=labels::HAS_EMBEDDED>{line.tally.embeds}</Cell>
        </Row>
    }
}
