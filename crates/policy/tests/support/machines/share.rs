//! `machine_connection_share`.

use policy::Why;
use policy::decisions::{AskedPermission, MachineConnectionShare};
use policy::model::*;
use serde::Deserialize;

use super::super::Rendered;
use super::super::render;
use super::super::world::World;

#[derive(Deserialize)]
pub(crate) struct Given {
    recipient: RecipientGiven,
    #[serde(default)]
    connection_tenant: String,
    permission: PermissionGiven,
    #[serde(default)]
    run_owner: RunOwnerGiven,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RecipientGiven {
    kind: KindGiven,
    id: Option<String>,
    /// The connection's where it isn't said.
    tenant: Option<String>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum KindGiven {
    ServicePrincipal,
    User,
    Guest,
    Group,
}

#[derive(Clone, Copy, Deserialize)]
enum PermissionGiven {
    #[serde(rename = "can_use")]
    Use,
    #[serde(rename = "can_edit")]
    Edit,
    #[serde(rename = "can_share")]
    Share,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum RunOwnerGiven {
    Explicit,
    #[default]
    DefaultCreator,
}

pub(crate) fn decide(given: &Given, why: &mut impl Why) -> Result<Rendered, String> {
    let mut world = World::default();
    let ours = &given.connection_tenant;
    world.records.settings.tenant_id.clone_from(ours);
    let theirs = given.recipient.tenant.as_ref().unwrap_or(ours);
    let key = given.recipient.id.as_deref().unwrap_or("recipient");
    let recipient = match given.recipient.kind {
        KindGiven::ServicePrincipal => Principal::ServicePrincipal(world.application(key, theirs)),
        KindGiven::User | KindGiven::Guest => Principal::Person(world.person(key)),
        KindGiven::Group => Principal::Group(world.group(key)),
    };
    let creator = world.person("alice");
    let run_owner = match given.run_owner {
        RunOwnerGiven::Explicit => {
            let chosen = world.application("run-owner", ours);
            RunOwner::Explicit(Principal::ServicePrincipal(chosen))
        }
        RunOwnerGiven::DefaultCreator => RunOwner::Creator,
    };
    let target = Target::Machine(MachineId(0));
    let auth = MachineAuth::Manual {
        username: String::new(),
    };
    let question = MachineConnectionShare {
        connection: world.machine_connection(creator, target, auth, run_owner),
        recipient,
        permission: match given.permission {
            PermissionGiven::Use => AskedPermission::Offered(MachinePermission::CanUse),
            PermissionGiven::Edit => AskedPermission::Offered(MachinePermission::CanEdit),
            PermissionGiven::Share => AskedPermission::CanShare,
        },
    };
    let tenant = world.tenant();
    Ok(render::answer(&tenant, &question.decide(&tenant, why)))
}
