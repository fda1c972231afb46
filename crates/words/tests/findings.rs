//! Every finding about a file has a title and whole sentences.

use solution::{Finding, JsonFault, LooksLike, UnsafeName};
use words::{Phrase, finding, part_of_file};

const ENTRY: &str = "Workflows/Intake.json";
const FLOW: &str = "Invoice intake";
const ID: &str = "6f1c7c4e-8a9b-4c1d-9e2f-0a1b2c3d4e5f";

#[expect(clippy::too_many_lines, reason = "one line for each finding there is")]
fn all() -> Vec<Finding> {
    let entry = || ENTRY.to_owned();
    let flow = || FLOW.to_owned();
    let id = || ID.to_owned();
    let name = || "contoso_sharepoint".to_owned();
    let mut all = vec![
        Finding::EmptyFile { entry: entry() },
        Finding::UnknownFormat { entry: entry() },
        Finding::NotAZip { entry: entry() },
        Finding::Truncated { entry: entry() },
        Finding::SplitArchive { entry: entry() },
        Finding::TooManyEntries {
            entry: entry(),
            entries: 20_000,
            limit: 10_000,
        },
        Finding::NoFlows { entry: entry() },
        Finding::MoreFindings {
            entry: entry(),
            left_out: 12,
        },
        Finding::OverlappingEntry { entry: entry() },
        Finding::DuplicateEntry { entry: entry() },
        Finding::EncryptedEntry { entry: entry() },
        Finding::UnknownCompression {
            entry: entry(),
            method: 93,
        },
        Finding::DamagedEntry { entry: entry() },
        Finding::EntryTooLarge {
            entry: entry(),
            limit: 64 << 20,
        },
        Finding::TotalTooLarge {
            entry: entry(),
            limit: 256 << 20,
        },
        Finding::SuspiciousRatio {
            entry: entry(),
            limit: 100,
        },
        Finding::NestedArchive { entry: entry() },
        Finding::MissingEntry { entry: entry() },
        Finding::UnlistedEntry { entry: entry() },
        Finding::UnreadableText { entry: entry() },
        Finding::Doctype { entry: entry() },
        Finding::BrokenXml {
            entry: entry(),
            at: 17,
        },
        Finding::DuplicateKey {
            entry: entry(),
            key: "host".to_owned(),
        },
        Finding::UnexpectedShape {
            entry: entry(),
            flow: Some(flow()),
            what: "triggers".to_owned(),
        },
        Finding::UnexpectedShape {
            entry: entry(),
            flow: None,
            what: "Workflows".to_owned(),
        },
        Finding::DuplicateFlow {
            entry: entry(),
            flow: flow(),
            id: id(),
        },
        Finding::NoTrigger {
            entry: entry(),
            flow: flow(),
        },
        Finding::SeveralTriggers {
            entry: entry(),
            flow: flow(),
            count: 2,
        },
        Finding::UnknownSchema {
            entry: entry(),
            flow: flow(),
        },
        Finding::UndeclaredReference {
            entry: entry(),
            logical_name: name(),
            flows: vec![flow()],
        },
        Finding::UndeclaredReference {
            entry: entry(),
            logical_name: name(),
            flows: vec![flow(), flow()],
        },
        Finding::NoLogicalName {
            entry: entry(),
            flow: flow(),
            count: 1,
        },
        Finding::NoLogicalName {
            entry: entry(),
            flow: flow(),
            count: 3,
        },
        Finding::SameReferenceTwice {
            entry: entry(),
            flow: flow(),
            logical_name: name(),
            count: 2,
        },
        Finding::UnresolvedUse {
            entry: entry(),
            flow: flow(),
            action: "Get items".to_owned(),
            key: id(),
        },
        Finding::CallsAnotherFlow {
            entry: entry(),
            flow: flow(),
            calls: id(),
        },
        Finding::CustomConnector {
            entry: entry(),
            connector: "contoso".to_owned(),
        },
        Finding::ClassicWorkflows {
            entry: entry(),
            count: 1,
        },
        Finding::ClassicWorkflows {
            entry: entry(),
            count: 4,
        },
        Finding::Apps {
            entry: entry(),
            count: 1,
        },
        Finding::Apps {
            entry: entry(),
            count: 4,
        },
    ];
    for key in ["shared_sharepointonline", ID] {
        let key = || key.to_owned();
        all.push(Finding::NoConnector {
            entry: entry(),
            flow: flow(),
            key: key(),
        });
        all.push(Finding::UnusedReference {
            entry: entry(),
            flow: flow(),
            key: key(),
        });
        all.push(Finding::UnknownRuntimeSource {
            entry: entry(),
            flow: flow(),
            key: key(),
        });
        all.push(Finding::UnknownEmbedding {
            entry: entry(),
            flow: flow(),
            key: key(),
        });
    }
    for why in [
        UnsafeName::ClimbsOut,
        UnsafeName::Absolute,
        UnsafeName::NotAName,
    ] {
        all.push(Finding::RefusedName {
            entry: entry(),
            why,
        });
    }
    for fault in [
        JsonFault::Syntax,
        JsonFault::CutOff,
        JsonFault::TooDeep,
        JsonFault::TooMany,
    ] {
        all.push(Finding::BrokenJson {
            entry: entry(),
            fault,
            line: 3,
            column: 7,
        });
    }
    for looks_like in [
        LooksLike::DesktopFlow,
        LooksLike::UnpackedSolution,
        LooksLike::FolderedSolution,
        LooksLike::UnpackedPackage,
        LooksLike::ArmTemplate,
        LooksLike::App,
        LooksLike::SourceControl,
        LooksLike::BareDefinition,
        LooksLike::Nothing,
    ] {
        all.push(Finding::NotAFlow {
            entry: entry(),
            looks_like,
        });
        all.push(Finding::NotAPackage {
            entry: entry(),
            looks_like,
        });
    }
    all
}

fn check(said: &Phrase, expected: &str) {
    assert_eq!(said.plain(), expected);
}

#[test]
fn every_finding_is_said_in_whole_sentences_without_ids() {
    for finding in all() {
        let said = words::finding(&finding);
        let (title, text) = (said.title.plain(), said.text.plain());
        assert!(
            !title.is_empty() && !title.ends_with('.'),
            "{finding:?}: {title}"
        );
        assert!(text.ends_with('.'), "{finding:?}: {text}");
        assert!(
            !text.contains(['{', '!']) && !text.contains("  "),
            "{finding:?}: {text}"
        );
        assert!(!text.contains(ID), "{finding:?}: {text}");
    }
}

#[test]
fn what_couldnt_be_read_says_why() {
    let broken = Finding::BrokenJson {
        entry: ENTRY.to_owned(),
        fault: JsonFault::Syntax,
        line: 3,
        column: 7,
    };
    check(
        &part_of_file(4, 5, &broken),
        "4 of 5 flows are open. Workflows/Intake.json couldn't be read: line 3, column 7 isn't valid JSON.",
    );
    let large = Finding::EntryTooLarge {
        entry: ENTRY.to_owned(),
        limit: 64 << 20,
    };
    check(
        &finding(&large).text,
        "Workflows/Intake.json unpacks to more than 64 MB. Sharewell left it out.",
    );
    let other = Finding::UnknownFormat {
        entry: "notes.txt".to_owned(),
    };
    check(
        &finding(&other).text,
        "notes.txt isn't an exported solution, flow package or cloud flow. Nothing was opened.",
    );
}
