//! What runs say: who uses which flow, access that nobody uses, and runs day by day.
//!
//! "Lately" is the quarter before the newest run there is, not before today: what is known
//! of runs ends with it. An exported file knows of none.

use crate::sorted::{Map, Set};

use crate::access::EffectiveRole;
use crate::model::*;
use crate::tenant::Tenant;

/// Who ran which flow lately.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Usage {
    /// The first day that counts, `YYYY-MM-DD`.
    pub from: String,
    /// The day of the newest run.
    pub until: String,
    users: Map<FlowId, Set<PersonId>>,
}

/// The runs of one day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DayOfRuns {
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// Runs that ended well.
    pub succeeded: u32,
    /// Runs that didn't.
    pub failed: u32,
    /// Started from the console.
    pub console: u32,
    /// Started by a cloud flow, attended.
    pub attended: u32,
    /// Started by a cloud flow, unattended.
    pub unattended: u32,
    /// Of cloud flows, however they were started.
    pub cloud: u32,
}

impl Usage {
    /// Of a tenant; none where nothing ran.
    pub fn of(tenant: &Tenant) -> Option<Self> {
        Self::counting(tenant, |_| true)
    }

    fn counting(tenant: &Tenant, counts: impl Fn(&Run) -> bool) -> Option<Self> {
        let until = tenant.runs.iter().filter_map(|run| day(run)).max()?;
        let from = a_quarter_before(until)?;
        let mut users: Map<FlowId, Set<PersonId>> = Map::new();
        let lately = |run: &&Run| {
            counts(run) && day(run).is_some_and(|day| *day >= *from) && used(tenant, run)
        };
        for run in tenant.runs.iter().filter(lately) {
            users.or_default(run.flow).insert(run.run_owner);
        }
        Some(Self {
            until: until.to_owned(),
            from,
            users,
        })
    }

    /// The same for one flow alone: of the others it's only read what lately is.
    pub fn of_flow(tenant: &Tenant, flow: FlowId) -> Option<Self> {
        Self::counting(tenant, |run| run.flow == flow)
    }

    /// Who ran a flow lately.
    pub fn users(&self, flow: FlowId) -> impl Iterator<Item = PersonId> {
        self.users.get(&flow).into_iter().flatten().copied()
    }

    /// Who ran a flow lately without being expected in its environment; nobody where it
    /// isn't said who is.
    pub fn unexpected(&self, tenant: &Tenant, flow: FlowId) -> Vec<PersonId> {
        let record = tenant.flow(flow);
        let expected = &tenant.environment(record.environment).expected;
        if expected.is_empty() {
            return Vec::new();
        }
        self.users(flow)
            .filter(|person| *person != record.owner())
            .filter(|person| !expected.iter().any(|who| tenant.reaches(*person, *who)))
            .collect()
    }

    /// Whether so many people nobody expects ran a flow lately that it may be shared further
    /// than anybody manages. How many that takes, each environment says for itself.
    pub fn widely(&self, tenant: &Tenant, flow: FlowId) -> bool {
        let environment = tenant.environment(tenant.flow(flow).environment);
        self.unexpected(tenant, flow).len() >= environment.widely_from() as usize
    }

    /// To whom a flow was shared before lately, and who didn't run it since while somebody
    /// else did. Of a cloud flow, its run-only users: all they can do with it is run it, while
    /// an owner may look after it without.
    pub fn unused(&self, tenant: &Tenant, flow: FlowId) -> Vec<Principal> {
        if self.users(flow).next().is_none() {
            return Vec::new();
        }
        let record = tenant.flow(flow);
        let cloud = record.cloud().is_some();
        let before = |since: &str| since < self.from.as_str();
        record
            .dated_grants()
            .filter(|(_, role, _)| !cloud || *role == EffectiveRole::RunOnly)
            .filter(|(_, _, since)| since.is_some_and(before))
            .map(|(who, ..)| who)
            .filter(|who| !self.users(flow).any(|person| tenant.reaches(person, *who)))
            .collect()
    }
}

/// Whether a run is somebody's use of a flow: an event or the clock is nobody.
fn used(tenant: &Tenant, run: &Run) -> bool {
    let cloud = tenant.flow(run.flow).cloud();
    cloud.is_none_or(|cloud| cloud.trigger.is_instant())
}

