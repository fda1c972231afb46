//! Rows of a long table: only those near the window are drawn, all of them can be reached.

use super::length::{length, pixels};
use super::row_pool::{Pool, Seat, grow};
use draw::prelude::*;
use leptos::ev;
use leptos::html;
use leptos::task::spawn_local;
use leptos::web_sys::{Event, HtmlElement, KeyboardEvent};
use std::sync::Arc;
use std::time::Duration;

/// How many rows are drawn above the window, and below it.
const AROUND: usize = 8;

/// How many drawn rows there have to be above the window, and below it, for none to be moved.
const SPARE: usize = 4;

/// The rows of a `Table` with `fixed`: the children of its body, with the page as what scrolls.
/// One of them is a tab stop: arrows, Home, End and Page move, Space selects, Shift extends,
/// Enter opens, Tab goes on to what's in the row.
#[component]
pub fn VirtualRows(
    /// The rows, by the page's own handles, in order.
    #[prop(into)]
    ids: Signal<Arc<Vec<u32>>>,
    /// How high each is, in pixels at the usual text size: 56, or 40 when compact, and more in a small window.
    #[prop(into)]
    row_height: Signal<f64>,
    /// The cells of the row whose handle this is. They stay and show another row when the handle
    /// changes, so whichever it is, the same controls have to be in them.
    #[prop(into)]
    render: Callback<Signal<u32>, Node>,
    /// Draws all rows, as **Show all rows** asks.
    #[prop(optional, into)]
    all: Signal<bool>,
    /// Whether a row is selected.
    #[prop(optional, into)]
    is_selected: Option<Callback<u32, bool>>,
    /// Space was pressed on a row, or Shift with an arrow (then `true`: extend to it).
    #[prop(optional, into)]
    on_select: Option<Callback<(u32, bool)>>,
    /// Enter was pressed on a row.
    #[prop(optional, into)]
    on_open: Option<Callback<u32>>,
) -> impl IntoNode {
    let scale = root_scale();
    let height = move || (row_height.get_untracked() * scale).max(1.0);
    let rows = Rows {
        start: NodeRef::new(),
        ids,
        height: Signal::derive(height),
        all,
        span: StoredValue::new((0, 0)),
        near: StoredValue::new((0, 0)),
        drawn: RwSignal::new((0, 0)),
        active: RwSignal::new(0),
        going: StoredValue::new(false),
        pool: StoredValue::new(Pool::default()),
        owner: StoredValue::new(Owner::current().map(|owner| owner.downgrade())),
        make: StoredValue::new(None),
    };
    let spacer = move |count: usize| length(row_height.get() * to_f64(count) / 16.0, "rem");
    rows.make.set_value(Some(Callback::new(move |seat: Seat| {
        view! {
            <tr
                role="row"
                data-selected=move || is_selected.is_some_and(|is| is.run(seat.id.get()))
                style:height=move || spacer(1)
                on:focusin=move |_| rows.enter(seat.at.get_value())
                on:keydown=move |event| rows.key(&event, on_select, on_open)
            >
                {render.run(seat.id.into())}
            </tr>
        }
    })));
    let scrolled = window_event_listener(ev::scroll, move |_| rows.scrolled());
    let resized = window_event_listener(ev::resize, move |_| rows.measure());
    on_cleanup(move || {
        scrolled.remove();
        resized.remove();
    });
    Effect::new(move |_| {
        ids.track();
        row_height.track();
        all.track();
        if rows.start.get().is_some() {
            rows.begin();
            after_paint(move || rows.measure());
        }
    });
    Effect::new(move |_| {
        let stop = rows.stop();
        rows.pool.update_value(|pool| pool.stop_at(stop));
    });
    let above = move || spacer(rows.drawn.get().0);
    let below = move || {
        let count = ids.with(|ids| ids.len());
        spacer(count.saturating_sub(rows.drawn.get().1))
    };
    view! {
        <tr aria-hidden="true" node_ref=rows.start style:height=above>
            <td></td>
        </tr>
        <tr aria-hidden="true" style:height=below>
            <td></td>
        </tr>
    }
}

