//! A package as a tenant: its flows in one environment, with the people the answers speak of.

mod flows;
mod unused;

use std::collections::{BTreeMap, BTreeSet};

use policy::Tenant;
use policy::model::{
    AuthKind, Basis, Connection, ConnectionId, ConnectionReference, ConnectionStatus,
    Connector as TenantConnector, ConnectorId, Environment, EnvironmentId, FlowId,
    FlowKind as TenantKind, License, Network, Person, PersonId, Records, ReferenceId, SecurityRole,
    TenantSettings, UserType,
};
use policy::sorted::{Map, Set};

use crate::assume::{
    Assumptions, CO_OWNER, Cast, RUN_ONLY_USER, SOMEBODY_ELSE, YOU, identity, same_account,
};
use crate::names::{connector_name, fold};
use crate::{FlowReference, Package};

const HERE: EnvironmentId = EnvironmentId(0);
const TENANT: &str = "import";

/// The tenant that a package and the answers about it describe.
pub fn into_tenant(package: &Package, answers: &Assumptions) -> Tenant {
    Tenant::new(into_records(package, answers))
}

/// The records of [`into_tenant`], for whoever hands them on. Whoever opened the file is the first
/// person. What no export says and nobody is asked about, licenses for example, is taken as given,
/// so that no answer turns on it. Where a file leaves out what others say, a finding of the
/// package tells what is taken for it: a trigger nobody knows starts by itself, and a switch that
/// isn't there is off.
pub fn into_records(package: &Package, answers: &Assumptions) -> Records {
    let mut making = Making::default();
    making.places(package);
    making.people(package, answers);
    for (slug, connector) in &package.connectors {
        making.connector(slug, &connector.name, connector.custom);
    }
    for declared in &package.references {
        let display_name = declared.display_name.as_deref();
        making.reference(
            &declared.logical_name,
            display_name,
            declared.connector.as_deref(),
            None,
        );
    }
    making.name_flows(package);
    for flow in &package.flows {
        making.flow(package, flow);
    }
    unused::forget(&mut making.records);
    making.answer(answers);
    making.records
}

/// Records while they are made, and where to find those that were.
#[derive(Default)]
struct Making {
    records: Records,
    connectors: BTreeMap<String, ConnectorId>,
    connections: BTreeMap<(ConnectorId, String), ConnectionId>,
    references: BTreeMap<String, ReferenceId>,
    flows: BTreeMap<String, FlowId>,
    keys: Vec<String>,
}

/// A handle for the next record of a table.
fn next<T>(table: &[T]) -> u32 {
    u32::try_from(table.len()).unwrap_or(u32::MAX)
}

/// The first of these names that isn't empty.
fn first_name(names: [Option<&str>; 3]) -> String {
    names
        .into_iter()
        .flatten()
        .find(|name| !name.trim().is_empty())
        .unwrap_or_default()
        .to_owned()
}

impl Making {
    fn places(&mut self, package: &Package) {
        let name = [
            package.display_name.as_deref(),
            package.name.as_deref(),
            Some(&package.file),
        ];
        self.records.settings = TenantSettings {
            tenant_id: TENANT.to_owned(),
            modern_auth: true,
            password_sessions_allowed: true,
            ..TenantSettings::default()
        };
        self.records.network = Network {
            endpoints_allowlisted: true,
        };
        self.records.environments.push(Environment {
            key: TENANT.to_owned(),
            name: first_name(name),
            tenant_id: TENANT.to_owned(),
            has_dataverse: true,
            ..Environment::default()
        });
    }

    fn people(&mut self, package: &Package, answers: &Assumptions) {
        let (name, email) = identity(answers);
        self.person(YOU, &name, &email);
        self.person(CO_OWNER, "A co-owner", "");
        self.person(RUN_ONLY_USER, "A run-only user", "");
        self.person(SOMEBODY_ELSE, "Somebody else", "");
        let mut known = BTreeSet::new();
        for account in package
            .accounts
            .iter()
            .map(|account| account.account.trim())
        {
            if !account.is_empty() && !same_account(account, &email) && known.insert(fold(account))
            {
                self.person(account, account, account);
            }
        }
    }

    fn person(&mut self, key: &str, name: &str, email: &str) {
        let roles = Set::from([SecurityRole::EnvironmentMaker, SecurityRole::BasicUser]);
        self.records.people.push(Person {
            key: key.to_owned(),
            name: name.to_owned(),
            email: email.to_owned(),
            tenant_id: TENANT.to_owned(),
            user_type: UserType::Member,
            left: false,
            licenses: Set::from([License::PowerAutomatePaid, License::AttendedRpa]),
            roles: Map::from([(HERE, roles)]),
            in_dataverse: Set::from([HERE]),
        });
    }

    fn connector(&mut self, slug: &str, name: &str, custom: bool) -> ConnectorId {
        let folded = fold(slug);
        let key = folded.strip_prefix("shared_").unwrap_or(&folded);
        if let Some(known) = self.connectors.get(key) {
            return *known;
        }
        let id = ConnectorId(next(&self.records.connectors));
        self.records.connectors.push(TenantConnector {
            key: key.to_owned(),
            name: name.to_owned(),
            is_custom: custom,
            creatable_in_desktop: !custom,
        });
        self.connectors.insert(key.to_owned(), id);
        id
    }

