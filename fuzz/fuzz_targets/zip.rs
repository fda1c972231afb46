//! Any bytes as an export: reading ends with a package that can be stored and opened.
#![no_main]

#[path = "shared/check.rs"]
mod check;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| check::check("export.zip", bytes));
