//! Rows of a long table: only those near the window are drawn, all of them can be reached.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, FocusOptions, HtmlElement, KeyboardEvent};
use std::sync::Arc;

/// What Tab can reach inside a row.
const CONTROLS: &str = "a, button, input, select";

/// The rows of a `Table` with `fixed`: the children of its body, with the page as what scrolls.
/// One of them is a tab stop: arrows, Home, End and Page move, Space selects, Shift extends,
/// Enter opens, Tab goes on to what's in the row.
#[component]
pub fn VirtualRows(
    /// The rows, by the page's own handles, in order.
    #[prop(into)]
    ids: Signal<Arc<Vec<u32>>>,
    /// How high each is, in pixels at the usual text size: 56, or 40 when compact, and more where `is_small`.
    #[prop(into)]
    row_height: Signal<f64>,
    /// The cells of a row.
    #[prop(into)]
    render: Callback<u32, AnyView>,
    /// Changes when rows must be drawn anew though their handles stay.
    #[prop(optional, into)]
    epoch: Signal<u32>,
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
) -> impl IntoView {
    let rows = Rows {
        start: NodeRef::new(),
        ids,
        height: row_height,
        all,
        span: RwSignal::new((0, 24)),
        active: RwSignal::new(0),
        held: StoredValue::new(None),
        scale: StoredValue::new(root_scale()),
    };
    let scrolled = window_event_listener(ev::scroll, move |_| rows.measure());
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
            request_animation_frame(move || rows.measure());
        }
    });
    Effect::new(move |_| {
        rows.shown();
        rows.active.track();
        epoch.track();
        request_animation_frame(move || rows.settle());
    });
    let spacer = move |count: usize| format!("{}rem", row_height.get() * to_f64(count) / 16.0);
    let drawn = move || {
        let (from, to) = rows.shown();
        let turn = epoch.get();
        ids.with(|ids| {
            (from..to)
                .filter_map(|at| Some((at, *ids.get(at)?, turn)))
                .collect::<Vec<_>>()
        })
    };
    let row = move |(at, id, _): (usize, u32, u32)| {
        view! {
            <tr
                role="row"
                data-row=at.to_string()
                aria-rowindex=(at + 2).to_string()
                data-selected=move || is_selected.is_some_and(|is| is.run(id))
                tabindex=move || if rows.stop() == at { "0" } else { "-1" }
                style:height=move || spacer(1)
                on:focusin=move |_| rows.active.set(at)
                on:keydown=move |event| rows.key(&event, at, id, on_select, on_open)
            >
                {render.run(id)}
            </tr>
        }
    };
    view! {
        <tr aria-hidden="true" node_ref=rows.start style:height=move || spacer(rows.shown().0)>
            <td></td>
        </tr>
        <For each=drawn key=|key| *key children=row />
        <tr aria-hidden="true" style:height=move || spacer(rows.count().saturating_sub(rows.shown().1))>
            <td></td>
        </tr>
    }
}

#[derive(Clone, Copy)]
struct Rows {
    start: NodeRef<html::Tr>,
    ids: Signal<Arc<Vec<u32>>>,
    height: Signal<f64>,
    all: Signal<bool>,
    span: RwSignal<(usize, usize)>,
    active: RwSignal<usize>,
    /// The row that had the focus before rows were drawn anew.
    held: StoredValue<Option<usize>>,
    scale: StoredValue<f64>,
}

impl Rows {
    fn count(self) -> usize {
        self.ids.with(|ids| ids.len())
    }

    /// The rows drawn: from, and up to but not with.
    fn shown(self) -> (usize, usize) {
        let count = self.count();
        if self.all.get() {
            return (0, count);
        }
        let (from, to) = self.span.get();
        let length = to - from;
        let from = from.min(count.saturating_sub(length));
        (from, (from + length).min(count))
    }

    /// The row Tab stops at: the last one used, else the first one drawn.
    fn stop(self) -> usize {
        let (from, to) = self.shown();
        let active = self.active.get();
        if (from..to).contains(&active) {
            active
        } else {
            from
        }
    }

    fn pixels(self) -> f64 {
        (self.height.get_untracked() * self.scale.get_value()).max(1.0)
    }

    /// Looks where the window is and draws one window of rows around it.
    fn measure(self) {
        let Some(start) = self.start.try_get_untracked().flatten() else {
            return;
        };
        let height = self.pixels();
        let page = window_height();
        let above = (-start.get_bounding_client_rect().top()).max(0.0);
        let per_page = to_usize(page / height) + 1;
        let first = to_usize(above / height);
        // In steps of eight, so that not every pixel scrolled draws.
        let from = first.saturating_sub(per_page) / 8 * 8;
        let to = (first + 2 * per_page) / 8 * 8 + 8;
        if self.span.get_untracked() != (from, to) {
            self.held.set_value(self.focused());
            self.span.set((from, to));
        }
    }

