//! Bytes to text: UTF-8 and UTF-16, with or without a byte order mark.

use std::borrow::Cow;

/// The text, without its byte order mark; none if it is in another encoding.
pub(super) fn decode(bytes: &[u8]) -> Option<Cow<'_, str>> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => std::str::from_utf8(rest).ok().map(Cow::Borrowed),
        [0xFF, 0xFE, rest @ ..] => Some(Cow::Owned(utf16(rest, u16::from_le_bytes))),
        [0xFE, 0xFF, rest @ ..] => Some(Cow::Owned(utf16(rest, u16::from_be_bytes))),
        // XML and JSON start with a letter of ASCII: a zero byte beside it gives UTF-16 away.
        [first, 0, ..] if *first != 0 => Some(Cow::Owned(utf16(bytes, u16::from_le_bytes))),
        [0, second, ..] if *second != 0 => Some(Cow::Owned(utf16(bytes, u16::from_be_bytes))),
        _ => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units)
        .map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_read_in_the_encodings_exports_use() {
        let check = |bytes: &[u8], text: Option<&str>| {
            assert_eq!(decode(bytes).as_deref(), text, "{bytes:?}");
        };
        check(b"{}", Some("{}"));
        check(b"\xEF\xBB\xBF{}", Some("{}"));
        check(b"\xFF\xFE{\0}\0", Some("{}"));
        check(b"\xFE\xFF\0{\0}", Some("{}"));
        check(b"{\0}\0", Some("{}"));
        check(b"\0{\0}", Some("{}"));
        check(b"\xFF\xFE{\0\x00\xD8}\0", Some("{\u{FFFD}}"));
        check(b"\xFF\xFE{\0}", Some("{"));
        check(b"{\xFC}", None);
        check(b"", Some(""));
    }
}
