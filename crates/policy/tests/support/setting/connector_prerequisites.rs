//! What connector actions need.

use policy::decisions::ConnectorPrerequisites;
use policy::{Code, Why};
use serde::Deserialize;
use serde_json::json;

use crate::support::world::World;
use crate::support::{Rendered, cloud, render};

#[derive(Deserialize)]
pub(crate) struct Given {
    licences: Option<Vec<String>>,
    #[serde(default)]
    connectors: Vec<String>,
    #[serde(default)]
    endpoints_allowlisted: bool,
    #[serde(default)]
    ews_policy: bool,
    #[serde(default)]
    allowed_user_agents: Vec<String>,
}

pub(crate) fn decide(given: &Given, why: &mut impl Why) -> Result<Rendered, String> {
    let mut world = World::default();
    let runner = "alice";
    for name in given.licences.iter().flatten() {
        let held = cloud::license(name)?;
        world.person_mut(runner).licenses.insert(held);
    }
    world.records.network.endpoints_allowlisted = given.endpoints_allowlisted;
    world.records.settings.ews_application_access_policy = given.ews_policy;
    world.records.settings.allowed_user_agents = given.allowed_user_agents.clone();
    let flow = super::desktop_flow_using(&given.connectors);
    let question = ConnectorPrerequisites {
        flow: world.desktop_flow(&flow, None),
        runner: given.licences.as_ref().map(|_| world.person(runner)),
    };
    let tenant = world.tenant();
    let decision = question.decide(&tenant, why);
    let mut out = render::answer(&tenant, &decision);
    let others = decision.warnings.iter().map(|warning| warning.code);
    let others = others.filter(|code| *code != Code::EwsUserAgentMissing);
    let missing = decision.data.iter();
    let missing = missing.map(|agent| format!("{}:{}", Code::EwsUserAgentMissing, agent.as_str()));
    let warnings = others.map(|code| code.to_string()).chain(missing);
    out.insert(
        "warnings".into(),
        warnings.map(|text| json!(text)).collect(),
    );
    Ok(out)
}
