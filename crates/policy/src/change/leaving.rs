//! What becomes of a person's flows when the person leaves, before anybody deactivates an
//! account: the preview of that change, and what the decisions say of each flow afterwards.
//!
//! | A flow | when |
//! |---|---|
//! | stops | somebody else, nobody at all, no cloud flow, or the person's own machine connection can't start it any longer; or its run stops at what it starts |
//! | may fail | steps or actions sign in as the person |
//! | is stuck | nobody who is still here owns it, or nobody can move a switch in it |
//! | is fine | none of these |

use crate::answer::{Answer, Start, answer};
use crate::catalogue::{RuleId, rules as rule};
use crate::decision::Outcome;
use crate::decisions::{FlowStatus, OwnerDeparture, ran_over};
use crate::model::*;
use crate::started::ends_at;
use crate::tenant::Tenant;
use crate::why::Silent;

use super::run_owners::{OtherRunOwner, is_run_owner, other_run_owners};
use super::{Change, Difference, preview};

/// What becomes of somebody's flows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Leaving {
    /// Flows that stop at once, in list order; one line for each cause.
    pub stops: Vec<Affected>,
    /// Flows whose runs may fail.
    pub may_fail: Vec<Affected>,
    /// Flows in which nobody can change something any longer.
    pub stuck: Vec<Affected>,
    /// Flows of theirs that go on as before.
    pub fine: Vec<FlowId>,
    /// What must be pointed elsewhere.
    pub repoint: Vec<Repoint>,
    /// Machine connections that need another run owner.
    pub run_owners: Vec<OtherRunOwner>,
}

/// A flow, and what happens to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Affected {
    /// Which flow.
    pub flow: FlowId,
    /// Because of what.
    pub because: Because,
}

/// What happens to a flow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Because {
    /// These people can't run it any longer.
    OthersLose(Vec<PersonId>),
    /// Nobody who is still here can run it.
    NobodyRuns,
    /// Nobody who is still here can have a cloud flow run it, though somebody runs it by hand.
    NobodyInCloud,
    /// Its runs over this machine connection were started with the person's access.
    RunOwner(MachineConnectionId),
    /// Its run went on to this flow, and stops there: the person's access or machine
    /// connection started it.
    Started(FlowId),
    /// It signs in with a connection of the person.
    SignsIn(ConnectionId),
    /// Nobody who is still here owns it.
    NoOwner,
    /// Only the person could move the switch of this reference, which stays as it is.
    Switch(ReferenceId),
}

impl Because {
    /// The rule it rests on, where there is one.
    pub fn rule(&self) -> Option<RuleId> {
        match self {
            Self::OthersLose(_) | Self::NobodyRuns | Self::Started(_) => None,
            Self::NobodyInCloud => Some(rule::CLOUDRUN_RUN_ONLY_REFUSED),
            Self::RunOwner(_) => Some(rule::RUNOWNER_DEFINITION),
            Self::SignsIn(_) => Some(rule::LEAVE_CONNECTIONS_MAY_FAIL),
            Self::NoOwner => Some(rule::LEAVE_NO_ACTIVE_OWNER),
            Self::Switch(_) => Some(rule::EMBED_OWNER_ONLY),
        }
    }
}

/// A connection to replace in a flow, and who can.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repoint {
    /// In which flow.
    pub flow: FlowId,
    /// Instead of which connection.
    pub connection: ConnectionId,
    /// The owners who are still here; nobody where the flow needs an owner first.
    pub by: Vec<PersonId>,
}

/// The change that takes somebody's account away, or gives it back.
pub fn leave(tenant: &Tenant, person: PersonId, left: bool) -> Change {
    let to = Person {
        left,
        ..tenant.person(person).clone()
    };
    Change::SetPerson {
        person,
        to: Box::new(to),
    }
}

/// What becomes of somebody's flows, now or if they leave: of somebody who has left it is
/// told as if they left now, but for who can choose another run owner: that is of now. The
/// tenant is as it was afterwards.
pub fn leaving(tenant: &mut Tenant, person: PersonId) -> Leaving {
    if tenant.people.get(person.at()).is_none() {
        return Leaving::default();
    }
    let run_owners = other_run_owners(tenant, person);
    if !tenant.person(person).left {
        let told = of_somebody_here(tenant, person);
        return Leaving { run_owners, ..told };
    }
    let back = leave(tenant, person, false).record_edits(tenant, person, "");
    if tenant.make_all(&back).is_err() {
        return Leaving::default();
    }
    let told = of_somebody_here(tenant, person);
    tenant.take_back(&back);
    Leaving { run_owners, ..told }
}

