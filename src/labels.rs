//! What only screens say: names of pages, buttons and headings. Sentences about the
//! domain stand in `words`.

mod around;
mod drafts;
mod people;
mod review;

pub use around::*;
pub use drafts::*;
pub use people::*;
pub use review::*;

/// The product.
pub const PRODUCT: &str = "Sharewell";
/// In the footer of every page.
pub const NOT_AFFILIATED: &str =
    "Sharewell isn't affiliated with Microsoft. Power Automate is a trademark of Microsoft.";
/// In the footer of every page.
pub const STAYS_HERE: &str = "Nothing you open leaves your browser.";

/// In the header: no environment is left out.
pub const ALL_ENVIRONMENTS: &str = "All environments";

// The rail, and the questions on Home.
/// Flows, and what they use.
pub const AREA_SHARE: &str = "Share";
/// People.
pub const AREA_PEOPLE: &str = "People";
/// Governance.
pub const AREA_GOVERN: &str = "Govern";
/// What was changed.
pub const AREA_LOOK_BACK: &str = "Look back";
/// Rules and errors.
pub const AREA_LEARN: &str = "Learn";
/// A page.
pub const FLOWS: &str = "Flows";
/// A page.
pub const CONNECT_TO_A_MACHINE: &str = "Connect to a machine";
/// A page.
pub const CONNECTORS: &str = "Connectors";
/// A page.
pub const DATA_POLICIES: &str = "Data policies";
/// A page.
pub const REVIEW: &str = "Review of access";
/// A page.
pub const ERROR_DECODER: &str = "Error decoder";
/// Folds what was unfolded.
pub const SHOW_LESS: &str = "Show less";
/// Unfolds what is assumed about a file.
pub const WHAT_IS_ASSUMED: &str = "What is assumed";
/// Shows the first questions of an area alone.
pub const SHOW_FEWER: &str = "Show fewer";

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
pub const SEVERAL_FOUND: &str = "More than one fits. Choose one from the list.";
/// A fact about somebody.
pub const HAS_LEFT: &str = "Has left";
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
/// The same for an application.
pub const CHOOSE_AN_APPLICATION: &str = "Choose an application first.";
/// The same for a list.
pub const CHOOSE_A_LIST: &str = "Choose a list first.";
/// Lost by leaving.
pub const ONE_NOT_SHARED: &str = "1 person isn't shared with yet.";
/// The boxes that embed as well.
pub const ALSO_EMBED: &str = "Also embed";
/// Gives a flow that nobody owns any longer to somebody.
pub const ADD_AN_OWNER: &str = "Add an owner";
/// Whom to add.
pub const NEW_OWNER: &str = "Who is to own it";
/// The owners of a cloud flow.
pub const OWNERS: &str = "Owners";
/// The run-only users of a cloud flow.
pub const RUN_ONLY: &str = "Manage run-only permissions";
/// Who a desktop flow is shared with.
pub const MANAGE_ACCESS: &str = "Manage access";
/// Shares a flow.
pub const SHARE: &str = "Share";
/// Changes somebody's role.
pub const CHANGE_ROLE: &str = "Change role";
/// The same with whose, as a button's name and a dialog's title.
pub const CHANGE_ROLE_OF: &str = "Change role of";
/// Why **Save** is locked while the role is the one they have.
pub const CHOOSE_OTHER_ROLE: &str = "This is the role now. Choose the other one.";
/// Manage access, of a desktop flow nobody else has.
pub const NOT_SHARED_YET: &str = "This flow isn't shared with anybody.";
/// Manage access, opened by link for a cloud flow.
pub const CLOUD_HAS_OWNERS: &str =
    "This is a cloud flow. Its owners and its run-only users are managed apart.";
/// Owners, opened by link for a desktop flow.
pub const DESKTOP_HAS_ACCESS: &str =
    "This is a desktop flow. Everybody it is shared with is under Manage access.";
