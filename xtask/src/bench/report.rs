//! Figures beside their budgets, as a table in docs/performance.md.

use crate::budget::Weight;
use crate::paths::{Places, read, write};
use crate::process::{Outcome, output};
use std::process::Command;

/// One measured figure; less is better.
pub(super) struct Figure {
    place: &'static str,
    what: String,
    figure: f64,
    unit: String,
    /// None where nothing was promised.
    budget: Option<f64>,
}

impl Figure {
    /// Whether the budget holds.
    pub(super) fn holds(&self) -> bool {
        self.budget.is_none_or(|budget| self.figure <= budget)
    }
}

impl From<&Weight> for Figure {
    fn from(weight: &Weight) -> Self {
        Self {
            place: "dist",
            what: weight.what.to_owned(),
            figure: weight.bytes as f64 / 1000.0,
            unit: "kB brotli".to_owned(),
            budget: Some(weight.budget as f64 / 1000.0),
        }
    }
}

/// Reads a benchmark's lines: `bench`, what, figure, unit, budget or `-`, with tabs between.
pub(super) fn figures(place: &'static str, said: &str) -> Outcome<Vec<Figure>> {
    let mut found = Vec::new();
    for line in said.lines() {
        let parts: Vec<&str> = line.trim().split('\t').collect();
        let ["bench", what, figure, unit, budget] = parts.as_slice() else {
            println!("{line}");
            continue;
        };
        let number = |text: &str| {
            text.parse::<f64>()
                .map_err(|_| format!("no figure in `{line}`"))
        };
        found.push(Figure {
            place,
            what: (*what).to_owned(),
            figure: number(figure)?,
            unit: (*unit).to_owned(),
            budget: if *budget == "-" {
                None
            } else {
                Some(number(budget)?)
            },
        });
    }
    Ok(found)
}

/// Between these lines stand the figures; what people wrote around them stays.
const MARKS: [&str; 2] = ["<!-- figures -->", "<!-- end of figures -->"];

/// Prints the table and writes it where the figures stand, with what is needed to measure again.
pub(super) fn write_report(places: &Places, figures: &[Figure]) -> Outcome<()> {
    let mut table =
        String::from("| Where | What | Measured | Budget | Holds |\n|---|---|---:|---:|---|\n");
    for figure in figures {
        let unit = &figure.unit;
        let (budget, holds) = match figure.budget {
            None => ("–".to_owned(), ""),
            Some(budget) if figure.holds() => (format!("{} {unit}", short(budget)), "yes"),
            Some(budget) => (format!("{} {unit}", short(budget)), "**no**"),
        };
        table.push_str(&format!(
            "| {} | {} | {} {unit} | {budget} | {holds} |\n",
            figure.place,
            figure.what,
            short(figure.figure),
        ));
    }
    println!("\n{table}");
    let git = |words: &[&str]| {
        output(Command::new("git").args(words).current_dir(&places.root)).unwrap_or_default()
    };
    let commit = git(&["rev-parse", "--short", "HEAD"]);
    let changed = if git(&["status", "--porcelain", "--untracked-files=no"]).is_empty() {
        ""
    } else {
        ", with changes"
    };
    let path = places.root.join("docs").join("performance.md");
    let figures = format!(
        "Measured on {}, at commit `{commit}`{changed}.\n\n{table}",
        machine()
    );
    write(&path, with_figures(&read(&path)?, &figures)?)
}

/// The text with these figures in place of those before.
fn with_figures(text: &str, figures: &str) -> Outcome<String> {
    let [start, end] = MARKS;
    let parts = text.split_once(start).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(end)?;
        Some((before, after))
    });
    let (before, after) = parts.ok_or_else(|| {
        format!(
            "docs/performance.md has no place for the figures: put `{start}` and `{end}` into it"
        )
    })?;
    Ok(format!("{before}{start}\n{figures}\n{end}{after}"))
}

fn short(figure: f64) -> String {
    if figure >= 100.0 {
        format!("{figure:.0}")
    } else {
        format!("{figure:.2}")
    }
}

/// The machine, as far as it tells without asking for more than a file.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let known = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = known
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(':'))
        .map_or("an unnamed processor", |(_, model)| model.trim());
    format!(
        "{cores} cores of {model}, {} {}",
        std::env::consts::OS,
        std::env::consts::ARCH
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_told_from_other_lines() -> Outcome<()> {
        let found = figures(
            "native",
            "warming up\nbench\ta decision\t0.4\tµs\t1\nbench\ta list\t700\tms\t600\n",
        )?;
        assert_eq!(
            found.iter().map(Figure::holds).collect::<Vec<_>>(),
            [true, false]
        );
        assert!(figures("native", "bench\ta\tfast\tms\t1").is_err());
        Ok(())
    }

    #[test]
    fn what_has_no_budget_holds() -> Outcome<()> {
        let found = figures("wasm", "bench\tbuild\t48\tms\t-\n")?;
        assert!(found.iter().all(Figure::holds));
        Ok(())
    }

    #[test]
    fn figures_are_replaced_and_the_text_around_them_stays() {
        let text =
            "# Performance\n<!-- figures -->\nold\n<!-- end of figures -->\nWhat was tried.\n";
        let expected =
            "# Performance\n<!-- figures -->\nnew\n<!-- end of figures -->\nWhat was tried.\n";
        assert_eq!(with_figures(text, "new").as_deref(), Ok(expected));
        assert!(with_figures("# Performance\n", "new").is_err());
    }
}
