//! `change_owner`.

use policy::Why;
use policy::decisions::{ChangeMethod, ChangeOwner, NewFlowBy};
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::Rendered;
use super::super::given::FlowGiven;
use super::super::render;
use super::super::world::World;

#[derive(Deserialize)]
pub(crate) struct Given {
    /// Whose role counts; nobody's where it isn't said.
    actor: Option<String>,
    flow: FlowGiven,
    new_owner: String,
}

pub(crate) fn decide(given: &Given, why: &mut impl Why) -> Result<Rendered, String> {
    let mut world = World::default();
    let mut flow = given.flow.clone();
    let mut actor = given.actor.as_ref();
    if !flow.names_an_owner() {
        flow.creator = Some("somebody else".to_owned());
        actor = None;
    }
    let question = ChangeOwner {
        actor: actor.map(|actor| world.person(actor)),
        flow: world.cloud_flow(&flow),
        new_owner: world.principal(&given.new_owner),
    };
    let tenant = world.tenant();
    let decision = question.decide(&tenant, why);
    let method = decision.data.method.map(|method| match method {
        ChangeMethod::EditDetails => "edit_details",
    });
    let alternatives = decision.data.alternatives.iter().map(|way| match way {
        NewFlowBy::ExportImport => json!("export_import"),
        NewFlowBy::SaveAs => json!("save_as"),
        NewFlowBy::SendACopy => json!("send_a_copy"),
    });
    let alternatives: Value = alternatives.collect();
    let mut out = render::answer(&tenant, &decision);
    out.insert("method".into(), json!(method));
    out.insert("alternatives".into(), alternatives);
    Ok(out)
}
