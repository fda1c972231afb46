//! A tenant: its records, and beside them what decisions look up again and again.
//!
//! **Invariant:** the records change only through [`crate::edit::Edit`]s, which keep the
//! index current; outside this crate they are read-only.

use std::ops::Deref;

use keep::{Keep, Tree, Trouble};

use crate::index::Index;
use crate::model::*;

/// All that is known about an organization's flows and who can do what with them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tenant {
    pub(crate) records: Records,
    pub(crate) index: Index,
}

// The index is made anew of the records.
impl Keep for Tenant {
    fn tree(&self) -> Tree {
        self.records.tree()
    }

    fn read(tree: &Tree, trouble: &mut Trouble) -> Self {
        Self::new(Records::read(tree, trouble))
    }
}

keep::serialized!(Tenant);

impl Tenant {
    /// A tenant of these records.
    pub fn new(records: Records) -> Self {
        let index = Index::build(&records);
        Self { records, index }
    }

    /// The key of somebody or something that has access.
    pub fn key_of(&self, principal: Principal) -> &str {
        match principal {
            Principal::Person(person) => &self.person(person).key,
            Principal::Group(group) => self.groups.get(group.at()).map_or("", |it| &it.key),
            Principal::List(list) => self.lists.get(list.at()).map_or("", |it| &it.key),
            Principal::ServicePrincipal(app) => {
                let known = self.service_principals.get(app.at());
                known.map_or("", |it| &it.key)
            }
        }
    }

    /// The connectors of a flow's references or connections, in its order; some may come twice.
    pub fn connectors_of(&self, flow: FlowId) -> impl Iterator<Item = ConnectorId> + use<'_> {
        let (references, cloud) = match &self.flow(flow).kind {
            FlowKind::Desktop(desktop) => (desktop.references.as_slice(), None),
            FlowKind::Cloud(cloud) => (&[][..], Some(cloud)),
        };
        let connections = cloud.map_or(&[][..], |cloud| &cloud.connections);
        let waiting = cloud.map_or(&[][..], |cloud| &cloud.unconnected).iter();
        let started = cloud.map_or(&[][..], |cloud| &cloud.desktop_flows);
        let of_references = references.iter();
        let of_references = of_references.map(|used| self.reference(used.reference).connector);
        let of_connections = connections.iter();
        let of_connections = of_connections.map(|used| self.connection(used.connection).connector);
        // A flow that is read from a file may name the connection it starts them over as well.
        let machines = started.first().and_then(|_| self.machines_connector());
        let machines = machines.filter(|machines| of_connections.clone().all(|it| it != *machines));
        let waiting = waiting.map(|steps| steps.connector);
        of_references
            .chain(of_connections)
            .chain(waiting)
            .chain(machines)
    }

    /// The connector over which cloud flows start desktop flows, where it is known.
    pub fn machines_connector(&self) -> Option<ConnectorId> {
        let mut known = self.connectors.iter();
        place(known.position(|one| one.key == Connector::MACHINES)).map(ConnectorId)
    }

    /// The flow with this key.
    pub fn flow_by_key(&self, key: &str) -> Option<FlowId> {
        place(self.flows.iter().position(|flow| flow.key == key)).map(FlowId)
    }

    /// The person with this key.
    pub fn person_by_key(&self, key: &str) -> Option<PersonId> {
        place(self.people.iter().position(|person| person.key == key)).map(PersonId)
    }

    /// The environment with this key.
    pub fn environment_by_key(&self, key: &str) -> Option<EnvironmentId> {
        place(self.environments.iter().position(|one| one.key == key)).map(EnvironmentId)
    }

    /// Handles of all environments.
    pub fn environment_ids(&self) -> impl ExactSizeIterator<Item = EnvironmentId> + use<> {
        (0..self.environments.len() as u32).map(EnvironmentId)
    }

    /// Handles of all flows.
    pub fn flow_ids(&self) -> impl DoubleEndedIterator<Item = FlowId> + ExactSizeIterator + use<> {
        (0..self.flows.len() as u32).map(FlowId)
    }

    /// Handles of all people.
    pub fn person_ids(
        &self,
    ) -> impl DoubleEndedIterator<Item = PersonId> + ExactSizeIterator + use<> {
        (0..self.people.len() as u32).map(PersonId)
    }

    /// Handles of all connection references.
    pub fn reference_ids(
        &self,
    ) -> impl DoubleEndedIterator<Item = ReferenceId> + ExactSizeIterator + use<> {
        (0..self.references.len() as u32).map(ReferenceId)
    }

    /// The flows that use a connection reference, in list order.
    pub fn flows_of_reference(&self, reference: ReferenceId) -> &[FlowId] {
        self.index
            .flows_of_reference
            .get(reference.at())
            .map_or(&[], Vec::as_slice)
    }

    /// How it is known whose a connection is: no file says that, so whoever opened one did.
    pub(crate) fn connection_ownership(&self) -> Basis {
        match self.assumptions {
            Some(_) => Basis::Assumed,
            None => Basis::Known,
        }
    }

    /// A person's own connections, in list order.
    pub fn connections_of(&self, person: PersonId) -> &[ConnectionId] {
        self.index
            .connections_of
            .get(person.at())
            .map_or(&[], Vec::as_slice)
    }

    /// Whether a person is in a group, directly or through groups inside it.
    pub fn is_member(&self, person: PersonId, group: GroupId) -> bool {
        self.index.reaches(person, Principal::Group(group))
    }

    /// Whether a group is inside another, directly or through groups inside it.
    pub fn is_within(&self, inner: GroupId, outer: GroupId) -> bool {
        let mut open = vec![outer];
        let mut seen = Vec::new();
        while let Some(group) = open.pop() {
            if seen.contains(&group) {
                continue;
            }
            seen.push(group);
            for member in &self.group(group).members {
                match member {
                    Member::Group(group) if *group == inner => return true,
                    Member::Group(group) => open.push(*group),
                    Member::Person(_) => {}
                }
            }
        }
        false
    }

    /// Whether access given to `principal` reaches `person`.
    pub fn reaches(&self, person: PersonId, principal: Principal) -> bool {
        self.index.reaches(person, principal)
    }

    /// Everybody whom access given to `principal` reaches, in list order.
    pub fn people_of(&self, principal: Principal) -> Vec<PersonId> {
        self.person_ids()
            .filter(|person| self.reaches(*person, principal))
            .collect()
    }

    /// The flows a person owns, created or has been given access to, each once, in list order.
    pub fn flows_reached_by(&self, person: PersonId) -> Vec<FlowId> {
        self.index.flows_reached_by(person)
    }
}

