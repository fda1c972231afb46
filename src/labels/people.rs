//! Copies, owners, and a person's page.

// Copies.
/// Sends a copy of a cloud flow.
pub const SEND_COPY: &str = "Send a copy";
/// Before the reason why a copy can't be sent.
pub const CANT_SEND: &str = "You can't send a copy.";
/// Before the reason why the owner can't be changed.
pub const CANT_CHANGE_OWNER: &str = "You can't change the owner.";
/// Sends it.
pub const SEND: &str = "Send";
/// The name of a copy.
pub const NAME: &str = "Name";
/// Its description.
pub const DESCRIPTION: &str = "Description";
/// Why something is locked without a name.
pub const NAME_IT: &str = "Give it a name.";
/// Another one has this name.
pub const NAME_TAKEN: &str = "Another policy has this name. Choose another one.";
/// The demo started over.
pub const DEMO_RESET: &str = "The demo is as it was at first.";
/// Lost by leaving.
pub const ONE_NOT_SENT: &str = "The copy isn't sent to 1 person yet.";
/// A copy has a name or description of its own, and nobody to go to yet.
pub const COPY_NOT_SENT: &str = "What you wrote for the copy isn't sent.";
/// The picker of people alone.
pub const PICK_PERSONS: &str = "Name or email address";
/// Who gets a copy.
pub const SEND_TO: &str = "Send to (name or email address)";
/// Who owns the flow from then on.
pub const PICK_OWNER: &str = "New owner (name or email address)";
/// A group was typed where only people can be chosen.
pub const GROUP_FOUND: &str = "This is a group. Only people can be chosen here.";
/// An application where people are chosen.
pub const APPLICATION_FOUND: &str =
    "This is an application. Sharewell shares flows with people and groups.";
/// Makes a flow of one's own from a copy.
pub const CREATE_MY_FLOW: &str = "Create my flow";
/// The copies that wait.
pub const COPIES_FOR_YOU: &str = "Copies sent to you";

// Owners.
/// Gives a cloud flow another owner.
pub const CHANGE_OWNER: &str = "Change owner";
/// Before who owns it, and who will.
pub const PRIMARY_OWNER_IS: &str = "Primary owner:";
/// Lost by leaving.
pub const OWNER_NOT_SAVED: &str = "The new owner isn't saved yet.";
/// Before the reason.
pub const OWNER_STAYS: &str = "This flow keeps its owner.";
/// Above the ways to make a new flow.
pub const THREE_WAYS: &str = "There are three ways to a new flow that somebody else owns:";

// People.
/// Beside the acting person.
pub const YOU: &str = "You";
/// The flows somebody owns.
pub const OWNS: &str = "Owns";
/// The flows somebody was given.
pub const SHARED_WITH_THEM: &str = "Shared with this account";
/// How many there are, in the list of people.
pub const WAS_GIVEN: &str = "Was given";
/// The references of somebody that are embedded.
pub const EMBEDDED: &str = "References embedded";
/// How many there are, in the list of people.
pub const HAS_EMBEDDED: &str = "Embedded";
/// Cloud flows that use somebody's connections.
pub const USED_IN_CLOUD: &str = "Connections in cloud flows";
/// Machine connections whose run owner somebody is.
pub const RUNS_AS_THEM: &str = "Runs with its access";
/// The same, of a file.
pub const NO_MACHINES_IN_A_FILE: &str =
    "An exported file says nothing about machines or runs, so nothing can be shown here.";
/// Above the list, for a file.
pub const PEOPLE_OF_A_FILE: &str = "An exported file says nobody's name, and accounts at most. These are the people assumed when it was opened.";
/// Groups of flows of somebody who leaves.
pub const STOPS_NOW: &str = "Stops now";
/// The same, once they have left.
pub const STOPPED: &str = "Stopped";
/// Runs go on, and may fail.
pub const MAY_FAIL: &str = "May fail";
/// Nobody is left who could.
pub const STUCK: &str = "Nobody can change anymore";
/// What goes on as before.
pub const STILL_FINE: &str = "Nothing changes for these";
/// What the owners have to do.
pub const REPOINT: &str = "What must be pointed elsewhere, and by whom";
/// Somebody who leaves nothing behind.
pub const NOTHING_OF_THEIRS: &str =
    "Nothing depends on this person: no flow is theirs, and none signs in as them.";
/// Takes an account away.
pub const DEACTIVATE: &str = "Deactivate";
/// Gives it back.
pub const REACTIVATE: &str = "Reactivate";
/// Where whoever acts has left.
pub const ACT_AS_SOMEBODY: &str = "Act as somebody else";
