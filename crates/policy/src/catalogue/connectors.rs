//! The rules about cloud connectors as desktop flow actions.

use super::sections::*;

area! { Connectors from super::governance::END;
    CONNECTOR_AVAILABLE = "connector.available", Behavior, [CONNECTORS_INTRO],
        "Desktop flows can use the cloud connectors of Power Automate as actions.";
    CONNECTOR_DEFAULT_LIST = "connector.default-list", Definition, [CONNECTORS_LIST],
        "Eleven connectors are there from the start: Microsoft Dataverse, SharePoint, both kinds of OneDrive, Office \
         365 Outlook, Microsoft Teams, Microsoft Forms, RSS, and for Business: Excel Online, Word Online, and \
         OneNote.";
    CONNECTOR_DEFAULT_ALWAYS_VISIBLE = "connector.default-always-visible", Interface, [CONNECTORS_LIST],
        "The connectors that are there from the start show in the actions pane at all times; you don't add them.";
    CONNECTOR_ADD_FROM_ASSETS = "connector.add-from-assets", Normative, [CONNECTORS_LIST],
        "Apart from those that are there from the start, any connector that isn't custom comes from the Assets library.";
    CONNECTOR_NO_CUSTOM = "connector.no-custom", Limitation, [CONNECTORS_LIST],
        "Custom connectors aren't offered for desktop flows.";
    CONNECTOR_AUTO_UPDATES = "connector.auto-updates", Behavior, [CONNECTORS_LIST],
        "New connectors that aren't custom, and new actions of existing ones, show up by themselves.";
    NET_ALLOWLIST = "net.allowlist", Prerequisite, [CONNECTORS_PREREQUISITES],
        "The network must let through the services that connector actions call, or those actions don't work properly.",
        outside "The address is *.api.powerplatform.com, and government clouds have their own.";
    NET_EWS_USER_AGENTS = "net.ews-user-agents", Prerequisite, [CONNECTORS_PREREQUISITES],
        "If an EWS application access policy is in place, Office 365 Outlook actions need it to allow two more user \
         agents, PowerAutomateLocal/* and PowerAutomateCloud/*.";
    DVC_CURRENT_OPTION = "dvc.current-option", Behavior, [CONNECTORS_PREREQUISITES],
        "In Dataverse actions, Environment can be set to Current instead of a fixed one.";
    DVC_CURRENT_DYNAMIC = "dvc.current-dynamic", Behavior, [CONNECTORS_PREREQUISITES],
        "In Dataverse actions, Current means the environment the flow is in when it runs.",
        adds "A fixed environment stays the same when the flow moves.";
    DVC_SUPPORTED_ACTIONS = "dvc.supported-actions", Limitation, [CONNECTORS_PREREQUISITES],
        "Eleven Dataverse actions work in desktop flows, each on a selected environment: add, update, delete, get, or \
         list rows; relate or unrelate rows; bound and unbound actions; upload and download of a file or image.";
    FILE_INPUT_BINARY = "file.input-binary", Normative, [CONNECTORS_FILES],
        "Turn a file into binary data with Convert file to binary data before you give it to a connector action.";
    FILE_OUTPUT_BINARY = "file.output-binary", Normative, [CONNECTORS_FILES],
        "When a connector action gives you a file, what you get is binary data. Convert binary data to file turns it \
         into one.";
    CONNCREATE_SIGN_IN_DIALOG = "conncreate.sign-in-dialog", Interface, [CONNECTORS_LIMITS],
        "For a connector in a desktop flow, the sign-in window is where you create a connection.";
    CONNCREATE_ERROR_PORTAL = "conncreate.error-portal", Limitation, [CONNECTORS_LIMITS],
        "If the sign-in window fails, create the connection on the portal's Connections page.";
    CONNCREATE_UNSUPPORTED_PORTAL = "conncreate.unsupported-portal", Limitation, [CONNECTORS_LIMITS],
        "Some connections can't be created in Power Automate for desktop at all. Create those on the portal's \
         Connections page.";
    CONNCREATE_WEBVIEW2 = "conncreate.webview2", Prerequisite, [CONNECTORS_LIMITS],
        "Power Automate for desktop needs WebView2 on the machine to create a connection.",
        adds "The portal's Connections page doesn't.";
}
