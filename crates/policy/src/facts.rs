//! Facts: everything a decision may ask a tenant, each recorded when it is asked.

mod flows;
mod machines;
mod setting;

use crate::sorted::Set;

use crate::access::EffectiveRole;
use crate::model::*;
use crate::tenant::Tenant;
use crate::why::{Grounds, Told, Why};

macro_rules! facts {
    ($(
        $(#[$doc:meta])*
        $fact:ident { $($field:ident: $field_type:ty),* } = $method:ident -> $output:ty, kept $kept:ty;
    )+) => {
        /// A question about a tenant.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Fact {
            $($(#[$doc])* $fact {
                $(
                    /// About which.
                    $field: $field_type
                ),*
            },)+
        }

        /// The answer to a [`Fact`].
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Value {
            $($(#[$doc])* $fact($kept),)+
        }

        /// What decisions ask for. Every answer is recorded with `why`.
        pub trait Facts {
            $($(#[$doc])*
            fn $method(&self, $($field: $field_type,)* why: &mut impl Why) -> $output;)+
        }

        impl Facts for Tenant {
            $(#[inline]
            fn $method(&self, $($field: $field_type,)* why: &mut impl Why) -> $output {
                let (value, basis) = ask::$method(self, $($field),*);
                why.fact(|| Told {
                    fact: Fact::$fact { $($field),* },
                    value: Value::$fact(value.keep()),
                    basis,
                });
                value
            })+
        }

        impl Fact {
            /// What a tenant answers to this.
            pub fn read(self, tenant: &Tenant) -> Value {
                let mut why = Grounds::default();
                match self {
                    $(Self::$fact { $($field),* } => {
                        Value::$fact(Facts::$method(tenant, $($field,)* &mut why).keep())
                    })+
                }
            }
        }
    };
}

facts! {
    /// The highest role a person holds on a flow.
    Role { person: PersonId, flow: FlowId } = role -> EffectiveRole, kept EffectiveRole;
    /// Whether access given to somebody reaches a person.
    Reaches { person: PersonId, principal: Principal } = reaches -> bool, kept bool;
    /// Whether a group is inside another one, whoever has access given to that.
    Within { group: GroupId, outer: Principal } = within -> bool, kept bool;
    /// Whether anybody whom access given to somebody reaches is still here.
    SomebodyHere { principal: Principal } = somebody_here -> bool, kept bool;
    /// Whether a person has left.
    Left { person: PersonId } = left -> bool, kept bool;
    /// The licenses a person holds.
    Licenses { person: PersonId } = licenses -> &Set<License>, kept Set<License>;
    /// Whether a person is a member of the organization or a guest.
    UserType { person: PersonId } = user_type -> UserType, kept UserType;
    /// Whether an environment's Dataverse knows somebody.
    InDataverse { principal: Principal, environment: EnvironmentId } = in_dataverse -> bool, kept bool;

    /// Which schema a desktop flow is saved in.
    Schema { flow: FlowId } = schema -> SchemaVersion, kept SchemaVersion;
    /// Whether a desktop flow is shared with anybody; none when nobody said.
    Shared { flow: FlowId } = shared -> Option<bool>, kept Option<bool>;
    /// Whether a flow has a co-owner besides its owner.
    CoOwned { flow: FlowId } = co_owned -> bool, kept bool;
    /// Who a desktop flow is shared with.
    Shares { flow: FlowId } = shares -> &[DesktopShare], kept Vec<DesktopShare>;
    /// The connection references a desktop flow uses, with their switches.
    References { flow: FlowId } = references -> &[FlowReference], kept Vec<FlowReference>;

    /// Who owns a connection reference.
    ReferenceOwner { reference: ReferenceId } = reference_owner -> PersonId, kept PersonId;
    /// The connector of a connection reference.
    ReferenceConnector { reference: ReferenceId } = reference_connector -> ConnectorId, kept ConnectorId;
    /// The connection chosen for a connection reference.
    ReferenceConnection { reference: ReferenceId } = reference_connection -> Option<ConnectionId>, kept Option<ConnectionId>;
    /// Who owns a connection.
    ConnectionOwner { connection: ConnectionId } = connection_owner -> PersonId, kept PersonId;
    /// Whether a connection works.
    ConnectionStatus { connection: ConnectionId } = connection_status -> ConnectionStatus, kept ConnectionStatus;
    /// The account of a connection.
    ConnectionAccount { connection: ConnectionId } = connection_account -> Option<&str>, kept Option<String>;
    /// The connector of a connection.
    ConnectionConnector { connection: ConnectionId } = connection_connector -> ConnectorId, kept ConnectorId;
    /// A person's own connections, in list order.
    OwnConnections { person: PersonId } = own_connections -> &[ConnectionId], kept Vec<ConnectionId>;

    // Machines, and connections to them.
    /// Whether there is such a machine or machine group.
    TargetKnown { target: Target } = target_known -> bool, kept bool;
    /// The machines of a group.
    GroupMachines { group: MachineGroupId } = group_machines -> &[MachineId], kept Vec<MachineId>;
    /// What a machine is joined to.
    MachineJoin { machine: MachineId } = machine_join -> MachineJoin, kept MachineJoin;
    /// The organizations a machine's allowlist names.
    AllowedTenants { machine: MachineId } = allowed_tenants -> &[String], kept Vec<String>;
    /// Whether a person may sign in to Windows on a machine.
    MaySignIn { machine: MachineId, person: PersonId } = may_sign_in -> bool, kept bool;
    /// Whether a person is signed in to Windows on a machine.
    SessionOpen { machine: MachineId, person: PersonId } = session_open -> bool, kept bool;
    /// Where a stored credential keeps its secrets; none where there is no such credential.
    StoreOf { credential: CredentialId } = store_of -> Option<CredentialStore>, kept Option<CredentialStore>;
    /// Where a machine connection leads; none where there is no such connection.
    ConnectionTarget { connection: MachineConnectionId } = connection_target -> Option<Target>, kept Option<Target>;
    /// Whether a machine connection was made with Connect with sign-in.
    SignsIn { connection: MachineConnectionId } = signs_in -> bool, kept bool;
    /// Whose Windows session a machine connection uses.
    SessionUser { connection: MachineConnectionId } = session_user -> PersonId, kept PersonId;
    /// Who created a machine connection.
    MachineCreator { connection: MachineConnectionId } = machine_creator -> PersonId, kept PersonId;
    /// The run owner chosen for a machine connection.
    ChosenRunOwner { connection: MachineConnectionId } = chosen_run_owner -> Option<Principal>, kept Option<Principal>;
    /// The Entra tenant of a person's account.
    PersonTenant { person: PersonId } = person_tenant -> &str, kept String;
    /// The Entra tenant of an application; none where there is no such application.
    ApplicationTenant { application: ServicePrincipalId } = application_tenant -> Option<&str>, kept Option<String>;
    /// The Entra tenant of an environment.
    EnvironmentTenant { environment: EnvironmentId } = environment_tenant -> &str, kept String;
    /// The Entra tenant of the organization.
    OrganizationTenant {} = organization_tenant -> &str, kept String;
    /// Whether accounts sign in with modern authentication.
    ModernAuth {} = modern_auth -> bool, kept bool;
    /// Whether Windows sessions may be opened with username and password.
    PasswordSessions {} = password_sessions -> bool, kept bool;

    /// Whether a flow is on.
    State { flow: FlowId } = state -> FlowState, kept FlowState;
    /// Who created a flow.
    Creator { flow: FlowId } = creator -> PersonId, kept PersonId;
    /// Who owns a flow.
    Owner { flow: FlowId } = owner -> PersonId, kept PersonId;
    /// Owners added to a cloud flow.
    AddedOwners { flow: FlowId } = added_owners -> &[Grant], kept Vec<Grant>;
    /// Run-only users of a cloud flow.
    RunOnlyUsers { flow: FlowId } = run_only_users -> &[Grant], kept Vec<Grant>;
    /// What starts a cloud flow.
    Trigger { flow: FlowId } = trigger -> Trigger, kept Trigger;
    /// The connections of a cloud flow, with whose connection a run uses.
    CloudConnections { flow: FlowId } = cloud_connections -> &[CloudFlowConnection], kept Vec<CloudFlowConnection>;
    /// Steps of a cloud flow that no connection is chosen for yet.
    WaitingSteps { flow: FlowId } = waiting_steps -> &[UnconnectedSteps], kept Vec<UnconnectedSteps>;
    /// Whether a flow uses SharePoint.
    UsesSharePoint { flow: FlowId } = uses_sharepoint -> bool, kept bool;
    /// Whether a flow is part of a solution.
    SolutionAware { flow: FlowId } = solution_aware -> bool, kept bool;
    /// The environment a flow lives in.
    FlowEnvironment { flow: FlowId } = flow_environment -> EnvironmentId, kept EnvironmentId;
    /// The cloud of an environment.
    EnvironmentCloud { environment: EnvironmentId } = environment_cloud -> Cloud, kept Cloud;
    /// Whether an environment is the organization's default one.
    EnvironmentIsDefault { environment: EnvironmentId } = environment_is_default -> bool, kept bool;

    // The setting: data policies, audits, connectors, the network.
    /// The data policies of the organization.
    DataPolicies {} = data_policies -> &[DataPolicy], kept Vec<DataPolicy>;
    /// The group a data policy puts a connector in.
    PolicyGroup { policy: DataPolicyId, connector: ConnectorId } = policy_group -> Option<DataGroup>, kept Option<DataGroup>;
    /// The desktop flows a cloud flow starts.
    StartedFlows { flow: FlowId } = started_flows -> &[FlowId], kept Vec<FlowId>;
    /// The cloud flows a cloud flow starts.
    ChildFlows { flow: FlowId } = child_flows -> &[FlowId], kept Vec<FlowId>;
    /// The connector over which cloud flows start desktop flows; none where nobody named it.
    MachinesConnector {} = machines_connector -> Option<ConnectorId>, kept Option<ConnectorId>;
    /// When a flow was created.
    CreatedOn { flow: FlowId } = created_on -> Option<&str>, kept Option<String>;
    /// Who is expected to own flows in an environment.
    ExpectedOwners { environment: EnvironmentId } = expected_owners -> &Set<Principal>, kept Set<Principal>;
    /// The day of an environment's last audit.
    LastAudit { environment: EnvironmentId } = last_audit -> Option<&str>, kept Option<String>;
    /// Whether somebody holds a security role.
    HoldsRole { principal: Principal, environment: EnvironmentId, role: SecurityRole } = holds_role -> bool, kept bool;
    /// Whether an environment is for production.
    EnvironmentIsProduction { environment: EnvironmentId } = environment_is_production -> bool, kept bool;
    /// Whether an environment has a Dataverse.
    HasDataverse { environment: EnvironmentId } = has_dataverse -> bool, kept bool;
    /// The group whose members alone may enter an environment.
    SecurityGroup { environment: EnvironmentId } = security_group -> Option<GroupId>, kept Option<GroupId>;
    /// What a connector goes by.
    ConnectorKey { connector: ConnectorId } = connector_key -> &str, kept String;
    /// Whether the organization made a connector.
    CustomConnector { connector: ConnectorId } = custom_connector -> bool, kept bool;
    /// Whether Power Automate for desktop can create connections of a connector.
    CreatableInDesktop { connector: ConnectorId } = creatable_in_desktop -> bool, kept bool;
    /// Whether WebView2 is installed on a machine.
    WebView2 { machine: MachineId } = webview2 -> bool, kept bool;
    /// Whether the network lets connector actions through.
    EndpointsAllowlisted {} = endpoints_allowlisted -> bool, kept bool;
    /// Whether an EWS application access policy is in force.
    EwsPolicy {} = ews_policy -> bool, kept bool;
    /// The user agents that policy lets through.
    AllowedUserAgents {} = allowed_user_agents -> &[String], kept Vec<String>;
    /// A connector action of a desktop flow, by its place.
    Action { flow: FlowId, action: u32 } = action -> Option<&ConnectorAction>, kept Option<ConnectorAction>;
}

/// How an answer is kept in the grounds: borrowed lists are copied there.
trait Keep<T> {
    fn keep(self) -> T;
}

impl<T: Copy> Keep<T> for T {
    fn keep(self) -> T {
        self
    }
}

impl<T: Clone> Keep<Vec<T>> for &[T] {
    fn keep(self) -> Vec<T> {
        self.to_vec()
    }
}

impl<T: Clone> Keep<Set<T>> for &Set<T> {
    fn keep(self) -> Set<T> {
        self.clone()
    }
}

impl Keep<String> for &str {
    fn keep(self) -> String {
        self.to_owned()
    }
}

impl Keep<Option<ConnectorAction>> for Option<&ConnectorAction> {
    fn keep(self) -> Option<ConnectorAction> {
        self.cloned()
    }
}

impl Keep<Option<String>> for Option<&str> {
    fn keep(self) -> Option<String> {
        self.map(ToOwned::to_owned)
    }
}

fn known<T>(value: T) -> (T, Basis) {
    (value, Basis::Known)
}

/// Where each fact stands in the records, and how sure it is.
mod ask {
    pub(super) use super::flows::*;
    pub(super) use super::machines::*;
    pub(super) use super::setting::*;
}
