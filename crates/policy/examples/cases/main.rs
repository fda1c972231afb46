//! Decides worked cases and says where an answer differs from what a case expects.
//!
//! `cargo run -q -p policy --example cases -- FILE...` prints one line per case that
//! differs, then a count; it fails if a case does.

#[path = "../../tests/support/mod.rs"]
mod support;

use policy::sorted::Map;
use std::process::ExitCode;

use policy::Silent;

fn main() -> ExitCode {
    let files: Vec<String> = std::env::args().skip(1).collect();
    if files.is_empty() {
        eprintln!("Name one or more files of cases.");
        return ExitCode::FAILURE;
    }
    let mut tally = Tally::default();
    for file in &files {
        let read = std::fs::read_to_string(file).map_err(|error| error.to_string());
        match read.and_then(|text| support::read(&text)) {
            Ok(cases) => cases.iter().for_each(|case| tally.judge(case)),
            Err(error) => {
                eprintln!("{file}: {error}");
                tally.failed += 1;
            }
        }
    }
    for (decision, cases) in &tally.skipped {
        println!("skipped: there is no question {decision} ({cases})");
    }
    println!(
        "{} passed, {} failed, {} skipped",
        tally.passed,
        tally.failed,
        tally.skipped.values().sum::<usize>()
    );
    if tally.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

#[derive(Default)]
struct Tally {
    passed: usize,
    failed: usize,
    skipped: Map<String, usize>,
}

impl Tally {
    fn judge(&mut self, case: &support::Case) {
        let id = &case.id;
        match support::decide(case, &mut Silent) {
            Err(error) => {
                println!("{id}: given: {error}");
                self.failed += 1;
            }
            Ok(None) => *self.skipped.or_default(case.decision.clone()) += 1,
            Ok(Some(got)) => {
                let differences = support::compare::differences(case, &got);
                let said: Vec<String> = differences.iter().map(ToString::to_string).collect();
                if differences.is_empty() {
                    self.passed += 1;
                } else {
                    println!("{id}: {}", said.join("; "));
                    self.failed += 1;
                }
            }
        }
    }
}
