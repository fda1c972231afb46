//! Which packages may depend on which.

use super::files::File;

/// A package's manifest, and its dependencies; dev-dependencies are free.
const DEPENDENCIES: &[(&str, &[&str])] = &[
    ("crates/policy/Cargo.toml", &["keep"]),
    (
        "crates/solution/Cargo.toml",
        &[
            "keep",
            "policy",
            "serde",
            "serde_json",
            "zip",
            "miniz_oxide",
            "crc32fast",
            "quick-xml",
        ],
    ),
    ("crates/words/Cargo.toml", &["policy", "solution"]),
    (
        "crates/import/Cargo.toml",
        &[
            "solution",
            "words",
            "keep",
            "js-sys",
            "wasm-bindgen",
            "web-sys",
        ],
    ),
    ("crates/stylers/Cargo.toml", &[]),
    (
        "crates/draw/Cargo.toml",
        &["draw-macro", "leptos", "any_spawner", "send_wrapper"],
    ),
    (
        "crates/draw-macro/Cargo.toml",
        &["proc-macro2", "quote", "rstml", "syn"],
    ),
    (
        "crates/keep/Cargo.toml",
        &["keep-macro", "hifijson", "serde"],
    ),
    (
        "crates/keep-macro/Cargo.toml",
        &["proc-macro2", "quote", "syn"],
    ),
];

/// Dependencies that the table doesn't allow.
pub(crate) fn forbidden_dependencies() -> Vec<String> {
    let mut found = Vec::new();
    for (manifest, may) in DEPENDENCIES {
        let text = File::read(manifest).text;
        let mut counts = false;
        for line in text.lines() {
            if line.starts_with('[') {
                counts = line.ends_with("dependencies]") && !line.contains("dev-dependencies");
            } else if let (true, Some(name)) = (counts, line.split(['.', ' ', '=']).next())
                && !name.is_empty()
                && line.starts_with(|first: char| first.is_ascii_alphabetic())
                && !may.contains(&name)
            {
                found.push(format!("{manifest}: {name}"));
            }
        }
    }
    found
}
