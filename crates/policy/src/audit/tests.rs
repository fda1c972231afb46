//! Reviews of invented tenants: what is found, and what answers it.

use super::*;
use crate::change::Change;
use crate::change::preview;
use crate::fixture::{ALICE, BOB, CLOUD, DESKTOP, RUI, with};

/// Nobody but Alice is expected to own flows, and Rui, who only runs them, is a maker.
fn tenant() -> Tenant {
    with(|records| {
        let expected = [Principal::Person(ALICE)];
        records.environments[0].expected = expected.into_iter().collect();
        let maker = [SecurityRole::EnvironmentMaker];
        let roles = (EnvironmentId(0), maker.into_iter().collect());
        records.people[RUI.at()].roles = [roles].into_iter().collect();
    })
}

fn found(tenant: &Tenant, code: Code) -> Vec<(FlowId, Principal)> {
    findings(tenant)
        .into_iter()
        .filter(|finding| finding.code == code)
        .map(|finding| (finding.flow, finding.about))
        .collect()
}

#[test]
fn flags_of_all_flows_and_flows_without_owners_are_found() {
    let tenant = tenant();
    let bob = Principal::Person(BOB);
    assert_eq!(
        found(&tenant, Code::OutsideOwner),
        [(DESKTOP, bob), (CLOUD, bob)]
    );
    let rui = Principal::Person(RUI);
    assert_eq!(
        found(&tenant, Code::MakerRoleNotNeeded),
        [(DESKTOP, rui), (CLOUD, rui)]
    );
    let file = with(|records| {
        *records = (*tenant).clone();
        records.assumptions = Some(Assumptions::default());
    });
    assert_eq!(
        found(&file, Code::MakerRoleNotNeeded),
        [],
        "a file says nothing of roles"
    );
    assert!(!found(&file, Code::OutsideOwner).is_empty());
    assert_eq!(found(&tenant, Code::Orphaned), []);
    let left = with(|records| {
        for person in &mut records.people {
            person.left = true;
        }
    });
    let alice = Principal::Person(ALICE);
    let orphans = [(DESKTOP, alice), (CLOUD, alice)];
    assert_eq!(found(&left, Code::Orphaned), orphans);
    let new_owner = |flow| {
        let findings = findings(&left).into_iter();
        let mut orphaned = findings.filter(|found| found.code == Code::Orphaned);
        let orphan = orphaned.find(|found| found.flow == flow)?;
        orphan.change(&left, Remedy::NewOwner(BOB))
    };
    assert!(new_owner(CLOUD).is_some());
    assert_eq!(new_owner(DESKTOP), None, "only owners share a desktop flow");
    let co_owned = with(|records| records.people[ALICE.at()].left = true);
    assert_eq!(found(&co_owned, Code::Orphaned), [], "Bob is still here");
}

#[test]
fn a_remedy_is_a_change_that_the_owner_can_make_and_that_ends_the_finding() {
    let mut tenant = tenant();
    for finding in findings(&tenant) {
        assert!(!finding.comes_with_the_flow(&tenant));
        assert_eq!(finding.answerable(&tenant), Some(ALICE));
        for remedy in [Remedy::Remove, Remedy::RunOnly] {
            let Some(change) = finding.change(&tenant, remedy) else {
                assert_eq!(
                    (finding.code, remedy),
                    (Code::MakerRoleNotNeeded, Remedy::RunOnly)
                );
                continue;
            };
            let said = preview(&mut tenant, ALICE, &change);
            assert!(said.is_possible(), "{change:?}: {:?}", said.verdicts);
            let mut after = tenant.clone();
            let made = crate::change::apply(&mut after, ALICE, "2026-11-05", &change);
            assert!(made.is_ok(), "{change:?}");
            assert!(!findings(&after).contains(&finding), "{change:?}");
        }
    }
}

#[test]
fn a_role_held_through_a_group_is_nobodys_to_lose_alone() {
    let offered = |of_the_group: &[SecurityRole], own: &[SecurityRole]| {
        let tenant = with(|records| {
            let held = |roles: &[SecurityRole]| (EnvironmentId(0), roles.iter().copied().collect());
            records.groups[0].members = vec![Member::Person(RUI)];
            records.groups[0].roles = [held(of_the_group)].into();
            records.people[RUI.at()].roles = [held(own)].into();
        });
        let mut found = findings(&tenant).into_iter();
        let role = found.find(|finding| finding.code == Code::MakerRoleNotNeeded);
        role.map(|role| role.change(&tenant, Remedy::Remove).is_some())
    };
    let maker = [SecurityRole::EnvironmentMaker];
    assert_eq!(offered(&[], &maker), Some(true));
    assert_eq!(offered(&maker, &[]), Some(false));
    assert_eq!(
        offered(&maker, &maker),
        Some(false),
        "it stays with the group"
    );
}

