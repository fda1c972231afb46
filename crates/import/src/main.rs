//! The import worker: bytes in, what is in them and the findings out.
//!
//! A worker of its own, so that reading never blocks the screen and a hostile file takes nothing
//! with it. Messages are objects with a `kind`:
//!
//! - out `ready`, once: files sent before that are lost, because nobody listens yet;
//! - in `{id, name, bytes}`: a number chosen by the sender, the file's name, an `ArrayBuffer`;
//! - out `{kind: "progress", id, done, total}`: how many of how many flows are read;
//! - out `{kind: "read", id, json}`: the `FilePreview`, once for every file;
//! - in `{id, answers}`: the `Assumptions` for the file read last;
//! - out `{kind: "opened", id, json}`: the records made of both.
//!
//! A file that isn't wanted any longer is not stopped: its answer is forgotten by whoever asked.

use std::cell::RefCell;
use std::collections::BTreeSet;

use js_sys::{Object, Reflect, Uint8Array};
use solution::preview::{FilePreview, FindingPreview, FlowPreview, Said};
use solution::{Assumptions, Limits, Package, PackageKind, Severity, into_records, read_with};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};
use words::{Part, Phrase};

fn main() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let answering = scope.clone();
    let listen = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        answer(&answering, &event.data());
    });
    scope.set_onmessage(Some(listen.as_ref().unchecked_ref()));
    listen.forget();
    post(&scope, "ready", &[]);
}

thread_local! {
    /// What was read last, until the portal has the records made of it.
    static LAST: RefCell<Package> = RefCell::default();
}

/// Reads a file, or makes records of the file read last.
fn answer(scope: &DedicatedWorkerGlobalScope, message: &JsValue) {
    let field =
        |name: &str| Reflect::get(message, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED);
    let id = field("id");
    let (kind, json) = match field("answers").as_string() {
        Some(answers) => ("opened", open(&answers)),
        None => {
            let name = field("name").as_string().unwrap_or_default();
            let bytes = Uint8Array::new(&field("bytes")).to_vec();
            ("read", read(scope, &id, &name, &bytes))
        }
    };
    post(
        scope,
        kind,
        &[("id", &id), ("json", &JsValue::from_str(&json))],
    );
}

fn read(scope: &DedicatedWorkerGlobalScope, id: &JsValue, name: &str, bytes: &[u8]) -> String {
    let mut told = None;
    let mut progress = |done: u32, total: u32| {
        let step = u64::from(done) * 20 / u64::from(total.max(1));
        if told.replace(step) != Some(step) {
            let (done, total) = (JsValue::from(done), JsValue::from(total));
            post(
                scope,
                "progress",
                &[("id", id), ("done", &done), ("total", &total)],
            );
        }
    };
    let package = read_with(name, bytes, Limits::default(), &mut progress);
    let json = keep::to_json(&preview(&package));
    LAST.with(|last| *last.borrow_mut() = package);
    json
}

fn open(answers: &str) -> String {
    let answers: Assumptions = keep::from_json(answers).unwrap_or_default();
    let records = LAST.with(|last| into_records(&last.borrow(), &answers));
    keep::to_json(&records)
}

fn preview(package: &Package) -> FilePreview {
    let kind = match package.kind {
        PackageKind::Solution if package.managed == Some(true) => "Managed solution",
        PackageKind::Solution => "Solution",
        PackageKind::Legacy => "Flow package",
        PackageKind::Flow => "Cloud flow",
        PackageKind::Other | PackageKind::NotAFlow | PackageKind::Unreadable => "File",
    };
    let mut names = [&package.display_name, &package.name].into_iter().flatten();
    let flow = |flow: &solution::Flow| FlowPreview {
        name: flow.called(),
        cloud: flow.is_cloud(),
        references: flow.references.len() as u32,
    };
    let finding = |finding: &solution::Finding| {
        let said = words::finding(finding);
        FindingPreview {
            attention: finding.severity() == Severity::NeedsAttention,
            title: said_of(&said.title),
            text: said_of(&said.text),
        }
    };
    FilePreview {
        file: package.file.clone(),
        kind: kind.to_owned(),
        name: names
            .next()
            .cloned()
            .unwrap_or_else(|| package.file.clone()),
        version: package.version.clone().unwrap_or_default(),
        flows: package.flows.iter().map(flow).collect(),
        references: package.references.len() as u32,
        used: used(package),
        connectors: package.connectors.len() as u32,
        accounts: package.accounts.len() as u32,
        can_open: kind != "File" && !package.flows.is_empty(),
        findings: package.findings.iter().map(finding).collect(),
    }
}

/// How many connection references the flows use: those of one logical name are one.
fn used(package: &Package) -> u32 {
    let flows = package.flows.iter().zip(0_u32..);
    let names: BTreeSet<_> = flows
        .flat_map(|(flow, at)| {
            let each = flow.references.iter();
            each.map(move |reference| match &reference.logical_name {
                Some(name) => (None, name.to_lowercase()),
                None => (Some(at), reference.key.clone()),
            })
        })
        .collect();
    names.len() as u32
}

fn said_of(phrase: &Phrase) -> Said {
    let part = |part: &Part| match part {
        Part::Text(text) => (0, text.to_string()),
        Part::Name(name) => (1, name.clone()),
        Part::Account(account) => (2, account.clone()),
    };
    Said(phrase.0.iter().map(part).collect())
}

/// Posts an object of this kind with these fields.
fn post(scope: &DedicatedWorkerGlobalScope, kind: &str, fields: &[(&str, &JsValue)]) {
    let message = Object::new();
    let kind = JsValue::from_str(kind);
    for (name, value) in [("kind", &kind)].into_iter().chain(fields.iter().copied()) {
        let _ = Reflect::set(&message, &JsValue::from_str(name), value);
    }
    let _ = scope.post_message(&message);
}
