//! `send_copy`.

use policy::Why;
use policy::decisions::{CopyAct, SendCopy};
use serde::Deserialize;
use serde_json::json;

use super::super::Rendered;
use super::super::given::{FlowGiven, Names};
use super::super::render;
use super::super::world::World;

#[derive(Deserialize)]
pub(crate) struct Given {
    actor: Option<String>,
    /// May be left out where a copy is taken back.
    flow: Option<FlowGiven>,
    recipients: Option<Names>,
    revoke_copy_from: Option<String>,
}

pub(crate) fn decide(given: &Given, why: &mut impl Why) -> Result<Rendered, String> {
    let mut world = World::default();
    let flow = given.flow.clone().unwrap_or_default();
    let actor = given.actor.as_deref().filter(|_| flow.names_an_owner());
    let actor = actor.unwrap_or(flow.first_owner());
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
        flow: world.cloud_flow(&flow),
        act,
    };
    let tenant = world.tenant();
    let mut out = render::answer(&tenant, &question.decide(&tenant, why));
    out.insert("connections_copied".into(), json!([]));
    Ok(out)
}
