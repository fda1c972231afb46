//! Several nodes beside each other: those at the same place change into each other, and those
//! of a keyed list keep their elements wherever they stand.

use leptos::prelude::Owner;
use leptos::tachys::view::Mountable;
use leptos::web_sys::{Comment, Element};

use crate::node::Keyed as New;
use crate::{Node, State};

/// Makes a list of what was drawn say something else; `end` marks its end.
pub(crate) fn change(drawn: &mut Vec<State>, end: &Comment, nodes: Vec<Node>) {
    for left in drawn.drain(nodes.len().min(drawn.len())..) {
        left.leave();
    }
    let mut nodes = nodes.into_iter();
    for (state, node) in drawn.iter_mut().zip(nodes.by_ref()) {
        state.change(node);
    }
    for node in nodes {
        let mut state = State::new(node);
        end.insert_before_this(&mut state);
        drawn.push(state);
    }
}

/// A keyed list that was drawn.
pub(crate) struct Keyed {
    items: Vec<Item>,
    /// Whose the items are: an item outlives the function that named it.
    owner: Owner,
}

struct Item {
    key: u64,
    state: State,
    _owner: Owner,
}

impl Keyed {
    /// Draws a list.
    pub(crate) fn new(new: Vec<New>) -> Self {
        let owner = Owner::current().and_then(|owner| owner.parent());
        let owner = owner.unwrap_or_default();
        let items = new.into_iter().map(|new| draw(&owner, new)).collect();
        Self { items, owner }
    }

    /// Makes it another list; `end` marks its end.
    pub(crate) fn change(&mut self, end: &Comment, new: Vec<New>) {
        let mut before: Vec<_> = std::mem::take(&mut self.items)
            .into_iter()
            .map(Some)
            .collect();
        // How many of the list before an item comes after; those in their order stay put.
        let mut last = 0;
        let mut in_order = true;
        let mut items: Vec<(Item, bool)> = Vec::new();
        for (key, make) in new {
            let is_it = |item: &Option<Item>| item.as_ref().is_some_and(|item| item.key == key);
            let found = before.iter().position(is_it);
            if let Some((at, item)) = found.and_then(|at| Some((at, before[at].take()?))) {
                in_order &= last <= at;
                last = at;
                items.push((item, false));
            } else {
                items.push((draw(&self.owner, (key, make)), true));
            }
        }
        for left in before.into_iter().flatten() {
            left.state.leave();
        }
        for (mut item, is_new) in items.into_iter().rev() {
            if is_new || !in_order {
                match self.items.last() {
                    Some(next) => next.state.insert_before_this(&mut item.state),
                    None => end.insert_before_this(&mut item.state),
                };
            }
            self.items.push(item);
        }
        self.items.reverse();
    }

    pub(crate) fn each(&self, run: impl FnMut(&State)) {
        self.items.iter().map(|item| &item.state).for_each(run);
    }

    pub(crate) fn each_mut(&mut self, run: impl FnMut(&mut State)) {
        self.items
            .iter_mut()
            .map(|item| &mut item.state)
            .for_each(run);
    }

    pub(crate) fn first(&self) -> Option<&State> {
        self.items.first().map(|item| &item.state)
    }

    pub(crate) fn elements(&self) -> Vec<Element> {
        let items = self.items.iter();
        items.flat_map(|item| item.state.elements()).collect()
    }
}

fn draw(owner: &Owner, (key, make): New) -> Item {
    let owner = owner.child();
    let state = owner.with(|| State::new(make()));
    Item {
        key,
        state,
        _owner: owner,
    }
}
