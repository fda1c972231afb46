//! Which flows are listed, and in which order. Handles only: nothing is built per flow.

use std::cmp::Ordering;

use policy::answer::{Answer, AnswerKind};
use policy::model::{EnvironmentId, FlowId, PersonId};
use policy::{Stake, Tenant};

use super::asked::{Asked, Column, Kind, Run};
use crate::pages::texts::Texts;
use crate::ui::Sort;

/// The flows of each tab.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Lists {
    pub(super) mine: Vec<u32>,
    pub(super) shared: Vec<u32>,
    pub(super) all: Vec<u32>,
}

impl Lists {
    pub(super) fn new(
        tenant: &Tenant,
        person: PersonId,
        environment: Option<EnvironmentId>,
    ) -> Self {
        let here = |flow: FlowId| {
            environment.is_none_or(|environment| tenant.flow(flow).environment == environment)
        };
        let mut lists = Self::default();
        for flow in tenant.flows_reached_by(person) {
            match tenant.stake(person, flow) {
                _ if !here(flow) => {}
                Stake::Mine => lists.mine.push(flow.0),
                Stake::Shared => lists.shared.push(flow.0),
                Stake::Nothing => {}
            }
        }
        lists.all = tenant
            .flow_ids()
            .filter(|flow| here(*flow))
            .map(|flow| flow.0)
            .collect();
        lists
    }
}

/// The names of all flows, to search in.
pub(super) fn names(tenant: &Tenant) -> Texts {
    Texts::new(&tenant.flows, |flow, text| text(&flow.name))
}

/// Those of `ids` that are asked for, in the same order.
pub(super) fn narrow(
    ids: &[u32],
    tenant: &Tenant,
    answers: &[(Answer, Answer)],
    names: &Texts,
    asked: &Asked,
) -> Vec<u32> {
    if !asked.narrows() {
        return ids.to_vec();
    }
    let text = asked.text.trim();
    let named = (!text.is_empty()).then(|| names.matching(text));
    let connector = place(&asked.connector, tenant.connectors.iter().map(|it| &it.key));
    let owner = place(&asked.owner, tenant.people.iter().map(|it| &it.key));
    let wanted = |id: &u32| {
        let at = *id as usize;
        let flow = FlowId(*id);
        if named
            .as_ref()
            .is_some_and(|named| named.get(at) != Some(&true))
        {
            return false;
        }
        let of_kind = |kind| is_kind(tenant, flow, kind);
        let runs = |run: Run| {
            let is_desktop = tenant.flow(flow).desktop().is_some();
            answers
                .get(at)
                .is_some_and(|both| run.holds(is_desktop, *both))
        };
        let uses = |wanted: Option<u32>| {
            tenant
                .connectors_of(flow)
                .any(|connector| Some(connector.0) == wanted)
        };
        let owned = |wanted: Option<u32>| Some(tenant.flow(flow).owner().0) == wanted;
        asked.kind.is_none_or(of_kind)
            && asked.run.is_none_or(runs)
            && connector.is_none_or(uses)
            && owner.is_none_or(owned)
    };
    ids.iter().copied().filter(wanted).collect()
}

/// Nothing where nothing is asked, else the place of the key, if there is one.
fn place<'a>(key: &str, mut keys: impl Iterator<Item = &'a String>) -> Option<Option<u32>> {
    (!key.is_empty()).then(|| {
        let at = keys.position(|other| other == key)?;
        u32::try_from(at).ok()
    })
}

fn is_kind(tenant: &Tenant, flow: FlowId, kind: Kind) -> bool {
    use policy::model::Trigger;
    let trigger = tenant.flow(flow).cloud().map(|cloud| cloud.trigger);
    match kind {
        Kind::Desktop => trigger.is_none(),
        Kind::Cloud => trigger.is_some(),
        Kind::Instant => trigger.is_some_and(Trigger::is_instant),
        Kind::Automated => trigger == Some(Trigger::Automated),
        Kind::Scheduled => trigger == Some(Trigger::Scheduled),
    }
}

/// Puts `ids` in the order asked for; as they stand in the workspace where none is.
pub(super) fn sort(
    ids: &mut [u32],
    tenant: &Tenant,
    person: PersonId,
    answers: &[(Answer, Answer)],
    by: Option<(Column, Sort)>,
) {
    let Some((column, direction)) = by else {
        return;
    };
    let name = |id: u32| tenant.flow(FlowId(id)).name.as_str();
    let owner = |id: u32| {
        let owner = tenant.flow(FlowId(id)).owner();
        tenant.person(owner).name.as_str()
    };
    let number = |id: u32| match column {
        Column::Role => 9 - tenant.role(person, FlowId(id)) as usize,
        Column::Shared => tenant.flow(FlowId(id)).shared_with().count(),
        Column::Console => kind(answers.get(id as usize).map(|both| both.0)),
        _ => kind(answers.get(id as usize).map(|both| both.1)),
    };
    let by_name = |a: u32, b: u32| compare(name(a), name(b));
    let by_owner = |a: u32, b: u32| compare(owner(a), owner(b)).then_with(|| by_name(a, b));
    let by_number = |a: u32, b: u32| number(a).cmp(&number(b));
    let order: &dyn Fn(u32, u32) -> Ordering = match column {
        Column::Name => &by_name,
        Column::Owner => &by_owner,
        _ => &by_number,
    };
    let down = direction == Sort::Down;
    // One sorting for every column: each further one would weigh kilobytes.
    policy::sorted::sort_by(ids, |a, b| {
        let order = order(*a, *b);
        let order = if down { order.reverse() } else { order };
        order.then(a.cmp(b))
    });
}

fn kind(answer: Option<Answer>) -> usize {
    answer.map_or(AnswerKind::None, |answer| answer.word.kind()) as usize
}

