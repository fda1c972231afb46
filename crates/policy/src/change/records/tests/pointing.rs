//! References and steps that are pointed to another connection.

use super::*;

#[test]
fn references_and_steps_are_pointed_to_ones_own_connections_only() {
    let own = ConnectionId(2);
    let reference = |reference, to| Change::RepointReference { reference, to };
    check(BOB, &reference(OF_ALICE, own), Err(Code::NotReferenceOwner));
    check(
        BOB,
        &reference(OF_BOB, ALICES),
        Err(Code::NotConnectionOwner),
    );
    check(BOB, &reference(OF_BOB, own), Err(Code::OtherConnector));
    check(
        ALICE,
        &reference(OF_BOB, ALICES),
        Err(Code::NotReferenceOwner),
    );
    let steps = |from, to| Change::RepointSteps {
        flow: CLOUD,
        from,
        to,
        steps: Vec::new(),
    };
    check(ZOE, &steps(ALICES, own), Err(Code::NotCreatorOrOwner));
    check(BOB, &steps(own, own), Err(Code::ConnectionNotUsed));
    check(BOB, &steps(BOBS, own), Err(Code::OtherConnector));
    check(ALICE, &steps(ALICES, own), Err(Code::NotConnectionOwner));
    let after = check(BOB, &steps(ALICES, own), Ok(()));
    let cloud = after.flow(CLOUD).cloud().expect("the cloud flow");
    let is_used = |connection| cloud.uses(connection).map(|used| used.used_in_definition);
    assert_eq!((is_used(own), is_used(ALICES)), (Some(true), Some(false)));
}

#[test]
fn an_embedded_reference_asks_again_before_it_carries_another_connection() {
    let asks = |embedded| {
        let tenant = with(|records| {
            records
                .connections
                .push(connection(0, ALICE, "other@one.example"));
            desktop(records).references[0].embedded = embedded;
        });
        let change = Change::RepointReference {
            reference: OF_ALICE,
            to: ConnectionId(2),
        };
        let confirmed = change.decide(&tenant, ALICE, true);
        assert_eq!(confirmed.outcome, Outcome::Allow);
        change.decide(&tenant, ALICE, false).outcome
    };
    assert_eq!(asks(true), Outcome::RequireConfirmation);
    assert_eq!(asks(false), Outcome::Allow);
}

#[test]
fn a_connection_that_no_step_uses_anymore_stays_with_the_others_until_one_does() {
    let own = ConnectionId(2);
    let to = |from, to| Change::RepointSteps {
        flow: CLOUD,
        from,
        to,
        steps: Vec::new(),
    };
    let before = tenant()
        .flow(CLOUD)
        .cloud()
        .expect("the cloud flow")
        .clone();
    let steps = before.uses(ALICES).expect("used").clone();
    let mut tenant = check(BOB, &to(ALICES, own), Ok(()));
    let cloud = tenant.flow(CLOUD).cloud().expect("the cloud flow");
    assert_eq!(cloud.connections.len(), before.connections.len() + 1);
    assert_eq!(cloud.uses(own).expect("used").actions, steps.actions);
    assert_eq!(cloud.uses(ALICES).expect("known").actions, [""; 0]);
    // No step signs in with it, so there is nothing of it to point elsewhere.
    let nothing = to(ALICES, own);
    assert_eq!(
        nothing.decide(&tenant, BOB, false).code,
        Some(Code::ConnectionNotUsed)
    );
    // Once its owner uses it again it is as it was, and the other one waits instead.
    apply(&mut tenant, ALICE, "later", &to(own, ALICES)).expect("Alice owns both, too");
    let cloud = tenant.flow(CLOUD).cloud().expect("the cloud flow");
    let again = cloud.uses(ALICES).expect("used");
    assert!(again.used_in_definition && again.actions == steps.actions);
    assert_eq!(again.run_only_source, steps.run_only_source);
    assert!(!cloud.uses(own).expect("known").used_in_definition);
}

#[test]
fn one_step_is_pointed_elsewhere_while_the_others_keep_their_connection() {
    let own = ConnectionId(2);
    let mut tenant = with(|records| {
        records
            .connections
            .push(connection(0, BOB, "bob@one.example"));
        cloud(records).connections[0].actions =
            ["Get items", "Create item"].map(str::to_owned).into();
    });
    let to = |from, to, step: &str| Change::RepointSteps {
        flow: CLOUD,
        from,
        to,
        steps: vec![step.to_owned()],
    };
    let actions = |tenant: &Tenant, connection| {
        let cloud = tenant.flow(CLOUD).cloud().expect("the cloud flow");
        let used = cloud.uses(connection).expect("known");
        (used.used_in_definition, used.actions.join(", "))
    };
    let other = to(ALICES, own, "Delete item");
    assert_eq!(
        other.decide(&tenant, BOB, false).code,
        Some(Code::ConnectionNotUsed),
        "no step of that name uses it"
    );
    apply(&mut tenant, BOB, "now", &to(ALICES, own, "Create item")).expect("Bob co-owns it");
    assert_eq!(actions(&tenant, ALICES), (true, "Get items".to_owned()));
    assert_eq!(actions(&tenant, own), (true, "Create item".to_owned()));
    // With its last step the connection goes to the others.
    apply(&mut tenant, BOB, "later", &to(ALICES, own, "Get items")).expect("Bob co-owns it");
    assert_eq!(actions(&tenant, ALICES), (false, String::new()));
    assert_eq!(
        actions(&tenant, own),
        (true, "Create item, Get items".to_owned())
    );
}
