//! The steps that need a browser.

use super::{BASE, Run};
use crate::dist;
use crate::paths::{files_below, read};
use crate::process::{Outcome, run};
use crate::setup::browser;
use std::net::TcpListener;
use std::path::Path;

/// Packages whose `tests/` may hold files for the browser, with their folders.
const PACKAGES: [(&str, &str); 4] = [
    ("policy", "crates/policy"),
    ("solution", "crates/solution"),
    ("words", "crates/words"),
    ("sharewell", "."),
];

/// Runs every `tests/*.rs` that speaks of `wasm_bindgen_test`, built as while editing, so that
/// `cargo xtask dev` and these tests share one build.
pub(super) fn wasm(step: &Run<'_>) -> Outcome<()> {
    let tools = step.tools()?;
    let browser = browser::chromium(tools)?;
    let driver = browser::driver(step.places, tools, &browser)?;
    let mut ran = 0;
    for (package, folder) in PACKAGES {
        let tests = browser_tests(&step.places.root.join(folder).join("tests"))?;
        if tests.is_empty() {
            continue;
        }
        let mut command = tools.wasm_command("cargo");
        command.args([
            "test",
            "--locked",
            "--target",
            "wasm32-unknown-unknown",
            "-p",
            package,
        ]);
        for test in &tests {
            command.args(["--test", test]);
        }
        ran += tests.len();
        run(command
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
                &tools.wasm_test_runner,
            )
            .env("CHROMEDRIVER", &driver)
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120"))?;
    }
    if ran == 0 {
        Err("found no tests for the browser".to_owned())
    } else {
        Ok(())
    }
}

/// The names of test files that are meant for the browser.
fn browser_tests(folder: &Path) -> Outcome<Vec<String>> {
    let mut names = Vec::new();
    if folder.is_dir() {
        for file in files_below(folder)? {
            let Some(name) = file.strip_suffix(".rs").filter(|name| !name.contains('/')) else {
                continue;
            };
            if read(&folder.join(&file))?.contains("wasm_bindgen_test") {
                names.push(name.to_owned());
            }
        }
    }
    Ok(names)
}

/// Runs the journeys on `dist/`, which the release step made.
pub(super) fn journeys(step: &Run<'_>) -> Outcome<()> {
    let tools = step.tools()?;
    let browser = browser::chromium(tools)?;
    if !step.places.dist().join("index.html").is_file() {
        return Err("there is no dist/: run the step `release` first".to_owned());
    }
    dist::finish(&step.places.dist(), BASE)?;
    let playwright = step
        .places
        .root
        .join("node_modules")
        .join("@playwright/test/cli.js");
    run(tools
        .command(&tools.node)
        .arg(playwright)
        .arg("test")
        .env("CHROME", &browser)
        .env("XTASK", format!("\"{}\"", step.program.display()))
        .env("PORT", free_pair().to_string()))
}

/// The first of two neighboring ports that nobody uses.
fn free_pair() -> u16 {
    let free = |port: u16| TcpListener::bind(("127.0.0.1", port)).is_ok();
    (4173..4973)
        .step_by(2)
        .find(|port| free(*port) && free(*port + 1))
        .unwrap_or(4173)
}
