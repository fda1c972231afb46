//! Import: what is in a file, what it leaves open, and what to assume about that.

mod contents;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use policy::model::PersonId;
use solution::{Assumptions, Package, PackageKind, into_tenant};

use super::page::Page;
use crate::panels::import_answers::Answers;
use crate::panels::said::sentence;
use crate::route::Route;
use crate::ui::{Button, ButtonKind, Card, Checkbox, Icon, MessageBar, MessageKind, use_ui};
use crate::workspace::importer::{Reading, use_importer};
use crate::workspace::{Base, FORMAT, Imported, Kept};
use crate::workspace::{Kind, Open, use_workspace};

/// The page.
#[component]
pub fn Import() -> impl IntoView {
    let importer = use_importer();
    let ui = use_ui();
    let reading = importer.reading();
    Effect::new(move |before: Option<u32>| {
        let quarter = reading.with(|reading| match reading {
            Reading::Busy(_, done, total) if *total > 0 => done * 4 / total,
            _ => 0,
        });
        if before.is_some_and(|before| quarter > before) {
            ui.announce(format!("{}% read", quarter * 25));
        }
        quarter
    });
    view! {
        <Page title="Import a solution">
            {move || match reading.get() {
                Reading::Nothing => view! { <Choose /> }.into_any(),
                Reading::Busy(name, done, total) => view! { <Progress name=name done=done total=total /> }.into_any(),
                Reading::Failed(name, reason) => view! {
                    <MessageBar kind=MessageKind::Error lead=format!("{name} couldn't be read.") spoken=true>{reason}</MessageBar>
                    <Choose />
                }.into_any(),
                Reading::Done(package) if is_flows(&package) => view! { <Found package=*package /> }.into_any(),
                Reading::Done(package) => view! { <Nothing package=*package /> }.into_any(),
            }}
        </Page>
    }
}

fn is_flows(package: &Package) -> bool {
    matches!(
        package.kind,
        PackageKind::Solution | PackageKind::Legacy | PackageKind::Flow
    ) && !package.flows.is_empty()
}

/// The button for choosing a file; dropping one anywhere does the same.
#[component]
fn Choose() -> impl IntoView {
    let importer = use_importer();
    let file = NodeRef::<leptos::html::Input>::new();
    let chosen = move |_| {
        let first = file
            .get()
            .and_then(|input| input.files())
            .and_then(|files| files.get(0));
        if let Some(first) = first {
            importer.read(first);
        }
    };
    let choose = move |()| {
        if let Some(input) = file.get_untracked() {
            input.set_value("");
            input.click();
        }
    };
    view! {
        <div class="stack-4">
            <p class="lead measure">
                "Choose an exported solution, a flow package, or the JSON of one cloud flow, or drop it anywhere on the page."
            </p>
            <p class="second measure">"It is read in your browser and sent nowhere. Nothing that is open is replaced."</p>
            <div class="bar">
                <Button kind=ButtonKind::Main icon=Icon::Import on_press=choose>"Choose a file"</Button>
                <input type="file" accept=".zip,.json,application/zip,application/json" class="visually-hidden" tabindex="-1" aria-label="Solution, flow package, or cloud flow" node_ref=file on:change=chosen />
            </div>
        </div>
    }
}

#[component]
fn Progress(name: String, done: u32, total: u32) -> impl IntoView {
    let importer = use_importer();
    let how_far = if total == 0 {
        "Opening the file…".to_owned()
    } else {
        format!("{done} of {total} flows read")
    };
    view! {
        <Card title="Reading">
            <div class="stack">
                <p><bdi>{name}</bdi></p>
                <progress aria-label="Reading the file" max=total.max(1) value=done></progress>
                <p class="caption">{how_far}</p>
                <div class="bar"><Button on_press=move |()| importer.cancel()>"Cancel"</Button></div>
            </div>
        </Card>
    }
}

/// A file without flows: what it is, and what would do.
#[component]
fn Nothing(package: Package) -> impl IntoView {
    let importer = use_importer();
    let said = words::nothing_opened(&package.file);
    let again = move || {
        view! { <Button on_press=move |()| importer.close()>"Choose another file"</Button> }
            .into_any()
    };
    view! {
        <MessageBar kind=MessageKind::Error lead="There are no flows in it." spoken=true action=again>{sentence(&said)}</MessageBar>
        <contents::Findings package=package />
    }
}

#[component]
fn Found(package: Package) -> impl IntoView {
    let importer = use_importer();
    let workspace = use_workspace();
    let navigate = use_navigate();
    let answers = RwSignal::new(Assumptions::default());
    let keep = RwSignal::new(false);
    let stored = StoredValue::new(package.clone());
    let open = move |()| {
        let answers = answers.get_untracked();
        let package = stored.get_value();
        let tenant = into_tenant(&package, &answers);
        let name = package.file.clone();
        let id = fresh_id(
            workspace.all().into_iter().map(|(id, ..)| id).collect(),
            &name,
        );
        let record = Kept {
            format: FORMAT,
            id: id.clone(),
            name: name.clone(),
            base: Base::Import(Box::new(Imported {
                package,
                assumptions: answers,
                records: tenant.clone().into(),
            })),
        };
        workspace.show(Open::new(id, Kind::File(name), tenant, PersonId(0)));
        if keep.get_untracked() {
            workspace.keep(record);
        } else {
            workspace.remember_unkept(record);
        }
        importer.close();
        navigate(&Route::Flows.path(), NavigateOptions::default());
    };
    view! {
        <div class="cols">
            <div class="col-8 stack-4">
                <contents::Contents package=package.clone() />
                <contents::Findings package=package.clone() />
            </div>
            <div class="col-4 stack-4">
                <Answers answers=answers names_accounts=!package.accounts.is_empty() />
                <Card title="Open">
                    <div class="stack">
                        <Checkbox checked=keep on_change=move |on| keep.set(on)>"Keep in this browser"</Checkbox>
                        <p class="caption">"Otherwise a reload closes it. Either way nothing changes in Power Automate."</p>
                        <div class="bar">
                            <Button kind=ButtonKind::Main on_press=open>"Open"</Button>
                            <Button on_press=move |()| importer.close()>"Cancel"</Button>
                        </div>
                    </div>
                </Card>
            </div>
        </div>
    }
}

/// An id no open workspace has: the file's name, with a number where it was opened before.
fn fresh_id(taken: Vec<String>, name: &str) -> String {
    let mut id = format!("file-{name}");
    let mut number = 2;
    while taken.contains(&id) {
        id = format!("file-{name}-{number}");
        number += 1;
    }
    id
}
