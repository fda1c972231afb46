//! Counts what is in files: `survey PATH...` prints one JSON line for every `.zip` and `.json` in
//! the files and folders named, then one with the sums.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::Serialize;
use solution::{Counts, Finding, PackageKind};

/// The line of a file.
#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    kind: PackageKind,
    #[serde(flatten)]
    counts: Counts,
    findings: &'a [Finding],
}

/// The last line.
#[derive(Serialize)]
struct Sums {
    total: u64,
    #[serde(flatten)]
    counts: Counts,
}

/// The files meant by a path: itself, or every `.zip` and `.json` below it, in order of name.
fn collect(path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if !path.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    let mut inside = std::fs::read_dir(path)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()?;
    inside.sort();
    for path in inside {
        let wanted = path.extension().is_some_and(|ending| {
            ending.eq_ignore_ascii_case("zip") || ending.eq_ignore_ascii_case("json")
        });
        if path.is_dir() && !path.is_symlink() || wanted && path.is_file() {
            collect(&path, files)?;
        }
    }
    Ok(())
}

fn survey(paths: &[PathBuf], out: &mut impl Write) -> io::Result<()> {
    let mut files = Vec::new();
    for path in paths {
        collect(path, &mut files).map_err(|error| at(path, &error))?;
    }
    let mut sums = Sums {
        total: 0,
        counts: Counts::default(),
    };
    for path in &files {
        let bytes = std::fs::read(path).map_err(|error| at(path, &error))?;
        let file = path.to_string_lossy();
        let package = solution::read(&file, &bytes);
        let counts = Counts::of(&package);
        sums.total += 1;
        sums.counts.add(&counts);
        let line = Line {
            file: &file,
            kind: package.kind,
            counts,
            findings: &package.findings,
        };
        writeln!(out, "{}", serde_json::to_string(&line)?)?;
    }
    writeln!(out, "{}", serde_json::to_string(&sums)?)?;
    out.flush()
}

fn at(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

fn main() -> ExitCode {
    let paths: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    if paths.is_empty() {
        eprintln!("survey PATH... (files or folders)");
        return ExitCode::from(2);
    }
    match survey(&paths, &mut io::BufWriter::new(io::stdout().lock())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
