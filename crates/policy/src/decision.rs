//! One shape for every decision.

use crate::catalogue::DisputeId;
use crate::code::Code;
use crate::model::{ConnectionId, PersonId, ReferenceId};

/// The answer to a question, with everything there is to say about it but the grounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision<T> {
    /// What the answer is.
    pub outcome: Outcome,
    /// Why, where there is one reason.
    pub code: Option<Code>,
    /// Each thing in the way, in order.
    pub blockers: Vec<Blocker>,
    /// What to know before going on.
    pub warnings: Vec<Notice>,
    /// What would be better.
    pub advice: Vec<Notice>,
    /// What happens besides.
    pub effects: Vec<Code>,
    /// The contradiction of the documents this rests on, for example `C-04`.
    pub disputed: Option<DisputeId>,
    /// The data asked for.
    pub data: T,
}

/// What an answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Yes.
    Allow,
    /// Yes, but something is amiss.
    Warn,
    /// Yes, in another way.
    Advise,
    /// No.
    Deny,
    /// It is so already.
    NoOp,
    /// The question doesn't apply.
    NotApplicable,
    /// Yes, once somebody has confirmed it.
    RequireConfirmation,
    /// Yes, once a connection has been created.
    RequirePrompt,
    /// Yes, once it is saved.
    Pending,
    /// A fact that decides isn't known.
    Depends,
}

impl Outcome {
    /// As it stands in cases.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allow => "allow",
            Self::Warn => "warn",
            Self::Advise => "advise",
            Self::Deny => "deny",
            Self::NoOp => "no_op",
            Self::NotApplicable => "not_applicable",
            Self::RequireConfirmation => "require_confirmation",
            Self::RequirePrompt => "require_prompt",
            Self::Pending => "pending",
            Self::Depends => "depends",
        }
    }
}

/// One thing in the way of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Blocker {
    /// What.
    pub code: Code,
    /// Which connection reference, where it is about one.
    pub reference: Option<ReferenceId>,
    /// The one person who can mend it, where there is one.
    pub fixable_by: Option<PersonId>,
}

impl Blocker {
    /// A blocker that is about no reference.
    pub const fn of(code: Code) -> Self {
        Self {
            code,
            reference: None,
            fixable_by: None,
        }
    }
}

/// A warning or advice, and what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Notice {
    /// What.
    pub code: Code,
    /// The connection it is about.
    pub connection: Option<ConnectionId>,
    /// The reference it is about.
    pub reference: Option<ReferenceId>,
}

impl From<Code> for Notice {
    fn from(code: Code) -> Self {
        Self {
            code,
            connection: None,
            reference: None,
        }
    }
}

impl<T> Decision<T> {
    /// An answer with nothing more to say.
    pub const fn new(outcome: Outcome, data: T) -> Self {
        Self {
            outcome,
            code: None,
            blockers: Vec::new(),
            warnings: Vec::new(),
            advice: Vec::new(),
            effects: Vec::new(),
            disputed: None,
            data,
        }
    }

    /// A no, and why.
    pub const fn deny(code: Code, data: T) -> Self {
        let mut decision = Self::new(Outcome::Deny, data);
        decision.code = Some(code);
        decision
    }

    /// Whether it goes ahead now.
    pub fn is_allowed(&self) -> bool {
        matches!(self.outcome, Outcome::Allow | Outcome::Warn)
    }

    /// Adds a warning.
    pub(crate) fn warn(&mut self, code: Code) {
        self.warnings.push(code.into());
    }
}
