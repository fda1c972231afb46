//! *Copy as steps*: the clicks of changes, and what is done by hand.

use super::*;

#[test]
fn steps_stand_under_who_has_to_make_them_and_go_on_where_the_last_left_off() {
    let mut tenant = tenant();
    let made = [
        (ANA, embed(INTAKE, INVOICES, true)),
        (ANA, embed(INTAKE, INVOICES, false)),
        (BO, embed(INTAKE, LEDGER, true)),
    ];
    let entries = made.map(|(actor, change)| {
        apply(&mut tenant, actor, "2026-01-01T00:00:00Z", &change).expect("it's theirs")
    });
    let voice = Voice::new(&tenant, ANA);
    let blocks = voice.steps_by_person(&entries.iter().collect::<Vec<_>>());
    let said: Vec<_> = blocks
        .iter()
        .map(|(who, steps)| {
            let opened = steps
                .iter()
                .filter(|step| step.plain().contains("go to My flows"));
            (who.plain(), opened.count(), steps.len())
        })
        .collect();
    assert_eq!(
        said,
        [
            ("As Ana Ruiz:".to_owned(), 1, 7),
            ("As Bo Tran:".to_owned(), 1, 5)
        ]
    );
}

#[test]
fn every_change_has_its_clicks_or_says_that_it_is_made_by_hand() {
    let tenant = tenant();
    let voice = Voice::new(&tenant, ANA);
    let said = |change: Change| -> Vec<String> {
        voice.steps(&change).iter().map(Phrase::plain).collect()
    };
    let (from, to) = (ConnectionId(0), ConnectionId(1));
    let steps = said(Change::RepointSteps {
        flow: INTAKE,
        from,
        to,
        steps: Vec::new(),
    });
    assert_eq!(steps[1], "Select Edit.");
    assert!(
        steps[2].contains("step that this is about and choose"),
        "{steps:?}"
    );
    let reference = ReferenceId(0);
    let steps = said(Change::RepointReference { reference, to });
    assert!(steps[0].contains("go to Solutions"), "{steps:?}");
    let steps = said(Change::CreateFromCopy { copy: CopyId(0) });
    assert!(steps[0].starts_with("Open the email"), "{steps:?}");
    let by_hand = said(policy::change::leave(&tenant, BO, true));
    assert_eq!(
        by_hand,
        [
            "Change the account or the roles of Bo Tran by hand: Sharewell doesn't know the clicks for it."
        ]
    );
    let connection = MachineConnectionId(0);
    let to = RunOwner::Creator;
    let by_hand = said(Change::SetRunOwner { connection, to });
    assert!(
        by_hand[0].starts_with("Choose the run owner of ") && by_hand[0].contains(" by hand: ")
    );
    let nothing = said(Change::Assume { edits: Vec::new() });
    assert_eq!(
        nothing,
        ["Nothing to do in Power Automate: this is only for Sharewell to know."]
    );
}

#[test]
fn taking_back_that_a_switch_was_turned_off_is_embedding_again() {
    let mut tenant = tenant();
    let on = embed(INTAKE, INVOICES, true);
    let off = embed(INTAKE, INVOICES, false);
    for change in [&on, &off] {
        let at = "2026-01-01T00:00:00Z";
        let entry = apply(&mut tenant, ANA, at, change).expect("it's Ana's");
        if change == &on {
            continue;
        }
        let log = [entry];
        let back = policy::change::undo(&mut tenant, ANA, at, &log, 0).expect("it's hers");
        check(
            &Voice::new(&tenant, ANA).entry(&back),
            "You embedded SharePoint – Invoices in Invoice intake again.",
        );
    }
}
