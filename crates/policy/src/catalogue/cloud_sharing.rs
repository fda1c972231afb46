//! The rules about the ways to share a cloud flow, and its connections.

use super::sections::*;

area! { CloudSharing from super::console_runs::END;
    CSHARE_THREE_WAYS = "cshare.three-ways", Definition, [CLOUD_INTRO],
        "You can share a cloud flow in three ways: add an owner, give run-only access, or send a copy.";
    CSHARE_AUDIENCE = "cshare.audience", Normative, [CLOUD_INTRO],
        "Cloud flows can be shared inside your organization and with guests.",
        outside "A guest also needs a license and, in most cases, a place in the environment.";
    CSHARE_CREATOR_OR_OWNER = "cshare.creator-or-owner", Normative, [CLOUD_PREREQUISITES],
        "Adding and removing owners takes the flow's creator or one of its owners.",
        adds "The same goes for run-only users.";
    CCONN_TWO_CATEGORIES = "cconn.two-categories", Definition, [CLOUD_CONNECTIONS],
        "A cloud flow lists its connections in two groups: Embedded connections, which its steps use, and Other \
         connections, which no step uses.";
    CCONN_MOVES_TO_OTHER = "cconn.moves-to-other", Behavior, [CLOUD_CONNECTIONS],
        "A connection no step uses anymore moves to Other connections.",
        adds "It isn't deleted, and the owners can still put it to use.";
    CCONN_STAYS_UNTIL_REUSED = "cconn.stays-until-reused", Behavior, [CLOUD_CONNECTIONS],
        "A connection stays under Other connections until an owner uses it in a step again.";
    CCONN_CHANGE_EMBEDDED = "cconn.change-embedded", Interface, [CLOUD_CONNECTIONS],
        "To change an embedded connection, edit the step that uses it.";
    CCONN_LIST_PLACEMENT = "cconn.list-placement", Interface, [CLOUD_CONNECTIONS],
        "In the flow's properties, connections come right after the owners.";
    CCONN_SHARED_SCOPE = "cconn.shared-scope", Normative, [CLOUD_ADD_OWNER],
        "A connection shared through a cloud flow works in that flow and in no other.",
        adds "Its own owner can use it anywhere.";
    CCONN_NO_FOREIGN_CREDENTIALS = "cconn.no-foreign-credentials", Normative, [CLOUD_ADD_OWNER],
        "An owner can use the connections of other owners in the flow but can't change how those sign in.",
        adds "Pointing a step to a connection of your own is always possible.";
    CCONN_MODIFY_WHEN = "cconn.modify-when", Advice, [CLOUD_MODIFY_CONNECTION],
        "Change a step's connection when the person behind it is removed as an owner, or when the step should sign in \
         with another account.";
    CCONN_MODIFY_STEPS = "cconn.modify-steps", Interface, [CLOUD_MODIFY_CONNECTION],
        "To change a step's connection, edit the flow, open the step's menu (...), and choose one of yours or add and \
         sign in to a new one.";
}
