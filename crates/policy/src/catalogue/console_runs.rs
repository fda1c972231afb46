//! The rules about runs from the console and the window that asks for connections.

use super::sections::*;

area! { ConsoleRuns from super::cloud_runs::END;
    BYOC_WINDOW_ON_CONSOLE_RUN = "byoc.window-on-console-run", Behavior, [DESKTOP_AS_USER, DESKTOP_CONSOLE_RUNS],
        "Starting a shared flow with connector actions from the console brings up a prompt for a valid connection.";
    BYOC_WINDOW_AUDIENCE = "byoc.window-audience", Behavior, [CONNECTORS_OWN_CONNECTION],
        "The window is generally shown to owners, co-owners and run-only makers.";
    BYOC_CO_OWNER_PROMPT = "byoc.co-owner-prompt", Behavior, [DESKTOP_CONSOLE_RUNS],
        "A co-owner's console run prompts the same way as a user's.";
    BYOC_RUN_ONLY_ALWAYS_OWN = "byoc.run-only-always-own", Normative, [DESKTOP_AS_USER],
        "A run-only user must always bring own connections.";
    BYOC_RUN_ONLY_EVEN_EMBEDDED = "byoc.run-only-even-embedded", Normative, [CONNECTORS_OWN_CONNECTION],
        "A run-only user must bring an own connection even for embedded references.";
    BYOC_CO_OWNER_NON_EMBEDDED = "byoc.co-owner-non-embedded", Normative, [CONNECTORS_OWN_CONNECTION],
        "A co-owner must bring an own connection for each reference that is not embedded.";
    BYOC_CO_OWNER_EMBEDDED_USED = "byoc.co-owner-embedded-used", Normative, [CONNECTORS_OWN_CONNECTION, CONNECTORS_PREREQUISITES],
        "For an embedded reference a co-owner uses the embedded connection and need not bring one.", derived;
    BYOC_VALID_CONNECTION = "byoc.valid-connection", Normative, [DESKTOP_AS_USER, DESKTOP_CONSOLE_RUNS],
        "The connection supplied must be valid.";
    BYOC_DEFAULT_FIRST_COMPATIBLE = "byoc.default-first-compatible", Behavior, [DESKTOP_AS_USER],
        "When compatible existing connections are available, the first one is preselected.";
    BYOC_NONE_COMPATIBLE = "byoc.none-compatible", Behavior, [DESKTOP_AS_USER],
        "With no compatible connection nothing is preselected and the runner must create one before the run can start.", derived;
    BYOC_SUPPRESS_USER_OWNED = "byoc.suppress-user-owned", Behavior, [CONNECTORS_OWN_CONNECTION],
        "Suppression condition 1: for each connector used, only connections owned by the runner exist.";
    BYOC_SUPPRESS_EMBEDDED_OWN = "byoc.suppress-embedded-own", Behavior, [CONNECTORS_OWN_CONNECTION],
        "Suppression condition 2: the embedded connections are owned by the runner too.";
    BYOC_SUPPRESS_SAME_ACCOUNT = "byoc.suppress-same-account", Behavior, [CONNECTORS_OWN_CONNECTION],
        "Suppression condition 3: for each connector, all available connections belong to one e-mail account.";
    BYOC_SUPPRESS_ALL_VALID = "byoc.suppress-all-valid", Behavior, [CONNECTORS_OWN_CONNECTION],
        "Suppression condition 4: valid connections are available for all connectors.";
    BYOC_SUPPRESS_COMBINATION = "byoc.suppress-combination", Behavior, [CONNECTORS_OWN_CONNECTION],
        "The window is suppressed exactly when (1 and/or 2) and 3 and 4 hold.";
}