/// Adds an owner.
pub const ADD_OWNER: &str = "Add an owner";
/// Why the primary owner can't be removed.
pub const PRIMARY_OWNER: &str = "The primary owner stays until the flow is given to somebody else.";
/// Keeps somebody who was to be removed.
pub const KEEP: &str = "Keep";
/// Beside a choice that waits for Save.
pub const NOT_SAVED: &str = "Not saved yet";
/// Lost by leaving.
pub const ONE_NOT_SAVED: &str = "1 change isn't saved yet.";
/// Why **Save** is locked while nothing was changed.
pub const NOTHING_TO_SAVE: &str = "Nothing is changed yet.";
/// Before the reason why nothing here can be changed.
pub const CANT_CHANGE: &str = "Nothing can be changed here.";
/// In place of what is kept from everybody else.
pub const ONLY_OWNERS_SEE: &str = "Only owners see this in Power Automate.";
/// The people of a cloud flow who may only run it.
pub const RUN_ONLY_USERS: &str = "Run-only users";
/// While there are none.
pub const NO_RUN_ONLY_USERS: &str = "Nobody has run-only access.";
/// The choice of a source for each connection.
pub const CONNECTIONS_USED: &str = "Connections used";
/// What a run would ask.
pub const PREVIEW_RUN: &str = "Preview run";
/// The same on the page of somebody who may only run the flow.
pub const WILL_ASK: &str = "What it will ask";
/// The first words of Preview run.
pub const NOTHING_STARTS: &str = "Nothing starts.";
/// For whom a run is previewed.
pub const FOR: &str = "For";
/// The answer from the console.
pub const CONSOLE: &str = "Console";
/// The answer from a cloud flow.
pub const CLOUD: &str = "Cloud";
/// The drawn window.
pub const WINDOW_TITLE: &str = "The window that asks which connections to use";
/// A row of it whose connection can't be chosen.
pub const EMBEDDED_ROW: &str = "Embedded, fixed";
/// A row of it that offers the runner's own connections.
pub const OWN_ROW: &str = "Own connection";
/// A preselected connection.
pub const SELECTED: &str = "Selected";
/// A row with nothing to choose.
pub const NO_CONNECTION: &str = "No working connection to choose.";
/// Under the window.
pub const WINDOW_CAN_START: &str = "The run can start with what is selected.";
/// Under the window.
pub const WINDOW_CANT_START: &str = "The run can't start before every row has a connection.";
/// What a cloud flow's connections do.
pub const STEPS_TITLE: &str = "Whose connection each step uses";
/// A cloud flow without connections.
pub const STEPS_WAIT: &str = "Steps of this flow wait for a connection.";
/// A flow without connections.
pub const NO_STEPS: &str = "No step of this flow uses a connection.";
/// Licenses, network and limits that a run needs.
pub const NEEDS_TITLE: &str = "What else a run needs";
/// Flows that a cloud flow starts.
pub const STARTED_TITLE: &str = "Flows it starts";

// Modify connections.
/// Lets a flow use other connections.
pub const MODIFY_CONNECTIONS: &str = "Modify connections";
/// What it does.
pub const MODIFY_CONNECTIONS_LEAD: &str =
    "Choose which of your connections this flow uses. Nobody's sign-in changes.";
/// The choice of another connection.
pub const USE_INSTEAD: &str = "Use instead";
/// No other one.
pub const STAYS_AS_IT_IS: &str = "Stays as it is";
/// Which of several steps use the connection that is chosen.
pub const FOR_WHICH_STEPS: &str = "For which steps";
/// No step uses the connection that is chosen.
pub const TICK_A_STEP: &str = "Tick at least one step, or choose \u{201c}Stays as it is\u{201d}.";
/// The box that lets co-owners use another connection of an embedded reference.
pub const CONFIRM_CARRIED_ALONG: &str = "Embed this connection in place of the one before";
/// It isn't ticked yet.
pub const CONFIRM_FIRST: &str = "Tick that the new connection is embedded, too.";
/// A box holds what can't be read.
pub const CORRECT_FIRST: &str = "Correct what is marked first, or discard it.";
/// Makes a connection.
pub const NEW_CONNECTION: &str = "New connection";
/// The choice of a connection where there is none yet.
pub const USE_CONNECTION: &str = "Use this connection";
/// A reference without a connection.
pub const NO_CONNECTION_YET: &str = "No connection chosen yet";

