//! Where each rule is used: the decisions that apply it, and the worked cases that show it.
//!
//! `usage.txt` holds a line per rule that a decision applies in a worked case. A test works
//! it out anew from the cases' grounds and compares; `BLESS=1 cargo test -p policy --test
//! usage` writes it.

use super::RuleId;

/// A decision that applies a rule, with the worked cases in which it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// The decision, as cases name it.
    pub decision: &'static str,
    /// The cases' ids.
    pub cases: Vec<&'static str>,
}

/// Where a rule is used, in the order of the decisions' names.
pub fn uses(rule: RuleId) -> Vec<Use> {
    let id = rule.rule().id;
    let line = include_str!("usage.txt").lines().find_map(|line| {
        let (known, uses) = line.split_once(": ")?;
        (known == id).then_some(uses)
    });
    let read = |part: &'static str| {
        let (decision, cases) = part.split_once(' ')?;
        let cases = cases.split(' ').collect();
        Some(Use { decision, cases })
    };
    line.map_or_else(Vec::new, |uses| uses.split("; ").filter_map(read).collect())
}
