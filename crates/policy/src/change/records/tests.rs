//! What changes of records promise: who may make them, and that nothing remains of them.

mod owners;
mod pointing;

use super::*;
use crate::change::{LockedUndo, apply, preview, undo, undo_lock};
use crate::fixture::{
    ALICE, ALICES, BOB, BOBS, BY_PASSWORD, BY_SIGN_IN, CLOUD, DESKTOP, OF_ALICE, OF_BOB, ZOE,
    cloud, connection, desktop, tenant, with,
};

/// What comes of a change: made, and taken back without a trace, or why not.
fn check(actor: PersonId, change: &Change, expected: Result<(), Code>) -> Tenant {
    let base = with(|records| {
        records
            .connections
            .push(connection(0, BOB, "bob@one.example"));
        records.environments[0].tenant_id = "one".into();
    });
    let mut changed = base.clone();
    match (apply(&mut changed, actor, "now", change), expected) {
        (Ok(entry), Ok(())) => {
            let mut back = changed.clone();
            let undone = undo(&mut back, actor, "later", &[entry], 0);
            assert!(undone.is_ok(), "{change:?}");
            assert_eq!(back, base, "{change:?}");
        }
        (Err(refused), Err(code)) => {
            assert_eq!(refused.verdict.code, Some(code), "{change:?}");
            assert_eq!(changed, base, "a refused change leaves no trace");
        }
        (made, expected) => panic!("{change:?}: {made:?}, not {expected:?}"),
    }
    changed
}

fn copy() -> Change {
    Change::SendCopy {
        flow: CLOUD,
        name: "Mine".into(),
        description: String::new(),
        recipients: vec![ZOE],
    }
}

#[test]
fn a_sent_copy_stays_sent_and_becomes_a_flow_of_the_recipients_own() {
    let mut tenant = tenant();
    let sent = apply(&mut tenant, ALICE, "now", &copy()).expect("an owner sends a copy");
    assert_eq!(
        undo_lock(&mut tenant, ALICE, &[sent], 0),
        Some(LockedUndo::ForGood)
    );
    let create = Change::CreateFromCopy { copy: CopyId(0) };
    let refused = apply(&mut tenant, BOB, "now", &create).expect_err("it was sent to Zoe");
    assert_eq!(refused.verdict.code, Some(Code::NotARecipient));
    apply(&mut tenant, ZOE, "now", &create).expect("the recipient creates a flow");
    let made = tenant.flows.last().expect("the new flow");
    assert_eq!((made.name.as_str(), made.owner()), ("Mine", ZOE));
    let cloud = made.cloud().expect("a cloud flow");
    assert!(cloud.connections.is_empty(), "no connection travels");
    assert!(cloud.owners.is_empty() && cloud.run_only.is_empty());
    let waiting: Vec<_> = cloud.unconnected.iter().map(|it| it.connector).collect();
    let used = tenant.flow(CLOUD).cloud().expect("the original");
    let used = used.connections.iter().map(|used| used.connection);
    let used: Vec<_> = used.map(|it| tenant.connection(it).connector).collect();
    assert_eq!(waiting, used, "its steps wait, by connector");
    let again = apply(&mut tenant, ZOE, "now", &create).expect("nothing to do");
    assert!(again.edits.is_empty(), "one flow from one copy");
}

#[test]
fn a_copy_s_steps_are_connected_by_its_owner_with_connections_of_their_own() {
    let mut tenant = with(|records| {
        records
            .connections
            .push(connection(0, ZOE, "zoe@one.example"));
        records
            .connections
            .push(connection(0, BOB, "bob@one.example"));
    });
    let (own, bobs) = (ConnectionId(2), ConnectionId(3));
    apply(&mut tenant, ALICE, "now", &copy()).expect("an owner sends a copy");
    let create = Change::CreateFromCopy { copy: CopyId(0) };
    apply(&mut tenant, ZOE, "now", &create).expect("the recipient creates a flow");
    let flow = FlowId(tenant.flows.len() as u32 - 1);
    let connect = |connector, to| Change::ConnectSteps {
        flow,
        connector: ConnectorId(connector),
        to,
    };
    let mut refuse = |actor, change, code| {
        let refused = apply(&mut tenant, actor, "now", &change).expect_err("refused");
        assert_eq!(refused.verdict.code, Some(code), "{change:?}");
    };
    refuse(ALICE, connect(0, own), Code::NotCreatorOrOwner);
    refuse(ZOE, connect(0, bobs), Code::NotConnectionOwner);
    refuse(ZOE, connect(1, own), Code::OtherConnector);
    refuse(ZOE, connect(9, own), Code::ConnectionNotUsed);
    let before = tenant.clone();
    let made = apply(&mut tenant, ZOE, "now", &connect(0, own)).expect("their own");
    let cloud = tenant.flow(flow).cloud().expect("a cloud flow");
    assert!(cloud.waiting(ConnectorId(0)).is_none());
    assert!(cloud.uses(own).is_some_and(|used| used.used_in_definition));
    undo(&mut tenant, ZOE, "later", &[made], 0).expect("taken back");
    assert_eq!(tenant, before);
}

