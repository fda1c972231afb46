//! Connections: one's own, and those that can be seen through flows; where each is used.

mod delete;
mod listed;

use std::sync::Arc;

use draw::prelude::*;
use policy::change::Change;
use policy::model::ConnectionId;

use super::address::{asked_now, keep_in_address};
use super::nothing_here::nothing_here;
use super::page::Page;
use super::waiting::waiting;
use crate::labels;
use crate::panels::rule_links::{rule_links, rules_of};
use crate::route::Route;
use crate::ui::{
    Button, ButtonKind, Cell, Dialog, Empty, Icon, LinkButton, NameCell, Popover, Row, SearchBox,
    Select, SortHead, Table, icon, show_more, soft, tile,
};
use crate::workspace::use_workspace;
use delete::DeleteDialog;
use listed::{Asked, Line, Place, listed};

/// How many connections show at first, and how many more each time.
const STEP: usize = 50;

/// The button of its row: once it is deleted, it says why it can't be deleted again.
fn delete_id(connection: ConnectionId) -> String {
    format!("delete-{}", connection.0)
}

/// What a dialog is about.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Shown {
    /// Deleting it.
    Delete(ConnectionId),
    /// Why it can't be deleted.
    Locked(ConnectionId, String),
}

/// The page.
#[component]
pub fn Connections() -> impl IntoNode {
    view! {
        <Page
            title="Connections"
            wide=true
            actions=|| view! {
                <LinkButton kind=ButtonKind::Main icon=Icon::Add href=Route::NewConnection.href()>{labels::NEW_CONNECTION}</LinkButton>
            }
        >
            <p class="second measure">
                {words::connections_are_their_owners()}
            </p>
            {waiting(|| view! { <List /> })}
        </Page>
    }
}

#[component]
fn List() -> impl IntoNode {
    let workspace = use_workspace();
    let asked = asked_now::<Asked>();
    let shown = RwSignal::new(None::<Shown>);
    let count = RwSignal::new(STEP);
    let lines = Memo::new(move |_| {
        let lines = workspace.with(|open| listed(open, &asked.get()));
        Arc::new(lines.unwrap_or_default())
    });
    keep_in_address(Route::Connections, asked, move || {
        words::counted(lines.with(|lines| lines.len()), "connection")
    });
    let whose = ["", "mine", "others"].map(str::to_owned);
    let words = ["Anybody's", "Yours", "Other people's"].map(str::to_owned);
    let options: Vec<_> = whose.into_iter().zip(words).collect();
    let body = move || {
        let lines = lines.get();
        if lines.is_empty() {
            return empty(asked);
        }
        let rows = lines.iter().take(count.get()).cloned();
        let rows: Vec<_> = rows.map(|line| row(line, shown)).collect();
        let found = words::counted(lines.len(), "connection");
        view! {
            <p class="caption">{found}</p>
            <Table name="Connections" wide=true head=head>{rows}</Table>
            {show_more(count, STEP, lines.len())}
        }
    };
    view! {
        <div class="bar no-print">
            <SearchBox
                label=labels::SEARCH_CONNECTIONS
                value=Signal::derive(move || asked.with(|asked| asked.text.clone()))
                on_input=move |text: String| asked.update(|asked| asked.text = text)
            />
            <Select
                label=labels::WHOSE
                quiet_label=true
                value=Signal::derive(move || asked.with(|asked| asked.whose.clone()))
                options=Signal::stored(options)
                on_change=move |whose: String| asked.update(|asked| asked.whose = whose)
            />
        </div>
        {body}
        {move || shown.get().map(|which| dialog(which, shown))}
    }
}

fn head() -> Node {
    view! {
        <SortHead label="Connection" />
        <SortHead label="Owner" />
        <SortHead label="Status" />
        <SortHead label=labels::WHERE_USED />
        <SortHead label="Delete" quiet=true />
    }
}

