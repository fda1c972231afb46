//! What changes of records write.

use crate::edit::{Edit, Record};
use crate::model::*;
use crate::tenant::Tenant;

use super::steps::{connect, repoint, unconnected};
use super::{Change, kept_at};
use crate::change::intent::joins_dataverse;
use crate::change::policy_effect::{policy_effect, written};
use crate::change::turning::turned;

impl Change {
    /// The edits of a change of a record that is allowed.
    pub(in crate::change) fn record_edits(
        &self,
        tenant: &Tenant,
        actor: PersonId,
        at: &str,
    ) -> Vec<Edit> {
        match self {
            Self::SendCopy {
                flow,
                name,
                description,
                recipients,
            } => vec![added(
                tenant.copies.len(),
                Record::Copy(CopyOffer {
                    flow: *flow,
                    sender: actor,
                    name: name.clone(),
                    description: description.clone(),
                    recipients: recipients.clone(),
                    created: Vec::new(),
                    sent_on: at.to_owned(),
                }),
            )],
            Self::CreateFromCopy { copy } => tenant
                .copies
                .get(copy.at())
                .map(|offer| created(tenant, actor, at, *copy, offer))
                .unwrap_or_default(),
            Self::ChangeOwner { flow, to } => {
                let mut edits = vec![Edit::FlowOwner {
                    flow: *flow,
                    before: tenant.flow(*flow).owner(),
                    after: *to,
                }];
                // Whoever becomes the primary owner isn't one that was added any longer.
                let principal = Principal::Person(*to);
                let added = Self::RemoveOwner {
                    flow: *flow,
                    principal,
                };
                edits.extend(added.edits(tenant, actor, at));
                edits.extend(stays_an_owner(tenant, *flow, *to, at));
                edits.extend(joins_dataverse(tenant, *flow, principal));
                edits
            }
            Self::SetPerson { person, to } => tenant
                .people
                .get(person.at())
                .map(|before| replaced(person.at(), before, &**to, Record::Person))
                .into_iter()
                .collect(),
            Self::SetEnvironment { environment, to } => tenant
                .environments
                .get(environment.at())
                .map(|before| replaced(environment.at(), before, &**to, Record::Environment))
                .into_iter()
                .collect(),
            Self::CreateConnection { connector, account } => vec![added(
                tenant.connections.len(),
                Record::Connection(Connection {
                    key: format!("connection-{}", tenant.connections.len() + 1),
                    connector: *connector,
                    owner: actor,
                    account: account.clone(),
                    status: ConnectionStatus::Connected,
                    auth_kind: tenant.signs_in_by(*connector),
                }),
            )],
            Self::DeleteConnection { connection } => {
                let before = tenant.connection(*connection);
                let after = Connection {
                    status: ConnectionStatus::Deleted,
                    ..before.clone()
                };
                vec![replaced(
                    connection.at(),
                    before,
                    &after,
                    Record::Connection,
                )]
            }
            Self::RepointReference { reference, to } => {
                let before = tenant.reference(*reference);
                let after = ConnectionReference {
                    connection: Some(*to),
                    ..before.clone()
                };
                vec![replaced(reference.at(), before, &after, Record::Reference)]
            }
            Self::RepointSteps {
                flow,
                from,
                to,
                steps,
            } => {
                let before = tenant.flow(*flow);
                let mut after = before.clone();
                if let FlowKind::Cloud(cloud) = &mut after.kind {
                    repoint(cloud, *from, *to, steps);
                }
                vec![replaced(flow.at(), before, &after, Record::Flow)]
            }
            Self::ConnectSteps {
                flow,
                connector,
                to,
            } => {
                let before = tenant.flow(*flow);
                let mut after = before.clone();
                if let FlowKind::Cloud(cloud) = &mut after.kind {
                    connect(cloud, *connector, *to);
                }
                vec![replaced(flow.at(), before, &after, Record::Flow)]
            }
            Self::ConnectMachine {
                name, target, auth, ..
            } => vec![added(
                tenant.machine_connections.len(),
                Record::MachineConnection(MachineConnection {
                    key: format!(
                        "machine-connection-{}",
                        tenant.machine_connections.len() + 1
                    ),
                    name: name.clone(),
                    created_by: actor,
                    target: *target,
                    auth: auth.clone(),
                    run_owner: RunOwner::Creator,
                    shares: Vec::new(),
                }),
            )],
            Self::SetRunOwner { connection, to } => {
                machine_connection(tenant, *connection, |record| record.run_owner = *to)
            }
            Self::ShareMachine {
                connection,
                with,
                permission,
            } => machine_connection(tenant, *connection, |record| {
                let place = record
                    .shares
                    .iter()
                    .position(|share| share.service_principal == *with);
                let share = permission.map(|permission| MachineShare {
                    service_principal: *with,
                    permission,
                });
                match (place, share) {
                    (Some(place), Some(share)) => record.shares[place] = share,
                    (Some(place), None) => {
                        record.shares.remove(place);
                    }
                    (None, share) => record.shares.extend(share),
                }
            }),
            Self::TurnFlow { flow, on } => vec![turned(tenant, *flow, *on)],
            Self::KeepAccess {
                flow,
                about,
                flag,
                keep,
            } => {
                let known = kept_at(tenant, *flow, *about, flag);
                let after = keep.then(|| KeptAccess {
                    flow: *flow,
                    about: *about,
                    flag: flag.clone(),
                    by: actor,
                    on: at.to_owned(),
                });
                vec![Edit::Kept {
                    at: known.unwrap_or(tenant.kept.len()) as u32,
                    before: known.and_then(|at| tenant.kept.get(at).cloned()),
                    after,
                }]
            }
            Self::PublishPolicy { policy, to } => {
                let effect = policy_effect(&mut tenant.clone(), *policy, to);
                let mut edits = vec![written(tenant, *policy, to)];
                edits.extend(effect.edits(tenant));
                edits
            }
            _ => Vec::new(),
        }
    }
}

