//! The same figures in a browser: `cargo xtask bench` runs this, no test run does.

#![cfg(target_arch = "wasm32")]

#[path = "mod.rs"]
mod measure;

use wasm_bindgen_test::__rt::{js_sys, wasm_bindgen::JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// Milliseconds since the page was opened.
fn now() -> f64 {
    let get = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &name.into()).ok();
    let clock = get(&js_sys::global(), "performance").unwrap_or_default();
    let read: Option<js_sys::Function> = get(&clock, "now").map(Into::into);
    read.and_then(|read| read.call0(&clock).ok())
        .and_then(|now| now.as_f64())
        .unwrap_or_default()
}

#[wasm_bindgen_test]
fn figures() {
    for figure in measure::all(now) {
        wasm_bindgen_test::console_log!("{figure}");
    }
}
