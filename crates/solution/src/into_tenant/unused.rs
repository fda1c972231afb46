//! Connections that nothing uses: they stood for what a file named later on.

use policy::model::{ConnectionId, Flow, FlowKind, Records};

/// Forgets them, and lets everything follow the places of those that stay.
pub(super) fn forget(records: &mut Records) {
    let of_references = records.references.iter().filter_map(|one| one.connection);
    let clouds = records.flows.iter().filter_map(Flow::cloud);
    let of_flows = clouds.flat_map(|cloud| cloud.connections.iter().map(|one| one.connection));
    let mut used = vec![false; records.connections.len()];
    for connection in of_references.chain(of_flows) {
        if let Some(used) = used.get_mut(connection.at()) {
            *used = true;
        }
    }
    let mut stayed = 0;
    let moved: Vec<ConnectionId> = used
        .iter()
        .map(|used| {
            let place = ConnectionId(stayed);
            stayed += u32::from(*used);
            place
        })
        .collect();
    let mut stays = used.iter();
    records
        .connections
        .retain(|_| stays.next().is_some_and(|used| *used));
    let follow = |connection: &mut ConnectionId| {
        if let Some(now) = moved.get(connection.at()) {
            *connection = *now;
        }
    };
    for reference in &mut records.references {
        reference.connection.iter_mut().for_each(follow);
    }
    for flow in &mut records.flows {
        if let FlowKind::Cloud(cloud) = &mut flow.kind {
            for used in &mut cloud.connections {
                follow(&mut used.connection);
            }
        }
    }
}
