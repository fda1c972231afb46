//! What opens under a button: a panel of any content, and the placing it shares with the menu.

use super::length::length;
use super::{ButtonKind, Icon, button_class, fresh_id, icon};
use draw::prelude::*;
use leptos::ev;
use leptos::html;
use leptos::text_prop::TextProp;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{HtmlElement, KeyboardEvent};

/// A panel that floats over the page, and the button it belongs to.
#[derive(Clone, Copy)]
pub(super) struct Floating {
    pub(super) button: NodeRef<html::Button>,
    pub(super) panel: NodeRef<html::Div>,
    pub(super) open: RwSignal<bool>,
    /// What closes it when the page scrolls, while it is open.
    scrolled: StoredValue<Option<WindowListenerHandle>>,
}

impl Floating {
    pub(super) fn new() -> Self {
        let floating = Self {
            button: NodeRef::new(),
            panel: NodeRef::new(),
            open: RwSignal::new(false),
            scrolled: StoredValue::new(None),
        };
        on_cleanup(move || floating.mind_scrolling(false));
        floating
    }

    /// A page of rows has many of these: only the open one listens.
    fn mind_scrolling(self, shown: bool) {
        let listens = shown.then(|| window_event_listener(ev::scroll, move |_| self.hide()));
        let before = self
            .scrolled
            .try_update_value(|kept| std::mem::replace(kept, listens));
        if let Some(before) = before.flatten() {
            before.remove();
        }
    }

    /// Before it shows: its place, under the button or above it, inside the window.
    pub(super) fn before_toggle(self) {
        let (Some(button), Some(panel)) = (self.button.get_untracked(), self.panel.get_untracked())
        else {
            return;
        };
        if self.is_shown() {
            return;
        }
        let at = button.get_bounding_client_rect();
        let size = |value: Result<leptos::wasm_bindgen::JsValue, _>| {
            value.ok().and_then(|value| value.as_f64()).unwrap_or(0.0)
        };
        let (width, height) = (size(window().inner_width()), size(window().inner_height()));
        let style = leptos::web_sys::HtmlElement::style(&panel);
        let place = |side: &str, at: Option<f64>| {
            let value = at.map_or_else(|| "auto".to_owned(), |side| length(side.max(8.0), "px"));
            let _ = style.set_property(side, &value);
        };
        let from_end = at.left() > width / 2.0;
        place("left", (!from_end).then_some(at.left()));
        place("right", from_end.then_some(width - at.right()));
        let above = at.bottom() > height * 0.65;
        place("top", (!above).then_some(at.bottom() + 4.0));
        place("bottom", above.then_some(height - at.top() + 4.0));
        place(
            "max-height",
            Some(
                (if above {
                    at.top()
                } else {
                    height - at.bottom()
                }) - 16.0,
            ),
        );
        self.open.set(true);
    }

    /// After it showed or hid.
    pub(super) fn toggled(self) -> bool {
        let shown = self.is_shown();
        self.open.set(shown);
        self.mind_scrolling(shown);
        if shown {
            request_animation_frame(move || self.come_inside());
        }
        shown
    }

    /// Moves it in, where what it holds is too wide for where it began.
    fn come_inside(self) {
        let Some(panel) = self.panel.get_untracked() else {
            return;
        };
        let place = panel.get_bounding_client_rect();
        let root = document().document_element();
        let width = f64::from(root.map_or(0, |root| root.client_width()));
        let style = leptos::web_sys::HtmlElement::style(&panel);
        let over = place.right() + 8.0 - width;
        if over > 0.0 {
            let left = (place.left() - over).max(8.0);
            let _ = style.set_property("right", "auto");
            let _ = style.set_property("left", &length(left, "px"));
        } else if place.left() < 8.0 {
            let _ = style.set_property("right", "auto");
            let _ = style.set_property("left", "8px");
        }
    }

    pub(super) fn is_shown(self) -> bool {
        self.panel
            .get_untracked()
            .is_some_and(|panel| panel.matches(":popover-open").unwrap_or(false))
    }

    pub(super) fn show(self) {
        if let Some(panel) = self.panel.get_untracked().filter(|_| !self.is_shown()) {
            let _ = panel.show_popover();
        }
    }

    pub(super) fn hide(self) {
        if let Some(panel) = self.panel.get_untracked().filter(|_| self.is_shown()) {
            let _ = panel.hide_popover();
        }
    }

    /// Closes and gives the focus back to the button.
    pub(super) fn leave(self) {
        self.hide();
        if let Some(button) = self.button.get_untracked() {
            let _ = button.focus();
        }
    }

    /// Escape closes this and nothing around it.
    pub(super) fn escape(self, event: &KeyboardEvent) {
        if event.key() == "Escape" && self.is_shown() {
            event.prevent_default();
            event.stop_propagation();
            self.leave();
        }
    }

    pub(super) fn elements(self, selector: &str) -> Vec<HtmlElement> {
        let Some(list) = self
            .panel
            .get_untracked()
            .and_then(|panel| panel.query_selector_all(selector).ok())
        else {
            return Vec::new();
        };
        (0..list.length())
            .filter_map(|at| list.get(at)?.dyn_into().ok())
            .collect()
    }
}

/// A button that opens a panel of any content under it. The content is made each time it opens.
#[component]
pub fn Popover(
    /// What the panel is called.
    #[prop(into)]
    name: TextProp,
    /// What the button shows.
    #[prop(into)]
    face: ViewFn,
    /// How the button looks.
    #[prop(optional)]
    kind: ButtonKind,
    /// The button's accessible name, where its face doesn't say enough.
    #[prop(optional, into)]
    button_name: Option<TextProp>,
    /// The button's id.
    #[prop(optional, into)]
    id: Option<String>,
    /// Set to false by the page to close it; set by the panel when it opens and closes.
    #[prop(optional)]
    open: Option<RwSignal<bool>>,
    /// What's in the panel.
    children: ChildrenFn,
) -> impl IntoNode {
    let floating = Floating::new();
    let panel_id = fresh_id();
    let target = panel_id.clone();
    if let Some(open) = open {
        Effect::new(move |before: Option<bool>| {
            let wanted = open.get();
            if before == Some(true) && !wanted && floating.is_shown() {
                floating.leave();
            }
            wanted
        });
    }
    let toggled = move |_| {
        let shown = floating.toggled();
        if let Some(open) = open {
            open.set(shown);
        }
        if shown {
            let first = floating
                .elements("input, select, textarea, button, a")
                .into_iter()
                .next();
            if let Some(first) = first {
                let _ = first.focus();
            }
        }
    };
    view! {
        <button
            type="button"
            node_ref=floating.button
            class=button_class()
            id=id
            data-kind=kind.name()
            popovertarget=target
            aria-haspopup="dialog"
            aria-expanded=move || if floating.open.get() { "true" } else { "false" }
            aria-label=button_name.map(|name| move || name.get())
        >
            <span>{face.run()}</span>
            {icon(Icon::ChevronDown)}
        </button>
        <div
            node_ref=floating.panel
            id=panel_id
            class=stylers::style_sheet!("src/ui/popover.css")
            popover="auto"
            role="dialog"
            aria-label=move || name.get()
            on:beforetoggle=move |_: leptos::ev::Event| floating.before_toggle()
            on:toggle=toggled
            on:keydown=move |event| floating.escape(&event)
        >
            {move || floating.open.get().then(|| children())}
        </div>
    }
}
