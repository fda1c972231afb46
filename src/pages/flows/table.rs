//! The table of flows: only the rows near the window are drawn.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use policy::change::Change;
use policy::model::FlowId;

use super::asked::{Choice, Column};
use super::empty;
use super::list::List;
use super::row::{Doings, Told, cells};
use crate::pages::bulk::{Bulk, BulkButtons, BulkDialog};
use crate::pages::row_height::use_row_height;
use crate::pages::selected::Selected;
use crate::route::Route;
use crate::ui::{Button, ButtonKind, Checkbox, SortHead, Table, VirtualRows};

/// Up to how many rows can all be drawn at once.
const ALL_ROWS: usize = 500;
/// From how many rows on not all are drawn anyway.
const SOME_ROWS: usize = 24;

/// The table, what is selected in it, and what stands in its place when it is empty.
pub(super) fn table(list: List) -> impl IntoView {
    let selected = RwSignal::new(Selected::default());
    let all = RwSignal::new(false);
    let is_empty = Memo::new(move |_| list.ids.with(|ids| ids.is_empty()));
    // Another person or workspace: what was selected means nothing there.
    let whose = Memo::new(move |_| list.workspace.with(|open| (open.id.clone(), open.actor)));
    Effect::new(move |first: Option<()>| {
        whose.track();
        if first.is_some() {
            selected.set(Selected::default());
        }
    });
    let bulk = RwSignal::new(None::<Bulk>);
    let dialog = move || {
        let close = move |()| bulk.set(None);
        let done = move |()| selected.set(Selected::default());
        bulk.get()
            .map(|bulk| view! { <BulkDialog bulk=bulk on_close=close on_done=done /> })
    };
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
        {selection_bar(list, selected, bulk)}
        {move || {
            if is_empty.get() {
                empty::empty(list).into_any()
            } else {
                rows(list, selected, drawn_all)
            }
        }}
        {show_all}
        {dialog}
    }
}

fn selection_bar(
    list: List,
    selected: RwSignal<Selected>,
    bulk: RwSignal<Option<Bulk>>,
) -> impl IntoView {
    let wanted = move |to: bool| {
        let changes = list.workspace.read(|tenant, _| {
            selected.with(|selected| {
                let flows = selected.iter().map(FlowId);
                flows
                    .flat_map(|flow| Change::embed_all(tenant, flow, to))
                    .collect()
            })
        });
        changes.unwrap_or_default()
    };
    let any = Memo::new(move |_| selected.with(|selected| selected.count() > 0));
    let bar = move || {
        view! {
            <div class="bar no-print" data-part="selection" role="region" aria-label="Selected flows">
                <strong>{move || format!("{} selected", selected.with(Selected::count))}</strong>
                <BulkButtons wanted=wanted open=bulk />
                <Button kind=ButtonKind::Quiet on_press=move |()| selected.set(Selected::default())>"Clear"</Button>
            </div>
        }
    };
    move || any.get().then(bar)
}

fn rows(list: List, selected: RwSignal<Selected>, all: Signal<bool>) -> AnyView {
    let go = StoredValue::new_local(use_navigate());
    let go = Callback::new(move |route: Route| {
        go.with_value(|go| go(&route.path(), NavigateOptions::default()));
    });
    let ids = list.ids;
    let is_selected = Callback::new(move |id: u32| selected.with(|selected| selected.has(id)));
    let select = Callback::new(move |(id, extend): (u32, bool)| {
        let listed = ids.get_untracked();
        selected.update(|selected| {
            if extend {
                selected.extend(id, &listed);
            } else {
                selected.toggle(id);
            }
        });
    });
    let doings = Doings {
        go,
        is_selected,
        select,
    };
    let workspace = list.workspace;
    let render = Callback::new(move |id: u32| {
        let told = untrack(|| workspace.with_answers(|open, answers| Told::new(open, answers, id)));
        match told.flatten() {
            Some(told) => cells(told, id, doings),
            None => ().into_any(),
        }
    });
    let open = Callback::new(move |id: u32| {
        let key = workspace.peek(|open| open.tenant.flow(FlowId(id)).key.clone());
        if let Some(key) = key {
            go.run(Route::flow(&key));
        }
    });
    let every =
        Signal::derive(move || selected.with(|selected| ids.with(|ids| selected.has_all(ids))));
    let some = Signal::derive(move || !every.get() && selected.with(|it| it.count() > 0));
    let head = move || {
        view! {
            <SortHead label="Select">
                <Checkbox
                    checked=every
                    mixed=some
                    name="Select all listed flows"
                    on_change=move |to: bool| {
                        let listed = ids.get_untracked();
                        selected.update(|selected| selected.set_all(&listed, to));
                    }
                />
            </SortHead>
            {Column::ALL.iter().map(|(column, _, label)| head(list, *column, label)).collect_view()}
            <SortHead label="More" quiet=true class="not-s" />
        }
    };
    let count = Signal::derive(move || Some(ids.with(|ids| ids.len()) + 1));
    view! {
        <Table name="Flows" rows=count fixed=true head=head>
            <VirtualRows
                ids=Signal::derive(move || ids.get() as Arc<Vec<u32>>)
                row_height=use_row_height(SMALL)
                render=render
                epoch=list.epoch
                all=all
                is_selected=is_selected
                on_select=select
                on_open=open
            />
        </Table>
    }
    .into_any()
}

/// How high a row is in a small window, where it is a block.
const SMALL: f64 = 140.0;

fn head(list: List, column: Column, label: &'static str) -> AnyView {
    let class = match column {
        Column::Owner | Column::Role | Column::Shared => "from-l",
        _ => "",
    };
    let sort = move || {
        list.asked.with(|asked| {
            let (by, direction) = asked.sort?;
            (by == column).then_some(direction)
        })
    };
    let press = move |()| list.ask(move |asked| asked.sort = asked.sorted_by(column));
    view! { <SortHead label=label class=class sort=Signal::derive(sort) on_sort=press /> }
        .into_any()
}