fn place(at: Option<usize>) -> Option<u32> {
    at.map(|at| at as u32)
}

impl Deref for Tenant {
    type Target = Records;

    fn deref(&self) -> &Records {
        &self.records
    }
}

impl From<Records> for Tenant {
    fn from(records: Records) -> Self {
        Self::new(records)
    }
}

impl From<Tenant> for Records {
    fn from(tenant: Tenant) -> Self {
        tenant.records
    }
}

/// Look-ups by handle are total: a handle of another tenant finds a record without a
/// name and without rights, so that a stale handle can't bring a screen down.
macro_rules! lookups {
    ($($(#[$doc:meta])* $name:ident($id:ty) -> $table:ident: $record:ty = $unknown:expr;)+) => {
        impl Records {
            $($(#[$doc])*
            pub fn $name(&self, id: $id) -> &$record {
                static UNKNOWN: $record = $unknown;
                self.$table.get(id.at()).unwrap_or(&UNKNOWN)
            })+
        }
    };
}

const NOWHERE: EnvironmentId = EnvironmentId(u32::MAX);
const NO_CONNECTOR: ConnectorId = ConnectorId(u32::MAX);

lookups! {
    /// A person.
    person(PersonId) -> people: Person = Person {
        key: String::new(), name: String::new(), email: String::new(), tenant_id: String::new(),
        user_type: UserType::Guest, left: true, licenses: crate::sorted::Set::new(),
        roles: crate::sorted::Map::new(), in_dataverse: crate::sorted::Set::new(),
    };
    /// A group.
    group(GroupId) -> groups: Group = Group {
        key: String::new(), name: String::new(), members: Vec::new(),
        roles: crate::sorted::Map::new(), in_dataverse: crate::sorted::Set::new(),
    };
    /// A SharePoint list.
    list(ListId) -> lists: SharePointList = SharePointList {
        key: String::new(), name: String::new(), site: String::new(), permissions: Vec::new(),
    };
    /// A service principal.
    service_principal(ServicePrincipalId) -> service_principals: ServicePrincipal = ServicePrincipal {
        key: String::new(), name: String::new(), tenant_id: String::new(),
    };
    /// An environment.
    environment(EnvironmentId) -> environments: Environment = Environment {
        key: String::new(), name: String::new(), tenant_id: String::new(), is_default: false,
        is_production: false, cloud: Cloud::Public, has_dataverse: false, security_group: None,
        expected: crate::sorted::Set::new(), last_audit: None, widely: None,
    };
    /// A connector.
    connector(ConnectorId) -> connectors: Connector = Connector {
        key: String::new(), name: String::new(), is_custom: false, creatable_in_desktop: false,
    };
    /// A connection.
    connection(ConnectionId) -> connections: Connection = Connection {
        key: String::new(), connector: NO_CONNECTOR, owner: PersonId::NOBODY, account: None,
        status: ConnectionStatus::Error, auth_kind: AuthKind::Other,
    };
    /// A connection reference.
    reference(ReferenceId) -> references: ConnectionReference = ConnectionReference {
        key: String::new(), logical_name: String::new(), display_name: String::new(),
        connector: NO_CONNECTOR, connection: None, owner: PersonId::NOBODY, ownership: Basis::Unknown,
    };
    /// A flow.
    flow(FlowId) -> flows: Flow = Flow {
        key: String::new(), name: String::new(), description: String::new(), environment: NOWHERE,
        created_by: PersonId::NOBODY, created_on: None, state: FlowState::Draft, is_solution_aware: false,
        sharing: Basis::Unknown,
        kind: FlowKind::Desktop(DesktopFlow {
            owner: PersonId::NOBODY, schema: SchemaVersion::Unknown, references: Vec::new(),
            shares: Vec::new(), actions: Vec::new(),
        }),
    };
    /// A machine.
    machine(MachineId) -> machines: Machine = Machine {
        key: String::new(), name: String::new(), entra_joined: false, entra_synced: false,
        ad_joined: false, allowed_tenants: Vec::new(),
        interactive_users: crate::sorted::Set::new(),
        open_sessions: crate::sorted::Set::new(), webview2_installed: false,
    };
    /// A machine connection.
    machine_connection(MachineConnectionId) -> machine_connections: MachineConnection = MachineConnection {
        key: String::new(), name: String::new(), created_by: PersonId::NOBODY,
        target: Target::Machine(MachineId(u32::MAX)), auth: MachineAuth::SignIn(PersonId::NOBODY),
        run_owner: RunOwner::Creator, shares: Vec::new(),
    };
}

#[cfg(test)]
mod tests {
    use crate::fixture::{CLOUD, DESKTOP, cloud, with};
    use crate::model::{Connector, ConnectorId};

    #[test]
    fn the_connector_of_machines_is_named_once_where_a_flow_starts_a_desktop_flow() {
        let named = |starts: bool, key: &str| {
            let tenant = with(|records| {
                records.connectors[0].key = key.into();
                records.connectors.push(Connector {
                    key: Connector::MACHINES.into(),
                    ..Connector::default()
                });
                cloud(records).desktop_flows = starts.then_some(DESKTOP).into_iter().collect();
            });
            let machines = tenant.machines_connector().unwrap_or(ConnectorId(u32::MAX));
            let named = tenant.connectors_of(CLOUD);
            named.filter(|connector| *connector == machines).count()
        };
        assert_eq!(named(true, "another"), 1);
        assert_eq!(named(false, "another"), 0);
        // Its first connection is one of that connector itself.
        assert_eq!(named(true, Connector::MACHINES), 1);
    }
}
