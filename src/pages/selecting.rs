//! What is selected in a list: the boxes of its rows, the bar that counts them, and the
//! dialog of what is done with them.

use std::sync::Arc;

use draw::prelude::*;
use leptos::text_prop::TextProp;
use policy::Tenant;
use policy::change::Change;

use super::bulk::{Bulk, BulkButtons, BulkDialog};
use super::selected::Selected;
use crate::labels;
use crate::ui::{Button, ButtonKind, Cell, Checkbox, RowBox, SortHead};
use crate::workspace::{Workspace, use_workspace};

/// A list's selection. Copy it freely.
#[derive(Clone, Copy)]
pub struct Selecting {
    workspace: Workspace,
    ids: Memo<Arc<Vec<u32>>>,
    selected: RwSignal<Selected>,
    bulk: RwSignal<Option<Bulk>>,
}

/// Nothing selected yet of the rows listed.
pub fn use_selecting(ids: Memo<Arc<Vec<u32>>>) -> Selecting {
    let workspace = use_workspace();
    let selected = RwSignal::new(Selected::default());
    // Another person or workspace: what was selected means nothing there.
    let whose = Memo::new(move |_| workspace.with(|open| (open.id.clone(), open.actor)));
    Effect::new(move |first: Option<()>| {
        whose.track();
        if first.is_some() {
            selected.set(Selected::default());
        }
    });
    Selecting {
        workspace,
        ids,
        selected,
        bulk: RwSignal::new(None),
    }
}

impl Selecting {
    /// Whether a row is selected.
    pub fn is_selected(self) -> Callback<u32, bool> {
        Callback::new(move |id: u32| self.selected.with(|selected| selected.has(id)))
    }

    /// A row was pressed: turn it over, or (`true`) select everything up to it.
    pub fn on_select(self) -> Callback<(u32, bool)> {
        Callback::new(move |(id, extend): (u32, bool)| self.select(id, extend))
    }

    fn select(self, id: u32, extend: bool) {
        let listed = self.ids.get_untracked();
        self.selected.update(|selected| {
            if extend {
                selected.extend(id, &listed);
            } else {
                selected.toggle(id);
            }
        });
    }

    fn clear(self) {
        self.selected.set(Selected::default());
    }

    /// The head of the boxes: a box for all of them, called `name`.
    pub fn head(self, name: &'static str) -> Node {
        let (selected, ids) = (self.selected, self.ids);
        let every =
            Signal::derive(move || selected.with(|selected| ids.with(|ids| selected.has_all(ids))));
        let some = Signal::derive(move || !every.get() && selected.with(|it| it.count() > 0));
        let set_all = move |to: bool| {
            let listed = ids.get_untracked();
            selected.update(|selected| selected.set_all(&listed, to));
        };
        view! {
            <SortHead label="Select">
                <Checkbox checked=every mixed=some name=name on_change=set_all>
                    <span class="only-s">{labels::SELECT_ALL}</span>
                </Checkbox>
            </SortHead>
        }
    }

    /// The box of a row, whose record may change; `name` says *Select* what.
    pub fn cell(self, id: Signal<u32>, name: TextProp) -> Node {
        view! {
            <Cell>
                <RowBox
                    name=name
                    checked=Signal::derive(move || self.selected.with(|selected| selected.has(id.get())))
                    on_select=move |extend| self.select(id.get_untracked(), extend)
                />
            </Cell>
        }
    }

    /// The bar while something is selected; `switches` are those of one row, moved to where
    /// they are asked for.
    pub fn bar(self, name: &'static str, switches: fn(&Tenant, u32, bool) -> Vec<Change>) -> Node {
        let Self {
            workspace,
            selected,
            bulk,
            ..
        } = self;
        let wanted = Callback::new(move |to: bool| {
            let changes = workspace.read(|tenant, _| {
                selected.with(|selected| {
                    let each = selected.iter();
                    each.flat_map(|id| switches(tenant, id, to)).collect()
                })
            });
            changes.unwrap_or_default()
        });
        let any = Memo::new(move |_| selected.with(|selected| selected.count() > 0));
        let bar = move || {
            view! {
                <div class="bar no-print" data-part="selection" role="region" aria-label=name>
                    <strong>{move || format!("{} selected", selected.with(Selected::count))}</strong>
                    <BulkButtons wanted=wanted open=bulk />
                    <Button kind=ButtonKind::Quiet on_press=move |()| self.clear()>{labels::CLEAR}</Button>
                </div>
            }
        };
        Node::live(move || any.get().then(bar))
    }

    /// The dialog of the button that was pressed.
    pub fn dialog(self) -> Node {
        Node::live(move || {
            let close = move |()| self.bulk.set(None);
            let done = move |()| self.clear();
            self.bulk
                .get()
                .map(|bulk| view! { <BulkDialog bulk=bulk on_close=close on_done=done /> })
        })
    }
}
