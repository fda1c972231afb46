//! Tools that cargo installs: Trunk, and wasm-bindgen in the version of Cargo.lock.

use super::announce;
use crate::paths::Places;
use crate::process::{Outcome, find, output, program_in, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const TRUNK: &str = "0.21.14";

/// The folder of `wasm-bindgen` and its test runner; its version must be the crate's.
pub(crate) fn wasm_bindgen(places: &Places) -> Outcome<PathBuf> {
    let version = places.locked("wasm-bindgen")?;
    // Not `--locked`: the published lock file can name a crate newer than a mirror has.
    let program = tool(places, "wasm-bindgen-cli", "wasm-bindgen", &version, false)?;
    program
        .parent()
        .map(Path::to_path_buf)
        .ok_or_else(|| format!("{} is in no folder", program.display()))
}

/// Trunk itself.
pub(crate) fn trunk(places: &Places) -> Outcome<PathBuf> {
    tool(places, "trunk", "trunk", TRUNK, true)
}

fn tool(
    places: &Places,
    package: &str,
    name: &str,
    version: &str,
    locked: bool,
) -> Outcome<PathBuf> {
    let root = places.cache.join(format!("{name}-{version}"));
    let cached = program_in(&root.join("bin"), name);
    if has_version(&cached, version) {
        return Ok(cached);
    }
    if let Some(own) = find(&[name]).filter(|own| has_version(own, version)) {
        return Ok(own);
    }
    announce(
        package,
        version,
        "crates.io, by `cargo install`",
        &root.display().to_string(),
    );
    let build = places.cache.join("build").join(name);
    let mut install = Command::new("cargo");
    install
        .args(["install", package, "--version", version, "--root"])
        .arg(&root)
        .args(if locked { ["--locked"].as_slice() } else { &[] })
        .current_dir(&places.cache)
        .env("CARGO_TARGET_DIR", &build);
    fs::create_dir_all(&places.cache)
        .map_err(|error| format!("can't make {}: {error}", places.cache.display()))?;
    run(&mut install)?;
    // Only the program is kept; leftovers do no harm, so a failure here is none.
    let _ = fs::remove_dir_all(&build);
    if has_version(&cached, version) {
        Ok(cached)
    } else {
        Err(format!(
            "installed {package}, yet {} is not version {version}",
            cached.display()
        ))
    }
}

fn has_version(program: &Path, version: &str) -> bool {
    program.is_file()
        && output(Command::new(program).arg("--version"))
            .is_ok_and(|said| said.split_whitespace().any(|word| word == version))
}
