//! What a cloud flow starts, and whether its run goes on from there.
//!
//! | A flow that is started | |
//! |---|---|
//! | is off or suspended | the run stops there |
//! | is a desktop flow that none of those may start whose access its runs start with over the machine connections of this flow's owners | the run stops there |
//! | is one over no known machine connection, that no cloud flow can start, for any owner by name who is still here | the run stops there |
//! | is a desktop flow whose owners by name have left, and that no group owns | the run stops there |
//! | is a desktop flow that runs over machines, to which no owner of the cloud flow made a connection | the run stops there: see [`lacks_machine`](crate::decisions::lacks_machine) |
//! | otherwise | the run goes on |

use crate::code::Code;
use crate::decision::{Decision, Outcome};
use crate::decisions::{CloudRunReadiness, Readiness, RunAccess, lacks_machine, started_over};
use crate::facts::Facts;
use crate::model::*;
use crate::tenant::Tenant;
use crate::why::{Silent, Why};

/// The flow at which a run of a cloud flow stops, if there is one; the first, if several.
///
/// Whose access a run on a machine has is chosen there: with nothing known of that, a desktop
/// flow counts only where it can't be started with the access of any of its owners.
pub fn stops_at(tenant: &Tenant, flow: FlowId, why: &mut impl Why) -> Option<FlowId> {
    let children = Facts::child_flows(tenant, flow, why).iter();
    let desktop = Facts::started_flows(tenant, flow, why).iter();
    let mut started = children.chain(desktop).copied();
    started.find(|started| {
        Facts::state(tenant, *started, why) != FlowState::Activated
            || !is_ready(tenant, flow, *started, why)
    })
}

/// Who has no access to a desktop flow, although its runs over the machine connections of a
/// cloud flow's owners start with theirs; nobody where one starts with another.
pub fn lacks_access(tenant: &Tenant, by: FlowId, flow: FlowId) -> Option<PersonId> {
    let mut lacking = None;
    for connection in started_over(tenant, by, flow) {
        let question = RunAccess {
            connection,
            flow: Some(flow),
        };
        let decision = question.decide(tenant, &mut Silent);
        match decision.data {
            Principal::Person(person) if decision.code.is_some() => {
                lacking = lacking.or(Some(person));
            }
            _ => return None,
        }
    }
    lacking
}

/// The flow at which a run of a cloud flow stops, or which it can't start over any machine.
pub fn ends_at(tenant: &Tenant, flow: FlowId) -> Option<FlowId> {
    let started = tenant.flow(flow).cloud().into_iter();
    let mut started = started.flat_map(|cloud| cloud.desktop_flows.iter().copied());
    let over_none = || started.find(|started| lacks_machine(tenant, flow, *started));
    stops_at(tenant, flow, &mut Silent).or_else(over_none)
}

/// The cloud flows that start one of these, whose answers follow theirs.
pub fn starters(tenant: &Tenant, flows: &[FlowId]) -> Vec<FlowId> {
    let starts = |flow: &FlowId| {
        let cloud = tenant.flow(*flow).cloud();
        cloud.is_some_and(|cloud| {
            let mut started = cloud.child_flows.iter().chain(&cloud.desktop_flows);
            started.any(|started| flows.contains(started))
        })
    };
    tenant.flow_ids().filter(starts).collect()
}

fn starts(
    tenant: &Tenant,
    flow: FlowId,
    run_owner: PersonId,
    why: &mut impl Why,
) -> Decision<Readiness> {
    let question = CloudRunReadiness {
        flow,
        run_owner,
        mode: RunMode::Attended,
    };
    why.open("cloud_run_readiness");
    let decision = question.decide(tenant, why);
    why.close();
    decision
}

