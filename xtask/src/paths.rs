//! Where things are: the checkout, the target folder, the per-user cache.

use crate::process::Outcome;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The folders every command works with.
pub(crate) struct Places {
    /// The checkout.
    pub(crate) root: PathBuf,
    /// Fetched tools, one folder per tool and version; the user's own cache.
    pub(crate) cache: PathBuf,
    /// Cargo's target folder.
    pub(crate) target: PathBuf,
}

impl Places {
    /// Finds the checkout from the running package, and the cache from the system's habits.
    pub(crate) fn find() -> Outcome<Self> {
        let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let root = package
            .as_deref()
            .and_then(Path::parent)
            .map(Path::to_path_buf)
            .or_else(|| env::current_dir().ok())
            .filter(|root| root.join("Trunk.toml").is_file())
            .ok_or("run this as `cargo xtask …` inside the checkout")?;
        let target = env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| root.join("target"), |dir| root.join(dir));
        Ok(Self {
            cache: cache_folder()?,
            root,
            target,
        })
    }

    /// The finished portal.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The version of a package in `Cargo.lock`.
    pub(crate) fn locked(&self, package: &str) -> Outcome<String> {
        let lock = read(&self.root.join("Cargo.lock"))?;
        let name = format!("name = \"{package}\"");
        let mut lines = lock.lines().skip_while(|line| *line != name);
        lines
            .nth(1)
            .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
            .map(str::to_owned)
            .ok_or_else(|| format!("Cargo.lock names no `{package}`"))
    }
}

fn cache_folder() -> Outcome<PathBuf> {
    if let Some(chosen) = env::var_os("SHAREWELL_CACHE").filter(|value| !value.is_empty()) {
        return Ok(PathBuf::from(chosen));
    }
    let from = |name: &str| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let base = if cfg!(windows) {
        from("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        from("HOME").map(|home| home.join("Library/Caches"))
    } else {
        from("XDG_CACHE_HOME").or_else(|| from("HOME").map(|home| home.join(".cache")))
    };
    base.map(|base| base.join("sharewell"))
        .ok_or_else(|| "found no folder for cached tools; set SHAREWELL_CACHE to one".to_owned())
}

/// Reads a text file; the error names it.
pub(crate) fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| format!("can't read {}: {error}", path.display()))
}

/// Writes a file and the folders above it; the error names it.
pub(crate) fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Outcome<()> {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder
        .and_then(|()| fs::write(path, bytes))
        .map_err(|error| format!("can't write {}: {error}", path.display()))
}

/// Every file below `folder`, sorted, as paths with `/` relative to it.
pub(crate) fn files_below(folder: &Path) -> Outcome<Vec<String>> {
    fn visit(folder: &Path, above: &str, files: &mut Vec<String>) -> std::io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = format!("{above}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                visit(&entry.path(), &format!("{name}/"), files)?;
            } else {
                files.push(name);
            }
        }
        Ok(())
    }
    let mut files = Vec::new();
    visit(folder, "", &mut files)
        .map_err(|error| format!("can't list {}: {error}", folder.display()))?;
    files.sort();
    Ok(files)
}
