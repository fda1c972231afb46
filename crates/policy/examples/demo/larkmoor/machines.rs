//! The machines desktop flows run on, the connections to them, and invented runs.

use policy::sorted::Set;

use policy::model::RunMode::{Attended, Unattended};
use policy::model::*;

use super::builder::Demo;

/// Flow, machine connection or console, how, whose, days of fall 2026, days it failed on.
type Runs = (
    &'static str,
    Option<&'static str>,
    RunMode,
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

const RUNS: [Runs; 12] = [
    (
        "backup-check",
        Some("backup-console"),
        Unattended,
        "felix",
        &[
            "10-19", "10-20", "10-21", "10-22", "10-23", "10-26", "10-27", "10-28", "10-29",
            "10-30", "11-02", "11-03", "11-04",
        ],
        &["10-21", "10-29"],
    ),
    (
        "credit-note-posting",
        None,
        Attended,
        "bo",
        &["10-20", "10-27", "11-03"],
        &[],
    ),
    (
        "credit-note-posting",
        None,
        Attended,
        "kofi",
        &["10-19", "10-22", "10-28", "11-02"],
        &["10-28"],
    ),
    (
        "credit-note-posting",
        None,
        Attended,
        "rui",
        &["10-23", "10-29", "11-04"],
        &[],
    ),
    (
        "credit-note-posting",
        None,
        Attended,
        "ingrid",
        &["10-21", "10-30"],
        &["10-30"],
    ),
    (
        "credit-note-posting",
        None,
        Attended,
        "piotr",
        &["10-22", "10-29", "11-03"],
        &[],
    ),
    (
        "invoice-intake",
        Some("finance-robots"),
        Unattended,
        "ana",
        &["10-26", "10-27", "10-28", "10-29", "10-30", "11-02"],
        &["10-26", "10-27", "10-28", "10-29", "10-30", "11-02"],
    ),
    (
        "expense-filing",
        Some("finance-robots"),
        Unattended,
        "ana",
        &["10-12", "10-19", "10-26", "11-02"],
        &[],
    ),
    (
        "invoice-intake",
        None,
        Attended,
        "bo",
        &["10-27", "10-29", "11-03"],
        &[],
    ),
    (
        "returns-register",
        None,
        Attended,
        "rui",
        &["10-28", "11-04"],
        &["11-04"],
    ),
    (
        "stock-recount",
        Some("dock-computer"),
        Attended,
        "kofi",
        &["10-30"],
        &["10-30"],
    ),
    (
        "supplier-sync",
        Some("vera-laptop"),
        Attended,
        "vera",
        &["08-24", "08-31"],
        &["08-31"],
    ),
];

/// Fills in machines, credentials, machine connections and runs.
pub(super) fn set_up(demo: &mut Demo) {
    machine(demo, "fin-rpa-01", "FIN-RPA-01", "ana bo", "", true);
    machine(demo, "fin-rpa-02", "FIN-RPA-02", "ana bo owen", "bo", true);
    machine(demo, "dock-07", "DOCK-07", "kofi ingrid rui", "rui", false);
    machine(demo, "ops-console", "OPS-CONSOLE", "felix aisha", "", true);
    // Nobody connects to these two with sign-in: one isn't joined to anything, one isn't in sync.
    machine(demo, "dock-08", "DOCK-08", "kofi rui", "", true);
    machine(demo, "shop-02", "SHOP-02", "ana rui", "", true);
    if let [.., unjoined, unsynced] = &mut demo.records.machines[..] {
        unjoined.entra_joined = false;
        unjoined.entra_synced = false;
        unsynced.entra_synced = false;
    }
    if let Some(dock) = demo.records.machines.get_mut(2) {
        dock.entra_joined = false;
        dock.entra_synced = false;
        dock.ad_joined = true;
    }
    if let Some(ops) = demo.records.machines.get_mut(3) {
        ops.allowed_tenants = vec!["larkmoor.example".to_owned()];
    }
    demo.records.machine_groups.push(MachineGroup {
        key: "finance-robots".to_owned(),
        name: "Finance robots".to_owned(),
        machines: vec![demo.machine("fin-rpa-01"), demo.machine("fin-rpa-02")],
    });
    for (key, name, store) in [
        (
            "finance-robot",
            "Finance robot account",
            CredentialStore::AzureKeyVault,
        ),
        (
            "operations-account",
            "Operations account",
            CredentialStore::CyberArk,
        ),
    ] {
        demo.records.credentials.push(Credential {
            key: key.to_owned(),
            name: name.to_owned(),
            store,
        });
    }
    connections(demo);
    runs(demo);
}

fn machine(demo: &mut Demo, key: &str, name: &str, users: &str, open: &str, webview2: bool) {
    let people = |names: &str| -> Set<_> {
        names
            .split_whitespace()
            .map(|name| demo.person(name))
            .collect()
    };
    let machine = Machine {
        key: key.to_owned(),
        name: name.to_owned(),
        entra_joined: true,
        entra_synced: true,
        interactive_users: people(users),
        open_sessions: people(open),
        webview2_installed: webview2,
        ..Machine::default()
    };
    demo.records.machines.push(machine);
}

fn connections(demo: &mut Demo) {
    let app = |key: &str, permission| MachineShare {
        service_principal: demo.application(key),
        permission,
    };
    let connections = vec![
        MachineConnection {
            key: "finance-robots".to_owned(),
            name: "Finance robots".to_owned(),
            created_by: demo.person("ana"),
            target: Target::Group(MachineGroupId(0)),
            auth: MachineAuth::Stored(CredentialId(0)),
            run_owner: RunOwner::Creator,
            // Sharing needs a run owner, and none is chosen yet.
            shares: Vec::new(),
        },
        MachineConnection {
            key: "dock-computer".to_owned(),
            name: "Dock computer".to_owned(),
            created_by: demo.person("kofi"),
            target: Target::Machine(demo.machine("dock-07")),
            auth: MachineAuth::Manual {
                username: "LARKMOOR\\kofi".to_owned(),
            },
            run_owner: RunOwner::Creator,
            shares: Vec::new(),
        },
        MachineConnection {
            key: "backup-console".to_owned(),
            name: "Backup console".to_owned(),
            created_by: demo.person("felix"),
            target: Target::Machine(demo.machine("ops-console")),
            auth: MachineAuth::Stored(CredentialId(1)),
            run_owner: RunOwner::Creator,
            shares: Vec::new(),
        },
        MachineConnection {
            key: "bo-sign-in".to_owned(),
            name: "FIN-RPA-02 as Bo".to_owned(),
            created_by: demo.person("bo"),
            target: Target::Machine(demo.machine("fin-rpa-02")),
            auth: MachineAuth::SignIn(demo.person("bo")),
            run_owner: RunOwner::Creator,
            shares: Vec::new(),
        },
        MachineConnection {
            key: "vera-laptop".to_owned(),
            name: "FIN-RPA-01 as Vera".to_owned(),
            created_by: demo.person("vera"),
            target: Target::Machine(demo.machine("fin-rpa-01")),
            auth: MachineAuth::SignIn(demo.person("vera")),
            run_owner: RunOwner::Creator,
            shares: Vec::new(),
        },
        // Made for an application, and nothing has run over it yet: runs are people's here.
        MachineConnection {
            key: "night-shift".to_owned(),
            name: "Night shift".to_owned(),
            created_by: demo.person("felix"),
            target: Target::Machine(demo.machine("ops-console")),
            auth: MachineAuth::Stored(CredentialId(1)),
            run_owner: RunOwner::Explicit(demo.principal("app:night-shift")),
            shares: vec![app("night-shift", MachinePermission::CanEdit)],
        },
        // Made before the computer left Entra ID: its allowlist doesn't name the organization.
        MachineConnection {
            key: "rui-sign-in".to_owned(),
            name: "DOCK-07 as Rui".to_owned(),
            created_by: demo.person("rui"),
            target: Target::Machine(demo.machine("dock-07")),
            auth: MachineAuth::SignIn(demo.person("rui")),
            run_owner: RunOwner::Creator,
            shares: Vec::new(),
        },
    ];
    demo.records.machine_connections = connections;
}

fn runs(demo: &mut Demo) {
    let mut runs = Vec::new();
    for (flow, connection, mode, owner, days, failed) in RUNS {
        for day in days {
            runs.push(Run {
                flow: demo.flow(flow),
                connection: connection.map(|key| demo.machine_connection(key)),
                mode,
                run_owner: demo.person(owner),
                started_on: format!("2026-{day}T06:00:00Z"),
                succeeded: !failed.contains(day),
            });
        }
    }
    runs.sort_by(|one, other| one.started_on.cmp(&other.started_on));
    demo.records.runs = runs;
}
