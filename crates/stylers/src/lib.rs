//! Scoped CSS for components, on stable Rust and without dependencies.
//!
//! A component keeps its style sheet beside its code and asks for its class:
//!
//! ```text
//! let class = stylers::style_sheet!("src/ui/switch.css");
//! ```
//!
//! The class is a hash of the *path*, so it stays the same when the CSS changes and
//! nothing of the CSS enters the wasm. [`build`] writes every sheet below `src/` into
//! one file, each wrapped in its class by native CSS nesting: `&` is the component's
//! root, everything else is inside it. `@keyframes`, `@font-face` and tokens are not
//! scoped by nesting and belong into the page's main sheet.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The class of the style sheet at `path`, which is relative to the package's root.
///
/// Fails to compile when the file is missing.
#[macro_export]
macro_rules! style_sheet {
    ($path:literal) => {{
        const _: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/", $path));
        const CLASS: [u8; 10] = $crate::class_of($path);
        const NAME: &str = match std::str::from_utf8(&CLASS) {
            Ok(name) => name,
            Err(_) => panic!("a class name is ASCII"),
        };
        NAME
    }};
}

/// The class name of a path: `s-` and eight hexadecimal digits of its FNV-1a hash.
pub const fn class_of(path: &str) -> [u8; 10] {
    let bytes = path.as_bytes();
    let mut hash: u32 = 0x811c_9dc5;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    let digits = b"0123456789abcdef";
    let mut class = *b"s-00000000";
    let mut place = 0;
    while place < 8 {
        class[9 - place] = digits[((hash >> (4 * place)) & 15) as usize];
        place += 1;
    }
    class
}

/// Writes every `src/**/*.css` of the package at `root` into `output`, and only when
/// that changes the file, so that a watcher does not start again.
///
/// # Errors
/// When a sheet can't be read, the output can't be written, or two paths share a class.
pub fn build(root: &Path, output: &Path) -> io::Result<()> {
    let css = bundle(root)?;
    if fs::read_to_string(root.join(output)).ok().as_deref() != Some(&css) {
        fs::write(root.join(output), css)?;
    }
    Ok(())
}

/// The text that [`build`] writes: sheets in the order of their paths.
///
/// # Errors
/// When a sheet can't be read or two paths share a class.
pub fn bundle(root: &Path) -> io::Result<String> {
    let mut sheets = Vec::new();
    collect(&root.join("src"), &mut sheets)?;
    sheets.sort();
    let mut css = String::from(
        "/* Generated from the style sheets below src: edit those, then build. */\n@layer components {\n",
    );
    let mut classes = std::collections::BTreeMap::new();
    for sheet in sheets {
        let path = relative(root, &sheet);
        let bytes = class_of(&path);
        let class = String::from_utf8_lossy(&bytes).into_owned();
        if let Some(other) = classes.insert(class.clone(), path.clone()) {
            return Err(io::Error::other(format!(
                "`{path}` and `{other}` get the same class; rename one of them"
            )));
        }
        let text = fs::read_to_string(&sheet)?;
        let _ = write!(css, "/* {path} */\n.{class} {{\n{}\n}}\n", text.trim());
    }
    css.push_str("}\n");
    Ok(css)
}

fn collect(folder: &Path, sheets: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, sheets)?;
        } else if path.extension().is_some_and(|extension| extension == "css") {
            sheets.push(path);
        }
    }
    Ok(())
}

fn relative(root: &Path, path: &Path) -> String {
    let parts: Vec<_> = path
        .strip_prefix(root)
        .unwrap_or(path)
        .components()
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .collect();
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_depends_on_the_path_alone() {
        assert_eq!(class_of("src/ui/switch.css"), class_of("src/ui/switch.css"));
        assert_ne!(class_of("src/ui/switch.css"), class_of("src/ui/button.css"));
        assert!(class_of("a").starts_with(b"s-"));
    }

    #[test]
    fn each_sheet_is_nested_in_its_class() -> io::Result<()> {
        let root = std::env::temp_dir().join(format!("stylers-{}", std::process::id()));
        fs::create_dir_all(root.join("src/ui"))?;
        fs::write(root.join("src/ui/b.css"), "& { color: red }\n")?;
        fs::write(root.join("src/ui/a.css"), "> p { margin: 0 }\n")?;
        let css = bundle(&root)?;
        let class = String::from_utf8_lossy(&class_of("src/ui/b.css")).into_owned();
        assert!(css.contains(&format!(".{class} {{\n& {{ color: red }}\n}}")));
        assert_eq!(
            css.find("*/"),
            css.find("*/\n@layer components {\n"),
            "the first comment ends where the layer starts"
        );
        assert!(
            css.find("a.css") < css.find("b.css"),
            "sheets stand in the order of their paths"
        );

        build(&root, Path::new("out.css"))?;
        let written = fs::metadata(root.join("out.css"))?.modified()?;
        build(&root, Path::new("out.css"))?;
        assert_eq!(
            written,
            fs::metadata(root.join("out.css"))?.modified()?,
            "unchanged, not rewritten"
        );
        fs::remove_dir_all(&root)
    }
}