// What a file can't say.
/// The questions about an imported file.
pub const FILE_CANT_SAY: &str = "What the file can't say";
/// Opens them again.
pub const CHANGE_ANSWERS: &str = "Change answers";
/// Opens them for one flow.
pub const CHANGE_FOR_FLOW: &str = "Change for this flow";
/// A question.
pub const WHO_ARE_THEY_SHARED_WITH: &str = "Who are the flows shared with?";
/// The same about one flow.
pub const WHO_IS_IT_SHARED_WITH: &str = "Who is this flow shared with?";
/// Why an answer can't be given.
pub const NAMES_NO_ACCOUNTS: &str = "This file names no accounts.";
/// Below the questions.
pub const ANSWERS_CAN_CHANGE: &str =
    "You can change these answers later, for all flows and for each of them.";
/// Above what an answer doesn't touch.
pub const STAYS_AS_YOU_MADE_IT: &str = "What stays as it was made by hand";

// The switch of a cloud flow.
/// Lets nobody run a cloud flow.
pub const TURN_OFF: &str = "Turn off";
/// Lets a cloud flow run again.
pub const TURN_ON: &str = "Turn on";

// A flow's page.
/// The picker of whose answers are shown.
pub const ANSWERS_FOR: &str = "Answers for";

/// The heading of people who are this to the flow in view.
pub const fn standing(standing: policy::Standing) -> &'static str {
    use policy::Standing;
    match standing {
        Standing::Owner => "Owner",
        Standing::CoOwner => "Co-owners",
        Standing::RunOnly => "Run-only users",
        Standing::ThroughGroup => "Through a group",
        Standing::NoAccess => "No access",
    }
}

// Why?
/// The panel that explains an answer.
pub const WHY: &str = "Why?";
/// Where the address asks nothing.
pub const NO_SUCH_ANSWER: &str = "There is no such answer here.";
/// Beside the reading that Sharewell follows.
pub const DOCS_DIFFER: &str = "The docs differ.";
/// The facts that an import had to assume.
pub const ASSUMED_FACTS: &str = "Assumed about this file";
/// The facts and rules, in order.
pub const GROUNDS: &str = "What this answer rests on";
/// Beside a rule that bears on the answer.
pub const RULE_APPLIES: &str = "Applies here.";
/// Beside a rule that was looked at.
pub const RULE_DOESNT_APPLY: &str = "Changes nothing here.";

/// The start an answer is about, as a line of *Can it run?*.
pub const fn question(question: crate::route::Question, desktop_flow: bool) -> &'static str {
    use crate::route::Question;
    match question {
        Question::Console => "From the console",
        _ if !desktop_flow => "In the cloud",
        Question::Cloud => "From a cloud flow, attended",
        Question::CloudUnattended => "From a cloud flow, unattended",
    }
}

/// A question inside the question.
pub fn decision(name: &str) -> &'static str {
    match name {
        "desktop_flow_action" => "May they start it like this?",
        "cloud_run_readiness" => "Is the flow ready to be started by a cloud flow?",
        "connector_prerequisites" => "Do they have the license that connector actions take?",
        "byoc_prompt" => "Does a window ask for connections?",
        "run_only_connection_source" => "Whose connection does a step use?",
        _ => "And then",
    }
}
/// Chooses the lower role.
pub const RUN_ONLY_INSTEAD: &str = "Make them run-only users instead";
/// Beside the box that selects every row, where its column has no head.
pub const SELECT_ALL: &str = "Select all";
/// Selects nothing anymore.
pub const CLEAR: &str = "Clear";
/// A start by a cloud flow, where attended and unattended are alike.
pub const FROM_A_CLOUD_FLOW: &str = "From a cloud flow";
/// Beside a change that isn't written yet.
pub const SAVING: &str = "Saving…";
/// Beside a change that a reload loses.
pub const NOT_KEPT: &str = "Not kept in this browser";
/// In place of **Undo** at a change that didn't last.
pub const TAKEN_BACK: &str = "Taken back";
/// Why it didn't.
pub const ANOTHER_TAB_FIRST: &str = "Another tab changed the same flow first";
/// What was to be undone is undone: another tab came first, or started over.
pub const TAKEN_BACK_ALREADY: &str = "This was taken back already, so there's nothing to undo.";
/// A file that was asked for and isn't there.
pub const NOT_SAVED_AS_FILE: &str = "This browser didn't save the file.";
