//! The table of flows: only the rows near the window are drawn.

use draw::prelude::*;
use policy::change::Change;
use policy::model::FlowId;

use super::asked::{Choice, Column};
use super::empty;
use super::list::List;
use super::row::{Doings, cells};
use crate::location::{NavigateOptions, use_navigate};
use crate::pages::row_height::use_row_height;
use crate::pages::selecting::{Selecting, use_selecting};
use crate::route::Route;
use crate::ui::{Button, ButtonKind, SortHead, Table, VirtualRows};

/// Up to how many rows can all be drawn at once.
const ALL_ROWS: usize = 500;
/// From how many rows on not all are drawn anyway.
const SOME_ROWS: usize = 24;

/// The table, what is selected in it, and what stands in its place when it is empty.
pub(super) fn table(list: List) -> Node {
    let selecting = use_selecting(list.ids);
    let all = RwSignal::new(false);
    let is_empty = Memo::new(move |_| list.ids.with(|ids| ids.is_empty()));
    let count = move || list.ids.with(|ids| ids.len());
    let show_all = move || {
        let count = count();
        (SOME_ROWS < count && count <= ALL_ROWS).then(|| {
            let words = move || {
                if all.get() {
                    "Show only rows near the window".to_owned()
                } else {
                    format!("Show all rows ({count})")
                }
            };
            view! {
                <div class="no-print">
                    <Button kind=ButtonKind::Quiet on_press=move |()| all.update(|all| *all = !*all)>{words}</Button>
                </div>
            }
        })
    };
    let drawn_all = Signal::derive(move || all.get() && count() <= ALL_ROWS);
    view! {
        {selecting.bar("Selected flows", |tenant, id, to| Change::embed_all(tenant, FlowId(id), to))}
        {move || is_empty.get().then(|| empty::empty(list))}
        // It stays: the next letter may find something again.
        <div hidden=move || is_empty.get()>{rows(list, selecting, drawn_all)}</div>
        {show_all}
        {selecting.dialog()}
    }
}

fn rows(list: List, selecting: Selecting, all: Signal<bool>) -> Node {
    let go = StoredValue::new(use_navigate());
    let go = Callback::new(move |route: Route| {
        go.with_value(|go| go(&route.path(), NavigateOptions::default()));
    });
    let ids = list.ids;
    let doings = Doings { go, selecting };
    let workspace = list.workspace;
    let render = move |id: Signal<u32>| cells(workspace, id, doings);
    let open = Callback::new(move |id: u32| {
        let key = workspace.peek(|open| open.tenant.flow(FlowId(id)).key.clone());
        if let Some(key) = key {
            go.run(Route::flow(&key));
        }
    });
    let head = move || {
        view! {
            {selecting.head("Select all listed flows")}
            {Column::ALL.iter().map(|(column, _, label)| head(list, *column, label)).collect_view()}
            <SortHead label="More" quiet=true />
        }
    };
    let count = Signal::derive(move || Some(ids.with(|ids| ids.len()) + 1));
    view! {
        <Table name="Flows" rows=count fixed=true head=head>
            <VirtualRows
                ids=ids
                row_height=use_row_height(SMALL)
                render=render
                all=all
                is_selected=selecting.is_selected()
                on_select=selecting.on_select()
                on_open=open
            />
        </Table>
    }
}

/// How high a row is in a small window, where it is a block.
const SMALL: f64 = 112.0;

fn head(list: List, column: Column, label: &'static str) -> Node {
    let class = match column {
        Column::Owner | Column::Role | Column::Shared => "from-l",
        _ => "",
    };
    let sort = move || {
        let (by, direction) = list.order.get()?;
        (by == column).then_some(direction)
    };
    let press = move |()| list.ask(move |asked| asked.sort = asked.sorted_by(column));
    view! { <SortHead label=label class=class sort=Signal::derive(sort) on_sort=press /> }
}
