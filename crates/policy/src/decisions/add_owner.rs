//! May somebody add an owner to a cloud flow, and what follows?
//!
//! | Condition | Outcome |
//! |---|---|
//! | the person has no license that allows sharing | deny `licence_required` |
//! | neither creator nor owner, nor its environment's administrator while nobody who owns it is still here | deny `not_creator_or_owner` |
//! | a SharePoint list, in GCC High or DoD | deny `list_owner_unavailable_in_cloud` |
//! | otherwise | allow |
//!
//! Effects: `owner_added`, for a list `list_editors_become_owners`, and
//! `added_to_dataverse` in a solution, where the environment has a Dataverse. Warnings: `guest_owner`, `use_group_instead`,
//! `run_only_until_role_assigned`, and `prefer_run_only` or `prefer_indirect_access`
//! when no editing is needed.

use super::environment_rules::lists_can_own;
use super::owner_departure::has_active_owner;
use crate::catalogue::rules as rule;
use crate::code::Code;
use crate::decision::{Decision, Outcome};
use crate::decisions::ShareLicense;
use crate::facts::Facts;
use crate::model::{FlowId, PersonId, Principal, SecurityRole, UserType};
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AddOwner {
    /// Who adds; none to leave their role and license out.
    pub actor: Option<PersonId>,
    /// Whether the license is checked.
    pub check_license: bool,
    /// To which cloud flow.
    pub flow: FlowId,
    /// Whom.
    pub principal: Principal,
    /// Whether the new owner needs to edit; none when nobody said.
    pub needs_edit: Option<bool>,
}

impl AddOwner {
    /// Decides.
    pub fn decide(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<()> {
        if let Some(actor) = self.actor {
            if self.check_license {
                let license = ShareLicense { person: actor }.decide(facts, why);
                if !license.is_allowed() {
                    return license;
                }
            }
            let owner = facts.role(actor, self.flow, why).is_owner();
            let may = owner || self.rescues(actor, facts, why);
            why.rule(rule::CSHARE_CREATOR_OR_OWNER, !may);
            if !may {
                return Decision::deny(Code::NotCreatorOrOwner, ());
            }
        }
        why.rule(rule::COWN_ADD_REMOVE_OWNERS, true);
        let environment = facts.flow_environment(self.flow, why);
        let is_list = matches!(self.principal, Principal::List(_));
        let no_lists = !lists_can_own(environment, facts, why);
        why.rule(rule::CLIST_NO_GCC_HIGH_DOD, is_list && no_lists);
        if is_list && no_lists {
            return Decision::deny(Code::ListOwnerUnavailableInCloud, ());
        }
        let mut decision = Decision::new(Outcome::Allow, ());
        if is_list {
            why.rule(rule::CLIST_ALLOWED, true);
            decision.effects.push(Code::ListEditorsBecomeOwners);
            let uses = facts.uses_sharepoint(self.flow, why);
            why.rule(rule::CLIST_WHEN, !uses);
            if !uses {
                decision.warn(Code::UseGroupInstead);
            }
        } else {
            why.rule(
                rule::COWN_GROUPS,
                matches!(self.principal, Principal::Group(_)),
            );
            decision.effects.push(Code::OwnerAdded);
        }
        self.note_dataverse(&mut decision, facts, why);
        if let Principal::Person(person) = self.principal {
            let guest = facts.user_type(person, why) == UserType::Guest;
            why.rule(rule::CSHARE_AUDIENCE, guest);
            if guest {
                decision.warn(Code::GuestOwner);
            }
        }
        if self.needs_edit == Some(false) {
            let instant = facts.trigger(self.flow, why).is_instant();
            why.rule(rule::GOV_CO_OWNER_ONLY_FOR_EDITING, true);
            why.rule(rule::GOV_PREFER_RUN_ONLY, instant);
            why.rule(rule::RUNONLY_INSTANT_ONLY, !instant);
            decision.warn(if instant {
                Code::PreferRunOnly
            } else {
                Code::PreferIndirectAccess
            });
        }
        decision
    }

    /// Whether an administrator gives a flow that nobody owns any longer to somebody.
    fn rescues(&self, actor: PersonId, facts: &impl Facts, why: &mut impl Why) -> bool {
        let environment = facts.flow_environment(self.flow, why);
        let here = !facts.left(actor, why);
        let actor = Principal::Person(actor);
        let rescues = here
            && facts.holds_role(actor, environment, SecurityRole::EnvironmentAdmin, why)
            && !has_active_owner(self.flow, facts, why);
        why.rule(rule::LEAVE_NO_ACTIVE_OWNER, rescues);
        rescues
    }

    /// Somebody who is added to the environment's Dataverse has no role there, unless it is the
    /// default one.
    fn note_dataverse(&self, decision: &mut Decision<()>, facts: &impl Facts, why: &mut impl Why) {
        if !added_to_dataverse(self.principal, self.flow, facts, why) {
            return;
        }
        decision.effects.push(Code::AddedToDataverse);
        let environment = facts.flow_environment(self.flow, why);
        let is_default = facts.environment_is_default(environment, why);
        why.rule(rule::DVUSER_DEFAULT_MAKER, is_default);
        why.rule(rule::DVUSER_NON_DEFAULT_NO_MAKER, !is_default);
        if !is_default {
            why.rule(rule::DVUSER_RUN_ONLY_UNTIL_ROLE, true);
            decision.warn(Code::RunOnlyUntilRoleAssigned);
        }
    }
}

/// Whether somebody is unknown to the Dataverse of a flow's environment, so that owning the
/// flow adds them to it.
pub(crate) fn added_to_dataverse(
    owner: Principal,
    flow: FlowId,
    facts: &impl Facts,
    why: &mut impl Why,
) -> bool {
    if !matches!(owner, Principal::Person(_) | Principal::Group(_)) {
        return false;
    }
    let environment = facts.flow_environment(flow, why);
    let is_default = facts.environment_is_default(environment, why);
    let is_group = matches!(owner, Principal::Group(_));
    let added = facts.solution_aware(flow, why)
        && facts.has_dataverse(environment, why)
        && !facts.in_dataverse(owner, environment, why)
        && !(is_group && is_default);
    why.rule(rule::DVUSER_AUTO_ADD, added);
    added
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, BOB, CLOUD, RUI, ZOE, cloud, tenant, with};
    use crate::model::{Cloud, License};
    use crate::tenant::Tenant;
    use crate::why::Silent;

