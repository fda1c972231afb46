//! Cases about cloud flows.

use policy::Why;
use policy::decisions::*;
use policy::model::{
    Cloud, CloudConnectionCategory, EnvironmentId, License, RunOnlySource, SecurityRole,
    SharePointAccess, UserType,
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::Rendered;
use super::given::{ConnectionGiven, FlowGiven, Names};
use super::render;
use super::world::World;

#[derive(Deserialize)]
pub(crate) struct Source {
    flow: FlowGiven,
    invoker: String,
    connection: String,
    #[serde(default)]
    invoker_connections: Vec<ConnectionGiven>,
}

pub(crate) fn run_only_connection_source(
    given: &Source,
    why: &mut impl Why,
) -> Result<Rendered, String> {
    let mut world = World::default();
    world.connections(&given.invoker_connections, &given.invoker);
    let flow = world.cloud_flow(&given.flow);
    // What the invoker can bring is listed in full: one of the flow's own connections
    // counts only if it stands there, too.
    for used in &given.flow.connections {
        let listed = given
            .invoker_connections
            .iter()
            .any(|one| one.id == used.id);
        let owner = used.owner.as_deref().unwrap_or(given.flow.first_owner());
        if owner == given.invoker && !listed {
            world.break_connection(&used.id);
        }
    }
    let question = RunOnlyConnectionSource {
        flow,
        invoker: world.person(&given.invoker),
        connection: world.connection(&given.connection),
    };
    let tenant = world.tenant();
    let decision = question.decide(&tenant, why);
    let provided = &decision.data;
    let source = provided.source.map(|source| match source {
        RunOnlySource::ProvidedByRunOnlyUser => "invoker",
        RunOnlySource::UseFlowConnection => "flow_connection",
    });
    let mut out = render::answer(&tenant, &decision);
    out.insert("source".into(), json!(source));
    let connection = render::connection(&tenant, provided.connection);
    out.insert("connection".into(), connection);
    let acts_as = render::person(&tenant, provided.acts_as);
    out.insert("acts_as".into(), acts_as);
    out.insert("runtime_source".into(), json!(provided.runtime_source()));
    Ok(out)
}

#[derive(Deserialize)]
pub(crate) struct Action {
    actor: Option<String>,
    flow: FlowGiven,
    action: String,
    connection: Option<String>,
    in_flow: Option<String>,
    #[serde(rename = "from_connection")]
    _from_connection: Option<String>,
    to_connection: Option<String>,
    to_owner: Option<String>,
    #[serde(default)]
    sharepoint: SharePointGiven,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct SharePointGiven {
    permission: policy::model::SharePointPermission,
    groups: Vec<policy::model::SharePointGroup>,
}

pub(crate) fn cloud_flow_action(given: &Action, why: &mut impl Why) -> Result<Rendered, String> {
    let mut world = World::default();
    let flow = world.cloud_flow(&given.flow);
    let named = world.connection(given.connection.as_deref().unwrap_or_default());
    let action = match given.action.as_str() {
        "view_run_history" => CloudAction::ViewRunHistory,
        "start_flow" => CloudAction::StartFlow,
        "stop_flow" => CloudAction::StopFlow,
        "edit_definition" => CloudAction::EditDefinition,
        "delete_flow" => CloudAction::DeleteFlow,
        "add_owner" => CloudAction::AddOwner,
        "trigger" => CloudAction::Trigger,
        "run_from_sharepoint" => CloudAction::RunFromSharePoint(SharePointAccess {
            permission: given.sharepoint.permission,
            groups: given.sharepoint.groups.iter().copied().collect(),
        }),
        "use_connection" => CloudAction::UseConnection {
            connection: named,
            in_another_flow: given
                .in_flow
                .as_ref()
                .is_some_and(|other| *other != given.flow.id),
        },
        "edit_credentials" => CloudAction::EditCredentials(named),
        "repoint_step" => {
            let mut known = given.flow.connections.iter();
            let known = known.find(|used| Some(&used.id) == given.to_connection.as_ref());
            let named = given.to_owner.as_deref();
            let owner = named.or(known.and_then(|used| used.owner.as_deref()));
            CloudAction::RepointStep {
                to_owner: world.person(owner.unwrap_or_default()),
            }
        }
        other => return Err(format!("unknown action `{other}`")),
    };
    let actor = given.actor.as_deref().unwrap_or(given.flow.first_owner());
    let question = CloudFlowAction {
        actor: world.person(actor),
        flow,
        action,
    };
    let tenant = world.tenant();
    Ok(render::answer(&tenant, &question.decide(&tenant, why)))
}

#[derive(Deserialize)]
pub(crate) struct NewOwner {
    actor: Option<String>,
    actor_licences: Option<Vec<String>>,
    flow: FlowGiven,
    #[serde(default)]
    environment: EnvironmentGiven,
    principal: PrincipalGiven,
    needs_edit: Option<bool>,
    /// The role of whoever adds, in the environment.
    #[serde(default)]
    role: Value,
    inactive_users: Option<Names>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct EnvironmentGiven {
    cloud: Cloud,
    is_default: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PrincipalGiven {
    #[serde(rename = "type")]
    kind: String,
    id: String,
    #[serde(default)]
    user_type: UserType,
    #[serde(default)]
    in_dataverse: bool,
}

pub(crate) fn add_owner(given: &NewOwner, why: &mut impl Why) -> Result<Rendered, String> {
    let mut world = World::default();
    let id = &given.principal.id;
    let known_in = given.principal.in_dataverse.then_some(EnvironmentId(0));
    match given.principal.kind.as_str() {
        "user" => {
            let person = world.person_mut(id);
            person.user_type = given.principal.user_type;
            person.in_dataverse.extend(known_in);
        }
        "group" => world.group_mut(id).in_dataverse.extend(known_in),
        "sharepoint_list" => {
            world.list(id);
        }
        other => return Err(format!("unknown type of principal `{other}`")),
    }
    let environment = world.environment();
    environment.cloud = given.environment.cloud;
    environment.is_default = given.environment.is_default;
    let flow = world.cloud_flow(&given.flow);
    let actor = given.actor.as_deref().unwrap_or(given.flow.first_owner());
    for name in given.actor_licences.iter().flatten() {
        let held = license(name)?;
        world.person_mut(actor).licenses.insert(held);
    }
    if let Ok(role) = SecurityRole::deserialize(&given.role) {
        let roles = &mut world.person_mut(actor).roles;
        roles.insert(EnvironmentId(0), [role].into());
    }
    let inactive = given.inactive_users.as_ref().map(Names::all);
    for gone in inactive.unwrap_or_default() {
        world.person_mut(gone).left = true;
    }
    let question = AddOwner {
        actor: Some(world.person(actor)),
        check_license: given.actor_licences.is_some(),
        flow,
        principal: world.principal(id),
        needs_edit: given.needs_edit,
    };
    let tenant = world.tenant();
    Ok(render::answer(&tenant, &question.decide(&tenant, why)))
}

/// A license by its name in cases, however its words are set apart.
pub(crate) fn license(name: &str) -> Result<License, String> {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    let folded = letters.collect::<String>().to_ascii_lowercase();
    Ok(match folded.replace("dynamics365", "d365").as_str() {
        "powerautomatefree" => License::PowerAutomateFree,
        "powerautomatepaid" => License::PowerAutomatePaid,
        "attendedrpa" => License::AttendedRpa,
        "office365" => License::Office365,
        "d365enterprise" => License::D365Enterprise,
        "d365professional" => License::D365Professional,
        "d365teammember" => License::D365TeamMember,
        "powerappsperapp" => License::PowerAppsPerApp,
        "powerappsperuser" => License::PowerAppsPerUser,
        "powerappsplan1" | "powerappsplan1exempted" => License::PowerAppsPlan1Exempted,
        "powerappsplan2" | "powerappsplan2exempted" => License::PowerAppsPlan2Exempted,
        "windows" => License::Windows,
        _ => return Err(format!("unknown license `{name}`")),
    })
}

#[derive(Deserialize)]
pub(crate) struct OldOwner {
    actor: Option<String>,
    flow: FlowGiven,
    target: String,
    #[serde(default)]
    confirmed: bool,
}

pub(crate) fn remove_owner(given: &OldOwner, why: &mut impl Why) -> Result<Rendered, String> {
    let mut world = World::default();
    let flow = world.cloud_flow(&given.flow);
    let actor = given.actor.as_deref().unwrap_or(given.flow.first_owner());
    let question = RemoveOwner {
        actor: world.person(actor),
        flow,
        target: world.principal(&given.target),
        confirmed: given.confirmed,
    };
    let tenant = world.tenant();
    let decision = question.decide(&tenant, why);
    let mut out = render::answer(&tenant, &decision);
    let after = render::principals(&tenant, &decision.data);
    out.insert("owners_after".into(), after);
    Ok(out)
}

#[derive(Deserialize)]
pub(crate) struct RunOnlyPanel {
    actor: Option<String>,
    flow: FlowGiven,
    principals: Option<Names>,
    remove: Option<Names>,
    #[serde(default)]
    saved: bool,
}

pub(crate) fn share_run_only(given: &RunOnlyPanel, why: &mut impl Why) -> Result<Rendered, String> {
    let mut world = World::default();
    let flow = world.cloud_flow(&given.flow);
    let actor = given.actor.as_deref().unwrap_or(given.flow.first_owner());
    let mut named = |names: &Option<Names>| {
        let names = names.as_ref().map(Names::all).unwrap_or_default();
        names.iter().map(|name| world.principal(name)).collect()
    };
    let change = RunOnlyChange {
        add: named(&given.principals),
        remove: named(&given.remove),
    };
    let question = ShareRunOnly {
        actor: world.person(actor),
        flow,
        change,
        saved: given.saved,
    };
    let tenant = world.tenant();
    let decision = question.decide(&tenant, why);
    let mut out = render::answer(&tenant, &decision);
    let after = render::principals(&tenant, &decision.data);
    out.insert("run_only_after".into(), after);
    Ok(out)
}

#[derive(Deserialize)]
pub(crate) struct Category {
    flow: FlowGiven,
    connection: String,
    change: Option<String>,
}

pub(crate) fn connection_category(
    given: &Category,
    why: &mut impl Why,
) -> Result<Rendered, String> {
    let mut world = World::default();
    let question = ConnectionCategory {
        flow: world.cloud_flow(&given.flow),
        connection: world.connection(&given.connection),
        change: match given.change.as_deref() {
            None => None,
            Some("last_step_using_it_removed") => Some(CategoryChange::LastStepUsingItRemoved),
            Some("owner_uses_it_again") => Some(CategoryChange::OwnerUsesItAgain),
            Some(other) => return Err(format!("unknown change `{other}`")),
        },
    };
    let tenant = world.tenant();
    let decision = question.decide(&tenant, why);
    let category = match decision.data {
        CloudConnectionCategory::Embedded => "embedded",
        CloudConnectionCategory::Other => "other",
    };
    let mut out = render::answer(&tenant, &decision);
    out.insert("category".into(), json!(category));
    Ok(out)
}
