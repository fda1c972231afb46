//! The rules about run-only sharing of cloud flows.

use super::sections::*;

area! { RunOnly from super::list_owners::END;
    RUNONLY_INSTANT_ONLY = "runonly.instant-only", Normative, [CLOUD_RUN_ONLY],
        "Only instant flows (manual trigger, such as a button or a selected item) can be shared run-only.";
    RUNONLY_NO_EDIT = "runonly.no-edit", Normative, [CLOUD_RUN_ONLY],
        "A run-only user cannot edit or modify the flow in any way.";
    RUNONLY_TRIGGER_ONLY = "runonly.trigger-only", Normative, [CLOUD_RUN_ONLY],
        "A run-only user's only permission is to trigger the flow.";
    RUNONLY_USERS_AND_GROUPS = "runonly.users-and-groups", Normative, [CLOUD_RUN_ONLY],
        "Run-only access can be given to users and groups.";
    RUNONLY_PANEL = "runonly.panel", Interface, [CLOUD_RUN_ONLY],
        "Run-only users are managed in the Run only users section &gt; Edit &gt; Manage run-only permissions panel.";
    RUNONLY_PER_CONNECTION_SOURCE = "runonly.per-connection-source", Normative, [CLOUD_RUN_ONLY],
        "An owner chooses per connection whether run-only users provide their own or the flow's connection is used.";
    RUNONLY_REMOVE = "runonly.remove", Normative, [CLOUD_RUN_ONLY],
        "A run-only user is removed with the trash can followed by Save, and then no longer has access to run the flow.";
    RUNONLY_ADD_EFFECT = "runonly.add-effect", Behavior, [CLOUD_RUN_ONLY],
        "After the panel is completed, the user or group has access to run the flow.";
    RUNONLY_PROVIDED_BY_INVOKER = "runonly.provided-by-invoker", Normative, [CLOUD_WHO_PROVIDES],
        "A connection set to Provided by run-only user is provided by whoever runs (invokes) the flow.";
    RUNONLY_NOT_USED_BY_OTHERS = "runonly.not-used-by-others", Normative, [CLOUD_WHO_ELSE_USES],
        "A connection a run-only user provides is used only by that user.";
    RUNONLY_EMBEDDED_ALL_USERS = "runonly.embedded-all-users", Normative, [CLOUD_WHO_ELSE_USES],
        "Embedded connections of a cloud flow are used by all users of the flow.";
    RUNONLY_ACTS_AS = "runonly.acts-as", Behavior, [CLOUD_WHO_ELSE_USES],
        "With Provided by run-only user the flow acts as that user and reaches only data that user may reach.";
    RUNONLY_EXPORT_INVOKER = "runonly.export-invoker", Behavior, [CLOUD_WHO_ELSE_USES],
        "On export such a connection carries the RuntimeSource value invoker.";
}
