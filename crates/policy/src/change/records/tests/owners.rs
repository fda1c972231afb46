//! Cloud flows that get another primary owner.

use super::*;

#[test]
fn whoever_owned_a_flow_stays_an_owner_of_it() {
    let mut tenant = with(|records| records.flows[CLOUD.at()].is_solution_aware = true);
    for (actor, to) in [(ALICE, ZOE), (ZOE, BOB)] {
        let change = Change::ChangeOwner { flow: CLOUD, to };
        apply(&mut tenant, actor, "now", &change).expect("in a solution");
    }
    assert_eq!(tenant.flow(CLOUD).owner(), BOB);
    assert!(tenant.role(ALICE, CLOUD).is_owner(), "as the creator");
    assert!(tenant.role(ZOE, CLOUD).is_owner(), "as the owner before");
}

#[test]
fn whoever_owns_a_flow_in_place_of_another_may_lack_a_role() {
    let warned = |change: &Change, roles: &[SecurityRole]| {
        let tenant = with(|records| {
            records.flows[CLOUD.at()].is_solution_aware = true;
            let zoe = &mut records.people[ZOE.at()];
            zoe.in_dataverse.insert(EnvironmentId(0));
            let roles = roles.iter().copied().collect();
            zoe.roles.insert(EnvironmentId(0), roles);
        });
        let verdict = change.decide(&tenant, ALICE, false);
        assert!(
            verdict.can_go_on()
                && verdict
                    .effects
                    .iter()
                    .all(|it| *it != Code::AddedToDataverse)
        );
        let mut codes = verdict.warnings.iter().map(|warning| warning.code);
        codes.any(|code| code == Code::RunOnlyUntilRoleAssigned)
    };
    let owns = Change::ChangeOwner {
        flow: CLOUD,
        to: ZOE,
    };
    let joins = Change::AddOwner {
        flow: CLOUD,
        principal: Principal::Person(ZOE),
        needs_edit: None,
    };
    for change in [owns, joins] {
        assert!(warned(&change, &[SecurityRole::BasicUser]), "{change:?}");
        assert!(
            !warned(&change, &[SecurityRole::EnvironmentMaker]),
            "{change:?}"
        );
    }
}

#[test]
fn a_co_owner_who_becomes_the_primary_owner_is_listed_once() {
    let mut tenant = with(|records| {
        records.flows[CLOUD.at()].is_solution_aware = true;
        records.environments[0].has_dataverse = true;
        records.people[BOB.at()].in_dataverse = [].into();
    });
    let change = Change::ChangeOwner {
        flow: CLOUD,
        to: BOB,
    };
    let before = tenant.clone();
    let verdict = change.decide(&tenant, ALICE, true);
    assert!(verdict.effects.contains(&Code::AddedToDataverse));
    let entry = apply(&mut tenant, ALICE, "now", &change).expect("hers");
    assert_eq!(tenant.flow(CLOUD).owner(), BOB);
    let owners = tenant
        .flow(CLOUD)
        .grants()
        .filter(|(_, role)| role.is_owner());
    let owners: Vec<_> = owners.map(|(who, _)| who).collect();
    assert!(!owners.contains(&Principal::Person(BOB)), "{owners:?}");
    let known = &tenant.person(BOB).in_dataverse;
    assert!(known.contains(&EnvironmentId(0)), "as it was announced");
    undo(&mut tenant, ALICE, "later", &[entry], 0).expect("hers");
    assert_eq!(tenant, before);
}
