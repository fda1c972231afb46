//! Small marks for people, groups and connectors: letters, never a picture.

use super::{Icon, icon};
use draw::prelude::*;

/// The initials of a person. Drawn, not written, because the name stands beside them.
pub fn avatar(name: &str) -> Node {
    mark("person", initials(name), None)
}

/// In place of initials: a group, a guest, somebody who has left.
pub fn avatar_icon(shape: Icon) -> Node {
    mark("person", String::new(), Some(shape))
}

/// The two-letter tile of a connector.
pub fn tile(name: &str) -> Node {
    mark("tile", two_letters(name), None)
}

fn mark(kind: &'static str, letters: String, shape: Option<Icon>) -> Node {
    view! {
        <span class=stylers::style_sheet!("src/ui/avatar.css") data-kind=kind data-letters=letters aria-hidden="true">
            {shape.map(icon)}
        </span>
    }
}

/// The first letters of the first and the last word.
fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(first_letter);
    let first = words.next();
    let last = words.next_back();
    first
        .into_iter()
        .chain(last)
        .flat_map(char::to_uppercase)
        .collect()
}

/// The first letter of each of two words, or the first two letters of the only one. Numbers tell
/// the least: *Office 365 Outlook* and *Office 365 Users* are told apart by what comes after.
fn two_letters(name: &str) -> String {
    let all = || name.split(|c: char| !c.is_alphanumeric());
    let mut words: Vec<&str> = all()
        .filter(|word| word.contains(char::is_alphabetic))
        .take(2)
        .collect();
    if words.is_empty() {
        words = all().filter(|word| !word.is_empty()).take(2).collect();
    }
    match words[..] {
        [only] => {
            let capitals: Vec<char> = only.chars().filter(|c| c.is_uppercase()).take(2).collect();
            match capitals[..] {
                [first, second] => [first, second].iter().collect(),
                _ => only.chars().take(2).collect(),
            }
        }
        _ => words
            .iter()
            .filter_map(|word| word.chars().next())
            .flat_map(char::to_uppercase)
            .collect(),
    }
}

fn first_letter(word: &str) -> Option<char> {
    word.chars().find(|c| c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_get_the_letters_of_their_first_and_last_name() {
        for (name, letters) in [
            ("Ana Ruiz", "AR"),
            ("Bo", "B"),
            ("Carla de la Nunes", "CN"),
            ("", ""),
            ("(x) y", "XY"),
        ] {
            assert_eq!(initials(name), letters, "{name}");
        }
    }

    #[test]
    fn connectors_get_two_letters() {
        for (name, letters) in [
            ("SharePoint", "SP"),
            ("Office 365 Outlook", "OO"),
            ("Office 365 Users", "OU"),
            ("365", "36"),
            ("1-2", "12"),
            ("Excel", "Ex"),
            ("", ""),
        ] {
            assert_eq!(two_letters(name), letters, "{name}");
        }
    }
}
