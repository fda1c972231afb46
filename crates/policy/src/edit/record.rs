//! Whole records: for the tables that change rarely, where a field by field edit would
//! say no more.
//!
//! A record is added at the end of its table or replaced at its place, never removed from
//! the middle: handles are places, and have to stay true.

use keep::Keep;

use super::Conflict;
use crate::index::Index;
use crate::model::*;
use crate::tenant::Tenant;

/// A record of one of the tables that change rarely.
#[derive(Debug, Clone, PartialEq, Eq, Keep)]
pub enum Record {
    /// A person: who has left, and the roles somebody has.
    Person(Person),
    /// An environment: its cloud, its group.
    Environment(Environment),
    /// A connection, made or deleted.
    Connection(Connection),
    /// A connection reference that stands for another connection.
    Reference(ConnectionReference),
    /// A flow: made from a copy, or with a step that uses another connection.
    Flow(Flow),
    /// A machine connection.
    MachineConnection(MachineConnection),
    /// A data policy.
    DataPolicy(DataPolicy),
    /// A copy that was sent.
    Copy(CopyOffer),
}

impl Tenant {
    /// Adds, replaces or takes away the record at this place.
    pub(super) fn put(
        &mut self,
        at: u32,
        before: Option<&Record>,
        after: Option<&Record>,
    ) -> Result<(), Conflict> {
        let records = &mut self.records;
        match before.or(after) {
            Some(Record::Person(_)) => {
                put(&mut records.people, at, before, after, Record::person)?;
            }
            Some(Record::Environment(_)) => {
                put(
                    &mut records.environments,
                    at,
                    before,
                    after,
                    Record::environment,
                )?;
            }
            Some(Record::Connection(_)) => {
                put(
                    &mut records.connections,
                    at,
                    before,
                    after,
                    Record::connection,
                )?;
            }
            Some(Record::Reference(_)) => {
                put(
                    &mut records.references,
                    at,
                    before,
                    after,
                    Record::reference,
                )?;
            }
            Some(Record::Flow(_)) => put(&mut records.flows, at, before, after, Record::flow)?,
            Some(Record::MachineConnection(_)) => {
                let table = &mut records.machine_connections;
                return put(table, at, before, after, Record::machine_connection);
            }
            Some(Record::DataPolicy(_)) => {
                let table = &mut records.data_policies;
                return put(table, at, before, after, Record::data_policy);
            }
            Some(Record::Copy(_)) => {
                return put(&mut records.copies, at, before, after, Record::copy);
            }
            None => return Ok(()),
        }
        // These tables are what the index is made from, and they change rarely.
        self.index = Index::build(&self.records);
        Ok(())
    }
}

fn put<T: PartialEq + Clone>(
    table: &mut Vec<T>,
    at: u32,
    before: Option<&Record>,
    after: Option<&Record>,
    of: impl Fn(&Record) -> Option<&T>,
) -> Result<(), Conflict> {
    let at = at as usize;
    let before = before
        .map(|record| of(record).ok_or(Conflict))
        .transpose()?;
    let after = after.map(|record| of(record).ok_or(Conflict)).transpose()?;
    match (before, after) {
        (Some(before), _) if table.get(at) != Some(before) => Err(Conflict),
        (Some(_), Some(after)) => {
            table[at] = after.clone();
            Ok(())
        }
        (Some(_), None) if at + 1 == table.len() => {
            table.truncate(at);
            Ok(())
        }
        (None, Some(after)) if at == table.len() => {
            table.push(after.clone());
            Ok(())
        }
        _ => Err(Conflict),
    }
}

macro_rules! contents {
    ($($name:ident: $variant:ident($record:ty),)+) => {
        impl Record {
            $(fn $name(&self) -> Option<&$record> {
                match self {
                    Self::$variant(record) => Some(record),
                    _ => None,
                }
            })+
        }
    };
}

contents! {
    person: Person(Person),
    environment: Environment(Environment),
    connection: Connection(Connection),
    reference: Reference(ConnectionReference),
    flow: Flow(Flow),
    machine_connection: MachineConnection(MachineConnection),
    data_policy: DataPolicy(DataPolicy),
    copy: Copy(CopyOffer),
}
