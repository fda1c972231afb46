//! Which connections the steps of a cloud flow use: pointing them to another, connecting
//! those that wait, and what a copy leaves to its owner.

use crate::model::*;
use crate::tenant::Tenant;

/// The steps that a copy of a flow has to have connections for, by connector.
pub(super) fn unconnected(tenant: &Tenant, cloud: &CloudFlow) -> Vec<UnconnectedSteps> {
    let mut waiting = cloud.unconnected.clone();
    for used in cloud.used() {
        let connector = tenant.connection(used.connection).connector;
        match waiting.iter_mut().find(|it| it.connector == connector) {
            Some(steps) => steps.actions.extend_from_slice(&used.actions),
            None => waiting.push(UnconnectedSteps {
                connector,
                run_only_source: used.run_only_source,
                actions: used.actions.clone(),
            }),
        }
    }
    waiting
}

/// The steps of a connector that waited use a connection from now on.
pub(super) fn connect(cloud: &mut CloudFlow, connector: ConnectorId, to: ConnectionId) {
    let waiting = &mut cloud.unconnected;
    let Some(place) = waiting.iter().position(|it| it.connector == connector) else {
        return;
    };
    let mut steps = waiting.remove(place);
    let mut known = cloud.connections.iter_mut();
    match known.find(|used| used.connection == to) {
        Some(used) => {
            used.used_in_definition = true;
            used.actions.append(&mut steps.actions);
        }
        None => cloud.connections.push(CloudFlowConnection {
            connection: to,
            reference: None,
            used_in_definition: true,
            run_only_source: steps.run_only_source,
            actions: steps.actions,
        }),
    }
}

/// The steps keep whose connection run-only users use. A connection that no step uses anymore
/// stays in the flow, among the others (`cconn.moves-to-other`), until steps use it again.
pub(super) fn repoint(
    cloud: &mut CloudFlow,
    from: ConnectionId,
    to: ConnectionId,
    only: &[String],
) {
    let known = &mut cloud.connections;
    let Some(mut place) = known.iter().position(|used| used.connection == from) else {
        return;
    };
    let mut moved = known[place].clone();
    let mut stay = moved.clone();
    if only.is_empty() {
        stay.actions.clear();
    } else {
        stay.actions.retain(|step| !only.contains(step));
        moved.actions.retain(|step| only.contains(step));
    }
    if stay.actions.is_empty() {
        stay.reference = None;
        stay.used_in_definition = false;
        known.remove(place);
        known.push(stay);
    } else {
        known[place] = stay;
        place += 1;
    }
    match known.iter_mut().find(|used| used.connection == to) {
        Some(other) if other.used_in_definition => other.actions.append(&mut moved.actions),
        Some(other) => {
            *other = CloudFlowConnection {
                connection: to,
                reference: other.reference,
                ..moved
            };
        }
        None => known.insert(
            place,
            CloudFlowConnection {
                connection: to,
                reference: None,
                ..moved
            },
        ),
    }
}
