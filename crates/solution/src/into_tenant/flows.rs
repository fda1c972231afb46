//! Flows as records, with what they use and what they start.

use std::collections::BTreeMap;

use policy::model::{
    ArgumentKind, Basis, CloudFlow, CloudFlowConnection, ConnectorAction, DesktopFlow,
    Flow as TenantFlow, FlowKind as TenantKind, FlowReference as UsedReference,
    FlowState as TenantState, PersonId, RunOnlySource, SchemaVersion, Trigger as TenantTrigger,
};

use super::{HERE, Making};
use crate::names::fold;
use crate::{
    Call, DesktopSchema, Flow, FlowKind, FlowState, InstantKind, Package, PackageKind,
    RuntimeSource, Trigger,
};

impl Making {
    pub(super) fn flow(&mut self, package: &Package, flow: &Flow) {
        let place = self.records.flows.len();
        let key = self.keys.get(place).cloned().unwrap_or_default();
        let kind = match flow.kind {
            FlowKind::Desktop { schema } => TenantKind::Desktop(self.desktop(flow, &key, schema)),
            FlowKind::Cloud { trigger } => TenantKind::Cloud(self.cloud(flow, &key, trigger)),
        };
        self.records.flows.push(TenantFlow {
            name: flow.called(),
            key,
            description: flow.description.clone().unwrap_or_default(),
            environment: HERE,
            created_by: PersonId(0),
            created_on: None,
            state: match flow.state {
                FlowState::Draft => TenantState::Draft,
                FlowState::Suspended => TenantState::Suspended,
                FlowState::Activated | FlowState::Unknown => TenantState::Activated,
            },
            is_solution_aware: package.kind != PackageKind::Legacy,
            sharing: Basis::Assumed,
            kind,
        });
    }

    fn desktop(&mut self, flow: &Flow, key: &str, schema: DesktopSchema) -> DesktopFlow {
        let mut references: Vec<UsedReference> = Vec::new();
        let mut places = BTreeMap::new();
        let mut actions = Vec::new();
        for used in &flow.references {
            let own = format!("{key}/{}", used.key);
            let logical_name = used.logical_name.as_deref().unwrap_or(&own);
            let display_name = used.display_name.as_deref();
            let reference = self.reference(
                logical_name,
                display_name,
                used.connector.as_deref(),
                Some(used),
            );
            let embedded = used.embedded == Some(true);
            let place = *places.entry(reference).or_insert(references.len());
            match references.get_mut(place) {
                // Written twice it is embedded only where both are: a cloud flow needs each of them.
                Some(known) => known.embedded &= embedded,
                None => references.push(UsedReference {
                    reference,
                    embedded,
                }),
            }
            let connector = self.records.reference(reference).connector;
            actions.extend(used.uses.iter().map(|one| ConnectorAction {
                name: one.action.clone(),
                connector,
                operation: one.operation.clone().unwrap_or_default(),
                reference: Some(reference),
                arguments: Vec::new(),
                output: ArgumentKind::Other,
                dataverse_environment: None,
            }));
        }
        DesktopFlow {
            owner: PersonId(0),
            schema: match schema {
                DesktopSchema::V1 => SchemaVersion::V1,
                DesktopSchema::V2 => SchemaVersion::V2,
                DesktopSchema::Unknown => SchemaVersion::Unknown,
            },
            references,
            shares: Vec::new(),
            actions,
        }
    }

    fn cloud(&mut self, flow: &Flow, key: &str, trigger: Option<Trigger>) -> CloudFlow {
        let mut connections: Vec<CloudFlowConnection> = Vec::new();
        let mut places = BTreeMap::new();
        for used in &flow.references {
            let (connection, reference) = match &used.logical_name {
                Some(name) => {
                    let display_name = used.display_name.as_deref();
                    let reference =
                        self.reference(name, display_name, used.connector.as_deref(), Some(used));
                    (
                        self.records.reference(reference).connection,
                        Some(reference),
                    )
                }
                None => {
                    let connector = self.connector_of(used.connector.as_deref());
                    let own = format!("{key}/{}", used.key);
                    let (name, account) = (used.connection.as_deref(), used.account.as_deref());
                    (Some(self.connection(connector, name, &own, account)), None)
                }
            };
            let Some(connection) = connection else {
                continue;
            };
            let source = match used.source {
                Some(RuntimeSource::Invoker) => RunOnlySource::ProvidedByRunOnlyUser,
                Some(RuntimeSource::Embedded) | None => RunOnlySource::UseFlowConnection,
            };
            let place = *places.entry(connection).or_insert(connections.len());
            if connections.len() == place {
                connections.push(CloudFlowConnection {
                    connection,
                    reference,
                    used_in_definition: false,
                    run_only_source: source,
                    actions: Vec::new(),
                });
            }
            if let Some(known) = connections.get_mut(place) {
                known.used_in_definition |= !used.uses.is_empty();
                // Under two keys with two sources, run-only users have to bring a connection for one.
                if source == RunOnlySource::ProvidedByRunOnlyUser {
                    known.run_only_source = source;
                }
                known
                    .actions
                    .extend(used.uses.iter().map(|one| one.action.clone()));
            }
        }
        let mut called = CloudFlow {
            primary_owner: PersonId(0),
            owners: Vec::new(),
            run_only: Vec::new(),
            trigger: match trigger {
                Some(Trigger::Instant(InstantKind::Button)) => TenantTrigger::InstantButton,
                Some(Trigger::Instant(InstantKind::SelectedItem)) => {
                    TenantTrigger::InstantSelectedItem
                }
                Some(Trigger::Instant(InstantKind::App)) => TenantTrigger::InstantOther,
                Some(Trigger::Scheduled) => TenantTrigger::Scheduled,
                Some(Trigger::Automated) | None => TenantTrigger::Automated,
            },
            connections,
            unconnected: Vec::new(),
            child_flows: Vec::new(),
            desktop_flows: Vec::new(),
        };
        for call in &flow.calls {
            let (id, list) = match call {
                Call::Child { flow } => (flow, &mut called.child_flows),
                Call::Desktop { flow, .. } => (flow, &mut called.desktop_flows),
            };
            if let Some(flow) = self
                .flows
                .get(&fold(id))
                .filter(|flow| !list.contains(flow))
            {
                list.push(*flow);
            }
        }
        called
    }
}
