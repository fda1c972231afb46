//! A Chromium for the journeys, and its driver for the wasm tests.

use super::{Tools, announce, debian};
use crate::paths::Places;
use crate::process::{Outcome, find, output, run};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

const BROWSERS: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];

/// Where Chrome puts itself without being on the PATH.
const PLACES: [&str; 4] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/// The browser: named by CHROME or CHROMIUM, found, from apt, or Playwright's own.
pub(crate) fn chromium(tools: &Tools) -> Outcome<PathBuf> {
    if let Some(browser) = found() {
        return Ok(browser);
    }
    if debian::is_here() {
        debian::packages("a browser for the tests", &needs())?;
        return found().ok_or_else(|| "apt installed chromium, yet it isn't there".to_owned());
    }
    let own = || {
        let script = "console.log(require('@playwright/test').chromium.executablePath())";
        output(tools.command(&tools.node).args(["-e", script])).map(PathBuf::from)
    };
    if !own()?.is_file() {
        announce(
            "chromium",
            "as Playwright wants it",
            "Playwright's download",
            "Playwright's own cache",
        );
        let playwright = Path::new("node_modules").join("@playwright/test/cli.js");
        run(tools
            .command(&tools.node)
            .arg(playwright)
            .args(["install", "chromium"]))?;
    }
    own()
}

/// The browser's driver, of the browser's version.
pub(crate) fn driver(places: &Places, tools: &Tools, browser: &Path) -> Outcome<PathBuf> {
    if let Some(named) = named("CHROMEDRIVER") {
        return Ok(named);
    }
    let version = output(Command::new(browser).arg("--version")).unwrap_or_default();
    let version = version
        .split_whitespace()
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()));
    let fits = |driver: &PathBuf| {
        let said = output(Command::new(driver).arg("--version")).unwrap_or_default();
        version.is_none_or(|version| {
            major(said.split_whitespace().nth(1).unwrap_or_default()) == major(version)
        })
    };
    if let Some(driver) = find(&["chromedriver"]).filter(fits) {
        return Ok(driver);
    }
    if debian::is_here() && browser.starts_with("/usr/bin") {
        debian::packages("the browser's driver for the wasm tests", &needs())?;
        return Ok(PathBuf::from("/usr/bin/chromedriver"));
    }
    let wanted = version.map_or_else(|| "stable".to_owned(), str::to_owned);
    let folder = places.cache.join("chromedriver");
    announce(
        "chromedriver",
        &wanted,
        "Chrome for Testing, by `npx @puppeteer/browsers`",
        &folder.display().to_string(),
    );
    let npx = find(&["npx"]).ok_or("found no `npx`: install Node with npm, then run this again")?;
    let said = output(
        tools
            .command(npx)
            .args([
                "--yes",
                "@puppeteer/browsers",
                "install",
                &format!("chromedriver@{wanted}"),
                "--path",
            ])
            .arg(&folder),
    )
    .map_err(|error| {
        format!(
            "{error}\nset CHROMEDRIVER to the driver of {}",
            browser.display()
        )
    })?;
    // The last line is `chromedriver@VERSION PATH`.
    let path = said
        .lines()
        .last()
        .and_then(|line| line.split_once(' '))
        .map(|(_, path)| PathBuf::from(path));
    path.filter(|path| path.is_file()).ok_or_else(|| {
        "chromedriver was fetched, but isn't where it was said to be; set CHROMEDRIVER".to_owned()
    })
}

fn found() -> Option<PathBuf> {
    named("CHROME")
        .or_else(|| named("CHROMIUM"))
        .or_else(|| find(&BROWSERS))
        .or_else(|| {
            PLACES
                .iter()
                .map(PathBuf::from)
                .find(|place| place.is_file())
        })
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .filter(|path| path.is_file())
}

fn needs() -> [debian::Need; 2] {
    [
        debian::Need {
            package: "chromium".to_owned(),
            file: "/usr/bin/chromium",
        },
        debian::Need {
            package: "chromium-driver".to_owned(),
            file: "/usr/bin/chromedriver",
        },
    ]
}

fn major(version: &str) -> &str {
    version.split('.').next().unwrap_or(version)
}
