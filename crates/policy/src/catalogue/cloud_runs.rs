//! The rules about when a cloud flow can start a desktop flow.

use super::sections::*;

area! { CloudRuns from super::embedding::END;
    CLOUDRUN_TWO_REQUIREMENTS = "cloudrun.two-requirements", Normative, [DESKTOP_CLOUD_RUNS],
        "A desktop flow with connector actions can be invoked from a cloud flow only when both requirements below hold.";
    CLOUDRUN_SCHEMA_V2 = "cloudrun.schema-v2", Normative, [DESKTOP_CLOUD_RUNS, CONNECTORS_PREREQUISITES],
        "The flow must be stored in the Power Automate v2 schema.";
    CLOUDRUN_ALL_EMBEDDED = "cloudrun.all-embedded", Normative, [DESKTOP_CLOUD_RUNS],
        "Every connection reference of the flow must be embedded.";
    CLOUDRUN_ONLY_IF_SHARED = "cloudrun.only-if-shared", Normative, [CONNECTORS_PREREQUISITES, CONNECTORS_EMBED],
        "The all-embedded requirement applies when the flow is shared; an unshared flow runs with its owner's own references.";
    CLOUDRUN_ATTENDED_AND_UNATTENDED = "cloudrun.attended-and-unattended", Normative, [CONNECTORS_PREREQUISITES, CONNECTORS_EMBED],
        "The requirements apply to attended and unattended cloud-initiated runs alike.";
    CLOUDRUN_RUN_ONLY_REFUSED = "cloudrun.run-only-refused", Normative, [CONNECTORS_PREREQUISITES, DESKTOP_AS_USER],
        "A run-only user cannot start (or be the run identity of) a cloud-initiated run of a flow with connector actions.";
    CLOUDRUN_NO_BYOC = "cloudrun.no-byoc", Behavior, [CONNECTORS_OWN_CONNECTION],
        "No BYOC window exists for a cloud-initiated run, so a missing connection is a refusal, never a prompt.", derived;
    CLOUDRUN_OWNER_UNSHARED_OWN_REFS = "cloudrun.owner-unshared-own-refs", Normative, [DESKTOP_INTRO],
        "On an unshared flow a non-embedded reference is usable only if the run identity owns it.", derived;
}
