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

/// The steps keep their actions and whose connection run-only users use; two entries of
/// one connection become one.
pub(super) fn repoint(cloud: &mut CloudFlow, from: ConnectionId, to: ConnectionId) {
    let Some(place) = cloud
        .connections
        .iter()
        .position(|used| used.connection == from)
    else {
        return;
    };
    let mut moved = cloud.connections.remove(place);
    let other = cloud
        .connections
        .iter_mut()
        .find(|used| used.connection == to);
    match other {
        Some(other) => {
            other.used_in_definition |= moved.used_in_definition;
            other.actions.append(&mut moved.actions);
        }
        None => {
            moved.connection = to;
            moved.reference = None;
            cloud.connections.insert(place, moved);
        }
    }
}