/// Runs day by day, days without any among them, up to the newest: so many `days`, and none
/// before the first run.
pub fn runs_by_day(tenant: &Tenant, days: usize) -> Vec<DayOfRuns> {
    let mut found: Map<&str, DayOfRuns> = Map::new();
    for run in &tenant.runs {
        let Some(day) = day(run) else { continue };
        let counted = found.or_default(day);
        *(if run.succeeded {
            &mut counted.succeeded
        } else {
            &mut counted.failed
        }) += 1;
        let cloud = tenant.flow(run.flow).cloud().is_some();
        *(match (run.connection, run.mode) {
            _ if cloud => &mut counted.cloud,
            (None, _) => &mut counted.console,
            (Some(_), RunMode::Attended) => &mut counted.attended,
            (Some(_), RunMode::Unattended) => &mut counted.unattended,
        }) += 1;
    }
    let known: Vec<_> = found.into_iter().collect();
    let (Some(first), Some(newest)) = (known.first(), known.last()) else {
        return Vec::new();
    };
    let mut day = Some(newest.0.to_owned());
    let mut told = Vec::new();
    while let Some(now) = day.filter(|now| **now >= *first.0 && told.len() < days) {
        let counted = known.iter().find(|(day, _)| *day == now);
        let counted = counted.map(|(_, counted)| counted.clone());
        // What isn't a day has the one before it that is known.
        day = the_day_before(&now).or_else(|| {
            let mut before = known.iter().rev();
            let before = before.find(|(day, _)| *day < now.as_str());
            before.map(|(day, _)| (*day).to_owned())
        });
        told.push(DayOfRuns {
            day: now,
            ..counted.unwrap_or_default()
        });
    }
    told.reverse();
    told
}

/// The day before `YYYY-MM-DD`; none for what isn't such a day.
fn the_day_before(day: &str) -> Option<String> {
    let mut parts = day.splitn(3, '-').map(|part| part.parse::<u32>().ok());
    let (year, month, date) = (parts.next()??, parts.next()??, parts.next()??);
    let (year, month, date) = match (month, date) {
        (1..=12, 2..=31) => (year, month, date - 1),
        (1, 1) => (year.checked_sub(1)?, 12, 31),
        (2..=12, 1) => (year, month - 1, days_in(year, month - 1)),
        _ => return None,
    };
    Some(format!("{year:04}-{month:02}-{date:02}"))
}

fn days_in(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    }
}

fn day(run: &Run) -> Option<&str> {
    run.started_on.get(..10)
}

