//! What has to be said on every page: storage refused, changes taken back, a file gone.

use leptos::prelude::*;

use crate::panels::kept_data::save_everything;
use crate::panels::said::sentence;
use crate::route::Route;
use crate::ui::{Button, LinkButton, MessageBar, MessageKind, use_ui};
use crate::workspace::{KeepNotice, Storage, StoreError, use_workspace};

/// The bars, where there is something to say.
#[component]
pub fn Notices() -> impl IntoView {
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
                view! { <Button on_press=move |()| save_everything(workspace, ui)>"Download my changes"</Button> }.into_any()
            };
            Some(view! {
                <MessageBar kind=MessageKind::Warn lead=lead spoken=true action=action>{sentence(&said)}</MessageBar>
            })
        }
        Storage::Opening | Storage::Works => None,
    };
    let notice = move || {
        let notice = workspace.notice();
        let dismiss =
            move || view! { <Button on_press=move |()| notice.set(None)>"OK"</Button> }.into_any();
        notice.get().map(|said| match said {
            KeepNotice::TakenBack(count) => view! {
                <MessageBar kind=MessageKind::Warn spoken=true action=dismiss
                    lead=format!("{count} of your changes {} taken back.", if count == 1 { "was" } else { "were" })>
                    "Another tab changed the same flow first, and what you wanted isn't possible anymore."
                </MessageBar>
            }
            .into_any(),
            KeepNotice::DemoChanged => view! {
                <MessageBar lead="The demo starts over." spoken=true action=dismiss>
                    "It has changed since you were here, so what you had changed in it doesn't fit anymore."
                </MessageBar>
            }
            .into_any(),
            KeepNotice::FileGone(file) => {
                let action = move || view! { <LinkButton href=Route::Import.href()>"Open it again"</LinkButton> }.into_any();
                view! {
                    <MessageBar spoken=true action=action lead=format!("{} isn't open anymore.", words::apart(&file))>
                        "It wasn't kept in this browser, so the reload closed it."
                    </MessageBar>
                }
                .into_any()
            }
        })
    };
    view! { <div class="stack above-page no-print">{storage}{notice}</div> }
}
