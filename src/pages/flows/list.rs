//! The list's state: what is asked, kept in the address, and what that lists.

use std::sync::Arc;

use draw::prelude::*;

use super::asked::{Asked, Column, Tab};
use super::filters::counted;
use super::listing::{self, Lists};
use crate::pages::address::{asked_now, keep_in_address};
use crate::pages::texts::Texts;
use crate::route::Route;
use crate::ui::{Sort, Ui, use_ui};
use crate::workspace::{Workspace, use_workspace};

/// The list of flows. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct List {
    pub(super) workspace: Workspace,
    pub(super) asked: RwSignal<Asked>,
    pub(super) lists: Memo<Lists>,
    /// The flows listed, in order.
    pub(super) ids: Memo<Arc<Vec<u32>>>,
    /// How many flows of the tab have the answers that are counted.
    pub(super) counts: Memo<Vec<usize>>,
    /// What it is sorted by.
    pub(super) order: Memo<Option<(Column, Sort)>>,
    pub(super) ui: Ui,
    names: StoredValue<(String, Texts)>,
}

/// The list as its address asks for it.
pub(super) fn use_list() -> List {
    let workspace = use_workspace();
    let asked = asked_now::<Asked>();
    let lists = Memo::new(move |_| {
        let lists = workspace.with(|open| Lists::new(&open.tenant, open.actor, open.environment));
        lists.unwrap_or_default()
    });
    let names = StoredValue::new((String::new(), Texts::default()));
    let tab = Memo::new(move |_| asked.with(|asked| asked.tab));
    let order = Memo::new(move |_| asked.with(|asked| asked.sort));
    let ordered = Memo::new(move |_| {
        let mut ids = lists.with(|lists| tab_ids(lists, tab.get()).to_vec());
        let by = order.get();
        if by.is_some() {
            workspace.with_answers(|open, answers| {
                listing::sort(&mut ids, &open.tenant, open.actor, answers.rows(), by);
            });
        }
        Arc::new(ids)
    });
    let list = List {
        workspace,
        asked,
        lists,
        ids: Memo::new(move |_| {
            let ids = ordered.get();
            let asked = asked.get();
            if !asked.narrows() {
                return ids;
            }
            if !asked.text.trim().is_empty() {
                fill(names, workspace);
            }
            let some = workspace.with_answers(|open, answers| {
                names.with_value(|(_, names)| {
                    listing::narrow(&ids, &open.tenant, answers.rows(), names, &asked)
                })
            });
            Arc::new(some.unwrap_or_default())
        }),
        counts: Memo::new(move |_| {
            let tab = tab.get();
            let counts = lists.with(|lists| {
                workspace.with_answers(|open, answers| {
                    let ids = tab_ids(lists, tab);
                    listing::count(ids, &open.tenant, answers.rows(), &counted())
                })
            });
            counts.unwrap_or_default()
        }),
        order,
        ui: use_ui(),
        names,
    };
    keep_in_address(Route::Flows, asked, move || {
        let count = list.ids.with(|ids| ids.len());
        words::counted(count, "flow")
    });
    list
}

/// The flows of a tab.
pub(super) fn tab_ids(lists: &Lists, tab: Tab) -> &[u32] {
    match tab {
        Tab::Mine => &lists.mine,
        Tab::Shared => &lists.shared,
        Tab::All => &lists.all,
    }
}

/// Reads the names once per workspace: no change renames a flow.
fn fill(names: StoredValue<(String, Texts)>, workspace: Workspace) {
    let fresh = workspace.peek(|open| {
        let known = names.with_value(|(id, _)| *id == open.id);
        (!known).then(|| (open.id.clone(), listing::names(&open.tenant)))
    });
    if let Some(Some(fresh)) = fresh {
        names.set_value(fresh);
    }
}

impl List {
    /// Asks for something else.
    pub(super) fn ask(self, change: impl FnOnce(&mut Asked)) {
        self.asked.update(change);
    }

    /// How many flows another tab lists for the same text and filters.
    pub(super) fn count_in(self, tab: Tab) -> usize {
        let asked = self.asked.get();
        let count = self.lists.with(|lists| {
            self.workspace.with_answers(|open, answers| {
                self.names.with_value(|(_, names)| {
                    let ids = tab_ids(lists, tab);
                    listing::narrow(ids, &open.tenant, answers.rows(), names, &asked).len()
                })
            })
        });
        count.unwrap_or_default()
    }
}
