//! What the review of access says.

/// Nothing is listed by these filters.
pub const NO_FINDING_FITS: &str = "No finding fits these filters.";
/// Lets somebody run a flow they own now.
pub const MAKE_RUN_ONLY: &str = "Make run-only";
/// Takes the role of a maker away.
pub const TAKE_ROLE_BACK: &str = "Take the role back";
/// What changes answered.
pub const ALREADY_CHANGED: &str = "Already changed";
/// The end of the page.
pub const END_THE_REVIEW: &str = "When everything is decided";
