//! The documentation pages the rules rest on, and a place on such a page.

/// A documentation page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// How desktop flows with connector actions are shared.
    DesktopSharing,
    /// How cloud flows are shared.
    CloudSharing,
    /// Cloud connectors in desktop flows.
    CloudConnectors,
    /// Connections to machines.
    MachineConnections,
}

impl Page {
    /// Every page, in the order the catalogue first needs them.
    pub const ALL: [Page; 4] = [
        Page::DesktopSharing,
        Page::CloudConnectors,
        Page::CloudSharing,
        Page::MachineConnections,
    ];

    /// The title the page carries.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Page::DesktopSharing => "Share desktop flows that contain connector actions",
            Page::CloudSharing => "Share a cloud flow",
            Page::CloudConnectors => "Cloud Connectors in Power Automate for desktop",
            Page::MachineConnections => "Manage desktop flow connections",
        }
    }

    /// The date of the version read, year first.
    #[must_use]
    pub const fn date(self) -> &'static str {
        match self {
            Page::DesktopSharing => "2024-07-23",
            Page::CloudSharing => "2025-05-23",
            Page::CloudConnectors => "2025-07-01",
            Page::MachineConnections => "2025-01-27",
        }
    }

    /// Where the page stands in the Power Automate documentation.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Page::DesktopSharing => {
                "power-automate/desktop-flows/how-to/share-desktop-flows-that-contain-connector-actions"
            }
            Page::CloudSharing => "power-automate/create-team-flows",
            Page::CloudConnectors => {
                "power-automate/desktop-flows/actions-reference/cloudconnectors"
            }
            Page::MachineConnections => "power-automate/desktop-flows/desktop-flow-connections",
        }
    }
}

/// A place in the documentation: a page, and the heading there under which the rule stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Source {
    /// The page.
    pub page: Page,
    /// The heading; with the one above it before `>`, where the page has two of the same name.
    pub section: &'static str,
}
