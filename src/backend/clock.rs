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
    let options = js_sys::Object::new();
    for (part, style) in [("dateStyle", "long"), ("timeStyle", "short")] {
        if js_sys::Reflect::set(&options, &part.into(), &style.into()).is_err() {
            return at.to_owned();
        }
    }
    let date = js_sys::Date::new(&at.into());
    String::from(date.to_locale_string("en-US", &options))
}

/// An RFC 3339 time; outside a browser nothing knows how people write it.
#[cfg(not(target_arch = "wasm32"))]
pub fn shown(at: &str) -> String {
    at.to_owned()
}

/// The day of an RFC 3339 time, as people here write it; the text itself where it is no time.
#[cfg(target_arch = "wasm32")]
pub fn day(at: &str) -> String {
    let date = js_sys::Date::new(&at.into());
    if date.get_time().is_nan() {
        return at.to_owned();
    }
    let options = js_sys::Object::new();
    let set = js_sys::Reflect::set(&options, &"dateStyle".into(), &"long".into());
    // A day without a time is that day wherever somebody is.
    let zone = match at.contains('T') {
        true => Ok(true),
        false => js_sys::Reflect::set(&options, &"timeZone".into(), &"UTC".into()),
    };
    if set.and(zone).is_err() {
        return at.to_owned();
    }
    String::from(date.to_locale_date_string("en-US", &options))
}

/// The day of an RFC 3339 time, as people here write it; the text itself where it is no time.
#[cfg(not(target_arch = "wasm32"))]
pub fn day(at: &str) -> String {
    at.chars().take(10).collect()
}
