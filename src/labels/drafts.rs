//! What pages say about changes that aren't saved.

/// On a page with a draft.
pub const UNSAVED_HERE: &str = "You have changes here that aren't saved.";
/// The same where a draft is published.
pub const UNPUBLISHED_HERE: &str = "You have changes here that aren't published.";
/// What becomes of a draft when its page is left.
pub const STAYS_IN_TAB: &str = "They stay in this tab when you leave.";
/// Takes a draft away.
pub const DISCARD: &str = "Discard";
/// After it, of a board of data policies.
pub const AS_PUBLISHED: &str = "The board is as published again.";
/// Why it can't be brought back.
pub const STAYS_DISCARDED: &str =
    "You've begun something else since, so what you discarded stays discarded.";
/// What is tried, while nothing is.
pub const NOTHING_TRIED: &str = "No changes yet.";
/// After it was discarded.
pub const DISCARDED: &str = "Your changes are discarded.";
/// A connection to a machine that was begun is forgotten.
pub const NOT_CONNECTED: &str = "The connection you began is discarded.";
/// The same after Save.
pub const CHANGES_SAVED: &str = "Your changes are saved.";
