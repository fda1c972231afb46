//! Any text as exported data: what can be read becomes tenants, takes its log or refuses it
//! without a trace, and answers.
#![no_main]

#[path = "../../src/backend/local/kept.rs"]
#[allow(dead_code, reason = "the portal uses the rest")]
mod kept;

use policy::change::{replay, undo_lock};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let Ok(exported) = kept::Exported::read(text) else {
        return;
    };
    for workspace in &exported.workspaces {
        if matches!(&workspace.base, kept::Base::Sample { flows, .. } if *flows > 50) {
            continue;
        }
        let Some(mut tenant) = workspace.base.tenant() else {
            continue;
        };
        for (_, log) in &exported.logs {
            let _ = replay(&mut tenant, log);
            for entry in 0..log.len() {
                let _ = undo_lock(&mut tenant, log[entry].actor, log, entry);
            }
        }
        for (person, flow) in tenant.person_ids().zip(tenant.flow_ids()) {
            let _ = policy::answer::answer(&tenant, person, flow, policy::answer::Start::Console);
        }
    }
});