#[derive(Clone, Copy)]
struct Rows {
    start: NodeRef<html::Tr>,
    ids: Signal<Arc<Vec<u32>>>,
    /// Of a row, in pixels as they are.
    height: Signal<f64>,
    all: Signal<bool>,
    /// The rows near the window: from, and up to but not with.
    span: StoredValue<(usize, usize)>,
    /// Those in the window: what they show is changed first.
    near: StoredValue<(usize, usize)>,
    /// Those near it that there are.
    drawn: RwSignal<(usize, usize)>,
    active: RwSignal<usize>,
    /// The focus is on its way to the active row.
    going: StoredValue<bool>,
    pool: StoredValue<Pool>,
    owner: StoredValue<Option<WeakOwner>>,
    make: StoredValue<Option<Callback<Seat, Node>>>,
}

impl Rows {
    /// The rows to draw of this many: from, and up to but not with.
    fn wanted(self, count: usize) -> (usize, usize) {
        if self.all.get_untracked() {
            return (0, count);
        }
        let (from, to) = self.span.get_value();
        let length = to - from;
        let from = from.min(count.saturating_sub(length));
        (from, (from + length).min(count))
    }

    /// The row Tab stops at: the last one used, else the first one drawn.
    fn stop(self) -> usize {
        let (from, to) = self.drawn.get();
        let active = self.active.get();
        if (from..to).contains(&active) {
            active
        } else {
            from
        }
    }

    /// The focus is in a row.
    fn enter(self, at: usize) {
        if self.active.get_untracked() != at {
            self.active.set(at);
        }
    }

    /// Draws the rows that are wanted: those that were drawn stay, the others take the elements
    /// of rows that left. Where others stand there now, only those in `told` say so yet.
    fn draw(self, told: (usize, usize)) {
        let owner = self.owner.get_value().and_then(|owner| owner.upgrade());
        let (Some(start), Some(make), Some(owner)) =
            (self.start.get_untracked(), self.make.get_value(), owner)
        else {
            return;
        };
        let ids = self.ids.get_untracked();
        let wanted = self.wanted(ids.len());
        grow(self.pool, &owner, wanted, &ids, make);
        self.pool.update_value(|pool| {
            if !self.all.get_untracked() {
                pool.shrink(self.most());
            }
            pool.place(&start, wanted, told, &ids);
        });
        if self.drawn.get_untracked() != wanted {
            self.drawn.set(wanted);
        }
    }

    /// Draws the rows in the window, or changes what they show; what is around it comes later.
    fn begin(self) {
        if self.near.get_value() == (0, 0)
            && let Some(near) = self.look()
        {
            self.span.set_value(near);
        }
        self.draw(self.near.get_value());
    }

    /// Draws the rows in the window, with some around them.
    fn measure(self) {
        if let Some((first, _)) = self.look() {
            self.show(first.saturating_sub(AROUND));
        }
    }

    /// The same once the window is near the end of what is drawn: so not every pixel scrolled
    /// moves rows, nor what the browser scrolls for a row that got the focus.
    fn scrolled(self) {
        let Some((first, last)) = self.look() else {
            return;
        };
        let (from, to) = self.drawn.get_untracked();
        let count = self.ids.with_untracked(|ids| ids.len());
        // Beyond the last row there is nothing to jump to.
        if first < count && (last <= from || to <= first) {
            self.jump((first, last));
            return;
        }
        let above = from == 0 || from + SPARE <= first;
        let below = to == count || last + SPARE <= to;
        if !above || !below {
            self.show(first.saturating_sub(AROUND));
        }
    }

    /// The rows in the window: from, and up to but not with.
    fn look(self) -> Option<(usize, usize)> {
        let start = self.start.get_untracked()?;
        let height = self.height.get_untracked();
        let top = start.get_bounding_client_rect().top();
        let first = to_usize(-top / height);
        let last = to_usize((window_height() - top) / height) + 1;
        let near = (first, last.max(first + 1));
        self.near.set_value(near);
        Some(near)
    }

    /// Draws what the window holds and more, from about this row on.
    fn show(self, from: usize) {
        self.span.set_value((from, from + self.most()));
        self.draw((0, usize::MAX));
    }

