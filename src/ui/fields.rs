//! Fields: text, search, one of several, yes or no. They show what the page says, never their own mind.

use super::{Icon, IconButton, fresh_id, icon};
use draw::prelude::*;
use leptos::html;
use leptos::text_prop::TextProp;

pub(super) fn field_class() -> &'static str {
    stylers::style_sheet!("src/ui/fields.css")
}

/// A line of text, with its label above and its error below.
#[component]
pub fn TextField(
    /// The label.
    #[prop(into)]
    label: TextProp,
    /// The text.
    #[prop(into)]
    value: Signal<String>,
    /// The text after each keystroke.
    #[prop(into)]
    on_input: Callback<String>,
    /// What helps to fill it in.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What's wrong with it; `None` is fine.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The input's type.
    #[prop(default = "text")]
    kind: &'static str,
    /// How many letters it takes.
    #[prop(optional)]
    most: Option<u32>,
    /// The last day it takes, of a date.
    #[prop(optional, into)]
    latest: Option<String>,
    /// The input's id.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoNode {
    let id = id.unwrap_or_else(fresh_id);
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let hint_ref = hint.is_some().then(|| hint_id.clone());
    let error_ref = error_id.clone();
    let described = move || {
        if error.with(Option::is_some) {
            Some(error_ref.clone())
        } else {
            hint_ref.clone()
        }
    };
    let labelled = id.clone();
    view! {
        <div class=field_class()>
            <label for=labelled>{move || label.get()}</label>
            {hint.map(|hint| view! { <small id=hint_id>{move || hint.get()}</small> })}
            <input
                type=kind
                id=id
                autocomplete="off"
                maxlength=most
                max=latest
                prop:value=move || value.get()
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=described
                on:input=move |event| on_input.run(event_target_value(&event))
            />
            {move || error.get().map(|text| view! { <em id=error_id.clone()>{icon(Icon::Stop)}<span>{text}</span></em> })}
        </div>
    }
}

/// A search box: its label is its placeholder, and a cross empties it.
#[component]
pub fn SearchBox(
    /// What it searches, such as *Search flows*.
    #[prop(into)]
    label: TextProp,
    /// The text.
    #[prop(into)]
    value: Signal<String>,
    /// The text after each keystroke.
    #[prop(into)]
    on_input: Callback<String>,
    /// The input's id: `/` leads to `search`.
    #[prop(default = "search".to_owned(), into)]
    id: String,
) -> impl IntoNode {
    let node = NodeRef::<html::Input>::new();
    let name = label.clone();
    let clear = move || {
        on_input.run(String::new());
        if let Some(input) = node.get_untracked() {
            let _ = input.focus();
        }
    };
    view! {
        <div class=field_class() data-kind="search" role="search">
            {icon(Icon::Search)}
            <input
                type="search"
                node_ref=node
                id=id
                autocomplete="off"
                spellcheck="false"
                placeholder=move || label.get()
                aria-label=move || name.get()
                prop:value=move || value.get()
                on:input=move |event| on_input.run(event_target_value(&event))
            />
            {move || {
                (!value.with(String::is_empty)).then(|| view! { <IconButton icon=Icon::Close name="Clear the search" on_press=clear /> })
            }}
        </div>
    }
}

/// One of several, in the browser's own list.
#[component]
pub fn Select(
    /// The label.
    #[prop(into)]
    label: TextProp,
    /// Keeps the label out of sight.
    #[prop(optional)]
    quiet_label: bool,
    /// Said before the label to those who don't see what stands above it.
    #[prop(optional, into)]
    about: Option<String>,
    /// What's chosen.
    #[prop(into)]
    value: Signal<String>,
    /// What can be chosen: the value and its words.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// Another was chosen.
    #[prop(into)]
    on_change: Callback<String>,
    /// The list's id.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoNode {
    let id = id.unwrap_or_else(fresh_id);
    let labelled = id.clone();
    view! {
        <div class=field_class() data-kind="select">
            <label for=labelled class=quiet_label.then_some("visually-hidden")>
                {about.map(|about| view! { <span class="visually-hidden">{about}": "</span> })}
                {move || label.get()}
            </label>
            <span>
                <select
                    id=id
                    on:change=move |event| {
                        on_change.run(event_target_value(&event));
                    }
                >
                    {move || {
                        let chosen = value.get();
                        options
                            .get()
                            .into_iter()
                            .map(|(key, words)| {
                                let selected = key == chosen;
                                view! { <option value=key prop:selected=selected selected=selected>{words}</option> }
                            })
                            .collect_view()
                    }}
                </select>
                {icon(Icon::ChevronDown)}
            </span>
        </div>
    }
}

/// A box to tick.
#[component]
pub fn Checkbox(
    /// Whether it's ticked.
    #[prop(into)]
    checked: Signal<bool>,
    /// It was pressed, and would be this.
    #[prop(into)]
    on_change: Callback<bool>,
    /// Some but not all of what it stands for.
    #[prop(optional, into)]
    mixed: Signal<bool>,
    /// Why it may not be ticked; `None` is free.
    #[prop(optional, into)]
    locked: Signal<Option<String>>,
    /// Its name, where it stands without words.
    #[prop(optional, into)]
    name: Option<TextProp>,
    /// The change it makes, for `data-change`.
    #[prop(optional)]
    change: &'static str,
    /// The words.
    #[prop(optional)]
    children: Option<Node>,
) -> impl IntoNode {
    let node = NodeRef::<html::Input>::new();
    let reason = fresh_id();
    let described = reason.clone();
    let pressed = move |_| {
        let Some(input) = node.get_untracked() else {
            return;
        };
        if locked.with_untracked(Option::is_none) {
            on_change.run(input.checked());
        }
        input.set_checked(checked.get_untracked());
    };
    view! {
        <label class=field_class() data-kind="check">
            <input
                type="checkbox"
                node_ref=node
                data-change=(!change.is_empty()).then_some(change)
                prop:checked=move || checked.get()
                prop:indeterminate=move || mixed.get()
                aria-label=name.map(|name| move || name.get())
                aria-disabled=move || locked.with(Option::is_some).then_some("true")
                aria-describedby=move || locked.with(Option::is_some).then(|| described.clone())
                on:change=pressed
            />
            {children.map(|children| view! { <span>{children}</span> })}
            {move || locked.get().map(|text| view! { <small id=reason.clone()>{text}</small> })}
        </label>
    }
}
