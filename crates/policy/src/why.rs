//! Grounds: which facts a decision asked for and which rules it applied, as a tree.
//!
//! Decisions are written once, over a [`Why`]. With [`Silent`] the recording compiles
//! away; with [`Grounds`] it is kept. Nothing else makes grounds, so they can't disagree
//! with the decision.

use crate::catalogue::RuleId;
use crate::facts::{Fact, Value};
use crate::model::Basis;

/// Listens to a decision being made.
pub trait Why {
    /// Whether every reason is wanted, or the first is enough.
    const EVERY_REASON: bool;

    /// A fact was asked for. `told` isn't called where nobody listens.
    fn fact(&mut self, told: impl FnOnce() -> Told);

    /// A rule was applied, and what it says holds here or doesn't.
    fn rule(&mut self, rule: RuleId, holds: bool);

    /// A question inside the question begins.
    fn open(&mut self, decision: &'static str);

    /// The question inside the question is answered.
    fn close(&mut self);
}

/// A fact with its value and how sure it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What was asked.
    pub fact: Fact,
    /// What it was.
    pub value: Value,
    /// How sure it is.
    pub basis: Basis,
}

/// Nobody listens; every reason is still collected.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl Why for Silent {
    const EVERY_REASON: bool = true;

    #[inline(always)]
    fn fact(&mut self, _: impl FnOnce() -> Told) {}

    #[inline(always)]
    fn rule(&mut self, _: RuleId, _: bool) {}

    #[inline(always)]
    fn open(&mut self, _: &'static str) {}

    #[inline(always)]
    fn close(&mut self) {}
}

/// Nobody listens and the first reason is enough: for lists, without allocation.
#[derive(Debug, Clone, Copy, Default)]
pub struct FirstReason;

impl Why for FirstReason {
    const EVERY_REASON: bool = false;

    #[inline(always)]
    fn fact(&mut self, _: impl FnOnce() -> Told) {}

    #[inline(always)]
    fn rule(&mut self, _: RuleId, _: bool) {}

    #[inline(always)]
    fn open(&mut self, _: &'static str) {}

    #[inline(always)]
    fn close(&mut self) {}
}

/// The grounds of a decision: steps in the order they were taken.
///
/// A rule rests on the facts since the rule before it at the same depth.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grounds {
    /// The steps, a tree by their depth.
    pub steps: Vec<Step>,
    depth: u8,
}

/// One step of the grounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// 0 for the question itself.
    pub depth: u8,
    /// What happened.
    pub what: What,
}

/// What a step of the grounds is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A question inside the question.
    Decision(&'static str),
    /// A fact was asked for.
    Fact(Told),
    /// A rule was applied.
    Rule {
        /// Which.
        rule: RuleId,
        /// Whether what it says holds here.
        holds: bool,
    },
}

impl Grounds {
    /// Every rule applied, in order, with whether it holds.
    pub fn rules(&self) -> impl Iterator<Item = (RuleId, bool)> + '_ {
        self.steps.iter().filter_map(|step| match step.what {
            What::Rule { rule, holds } => Some((rule, holds)),
            _ => None,
        })
    }

    /// The rules whose sentence holds here, each once, in the order they were applied first.
    pub fn holding(&self) -> Vec<RuleId> {
        let mut rules = Vec::new();
        for (rule, holds) in self.rules() {
            if holds && !rules.contains(&rule) {
                rules.push(rule);
            }
        }
        rules
    }

    /// Every fact asked for, in order.
    pub fn facts(&self) -> impl Iterator<Item = &Told> + '_ {
        self.steps.iter().filter_map(|step| match &step.what {
            What::Fact(told) => Some(told),
            _ => None,
        })
    }

    fn push(&mut self, what: What) {
        self.steps.push(Step {
            depth: self.depth,
            what,
        });
    }
}

impl Why for Grounds {
    const EVERY_REASON: bool = true;

    fn fact(&mut self, told: impl FnOnce() -> Told) {
        let told = told();
        self.push(What::Fact(told));
    }

    fn rule(&mut self, rule: RuleId, holds: bool) {
        self.push(What::Rule { rule, holds });
    }

    fn open(&mut self, decision: &'static str) {
        self.push(What::Decision(decision));
        self.depth = self.depth.saturating_add(1);
    }

    fn close(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }
}
