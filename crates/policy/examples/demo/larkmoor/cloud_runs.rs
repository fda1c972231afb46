//! Invented runs of cloud flows: who pressed which button, and what the clock started.

use policy::model::{Run, RunMode};

use super::builder::Demo;

/// Flow, who started it or owns it, days of fall 2026, days it failed on.
type Runs = (
    &'static str,
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

/// Every working day that the trends show.
const WORKING_DAYS: [&str; 12] = [
    "10-20", "10-21", "10-22", "10-23", "10-26", "10-27", "10-28", "10-29", "10-30", "11-02",
    "11-03", "11-04",
];

/// Hanna may press *Visitor badge*, and never does.
const RUNS: [Runs; 15] = [
    (
        "order-status-button",
        "grace",
        &["10-21", "10-28", "11-04"],
        &[],
    ),
    (
        "order-status-button",
        "luca",
        &["10-22", "10-29", "11-03"],
        &["10-29"],
    ),
    ("order-status-button", "zoe", &["10-27", "11-02"], &[]),
    ("order-status-button", "ana", &["10-30"], &[]),
    ("holiday-request", "bo", &["10-20"], &[]),
    ("holiday-request", "kofi", &["10-23"], &[]),
    ("holiday-request", "tomas", &["11-02"], &[]),
    ("room-booking-button", "elena", &["10-26", "11-03"], &[]),
    ("room-booking-button", "camille", &["10-29"], &[]),
    ("visitor-badge", "felix", &["10-22", "10-29"], &[]),
    ("visitor-badge", "aisha", &["11-04"], &[]),
    ("nightly-archive", "bo", &WORKING_DAYS, &["10-30"]),
    (
        "morning-invoice-run",
        "ana",
        &WORKING_DAYS,
        &["10-26", "10-27"],
    ),
    ("backup-check-nightly", "felix", &WORKING_DAYS, &[]),
    (
        "complaint-triage",
        "ana",
        &["10-21", "10-27", "10-30", "11-03"],
        &[],
    ),
];

/// Adds them to the runs of desktop flows, in the order they were started.
pub(super) fn add(demo: &mut Demo) {
    for (flow, who, days, failed) in RUNS {
        for day in days {
            let run = Run {
                flow: demo.flow(flow),
                connection: None,
                mode: RunMode::Attended,
                run_owner: demo.person(who),
                started_on: format!("2026-{day}T08:00:00Z"),
                succeeded: !failed.contains(day),
            };
            demo.records.runs.push(run);
        }
    }
    let runs = &mut demo.records.runs;
    runs.sort_by(|one, other| one.started_on.cmp(&other.started_on));
}
