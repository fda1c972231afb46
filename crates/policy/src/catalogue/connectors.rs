//! The rules about cloud connectors as desktop flow actions.

use super::sections::*;

area! { Connectors from super::governance::END;
    CONNECTOR_AVAILABLE = "connector.available", Behavior, [CONNECTORS_INTRO],
        "Cloud connectors of Power Automate are available as desktop flow actions.";
    CONNECTOR_DEFAULT_LIST = "connector.default-list", Definition, [CONNECTORS_LIST],
        "Eleven connectors are present by default: Microsoft Dataverse, SharePoint, Excel Online (Business), Microsoft Forms, Microsoft Teams, Office 365 Outlook, OneDrive, OneDrive for work or school, OneNote (Business), RSS, Word Online (Business).";
    CONNECTOR_DEFAULT_ALWAYS_VISIBLE = "connector.default-always-visible", Interface, [CONNECTORS_LIST],
        "Default connectors are always visible in the actions pane and need no adding.";
    CONNECTOR_ADD_FROM_ASSETS = "connector.add-from-assets", Normative, [CONNECTORS_LIST],
        "Every other non-custom connector can be added through the Assets library.";
    CONNECTOR_NO_CUSTOM = "connector.no-custom", Limitation, [CONNECTORS_LIST],
        "Custom connectors are not offered for desktop flows.";
    CONNECTOR_AUTO_UPDATES = "connector.auto-updates", Behavior, [CONNECTORS_LIST],
        "New or changed non-custom connectors and operations appear automatically.";
    NET_ALLOWLIST = "net.allowlist", Prerequisite, [CONNECTORS_PREREQUISITES],
        "The required service endpoints must be in the allowlist for connector actions to work properly.";
    NET_EWS_USER_AGENTS = "net.ews-user-agents", Prerequisite, [CONNECTORS_PREREQUISITES],
        "With an EWS application access policy, Office 365 Outlook actions need the user agents PowerAutomateLocal/* and PowerAutomateCloud/* allowed.";
    DVC_CURRENT_OPTION = "dvc.current-option", Behavior, [CONNECTORS_PREREQUISITES],
        "The Dataverse connector supports the option Current for the Environment parameter.";
    DVC_CURRENT_DYNAMIC = "dvc.current-dynamic", Behavior, [CONNECTORS_PREREQUISITES],
        "Current resolves dynamically to the environment in which the flow lives or runs.";
    DVC_SUPPORTED_ACTIONS = "dvc.supported-actions", Limitation, [CONNECTORS_PREREQUISITES],
        "Only eleven Dataverse actions are supported in desktop flows: add a new row, delete a row, download a file or an image, get a row by ID, list rows, perform a bound action, perform an unbound action, relate rows, unrelate rows, update a row, upload a file or an image - each 'from/to/in selected environment'.";
    FILE_INPUT_BINARY = "file.input-binary", Normative, [CONNECTORS_FILES],
        "A file given to a connector action must first be converted with Convert file to binary data.";
    FILE_OUTPUT_BINARY = "file.output-binary", Normative, [CONNECTORS_FILES],
        "Connector actions that create or retrieve files return binary data; use Convert binary data to file before using it as a file.";
    CONNCREATE_SIGN_IN_DIALOG = "conncreate.sign-in-dialog", Interface, [CONNECTORS_LIMITS],
        "Connections for desktop flows are created through the sign-in dialog.";
    CONNCREATE_ERROR_PORTAL = "conncreate.error-portal", Limitation, [CONNECTORS_LIMITS],
        "If the dialog fails, create the connection on the portal's connections page.";
    CONNCREATE_UNSUPPORTED_PORTAL = "conncreate.unsupported-portal", Limitation, [CONNECTORS_LIMITS],
        "Connection types not supported by the desktop app must be created on the portal page.";
    CONNCREATE_WEBVIEW2 = "conncreate.webview2", Prerequisite, [CONNECTORS_LIMITS],
        "WebView2 must be installed to create a connection in Power Automate for desktop.";
}
