//! Trees: what any value consists of.

use std::borrow::Cow;

use crate::Keep;

/// What a value consists of, as in JSON.
#[derive(Debug, Clone, PartialEq)]
pub enum Tree {
    /// Nothing stands there; nothing that was read is this.
    Missing,
    /// `null`.
    Null,
    /// A truth value.
    Bool(bool),
    /// A whole number from zero up: what records count and count by.
    Number(u64),
    /// Any other number, as it is written. No record has one, but a file may.
    OtherNumber(Cow<'static, str>),
    /// A text.
    Text(Cow<'static, str>),
    /// Several in their order.
    List(Vec<Tree>),
    /// Fields by their names, in their order.
    Fields(Vec<(Cow<'static, str>, Tree)>),
}

impl Tree {
    /// Fields to be added.
    pub const fn fields() -> Self {
        Self::Fields(Vec::new())
    }

    /// Fields, all at once.
    pub fn record<const N: usize>(fields: [(&'static str, Self); N]) -> Self {
        let fields = fields.map(|(name, tree)| (Cow::Borrowed(name), tree));
        Self::Fields(fields.into())
    }

    /// Adds a field to fields.
    pub fn add(&mut self, name: &'static str, value: &dyn Keep) {
        if let Self::Fields(fields) = self {
            fields.push((Cow::Borrowed(name), value.tree()));
        }
    }

    /// Adds a field to fields unless it's none, or an empty list or map.
    pub fn add_unless_empty(&mut self, name: &'static str, value: &dyn Keep) {
        let tree = value.tree();
        let empty = match &tree {
            Self::Null => true,
            Self::List(list) => list.is_empty(),
            Self::Fields(fields) => fields.is_empty(),
            _ => false,
        };
        if let (Self::Fields(fields), false) = (self, empty) {
            fields.push((Cow::Borrowed(name), tree));
        }
    }

    /// A word of a few that are possible.
    pub const fn word(word: &'static str) -> Self {
        Self::Text(Cow::Borrowed(word))
    }

    /// The same, with what belongs to it.
    #[must_use]
    pub fn under(self, word: &'static str) -> Self {
        Self::Fields(vec![(Cow::Borrowed(word), self)])
    }

    /// The fields of a map; a name is a text or a number.
    pub fn entries(entries: impl Iterator<Item = (Self, Self)>) -> Self {
        let mut fields = Vec::new();
        for (name, value) in entries {
            let name = match name {
                Self::Text(name) => name,
                Self::Number(number) => Cow::Owned(number.to_string()),
                other => {
                    debug_assert!(false, "{other:?} is no name of a field");
                    continue;
                }
            };
            fields.push((name, value));
        }
        Self::Fields(fields)
    }

    /// Several values beside each other.
    pub fn list(values: &[&dyn Keep]) -> Self {
        Self::List(values.iter().map(|value| value.tree()).collect())
    }
}

impl From<&str> for Tree {
    fn from(text: &str) -> Self {
        Self::Text(Cow::Owned(text.to_owned()))
    }
}
