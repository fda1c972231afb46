//! What somebody can do with a flow: every action that is decided, in one list.

use crate::catalogue::RuleId;
use crate::code::Code;
use crate::decision::{Decision, Outcome};
use crate::decisions::{CloudAction, CloudFlowAction, DesktopAction, DesktopFlowAction, OwnerRole};
use crate::facts::Facts;
use crate::model::*;
use crate::tenant::Tenant;
use crate::why::{Grounds, Silent};

/// Something that can be done with a flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ability {
    /// Start a cloud flow with its button.
    Start,
    /// Start a cloud flow for an item of a SharePoint list.
    StartFromSharePoint,
    /// Run a desktop flow from the console.
    RunConsole,
    /// Have a cloud flow run a desktop flow.
    RunCloud,
    /// Change its steps.
    Edit,
    /// See when it ran.
    SeeHistory,
    /// Turn it on and off.
    TurnOnAndOff,
    /// Add and remove owners.
    ChangeOwners,
    /// Delete it.
    Delete,
    /// Use what others embedded in it.
    UseEmbedded,
    /// Use a connection of another owner in other flows, too.
    UseElsewhere,
}

/// Whether somebody can do it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Can {
    /// What.
    pub ability: Ability,
    /// Why not; none where they can.
    pub refused: Option<Code>,
    /// The rules that say so.
    pub rules: Vec<RuleId>,
}

/// What somebody can do with a flow as far as their role goes. What the flow has no use for,
/// such as a button it doesn't have, is left out.
pub fn abilities(tenant: &Tenant, person: PersonId, flow: FlowId) -> Vec<Can> {
    match &tenant.flow(flow).kind {
        FlowKind::Cloud(cloud) => of_cloud(tenant, person, flow, cloud),
        FlowKind::Desktop(desktop) => of_desktop(tenant, person, flow, desktop),
    }
}

/// Whether somebody with this access to the list can start a flow from SharePoint; none where
/// the flow isn't started there.
pub fn from_sharepoint(
    tenant: &Tenant,
    actor: PersonId,
    flow: FlowId,
    access: &SharePointAccess,
) -> Option<Can> {
    let of_an_item = tenant.flow(flow).cloud()?.trigger == Trigger::InstantSelectedItem;
    let starts_there = of_an_item && Facts::uses_sharepoint(tenant, flow, &mut Silent);
    let question = CloudFlowAction {
        actor,
        flow,
        action: CloudAction::RunFromSharePoint(access.clone()),
    };
    starts_there.then(|| {
        decided(Ability::StartFromSharePoint, |grounds| {
            question.decide(tenant, grounds)
        })
    })
}

fn of_cloud(tenant: &Tenant, actor: PersonId, flow: FlowId, cloud: &CloudFlow) -> Vec<Can> {
    let mut actions = Vec::new();
    if cloud.trigger.is_instant() {
        actions.push((Ability::Start, CloudAction::Trigger));
    }
    actions.extend([
        (Ability::SeeHistory, CloudAction::ViewRunHistory),
        (Ability::Edit, CloudAction::EditDefinition),
        (Ability::TurnOnAndOff, CloudAction::StopFlow),
        (Ability::ChangeOwners, CloudAction::AddOwner),
        (Ability::Delete, CloudAction::DeleteFlow),
    ]);
    let mut used = cloud.connections.iter().map(|used| used.connection);
    let of_another = used.find(|used| tenant.connection(*used).owner != actor);
    actions.extend(of_another.map(|connection| {
        let action = CloudAction::UseConnection {
            connection,
            in_another_flow: true,
        };
        (Ability::UseElsewhere, action)
    }));
    let can = |(ability, action)| {
        let question = CloudFlowAction {
            actor,
            flow,
            action,
        };
        decided(ability, |grounds| question.decide(tenant, grounds))
    };
    let mut all: Vec<_> = actions.into_iter().map(can).collect();
    // Whoever owns it needs a role of the environment, too, for all but starting it.
    let mut grounds = Grounds::default();
    let role = OwnerRole {
        person: actor,
        flow,
    };
    if role.decide(tenant, &mut grounds).outcome == Outcome::Warn {
        let all = all.iter_mut();
        let more = all.filter(|can| can.refused.is_none() && can.ability != Ability::Start);
        for can in more {
            can.refused = Some(Code::RunOnlyUntilRoleAssigned);
            can.rules = grounds.holding();
        }
    }
    all
}

