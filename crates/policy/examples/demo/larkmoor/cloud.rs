//! The cloud flows of Larkmoor Foods.

use policy::model::FlowState;
use policy::model::RunOnlySource::{ProvidedByRunOnlyUser as Theirs, UseFlowConnection as Ours};
use policy::model::Trigger::{
    Automated, InstantButton, InstantOther, InstantSelectedItem, Scheduled,
};

use super::builder::Demo;

/// Fills in the cloud flows.
pub(super) fn build(demo: &mut Demo) {
    stories(demo);
    shared(demo);
    it_operations(demo);
    elsewhere(demo);
}

/// Those that the questions on Home are about.
fn stories(demo: &mut Demo) {
    demo.cloud(
        "order-status-button",
        "Order status button",
        "ana",
        InstantButton,
    )
    .about("Looks an order up and mails where it is.")
    .since("2026-03-23")
    .takes("ana-sharepoint", None, Ours, &["Get items"])
    .takes("ana-outlook", None, Theirs, &["Send an email (V2)"])
    .run_only("group:order-desk")
    .add();
    demo.cloud("nightly-archive", "Nightly archive", "bo", Scheduled)
        .about("Moves what was posted yesterday to the archive.")
        .since("2026-01-12")
        .takes(
            "bo-sharepoint",
            None,
            Theirs,
            &["Get files", "Move file", "Update item"],
        )
        .co_owners("ana")
        .add();
    demo.cloud("complaint-triage", "Complaint triage", "ana", Automated)
        .about("Sorts complaints as they arrive and tells the right person.")
        .since("2026-02-02")
        .takes(
            "ana-outlook",
            None,
            Theirs,
            &["When a new email arrives (V3)", "Send an email (V2)"],
        )
        .takes("ana-sharepoint", None, Theirs, &["Create item"])
        .takes("luca-excel", None, Theirs, &[])
        .co_owners("luca")
        .add();
    demo.cloud(
        "supplier-change-requests",
        "Supplier change requests",
        "ana",
        Automated,
    )
    .about("Asks for an approval when a supplier's bank details change.")
    .since("2026-05-11")
    .takes(
        "ana-sharepoint",
        None,
        Theirs,
        &["When an item is modified", "Update item"],
    )
    .takes("ana-outlook", None, Theirs, &["Send an email (V2)"])
    .add();
    demo.cloud("approval-reminders", "Approval reminders", "ana", Scheduled)
        .about("Reminds approvers of invoices that have waited for 3 days.")
        .since("2026-06-01")
        .takes("ana-sharepoint", None, Theirs, &["Get items"])
        .takes(
            "carla-outlook",
            None,
            Theirs,
            &["Send the reminder", "Send the list to accounts payable"],
        )
        .co_owners("carla bo")
        .add();
    demo.cloud(
        "morning-invoice-run",
        "Morning invoice run",
        "ana",
        Scheduled,
    )
    .about("Starts Invoice intake at 6 in the morning.")
    .since("2026-03-05")
    .in_finance()
    .takes(
        "ana-teams",
        None,
        Theirs,
        &["Post message in a chat or channel"],
    )
    .starts("invoice-intake")
    .add();
}

/// Others that Ana Ruiz finds under *Shared with me*.
fn shared(demo: &mut Demo) {
    demo.cloud("holiday-request", "Holiday request", "hanna", InstantButton)
        .about("Puts a holiday request in the calendar and mails it on.")
        .since("2025-11-10")
        .takes("hanna-sharepoint", None, Ours, &["Create item"])
        .takes("hanna-outlook", None, Ours, &["Send an email (V2)"])
        .co_owners("diego")
        .run_only("group:everyone")
        .add();
    demo.cloud(
        "new-starter-checklist",
        "New starter checklist",
        "hanna",
        Automated,
    )
    .about("Makes the checklist for a new colleague from the form.")
    .since("2026-04-20")
    .takes(
        "hanna-forms",
        None,
        Theirs,
        &["When a new response is submitted", "Get response details"],
    )
    .takes("hanna-sharepoint", None, Theirs, &["Create item"])
    .co_owners("group:people-team ana")
    .add();
    demo.cloud(
        "goods-received-note",
        "Goods received note",
        "kofi",
        Automated,
    )
    .about("Tells finance what has come in at the dock.")
    .since("2025-08-18")
    .takes(
        "vera-sharepoint",
        Some("sharepoint-goods"),
        Theirs,
        &["When an item is created", "Get item"],
    )
    .takes(
        "kofi-teams",
        Some("teams-goods"),
        Theirs,
        &["Post message in a chat or channel"],
    )
    .co_owners("vera group:finance-team")
    .in_finance()
    .add();
    demo.cloud(
        "room-booking-button",
        "Room booking button",
        "camille",
        InstantButton,
    )
    .about("Books a meeting room from the phone.")
    .since("2026-07-20")
    .takes("camille-outlook", None, Theirs, &["Create event (V4)"])
    .takes(
        "camille-teams",
        None,
        Ours,
        &["Post message in a chat or channel"],
    )
    .run_only("group:everyone")
    .add();
}

