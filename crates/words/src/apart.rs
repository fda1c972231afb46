//! Names in texts that hold no markup: labels, titles, announcements and messages.
//!
//! What is drawn sets names apart with `<bdi>`. A plain text does the same with characters nobody
//! sees, around the names that need it, so that no name turns round what is said about it.

use std::borrow::Cow;

/// From here on text has a direction of its own, which its first letter chooses.
const BEGINS: char = '\u{2068}';
/// The end of the nearest text with a direction of its own.
const ENDS: char = '\u{2069}';

/// A name or another text from data, for the middle of a text of ours: it can't change the
/// direction of what stands around it. Names that don't try stay as they are.
pub fn apart(name: &str) -> Cow<'_, str> {
    if !name.chars().any(turns) {
        return Cow::Borrowed(name);
    }
    let mut apart = String::with_capacity(name.len() + 6);
    apart.push(BEGINS);
    let mut open = 1;
    for letter in name.chars() {
        match letter {
            // It has to end what it began, and can't end what we began.
            '\u{2066}'..='\u{2068}' => open += 1,
            ENDS if open == 1 => continue,
            ENDS => open -= 1,
            _ => {}
        }
        // The end of a paragraph ends every direction; a name has none.
        apart.push(if ends_a_paragraph(letter) {
            ' '
        } else {
            letter
        });
    }
    apart.extend(std::iter::repeat_n(ENDS, open));
    Cow::Owned(apart)
}

/// Whether a character is written from right to left, or says how others are written.
fn turns(letter: char) -> bool {
    ends_a_paragraph(letter)
        || matches!(letter,
            '\u{590}'..='\u{8ff}'
            | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

fn ends_a_paragraph(letter: char) -> bool {
    matches!(
        letter,
        '\n' | '\r' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2029}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_could_turn_what_is_around_them_are_marked() {
        for name in ["Ana Ruiz", "José – 2 (b)", "{}", "", "日本語", "<b>"] {
            assert_eq!(apart(name), name);
        }
        assert_eq!(
            apart("a\u{202e}piz.zip"),
            "\u{2068}a\u{202e}piz.zip\u{2069}"
        );
        assert_eq!(apart("דנה"), "\u{2068}דנה\u{2069}");
    }

    #[test]
    fn a_name_cannot_end_its_own_direction() {
        assert_eq!(apart("a\u{2069}\u{202e}b"), "\u{2068}a\u{202e}b\u{2069}");
        assert_eq!(apart("a\u{2067}b"), "\u{2068}a\u{2067}b\u{2069}\u{2069}");
        assert_eq!(
            apart("\u{2066}a\u{2069}\u{2069}\u{202e}"),
            "\u{2068}\u{2066}a\u{2069}\u{202e}\u{2069}"
        );
        assert_eq!(apart("a\u{2029}\u{202e}b"), "\u{2068}a \u{202e}b\u{2069}");
    }
}
