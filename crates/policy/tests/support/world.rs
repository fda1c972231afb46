//! A small tenant built from what a case gives; ids become handles at this edge.

use policy::Tenant;
use policy::model::*;

use super::given::{ConnectionGiven, FlowGiven};

/// A handle that leads nowhere, for an id that nothing was given about.
const NOWHERE: u32 = u32::MAX;

/// Records as they are collected.
#[derive(Default)]
pub(crate) struct World {
    pub(super) records: Records,
}

impl World {
    /// All that was collected, ready to be asked.
    pub(crate) fn tenant(mut self) -> Tenant {
        self.environment();
        Tenant::new(self.records)
    }

    /// The person with this id, new if need be.
    pub(crate) fn person(&mut self, key: &str) -> PersonId {
        let people = &mut self.records.people;
        PersonId(place(
            people,
            key,
            |person| &person.key,
            || Person {
                key: key.to_owned(),
                name: key.to_owned(),
                ..Person::default()
            },
        ))
    }

    /// The record of a person.
    pub(crate) fn person_mut(&mut self, key: &str) -> &mut Person {
        let id = self.person(key);
        &mut self.records.people[id.at()]
    }

    /// Whom an id names; groups and lists tell themselves by how their ids begin.
    pub(crate) fn principal(&mut self, key: &str) -> Principal {
        let known_group = self.records.groups.iter().any(|group| group.key == key);
        let known_list = self.records.lists.iter().any(|list| list.key == key);
        if known_group || key.starts_with("grp-") {
            Principal::Group(self.group(key))
        } else if known_list || key.starts_with("list-") {
            Principal::List(self.list(key))
        } else {
            Principal::Person(self.person(key))
        }
    }

    /// The group with this id, new if need be.
    pub(crate) fn group(&mut self, key: &str) -> GroupId {
        let groups = &mut self.records.groups;
        GroupId(place(
            groups,
            key,
            |group| &group.key,
            || Group {
                key: key.to_owned(),
                ..Group::default()
            },
        ))
    }

    /// The record of a group.
    pub(crate) fn group_mut(&mut self, key: &str) -> &mut Group {
        let id = self.group(key);
        &mut self.records.groups[id.at()]
    }

    /// The SharePoint list with this id, new if need be.
    pub(crate) fn list(&mut self, key: &str) -> ListId {
        let lists = &mut self.records.lists;
        ListId(place(
            lists,
            key,
            |list| &list.key,
            || SharePointList {
                key: key.to_owned(),
                ..SharePointList::default()
            },
        ))
    }

    /// The connector with this id, new if need be.
    pub(crate) fn connector(&mut self, key: &str) -> ConnectorId {
        let connectors = &mut self.records.connectors;
        ConnectorId(place(
            connectors,
            key,
            |one| &one.key,
            || Connector {
                key: key.to_owned(),
                ..Connector::default()
            },
        ))
    }

    /// The one environment of a case.
    pub(crate) fn environment(&mut self) -> &mut Environment {
        let environments = &mut self.records.environments;
        if environments.is_empty() {
            environments.push(Environment {
                has_dataverse: true,
                ..Environment::default()
            });
        }
        &mut environments[0]
    }

    /// The environment with this id, new if need be.
    pub(crate) fn environment_named(&mut self, key: &str) -> EnvironmentId {
        let environments = &mut self.records.environments;
        EnvironmentId(place(
            environments,
            key,
            |one| &one.key,
            || Environment {
                key: key.to_owned(),
                ..Environment::default()
            },
        ))
    }

    /// The connection with this id, if it is known.
    pub(crate) fn connection(&self, key: &str) -> ConnectionId {
        ConnectionId(find(&self.records.connections, |one| one.key == key))
    }

    /// The connection reference with this id, if it is known.
    pub(crate) fn reference(&self, key: &str) -> ReferenceId {
        ReferenceId(find(&self.records.references, |one| one.key == key))
    }

    /// Connections in list order; one without an owner is `owner`'s.
    pub(crate) fn connections(&mut self, given: &[ConnectionGiven], owner: &str) {
        for connection in given {
            let record = Connection {
                key: connection.id.clone(),
                connector: self.connector(&connection.connector),
                owner: self.person(connection.owner.as_deref().unwrap_or(owner)),
                account: connection.account.clone(),
                status: connection.status,
                auth_kind: AuthKind::default(),
            };
            self.records.connections.push(record);
        }
    }

    /// A connection of which only whose it is was said; it works.
    fn implied_connection(&mut self, key: &str, connector: ConnectorId, owner: PersonId) {
        if self.connection(key).0 == NOWHERE {
            self.records.connections.push(Connection {
                key: key.to_owned(),
                connector,
                owner,
                account: None,
                status: ConnectionStatus::Connected,
                auth_kind: AuthKind::default(),
            });
        }
    }

    /// Says that a connection doesn't work.
    pub(crate) fn break_connection(&mut self, key: &str) {
        let at = self.connection(key).at();
        if let Some(connection) = self.records.connections.get_mut(at) {
            connection.status = ConnectionStatus::Error;
        }
    }

