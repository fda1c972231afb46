//! What a review has come to: the findings that changes answered.

use super::{Finding, findings_of};
use crate::change::{Applied, Change, administers};
use crate::edit::{Edit, Record};
use crate::model::*;
use crate::tenant::Tenant;

/// A finding that a change answered: it was there before, and isn't since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answered {
    /// Which finding.
    pub finding: Finding,
    /// The place of the change in the log.
    pub entry: usize,
}

/// The findings that changes of access and roles answered for good, the newest first: of all
/// flows for an administrator, for others what they answered themselves and what is about flows
/// of theirs. The tenant is as the log left it.
pub fn answered(tenant: &Tenant, you: PersonId, log: &[Applied]) -> Vec<Answered> {
    let everything = administers(tenant, you);
    let mut here = tenant.clone();
    let mut found: Vec<Answered> = Vec::new();
    for (entry, applied) in log.iter().enumerate().rev() {
        let mut flows = touched(&here, &applied.change);
        let yours = everything || applied.actor == you;
        flows.retain(|flow| yours || tenant.role(you, *flow).is_owner());
        let now = findings_of(tenant, flows.iter().copied());
        let after = findings_of(&here, flows.iter().copied());
        here.take_back(&applied.edits);
        // Taking something back answers nothing, though a finding may go with what it was; nor
        // does whoever leaves, or comes back.
        if applied.undoes.is_some() || applied.edits.iter().any(is_about_leaving) {
            continue;
        }
        for finding in findings_of(&here, flows.into_iter()) {
            let known = found.iter().any(|other| other.finding == finding);
            if !known && !now.contains(&finding) && !after.contains(&finding) {
                found.push(Answered { finding, entry });
            }
        }
    }
    found
}

/// Whether an edit takes an account away, or gives it back.
fn is_about_leaving(edit: &Edit) -> bool {
    let Edit::Record { before, after, .. } = edit else {
        return false;
    };
    match (before.as_deref(), after.as_deref()) {
        (Some(Record::Person(before)), Some(Record::Person(after))) => before.left != after.left,
        _ => false,
    }
}

