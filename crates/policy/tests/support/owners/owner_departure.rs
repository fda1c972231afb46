//! `owner_departure`.

use policy::Why;
use policy::decisions::{FlowStatus, OwnerDeparture};
use policy::model::{ListPermission, Member, SharePointAccess, SharePointPermission};
use serde::Deserialize;
use serde_json::json;

use super::super::Rendered;
use super::super::given::{FlowGiven, Names};
use super::super::render;
use super::super::world::World;

#[derive(Deserialize)]
pub(crate) struct Given {
    flow: FlowGiven,
    inactive_users: Option<Names>,
}

pub(crate) fn decide(given: &Given, why: &mut impl Why) -> Result<Rendered, String> {
    let mut world = World::default();
    let flow = world.cloud_flow(&given.flow);
    // Who is in a group or edits a list isn't given: somebody of whom nothing else is said.
    let who = Member::Person(world.person("somebody there"));
    for group in &mut world.records.groups {
        group.members.push(who);
    }
    for list in &mut world.records.lists {
        let access = SharePointAccess {
            permission: SharePointPermission::Edit,
            ..SharePointAccess::default()
        };
        list.permissions.push(ListPermission { who, access });
    }
    let inactive = given.inactive_users.as_ref().map(Names::all);
    for key in inactive.unwrap_or_default() {
        world.person_mut(key).left = true;
    }
    let tenant = world.tenant();
    let decision = OwnerDeparture { flow }.decide(&tenant, why);
    let status = match decision.data {
        FlowStatus::Running => "running",
        FlowStatus::Orphaned => "orphaned",
    };
    let mut out = render::answer(&tenant, &decision);
    out.insert("status".into(), json!(status));
    Ok(out)
}
