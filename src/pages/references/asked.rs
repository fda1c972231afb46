//! What is asked of all connection references: the view, a text, and whose.

use policy::model::PersonId;
use words::Voice;

use crate::pages::address::Query;
use crate::route;

/// Everything the address says about the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Asked {
    /// By account, instead of by reference.
    pub(super) by_account: bool,
    /// The text in the search box.
    pub(super) text: String,
    pub(super) whose: Option<Whose>,
}

/// Whose references or accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    Mine,
    Others,
}

impl Whose {
    pub(super) const ALL: [(Self, &'static str, &'static str); 2] = [
        (Self::Mine, "mine", "Yours"),
        (Self::Others, "others", "Other people's"),
    ];

    pub(super) fn read(word: &str) -> Option<Self> {
        let found = Self::ALL.into_iter().find(|choice| choice.1 == word);
        found.map(|choice| choice.0)
    }

    pub(super) fn word(self) -> &'static str {
        let found = Self::ALL.into_iter().find(|choice| choice.0 == self);
        found.map_or("", |choice| choice.1)
    }

    /// Whether what belongs to this person is asked for.
    pub(super) fn holds(self, voice: &Voice<'_>, person: PersonId) -> bool {
        voice.is_you(person) == (self == Self::Mine)
    }
}

impl Query for Asked {
    fn read(query: &str) -> Self {
        let said = route::Words::of(query);
        Self {
            by_account: said.get("by") == "account",
            text: said.get("q").to_owned(),
            whose: Whose::read(said.get("whose")),
        }
    }

    fn typed(&self) -> &str {
        &self.text
    }

    fn query(&self) -> String {
        route::query(&[
            ("by", if self.by_account { "account" } else { "" }),
            ("q", &self.text),
            ("whose", self.whose.map_or("", Whose::word)),
        ])
    }
}

impl Asked {
    /// Whether anything narrows the list.
    pub(super) fn narrows(&self) -> bool {
        !self.text.trim().is_empty() || self.whose.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_reads_back_from_its_address() {
        for whose in [None, Some(Whose::Mine), Some(Whose::Others)] {
            for by_account in [false, true] {
                let asked = Asked {
                    by_account,
                    text: "a & b".into(),
                    whose,
                };
                assert_eq!(Asked::read(&asked.query()), asked);
            }
        }
        assert_eq!(Asked::default().query(), "");
    }
}
