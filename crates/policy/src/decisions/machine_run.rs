//! Can a cloud flow run something on this machine now?
//!
//! | Condition | Outcome |
//! |---|---|
//! | no connection to the machine | deny `no_machine_connection` |
//! | sign-in, unattended | deny `attended_only` |
//! | attended, nobody signed in to Windows as the connection's user | deny `no_matching_session` |
//! | sign-in, over an hour in the queue | deny `queue_timeout` |
//! | sign-in, joined to AD alone, organization not on the allowlist | deny `UnallowedTenantForConnectWithSignIn` |
//! | sign-in, asynchronous calls switched off | warn `PasswordlessTokenExpiry` |
//! | otherwise | allow |
//!
//! In a group one open session is enough; of the allowlists every machine's counts.

use super::machine_target::{any, same_tenant, unallowed};
use crate::catalogue::rules as rule;
use crate::code::Code;
use crate::decision::{Decision, Outcome};
use crate::facts::Facts;
use crate::model::{EnvironmentId, MachineConnectionId, RunMode};
use crate::tenant::Tenant;
use crate::why::Why;

/// How long a run over a sign-in connection may wait.
const LONGEST_QUEUE: u32 = 60;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MachineRun {
    /// Over which machine connection, if there is one.
    pub connection: Option<MachineConnectionId>,
    /// The environment the cloud flow runs in.
    pub environment: EnvironmentId,
    /// Attended or unattended.
    pub mode: RunMode,
    /// Whether the step has `AsyncDisabled` set.
    pub async_disabled: bool,
    /// How many minutes the run has waited.
    pub queued_minutes: u32,
}

impl MachineRun {
    /// Whether it can matter in which environment the cloud flow runs: an allowlist names
    /// organizations, so only where environments belong to several.
    pub fn depends_on_environment(tenant: &Tenant) -> bool {
        let mut places = tenant.environments.iter().map(|place| &place.tenant_id);
        let first = places.next();
        first.is_some_and(|first| places.any(|other| !same_tenant(first, other)))
    }

