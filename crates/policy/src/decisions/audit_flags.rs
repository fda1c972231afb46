//! What about a flow's access should an audit look at?
//!
//! | Who | Condition | Flag |
//! |---|---|---|
//! | an owner | a guest, and an owner since the last audit | `new_guest_owner` |
//! | an owner | not among those expected to own flows in the environment | `outside_owner` |
//! | a run-only user, and not an owner in another way | holds the role Environment Maker | `maker_role_not_needed` |
//!
//! Owners are the flow's owner, the creator of a cloud flow, and who was added. An owner
//! whose day isn't known counts as new, and so does every guest before the first audit.
//! Members of an expected group are expected. These are flags: they stop nobody.

use crate::access::EffectiveRole;
use crate::catalogue::{DisputeId, rules as rule};
use crate::code::Code;
use crate::decision::{Decision, Outcome};
use crate::facts::Facts;
use crate::model::{DesktopRole, EnvironmentId, FlowId, Principal, SecurityRole, UserType};
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AuditFlags {
    /// Which flow.
    pub flow: FlowId,
    /// Whether owners are compared with who is expected; not where nobody said.
    pub check_expected: bool,
}

/// Something an audit should look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct AuditFlag {
    /// What.
    pub code: Code,
    /// About whom.
    pub about: Principal,
}

