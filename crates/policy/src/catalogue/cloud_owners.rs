//! The rules about what owners of a cloud flow may do.

use super::sections::*;

area! { CloudOwners from super::cloud_sharing::END;
    COWN_VIEW_HISTORY = "cown.view-history", Normative, [CLOUD_ADD_OWNER],
        "Any owner can view the run history.";
    COWN_MANAGE_PROPERTIES = "cown.manage-properties", Normative, [CLOUD_ADD_OWNER],
        "Any owner can manage the flow's properties: start or stop it, add owners, update credentials for a connection.";
    COWN_EDIT_DEFINITION = "cown.edit-definition", Normative, [CLOUD_ADD_OWNER],
        "Any owner can edit the definition.";
    COWN_ADD_REMOVE_OWNERS = "cown.add-remove-owners", Normative, [CLOUD_ADD_OWNER],
        "Any owner can add or remove other owners, guests included.";
    COWN_CREATOR_IMMOVABLE = "cown.creator-immovable", Normative, [CLOUD_ADD_OWNER],
        "The flow's creator cannot be removed from the owners.";
    COWN_DELETE = "cown.delete", Normative, [CLOUD_ADD_OWNER],
        "Any owner can delete the flow.";
    COWN_TEAM_FLOWS_TAB = "cown.team-flows-tab", Interface, [CLOUD_ADD_OWNER],
        "A creator or owner finds the flow on the Team flows tab.";
    COWN_ADD_PATH = "cown.add-path", Interface, [CLOUD_ADD_OWNER],
        "Owners are added from My flows &gt; ellipsis &gt; Share by name, e-mail address or group name.";
    COWN_GROUPS = "cown.groups", Normative, [CLOUD_ADD_OWNER],
        "A group may be an owner; the selected user or group becomes an owner at once.";
    COWN_TEAM_FLOW = "cown.team-flow", Definition, [CLOUD_ADD_OWNER],
        "A flow with an added owner is a team flow.";
    COWN_REMOVE_PATH = "cown.remove-path", Interface, [CLOUD_REMOVE_OWNER],
        "Remove an owner from Owners &gt; Edit &gt; trash can.";
    COWN_REMOVE_CONFIRM = "cown.remove-confirm", Normative, [CLOUD_REMOVE_OWNER],
        "Removing an owner needs confirmation (Remove); afterwards the user or group is no longer an owner.";
    COWN_REMOVE_UPDATE_CREDENTIALS = "cown.remove-update-credentials", Advice, [CLOUD_REMOVE_OWNER],
        "After removing an owner whose credentials the flow uses, update those connections so that the flow keeps running.";
    COWN_MOST_COMMON = "cown.most-common", Definition, [CLOUD_ADD_OWNER],
        "Adding an owner is the most common way to share a cloud flow.";
}
