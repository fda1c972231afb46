//! Which connections somebody sees, and where each is used: one's own wherever they are used,
//! and other people's in the flows that one sees whole.

use std::collections::BTreeMap;

use crate::access::Sight;
use crate::model::*;
use crate::tenant::Tenant;

/// Where a connection is used.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ConnectionUses {
    /// Flows, in list order.
    pub flows: Vec<FlowId>,
    /// Connection references that stand for it.
    pub references: Vec<ReferenceId>,
}

impl Tenant {
    /// The connections that a person sees, with where they are used.
    ///
    /// A connection that was deleted is there while something still names it.
    pub fn connections_seen_by(&self, person: PersonId) -> BTreeMap<ConnectionId, ConnectionUses> {
        let mut seen: BTreeMap<ConnectionId, ConnectionUses> = BTreeMap::new();
        for connection in self.connections_of(person) {
            seen.entry(*connection).or_default();
        }
        let own = |connection: ConnectionId| self.connection(connection).owner == person;
        for flow in self.flow_ids() {
            let whole = self.sight(person, flow) == Sight::Everything;
            let mut add = |connection: ConnectionId, reference: Option<ReferenceId>| {
                if whole || own(connection) {
                    let uses = seen.entry(connection).or_default();
                    if uses.flows.last() != Some(&flow) {
                        uses.flows.push(flow);
                    }
                    uses.stands_for(reference);
                }
            };
            match &self.flow(flow).kind {
                FlowKind::Desktop(desktop) => {
                    for used in &desktop.references {
                        if let Some(connection) = self.reference(used.reference).connection {
                            add(connection, Some(used.reference));
                        }
                    }
                }
                FlowKind::Cloud(cloud) => {
                    for used in &cloud.connections {
                        add(used.connection, used.reference);
                    }
                }
            }
        }
        for reference in self.reference_ids() {
            let record = self.reference(reference);
            if let Some(connection) = record.connection
                && (record.owner == person || own(connection))
            {
                let uses = seen.entry(connection).or_default();
                uses.stands_for(Some(reference));
            }
        }
        seen.retain(|connection, uses| {
            let deleted = self.connection(*connection).status == ConnectionStatus::Deleted;
            !deleted || !uses.flows.is_empty() || !uses.references.is_empty()
        });
        seen
    }
}

impl ConnectionUses {
    fn stands_for(&mut self, reference: Option<ReferenceId>) {
        if let Some(reference) = reference
            && !self.references.contains(&reference)
        {
            self.references.push(reference);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{
        ALICE, ALICES, BOB, BOBS, CLOUD, DESKTOP, OF_BOB, RUI, ZOE, tenant, with,
    };

    #[test]
    fn an_owner_of_a_flow_sees_its_connections_and_a_run_only_user_their_own_alone() {
        let tenant = tenant();
        let others = |person| {
            let seen = tenant.connections_seen_by(person).into_keys();
            seen.filter(|it| tenant.connection(*it).owner != person)
                .collect::<Vec<_>>()
        };
        assert!(others(ALICE).contains(&BOBS) && others(BOB).contains(&ALICES));
        assert_eq!((others(RUI), others(ZOE)), (vec![], vec![]));
        let uses = &tenant.connections_seen_by(ALICE)[&BOBS];
        assert_eq!(uses.flows, [DESKTOP, CLOUD]);
        assert_eq!(uses.references, [OF_BOB]);
    }

    #[test]
    fn a_deleted_connection_is_seen_while_something_names_it() {
        let deleted = with(|records| {
            for connection in &mut records.connections {
                connection.status = ConnectionStatus::Deleted;
            }
        });
        assert!(deleted.connections_seen_by(ALICE).contains_key(&ALICES));
        let unused = with(|records| {
            records.flows.clear();
            records.references.clear();
            for connection in &mut records.connections {
                connection.status = ConnectionStatus::Deleted;
            }
        });
        assert!(unused.connections_seen_by(ALICE).is_empty());
    }
}
