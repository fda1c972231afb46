//! The import worker: bytes in, what is in them and the findings out.

use js_sys::{Function, Reflect, global};
use wasm_bindgen::{JsCast as _, JsValue};

/// Says that the worker has started: it is kept, because offline none can be started.
fn main() {
    let scope = global();
    let post = Reflect::get(&scope, &JsValue::from_str("postMessage"));
    if let Some(post) = post.ok().and_then(|post| post.dyn_into::<Function>().ok()) {
        let _ = post.call1(&scope, &JsValue::from_str("ready"));
    }
}
