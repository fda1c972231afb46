//! Every connection reference: whose, with which account, where it is used and embedded.

use std::sync::Arc;

use leptos::prelude::*;
use policy::change::Change;
use policy::model::ReferenceId;
use words::Voice;

use super::asked::Asked;
use super::empty;
use super::uses::{Count, Use, count, counted, uses};
use crate::pages::row_height::use_row_height;
use crate::pages::selecting::{Selecting, use_selecting};
use crate::pages::texts::Texts;
use crate::route::Route;
use crate::ui::{
    ButtonKind, Cell, NameCell, Popover, SortHead, Table, VirtualRows, short_name, tile,
};
use crate::workspace::{Open, Workspace, use_workspace};

/// How high a row is in a small window, where it is a block.
const SMALL: f64 = 236.0;

/// What a row says.
struct Told {
    name: String,
    logical_name: String,
    connector: String,
    connection: String,
    owner: String,
    count: Count,
}

impl Told {
    fn new(open: &Open, id: u32) -> Self {
        let (tenant, reference) = (&open.tenant, ReferenceId(id));
        let voice = Voice::new(tenant, open.actor);
        let record = tenant.reference(reference);
        let owner = voice.subject(record.owner).plain();
        Self {
            name: voice.reference(reference).plain(),
            logical_name: record.logical_name.clone(),
            connector: voice.connector(record.connector).plain(),
            connection: record.connection.map_or_else(
                || "None chosen".to_owned(),
                |connection| voice.account(connection).plain(),
            ),
            owner: if tenant.person(record.owner).left {
                format!("{owner} (has left)")
            } else {
                owner
            },
            count: count(tenant, reference),
        }
    }

    fn embedded(&self) -> String {
        match (self.count.desktop, self.count.embedded) {
            (0, _) => "No desktop flow uses it".to_owned(),
            (1, 0) => "No".to_owned(),
            (1, _) => "Yes".to_owned(),
            (all, on) => format!("{on} of {all} desktop flows"),
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
    };
    let ids = open.tenant.reference_ids().filter(wanted);
    ids.map(|id| id.0).collect()
}

/// The references listed, for the view and for what is said aloud.
pub(super) fn use_listed(asked: RwSignal<Asked>) -> Memo<Arc<Vec<u32>>> {
    let workspace = use_workspace();
    let texts = Memo::new_with_compare(
        move |_| Arc::new(workspace.with(texts).unwrap_or_default()),
        |_, _| true,
    );
    Memo::new(move |_| {
        let asked = asked.get();
        // Written out for somebody who searches.
        let texts = (!asked.text.trim().is_empty()).then(|| texts.get());
        let listed = workspace.with(|open| listed(open, texts.as_deref(), &asked));
        Arc::new(listed.unwrap_or_default())
    })
}

/// The view.
pub(super) fn view(asked: RwSignal<Asked>, ids: Memo<Arc<Vec<u32>>>) -> AnyView {
    let workspace = use_workspace();
    let selecting = use_selecting(ids);
    let is_empty = Memo::new(move |_| ids.with(|ids| ids.is_empty()));
    view! {
        {selecting.bar("Selected connection references", |tenant, id, to| {
            Change::embed_everywhere(tenant, ReferenceId(id), to)
        })}
        {move || {
            if is_empty.get() {
                empty::empty(asked, "connection reference")
            } else {
                rows(workspace, ids, selecting)
            }
        }}
        {selecting.dialog()}
    }
    .into_any()
}

fn rows(workspace: Workspace, ids: Memo<Arc<Vec<u32>>>, selecting: Selecting) -> AnyView {
    let epoch = Memo::new(move |before: Option<&u32>| {
        workspace.with(|_| ());
        before.map_or(0, |count| count.wrapping_add(1))
    });
    let render = Callback::new(
        move |id: u32| match workspace.peek(|open| Told::new(open, id)) {
            Some(told) => cells(workspace, told, id, selecting),
            None => ().into_any(),
        },
    );
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
                epoch=epoch
                is_selected=selecting.is_selected()
                on_select=selecting.on_select()
            />
        </Table>
    }
    .into_any()
}

fn cells(workspace: Workspace, told: Told, id: u32, selecting: Selecting) -> AnyView {
    let embedded = told.embedded();
    let flows = told.count.desktop + told.count.cloud;
    let used = format!(
        "{}, {}",
        counted(flows, "flow"),
        counted(told.count.actions, "action")
    );
    let used_by = if flows == 0 {
        view! { <span class="second">"Nothing uses it"</span> }.into_any()
    } else {
        let name = format!("Where {} is used", told.name);
        let face = used.clone();
        let button = format!("{used}. {name}");
        view! {
            <Popover name=name kind=ButtonKind::Quiet button_name=button face=move || face.clone()>
                {where_used(workspace, ReferenceId(id))}
            </Popover>
        }
        .into_any()
    };
    view! {
        {selecting.cell(id, &told.name)}
        <NameCell>
            {short_name(&told.name)}
            <small>{short_name(&told.logical_name)}</small>
        </NameCell>
        <Cell head="Connector">
            <span data-part="connector">{tile(&told.connector)}{short_name(&told.connector)}</span>
        </Cell>
        <Cell head="Connection">{short_name(&told.connection)}</Cell>
        <Cell head="Owner">{short_name(&told.owner)}</Cell>
        <Cell head="Used by">{used_by}</Cell>
        <Cell head="Embedded in">{embedded}</Cell>
    }
    .into_any()
}

/// The flows that use a reference, each with its actions and its switch.
fn where_used(workspace: Workspace, reference: ReferenceId) -> AnyView {
    let uses = workspace.read(|tenant, you| uses(tenant, you, reference));
    let items = uses
        .unwrap_or_default()
        .into_iter()
        .map(|used| flow_line(&used, false));
    view! { <ul class="stack">{items.collect_view()}</ul> }.into_any()
}

/// One flow: its name, its actions, its switch, and who can use the account there.
pub(super) fn flow_line(used: &Use, people: bool) -> AnyView {
    let state = match used.embedded {
        Some(true) => "Embedded in desktop flow: Yes",
        Some(false) => "Embedded in desktop flow: No",
        None => "Cloud flow",
    };
    let href = match used.embedded {
        Some(_) => Route::FlowReferences(used.key.clone()),
        None => Route::flow(&used.key),
    };
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
            <p class="caption">{format!("{} · {state}", counted(used.actions, "action"))}</p>
            {who}
        </li>
    }
    .into_any()
}
