//! Any bytes as a solution's customizations: reading ends with a package that can be stored and opened.
#![no_main]

#[path = "shared/check.rs"]
mod check;
#[allow(dead_code, reason = "the fixtures of the tests, of which one is needed")]
#[path = "../../crates/solution/tests/reading/support.rs"]
mod support;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| check::check("export.zip", &support::with_customizations(bytes)));
