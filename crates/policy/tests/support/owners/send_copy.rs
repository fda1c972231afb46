//! `send_copy`.

use policy::Why;
use policy::decisions::{CopyAct, SendCopy};
use policy::model::FlowId;
use serde::Deserialize;
use serde_json::json;

use super::super::Rendered;
use super::super::given::{FlowGiven, Names};
use super::super::render;
use super::super::world::World;

#[derive(Deserialize)]
pub(crate) struct Given {
    actor: Option<String>,
    /// Left out where a copy is taken back.
    flow: Option<FlowGiven>,
    recipients: Option<Names>,
    revoke_copy_from: Option<String>,
}

pub(crate) fn decide(given: &Given, why: &mut impl Why) -> Result<Rendered, String> {
    let mut world = World::default();
    let flow = given.flow.as_ref().map(|flow| world.cloud_flow(flow));
    let owner = given.flow.as_ref().map(FlowGiven::first_owner);
    let actor = given.actor.as_deref().or(owner).unwrap_or_default();
    let recipients = given.recipients.as_ref().map(Names::all);
    let act = match &given.revoke_copy_from {
        Some(from) => CopyAct::Revoke(world.person(from)),
        None => {
            let recipients = recipients.unwrap_or_default().iter();
            CopyAct::Send(recipients.map(|key| world.person(key)).collect())
        }
    };
    let question = SendCopy {
        actor: world.person(actor),
        flow: flow.unwrap_or(FlowId(u32::MAX)),
        act,
    };
    let tenant = world.tenant();
    let mut out = render::answer(&tenant, &question.decide(&tenant, why));
    out.insert("connections_copied".into(), json!([]));
    Ok(out)
}
