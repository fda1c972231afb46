//! What an audit should look at.

use policy::Why;
use policy::decisions::AuditFlags;
use policy::model::{EnvironmentId, Principal, SecurityRole, UserType};
use serde::Deserialize;
use serde_json::Value;

use crate::support::given::FlowGiven;
use crate::support::world::World;
use crate::support::{Rendered, render};

#[derive(Deserialize)]
pub(crate) struct Given {
    flow: FlowGiven,
    #[serde(default)]
    guests_added_since_last_audit: Vec<String>,
    expected_principals: Option<Vec<String>>,
    #[serde(default)]
    makers: Vec<String>,
}

pub(crate) fn decide(given: &Given, why: &mut impl Why) -> Result<Rendered, String> {
    let mut world = World::default();
    for guest in &given.guests_added_since_last_audit {
        world.person_mut(guest).user_type = UserType::Guest;
    }
    for maker in &given.makers {
        let roles = match world.principal(maker) {
            Principal::Group(_) => &mut world.group_mut(maker).roles,
            _ => &mut world.person_mut(maker).roles,
        };
        let here = roles.or_default(EnvironmentId(0));
        here.insert(SecurityRole::EnvironmentMaker);
    }
    let expected = given.expected_principals.iter().flatten();
    let expected = expected.map(|key| world.principal(key)).collect();
    world.environment().expected = expected;
    let question = AuditFlags {
        flow: if given.flow.kind == "desktop" {
            world.desktop_flow(&given.flow, None)
        } else {
            world.cloud_flow(&given.flow)
        },
        check_expected: given.expected_principals.is_some(),
    };
    let tenant = world.tenant();
    let decision = question.decide(&tenant, why);
    let mut out = render::answer(&tenant, &decision);
    let flags = decision.data.iter().map(|flag| {
        let about = render::principals(&tenant, &[flag.about]);
        format!("{}:{}", flag.code, about[0].as_str().unwrap_or_default())
    });
    out.insert("flags".into(), flags.collect::<Value>());
    Ok(out)
}
