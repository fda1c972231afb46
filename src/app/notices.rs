//! What has to be said on every page: storage refused, changes taken back, a file gone,
//! somebody acting who has left.

use draw::prelude::*;
use policy::model::PersonId;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use words::Voice;

use crate::labels;
use crate::panels::act_again::act_again;
use crate::panels::kept_data::save_everything;
use crate::panels::said::sentence;
use crate::route::Route;
use crate::ui::{Button, LinkButton, MessageBar, MessageKind, use_ui};
use crate::workspace::{KeepNotice, Storage, StoreError, use_workspace};

/// The bars, where there is something to say.
#[component]
pub fn Notices() -> impl IntoNode {
    let (workspace, ui) = (use_workspace(), use_ui());
    let storage = move || match workspace.storage() {
        Storage::Refused(error) => {
            let (lead, said) = match error {
                StoreError::Newer | StoreError::Broken(_) => {
                    ("Changes aren't kept.", words::storage_unreadable())
                }
                StoreError::Refused | StoreError::Full | StoreError::Taken => {
                    ("Nothing is kept here.", words::storage_unavailable())
                }
            };
            let action = move || {
                view! { <Button on_press=move |()| save_everything(workspace, ui)>"Download my changes"</Button> }
            };
            Some(view! {
                <MessageBar kind=MessageKind::Warn lead=lead spoken=true action=action>{sentence(&said)}</MessageBar>
            })
        }
        Storage::Opening | Storage::Works => None,
    };
    let acting = Memo::new(move |_| {
        workspace.with(|open| {
            let gone = |person: PersonId| open.tenant.person(person).left;
            let back = open.acted_before.is_some_and(|person| !gone(person));
            gone(open.actor).then(|| {
                let said = Voice::new(&open.tenant, open.actor).acting_as_gone();
                (said.0.plain(), said.1, back)
            })
        })?
    });
    let gone = move || {
        acting.get().map(|(lead, said, back)| {
            let action = move || {
                if back {
                    return act_again();
                }
                view! { <Button on_press=choose_who_acts>{labels::ACT_AS_SOMEBODY}</Button> }
            };
            view! { <MessageBar kind=MessageKind::Warn lead=lead spoken=true action=action>{said}</MessageBar> }
        })
    };
    let notice = move || {
        let notice = workspace.notice();
        let dismiss = move || view! { <Button on_press=move |()| notice.set(None)>"OK"</Button> };
        notice.get().map(|said| match said {
            KeepNotice::TakenBack(count) => view! {
                <MessageBar kind=MessageKind::Warn spoken=true action=dismiss
                    lead=format!("{count} of your changes {} taken back.", if count == 1 { "was" } else { "were" })>
                    "Another tab changed the same flow first, and what you wanted isn't possible anymore."
                </MessageBar>
            },
            KeepNotice::DemoChanged => view! {
                <MessageBar lead="The demo starts over." spoken=true action=dismiss>
                    "It has changed since you were here, so what you had changed in it doesn't fit anymore."
                </MessageBar>
            },
            KeepNotice::FileGone(file) => {
                let action = move || view! { <LinkButton href=Route::Import.href()>"Open it again"</LinkButton> };
                view! {
                    <MessageBar spoken=true action=action lead=format!("{} isn't open anymore.", words::apart(&file))>
                        "It wasn't kept in this browser, so the reload closed it."
                    </MessageBar>
                }
            }
        })
    };
    view! { <div class="stack above-page no-print">{storage}{notice}{gone}</div> }
}

/// Opens the picker in the header.
fn choose_who_acts() {
    let picker = document().get_element_by_id(super::acting::PICKER);
    if let Some(picker) = picker.and_then(|picker| picker.dyn_into::<HtmlElement>().ok()) {
        picker.click();
    }
}
