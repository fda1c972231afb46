//! What must hold of every row, and what is compared with the material the rules were drawn from, where that is at hand.

use super::disputes::{self, DISPUTES, DisputeId};
use super::*;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Words that stand in the model or in other people's texts and have no place in ours.
const FORBIDDEN: [&str; 36] = [
    "actor",
    "actors",
    "behaviour",
    "blocker",
    "blockers",
    "byoc",
    "cancelled",
    "cancelling",
    "cannot",
    "colour",
    "decision",
    "denied",
    "execute",
    "executed",
    "grantee",
    "grounds",
    "inactive",
    "invocation",
    "invoke",
    "invoked",
    "invoker",
    "licence",
    "licences",
    "licensed",
    "organisation",
    "please",
    "readiness",
    "refused",
    "runonly",
    "seeded",
    "simply",
    "simulate",
    "suppressed",
    "toggle",
    "unembed",
    "verdict",
];

/// Every text of ours: whose it is, and what it says.
fn texts() -> Vec<(&'static str, &'static str)> {
    let mut texts = Vec::new();
    for rule in &RULES {
        texts.push((rule.id, rule.sentence));
        if let Some(Note::Adds(more) | Note::Outside(more)) = rule.note {
            texts.push((rule.id, more));
        }
    }
    for dispute in &DISPUTES {
        texts.push((dispute.id, dispute.ours));
        texts.extend(dispute.others.iter().map(|other| (dispute.id, *other)));
    }
    texts
}

fn words(text: &str) -> Vec<String> {
    text.replace('’', "'")
        .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '-')
        .map(|word| word.trim_matches(['\'', '-']).to_lowercase())
        .filter(|word| !word.is_empty())
        .collect()
}

/// The material beside the repository, in one of the folders above this crate.
fn shared() -> Option<PathBuf> {
    let found = Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .map(|above| above.join("shared"))
        .find(|folder| folder.join("rules/RULES.md").is_file());
    if found.is_none() {
        println!("skipped: the material the rules were drawn from isn't beside this repository");
    }
    found
}

/// The documentation pages of that material, without links and marks.
fn pages(shared: &Path) -> Vec<String> {
    let mut pages = Vec::new();
    for file in fs::read_dir(shared.join("seeds")).expect("a folder of pages") {
        let text = fs::read_to_string(file.expect("a page").path()).expect("a readable page");
        pages.push(text.replace(['*', '`'], ""));
    }
    pages
}

/// `[shown](address)` becomes `shown`.
fn without_links(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(middle) = rest.find("](") {
        plain.push_str(&rest[..middle]);
        rest = &rest[middle..];
        rest = rest.find(')').map_or("", |end| &rest[end + 1..]);
    }
    plain.push_str(rest);
    plain.replace('[', "")
}

#[test]
fn there_are_196_rules_in_15_areas_in_order() {
    assert_eq!(RULES.len(), 196);
    assert!(RULES.is_sorted_by_key(|rule| rule.area));
    let areas: BTreeSet<Area> = RULES.iter().map(|rule| rule.area).collect();
    assert!(areas.into_iter().eq(Area::ALL));
    let ids: BTreeSet<&str> = RULES.iter().map(|rule| rule.id).collect();
    assert_eq!(ids.len(), RULES.len());
}

#[test]
fn every_constant_names_the_rule_with_its_id() {
    let names = [
        connections::NAMES,
        desktop_sharing::NAMES,
        embedding::NAMES,
        cloud_runs::NAMES,
        console_runs::NAMES,
        cloud_sharing::NAMES,
        cloud_owners::NAMES,
        list_owners::NAMES,
        run_only::NAMES,
        copies::NAMES,
        ownership::NAMES,
        licenses::NAMES,
        governance::NAMES,
        connectors::NAMES,
        machines::NAMES,
    ]
    .concat();
    assert!(names.iter().map(|(_, rule)| *rule).eq(RuleId::all()));
    for (name, rule) in names {
        assert_eq!(name, rule.rule().id.to_uppercase().replace(['.', '-'], "_"));
        assert_eq!(find(rule.rule().id), Some(rule));
    }
    for (name, dispute) in disputes::NAMES {
        assert_eq!(*name, dispute.dispute().id.replace('-', "_"));
        assert_eq!(DisputeId::find(dispute.dispute().id), Some(*dispute));
    }
    assert_eq!(find("embed.unheard-of"), None);
}

