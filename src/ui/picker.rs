//! Choosing people and groups: a combobox with a list, and chips for what's chosen.

mod state;

use self::state::{State, announce_results};
use super::fields::field_class;
use super::{Icon, Tag, avatar, avatar_icon, fresh_id, icon, use_ui};
use draw::prelude::*;
use leptos::text_prop::TextProp;

/// Said where nothing fits what is typed.
const NO_MATCH: &str = "No match.";

/// Somebody or something that can be picked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PickOption {
    /// What it's called in code.
    pub id: String,
    /// Its name, as the data has it.
    pub name: String,
    /// The second line: an email address.
    pub detail: String,
    /// A fact: *Guest*, *Group · 14*, *Has left*; empty for none.
    pub tag: String,
    /// At the end: the role held already and through what; empty for none.
    pub note: String,
    /// Why it can't be picked; `None` is free.
    pub disabled_reason: Option<String>,
    /// Shown in place of the initials.
    pub icon: Option<Icon>,
}

/// A combobox for one or several.
#[component]
pub fn Picker(
    /// The label.
    #[prop(into)]
    label: TextProp,
    /// The best matches for a text, at most as many as are worth showing.
    #[prop(into)]
    search: Callback<String, Vec<PickOption>>,
    /// The one a pasted or typed address means, or why there's none.
    #[prop(optional, into)]
    find: Option<Callback<String, Result<PickOption, String>>>,
    /// What's chosen: a chip each.
    #[prop(into)]
    picked: Signal<Vec<PickOption>>,
    /// Somebody was picked.
    #[prop(into)]
    on_pick: Callback<PickOption>,
    /// The chip with this id was taken away.
    #[prop(optional, into)]
    on_drop: Option<Callback<String>>,
    /// Addresses nobody was found for; given by the page that wants to know them.
    #[prop(optional)]
    unknown: Option<RwSignal<Vec<(String, String)>>>,
    /// What stands in the field while it's empty.
    #[prop(optional, into)]
    placeholder: TextProp,
    /// The input's id.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoNode {
    let unknown = unknown.unwrap_or_else(|| RwSignal::new(Vec::new()));
    let id = id.unwrap_or_else(fresh_id);
    let state = State {
        ui: use_ui(),
        input: NodeRef::new(),
        text: RwSignal::new(String::new()),
        open: RwSignal::new(false),
        active: RwSignal::new(None),
        options: RwSignal::new(Vec::new()),
        id: StoredValue::new(id.clone()),
        search,
        find,
        picked,
        on_pick,
        on_drop,
        unknown,
    };
    let (label_id, list_id, labelled) = (format!("{id}-label"), format!("{id}-list"), id.clone());
    let (list_label, controls) = (label_id.clone(), list_id.clone());
    let error_id = format!("{id}-error");
    let error_ref = error_id.clone();
    announce_results(state);
    view! {
        <div class=format!("{} {}", field_class(), stylers::style_sheet!("src/ui/picker.css"))>
            <label id=label_id for=labelled>{move || label.get()}</label>
            <div on:click=move |_| state.focus()>
                {move || chips(state)}
                <input
                    type="text"
                    node_ref=state.input
                    id=id
                    role="combobox"
                    autocomplete="off"
                    spellcheck="false"
                    aria-autocomplete="list"
                    aria-controls=controls
                    aria-expanded=move || if state.is_listed() { "true" } else { "false" }
                    aria-activedescendant=move || state.active.get().filter(|_| state.is_listed()).map(|at| state.option_id(at))
                    aria-invalid=move || (!unknown.with(Vec::is_empty)).then_some("true")
                    aria-describedby=move || (!unknown.with(Vec::is_empty)).then(|| error_ref.clone())
                    placeholder=move || if picked.with(Vec::is_empty) { placeholder.get() } else { "".into() }
                    prop:value=move || state.text.get()
                    on:input=move |event| state.typed(event_target_value(&event))
                    on:click=move |_| state.list(state.text.get_untracked())
                    on:keydown=move |event| state.key(&event)
                    on:paste=move |event| state.paste(&event)
                    on:blur=move |_| state.left()
                />
            </div>
            <ul id=list_id role="listbox" aria-labelledby=list_label data-open=move || state.is_listed()>
                {move || {
                    state.options.get().into_iter().enumerate().map(|(at, option)| row(state, at, option)).collect_view()
                }}
            </ul>
            {move || state.finds_nothing().then(|| view! { <p>{NO_MATCH}</p> })}
            {move || {
                (!unknown.with(Vec::is_empty)).then(|| {
                    let reasons = unknown.get().into_iter().map(|(text, reason)| {
                        view! { <span><bdi>{text}</bdi>": "{reason}</span> }
                    });
                    view! { <em id=error_id.clone()>{icon(Icon::Stop)}<span>{reasons.collect_view()}</span></em> }
                })
            }}
        </div>
    }
}

fn chips(state: State) -> Node {
    if state.on_drop.is_none() && state.unknown.with(Vec::is_empty) {
        return ().into_node();
    }
    let known = state.picked.get().into_iter().map(|option| {
        let id = option.id.clone();
        let name = format!("Remove {}", option.name);
        chip(
            option.name,
            name,
            false,
            Callback::new(move |()| state.drop(id.clone())),
        )
    });
    let unknown = state.unknown.get().into_iter().map(|(text, _)| {
        let mine = text.clone();
        let name = format!("Remove {text}");
        let drop = move |()| {
            state
                .unknown
                .update(|unknown| unknown.retain(|(text, _)| *text != mine));
            state.focus();
        };
        chip(text, name, true, Callback::new(drop))
    });
    let all: Vec<Node> = known.chain(unknown).collect();
    if all.is_empty() {
        ().into_node()
    } else {
        view! { <ul aria-label="Chosen">{all}</ul> }
    }
}

fn chip(text: String, name: String, wrong: bool, on_drop: Callback<()>) -> Node {
    view! {
        <li data-wrong=wrong>
            {wrong.then(|| icon(Icon::Stop))}
            <bdi>{text}</bdi>
            <button
                type="button"
                aria-label=name
                on:click=move |event| {
                    event.stop_propagation();
                    on_drop.run(());
                }
            >
                {icon(Icon::Close)}
            </button>
        </li>
    }
}

fn row(state: State, at: usize, option: PickOption) -> Node {
    let disabled = option.disabled_reason.is_some();
    let shown = option.clone();
    let note = option
        .disabled_reason
        .clone()
        .unwrap_or(option.note.clone());
    let face = shown.icon.map_or_else(|| avatar(&shown.name), avatar_icon);
    view! {
        <li
            role="option"
            id=state.option_id(at)
            aria-selected=move || if state.active.get() == Some(at) { "true" } else { "false" }
            aria-disabled=disabled.then_some("true")
            on:mousedown=|event| event.prevent_default()
            on:click=move |_| state.pick(option.clone())
        >
            {face}
            <span>
                <span><bdi>{shown.name}</bdi>{(!shown.tag.is_empty()).then(|| view! { <Tag>{shown.tag}</Tag> })}</span>
                <small><bdi>{shown.detail}</bdi></small>
            </span>
            {(!note.is_empty()).then(|| view! { <small>{note}</small> })}
        </li>
    }
}
