//! One row of the list of flows: who, what, and both answers.

use draw::prelude::*;
use leptos::text_prop::TextProp;
use policy::model::{ConnectorId, FlowId, PersonId};
use policy::{Sight, Tenant};
use words::Voice;

use crate::pages::selecting::Selecting;
use crate::panels::said::said;
use crate::route::{Panel, Question, Route};
use crate::ui::{
    Cell, Icon, Menu, MenuItem, NameCell, Said, has_left, row_answer, short_name, short_name_and,
};
use crate::workspace::{Answers, Open, Workspace};

/// What a row says.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Told {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) kind: &'static str,
    pub(super) connectors: String,
    pub(super) owner: String,
    pub(super) owner_left: bool,
    pub(super) role: &'static str,
    /// The first, or why there is none, and how many more.
    pub(super) shared_with: (String, String),
    pub(super) console: Said,
    pub(super) cloud: Said,
    is_desktop: bool,
}

impl Told {
    /// The row of a flow; none for a handle of another workspace.
    pub(super) fn new(open: &Open, answers: &Answers, id: u32) -> Option<Self> {
        let (tenant, you, flow) = (&open.tenant, open.actor, FlowId(id));
        let (console, cloud) = answers.rows().get(flow.at())?;
        let record = tenant.flow(flow);
        let owner = tenant.person(record.owner());
        let seen = tenant.sight(you, flow) == Sight::Everything;
        Some(Self {
            key: record.key.clone(),
            name: record.name.clone(),
            kind: words::flow_kind(record),
            connectors: if seen {
                connector_names(tenant, you, flow)
            } else {
                String::new()
            },
            owner: owner.name.clone(),
            owner_left: owner.left,
            role: words::role(tenant.role(you, flow)),
            shared_with: if seen {
                shared_with(tenant, you, flow)
            } else {
                ("Owners see this".to_owned(), String::new())
            },
            console: said(console),
            cloud: said(cloud),
            is_desktop: record.desktop().is_some(),
        })
    }
}

/// Each connector once, with how often it comes where that is more than once.
fn connector_names(tenant: &Tenant, you: PersonId, flow: FlowId) -> String {
    let voice = Voice::new(tenant, you);
    let mut counted: Vec<(ConnectorId, usize)> = Vec::new();
    for connector in tenant.connectors_of(flow) {
        match counted.iter_mut().find(|(other, _)| *other == connector) {
            Some((_, count)) => *count += 1,
            None => counted.push((connector, 1)),
        }
    }
    let mut names = String::new();
    for (connector, count) in counted {
        if !names.is_empty() {
            names.push_str(", ");
        }
        names.push_str(&words::apart(&voice.connector(connector).plain()));
        if count > 1 {
            names.push_str(&format!(" ×{count}"));
        }
    }
    names
}

/// With whom it is shared: the first, and how many more.
fn shared_with(tenant: &Tenant, you: PersonId, flow: FlowId) -> (String, String) {
    let voice = Voice::new(tenant, you);
    let record = tenant.flow(flow);
    let mut others = record.shared_with();
    let Some(first) = others.next() else {
        let nobody = if record.sharing == policy::model::Basis::Unknown {
            "Not known"
        } else if voice.is_you(record.owner()) {
            "Only you"
        } else {
            "Only the owner"
        };
        return (nobody.to_owned(), String::new());
    };
    let first = match first {
        policy::model::Principal::Person(person) => voice.subject(person),
        other => voice.principal(other),
    };
    let more = match others.count() {
        0 => String::new(),
        more => format!("+{more}"),
    };
    (first.plain(), more)
}

/// What rows report.
#[derive(Clone, Copy)]
pub(super) struct Doings {
    pub(super) go: Callback<Route>,
    pub(super) selecting: Selecting,
}

/// The cells of the row of a flow, which changes.
pub(super) fn cells(workspace: Workspace, id: Signal<u32>, doings: Doings) -> Node {
    let told = Memo::new(move |_| {
        let id = id.get();
        let told = workspace.with_answers(|open, answers| Told::new(open, answers, id));
        told.flatten().unwrap_or_default()
    });
    let text = move |say: fn(&Told) -> String| TextProp::from(move || told.with(say));
    view! {
        {doings.selecting.cell(id, text(|told| format!("Select {}", told.name)))}
        {move || told.with(|told| facts(told, doings))}
        <Cell>
            <Menu
                name=text(|told| format!("More for {}", told.name))
                items=Signal::derive(move || items(told, doings))
            />
        </Cell>
    }
}

/// What is drawn anew, in the same elements, when the row is another flow's: as one, because what
/// follows a flow by itself costs more than to say it again.
fn facts(told: &Told, doings: Doings) -> Node {
    let second = if told.connectors.is_empty() {
        told.kind.to_owned()
    } else {
        format!("{} · {}", told.kind, told.connectors)
    };
    let why = |question| {
        let key = told.key.clone();
        move || doings.go.run(Route::panel(&key, Panel::Why(question)))
    };
    let (shared_with, more) = &told.shared_with;
    view! {
        <NameCell>
            <a class="flow-name" href=Route::flow(&told.key).href()>{short_name(&told.name)}</a>
            <small><bdi>{second}</bdi></small>
        </NameCell>
        <Cell class="from-l">
            {short_name(&told.owner)}
            {told.owner_left.then(has_left)}
        </Cell>
        <Cell class="from-l">{told.role}</Cell>
        <Cell class="from-l">{short_name_and(shared_with, more)}</Cell>
        <Cell head="Console">{row_answer(&told.console, "Console", why(Question::Console))}</Cell>
        <Cell head="Cloud">{row_answer(&told.cloud, "Cloud", why(Question::Cloud))}</Cell>
    }
}

fn items(told: Memo<Told>, doings: Doings) -> Vec<MenuItem> {
    let (key, is_desktop) = told.with(|told| (told.key.clone(), told.is_desktop));
    let item = |label: &str, icon, to: fn(&str) -> Route| {
        let key = key.clone();
        MenuItem::new(label, move || doings.go.run(to(&key))).icon(icon)
    };
    let mut items = vec![
        item("Share", Icon::Share, |key| Route::panel(key, Panel::Share)),
        item("Preview run", Icon::PreviewRun, |key| {
            Route::panel(key, Panel::Run)
        }),
    ];
    if is_desktop {
        items.push(item("Connection references", Icon::Reference, |key| {
            Route::FlowReferences(key.to_owned())
        }));
    }
    items
}
