//! The rules about what a connection is.

use super::sections::*;

area! { Connections from 0;
    CONNECTION_REQUIRED_BY_CONNECTOR = "connection.required-by-connector", Definition,
        [DESKTOP_INTRO, CONNECTORS_EMBED],
        "Every connector action works through a connection. In a desktop flow it gets there by way of a connection \
         reference.",
        adds "A reference that no connection is chosen for stops the run.";
    CONNECTION_DEFINITION = "connection.definition", Definition, [DESKTOP_INTRO],
        "A connection is your signed-in link from Power Automate to one other service.";
    CONNECTION_USER_SPECIFIC = "connection.user-specific", Definition, [DESKTOP_INTRO],
        "Each connection has one owner, and that person signs in for it. Nobody else can use it unless a rule here \
         says so.";
    CONNECTION_AUTH_METHODS = "connection.auth-methods", Definition, [DESKTOP_INTRO],
        "People sign in to a connection with OAuth, an API key, or whatever else the service offers, so some \
         connections carry no email account.";
}
