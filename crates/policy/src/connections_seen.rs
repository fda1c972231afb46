//! Which connections somebody sees, and where each is used: one's own wherever they are used,
//! and other people's in the flows that one sees whole.

use crate::sorted::Map;

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
    /// How connections of a connector sign in, by those that are known: with an account, unless
    /// none of them does.
    pub fn signs_in_by(&self, connector: ConnectorId) -> AuthKind {
        let known = self.connections.iter();
        let known = known.filter(|record| record.connector == connector);
        known
            .map(|record| record.auth_kind)
            .min()
            .unwrap_or_else(|| match self.connector(connector).key.as_str() {
                // Feeds are read without an account.
                "rss" => AuthKind::Other,
                _ => AuthKind::default(),
            })
    }

    /// Whether somebody has a working connection that signs in with the same account. Of one
    /// that names no account nobody can tell that it is the same.
    pub fn has_connection(
        &self,
        person: PersonId,
        connector: ConnectorId,
        account: Option<&str>,
    ) -> bool {
        let Some(account) = account.map(str::trim).filter(|account| !account.is_empty()) else {
            return false;
        };
        self.connections_of(person).iter().any(|connection| {
            let record = self.connection(*connection);
            let known = record.known_account().map(str::trim);
            record.connector == connector
                && record.status == ConnectionStatus::Connected
                && known.is_some_and(|known| known.eq_ignore_ascii_case(account))
        })
    }

    /// The connections that a person sees, with where they are used.
    ///
    /// A connection that was deleted is there while something still names it.
    pub fn connections_seen_by(&self, person: PersonId) -> Map<ConnectionId, ConnectionUses> {
        let mut seen: Map<ConnectionId, ConnectionUses> = Map::new();
        for connection in self.connections_of(person) {
            seen.or_default(*connection);
        }
        let own = |connection: ConnectionId| self.connection(connection).owner == person;
        for flow in self.flow_ids() {
            let whole = self.sight(person, flow) == Sight::Everything;
            let mut add = |connection: ConnectionId, reference: Option<ReferenceId>| {
                if whole || own(connection) {
                    let uses = seen.or_default(connection);
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
                let uses = seen.or_default(connection);
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
    use crate::change::Change;
    use crate::decision::Outcome;
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
        let seen = tenant.connections_seen_by(ALICE);
        let uses = seen.get(&BOBS).expect("it is seen");
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

    const SHAREPOINT: ConnectorId = ConnectorId(0);

    fn is_there_already(of: PersonId, status: ConnectionStatus, account: &str) -> bool {
        let tenant = with(|records| {
            records.connections.push(Connection {
                key: "one".into(),
                connector: SHAREPOINT,
                owner: ALICE,
                account: Some("mill@one.example".into()),
                status,
                auth_kind: AuthKind::OAuth,
            });
        });
        let change = Change::CreateConnection {
            connector: SHAREPOINT,
            account: Some(account.into()),
        };
        let verdict = change.decide(&tenant, of, false);
        verdict.outcome == Outcome::NoOp
    }

    #[test]
    fn nobody_adds_what_they_have_already() {
        use ConnectionStatus::{Connected, Deleted, Error};
        for (of, status, account, expected) in [
            (ALICE, Connected, "mill@one.example", true),
            (ALICE, Connected, " Mill@One.example ", true),
            (ALICE, Connected, "stock@one.example", false),
            (ALICE, Error, "mill@one.example", false),
            (ALICE, Deleted, "mill@one.example", false),
            (BOB, Connected, "mill@one.example", false),
        ] {
            assert_eq!(
                is_there_already(of, status, account),
                expected,
                "{account} {status:?}"
            );
        }
    }

    #[test]
    fn a_connector_signs_in_with_an_account_unless_none_is_known_to() {
        let kinds = |kinds: &[AuthKind]| {
            let tenant = with(|records| {
                records.connections.clear();
                for kind in kinds {
                    records.connections.push(Connection {
                        key: "one".into(),
                        connector: SHAREPOINT,
                        owner: ALICE,
                        account: None,
                        status: ConnectionStatus::Connected,
                        auth_kind: *kind,
                    });
                }
            });
            tenant.signs_in_by(SHAREPOINT)
        };
        assert_eq!(kinds(&[]), AuthKind::OAuth);
        assert_eq!(kinds(&[AuthKind::ApiKey]), AuthKind::ApiKey);
        assert_eq!(kinds(&[AuthKind::ApiKey, AuthKind::OAuth]), AuthKind::OAuth);
    }
}
