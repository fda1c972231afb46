//! Who can use an account: the people whom a flow lets use one of its connections.

use crate::access::EffectiveRole;
use crate::decision::Outcome;
use crate::decisions::RunOnlyConnectionSource;
use crate::model::*;
use crate::tenant::Tenant;
use crate::why::Silent;

impl Tenant {
    /// Everybody besides its owner who can use `connection` through `flow`, in list order.
    ///
    /// In a desktop flow these are its owners, while a reference to the connection is
    /// embedded; in a cloud flow whoever can start or edit it with this connection.
    pub fn users_of(&self, connection: ConnectionId, flow: FlowId) -> Vec<PersonId> {
        let owner = self.connection(connection).owner;
        let mut people = self.people_with_access(flow);
        people.retain(|person| *person != owner && self.uses_through(*person, connection, flow));
        people
    }

    fn uses_through(&self, person: PersonId, connection: ConnectionId, flow: FlowId) -> bool {
        let role = self.role(person, flow);
        match &self.flow(flow).kind {
            FlowKind::Desktop(desktop) => {
                let bound = |used: &FlowReference| {
                    used.embedded && self.reference(used.reference).connection == Some(connection)
                };
                role.is_owner() && desktop.references.iter().any(bound)
            }
            FlowKind::Cloud(cloud) if cloud.trigger.is_instant() => {
                let question = RunOnlyConnectionSource {
                    flow,
                    invoker: person,
                    connection,
                };
                let source = question.decide(self, &mut Silent);
                source.outcome == Outcome::Allow && source.data.connection == Some(connection)
            }
            FlowKind::Cloud(cloud) => {
                let used = cloud.uses(connection);
                role.is_owner() && used.is_some_and(|used| used.used_in_definition)
            }
        }
    }

    /// Everybody who holds a role on a flow, in list order.
    fn people_with_access(&self, flow: FlowId) -> Vec<PersonId> {
        let record = self.flow(flow);
        let mut people = vec![record.owner(), record.created_by];
        for (principal, _) in record.grants() {
            match principal {
                Principal::Person(person) => people.push(person),
                group => people.extend(self.people_of(group)),
            }
        }
        crate::sorted::sort(&mut people);
        people.dedup();
        people.retain(|person| self.role(*person, flow) > EffectiveRole::None);
        people
    }
}

#[cfg(test)]
mod tests {
    use crate::model::*;
    use crate::{EffectiveRole, sample};

    #[test]
    fn an_account_reaches_nobody_without_a_role_and_in_desktop_flows_owners_alone() {
        let tenant = sample(5, 300);
        let mut reached = 0;
        for flow in tenant.flow_ids() {
            let connections: Vec<_> = match &tenant.flow(flow).kind {
                FlowKind::Desktop(desktop) => {
                    let used = desktop.references.iter();
                    used.filter_map(|used| tenant.reference(used.reference).connection)
                        .collect()
                }
                FlowKind::Cloud(cloud) => cloud
                    .connections
                    .iter()
                    .map(|used| used.connection)
                    .collect(),
            };
            for connection in connections {
                for person in tenant.users_of(connection, flow) {
                    reached += 1;
                    let role = tenant.role(person, flow);
                    assert_ne!(person, tenant.connection(connection).owner);
                    assert_ne!(role, EffectiveRole::None);
                    assert!(role.is_owner() || tenant.flow(flow).cloud().is_some());
                }
            }
        }
        assert!(reached > 20, "the sample has shared accounts: {reached}");
    }
}
