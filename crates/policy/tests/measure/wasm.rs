//! The same figures in a browser: `cargo xtask bench` runs this, no test run does.

#![cfg(target_arch = "wasm32")]

#[path = "mod.rs"]
mod measure;

use wasm_bindgen_test::wasm_bindgen_test;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// Milliseconds since the page was opened.
fn now() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .expect("a browser has a clock")
        .now()
}

#[wasm_bindgen_test]
fn figures() {
    for figure in measure::all(now) {
        wasm_bindgen_test::console_log!("{figure}");
    }
}