    /// The connector with this short name; one that nobody names is one of its own.
    fn connector_of(&mut self, slug: Option<&str>) -> ConnectorId {
        match slug {
            Some(slug) => self.connector(slug, &connector_name(slug), false),
            None => self.connector("unknown", "Unknown connector", false),
        }
    }

    /// A connection: the one with this name, else one that belongs to `key` alone.
    fn connection(
        &mut self,
        connector: ConnectorId,
        name: Option<&str>,
        key: &str,
        account: Option<&str>,
    ) -> ConnectionId {
        let key = name.map_or_else(|| format!("of {key}"), str::to_owned);
        let id = *self
            .connections
            .entry((connector, fold(&key)))
            .or_insert_with(|| {
                self.records.connections.push(Connection {
                    key: key.clone(),
                    connector,
                    owner: PersonId(0),
                    account: None,
                    status: ConnectionStatus::Connected,
                    auth_kind: AuthKind::OAuth,
                });
                ConnectionId(next(&self.records.connections) - 1)
            });
        if let (Some(account), Some(connection)) =
            (account, self.records.connections.get_mut(id.at()))
            && connection.account.is_none()
        {
            connection.account = Some(account.trim().to_owned());
        }
        id
    }

    /// The reference with this logical name. Exports don't say which connection a reference has;
    /// it gets one of its own, or the one a desktop flow names with it.
    fn reference(
        &mut self,
        logical_name: &str,
        display_name: Option<&str>,
        connector: Option<&str>,
        used: Option<&FlowReference>,
    ) -> ReferenceId {
        let folded = fold(logical_name);
        let known = self.references.get(&folded).copied();
        let connector = match known {
            Some(known) => self.records.reference(known).connector,
            None => self.connector_of(connector),
        };
        let (name, account) = (
            used.and_then(|used| used.connection.as_deref()),
            used.and_then(|used| used.account.as_deref()),
        );
        if let Some(known) = known {
            // The first use that names a connection decides which one it is.
            let bound = self.records.reference(known).connection;
            let own = self
                .connections
                .get(&(connector, fold(&format!("of {folded}"))))
                .copied();
            if name.is_some() && bound.is_some() && bound == own {
                let connection = self.connection(connector, name, &folded, account);
                if let Some(reference) = self.records.references.get_mut(known.at()) {
                    reference.connection = Some(connection);
                }
            } else if let (Some(account), Some(bound)) = (account, bound)
                && let Some(connection) = self.records.connections.get_mut(bound.at())
                && connection.account.is_none()
            {
                connection.account = Some(account.trim().to_owned());
            }
            return known;
        }
        let connection = self.connection(connector, name, &folded, account);
        let id = ReferenceId(next(&self.records.references));
        self.records.references.push(ConnectionReference {
            key: folded.clone(),
            logical_name: logical_name.to_owned(),
            display_name: first_name([display_name, Some(logical_name), None]),
            connector,
            connection: Some(connection),
            owner: PersonId(0),
            ownership: Basis::Assumed,
        });
        self.references.insert(folded, id);
        id
    }

    /// Gives every flow a key of its own, so that flows can name each other before they are made.
    fn name_flows(&mut self, package: &Package) {
        let mut taken = BTreeSet::new();
        for (at, flow) in (1_u32..).zip(&package.flows) {
            let mut key = if flow.id.is_empty() {
                format!("flow-{at}")
            } else {
                flow.id.clone()
            };
            while !taken.insert(fold(&key)) {
                key = format!("{key}-{at}");
            }
            if !flow.id.is_empty() {
                self.flows.entry(fold(&flow.id)).or_insert(FlowId(at - 1));
            }
            self.keys.push(key);
        }
    }

    /// Fills in what the answers say.
    fn answer(&mut self, answers: &Assumptions) {
        self.records.assumptions = Some(answers.clone());
        let Some(cast) = Cast::of(&self.records) else {
            return;
        };
        for connection in &mut self.records.connections {
            connection.owner = cast.owner(connection.account.as_deref(), answers);
        }
        for at in 0..self.records.references.len() {
            let connection = self.records.references[at].connection;
            let account = connection
                .and_then(|connection| self.records.connection(connection).account.as_deref());
            let owner = cast.owner(account, answers);
            self.records.references[at].owner = owner;
        }
        for flow in &mut self.records.flows {
            let shared = cast.access(&flow.kind, answers.sharing_of(&flow.key));
            flow.sharing = shared.basis;
            flow.created_by = cast.you;
            match &mut flow.kind {
                TenantKind::Desktop(desktop) => {
                    desktop.owner = cast.you;
                    desktop.shares = shared.shares;
                }
                TenantKind::Cloud(cloud) => {
                    cloud.primary_owner = cast.you;
                    cloud.owners = shared.owners;
                    cloud.run_only = shared.run_only;
                }
            }
        }
    }
}
