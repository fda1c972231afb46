//! What an environment is, and what that decides for the flows in it.

use policy::change::{Aspect, InEnvironment};
use policy::code::Code;
use policy::model::*;
use policy::usage::Usage;

use super::Voice;
use policy::audit::SORTS;

use super::environment_names::addresses;
use super::governance::finding_counted;
use crate::phrase::{Phrase, begin, fill, joined, list};

/// Files say next to nothing about where their flows live.
pub fn environment_of_a_file() -> &'static str {
    "An exported file doesn't say which cloud its flows live in, whether this is the default environment, who gets in, or who has which role. What stands here is assumed. Try what would be different elsewhere."
}

/// What changing it here does, and what it doesn't.
pub fn only_known_here() -> &'static str {
    "This is what Sharewell knows of the environment. Changing it here gives nobody any access and changes nothing in Power Automate; only the answers here follow it."
}

/// The same about roles.
pub fn roles_only_known_here() -> &'static str {
    "A role chosen here gives and takes nothing in Power Automate. An administrator does that in the Power Platform admin center; here it only changes the answers."
}

/// Which organization an environment of a file belongs to.
pub fn no_organization_in_file() -> &'static str {
    "The file doesn't say"
}

/// In a default environment the role of a maker is everybody's.
pub fn everybody_makes() -> &'static str {
    "In a default environment everybody of the organization is an Environment Maker, listed or not."
}

/// From how many unexpected people a flow counts as widely used.
pub fn widely_from(people: u32) -> Phrase {
    fill(
        "A flow counts as widely used when {} or more unexpected people ran it.",
        &[Phrase::number(u64::from(people))],
    )
}

/// Why only some may say how many unexpected people flag a flow.
fn widely_is_for_administrators() -> &'static str {
    "Only somebody who administers an environment changes how many unexpected people flag a flow. Trying it is for everybody."
}

/// Why what is tried can't be saved, by the code of the verdict; of roles, whose they are.
pub fn environment_refused(code: Option<Code>, roles: bool) -> &'static str {
    match (code, roles) {
        (Some(Code::AdministratorsOnly), true) => {
            "Only somebody who administers an environment gives and takes roles. Trying it is for everybody."
        }
        (Some(Code::AdministratorsOnly), false) => widely_is_for_administrators(),
        (Some(code), _) => super::notices::general(code),
        (None, _) => "This can't be saved.",
    }
}

