//! The worked cases, shared and our own, come out as they say.

mod support;

use policy::{Grounds, Silent};

fn check(text: &str) {
    let cases = support::read(text).expect("the file holds cases");
    let mut wrong = Vec::new();
    for case in &cases {
        match support::decide(case, &mut Silent) {
            Err(error) => wrong.push(format!("{}: given: {error}", case.id)),
            Ok(None) => wrong.push(format!("{}: no such question: {}", case.id, case.decision)),
            Ok(Some(got)) => {
                let differences = support::compare::differences(case, &got);
                wrong.extend(differences.iter().map(|one| format!("{}: {one}", case.id)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_shared_cases_come_out_as_they_say() {
    check(include_str!("cases/shared.json"));
}

#[test]
fn our_own_cases_come_out_as_they_say() {
    check(include_str!("cases/own.json"));
}

#[test]
fn a_field_that_no_question_reads_is_an_error() {
    let given = |more: &str| {
        let text = format!(
            r#"[{{"id": "x", "decision": "run_owner", "expect": {{}},
                "given": {{"created_by": "alice"{more}}}}}]"#
        );
        let cases = support::read(&text).expect("a case");
        support::decide(&cases[0], &mut Silent)
    };
    assert!(given(r#", "mode": "attended""#).is_ok(), "others read it");
    let error = given(r#", "craeted_by": "bob""#).expect_err("none reads it");
    assert!(error.contains("craeted_by"), "{error}");
}

#[test]
fn the_grounds_hold_the_rules_a_case_is_about() {
    let mut cases = support::read(include_str!("cases/shared.json")).expect("cases");
    cases.extend(support::read(include_str!("cases/own.json")).expect("cases"));
    let mut missing = Vec::new();
    for case in &cases {
        let mut grounds = Grounds::default();
        if !matches!(support::decide(case, &mut grounds), Ok(Some(_))) {
            continue;
        }
        for rule in &case.rules {
            if grounds
                .rules()
                .any(|(applied, _)| applied.rule().id == rule)
            {
                continue;
            }
            missing.push(format!("{}: {rule}", case.id));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