#[test]
fn a_rule_and_a_dispute_are_stored_as_their_ids() {
    for rule in RuleId::all() {
        let stored = serde_json::to_string(&rule).expect("a string");
        assert_eq!(stored, format!("\"{rule}\""));
        assert_eq!(serde_json::from_str::<RuleId>(&stored).ok(), Some(rule));
    }
    for dispute in DisputeId::all() {
        let stored = serde_json::to_string(&dispute).expect("a string");
        assert_eq!(stored, format!("\"{dispute}\""));
        assert_eq!(
            serde_json::from_str::<DisputeId>(&stored).ok(),
            Some(dispute)
        );
    }
    let unknown = serde_json::from_str::<RuleId>("\"embed.unheard-of\"");
    assert!(unknown.is_err_and(|error| error.to_string().contains("embed.unheard-of")));
}

#[test]
fn every_text_is_one_or_two_sentences_in_our_words() {
    for (id, text) in texts() {
        assert!(text.ends_with('.'), "{id} ends without a period: {text}");
        assert!(
            text.starts_with(|c: char| c.is_uppercase()),
            "{id} starts small: {text}"
        );
        assert!(
            !text.contains("  ") && !text.contains('!') && !text.contains('\n'),
            "{id}: {text}"
        );
        assert!(text.len() <= 260, "{id} is long: {text}");
        let words = words(text);
        for (place, word) in words.iter().enumerate() {
            assert!(
                !FORBIDDEN.contains(&word.as_str()),
                "{id} says {word}: {text}"
            );
            // A service principal is a thing by that name; no person is called a principal.
            let principal = word == "principal" || word == "principals";
            assert!(
                !principal || place > 0 && words[place - 1] == "service",
                "{id}: {text}"
            );
        }
    }
}

#[test]
fn every_rule_says_where_it_stands() {
    for rule in &RULES {
        assert!(!rule.sources.is_empty(), "{}", rule.id);
        assert!(
            rule.sources.iter().all(|source| !source.section.is_empty()),
            "{}",
            rule.id
        );
    }
    for page in Page::ALL {
        assert!(
            RULES
                .iter()
                .any(|rule| rule.sources.iter().any(|source| source.page == page))
        );
    }
}

#[test]
fn every_dispute_names_rules_and_another_reading() {
    assert_eq!(DISPUTES.len(), 26);
    for (place, dispute) in DISPUTES.iter().enumerate() {
        assert_eq!(dispute.id, format!("C-{:02}", place + 1));
        assert!(
            !dispute.rules.is_empty() && !dispute.others.is_empty(),
            "{}",
            dispute.id
        );
        for rule in dispute.rules {
            assert!(DisputeId::about(*rule).any(|about| about.dispute() == dispute));
        }
    }
}

#[test]
fn the_ids_are_those_of_the_rules_drawn_up() {
    let Some(shared) = shared() else { return };
    let text = fs::read_to_string(shared.join("rules/RULES.md")).expect("the rules drawn up");
    let drawn: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once('`'))
        .map(|(id, _)| id)
        .filter(|id| id.contains('.'))
        .collect();
    assert!(drawn.into_iter().eq(RULES.iter().map(|rule| rule.id)));
}

#[test]
fn no_text_shares_eight_words_in_a_row_with_a_page() {
    let Some(shared) = shared() else { return };
    let mut taken = BTreeSet::new();
    for page in pages(&shared) {
        for form in [without_links(&page), page] {
            taken.extend(words(&form).windows(8).map(<[String]>::to_vec));
        }
    }
    for (id, text) in texts() {
        for run in words(text).windows(8) {
            assert!(!taken.contains(run), "{id} shares: {}", run.join(" "));
        }
    }
}

#[test]
fn every_section_is_a_heading_of_its_page() {
    let Some(shared) = shared() else { return };
    let pages = pages(&shared);
    let mut wrong = BTreeSet::new();
    for source in RULES.iter().flat_map(|rule| rule.sources) {
        for heading in source.section.split(" > ") {
            let stands = |line: &str| line.trim_start_matches('#').trim() == heading;
            // The page on cloud flows came without its title line.
            let title = heading == source.page.title();
            if !title && !pages.iter().any(|page| page.lines().any(stands)) {
                wrong.insert((source.page, heading));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}
