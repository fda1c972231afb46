//! Import: what is in a file, what it leaves open, and what to assume about that.

mod contents;

use draw::prelude::*;
use solution::Assumptions;

use super::page::Page;
use crate::labels;
use crate::location::{NavigateOptions, use_navigate};
use crate::panels::import_answers::Answers;
use crate::panels::said::{heard, plain, sentence};
use crate::route::Route;
use crate::ui::{Button, ButtonKind, Card, Checkbox, Icon, MessageBar, MessageKind, home, use_ui};
use crate::workspace::importer::{Reading, use_importer};
use crate::workspace::use_workspace;
use solution::preview::FilePreview;

/// The page.
#[component]
pub fn Import() -> impl IntoNode {
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
        // What was pressed is gone with what the page showed until now.
        if before.is_some() {
            home();
        }
        quarter
    });
    view! {
        <Page title="Import a solution">
            {move || match reading.get() {
                Reading::Nothing => view! { <Choose /> },
                Reading::Busy(name, done, total) => view! { <Progress name=name done=done total=total /> },
                Reading::Failed(name, reason) => view! {
                    <MessageBar kind=MessageKind::Error lead=format!("{} couldn't be read.", words::apart(&name)) spoken=true>{reason}</MessageBar>
                    <Choose />
                },
                Reading::Done(preview) if preview.can_open => view! { <Found preview=*preview /> },
                Reading::Done(preview) => view! { <Nothing preview=*preview /> },
            }}
        </Page>
    }
}

/// The button for choosing a file; dropping one anywhere does the same.
#[component]
fn Choose() -> impl IntoNode {
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
    file.on_load(move |input| {
        if importer.take_choosing() {
            input.click();
        }
    });
    view! {
        <div class=stylers::style_sheet!("src/pages/import.css")>
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
fn Progress(name: String, done: u32, total: u32) -> impl IntoNode {
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

/// A file without flows: what is wrong with it and what would do, and below it what else was found.
#[component]
fn Nothing(preview: FilePreview) -> impl IntoNode {
    let mut preview = preview;
    let importer = use_importer();
    let why = preview
        .findings
        .iter()
        .position(|finding| finding.attention);
    let (lead, said) = match why.map(|at| preview.findings.remove(at)) {
        Some(finding) => (format!("{}.", plain(&finding.title)), heard(&finding.text)),
        None => {
            let said = words::nothing_opened(&preview.file);
            ("There are no flows in it.".to_owned(), sentence(&said))
        }
    };
    let choose = move |()| {
        importer.choose();
        importer.close();
    };
    let again = move || view! { <Button on_press=choose>"Choose another file"</Button> };
    view! {
        <MessageBar kind=MessageKind::Error lead=lead spoken=true action=again>{said}</MessageBar>
        <contents::Findings preview=preview />
    }
}

#[component]
fn Found(preview: FilePreview) -> impl IntoNode {
    let importer = use_importer();
    let workspace = use_workspace();
    let navigate = use_navigate();
    let answers = RwSignal::new(Assumptions::default());
    let keep = RwSignal::new(false);
    let name = preview.file.clone();
    let names_accounts = preview.accounts > 0;
    let failed = RwSignal::new(false);
    let open = move |()| {
        let name = name.clone();
        importer.open(&answers.get_untracked(), move |records| {
            let opened = workspace.open_file(&name, names_accounts, &records, keep.get_untracked());
            if !opened {
                failed.set(true);
                return;
            }
            importer.close();
            navigate(&Route::Flows.path(), NavigateOptions::default());
        });
    };
    view! {
        <div class="cols">
            <div class="col-5 stack-4">
                <contents::Contents preview=preview.clone() />
                <contents::Findings preview=preview.clone() />
            </div>
            <div class="col-7 stack-4">
                <Card title=labels::FILE_CANT_SAY>
                    <Answers answers=answers names_accounts=names_accounts />
                </Card>
                <Card title="Open">
                    <div class="stack">
                        <Checkbox checked=keep on_change=move |on| keep.set(on)>"Keep in this browser"</Checkbox>
                        <p class="caption">"Otherwise a reload closes it. Either way nothing changes in Power Automate."</p>
                        {move || failed.get().then(|| view! {
                            <MessageBar kind=MessageKind::Error lead="It couldn't be opened." spoken=true>"Choose the file again."</MessageBar>
                        })}
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
