//! **Who can run it**: each person and group with their role, through what they hold it, and both answers.

use draw::prelude::*;
use policy::Tenant;
use policy::answer::{Answer as Answered, Start, answer};
use policy::model::{FlowId, PersonId, Principal, RunMode};

use crate::location::{NavigateOptions, use_navigate};
use crate::panels::people_picker;
use crate::panels::said::said;
use crate::route::{Panel, Question, Route};
use crate::ui::{
    Answer, Button, Card, Cell, Icon, NameCell, PickOption, Row, Said, SortHead, Table, Tag,
    answer as drawn, avatar, avatar_icon,
};
use crate::workspace::use_workspace;

/// Rows shown before the rest is counted.
const SHOWN: usize = 200;

#[derive(Clone, PartialEq)]
struct Line {
    shown: PickOption,
    role: &'static str,
    through: String,
    /// None where the people in it have different answers.
    answers: Option<(Said, Said)>,
    /// Whom **Why?** is about; none for a group.
    person: Option<String>,
}

/// The card, with **Print**.
pub(super) fn who_can_run(flow: FlowId) -> Node {
    let workspace = use_workspace();
    let lines = Memo::new(move |_| {
        workspace
            .read(|tenant, _| lines(tenant, flow))
            .unwrap_or_default()
    });
    let key = workspace
        .peek(|open| open.tenant.flow(flow).key.clone())
        .unwrap_or_default();
    let go = StoredValue::new(use_navigate());
    let why = Callback::new(move |(person, question): (String, Question)| {
        let route = Route::panel(&key, Panel::Why(question));
        go.with_value(|go| go(&route.path_for(Some(&person)), NavigateOptions::default()));
    });
    let print = || {
        view! {
            <span class="no-print">
                <Button icon=Icon::Print on_press=|| { let _ = window().print(); }>"Print"</Button>
            </span>
        }
    };
    // A cloud flow never runs from the console.
    let console = workspace
        .peek(|open| open.tenant.flow(flow).desktop().is_some())
        .unwrap_or_default();
    let head = move || {
        view! {
            <SortHead label="Name" width="28%" />
            <SortHead label="Role" width="30%" />
            {console.then(|| view! { <SortHead label="Console" width="21%" /> })}
            <SortHead label="Cloud" width="21%" />
        }
    };
    let rows = move || {
        let lines = lines.get();
        lines
            .into_iter()
            .take(SHOWN)
            .map(|line| row(line, console, why))
            .collect_view()
    };
    let more = move || {
        let more = lines.with(Vec::len).saturating_sub(SHOWN);
        (more > 0).then(|| view! { <p class="second">{format!("And {more} more people.")}</p> })
    };
    view! {
        <Card title="Who can run it" id="who-can-run-it" action=print>
            <Table name="Who can run it" head=head>{rows}</Table>
            {more}
        </Card>
    }
}

fn row(line: Line, has_console: bool, why: Callback<(String, Question)>) -> Node {
    let shown = line.shown;
    let face = shown.icon.map_or_else(|| avatar(&shown.name), avatar_icon);
    let name = shown.name.clone();
    let cell = move |word: &str, question: Question, said: Option<Said>| {
        let Some(said) = said else {
            return view! { <span class="second">"Differs by person"</span> };
        };
        let Some(person) = line.person.clone() else {
            return drawn(&said);
        };
        let lead = format!("{}, {word}", words::apart(&name));
        view! { <Answer said=said lead=lead on_why=move || why.run((person.clone(), question)) /> }
    };
    let (console, cloud) = line.answers.unzip();
    let console = has_console.then(|| cell("console", Question::Console, console));
    let cloud = cell("cloud", Question::Cloud, cloud);
    view! {
        <Row>
            <NameCell>
                <span class="pair">
                    {face}
                    <span class="stack-1">
                        <bdi>{shown.name}</bdi>
                        {(!shown.tag.is_empty()).then(|| view! { <span class="nowrap"><Tag>{shown.tag}</Tag></span> })}
                    </span>
                </span>
            </NameCell>
            <Cell wide=true>{line.role}<small><bdi>{line.through}</bdi></small></Cell>
            {console.map(|console| view! { <Cell head="Console">{console}</Cell> })}
            <Cell head="Cloud">{cloud}</Cell>
        </Row>
    }
}

fn lines(tenant: &Tenant, flow: FlowId) -> Vec<Line> {
    let mut people: Vec<_> = tenant
        .person_ids()
        .filter(|person| !tenant.access(*person, flow).is_empty())
        .collect();
    policy::sorted::sort_by_key(&mut people, |person| {
        std::cmp::Reverse(tenant.role(*person, flow))
    });
    let mut lines: Vec<_> = people
        .into_iter()
        .map(|person| of_person(tenant, flow, person))
        .collect();
    let mut groups = Vec::new();
    for (principal, role) in tenant.flow(flow).grants() {
        let role = words::role(role);
        match principal {
            Principal::Person(person) if tenant.person(person).left => {
                // Access given to somebody who has left stays in the list and gives nothing.
                lines.push(Line {
                    role,
                    ..of_person(tenant, flow, person)
                });
            }
            Principal::Person(_) => {}
            group => groups.push(of_group(tenant, flow, group, role)),
        }
    }
    lines.extend(groups);
    lines
}

fn of_person(tenant: &Tenant, flow: FlowId, person: PersonId) -> Line {
    let access = tenant.access(person, flow);
    let through = access
        .first()
        .map(|way| words::through(way, tenant).plain());
    let (console, cloud) = answers(tenant, flow, person);
    Line {
        shown: people_picker::option(tenant, flow, Principal::Person(person)),
        role: words::role(tenant.role(person, flow)),
        through: through.unwrap_or_default(),
        answers: Some((said(&console), said(&cloud))),
        person: Some(tenant.person(person).key.clone()),
    }
}

fn of_group(tenant: &Tenant, flow: FlowId, group: Principal, role: &'static str) -> Line {
    let members = tenant.people_of(group);
    let mut each = members
        .into_iter()
        .filter(|person| !tenant.person(*person).left)
        .map(|person| answers(tenant, flow, person));
    let first = each.next();
    let same = first.filter(|first| {
        each.all(|other| other.0.word == first.0.word && other.1.word == first.1.word)
    });
    Line {
        shown: people_picker::option(tenant, flow, group),
        role,
        through: "Shared directly".to_owned(),
        answers: same.map(|(console, cloud)| (said(&console), said(&cloud))),
        person: None,
    }
}

fn answers(tenant: &Tenant, flow: FlowId, person: PersonId) -> (Answered, Answered) {
    (
        answer(tenant, person, flow, Start::Console),
        answer(tenant, person, flow, Start::Cloud(RunMode::Attended)),
    )
}
