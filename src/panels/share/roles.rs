//! As what somebody gets a flow: co-owner or run-only user.

use draw::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

use super::Chosen;
use crate::labels;
use crate::panels::refusal::why_not;
use crate::panels::share_draft::{Role, probe};
use crate::ui::{Button, RadioCard, RadioCards};

/// **Co-owner** or **Run-only user**, each with what it means or why it can't be given.
#[component]
pub(super) fn Roles(chosen: Chosen, cloud: bool) -> impl IntoNode {
    let (panel, flow) = (chosen.panel, chosen.flow);
    let card = move |role: Role| {
        panel.say(|voice| {
            let reason = |role| {
                let probe = probe(voice.tenant, flow, role);
                why_not(&voice, flow, &probe)
            };
            // Who can't share at all is told once, at Save.
            let can_share = [Role::CoOwner, Role::RunOnly]
                .into_iter()
                .any(|role| reason(role).is_none());
            let locked = reason(role).filter(|_| can_share);
            let title = words::desktop_role(role.desktop());
            let detail = words::role_explained(voice.tenant.flow(flow), role.desktop());
            RadioCard::new(role.value(), title, detail).locked(locked)
        })
    };
    let cards = move || {
        let roles: &[Role] = if chosen.tab.get() == 1 {
            &[Role::CoOwner]
        } else {
            &[Role::CoOwner, Role::RunOnly]
        };
        roles
            .iter()
            .filter_map(|role| card(*role))
            .collect::<Vec<_>>()
    };
    let value = move || {
        if chosen.tab.get() == 1 {
            Role::CoOwner.value().to_owned()
        } else {
            chosen.role.get().value().to_owned()
        }
    };
    let asks_edit = move || cloud && chosen.tab.get() == 0 && chosen.role.get() == Role::CoOwner;
    let edit = move || match chosen.needs_edit.get() {
        Some(true) => "yes".to_owned(),
        Some(false) => "no".to_owned(),
        None => String::new(),
    };
    let edits = Signal::stored(vec![
        RadioCard::new("yes", labels::YES, ""),
        RadioCard::new("no", labels::NO, ""),
    ]);
    // Who needs no editing needs no ownership, where the flow can be run-only.
    let instead = move || {
        let free = card(Role::RunOnly).is_some_and(|card| card.locked.is_none());
        asks_edit() && chosen.needs_edit.get() == Some(false) && free
    };
    let run_only = move || {
        chosen.role.set(Role::RunOnly);
        // The button goes; the focus stays with what it chose.
        request_animation_frame(|| {
            let role = document()
                .query_selector("dialog input[value=run_only]")
                .ok()
                .flatten();
            if let Some(role) = role.and_then(|role| role.dyn_into::<HtmlElement>().ok()) {
                let _ = role.focus();
            }
        });
    };
    let asks = Memo::new(move |_| asks_edit());
    let offers = Memo::new(move |_| instead());
    let needs_edit = move || {
        view! {
            <RadioCards
                legend=labels::NEEDS_EDIT
                options=edits
                value=Signal::derive(edit)
                on_change=move |value: String| chosen.needs_edit.set(Some(value == "yes"))
            />
        }
    };
    view! {
        <RadioCards
            legend=labels::ROLE
            options=Memo::new(move |_| cards())
            value=Signal::derive(value)
            on_change=move |value: String| chosen.role.set(Role::read(&value))
        />
        {move || asks.get().then(needs_edit)}
        {move || {
            offers.get().then(|| view! { <div><Button on_press=run_only>{labels::RUN_ONLY_INSTEAD}</Button></div> })
        }}
    }
}
