//! A column of the board: its connectors, each to drag to another group, or to move there
//! with its menu, which is the way of the keyboard.

use policy::sorted::Set;
use std::time::Duration;

use draw::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{DragEvent, HtmlElement};
use policy::model::*;

use super::{Board, GROUPS};
use crate::ui::{Menu, MenuItem, tile, use_ui};

/// One column: its connectors, each with how many flows use it and where it can be moved.
pub(super) fn column(board: Board, uses: Memo<Vec<usize>>, group: Option<DataGroup>) -> Node {
    let ui = use_ui();
    // Spoken as well, because what was moved is somewhere else now.
    let put = move |connector: ConnectorId, to: DataGroup| {
        board.put(connector, to);
        let name = name_of(board, connector.0);
        ui.announce(format!(
            "{} is in {} now.",
            words::apart(&name),
            words::data_group(to)
        ));
    };
    let connectors = Memo::new(move |_| {
        let to = board.to();
        let read = board.workspace.read(|tenant, _| {
            let ids = (0..tenant.connectors.len() as u32).map(ConnectorId);
            let here = ids.filter(|connector| to.group_of(*connector) == group);
            let named = here.map(|connector| {
                let name = tenant.connector(connector).name.clone();
                let used = uses.with(|uses| uses.get(connector.at()).copied());
                (connector.0, name, used.unwrap_or_default())
            });
            named.collect::<Vec<_>>()
        });
        read.unwrap_or_default()
    });
    let (title, detail) = match group {
        Some(group) => (words::data_group(group), words::data_group_explained(group)),
        None => words::not_in_policy(),
    };
    let row = move |(connector, name, flows): (u32, String, usize)| {
        let items = Signal::derive(move || {
            let others = GROUPS
                .into_iter()
                .filter(move |other| Some(*other) != group);
            let items = others.enumerate().map(|(at, other)| {
                let put = move || {
                    put(ConnectorId(connector), other);
                    follow(connector);
                };
                let item = MenuItem::new(words::data_group(other), put);
                if at == 0 { item.group("Move to") } else { item }
            });
            items.collect::<Vec<_>>()
        });
        let used = match flows {
            1 => "1 flow".to_owned(),
            flows => format!("{flows} flows"),
        };
        let start = move |event: DragEvent| {
            if let Some(data) = event.data_transfer() {
                data.set_effect_allowed("move");
                // Firefox drags nothing that carries no data.
                let _ = data.set_data("text/plain", &name_of(board, connector));
            }
            board.dragged.set(Some(ConnectorId(connector)));
        };
        view! {
            <li draggable="true" on:dragstart=start on:dragend=move |_| board.dragged.set(None)>
                {tile(&name)}
                <span><bdi>{name.clone()}</bdi><span class="caption">{used}</span></span>
                <Menu id=handle(connector) name=format!("Move {} to", words::apart(&name)) items=items />
            </li>
        }
    };
    let list = move || {
        let connectors = connectors.get();
        if connectors.is_empty() {
            return view! { <p class="muted">"None"</p> };
        }
        view! { <ul>{connectors.into_iter().map(row).collect_view()}</ul> }
    };
    let count = move || connectors.with(Vec::len);
    // Somewhere to drop: a group that the dragged connector isn't in.
    let over = RwSignal::new(false);
    let takes = move || {
        let dragged = board.dragged.get()?;
        let to = group?;
        let here = connectors.with(|here| here.iter().any(|(at, ..)| *at == dragged.0));
        (!here).then_some((dragged, to))
    };
    let above = move |event: DragEvent| {
        if untrack(takes).is_some() {
            event.prevent_default();
            over.set(true);
        }
    };
    let dropped = move |event: DragEvent| {
        over.set(false);
        if let Some((connector, to)) = untrack(takes) {
            event.prevent_default();
            board.dragged.set(None);
            put(connector, to);
        }
    };
    let drawn = view! {
        <section
            aria-label=title
            data-rest=group.is_none().then_some("")
            data-takes=move || takes().map(|_| "")
            data-over=move || (over.get() && takes().is_some()).then_some("")
            on:dragover=above
            on:dragleave=move |_| over.set(false)
            on:drop=dropped
        >
            <h2>{title}" "<span class="muted">{count}</span></h2>
            <p class="caption">{detail}</p>
            {list}
        </section>
    };
    drawn.into_node()
}

fn name_of(board: Board, connector: u32) -> String {
    let name = board
        .workspace
        .peek(|open| open.tenant.connector(ConnectorId(connector)).name.clone());
    name.unwrap_or_default()
}

/// The id of the button that moves a connector.
fn handle(connector: u32) -> String {
    format!("move-{connector}")
}

/// Keeps the focus on a connector that was moved to another column.
fn follow(connector: u32) {
    set_timeout(
        move || {
            let button = document().get_element_by_id(&handle(connector));
            if let Some(button) = button.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
                let _ = button.focus();
            }
        },
        Duration::from_millis(50),
    );
}

/// How many flows where the policy holds use each connector themselves: counted anew only when
/// it is to hold elsewhere, whatever moves on the board.
pub(super) fn uses(board: Board) -> Memo<Vec<usize>> {
    let places = Memo::new(move |_| board.to().environments);
    Memo::new(move |_| {
        let holds_in = places.get();
        let counted = board.workspace.read(|tenant, _| {
            let mut counted = vec![0; tenant.connectors.len()];
            let holds = |flow: &FlowId| {
                let place = tenant.flow(*flow).environment;
                holds_in.is_empty() || holds_in.contains(&place)
            };
            for flow in tenant.flow_ids().filter(holds) {
                let used: Set<_> = tenant.connectors_of(flow).collect();
                for connector in used {
                    if let Some(count) = counted.get_mut(connector.at()) {
                        *count += 1;
                    }
                }
            }
            counted
        });
        counted.unwrap_or_default()
    })
}
