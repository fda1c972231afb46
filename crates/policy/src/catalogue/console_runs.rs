//! The rules about runs from the console and the window that asks for connections.

use super::sections::*;

area! { ConsoleRuns from super::cloud_runs::END;
    BYOC_WINDOW_ON_CONSOLE_RUN = "byoc.window-on-console-run", Behavior, [DESKTOP_AS_USER, DESKTOP_CONSOLE_RUNS],
        "Starting a flow with connector actions from the console opens a window that asks which connections to use.";
    BYOC_WINDOW_AUDIENCE = "byoc.window-audience", Behavior, [CONNECTORS_OWN_CONNECTION],
        "The window is for everyone who can run the flow: owner, co-owners, and run-only users alike.";
    BYOC_CO_OWNER_PROMPT = "byoc.co-owner-prompt", Behavior, [DESKTOP_CONSOLE_RUNS],
        "A co-owner who starts the flow from the console gets the same window as a run-only user.",
        adds "Rows for embedded references are already filled in.";
    BYOC_RUN_ONLY_ALWAYS_OWN = "byoc.run-only-always-own", Normative, [DESKTOP_AS_USER],
        "A run-only user brings a connection of their own for every reference in the flow.";
    BYOC_RUN_ONLY_EVEN_EMBEDDED = "byoc.run-only-even-embedded", Normative, [CONNECTORS_OWN_CONNECTION],
        "Embedding changes nothing for a run-only user, who still brings their own connection.";
    BYOC_CO_OWNER_NON_EMBEDDED = "byoc.co-owner-non-embedded", Normative, [CONNECTORS_OWN_CONNECTION],
        "For each reference that isn't embedded, the owner and co-owners bring their own connection to a console run.";
    BYOC_CO_OWNER_EMBEDDED_USED = "byoc.co-owner-embedded-used", Normative,
        [CONNECTORS_OWN_CONNECTION, CONNECTORS_PREREQUISITES],
        "For an embedded reference, the owner and co-owners use the embedded connection and bring nothing.", derived;
    BYOC_VALID_CONNECTION = "byoc.valid-connection", Normative, [DESKTOP_AS_USER, DESKTOP_CONSOLE_RUNS],
        "Only a working connection will do, and it must be for the same connector.";
    BYOC_DEFAULT_FIRST_COMPATIBLE = "byoc.default-first-compatible", Behavior, [DESKTOP_AS_USER],
        "If you already have connections that fit, the window starts with the first of them selected.",
        adds "First means first in the order Power Automate lists them.";
    BYOC_NONE_COMPATIBLE = "byoc.none-compatible", Behavior, [DESKTOP_AS_USER],
        "If you have no connection that fits, nothing is selected, and you need to create one before the run can \
         start.", derived;
    BYOC_SUPPRESS_USER_OWNED = "byoc.suppress-user-owned", Behavior, [CONNECTORS_OWN_CONNECTION],
        "The window stays away only if, for every connector in the flow, the connections you could use are all yours.",
        adds "Those are your own, and for the owner and co-owners also the ones embedded in this flow.";
    BYOC_SUPPRESS_EMBEDDED_OWN = "byoc.suppress-embedded-own", Behavior, [CONNECTORS_OWN_CONNECTION],
        "Where embedded connections are open to you, the window stays away only if you own those too.";
    BYOC_SUPPRESS_SAME_ACCOUNT = "byoc.suppress-same-account", Behavior, [CONNECTORS_OWN_CONNECTION],
        "The window stays away only if all your connections for a connector belong to the same account. Different \
         connectors may use different accounts.",
        adds "Only working connections count, and upper or lower case doesn't matter.";
    BYOC_SUPPRESS_ALL_VALID = "byoc.suppress-all-valid", Behavior, [CONNECTORS_OWN_CONNECTION],
        "The window stays away only if there is a working connection for every connector in the flow.";
    BYOC_SUPPRESS_COMBINATION = "byoc.suppress-combination", Behavior, [CONNECTORS_OWN_CONNECTION],
        "No window opens when everything you could use is yours, each connector has one account, and nothing is \
         missing or broken. Otherwise it opens.";
}
