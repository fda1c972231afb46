//! The rules about what owners of a cloud flow may do.

use super::sections::*;

area! { CloudOwners from super::cloud_sharing::END;
    COWN_VIEW_HISTORY = "cown.view-history", Normative, [CLOUD_ADD_OWNER],
        "Every owner can look at past runs.";
    COWN_MANAGE_PROPERTIES = "cown.manage-properties", Normative, [CLOUD_ADD_OWNER],
        "Every owner can turn the flow on and off, add owners, and renew how its connections sign in.",
        adds "For connections, that means their own.";
    COWN_EDIT_DEFINITION = "cown.edit-definition", Normative, [CLOUD_ADD_OWNER],
        "Every owner can change the flow's steps.";
    COWN_ADD_REMOVE_OWNERS = "cown.add-remove-owners", Normative, [CLOUD_ADD_OWNER],
        "Every owner can add and remove other owners, and guests count as any other owner.",
        adds "Owners can also remove themselves, unless they created the flow.";
    COWN_CREATOR_IMMOVABLE = "cown.creator-immovable", Normative, [CLOUD_ADD_OWNER],
        "The person who created the flow always stays one of its owners. Nobody can remove them.";
    COWN_DELETE = "cown.delete", Normative, [CLOUD_ADD_OWNER],
        "Every owner can delete the flow.";
    COWN_TEAM_FLOWS_TAB = "cown.team-flows-tab", Interface, [CLOUD_ADD_OWNER],
        "Creators and owners find the flow under Team flows.",
        outside "Run-only users don't.";
    COWN_ADD_PATH = "cown.add-path", Interface, [CLOUD_ADD_OWNER],
        "To add an owner, go to My flows, open the flow's menu (⋮), choose Share, and enter a name, an email address, \
         or a group name.";
    COWN_GROUPS = "cown.groups", Normative, [CLOUD_ADD_OWNER],
        "People and groups can be owners, from the moment they're added. Everyone in the group counts.",
        adds "Joining or leaving the group changes who is an owner.";
    COWN_TEAM_FLOW = "cown.team-flow", Definition, [CLOUD_ADD_OWNER],
        "A cloud flow with at least one added owner is called a team flow.";
    COWN_REMOVE_PATH = "cown.remove-path", Interface, [CLOUD_REMOVE_OWNER],
        "To remove an owner, choose Edit in the Owners section, then the trash can beside the name.";
    COWN_REMOVE_CONFIRM = "cown.remove-confirm", Normative, [CLOUD_REMOVE_OWNER],
        "Removing an owner asks first. Once you choose Remove, that person or group no longer owns the flow.";
    COWN_REMOVE_UPDATE_CREDENTIALS = "cown.remove-update-credentials", Advice, [CLOUD_REMOVE_OWNER],
        "If the flow signs in as an owner you remove, point those steps to another connection so the flow keeps \
         running.",
        adds "Removing a group can concern the connections of everyone in it.";
    COWN_MOST_COMMON = "cown.most-common", Definition, [CLOUD_ADD_OWNER],
        "Of the ways to share a cloud flow, adding an owner is the usual one.";
}
