//! The rules about when a cloud flow can start a desktop flow.

use super::sections::*;

area! { CloudRuns from super::embedding::END;
    CLOUDRUN_TWO_REQUIREMENTS = "cloudrun.two-requirements", Normative, [DESKTOP_CLOUD_RUNS],
        "A cloud flow can start a desktop flow with connector actions only if two things are true: its schema is v2, \
         and, once it's shared, all its connection references are embedded.";
    CLOUDRUN_SCHEMA_V2 = "cloudrun.schema-v2", Normative, [DESKTOP_CLOUD_RUNS, CONNECTORS_PREREQUISITES],
        "The desktop flow must be saved in the v2 schema, shared or not.",
        outside "Saving it again, in an environment where v2 is on, moves a v1 flow over.";
    CLOUDRUN_ALL_EMBEDDED = "cloudrun.all-embedded", Normative, [DESKTOP_CLOUD_RUNS],
        "Every connection reference in the flow must be embedded; one that isn't is enough to stop cloud runs.";
    CLOUDRUN_ONLY_IF_SHARED = "cloudrun.only-if-shared", Normative, [CONNECTORS_PREREQUISITES, CONNECTORS_EMBED],
        "References need to be embedded once the flow is shared. A flow nobody else has runs with its owner's own \
         references.",
        adds "Any share counts, with a co-owner or a run-only user.";
    CLOUDRUN_ATTENDED_AND_UNATTENDED = "cloudrun.attended-and-unattended", Normative,
        [CONNECTORS_PREREQUISITES, CONNECTORS_EMBED],
        "Attended and unattended runs from a cloud flow have the same requirements.";
    CLOUDRUN_RUN_ONLY_REFUSED = "cloudrun.run-only-refused", Normative, [CONNECTORS_PREREQUISITES, DESKTOP_AS_USER],
        "A run-only user can't start a flow with connector actions from a cloud flow.",
        adds "Nor can such a run use that person as its run owner.";
    CLOUDRUN_NO_BYOC = "cloudrun.no-byoc", Behavior, [CONNECTORS_OWN_CONNECTION],
        "A run from a cloud flow never asks for a connection. If one is missing, the run fails.", derived;
    CLOUDRUN_OWNER_UNSHARED_OWN_REFS = "cloudrun.owner-unshared-own-refs", Normative, [DESKTOP_INTRO],
        "In a flow that isn't shared, a reference that isn't embedded works only for the person who owns it.", derived;
}