#[test]
fn in_a_default_environment_nobody_takes_back_the_role_that_everybody_has() {
    let offered = |is_default: bool| {
        let tenant = with(|records| {
            records.environments[0].is_default = is_default;
            let maker = [SecurityRole::EnvironmentMaker];
            records.people[RUI.at()].roles = [(EnvironmentId(0), maker.into())].into();
        });
        let mut found = findings(&tenant).into_iter();
        let role = found.find(|finding| finding.code == Code::MakerRoleNotNeeded);
        role.map(|role| role.change(&tenant, Remedy::Remove).is_some())
    };
    assert_eq!(offered(false), Some(true));
    assert_eq!(offered(true), Some(false), "it is found all the same");
}

#[test]
fn each_remedy_is_for_those_who_may_make_it() {
    let tenant = tenant();
    let said = |about: PersonId, you, remedy| {
        let mut found = findings(&tenant).into_iter();
        let finding = found
            .find(|finding| finding.flow == CLOUD && finding.about == Principal::Person(about));
        let verdict = finding.and_then(|finding| finding.decide(&tenant, you, remedy));
        verdict.map(|verdict| (verdict.can_go_on(), verdict.code))
    };
    assert_eq!(said(BOB, ALICE, Remedy::Remove), Some((true, None)));
    assert_eq!(said(BOB, ALICE, Remedy::RunOnly), Some((true, None)));
    let refused = Some((false, Some(Code::NotCreatorOrOwner)));
    assert_eq!(said(BOB, RUI, Remedy::Remove), refused);
    let refused = Some((false, Some(Code::AdministratorsOnly)));
    assert_eq!(said(RUI, ALICE, Remedy::Remove), refused);
    assert_eq!(said(RUI, ALICE, Remedy::RunOnly), None);
}

/// The same with runs: Alice runs the flow, and so do people nobody expects.
fn used(by: &[PersonId]) -> Tenant {
    with(|records| {
        let expected = [Principal::Person(ALICE)];
        records.environments[0].expected = expected.into_iter().collect();
        if let FlowKind::Desktop(desktop) = &mut records.flows[DESKTOP.at()].kind {
            for share in &mut desktop.shares {
                share.since = Some("2026-01-10T09:00:00Z".into());
            }
        }
        let run = |person: &PersonId| Run {
            flow: DESKTOP,
            connection: None,
            mode: RunMode::Attended,
            run_owner: *person,
            started_on: "2026-11-04T06:00:00Z".into(),
            succeeded: true,
        };
        records.runs = by.iter().map(run).collect();
    })
}

#[test]
fn access_nobody_uses_is_found_and_taken_away() {
    let tenant = used(&[ALICE]);
    let (bob, rui) = (Principal::Person(BOB), Principal::Person(RUI));
    assert_eq!(
        found(&tenant, Code::StaleAccess),
        [(DESKTOP, bob), (DESKTOP, rui)]
    );
    for finding in findings(&tenant) {
        if finding.code != Code::StaleAccess {
            continue;
        }
        let run_only = finding.change(&tenant, Remedy::RunOnly);
        assert_eq!(run_only.is_some(), finding.about == bob);
        let change = finding.change(&tenant, Remedy::Remove).expect("a change");
        let mut after = tenant.clone();
        assert!(crate::change::apply(&mut after, ALICE, "2026-11-05", &change).is_ok());
        assert!(!findings(&after).contains(&finding));
    }
}

#[test]
fn a_co_owner_who_never_edits_is_found_and_left_with_what_they_need() {
    let mut tenant = used(&[ALICE, BOB, RUI]);
    let mut records = Records::clone(&tenant);
    records.versions = vec![FlowVersion {
        flow: DESKTOP,
        modified_by: ALICE,
        modified_on: "2026-11-04T08:00:00Z".into(),
    }];
    assert_eq!(found(&tenant, Code::PreferRunOnly), []);
    tenant = Tenant::new(records);
    let bob = Principal::Person(BOB);
    assert_eq!(found(&tenant, Code::PreferRunOnly), [(DESKTOP, bob)]);
    let finding = Finding {
        flow: DESKTOP,
        code: Code::PreferRunOnly,
        about: bob,
    };
    for remedy in [Remedy::Remove, Remedy::RunOnly] {
        let change = finding.change(&tenant, remedy).expect("a change");
        let mut after = tenant.clone();
        assert!(crate::change::apply(&mut after, ALICE, "2026-11-05", &change).is_ok());
        assert_eq!(found(&after, Code::PreferRunOnly), [], "{remedy:?}");
    }
}