#[test]
fn a_shared_machine_connection_keeps_a_run_owner() {
    let mut tenant = tenant();
    let back = Change::SetRunOwner {
        connection: BY_PASSWORD,
        to: RunOwner::Creator,
    };
    let share = Change::ShareMachine {
        connection: BY_PASSWORD,
        with: ServicePrincipalId(0),
        permission: Some(MachinePermission::CanUse),
    };
    let creator = tenant.machine_connection(BY_PASSWORD).created_by;
    apply(&mut tenant, creator, "now", &share).expect("it has a run owner");
    let refused = apply(&mut tenant, creator, "now", &back).expect_err("it is shared");
    assert_eq!(refused.verdict.code, Some(Code::RunOwnerWhileShared));
    let alone = Change::ShareMachine {
        connection: BY_PASSWORD,
        with: ServicePrincipalId(0),
        permission: None,
    };
    apply(&mut tenant, creator, "now", &alone).expect("no longer shared");
    apply(&mut tenant, creator, "now", &back).expect("nobody depends on it");
}

#[test]
fn only_an_owner_sends_a_copy() {
    let mut tenant = tenant();
    let refused = apply(&mut tenant, ZOE, "now", &copy()).expect_err("Zoe has no role");
    assert_eq!(refused.verdict.code, Some(Code::NotCreatorOrOwner));
}

#[test]
fn connections_are_deleted_by_their_owner_alone() {
    let delete = Change::DeleteConnection { connection: ALICES };
    check(BOB, &delete, Err(Code::NotConnectionOwner));
    let after = check(ALICE, &delete, Ok(()));
    assert_eq!(
        after.connection(ALICES).status,
        ConnectionStatus::Deleted,
        "the record stays, because references name it"
    );
}

#[test]
fn whoever_has_left_makes_and_deletes_no_connection() {
    let sharepoint = ConnectorId(0);
    let create = Change::CreateConnection {
        connector: sharepoint,
        account: Some("new@one.example".into()),
    };
    let delete = Change::DeleteConnection { connection: ALICES };
    let repoint = Change::RepointReference {
        reference: OF_ALICE,
        to: ALICES,
    };
    let run_owner = Change::SetRunOwner {
        connection: BY_PASSWORD,
        to: RunOwner::Creator,
    };
    let stops = Change::SetEmbedded {
        flow: DESKTOP,
        reference: OF_ALICE,
        to: false,
    };
    let gone = with(|records| records.people[ALICE.at()].left = true);
    for change in [create, delete, repoint, run_owner, stops] {
        let verdict = change.decide(&gone, ALICE, true);
        assert_eq!(verdict.code, Some(Code::HasLeft), "{change:?}");
        let here = change.decide(&tenant(), ALICE, true);
        assert_ne!(here.code, Some(Code::HasLeft), "{change:?}");
    }
    let back = crate::change::leave(&gone, ALICE, false);
    assert!(
        back.decide(&gone, ALICE, true).can_go_on(),
        "a what-if for everybody"
    );
}

