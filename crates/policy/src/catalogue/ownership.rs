//! The rules about people who leave, changes of owner, people new to Dataverse.

use super::sections::*;

area! { Ownership from super::copies::END;
    LEAVE_CONTINUES_WITH_OWNER = "leave.continues-with-owner", Behavior, [CLOUD_MAKER_LEAVES],
        "When the creator has left, the flow keeps running as long as one owner is still there.",
        adds "A group counts if anyone in it is still there.";
    LEAVE_CONNECTIONS_MAY_FAIL = "leave.connections-may-fail", Behavior, [CLOUD_MAKER_LEAVES],
        "Steps that use a connection of someone who has left may fail. Point them to another connection.";
    LEAVE_NO_ACTIVE_OWNER = "leave.no-active-owner", Normative, [CLOUD_MAKER_LEAVES],
        "If every owner has left, the flow needs a new one.",
        outside "An administrator can give it one.";
    LEAVE_COPY_TO_NEW_OWNER = "leave.copy-to-new-owner", Advice, [CLOUD_MAKER_LEAVES],
        "To hand a flow on, send a copy and have the future owner create a flow of their own from it.";
    CHOWN_SOLUTION_AWARE = "chown.solution-aware", Normative, [CLOUD_CHANGE_OWNER],
        "To change the owner of a cloud flow in a solution, edit its details.",
        outside "The previous owner stays as a co-owner.";
    CHOWN_NON_SOLUTION_NEW_FLOW = "chown.non-solution-new-flow", Normative, [CLOUD_CHANGE_OWNER_OUTSIDE],
        "A cloud flow outside a solution can't change owners. Make a new flow instead: export and import it, save it \
         under another name, or send a copy.";
    CHOWN_IDENTITY = "chown.identity", Limitation, [CLOUD_CHANGE_OWNER_OUTSIDE],
        "Outside a solution, the owner is part of what identifies the flow, so it can't be swapped.",
        outside "Adding the flow to a solution lifts this limit.";
    DVUSER_AUTO_ADD = "dvuser.auto-add", Behavior, [CLOUD_DATAVERSE],
        "Making someone an owner of a flow in a solution also adds them to Dataverse if they aren't there yet.";
    DVUSER_DEFAULT_MAKER = "dvuser.default-maker", Behavior, [CLOUD_DATAVERSE],
        "In the default environment, everyone with a Microsoft Entra ID account is an Environment Maker.";
    DVUSER_NON_DEFAULT_NO_MAKER = "dvuser.non-default-no-maker", Behavior, [CLOUD_DATAVERSE],
        "Outside the default environment, people and groups who are added to Dataverse don't become Environment \
         Makers.";
    DVUSER_RUN_ONLY_UNTIL_ROLE = "dvuser.run-only-until-role", Behavior, [CLOUD_DATAVERSE],
        "Outside the default environment, a new owner may have to make do with running the flow until an \
         administrator gives them a role.";
    DVUSER_ERROR = "dvuser.error", Behavior, [CLOUD_DATAVERSE],
        "A person whose role in the environment doesn't suffice sees an error message that explains it.";
}
