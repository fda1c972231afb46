//! What a change would do, before it is made.

use crate::access::EffectiveRole;
use crate::answer::{Answer, Start, answer};
use crate::code::Code;
use crate::decision::Outcome;
use crate::edit::{Edit, Record};
use crate::model::*;
use crate::started::starters;
use crate::tenant::Tenant;

use super::{Change, Verdict};

/// What a change would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// What the decisions say, one per step.
    pub verdicts: Vec<Verdict>,
    /// Answers and roles that would differ, by flow and person in list order.
    pub differs: Vec<Difference>,
}

/// One person's answers for one flow, before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// Which flow.
    pub flow: FlowId,
    /// Whose answers.
    pub person: PersonId,
    /// The role.
    pub role: (EffectiveRole, EffectiveRole),
    /// From the console.
    pub console: (Answer, Answer),
    /// From a cloud flow, or in the cloud.
    pub cloud: (Answer, Answer),
}

impl Preview {
    /// The first step that can't be made, if there is one.
    pub fn refusal(&self) -> Option<&Verdict> {
        self.verdicts.iter().find(|verdict| !verdict.can_go_on())
    }

    /// Whether the change can be made.
    pub fn is_possible(&self) -> bool {
        self.refusal().is_none()
    }
}

impl Difference {
    /// Whether somebody who can edit the flow can't any longer.
    pub fn loses_ownership(&self) -> bool {
        self.role.0.is_owner() && !self.role.1.is_owner()
    }

    /// Whether anything differs.
    fn shows(&self) -> bool {
        self.role.0 != self.role.1
            || self.console.0 != self.console.1
            || self.cloud.0 != self.cloud.1
    }
}

/// Decides a change, makes it, asks for the answers and takes it back.
pub fn preview(tenant: &mut Tenant, actor: PersonId, change: &Change) -> Preview {
    let people: Vec<_> = tenant.person_ids().collect();
    preview_for(tenant, actor, change, &people)
}

/// The same for the answers of these people alone: for changes of many flows.
pub fn preview_for(
    tenant: &mut Tenant,
    actor: PersonId,
    change: &Change,
    people: &[PersonId],
) -> Preview {
    let mut made: Vec<Edit> = Vec::new();
    let mut verdicts = Vec::new();
    for step in change.steps() {
        // A step is judged before it is confirmed, but the next one sees it made.
        let mut verdict = step.decide(tenant, actor, false);
        if verdict.can_go_on() && verdict.outcome != Outcome::NoOp {
            let edits = step.edits(tenant, actor, "");
            if tenant.make_all(&edits).is_ok() {
                made.extend(edits);
            } else {
                verdict = Verdict::deny(Code::ChangedSince);
            }
        }
        verdicts.push(verdict);
    }
    let flows = touched(tenant, &made);
    let after = states(tenant, &flows, people);
    tenant.take_back(&made);
    let before = states(tenant, &flows, people);
    let differs = before
        .into_iter()
        .zip(after)
        .map(|(before, after)| Difference {
            flow: before.flow,
            person: before.person,
            role: (before.role, after.role),
            console: (before.console, after.console),
            cloud: (before.cloud, after.cloud),
        })
        .filter(Difference::shows)
        .collect();
    Preview { verdicts, differs }
}

/// The flows whose answers edits can change, in list order.
fn touched(tenant: &Tenant, edits: &[Edit]) -> Vec<FlowId> {
    let mut flows: Vec<_> = edits.iter().filter_map(Edit::flow).collect();
    for edit in edits {
        match edit {
            Edit::ReferenceOwner { reference, .. } => {
                flows.extend_from_slice(tenant.flows_of_reference(*reference));
            }
            Edit::Record { at, before, after } => {
                if let Some(record) = after.as_deref().or(before.as_deref()) {
                    touched_by_record(tenant, *at, record, &mut flows);
                }
            }
            _ => {}
        }
    }
    let starters = starters(tenant, &flows);
    flows.extend(starters);
    crate::sorted::sort(&mut flows);
    flows.dedup();
    flows
}

/// The flows that a record can matter to, beside the flow it may be itself.
fn touched_by_record(tenant: &Tenant, at: u32, record: &Record, flows: &mut Vec<FlowId>) {
    let mut of_connections = |is: &dyn Fn(ConnectionId) -> bool| {
        for reference in tenant.reference_ids() {
            if tenant.reference(reference).connection.is_some_and(is) {
                flows.extend_from_slice(tenant.flows_of_reference(reference));
            }
        }
        flows.extend(tenant.flow_ids().filter(|flow| {
            let cloud = tenant.flow(*flow).cloud();
            cloud.is_some_and(|cloud| cloud.connections.iter().any(|used| is(used.connection)))
        }));
    };
    match record {
        Record::Person(_) => {
            let person = PersonId(at);
            of_connections(&|connection| tenant.connection(connection).owner == person);
            flows.extend(tenant.flows_reached_by(person));
        }
        Record::Connection(connection) => {
            of_connections(&|other| other == ConnectionId(at));
            flows.extend(tenant.flows_reached_by(connection.owner));
        }
        Record::Reference(_) => {
            flows.extend_from_slice(tenant.flows_of_reference(ReferenceId(at)));
        }
        Record::Environment(_) => {
            let here = |flow: &FlowId| tenant.flow(*flow).environment == EnvironmentId(at);
            flows.extend(tenant.flow_ids().filter(here));
        }
        Record::MachineConnection(_) => {
            let starts = |flow: &FlowId| {
                let cloud = tenant.flow(*flow).cloud();
                cloud.is_some_and(|cloud| !cloud.desktop_flows.is_empty())
            };
            flows.extend(tenant.flow_ids().filter(starts));
        }
        // The first is the flow of the edit itself; no answer reads the others.
        Record::Flow(_) | Record::DataPolicy(_) | Record::Copy(_) => {}
    }
}

struct State {
    flow: FlowId,
    person: PersonId,
    role: EffectiveRole,
    console: Answer,
    cloud: Answer,
}

fn states(tenant: &Tenant, flows: &[FlowId], people: &[PersonId]) -> Vec<State> {
    let mut states = Vec::with_capacity(flows.len() * people.len());
    for flow in flows {
        for &person in people {
            states.push(State {
                flow: *flow,
                person,
                role: tenant.role(person, *flow),
                console: answer(tenant, person, *flow, Start::Console),
                cloud: answer(tenant, person, *flow, Start::Cloud(RunMode::Attended)),
            });
        }
    }
    states
}