    /// Draws what the window holds after it went past all that is drawn. What is around it comes
    /// once it rests: until then the next jump would only have to draw that again.
    fn jump(self, near: (usize, usize)) {
        self.span.set_value(near);
        self.draw((0, usize::MAX));
        after_paint(move || {
            if self.near.try_get_value() == Some(near) {
                self.measure();
            }
        });
    }

    /// How many rows are drawn at most, but for all of them.
    fn most(self) -> usize {
        per_page(self.height.get_untracked()) + 2 * AROUND
    }

    fn key(
        self,
        event: &KeyboardEvent,
        on_select: Option<Callback<(u32, bool)>>,
        on_open: Option<Callback<u32>>,
    ) {
        if !is_row(event) || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let ids = self.ids.get_untracked();
        let Some(last) = ids.len().checked_sub(1) else {
            return;
        };
        // Not the row that got the key: the focus may still be on its way from it.
        let at = self.active.get_untracked().min(last);
        let page = per_page(self.height.get_untracked())
            .saturating_sub(4)
            .max(1);
        let next = match event.key().as_str() {
            "ArrowDown" => (at + 1).min(last),
            "ArrowUp" => at.saturating_sub(1),
            "Home" => 0,
            "End" => last,
            "PageDown" => (at + page).min(last),
            "PageUp" => at.saturating_sub(page),
            " " => {
                event.prevent_default();
                if let Some(on_select) = on_select {
                    on_select.run((ids[at], event.shift_key()));
                }
                return;
            }
            "Enter" => {
                event.prevent_default();
                if let Some(on_open) = on_open {
                    on_open.run(ids[at]);
                }
                return;
            }
            _ => return,
        };
        event.prevent_default();
        if let Some(on_select) = on_select.filter(|_| event.shift_key()) {
            on_select.run((ids[next], true));
        }
        self.active.set(next);
        // Several keys within a frame go all the way at once.
        if self
            .going
            .try_update_value(|going| std::mem::replace(going, true))
            == Some(false)
        {
            request_animation_frame(move || self.go());
        }
    }

    /// Moves the focus to the active row, drawing it first where it isn't.
    fn go(self) {
        self.going.try_update_value(|going| *going = false);
        let Some(at) = self.active.try_get_untracked() else {
            return;
        };
        if self.row(at).is_none() {
            // It comes to the end of the window that it is nearer to, with as many rows drawn on the
            // other side as scrolling there asks for.
            let is_above = at < self.drawn.get_untracked().0;
            let before = if is_above {
                AROUND
            } else {
                per_page(self.height.get_untracked()) + SPARE
            };
            self.show(at.saturating_sub(before));
        }
        // Once its cells say what they have to.
        spawn_local(async move {
            if let Some(row) = self.row(at) {
                let _ = row.focus();
            }
        });
    }

    fn row(self, at: usize) -> Option<HtmlElement> {
        self.pool.try_with_value(|pool| pool.row(at)).flatten()
    }
}

fn is_row(event: &Event) -> bool {
    event.target() == event.current_target()
}

/// Calls this once what was drawn before was painted, however long that takes.
fn after_paint(then: impl FnOnce() + 'static) {
    request_animation_frame(move || {
        request_animation_frame(move || set_timeout(then, Duration::ZERO));
    });
}

/// How many rows of this height the window holds, the last one perhaps in part.
fn per_page(height: f64) -> usize {
    to_usize(window_height() / height) + 1
}

fn window_height() -> f64 {
    let height = window().inner_height().ok();
    height.and_then(|height| height.as_f64()).unwrap_or(800.0)
}

/// How much larger than usual the reader wants text.
fn root_scale() -> f64 {
    let size = document()
        .document_element()
        .and_then(|root| window().get_computed_style(&root).ok().flatten())
        .and_then(|style| style.get_property_value("font-size").ok())
        .and_then(|size| pixels(&size));
    size.map_or(1.0, |size| size / 16.0)
}

/// Rows are counted in thousands, far below what a double holds exactly.
fn to_f64(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it isn't negative, and no page is as long as what doesn't fit"
)]
fn to_usize(length: f64) -> usize {
    length.max(0.0) as usize
}
