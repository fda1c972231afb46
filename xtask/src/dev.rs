//! `cargo xtask dev`: the fast edit loop. Rebuilds and reloads on every save.

use crate::args::Args;
use crate::paths::Places;
use crate::process::{Outcome, run};
use crate::setup::{Packages, Tools};

pub(crate) fn command(places: &Places, mut args: Args) -> Outcome<()> {
    let port = args.number::<u16>("--port")?.unwrap_or(8080);
    args.done()?;
    let tools = Tools::ready(places, Packages::Build)?;
    run(tools
        .wasm_command("cargo")
        .args(["fetch", "--quiet", "--locked"]))?;
    println!("an unoptimized portal, for editing only: `cargo xtask serve` shows the real one");
    // Trunk's reload script is inline and talks to a socket: its page has no policy to break,
    // because its own copy of the output is kept away from dist/.
    run(tools
        .wasm_command(&tools.trunk)
        .args(["serve", "--offline", "--port", &port.to_string(), "--dist"])
        .arg(places.target.join("dev-dist"))
        .env("TRUNK_SKIP_VERSION_CHECK", "true"))
}
