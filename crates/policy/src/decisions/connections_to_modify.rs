//! Which connections of a cloud flow should be exchanged, because whoever signs in for them
//! doesn't own the flow?
//!
//! | The owner of a used connection | |
//! |---|---|
//! | has left | a warning `connection_may_fail` |
//! | doesn't own the flow (anymore) | a warning `update_credentials` |
//! | owns it | nothing |
//!
//! Nothing where an instant flow takes the connection of whoever starts it, or where nobody
//! knows who owns the flow. Advice never refuses, so the outcome is always allow.

use crate::catalogue::rules as rule;
use crate::code::Code;
use crate::decision::{Decision, Notice, Outcome};
use crate::facts::Facts;
use crate::model::{Basis, FlowId};
use crate::tenant::Tenant;
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConnectionsToModify {
    /// Of which cloud flow.
    pub flow: FlowId,
}

impl ConnectionsToModify {
    /// Decides: a warning for each connection.
    pub fn decide(&self, tenant: &Tenant, why: &mut impl Why) -> Decision<()> {
        let mut decision = Decision::new(Outcome::Allow, ());
        let known = tenant.flow(self.flow).sharing == Basis::Known;
        let instant = Facts::trigger(tenant, self.flow, why).is_instant();
        for used in Facts::cloud_connections(tenant, self.flow, why) {
            if !used.signs_in(instant) {
                continue;
            }
            let owner = Facts::connection_owner(tenant, used.connection, why);
            let code = if Facts::left(tenant, owner, why) {
                Code::ConnectionMayFail
            } else if !known || Facts::role(tenant, owner, self.flow, why).is_owner() {
                continue;
            } else {
                Code::UpdateCredentials
            };
            decision.warnings.push(Notice {
                code,
                connection: Some(used.connection),
                reference: used.reference,
            });
        }
        let any = !decision.warnings.is_empty();
        why.rule(rule::CCONN_MODIFY_WHEN, any);
        why.rule(rule::COWN_REMOVE_UPDATE_CREDENTIALS, any);
        decision
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICES, BOB, BOBS, CLOUD, cloud, with};
    use crate::model::{ConnectionId, Records, RunOnlySource, Trigger};
    use crate::tenant::Tenant;
    use crate::why::Silent;

    fn check(tenant: &Tenant, expected: &[(ConnectionId, Code)]) {
        let decision = ConnectionsToModify { flow: CLOUD }.decide(tenant, &mut Silent);
        let found = decision.warnings.iter();
        let found: Vec<_> = found
            .filter_map(|warning| Some((warning.connection?, warning.code)))
            .collect();
        assert_eq!(found, expected);
    }

    fn bob_removed(records: &mut Records) {
        cloud(records).owners.clear();
    }

    #[test]
    fn a_connection_is_to_be_exchanged_once_its_owner_no_longer_owns_the_flow() {
        check(&with(|_| {}), &[]);
        check(&with(bob_removed), &[(BOBS, Code::UpdateCredentials)]);
        let left = with(|records| records.people[BOB.at()].left = true);
        check(&left, &[(BOBS, Code::ConnectionMayFail)]);
        let assumed = with(|records| {
            bob_removed(records);
            records.flows[CLOUD.at()].sharing = Basis::Assumed;
        });
        check(&assumed, &[]);
    }

    #[test]
    fn a_connection_no_step_uses_or_that_is_brought_along_stays_as_it_is() {
        let unused = with(|records| {
            bob_removed(records);
            for used in &mut cloud(records).connections {
                used.used_in_definition = used.connection == ALICES;
            }
        });
        check(&unused, &[]);
        let brought = |records: &mut Records| {
            bob_removed(records);
            for used in &mut cloud(records).connections {
                used.run_only_source = RunOnlySource::ProvidedByRunOnlyUser;
            }
        };
        check(&with(brought), &[]);
        let scheduled = with(|records| {
            brought(records);
            cloud(records).trigger = Trigger::Scheduled;
        });
        check(&scheduled, &[(BOBS, Code::UpdateCredentials)]);
    }
}
