//! A data policy against the connectors of a flow.

use policy::Why;
use policy::decisions::{DlpEvaluate, DlpOccasion};
use policy::model::DataPolicy;
use serde::Deserialize;

use crate::support::world::World;
use crate::support::{Rendered, render};

#[derive(Deserialize)]
pub(crate) struct Given {
    /// Any way of sharing: policies treat all the same.
    share_request: Option<String>,
    #[serde(default)]
    flow_violates_policy: bool,
    #[serde(default)]
    policy: PolicyGiven,
    #[serde(default)]
    connectors: Vec<String>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct PolicyGiven {
    business: Vec<String>,
    non_business: Vec<String>,
    blocked: Vec<String>,
}

pub(crate) fn decide(given: &Given, why: &mut impl Why) -> Result<Rendered, String> {
    let mut world = World::default();
    let (mut connectors, mut blocked) = (given.connectors.clone(), given.policy.blocked.clone());
    if given.flow_violates_policy {
        connectors.push("ruled-out".into());
        blocked.push("ruled-out".into());
    }
    let mut of = |keys: &[String]| keys.iter().map(|key| world.connector(key)).collect();
    let policy = DataPolicy {
        business: of(&given.policy.business),
        non_business: of(&given.policy.non_business),
        blocked: of(&blocked),
        ..DataPolicy::default()
    };
    world.records.data_policies.push(policy);
    let question = DlpEvaluate {
        flow: world.cloud_flow(&super::cloud_flow_using(&connectors)),
        occasion: match given.share_request {
            Some(_) => DlpOccasion::Share,
            None => DlpOccasion::Run,
        },
    };
    let tenant = world.tenant();
    Ok(render::answer(&tenant, &question.decide(&tenant, why)))
}
