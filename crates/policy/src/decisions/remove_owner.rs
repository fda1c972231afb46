//! May somebody remove an owner of a cloud flow, and what breaks?
//!
//! | Condition | Outcome |
//! |---|---|
//! | the target created the flow | deny `creator_immovable` |
//! | neither creator nor owner | deny `not_creator_or_owner` |
//! | the target isn't an added owner | no-op |
//! | not confirmed | ask; warnings as below |
//! | confirmed | allow |
//!
//! A warning `update_credentials` for each used connection of somebody who loses access, except
//! where an instant flow takes the connection of whoever starts it, and where the connection
//! was deleted: nothing signs in with it.

use crate::catalogue::rules as rule;
use crate::code::Code;
use crate::decision::{Decision, Notice, Outcome};
use crate::facts::Facts;
use crate::model::{ConnectionStatus, FlowId, Grant, PersonId, Principal};
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RemoveOwner {
    /// Who removes.
    pub actor: PersonId,
    /// From which cloud flow.
    pub flow: FlowId,
    /// Whom.
    pub target: Principal,
    /// Whether they have confirmed it.
    pub confirmed: bool,
}

impl RemoveOwner {
    /// Decides. The data is the list of added owners afterwards.
    pub fn decide(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<Vec<Principal>> {
        let grants = facts.added_owners(self.flow, why);
        let now: Vec<_> = grants.iter().map(|grant| grant.principal).collect();
        let creator = Principal::Person(facts.creator(self.flow, why));
        why.rule(rule::COWN_CREATOR_IMMOVABLE, self.target == creator);
        if self.target == creator {
            return Decision::deny(Code::CreatorImmovable, now);
        }
        let owner = facts.role(self.actor, self.flow, why).is_owner();
        why.rule(rule::CSHARE_CREATOR_OR_OWNER, !owner);
        if !owner {
            return Decision::deny(Code::NotCreatorOrOwner, now);
        }
        if !now.contains(&self.target) {
            let mut decision = Decision::new(Outcome::NoOp, now);
            decision.code = Some(Code::NothingToChange);
            return decision;
        }
        why.rule(rule::COWN_ADD_REMOVE_OWNERS, true);
        let warnings = self.broken_connections(grants, facts, why);
        why.rule(rule::COWN_REMOVE_UPDATE_CREDENTIALS, !warnings.is_empty());
        why.rule(rule::CCONN_MODIFY_WHEN, !warnings.is_empty());
        why.rule(rule::COWN_REMOVE_CONFIRM, !self.confirmed);
        let mut decision = if self.confirmed {
            let after = now
                .into_iter()
                .filter(|principal| *principal != self.target)
                .collect();
            Decision::new(Outcome::Allow, after)
        } else {
            Decision::new(Outcome::RequireConfirmation, now)
        };
        decision.warnings = warnings;
        decision
    }

    /// Used connections of people whom the removal leaves without ownership.
    fn broken_connections(
        &self,
        grants: &[Grant],
        facts: &impl Facts,
        why: &mut impl Why,
    ) -> Vec<Notice> {
        let mut broken = Vec::new();
        let instant = facts.trigger(self.flow, why).is_instant();
        let keeps = [facts.creator(self.flow, why), facts.owner(self.flow, why)];
        for used in facts.cloud_connections(self.flow, why) {
            if !used.signs_in(instant) {
                continue;
            }
            if facts.connection_status(used.connection, why) == ConnectionStatus::Deleted {
                continue;
            }
            let owner = facts.connection_owner(used.connection, why);
            if !facts.reaches(owner, self.target, why) || keeps.contains(&owner) {
                continue;
            }
            let mut stays = false;
            for grant in grants.iter().filter(|grant| grant.principal != self.target) {
                stays |= facts.reaches(owner, grant.principal, why);
            }
            if !stays {
                broken.push(Notice {
                    code: Code::UpdateCredentials,
                    connection: Some(used.connection),
                    reference: used.reference,
                });
            }
        }
        broken
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, BOB, BOBS, CLOUD, RUI, ZOE, cloud, tenant, with};
    use crate::model::{GroupId, Member, Records, RunOnlySource, Trigger};
    use crate::tenant::Tenant;
    use crate::why::Silent;

    fn check(tenant: &Tenant, actor: PersonId, target: PersonId, expected: (Outcome, usize)) {
        let question = RemoveOwner {
            actor,
            flow: CLOUD,
            target: Principal::Person(target),
            confirmed: true,
        };
        let decision = question.decide(tenant, &mut Silent);
        assert_eq!((decision.outcome, decision.warnings.len()), expected);
    }

    #[test]
    fn the_creator_stays_and_connections_of_the_others_are_named() {
        check(&tenant(), ALICE, BOB, (Outcome::Allow, 1));
        check(&tenant(), BOB, BOB, (Outcome::Allow, 1));
        check(&tenant(), BOB, ALICE, (Outcome::Deny, 0));
        check(&tenant(), RUI, BOB, (Outcome::Deny, 0));
        check(&tenant(), ALICE, ZOE, (Outcome::NoOp, 0));
        let unused = with(|records| cloud(records).connections[1].used_in_definition = false);
        check(&unused, ALICE, BOB, (Outcome::Allow, 0));
        let provided = |records: &mut Records| {
            cloud(records).connections[1].run_only_source = RunOnlySource::ProvidedByRunOnlyUser;
        };
        check(&with(provided), ALICE, BOB, (Outcome::Allow, 0));
        let scheduled = with(|records| {
            provided(records);
            cloud(records).trigger = Trigger::Scheduled;
        });
        check(&scheduled, ALICE, BOB, (Outcome::Allow, 1));
    }

    #[test]
    fn connections_of_somebody_who_has_left_are_named_and_deleted_ones_are_not() {
        let left = with(|records| records.people[BOB.at()].left = true);
        check(&left, ALICE, BOB, (Outcome::Allow, 1));
        let deleted = with(|records| {
            records.connections[BOBS.at()].status = ConnectionStatus::Deleted;
        });
        check(&deleted, ALICE, BOB, (Outcome::Allow, 0));
    }

    #[test]
    fn whoever_stays_owner_through_a_group_breaks_nothing() {
        let group = Grant {
            principal: Principal::Group(GroupId(0)),
            since: None,
        };
        let both_ways = with(|records| {
            cloud(records).owners.push(group.clone());
            records.groups[0].members.push(Member::Person(BOB));
        });
        check(&both_ways, ALICE, BOB, (Outcome::Allow, 0));
    }
}