#[test]
fn a_button_that_a_run_only_user_does_not_press_is_found_and_taken_away() {
    let tenant = with(|records| {
        let grant = |who| Grant {
            principal: Principal::Person(who),
            since: Some("2026-01-10T09:00:00Z".into()),
        };
        let flow = crate::fixture::cloud(records);
        flow.trigger = Trigger::InstantButton;
        flow.run_only = vec![grant(RUI), grant(crate::fixture::ZOE)];
        records.runs = used(&[RUI]).records.runs.clone();
        records.runs[0].flow = CLOUD;
    });
    let zoe = Principal::Person(crate::fixture::ZOE);
    assert_eq!(found(&tenant, Code::StaleAccess), [(CLOUD, zoe)]);
    let all = findings(&tenant).into_iter();
    let mut stale = all.filter(|finding| finding.code == Code::StaleAccess);
    let finding = stale.next().expect("found");
    assert_eq!(finding.change(&tenant, Remedy::RunOnly), None);
    let change = finding.change(&tenant, Remedy::Remove).expect("a change");
    let mut after = tenant.clone();
    assert!(crate::change::apply(&mut after, ALICE, "2026-11-05", &change).is_ok());
    assert_eq!(found(&after, Code::StaleAccess), []);
}

#[test]
fn a_flow_that_many_unexpected_people_use_is_found() {
    let many = used(&[BOB, RUI, crate::fixture::ZOE]);
    let alice = Principal::Person(ALICE);
    assert_eq!(
        found(&many, Code::PossibleUnmanagedShare),
        [(DESKTOP, alice)]
    );
    assert_eq!(
        found(&used(&[ALICE, BOB, RUI]), Code::PossibleUnmanagedShare),
        []
    );
}

#[test]
fn each_environment_says_how_many_unexpected_people_are_too_many() {
    let people = [ALICE, BOB, RUI, crate::fixture::ZOE];
    let found_from = |widely, users: &[PersonId]| {
        let mut records = used(users).records.clone();
        records.environments[0].widely = widely;
        !found(&Tenant::new(records), Code::PossibleUnmanagedShare).is_empty()
    };
    assert!(found_from(None, &people));
    assert!(found_from(Some(3), &people));
    assert!(!found_from(Some(4), &people));
    assert!(found_from(Some(2), &people[..3]));
    assert!(
        !found_from(Some(0), &people[..1]),
        "one unexpected person is the least there can be"
    );
}

#[test]
fn what_is_kept_stays_kept_until_it_is_taken_back_or_given_anew() {
    use crate::change::{apply, undo};
    let mut tenant = tenant();
    let kept = |tenant: &Tenant, finding: &Finding| finding.kept(tenant).map(|kept| kept.by);
    let all = findings(&tenant);
    let mut log = Vec::new();
    for finding in &all {
        let (change, later) = (finding.keep(true), finding.keep(false));
        assert!(!preview(&mut tenant, crate::fixture::ZOE, &change).is_possible());
        log.push(apply(&mut tenant, ALICE, "2026-11-05T08:00:00Z", &change).expect("kept"));
        assert_eq!(kept(&tenant, finding), Some(ALICE));
        assert!(preview(&mut tenant, ALICE, &later).is_possible());
    }
    assert_eq!(findings(&tenant), all, "what is kept is still listed");
    // The first can be taken back though others came after it.
    let undone = undo(&mut tenant, ALICE, "2026-11-06", &log, 0);
    assert!(undone.is_ok());
    assert_eq!(kept(&tenant, &all[0]), None);
    assert_eq!(kept(&tenant, &all[1]), Some(ALICE));
    // Bob is given the flow once more, which the review knows nothing of.
    let bob = Principal::Person(BOB);
    let cloud = all.iter().find(|one| one.flow == CLOUD && one.about == bob);
    let cloud = *cloud.expect("Bob owns it");
    assert_eq!(kept(&tenant, &cloud), Some(ALICE));
    let remove = cloud.change(&tenant, Remedy::Remove).expect("a change");
    let add = Change::AddOwner {
        flow: CLOUD,
        principal: bob,
        needs_edit: None,
    };
    for change in [remove, add] {
        assert!(apply(&mut tenant, ALICE, "2026-11-07T08:00:00Z", &change).is_ok());
    }
    assert_eq!(kept(&tenant, &cloud), None);
}

#[test]
fn the_owner_of_a_flow_stays_with_it() {
    let tenant = with(|records| {
        let expected = [Principal::Person(BOB)];
        records.environments[0].expected = expected.into_iter().collect();
    });
    let own: Vec<_> = findings(&tenant);
    assert!(!own.is_empty());
    assert!(
        own.iter()
            .all(|finding| finding.comes_with_the_flow(&tenant))
    );
}

#[test]
fn a_list_is_never_made_a_run_only_user() {
    let by = |principal| Finding {
        flow: CLOUD,
        code: Code::OutsideOwner,
        about: principal,
    };
    let tenant = tenant();
    let list = by(Principal::List(ListId(0)));
    assert_eq!(list.change(&tenant, Remedy::RunOnly), None);
    assert!(list.change(&tenant, Remedy::Remove).is_some());
    let bob = by(Principal::Person(BOB));
    assert!(bob.change(&tenant, Remedy::RunOnly).is_some());
}
