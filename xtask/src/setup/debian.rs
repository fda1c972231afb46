//! Debian's packages: only what is missing, and only where we may install.

use super::announce;
use crate::process::{Outcome, find, output, run};
use std::path::Path;
use std::process::Command;

/// A package, and the file that shows it is there.
pub(crate) struct Need {
    /// The package's name.
    pub(crate) package: String,
    /// A file that comes with it.
    pub(crate) file: &'static str,
}

/// Whether this is Debian or one of its children.
pub(crate) fn is_here() -> bool {
    cfg!(target_os = "linux")
        && Path::new("/etc/debian_version").exists()
        && find(&["apt-get"]).is_some()
}

/// Whether packages may be installed without asking anybody.
pub(crate) fn may_install() -> bool {
    is_here() && output(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}

/// Installs the packages whose files are missing.
pub(crate) fn packages(purpose: &str, needs: &[Need]) -> Outcome<()> {
    let mut missing: Vec<&str> = needs
        .iter()
        .filter(|need| !Path::new(need.file).exists())
        .map(|need| need.package.as_str())
        .collect();
    missing.dedup();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    if !may_install() {
        return Err(format!(
            "{purpose} is missing. Run `sudo apt-get update && sudo apt-get install --no-install-recommends {names}`, then this again"
        ));
    }
    announce(&names, "as Debian has it", "apt", "/usr");
    run(Command::new("apt-get").args(["-q", "update"]))?;
    run(Command::new("apt-get")
        .args(["-q", "install", "-y", "--no-install-recommends"])
        .args(&missing)
        .env("DEBIAN_FRONTEND", "noninteractive"))?;
    match needs.iter().find(|need| !Path::new(need.file).exists()) {
        None => Ok(()),
        Some(need) => Err(format!(
            "installed {}, yet {} is not there",
            need.package, need.file
        )),
    }
}
