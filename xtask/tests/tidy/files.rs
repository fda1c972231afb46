//! The files that the house rules are about.

use std::fs;
use std::path::{Path, PathBuf};

/// Endings of files that people write.
pub(crate) const TEXT: &[&str] = &[
    "rs",
    "css",
    "js",
    "mjs",
    "ts",
    "html",
    "toml",
    "json",
    "md",
    "webmanifest",
    "svg",
    "txt",
];

/// Folders that are made, fetched, or other people's words.
const SKIPPED: [&str; 8] = [
    ".git",
    "target",
    "dist",
    "node_modules",
    "test-results",
    "corpus",
    "artifacts",
    "coverage",
];

/// A file of the checkout.
pub(crate) struct File {
    /// From the root, with `/`.
    pub(crate) path: String,
    /// All of it.
    pub(crate) text: String,
}

impl File {
    /// Reads one file by its path from the root.
    pub(crate) fn read(path: &str) -> Self {
        let text =
            fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        Self {
            path: path.to_owned(),
            text,
        }
    }

    /// A line as a place one can go to; `at` counts from 0.
    pub(crate) fn at(&self, at: usize, line: &str) -> String {
        format!("{}:{}: {}", self.path, at + 1, line.trim())
    }
}

/// The checkout.
pub(crate) fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).to_path_buf()
}

/// What comes after the last dot.
pub(crate) fn ending(path: &str) -> Option<&str> {
    path.rsplit('/')
        .next()?
        .rsplit_once('.')
        .map(|(_, ending)| ending)
}

/// Every file with one of these endings, in order; lock files and fixtures aside.
pub(crate) fn all(endings: &[&str]) -> impl Iterator<Item = File> {
    let mut paths = Vec::new();
    collect(&root(), "", &mut paths);
    paths.retain(|path| ending(path).is_some_and(|ending| endings.contains(&ending)));
    paths.sort();
    paths.into_iter().map(|path| File::read(&path))
}

fn collect(folder: &Path, above: &str, paths: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if SKIPPED.contains(&name.as_str()) {
            continue;
        }
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{above}{name}/"), paths);
        } else {
            paths.push(format!("{above}{name}"));
        }
    }
}

/// The code before the tests, which stand at the end of a file and may use what they like.
pub(crate) fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or(text)
}

/// Fails with everything that was found.
pub(crate) fn report(what: &str, found: impl IntoIterator<Item = String>) {
    let found: Vec<String> = found.into_iter().collect();
    assert!(
        found.is_empty(),
        "each of these {what}:\n  {}",
        found.join("\n  ")
    );
}
