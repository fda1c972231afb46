//! What the review of access says.

/// Nothing is listed by these filters.
pub const NO_FINDING_FITS: &str = "No finding fits these filters.";
/// Lets somebody run a flow they own now.
pub const MAKE_RUN_ONLY: &str = "Make run-only";
/// Takes the role of a maker away.
pub const TAKE_ROLE_BACK: &str = "Take the role back";
/// Ends a review although something isn't decided.
pub const MARK_ANYWAY: &str = "Mark as reviewed";
/// On paper, to be filled in.
pub const DECIDED_BY: &str = "By: ______________";
/// What changes answered.
pub const ALREADY_CHANGED: &str = "Already changed";
/// The day a review was due on is past.
pub const OVERDUE: &str = "Overdue";
/// Instead of a day, where the last one isn't known.
pub const DUE_NOW: &str = "now, because no review is known";
/// Leads there from Governance, for who owns flows and administers nothing.
pub const REVIEW_YOUR_FLOWS: &str = "Review your flows";
/// Leads away from an empty review, for who administers nothing.
pub const GO_TO_FLOWS: &str = "Go to Flows";
/// The end of the page.
pub const END_THE_REVIEW: &str = "When everything is decided";
