//! What the page itself says: its base path and its content security policy.

use crate::process::Outcome;

// The minifier drops quotes and orders attributes as it likes: look for what it can't change.
const BASE: &str = "<base href=";
const POLICY: &str = "\"default-src ";

/// A path under which the portal is served: `/` or `/sub/`.
pub(crate) fn base(wanted: Option<&str>) -> Outcome<String> {
    let inner = wanted.unwrap_or("/").trim_matches('/');
    let fits = |part: &str| {
        !part.is_empty()
            && !part.chars().all(|letter| letter == '.')
            && part
                .chars()
                .all(|letter| letter.is_ascii_alphanumeric() || "-_.~".contains(letter))
    };
    match inner {
        "" => Ok("/".to_owned()),
        path if path.split('/').all(fits) => Ok(format!("/{path}/")),
        path => Err(format!(
            "`--base /{path}/`: use letters, digits, `-`, `_`, `.`, `~` between slashes"
        )),
    }
}

/// The page with another base; nothing else in it knows the path.
pub(crate) fn with_base(html: &str, base: &str) -> Outcome<String> {
    let (before, after) = html
        .split_once(BASE)
        .ok_or_else(|| format!("index.html has no `{BASE}…>`"))?;
    let (_, after) = after
        .split_once('>')
        .ok_or("index.html's `<base href>` has no end")?;
    Ok(format!("{before}{BASE}\"{base}\">{after}"))
}

/// The policy as a header: the page's own, and what only a header can say.
pub(crate) fn policy(html: &str) -> Outcome<String> {
    let policy = html
        .split_once(POLICY)
        .and_then(|(_, after)| after.split_once('"'));
    let (policy, _) = policy.ok_or("index.html has no content security policy")?;
    Ok(format!("default-src {policy}; frame-ancestors 'none'"))
}

/// The page's source without its policy.
pub(crate) fn without_policy(html: &str) -> Outcome<String> {
    let (before, after) = html
        .split_once("<meta http-equiv=\"Content-Security-Policy\"")
        .ok_or("index.html has no content security policy")?;
    let (_, after) = after
        .split_once('>')
        .ok_or("the content security policy has no end")?;
    Ok(format!("{before}{after}"))
}

/// Whether the name carries a hash of the content, so that it never changes under that name.
pub(crate) fn is_hashed(name: &str) -> bool {
    let name = name.rsplit('/').next().unwrap_or(name);
    let stem = name.split('.').next().unwrap_or(name);
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        (12..=16).contains(&hash.len()) && hash.chars().all(|digit| digit.is_ascii_hexdigit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_begins_and_ends_with_a_slash_and_is_only_a_path() {
        for (wanted, base_path) in [
            (None, "/"),
            (Some("/"), "/"),
            (Some("sub"), "/sub/"),
            (Some("/a/b/"), "/a/b/"),
        ] {
            assert_eq!(base(wanted).as_deref(), Ok(base_path));
        }
        for wanted in ["/a//b/", "/../", "/\">/", "/a b/"] {
            assert!(base(Some(wanted)).is_err(), "{wanted}");
        }
    }

    #[test]
    fn only_the_base_changes_with_the_path() {
        for html in [
            "<base href=\"/\"><a href=\"/\">",
            "<base href=/><a href=\"/\">",
        ] {
            assert_eq!(
                with_base(html, "/sub/").as_deref(),
                Ok("<base href=\"/sub/\"><a href=\"/\">")
            );
        }
        assert!(with_base("<html>", "/sub/").is_err());
    }

    #[test]
    fn the_header_adds_what_a_meta_element_may_not_say() {
        let html = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">";
        assert_eq!(
            policy(html).as_deref(),
            Ok("default-src 'none'; frame-ancestors 'none'")
        );
    }

    #[test]
    fn only_names_with_a_hash_may_be_kept_for_ever() {
        for name in [
            "sharewell-0123456789abcdef.js",
            "a/sharewell-0123456789abcdef_bg.wasm",
            "main-00ff00ff00ff00f.css",
        ] {
            assert!(is_hashed(name), "{name}");
        }
        for name in [
            "import.js",
            "import_bg.wasm",
            "icon-192.png",
            "index.html",
            "snippets/x-0123456789abcdef/a.js",
        ] {
            assert!(!is_hashed(name), "{name}");
        }
    }
}
