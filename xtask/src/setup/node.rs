//! Node and the packages of package-lock.json.

use super::announce;
use crate::paths::{Places, read, write};
use crate::process::{Outcome, find, output, run};
use std::path::PathBuf;
use std::process::Command;

/// How many of the packages are needed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Packages {
    /// Those that building needs (wasm-opt).
    Build,
    /// Also those of the journeys (Playwright, axe).
    All,
}

const OLDEST: u32 = 20;

/// Finds Node and, when package-lock.json is new or more is needed than before, installs its packages.
pub(crate) fn ready(places: &Places, packages: Packages) -> Outcome<PathBuf> {
    let remedy =
        format!("install Node {OLDEST} or later (https://nodejs.org), then run this again");
    let node = find(&["node"]).ok_or_else(|| format!("found no `node`: {remedy}"))?;
    let npm = find(&["npm"]).ok_or_else(|| format!("found no `npm`: {remedy}"))?;
    let version = output(Command::new(&node).arg("--version"))?;
    let major = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < OLDEST) {
        return Err(format!("{} is {version}: {remedy}", node.display()));
    }

    let lock = read(&places.root.join("package-lock.json"))?;
    let stamp = places.root.join("node_modules").join(".sharewell");
    let stamped = std::fs::read_to_string(&stamp).unwrap_or_default();
    let all = format!("all\n{lock}");
    let build = format!("build\n{lock}");
    if stamped == all || (packages == Packages::Build && stamped == build) {
        return Ok(node);
    }
    let what = if packages == Packages::All {
        "build and test packages"
    } else {
        "build packages"
    };
    announce(
        what,
        "of package-lock.json",
        "npm's registry",
        "node_modules",
    );
    let mut install = Command::new(npm);
    install
        .arg("ci")
        .current_dir(&places.root)
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    if packages == Packages::Build {
        install.arg("--omit=dev");
    }
    run(&mut install)?;
    write(
        &stamp,
        if packages == Packages::All {
            all
        } else {
            build
        },
    )?;
    Ok(node)
}
