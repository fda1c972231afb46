//! A handle on a rule: two bytes to carry, the rule's id to read and to store.

use super::{COUNT, RULES, Rule};
use keep::{Keep, Tree, Trouble};
use std::fmt;

/// A rule of the catalogue. Orders as the catalogue does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId(u16);

impl RuleId {
    /// Only the tables of the catalogue and [`find`] make handles, so each one has its row.
    pub(super) const fn at(row: usize) -> RuleId {
        RuleId(row as u16)
    }

    /// The row this handle stands for.
    #[must_use]
    pub fn rule(self) -> &'static Rule {
        &RULES[self.index()]
    }

    /// The row's position in [`RULES`].
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// Every rule, in catalogue order.
    pub fn all() -> impl ExactSizeIterator<Item = RuleId> + DoubleEndedIterator {
        (0..COUNT as u16).map(RuleId)
    }
}

/// The rule that goes by this id.
#[must_use]
pub fn find(id: &str) -> Option<RuleId> {
    RuleId::all().find(|rule| rule.rule().id == id)
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.rule().id)
    }
}

impl fmt::Debug for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.rule().id)
    }
}

impl Keep for RuleId {
    fn tree(&self) -> Tree {
        Tree::word(self.rule().id)
    }

    fn read(tree: &Tree, trouble: &mut Trouble) -> Self {
        let known = trouble.known("rule", tree, find);
        known.unwrap_or(RuleId::at(0))
    }
}

keep::serialized!(RuleId);
