//! Who may use whom in the portal, and who judges.

use super::files::{File, all, without_tests};

/// The browser's interfaces, which any module but the plain ones may touch.
const BROWSER: &[&str] = &[
    "draw",
    "leptos",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
];
/// What every screen may use.
const SCREEN: &[&str] = &[
    "workspace",
    "ui",
    "words",
    "policy",
    "solution",
    "route",
    "labels",
    "location",
    "stylers",
];

/// A module of `src/`, and what it may use besides itself.
const MODULES: &[(&str, &[&[&str]])] = &[
    ("app", &[BROWSER, SCREEN, &["pages", "panels", "stories"]]),
    ("pages", &[BROWSER, SCREEN, &["panels", "stories", "keep"]]),
    ("panels", &[BROWSER, SCREEN, &["stories"]]),
    ("stories", &[&["route"]]),
    ("labels", &[&["policy", "route"]]),
    ("route", &[BROWSER, &["policy", "percent_encoding"]]),
    ("location", &[BROWSER, &["route"]]),
    ("ui", &[BROWSER, &["stylers"]]),
    (
        "workspace",
        &[BROWSER, &["backend", "policy", "solution", "words", "keep"]],
    ),
    // The only code that touches the outside.
    (
        "backend",
        &[
            BROWSER,
            &["policy", "solution", "keep", "gloo_net", "route"],
        ],
    ),
    ("main", &[BROWSER, &["app", "console_error_panic_hook"]]),
    (
        "lib",
        &[&[
            "app",
            "backend",
            "labels",
            "location",
            "pages",
            "panels",
            "route",
            "stories",
            "ui",
            "workspace",
        ]],
    ),
];

/// Packages whose names are looked for as `name::`.
const PACKAGES: [&str; 17] = [
    "draw",
    "policy",
    "solution",
    "words",
    "stylers",
    "leptos",
    "gloo_net",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "keep",
    "serde",
    "serde_json",
    "console_error_panic_hook",
    "percent_encoding",
    "zip",
];

/// The portal's Rust files.
pub(crate) fn portal_files() -> Vec<File> {
    all(&["rs"])
        .filter(|file| file.path.starts_with("src/"))
        .collect()
}

/// Uses that the table doesn't allow.
pub(crate) fn forbidden(portal: &[File]) -> Vec<String> {
    let mut found = Vec::new();
    for file in portal {
        let inner = file.path.trim_start_matches("src/");
        let module = inner
            .split('/')
            .next()
            .unwrap_or(inner)
            .trim_end_matches(".rs");
        let Some((_, may)) = MODULES.iter().find(|(name, _)| *name == module) else {
            found.push(format!(
                "{}: the table of modules doesn't name `{module}`",
                file.path
            ));
            continue;
        };
        for (at, line) in without_tests(&file.text).lines().enumerate() {
            let used = used(line);
            let allowed =
                |name: &&str| *name == module || may.iter().any(|list| list.contains(name));
            if let Some(name) = used.iter().find(|name| !allowed(name)) {
                found.push(format!("{} (`{name}`)", file.at(at, line)));
            }
        }
    }
    found
}

/// The modules and packages that a line of code names.
fn used(line: &str) -> Vec<&str> {
    let code = line.split("//").next().unwrap_or(line);
    let mut names = Vec::new();
    for (place, _) in code.match_indices("::") {
        let before = &code[..place];
        let start = before
            .rfind(|letter: char| !letter.is_alphanumeric() && letter != '_')
            .map_or(0, |at| at + 1);
        let name = &before[start..];
        let nested = before[..start].ends_with("::");
        if name == "crate" || name == "sharewell" {
            let after = &code[place + 2..];
            let end = after
                .find(|letter: char| !letter.is_alphanumeric() && letter != '_')
                .unwrap_or(after.len());
            // `crate::{a, b}` would hide its modules from this reader.
            names.push(if end == 0 {
                "a list of modules at once"
            } else {
                &after[..end]
            });
        } else if !nested && PACKAGES.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Whether a line decides by a role, an owner or an embed state.
///
/// Making a value for a change (`DesktopRole::CoOwner`, `to: !used.embedded`), writing a role
/// as text (`DesktopRole::CoOwner => "co_owner"`) and handing one on to be worded are no
/// judgment; words does the naming, and is held to it by its own tests.
pub(crate) fn judges(line: &str) -> bool {
    let code = line.split("//").next().unwrap_or(line);
    let roles = ["EffectiveRole::", "DesktopRole::", "SecurityRole::"];
    let arm = code.split_once("=>").is_some_and(|(pattern, value)| {
        let as_text = value.trim_start().starts_with('"') || value.contains("String::new()");
        roles.iter().any(|role| pattern.contains(role)) && !as_text
    });
    let compared = roles.iter().any(|role| {
        ["==", "!=", ">=", "<=", ">", "<"].iter().any(|sign| {
            code.contains(&format!(" {sign} {role}"))
                || code.contains(&format!(" {sign} policy::{role}"))
        }) || (code.contains(role) && (code.contains("matches!(") || code.contains("if let ")))
    });
    let mut words = code.split([' ', '(']).peekable();
    let mut field = false;
    while let Some(word) = words.next() {
        let next = words.peek().copied().unwrap_or_default();
        let state = word.trim_end_matches([';', ')', '{']);
        let fact = |name: &str| state.ends_with(name);
        field |= (fact(".embedded") || fact(".owner")) && matches!(next, "==" | "!=");
        let deciding = matches!(word, "if" | "&&" | "||");
        field |= deciding
            && next
                .trim_end_matches([';', ')', '{'])
                .ends_with(".embedded");
    }
    arm || compared || field
}

#[test]
fn judging_is_told_from_naming_and_making() {
    for line in [
        "    EffectiveRole::Owner => view! {},",
        "if role == DesktopRole::CoOwner {",
        "tenant.role(you, flow) >= EffectiveRole::CoOwner",
        "if held < policy::EffectiveRole::CoOwner {",
        "matches!(role, EffectiveRole::RunOnly)",
        "if binding.embedded {",
        "let on = shared && binding.embedded;",
        "if reference.owner == me {",
    ] {
        assert!(judges(line), "{line}");
    }
    for line in [
        "Role::CoOwner => DesktopRole::CoOwner,",
        "DesktopRole::CoOwner => \"co_owner\",",
        "to: !used.embedded,",
        "let role = DesktopRole::RunOnly;",
        "words::owned_by(reference.owner)",
        "let word = words::embedded(binding.embedded);",
    ] {
        assert!(!judges(line), "{line}");
    }
}

#[test]
fn uses_are_read_from_lines_of_code() {
    assert_eq!(used("use crate::ui::Switch;"), ["ui"]);
    assert_eq!(
        used("let a = policy::decide(words::say()); // leptos::x"),
        ["policy", "words"]
    );
    assert_eq!(
        used("use crate::{ui, route};"),
        ["a list of modules at once"]
    );
    assert_eq!(used("sharewell::app::App"), ["app"]);
}
