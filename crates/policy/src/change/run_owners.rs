//! Whose access runs over machine connections start with, and who can choose somebody else
//! before that person leaves.

use crate::decisions::RunOwnerOf;
use crate::model::*;
use crate::tenant::Tenant;
use crate::why::Silent;

/// A machine connection that needs another run owner, and who can choose one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OtherRunOwner {
    /// Which machine connection.
    pub connection: MachineConnectionId,
    /// Who can.
    pub by: RunOwnerBy,
}

/// Who can choose another run owner of a machine connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunOwnerBy {
    /// Its creator.
    Creator(PersonId),
    /// Nobody, because its creator has left.
    CreatorLeft,
    /// Nobody, because a sign-in runs with whoever signed in.
    SignIn,
    /// Nobody has to: its runs start with somebody else's access, but in this person's session.
    Session,
    /// Nobody has to: its runs start with this access, but only the person could change it.
    Only(Principal),
}

/// The machine connections whose runs start with somebody's access, those that others made
/// with their sign-in, then those that run with other access and are theirs alone to change.
pub(super) fn other_run_owners(tenant: &Tenant, person: PersonId) -> Vec<OtherRunOwner> {
    let runs = tenant.belongings(person).runs.into_iter();
    let other = runs.map(|connection| {
        let record = tenant.machine_connection(connection);
        let by = if matches!(record.auth, MachineAuth::SignIn(_)) {
            RunOwnerBy::SignIn
        } else if tenant.person(record.created_by).left {
            RunOwnerBy::CreatorLeft
        } else {
            RunOwnerBy::Creator(record.created_by)
        };
        OtherRunOwner { connection, by }
    });
    let all = || {
        let ids = (0..).map(MachineConnectionId);
        ids.zip(&tenant.machine_connections)
    };
    let session = all().filter(|(connection, record)| {
        record.auth == MachineAuth::SignIn(person) && !is_run_owner(tenant, person, *connection)
    });
    let session = session.map(|(connection, _)| OtherRunOwner {
        connection,
        by: RunOwnerBy::Session,
    });
    let made = all().filter_map(|(connection, record)| match record.run_owner {
        RunOwner::Explicit(owner)
            if record.created_by == person && owner != Principal::Person(person) =>
        {
            let by = RunOwnerBy::Only(owner);
            Some(OtherRunOwner { connection, by })
        }
        _ => None,
    });
    other.chain(session).chain(made).collect()
}

/// Whether runs over a machine connection are started with a person's access.
pub fn is_run_owner(tenant: &Tenant, person: PersonId, connection: MachineConnectionId) -> bool {
    let question = RunOwnerOf { connection };
    question.decide(tenant, &mut Silent).data == Principal::Person(person)
}