fn of_somebody_here(tenant: &mut Tenant, person: PersonId) -> Leaving {
    let change = leave(tenant, person, true);
    let differs = preview(tenant, person, &change).differs;
    let flows: Vec<_> = tenant
        .flow_ids()
        .filter(|flow| concerns(tenant, person, *flow))
        .map(|flow| (flow, ends_at(tenant, flow).is_none()))
        .collect();
    let edits = change.record_edits(tenant, person, "");
    let mut told = Leaving::default();
    if tenant.make_all(&edits).is_err() {
        return told;
    }
    for (flow, went_on) in flows {
        let differs: Vec<_> = differs.iter().filter(|it| it.flow == flow).collect();
        tell(tenant, person, (flow, went_on), &differs, &mut told);
    }
    tenant.take_back(&edits);
    told
}

/// Whether a flow is theirs to change, or holds something of theirs.
fn concerns(tenant: &Tenant, person: PersonId, flow: FlowId) -> bool {
    tenant.role(person, flow).is_owner()
        || !connections(tenant, person, flow).is_empty()
        || switches(tenant, person, flow).next().is_some()
}

fn tell(
    tenant: &Tenant,
    person: PersonId,
    (flow, went_on): (FlowId, bool),
    differs: &[&Difference],
    told: &mut Leaving,
) {
    let before = (told.stops.len(), told.may_fail.len(), told.stuck.len());
    let mut stop = |because| told.stops.push(Affected { flow, because });
    let others: Vec<_> = differs
        .iter()
        .filter(|it| it.person != person && (stopped(&it.console) || stopped(&it.cloud)))
        .map(|it| it.person)
        .collect();
    if !others.is_empty() {
        stop(Because::OthersLose(others));
    }
    let own = differs.iter().find(|it| it.person == person);
    let own_cloud_run = own.is_some_and(|own| stopped(&own.cloud));
    if own.is_some_and(|own| stopped(&own.console) || stopped(&own.cloud)) && by_hand(tenant, flow)
    {
        let cloud = Start::Cloud(RunMode::Attended);
        if !somebody_runs(tenant, flow, &[Start::Console, cloud]) {
            stop(Because::NobodyRuns);
        } else if own_cloud_run && !somebody_runs(tenant, flow, &[cloud]) {
            stop(Because::NobodyInCloud);
        }
    }
    if own_cloud_run {
        for connection in run_with_access_of(tenant, person, flow) {
            stop(Because::RunOwner(connection));
        }
    }
    if let Some(started) = ends_at(tenant, flow).filter(|_| went_on) {
        stop(Because::Started(started));
    }
    for connection in failing(tenant, person, flow) {
        let because = Because::SignsIn(connection);
        told.may_fail.push(Affected { flow, because });
    }
    let owners: Vec<_> = tenant
        .person_ids()
        .filter(|other| tenant.role(*other, flow).is_owner())
        .collect();
    if is_ownerless(tenant, flow) {
        let because = Because::NoOwner;
        told.stuck.push(Affected { flow, because });
    }
    for reference in switches(tenant, person, flow) {
        let because = Because::Switch(reference);
        told.stuck.push(Affected { flow, because });
    }
    if before == (told.stops.len(), told.may_fail.len(), told.stuck.len()) {
        told.fine.push(flow);
    }
    for connection in to_replace(tenant, person, flow) {
        told.repoint.push(Repoint {
            flow,
            connection,
            by: owners.clone(),
        });
    }
}

/// Whether an answer went from some way to run to none.
fn stopped((before, after): &(Answer, Answer)) -> bool {
    after.stops_after(before)
}

/// Whether somebody has to start the flow: a trigger goes on without anybody.
fn by_hand(tenant: &Tenant, flow: FlowId) -> bool {
    let cloud = tenant.flow(flow).cloud();
    cloud.is_none_or(|cloud| cloud.trigger.is_instant())
}

