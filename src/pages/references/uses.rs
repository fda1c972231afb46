//! Where connection references and accounts are used.

use policy::Tenant;
use policy::model::{ConnectionId, FlowId, FlowKind, PersonId, ReferenceId};
use words::Voice;

/// One flow that uses a reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Use {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) actions: usize,
    /// Where the switch *Embedded in desktop flow* stands; none in cloud flows.
    pub(super) embedded: Option<bool>,
    /// Who besides its owner can use the account there.
    pub(super) people: Vec<String>,
}

/// How often and where a reference is used.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) desktop: usize,
    pub(super) cloud: usize,
    pub(super) actions: usize,
    pub(super) embedded: usize,
}

impl Count {
    /// How many flows.
    pub(super) fn flows(self) -> usize {
        self.desktop + self.cloud
    }
}

/// How often a flow uses a reference, and where its switch stands.
fn in_flow(tenant: &Tenant, flow: FlowId, reference: ReferenceId) -> (usize, Option<bool>) {
    match &tenant.flow(flow).kind {
        FlowKind::Desktop(desktop) => {
            let uses =
                |action: &&policy::model::ConnectorAction| action.reference == Some(reference);
            let actions = desktop.actions.iter().filter(uses).count();
            let switch = desktop.uses(reference).map(|used| used.embedded);
            (actions, switch)
        }
        FlowKind::Cloud(cloud) => {
            let used = cloud.connections.iter();
            let used = used.filter(|used| used.reference == Some(reference));
            (used.map(|used| used.actions.len()).sum(), None)
        }
    }
}

/// Counts where a reference is used.
pub(super) fn count(tenant: &Tenant, reference: ReferenceId) -> Count {
    let mut count = Count::default();
    for flow in tenant.flows_of_reference(reference) {
        let (actions, switch) = in_flow(tenant, *flow, reference);
        count.actions += actions;
        match switch {
            Some(on) => {
                count.desktop += 1;
                count.embedded += usize::from(on);
            }
            None => count.cloud += 1,
        }
    }
    count
}

/// The flows that use a reference.
pub(super) fn uses(tenant: &Tenant, you: PersonId, reference: ReferenceId) -> Vec<Use> {
    let connection = tenant.reference(reference).connection;
    let flows = tenant.flows_of_reference(reference).iter();
    flows
        .map(|flow| {
            let (actions, embedded) = in_flow(tenant, *flow, reference);
            one(tenant, you, *flow, connection, actions, embedded)
        })
        .collect()
}

/// The same for cloud flows that use a connection without a reference in between.
pub(super) fn direct_uses(
    tenant: &Tenant,
    you: PersonId,
    connection: ConnectionId,
    flows: &[FlowId],
) -> Vec<Use> {
    let flows = flows.iter();
    flows
        .map(|flow| {
            let cloud = tenant.flow(*flow).cloud();
            let used = cloud.and_then(|cloud| cloud.uses(connection));
            let actions = used.map_or(0, |used| used.actions.len());
            one(tenant, you, *flow, Some(connection), actions, None)
        })
        .collect()
}

fn one(
    tenant: &Tenant,
    you: PersonId,
    flow: FlowId,
    connection: Option<ConnectionId>,
    actions: usize,
    embedded: Option<bool>,
) -> Use {
    let voice = Voice::new(tenant, you);
    let record = tenant.flow(flow);
    let people = connection.map_or_else(Vec::new, |connection| tenant.users_of(connection, flow));
    Use {
        key: record.key.clone(),
        name: voice.flow(flow).plain(),
        actions,
        embedded,
        people: people
            .into_iter()
            .map(|person| words::apart(&voice.person(person).plain()).into_owned())
            .collect(),
    }
}

/// The connections that any reference or flow uses, by place.
pub(super) fn used_connections(tenant: &Tenant) -> Vec<bool> {
    let mut used = vec![false; tenant.connections.len()];
    let mut mark = |connection: ConnectionId| {
        if let Some(used) = used.get_mut(connection.at()) {
            *used = true;
        }
    };
    for reference in &tenant.references {
        reference.connection.into_iter().for_each(&mut mark);
    }
    for flow in &tenant.flows {
        let cloud = flow.cloud().map_or(&[][..], |cloud| &cloud.connections);
        cloud.iter().for_each(|used| mark(used.connection));
    }
    used
}

/// `1 flow`, `2 flows`.
pub(super) fn counted(count: usize, one: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {one}{plural}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_agree_with_the_flows_listed() {
        let tenant = policy::sample(3, 300);
        let mut embedded = 0;
        for reference in tenant.reference_ids() {
            let counted = count(&tenant, reference);
            let listed = uses(&tenant, PersonId(0), reference);
            let on = listed.iter().filter(|it| it.embedded == Some(true)).count();
            assert_eq!(counted.desktop + counted.cloud, listed.len());
            assert_eq!(counted.embedded, on);
            embedded += on;
        }
        assert!(embedded > 0);
    }

    #[test]
    fn every_connection_of_a_flow_is_used() {
        let tenant = policy::sample(3, 300);
        let used = used_connections(&tenant);
        for flow in tenant.flow_ids() {
            let cloud = tenant.flow(flow).cloud();
            for connection in cloud.map_or(&[][..], |cloud| &cloud.connections) {
                assert!(used[connection.connection.at()]);
            }
        }
    }
}
