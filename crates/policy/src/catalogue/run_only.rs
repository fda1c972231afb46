//! The rules about run-only sharing of cloud flows.

use super::sections::*;

area! { RunOnly from super::list_owners::END;
    RUNONLY_INSTANT_ONLY = "runonly.instant-only", Normative, [CLOUD_RUN_ONLY],
        "Run-only access exists for instant flows, the ones a person starts with a button or on a selected item. \
         Scheduled and automated flows don't have it.";
    RUNONLY_NO_EDIT = "runonly.no-edit", Normative, [CLOUD_RUN_ONLY],
        "A run-only user can't change anything about the flow.";
    RUNONLY_TRIGGER_ONLY = "runonly.trigger-only", Normative, [CLOUD_RUN_ONLY],
        "Starting the flow is all a run-only user can do with it.",
        outside "Past runs stay hidden from them.";
    RUNONLY_USERS_AND_GROUPS = "runonly.users-and-groups", Normative, [CLOUD_RUN_ONLY],
        "People and groups can get run-only access.";
    RUNONLY_PANEL = "runonly.panel", Interface, [CLOUD_RUN_ONLY],
        "Run-only users are listed on the flow's page under Run only users; Edit opens the panel where you add and \
         remove them.";
    RUNONLY_PER_CONNECTION_SOURCE = "runonly.per-connection-source", Normative, [CLOUD_RUN_ONLY],
        "For each connection, an owner decides: run-only users bring their own, or the flow's connection is used for \
         everyone.",
        outside "Bringing their own is the default.";
    RUNONLY_REMOVE = "runonly.remove", Normative, [CLOUD_RUN_ONLY],
        "Choose the trash can beside a run-only user, then Save. From then on that person or group can't run the flow.",
        adds "Somebody who is also in a group that stays on the list still can.";
    RUNONLY_ADD_EFFECT = "runonly.add-effect", Behavior, [CLOUD_RUN_ONLY],
        "People and groups you add can run the flow once the panel is saved.";
    RUNONLY_PROVIDED_BY_INVOKER = "runonly.provided-by-invoker", Normative, [CLOUD_WHO_PROVIDES],
        "A connection set to Provided by run-only user comes from the person who starts the run, whoever that is.";
    RUNONLY_NOT_USED_BY_OTHERS = "runonly.not-used-by-others", Normative, [CLOUD_WHO_ELSE_USES],
        "A connection that a run-only user brings serves that person's runs and nobody else's.";
    RUNONLY_EMBEDDED_ALL_USERS = "runonly.embedded-all-users", Normative, [CLOUD_WHO_ELSE_USES],
        "With Use this connection, one connection of the flow serves everyone who runs it.",
        adds "The step then acts as the connection's owner.";
    RUNONLY_ACTS_AS = "runonly.acts-as", Behavior, [CLOUD_WHO_ELSE_USES],
        "With Provided by run-only user, the step acts as the person who started it and reaches only what they may \
         reach.";
    RUNONLY_EXPORT_INVOKER = "runonly.export-invoker", Behavior, [CLOUD_WHO_ELSE_USES],
        "In an exported flow, the RuntimeSource field marks a connection set to Provided by run-only user as coming from \
         the person who runs the flow.";
}