/// Three months earlier. A day that month doesn't have stands between its last and the next
/// month's first, which is all that comparing needs.
pub(crate) fn a_quarter_before(day: &str) -> Option<String> {
    let (year, rest) = day.split_once('-')?;
    let (month, date) = rest.split_once('-')?;
    let (year, month): (u32, u32) = (year.parse().ok()?, month.parse().ok()?);
    let months = (year.saturating_mul(12).saturating_add(month)).checked_sub(4)?;
    Some(format!("{:04}-{:02}-{date}", months / 12, months % 12 + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, BOB, CLOUD, DESKTOP, RUI, ZOE, cloud, with};

    fn run(person: PersonId, day: &str, succeeded: bool) -> Run {
        Run {
            flow: DESKTOP,
            connection: None,
            mode: RunMode::Attended,
            run_owner: person,
            started_on: format!("{day}T06:00:00Z"),
            succeeded,
        }
    }

    fn tenant(runs: &[(PersonId, &str)]) -> Tenant {
        with(|records| {
            let runs = runs.iter().map(|(person, day)| run(*person, day, true));
            records.runs = runs.collect();
            records.environments[0].expected = [Principal::Person(ALICE)].into();
            if let FlowKind::Desktop(desktop) = &mut records.flows[DESKTOP.at()].kind {
                for share in &mut desktop.shares {
                    share.since = Some("2026-01-10T09:00:00Z".into());
                }
            }
        })
    }

    #[test]
    fn a_quarter_goes_back_three_months() {
        let check = |day, before: Option<&str>| {
            assert_eq!(a_quarter_before(day).as_deref(), before, "{day}");
        };
        check("2026-11-04", Some("2026-08-04"));
        check("2026-03-31", Some("2025-12-31"));
        check("2026-01-01", Some("2025-10-01"));
        check("last spring", None);
        check("0000-01-01", None);
    }

    #[test]
    fn access_is_unused_where_others_ran_the_flow_and_they_did_not() {
        let unused = |runs: &[(PersonId, &str)]| {
            let tenant = tenant(runs);
            Usage::of(&tenant).map(|usage| usage.unused(&tenant, DESKTOP))
        };
        let (bob, rui) = (Principal::Person(BOB), Principal::Person(RUI));
        assert_eq!(unused(&[]), None);
        assert_eq!(unused(&[(ALICE, "2026-11-04")]), Some(vec![bob, rui]));
        assert_eq!(unused(&[(BOB, "2026-11-04")]), Some(vec![rui]));
        let long_ago = [(BOB, "2026-08-03"), (ALICE, "2026-11-04")];
        assert_eq!(unused(&long_ago), Some(vec![bob, rui]));
        let just = [(BOB, "2026-08-04"), (ALICE, "2026-11-04")];
        assert_eq!(unused(&just), Some(vec![rui]));
        // They were given access within the quarter.
        assert_eq!(unused(&[(ALICE, "2026-03-04")]), Some(Vec::new()));
    }

    /// The button flow, shared long ago, pressed by these people.
    fn pressed(by: &[PersonId], trigger: Trigger) -> Tenant {
        with(|records| {
            records.runs = by.iter().map(|who| run(*who, "2026-11-04", true)).collect();
            for run in &mut records.runs {
                run.flow = CLOUD;
            }
            records.environments[0].expected = [Principal::Person(ALICE)].into();
            let flow = cloud(records);
            flow.trigger = trigger;
            flow.run_only = [RUI, ZOE]
                .map(|who| Grant {
                    principal: Principal::Person(who),
                    since: Some("2026-01-10T09:00:00Z".into()),
                })
                .into();
        })
    }

    #[test]
    fn a_button_somebody_may_press_and_does_not_is_access_nobody_uses() {
        let unused = |by: &[PersonId], trigger| {
            let tenant = pressed(by, trigger);
            Usage::of(&tenant).map(|usage| usage.unused(&tenant, CLOUD))
        };
        let zoe = Principal::Person(ZOE);
        assert_eq!(unused(&[RUI], Trigger::InstantButton), Some(vec![zoe]));
        assert_eq!(unused(&[RUI, ZOE], Trigger::InstantButton), Some(vec![]));
        // Nobody presses what the clock starts: its owner stands there instead of somebody.
        assert_eq!(unused(&[ALICE], Trigger::Scheduled), Some(vec![]));
    }

    #[test]
    fn whoever_presses_a_button_uses_the_flow_and_the_clock_is_nobody() {
        let people = |trigger| {
            let tenant = pressed(&[ALICE, RUI, ZOE], trigger);
            let usage = Usage::of(&tenant).expect("something ran");
            (
                usage.users(CLOUD).count(),
                usage.unexpected(&tenant, CLOUD).len(),
            )
        };
        assert_eq!(people(Trigger::InstantButton), (3, 2));
        assert_eq!(people(Trigger::Automated), (0, 0));
        let days = runs_by_day(&pressed(&[ALICE, RUI], Trigger::Scheduled), 10);
        let counts: Vec<_> = days.iter().map(|day| (day.cloud, day.console)).collect();
        assert_eq!(counts, [(2, 0)]);
    }

    #[test]
    fn people_nobody_expects_are_told_from_owners_and_expected_ones() {
        let tenant = tenant(&[
            (ALICE, "2026-11-01"),
            (BOB, "2026-11-02"),
            (ZOE, "2026-11-03"),
        ]);
        let usage = Usage::of(&tenant).expect("something ran");
        assert_eq!(usage.unexpected(&tenant, DESKTOP), [BOB, ZOE]);
        let alone = Usage::of_flow(&tenant, DESKTOP).expect("something ran");
        assert_eq!(alone.unexpected(&tenant, DESKTOP), [BOB, ZOE]);
        let open = with(|records| records.runs = tenant.runs.clone());
        let usage = Usage::of(&open).expect("something ran");
        assert_eq!(usage.unexpected(&open, DESKTOP), []);
    }

    #[test]
    fn runs_are_counted_by_day_outcome_and_kind() {
        let tenant = with(|records| {
            let mut robot = run(ALICE, "2026-11-02", false);
            robot.connection = Some(MachineConnectionId(0));
            robot.mode = RunMode::Unattended;
            records.runs = vec![
                robot,
                run(BOB, "2026-11-02", true),
                run(BOB, "2026-11-04", true),
            ];
        });
        let days = runs_by_day(&tenant, 10);
        let counts: Vec<_> = days
            .iter()
            .map(|day| {
                (
                    day.day.as_str(),
                    day.succeeded,
                    day.failed,
                    day.console,
                    day.unattended,
                )
            })
            .collect();
        assert_eq!(
            counts,
            [
                ("2026-11-02", 1, 1, 1, 1),
                ("2026-11-03", 0, 0, 0, 0),
                ("2026-11-04", 1, 0, 1, 0)
            ]
        );
        assert_eq!(runs_by_day(&tenant, 1).len(), 1);
    }

    #[test]
    fn days_go_back_over_months_years_and_what_is_no_day() {
        let check = |day: &str, before: Option<&str>| {
            assert_eq!(the_day_before(day).as_deref(), before, "{day}");
        };
        check("2026-11-05", Some("2026-11-04"));
        check("2026-11-01", Some("2026-10-31"));
        check("2026-01-01", Some("2025-12-31"));
        check("2028-03-01", Some("2028-02-29"));
        check("2026-03-01", Some("2026-02-28"));
        check("2100-03-01", Some("2100-02-28"));
        check("2026-13-01", None);
        check("2026-05-00", None);
        check("someday", None);
        let days = |started: [&str; 2]| {
            let tenant = with(|records| {
                records.runs = started.map(|day| run(ALICE, day, true)).into();
            });
            let days = runs_by_day(&tenant, 3).into_iter();
            days.map(|day| day.day).collect::<Vec<_>>()
        };
        assert_eq!(
            days(["2026-02-01", "2026-03-01"]),
            ["2026-02-27", "2026-02-28", "2026-03-01"]
        );
        assert_eq!(
            days(["2026-02-01", "not a day!"]),
            ["2026-02-01", "not a day!"]
        );
    }
}
