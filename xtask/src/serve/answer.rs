//! Which file answers a path, and with which headers.

use super::reply::Answer;
use crate::page;
use crate::paths::read;
use crate::process::Outcome;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

const TYPES: [(&str, &str); 13] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("json", "application/json"),
    ("webmanifest", "application/manifest+json"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("ico", "image/x-icon"),
    ("txt", "text/plain; charset=utf-8"),
    ("zip", "application/zip"),
    ("map", "application/json"),
];

/// What of a request the answer depends on.
#[derive(Default)]
pub(super) struct Request {
    /// Decoded, without query.
    pub(super) path: String,
    /// The encodings the browser takes.
    pub(super) encodings: String,
    /// What it has already.
    pub(super) etag: String,
}

/// A finished folder under a base path.
pub(super) struct Site {
    dist: PathBuf,
    base: String,
    policy: String,
    fallback: bool,
}

impl Site {
    /// Serves `dist`, which must be finished; `fallback` gives unknown paths the page.
    pub(super) fn new(dist: PathBuf, base: String, fallback: bool) -> Outcome<Self> {
        let policy = page::policy(&read(&dist.join("index.html"))?)?;
        Ok(Self {
            dist,
            base,
            policy,
            fallback,
        })
    }

    /// The path of the portal's first page.
    pub(super) fn base(&self) -> &str {
        &self.base
    }

    /// Answers as a static host would.
    pub(super) fn answer(&self, request: &Request) -> Answer {
        let path = request.path.as_str();
        if self.base != "/" && path == self.base.trim_end_matches('/') {
            let mut answer = Answer::text(301, "moved");
            answer.headers.push(("Location", self.base.clone()));
            return answer;
        }
        let Some(name) = path.strip_prefix(&self.base) else {
            return Answer::text(404, &format!("Not here. The portal is at {}", self.base));
        };
        if name.split('/').any(|part| part == "..") {
            return Answer::text(404, "not found");
        }
        let name = if name.is_empty() { "index.html" } else { name };
        if self.dist.join(name).is_file() {
            return self.file(200, name, request);
        }
        let looks_like_a_file = type_of(name).is_some();
        match (looks_like_a_file, self.fallback) {
            (false, true) => self.file(200, "index.html", request),
            (false, false) => self.file(404, "404.html", request),
            (true, _) => Answer::text(404, "not found"),
        }
    }

