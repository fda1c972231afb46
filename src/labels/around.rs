//! What the pages around flows say: connections, people, connectors, errors and the review.

/// After what a list is, where its lines lead somewhere.
pub const EACH_OPENS: &str = "Select one to see why, and who can use it.";
/// The search box.
pub const SEARCH_CONNECTIONS: &str = "Search connections";
/// A filter.
pub const WHOSE: &str = "Whose";
/// Nothing is left of a list.
pub const NO_CONNECTION_FITS: &str = "No connection fits this.";
/// Takes every filter away.
pub const SHOW_ALL: &str = "Show all";
/// The list, while it is empty.
pub const NO_CONNECTIONS: &str = "You have no connection, and none of your flows uses one.";
/// A connection that could go.
pub const NOTHING_USES_IT: &str = "Nothing uses it";
/// A column.
pub const WHERE_USED: &str = "Where it's used";
/// The title over the reason.
pub const CANT_DELETE: &str = "This connection can't be deleted by you";
/// Above the list of people.
pub const PEOPLE_LEAD: &str = "What each of them owns, was given, and embedded. Open one to see what happens when they leave.";
/// Takes the search away.
pub const SHOW_EVERYBODY: &str = "Show everybody";
/// The search box.
pub const SEARCH_PEOPLE: &str = "Search people";
/// An address without a person.
pub const PERSON_NOT_HERE: &str = "This person isn't here";
/// Why.
pub const PERSON_NOT_HERE_WHY: &str =
    "Nobody here has this address. They may belong to a file that isn't open in this browser.";
/// Leads to the list.
pub const SEE_EVERYBODY: &str = "See everybody";
/// Leads to the connection references of a flow.
pub const ITS_REFERENCES: &str = "Connection references";
/// Leads to sharing a flow while its only owner is still here.
pub const SHARE_WITH_CO_OWNER: &str = "Share with a co-owner";
/// What the error decoder does.
pub const ERRORS_LEAD: &str = "Paste an error or a whole run log. Sharewell says what it knows of each error: why it happens, who can mend it, and how.";
/// Its box.
pub const ERROR_TEXT: &str = "Error text or run log";
/// Below it.
pub const ERROR_TEXT_STAYS: &str = "The text stays in this browser. It isn't sent anywhere, and it's gone when you leave this page.";
/// Fills it.
pub const TRY_AN_EXAMPLE: &str = "Try it with an example";
/// Beside it, while it is empty.
pub const ERRORS_SHOW_HERE: &str = "What the errors mean shows here.";
/// Nothing was found.
pub const NO_ERROR_KNOWN: &str = "Sharewell doesn't know an error in this text.";
/// Before the code of one.
pub const ERROR_CODE: &str = "Code:";
/// Before several.
pub const ERROR_CODES: &str = "Codes:";
/// The screens an error is about.
pub const WHERE_TO_LOOK: &str = "Where to look:";
/// Instead of it.
pub const ERROR_WITHOUT_CODE: &str = "It has no code: it is known by its words.";
/// All of them.
pub const ERRORS_KNOWN: &str = "Errors Sharewell knows";
/// Above steps.
pub const WHAT_TO_DO: &str = "What to do";
/// Above the connectors.
pub const CONNECTORS_LEAD: &str =
    "Which cloud connectors desktop flows can use, and what their actions need before they work.";
/// Whoever owns and runs no such flow.
pub const NO_CONNECTOR_ACTIONS: &str =
    "No desktop flow that you own or can run uses connector actions.";
/// The list, while it is empty.
pub const NO_CONNECTOR: &str = "No connector is known here.";
/// The review, while it is empty.
pub const NOTHING_TO_REVIEW: &str = "There is nothing to review here.";
