//! The rules about the roles a desktop flow is shared in.

use super::sections::*;

area! { DesktopSharing from super::connections::END;
    DSHARE_SAME_PRINCIPLES = "dshare.same-principles", Advice, [DESKTOP_INTRO],
        "A desktop flow that uses connectors is shared like any other desktop flow, with extra steps for its connection references.";
    DSHARE_SUPPORTED_WITH_REQUIREMENTS = "dshare.supported-with-requirements", Behavior, [CONNECTORS_PREREQUISITES],
        "Sharing flows with cloud connector actions is supported, subject to the requirements in this catalogue.";
    DSHARE_TWO_ROLES = "dshare.two-roles", Normative, [DESKTOP_INTRO],
        "Such a flow can be shared in exactly two roles: user (run-only) and co-owner.";
    DSHARE_NO_IMPLICIT_CONNECTION_ACCESS = "dshare.no-implicit-connection-access", Normative, [DESKTOP_INTRO],
        "Sharing a desktop flow gives nobody access to the connections underneath it.";
    DSHARE_CO_OWNER_MODIFY_AND_RUN = "dshare.co-owner-modify-and-run", Normative, [DESKTOP_AS_CO_OWNER],
        "A co-owner may modify and run the shared desktop flow.";
    DSHARE_RUN_ONLY_NO_MODIFY = "dshare.run-only-no-modify", Normative, [DESKTOP_AS_CO_OWNER],
        "A run-only user may run the flow but not modify it (implied: modifying is listed as what co-owners have in addition).";
    DSHARE_RUN_ONLY_ATTENDED_CONSOLE = "dshare.run-only-attended-console", Normative, [DESKTOP_AS_USER],
        "A run-only user can perform only attended runs started from the console.";
    DSHARE_RUN_ONLY_CONSOLE_OWN = "dshare.run-only-console-own", Normative, [CONNECTORS_PREREQUISITES],
        "Run-only users can run a flow shared with them only through the Power Automate for desktop console and only with their own connections.";
}
