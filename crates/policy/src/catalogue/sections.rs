//! The places in the documentation where rules stand, each named once.

use super::page::Page::{CloudConnectors, CloudSharing, DesktopSharing, MachineConnections};
use super::page::{Page, Source};

const fn at(page: Page, section: &'static str) -> Source {
    Source { page, section }
}

pub(super) const DESKTOP_INTRO: Source = at(
    DesktopSharing,
    "Share desktop flows that contain connector actions",
);
pub(super) const DESKTOP_AS_USER: Source = at(
    DesktopSharing,
    "Run a shared desktop flow that contains connector actions as a user",
);
pub(super) const DESKTOP_AS_CO_OWNER: Source = at(
    DesktopSharing,
    "Run a shared desktop flow that contains connector actions as a co-owner",
);
pub(super) const DESKTOP_CLOUD_RUNS: Source = at(DesktopSharing, "Cloud initiated runs");
pub(super) const DESKTOP_CONSOLE_RUNS: Source = at(DesktopSharing, "Console runs");
pub(super) const CONNECTORS_INTRO: Source = at(
    CloudConnectors,
    "Cloud Connectors as Power Automate for desktop actions",
);
pub(super) const CONNECTORS_PREREQUISITES: Source =
    at(CloudConnectors, "Prerequisites and limitations");
pub(super) const CONNECTORS_FILES: Source =
    at(CloudConnectors, "Use files in cloud connector actions");
pub(super) const CONNECTORS_EMBED: Source = at(
    CloudConnectors,
    "Embed connection references on a desktop flow",
);
pub(super) const CONNECTORS_OWN_CONNECTION: Source =
    at(CloudConnectors, "Bring your own connection in console runs");
pub(super) const CONNECTORS_LIST: Source = at(CloudConnectors, "List of cloud connectors");
pub(super) const CONNECTORS_LIMITS: Source = at(CloudConnectors, "Known limitations");
pub(super) const MACHINES_INTRO: Source = at(MachineConnections, "Manage desktop flow connections");
pub(super) const MACHINES_PASSWORD: Source = at(
    MachineConnections,
    "Create a connection: Connect with username and password",
);
pub(super) const MACHINES_CREDENTIAL: Source =
    at(MachineConnections, "Option 1: Select credential");
pub(super) const MACHINES_USERNAME: Source =
    at(MachineConnections, "Option 2: Enter username and password");
pub(super) const MACHINES_SIGN_IN: Source = at(
    MachineConnections,
    "Create a connection: Connect with sign-in for attended runs",
);
pub(super) const MACHINES_SIGN_IN_NEEDS: Source = at(MachineConnections, "Prerequisites");
pub(super) const MACHINES_SIGN_IN_STEPS: Source =
    at(MachineConnections, "Set up the connection with sign-in");
pub(super) const MACHINES_SIGN_IN_TOKENS: Source = at(MachineConnections, "How it works");
pub(super) const MACHINES_SIGN_IN_LIMITS: Source = at(
    MachineConnections,
    "Create a connection: Connect with sign-in for attended runs > Limitations",
);
pub(super) const MACHINES_SHARE: Source = at(MachineConnections, "Share a desktop flow connection");
pub(super) const MACHINES_SHARE_LIMITS: Source = at(
    MachineConnections,
    "Share a desktop flow connection > Limitations",
);
pub(super) const MACHINES_RUN_OWNER: Source = at(MachineConnections, "Select a run owner");
pub(super) const MACHINES_AUDIT: Source = at(MachineConnections, "Desktop flow connection audit");
pub(super) const CLOUD_INTRO: Source = at(CloudSharing, "Share a cloud flow");
pub(super) const CLOUD_PREREQUISITES: Source = at(CloudSharing, "Prerequisites");
pub(super) const CLOUD_CONNECTIONS: Source =
    at(CloudSharing, "About embedded and other connections");
pub(super) const CLOUD_ADD_OWNER: Source = at(CloudSharing, "Add an owner to a cloud flow");
pub(super) const CLOUD_ADD_LIST: Source = at(CloudSharing, "Add a list as a co-owner");
pub(super) const CLOUD_REMOVE_OWNER: Source = at(CloudSharing, "Remove an owner");
pub(super) const CLOUD_MODIFY_CONNECTION: Source = at(CloudSharing, "Modify a connection");
pub(super) const CLOUD_RUN_ONLY: Source =
    at(CloudSharing, "Share a cloud flow with run-only permissions");
pub(super) const CLOUD_SEND_COPY: Source = at(CloudSharing, "Send a copy of a cloud flow");
pub(super) const CLOUD_ROLES: Source = at(CloudSharing, "Use security roles to segment duties");
pub(super) const CLOUD_PREFER_RUN_ONLY: Source = at(
    CloudSharing,
    "Leverage Run-Only access instead of co-ownership",
);
pub(super) const CLOUD_DATA_POLICIES: Source =
    at(CloudSharing, "Enforce data loss prevention (DLP) policies");
pub(super) const CLOUD_AUDIT: Source =
    at(CloudSharing, "Establish regular auditing and monitoring");
pub(super) const CLOUD_MAKER_LEAVES: Source = at(
    CloudSharing,
    "Manage flows when the user who created a shared flow leaves the organization",
);
pub(super) const CLOUD_CHANGE_OWNER: Source = at(
    CloudSharing,
    "Change the owner of a solution-aware cloud flow",
);
pub(super) const CLOUD_CHANGE_OWNER_OUTSIDE: Source = at(
    CloudSharing,
    "Change the owner of a non-solution-aware cloud flow",
);
pub(super) const CLOUD_DATAVERSE: Source = at(
    CloudSharing,
    "Share ownership of a solution-aware cloud flow with a user who isn't in Dataverse",
);
pub(super) const CLOUD_WHO_PROVIDES: Source = at(
    CloudSharing,
    "Can connections be provided by the user that runs the flow?",
);
pub(super) const CLOUD_WHO_ELSE_USES: Source = at(
    CloudSharing,
    "Can a connection provided by run-only user be used by another user?",
);
