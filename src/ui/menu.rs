//! A menu under a button, after the ARIA pattern of the same name.

use super::popover::Floating;
use super::{ButtonKind, Icon, button_class, fresh_id, icon, use_ui};
use draw::prelude::*;
use leptos::text_prop::TextProp;
use leptos::web_sys::{HtmlElement, KeyboardEvent};
use std::sync::Arc;

/// One thing a menu offers.
#[derive(Clone)]
pub struct MenuItem {
    label: String,
    act: Arc<dyn Fn() + Send + Sync>,
    icon: Option<Icon>,
    locked: Option<String>,
    checked: Option<bool>,
    detail: String,
    group: String,
    change: &'static str,
}

impl MenuItem {
    /// `label` does `act`.
    pub fn new(label: impl Into<String>, act: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            label: label.into(),
            act: Arc::new(act),
            icon: None,
            locked: None,
            checked: None,
            detail: String::new(),
            group: String::new(),
            change: "",
        }
    }

    /// With an icon before it.
    #[must_use]
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Locked for `reason`, which stands under it and is announced when it's pressed; `None` is free.
    #[must_use]
    pub fn locked(mut self, reason: Option<String>) -> Self {
        self.locked = reason;
        self
    }

    /// One of several, chosen or not.
    #[must_use]
    pub fn checked(mut self, checked: bool) -> Self {
        self.checked = Some(checked);
        self
    }

    /// A second line.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }

    /// The first of a group called `name`.
    #[must_use]
    pub fn group(mut self, name: impl Into<String>) -> Self {
        self.group = name.into();
        self
    }

    /// The change it makes, for `data-change`.
    #[must_use]
    pub fn change(mut self, change: &'static str) -> Self {
        self.change = change;
        self
    }
}

/// A button that opens a menu.
#[component]
pub fn Menu(
    /// What the button shows; empty shows three dots.
    #[prop(optional, into)]
    face: Option<ViewFn>,
    /// The name of the button and the menu: it says what the button shows, and may say more.
    #[prop(into)]
    name: TextProp,
    /// How the button looks.
    #[prop(optional)]
    kind: ButtonKind,
    /// More classes for the button, such as `realm`.
    #[prop(optional)]
    class: &'static str,
    /// A `data-state` for the button.
    #[prop(optional, into)]
    state: Option<TextProp>,
    /// What it offers; asked each time it opens.
    #[prop(into)]
    items: Signal<Vec<MenuItem>>,
    /// The button's id.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoNode {
    let floating = Floating::new();
    let last_first = StoredValue::new(false);
    let panel = fresh_id();
    let target = panel.clone();
    let dots = face.is_none();
    let shown = match face {
        Some(face) => view! { <span>{face.run()}</span>{icon(Icon::ChevronDown)} },
        None => icon(Icon::More),
    };
    let title = name.clone();
    let menu_name = name.clone();
    let opener = move |event: KeyboardEvent| {
        let up = event.key() == "ArrowUp";
        if up || event.key() == "ArrowDown" {
            event.prevent_default();
            if floating.is_shown() {
                // It was opened a moment ago, and its first item would get the focus next.
                let items = floating.elements(ITEMS);
                let item = if up { items.last() } else { items.get(1) };
                if let Some(item) = item.or(items.first()) {
                    let _ = item.focus();
                }
                return;
            }
            last_first.set_value(up);
            floating.show();
        }
    };
    let toggled = move |_| {
        let active = document().active_element();
        let is_in_it = active.is_some_and(|item| item.matches(ITEMS).unwrap_or(false));
        if floating.toggled() && !is_in_it {
            let items = floating.elements(ITEMS);
            let item = if last_first.get_value() {
                items.last()
            } else {
                items.first()
            };
            if let Some(item) = item {
                let _ = item.focus();
            }
            last_first.set_value(false);
        }
    };
    view! {
        <button
            type="button"
            node_ref=floating.button
            class=format!("{} {class}", button_class())
            id=id
            data-kind=if dots { "icon" } else { kind.name() }
            data-state=state.map(|state| move || state.get())
            popovertarget=target
            title=dots.then_some(move || title.get())
            aria-label=move || name.get()
            aria-haspopup="menu"
            aria-expanded=move || if floating.open.get() { "true" } else { "false" }
            on:keydown=opener
        >
            {shown}
        </button>
        <div
            node_ref=floating.panel
            id=panel
            class=stylers::style_sheet!("src/ui/menu.css")
            popover="auto"
            role="menu"
            aria-label=move || menu_name.get()
            on:beforetoggle=move |_: leptos::ev::Event| floating.before_toggle()
            on:toggle=toggled
            on:keydown=move |event| keys(floating, &event)
        >
            {move || {
                floating.open.get().then(|| items.get_untracked().into_iter().map(|item| item_view(item, floating)).collect_view())
            }}
        </div>
    }
}

