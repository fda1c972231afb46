//! The rules about people who leave, changes of owner, people new to Dataverse.

use super::sections::*;

area! { Ownership from super::copies::END;
    LEAVE_CONTINUES_WITH_OWNER = "leave.continues-with-owner", Behavior, [CLOUD_MAKER_LEAVES],
        "If the creator leaves and the flow still has an active owner, it continues to run.";
    LEAVE_CONNECTIONS_MAY_FAIL = "leave.connections-may-fail", Behavior, [CLOUD_MAKER_LEAVES],
        "Actions that use embedded connections of the departed user might fail; fix by Modify a connection.";
    LEAVE_NO_ACTIVE_OWNER = "leave.no-active-owner", Normative, [CLOUD_MAKER_LEAVES],
        "With no active owner the owner should be changed.";
    LEAVE_COPY_TO_NEW_OWNER = "leave.copy-to-new-owner", Advice, [CLOUD_MAKER_LEAVES],
        "To change the owner, make a copy and let the intended owner create the flow from it.";
    CHOWN_SOLUTION_AWARE = "chown.solution-aware", Normative, [CLOUD_CHANGE_OWNER],
        "Ownership of a solution-aware flow is changed in place by editing its details.";
    CHOWN_NON_SOLUTION_NEW_FLOW = "chown.non-solution-new-flow", Normative, [CLOUD_CHANGE_OWNER_OUTSIDE],
        "For a non-solution-aware flow a new flow must be created through export/import, Save as or Send a copy.";
    CHOWN_IDENTITY = "chown.identity", Limitation, [CLOUD_CHANGE_OWNER_OUTSIDE],
        "In-place change is unavailable there because the owner is part of the flow identity.";
    DVUSER_AUTO_ADD = "dvuser.auto-add", Behavior, [CLOUD_DATAVERSE],
        "Sharing ownership of a solution-aware flow with a user who is not in Dataverse adds that user to Dataverse.";
    DVUSER_DEFAULT_MAKER = "dvuser.default-maker", Behavior, [CLOUD_DATAVERSE],
        "In a default environment Microsoft Entra ID users have the Environment Maker role.";
    DVUSER_NON_DEFAULT_NO_MAKER = "dvuser.non-default-no-maker", Behavior, [CLOUD_DATAVERSE],
        "In a non-default environment added users and groups do not get Environment Maker automatically.";
    DVUSER_RUN_ONLY_UNTIL_ROLE = "dvuser.run-only-until-role", Behavior, [CLOUD_DATAVERSE],
        "Such a user might only be able to run the flow until an administrator assigns a role.";
    DVUSER_ERROR = "dvuser.error", Behavior, [CLOUD_DATAVERSE],
        "A user without an appropriate role receives a detailed error message.";
}