fn somebody_runs(tenant: &Tenant, flow: FlowId, starts: &[Start]) -> bool {
    tenant.person_ids().any(|person| {
        let mut starts = starts.iter();
        starts.any(|start| answer(tenant, person, flow, *start).runs())
    })
}

/// Machine connections that ran the flow with the person's access.
fn run_with_access_of(tenant: &Tenant, person: PersonId, flow: FlowId) -> Vec<MachineConnectionId> {
    let mut over = ran_over(tenant, flow);
    over.retain(|connection| is_run_owner(tenant, person, *connection));
    over
}

/// The person's connections that runs of others may fail over, whatever else stands in their way.
fn failing(tenant: &Tenant, person: PersonId, flow: FlowId) -> Vec<ConnectionId> {
    if tenant.flow(flow).cloud().is_some() {
        let departure = OwnerDeparture { flow }.decide(tenant, &mut Silent);
        debug_assert_eq!(
            departure.outcome,
            Outcome::Allow,
            "leaving is never refused"
        );
        let warned = departure.warnings.into_iter();
        return warned
            .filter_map(|warning| warning.connection)
            .filter(|connection| tenant.connection(*connection).owner == person)
            .filter(|connection| signs_in(tenant, *connection))
            .collect();
    }
    let mut others = tenant.person_ids().filter(|other| *other != person);
    // Only owners use what others embedded.
    if others.any(|other| tenant.role(other, flow).is_owner()) {
        let mut found = connections(tenant, person, flow);
        found.retain(|connection| signs_in(tenant, *connection));
        found
    } else {
        Vec::new()
    }
}

/// Nothing signs in with a connection that was deleted, whoever leaves.
fn signs_in(tenant: &Tenant, connection: ConnectionId) -> bool {
    tenant.connection(connection).status != ConnectionStatus::Deleted
}

/// Whether nobody who is still here owns a flow.
pub fn is_ownerless(tenant: &Tenant, flow: FlowId) -> bool {
    if tenant.flow(flow).cloud().is_some() {
        let departure = OwnerDeparture { flow }.decide(tenant, &mut Silent);
        departure.data == FlowStatus::Orphaned
    } else {
        // The owner first, who mostly is: of many people that is found at once.
        let owner = [tenant.flow(flow).owner()].into_iter();
        let mut people = owner.chain(tenant.person_ids());
        !people.any(|person| tenant.role(person, flow).is_owner())
    }
}

/// The person's connections that a flow signs in with, each once.
fn connections(tenant: &Tenant, person: PersonId, flow: FlowId) -> Vec<ConnectionId> {
    let mut found: Vec<_> = match &tenant.flow(flow).kind {
        FlowKind::Cloud(cloud) => cloud.signs_in().map(|used| used.connection).collect(),
        FlowKind::Desktop(desktop) => {
            let used = desktop.references.iter().filter(|used| used.embedded);
            used.filter_map(|used| tenant.reference(used.reference).connection)
                .collect()
        }
    };
    found.retain(|connection| tenant.connection(*connection).owner == person);
    crate::sorted::sort(&mut found);
    found.dedup();
    found
}

/// The person's connections that a flow needs others for: those it signs in with, and those of
/// references that nobody can embed anymore.
fn to_replace(tenant: &Tenant, person: PersonId, flow: FlowId) -> Vec<ConnectionId> {
    let mut found = connections(tenant, person, flow);
    let stuck = switches(tenant, person, flow);
    let bound = stuck.filter_map(|reference| tenant.reference(reference).connection);
    found.extend(bound.filter(|connection| tenant.connection(*connection).owner == person));
    crate::sorted::sort(&mut found);
    found.dedup();
    found
}

/// The references in a desktop flow whose switch is the person's alone.
fn switches(
    tenant: &Tenant,
    person: PersonId,
    flow: FlowId,
) -> impl Iterator<Item = ReferenceId> + '_ {
    let desktop = tenant.flow(flow).desktop();
    let used = desktop.map_or(&[][..], |desktop| &desktop.references);
    used.iter()
        .map(|used| used.reference)
        .filter(move |reference| tenant.reference(*reference).owner == person)
}

#[cfg(test)]
mod tests;
