//! The domain model: plain records in tables, named as Dataverse names them.

mod assumptions;
mod connections;
mod flows;
mod governance;
mod ids;
mod machines;
mod people;
mod places;

use keep::Keep;

pub use assumptions::{Assumptions, OneAnswer, ReferenceOwners, SharingPreset};
pub use connections::{AuthKind, Connection, ConnectionReference, ConnectionStatus, Connector};
pub use flows::{
    ArgumentKind, CloudConnectionCategory, CloudFlow, CloudFlowConnection, ConnectorAction,
    DataverseEnvironment, DesktopFlow, DesktopRole, DesktopShare, Flow, FlowKind, FlowReference,
    FlowState, FlowVersion, Grant, RunOnlySource, SchemaVersion, Trigger, UnconnectedSteps,
};
pub use governance::{CopyOffer, DataGroup, DataPolicy, KeptAccess};
pub use ids::{
    ConnectionId, ConnectorId, CopyId, CredentialId, DataPolicyId, EnvironmentId, FlowId, GroupId,
    ListId, MachineConnectionId, MachineGroupId, MachineId, PersonId, ReferenceId, RunId,
    ServicePrincipalId,
};
pub use machines::{
    Credential, CredentialStore, Machine, MachineAuth, MachineConnection, MachineGroup,
    MachineJoin, MachinePermission, MachineShare, Run, RunMode, RunOwner, Target,
};
pub use people::{
    Group, License, ListPermission, Member, Person, Principal, SecurityRole, ServicePrincipal,
    SharePointAccess, SharePointGroup, SharePointList, SharePointPermission, UserType,
};
pub use places::{Cloud, Environment, Network, TenantSettings};

/// How sure a fact is. Exports don't say who owns and shares a flow.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Keep)]
pub enum Basis {
    /// Known.
    #[default]
    Known,
    /// Taken from an answer given at import.
    Assumed,
    /// Nobody said.
    Unknown,
}

/// All tables of a tenant. A handle is the place of a record in its table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Keep)]
#[keep(default)]
pub struct Records {
    /// Settings of the organization.
    pub settings: TenantSettings,
    /// The network.
    pub network: Network,
    /// People.
    pub people: Vec<Person>,
    /// Groups.
    pub groups: Vec<Group>,
    /// SharePoint lists.
    pub lists: Vec<SharePointList>,
    /// Service principals.
    pub service_principals: Vec<ServicePrincipal>,
    /// Environments.
    pub environments: Vec<Environment>,
    /// Connectors.
    pub connectors: Vec<Connector>,
    /// Connections, in the order they are offered.
    pub connections: Vec<Connection>,
    /// Connection references.
    pub references: Vec<ConnectionReference>,
    /// Flows.
    pub flows: Vec<Flow>,
    /// Machines.
    pub machines: Vec<Machine>,
    /// Machine groups.
    pub machine_groups: Vec<MachineGroup>,
    /// Stored credentials.
    pub credentials: Vec<Credential>,
    /// Machine connections.
    pub machine_connections: Vec<MachineConnection>,
    /// Data policies.
    pub data_policies: Vec<DataPolicy>,
    /// Runs.
    pub runs: Vec<Run>,
    /// Versions of flows.
    #[keep(sparse)]
    pub versions: Vec<FlowVersion>,
    /// Copies sent.
    pub copies: Vec<CopyOffer>,
    /// What was answered about an imported file; none where nothing had to be asked.
    #[keep(sparse)]
    pub assumptions: Option<Assumptions>,
    /// Access that reviews left as it is.
    #[keep(sparse)]
    pub kept: Vec<KeptAccess>,
}
