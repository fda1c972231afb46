//! Stories that change no answer of *Can it run?*, proved by what their screens say.

use policy::audit::{Remedy, findings};
use policy::change::{Change, apply, leaving, policy_effect};
use policy::decisions::{
    AskedPermission, DataverseAction, MachineConnectionCreate, MachineConnectionShare,
    NewMachineAuth, OwnerRole,
};
use policy::model::*;
use policy::{EffectiveRole, Outcome, Silent};

use crate::NOW;
use crate::records::Demo;

/// Their ids.
pub(crate) const PROVED: [&str; 8] = [
    "copy",
    "machine-test",
    "run-owner",
    "dataverse",
    "policy",
    "review",
    "error",
    "owners-role",
];

fn machine_connection(demo: &Demo, key: &str) -> MachineConnectionId {
    let mut known = demo.0.machine_connections.iter();
    let at = known.position(|record| record.key == key);
    MachineConnectionId(at.expect("a machine connection") as u32)
}

#[test]
fn a_copy_becomes_a_flow_without_connections_that_is_off() {
    let mut demo = Demo::open();
    let elena = demo.person("elena-petrova");
    let original = demo.flow("campaign-report");
    assert_eq!(demo.0.role(elena, original), EffectiveRole::None);
    let change = Change::CreateFromCopy { copy: CopyId(0) };
    let made = apply(&mut demo.0, elena, NOW, &change);
    assert!(made.is_ok(), "{made:?}");
    let flow = demo.0.flows.last().expect("the new flow");
    assert_eq!((flow.owner(), flow.state), (elena, FlowState::Draft));
    assert!(
        flow.cloud()
            .is_some_and(|cloud| cloud.connections.is_empty())
    );
    assert_eq!(demo.0.role(elena, original), EffectiveRole::None);
}

#[test]
fn signing_in_fails_the_test_at_the_dock_and_a_password_of_its_domain_passes() {
    let demo = Demo::open();
    let kofi = demo.person("kofi-mensah");
    let machine = demo.0.machines.iter().position(|one| one.key == "dock-07");
    let ask = |auth| MachineConnectionCreate {
        creator: kofi,
        environment: EnvironmentId(0),
        target: machine.map(|at| Target::Machine(MachineId(at as u32))),
        auth,
    };
    let sign_in = ask(NewMachineAuth::SignIn(kofi)).decide(&demo.0, &mut Silent);
    assert!(!sign_in.is_allowed());
    let password = ask(NewMachineAuth::Manual {
        username: "LARKMOOR\\kofi".to_owned(),
        has_password: true,
    });
    assert!(password.decide(&demo.0, &mut Silent).is_allowed());
}

#[test]
fn a_machine_connection_can_be_shared_once_a_run_owner_is_chosen() {
    let mut demo = Demo::open();
    let connection = machine_connection(&demo, "finance-robots");
    let app = ServicePrincipalId(0);
    let share = |demo: &Demo| {
        let question = MachineConnectionShare {
            connection,
            recipient: Principal::ServicePrincipal(app),
            permission: AskedPermission::Offered(MachinePermission::CanUse),
        };
        question.decide(&demo.0, &mut Silent).is_allowed()
    };
    for record in &demo.0.machine_connections {
        let chosen = record.run_owner != RunOwner::Creator;
        assert!(chosen || record.shares.is_empty(), "{}", record.key);
    }
    assert!(!share(&demo));
    let ana = demo.person("ana-ruiz");
    let change = Change::SetRunOwner {
        connection,
        to: RunOwner::Explicit(Principal::ServicePrincipal(app)),
    };
    assert!(apply(&mut demo.0, ana, NOW, &change).is_ok());
    assert!(share(&demo));
}

#[test]
fn one_dataverse_action_of_the_demo_does_not_work_and_the_others_do() {
    let demo = Demo::open();
    let mut stopped = Vec::new();
    let mut works = 0;
    for flow in demo.0.flow_ids() {
        let record = demo.0.flow(flow);
        let actions = record.desktop().map_or(0, |desktop| desktop.actions.len());
        for action in 0..actions as u32 {
            let question = DataverseAction { flow, action };
            let decision = question.decide(&demo.0, &mut Silent);
            match (decision.code, decision.data) {
                (Some(_), _) => stopped.push((record.key.as_str(), action)),
                (None, Some(environment)) => {
                    assert_eq!(environment, record.environment);
                    works += 1;
                }
                (None, None) => {}
            }
        }
    }
    assert_eq!((stopped, works), (vec![("supplier-sync", 1)], 3));
}

#[test]
fn keeping_teams_apart_would_suspend_flows_that_use_it_beside_business_data() {
    let mut demo = Demo::open();
    let published = demo.0.data_policies[0].clone();
    let policy = DataPolicyId(0);
    let now = policy_effect(&mut demo.0, policy, &published);
    assert!(now.suspended.is_empty());
    let teams = demo.0.connectors.iter().position(|one| one.key == "teams");
    let teams = ConnectorId(teams.expect("Teams") as u32);
    let mut moved = published;
    moved.business.remove(&teams);
    moved.non_business.insert(teams);
    let effect = policy_effect(&mut demo.0, policy, &moved);
    assert!(!effect.suspended.is_empty());
}

#[test]
fn the_review_asks_an_owner_about_a_guest_who_can_be_made_run_only() {
    let mut demo = Demo::open();
    let (owen, dalia) = (demo.person("owen-pryce"), demo.person("dalia-osman"));
    let flow = demo.flow("audit-file-export");
    let mut found = findings(&demo.0).into_iter();
    let finding = found.find(|one| one.flow == flow && one.about == Principal::Person(dalia));
    let finding = finding.expect("the review asks about the guest");
    let change = finding.change(&demo.0, Remedy::RunOnly).expect("a remedy");
    assert_eq!(demo.0.role(dalia, flow), EffectiveRole::CoOwner);
    assert!(apply(&mut demo.0, owen, NOW, &change).is_ok());
    assert_eq!(demo.0.role(dalia, flow), EffectiveRole::RunOnly);
}

#[test]
fn who_leaves_leaves_something_behind() {
    let mut demo = Demo::open();
    let carla = demo.person("carla-nunes");
    let told = leaving(&mut demo.0, carla);
    assert!(!told.may_fail.is_empty());
    assert!(!told.stuck.is_empty() && !told.repoint.is_empty());
}

#[test]
fn an_owner_edits_their_flow_once_they_have_a_makers_role() {
    let mut demo = Demo::open();
    let (imran, kofi) = (demo.person("imran-qadir"), demo.person("kofi-mensah"));
    let flow = demo.flow("goods-received-note");
    let environment = demo.0.flow(flow).environment;
    let ask = |demo: &Demo| {
        OwnerRole { person: kofi, flow }
            .decide(&demo.0, &mut Silent)
            .outcome
    };
    assert_eq!(ask(&demo), Outcome::Warn);
    let mut to = demo.0.person(kofi).clone();
    to.roles
        .insert(environment, [SecurityRole::EnvironmentMaker].into());
    let change = Change::SetPerson {
        person: kofi,
        to: Box::new(to),
    };
    assert!(apply(&mut demo.0, imran, NOW, &change).is_ok());
    assert_eq!(ask(&demo), Outcome::Allow);
}
