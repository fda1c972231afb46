//! The rules about the ways to share a cloud flow, and its connections.

use super::sections::*;

area! { CloudSharing from super::console_runs::END;
    CSHARE_THREE_WAYS = "cshare.three-ways", Definition, [CLOUD_INTRO],
        "A cloud flow is shared by adding an owner, by run-only privileges, or by sending a copy.";
    CSHARE_AUDIENCE = "cshare.audience", Normative, [CLOUD_INTRO],
        "Cloud flows can be shared with people in the organization and with guest users.";
    CSHARE_CREATOR_OR_OWNER = "cshare.creator-or-owner", Normative, [CLOUD_PREREQUISITES],
        "Only the creator or an owner can add or remove owners.";
    CCONN_TWO_CATEGORIES = "cconn.two-categories", Definition, [CLOUD_CONNECTIONS],
        "A cloud flow's connections are either Embedded (used by the flow) or Other (defined for it, not used).";
    CCONN_MOVES_TO_OTHER = "cconn.moves-to-other", Behavior, [CLOUD_CONNECTIONS],
        "When a flow stops using a connection, the connection moves to the Other connections list.";
    CCONN_STAYS_UNTIL_REUSED = "cconn.stays-until-reused", Behavior, [CLOUD_CONNECTIONS],
        "It stays in Other until an owner includes it in the flow again.";
    CCONN_CHANGE_EMBEDDED = "cconn.change-embedded", Interface, [CLOUD_CONNECTIONS],
        "Changes to embedded connections are made with the Modify a connection steps.";
    CCONN_LIST_PLACEMENT = "cconn.list-placement", Interface, [CLOUD_CONNECTIONS],
        "The list of connections is shown below the list of owners in the flow's properties.";
    CCONN_SHARED_SCOPE = "cconn.shared-scope", Normative, [CLOUD_ADD_OWNER],
        "A shared connection can be used only in the flow in which it was created.";
    CCONN_NO_FOREIGN_CREDENTIALS = "cconn.no-foreign-credentials", Normative, [CLOUD_ADD_OWNER],
        "An owner may use services in the flow but may not change credentials of a connection another owner created.";
    CCONN_MODIFY_WHEN = "cconn.modify-when", Advice, [CLOUD_MODIFY_CONNECTION],
        "You may need to change a connection's owner after removing an owner, or to sign in to a step with another account.";
    CCONN_MODIFY_STEPS = "cconn.modify-steps", Interface, [CLOUD_MODIFY_CONNECTION],
        "To modify a connection: Edit the flow, open the step's ellipsis, pick an own connection or add a new one and sign in.";
}
