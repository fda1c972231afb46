//! What a review should know besides a finding: the flow it is about isn't the only one.

use super::Finding;
use crate::access::EffectiveRole;
use crate::model::*;
use crate::sorted::Set;
use crate::tenant::Tenant;

/// Flows that whoever a finding is about builds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Builds {
    /// Who: the person, or who of the group.
    pub people: Vec<PersonId>,
    /// Which other flows of the environment they own, each once, in list order.
    pub flows: Vec<FlowId>,
}

impl Finding {
    /// What they build in the environment of the flow: whether a maker who only runs this
    /// flow needs the role is decided flow by flow, so a review has to see the others.
    pub fn builds(&self, tenant: &Tenant) -> Builds {
        let environment = tenant.flow(self.flow).environment;
        let mut found = Builds::default();
        for person in tenant.people_of(self.about) {
            let reached = tenant.flows_reached_by(person).into_iter();
            let built = reached.filter(|flow| {
                *flow != self.flow
                    && tenant.flow(*flow).environment == environment
                    && tenant.role(person, *flow) >= EffectiveRole::CoOwner
            });
            let before = found.flows.len();
            found.flows.extend(built);
            if found.flows.len() > before {
                found.people.push(person);
            }
        }
        crate::sorted::sort(&mut found.flows);
        found.flows.dedup();
        found
    }

    /// The highest role in the environment of the flow that somebody holds now, and that is
    /// left to them without the role of a maker; groups count.
    pub fn roles(&self, tenant: &Tenant) -> [Option<SecurityRole>; 2] {
        let environment = tenant.flow(self.flow).environment;
        let Principal::Person(person) = self.about else {
            return [None; 2];
        };
        let own = tenant.person(person).roles.get(&environment).cloned();
        let own = own.unwrap_or_default();
        let left = without_maker(&own, tenant.environment(environment));
        let groups = tenant.groups.iter().zip((0..).map(GroupId));
        let of_groups = groups
            .filter(|(_, id)| tenant.is_member(person, *id))
            .filter_map(|(group, _)| group.roles.get(&environment)?.first().copied());
        let of_groups: Vec<_> = of_groups.collect();
        let highest = |own: &Set<SecurityRole>| own.iter().chain(&of_groups).min().copied();
        [highest(&own), highest(&left)]
    }
}

/// What is left of somebody's roles in an environment without the one of a maker. Whoever only
/// runs flows stays a basic user, where there is such a role.
pub(super) fn without_maker(
    held: &Set<SecurityRole>,
    environment: &Environment,
) -> Set<SecurityRole> {
    let mut left = held.clone();
    let had = left.remove(&SecurityRole::EnvironmentMaker);
    if had && left.is_empty() && environment.has_dataverse {
        left.insert(SecurityRole::BasicUser);
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::Code;
    use crate::fixture::{ALICE, CLOUD, DESKTOP, RUI, with};

    fn about(about: Principal) -> Finding {
        Finding {
            flow: CLOUD,
            code: Code::MakerRoleNotNeeded,
            about,
        }
    }

    #[test]
    fn who_only_runs_one_flow_may_build_another_in_the_same_environment() {
        let rui = Principal::Person(RUI);
        let tenant = with(|_| {});
        assert_eq!(about(rui).builds(&tenant), Builds::default());
        let builds = |environment: EnvironmentId| {
            let tenant = with(|records| {
                let mut other = records.flows[CLOUD.at()].clone();
                if let FlowKind::Cloud(cloud) = &mut other.kind {
                    cloud.primary_owner = RUI;
                    cloud.run_only.clear();
                }
                other.environment = environment;
                records.flows.push(other);
                records.environments.push(records.environments[0].clone());
            });
            about(rui).builds(&tenant)
        };
        let found = Builds {
            people: vec![RUI],
            flows: vec![FlowId(2)],
        };
        assert_eq!(builds(EnvironmentId(0)), found);
        assert_eq!(builds(EnvironmentId(1)), Builds::default());
    }

    #[test]
    fn of_a_group_it_is_told_who_builds() {
        let tenant = with(|records| {
            records.groups[0].members = vec![Member::Person(ALICE), Member::Person(RUI)];
        });
        let found = about(Principal::Group(GroupId(0))).builds(&tenant);
        assert_eq!((found.people, found.flows), (vec![ALICE], vec![DESKTOP]));
    }

    #[test]
    fn what_is_left_of_somebodys_roles_is_the_next_highest_and_a_groups() {
        let check = |own: &[SecurityRole], group: &[SecurityRole], expected| {
            let tenant = with(|records| {
                let held =
                    |roles: &[SecurityRole]| (EnvironmentId(0), roles.iter().copied().collect());
                records.groups[0].members = vec![Member::Person(RUI)];
                records.groups[0].roles = [held(group)].into();
                records.people[RUI.at()].roles = [held(own)].into();
            });
            assert_eq!(about(Principal::Person(RUI)).roles(&tenant), expected);
        };
        use SecurityRole::{BasicUser as Basic, EnvironmentMaker as Maker};
        check(&[Maker], &[], [Some(Maker), Some(Basic)]);
        check(&[Maker, Basic], &[], [Some(Maker), Some(Basic)]);
        check(&[Maker], &[Basic], [Some(Maker), Some(Basic)]);
        check(&[Maker], &[Maker], [Some(Maker), Some(Maker)]);
        check(&[], &[], [None, None]);
    }

    #[test]
    fn without_a_dataverse_there_are_no_basic_users() {
        let held = Set::from([SecurityRole::EnvironmentMaker]);
        let left = |has_dataverse| {
            let environment = Environment {
                has_dataverse,
                ..Environment::default()
            };
            without_maker(&held, &environment).first().copied()
        };
        assert_eq!(left(true), Some(SecurityRole::BasicUser));
        assert_eq!(left(false), None);
    }
}
