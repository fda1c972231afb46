//! Where connection references and accounts are used.

use policy::Tenant;
use policy::model::{ConnectionId, FlowId, FlowKind, PersonId, ReferenceId};
use words::Voice;

use crate::workspace::Open;

/// One flow that uses a reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Use {
    pub(super) key: String,
    pub(super) name: String,
    /// Its actions by name, and how often each comes.
    pub(super) actions: Vec<(String, usize)>,
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

/// The actions of a flow that use a reference, and where its switch stands.
fn in_flow(
    tenant: &Tenant,
    flow: FlowId,
    reference: ReferenceId,
) -> (impl Iterator<Item = &str>, Option<bool>) {
    let (desktop, cloud) = match &tenant.flow(flow).kind {
        FlowKind::Desktop(desktop) => (Some(desktop), None),
        FlowKind::Cloud(cloud) => (None, Some(cloud)),
    };
    let switch = desktop.map(|desktop| desktop.uses(reference).is_some_and(|used| used.embedded));
    let actions = desktop.map_or(&[][..], |desktop| &desktop.actions).iter();
    let actions = actions.filter(move |action| action.reference == Some(reference));
    let used = cloud.map_or(&[][..], |cloud| &cloud.connections).iter();
    let used = used.filter(move |used| used.reference == Some(reference));
    let steps = used.flat_map(|used| used.actions.iter().map(String::as_str));
    (
        actions.map(|action| action.name.as_str()).chain(steps),
        switch,
    )
}

/// Each name once, with how often it comes.
fn tallied<'a>(names: impl Iterator<Item = &'a str>) -> Vec<(String, usize)> {
    let mut tally: Vec<(String, usize)> = Vec::new();
    for name in names {
        match tally.iter_mut().find(|(other, _)| other == name) {
            Some((_, count)) => *count += 1,
            None => tally.push((name.to_owned(), 1)),
        }
    }
    tally
}

/// Counts where a reference is used.
pub(super) fn count(tenant: &Tenant, reference: ReferenceId) -> Count {
    let mut count = Count::default();
    for flow in tenant.flows_of_reference(reference) {
        let (actions, switch) = in_flow(tenant, *flow, reference);
        count.actions += actions.count();
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
            one(tenant, you, *flow, connection, tallied(actions), embedded)
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
            let actions = used.map_or(&[][..], |used| &used.actions);
            let actions = tallied(actions.iter().map(String::as_str));
            one(tenant, you, *flow, Some(connection), actions, None)
        })
        .collect()
}

fn one(
    tenant: &Tenant,
    you: PersonId,
    flow: FlowId,
    connection: Option<ConnectionId>,
    actions: Vec<(String, usize)>,
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

/// Whether a reference is in the environment chosen in the header: it's where the flows are
/// that use it, so one that none uses is in no environment alone.
pub(super) fn is_here(open: &Open, reference: ReferenceId) -> bool {
    let flows = open.tenant.flows_of_reference(reference);
    open.environment.is_none() || flows.iter().any(|flow| open.shows(*flow))
}

/// The connections that any reference or flow of the chosen environment uses, by place.
pub(super) fn used_connections(open: &Open) -> Vec<bool> {
    let tenant = &open.tenant;
    let mut used = vec![false; tenant.connections.len()];
    let mut mark = |connection: ConnectionId| {
        if let Some(used) = used.get_mut(connection.at()) {
            *used = true;
        }
    };
    for reference in tenant.reference_ids().filter(|id| is_here(open, *id)) {
        let bound = tenant.reference(reference).connection;
        bound.into_iter().for_each(&mut mark);
    }
    for flow in tenant.flow_ids().filter(|flow| open.shows(*flow)) {
        let cloud = tenant.flow(flow).cloud();
        let used = cloud.map_or(&[][..], |cloud| &cloud.connections);
        used.iter().for_each(|used| mark(used.connection));
    }
    used
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
            let each = listed.iter().flat_map(|used| &used.actions);
            assert_eq!(counted.actions, each.map(|(_, count)| count).sum::<usize>());
            assert_eq!(counted.embedded, on);
            embedded += on;
        }
        assert!(embedded > 0);
    }

    #[test]
    fn every_connection_of_a_flow_is_used() {
        let open = opened();
        let used = used_connections(&open);
        for flow in open.tenant.flow_ids() {
            let cloud = open.tenant.flow(flow).cloud();
            for connection in cloud.map_or(&[][..], |cloud| &cloud.connections) {
                assert!(used[connection.connection.at()]);
            }
        }
    }

    #[test]
    fn an_environment_keeps_what_its_flows_dont_use_out() {
        let mut open = opened();
        let of_all = used_connections(&open);
        let mut here = 0;
        for environment in open.tenant.environment_ids() {
            open.environment = Some(environment);
            for reference in open.tenant.reference_ids() {
                let flows = open.tenant.flows_of_reference(reference);
                let used = flows.iter().any(|flow| open.shows(*flow));
                assert_eq!(is_here(&open, reference), used);
                here += usize::from(used);
            }
            let used = used_connections(&open);
            assert!(used.iter().zip(&of_all).all(|(here, all)| *all || !here));
        }
        assert!(here > 0);
    }

    fn opened() -> Open {
        let kind = crate::workspace::Kind::Demo("Sample".into());
        Open::new("sample", kind, policy::sample(3, 300), PersonId(0))
    }
}
