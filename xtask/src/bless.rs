//! `cargo xtask bless`: rewrites the committed digests of the policy's answers, and where each rule is used.

use crate::args::Args;
use crate::paths::Places;
use crate::process::{Outcome, run};
use std::process::Command;

pub(crate) fn command(places: &Places, args: Args) -> Outcome<()> {
    args.done()?;
    run(Command::new("cargo")
        .args([
            "test",
            "--locked",
            "--package",
            "policy",
            "--test",
            "digests",
            "--test",
            "usage",
        ])
        .env("BLESS", "1")
        .current_dir(&places.root))?;
    println!(
        "rewrote crates/policy/tests/digests.txt and crates/policy/src/catalogue/usage.txt: look at what changed before committing it"
    );
    Ok(())
}
