//! Every connection reference: whose, with which account, where it is used and embedded.

use std::sync::Arc;

use draw::prelude::*;
use leptos::text_prop::TextProp;
use policy::change::Change;
use policy::model::ReferenceId;
use words::Voice;

use super::asked::Asked;
use super::empty;
use super::uses::{Count, Use, count, is_here, uses};
use crate::pages::row_height::use_row_height;
use crate::pages::selecting::{Selecting, use_selecting};
use crate::pages::texts::Texts;
use crate::route::Route;
use crate::ui::{
    ButtonKind, Cell, NameCell, Popover, SortHead, Table, VirtualRows, has_left, short_name, soft,
    tile,
};
use crate::workspace::{Open, Workspace, use_workspace};

/// How high a row is in a small window, where it is a block.
const SMALL: f64 = 160.0;

/// What a row says.
#[derive(Clone, Default, PartialEq)]
struct Told {
    name: String,
    logical_name: String,
    connector: String,
    connection: String,
    /// What is wrong with it.
    trouble: Option<&'static str>,
    owner: String,
    owner_left: bool,
    count: Count,
}

impl Told {
    fn new(open: &Open, id: u32) -> Self {
        let (tenant, reference) = (&open.tenant, ReferenceId(id));
        let voice = Voice::new(tenant, open.actor);
        let record = tenant.reference(reference);
        Self {
            name: voice.reference(reference).plain(),
            logical_name: record.logical_name.clone(),
            connector: voice.connector(record.connector).plain(),
            connection: record.connection.map_or_else(
                || "None chosen".to_owned(),
                |connection| voice.account(connection).plain(),
            ),
            trouble: record.connection.and_then(|connection| {
                words::connection_trouble(tenant.connection(connection).status)
            }),
            owner: voice.subject(record.owner).plain(),
            owner_left: tenant.person(record.owner).left,
            count: count(tenant, reference),
        }
    }

    fn used(&self) -> String {
        let flows = words::counted(self.count.flows(), "flow");
        format!("{flows}, {}", words::counted(self.count.actions, "action"))
    }

    fn embedded(&self) -> String {
        match (self.count.desktop, self.count.embedded) {
            (0, _) => "No desktop flow".to_owned(),
            (1, on) => format!("{on} of 1 flow"),
            (all, on) => format!("{on} of {all} flows"),
        }
    }
}

/// Everything that can be searched in, of each reference.
pub(super) fn texts(open: &Open) -> Texts {
    let tenant = &open.tenant;
    Texts::new(&tenant.references, |record, say| {
        say(&record.display_name);
        say(&record.logical_name);
        say(&tenant.connector(record.connector).name);
        say(&tenant.person(record.owner).name);
        let account = record
            .connection
            .and_then(|connection| tenant.connection(connection).account.as_deref());
        say(account.unwrap_or_default());
    })
}

/// The references asked for.
fn listed(open: &Open, texts: Option<&Texts>, asked: &Asked) -> Vec<u32> {
    let voice = Voice::new(&open.tenant, open.actor);
    let named = texts.map(|texts| texts.matching(&asked.text));
    let wanted = |id: &ReferenceId| {
        named
            .as_ref()
            .is_none_or(|named| named.get(id.at()) == Some(&true))
            && asked
                .whose
                .is_none_or(|whose| whose.holds(&voice, open.tenant.reference(*id).owner))
            && is_here(open, *id)
    };
    let ids = open.tenant.reference_ids().filter(wanted);
    ids.map(|id| id.0).collect()
}

/// The references listed, for the view and for what is said aloud.
pub(super) fn use_listed(asked: RwSignal<Asked>) -> Memo<Arc<Vec<u32>>> {
    let workspace = use_workspace();
    let texts = Memo::told_always(move |_| Arc::new(workspace.with(texts).unwrap_or_default()));
    Memo::new(move |_| {
        let asked = asked.get();
        // Written out for somebody who searches.
        let texts = (!asked.text.trim().is_empty()).then(|| texts.get());
        let listed = workspace.with(|open| listed(open, texts.as_deref(), &asked));
        Arc::new(listed.unwrap_or_default())
    })
}

/// The view.
pub(super) fn view(asked: RwSignal<Asked>, ids: Memo<Arc<Vec<u32>>>) -> Node {
    let workspace = use_workspace();
    let selecting = use_selecting(ids);
    let is_empty = Memo::new(move |_| ids.with(|ids| ids.is_empty()));
    view! {
        {selecting.bar("Selected connection references", |tenant, id, to| {
            Change::embed_everywhere(tenant, ReferenceId(id), to)
        })}
        {move || is_empty.get().then(|| empty::empty(asked, "connection reference"))}
        // It stays: the next letter may find something again.
        <div hidden=move || is_empty.get()>{rows(workspace, ids, selecting)}</div>
        {selecting.dialog()}
    }
}