const ITEMS: &str = "[role^=menuitem]";

fn item_view(item: MenuItem, floating: Floating) -> Node {
    let ui = use_ui();
    let role = if item.checked.is_some() {
        "menuitemradio"
    } else {
        "menuitem"
    };
    let checked = item
        .checked
        .map(|checked| if checked { "true" } else { "false" });
    let second = item.locked.clone().unwrap_or(item.detail);
    let second_id = (!second.is_empty()).then(fresh_id);
    let described = second_id.clone();
    let head =
        (!item.group.is_empty()).then(|| view! { <div role="presentation">{item.group}</div> });
    let sign = match (item.checked, &item.locked) {
        (_, Some(_)) => Some(icon(Icon::Lock)),
        (Some(true), _) => Some(icon(Icon::Check)),
        (Some(false), _) => Some(view! { <i></i> }),
        _ => item.icon.map(icon),
    };
    let locked = item.locked;
    let disabled = locked.is_some().then_some("true");
    view! {
        {head}
        <button
            type="button"
            role=role
            tabindex="-1"
            aria-checked=checked
            aria-disabled=disabled
            aria-describedby=described
            data-change=(!item.change.is_empty()).then_some(item.change)
            on:click=move |_| {
                if let Some(reason) = &locked {
                    ui.announce(reason.clone());
                } else {
                    floating.leave();
                    (item.act)();
                }
            }
        >
            {sign}
            <span>
                <bdi>{item.label}</bdi>
                {second_id.map(|id| view! { <small id=id>{second}</small> })}
            </span>
        </button>
    }
}

fn keys(floating: Floating, event: &KeyboardEvent) {
    floating.escape(event);
    let items = floating.elements(ITEMS);
    let Some(count) = items.len().checked_sub(1) else {
        return;
    };
    let current = document().active_element();
    let at = items
        .iter()
        .position(|item| Some(item.as_ref()) == current.as_ref());
    let key = event.key();
    let next = match key.as_str() {
        "ArrowDown" => at.map_or(0, |at| if at == count { 0 } else { at + 1 }),
        "ArrowUp" => at.map_or(count, |at| if at == 0 { count } else { at - 1 }),
        "Home" => 0,
        "End" => count,
        "Tab" => return floating.leave(),
        _ => {
            let Some(found) = typed(&items, at, &key, event) else {
                return;
            };
            found
        }
    };
    event.prevent_default();
    event.stop_propagation();
    let _ = items[next].focus();
}

/// The next item that starts with the letter typed.
fn typed(
    items: &[HtmlElement],
    at: Option<usize>,
    key: &str,
    event: &KeyboardEvent,
) -> Option<usize> {
    let mut letters = key.chars();
    let letter = letters
        .next()
        .filter(|c| c.is_alphanumeric() && !event.ctrl_key() && !event.meta_key())?;
    if letters.next().is_some() {
        return None;
    }
    let start = at.map_or(0, |at| at + 1);
    let starts = |item: &HtmlElement| {
        item.text_content()
            .and_then(|text| text.chars().next())
            .is_some_and(|first| first.to_lowercase().eq(letter.to_lowercase()))
    };
    (0..items.len())
        .map(|step| (start + step) % items.len())
        .find(|at| starts(&items[*at]))
}