fn empty(asked: RwSignal<Asked>) -> Node {
    if let Some(elsewhere) = nothing_here("a connection", asked.with(Asked::narrows)) {
        return elsewhere;
    }
    if asked.with(Asked::narrows) {
        let all = move |()| asked.set(Asked::default());
        let action = move || view! { <Button on_press=all>{labels::SHOW_ALL}</Button> };
        return view! { <Empty lead=labels::NO_CONNECTION_FITS action=action /> };
    }
    let action = || {
        view! { <LinkButton href=Route::NewConnection.href()>{labels::NEW_CONNECTION}</LinkButton> }
    };
    view! { <Empty lead=labels::NO_CONNECTIONS action=action /> }
}

fn row(line: Line, shown: RwSignal<Option<Shown>>) -> Node {
    let id = line.id;
    let name = format!("Delete {}", line.name);
    let locked = line.lock.clone();
    let why = locked.clone().unwrap_or_default();
    let explain = move |()| shown.set(Some(Shown::Locked(id, why.clone())));
    let delete = view! {
        <Button
            id=delete_id(id)
            kind=ButtonKind::Quiet
            icon=Icon::Remove
            name=name
            change="DeleteConnection"
            locked=Signal::stored(locked)
            on_locked=Callback::new(explain)
            quiet_reason=true
            on_press=move |()| shown.set(Some(Shown::Delete(id)))
        >
            "Delete"
        </Button>
    };
    let status = match line.status {
        (Some(false), said) => {
            view! { <span class="pair">{icon(Icon::Warn)}<span>{said}</span></span> }
        }
        (None, said) => view! { <span class="second">{said}</span> },
        (Some(true), said) => said.into_node(),
    };
    let used = used(&line);
    let face = tile(&line.connector);
    view! {
        <Row>
            <NameCell>
                <span class="pair">{face}<span><bdi>{line.connector}</bdi><small><bdi>{soft(&line.account)}</bdi></small></span></span>
            </NameCell>
            <Cell head="Owner"><bdi>{line.owner}</bdi></Cell>
            <Cell head="Status">{status}</Cell>
            <Cell head=labels::WHERE_USED wide=true>{used}</Cell>
            <Cell><span class="no-print">{delete}</span></Cell>
        </Row>
    }
}

fn used(line: &Line) -> Node {
    if line.flows.is_empty() && line.references.is_empty() {
        return view! { <span class="second">{labels::NOTHING_USES_IT}</span> };
    }
    let counts = [
        (line.flows.len(), "flow"),
        (line.references.len(), "reference"),
    ];
    let face = counts.map(|(count, what)| (count > 0).then(|| words::counted(count, what)));
    let face = face.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let name = format!("Where {} is used", words::apart(&line.name));
    let button = format!("{face}. {name}");
    let (flows, references) = (line.flows.clone(), line.references.clone());
    view! {
        <Popover name=name kind=ButtonKind::Quiet button_name=button face=move || face.clone()>
            <div class="stack">
                {places("Flows", flows.clone())}
                {places("Connection references", references.clone())}
            </div>
        </Popover>
    }
}

fn places(title: &'static str, places: Vec<Place>) -> Node {
    if places.is_empty() {
        return ().into_node();
    }
    let one = |place: Place| {
        if place.href.is_empty() {
            view! { <li><bdi>{place.name}</bdi></li> }
        } else {
            view! { <li><a class="flow-name" href=place.href><bdi>{place.name}</bdi></a></li> }
        }
    };
    view! {
        <section class="stack-1">
            <h2 class="caption-head">{title}</h2>
            <ul class="stack-1">{places.into_iter().map(one).collect_view()}</ul>
        </section>
    }
}

fn dialog(which: Shown, shown: RwSignal<Option<Shown>>) -> Node {
    let done = move |()| shown.set(None);
    match which {
        Shown::Delete(connection) => {
            let back = delete_id(connection);
            view! { <DeleteDialog connection back on_done=done /> }
        }
        Shown::Locked(connection, why) => {
            let workspace = use_workspace();
            let rules = workspace.read(|tenant, you| {
                let voice = words::Voice::new(tenant, you);
                rules_of(&voice, &Change::DeleteConnection { connection })
            });
            let foot = move || view! { <Button on_press=done start=true>"Close"</Button> };
            view! {
                <Dialog title=labels::CANT_DELETE on_close=done foot=foot>
                    <p>{why}</p>
                    {rule_links(&rules.unwrap_or_default())}
                </Dialog>
            }
        }
    }
}
