//! Invented versions of flows: who saved which, and when.

use policy::model::FlowVersion;

use super::builder::Demo;

/// Flow, and who saved it on which days of 2026.
type Saved = (&'static str, &'static [(&'static str, &'static str)]);

/// Diego and Carla are co-owners of a flow each that they never edit; so is Vera, who has left.
const VERSIONS: [Saved; 7] = [
    (
        "invoice-intake",
        &[
            ("ana", "03-03"),
            ("bo", "04-14"),
            ("carla", "09-29"),
            ("ana", "10-19"),
        ],
    ),
    ("holiday-request", &[("hanna", "01-12"), ("hanna", "09-07")]),
    (
        "supplier-sync",
        &[("bo", "02-10"), ("carla", "06-22"), ("bo", "10-05")],
    ),
    ("approval-reminders", &[("ana", "06-01"), ("bo", "08-17")]),
    ("nightly-archive", &[("bo", "01-12"), ("ana", "05-04")]),
    ("complaint-triage", &[("ana", "02-02"), ("luca", "03-16")]),
    (
        "stock-recount",
        &[("ingrid", "01-26"), ("kofi", "03-09"), ("ana", "07-06")],
    ),
];

/// Adds them, flow by flow.
pub(super) fn add(demo: &mut Demo) {
    for (flow, saved) in VERSIONS {
        for (who, day) in saved {
            let version = FlowVersion {
                flow: demo.flow(flow),
                modified_by: demo.person(who),
                modified_on: format!("2026-{day}T09:00:00Z"),
            };
            demo.records.versions.push(version);
        }
    }
}
