//! Finds records by name while the demo is written, and collects names that don't fit.

use policy::sorted::Set;
use std::cell::RefCell;

use policy::model::*;

/// The demo while it is written.
#[derive(Default)]
pub(super) struct Demo {
    pub(super) records: Records,
    wrong: RefCell<Set<String>>,
}

impl Demo {
    /// The records, if every name was somebody's or something's.
    pub(super) fn finish(self) -> Result<Records, String> {
        let wrong = self.wrong.into_inner();
        if wrong.is_empty() {
            return Ok(self.records);
        }
        Err(wrong.into_iter().collect::<Vec<_>>().join("\n"))
    }

    fn find<T>(&self, table: &[T], kind: &str, name: &str, fits: impl Fn(&T) -> bool) -> u32 {
        table.iter().position(fits).map_or_else(
            || {
                let wrong = format!("no {kind} is called {name}");
                self.wrong.borrow_mut().insert(wrong);
                u32::MAX
            },
            |at| at as u32,
        )
    }

    /// A person by first name.
    pub(super) fn person(&self, first: &str) -> PersonId {
        PersonId(self.find(&self.records.people, "person", first, |person| {
            person
                .key
                .strip_prefix(first)
                .is_some_and(|rest| rest.starts_with('-'))
        }))
    }

    /// A group by key.
    pub(super) fn group(&self, key: &str) -> GroupId {
        GroupId(self.find(&self.records.groups, "group", key, |group| group.key == key))
    }

    /// A person by first name, or a group as `group:key`.
    pub(super) fn member(&self, name: &str) -> Member {
        match name.strip_prefix("group:") {
            Some(key) => Member::Group(self.group(key)),
            None => Member::Person(self.person(name)),
        }
    }

    /// A person by first name, or `group:key`, `list:key`, `app:key`.
    pub(super) fn principal(&self, name: &str) -> Principal {
        let tables = &self.records;
        match name.split_once(':') {
            Some(("group", key)) => Principal::Group(self.group(key)),
            Some(("list", key)) => {
                Principal::List(ListId(
                    self.find(&tables.lists, "list", key, |list| list.key == key),
                ))
            }
            Some((_, key)) => Principal::ServicePrincipal(self.application(key)),
            None => Principal::Person(self.person(name)),
        }
    }

    /// A service principal by key.
    pub(super) fn application(&self, key: &str) -> ServicePrincipalId {
        let table = &self.records.service_principals;
        ServicePrincipalId(self.find(table, "application", key, |app| app.key == key))
    }

    /// An environment by key.
    pub(super) fn environment(&self, key: &str) -> EnvironmentId {
        let table = &self.records.environments;
        EnvironmentId(self.find(table, "environment", key, |place| place.key == key))
    }

    /// A connector by key.
    pub(super) fn connector(&self, key: &str) -> ConnectorId {
        let table = &self.records.connectors;
        ConnectorId(self.find(table, "connector", key, |connector| connector.key == key))
    }

    /// A connection by key.
    pub(super) fn connection(&self, key: &str) -> ConnectionId {
        let table = &self.records.connections;
        ConnectionId(self.find(table, "connection", key, |connection| connection.key == key))
    }

    /// A connection reference by key.
    pub(super) fn reference(&self, key: &str) -> ReferenceId {
        let table = &self.records.references;
        ReferenceId(self.find(table, "connection reference", key, |reference| {
            reference.key == key
        }))
    }

    /// A flow by key.
    pub(super) fn flow(&self, key: &str) -> FlowId {
        FlowId(self.find(&self.records.flows, "flow", key, |flow| flow.key == key))
    }

    /// A machine by key.
    pub(super) fn machine(&self, key: &str) -> MachineId {
        let table = &self.records.machines;
        MachineId(self.find(table, "machine", key, |machine| machine.key == key))
    }

    /// A machine connection by key.
    pub(super) fn machine_connection(&self, key: &str) -> MachineConnectionId {
        let table = &self.records.machine_connections;
        MachineConnectionId(self.find(table, "machine connection", key, |connection| {
            connection.key == key
        }))
    }
}
