//! The house rules, as tests: what every file keeps to, and who may use whom.

#[path = "tidy/files.rs"]
mod files;
#[path = "tidy/packages.rs"]
mod packages;
#[path = "tidy/uses.rs"]
mod uses;

use files::{File, all, ending, report, root};
use std::path::Path;

#[test]
fn every_rust_file_opens_with_its_purpose() {
    let silent = all(&["rs"]).filter(|file| !file.text.starts_with("//! "));
    report("opens without a `//!` line", silent.map(|file| file.path));
}

#[test]
fn no_file_has_leftovers() {
    // Put together here, so that this file doesn't find itself.
    let leftovers = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("<<<<", "<<<"),
        concat!(">>>>", ">>>"),
        concat!("dbg", "!("),
    ];
    let found = all(files::TEXT).flat_map(|file| {
        let lines = file.text.lines().enumerate();
        let left = lines.filter(|(_, line)| leftovers.iter().any(|word| line.contains(word)));
        left.map(|(at, line)| file.at(at, line)).collect::<Vec<_>>()
    });
    report("is a leftover", found);
}

#[test]
fn no_line_ends_with_a_space() {
    let found = all(files::TEXT).flat_map(|file| {
        let lines = file.text.lines().enumerate();
        let spaced = lines.filter(|(_, line)| line.ends_with([' ', '\t']));
        spaced
            .map(|(at, line)| file.at(at, line))
            .collect::<Vec<_>>()
    });
    report("ends with a space", found);
}

#[test]
fn nothing_names_a_machine_or_a_registry() {
    let strangers = [
        concat!("/ro", "ot/"),
        concat!("/ho", "me/"),
        concat!("/Us", "ers/"),
        concat!("/wo", "rk/"),
        concat!("registry", ".npmjs"),
        concat!("index", ".crates.io"),
        concat!("\"resol", "ved\""),
    ];
    let found = all(files::TEXT).flat_map(|file| {
        let lines = file.text.lines().enumerate();
        let named = lines.filter(|(_, line)| strangers.iter().any(|word| starts_with(line, word)));
        named
            .map(|(at, line)| file.at(at, line))
            .collect::<Vec<_>>()
    });
    report("names a machine's path or a registry", found);
}

/// Whether a path begins here; `src/pages/x/` doesn't begin with `/pages/`.
fn starts_with(line: &str, path: &str) -> bool {
    line.match_indices(path).any(|(place, _)| {
        let before = line[..place].chars().next_back();
        !path.starts_with('/')
            || before.is_none_or(|letter| !letter.is_alphanumeric() && !"._~*".contains(letter))
    })
}

#[test]
fn only_the_main_sheet_has_colors() {
    let found = all(&["css", "rs"])
        .filter(|file| file.path.starts_with("src/"))
        .flat_map(|file| {
            let css = ending(&file.path) == Some("css");
            let lines = file.text.lines().enumerate();
            let colored = lines.filter(|(_, line)| has_color(line, css));
            colored
                .map(|(at, line)| file.at(at, line))
                .collect::<Vec<_>>()
        });
    report("has a color of its own: take a token, `var(--…)`", found);
}

/// In Rust a color can only be the beginning of a string; in CSS it stands anywhere.
fn has_color(line: &str, css: bool) -> bool {
    let function = ["rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "color-mix("];
    let mixed = function
        .iter()
        .any(|name| line.contains(name) && (css || line.contains(&format!("\"{name}"))));
    let start = if css { "#" } else { "\"#" };
    mixed
        || line.split(start).skip(1).any(|after| {
            let digits = after.chars().take_while(char::is_ascii_hexdigit).count();
            let ends = after[digits..]
                .chars()
                .next()
                .is_none_or(|next| !next.is_ascii_alphanumeric() && next != '-');
            matches!(digits, 3 | 4 | 6 | 8) && ends
        })
}

#[test]
fn colors_are_told_from_addresses() {
    for line in ["color: #fff;", "a:#0B6470}", "background: rgb(0 0 0 / .5)"] {
        assert!(has_color(line, true), "{line}");
    }
    for line in ["#main { }", "color: var(--fg-1)", "mask: url(#shape)"] {
        assert!(!has_color(line, true), "{line}");
    }
    assert!(has_color("let fill = \"#fff\";", false));
    assert!(!has_color("#[derive(Debug)] // #123", false));
}

#[test]
fn the_portal_has_one_leptos() {
    let lock = File::read("Cargo.lock").text;
    for name in ["leptos", "wasm-bindgen"] {
        let count = lock
            .lines()
            .filter(|line| *line == format!("name = \"{name}\""))
            .count();
        assert_eq!(count, 1, "{name} is in Cargo.lock {count} times");
    }
}

#[test]
fn every_package_keeps_the_workspace_lints() {
    let manifests = all(&["toml"])
        .filter(|file| file.path.ends_with("Cargo.toml") && !file.path.starts_with("fuzz/"));
    let own = manifests.filter(|file| !file.text.contains("[lints]\nworkspace = true"));
    report(
        "doesn't take the workspace's lints",
        own.map(|file| file.path),
    );
}

#[test]
fn the_gathered_sheet_is_current_and_its_classes_are_unique() {
    // Gathering fails when two sheets share a class.
    let fresh = stylers::bundle(&root()).unwrap_or_else(|error| panic!("{error}"));
    let kept = File::read("style/components.css").text;
    assert!(
        fresh == kept,
        "style/components.css is old: build the portal and commit it"
    );
}

#[test]
fn the_commands_stay_small() {
    let long = all(&["rs"])
        .filter(|file| file.path.starts_with("xtask/") && file.text.lines().count() > 300);
    report("has more than 300 lines", long.map(|file| file.path));
}

#[test]
fn modules_use_only_what_is_below_them() {
    report(
        "uses what it may not",
        uses::forbidden(&uses::portal_files()),
    );
}

#[test]
fn packages_depend_only_on_what_is_below_them() {
    report(
        "depends on what it may not",
        packages::forbidden_dependencies(),
    );
}

#[test]
fn only_the_policy_judges_roles_owners_and_embed_state() {
    let found = uses::portal_files().into_iter().flat_map(|file| {
        let code = files::without_tests(&file.text);
        let lines = code.lines().enumerate();
        let judging = lines.filter(|(_, line)| uses::judges(line));
        judging
            .map(|(at, line)| file.at(at, line))
            .collect::<Vec<_>>()
    });
    report(
        "judges what only the policy may: ask it a question instead",
        found,
    );
}

#[test]
fn the_house_is_where_it_is_looked_for() {
    for folder in ["src", "crates/policy", "style", "public", "tests/e2e"] {
        assert!(root().join(Path::new(folder)).is_dir(), "{folder}");
    }
}
