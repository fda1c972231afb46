//! Which connections of a flow should be exchanged, because whoever signs in for them doesn't
//! own the flow? Of a desktop flow those count that are embedded: the others are brought by
//! whoever runs it, or stop it anyway.
//!
//! | The owner of a used connection | |
//! |---|---|
//! | has left | a warning `connection_may_fail` |
//! | doesn't own the flow (anymore) | a warning `update_credentials` |
//! | owns it | nothing |
//! | whoever it was, it was deleted | nothing |
//!
//! Nothing where an instant flow takes the connection of whoever starts it, or where nobody
//! knows who owns the flow. Advice never refuses, so the outcome is always allow.

use crate::catalogue::rules as rule;
use crate::code::Code;
use crate::decision::{Decision, Notice, Outcome};
use crate::facts::Facts;
use crate::model::{Basis, ConnectionStatus, FlowId};
use crate::tenant::Tenant;
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConnectionsToModify {
    /// Of which flow.
    pub flow: FlowId,
}

impl ConnectionsToModify {
    /// Decides: a warning for each connection.
    pub fn decide(&self, tenant: &Tenant, why: &mut impl Why) -> Decision<()> {
        let mut decision = Decision::new(Outcome::Allow, ());
        let known = tenant.flow(self.flow).sharing == Basis::Known;
        let instant = Facts::trigger(tenant, self.flow, why).is_instant();
        let steps = Facts::cloud_connections(tenant, self.flow, why).iter();
        let steps = steps
            .filter(|used| used.signs_in(instant))
            .map(|used| (used.connection, used.reference));
        let mut signs_in: Vec<_> = steps.collect();
        for used in Facts::references(tenant, self.flow, why) {
            if used.embedded
                && let Some(bound) = Facts::reference_connection(tenant, used.reference, why)
            {
                signs_in.push((bound, Some(used.reference)));
            }
        }
        for (connection, reference) in signs_in {
            // With one that was deleted nothing signs in; the answers say that it is missing.
            if Facts::connection_status(tenant, connection, why) == ConnectionStatus::Deleted {
                continue;
            }
            let owner = Facts::connection_owner(tenant, connection, why);
            let code = if Facts::left(tenant, owner, why) {
                Code::ConnectionMayFail
            } else if !known || Facts::role(tenant, owner, self.flow, why).is_owner() {
                continue;
            } else {
                Code::UpdateCredentials
            };
            decision.warnings.push(Notice {
                code,
                connection: Some(connection),
                reference,
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
    use crate::fixture::{ALICE, ALICES, BOB, BOBS, CLOUD, DESKTOP, cloud, desktop, with};
    use crate::model::{ConnectionId, Records, RunOnlySource, Trigger};
    use crate::tenant::Tenant;
    use crate::why::Silent;

    fn check(tenant: &Tenant, expected: &[(ConnectionId, Code)]) {
        check_of(CLOUD, tenant, expected);
    }

    fn check_of(flow: FlowId, tenant: &Tenant, expected: &[(ConnectionId, Code)]) {
        let decision = ConnectionsToModify { flow }.decide(tenant, &mut Silent);
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
    fn a_connection_that_was_deleted_is_missing_and_not_to_be_exchanged() {
        let deleted = with(|records| {
            bob_removed(records);
            records.connections[BOBS.at()].status = ConnectionStatus::Deleted;
        });
        check(&deleted, &[]);
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
    #[test]
    fn an_embedded_connection_stays_when_its_owner_goes_and_is_to_be_exchanged() {
        let check = |change: fn(&mut Records), expected: &[(ConnectionId, Code)]| {
            let tenant = with(|records| {
                for used in &mut desktop(records).references {
                    used.embedded = true;
                }
                change(records);
            });
            check_of(DESKTOP, &tenant, expected);
        };
        check(|_| {}, &[]);
        check(
            |records| desktop(records).shares.clear(),
            &[(BOBS, Code::UpdateCredentials)],
        );
        check(
            |records| records.people[ALICE.at()].left = true,
            &[(ALICES, Code::ConnectionMayFail)],
        );
        let not_embedded = |records: &mut Records| {
            desktop(records).shares.clear();
            desktop(records).references[1].embedded = false;
        };
        check(not_embedded, &[]);
    }
}
