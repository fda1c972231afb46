//! Connections that nothing uses: they stood for what a file named later on.

use std::collections::{BTreeMap, BTreeSet};

use policy::model::{ConnectionId, Flow, FlowKind, Records};

/// Forgets them, and lets everything follow the places of those that stay.
pub(super) fn forget(records: &mut Records) {
    let of_references = records.references.iter().filter_map(|one| one.connection);
    let clouds = records.flows.iter().filter_map(Flow::cloud);
    let of_flows = clouds.flat_map(|cloud| cloud.connections.iter().map(|one| one.connection));
    let used: BTreeSet<_> = of_references.chain(of_flows).collect();
    let moved: BTreeMap<_, _> = used.iter().copied().zip((0..).map(ConnectionId)).collect();
    let mut places = (0..).map(ConnectionId);
    records
        .connections
        .retain(|_| places.next().is_some_and(|place| used.contains(&place)));
    let follow = |connection: &mut ConnectionId| {
        if let Some(now) = moved.get(connection) {
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
