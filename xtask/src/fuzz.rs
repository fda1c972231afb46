//! `cargo xtask fuzz`: runs every fuzz target for its share of the time.

use crate::args::Args;
use crate::paths::{Places, files_below};
use crate::process::{Outcome, output};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

/// What a target did, by its own account.
struct Figures {
    target: String,
    executions: u64,
    coverage: u64,
    clean: bool,
}

pub(crate) fn command(places: &Places, mut args: Args) -> Outcome<()> {
    let minutes = args.number::<u64>("--minutes")?.unwrap_or(10);
    let only = args.value("--target")?;
    args.done()?;
    ready(&places.root)?;
    let folder = places.root.join("fuzz").join("fuzz_targets");
    let mut targets: Vec<String> = files_below(&folder)?
        .iter()
        .filter_map(|file| file.strip_suffix(".rs").map(str::to_owned))
        .filter(|target| !target.contains('/'))
        .collect();
    targets.retain(|target| only.as_ref().is_none_or(|only| only == target));
    if targets.is_empty() {
        return Err("there is no such fuzz target in fuzz/fuzz_targets".to_owned());
    }
    let seconds = (minutes * 60 / targets.len() as u64).max(1);
    let mut all = Vec::new();
    for target in targets {
        println!("\n=== {target}: {seconds} s");
        all.push(fuzz(&places.root, target, seconds)?);
    }
    println!("\n{:<16} {:>12} {:>9}", "target", "executions", "coverage");
    for figures in &all {
        let end = if figures.clean {
            ""
        } else {
            "  CRASHED: see fuzz/artifacts"
        };
        println!(
            "{:<16} {:>12} {:>9}{end}",
            figures.target, figures.executions, figures.coverage
        );
    }
    let crashed = all.iter().filter(|figures| !figures.clean).count();
    if crashed == 0 {
        Ok(())
    } else {
        Err(format!("{crashed} of {} targets crashed", all.len()))
    }
}

/// Says what is missing; a nightly compiler is the user's own to install.
fn ready(root: &Path) -> Outcome<()> {
    let has = |words: &[&str]| output(Command::new("cargo").args(words).current_dir(root)).is_ok();
    let mut missing = Vec::new();
    if !has(&["+nightly", "--version"]) {
        missing.push("a nightly compiler: `rustup toolchain install nightly`");
    }
    if !has(&["fuzz", "--version"]) {
        missing.push("cargo-fuzz: `cargo install cargo-fuzz`");
    }
    if !root.join("fuzz").join("fuzz_targets").is_dir() {
        missing.push("the fuzz targets: fuzz/fuzz_targets");
    }
    if missing.is_empty() {
        Ok(())
    } else {
        Err(format!(
            "fuzzing needs what isn't here:\n  {}",
            missing.join("\n  ")
        ))
    }
}

fn fuzz(root: &Path, target: String, seconds: u64) -> Outcome<Figures> {
    let mut child = Command::new("cargo")
        .args(["+nightly", "fuzz", "run", &target, "--"])
        .args([
            &format!("-max_total_time={seconds}"),
            "-print_final_stats=1",
            "-timeout=10",
        ])
        .current_dir(root)
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("can't start cargo-fuzz: {error}"))?;
    let mut figures = Figures {
        target,
        executions: 0,
        coverage: 0,
        clean: false,
    };
    // The fuzzer reports its progress on its error output.
    if let Some(said) = child.stderr.take() {
        for line in BufReader::new(said).lines().map_while(Result::ok) {
            eprintln!("{line}");
            note(&line, &mut figures);
        }
    }
    let status = child
        .wait()
        .map_err(|error| format!("lost cargo-fuzz: {error}"))?;
    figures.clean = status.success();
    Ok(figures)
}

/// Takes the figures out of a line of progress.
fn note(line: &str, figures: &mut Figures) {
    let number = |word: &str| word.trim().parse::<u64>().ok();
    if let Some(executions) = line
        .strip_prefix("stat::number_of_executed_units:")
        .and_then(number)
    {
        figures.executions = executions;
    }
    let mut words = line
        .split_whitespace()
        .skip_while(|word| *word != "cov:")
        .skip(1);
    if let Some(coverage) = words.next().and_then(number) {
        figures.coverage = coverage;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_from_the_fuzzers_progress() {
        let mut figures = Figures {
            target: String::new(),
            executions: 0,
            coverage: 0,
            clean: true,
        };
        note(
            "#2048\tpulse  cov: 312 ft: 400 corp: 12/3Kb lim: 4096 exec/s: 1024 rss: 40Mb",
            &mut figures,
        );
        note("stat::number_of_executed_units: 51234", &mut figures);
        assert_eq!((figures.executions, figures.coverage), (51234, 312));
    }
}
