//! Every fact about machines is told in a whole sentence, whatever it is.

use policy::decisions::*;
use policy::model::*;
use policy::{Grounds, Tenant};

fn demo() -> Tenant {
    let json = include_str!("../../../public/demo/tenant.json");
    serde_json::from_str(json).expect("the demo is a tenant")
}

fn check(grounds: &Grounds, tenant: &Tenant) {
    for told in grounds.facts() {
        let said = words::fact(tenant, told).plain();
        let begins = said.starts_with(|first: char| !first.is_lowercase());
        assert!(begins && said.ends_with('.'), "{said}");
        assert!(!said.contains("can't be told"), "{:?}", told.fact);
        assert!(!said.contains("tenant"), "{said}");
    }
}

/// Asks everything about every machine connection, and about one that isn't there.
fn ask(tenant: &Tenant, grounds: &mut Grounds) {
    let one_more = tenant.machine_connections.len() as u32 + 1;
    for connection in (0..one_more).map(MachineConnectionId) {
        RunOwnerOf { connection }.decide(tenant, grounds);
        let recipients = tenant.service_principals.len() as u32 + 1;
        for application in (0..recipients).map(ServicePrincipalId) {
            let question = MachineConnectionShare {
                connection,
                recipient: Principal::ServicePrincipal(application),
                permission: AskedPermission::Offered(MachinePermission::CanUse),
            };
            question.decide(tenant, grounds);
        }
        for mode in [RunMode::Attended, RunMode::Unattended] {
            let question = MachineRun {
                connection: Some(connection),
                environment: EnvironmentId(0),
                mode,
                async_disabled: true,
                queued_minutes: 0,
            };
            question.decide(tenant, grounds);
        }
    }
    let machines = (0..tenant.machines.len() as u32 + 1).map(|at| Target::Machine(MachineId(at)));
    let groups = (0..2).map(|at| Target::Group(MachineGroupId(at)));
    for target in machines.chain(groups) {
        for creator in tenant.person_ids() {
            for auth in [
                NewMachineAuth::SignIn(creator),
                NewMachineAuth::Stored(CredentialId(0)),
                NewMachineAuth::Stored(CredentialId(1)),
                NewMachineAuth::Stored(CredentialId(99)),
            ] {
                let question = MachineConnectionCreate {
                    creator,
                    environment: EnvironmentId(0),
                    target: Some(target),
                    auth,
                };
                question.decide(tenant, grounds);
            }
        }
    }
    for flow in tenant.flow_ids() {
        OwnerDeparture { flow }.decide(tenant, grounds);
    }
}

#[test]
fn facts_about_machines_are_whole_sentences() {
    let demo = demo();
    let mut records = Records::clone(&demo);
    for person in &mut records.people {
        person.left = true;
    }
    for (at, machine) in records.machines.iter_mut().enumerate() {
        machine.name.clear();
        machine.entra_joined = at % 2 == 0;
        machine.ad_joined = at % 3 == 0;
        machine.entra_synced = !machine.entra_synced;
        machine.open_sessions = machine.interactive_users.clone();
    }
    records.settings = TenantSettings::default();
    for tenant in [demo, Tenant::new(records)] {
        let mut grounds = Grounds::default();
        ask(&tenant, &mut grounds);
        check(&grounds, &tenant);
    }
}
