//! How names and values are written in an address, and read back.

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

/// Keys come from files: everything but unreserved characters is written as `%XX`.
pub(super) fn escape(key: &str) -> String {
    let mut escaped = String::with_capacity(key.len());
    for byte in key.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            escaped.push(byte as char);
        } else {
            const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
            escaped.push('%');
            escaped.push(DIGITS[usize::from(byte >> 4)] as char);
            escaped.push(DIGITS[usize::from(byte & 15)] as char);
        }
    }
    escaped
}

pub(super) fn unescape(part: &str) -> String {
    let digit = |byte: u8| (byte as char).to_digit(16);
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        if *first == b'%'
            && let [high, low, tail @ ..] = rest
            && let (Some(high), Some(low)) = (digit(*high), digit(*low))
        {
            bytes.push((high * 16 + low) as u8);
            rest = tail;
        } else {
            bytes.push(*first);
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
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