    fn file(&self, status: u16, name: &str, request: &Request) -> Answer {
        let path = self.dist.join(name);
        let (body, encoding) = best(&path, &request.encodings);
        let Some(body) = body else {
            return Answer::text(404, "not found");
        };
        let mut hasher = DefaultHasher::new();
        body.hash(&mut hasher);
        let etag = format!("\"{:016x}\"", hasher.finish());
        let cache = if page::is_hashed(name) {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        let known = request.etag == etag && status == 200;
        let mut answer = Answer {
            status: if known { 304 } else { status },
            headers: vec![
                (
                    "Content-Type",
                    type_of(name)
                        .unwrap_or("application/octet-stream")
                        .to_owned(),
                ),
                ("Cache-Control", cache.to_owned()),
                ("ETag", etag),
                ("Vary", "Accept-Encoding".to_owned()),
                ("X-Content-Type-Options", "nosniff".to_owned()),
                ("Referrer-Policy", "no-referrer".to_owned()),
                ("Content-Security-Policy", self.policy.clone()),
            ],
            body: if known { Vec::new() } else { body },
        };
        if let Some(encoding) = encoding {
            answer
                .headers
                .push(("Content-Encoding", encoding.to_owned()));
        }
        answer
    }
}

/// The file's compressed twin where the browser takes it, else the file.
fn best(path: &Path, encodings: &str) -> (Option<Vec<u8>>, Option<&'static str>) {
    for (encoding, ending) in [("br", ".br"), ("gzip", ".gz")] {
        let taken = encodings.split(',').any(|word| {
            let (name, quality) = word.trim().split_once(';').unwrap_or((word.trim(), ""));
            name.trim() == encoding && !matches!(quality.trim(), "q=0" | "q=0.0")
        });
        let mut twin = path.as_os_str().to_owned();
        twin.push(ending);
        if let (true, Ok(bytes)) = (taken, fs::read(Path::new(&twin))) {
            return (Some(bytes), Some(encoding));
        }
    }
    (fs::read(path).ok(), None)
}

/// The type by a known ending. Ids in paths may hold dots, so an unknown ending is no file.
fn type_of(name: &str) -> Option<&'static str> {
    let (_, ending) = name.rsplit('/').next()?.rsplit_once('.')?;
    TYPES
        .iter()
        .find(|(known, _)| *known == ending)
        .map(|(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(name: &str, fallback: bool) -> Outcome<Site> {
        let dist =
            std::env::temp_dir().join(format!("sharewell-serve-{name}-{}", std::process::id()));
        let html = "<base href=\"/\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">";
        crate::paths::write(&dist.join("index.html"), html)?;
        crate::paths::write(&dist.join("app-0123456789abcdef_bg.wasm"), "wasm")?;
        crate::paths::write(&dist.join("import.js"), "worker")?;
        crate::dist::finish(&dist, "/sub/")?;
        Site::new(dist, "/sub/".to_owned(), fallback)
    }

    fn ask(site: &Site, path: &str) -> (u16, String, String) {
        let answer = site.answer(&Request {
            path: path.to_owned(),
            encodings: "gzip, br".to_owned(),
            etag: String::new(),
        });
        let header = |wanted: &str| {
            let found = answer.headers.iter().find(|(name, _)| *name == wanted);
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        (
            answer.status,
            header("Cache-Control"),
            header("Content-Encoding"),
        )
    }

    #[test]
    fn files_routes_and_strangers_are_told_apart() -> Outcome<()> {
        let site = site("fallback", true)?;
        let no_cache = || "no-cache".to_owned();
        let immutable = "public, max-age=31536000, immutable".to_owned();
        let br = || "br".to_owned();
        assert_eq!(ask(&site, "/sub"), (301, no_cache(), String::new()));
        assert_eq!(ask(&site, "/sub/"), (200, no_cache(), br()));
        assert_eq!(ask(&site, "/sub/flows/12/share"), (200, no_cache(), br()));
        assert_eq!(
            ask(&site, "/sub/rules/flow.may-be-shared"),
            (200, no_cache(), br()),
            "an id with a dot"
        );
        assert_eq!(
            ask(&site, "/sub/app-0123456789abcdef_bg.wasm"),
            (200, immutable, br())
        );
        assert_eq!(
            ask(&site, "/sub/import.js"),
            (200, no_cache(), br()),
            "the worker has no hash"
        );
        for path in [
            "/sub/missing.js",
            "/",
            "/flows",
            "/sub/../secret",
            "/sub/a/../../x.js",
        ] {
            assert_eq!(ask(&site, path).0, 404, "{path}");
        }
        Ok(())
    }

    #[test]
    fn a_plain_host_answers_routes_with_404_html() -> Outcome<()> {
        let site = site("plain", false)?;
        assert_eq!(ask(&site, "/sub/flows/12").0, 404);
        assert_eq!(ask(&site, "/sub/").0, 200);
        Ok(())
    }

    #[test]
    fn what_the_browser_has_is_not_sent_again() -> Outcome<()> {
        let site = site("etag", true)?;
        let path = "/sub/import.js".to_owned();
        let first = site.answer(&Request {
            path: path.clone(),
            ..Request::default()
        });
        let etag = first
            .headers
            .iter()
            .find(|(name, _)| *name == "ETag")
            .map(|(_, value)| value.clone());
        let second = site.answer(&Request {
            path,
            etag: etag.unwrap_or_default(),
            ..Request::default()
        });
        assert_eq!((first.status, second.status), (200, 304));
        Ok(())
    }
}
