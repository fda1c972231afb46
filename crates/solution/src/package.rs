//! What was found in a file: plain data that says what the file says and nothing more.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::Finding;

/// Everything that was read from one file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Package {
    /// The file's name, as it was given.
    pub file: String,
    /// What sort of file it is.
    pub kind: PackageKind,
    /// The solution's unique name, the package's or the flow's display name.
    pub name: Option<String>,
    /// The name people see, where it differs from the unique one.
    pub display_name: Option<String>,
    /// The solution's version.
    pub version: Option<String>,
    /// Whether the solution is managed; only solutions say so.
    pub managed: Option<bool>,
    /// The publisher's prefix, for example `contoso`.
    pub prefix: Option<String>,
    /// The flows, in the order of the file.
    pub flows: Vec<Flow>,
    /// The connection references a solution declares.
    pub references: Vec<DeclaredReference>,
    /// Every connector that is used or declared, by short name.
    pub connectors: BTreeMap<String, Connector>,
    /// The accounts the file names, in the order of the file.
    pub accounts: Vec<Account>,
    /// What is in the file and isn't read.
    pub others: OtherContents,
    /// What is missing, ignored or unresolved.
    pub findings: Vec<Finding>,
}

/// What sort of file it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PackageKind {
    /// A solution zip, managed or not.
    Solution,
    /// A flow package, exported outside of a solution.
    Legacy,
    /// The JSON of one cloud flow.
    Flow,
    /// A zip that is neither a solution nor a flow package.
    Other,
    /// A JSON or XML file that isn't a cloud flow.
    NotAFlow,
    /// Nothing could be read.
    #[default]
    Unreadable,
}

/// A flow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flow {
    /// `workflowid` in lower case and without braces; empty if the file doesn't say.
    pub id: String,
    /// Its display name.
    pub name: String,
    /// What it is for, if somebody wrote it down.
    pub description: Option<String>,
    /// The file it was read from, inside the zip.
    pub entry: String,
    /// On, off or suspended.
    pub state: FlowState,
    /// Cloud or desktop, and what only that kind has.
    pub kind: FlowKind,
    /// The connection references it has, in the order of the file.
    pub references: Vec<FlowReference>,
    /// The flows it starts, each once, in the order of the file.
    pub calls: Vec<Call>,
}

/// Cloud or desktop, and what only that kind has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FlowKind {
    /// A cloud flow: category 5.
    Cloud {
        /// What starts it; none if the file couldn't be read or has none.
        trigger: Option<Trigger>,
    },
    /// A desktop flow: category 6.
    Desktop {
        /// The schema it is saved in.
        schema: DesktopSchema,
    },
}

/// `statecode`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FlowState {
    /// Off.
    Draft,
    /// On.
    Activated,
    /// Turned off by the service.
    Suspended,
    /// The file doesn't say.
    #[default]
    Unknown,
}

/// What starts a cloud flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trigger {
    /// A person.
    Instant(InstantKind),
    /// An event.
    Automated,
    /// The clock.
    Scheduled,
}

/// How a person starts an instant flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InstantKind {
    /// With a button: `Button`.
    Button,
    /// From an app: `PowerApp`, `PowerAppV2`.
    App,
    /// For an item that was selected: `ApiConnection`.
    SelectedItem,
}

/// The schema of a desktop flow.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DesktopSchema {
    /// v1: the script is a package inside the flow's file.
    V1,
    /// v2: the script is in the flow's record.
    V2,
    /// The file doesn't say.
    #[default]
    Unknown,
}

/// A connection reference as one flow uses it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlowReference {
    /// How the flow's steps name it: the key in a cloud flow, `padInternalId` in a desktop flow.
    pub key: String,
    /// `connectionReferenceLogicalName`, as it is written.
    pub logical_name: Option<String>,
    /// The reference's display name.
    pub display_name: Option<String>,
    /// The connector's short name, for example `shared_sharepointonline`.
    pub connector: Option<String>,
    /// The connection's name.
    pub connection: Option<String>,
    /// The account the file names for it.
    pub account: Option<String>,
    /// Cloud flows: whose connection run-only users use.
    pub source: Option<RuntimeSource>,
    /// Desktop flows: the switch *Embedded in desktop flow*, `isEmbedded`.
    pub embedded: Option<bool>,
    /// Desktop flows: `isDisabled`.
    pub disabled: bool,
    /// Desktop flows: `ownerId`, where it isn't null.
    pub owner: Option<String>,
    /// The steps using it, in the order of the file.
    pub uses: Vec<Use>,
}

/// Whose connection run-only users use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RuntimeSource {
    /// The flow's.
    Embedded,
    /// Their own.
    Invoker,
}

/// A step that uses a reference.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Use {
    /// The action's or trigger's name; desktop flows have none, there it is the operation.
    pub action: String,
    /// The connector's operation.
    pub operation: Option<String>,
}

/// A flow that another flow starts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Call {
    /// A child flow, of the same kind as the flow that starts it.
    Child {
        /// Its id, or the expression that gives it.
        flow: String,
    },
    /// A desktop flow, started by a cloud flow.
    Desktop {
        /// Its id, or the expression that gives it.
        flow: String,
        /// `attended` or `unattended`, as it is written.
        mode: Option<String>,
    },
}

/// A connection reference a solution declares. Exports name no owner and no connection.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeclaredReference {
    /// `connectionreferencelogicalname`, as it is written.
    pub logical_name: String,
    /// `connectionreferencedisplayname`.
    pub display_name: Option<String>,
    /// `description`.
    pub description: Option<String>,
    /// The connector's short name.
    pub connector: Option<String>,
    /// Made by the organization: it names a custom connector.
    pub custom: bool,
}

/// A connector that is used or declared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Connector {
    /// Its name: as the file says, else made readable from the short name.
    pub name: String,
    /// Made by the organization.
    pub custom: bool,
    /// How many references of flows are of this connector.
    pub references: u32,
}

/// An account the file names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The account: mostly an email address.
    pub account: String,
    /// The short names of the connectors it is named for.
    pub connectors: BTreeSet<String>,
}

/// What is in the file and isn't read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherContents {
    /// Classic workflows, business rules and others of `<Workflows>` that are no flows.
    pub classic_workflows: u32,
    /// Apps.
    pub apps: u32,
    /// Archives inside the archive.
    pub nested_archives: u32,
}

impl Package {
    /// The reference a solution declares under this logical name, in whatever case.
    pub fn declared(&self, logical_name: &str) -> Option<&DeclaredReference> {
        self.references
            .iter()
            .find(|declared| crate::same_name(&declared.logical_name, logical_name))
    }
}

impl Flow {
    /// What to call it: its name, or that it has none and the beginning of its id, by which
    /// several without a name are told apart.
    pub fn called(&self) -> String {
        let name = self.name.trim();
        let id = self.id.split('-').next().unwrap_or_default();
        match (name.is_empty(), id.is_empty()) {
            (false, _) => self.name.clone(),
            (true, false) => format!("Unnamed flow ({id})"),
            (true, true) => "Unnamed flow".to_owned(),
        }
    }

    /// Whether it is a cloud flow.
    pub fn is_cloud(&self) -> bool {
        matches!(self.kind, FlowKind::Cloud { .. })
    }

    /// What starts it, if it is a cloud flow and says so.
    pub fn trigger(&self) -> Option<Trigger> {
        match self.kind {
            FlowKind::Cloud { trigger } => trigger,
            FlowKind::Desktop { .. } => None,
        }
    }
}
