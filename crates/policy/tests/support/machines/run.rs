//! `machine_run`.

use policy::Why;
use policy::decisions::MachineRun;
use policy::model::*;
use serde::{Deserialize, Deserializer};

use super::super::Rendered;
use super::super::render;
use super::super::world::World;
use super::{AuthGiven, TargetGiven};

#[derive(Deserialize)]
pub(crate) struct Given {
    /// Only an explicit null means that there is none.
    #[serde(default, deserialize_with = "said")]
    connection: Option<Option<String>>,
    auth: Option<AuthGiven>,
    connection_user: Option<String>,
    mode: Option<RunMode>,
    #[serde(default)]
    async_disabled: bool,
    #[serde(default)]
    queued_minutes: u32,
    #[serde(default)]
    open_sessions: Vec<String>,
    target: Option<TargetGiven>,
    #[serde(default)]
    environment_tenant: String,
}

fn said<'de, D: Deserializer<'de>>(given: D) -> Result<Option<Option<String>>, D::Error> {
    Option::deserialize(given).map(Some)
}

pub(crate) fn decide(given: &Given, why: &mut impl Why) -> Result<Rendered, String> {
    let mut world = World::default();
    let environment = &given.environment_tenant;
    world.environment().tenant_id.clone_from(environment);
    let connection = match given.connection {
        Some(None) => None,
        Some(Some(_)) | None => Some(connect(given, &mut world)?),
    };
    let question = MachineRun {
        connection,
        environment: EnvironmentId(0),
        mode: given.mode.unwrap_or(RunMode::Attended),
        async_disabled: given.async_disabled,
        queued_minutes: given.queued_minutes,
    };
    let tenant = world.tenant();
    Ok(render::answer(&tenant, &question.decide(&tenant, why)))
}

/// The connection as it is given, created by whoever it signs in as.
fn connect(given: &Given, world: &mut World) -> Result<MachineConnectionId, String> {
    let unsaid = TargetGiven::unsaid();
    let target = given.target.as_ref().unwrap_or(&unsaid);
    let target = world.target(target, &given.open_sessions)?;
    let user = given.connection_user.as_deref().unwrap_or("somebody");
    let user = world.person(user);
    let auth = match given.auth {
        Some(AuthGiven::SignIn) => MachineAuth::SignIn(user),
        Some(AuthGiven::UsernamePassword) | None => MachineAuth::Manual {
            username: String::new(),
        },
    };
    Ok(world.machine_connection(user, target, auth, RunOwner::Creator))
}