/// By letter, without regard to case; names that differ in case alone stay apart.
fn compare(a: &str, b: &str) -> Ordering {
    let lower = |text| str::chars(text).flat_map(char::to_lowercase);
    lower(a).cmp(lower(b)).then_with(|| a.cmp(b))
}

/// How many of `ids` have which answers: what the line above the list counts.
pub(super) fn count(
    ids: &[u32],
    tenant: &Tenant,
    answers: &[(Answer, Answer)],
    counted: &[Run],
) -> Vec<usize> {
    let mut counts = vec![0; counted.len()];
    for id in ids {
        let Some(both) = answers.get(*id as usize) else {
            continue;
        };
        let is_desktop = tenant.flow(FlowId(*id)).desktop().is_some();
        for (run, count) in counted.iter().zip(&mut counts) {
            *count += usize::from(run.holds(is_desktop, *both));
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::flows::asked::Choice;
    use policy::answer::{Start, answer};
    use policy::model::RunMode;

    fn world() -> (Tenant, PersonId, Vec<(Answer, Answer)>) {
        let tenant = policy::sample(7, 400);
        let person = tenant.person_ids().nth(3).unwrap_or(PersonId(0));
        let of = |flow, start| answer(&tenant, person, flow, start);
        let answers = tenant
            .flow_ids()
            .map(|flow| {
                (
                    of(flow, Start::Console),
                    of(flow, Start::Cloud(RunMode::Attended)),
                )
            })
            .collect();
        (tenant, person, answers)
    }

    #[test]
    fn each_tab_lists_what_its_name_says() {
        let (tenant, person, _) = world();
        let lists = Lists::new(&tenant, person, None);
        assert_eq!(lists.all.len(), 400);
        assert!(!lists.mine.is_empty() && !lists.shared.is_empty());
        for id in &lists.mine {
            let flow = tenant.flow(FlowId(*id));
            assert!(flow.owner() == person || flow.created_by == person);
            assert!(!lists.shared.contains(id));
        }
        for id in &lists.shared {
            let mut grants = tenant.flow(FlowId(*id)).grants();
            assert!(grants.any(|(principal, _)| tenant.reaches(person, principal)));
        }
    }

    #[test]
    fn an_environment_keeps_the_flows_of_the_others_out() {
        let (tenant, person, _) = world();
        let mut all = 0;
        for at in 0..tenant.environments.len() {
            let environment = EnvironmentId(at as u32);
            let lists = Lists::new(&tenant, person, Some(environment));
            all += lists.all.len();
            for id in lists.all.iter().chain(&lists.mine).chain(&lists.shared) {
                assert_eq!(tenant.flow(FlowId(*id)).environment, environment);
            }
        }
        assert_eq!(all, 400);
    }

    #[test]
    fn a_search_finds_names_in_any_case_and_nothing_across_two() {
        let (tenant, person, answers) = world();
        let names = names(&tenant);
        let all = Lists::new(&tenant, person, None).all;
        let find = |text: &str| {
            let asked = Asked {
                text: text.into(),
                ..Asked::default()
            };
            narrow(&all, &tenant, &answers, &names, &asked)
        };
        for text in ["", "a", "IN", "invoice", "no such name"] {
            let expected: Vec<_> = all
                .iter()
                .copied()
                .filter(|id| {
                    let name = tenant.flow(FlowId(*id)).name.to_lowercase();
                    name.contains(&text.to_lowercase())
                })
                .collect();
            assert_eq!(find(text), expected, "{text}");
        }
        let first = &tenant.flow(FlowId(0)).name;
        let second = &tenant.flow(FlowId(1)).name;
        assert!(find(&format!("{first}{second}")).is_empty());
        assert!(find(first).contains(&0));
    }

    #[test]
    fn filters_hold_together_and_counts_agree_with_them() {
        let (tenant, person, answers) = world();
        let names = names(&tenant);
        let all = Lists::new(&tenant, person, None).all;
        let owner = tenant.flow(FlowId(0)).owner();
        let asked = Asked {
            kind: Some(Kind::Desktop),
            owner: tenant.person(owner).key.clone(),
            ..Asked::default()
        };
        let some = narrow(&all, &tenant, &answers, &names, &asked);
        for id in &some {
            let flow = tenant.flow(FlowId(*id));
            assert!(flow.desktop().is_some() && flow.owner() == owner);
        }
        for (run, ..) in Run::ALL {
            let asked = Asked {
                run: Some(*run),
                ..Asked::default()
            };
            let listed = narrow(&all, &tenant, &answers, &names, &asked).len();
            assert_eq!(count(&all, &tenant, &answers, &[*run]), [listed], "{run:?}");
        }
        let nobody = Asked {
            owner: "nobody".into(),
            ..Asked::default()
        };
        assert!(narrow(&all, &tenant, &answers, &names, &nobody).is_empty());
    }

    #[test]
    fn every_column_sorts_both_ways_and_loses_nothing() {
        let (tenant, person, answers) = world();
        for (column, ..) in Column::ALL {
            for direction in [Sort::Up, Sort::Down] {
                let mut ids = Lists::new(&tenant, person, None).all;
                sort(
                    &mut ids,
                    &tenant,
                    person,
                    &answers,
                    Some((*column, direction)),
                );
                if (*column, direction) == (Column::Name, Sort::Up) {
                    let name = |id: u32| tenant.flow(FlowId(id)).name.to_lowercase();
                    assert!(ids.windows(2).all(|two| name(two[0]) <= name(two[1])));
                }
                policy::sorted::sort(&mut ids);
                assert!(ids.iter().copied().eq(0..400), "{column:?}");
            }
        }
    }
}
