//! Budgets of size: what a browser fetches, compressed as the static host sends it.

use crate::dist::served_files;
use crate::process::Outcome;
use std::fs;
use std::path::Path;

/// What is measured, in which files, and how much it may weigh in bytes.
type Budget = (&'static str, fn(&str) -> bool, u64);

const BUDGETS: [Budget; 2] = [
    // The demo's routes fetch everything but the worker; 404.html is index.html again.
    (
        "all routes of the demo",
        |file| !is_worker(file) && file != "404.html",
        280_000,
    ),
    ("the import worker", is_worker, 120_000),
];

fn is_worker(file: &str) -> bool {
    file.starts_with("import")
}

/// One budget and what was measured.
pub(crate) struct Weight {
    pub(crate) what: &'static str,
    pub(crate) bytes: u64,
    pub(crate) budget: u64,
}

/// Weighs `dist/` against its budgets, largest files first.
pub(crate) fn weigh(dist: &Path) -> Outcome<Vec<Weight>> {
    let files = served_files(dist)?;
    let mut weights = Vec::new();
    for (what, belongs, budget) in BUDGETS {
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
        println!("{bytes:>9}  {what}, brotli; budget {budget}\n");
        weights.push(Weight {
            what,
            bytes,
            budget,
        });
    }
    Ok(weights)
}

/// Fails when a budget is exceeded.
pub(crate) fn check(dist: &Path) -> Outcome<()> {
    let over: Vec<String> = weigh(dist)?
        .iter()
        .filter(|weight| weight.bytes > weight.budget)
        .map(|weight| {
            format!(
                "{} weighs {} bytes, {} more than its budget",
                weight.what,
                weight.bytes,
                weight.bytes - weight.budget
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