impl Voice<'_> {
    /// There is one default environment: once it is this one, another stops being it.
    pub fn one_default(&self, environment: EnvironmentId) -> Phrase {
        let mut records = self.tenant.environments.iter().zip(0..);
        let before = records
            .find(|(record, at)| record.is_default && EnvironmentId(*at) != environment)
            .map(|(_, at)| self.environment(EnvironmentId(at)));
        match before {
            Some(name) => fill(
                "An organization has one default environment, so {} stops being it.",
                &[name],
            ),
            None => "An organization has one default environment.".into(),
        }
    }

    /// What an environment decides, in a sentence or two.
    pub fn decided(&self, what: Aspect, here: &InEnvironment) -> Phrase {
        match what {
            Aspect::Lists => self.lists(here),
            Aspect::Addresses => addresses(here.cloud).into(),
            Aspect::NewOwners => if !here.holds.adds_people {
                "Can edit the flow at once: without a Dataverse, it asks for no role."
            } else if here.holds.everybody_makes {
                "Can edit the flow at once: everybody has the Environment Maker role here."
            } else {
                "May only be able to run a flow that is in a solution, until an administrator gives them a role here."
            }
            .into(),
            Aspect::Makers => if here.holds.everybody_makes {
                "Everybody in the organization. The role can't be kept to those who need it here; in another environment it can."
            } else {
                "Those an administrator makes an Environment Maker. Give the role to people whose work it is to build flows."
            }
            .into(),
            Aspect::HeldBack => self.held_back(here),
            Aspect::Entry => match here.enters {
                Some(group) => fill(
                    "Members of {}.",
                    &[self.principal(Principal::Group(group))],
                ),
                None if here.advice.contains(&Code::DesignateMakersGroup) => {
                    "Everybody in the organization. Keep a group of makers, and give the Environment Maker role to that group alone."
                        .into()
                }
                None => "Everybody in the organization.".into(),
            },
            Aspect::Administrators => self.administrators(here),
            Aspect::Review => match &here.due_on {
                _ if here.advice.contains(&Code::AuditDue) => {
                    "Due now: nobody has gone through owners and shares for more than a quarter.".into()
                }
                Some(day) => fill("Due by {}.", &[Phrase::account(day)]),
                None => "Nobody is reminded: this environment isn't for production.".into(),
            },
            Aspect::Dataverse => dataverse(here),
            Aspect::Findings => findings(here),
            Aspect::Widely => self.widely(here),
        }
    }

    fn administrators(&self, here: &InEnvironment) -> Phrase {
        let here_are = here.administrators.iter();
        let here_are: Vec<_> = here_are.map(|person| self.person(*person)).collect();
        if !here.administered && self.tenant.assumptions.is_some() {
            "The file doesn't say. Until somebody here has the role, anybody can give it.".into()
        } else if !here.administered {
            "Nobody. Until somebody has the role, anybody can give it, and nobody can publish a data policy.".into()
        } else if here_are.is_empty() {
            "Nobody with a role here. Whoever administers another environment gives the roles here, too.".into()
        } else {
            fill(
                "{}. Administrators give roles, publish data policies, and answer reviews.",
                &[begin(list(&here_are))],
            )
        }
    }

    fn widely(&self, here: &InEnvironment) -> Phrase {
        if Usage::of(self.tenant).is_none() {
            return "None: nothing is known of runs.".into();
        }
        if !here.expects {
            return "None: nobody said who is expected here.".into();
        }
        let many = Phrase::number(u64::from(here.widely_from));
        let flows: Vec<_> = here.widely().iter().map(|flow| self.flow(*flow)).collect();
        match flows.len() {
            0 => fill(
                "No flow was run lately by {} or more people nobody expects.",
                &[many],
            ),
            1 => fill(
                "1 flow was run lately by {} or more people nobody expects: {}.",
                &[many, list(&flows)],
            ),
            count => fill(
                "{} flows were run lately by {} or more people nobody expects: {}.",
                &[Phrase::number(count as u64), many, list(&flows)],
            ),
        }
    }

    fn lists(&self, here: &InEnvironment) -> Phrase {
        let flows: Vec<_> = here.of_lists.iter().map(|flow| self.flow(*flow)).collect();
        match (here.holds.lists_can_own, flows.is_empty()) {
            (true, true) => {
                "A list can own a cloud flow: whoever can edit the list can edit the flow.".into()
            }
            (true, false) => fill(
                "A list can own a cloud flow: whoever can edit the list can edit the flow. One owns {}.",
                &[list(&flows)],
            ),
            (false, true) => "A list can't own a cloud flow. People and groups can.".into(),
            (false, false) => fill(
                "A list can't own a cloud flow. People and groups can. A list that owns {} couldn't have been added here.",
                &[list(&flows)],
            ),
        }
    }

    fn held_back(&self, here: &InEnvironment) -> Phrase {
        let mut people: Vec<_> = here.held_back.iter().map(|(_, person)| *person).collect();
        policy::sorted::sort(&mut people);
        people.dedup();
        if !here.holds.adds_people {
            return "Nobody: without a Dataverse, no role is asked for.".into();
        }
        if people.is_empty() {
            return "Nobody: every owner has a role here that lets them edit.".into();
        }
        let names: Vec<_> = people.iter().map(|person| self.person(*person)).collect();
        fill(
            "{}, until an administrator gives a role that lets owners edit.",
            &[crate::phrase::begin(list(&names))],
        )
    }
}

fn dataverse(here: &InEnvironment) -> Phrase {
    let flows = match here.in_solutions {
        0 => "No cloud flow here is in a solution.".into(),
        1 => "1 cloud flow here is in a solution.".into(),
        count => Phrase::number(u64::from(count)).text(" cloud flows here are in a solution."),
    };
    let given = if here.holds.adds_people {
        "Whoever becomes an owner of a cloud flow in a solution and isn't in its Dataverse yet: they are added at once."
    } else {
        "Nobody: there is no Dataverse that an owner could be added to."
    };
    Phrase::from(given).and(flows)
}

