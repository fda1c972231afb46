//! May somebody do this with a cloud flow?
//!
//! | Action | no role | run-only | owner |
//! |---|---|---|---|
//! | trigger | `no_access` | allow | allow |
//! | run from SharePoint | by edit access to the list alone: `sharepoint_edit_required` | | |
//! | use a connection | `no_access` | `role_run_only` | in another flow only one's own: `shared_connection_other_flow` |
//! | edit credentials | `no_access` | `role_run_only` | one's own only: `connection_of_another_owner` |
//! | re-point a step | `no_access` | `role_run_only` | to one's own only: `connection_of_another_owner` |
//! | anything else | `no_access` | `role_run_only` | allow |

use crate::access::EffectiveRole;
use crate::catalogue::rules as rule;
use crate::code::Code;
use crate::decision::{Decision, Outcome};
use crate::facts::Facts;
use crate::model::{ConnectionId, FlowId, PersonId, SharePointAccess};
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CloudFlowAction {
    /// Who.
    pub actor: PersonId,
    /// With which cloud flow.
    pub flow: FlowId,
    /// What.
    pub action: CloudAction,
}

/// What can be done with a cloud flow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CloudAction {
    /// See when it ran.
    ViewRunHistory,
    /// Turn it on.
    StartFlow,
    /// Turn it off.
    StopFlow,
    /// Change its steps.
    EditDefinition,
    /// Delete it.
    DeleteFlow,
    /// Add an owner.
    AddOwner,
    /// Start a run.
    Trigger,
    /// Start a run from a SharePoint list.
    RunFromSharePoint(SharePointAccess),
    /// Use one of its connections, in another flow if one is named.
    UseConnection {
        /// Which connection.
        connection: ConnectionId,
        /// Whether in another flow.
        in_another_flow: bool,
    },
    /// Change what a connection signs in with.
    EditCredentials(ConnectionId),
    /// Point a step to a connection of this person.
    RepointStep {
        /// Who owns the connection the step would use.
        to_owner: PersonId,
    },
}

impl CloudFlowAction {
    /// Decides.
    pub fn decide(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<()> {
        if let CloudAction::RunFromSharePoint(access) = &self.action {
            why.rule(rule::CLIST_RUN_PERMISSION, !access.can_edit());
            return allow_if(access.can_edit(), Code::SharePointEditRequired);
        }
        let role = facts.role(self.actor, self.flow, why);
        if role == EffectiveRole::None {
            why.rule(rule::CSHARE_CREATOR_OR_OWNER, true);
            return Decision::deny(Code::NoAccess, ());
        }
        why.rule(rule::RUNONLY_TRIGGER_ONLY, role == EffectiveRole::RunOnly);
        if self.action == CloudAction::Trigger {
            return Decision::new(Outcome::Allow, ());
        }
        if role == EffectiveRole::RunOnly {
            why.rule(rule::CSHARE_CREATOR_OR_OWNER, true);
            why.rule(rule::RUNONLY_NO_EDIT, true);
            why.rule(rule::GOV_RUN_ONLY_HIDES_DESIGN, true);
            return Decision::deny(Code::RoleRunOnly, ());
        }
        match self.action {
            CloudAction::UseConnection {
                connection,
                in_another_flow,
            } => {
                let own = facts.connection_owner(connection, why) == self.actor;
                why.rule(rule::CCONN_SHARED_SCOPE, in_another_flow && !own);
                why.rule(rule::CCONN_NO_FOREIGN_CREDENTIALS, !own);
                allow_if(own || !in_another_flow, Code::SharedConnectionOtherFlow)
            }
            CloudAction::EditCredentials(connection) => {
                let own = facts.connection_owner(connection, why) == self.actor;
                why.rule(rule::COWN_MANAGE_PROPERTIES, true);
                why.rule(rule::CCONN_NO_FOREIGN_CREDENTIALS, !own);
                allow_if(own, Code::ConnectionOfAnotherOwner)
            }
            CloudAction::RepointStep { to_owner } => {
                why.rule(rule::CCONN_MODIFY_STEPS, true);
                why.rule(rule::CCONN_NO_FOREIGN_CREDENTIALS, to_owner != self.actor);
                allow_if(to_owner == self.actor, Code::ConnectionOfAnotherOwner)
            }
            _ => {
                why.rule(self.owner_rule(), true);
                Decision::new(Outcome::Allow, ())
            }
        }
    }

    fn owner_rule(&self) -> crate::catalogue::RuleId {
        match self.action {
            CloudAction::ViewRunHistory => rule::COWN_VIEW_HISTORY,
            CloudAction::EditDefinition => rule::COWN_EDIT_DEFINITION,
            CloudAction::DeleteFlow => rule::COWN_DELETE,
            CloudAction::AddOwner => rule::COWN_ADD_REMOVE_OWNERS,
            _ => rule::COWN_MANAGE_PROPERTIES,
        }
    }
}

fn allow_if(allowed: bool, code: Code) -> Decision<()> {
    if allowed {
        Decision::new(Outcome::Allow, ())
    } else {
        Decision::deny(code, ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, ALICES, BOB, BOBS, CLOUD, RUI, ZOE, tenant};
    use crate::why::Silent;

    fn check(actor: PersonId, action: CloudAction, expected: Option<Code>) {
        let question = CloudFlowAction {
            actor,
            flow: CLOUD,
            action,
        };
        let decision = question.decide(&tenant(), &mut Silent);
        assert_eq!(decision.code, expected, "{question:?}");
        assert_eq!(decision.is_allowed(), expected.is_none());
    }

    #[test]
    fn owners_do_everything_run_only_users_start_it() {
        for action in [
            CloudAction::ViewRunHistory,
            CloudAction::StopFlow,
            CloudAction::EditDefinition,
            CloudAction::DeleteFlow,
            CloudAction::AddOwner,
        ] {
            check(BOB, action.clone(), None);
            check(RUI, action.clone(), Some(Code::RoleRunOnly));
            check(ZOE, action, Some(Code::NoAccess));
        }
        check(RUI, CloudAction::Trigger, None);
        check(ZOE, CloudAction::Trigger, Some(Code::NoAccess));
    }

    #[test]
    fn credentials_and_other_flows_take_ones_own_connection() {
        let elsewhere = |connection| CloudAction::UseConnection {
            connection,
            in_another_flow: true,
        };
        check(BOB, elsewhere(BOBS), None);
        check(
            BOB,
            elsewhere(ALICES),
            Some(Code::SharedConnectionOtherFlow),
        );
        check(BOB, CloudAction::EditCredentials(BOBS), None);
        check(
            BOB,
            CloudAction::EditCredentials(ALICES),
            Some(Code::ConnectionOfAnotherOwner),
        );
        check(BOB, CloudAction::RepointStep { to_owner: BOB }, None);
        check(
            BOB,
            CloudAction::RepointStep { to_owner: ALICE },
            Some(Code::ConnectionOfAnotherOwner),
        );
    }

    #[test]
    fn a_list_is_left_to_those_who_edit_it() {
        let edit = SharePointAccess {
            permission: crate::model::SharePointPermission::Edit,
            ..SharePointAccess::default()
        };
        check(ZOE, CloudAction::RunFromSharePoint(edit), None);
        let read = SharePointAccess::default();
        check(
            BOB,
            CloudAction::RunFromSharePoint(read),
            Some(Code::SharePointEditRequired),
        );
    }
}
