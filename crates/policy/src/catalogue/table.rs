//! The form in which a file of rules is written: one row per rule, written once.
//!
//! A row reads `CONSTANT = "id", Class, [PLACES], "sentence"`, then, where it applies, `, derived`, `, adds "…"` or
//! `, outside "…"` (the three kinds of [`Note`](super::Note)), then `;`. The constant's position is its place in an
//! enum made from the same rows, so a constant can't point at another rule's row.

macro_rules! area {
    ($area:ident from $first:expr; $(
        $name:ident = $id:literal, $class:ident, [$($place:ident),+],
        $sentence:literal $(, $note:ident $($more:literal)?)?;
    )+) => {
        const FIRST: usize = $first;
        pub(super) const END: usize = FIRST + ROWS.len();
        pub(super) const ROWS: &[super::Rule] = &[$(super::Rule {
            id: $id,
            area: super::Area::$area,
            class: super::Class::$class,
            sentence: $sentence,
            sources: &[$($place),+],
            note: area!(@note $($note $($more)?)?),
        }),+];

        #[allow(
            non_camel_case_types,
            clippy::upper_case_acronyms,
            reason = "named after the ids they place"
        )]
        enum Place { $($name),+ }

        /// The handles of this file's rows.
        pub(super) mod rules {
            use super::{FIRST, Place};
            use crate::catalogue::RuleId;
            $(
                #[doc = $sentence]
                pub const $name: RuleId = RuleId::at(FIRST + Place::$name as usize);
            )+
        }

        #[cfg(test)]
        pub(super) const NAMES: &[(&str, super::RuleId)] = &[$((stringify!($name), rules::$name)),+];
    };
    (@note) => { None };
    (@note derived) => { Some(super::Note::Derived) };
    (@note adds $text:literal) => { Some(super::Note::Adds($text)) };
    (@note outside $text:literal) => { Some(super::Note::Outside($text)) };
}
