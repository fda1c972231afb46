//! What is said before a copy is sent.

use super::*;

fn copy(recipients: &[PersonId]) -> Change {
    Change::SendCopy {
        flow: BUTTON,
        name: "Mine".into(),
        description: String::new(),
        recipients: recipients.to_vec(),
    }
}

#[test]
fn a_copy_for_somebody_who_has_left_names_them() {
    let tenant = tenant();
    let owner = tenant.flow(BUTTON).owner();
    check_consequence(
        &tenant,
        owner,
        &copy(&[RUI, VERA]),
        ConsequenceKind::Warning,
        "Vera Holt has left and won't make a flow from it. Choose somebody who is here.",
    );
}

#[test]
fn whoever_has_a_copy_that_waits_is_named_until_they_made_a_flow_from_it() {
    let waits = |tenant: &Tenant, recipients: &[PersonId]| {
        let mut tenant = tenant.clone();
        let owner = tenant.flow(BUTTON).owner();
        let seen = preview(&mut tenant, owner, &copy(recipients));
        let lines = Voice::new(&tenant, owner).consequences(&copy(recipients), &seen);
        let said = lines.into_iter().map(|line| line.text.plain());
        said.filter(|said| said.contains("already waits"))
            .collect::<Vec<_>>()
    };
    let mut tenant = tenant();
    let owner = tenant.flow(BUTTON).owner();
    assert!(waits(&tenant, &[RUI, ANA]).is_empty());
    apply(
        &mut tenant,
        owner,
        "2026-01-01T00:00:00Z",
        &copy(&[RUI, ANA]),
    )
    .expect("an owner sends a copy");
    assert_eq!(
        waits(&tenant, &[RUI, BO]),
        ["A copy of this flow already waits for Rui Costa. This one comes in addition."]
    );
    assert!(waits(&tenant, &[BO]).is_empty());
    let create = Change::CreateFromCopy { copy: CopyId(0) };
    apply(&mut tenant, RUI, "2026-01-01T00:00:00Z", &create)
        .expect("a recipient makes a flow from it");
    assert!(waits(&tenant, &[RUI]).is_empty());
}
