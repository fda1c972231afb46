//! What holds for every file.

use solution::{Assumptions, Counts, Package, into_tenant, read};

/// Reads a file; what was read can be counted, stored, loaded and made a tenant.
pub fn check(file: &str, bytes: &[u8]) {
    let package = read(file, bytes);
    let _ = Counts::of(&package);
    let stored = serde_json::to_string(&package).expect("a package can be stored");
    let loaded: Package = serde_json::from_str(&stored).expect("and loaded");
    assert_eq!(loaded, package);
    let _ = into_tenant(&package, &Assumptions::default());
}
