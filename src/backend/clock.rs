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
