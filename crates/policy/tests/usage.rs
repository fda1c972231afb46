//! Every rule that can be worked out is: a decision applies it, and a worked case shows it.

mod support;

use policy::sorted::{Map, Set};

use policy::Grounds;
use policy::catalogue::{Class, RuleId, uses};

const CASES: &[&str] = &[
    include_str!("cases/shared.json"),
    include_str!("cases/own.json"),
];

/// The decisions that apply a rule, each with the cases in which it fires.
type Uses = Map<String, Set<String>>;

fn found() -> Map<&'static str, Uses> {
    let mut found: Map<&'static str, Uses> = Map::new();
    for text in CASES {
        for case in support::read(text).expect("the file holds cases") {
            let mut grounds = Grounds::default();
            support::decide(&case, &mut grounds).expect("the case can be read");
            for (rule, fired) in grounds.rules() {
                if fired {
                    let uses = found.or_default(rule.rule().id);
                    let cases = uses.or_default(case.decision.clone());
                    cases.insert(case.id.clone());
                }
            }
        }
    }
    found
}

/// Three cases show a rule; more would only lengthen the page.
const SHOWN: usize = 3;

fn text(found: &Map<&'static str, Uses>) -> String {
    let mut text = String::new();
    for rule in RuleId::all() {
        let Some(uses) = found.get(rule.rule().id) else {
            continue;
        };
        let parts: Vec<_> = uses
            .iter()
            .map(|(decision, cases)| {
                let cases: Vec<_> = cases.iter().take(SHOWN).map(String::as_str).collect();
                format!("{decision} {}", cases.join(" "))
            })
            .collect();
        text.push_str(&format!("{}: {}\n", rule.rule().id, parts.join("; ")));
    }
    text
}

#[test]
fn the_rules_page_names_the_decisions_and_cases_of_each_rule() {
    let text = text(&found());
    if std::env::var_os("BLESS").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/catalogue/usage.txt");
        std::fs::write(path, text).expect("the file can be written");
        return;
    }
    let known = include_str!("../src/catalogue/usage.txt");
    for (known, now) in known.lines().zip(text.lines()) {
        assert_eq!(known, now);
    }
    assert_eq!(known.lines().count(), text.lines().count());
}

/// Rules to be computed or followed that no worked case shows, each with the reason.
const NOT_SHOWN: &[(&str, &str)] = &[
    (
        "dshare.same-principles",
        "advice to go on to the connection references: the order of the screens says it",
    ),
    (
        "dlp.disallow-custom-http",
        "advice for a policy yet to be written; the board of data policies says it",
    ),
    (
        "audit.remove-unneeded",
        "worked out from runs, which cases don't have; the review shows it",
    ),
    (
        "audit.trends",
        "worked out from runs, which cases don't have; Governance shows it",
    ),
    (
        "mconn.reregister",
        "a remedy outside Sharewell; Connect to a machine says it",
    ),
];

#[test]
fn every_rule_that_can_be_worked_out_is_decided_and_shown_by_a_case() {
    let mut missing = Vec::new();
    for rule in RuleId::all() {
        let row = rule.rule();
        let computable = !matches!(row.class, Class::Definition | Class::Interface);
        let explained = NOT_SHOWN.iter().any(|(id, _)| *id == row.id);
        let shown = !uses(rule).is_empty();
        if computable && !shown && !explained {
            missing.push(format!("{} ({:?}): {}", row.id, row.class, row.sentence));
        }
        if explained && shown {
            missing.push(format!("{} is shown: take it off the list", row.id));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
