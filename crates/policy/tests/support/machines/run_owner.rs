//! `run_owner`.

use policy::Why;
use policy::decisions::RunOwnerOf;
use policy::model::*;
use serde::Deserialize;
use serde_json::json;

use super::super::Rendered;
use super::super::render;
use super::super::world::World;

#[derive(Deserialize)]
pub(crate) struct Given {
    created_by: String,
    explicit: Option<String>,
}

pub(crate) fn decide(given: &Given, why: &mut impl Why) -> Result<Rendered, String> {
    let mut world = World::default();
    let created_by = world.person(&given.created_by);
    let run_owner = match &given.explicit {
        Some(chosen) => {
            RunOwner::Explicit(Principal::ServicePrincipal(world.application(chosen, "")))
        }
        None => RunOwner::Creator,
    };
    let target = Target::Machine(MachineId(0));
    let auth = MachineAuth::SignIn(created_by);
    let question = RunOwnerOf {
        connection: world.machine_connection(created_by, target, auth, run_owner),
    };
    let tenant = world.tenant();
    let decision = question.decide(&tenant, why);
    let mut out = render::answer(&tenant, &decision);
    let owner = render::principals(&tenant, &[decision.data]);
    out.insert("run_owner".into(), json!(owner[0]));
    Ok(out)
}
