//! The import worker: bytes in, what is in them and the findings out.
//!
//! A worker of its own, so that reading never blocks the screen and a hostile file takes nothing
//! with it. Messages are objects with a `kind`:
//!
//! - out `ready`, once: files sent before that are lost, because nobody listens yet;
//! - in `{id, name, bytes}`: a number chosen by the sender, the file's name, an `ArrayBuffer`;
//! - out `{kind: "progress", id, done, total}`: how many of how many flows are read;
//! - out `{kind: "package", id, json}`: the `solution::Package`, once for every file.
//!
//! A file that isn't wanted any longer is not stopped: its answer is forgotten by whoever asked.

use js_sys::{Object, Reflect, Uint8Array};
use solution::{Limits, read_with};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

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

/// Reads one file and posts what is in it.
fn answer(scope: &DedicatedWorkerGlobalScope, message: &JsValue) {
    let field =
        |name: &str| Reflect::get(message, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED);
    let id = field("id");
    let name = field("name").as_string().unwrap_or_default();
    let bytes = Uint8Array::new(&field("bytes")).to_vec();
    let mut told = None;
    let mut progress = |done: u32, total: u32| {
        let step = u64::from(done) * 20 / u64::from(total.max(1));
        if told.replace(step) != Some(step) {
            let (done, total) = (JsValue::from(done), JsValue::from(total));
            post(
                scope,
                "progress",
                &[("id", &id), ("done", &done), ("total", &total)],
            );
        }
    };
    let package = read_with(&name, &bytes, Limits::default(), &mut progress);
    drop(bytes);
    let json = serde_json::to_string(&package).unwrap_or_default();
    post(
        scope,
        "package",
        &[("id", &id), ("json", &JsValue::from_str(&json))],
    );
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
