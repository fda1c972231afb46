//! Whose access runs over machine connections start with, what somebody else's would mean, and
//! who can choose somebody else before that person leaves.

use crate::code::Code;
use crate::decisions::{RunAccess, RunOwnerOf};
use crate::model::*;
use crate::tenant::Tenant;
use crate::why::Silent;

use super::Change;

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

/// What another run owner would mean for the runs over a machine connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunOwnerEffect {
    /// Whose access they would start with.
    pub run_owner: Principal,
    /// The desktop flows known to have run over it, and why a run of one couldn't start anymore.
    pub flows: Vec<(FlowId, Option<Code>)>,
}

/// What another run owner would mean; the tenant is left as it was.
pub fn run_owner_effect(
    tenant: &mut Tenant,
    connection: MachineConnectionId,
    to: RunOwner,
) -> RunOwnerEffect {
    let change = Change::SetRunOwner { connection, to };
    let edits = change.record_edits(tenant, PersonId::NOBODY, "");
    let made = tenant.make_all(&edits).is_ok();
    let runs = tenant.runs.iter();
    let over = runs.filter(|run| run.connection == Some(connection));
    let mut flows: Vec<_> = over.map(|run| run.flow).collect();
    crate::sorted::sort(&mut flows);
    flows.dedup();
    let starts = |flow| {
        let question = RunAccess {
            connection,
            flow: Some(flow),
        };
        (flow, question.decide(tenant, &mut Silent).code)
    };
    let flows = flows.into_iter().map(starts).collect();
    let run_owner = RunOwnerOf { connection }.decide(tenant, &mut Silent).data;
    if made {
        tenant.take_back(&edits);
    }
    RunOwnerEffect { run_owner, flows }
}

/// Whether runs over a machine connection are started with a person's access.
pub fn is_run_owner(tenant: &Tenant, person: PersonId, connection: MachineConnectionId) -> bool {
    let question = RunOwnerOf { connection };
    question.decide(tenant, &mut Silent).data == Principal::Person(person)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, BY_PASSWORD, CLOUD, DESKTOP, RUI, ZOE, with};

    /// What becomes of runs of the fixture's desktop flow over the connection of `creator`.
    fn check(creator: PersonId, to: RunOwner, expected: (Principal, Option<Code>)) {
        let mut tenant = with(|records| {
            records.machine_connections[BY_PASSWORD.at()].created_by = creator;
            let run = |(flow, connection)| Run {
                flow,
                connection,
                mode: RunMode::Unattended,
                run_owner: creator,
                started_on: "2026-11-04T06:00:00Z".into(),
                succeeded: true,
            };
            let over = (DESKTOP, Some(BY_PASSWORD));
            records.runs = [(CLOUD, None), over, over].map(run).into();
        });
        let as_it_was = tenant.clone();
        let effect = run_owner_effect(&mut tenant, BY_PASSWORD, to);
        assert_eq!(tenant, as_it_was, "it only looks");
        let flows = vec![(DESKTOP, expected.1)];
        let run_owner = expected.0;
        assert_eq!(effect, RunOwnerEffect { run_owner, flows });
    }

    #[test]
    fn another_run_owner_starts_what_they_may_run() {
        let person = Principal::Person;
        let creator = RunOwner::Creator;
        check(ALICE, creator, (person(ALICE), None));
        check(ZOE, creator, (person(ZOE), Some(Code::NoAccess)));
        check(RUI, creator, (person(RUI), Some(Code::RunOnlyConsoleOnly)));
        // What applications may run isn't known.
        let app = Principal::ServicePrincipal(ServicePrincipalId(0));
        check(ZOE, RunOwner::Explicit(app), (app, None));
    }
}
