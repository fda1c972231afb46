//! What this browser keeps, large demos, and which version this is.

use draw::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use crate::panels::kept_data::save_everything;
use crate::panels::reset::ResetDialog;
use crate::ui::{Button, ButtonKind, Card, Dialog, Icon, MessageBar, MessageKind, use_ui};
use crate::workspace::{Amiss, Kind, Storage, use_workspace};

/// Reset, export, import and delete.
#[component]
pub fn Kept() -> impl IntoNode {
    let workspace = use_workspace();
    let ui = use_ui();
    let deleting = RwSignal::new(false);
    let failed = RwSignal::new(None::<(&'static str, String)>);
    let file = NodeRef::<leptos::html::Input>::new();
    let state = move || match workspace.storage() {
        Storage::Works => {
            "Kept in this browser: the demo's changes, and files you chose to keep. Nothing is sent anywhere."
        }
        Storage::Opening => "Looking at what this browser keeps…",
        Storage::Refused(_) => "This browser keeps nothing of what you change here.",
    };
    let resetting = RwSignal::new(false);
    let read = move |_| {
        let chosen = file
            .get()
            .and_then(|input| input.files())
            .and_then(|files| files.get(0));
        let Some(chosen) = chosen else { return };
        spawn_local(async move {
            let text = JsFuture::from(chosen.text())
                .await
                .ok()
                .and_then(|text| text.as_string());
            match workspace.import_kept(&text.unwrap_or_default()).await {
                Ok(amiss) if amiss == Amiss::default() => {
                    failed.set(None);
                    ui.toast("Your data is in this browser now.");
                }
                Ok(amiss) => {
                    let said = words::brought_back_in_part(&amiss.closed, &amiss.misfits).plain();
                    failed.set(Some(("Not everything was imported.", said)));
                }
                Err(reason) => failed.set(Some(("Nothing was imported.", reason))),
            }
        });
    };
    let pick = move |()| {
        if let Some(input) = file.get_untracked() {
            input.set_value("");
            input.unchecked_into::<web_sys::HtmlElement>().click();
        }
    };
    let replacing = RwSignal::new(false);
    let choose = move |()| match workspace.is_changed() {
        true => replacing.set(true),
        false => pick(()),
    };
    view! {
        <Card title="Your data">
            <div class="stack">
                <p>{state}</p>
                <div class="bar">
                    <Button icon=Icon::Undo on_press=move |()| resetting.set(true)>"Reset the demo"</Button>
                    <Button icon=Icon::Export on_press=move |()| save_everything(workspace, ui)>"Export"</Button>
                    <Button icon=Icon::Import on_press=choose>"Import"</Button>
                    <input type="file" accept=".json,application/json" class="visually-hidden" tabindex="-1" aria-label="Exported data" node_ref=file on:change=read />
                    <Button kind=ButtonKind::Danger icon=Icon::Remove on_press=move |()| deleting.set(true)>"Delete all"</Button>
                </div>
                {move || failed.get().map(|(lead, reason)| view! {
                    <MessageBar kind=MessageKind::Error lead=lead spoken=true>{reason}</MessageBar>
                })}
            </div>
        </Card>
        {move || replacing.get().then(|| {
            let go_on = move |()| {
                replacing.set(false);
                pick(());
            };
            let foot = move || view! {
                <Button kind=ButtonKind::Danger on_press=go_on>"Choose a file"</Button>
                <Button start=true on_press=move |()| replacing.set(false)>"Cancel"</Button>
            };
            view! {
                <Dialog title="Replace what was changed here?" on_close=move |()| replacing.set(false) foot=foot>
                    <p>"What an export holds takes the place of what was changed here in the demo or in the same file, and of its Activity. You can't take it back; export it first if you may want it again."</p>
                </Dialog>
            }
        })}
        {move || resetting.get().then(|| view! { <ResetDialog on_done=move |()| resetting.set(false) /> })}
        {move || deleting.get().then(|| {
            let delete = move |()| {
                deleting.set(false);
                spawn_local(async move {
                    if workspace.wipe().await {
                        ui.toast("Everything kept in this browser is deleted.");
                    } else {
                        ui.toast("The browser couldn't delete what it keeps. Clear this site's data in its settings instead.");
                    }
                });
            };
            let foot = move || view! {
                <Button kind=ButtonKind::Danger on_press=delete>"Delete"</Button>
                <Button start=true on_press=move |()| deleting.set(false)>"Cancel"</Button>
            };
            view! {
                <Dialog title="Delete everything kept in this browser?" on_close=move |()| deleting.set(false) foot=foot>
                    <p>"The demo starts over, and files you chose to keep are closed with the next reload. You can't take it back; export it first if you may want it again."</p>
                </Dialog>
            }
        })}
    }
}

/// A generated organization, to see lists at size.
#[component]
pub fn Large() -> impl IntoNode {
    let workspace = use_workspace();
    let ui = use_ui();
    let load = move |flows: u32| {
        workspace.open_sample(1, flows);
        let name = workspace.peek(|open| open.name().to_owned());
        ui.toast(format!(
            "{} are open, of a generated organization.",
            words::apart(&name.unwrap_or_default())
        ));
    };
    view! {
        <Card title="Large demo">
            <div class="stack">
                <p>"A generated organization, to see what the lists are like at size. Its names are invented."</p>
                <div class="bar">
                    <Button on_press=move |()| load(10_000)>"Load 10,000 flows"</Button>
                    <Button on_press=move |()| load(100_000)>"Load 100,000 flows"</Button>
                </div>
            </div>
        </Card>
    }
}

/// Which version this is.
#[component]
pub fn About() -> impl IntoNode {
    let workspace = use_workspace();
    let open = move || {
        workspace.with(|open| match &open.kind {
            Kind::Demo(name) => format!("Demo: {name}"),
            Kind::File(name) => format!("Copy of {name}"),
        })
    };
    view! {
        <Card title="About">
            <dl class="facts">
                <dt>"Version"</dt><dd>{env!("CARGO_PKG_VERSION")}</dd>
                <dt>"Rules"</dt><dd>{format!("{} rules, from documentation up to July 2025", policy::catalogue::COUNT)}</dd>
                <dt>"On screen"</dt><dd><bdi>{open}</bdi></dd>
            </dl>
        </Card>
    }
}
