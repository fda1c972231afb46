//! `cargo xtask test`: everything that must hold before a change lands, step by step.

mod browser;

use crate::args::Args;
use crate::paths::Places;
use crate::process::{Outcome, run};
use crate::setup::{Packages, Tools};
use crate::{budget, dist};
use std::cell::OnceCell;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

/// Where the journeys find the portal.
const BASE: &str = "/sub/";

/// A name, what it proves, and how.
type Step = (&'static str, &'static str, fn(&Run<'_>) -> Outcome<()>);

const STEPS: [Step; 9] = [
    ("setup", "tools and packages are there", |run| {
        run.tools().map(|_| ())
    }),
    ("fmt", "code is formatted", |run| {
        run.cargo(&["fmt", "--all", "--", "--check"])
    }),
    ("clippy", "no warning, host and portal", clippy),
    (
        "tidy",
        "the house rules and the commands' own tests",
        |run| run.cargo(&["test", "--locked", "-p", "xtask"]),
    ),
    ("native", "all tests that need no browser", native),
    (
        "wasm",
        "tests of the policy and of components, in Chromium",
        browser::wasm,
    ),
    ("release", "the portal as it ships", release),
    ("budgets", "what a browser fetches", |run| {
        budget::check(&run.places.dist())
    }),
    (
        "journeys",
        "what a person does, in Chromium, under a sub-path",
        browser::journeys,
    ),
];

/// One run of the steps.
struct Run<'a> {
    places: &'a Places,
    /// This program, asked for at the start: a step may build it anew.
    program: PathBuf,
    tools: OnceCell<Tools>,
}

impl Run<'_> {
    /// The tools, made ready by whoever asks first.
    fn tools(&self) -> Outcome<&Tools> {
        if let Some(tools) = self.tools.get() {
            return Ok(tools);
        }
        let tools = Tools::ready(self.places, Packages::All)?;
        Ok(self.tools.get_or_init(|| tools))
    }

    fn cargo(&self, words: &[&str]) -> Outcome<()> {
        run(Command::new("cargo")
            .args(words)
            .current_dir(&self.places.root))
    }
}

pub(crate) fn command(places: &Places, mut args: Args) -> Outcome<()> {
    let only = args.value("--only")?;
    args.done()?;
    let names: Vec<&str> = STEPS.iter().map(|(name, ..)| *name).collect();
    if let Some(name) = only.as_deref().filter(|name| !names.contains(name)) {
        return Err(format!(
            "there is no step `{name}`; there are {}",
            names.join(", ")
        ));
    }
    let program =
        std::env::current_exe().map_err(|error| format!("can't find this program: {error}"))?;
    let run = Run {
        places,
        program,
        tools: OnceCell::new(),
    };
    let mut results: Vec<(&str, Duration, Outcome<()>)> = Vec::new();
    for (name, what, step) in STEPS {
        if only.as_deref().is_some_and(|only| only != name) {
            continue;
        }
        println!("\n=== {name}: {what}");
        let start = Instant::now();
        let failed = |needed: &str| {
            results
                .iter()
                .any(|(done, _, result)| *done == needed && result.is_err())
        };
        let needs_release = matches!(name, "journeys" | "budgets");
        let result = if name != "setup" && failed("setup") {
            Err("not run, because set-up failed".to_owned())
        } else if needs_release && failed("release") {
            Err("not run, because the release build failed".to_owned())
        } else {
            step(&run)
        };
        let took = start.elapsed();
        match &result {
            Ok(()) => println!("--- {name}: passed in {}", seconds(took)),
            Err(error) => println!("--- {name}: FAILED after {}\n{error}", seconds(took)),
        }
        results.push((name, took, result));
    }
    report(&results)
}

/// Ends with one plain line that says how many steps passed.
fn report(results: &[(&str, Duration, Outcome<()>)]) -> Outcome<()> {
    println!();
    let mut failed = 0;
    for (name, took, result) in results {
        let (word, reason) = match result {
            Ok(()) => ("passed", ""),
            Err(error) => {
                failed += 1;
                ("FAILED", error.lines().next().unwrap_or_default())
            }
        };
        println!("{word} {:>8}  {name:<9} {reason}", seconds(*took));
    }
    println!("{} passed, {failed} failed", results.len() - failed);
    if failed == 0 {
        Ok(())
    } else {
        Err("not everything holds; the steps above say what".to_owned())
    }
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

fn clippy(run: &Run<'_>) -> Outcome<()> {
    run.cargo(&[
        "clippy",
        "--locked",
        "--workspace",
        "--all-targets",
        "--all-features",
        "--",
        "-D",
        "warnings",
    ])
}

fn native(run: &Run<'_>) -> Outcome<()> {
    run.cargo(&[
        "test",
        "--locked",
        "--workspace",
        "--all-features",
        "--exclude",
        "xtask",
    ])
}

fn release(run: &Run<'_>) -> Outcome<()> {
    dist::build(run.places, run.tools()?)?;
    dist::finish(&run.places.dist(), BASE)
}
