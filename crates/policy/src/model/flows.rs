//! Desktop and cloud flows: `workflow` of category 6 and 5.
//!
//! *Embedded* has three meanings in Power Automate, so it is three things here:
//! [`FlowReference::embedded`] (a switch of a desktop flow), [`CloudConnectionCategory`]
//! (a cloud flow uses the connection) and the `RuntimeSource` that
//! [`RunOnlySource`] is exported as.

use keep::Keep;

use super::{
    Basis, ConnectionId, ConnectorId, EnvironmentId, FlowId, PersonId, Principal, ReferenceId,
};

/// A flow: `workflow`.
#[derive(Debug, Clone, PartialEq, Eq, Keep)]
pub struct Flow {
    /// `workflowid`, or a readable key in the demo; stands in addresses.
    pub key: String,
    /// Name.
    pub name: String,
    /// What it is for.
    #[keep(default)]
    pub description: String,
    /// Where it lives.
    pub environment: EnvironmentId,
    /// `createdby`; never changes.
    pub created_by: PersonId,
    /// `createdon`, RFC 3339.
    #[keep(default)]
    pub created_on: Option<String>,
    /// On, off or suspended.
    #[keep(default)]
    pub state: FlowState,
    /// Part of a solution.
    #[keep(default)]
    pub is_solution_aware: bool,
    /// How sure its owners and shares are.
    #[keep(default)]
    pub sharing: Basis,
    /// What a desktop and a cloud flow don't have in common.
    pub kind: FlowKind,
}

/// A flow is either of these.
#[derive(Debug, Clone, PartialEq, Eq, Keep)]
pub enum FlowKind {
    /// Category 6.
    Desktop(DesktopFlow),
    /// Category 5.
    Cloud(CloudFlow),
}

/// `statecode`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Keep)]
pub enum FlowState {
    /// Off.
    Draft,
    /// On.
    #[default]
    Activated,
    /// Turned off by the service, for example by a data policy.
    Suspended,
}

/// What only a desktop flow has.
#[derive(Debug, Clone, PartialEq, Eq, Keep)]
pub struct DesktopFlow {
    /// `ownerid`; never one of the shares.
    pub owner: PersonId,
    /// `schemaversion`.
    pub schema: SchemaVersion,
    /// Each connection reference it uses, once, in the order of the flow.
    #[keep(default)]
    pub references: Vec<FlowReference>,
    /// Who it is shared with.
    #[keep(default)]
    pub shares: Vec<DesktopShare>,
    /// Its connector actions.
    #[keep(default)]
    pub actions: Vec<ConnectorAction>,
}

/// Which Power Automate schema a desktop flow is saved in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Keep)]
pub enum SchemaVersion {
    /// v1.
    V1,
    /// v2.
    V2,
    /// A file doesn't say.
    Unknown,
}

/// A connection reference as one desktop flow uses it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Keep)]
pub struct FlowReference {
    /// Which.
    pub reference: ReferenceId,
    /// The switch *Embedded in desktop flow*, of this flow alone: `isEmbedded`.
    pub embedded: bool,
}

/// One line of *Shared with*.
#[derive(Debug, Clone, PartialEq, Eq, Keep)]
pub struct DesktopShare {
    /// With whom.
    pub principal: Principal,
    /// As what.
    pub role: DesktopRole,
    /// Since when, RFC 3339.
    #[keep(default)]
    pub since: Option<String>,
}

/// What a desktop flow can be shared as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Keep)]
pub enum DesktopRole {
    /// Power Automate calls it *User*.
    RunOnly,
    /// Co-owner.
    CoOwner,
}

/// A connector action of a desktop flow.
#[derive(Debug, Clone, PartialEq, Eq, Keep)]
pub struct ConnectorAction {
    /// Its name in the flow.
    pub name: String,
    /// Its connector.
    pub connector: ConnectorId,
    /// Which operation of the connector.
    pub operation: String,
    /// The connection reference it uses.
    pub reference: Option<ReferenceId>,
    /// The kinds of values given to it.
    #[keep(default)]
    pub arguments: Vec<ArgumentKind>,
    /// The kind of value it gives back.
    #[keep(default)]
    pub output: ArgumentKind,
    /// Dataverse actions: the environment they work in.
    #[keep(default)]
    pub dataverse_environment: Option<DataverseEnvironment>,
}

/// What kind of value an action takes or gives.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Keep)]
pub enum ArgumentKind {
    /// Text.
    Text,
    /// A file of Power Automate for desktop.
    File,
    /// Binary data.
    Binary,
    /// Anything else.
    #[default]
    Other,
}

/// The environment of a Dataverse action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Keep)]
pub enum DataverseEnvironment {
    /// The one the flow runs in.
    Current,
    /// One chosen for good.
    Fixed(EnvironmentId),
}

/// What only a cloud flow has.
#[derive(Debug, Clone, PartialEq, Eq, Keep)]
pub struct CloudFlow {
    /// `ownerid`; can change in a solution.
    pub primary_owner: PersonId,
    /// Owners that were added.
    #[keep(default)]
    pub owners: Vec<Grant>,
    /// Run-only users.
    #[keep(default)]
    pub run_only: Vec<Grant>,
    /// What starts it.
    pub trigger: Trigger,
    /// Its connections, used or not.
    #[keep(default)]
    pub connections: Vec<CloudFlowConnection>,
    /// Steps that no connection is chosen for yet, by connector: those of a copy.
    #[keep(sparse)]
    pub unconnected: Vec<UnconnectedSteps>,
    /// Cloud flows it starts.
    #[keep(default)]
    pub child_flows: Vec<FlowId>,
    /// Desktop flows it starts.
    #[keep(default)]
    pub desktop_flows: Vec<FlowId>,
}

