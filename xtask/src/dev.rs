//! `cargo xtask dev`: the fast edit loop. Rebuilds and reloads on every save.

use crate::args::Args;
use crate::page;
use crate::paths::{Places, read, write};
use crate::process::{Outcome, run};
use crate::setup::{Packages, Tools};

/// The page for editing, beside index.html because its links are relative to it.
const PAGE: &str = ".dev.html";

pub(crate) fn command(places: &Places, mut args: Args) -> Outcome<()> {
    let port = args.number::<u16>("--port")?.unwrap_or(8080);
    args.done()?;
    let tools = Tools::ready(places, Packages::Build)?;
    run(tools
        .wasm_command("cargo")
        .args(["fetch", "--quiet", "--locked"]))?;
    // Trunk reloads the page by an inline script, which the portal's policy forbids.
    let html = page::without_policy(&read(&places.root.join("index.html"))?)?;
    write(&places.root.join(PAGE), html)?;
    println!("an unoptimized portal, for editing only: `cargo xtask serve` shows the real one");
    run(tools
        .wasm_command(&tools.trunk)
        .args([
            "serve",
            PAGE,
            "--html-output",
            "index.html",
            "--offline",
            "--public-url",
            "/",
        ])
        .args(["--port", &port.to_string(), "--dist"])
        .arg(places.target.join("dev-dist"))
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        .env("RUST_BACKTRACE", "0"))
}
