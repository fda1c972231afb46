//! Cases about desktop flows.

use policy::decisions::*;
use policy::model::RunMode;
use policy::{Outcome, Why};
use serde::Deserialize;
use serde_json::{Value, json};

use super::Rendered;
use super::given::{ConnectionGiven, FlowGiven};
use super::render;
use super::world::World;

#[derive(Deserialize)]
pub(crate) struct Toggle {
    actor: String,
    flow: FlowGiven,
    connections: Option<Vec<ConnectionGiven>>,
    toggle: ToggleRequest,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ToggleRequest {
    reference: String,
    #[serde(default)]
    to: bool,
    #[serde(default)]
    confirmed: bool,
}

pub(crate) fn can_toggle_embed(given: &Toggle, why: &mut impl Why) -> Result<Rendered, String> {
    let mut world = World::default();
    let flow = world.desktop_flow(&given.flow, given.connections.as_deref());
    let question = CanToggleEmbed {
        actor: world.person(&given.actor),
        flow,
        reference: world.reference(&given.toggle.reference),
        to: given.toggle.to,
        confirmed: given.toggle.confirmed,
    };
    let tenant = world.tenant();
    let decision = question.decide(&tenant, why);
    let mut out = render::answer(&tenant, &decision);
    let managed_by = render::person(&tenant, decision.data.managed_by);
    out.insert("managed_by".into(), managed_by);
    let after = json!(decision.data.embedded_after);
    out.insert("embedded_after".into(), after);
    Ok(out)
}

#[derive(Deserialize)]
pub(crate) struct CloudRun {
    flow: FlowGiven,
    connections: Option<Vec<ConnectionGiven>>,
    run_owner: String,
    #[serde(default)]
    run_mode: RunMode,
}

pub(crate) fn cloud_run_readiness(
    given: &CloudRun,
    why: &mut impl Why,
) -> Result<Rendered, String> {
    let mut world = World::default();
    let question = CloudRunReadiness {
        flow: world.desktop_flow(&given.flow, given.connections.as_deref()),
        run_owner: world.person(&given.run_owner),
        mode: given.run_mode,
    };
    let tenant = world.tenant();
    let decision = question.decide(&tenant, why);
    let blockers = decision.blockers.iter().map(|blocker| {
        json!({
            "code": blocker.code.as_str(),
            "reference": blocker.reference.map(|one| &tenant.reference(one).key),
            "fixable_by": render::person(&tenant, blocker.fixable_by),
        })
    });
    let mut out = Rendered::new();
    out.insert("applies".into(), json!(decision.data.applies));
    out.insert("ready".into(), json!(decision.data.ready));
    out.insert("blockers".into(), blockers.collect());
    let advice = render::notices(&tenant, &decision.advice);
    out.insert("advice".into(), advice);
    Ok(out)
}

#[derive(Deserialize)]
pub(crate) struct Window {
    actor: String,
    flow: FlowGiven,
    connections: Option<Vec<ConnectionGiven>>,
    initiation: Option<InitiationGiven>,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum InitiationGiven {
    Console,
    Cloud,
}

pub(crate) fn byoc_prompt(given: &Window, why: &mut impl Why) -> Result<Rendered, String> {
    let mut world = World::default();
    let question = ByocPrompt {
        flow: world.desktop_flow(&given.flow, given.connections.as_deref()),
        actor: world.person(&given.actor),
        initiation: match given.initiation {
            Some(InitiationGiven::Cloud) => Initiation::Cloud,
            Some(InitiationGiven::Console) | None => Initiation::Console,
        },
    };
    let tenant = world.tenant();
    let decision = question.decide(&tenant, why);
    let byoc = &decision.data;
    let rows = byoc.rows.iter().map(|row| {
        json!({
            "id": tenant.reference(row.reference).key,
            "source": match row.source {
                RowSource::Own => "own",
                RowSource::Embedded => "embedded",
            },
            "default": render::connection(&tenant, row.default),
        })
    });
    let mut out = Rendered::new();
    out.insert("window".into(), json!(window(byoc.window)));
    out.insert("references".into(), rows.collect());
    out.insert("can_start".into(), json!(byoc.can_start));
    let because = render::codes(&byoc.shown_because);
    out.insert("shown_because".into(), because);
    out.insert("code".into(), json!(render::refusal(&decision)));
    Ok(out)
}

fn window(window: policy::decisions::Window) -> &'static str {
    use policy::decisions::Window;
    match window {
        Window::NotApplicable => "not_applicable",
        Window::Refused => "refused",
        Window::Shown => "shown",
        Window::Suppressed => "suppressed",
    }
}

#[derive(Deserialize)]
pub(crate) struct Sharing {
    actor: Option<String>,
    flow: FlowGiven,
    connections: Option<Vec<ConnectionGiven>>,
    grantee: Option<String>,
    role: Option<String>,
    remove: Option<String>,
}

pub(crate) fn desktop_share(given: &Sharing, why: &mut impl Why) -> Result<Rendered, String> {
    let mut world = World::default();
    let flow = world.desktop_flow(&given.flow, given.connections.as_deref());
    let change = match (given.role.as_deref(), &given.remove) {
        (None, Some(_)) => ShareChange::Remove,
        (Some(role), _) => serde_json::from_value(json!(role))
            .map_or(ShareChange::GiveUnknownRole, ShareChange::Give),
        (None, None) => ShareChange::GiveUnknownRole,
    };
    let grantee = given.remove.as_deref().or(given.grantee.as_deref());
    let question = DesktopSharing {
        actor: world.person(given.actor.as_deref().unwrap_or(given.flow.first_owner())),
        flow,
        grantee: world.principal(grantee.unwrap_or_default()),
        change,
    };
    let tenant = world.tenant();
    let decision = question.decide(&tenant, why);
    let to_embed = decision.data.references_to_embed.iter();
    let to_embed = to_embed.map(|reference| json!(tenant.reference(*reference).key));
    let mut out = render::answer(&tenant, &decision);
    out.insert("references_to_embed".into(), to_embed.collect());
    Ok(out)
}

#[derive(Deserialize)]
pub(crate) struct Action {
    actor: Option<String>,
    flow: FlowGiven,
    connections: Option<Vec<ConnectionGiven>>,
    action: String,
    reference: Option<String>,
    embedded_in: Option<String>,
}

pub(crate) fn desktop_flow_action(given: &Action, why: &mut impl Why) -> Result<Rendered, String> {
    let mut world = World::default();
    let flow = world.desktop_flow(&given.flow, given.connections.as_deref());
    let other = given.embedded_in.as_deref();
    if let Some(other) = other.filter(|id| *id != given.flow.id) {
        world.flow_using(other, given.reference.as_deref().unwrap_or_default());
    }
    let question = DesktopFlowAction {
        actor: world.person(given.actor.as_deref().unwrap_or(given.flow.first_owner())),
        flow,
        action: match given.action.as_str() {
            "edit" => DesktopAction::Edit,
            "run_console_attended" => DesktopAction::RunConsole,
            "run_cloud_attended" => DesktopAction::RunCloud(RunMode::Attended),
            "run_cloud_unattended" => DesktopAction::RunCloud(RunMode::Unattended),
            "use_embedded_reference" => {
                let named = given.reference.as_deref().unwrap_or_default();
                DesktopAction::UseEmbeddedReference(world.reference(named))
            }
            other => return Err(format!("unknown action `{other}`")),
        },
    };
    let tenant = world.tenant();
    let decision = question.decide(&tenant, why);
    let mut out = render::answer(&tenant, &decision);
    let next = decision.data.map(policy::Code::as_str);
    let allowed = decision.outcome == Outcome::Allow;
    out.insert(
        "next".into(),
        if allowed { json!(next) } else { Value::Null },
    );
    Ok(out)
}
