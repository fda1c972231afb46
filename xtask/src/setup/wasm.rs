//! The compiler's wasm32 target: as installed, through rustup, or made from Debian's sources.

use super::{announce, debian};
use crate::paths::{Places, read, write};
use crate::process::{Outcome, find, output, run};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

const TARGET: &str = "wasm32-unknown-unknown";
/// rustup's name for the compiler that Debian installs.
const DEBIAN: &str = "web";

/// How cargo is told to build for wasm.
pub(crate) enum Target {
    /// The toolchain in use has the target.
    Installed,
    /// Debian's compiler with a standard library built into the cache.
    Sysroot(PathBuf),
}

impl Target {
    /// Sets what cargo must know. Replaces the `rustflags` of .cargo/config.toml, so those stand
    /// here too.
    pub(crate) fn apply(&self, command: &mut Command) {
        let mut flags = vec!["--cfg".to_owned(), "erase_components".to_owned()];
        // Messages of a panic name the file they are in: the builder's own folders aren't for readers.
        let remap = |folder: PathBuf| format!("--remap-path-prefix={}=crates", folder.display());
        flags.extend(crate_folders().into_iter().map(remap));
        if let Self::Sysroot(sysroot) = self {
            flags.push(format!("--sysroot={}", sysroot.display()));
            command.env("RUSTUP_TOOLCHAIN", DEBIAN);
        }
        // The one form of flags that folders with spaces come through.
        command.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"));
    }
}

/// Where cargo unpacks what is fetched, one folder per registry.
fn crate_folders() -> Vec<PathBuf> {
    let Some(home) = cargo_home() else {
        return Vec::new();
    };
    let folders = fs::read_dir(home.join("registry").join("src"));
    let folders = folders.into_iter().flatten().flatten();
    folders.map(|folder| folder.path()).collect()
}

/// Cargo's own folder, as cargo finds it.
pub(crate) fn cargo_home() -> Option<PathBuf> {
    let home = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
    let below =
        || Some(PathBuf::from(home("HOME").or_else(|| home("USERPROFILE"))?).join(".cargo"));
    home("CARGO_HOME").map(PathBuf::from).or_else(below)
}

/// Finds the target or makes it.
pub(crate) fn ready(places: &Places) -> Outcome<Target> {
    if installed(&places.root) {
        return Ok(Target::Installed);
    }
    let sysroot = places.cache.join("sysroot");
    if sysroot_is_current(&sysroot) {
        return Ok(Target::Sysroot(sysroot));
    }
    let Some(rustup) = find(&["rustup"]) else {
        return Err(format!(
            "the compiler can't build for {TARGET} and there is no rustup to add it: install rustup (https://rustup.rs), then run this again"
        ));
    };
    announce(
        &format!("rust-std for {TARGET}"),
        "of the toolchain in use",
        "rustup",
        "rustup's own folder",
    );
    let added = output(
        Command::new(&rustup)
            .args(["target", "add", TARGET])
            .current_dir(&places.root),
    );
    match added {
        Ok(_) if installed(&places.root) => return Ok(Target::Installed),
        Ok(_) => {
            return Err(format!(
                "rustup added {TARGET}, but the compiler doesn't find it"
            ));
        }
        Err(error) if !debian::is_here() => return Err(error),
        Err(_) => println!("rustup can't fetch it here; making it from Debian's sources instead"),
    }
    debian_compiler()?;
    link(&rustup)?;
    build_std(places, &sysroot)?;
    Ok(Target::Sysroot(sysroot))
}

/// Whether the toolchain that cargo uses here has the target's standard library.
fn installed(root: &Path) -> bool {
    let asked = output(
        Command::new("rustc")
            .args(["--print", "target-libdir", "--target", TARGET])
            .current_dir(root),
    );
    asked.is_ok_and(|folder| has_core(Path::new(&folder)))
}

fn has_core(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else {
        return false;
    };
    entries
        .flatten()
        .any(|entry| entry.file_name().to_string_lossy().starts_with("libcore-"))
}

fn libraries(sysroot: &Path) -> PathBuf {
    sysroot.join("lib").join("rustlib").join(TARGET).join("lib")
}

/// A standard library belongs to exactly one compiler.
fn sysroot_is_current(sysroot: &Path) -> bool {
    let made_by = fs::read_to_string(sysroot.join("made-by.txt")).unwrap_or_default();
    has_core(&libraries(sysroot)) && debian_version().is_ok_and(|version| version == made_by)
}