    /// Decides.
    pub fn decide(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<()> {
        let found = self.connection.and_then(|connection| {
            let target = facts.connection_target(connection, why)?;
            Some((connection, target))
        });
        why.rule(rule::MCONN_REQUIRED, found.is_none());
        let Some((connection, target)) = found else {
            return Decision::deny(Code::NoMachineConnection, ());
        };
        let signs_in = facts.signs_in(connection, why);
        let attended = self.mode == RunMode::Attended;
        why.rule(rule::MSIGN_ATTENDED_ONLY, signs_in && !attended);
        if signs_in && !attended {
            return Decision::deny(Code::AttendedOnly, ());
        }
        if attended {
            let user = facts.session_user(connection, why);
            let open = any(target, facts, why, |machine, why| {
                facts.session_open(machine, user, why)
            });
            why.rule(rule::MSIGN_MATCHING_SESSION, !open);
            if !open {
                return Decision::deny(Code::NoMatchingSession, ());
            }
        }
        let too_long = signs_in && self.queued_minutes > LONGEST_QUEUE;
        why.rule(rule::MSIGN_QUEUE_ONE_HOUR, too_long);
        if too_long {
            return Decision::deny(Code::QueueTimeout, ());
        }
        let unallowed = signs_in && unallowed(target, self.environment, facts, why);
        why.rule(rule::MSIGN_ERR_RUN_UNALLOWED, unallowed);
        if unallowed {
            return Decision::deny(Code::UnallowedTenantForConnectWithSignIn, ());
        }
        let expires = signs_in && self.async_disabled;
        why.rule(rule::MSIGN_ASYNC_DISABLED, expires);
        let mut decision = Decision::new(Outcome::Allow, ());
        if expires {
            decision.outcome = Outcome::Warn;
            decision.warn(Code::PasswordlessTokenExpiry);
        }
        decision
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{BY_PASSWORD, BY_SIGN_IN, machine, tenant, with};
    use crate::model::Environment;
    use crate::why::Silent;

    fn attended(connection: MachineConnectionId) -> MachineRun {
        MachineRun {
            connection: Some(connection),
            environment: EnvironmentId(0),
            mode: RunMode::Attended,
            async_disabled: false,
            queued_minutes: 0,
        }
    }

    fn check(tenant: &Tenant, question: MachineRun, expected: (Outcome, Option<Code>)) {
        let decision = question.decide(tenant, &mut Silent);
        assert_eq!((decision.outcome, decision.code), expected);
    }

    const YES: (Outcome, Option<Code>) = (Outcome::Allow, None);

    fn no(code: Code) -> (Outcome, Option<Code>) {
        (Outcome::Deny, Some(code))
    }

    #[test]
    fn whose_environment_it_is_can_matter_only_among_several_organizations() {
        let beside = |organization: &str| {
            let tenant = with(|records| {
                records.environments[0].tenant_id = "contoso".into();
                records.environments.push(Environment {
                    tenant_id: organization.into(),
                    ..Environment::default()
                });
            });
            MachineRun::depends_on_environment(&tenant)
        };
        assert!(beside("fabrikam"));
        assert!(!beside(" Contoso"), "as it is compared with an allowlist");
        assert!(!MachineRun::depends_on_environment(&with(|records| {
            records.environments.clear();
        })));
    }

    #[test]
    fn without_a_connection_nothing_runs() {
        for connection in [None, Some(MachineConnectionId(9))] {
            let question = MachineRun {
                connection,
                ..attended(BY_SIGN_IN)
            };
            check(&tenant(), question, no(Code::NoMachineConnection));
        }
    }

    #[test]
    fn signing_in_is_for_attended_runs() {
        for (connection, expected) in [(BY_SIGN_IN, no(Code::AttendedOnly)), (BY_PASSWORD, YES)] {
            let question = MachineRun {
                mode: RunMode::Unattended,
                ..attended(connection)
            };
            check(&tenant(), question, expected);
            check(&tenant(), attended(connection), YES);
        }
    }

    #[test]
    fn an_attended_run_needs_the_session_of_the_connections_user() {
        let closed = with(|records| machine(records).open_sessions.clear());
        for connection in [BY_SIGN_IN, BY_PASSWORD] {
            check(&closed, attended(connection), no(Code::NoMatchingSession));
        }
        let unattended = MachineRun {
            mode: RunMode::Unattended,
            ..attended(BY_PASSWORD)
        };
        check(&closed, unattended, YES);
    }

    #[test]
    fn signing_in_waits_for_one_hour_at_most() {
        for (queued_minutes, expected) in [(60, YES), (61, no(Code::QueueTimeout))] {
            let question = MachineRun {
                queued_minutes,
                ..attended(BY_SIGN_IN)
            };
            check(&tenant(), question, expected);
        }
        let question = MachineRun {
            queued_minutes: u32::MAX,
            ..attended(BY_PASSWORD)
        };
        check(&tenant(), question, YES);
    }

    #[test]
    fn signing_in_needs_the_allowlist_of_a_machine_of_active_directory_alone() {
        let alone = with(|records| {
            machine(records).entra_joined = false;
            machine(records).ad_joined = true;
        });
        let unallowed = no(Code::UnallowedTenantForConnectWithSignIn);
        check(&alone, attended(BY_SIGN_IN), unallowed);
        check(&alone, attended(BY_PASSWORD), YES);
    }

    #[test]
    fn signing_in_may_expire_where_asynchronous_calls_are_off() {
        for (connection, expected) in [(BY_SIGN_IN, (Outcome::Warn, None)), (BY_PASSWORD, YES)] {
            let question = MachineRun {
                async_disabled: true,
                ..attended(connection)
            };
            check(&tenant(), question, expected);
        }
    }
}
