//! Choosing people and groups: a combobox with a list, and chips for what's chosen.

use super::fields::field_class;
use super::{Icon, Tag, avatar, avatar_icon, fresh_id, icon, use_ui};
use leptos::html;
use leptos::prelude::*;
use leptos::text_prop::TextProp;
use leptos::web_sys::{ClipboardEvent, KeyboardEvent};
use std::time::Duration;

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
) -> impl IntoView {
    let unknown = unknown.unwrap_or_else(|| RwSignal::new(Vec::new()));
    let id = id.unwrap_or_else(fresh_id);
    let state = State {
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
                    on:blur=move |_| state.open.set(false)
                />
            </div>
            <ul id=list_id role="listbox" aria-labelledby=list_label data-open=move || state.is_listed()>
                {move || {
                    state.options.get().into_iter().enumerate().map(|(at, option)| row(state, at, option)).collect_view()
                }}
            </ul>
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

#[derive(Clone, Copy)]
struct State {
    input: NodeRef<html::Input>,
    text: RwSignal<String>,
    open: RwSignal<bool>,
    active: RwSignal<Option<usize>>,
    options: RwSignal<Vec<PickOption>>,
    id: StoredValue<String>,
    search: Callback<String, Vec<PickOption>>,
    find: Option<Callback<String, Result<PickOption, String>>>,
    picked: Signal<Vec<PickOption>>,
    on_pick: Callback<PickOption>,
    on_drop: Option<Callback<String>>,
    unknown: RwSignal<Vec<(String, String)>>,
}

impl State {
    fn is_listed(self) -> bool {
        self.open.get() && !self.options.with(Vec::is_empty)
    }

    fn option_id(self, at: usize) -> String {
        self.id.with_value(|id| format!("{id}-{at}"))
    }

    fn focus(self) {
        if let Some(input) = self.input.get_untracked() {
            let _ = input.focus();
        }
    }

    fn list(self, text: String) {
        self.options.set(self.search.run(text));
        self.active.set(None);
        self.open.set(true);
    }

    fn typed(self, text: String) {
        self.text.set(text.clone());
        self.list(text);
    }

    fn close(self) {
        self.open.set(false);
        self.active.set(None);
    }

    fn pick(self, option: PickOption) {
        if option.disabled_reason.is_some() {
            return;
        }
        self.text.set(String::new());
        self.close();
        self.on_pick.run(option);
        self.focus();
    }

    fn drop(self, id: String) {
        if let Some(on_drop) = self.on_drop {
            on_drop.run(id);
            self.focus();
        }
    }

    fn go(self, at: usize) {
        self.active.set(Some(at));
        let id = self.option_id(at);
        request_animation_frame(move || {
            if let Some(row) = document().get_element_by_id(&id) {
                let how = leptos::web_sys::ScrollIntoViewOptions::new();
                how.set_block(leptos::web_sys::ScrollLogicalPosition::Nearest);
                row.scroll_into_view_with_scroll_into_view_options(&how);
            }
        });
    }

    fn key(self, event: &KeyboardEvent) {
        if event.is_composing() {
            return;
        }
        let open = self.open.get_untracked();
        let count = self.options.with_untracked(Vec::len);
        let active = self.active.get_untracked();
        match event.key().as_str() {
            "ArrowDown" | "ArrowUp" if !open || count == 0 => {
                self.list(self.text.get_untracked());
                let count = self.options.with_untracked(Vec::len);
                if count > 0 {
                    self.go(if event.key() == "ArrowUp" {
                        count - 1
                    } else {
                        0
                    });
                }
            }
            "ArrowDown" => self.go(active.map_or(0, |at| (at + 1) % count)),
            "ArrowUp" => self.go(active.map_or(count - 1, |at| (at + count - 1) % count)),
            "Enter" => {
                let option = active.and_then(|at| {
                    self.options
                        .with_untracked(|options| options.get(at).cloned())
                });
                match option {
                    Some(option) if open => match option.disabled_reason {
                        Some(reason) => use_ui().announce(reason),
                        None => self.pick(option),
                    },
                    _ => self.find_all(&self.text.get_untracked()),
                }
            }
            "Escape" if open && count > 0 => {
                event.stop_propagation();
                self.close();
            }
            "Backspace" if self.text.with_untracked(String::is_empty) => {
                let last = self
                    .picked
                    .with_untracked(|picked| picked.last().map(|option| option.id.clone()));
                match last {
                    Some(last) => self.drop(last),
                    None => return,
                }
            }
            _ => return,
        }
        event.prevent_default();
    }

    /// Several addresses at once become several chips; one stays text to search by.
    fn paste(self, event: &ClipboardEvent) {
        let text = event
            .clipboard_data()
            .and_then(|data| data.get_data("text/plain").ok())
            .unwrap_or_default();
        if self.find.is_some() && addresses(&text).len() > 1 {
            event.prevent_default();
            self.find_all(&text);
        }
    }

    fn find_all(self, text: &str) {
        let Some(find) = self.find else { return };
        for address in addresses(text) {
            match find.run(address.clone()) {
                Ok(option) if option.disabled_reason.is_none() => self.on_pick.run(option),
                Ok(option) => self.miss(address, option.disabled_reason.unwrap_or_default()),
                Err(reason) => self.miss(address, reason),
            }
        }
        self.text.set(String::new());
        self.close();
        self.focus();
    }

    fn miss(self, address: String, reason: String) {
        use_ui().alert(format!("{address}: {reason}"));
        self.unknown.update(|unknown| {
            unknown.retain(|(known, _)| *known != address);
            unknown.push((address, reason));
        });
    }
}

/// The addresses in a text: separated by `;`, `,` or line ends, without the name before `<…>`.
fn addresses(text: &str) -> Vec<String> {
    text.split([';', ',', '\n', '\r', '\t'])
        .map(|part| match part.rsplit_once('<') {
            Some((_, address)) => address.trim().trim_end_matches('>').trim(),
            None => part.trim(),
        })
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

fn chips(state: State) -> AnyView {
    if state.on_drop.is_none() && state.unknown.with(Vec::is_empty) {
        return ().into_any();
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
    let all: Vec<AnyView> = known.chain(unknown).collect();
    if all.is_empty() {
        ().into_any()
    } else {
        view! { <ul aria-label="Chosen">{all}</ul> }.into_any()
    }
}

fn chip(text: String, name: String, wrong: bool, on_drop: Callback<()>) -> AnyView {
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
    .into_any()
}

fn row(state: State, at: usize, option: PickOption) -> AnyView {
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
    .into_any()
}

/// Says how many match, once nothing was typed for a while.
fn announce_results(state: State) {
    let ui = use_ui();
    let wait = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let count = state.options.with(Vec::len);
        let turn = wait.get_value().wrapping_add(1);
        wait.set_value(turn);
        if !state.open.get() {
            return;
        }
        set_timeout(
            move || {
                if wait.try_get_value() == Some(turn) {
                    ui.announce(match count {
                        0 => "Nobody matches.".to_owned(),
                        1 => "1 match.".to_owned(),
                        count => format!("{count} matches."),
                    });
                }
            },
            Duration::from_millis(400),
        );
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pasted_addresses_are_taken_apart() {
        let check = |text: &str, expected: &[&str]| assert_eq!(addresses(text), expected, "{text}");
        check("a@x.example; b@x.example", &["a@x.example", "b@x.example"]);
        check(
            "Ana Ruiz <a@x.example>,\nBo Tran",
            &["a@x.example", "Bo Tran"],
        );
        check(" ;; \n", &[]);
    }
}