fn debian_version() -> Outcome<String> {
    output(
        Command::new("rustc")
            .arg("-vV")
            .env("RUSTUP_TOOLCHAIN", DEBIAN),
    )
}

/// The compiler, then the linker it calls: `rust-lld` links to the lld of its LLVM, whose
/// version moves with security updates and is a package's name.
fn debian_compiler() -> Outcome<()> {
    let need = |package: &str, file| debian::Need {
        package: package.to_owned(),
        file,
    };
    debian::packages(
        "a compiler with LLVM for wasm, and its sources",
        &[
            need("rustc-web", "/usr/bin/rustc"),
            need("cargo-web", "/usr/bin/cargo"),
            need(
                "rust-web-src",
                "/usr/lib/rustlib/src/rust/library/std/Cargo.toml",
            ),
            need("rust-web-llvm", "/usr/share/doc/rust-web-llvm"),
        ],
    )?;
    let linker = fs::read_link("/usr/bin/rust-lld").unwrap_or_default();
    let package = linker
        .file_name()
        .map_or_else(|| "lld".into(), |name| name.to_string_lossy());
    debian::packages(
        "the linker for wasm",
        &[need(&package, "/usr/bin/rust-lld")],
    )
}

fn link(rustup: &Path) -> Outcome<()> {
    let known = output(Command::new(rustup).args(["toolchain", "list", "-v"]))?;
    let line = known
        .lines()
        .find(|line| line.split_whitespace().next() == Some(DEBIAN));
    match line {
        Some(line) if line.trim_end().ends_with("/usr") => Ok(()),
        Some(line) => Err(format!(
            "rustup's toolchain `{DEBIAN}` is somebody else's ({line}); rename it"
        )),
        None => {
            println!("linking Debian's compiler as rustup's toolchain `{DEBIAN}`");
            run(Command::new(rustup).args(["toolchain", "link", DEBIAN, "/usr"]))
        }
    }
}

/// Builds the standard library from an empty crate and keeps its parts.
fn build_std(places: &Places, sysroot: &Path) -> Outcome<()> {
    let folder = places.cache.join("build").join("std");
    announce(
        "std for wasm32",
        "of Debian's compiler",
        "its packaged sources",
        &sysroot.display().to_string(),
    );
    write(
        &folder.join("Cargo.toml"),
        "[package]\nname = \"empty\"\nedition = \"2024\"\n[lib]\ncrate-type = [\"cdylib\"]\n[workspace]\n",
    )?;
    write(&folder.join("src/lib.rs"), "")?;
    let target = folder.join("target");
    run(Command::new("cargo")
        .args([
            "build",
            "--release",
            "-Z",
            "build-std=std,panic_abort,test",
            "--target",
            TARGET,
        ])
        .current_dir(&folder)
        .env("RUSTUP_TOOLCHAIN", DEBIAN)
        .env("RUSTC_BOOTSTRAP", "1")
        // Linking with `lto = true` needs the parts' bitcode.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .env("CARGO_TARGET_DIR", &target)
        .env_remove("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS"))?;

    let into = libraries(sysroot);
    let broken = |error: std::io::Error| {
        format!(
            "can't keep the standard library in {}: {error}",
            into.display()
        )
    };
    if sysroot.exists() {
        fs::remove_dir_all(sysroot).map_err(broken)?;
    }
    fs::create_dir_all(&into).map_err(broken)?;
    for entry in fs::read_dir(target.join(TARGET).join("release/deps")).map_err(broken)? {
        let path = entry.map_err(broken)?.path();
        if let (Some("rlib"), Some(name)) =
            (path.extension().and_then(|e| e.to_str()), path.file_name())
        {
            fs::copy(&path, into.join(name)).map_err(broken)?;
        }
    }
    write(&sysroot.join("made-by.txt"), debian_version()?)?;
    fs::remove_dir_all(&folder).map_err(broken)?;
    // What was linked against an older standard library no longer fits.
    let stale = places.target.join(TARGET);
    if stale.exists() {
        fs::remove_dir_all(&stale)
            .map_err(|error| format!("can't remove {}: {error}", stale.display()))?;
    }
    let made = read(&sysroot.join("made-by.txt"))?;
    println!(
        "made the standard library for {}",
        made.lines().next().unwrap_or_default()
    );
    Ok(())
}
