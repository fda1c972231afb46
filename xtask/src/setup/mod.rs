//! Set-up: finds what is there, names and fetches what is missing.

pub(crate) mod browser;
mod cargo_tools;
pub(crate) mod debian;
mod node;
mod wasm;

use crate::paths::Places;
use crate::process::{Outcome, path_with};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

pub(crate) use node::Packages;
pub(crate) use wasm::cargo_home;

/// What building the portal needs, found or fetched.
pub(crate) struct Tools {
    root: PathBuf,
    path: OsString,
    wasm: wasm::Target,
    /// Trunk, which builds the page.
    pub(crate) trunk: PathBuf,
    /// Runs the tests of one wasm file in a browser.
    pub(crate) wasm_test_runner: PathBuf,
    /// Node, which runs wasm-opt and the journeys.
    pub(crate) node: PathBuf,
}

impl Tools {
    /// Makes ready what building needs, and for `Packages::All` what the journeys need.
    pub(crate) fn ready(places: &Places, packages: Packages) -> Outcome<Self> {
        let wasm = wasm::ready(places)?;
        let bindgen = cargo_tools::wasm_bindgen(places)?;
        let trunk = cargo_tools::trunk(places)?;
        let node = node::ready(places, packages)?;
        let folders = [
            places.root.join("node_modules").join(".bin"),
            bindgen.clone(),
        ];
        Ok(Self {
            root: places.root.clone(),
            path: path_with(&folders)?,
            wasm,
            trunk,
            wasm_test_runner: crate::process::program_in(&bindgen, "wasm-bindgen-test-runner"),
            node,
        })
    }

    /// A command in the checkout that finds these tools.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("PATH", &self.path);
        command
    }

    /// The same, with the compiler that can make wasm.
    pub(crate) fn wasm_command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = self.command(program);
        self.wasm.apply(&mut command);
        command
    }
}

/// Says what is about to be fetched: tool, version, source and place.
pub(crate) fn announce(tool: &str, version: &str, source: &str, place: &str) {
    println!("fetching {tool} {version}\n    from {source}\n    into {place}");
}