/// The flows whose access a change is about.
fn touched(tenant: &Tenant, change: &Change) -> Vec<FlowId> {
    let steps = change.steps();
    let each = steps.into_iter().flat_map(|step| match step {
        Change::SetPerson { person, .. } => tenant.flows_reached_by(*person),
        other => other.flow().into_iter().collect(),
    });
    let mut flows: Vec<_> = each.collect();
    crate::sorted::sort(&mut flows);
    flows.dedup();
    flows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::{Remedy, findings};
    use crate::change::{apply, undo};
    use crate::code::Code;
    use crate::fixture::{ALICE, BOB, CLOUD, DESKTOP, RUI, with};

    fn tenant() -> Tenant {
        with(|records| {
            records.environments[0].expected = [Principal::Person(ALICE)].into();
        })
    }

    const OUTSIDE: Finding = Finding {
        flow: CLOUD,
        code: Code::OutsideOwner,
        about: Principal::Person(BOB),
    };

    fn answer(tenant: &mut Tenant, log: &mut Vec<Applied>, remedy: Remedy) {
        let change = OUTSIDE.change(tenant, remedy).expect("a change");
        log.push(apply(tenant, ALICE, "2026-11-05T09:00:00Z", &change).expect("allowed"));
    }

    #[test]
    fn what_was_taken_away_is_told_until_it_is_taken_back() {
        for remedy in [Remedy::Remove, Remedy::RunOnly] {
            let (mut tenant, mut log) = (tenant(), Vec::new());
            assert_eq!(answered(&tenant, ALICE, &log), []);
            answer(&mut tenant, &mut log, remedy);
            let told = Answered {
                finding: OUTSIDE,
                entry: 0,
            };
            assert_eq!(answered(&tenant, ALICE, &log), [told], "{remedy:?}");
            let back = undo(&mut tenant, ALICE, "2026-11-05T09:01:00Z", &log, 0);
            log.push(back.expect("undone"));
            assert!(findings(&tenant).contains(&OUTSIDE));
            assert_eq!(answered(&tenant, ALICE, &log), []);
            answer(&mut tenant, &mut log, remedy);
            let again = answered(&tenant, ALICE, &log);
            assert_eq!(again.first().map(|one| one.entry), Some(2));
            assert_eq!(again.len(), 1, "once, however often");
        }
    }

    #[test]
    fn taking_something_back_answers_nothing() {
        let (mut records, mut log) = (Records::clone(&tenant()), Vec::new());
        let maker = [SecurityRole::EnvironmentMaker];
        records.people[BOB.at()].roles = [(EnvironmentId(0), maker.into())].into();
        let mut tenant = Tenant::new(records);
        answer(&mut tenant, &mut log, Remedy::RunOnly);
        // As a run-only user he doesn't need the role of a maker.
        let role = |found: &[Finding]| {
            let mut codes = found
                .iter()
                .filter(|one| one.flow == CLOUD)
                .map(|one| one.code);
            codes.any(|code| code == Code::MakerRoleNotNeeded)
        };
        assert!(role(&findings(&tenant)));
        let back = undo(&mut tenant, ALICE, "2026-11-05T09:01:00Z", &log, 0);
        log.push(back.expect("undone"));
        assert!(!role(&findings(&tenant)));
        assert_eq!(answered(&tenant, ALICE, &log), []);
    }

    #[test]
    fn whoever_leaves_decides_nothing_of_a_review() {
        let (mut records, mut log) = (Records::clone(&tenant()), Vec::new());
        let maker = [SecurityRole::EnvironmentMaker];
        records.people[BOB.at()].roles = [(EnvironmentId(0), maker.into())].into();
        let mut tenant = Tenant::new(records);
        answer(&mut tenant, &mut log, Remedy::RunOnly);
        let before = findings(&tenant);
        let leave = crate::change::leave(&tenant, BOB, true);
        log.push(apply(&mut tenant, BOB, "2026-11-05T09:01:00Z", &leave).expect("a demo"));
        let after = findings(&tenant);
        assert!(before.iter().any(|finding| !after.contains(finding)));
        let told = answered(&tenant, ALICE, &log);
        assert_eq!(told.iter().map(|one| one.entry).collect::<Vec<_>>(), [0]);
    }

    #[test]
    fn others_are_told_of_their_own_flows() {
        let (mut tenant, mut log) = (tenant(), Vec::new());
        answer(&mut tenant, &mut log, Remedy::Remove);
        assert_eq!(answered(&tenant, RUI, &log), []);
    }

    #[test]
    fn whoever_gives_up_a_flow_of_theirs_is_still_told_what_they_answered() {
        let (mut tenant, mut log) = (tenant(), Vec::new());
        let change = OUTSIDE.change(&tenant, Remedy::Remove).expect("a change");
        log.push(apply(&mut tenant, BOB, "2026-11-05T09:00:00Z", &change).expect("an owner"));
        assert!(!tenant.role(BOB, CLOUD).is_owner());
        assert_eq!(answered(&tenant, BOB, &log).len(), 1);
    }

    #[test]
    fn other_changes_answer_nothing() {
        let (mut tenant, mut log) = (tenant(), Vec::new());
        let keep = OUTSIDE.keep(true);
        log.push(apply(&mut tenant, ALICE, "2026-11-05T09:00:00Z", &keep).expect("allowed"));
        let share = Change::ShareDesktop {
            flow: DESKTOP,
            principal: Principal::Person(RUI),
            role: DesktopRole::RunOnly,
        };
        log.extend(apply(&mut tenant, ALICE, "2026-11-05T09:00:00Z", &share));
        assert_eq!(answered(&tenant, ALICE, &log), []);
    }
}
