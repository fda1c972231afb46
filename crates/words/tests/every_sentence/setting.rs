//! Data policies, audits and connectors in desktop flows.

use policy::decisions::*;
use policy::model::*;
use policy::{Decision, Grounds, Tenant};
use words::Voice;

use super::{Heard, demo};

/// Hears the facts an answer rests on.
fn facts<T>(
    tenant: &Tenant,
    heard: &mut Heard,
    ask: impl FnOnce(&mut Grounds) -> Decision<T>,
) -> T {
    let mut grounds = Grounds::default();
    let decision = ask(&mut grounds);
    for told in grounds.facts() {
        let said = words::fact(tenant, told);
        assert_ne!(said.plain(), "This fact can't be told.", "{told:?}");
        heard.hear(&said);
    }
    decision.data
}

/// The demo, and the same with policies, roles and machines gone or turned around.
fn settings() -> [Tenant; 3] {
    let demo = demo();
    let mut bare = Records::clone(&demo);
    bare.settings = TenantSettings::default();
    bare.network = Network::default();
    bare.data_policies.clear();
    bare.environments.iter_mut().for_each(|environment| {
        environment.expected.clear();
        environment.last_audit = None;
    });
    let mut strict = Records::clone(&demo);
    strict.settings.ews_application_access_policy = true;
    strict.settings.allowed_user_agents.clear();
    strict.data_policies.truncate(1);
    let policy = &mut strict.data_policies[0];
    policy.non_business.extend(policy.business.pop_first());
    policy.blocked.extend(policy.business.pop_first());
    for (at, person) in strict.people.iter_mut().enumerate() {
        person.user_type = UserType::Guest;
        let roles = (0..2).map(|at| (EnvironmentId(at), [SecurityRole::EnvironmentMaker].into()));
        person.roles = roles.skip(at % 2).collect();
    }
    strict.machines.iter_mut().for_each(|machine| {
        machine.webview2_installed = !machine.webview2_installed;
    });
    [demo, Tenant::new(bare), Tenant::new(strict)]
}

#[test]
fn the_setting_is_told_in_whole_sentences() {
    let mut heard = Heard::default();
    for tenant in &settings() {
        let voice = Voice::new(tenant, PersonId(0));
        for flow in tenant.flow_ids() {
            for occasion in [DlpOccasion::Run, DlpOccasion::Share] {
                let question = DlpEvaluate { flow, occasion };
                let found = facts(tenant, &mut heard, |why| question.decide(tenant, why));
                found
                    .iter()
                    .for_each(|found| heard.hear(&voice.dlp_violation(found)));
            }
            let question = AuditFlags {
                flow,
                check_expected: true,
            };
            for flag in facts(tenant, &mut heard, |why| question.decide(tenant, why)) {
                for about in [Some(flag.about), Some(Principal::Person(voice.you)), None] {
                    heard.hear(&voice.audit_flag(flow, flag.code, about));
                }
            }
            let question = ConnectorPrerequisites { flow, runner: None };
            let agents = facts(tenant, &mut heard, |why| question.decide(tenant, why));
            if !agents.is_empty() {
                heard.hear(&voice.user_agents_missing(&agents));
            }
            for person in tenant.person_ids() {
                let question = OwnerRole { person, flow };
                facts(tenant, &mut heard, |why| question.decide(tenant, why));
                let question = TeamFlow { flow, person };
                facts(tenant, &mut heard, |why| question.decide(tenant, why));
            }
            for action in 0..3 {
                let question = DataverseAction { flow, action };
                facts(tenant, &mut heard, |why| question.decide(tenant, why));
            }
        }
        for environment in (0..tenant.environments.len() as u32).map(EnvironmentId) {
            let today = "2026-07-01";
            let question = EnvironmentReview { environment, today };
            facts(tenant, &mut heard, |why| question.decide(tenant, why));
        }
        for connector in (0..tenant.connectors.len() as u32).map(ConnectorId) {
            let question = ConnectorInDesktop { connector };
            facts(tenant, &mut heard, |why| question.decide(tenant, why));
            for machine in (0..tenant.machines.len() as u32).map(MachineId) {
                let place = CreationPlace::Desktop {
                    machine,
                    dialog_failed: false,
                };
                let question = ConnectionCreation { connector, place };
                facts(tenant, &mut heard, |why| question.decide(tenant, why));
            }
        }
    }
    heard.done("setting");
}

#[test]
fn a_suspended_flow_names_the_policy_it_breaks_where_there_is_one() {
    let said = |tenant: &Tenant| {
        let suspended = tenant
            .flow_ids()
            .find(|flow| tenant.flow(*flow).state == FlowState::Suspended)
            .expect("the demo has one");
        let owner = tenant.flow(suspended).owner();
        let start = policy::answer::Start::Cloud(RunMode::Attended);
        let explained = policy::explain::explain(tenant, owner, suspended, start);
        let reason = explained.reasons.first().expect("why it can't run");
        Voice::new(tenant, owner)
            .reason(owner, suspended, start, reason)
            .plain()
    };
    let [demo, without, _] = settings();
    let lead = "Power Automate has suspended this flow. Company baseline blocks Larkmoor scales";
    assert!(said(&demo).starts_with(lead), "{}", said(&demo));
    assert!(said(&without).ends_with("An administrator of Larkmoor (default) can say why."));
}
