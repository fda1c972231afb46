//! What every run over a machine connection keeps to, whether or not it is in the way now,
//! and over which connections a flow runs.
//!
//! | Condition | Limits |
//! |---|---|
//! | the connection signs in | attended runs only; an hour in the queue; asynchronous calls stay on |
//! | otherwise | none |

use crate::catalogue::{RuleId, rules as rule};
use crate::code::Code;
use crate::facts::Facts;
use crate::model::{FlowId, MachineConnectionId, MachineId, Target};
use crate::tenant::Tenant;
use crate::why::Why;

/// Something that runs over a machine connection keep to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MachineLimit {
    /// What is said where a run doesn't.
    pub code: Code,
    /// The rule that says so.
    pub rule: RuleId,
}

const SIGN_IN: [MachineLimit; 3] = [
    MachineLimit {
        code: Code::AttendedOnly,
        rule: rule::MSIGN_ATTENDED_ONLY,
    },
    MachineLimit {
        code: Code::QueueTimeout,
        rule: rule::MSIGN_QUEUE_ONE_HOUR,
    },
    MachineLimit {
        code: Code::PasswordlessTokenExpiry,
        rule: rule::MSIGN_ASYNC_DISABLED,
    },
];

/// The limits of a machine connection, in the order a run meets them.
pub fn machine_limits(
    connection: MachineConnectionId,
    facts: &impl Facts,
    why: &mut impl Why,
) -> &'static [MachineLimit] {
    match facts.signs_in(connection, why) {
        true => &SIGN_IN,
        false => &[],
    }
}

/// The machine connections that a desktop flow ran over, as far as runs are known.
pub fn ran_over(tenant: &Tenant, flow: FlowId) -> Vec<MachineConnectionId> {
    let runs = tenant.runs.iter().filter(|run| run.flow == flow);
    let mut found: Vec<_> = runs.filter_map(|run| run.connection).collect();
    crate::sorted::sort(&mut found);
    found.dedup();
    found
}

/// Those that a cloud flow can start it over: a machine connection can't be shared with people,
/// so it has to be of somebody who owns the cloud flow. One of theirs that leads to the same
/// machines counts, whether or not a run went over it.
pub fn started_over(tenant: &Tenant, by: FlowId, flow: FlowId) -> Vec<MachineConnectionId> {
    let ran = ran_over(tenant, flow);
    if ran.is_empty() {
        return ran;
    }
    let theirs = |connection: &MachineConnectionId| {
        let creator = tenant.machine_connection(*connection).created_by;
        tenant.role(creator, by).is_owner()
    };
    let same = |connection: &MachineConnectionId| {
        let leads_to = machines(tenant, *connection);
        let mut known = ran.iter().flat_map(|ran| machines(tenant, *ran));
        ran.contains(connection) || known.any(|machine| leads_to.contains(machine))
    };
    let all = (0..tenant.machine_connections.len() as u32).map(MachineConnectionId);
    all.filter(theirs).filter(same).collect()
}

/// The machines a connection leads to.
fn machines(tenant: &Tenant, connection: MachineConnectionId) -> &[MachineId] {
    match &tenant.machine_connection(connection).target {
        Target::Machine(machine) => std::slice::from_ref(machine),
        Target::Group(group) => {
            let group = tenant.machine_groups.get(group.at());
            group.map_or(&[], |group| &group.machines)
        }
    }
}

/// Whether a cloud flow starts a desktop flow that is known to run over machines, and none of
/// its own owners made a connection to one of those.
pub fn lacks_machine(tenant: &Tenant, by: FlowId, flow: FlowId) -> bool {
    !ran_over(tenant, flow).is_empty() && started_over(tenant, by, flow).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decisions::MachineRun;
    use crate::fixture::{ALICE, BY_PASSWORD, BY_SIGN_IN, DESKTOP, tenant, with};
    use crate::model::{EnvironmentId, Run, RunMode};
    use crate::why::Silent;

    #[test]
    fn each_limit_is_what_the_run_check_says_beyond_it() {
        let tenant = tenant();
        for connection in [BY_SIGN_IN, BY_PASSWORD] {
            let within = MachineRun {
                connection: Some(connection),
                environment: EnvironmentId(0),
                mode: RunMode::Attended,
                async_disabled: false,
                queued_minutes: 60,
            };
            let beyond = [
                MachineRun {
                    mode: RunMode::Unattended,
                    ..within
                },
                MachineRun {
                    queued_minutes: 61,
                    ..within
                },
                MachineRun {
                    async_disabled: true,
                    ..within
                },
            ];
            let said = beyond.iter().filter_map(|question| {
                let decision = question.decide(&tenant, &mut Silent);
                let warned = decision.warnings.first().map(|notice| notice.code);
                decision.code.or(warned)
            });
            let limits = machine_limits(connection, &tenant, &mut Silent).iter();
            assert!(said.eq(limits.map(|limit| limit.code)));
        }
    }

    #[test]
    fn a_flow_runs_over_the_connections_its_runs_used() {
        let run = |connection| Run {
            flow: DESKTOP,
            connection,
            mode: RunMode::Attended,
            run_owner: ALICE,
            started_on: "2026-11-04T06:00:00Z".into(),
            succeeded: true,
        };
        let tenant = with(|records| {
            records.runs = [None, Some(BY_SIGN_IN), Some(BY_SIGN_IN)].map(run).into();
        });
        assert_eq!(ran_over(&tenant, DESKTOP), [BY_SIGN_IN]);
        assert_eq!(ran_over(&tenant, crate::fixture::CLOUD), []);
    }
}
