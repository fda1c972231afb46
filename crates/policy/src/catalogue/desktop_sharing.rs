//! The rules about the roles a desktop flow is shared in.

use super::sections::*;

area! { DesktopSharing from super::connections::END;
    DSHARE_SAME_PRINCIPLES = "dshare.same-principles", Advice, [DESKTOP_INTRO],
        "Share a desktop flow with connector actions as you would any other, then look after its connection \
         references too.";
    DSHARE_SUPPORTED_WITH_REQUIREMENTS = "dshare.supported-with-requirements", Behavior, [CONNECTORS_PREREQUISITES],
        "Desktop flows with cloud connector actions can be shared, as long as the requirements listed here are met.";
    DSHARE_TWO_ROLES = "dshare.two-roles", Normative, [DESKTOP_INTRO],
        "You can share a desktop flow in two roles: run-only user and co-owner.",
        adds "Someone who holds both, directly and through a group, counts as a co-owner.";
    DSHARE_NO_IMPLICIT_CONNECTION_ACCESS = "dshare.no-implicit-connection-access", Normative, [DESKTOP_INTRO],
        "Sharing a desktop flow shares the flow only. The people you add don't get the connections it uses.";
    DSHARE_CO_OWNER_MODIFY_AND_RUN = "dshare.co-owner-modify-and-run", Normative, [DESKTOP_AS_CO_OWNER],
        "A co-owner can edit the flow as well as run it.",
        outside "Renaming, deleting, and sharing it come with the role too.";
    DSHARE_RUN_ONLY_NO_MODIFY = "dshare.run-only-no-modify", Normative, [DESKTOP_AS_CO_OWNER],
        "A run-only user can run the flow but can't edit it; editing is what co-owners have on top.",
        outside "Renaming, deleting, and sharing are out as well.";
    DSHARE_RUN_ONLY_ATTENDED_CONSOLE = "dshare.run-only-attended-console", Normative, [DESKTOP_AS_USER],
        "A run-only user starts the flow from the console, attended, and in no other way.";
    DSHARE_RUN_ONLY_CONSOLE_OWN = "dshare.run-only-console-own", Normative, [CONNECTORS_PREREQUISITES],
        "In the console of Power Automate for desktop, run-only users start a shared flow with connections they own.";
}