impl AuditFlags {
    /// Decides.
    pub fn decide(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<Vec<AuditFlag>> {
        let environment = facts.flow_environment(self.flow, why);
        let mut decision = Decision::new(Outcome::Allow, Vec::new());
        let flags = &mut decision.data;
        let created = facts.created_on(self.flow, why);
        let (owner, creator) = (facts.owner(self.flow, why), facts.creator(self.flow, why));
        self.note_owner(flags, Principal::Person(owner), created, facts, why);
        if creator != owner && facts.role(creator, self.flow, why).is_owner() {
            self.note_owner(flags, Principal::Person(creator), created, facts, why);
        }
        for added in facts.added_owners(self.flow, why) {
            self.note_owner(flags, added.principal, added.since.as_deref(), facts, why);
        }
        for user in facts.run_only_users(self.flow, why) {
            self.note_maker(flags, user.principal, environment, facts, why);
        }
        for share in facts.shares(self.flow, why) {
            match share.role {
                DesktopRole::CoOwner => {
                    self.note_owner(flags, share.principal, share.since.as_deref(), facts, why);
                }
                DesktopRole::RunOnly => {
                    self.note_maker(flags, share.principal, environment, facts, why);
                }
            }
        }
        let makers = flags
            .iter()
            .any(|flag| flag.code == Code::MakerRoleNotNeeded);
        if makers && facts.environment_is_default(environment, why) {
            why.rule(rule::DVUSER_DEFAULT_MAKER, true);
            decision.disputed = Some(DisputeId::C_13);
        }
        decision
    }

    fn note_owner(
        &self,
        flags: &mut Vec<AuditFlag>,
        about: Principal,
        since: Option<&str>,
        facts: &impl Facts,
        why: &mut impl Why,
    ) {
        let environment = facts.flow_environment(self.flow, why);
        if let Principal::Person(person) = about
            && facts.user_type(person, why) == UserType::Guest
        {
            let audited = facts.last_audit(environment, why);
            // Days and times of RFC 3339 sort as text.
            let new = !matches!((since, audited), (Some(since), Some(day)) if since < day);
            why.rule(rule::AUDIT_GUEST_OWNERS, new);
            if new {
                note(flags, Code::NewGuestOwner, about);
            }
        }
        if self.check_expected {
            let expected = facts.expected_owners(environment, why);
            let outside = !expected.contains(&about)
                && !expected.iter().any(|group| match about {
                    Principal::Person(person) => facts.reaches(person, *group, why),
                    Principal::Group(inner) => facts.within(inner, *group, why),
                    _ => false,
                });
            why.rule(rule::AUDIT_OUTSIDE_OWNERS, outside);
            why.rule(rule::GOV_CO_OWNERS_CROSS_BOUNDARY, outside);
            if outside {
                note(flags, Code::OutsideOwner, about);
            }
        }
    }

    fn note_maker(
        &self,
        flags: &mut Vec<AuditFlag>,
        about: Principal,
        environment: EnvironmentId,
        facts: &impl Facts,
        why: &mut impl Why,
    ) {
        let only_runs = match about {
            Principal::Person(person) => {
                facts.role(person, self.flow, why) == EffectiveRole::RunOnly
            }
            _ => true,
        };
        let found =
            only_runs && facts.holds_role(about, environment, SecurityRole::EnvironmentMaker, why);
        why.rule(rule::GOV_RUNNERS_STAY_BASIC, found);
        why.rule(rule::GOV_RUN_ONLY_NO_MAKER_ROLE, only_runs);
        if matches!(about, Principal::Group(_)) {
            why.rule(rule::GOV_NO_ELEVATION_FOR_TRIGGERERS, found);
        }
        if found {
            note(flags, Code::MakerRoleNotNeeded, about);
        }
    }
}

/// Notes a flag once, however often somebody was given access.
fn note(flags: &mut Vec<AuditFlag>, code: Code, about: Principal) {
    let flag = AuditFlag { code, about };
    if !flags.contains(&flag) {
        flags.push(flag);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, BOB, CLOUD, DESKTOP, RUI, cloud, desktop, with};
    use crate::model::{Group, GroupId, Member, PersonId, Records};
    use crate::why::Silent;

    const GROUP: Principal = Principal::Group(GroupId(0));

    fn person(person: PersonId) -> Principal {
        Principal::Person(person)
    }

    fn check(flow: FlowId, change: impl FnOnce(&mut Records), expected: &[(Code, Principal)]) {
        let tenant = with(|records| {
            records.environments[0].expected = [person(ALICE), person(BOB)].into();
            change(records);
        });
        let question = AuditFlags {
            flow,
            check_expected: true,
        };
        let flags = question.decide(&tenant, &mut Silent).data;
        let flags: Vec<_> = flags.iter().map(|flag| (flag.code, flag.about)).collect();
        assert_eq!(flags, expected);
    }

    #[test]
    fn a_guest_is_new_who_became_owner_after_the_last_audit() {
        let bob = |since: Option<&str>, audited: Option<&str>| {
            let (since, audited) = (since.map(str::to_owned), audited.map(str::to_owned));
            move |records: &mut Records| {
                records.people[BOB.at()].user_type = UserType::Guest;
                records.environments[0].last_audit = audited;
                cloud(records).owners[0].since = since.clone();
                desktop(records).shares[0].since = since;
            }
        };
        let new = [(Code::NewGuestOwner, person(BOB))];
        for flow in [CLOUD, DESKTOP] {
            check(flow, |_| {}, &[]);
            check(
                flow,
                bob(Some("2026-03-02T09:00:00Z"), Some("2026-03-01")),
                &new,
            );
            check(
                flow,
                bob(Some("2026-03-01T00:00:00Z"), Some("2026-03-01")),
                &new,
            );
            check(
                flow,
                bob(Some("2026-02-28T23:59:59Z"), Some("2026-03-01")),
                &[],
            );
            check(flow, bob(Some("2026-02-28T23:59:59Z"), None), &new);
            check(flow, bob(None, Some("2026-03-01")), &new);
        }
    }

    #[test]
    fn an_owner_is_expected_by_name_or_through_a_group() {
        let only = |expected: Principal| {
            move |records: &mut Records| records.environments[0].expected = [expected].into()
        };
        check(
            CLOUD,
            only(person(ALICE)),
            &[(Code::OutsideOwner, person(BOB))],
        );
        check(
            DESKTOP,
            only(person(BOB)),
            &[(Code::OutsideOwner, person(ALICE))],
        );
        let in_group = |records: &mut Records| {
            records.groups[0].members = vec![Member::Person(ALICE), Member::Person(BOB)];
            records.environments[0].expected = [GROUP].into();
        };
        check(CLOUD, in_group, &[]);
        let group_owns = |records: &mut Records| cloud(records).owners[0].principal = GROUP;
        check(CLOUD, group_owns, &[(Code::OutsideOwner, GROUP)]);
        let nested = |expected: GroupId| {
            move |records: &mut Records| {
                cloud(records).owners[0].principal = GROUP;
                let outer = records.groups.len() as u32;
                for members in [
                    vec![Member::Group(GroupId(0))],
                    vec![Member::Group(GroupId(outer))],
                ] {
                    records.groups.push(Group {
                        members,
                        ..Group::default()
                    });
                }
                records.environments[0].expected =
                    [person(ALICE), Principal::Group(expected)].into();
            }
        };
        let others = with(|_| {}).groups.len() as u32;
        check(CLOUD, nested(GroupId(others)), &[]);
        check(CLOUD, nested(GroupId(others + 1)), &[]);
    }

    #[test]
    fn who_only_runs_the_flow_needs_no_maker_role() {
        let maker = || [(EnvironmentId(0), [SecurityRole::EnvironmentMaker].into())].into();
        let found = [(Code::MakerRoleNotNeeded, person(RUI))];
        for flow in [CLOUD, DESKTOP] {
            check(
                flow,
                |records| records.people[RUI.at()].roles = maker(),
                &found,
            );
            check(
                flow,
                |records| records.people[BOB.at()].roles = maker(),
                &[],
            );
            let through_group = |records: &mut Records| {
                records.groups[0].members = vec![Member::Person(RUI)];
                records.groups[0].roles = maker();
            };
            check(flow, through_group, &found);
        }
        let also_owner = |records: &mut Records| {
            records.people[RUI.at()].roles = maker();
            cloud(records).owners[0].principal = person(RUI);
        };
        check(CLOUD, also_owner, &[(Code::OutsideOwner, person(RUI))]);
        let group_runs = |records: &mut Records| {
            records.groups[0].roles = maker();
            cloud(records).run_only[0].principal = GROUP;
        };
        check(CLOUD, group_runs, &[(Code::MakerRoleNotNeeded, GROUP)]);
        let outer_makes = |records: &mut Records| {
            records.groups.push(Group {
                members: vec![Member::Group(GroupId(0))],
                roles: maker(),
                ..Group::default()
            });
            cloud(records).run_only[0].principal = GROUP;
        };
        check(CLOUD, outer_makes, &[(Code::MakerRoleNotNeeded, GROUP)]);
    }

    #[test]
    fn nobody_is_outside_where_nobody_said_who_is_expected() {
        let question = AuditFlags {
            flow: CLOUD,
            check_expected: false,
        };
        let nobody = with(|records| records.environments[0].expected.clear());
        assert_eq!(question.decide(&nobody, &mut Silent).data, []);
    }
}
