//! Where a connection can be created.

use policy::Why;
use policy::decisions::{ConnectionCreation, CreationPlace, CreationWay};
use policy::model::{Machine, MachineId};
use serde::Deserialize;
use serde_json::json;

use crate::support::world::World;
use crate::support::{Rendered, render};

#[derive(Deserialize)]
pub(crate) struct Given {
    r#where: Place,
    #[serde(default)]
    webview2: bool,
    #[serde(default)]
    type_supported: bool,
    #[serde(default)]
    dialog_error: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Place {
    Desktop,
    #[serde(alias = "portal_page")]
    Portal,
}

pub(crate) fn decide(given: &Given, why: &mut impl Why) -> Result<Rendered, String> {
    let mut world = World::default();
    let connector = world.connector("connector");
    world.records.connectors[connector.at()].creatable_in_desktop = given.type_supported;
    world.records.machines.push(Machine {
        webview2_installed: given.webview2,
        ..Machine::default()
    });
    let question = ConnectionCreation {
        connector,
        place: match given.r#where {
            Place::Desktop => CreationPlace::Desktop {
                machine: MachineId(0),
                dialog_failed: given.dialog_error,
            },
            Place::Portal => CreationPlace::Portal,
        },
    };
    let tenant = world.tenant();
    let decision = question.decide(&tenant, why);
    let mut out = render::answer(&tenant, &decision);
    let via = match decision.data {
        CreationWay::SignInDialog => "sign_in_dialog",
        CreationWay::PortalPage => "portal_page",
    };
    out.insert("via".into(), json!(via));
    Ok(out)
}
