//! One of a few, each with what it means.

use super::{Icon, Tag, fresh_id, icon, use_ui};
use draw::prelude::*;
use leptos::text_prop::TextProp;

/// One choice.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RadioCard {
    /// What it's called in code.
    pub value: String,
    /// Its name.
    pub title: String,
    /// A fact beside the name, such as what Power Automate calls it; empty for none.
    pub beside: String,
    /// What it means.
    pub detail: String,
    /// Why it can't be chosen; `None` is free.
    pub locked: Option<String>,
}

impl RadioCard {
    /// A choice that is free: what it's called in code, its name, and what it means.
    pub fn new(value: &str, title: &str, detail: &str) -> Self {
        Self {
            value: value.to_owned(),
            title: title.to_owned(),
            detail: detail.to_owned(),
            ..Self::default()
        }
    }

    /// The same, locked where there is a reason why it can't be chosen.
    pub fn locked(self, locked: Option<String>) -> Self {
        Self { locked, ..self }
    }
}

/// Choices as cards.
#[component]
pub fn RadioCards(
    /// What's chosen.
    #[prop(into)]
    legend: TextProp,
    /// The choices.
    #[prop(into)]
    options: Signal<Vec<RadioCard>>,
    /// The value chosen.
    #[prop(into)]
    value: Signal<String>,
    /// Another was chosen.
    #[prop(into)]
    on_change: Callback<String>,
    /// The change it makes, for `data-change`.
    #[prop(optional)]
    change: &'static str,
) -> impl IntoNode {
    let ui = use_ui();
    let group = fresh_id();
    let card = move |option: RadioCard| {
        let key = option.value.clone();
        let mine = option.value.clone();
        let id = fresh_id();
        let (title_id, detail_id) = (format!("{id}-t"), format!("{id}-d"));
        let locked = option.locked.clone();
        let is_locked = locked.is_some();
        view! {
            <label data-locked=is_locked>
                <input
                    type="radio"
                    name=group.clone()
                    value=option.value
                    data-change=(!change.is_empty()).then_some(change)
                    aria-labelledby=title_id.clone()
                    aria-describedby=detail_id.clone()
                    aria-disabled=is_locked.then_some("true")
                    prop:checked=move || value.with(|value| *value == mine)
                    on:click=move |event| {
                        if let Some(reason) = &locked {
                            event.prevent_default();
                            ui.announce(reason.clone());
                        }
                    }
                    on:change=move |_| on_change.run(key.clone())
                />
                <span>
                    <span>
                        <strong id=title_id>{option.title}</strong>
                        {(!option.beside.is_empty()).then(|| view! { <Tag>{option.beside}</Tag> })}
                    </span>
                    <span id=detail_id>
                        {option.detail}
                        {option.locked.map(|reason| view! { <small>{icon(Icon::Lock)}<span>{reason}</span></small> })}
                    </span>
                </span>
            </label>
        }
    };
    view! {
        <fieldset class=stylers::style_sheet!("src/ui/radio_cards.css")>
            <legend>{move || legend.get()}</legend>
            {move || options.get().into_iter().map(&card).collect_view()}
        </fieldset>
    }
}
