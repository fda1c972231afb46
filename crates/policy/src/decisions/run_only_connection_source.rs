//! Whose connection does one step of a cloud flow use when somebody starts it?
//!
//! | # | Condition | Outcome |
//! |---|---|---|
//! | 1 | no access | deny `no_access` |
//! | 2 | run-only, and not an instant flow | deny `run_only_requires_instant_trigger` |
//! | 3 | no step uses the connection | doesn't apply, `connection_not_used` |
//! | 4 | provided by the run-only user, who has one that works | theirs; acts as them |
//! | 5 | provided by the run-only user, who has none | ask: `create_own_connection` |
//! | 6 | the flow's connection | that one; acts as its owner |
//!
//! Rows 4 to 6 hold for owners who start the flow, too.

use crate::access::EffectiveRole;
use crate::catalogue::{DisputeId, rules as rule};
use crate::code::Code;
use crate::decision::{Decision, Outcome};
use crate::facts::Facts;
use crate::model::{ConnectionId, ConnectionStatus, FlowId, PersonId, RunOnlySource};
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RunOnlyConnectionSource {
    /// Which cloud flow.
    pub flow: FlowId,
    /// Who starts it.
    pub invoker: PersonId,
    /// Which of its connections.
    pub connection: ConnectionId,
}

/// What the step uses.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Provided {
    /// Whose connection, where one is used.
    pub source: Option<RunOnlySource>,
    /// Which; none while it has to be created.
    pub connection: Option<ConnectionId>,
    /// Whom the step acts as.
    pub acts_as: Option<PersonId>,
}

impl Provided {
    /// The `RuntimeSource` an export carries for this.
    pub fn runtime_source(&self) -> Option<&'static str> {
        self.source.map(|source| match source {
            RunOnlySource::ProvidedByRunOnlyUser => "invoker",
            RunOnlySource::UseFlowConnection => "embedded",
        })
    }
}

impl RunOnlyConnectionSource {
    /// Decides.
    pub fn decide(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<Provided> {
        let role = facts.role(self.invoker, self.flow, why);
        why.rule(rule::RUNONLY_TRIGGER_ONLY, role == EffectiveRole::RunOnly);
        if role == EffectiveRole::None {
            return Decision::deny(Code::NoAccess, Provided::default());
        }
        let instant = facts.trigger(self.flow, why).is_instant();
        why.rule(rule::RUNONLY_INSTANT_ONLY, !instant);
        if role == EffectiveRole::RunOnly && !instant {
            return Decision::deny(Code::RunOnlyRequiresInstantTrigger, Provided::default());
        }
        let used = facts
            .cloud_connections(self.flow, why)
            .iter()
            .find(|used| used.connection == self.connection && used.used_in_definition);
        why.rule(rule::CCONN_TWO_CATEGORIES, used.is_some());
        let Some(used) = used else {
            let mut decision = Decision::new(Outcome::NotApplicable, Provided::default());
            decision.code = Some(Code::ConnectionNotUsed);
            return decision;
        };
        why.rule(rule::RUNONLY_PER_CONNECTION_SOURCE, true);
        match used.run_only_source {
            RunOnlySource::ProvidedByRunOnlyUser => self.provided_by_invoker(facts, why),
            RunOnlySource::UseFlowConnection => {
                why.rule(rule::RUNONLY_EMBEDDED_ALL_USERS, true);
                Decision::new(
                    Outcome::Allow,
                    Provided {
                        source: Some(RunOnlySource::UseFlowConnection),
                        connection: Some(self.connection),
                        acts_as: Some(facts.connection_owner(self.connection, why)),
                    },
                )
            }
        }
    }

    fn provided_by_invoker(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<Provided> {
        let connector = facts.connection_connector(self.connection, why);
        let mut own = None;
        for connection in facts.own_connections(self.invoker, why) {
            if facts.connection_connector(*connection, why) == connector
                && facts.connection_status(*connection, why) == ConnectionStatus::Connected
            {
                own = Some(*connection);
                break;
            }
        }
        why.rule(rule::RUNONLY_PROVIDED_BY_INVOKER, true);
        why.rule(rule::RUNONLY_ACTS_AS, own.is_some());
        why.rule(rule::RUNONLY_EXPORT_INVOKER, true);
        why.rule(rule::RUNONLY_NOT_USED_BY_OTHERS, own.is_none());
        let outcome = if own.is_some() {
            Outcome::Allow
        } else {
            Outcome::RequirePrompt
        };
        let mut decision = Decision::new(
            outcome,
            Provided {
                source: Some(RunOnlySource::ProvidedByRunOnlyUser),
                connection: own,
                acts_as: Some(self.invoker),
            },
        );
        if own.is_none() {
            decision.code = Some(Code::CreateOwnConnection);
        }
        decision.disputed =
            (facts.role(self.invoker, self.flow, why).is_owner()).then_some(DisputeId::C_11);
        decision
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, ALICES, BOB, CLOUD, RUI, ZOE, cloud, connection, tenant, with};
    use crate::model::{Records, Trigger};
    use crate::tenant::Tenant;
    use crate::why::Silent;

    fn check(
        tenant: &Tenant,
        invoker: PersonId,
        expected: (Outcome, Option<ConnectionId>, Option<PersonId>),
    ) {
        let question = RunOnlyConnectionSource {
            flow: CLOUD,
            invoker,
            connection: ALICES,
        };
        let decision = question.decide(tenant, &mut Silent);
        let got = (
            decision.outcome,
            decision.data.connection,
            decision.data.acts_as,
        );
        assert_eq!(got, expected);
    }

    #[test]
    fn a_step_uses_the_flows_connection_or_the_invokers() {
        check(&tenant(), RUI, (Outcome::Allow, Some(ALICES), Some(ALICE)));
        let provided = |records: &mut Records| {
            cloud(records).connections[0].run_only_source = RunOnlySource::ProvidedByRunOnlyUser;
        };
        check(
            &with(provided),
            RUI,
            (Outcome::RequirePrompt, None, Some(RUI)),
        );
        check(
            &with(provided),
            ALICE,
            (Outcome::Allow, Some(ALICES), Some(ALICE)),
        );
        let has_one = with(|records| {
            provided(records);
            records
                .connections
                .push(connection(0, RUI, "rui@one.example"));
        });
        check(
            &has_one,
            RUI,
            (Outcome::Allow, Some(ConnectionId(2)), Some(RUI)),
        );
    }

    #[test]
    fn no_access_no_button_and_no_step_come_first() {
        check(&tenant(), ZOE, (Outcome::Deny, None, None));
        let scheduled = with(|records| cloud(records).trigger = Trigger::Scheduled);
        check(&scheduled, RUI, (Outcome::Deny, None, None));
        check(&scheduled, BOB, (Outcome::Allow, Some(ALICES), Some(ALICE)));
        let unused = with(|records| cloud(records).connections[0].used_in_definition = false);
        check(&unused, RUI, (Outcome::NotApplicable, None, None));
    }
}
