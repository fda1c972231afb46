//! Reasons that lie with the connections a flow signs in with: deleted, not working, of somebody
//! who has left, or not chosen yet.

use super::Reason;
use crate::answer::Start;
use crate::code::Code;
use crate::facts::Facts;
use crate::model::*;
use crate::tenant::Tenant;
use crate::why::Silent;

/// What the connections that a flow signs in with have to do with an answer.
pub(super) fn reasons(
    tenant: &Tenant,
    person: PersonId,
    flow: FlowId,
    start: Start,
    code: Option<Code>,
) -> Vec<Reason> {
    let code = match code {
        Some(Code::NoConnectionBound) => return unbound(tenant, flow),
        Some(
            code @ (Code::ConnectionMayFail | Code::ConnectionBroken | Code::ConnectionDeleted),
        ) => code,
        _ => return Vec::new(),
    };
    let connections: Vec<_> = match &tenant.flow(flow).kind {
        FlowKind::Desktop(desktop) => desktop
            .references
            .iter()
            .filter(|used| used.embedded || start != Start::Console)
            .filter_map(|used| tenant.reference(used.reference).connection)
            .collect(),
        FlowKind::Cloud(cloud) => cloud.signs_in().map(|used| used.connection).collect(),
    };
    connections
        .into_iter()
        .filter(|connection| {
            let record = tenant.connection(*connection);
            match code {
                Code::ConnectionMayFail => tenant.person(record.owner).left,
                Code::ConnectionDeleted => record.status == ConnectionStatus::Deleted,
                _ => record.status == ConnectionStatus::Error,
            }
        })
        .map(|connection| {
            let mut reason = Reason::of_connection(tenant, code, connection);
            let owner = tenant.connection(connection).owner;
            reason.fixable_by = (code == Code::ConnectionBroken).then_some(owner);
            reason.person = Some(if owner == person { person } else { owner });
            reason
        })
        .collect()
}

/// References of a flow that isn't shared that stand for no connection; of those that are
/// embedded the requirements of cloud runs tell.
fn unbound(tenant: &Tenant, flow: FlowId) -> Vec<Reason> {
    let desktop = tenant.flow(flow).desktop();
    let used = desktop.map_or(&[][..], |desktop| &desktop.references);
    let without = used.iter().filter(|used| {
        let bound = Facts::reference_connection(tenant, used.reference, &mut Silent);
        !used.embedded && bound.is_none()
    });
    without
        .map(|used| {
            let record = tenant.reference(used.reference);
            Reason {
                reference: Some(used.reference),
                connector: Some(record.connector),
                person: Some(record.owner),
                fixable_by: Some(record.owner),
                ..Reason::of(Code::NoConnectionBound)
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, ALICES, BOB, BOBS, CLOUD, cloud, with};

    #[test]
    fn a_connection_that_run_only_users_bring_is_no_reason() {
        let reasons = |brought| {
            let tenant = with(|records| {
                records.people[BOB.at()].left = true;
                let source = if brought {
                    RunOnlySource::ProvidedByRunOnlyUser
                } else {
                    RunOnlySource::UseFlowConnection
                };
                cloud(records).connections[0].run_only_source = RunOnlySource::UseFlowConnection;
                cloud(records).connections[1].run_only_source = source;
                for connection in [ALICES, BOBS] {
                    records.connections[connection.at()].owner = BOB;
                }
            });
            let start = Start::Cloud(RunMode::Attended);
            super::reasons(&tenant, ALICE, CLOUD, start, Some(Code::ConnectionMayFail)).len()
        };
        assert_eq!(reasons(false), 2);
        assert_eq!(reasons(true), 1);
    }
}