    /// A desktop flow. Where no connections were given, those its references name exist
    /// and belong to the reference's owner; where some were, another is unknown.
    pub(crate) fn desktop_flow(
        &mut self,
        flow: &FlowGiven,
        connections: Option<&[ConnectionGiven]>,
    ) -> FlowId {
        let owner = self.person(flow.first_owner());
        self.connections(connections.unwrap_or_default(), flow.first_owner());
        let mut references = Vec::new();
        for used in &flow.references {
            let connector = self.connector(&used.connector);
            let owner = match &used.owner {
                Some(key) => self.person(key),
                None => owner,
            };
            if let (None, Some(key)) = (connections, &used.connection) {
                self.implied_connection(key, connector, owner);
            }
            let bound = used.connection.as_deref().map(|key| self.connection(key));
            let table = &mut self.records.references;
            table.push(ConnectionReference {
                key: used.id.clone(),
                logical_name: used.id.clone(),
                display_name: used.id.clone(),
                connector,
                connection: bound.filter(|bound| bound.0 != NOWHERE),
                owner,
                ownership: Basis::Known,
            });
            references.push(FlowReference {
                reference: ReferenceId(table.len() as u32 - 1),
                embedded: used.embedded,
            });
        }
        let shares = flow.shares.iter().map(|share| DesktopShare {
            principal: self.principal(&share.principal),
            role: share.role,
            since: None,
        });
        let shares = shares.collect();
        let kind = FlowKind::Desktop(DesktopFlow {
            owner,
            schema: flow.schema.unwrap_or(SchemaVersion::V2),
            references,
            shares,
            actions: Vec::new(),
        });
        self.flow(flow, owner, kind)
    }

    /// Another desktop flow, of the reference's owner, in which a reference is embedded.
    pub(crate) fn flow_using(&mut self, key: &str, reference: &str) {
        let reference = self.reference(reference);
        let Some(record) = self.records.references.get(reference.at()) else {
            return;
        };
        let owner = record.owner;
        let kind = FlowKind::Desktop(DesktopFlow {
            owner,
            schema: SchemaVersion::V2,
            references: vec![FlowReference {
                reference,
                embedded: true,
            }],
            shares: Vec::new(),
            actions: Vec::new(),
        });
        let given = FlowGiven {
            id: key.to_owned(),
            ..FlowGiven::default()
        };
        self.flow(&given, owner, kind);
    }

    /// A cloud flow with its connections.
    pub(crate) fn cloud_flow(&mut self, flow: &FlowGiven) -> FlowId {
        let creator = self.person(flow.first_owner());
        let mut connections = Vec::new();
        for used in &flow.connections {
            let connector = self.connector(&used.connector);
            let owner = match &used.owner {
                Some(key) => self.person(key),
                None => creator,
            };
            self.implied_connection(&used.id, connector, owner);
            connections.push(CloudFlowConnection {
                connection: self.connection(&used.id),
                reference: None,
                used_in_definition: used.used,
                run_only_source: used.run_only_source,
                actions: Vec::new(),
            });
        }
        let kind = FlowKind::Cloud(CloudFlow {
            primary_owner: creator,
            owners: self.grants(&flow.owners, flow.first_owner()),
            run_only: self.grants(&flow.run_only, ""),
            trigger: flow.trigger.unwrap_or(Trigger::InstantButton),
            connections,
            unconnected: Vec::new(),
            child_flows: Vec::new(),
            desktop_flows: Vec::new(),
        });
        self.flow(flow, creator, kind)
    }

    /// Grants in list order; the creator is no added owner.
    fn grants(&mut self, keys: &[String], creator: &str) -> Vec<Grant> {
        let added = keys.iter().filter(|key| *key != creator);
        let grants = added.map(|key| Grant {
            principal: self.principal(key),
            since: None,
        });
        grants.collect()
    }

    fn flow(&mut self, given: &FlowGiven, created_by: PersonId, kind: FlowKind) -> FlowId {
        self.environment();
        let flows = &mut self.records.flows;
        flows.push(Flow {
            key: given.id.clone(),
            name: given.id.clone(),
            description: String::new(),
            environment: EnvironmentId(0),
            created_by,
            created_on: None,
            state: FlowState::default(),
            is_solution_aware: given.is_solution_aware,
            sharing: Basis::Known,
            kind,
        });
        FlowId(flows.len() as u32 - 1)
    }
}

fn find<T>(table: &[T], is: impl Fn(&T) -> bool) -> u32 {
    table.iter().position(is).map_or(NOWHERE, |at| at as u32)
}

fn place<T>(
    table: &mut Vec<T>,
    key: &str,
    key_of: impl Fn(&T) -> &String,
    new: impl FnOnce() -> T,
) -> u32 {
    let at = find(table, |record| key_of(record) == key);
    if at != NOWHERE {
        return at;
    }
    table.push(new());
    table.len() as u32 - 1
}
