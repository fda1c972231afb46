//! The elements of the rows of a long table: made once, put where rows are needed, and told
//! which ones they show.

use draw::State;
use draw::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

/// What Tab can reach inside a row.
const CONTROLS: &str = "a, button, input, select";

/// What an element shows: the place of its row in the list, and the page's handle of it.
#[derive(Clone, Copy)]
pub(super) struct Seat {
    pub(super) at: StoredValue<usize>,
    pub(super) id: RwSignal<u32>,
}

/// An element with what keeps its cells alive.
struct Line {
    seat: Seat,
    element: HtmlElement,
    /// Where it stands; none while it isn't in the page.
    at: Option<usize>,
    /// Whether Tab stops at it; none before that was said.
    stop: Option<bool>,
    _view: State,
    _owner: Owner,
}

/// As many elements as rows are drawn at once. The row at `at` has the element at `at % size`:
/// while it is drawn it keeps its element, and with it the focus and what is open in it.
#[derive(Default)]
pub(super) struct Pool {
    lines: Vec<Line>,
}

/// Of the rows from `from` on, the one that the element at `place` shows.
fn row_of(place: usize, from: usize, size: usize) -> usize {
    from + (place + size - from % size) % size
}

/// Makes elements until there are enough for the rows `from..to`.
pub(super) fn grow(
    pool: StoredValue<Pool>,
    owner: &Owner,
    (from, to): (usize, usize),
    ids: &[u32],
    make: Callback<Seat, Node>,
) {
    let size = to - from;
    let have = pool.with_value(|pool| pool.lines.len());
    for place in have..size {
        let at = row_of(place, from, size);
        let owner = owner.child();
        let (seat, view) = owner.with(|| {
            let seat = Seat {
                at: StoredValue::new(at),
                id: RwSignal::new(ids.get(at).copied().unwrap_or_default()),
            };
            (seat, State::new(make.run(seat)))
        });
        let element = view.elements().into_iter().next();
        if let Some(Ok(element)) = element.map(JsCast::dyn_into) {
            let line = Line {
                seat,
                element,
                at: None,
                stop: None,
                _view: view,
                _owner: owner,
            };
            pool.update_value(|pool| pool.lines.push(line));
        }
    }
}

impl Pool {
    /// Forgets elements that aren't needed any longer.
    pub(super) fn shrink(&mut self, size: usize) {
        for line in self.lines.drain(size.min(self.lines.len())..) {
            line.element.remove();
        }
    }

    /// Puts the rows `from..to` after `start`, and tells those among `told` what they show.
    pub(super) fn place(
        &mut self,
        start: &Element,
        (from, to): (usize, usize),
        told: (usize, usize),
        ids: &[u32],
    ) {
        let size = self.lines.len();
        let Some(body) = start.parent_element().filter(|_| size > 0) else {
            return;
        };
        let is_drawn = |line: &Line| line.at.is_some_and(|at| (from..to).contains(&at));
        let is_in_page = self.lines.iter().any(|line| line.at.is_some());
        let jumps = is_in_page && !self.lines.iter().any(is_drawn);
        if jumps {
            self.turn(from);
        }
        let focus = document().active_element();
        let has_focus = |line: &Line| line.element.contains(focus.as_deref());
        // Rows that left go first: then those that stay needn't move, which would cost the focus.
        for (place, line) in self.lines.iter_mut().enumerate() {
            let at = Some(row_of(place, from, size)).filter(|at| *at < to);
            match at.and_then(|at| Some((at, *ids.get(at)?))) {
                _ if line.at == at => {}
                // Where none stays, each element shows another row in its place, which costs the
                // browser less than to move it. The focus goes with its row, though.
                Some((at, id)) if jumps && line.at.is_some() && !has_focus(line) => {
                    line.take(at);
                    line.tell(id);
                }
                _ => line.leave(),
            }
        }
        let mut next = start.next_element_sibling();
        for at in from..to {
            let (Some(line), Some(id)) = (self.lines.get_mut(at % size), ids.get(at)) else {
                continue;
            };
            let is_new = line.at != Some(at);
            if is_new {
                line.take(at);
                let before = next.as_deref();
                let _ = body.insert_before(&line.element, before);
            } else {
                next = line.element.next_element_sibling();
            }
            if is_new || (told.0..told.1).contains(&at) {
                line.tell(*id);
            }
        }
    }

    /// Has the elements in the order they have in the page, the first one where the row `from`
    /// looks for its own; those that aren't in the page come last.
    fn turn(&mut self, from: usize) {
        let lines = std::mem::take(&mut self.lines).into_iter();
        let (mut lines, others): (Vec<_>, Vec<_>) = lines.partition(|line| line.at.is_some());
        let places = lines.iter().enumerate();
        let first = places.min_by_key(|(_, line)| line.at);
        let first = first.map_or(0, |(place, _)| place);
        lines.rotate_left(first);
        lines.extend(others);
        let size = lines.len();
        lines.rotate_right(from % size);
        self.lines = lines;
    }

    /// The element of a row, if it is drawn.
    pub(super) fn row(&self, at: usize) -> Option<HtmlElement> {
        let line = self.lines.get(at % self.lines.len().max(1))?;
        (line.at == Some(at)).then(|| line.element.clone())
    }

    /// Tab stops at this row alone, and goes on to what is in it.
    pub(super) fn stop_at(&mut self, at: usize) {
        for line in &mut self.lines {
            let stop = line.at == Some(at);
            if line.stop == Some(stop) {
                continue;
            }
            line.stop = Some(stop);
            let index = if stop { "0" } else { "-1" };
            let _ = line.element.set_attribute("tabindex", index);
            let Ok(controls) = line.element.query_selector_all(CONTROLS) else {
                continue;
            };
            for place in 0..controls.length() {
                if let Some(Ok(control)) = controls.get(place).map(JsCast::dyn_into::<Element>) {
                    let _ = control.set_attribute("tabindex", index);
                }
            }
        }
    }
}

impl Line {
    fn leave(&mut self) {
        if self.at.take().is_some() {
            self.element.remove();
        }
    }

    /// Shows the row with this handle.
    fn tell(&self, id: u32) {
        if self.seat.id.get_untracked() != id {
            self.seat.id.set(id);
        }
    }

    fn take(&mut self, at: usize) {
        self.at = Some(at);
        self.seat.at.set_value(at);
        let _ = self.element.set_attribute("data-row", &at.to_string());
        // The first one is the head's.
        let index = (at + 2).to_string();
        let _ = self.element.set_attribute("aria-rowindex", &index);
    }
}

#[cfg(test)]
mod tests {
    use super::row_of;

    #[test]
    fn a_row_keeps_its_element_while_it_is_drawn() {
        for from in 0..40 {
            let mut rows: Vec<_> = (0..7).map(|place| row_of(place, from, 7)).collect();
            assert!(rows.iter().enumerate().all(|(place, at)| at % 7 == place));
            policy::sorted::sort(&mut rows);
            assert!(rows.into_iter().eq(from..from + 7));
        }
    }
}