fn it_operations(demo: &mut Demo) {
    demo.cloud(
        "create-shared-folder",
        "Create shared folder",
        "aisha",
        InstantOther,
    )
    .about("Makes a team's folder; other flows start it.")
    .since("2026-02-16")
    .takes("aisha-sharepoint", None, Ours, &["Create new folder"])
    .co_owners("felix")
    .add();
    demo.cloud(
        "onboarding-accounts",
        "Onboarding accounts",
        "aisha",
        Automated,
    )
    .about("Sets up accounts and folders for a new colleague.")
    .since("2026-02-17")
    .in_a_solution()
    .takes(
        "aisha-users",
        Some("users-accounts"),
        Theirs,
        &["Get user profile (V2)", "Get manager (V2)"],
    )
    .takes(
        "aisha-outlook",
        Some("outlook-accounts"),
        Theirs,
        &["Send an email (V2)"],
    )
    .co_owners("group:it-operations")
    .starts("create-shared-folder")
    .add();
    demo.cloud("license-report", "License report", "felix", Scheduled)
        .about("Lists who holds which license, once a month.")
        .since("2026-01-05")
        .takes("felix-users", None, Theirs, &["Search for users (V2)"])
        .takes("felix-outlook", None, Theirs, &["Send an email (V2)"])
        .co_owners("imran")
        .add();
    demo.cloud(
        "backup-check-nightly",
        "Backup check at night",
        "felix",
        Scheduled,
    )
    .about("Starts Backup check and keeps what it found.")
    .since("2025-12-02")
    .takes("felix-backups", None, Theirs, &["Create blob (V2)"])
    .takes(
        "felix-teams",
        None,
        Theirs,
        &["Post message in a chat or channel"],
    )
    .co_owners("group:it-operations")
    .starts("backup-check")
    .add();
}

fn elsewhere(demo: &mut Demo) {
    demo.cloud("batch-release", "Batch release", "priya", Automated)
        .about("Asks quality for a release when a batch is ready.")
        .since("2026-05-25")
        .takes(
            "priya-sharepoint",
            None,
            Theirs,
            &["When an item is created", "Update item"],
        )
        .co_owners("group:quality-circle")
        .add();
    demo.cloud(
        "delivery-slots-sync",
        "Delivery slots sync",
        "yuki",
        Scheduled,
    )
    .about("Copies tomorrow's delivery slots for the drivers.")
    .since("2026-03-30")
    .takes("yuki-dataverse", None, Theirs, &["List rows"])
    .takes("yuki-sharepoint", None, Theirs, &["Create item"])
    .co_owners("piotr")
    .add();
    demo.cloud(
        "newsletter-signups",
        "Newsletter sign-ups",
        "nora",
        Automated,
    )
    .about("Welcomes whoever signs up for the newsletter.")
    .since("2026-08-10")
    .takes(
        "nora-forms",
        None,
        Theirs,
        &["When a new response is submitted"],
    )
    .takes("nora-outlook", None, Theirs, &["Send an email (V2)"])
    .add();
    demo.cloud("campaign-report", "Campaign report", "nora", Scheduled)
        .about("Files the numbers of the running campaigns.")
        .since("2026-08-24")
        .takes("nora-onedrive", None, Theirs, &["Create file"])
        .add();
    demo.cloud("scale-readings", "Scale readings", "jonas", Automated)
        .about("Mails readings of the big scales that are out of range.")
        .since("2026-06-15")
        .state(FlowState::Suspended)
        .takes("jonas-scales", None, Theirs, &["When a reading is taken"])
        .takes("jonas-outlook", None, Theirs, &["Send an email (V2)"])
        .co_owners("ben")
        .add();
    demo.cloud("visitor-badge", "Visitor badge", "camille", InstantButton)
        .about("Orders a badge for a visitor.")
        .since("2026-07-27")
        .takes("camille-outlook", None, Ours, &["Send an email (V2)"])
        .run_only("group:it-operations hanna")
        .add();
    demo.cloud(
        "price-list-publish",
        "Price list publishing",
        "elena",
        InstantSelectedItem,
    )
    .about("Publishes the price list that is selected.")
    .since("2026-09-07")
    .state(FlowState::Draft)
    .takes(
        "elena-sharepoint",
        None,
        Theirs,
        &["Get item", "Update item"],
    )
    .co_owners("samir")
    .add();
    demo.cloud("quarter-archive", "Quarter archive", "vera", Scheduled)
        .about("Archives the papers of the quarter.")
        .since("2024-12-16")
        .takes("vera-sharepoint", None, Theirs, &["Get files", "Copy file"])
        .add();
}
