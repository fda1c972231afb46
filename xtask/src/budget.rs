//! Budgets of size: what a browser fetches, compressed as the static host sends it.

use crate::dist::served_files;
use crate::process::Outcome;
use std::fs;
use std::path::Path;

/// What is measured, in which files, how much it should weigh in bytes, and how much it
/// may. Where it weighs more than it should, `may` is what it weighed last and less than
/// one percent for compilers: docs/performance.md says what was tried.
type Budget = (&'static str, fn(&str) -> bool, u64, u64);

const BUDGETS: [Budget; 2] = [
    // The demo's routes fetch everything but the worker; 404.html is index.html again.
    (
        "all routes of the demo",
        |file| !is_worker(file) && file != "404.html",
        300_000,
        615_000,
    ),
    ("the import worker", is_worker, 120_000, 120_000),
];

fn is_worker(file: &str) -> bool {
    file.starts_with("import")
}

/// One budget and what was measured.
pub(crate) struct Weight {
    pub(crate) what: &'static str,
    pub(crate) bytes: u64,
    pub(crate) budget: u64,
    may: u64,
}

/// Weighs `dist/` against its budgets, largest files first.
pub(crate) fn weigh(dist: &Path) -> Outcome<Vec<Weight>> {
    let files = served_files(dist)?;
    let mut weights = Vec::new();
    for (what, belongs, budget, may) in BUDGETS {
        let mut parts: Vec<(u64, &String)> = files
            .iter()
            .filter(|file| belongs(file))
            .map(|file| (sent(&dist.join(file)), file))
            .collect();
        parts.sort_by(|a, b| b.cmp(a));
        for (bytes, file) in &parts {
            println!("{bytes:>9}  {file}");
        }
        let bytes = parts.iter().map(|(bytes, _)| bytes).sum();
        let missed = if bytes > budget { "MISSED: " } else { "" };
        println!("{bytes:>9}  {what}, brotli; {missed}budget {budget}\n");
        weights.push(Weight {
            what,
            bytes,
            budget,
            may,
        });
    }
    Ok(weights)
}

/// Fails when something weighs more than it may.
pub(crate) fn check(dist: &Path) -> Outcome<()> {
    let over: Vec<String> = weigh(dist)?
        .iter()
        .filter(|weight| weight.bytes > weight.may)
        .map(|weight| {
            format!(
                "{} weighs {} bytes, {} more than it may",
                weight.what,
                weight.bytes,
                weight.bytes - weight.may
            )
        })
        .collect();
    if over.is_empty() {
        Ok(())
    } else {
        Err(over.join("\n"))
    }
}

/// What the host sends for a file: the smaller of its brotli twin and itself.
fn sent(path: &Path) -> u64 {
    let mut twin = path.as_os_str().to_owned();
    twin.push(".br");
    let length = |path: &Path| fs::metadata(path).map(|data| data.len());
    length(Path::new(&twin))
        .or_else(|_| length(path))
        .unwrap_or(0)
}
