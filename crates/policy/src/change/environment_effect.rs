//! What an environment decides for the flows in it, and what a change of it would make of
//! that, before anybody makes it.

mod aspect;

use crate::sorted::Set;

use crate::audit::{Finding, findings_in};
use crate::code::Code;
use crate::decision::Outcome;
use crate::decisions::{EnvironmentReview, EnvironmentRules, HoldsHere, OwnerRole};
use crate::model::*;
use crate::tenant::Tenant;
use crate::why::Silent;

use super::Change;
use super::records::{administers, administers_one};

pub use aspect::Aspect;

/// What an environment decides for what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InEnvironment {
    /// The cloud.
    pub cloud: Cloud,
    /// What holds for everybody.
    pub holds: HoldsHere,
    /// Cloud flows that a SharePoint list owns.
    pub of_lists: Vec<FlowId>,
    /// Cloud flows that are in a solution.
    pub in_solutions: u32,
    /// Owners who may only run their flow, because they have no role here.
    pub held_back: Vec<(FlowId, PersonId)>,
    /// The group whose members alone get in.
    pub enters: Option<GroupId>,
    /// Who administers it, themselves or through a group.
    pub administrators: Vec<PersonId>,
    /// Whether somebody administers an environment at all.
    pub administered: bool,
    /// What an administrator should do.
    pub advice: Vec<Code>,
    /// The day by which the next review is due.
    pub due_on: Option<String>,
    /// What a review looks at.
    pub findings: Vec<Finding>,
    /// Whether anybody said who is expected to own flows.
    pub expects: bool,
    /// From how many unexpected people a flow counts as widely used.
    pub widely_from: u32,
}

impl InEnvironment {
    /// Asks every decision that an environment bears on.
    pub fn of(tenant: &Tenant, environment: EnvironmentId, today: &str) -> Self {
        let record = tenant.environment(environment);
        let review = EnvironmentReview { environment, today };
        let advice = review.decide(tenant, &mut Silent).advice;
        let here = |flow: &FlowId| tenant.flow(*flow).environment == environment;
        let flows: Vec<_> = tenant.flow_ids().filter(here).collect();
        Self {
            cloud: record.cloud,
            holds: EnvironmentRules { environment }
                .decide(tenant, &mut Silent)
                .data,
            of_lists: flows
                .iter()
                .copied()
                .filter(|flow| owned_by_list(tenant, *flow))
                .collect(),
            in_solutions: {
                let flows = flows.iter().map(|flow| tenant.flow(*flow));
                let of_solutions = flows.filter(|flow| flow.is_solution_aware);
                of_solutions.filter(|flow| flow.cloud().is_some()).count() as u32
            },
            held_back: held_back(tenant, &flows),
            enters: record.security_group,
            administrators: tenant
                .person_ids()
                .filter(|person| administers_one(tenant, *person, environment))
                .collect(),
            administered: tenant
                .person_ids()
                .any(|person| administers(tenant, person)),
            advice: advice.iter().map(|notice| notice.code).collect(),
            due_on: review.due_on(tenant),
            findings: findings_in(tenant, environment),
            expects: !record.expected.is_empty(),
            widely_from: record.widely_from(),
        }
    }

    /// The flows that so many unexpected people run.
    pub fn widely(&self) -> Vec<FlowId> {
        let widely = |finding: &&Finding| finding.code == Code::PossibleUnmanagedShare;
        let found = self.findings.iter().filter(widely);
        found.map(|finding| finding.flow).collect()
    }

    /// Whether something is decided otherwise than there.
    pub fn differs(&self, other: &Self, aspect: Aspect) -> bool {
        match aspect {
            Aspect::Lists => self.holds.lists_can_own != other.holds.lists_can_own,
            Aspect::Addresses => self.cloud != other.cloud,
            Aspect::NewOwners => {
                let asks = |one: &Self| one.holds.adds_people && !one.holds.everybody_makes;
                asks(self) != asks(other)
            }
            Aspect::Makers => self.holds.everybody_makes != other.holds.everybody_makes,
            Aspect::HeldBack => self.held_back != other.held_back,
            Aspect::Entry => self.enters != other.enters,
            Aspect::Administrators => {
                self.administrators != other.administrators
                    || self.administered != other.administered
            }
            Aspect::Review => {
                // What is due now is due, whichever day it was due on.
                let due = |one: &Self| one.advice.contains(&Code::AuditDue);
                due(self) != due(other) || !due(self) && self.due_on != other.due_on
            }
            Aspect::Dataverse => self.holds.adds_people != other.holds.adds_people,
            Aspect::Findings => self.findings != other.findings,
            Aspect::Widely => {
                let told = |one: &Self| (one.expects, one.widely_from, one.widely());
                told(self) != told(other)
            }
        }
    }
}