fn is_ready(tenant: &Tenant, by: FlowId, flow: FlowId, why: &mut impl Why) -> bool {
    if tenant.flow(flow).desktop().is_none() {
        return true;
    }
    let over = started_over(tenant, by, flow);
    if !over.is_empty() {
        // What applications may run isn't known.
        return over.into_iter().any(|connection| {
            let question = RunAccess {
                connection,
                flow: Some(flow),
            };
            let access = question.decide(tenant, why);
            match (access.code, access.data) {
                (None, Principal::Person(person)) => {
                    starts(tenant, flow, person, why).outcome != Outcome::Deny
                }
                (lacking, _) => lacking.is_none(),
            }
        });
    }
    let owner = Facts::owner(tenant, flow, why);
    let others = Facts::shares(tenant, flow, why).iter();
    let others = others.filter_map(|share| match (share.principal, share.role) {
        (Principal::Person(person), DesktopRole::CoOwner) => Some(person),
        _ => None,
    });
    let mut groups = Facts::shares(tenant, flow, why).iter();
    let through_group = groups.any(|share| {
        share.role == DesktopRole::CoOwner && !matches!(share.principal, Principal::Person(_))
    });
    let mut refused = false;
    for run_owner in std::iter::once(owner).chain(others) {
        let decision = starts(tenant, flow, run_owner, why);
        match (decision.outcome, decision.code) {
            // They have left.
            (Outcome::Deny, Some(Code::NoAccess)) => {}
            (Outcome::Deny, _) => refused = true,
            _ => return true,
        }
    }
    // Somebody of a group may be the run owner, whoever that is.
    !refused && through_group
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::{Start, Word, answer};
    use crate::fixture::{ALICE, BOB, BY_PASSWORD, CLOUD, DESKTOP, ZOE, cloud, desktop, with};
    use crate::why::Silent;

    fn check(change: impl FnOnce(&mut Records), stops: Option<FlowId>) {
        let tenant = with(|records| {
            cloud(records).desktop_flows = vec![DESKTOP];
            for used in &mut desktop(records).references {
                used.embedded = true;
            }
            change(records);
        });
        assert_eq!(stops_at(&tenant, CLOUD, &mut Silent), stops);
        let said = answer(&tenant, ALICE, CLOUD, Start::Cloud(RunMode::Attended));
        let code = (said.word == Word::MayFail).then_some(said.code).flatten();
        assert_eq!(code == Some(Code::StartedFlowStopped), stops.is_some());
    }

    #[test]
    fn a_run_stops_where_the_flow_it_starts_is_off_or_suspended() {
        check(|_| {}, None);
        for state in [FlowState::Draft, FlowState::Suspended] {
            check(
                |records| records.flows[DESKTOP.at()].state = state,
                Some(DESKTOP),
            );
            let child = |records: &mut Records| {
                let mut child = records.flows[CLOUD.at()].clone();
                child.state = state;
                records.flows.push(child);
                let last = FlowId(records.flows.len() as u32 - 1);
                cloud(records).child_flows = vec![last];
            };
            check(child, Some(FlowId(2)));
        }
    }

    /// What is said where every run of the desktop flow went over a connection that somebody
    /// made with a password, and `and` changes what else there is.
    fn over_a_machine(
        ran: bool,
        made_by: PersonId,
        and: impl FnOnce(&mut Records),
    ) -> (Tenant, (Word, Option<Code>)) {
        let tenant = with(|records| {
            cloud(records).desktop_flows = vec![DESKTOP];
            for used in &mut desktop(records).references {
                used.embedded = true;
            }
            for connection in &mut records.machine_connections {
                connection.created_by = ZOE;
                connection.run_owner = RunOwner::Creator;
            }
            records.machine_connections[BY_PASSWORD.at()].created_by = made_by;
            records.runs.clear();
            if ran {
                records.runs.push(Run {
                    flow: DESKTOP,
                    connection: Some(BY_PASSWORD),
                    mode: RunMode::Unattended,
                    run_owner: ZOE,
                    started_on: "2026-11-04T06:00:00Z".into(),
                    succeeded: true,
                });
            }
            and(records);
        });
        let said = answer(&tenant, ALICE, CLOUD, Start::Cloud(RunMode::Attended));
        (tenant, (said.word, said.code))
    }

    #[test]
    fn a_run_stops_where_none_of_the_owners_has_a_connection_to_the_machine() {
        let said = |ran, made_by| over_a_machine(ran, made_by, |_| {}).1;
        let lacks = (Word::MayFail, Some(Code::NoMachineConnection));
        assert_eq!(said(true, ZOE), lacks);
        assert_ne!(said(true, ALICE), lacks, "an owner has one");
        assert_ne!(said(false, ZOE), lacks, "nobody knows over which it runs");
        let own = |target: Option<Target>| {
            let (_, said) = over_a_machine(true, ZOE, |records| {
                let mut own = records.machine_connections[BY_PASSWORD.at()].clone();
                own.created_by = ALICE;
                own.target = target.unwrap_or(own.target);
                records.machine_connections.push(own);
                records.machines.push(Machine::default());
                let elsewhere = vec![MachineId(records.machines.len() as u32 - 1)];
                records.machine_groups = [vec![MachineId(0)], elsewhere]
                    .map(|machines| MachineGroup {
                        machines,
                        ..MachineGroup::default()
                    })
                    .into();
            });
            said
        };
        assert_ne!(
            own(None),
            lacks,
            "an owner made one to the same machine since"
        );
        let group = |at| Some(Target::Group(MachineGroupId(at)));
        assert_ne!(own(group(0)), lacks, "or to a group it is in");
        assert_eq!(own(group(1)), lacks, "one to another machine is none");
    }

    #[test]
    fn a_run_over_a_machine_has_the_access_of_whom_it_starts_as() {
        let stopped = (Word::MayFail, Some(Code::StartedFlowStopped));
        let (tenant, said) = over_a_machine(true, ALICE, |_| {});
        assert_ne!(said, stopped);
        assert_eq!(lacks_access(&tenant, CLOUD, DESKTOP), None);
        // Bob owns the cloud flow, and made the connection; the desktop flow isn't his.
        let alone = |records: &mut Records| desktop(records).shares.clear();
        let (tenant, said) = over_a_machine(true, BOB, alone);
        assert_eq!(said, stopped);
        assert_eq!(lacks_access(&tenant, CLOUD, DESKTOP), Some(BOB));
        // Neither does a flow without connection references start for whoever has no access.
        let (_, said) = over_a_machine(true, BOB, |records| {
            alone(records);
            desktop(records).references.clear();
        });
        assert_eq!(said, stopped);
        // What an application may run isn't known.
        let (tenant, said) = over_a_machine(true, BOB, |records| {
            alone(records);
            let app = Principal::ServicePrincipal(ServicePrincipalId(0));
            records.machine_connections[BY_PASSWORD.at()].run_owner = RunOwner::Explicit(app);
        });
        assert_ne!(said, stopped);
        assert_eq!(lacks_access(&tenant, CLOUD, DESKTOP), None);
    }

    #[test]
    fn whatever_starts_a_flow_is_found() {
        let tenant = with(|records| cloud(records).desktop_flows = vec![DESKTOP]);
        assert_eq!(starters(&tenant, &[DESKTOP]), [CLOUD]);
        assert_eq!(starters(&tenant, &[CLOUD]), []);
    }

    #[test]
    fn a_run_stops_at_a_desktop_flow_that_no_owner_could_start() {
        let missing = |records: &mut Records| desktop(records).references[1].embedded = false;
        check(missing, Some(DESKTOP));
        check(
            |records| desktop(records).schema = SchemaVersion::V1,
            Some(DESKTOP),
        );
        let nobody_is_asked = |records: &mut Records| {
            cloud(records).desktop_flows.clear();
            desktop(records).schema = SchemaVersion::V1;
        };
        check(nobody_is_asked, None);
        let left = |records: &mut Records| records.people[ALICE.at()].left = true;
        let tenant = with(|records| {
            cloud(records).desktop_flows = vec![DESKTOP];
            left(records);
        });
        assert_eq!(
            stops_at(&tenant, CLOUD, &mut Silent),
            Some(DESKTOP),
            "Bob could, but for the switch"
        );
        let alone = |shares: Vec<DesktopShare>| {
            let tenant = with(|records| {
                cloud(records).desktop_flows = vec![DESKTOP];
                desktop(records).shares = shares;
                records.people[ALICE.at()].left = true;
            });
            stops_at(&tenant, CLOUD, &mut Silent)
        };
        assert_eq!(
            alone(Vec::new()),
            Some(DESKTOP),
            "nobody who owns it is here"
        );
        let group = DesktopShare {
            principal: Principal::Group(GroupId(0)),
            role: DesktopRole::CoOwner,
            since: None,
        };
        assert_eq!(
            alone(vec![group]),
            None,
            "somebody of the group may start it"
        );
    }
}
