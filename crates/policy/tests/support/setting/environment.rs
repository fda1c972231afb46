//! What an environment decides, what to do about it, and what a role there lets owners do.

use policy::Why;
use policy::decisions::{EnvironmentReview, EnvironmentRules, OwnerRole};
use policy::model::{Cloud, EnvironmentId, GroupId, SecurityRole};
use serde::Deserialize;

use crate::support::given::FlowGiven;
use crate::support::world::World;
use crate::support::{Rendered, render};

const HERE: EnvironmentId = EnvironmentId(0);

#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Given {
    cloud: Cloud,
    is_default: bool,
    is_production: bool,
    without_dataverse: bool,
    security_group: bool,
    last_audit: Option<String>,
    today: String,
}

impl Given {
    fn world(&self) -> World {
        let mut world = World::default();
        let here = world.environment();
        here.cloud = self.cloud;
        here.is_default = self.is_default;
        here.is_production = self.is_production;
        here.has_dataverse = !self.without_dataverse;
        here.security_group = self.security_group.then_some(GroupId(0));
        here.last_audit.clone_from(&self.last_audit);
        world
    }
}

pub(crate) fn rules(given: &Given, why: &mut impl Why) -> Rendered {
    let tenant = given.world().tenant();
    let decision = EnvironmentRules { environment: HERE }.decide(&tenant, why);
    let mut out = render::answer(&tenant, &decision);
    out.insert("lists_can_own".into(), decision.data.lists_can_own.into());
    let makers = decision.data.everybody_makes;
    out.insert("everybody_makes".into(), makers.into());
    out.insert("adds_people".into(), decision.data.adds_people.into());
    out
}

pub(crate) fn review(given: &Given, why: &mut impl Why) -> Rendered {
    let tenant = given.world().tenant();
    let question = EnvironmentReview {
        environment: HERE,
        today: &given.today,
    };
    render::answer(&tenant, &question.decide(&tenant, why))
}

#[derive(Deserialize)]
pub(crate) struct RoleGiven {
    flow: FlowGiven,
    person: String,
    role: Option<SecurityRole>,
    #[serde(default)]
    is_default: bool,
}

pub(crate) fn owner_role(given: &RoleGiven, why: &mut impl Why) -> Rendered {
    let mut world = World::default();
    world.environment().is_default = given.is_default;
    let flow = world.cloud_flow(&given.flow);
    let person = world.person(&given.person);
    if let Some(role) = given.role {
        let roles = &mut world.person_mut(&given.person).roles;
        roles.insert(HERE, [role].into());
    }
    let tenant = world.tenant();
    render::answer(&tenant, &OwnerRole { person, flow }.decide(&tenant, why))
}
