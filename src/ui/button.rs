//! Buttons, and links that look like them.

use super::locked::Locked;
use super::{Icon, icon};
use draw::prelude::*;
use leptos::text_prop::TextProp;
use leptos::wasm_bindgen::JsCast;

/// How much a button stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// Filled with the brand: at most one per view.
    Main,
    /// An outline.
    #[default]
    Standard,
    /// Like a link.
    Quiet,
    /// Like text: for the header.
    Plain,
    /// For taking away; filled inside a confirming dialog.
    Danger,
}

impl ButtonKind {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::Standard => "standard",
            Self::Quiet => "quiet",
            Self::Plain => "plain",
            Self::Danger => "danger",
        }
    }
}

/// The class of everything that looks like a button; `data-kind` chooses which.
pub fn button_class() -> &'static str {
    stylers::style_sheet!("src/ui/button.css")
}

/// A button. Locked, it stays in the tab order, and pressing it opens its reason and does nothing else.
#[component]
pub fn Button(
    /// How much it stands out.
    #[prop(optional)]
    kind: ButtonKind,
    /// An icon before the words.
    #[prop(optional)]
    icon: Option<Icon>,
    /// What pressing does.
    #[prop(into)]
    on_press: Callback<()>,
    /// Why it may not be pressed now; `None` is free.
    #[prop(optional, into)]
    locked: Signal<Option<String>>,
    /// Opens the reason; without it the reason is announced.
    #[prop(optional, into)]
    on_locked: Option<Callback<()>>,
    /// The id of an element that already shows the reason; empty shows it beside the button.
    #[prop(optional, into)]
    reason_id: String,
    /// Keeps the reason out of sight (it's still read and opened).
    #[prop(optional)]
    quiet_reason: bool,
    /// Work is going on: pressing does nothing.
    #[prop(optional, into)]
    pending: Signal<bool>,
    /// The change it makes, for `data-change`.
    #[prop(optional)]
    change: &'static str,
    /// The accessible name, where the words alone don't say enough.
    #[prop(optional, into)]
    name: Option<TextProp>,
    /// The element's id.
    #[prop(optional, into)]
    id: Option<String>,
    /// Takes the focus when its dialog opens: for the least harmful one.
    #[prop(optional)]
    start: bool,
    /// The words.
    children: Node,
) -> impl IntoNode {
    let lock = Locked::new(locked, on_locked, reason_id);
    view! {
        <button
            type="button"
            class=button_class()
            id=id
            data-kind=kind.name()
            data-change=(!change.is_empty()).then_some(change)
            data-start=start
            aria-label=name.map(|name| move || name.get())
            aria-busy=move || pending.get().then_some("true")
            aria-disabled=move || if pending.get() { Some("true") } else { lock.disabled() }
            aria-describedby=move || lock.described()
            on:click=move |event| {
                hold_focus(&event);
                if !pending.get_untracked() && !lock.explain() {
                    on_press.run(());
                }
            }
        >
            {move || if lock.is() { Some(Icon::Lock) } else { icon }.map(self::icon)}
            <span>{children}</span>
        </button>
        {lock.note(quiet_reason)}
    }
}

/// A button that is an icon alone; its name is also its tooltip.
#[component]
pub fn IconButton(
    /// What it shows.
    icon: Icon,
    /// Its name, for the tooltip and for assistive technology.
    #[prop(into)]
    name: TextProp,
    /// What pressing does.
    #[prop(into)]
    on_press: Callback<()>,
    /// Why it may not be pressed now; read and opened, not shown.
    #[prop(optional, into)]
    locked: Signal<Option<String>>,
    /// Opens the reason; without it the reason is announced.
    #[prop(optional, into)]
    on_locked: Option<Callback<()>>,
    /// The change it makes, for `data-change`.
    #[prop(optional)]
    change: &'static str,
    /// The element's id.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoNode {
    let lock = Locked::new(locked, on_locked, String::new());
    let title = name.clone();
    view! {
        <button
            type="button"
            class=button_class()
            id=id
            data-kind="icon"
            data-change=(!change.is_empty()).then_some(change)
            title=move || title.get()
            aria-label=move || name.get()
            aria-disabled=move || lock.disabled()
            aria-describedby=move || lock.described()
            on:click=move |event| {
                hold_focus(&event);
                if !lock.explain() {
                    on_press.run(());
                }
            }
        >
            {self::icon(icon)}
        </button>
        {lock.note(true)}
    }
}

/// A link that looks like a button: for what opens a page or panel.
#[component]
pub fn LinkButton(
    /// Where it leads.
    #[prop(into)]
    href: TextProp,
    /// How much it stands out.
    #[prop(optional)]
    kind: ButtonKind,
    /// An icon before the words.
    #[prop(optional)]
    icon: Option<Icon>,
    /// The accessible name, where the words alone don't say enough.
    #[prop(optional, into)]
    name: Option<TextProp>,
    /// The element's id.
    #[prop(optional, into)]
    id: Option<String>,
    /// The words.
    children: Node,
) -> impl IntoNode {
    view! {
        <a
            class=button_class()
            id=id
            data-kind=kind.name()
            href=move || href.get()
            aria-label=name.map(|name| move || name.get())
        >
            {icon.map(self::icon)}
            <span>{children}</span>
        </a>
    }
}

/// Focuses what was pressed, which not every browser does by itself: a dialog returns there.
pub(super) fn hold_focus(event: &leptos::ev::MouseEvent) {
    let pressed = event
        .current_target()
        .and_then(|target| target.dyn_into::<leptos::web_sys::HtmlElement>().ok());
    if let Some(pressed) = pressed {
        let _ = pressed.focus();
    }
}
