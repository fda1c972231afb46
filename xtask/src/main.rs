//! The project's commands: `cargo xtask serve`, `cargo xtask test` and their helpers.

mod args;
mod bench;
mod bless;
mod budget;
mod dev;
mod dist;
mod fuzz;
mod page;
mod paths;
mod process;
mod serve;
mod setup;
mod test;

use args::Args;
use paths::Places;
use process::Outcome;
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask COMMAND

  serve  [--port 8080] [--base /sub/] [--open] [--no-build]
                          build the release portal and serve it as a static host does
  test   [--only STEP]    everything that must hold before a change lands
  dev    [--port 8080]    fast edit loop: rebuild and reload on every save
  dist   [--base /sub/]   the folder for static hosting
  bench                   measure the budgets, write docs/performance.md
  fuzz   [--minutes 10]   run the fuzz targets (cargo-fuzz on nightly)
  bless                   rewrite the policy's committed digests

Nothing is installed over what you have: missing tools go to a folder of your own
cache (set SHAREWELL_CACHE to choose another), each named before it is fetched.";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_default();
    match run(&command, words.collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\nerror: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &str, words: Vec<String>) -> Outcome<()> {
    let mut args = Args::new(words);
    if matches!(command, "" | "help" | "-h" | "--help") || args.flag("--help") {
        println!("{USAGE}");
        return Ok(());
    }
    let places = Places::find()?;
    match command {
        "serve" => serve::command(&places, args),
        "test" => test::command(&places, args),
        "dev" => dev::command(&places, args),
        "dist" => dist::command(&places, args),
        "bench" => bench::command(&places, args),
        "fuzz" => fuzz::command(&places, args),
        "bless" => bless::command(&places, args),
        other => Err(format!("there is no command `{other}`\n\n{USAGE}")),
    }
}
