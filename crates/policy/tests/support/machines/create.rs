//! `machine_connection_create`.

use policy::Why;
use policy::decisions::{MachineConnectionCreate, NewMachineAuth};
use policy::model::*;
use serde::Deserialize;
use serde_json::json;

use super::super::Rendered;
use super::super::render;
use super::super::world::World;
use super::{AuthGiven, TargetGiven};

#[derive(Deserialize)]
pub(crate) struct Given {
    auth: AuthGiven,
    user: String,
    /// The environment's where it isn't said.
    user_tenant: Option<String>,
    #[serde(default)]
    environment_tenant: String,
    #[serde(default)]
    modern_auth: bool,
    target: Option<TargetGiven>,
    username: Option<String>,
    password: Option<String>,
    credential: Option<CredentialGiven>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CredentialGiven {
    store: StoreGiven,
    #[serde(default)]
    id: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum StoreGiven {
    AzureKeyVault,
    #[serde(rename = "cyberark")]
    CyberArk,
}

pub(crate) fn decide(given: &Given, why: &mut impl Why) -> Result<Rendered, String> {
    let mut world = World::default();
    let creator = world.person(&given.user);
    let environment = &given.environment_tenant;
    let theirs = given.user_tenant.as_ref().unwrap_or(environment);
    world.person_mut(&given.user).tenant_id.clone_from(theirs);
    world.environment().tenant_id.clone_from(environment);
    world.records.settings.modern_auth = given.modern_auth;
    let target = match &given.target {
        Some(target) => Some(world.target(target, &[])?),
        None => None,
    };
    let auth = match (given.auth, &given.credential) {
        (AuthGiven::SignIn, _) => NewMachineAuth::SignIn(creator),
        (AuthGiven::UsernamePassword, Some(credential)) => {
            world.records.credentials.push(Credential {
                key: credential.id.clone(),
                name: credential.id.clone(),
                store: match credential.store {
                    StoreGiven::AzureKeyVault => CredentialStore::AzureKeyVault,
                    StoreGiven::CyberArk => CredentialStore::CyberArk,
                },
            });
            NewMachineAuth::Stored(CredentialId(0))
        }
        (AuthGiven::UsernamePassword, None) => NewMachineAuth::Manual {
            username: given.username.clone().unwrap_or_default(),
            has_password: given.password.as_ref().is_some_and(|it| !it.is_empty()),
        },
    };
    let question = MachineConnectionCreate {
        creator,
        environment: EnvironmentId(0),
        target,
        auth,
    };
    let tenant = world.tenant();
    let decision = question.decide(&tenant, why);
    let created = &decision.data;
    let mut out = render::answer(&tenant, &decision);
    let automatically = created.run_owner.map(|_| created.created_automatically);
    out.insert("created_automatically".into(), json!(automatically));
    let run_owner = render::person(&tenant, created.run_owner);
    out.insert("run_owner".into(), run_owner);
    let badges: &[&str] = if created.preview { &["preview"] } else { &[] };
    out.insert("badges".into(), json!(badges));
    out.insert("message".into(), json!(created.message));
    Ok(out)
}