fn of_desktop(tenant: &Tenant, actor: PersonId, flow: FlowId, desktop: &DesktopFlow) -> Vec<Can> {
    let mut actions = vec![
        (Ability::RunConsole, DesktopAction::RunConsole),
        (
            Ability::RunCloud,
            DesktopAction::RunCloud(RunMode::Attended),
        ),
        (Ability::Edit, DesktopAction::Edit),
    ];
    let mut used = desktop.references.iter().filter(|used| used.embedded);
    let of_another = used.find(|used| tenant.reference(used.reference).owner != actor);
    actions.extend(of_another.map(|used| {
        let action = DesktopAction::UseEmbeddedReference(used.reference);
        (Ability::UseEmbedded, action)
    }));
    let can = |(ability, action)| {
        let question = DesktopFlowAction {
            actor,
            flow,
            action,
        };
        decided(ability, |grounds| question.decide(tenant, grounds))
    };
    actions.into_iter().map(can).collect()
}

fn decided<T>(ability: Ability, decide: impl FnOnce(&mut Grounds) -> Decision<T>) -> Can {
    let mut grounds = Grounds::default();
    let refused = decide(&mut grounds).code;
    Can {
        ability,
        refused,
        rules: grounds.holding(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::rules as rule;
    use crate::fixture::{ALICE, BOB, CLOUD, DESKTOP, RUI, ZOE, cloud, with};

    fn refused(person: PersonId, flow: FlowId) -> Vec<(Ability, Code)> {
        let tenant = with(|records| cloud(records).trigger = Trigger::InstantButton);
        let all = abilities(&tenant, person, flow).into_iter();
        all.filter_map(|can| Some((can.ability, can.refused?)))
            .collect()
    }

    #[test]
    fn owners_do_everything_but_take_connections_along() {
        for owner in [ALICE, BOB] {
            let elsewhere = (Ability::UseElsewhere, Code::SharedConnectionOtherFlow);
            assert_eq!(refused(owner, CLOUD), [elsewhere]);
            assert_eq!(refused(owner, DESKTOP), []);
        }
    }

    #[test]
    fn run_only_users_start_it_and_nothing_else() {
        use Ability::{ChangeOwners, Delete, Edit, SeeHistory, TurnOnAndOff, UseElsewhere};
        let no = |ability| (ability, Code::RoleRunOnly);
        assert_eq!(
            refused(RUI, CLOUD),
            [
                SeeHistory,
                Edit,
                TurnOnAndOff,
                ChangeOwners,
                Delete,
                UseElsewhere
            ]
            .map(no)
        );
        assert_eq!(
            refused(RUI, DESKTOP),
            [
                (Ability::RunCloud, Code::RunOnlyConsoleOnly),
                no(Edit),
                no(Ability::UseEmbedded)
            ]
        );
        let nobody = refused(ZOE, CLOUD);
        assert!(nobody.iter().all(|(_, code)| *code == Code::NoAccess));
    }

    #[test]
    fn an_owner_without_a_role_of_the_environment_may_only_start_it() {
        let solution_aware = |roles| {
            with(|records| {
                cloud(records).trigger = Trigger::InstantButton;
                records.flows[CLOUD.at()].is_solution_aware = true;
                records.people[BOB.at()].roles = roles;
            })
        };
        let refused = |tenant: &Tenant| {
            let all = abilities(tenant, BOB, CLOUD).into_iter();
            let all = all.filter(|can| can.refused == Some(Code::RunOnlyUntilRoleAssigned));
            all.map(|can| can.ability).collect::<Vec<_>>()
        };
        use Ability::{ChangeOwners, Delete, Edit, SeeHistory, TurnOnAndOff};
        assert_eq!(
            refused(&solution_aware(Default::default())),
            [SeeHistory, Edit, TurnOnAndOff, ChangeOwners, Delete]
        );
        let maker = [(EnvironmentId(0), [SecurityRole::EnvironmentMaker].into())];
        assert_eq!(refused(&solution_aware(maker.into())), []);
    }

    #[test]
    fn each_names_the_rules_that_say_so() {
        let tenant = with(|_| {});
        let all = abilities(&tenant, ALICE, CLOUD);
        let of = |ability| all.iter().find(|can| can.ability == ability);
        for (ability, rule) in [
            (Ability::SeeHistory, rule::COWN_VIEW_HISTORY),
            (Ability::TurnOnAndOff, rule::COWN_MANAGE_PROPERTIES),
            (Ability::Delete, rule::COWN_DELETE),
            (Ability::UseElsewhere, rule::CCONN_SHARED_SCOPE),
        ] {
            assert!(of(ability).is_some_and(|can| can.rules.contains(&rule)));
        }
        let scheduled = with(|records| cloud(records).trigger = Trigger::Scheduled);
        let all = abilities(&scheduled, ALICE, CLOUD);
        assert!(all.iter().all(|can| can.ability != Ability::Start));
    }
}