fn added(at: usize, record: Record) -> Edit {
    Edit::Record {
        at: at as u32,
        before: None,
        after: Some(Box::new(record)),
    }
}

fn replaced<T: Clone>(at: usize, before: &T, after: &T, of: impl Fn(T) -> Record) -> Edit {
    Edit::Record {
        at: at as u32,
        before: Some(Box::new(of(before.clone()))),
        after: Some(Box::new(of(after.clone()))),
    }
}

fn machine_connection(
    tenant: &Tenant,
    connection: MachineConnectionId,
    change: impl FnOnce(&mut MachineConnection),
) -> Vec<Edit> {
    let Some(before) = tenant.machine_connections.get(connection.at()) else {
        return Vec::new();
    };
    let mut after = before.clone();
    change(&mut after);
    vec![replaced(
        connection.at(),
        before,
        &after,
        Record::MachineConnection,
    )]
}

/// Whoever owned a flow before stays one of its owners. The creator is one anyway.
fn stays_an_owner(tenant: &Tenant, flow: FlowId, to: PersonId, at: &str) -> Option<Edit> {
    let record = tenant.flow(flow);
    let principal = Principal::Person(record.owner());
    let owners = record.cloud().map_or(&[][..], |cloud| &cloud.owners);
    let holds = owners.iter().any(|grant| grant.principal == principal);
    let others = owners
        .iter()
        .filter(|grant| grant.principal != Principal::Person(to));
    (!holds && record.owner() != record.created_by).then(|| Edit::AddedOwner {
        flow,
        at: others.count() as u32,
        before: None,
        after: Some(Grant {
            principal,
            since: Some(at.to_owned()),
        }),
    })
}

/// A flow of the recipient's own: no connections travel, nobody else has access, and its
/// steps wait for connections.
fn created(
    tenant: &Tenant,
    actor: PersonId,
    at: &str,
    copy: CopyId,
    offer: &CopyOffer,
) -> Vec<Edit> {
    let original = tenant.flow(offer.flow);
    let place = tenant.flows.len();
    let flow = Flow {
        key: format!("{}-copy-{}", original.key, place),
        name: offer.name.clone(),
        description: offer.description.clone(),
        created_by: actor,
        created_on: Some(at.to_owned()),
        state: FlowState::Draft,
        is_solution_aware: false,
        sharing: Basis::Known,
        environment: original.environment,
        kind: match &original.kind {
            FlowKind::Cloud(cloud) => FlowKind::Cloud(CloudFlow {
                primary_owner: actor,
                owners: Vec::new(),
                run_only: Vec::new(),
                connections: Vec::new(),
                unconnected: unconnected(tenant, cloud),
                ..cloud.clone()
            }),
            FlowKind::Desktop(desktop) => FlowKind::Desktop(DesktopFlow {
                owner: actor,
                references: Vec::new(),
                shares: Vec::new(),
                ..desktop.clone()
            }),
        },
    };
    let mut taken = offer.clone();
    taken.created.push((actor, FlowId(place as u32)));
    vec![
        added(place, Record::Flow(flow)),
        replaced(copy.at(), offer, &taken, Record::Copy),
    ]
}