#[test]
fn whoever_administers_through_a_group_administers() {
    let tenant = with(|records| {
        let role = [SecurityRole::EnvironmentAdmin].into();
        records.groups[0].roles.insert(EnvironmentId(0), role);
        records.groups[0].members = vec![Member::Person(BOB)];
    });
    assert!(administers(&tenant, BOB));
    assert!(!administers(&tenant, ALICE));
    let mut to = tenant.person(ZOE).clone();
    let role = [SecurityRole::EnvironmentMaker].into();
    to.roles.insert(EnvironmentId(0), role);
    let change = Change::SetPerson {
        person: ZOE,
        to: Box::new(to),
    };
    assert_eq!(change.decide(&tenant, BOB, true).outcome, Outcome::Allow);
    let refused = change.decide(&tenant, ALICE, true).code;
    assert_eq!(refused, Some(Code::AdministratorsOnly));
}

#[test]
fn machine_connections_are_their_creators() {
    let owner = |connection, to| Change::SetRunOwner { connection, to };
    let explicit = RunOwner::Explicit(Principal::Person(BOB));
    check(
        BOB,
        &owner(BY_SIGN_IN, explicit),
        Err(Code::NotConnectionOwner),
    );
    check(
        ALICE,
        &owner(BY_SIGN_IN, explicit),
        Err(Code::RunOwnerNotWithSignIn),
    );
    check(ALICE, &owner(BY_PASSWORD, explicit), Ok(()));
    let nothing = owner(MachineConnectionId(9), explicit);
    check(ALICE, &nothing, Err(Code::NoMachineConnection));
    let share = |connection| Change::ShareMachine {
        connection,
        with: ServicePrincipalId(0),
        permission: Some(MachinePermission::CanUse),
    };
    check(ALICE, &share(BY_SIGN_IN), Err(Code::RunOwnerRequired));
    check(BOB, &share(BY_PASSWORD), Err(Code::NotConnectionOwner));
}

#[test]
fn data_policies_are_published_by_administrators() {
    let publish = Change::PublishPolicy {
        policy: DataPolicyId(0),
        to: Box::default(),
    };
    check(ALICE, &publish, Err(Code::AdministratorsOnly));
    // So is where reviews speak up; the other facts of an environment are whoever's who knows them.
    let environment = |change: fn(&mut Environment)| {
        let mut to = tenant().environment(EnvironmentId(0)).clone();
        change(&mut to);
        Change::SetEnvironment {
            environment: EnvironmentId(0),
            to: Box::new(to),
        }
    };
    let widely = environment(|to| to.widely = Some(5));
    check(ALICE, &widely, Err(Code::AdministratorsOnly));
    let as_usual = environment(|to| to.widely = Some(Environment::USUALLY_WIDELY));
    check(ALICE, &as_usual, Ok(()));
    check(ALICE, &environment(|to| to.is_production = true), Ok(()));
    let mut person = tenant().person(ALICE).clone();
    let admin = [SecurityRole::EnvironmentAdmin].into();
    person.roles.insert(EnvironmentId(0), admin);
    let promoted = Change::SetPerson {
        person: ALICE,
        to: Box::new(person),
    };
    let mut after = check(BOB, &promoted, Ok(()));
    assert!(apply(&mut after, ALICE, "now", &publish).is_ok());
    // From then on, roles are hers to give.
    let mut bob = after.person(BOB).clone();
    let admin = [SecurityRole::EnvironmentAdmin].into();
    bob.roles.insert(EnvironmentId(0), admin);
    let promoted = Change::SetPerson {
        person: BOB,
        to: Box::new(bob.clone()),
    };
    let refused = apply(&mut after, BOB, "now", &promoted).map_err(|refused| refused.verdict.code);
    assert_eq!(refused, Err(Some(Code::AdministratorsOnly)));
    let left = Person {
        left: true,
        ..after.person(BOB).clone()
    };
    let leaves = Change::SetPerson {
        person: BOB,
        to: Box::new(left),
    };
    assert!(apply(&mut after.clone(), BOB, "now", &leaves).is_ok());
    assert!(apply(&mut after, ALICE, "now", &promoted).is_ok());
}

#[test]
fn a_person_who_leaves_is_seen_by_the_flows_that_use_their_connections() {
    let mut tenant = tenant();
    let left = Person {
        left: true,
        ..tenant.person(BOB).clone()
    };
    let change = Change::SetPerson {
        person: BOB,
        to: Box::new(left),
    };
    let shown = preview(&mut tenant, ALICE, &change);
    assert!(shown.differs.iter().any(|it| it.person == BOB));
    assert!(
        shown.differs.iter().any(|it| it.flow == CLOUD),
        "{:?}",
        shown.differs
    );
}
