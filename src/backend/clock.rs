//! The clock.

/// Now, as RFC 3339 in UTC.
#[cfg(target_arch = "wasm32")]
pub fn now() -> String {
    String::from(js_sys::Date::new_0().to_iso_string())
}

/// Now, as RFC 3339 in UTC; outside a browser the portal has no clock.
#[cfg(not(target_arch = "wasm32"))]
pub fn now() -> String {
    "1970-01-01T00:00:00.000Z".to_owned()
}

/// An RFC 3339 time as people here write it.
#[cfg(target_arch = "wasm32")]
pub fn shown(at: &str) -> String {
    let date = js_sys::Date::new(&wasm_bindgen::JsValue::from_str(at));
    String::from(date.to_locale_string("en-US", &wasm_bindgen::JsValue::UNDEFINED))
}

/// An RFC 3339 time; outside a browser nothing knows how people write it.
#[cfg(not(target_arch = "wasm32"))]
pub fn shown(at: &str) -> String {
    at.to_owned()
}
