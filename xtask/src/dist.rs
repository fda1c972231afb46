//! `cargo xtask dist`: the finished folder for any static host.

use crate::args::Args;
use crate::page;
use crate::paths::{Places, files_below, read, write};
use crate::process::{Outcome, run};
use crate::setup::{Packages, Tools, cargo_home};
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::time::SystemTime;

const COMPRESSED: [&str; 7] = ["html", "js", "css", "wasm", "json", "svg", "webmanifest"];

pub(crate) fn command(places: &Places, mut args: Args) -> Outcome<()> {
    let base = page::base(args.value("--base")?.as_deref())?;
    args.done()?;
    build(places, &Tools::ready(places, Packages::Build)?)?;
    finish(&places.dist(), &base)?;
    println!("built {} for {base}", places.dist().display());
    println!(
        "another path needs only another `<base href>` in index.html and 404.html: `cargo xtask dist --base /sub/`"
    );
    Ok(())
}

/// Builds the release portal into `dist/`.
pub(crate) fn build(places: &Places, tools: &Tools) -> Outcome<()> {
    // Trunk builds offline, so that it never fetches tools of its own; the crates must be there.
    run(tools
        .wasm_command("cargo")
        .args(["fetch", "--quiet", "--locked"]))?;
    // Trunk empties the folder only after a good build, but not of what it didn't make.
    let dist = places.dist();
    if dist.exists() {
        fs::remove_dir_all(&dist)
            .map_err(|error| format!("can't empty {}: {error}", dist.display()))?;
    }
    // Trunk copies style sheets while cargo builds: they are gathered before both.
    stylers::build(&places.root, Path::new("style/components.css"))
        .map_err(|error| format!("can't gather the components' style sheets: {error}"))?;
    run(tools
        .wasm_command(&tools.trunk)
        .args(["build", "--release", "--offline"])
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // Cargo's own message says it; Trunk's stack says nothing more.
        .env("RUST_BACKTRACE", "0"))?;
    no_folder_of_this_machine(&dist)
}

/// What goes to a host must not say where it was built.
fn no_folder_of_this_machine(dist: &Path) -> Outcome<()> {
    let Some(home) = cargo_home() else {
        return Ok(());
    };
    let home = home.to_string_lossy().into_owned();
    for file in files_below(dist)? {
        let bytes = fs::read(dist.join(&file)).map_err(|error| format!("{file}: {error}"))?;
        if bytes
            .windows(home.len())
            .any(|part| part == home.as_bytes())
        {
            return Err(format!(
                "dist/{file} names {home}: --remap-path-prefix should have taken it out"
            ));
        }
    }
    Ok(())
}

/// Sets the base, and adds the not-found page, the headers file and compressed twins.
pub(crate) fn finish(dist: &Path, base: &str) -> Outcome<()> {
    let html = page::with_base(&read(&dist.join("index.html"))?, base)?;
    let policy = page::policy(&html)?;
    for name in ["index.html", "404.html"] {
        write_if_new(&dist.join(name), html.as_bytes())?;
    }
    // Some static hosts drop names that start with `_` unless this file is there.
    write_if_new(&dist.join(".nojekyll"), b"")?;
    let files = served_files(dist)?;
    write_if_new(
        &dist.join("_headers"),
        headers(base, &policy, &files).as_bytes(),
    )?;
    for file in &files {
        if COMPRESSED
            .iter()
            .any(|ending| file.ends_with(&format!(".{ending}")))
        {
            compress(&dist.join(file))?;
        }
    }
    Ok(())
}

/// What a browser can fetch, without the compressed twins and the host's own files.
pub(crate) fn served_files(dist: &Path) -> Outcome<Vec<String>> {
    let mut files = files_below(dist)?;
    files.retain(|file| {
        !file.ends_with(".br")
            && !file.ends_with(".gz")
            && file != "_headers"
            && file != ".nojekyll"
    });
    Ok(files)
}

/// The file that several static hosts read their headers from.
fn headers(base: &str, policy: &str, files: &[String]) -> String {
    let mut text = format!(
        "{base}*\n  Content-Security-Policy: {policy}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n"
    );
    for file in files.iter().filter(|file| page::is_hashed(file)) {
        text.push_str(&format!(
            "{base}{file}\n  Cache-Control: public, max-age=31536000, immutable\n"
        ));
    }
    text
}

fn write_if_new(path: &Path, bytes: &[u8]) -> Outcome<()> {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        Ok(())
    } else {
        write(path, bytes)
    }
}

/// Writes `file.br` and `file.gz`, unless both are newer than the file.
fn compress(path: &Path) -> Outcome<()> {
    let twin = |ending: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        std::path::PathBuf::from(name)
    };
    let (br, gz) = (twin(".br"), twin(".gz"));
    let time = |path: &Path| {
        fs::metadata(path)
            .and_then(|data| data.modified())
            .unwrap_or(SystemTime::UNIX_EPOCH)
    };
    let source = time(path);
    if br.exists() && gz.exists() && time(&br) >= source && time(&gz) >= source {
        return Ok(());
    }
    let bytes =
        fs::read(path).map_err(|error| format!("can't read {}: {error}", path.display()))?;
    write(&br, brotli(&bytes)?)?;
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let packed = gzip.write_all(&bytes).and_then(|()| gzip.finish());
    write(
        &gz,
        packed.map_err(|error| format!("can't compress {}: {error}", path.display()))?,
    )
}

fn brotli(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters)
        .map_err(|error| format!("brotli failed: {error}"))?;
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finished_folder_has_its_twins_and_moves_by_its_base_alone() -> Outcome<()> {
        let dist = std::env::temp_dir().join(format!("sharewell-dist-{}", std::process::id()));
        let html = "<base href=\"/\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">";
        write(&dist.join("index.html"), html)?;
        write(&dist.join("app-0123456789abcdef.js"), "let a = 1;")?;
        finish(&dist, "/sub/")?;
        for name in [
            "404.html",
            "index.html.br",
            "index.html.gz",
            "app-0123456789abcdef.js.br",
            "_headers",
        ] {
            assert!(dist.join(name).is_file(), "{name}");
        }
        assert!(read(&dist.join("404.html"))?.starts_with("<base href=\"/sub/\">"));
        let headers = read(&dist.join("_headers"))?;
        assert!(headers.contains(
            "/sub/app-0123456789abcdef.js\n  Cache-Control: public, max-age=31536000, immutable"
        ));
        assert!(headers.contains("frame-ancestors 'none'"));
        assert_eq!(
            served_files(&dist)?,
            ["404.html", "app-0123456789abcdef.js", "index.html"]
        );
        fs::remove_dir_all(&dist).map_err(|error| error.to_string())
    }
}