    #[test]
    fn an_administrator_who_has_left_gives_no_flow_to_anybody() {
        let adds = |left: bool| {
            let tenant = with(|records| {
                for person in [ALICE, BOB] {
                    records.people[person.at()].left = true;
                }
                let zoe = &mut records.people[ZOE.at()];
                zoe.licenses = [License::PowerAutomatePaid].into();
                zoe.left = left;
                let role = [SecurityRole::EnvironmentAdmin].into();
                zoe.roles.insert(crate::model::EnvironmentId(0), role);
            });
            let question = AddOwner {
                actor: Some(ZOE),
                check_license: true,
                flow: CLOUD,
                principal: Principal::Person(RUI),
                needs_edit: None,
            };
            question.decide(&tenant, &mut Silent).code
        };
        assert_eq!(adds(false), None);
        assert_eq!(adds(true), Some(Code::NotCreatorOrOwner));
    }

    fn check(
        tenant: &Tenant,
        actor: PersonId,
        principal: Principal,
        expected: (Option<Code>, &[Code]),
    ) {
        let question = AddOwner {
            actor: Some(actor),
            check_license: true,
            flow: CLOUD,
            principal,
            needs_edit: None,
        };
        let decision = question.decide(tenant, &mut Silent);
        let warnings: Vec<_> = decision
            .warnings
            .iter()
            .map(|warning| warning.code)
            .collect();
        assert_eq!((decision.code, &*warnings), expected);
    }

    #[test]
    fn owners_with_a_license_add_owners() {
        let zoe = Principal::Person(ZOE);
        check(&tenant(), BOB, zoe, (None, &[]));
        check(&tenant(), RUI, zoe, (Some(Code::NotCreatorOrOwner), &[]));
        let free = with(|records| records.people[1].licenses = [License::PowerAutomateFree].into());
        check(&free, BOB, zoe, (Some(Code::LicenseRequired), &[]));
        let guest = with(|records| records.people[3].user_type = UserType::Guest);
        check(&guest, BOB, zoe, (None, &[Code::GuestOwner]));
        let unknown = with(|records| {
            records.flows[1].is_solution_aware = true;
            records.people[3].in_dataverse.clear();
        });
        check(
            &unknown,
            BOB,
            zoe,
            (None, &[Code::RunOnlyUntilRoleAssigned]),
        );
        let bare = with(|records| {
            records.flows[1].is_solution_aware = true;
            records.people[3].in_dataverse.clear();
            records.environments[0].has_dataverse = false;
        });
        check(&bare, BOB, zoe, (None, &[]));
    }

    #[test]
    fn a_list_fits_a_flow_that_uses_sharepoint_where_lists_are_offered() {
        let list = Principal::List(crate::model::ListId(0));
        check(&tenant(), ALICE, list, (None, &[]));
        let mail_only = with(|records| drop(cloud(records).connections.remove(0)));
        check(&mail_only, ALICE, list, (None, &[Code::UseGroupInstead]));
        let defense = with(|records| records.environments[0].cloud = Cloud::Dod);
        check(
            &defense,
            ALICE,
            list,
            (Some(Code::ListOwnerUnavailableInCloud), &[]),
        );
        let plain = with(|records| records.environments[0].cloud = Cloud::Gcc);
        check(&plain, ALICE, list, (None, &[]));
    }
}
