//! Lengths in style sheets, read and written by the browser: what the standard library has for
//! numbers with a point weighs as much as a screen.

use leptos::wasm_bindgen::JsValue;

/// A length such as `12.5px`.
pub fn length(value: f64, unit: &str) -> String {
    let number = js_sys::Number::from(JsValue::from_f64(value));
    let text = number.to_string_with_radix(10).map(String::from);
    format!("{}{unit}", text.unwrap_or_default())
}

/// The number a length begins with, such as 12.5 of `12.5px`.
pub fn pixels(text: &str) -> Option<f64> {
    Some(js_sys::parse_float(text.trim())).filter(|number| number.is_finite())
}
