//! Cases about what flows live in: data policies, audits, connectors in desktop flows.

pub(crate) mod audit_flags;
pub(crate) mod connection_creation;
pub(crate) mod connector_in_desktop;
pub(crate) mod connector_prerequisites;
pub(crate) mod dataverse_action;
pub(crate) mod dlp_evaluate;
pub(crate) mod environment;
pub(crate) mod file_argument;

use super::given::{CloudConnectionGiven, FlowGiven, ReferenceGiven};

/// A desktop flow with a connection reference for each of these connectors.
fn desktop_flow_using(connectors: &[String]) -> FlowGiven {
    let references = connectors.iter().map(|connector| ReferenceGiven {
        id: format!("cr-{connector}"),
        connector: connector.clone(),
        owner: None,
        connection: None,
        embedded: false,
    });
    FlowGiven {
        references: references.collect(),
        ..FlowGiven::default()
    }
}

/// A cloud flow with a step for each of these connectors.
fn cloud_flow_using(connectors: &[String]) -> FlowGiven {
    let connections = connectors.iter().map(|connector| CloudConnectionGiven {
        id: format!("c-{connector}"),
        connector: connector.clone(),
        owner: None,
        used: true,
        run_only_source: Default::default(),
    });
    FlowGiven {
        connections: connections.collect(),
        ..FlowGiven::default()
    }
}