fn rows(workspace: Workspace, ids: Memo<Arc<Vec<u32>>>, selecting: Selecting) -> Node {
    let render = move |id: Signal<u32>| cells(workspace, id, selecting);
    let head = move || {
        view! {
            {selecting.head("Select all listed connection references")}
            <SortHead label="Connection reference" />
            <SortHead label="Connector" />
            <SortHead label="Connection" />
            <SortHead label="Owner" />
            <SortHead label="Used by" />
            <SortHead label="Embedded in" />
        }
    };
    view! {
        <Table
            name="Connection references"
            rows=Signal::derive(move || Some(ids.with(|ids| ids.len()) + 1))
            fixed=true
            head=head
        >
            <VirtualRows
                ids=ids
                row_height=use_row_height(SMALL)
                render=render
                is_selected=selecting.is_selected()
                on_select=selecting.on_select()
            />
        </Table>
    }
}

/// The cells of the row of a reference, which changes.
fn cells(workspace: Workspace, id: Signal<u32>, selecting: Selecting) -> Node {
    let told = Memo::new(move |_| {
        let id = id.get();
        workspace
            .with(|open| Told::new(open, id))
            .unwrap_or_default()
    });
    let text = move |say: fn(&Told) -> String| TextProp::from(move || told.with(say));
    let face = move || move || told.with(Told::used);
    let is_used = move || told.with(|told| told.count.flows() > 0);
    view! {
        {selecting.cell(id, text(|told| format!("Select {}", told.name)))}
        {move || told.with(facts)}
        <Cell head="Used by">
            <span class="second" hidden=is_used>"Nothing uses it"</span>
            <div hidden=move || !is_used()>
                <Popover
                    name=text(|told| format!("Where {} is used", words::apart(&told.name)))
                    kind=ButtonKind::Quiet
                    button_name=text(|told| format!("{}. Where {} is used", told.used(), words::apart(&told.name)))
                    face=face
                >
                    {where_used(workspace, ReferenceId(id.get()))}
                </Popover>
            </div>
        </Cell>
        <Cell head="Embedded in">{move || told.with(Told::embedded)}</Cell>
    }
}

/// What is drawn anew, in the same elements, when the row is another reference's.
fn facts(told: &Told) -> Node {
    view! {
        <NameCell>
            {short_name(&told.name)}
            <small>{short_name(&told.logical_name)}</small>
        </NameCell>
        <Cell head="Connector">
            <span data-part="connector">{tile(&told.connector)}{short_name(&told.connector)}</span>
        </Cell>
        <Cell head="Connection">
            {short_name(&told.connection)}
            {told.trouble.map(|trouble| view! { " " <small>{trouble}</small> })}
        </Cell>
        <Cell head="Owner">
            {short_name(&told.owner)}
            {told.owner_left.then(has_left)}
        </Cell>
    }
}

/// The flows that use a reference, each with its actions and its switch.
fn where_used(workspace: Workspace, reference: ReferenceId) -> Node {
    let uses = workspace.read(|tenant, you| uses(tenant, you, reference));
    let items = uses
        .unwrap_or_default()
        .into_iter()
        .map(|used| flow_line(&used, false));
    view! { <ul class="stack">{items.collect_view()}</ul> }
}

/// One flow: its name, its actions, its switch, and who can use the account there.
pub(super) fn flow_line(used: &Use, people: bool) -> Node {
    let state = match used.embedded {
        Some(true) => "Embedded in desktop flow: Yes",
        Some(false) => "Embedded in desktop flow: No",
        None => "Cloud flow",
    };
    let href = match used.embedded {
        Some(_) => Route::FlowReferences(used.key.clone()),
        None => Route::flow(&used.key),
    };
    let actions = used.actions.iter().map(|(name, count)| match count {
        1 => name.clone(),
        count => format!("{name} ×{count}"),
    });
    let actions = actions.collect::<Vec<_>>().join(" · ");
    let who = people.then(|| {
        let who = match used.people.as_slice() {
            [] => "Nobody else can use this account there.".to_owned(),
            people => format!("Can use this account there: {}", people.join(", ")),
        };
        view! { <p class="second"><bdi>{who}</bdi></p> }
    });
    view! {
        <li>
            <a class="flow-name" href=href.href()><bdi>{used.name.clone()}</bdi></a>
            <p class="caption">{state}</p>
            <p class="second"><bdi>{soft(&actions)}</bdi></p>
            {who}
        </li>
    }
}
