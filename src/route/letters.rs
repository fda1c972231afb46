//! How names and values are written in an address, and read back.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// The query of an address, with its question mark; empty where nothing is said.
pub fn query(said: &[(&str, &str)]) -> String {
    let mut query = String::new();
    for (name, value) in said.iter().filter(|(_, value)| !value.is_empty()) {
        query.push(if query.is_empty() { '?' } else { '&' });
        query.push_str(name);
        query.push('=');
        query.push_str(&escape(value));
    }
    query
}

/// What the query of an address says.
pub struct Words(Vec<(String, String)>);

impl Words {
    /// Reads a query, with or without its question mark.
    pub fn of(query: &str) -> Self {
        let pairs = query.trim_start_matches('?').split('&');
        let pairs = pairs.filter_map(|pair| pair.split_once('='));
        let read =
            |(name, value): (&str, &str)| (unescape(name), unescape(&value.replace('+', " ")));
        Self(pairs.map(read).collect())
    }

    /// What it says about `name`; empty where it says nothing.
    pub fn get(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(other, _)| other == name);
        found.map_or("", |(_, value)| value)
    }
}

/// Keys come from files: everything but unreserved characters (RFC 3986, 2.3) is escaped.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

pub(super) fn escape(key: &str) -> String {
    utf8_percent_encode(key, ESCAPED).to_string()
}

pub(super) fn unescape(part: &str) -> String {
    percent_decode_str(part).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_reads_back_as_it_was_printed() {
        let printed = query(&[("q", "a & b=é"), ("kind", ""), ("run", "can")]);
        assert_eq!(printed, "?q=a%20%26%20b%3D%C3%A9&run=can");
        let read = Words::of(&printed);
        for (name, said) in [("q", "a & b=é"), ("run", "can"), ("kind", ""), ("a", "")] {
            assert_eq!(read.get(name), said, "{name}");
        }
        assert_eq!(read.0.len(), 2);
        assert!(query(&[]).is_empty() && Words::of("").0.is_empty());
    }
}
