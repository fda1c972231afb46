//! What belongs to one tab alone, and small settings of this browser.
//!
//! A browser may refuse either; then the value is simply not kept.

use web_sys::Storage;

/// The setting of the shortcuts that are a single key.
pub const SINGLE_KEYS: &str = "sharewell-single-keys";

/// What the tab remembers across reloads.
pub fn recall(key: &str) -> Option<String> {
    session()?.get_item(key).ok().flatten()
}

/// Remembers something for this tab, or forgets it.
pub fn remember(key: &str, value: Option<&str>) {
    write(session(), key, value);
}

/// A setting of this browser.
pub fn setting(key: &str) -> Option<String> {
    settings()?.get_item(key).ok().flatten()
}

/// Changes a setting of this browser, or forgets it.
pub fn set_setting(key: &str, value: Option<&str>) {
    write(settings(), key, value);
}

fn write(storage: Option<Storage>, key: &str, value: Option<&str>) {
    if let Some(storage) = storage {
        // Refused or full: the setting holds until the page is left.
        let _ = match value {
            Some(value) => storage.set_item(key, value),
            None => storage.remove_item(key),
        };
    }
}

fn session() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

fn settings() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
