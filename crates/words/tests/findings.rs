//! Every finding about a file has a title and whole sentences.

use solution::{Finding, Found, JsonFault, LooksLike, UnsafeName};
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
        Found::EmptyFile.at(entry()),
        Found::UnknownFormat.at(entry()),
        Found::NotAZip.at(entry()),
        Found::Truncated.at(entry()),
        Found::SplitArchive.at(entry()),
        Found::TooManyEntries {
            entries: 20_000,
            limit: 10_000,
        }
        .at(entry()),
        Found::NoFlows.at(entry()),
        Found::MoreFindings { left_out: 12 }.at(entry()),
        Found::OverlappingEntry.at(entry()),
        Found::DuplicateEntry.at(entry()),
        Found::EncryptedEntry.at(entry()),
        Found::UnknownCompression { method: 93 }.at(entry()),
        Found::DamagedEntry.at(entry()),
        Found::EntryTooLarge { limit: 64 << 20 }.at(entry()),
        Found::TotalTooLarge { limit: 256 << 20 }.at(entry()),
        Found::SuspiciousRatio { limit: 100 }.at(entry()),
        Found::NestedArchive.at(entry()),
        Found::MissingEntry.at(entry()),
        Found::UnlistedEntry.at(entry()),
        Found::UnreadableText.at(entry()),
        Found::Doctype.at(entry()),
        Found::BrokenXml { at: 17 }.at(entry()),
        Found::DuplicateKey {
            key: "host".to_owned(),
        }
        .at(entry()),
        Found::UnexpectedShape {
            flow: Some(flow()),
            what: "triggers".to_owned(),
        }
        .at(entry()),
        Found::UnexpectedShape {
            flow: None,
            what: "Workflows".to_owned(),
        }
        .at(entry()),
        Found::DuplicateFlow {
            flow: flow(),
            id: id(),
        }
        .at(entry()),
        Found::NoTrigger { flow: flow() }.at(entry()),
        Found::SeveralTriggers {
            flow: flow(),
            count: 2,
        }
        .at(entry()),
        Found::UnknownSchema { flow: flow() }.at(entry()),
        Found::UndeclaredReference {
            logical_name: name(),
            flows: vec![flow()],
        }
        .at(entry()),
        Found::UndeclaredReference {
            logical_name: name(),
            flows: vec![flow(), flow()],
        }
        .at(entry()),
        Found::NoLogicalName {
            flow: flow(),
            count: 1,
        }
        .at(entry()),
        Found::NoLogicalName {
            flow: flow(),
            count: 3,
        }
        .at(entry()),
        Found::SameReferenceTwice {
            flow: flow(),
            logical_name: name(),
            count: 2,
        }
        .at(entry()),
        Found::UnresolvedUse {
            flow: flow(),
            action: "Get items".to_owned(),
            key: id(),
        }
        .at(entry()),
        Found::CallsAnotherFlow {
            flow: flow(),
            calls: id(),
        }
        .at(entry()),
        Found::CustomConnector {
            connector: "contoso".to_owned(),
        }
        .at(entry()),
        Found::ClassicWorkflows { count: 1 }.at(entry()),
        Found::ClassicWorkflows { count: 4 }.at(entry()),
        Found::Apps { count: 1 }.at(entry()),
        Found::Apps { count: 4 }.at(entry()),
    ];
    for key in ["shared_sharepointonline", ID] {
        let key = || key.to_owned();
        all.push(
            Found::NoConnector {
                flow: flow(),
                key: key(),
            }
            .at(entry()),
        );
        all.push(
            Found::UnusedReference {
                flow: flow(),
                key: key(),
            }
            .at(entry()),
        );
        all.push(
            Found::UnknownRuntimeSource {
                flow: flow(),
                key: key(),
            }
            .at(entry()),
        );
        all.push(
            Found::UnknownEmbedding {
                flow: flow(),
                key: key(),
            }
            .at(entry()),
        );
    }
    for why in [
        UnsafeName::ClimbsOut,
        UnsafeName::Absolute,
        UnsafeName::NotAName,
    ] {
        all.push(Found::RefusedName { why }.at(entry()));
    }
    for fault in [
        JsonFault::Syntax,
        JsonFault::CutOff,
        JsonFault::TooDeep,
        JsonFault::TooMany,
    ] {
        all.push(
            Found::BrokenJson {
                fault,
                line: 3,
                column: 7,
            }
            .at(entry()),
        );
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
        all.push(Found::NotAFlow { looks_like }.at(entry()));
        all.push(Found::NotAPackage { looks_like }.at(entry()));
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
    let broken = Found::BrokenJson {
        fault: JsonFault::Syntax,
        line: 3,
        column: 7,
    }
    .at(ENTRY.to_owned());
    check(
        &part_of_file(4, 5, &broken),
        "4 of 5 flows are open. Workflows/Intake.json couldn't be read: line 3, column 7 isn't valid JSON.",
    );
    let large = Found::EntryTooLarge { limit: 64 << 20 }.at(ENTRY.to_owned());
    check(
        &finding(&large).text,
        "Workflows/Intake.json unpacks to more than 64 MB. Sharewell left it out.",
    );
    let other = Found::UnknownFormat.at("notes.txt");
    check(
        &finding(&other).text,
        "notes.txt isn't an exported solution, flow package or cloud flow. Nothing was opened.",
    );
}