/// How many of each sort a review looks at.
fn findings(here: &InEnvironment) -> Phrase {
    let counted = SORTS.iter().filter_map(|sort| {
        let of_sort = here.findings.iter().filter(|finding| finding.code == *sort);
        let (one, many) = finding_counted(*sort);
        match of_sort.count() {
            0 => None,
            1 => Some(one.into()),
            count => Some(Phrase::number(count as u64).text(many)),
        }
    });
    let counted: Vec<Phrase> = counted.collect();
    if counted.is_empty() {
        return "Nothing.".into();
    }
    fill("{}.", &[joined(counted)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use policy::Tenant;
    use policy::change::{environment_effect, set_up};

    fn demo() -> Tenant {
        let json = include_str!("../../../../public/demo/tenant.json");
        serde_json::from_str(json).expect("the demo is a tenant")
    }

    fn check(change: impl FnOnce(&mut Environment), what: Aspect, expected: [&str; 2]) {
        let mut tenant = demo();
        let finance = EnvironmentId(0);
        let mut to = tenant.environment(finance).clone();
        change(&mut to);
        let change = set_up(&tenant, finance, &to, &[]).expect("something changes");
        let (before, after) = environment_effect(&mut tenant, finance, &change, "2026-11-05");
        let voice = Voice::new(&tenant, PersonId(0));
        let said = [before, after].map(|here| voice.decided(what, &here).plain());
        assert_eq!(said, expected);
    }

    #[test]
    fn who_administers_is_told_and_what_follows_where_nobody_does() {
        let tenant = demo();
        let you = PersonId(0);
        let voice = Voice::new(&tenant, you);
        let mut here = InEnvironment::of(&tenant, EnvironmentId(0), "2026-11-05");
        let mut check = |administrators: Vec<PersonId>, administered, expected: &str| {
            (here.administrators, here.administered) = (administrators, administered);
            let said = voice.decided(Aspect::Administrators, &here);
            assert_eq!(said.plain(), expected);
        };
        check(
            vec![you],
            true,
            "You. Administrators give roles, publish data policies, and answer reviews.",
        );
        check(
            vec![],
            true,
            "Nobody with a role here. Whoever administers another environment gives the roles here, too.",
        );
        check(
            vec![],
            false,
            "Nobody. Until somebody has the role, anybody can give it, and nobody can publish a data policy.",
        );
    }

    #[test]
    fn what_a_changed_fact_decides_is_told_before_and_after() {
        check(
            |to| to.is_default = true,
            Aspect::NewOwners,
            [
                "May only be able to run a flow that is in a solution, until an administrator gives them a role here.",
                "Can edit the flow at once: everybody has the Environment Maker role here.",
            ],
        );
        check(
            |to| to.security_group = None,
            Aspect::Entry,
            [
                "Members of Finance environment.",
                "Everybody in the organization. Keep a group of makers, and give the Environment Maker role to that group alone.",
            ],
        );
        check(
            |to| to.is_production = false,
            Aspect::Review,
            [
                "Due now: nobody has gone through owners and shares for more than a quarter.",
                "Nobody is reminded: this environment isn't for production.",
            ],
        );
    }

    #[test]
    fn what_reviews_go_by_is_told_before_and_after() {
        let only = |to: &mut Environment| to.expected = [Principal::Group(GroupId(7))].into();
        check(
            |to| to.widely = Some(9),
            Aspect::Widely,
            [
                "1 flow was run lately by 3 or more people nobody expects: Credit note posting.",
                "No flow was run lately by 9 or more people nobody expects.",
            ],
        );
        check(
            |to| to.expected.clear(),
            Aspect::Widely,
            [
                "1 flow was run lately by 3 or more people nobody expects: Credit note posting.",
                "None: nobody said who is expected here.",
            ],
        );
        check(
            |to| to.has_dataverse = false,
            Aspect::Dataverse,
            [
                "Whoever becomes an owner of a cloud flow in a solution and isn't in its Dataverse yet: they are added at once. 2 cloud flows here are in a solution.",
                "Nobody: there is no Dataverse that an owner could be added to. 2 cloud flows here are in a solution.",
            ],
        );
        let mut tenant = demo();
        let mut to = tenant.environment(EnvironmentId(0)).clone();
        only(&mut to);
        let change = set_up(&tenant, EnvironmentId(0), &to, &[]).expect("something changes");
        let (before, after) =
            environment_effect(&mut tenant, EnvironmentId(0), &change, "2026-11-05");
        assert_ne!(findings(&before).plain(), findings(&after).plain());
        assert!(
            !findings(&before).plain().contains("others"),
            "every sort is counted"
        );
    }

    #[test]
    fn the_environment_that_stops_being_the_default_is_named() {
        let said = |is_default: bool| {
            let mut records = policy::model::Records::clone(&demo());
            for one in &mut records.environments {
                one.is_default &= is_default;
                "Larkmoor".clone_into(&mut one.name);
            }
            let tenant = Tenant::new(records);
            Voice::new(&tenant, PersonId(0))
                .one_default(EnvironmentId(0))
                .plain()
        };
        let one = "An organization has one default environment";
        assert_eq!(said(true), format!("{one}, so Larkmoor stops being it."));
        assert_eq!(said(false), format!("{one}."));
    }

    #[test]
    fn every_cloud_and_aspect_is_said_in_whole_sentences() {
        let tenant = demo();
        let voice = Voice::new(&tenant, PersonId(0));
        let bare = EnvironmentId(u32::MAX);
        for environment in [EnvironmentId(0), EnvironmentId(1), bare] {
            let mut here = InEnvironment::of(&tenant, environment, "2026-11-05");
            for cloud in [
                Cloud::Public,
                Cloud::Gcc,
                Cloud::GccHigh,
                Cloud::Dod,
                Cloud::China21Vianet,
            ] {
                here.cloud = cloud;
                for lists in [true, false] {
                    here.holds.lists_can_own = lists;
                    for what in Aspect::ALL {
                        let said = voice.decided(what, &here).plain();
                        assert!(said.ends_with('.') && !said.contains("{}"), "{said}");
                    }
                }
            }
        }
    }
}
