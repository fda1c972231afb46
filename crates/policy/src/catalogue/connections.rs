//! The rules about what a connection is.

use super::sections::*;

area! { Connections from 0;
    CONNECTION_REQUIRED_BY_CONNECTOR = "connection.required-by-connector", Definition, [DESKTOP_INTRO, CONNECTORS_EMBED],
        "Every connector action needs a connection; in a desktop flow the action reaches it through a connection reference.";
    CONNECTION_DEFINITION = "connection.definition", Definition, [DESKTOP_INTRO],
        "A connection is an authenticated link between Power Automate and one external service.";
    CONNECTION_USER_SPECIFIC = "connection.user-specific", Definition, [DESKTOP_INTRO],
        "A connection belongs to exactly one user and must be authenticated by that user.";
    CONNECTION_AUTH_METHODS = "connection.auth-methods", Definition, [DESKTOP_INTRO],
        "Authentication is by OAuth, API key or another method the service provides, so a connection may have no e-mail account.";
}