fn owned_by_list(tenant: &Tenant, flow: FlowId) -> bool {
    let cloud = tenant.flow(flow).cloud();
    let mut owners = cloud.map_or(&[][..], |cloud| &cloud.owners).iter();
    owners.any(|owner| matches!(owner.principal, Principal::List(_)))
}

fn held_back(tenant: &Tenant, flows: &[FlowId]) -> Vec<(FlowId, PersonId)> {
    let mut found = Vec::new();
    for flow in flows.iter().copied() {
        let record = tenant.flow(flow);
        let Some(cloud) = record.cloud() else {
            continue;
        };
        let mut owners = Set::from([record.owner(), record.created_by]);
        for added in &cloud.owners {
            owners.extend(tenant.people_of(added.principal));
        }
        let held = owners.into_iter().filter(|person| {
            let question = OwnerRole {
                person: *person,
                flow,
            };
            !tenant.person(*person).left
                && question.decide(tenant, &mut Silent).outcome == Outcome::Warn
        });
        found.extend(held.map(|person| (flow, person)));
    }
    found
}

/// What an environment decides now, and what it would once a change is made; the tenant is
/// left as it was.
pub fn environment_effect(
    tenant: &mut Tenant,
    environment: EnvironmentId,
    change: &Change,
    today: &str,
) -> (InEnvironment, InEnvironment) {
    let before = InEnvironment::of(tenant, environment, today);
    let mut made = Vec::new();
    for step in change.steps() {
        let edits = step.record_edits(tenant, PersonId::NOBODY, today);
        if tenant.make_all(&edits).is_ok() {
            made.extend(edits);
        }
    }
    let after = InEnvironment::of(tenant, environment, today);
    tenant.take_back(&made);
    (before, after)
}

/// The highest role that somebody holds in an environment themselves.
pub fn own_role(person: &Person, environment: EnvironmentId) -> Option<SecurityRole> {
    let held = person.roles.get(&environment)?;
    held.first().copied()
}

/// Who holds a role in an environment themselves, people and groups, the highest first.
pub fn holders(tenant: &Tenant, environment: EnvironmentId) -> Vec<(Principal, SecurityRole)> {
    let people = tenant.person_ids().filter_map(|person| {
        let role = own_role(tenant.person(person), environment)?;
        Some((Principal::Person(person), role))
    });
    let groups = tenant.groups.iter().zip(0..).filter_map(|(group, at)| {
        let role = group.roles.get(&environment)?.first()?;
        Some((Principal::Group(GroupId(at)), *role))
    });
    let mut found: Vec<_> = people.chain(groups).collect();
    crate::sorted::sort_by_key(&mut found, |(_, role)| *role);
    found
}

