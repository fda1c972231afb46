//! `cargo xtask bench`: measures the budgets, natively and in Chromium, and writes docs/performance.md.
//!
//! A benchmark is a program that prints a line per figure, with tabs between
//! `bench`, what was measured, the figure, its unit and its budget; less is better.
//! `crates/policy/examples/bench.rs` is the native one, and measures the same in wasm as the
//! test `measured`; each `tests/bench/*.mjs` gets `BASE_URL`, `CHROME`, and `SOLUTION`, a
//! solution of 300 flows.

mod report;

use crate::args::Args;
use crate::paths::{Places, files_below};
use crate::process::{Outcome, output};
use crate::setup::{Packages, Tools, browser};
use crate::{budget, dist};
use report::Figure;
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

const PORT: u16 = 4180;

pub(crate) fn command(places: &Places, mut args: Args) -> Outcome<()> {
    let built = args.flag("--no-build");
    args.done()?;
    let tools = Tools::ready(places, Packages::All)?;
    if !built {
        dist::build(places, &tools)?;
    }
    dist::finish(&places.dist(), "/sub/")?;

    let mut figures: Vec<Figure> = budget::weigh(&places.dist())?
        .iter()
        .map(Figure::from)
        .collect();
    figures.extend(native(places)?);
    figures.extend(in_wasm(places, &tools)?);
    figures.extend(in_chromium(places, &tools)?);
    report::write_report(places, &figures)?;
    let over = figures.iter().filter(|figure| !figure.holds()).count();
    println!(
        "{} figures, {over} over budget; see docs/performance.md",
        figures.len()
    );
    Ok(())
}

/// The policy's own benchmark, compiled as for a server.
fn native(places: &Places) -> Outcome<Vec<Figure>> {
    if !places
        .root
        .join("crates/policy/examples/bench.rs")
        .is_file()
    {
        return Ok(Vec::new());
    }
    println!("=== native");
    let said = output(
        Command::new("cargo")
            .args([
                "run",
                "--locked",
                "--release",
                "--package",
                "policy",
                "--example",
                "bench",
            ])
            .current_dir(&places.root),
    )?;
    report::figures("native", &said)
}

/// The policy's benchmark, compiled as the portal is.
fn in_wasm(places: &Places, tools: &Tools) -> Outcome<Vec<Figure>> {
    println!("=== wasm");
    let browser = browser::chromium(tools)?;
    let driver = browser::driver(places, tools, &browser)?;
    let mut command = tools.wasm_command("cargo");
    let said = output(
        command
            .args([
                "test",
                "--locked",
                "--profile",
                "wasm-release",
                "--target",
                "wasm32-unknown-unknown",
                "--package",
                "policy",
                "--test",
                "measured",
                "--",
                "--nocapture",
            ])
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
                &tools.wasm_test_runner,
            )
            .env("CHROMEDRIVER", &driver)
            .env("WASM_BINDGEN_TEST_TIMEOUT", "300")
            .current_dir(&places.root),
    )?;
    report::figures("wasm", &said)
}

/// A solution as large exports are.
fn solution(places: &Places) -> Outcome<std::path::PathBuf> {
    let file = places.root.join("target").join("bench-solution.zip");
    output(
        Command::new("cargo")
            .args([
                "run",
                "--locked",
                "--quiet",
                "--package",
                "solution",
                "--example",
                "make_solution",
                "--",
                "300",
            ])
            .arg(&file)
            .current_dir(&places.root),
    )?;
    Ok(file)
}

/// Every script of tests/bench, on the portal as it is served.
fn in_chromium(places: &Places, tools: &Tools) -> Outcome<Vec<Figure>> {
    let folder = places.root.join("tests").join("bench");
    let mut scripts = if folder.is_dir() {
        files_below(&folder)?
    } else {
        Vec::new()
    };
    scripts.retain(|name| name.ends_with(".mjs") && !name.contains('/'));
    if scripts.is_empty() {
        return Ok(Vec::new());
    }
    let browser = browser::chromium(tools)?;
    let solution = solution(places)?;
    let _server = Server::start()?;
    let mut figures = Vec::new();
    for script in scripts {
        println!("=== {script}");
        let said = output(
            tools
                .command(&tools.node)
                .arg(folder.join(&script))
                .env("BASE_URL", format!("http://127.0.0.1:{PORT}/sub/"))
                .env("CHROME", &browser)
                .env("SOLUTION", &solution),
        )?;
        figures.extend(report::figures("Chromium", &said)?);
    }
    Ok(figures)
}

/// A `serve` of our own, ended with the measurement.
struct Server(Child);

impl Server {
    fn start() -> Outcome<Self> {
        let own =
            std::env::current_exe().map_err(|error| format!("can't find this program: {error}"))?;
        let child = Command::new(own)
            .args([
                "serve",
                "--no-build",
                "--base",
                "/sub/",
                "--port",
                &PORT.to_string(),
            ])
            .stdout(Stdio::null())
            .spawn()
            .map_err(|error| format!("can't start the server: {error}"))?;
        let server = Self(child);
        for _ in 0..100 {
            if TcpStream::connect(("127.0.0.1", PORT)).is_ok() {
                return Ok(server);
            }
            thread::sleep(Duration::from_millis(100));
        }
        Err(format!("the server doesn't answer on port {PORT}"))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
