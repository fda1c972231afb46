//! What only screens say: names of pages, buttons and headings. Sentences about the
//! domain stand in `words`.

/// The product.
pub const PRODUCT: &str = "Sharewell";
/// In the footer of every page.
pub const NOT_AFFILIATED: &str =
    "Sharewell isn't affiliated with Microsoft. Power Automate is a trademark of Microsoft.";
/// In the footer of every page.
pub const STAYS_HERE: &str = "Nothing you open leaves your browser.";

// Panels.
/// Leaves a panel without saving.
pub const CANCEL: &str = "Cancel";
/// Leaves a panel that only shows.
pub const CLOSE: &str = "Close";
/// Keeps what was chosen.
pub const SAVE: &str = "Save";
/// Takes somebody's access away.
pub const REMOVE: &str = "Remove";
/// The question before typed input is lost.
pub const LEAVE_TITLE: &str = "Leave without saving?";
/// Loses it.
pub const LEAVE: &str = "Leave";
/// Keeps it.
pub const STAY: &str = "Stay";
/// The section with before → after.
pub const WHAT_CHANGES: &str = "What changes";
/// In it, while nothing is chosen.
pub const NOTHING_CHOSEN: &str = "Nothing is chosen yet.";
/// In it, when answers stay as they are.
pub const NO_ANSWER_CHANGES: &str = "Every answer to Can it run? stays as it is.";
/// The list of everybody with a role.
pub const WHO_HAS_ACCESS: &str = "Who has access";
/// The picker of people and groups.
pub const PICK_PEOPLE: &str = "Name, email address, or group name";
/// The picker of SharePoint lists.
pub const PICK_LISTS: &str = "Site or list name";
/// Beside a pasted address.
pub const NO_SUCH_ADDRESS: &str = "Nobody here has this address.";
/// Beside a typed name.
pub const NOBODY_FOUND: &str = "Nobody here has this name.";
/// Beside a name that two have.
pub const SEVERAL_FOUND: &str = "More than one has this name. Choose one from the list.";
/// A fact about somebody.
pub const HAS_LEFT: &str = "Has left";
/// Why somebody can't be picked.
pub const HAS_LEFT_REASON: &str = "Has left and can't be given access.";
/// The tabs of sharing a cloud flow.
pub const SHARE_WITH: &str = "Share with";
/// People and groups.
pub const TAB_PEOPLE: &str = "Users and groups";
/// A SharePoint list.
pub const TAB_LIST: &str = "SharePoint list";
/// The choice of a role.
pub const ROLE: &str = "Role";
/// A question about new owners of a cloud flow.
pub const NEEDS_EDIT: &str = "Do they need to edit this flow?";
/// An answer.
pub const YES: &str = "Yes";
/// An answer.
pub const NO: &str = "No";
/// Why **Save** is locked while nobody is chosen.
pub const CHOOSE_SOMEBODY: &str = "Choose somebody first.";
/// Lost by leaving.
pub const ONE_NOT_SHARED: &str = "1 person isn't shared with yet.";
/// The boxes that embed as well.
pub const ALSO_EMBED: &str = "Also embed";
/// The owners of a cloud flow.
pub const OWNERS: &str = "Owners";
/// The run-only users of a cloud flow.
pub const RUN_ONLY: &str = "Manage run-only permissions";
/// Who a desktop flow is shared with.
pub const MANAGE_ACCESS: &str = "Manage access";
