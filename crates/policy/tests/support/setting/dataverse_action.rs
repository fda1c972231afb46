//! Dataverse actions in desktop flows.

use policy::Why;
use policy::decisions::DataverseAction;
use policy::model::{ArgumentKind, ConnectorAction, DataverseEnvironment, FlowKind};
use serde::Deserialize;
use serde_json::json;

use crate::support::given::FlowGiven;
use crate::support::world::World;
use crate::support::{Rendered, render};

#[derive(Deserialize)]
pub(crate) struct Given {
    operation: String,
    environment: String,
    run_environment: Option<String>,
}

pub(crate) fn decide(given: &Given, why: &mut impl Why) -> Result<Rendered, String> {
    let mut world = World::default();
    world.environment().key = given.run_environment.clone().unwrap_or_default();
    let environment = if given.environment.eq_ignore_ascii_case("current") {
        DataverseEnvironment::Current
    } else {
        DataverseEnvironment::Fixed(world.environment_named(&given.environment))
    };
    let action = ConnectorAction {
        name: given.operation.clone(),
        connector: world.connector("commondataserviceforapps"),
        operation: given.operation.clone(),
        reference: None,
        arguments: Vec::new(),
        output: ArgumentKind::Other,
        dataverse_environment: Some(environment),
    };
    let flow = world.desktop_flow(&FlowGiven::default(), None);
    if let FlowKind::Desktop(desktop) = &mut world.records.flows[flow.at()].kind {
        desktop.actions.push(action);
    }
    let tenant = world.tenant();
    let decision = DataverseAction { flow, action: 0 }.decide(&tenant, why);
    let mut out = render::answer(&tenant, &decision);
    let environment = decision.data.map(|id| &tenant.environment(id).key);
    out.insert("environment".into(), json!(environment));
    Ok(out)
}