/// The change that makes an environment something else, and gives these people these roles
/// there; none where everything stays as it is. There is one default environment: another
/// one no longer is.
pub fn set_up(
    tenant: &Tenant,
    environment: EnvironmentId,
    to: &Environment,
    roles: &[(PersonId, Option<SecurityRole>)],
) -> Option<Change> {
    let mut steps = Vec::new();
    let now = tenant.environment(environment);
    if now != to {
        let others = tenant.environments.iter().zip(0..).filter(|(other, at)| {
            to.is_default
                && !now.is_default
                && other.is_default
                && EnvironmentId(*at) != environment
        });
        steps.extend(others.map(|(other, at)| Change::SetEnvironment {
            environment: EnvironmentId(at),
            to: Box::new(Environment {
                is_default: false,
                ..other.clone()
            }),
        }));
        steps.push(Change::SetEnvironment {
            environment,
            to: Box::new(to.clone()),
        });
    }
    for (person, role) in roles {
        let Some(record) = tenant.people.get(person.at()) else {
            continue;
        };
        if own_role(record, environment) == *role {
            continue;
        }
        let mut to = record.clone();
        match role {
            Some(role) => {
                to.roles.insert(environment, [*role].into());
            }
            None => {
                to.roles.remove(&environment);
            }
        }
        steps.push(Change::SetPerson {
            person: *person,
            to: Box::new(to),
        });
    }
    (!steps.is_empty()).then_some(Change::Batch(steps))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, BOB, CLOUD, cloud, with};

    const HERE: EnvironmentId = EnvironmentId(0);

    /// One environment, a cloud flow of a solution that Bob and a list own.
    fn tenant() -> Tenant {
        with(|records| {
            records.flows[CLOUD.at()].is_solution_aware = true;
            let list = Principal::List(ListId(0));
            let mut owner = cloud(records).owners[0].clone();
            owner.principal = list;
            cloud(records).owners.push(owner);
            let expected = [Principal::Person(ALICE)];
            records.environments[0].expected = expected.into_iter().collect();
            records.environments.push(Environment {
                is_default: true,
                ..Environment::default()
            });
        })
    }

    fn check(
        change: impl FnOnce(&mut Environment),
        roles: &[(PersonId, Option<SecurityRole>)],
        expected: &[Aspect],
    ) {
        let mut tenant = tenant();
        let as_it_was = tenant.clone();
        let mut to = tenant.environment(HERE).clone();
        change(&mut to);
        let change = set_up(&tenant, HERE, &to, roles).unwrap_or(Change::Batch(Vec::new()));
        let (before, after) = environment_effect(&mut tenant, HERE, &change, "2026-11-05");
        assert_eq!(tenant, as_it_was, "it only looks");
        let differs = Aspect::ALL.into_iter();
        let differs: Vec<_> = differs
            .filter(|aspect| before.differs(&after, *aspect))
            .collect();
        assert_eq!(differs, expected);
    }

    #[test]
    fn each_fact_of_an_environment_decides_its_own() {
        use Aspect::*;
        check(|_| {}, &[], &[]);
        check(|to| to.cloud = Cloud::Gcc, &[], &[Addresses]);
        check(|to| to.cloud = Cloud::Dod, &[], &[Lists, Addresses]);
        check(
            |to| to.is_default = true,
            &[],
            &[NewOwners, HeldBack, Makers],
        );
        check(|to| to.is_production = true, &[], &[Review]);
        check(|to| to.security_group = Some(GroupId(0)), &[], &[Entry]);
        check(|to| to.expected.clear(), &[], &[Findings, Widely]);
        check(|to| to.widely = Some(7), &[], &[Widely]);
        check(
            |to| to.has_dataverse = false,
            &[],
            &[NewOwners, Dataverse, HeldBack],
        );
        let reviewed = |day: &str| {
            let day = Some(day.to_owned());
            move |to: &mut Environment| {
                to.is_production = true;
                to.last_audit = day;
            }
        };
        check(reviewed("2026-11-01"), &[], &[Review]);
        let two = [reviewed("2026-01-01"), reviewed("2026-02-01")].map(|change| {
            let mut tenant = tenant();
            let mut to = tenant.environment(HERE).clone();
            change(&mut to);
            let change = set_up(&tenant, HERE, &to, &[]).expect("something changes");
            environment_effect(&mut tenant, HERE, &change, "2026-11-05").1
        });
        let differs = two[0].differs(&two[1], Review);
        assert!(
            !differs,
            "what is due now is due, whichever day it was due on"
        );
    }

    #[test]
    fn a_role_lets_an_owner_do_more_than_run() {
        let maker = Some(SecurityRole::EnvironmentMaker);
        check(|_| {}, &[(BOB, maker)], &[Aspect::HeldBack]);
        let basic = Some(SecurityRole::BasicUser);
        check(|_| {}, &[(BOB, basic)], &[]);
        let admin = Some(SecurityRole::EnvironmentAdmin);
        let both = [Aspect::HeldBack, Aspect::Administrators];
        check(|_| {}, &[(BOB, admin)], &both);
        let here = InEnvironment::of(&tenant(), HERE, "2026-11-05");
        let other = InEnvironment {
            administrators: vec![ALICE],
            ..here.clone()
        };
        assert!(here.differs(&other, Aspect::Administrators));
        check(|_| {}, &[(BOB, None)], &[]);
    }

    #[test]
    fn there_is_one_default_environment() {
        let mut tenant = tenant();
        let to = Environment {
            is_default: true,
            ..tenant.environment(HERE).clone()
        };
        let change = set_up(&tenant, HERE, &to, &[]).expect("something changes");
        let made = crate::change::apply(&mut tenant, ALICE, "2026-11-05", &change);
        assert!(made.is_ok());
        let defaults: Vec<_> = tenant
            .environments
            .iter()
            .map(|one| one.is_default)
            .collect();
        assert_eq!(defaults, [true, false]);
    }

    #[test]
    fn nothing_is_left_to_do_where_everything_is_as_it_should_be() {
        let tenant = tenant();
        let to = tenant.environment(HERE);
        assert_eq!(set_up(&tenant, HERE, to, &[(BOB, None)]), None);
        let of_lists = InEnvironment::of(&tenant, HERE, "").of_lists;
        assert_eq!(of_lists, [CLOUD]);
    }
}