    fn key(
        self,
        event: &KeyboardEvent,
        at: usize,
        id: u32,
        on_select: Option<Callback<(u32, bool)>>,
        on_open: Option<Callback<u32>>,
    ) {
        if !is_row(event) || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let Some(last) = self.ids.with_untracked(|ids| ids.len().checked_sub(1)) else {
            return;
        };
        let page = (to_usize(window_height() / self.pixels()))
            .saturating_sub(3)
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
                    on_select.run((id, event.shift_key()));
                }
                return;
            }
            "Enter" => {
                event.prevent_default();
                if let Some(on_open) = on_open {
                    on_open.run(id);
                }
                return;
            }
            _ => return,
        };
        event.prevent_default();
        let reached = self.ids.with_untracked(|ids| ids.get(next).copied());
        if let (true, Some(on_select), Some(reached)) = (event.shift_key(), on_select, reached) {
            on_select.run((reached, true));
        }
        self.go(next);
    }

    /// Moves the focus to a row, drawing it first where it isn't.
    fn go(self, at: usize) {
        self.active.set(at);
        let (from, to) = untrack(|| self.shown());
        if !(from..to).contains(&at) {
            let per_page = to_usize(window_height() / self.pixels()) + 1;
            let from = at.saturating_sub(per_page) / 8 * 8;
            self.span.set((from, from + 3 * per_page));
        }
        request_animation_frame(move || {
            if let Some(row) = self.row(at) {
                let _ = row.focus();
            }
        });
    }

    fn row(self, at: usize) -> Option<HtmlElement> {
        let body = self.start.try_get_untracked().flatten()?.parent_element()?;
        body.query_selector(&format!("tr[data-row='{at}']"))
            .ok()??
            .dyn_into()
            .ok()
    }

    /// The row the focus is in.
    fn focused(self) -> Option<usize> {
        let row = document()
            .active_element()?
            .closest("tr[data-row]")
            .ok()??;
        let mine = self.row(row.get_attribute("data-row")?.parse().ok()?)?;
        (*mine == row).then(|| self.active.get_untracked())
    }

    /// Only what's in the row of the tab stop can be reached by Tab. A row that was moved in the
    /// page while others were drawn lost the focus, and gets it back.
    fn settle(self) {
        let held = self.held.try_update_value(Option::take).flatten();
        let lost = document()
            .active_element()
            .is_none_or(|element| element.tag_name() == "BODY");
        if let Some(row) = held.filter(|_| lost).and_then(|at| self.row(at)) {
            let how = FocusOptions::new();
            how.set_prevent_scroll(true);
            let _ = row.focus_with_options(&how);
        }
        let Some(body) = self
            .start
            .try_get_untracked()
            .flatten()
            .and_then(|start| start.parent_element())
        else {
            return;
        };
        let stop = untrack(|| self.stop()).to_string();
        each(&body, "tr[data-row]", |row| {
            let wanted = if row.get_attribute("data-row").as_ref() == Some(&stop) {
                "0"
            } else {
                "-1"
            };
            if row.get_attribute("data-tab").as_deref() != Some(wanted) {
                let _ = row.set_attribute("data-tab", wanted);
                each(row, CONTROLS, |control| {
                    let _ = control.set_attribute("tabindex", wanted);
                });
            }
        });
    }
}

fn each(inside: &Element, selector: &str, act: impl Fn(&Element)) {
    let Ok(found) = inside.query_selector_all(selector) else {
        return;
    };
    for at in 0..found.length() {
        if let Some(element) = found
            .get(at)
            .and_then(|node| node.dyn_into::<Element>().ok())
        {
            act(&element);
        }
    }
}

fn is_row(event: &Event) -> bool {
    event.target() == event.current_target()
}

fn window_height() -> f64 {
    window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64())
        .unwrap_or(800.0)
}

/// How much larger than usual the reader wants text.
fn root_scale() -> f64 {
    let size = document()
        .document_element()
        .and_then(|root| window().get_computed_style(&root).ok().flatten())
        .and_then(|style| style.get_property_value("font-size").ok())
        .and_then(|size| size.trim_end_matches("px").parse::<f64>().ok());
    size.map_or(1.0, |size| size / 16.0)
}

/// Rows are counted in thousands, far below what a double holds exactly.
fn to_f64(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn to_usize(length: f64) -> usize {
    length.max(0.0) as usize
}