/// Access to a cloud flow that was given to somebody.
#[derive(Debug, Clone, PartialEq, Eq, Keep)]
pub struct Grant {
    /// To whom.
    pub principal: Principal,
    /// Since when, RFC 3339.
    #[keep(default)]
    pub since: Option<String>,
}

/// A version of a flow, as its version history lists them.
#[derive(Debug, Clone, PartialEq, Eq, Keep)]
pub struct FlowVersion {
    /// Of which flow.
    pub flow: FlowId,
    /// `modifiedby`: who saved it.
    pub modified_by: PersonId,
    /// `modifiedon`: when, RFC 3339.
    pub modified_on: String,
}

/// What starts a cloud flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Keep)]
pub enum Trigger {
    /// A person, with a button or from an app.
    InstantButton,
    /// A person, for an item selected.
    InstantSelectedItem,
    /// A person, in another way.
    InstantOther,
    /// An event.
    Automated,
    /// The clock.
    Scheduled,
}

impl Trigger {
    /// Whether a person starts it.
    pub fn is_instant(self) -> bool {
        !matches!(self, Self::Automated | Self::Scheduled)
    }
}

/// A connection of a cloud flow.
#[derive(Debug, Clone, PartialEq, Eq, Keep)]
pub struct CloudFlowConnection {
    /// Which.
    pub connection: ConnectionId,
    /// The connection reference in between, in a solution.
    #[keep(default)]
    pub reference: Option<ReferenceId>,
    /// Whether a step uses it.
    pub used_in_definition: bool,
    /// Whose connection run-only users use.
    pub run_only_source: RunOnlySource,
    /// The steps using it.
    #[keep(default)]
    pub actions: Vec<String>,
}

impl CloudFlowConnection {
    /// Whether runs of its flow sign in with it, whoever starts them: not where run-only users
    /// bring their own, as they can in an instant flow.
    pub fn signs_in(&self, instant: bool) -> bool {
        let brought = instant && self.run_only_source == RunOnlySource::ProvidedByRunOnlyUser;
        self.used_in_definition && !brought
    }
}

/// Steps of a cloud flow that wait for a connection.
#[derive(Debug, Clone, PartialEq, Eq, Keep)]
pub struct UnconnectedSteps {
    /// Of which connector.
    pub connector: ConnectorId,
    /// Whose connection run-only users will use.
    pub run_only_source: RunOnlySource,
    /// The steps.
    #[keep(default)]
    pub actions: Vec<String>,
}

/// The two lists of connections on a cloud flow's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Keep)]
pub enum CloudConnectionCategory {
    /// Used in this flow.
    Embedded,
    /// Defined for it, not used.
    Other,
}

/// Whose connection a run uses when a run-only user starts it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Keep)]
pub enum RunOnlySource {
    /// The person's own; exported as `invoker`.
    #[default]
    ProvidedByRunOnlyUser,
    /// The flow's; exported as `embedded`.
    UseFlowConnection,
}

impl Flow {
    /// The desktop flow, if it is one.
    pub fn desktop(&self) -> Option<&DesktopFlow> {
        match &self.kind {
            FlowKind::Desktop(flow) => Some(flow),
            FlowKind::Cloud(_) => None,
        }
    }

    /// The cloud flow, if it is one.
    pub fn cloud(&self) -> Option<&CloudFlow> {
        match &self.kind {
            FlowKind::Cloud(flow) => Some(flow),
            FlowKind::Desktop(_) => None,
        }
    }

    /// Its owner: of a desktop flow `ownerid`, of a cloud flow the primary owner.
    pub fn owner(&self) -> PersonId {
        match &self.kind {
            FlowKind::Desktop(flow) => flow.owner,
            FlowKind::Cloud(flow) => flow.primary_owner,
        }
    }

    /// When somebody was last given access to it, where that is known.
    pub fn given_on(&self, principal: Principal) -> Option<&str> {
        let (grants, shares) = match &self.kind {
            FlowKind::Cloud(flow) => ([&flow.owners[..], &flow.run_only], &[][..]),
            FlowKind::Desktop(flow) => ([&[][..], &[]], &flow.shares[..]),
        };
        let granted = grants
            .into_iter()
            .flatten()
            .map(|grant| (grant.principal, &grant.since));
        let shared = shares.iter().map(|share| (share.principal, &share.since));
        let given = granted.chain(shared).filter(|(who, _)| *who == principal);
        given.filter_map(|(_, since)| since.as_deref()).max()
    }
}

impl DesktopFlow {
    /// How this flow uses a reference, if it does.
    pub fn uses(&self, reference: ReferenceId) -> Option<&FlowReference> {
        self.references
            .iter()
            .find(|used| used.reference == reference)
    }
}

impl CloudFlow {
    /// How this flow uses a connection, if it knows it.
    pub fn uses(&self, connection: ConnectionId) -> Option<&CloudFlowConnection> {
        self.connections
            .iter()
            .find(|used| used.connection == connection)
    }

    /// The connections that its steps use.
    pub fn used(&self) -> impl Iterator<Item = &CloudFlowConnection> + Clone {
        let each = self.connections.iter();
        each.filter(|used| used.used_in_definition)
    }

    /// The connections that runs sign in with, whoever starts them: run-only users of an instant
    /// flow bring theirs where they provide them.
    pub fn signs_in(&self) -> impl Iterator<Item = &CloudFlowConnection> + Clone {
        let instant = self.trigger.is_instant();
        let each = self.connections.iter();
        each.filter(move |used| used.signs_in(instant))
    }

    /// Its steps of a connector that wait for a connection, if there are any.
    pub fn waiting(&self, connector: ConnectorId) -> Option<&UnconnectedSteps> {
        self.unconnected
            .iter()
            .find(|steps| steps.connector == connector)
    }
}
