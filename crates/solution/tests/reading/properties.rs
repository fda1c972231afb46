//! Whatever the bytes are, reading ends with a package.

use proptest::prelude::*;
use solution::{Counts, Package, read};

use crate::support::{Solution, V2, Zip, escaped, flow_json};

/// Reads it, and what was read can be stored, loaded and counted.
fn check(file: &str, bytes: &[u8]) {
    let package = read(file, bytes);
    let _ = Counts::of(&package);
    let stored = serde_json::to_string(&package).expect("a package can be stored");
    let loaded: Package = serde_json::from_str(&stored).expect("and loaded");
    assert_eq!(loaded, package);
    assert_eq!(
        read(file, bytes),
        package,
        "the same bytes are the same package"
    );
}

fn sound() -> Vec<u8> {
    Solution::default()
        .cloud("Notify", flow_json())
        .desktop(
            "Move",
            V2,
            &format!(
                "<ConnectionReferences>{}</ConnectionReferences>",
                escaped("[]")
            ),
        )
        .declares("hbr_Teams", "shared_teams")
        .finish()
}

proptest! {
    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        check("any.bin", &bytes);
        check("any.zip", &bytes);
        check("any.json", &bytes);
    }

    #[test]
    fn any_bytes_behind_a_zips_first_ones_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        check("any.zip", &[b"PK\x03\x04", &bytes[..]].concat());
        check("any.zip", &[&bytes[..], b"PK\x05\x06\0\0\0\0\x01\0\x01\0\x10\0\0\0\0\0\0\0\0\0"].concat());
    }

    #[test]
    fn a_changed_solution_is_read(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        let mut bytes = sound();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        check("changed.zip", &bytes);
    }

    #[test]
    fn a_cut_solution_is_read(from in any::<prop::sample::Index>(), until in any::<prop::sample::Index>()) {
        let bytes = sound();
        let (from, until) = (from.index(bytes.len()), until.index(bytes.len()));
        check("cut.zip", &bytes[from.min(until)..from.max(until)]);
    }

    #[test]
    fn a_changed_flow_is_read(text in changed(flow_json())) {
        check("flow.json", text.as_bytes());
    }

    #[test]
    fn changed_customizations_are_read(text in changed(Solution::default().cloud("A", "").declares("b", "c").customizations())) {
        check("a.zip", &Zip::default().stored("customizations.xml", text).finish());
    }
}

/// A text with some letters put in, some of which mean something in JSON or XML.
fn changed(text: String) -> impl Strategy<Value = String> {
    let letters = "[]{}\":,<>&;/'nul0\\ \u{0}é\u{202e}";
    let letter = proptest::sample::select(letters.chars().collect::<Vec<_>>());
    proptest::collection::vec((any::<prop::sample::Index>(), letter, any::<bool>()), 1..8).prop_map(
        move |changes| {
            let mut text: Vec<char> = text.chars().collect();
            for (place, letter, instead) in changes {
                let place = place.index(text.len());
                if instead {
                    text[place] = letter;
                } else {
                    text.insert(place, letter);
                }
            }
            text.into_iter().collect()
        },
    )
}
