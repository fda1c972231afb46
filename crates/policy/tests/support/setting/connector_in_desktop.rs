//! Where desktop flows get a connector.

use policy::Why;
use policy::decisions::{ConnectorInDesktop, ConnectorSource};
use serde::Deserialize;
use serde_json::json;

use crate::support::world::World;
use crate::support::{Rendered, render};

#[derive(Deserialize)]
pub(crate) struct Given {
    connector: ConnectorGiven,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConnectorGiven {
    id: String,
    #[serde(default)]
    is_custom: bool,
}

pub(crate) fn decide(given: &Given, why: &mut impl Why) -> Result<Rendered, String> {
    let mut world = World::default();
    let connector = world.connector(&given.connector.id);
    world.records.connectors[connector.at()].is_custom = given.connector.is_custom;
    let tenant = world.tenant();
    let decision = ConnectorInDesktop { connector }.decide(&tenant, why);
    let mut out = render::answer(&tenant, &decision);
    let via = decision.data.map(|source| match source {
        ConnectorSource::Default => "default",
        ConnectorSource::AssetsLibrary => "assets_library",
    });
    out.insert("via".into(), json!(via));
    Ok(out)
}
