//! Handles: a record's place in its table, so that nothing is looked up by name.
//!
//! Keys and names from outside are fields of the records; they are resolved to handles
//! once, where data enters.

use keep::Keep;

macro_rules! handles {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Keep)]
        pub struct $name(pub u32);

        impl $name {
            /// The place in the table.
            pub const fn at(self) -> usize {
                self.0 as usize
            }
        }
    )+};
}

impl PersonId {
    /// Nobody of any organization: owns nothing, and is spoken to as nobody.
    pub const NOBODY: Self = Self(u32::MAX);
}

handles! {
    /// A person: `systemuser`.
    PersonId,
    /// A group of people: `team` or an Entra group.
    GroupId,
    /// A SharePoint list.
    ListId,
    /// A service principal: an application user.
    ServicePrincipalId,
    /// An environment.
    EnvironmentId,
    /// A connector.
    ConnectorId,
    /// A connection.
    ConnectionId,
    /// A connection reference: `connectionreference`.
    ReferenceId,
    /// A flow, desktop or cloud: `workflow`.
    FlowId,
    /// A machine: `flowmachine`.
    MachineId,
    /// A machine group: `flowmachinegroup`.
    MachineGroupId,
    /// A stored credential: `credential`.
    CredentialId,
    /// A connection of the connector *Desktop flows*.
    MachineConnectionId,
    /// A data policy.
    DataPolicyId,
    /// A copy of a flow that was sent.
    CopyId,
    /// A run: `flowsession`.
    RunId,
}
