//! Broken and hostile files: each is read as far as it can be, and says what is wrong with it.

use crate::support::{Entry, MANIFEST, Solution, V2, Zip, flow_json, flow_with, utf16};
use solution::{Finding, JsonFault, Limits, LooksLike, PackageKind, UnsafeName, read, read_with};

/// Reads a file and looks for a finding, and for how many flows could be read nevertheless.
fn check(what: &str, bytes: &[u8], kind: PackageKind, flows: usize, finding: &Finding) {
    let package = read("export.zip", bytes);
    assert_eq!(
        (package.kind, package.flows.len()),
        (kind, flows),
        "{what}: {package:#?}"
    );
    assert!(
        package.findings.contains(finding),
        "{what}: {:#?}",
        package.findings
    );
}

fn export() -> String {
    "export.zip".to_owned()
}

fn good() -> Solution {
    Solution::default()
        .cloud("Notify", flow_json())
        .declares("hbr_Teams", "shared_teams")
}

#[test]
fn a_sound_solution_has_no_findings() {
    let package = read("export.zip", &good().finish());
    assert_eq!(package.findings, []);
    assert_eq!(package.flows.len(), 1);
}

#[test]
fn a_zip_made_by_another_tool_is_read() {
    use std::io::Write;
    let mut bytes = std::io::Cursor::new(Vec::new());
    let mut writer = zip::ZipWriter::new(&mut bytes);
    let options = zip::write::SimpleFileOptions::default();
    let ours = good();
    let customizations = ours.customizations();
    let flow = format!(
        "Workflows/Notify-{}.json",
        crate::support::id(1).to_uppercase()
    );
    writer
        .add_directory("Workflows/", options)
        .expect("a folder");
    for (name, text) in [
        ("customizations.xml", customizations),
        ("solution.xml", MANIFEST.to_owned()),
        (&flow, flow_json()),
    ] {
        writer
            .start_file(name, options.large_file(name == "solution.xml"))
            .expect("an entry");
        writer.write_all(text.as_bytes()).expect("its bytes");
    }
    writer.set_comment("made elsewhere").expect("a comment");
    writer.finish().expect("a zip");
    let package = read("export.zip", bytes.get_ref());
    assert_eq!(package.findings, []);
    assert_eq!(
        (package.kind, package.flows.len()),
        (PackageKind::Solution, 1)
    );
    assert_eq!(package.version.as_deref(), Some("1.2.0.3"));
}

#[test]
fn files_that_are_no_zip_say_so() {
    let unreadable = PackageKind::Unreadable;
    let whole = good().finish();
    check(
        "empty",
        b"",
        unreadable,
        0,
        &Finding::EmptyFile { entry: export() },
    );
    check(
        "no zip",
        b"GIF89a, and more of it",
        unreadable,
        0,
        &Finding::NotAZip { entry: export() },
    );
    for part in [whole.len() / 2, whole.len() - 1, whole.len() - 22, 30, 4] {
        check(
            "cut off",
            &whole[..part],
            unreadable,
            0,
            &Finding::Truncated { entry: export() },
        );
    }
    let mut split = whole.clone();
    let end = split.len() - 22;
    split[end + 4] = 1;
    check(
        "split",
        &split,
        unreadable,
        0,
        &Finding::SplitArchive { entry: export() },
    );
    let mut lying = whole.clone();
    lying[end + 10..end + 12].copy_from_slice(&20_000_u16.to_le_bytes());
    let many = Finding::TooManyEntries {
        entry: export(),
        entries: 20_000,
        limit: 10_000,
    };
    check("too many entries", &lying, unreadable, 0, &many);
    lying[end + 10..end + 12].copy_from_slice(&9_000_u16.to_le_bytes());
    check(
        "more entries than there are",
        &lying,
        unreadable,
        0,
        &Finding::Truncated { entry: export() },
    );
}

#[test]
fn something_before_or_after_a_zip_does_no_harm() {
    let mut moved = b"MZ a program in front".to_vec();
    moved.extend(good().finish());
    let package = read("export.zip", &moved);
    assert_eq!(
        (package.kind, package.flows.len(), package.findings.len()),
        (PackageKind::Solution, 1, 0)
    );
    let comment = good().zip(|zip| zip).finish();
    let package = read("export.bin", &comment);
    assert_eq!(
        package.kind,
        PackageKind::Solution,
        "a zip is told by its first bytes, not by its name"
    );
}

#[test]
fn names_that_lead_out_of_the_archive_are_refused() {
    for (name, why) in [
        ("../evil.json", UnsafeName::ClimbsOut),
        ("Workflows/../../evil.json", UnsafeName::ClimbsOut),
        ("..\\evil.json", UnsafeName::ClimbsOut),
        ("Workflows\\..\\evil.json", UnsafeName::ClimbsOut),
        ("/etc/evil.json", UnsafeName::Absolute),
        ("\\\\server\\evil.json", UnsafeName::Absolute),
        ("C:\\evil.json", UnsafeName::Absolute),
        ("c:evil.json", UnsafeName::Absolute),
        ("evil\0.json", UnsafeName::NotAName),
        ("", UnsafeName::NotAName),
    ] {
        let bytes = good().zip(|zip| zip.stored(name, "{}")).finish();
        let finding = Finding::RefusedName {
            entry: name.to_owned(),
            why,
        };
        check(name, &bytes, PackageKind::Solution, 1, &finding);
    }
}

#[test]
fn names_with_backslashes_are_read() {
    let json = flow_json();
    let record = r#"<Workflow WorkflowId="{00000000-0000-4000-8000-000000000009}" Name="Back"><JsonFileName>\Workflows\BACK.json</JsonFileName><Category>5</Category></Workflow>"#;
    let bytes = Solution::default()
        .declares("hbr_teams", "shared_teams")
        .record(record)
        .zip(|zip| zip.deflated("Workflows\\Back.json", json))
        .finish();
    let package = read("export.zip", &bytes);
    assert_eq!(package.findings, []);
    assert_eq!(package.flows[0].references.len(), 1);
}

#[test]
fn entries_that_share_their_bytes_are_refused() {
    let first = Entry::stored("quine.json", flow_json());
    let inside = Entry::stored("inside.json", "{}").but(|entry| entry.offset = Some(0));
    for name in ["quine.json", "twin.json"] {
        let twin = first.clone().but(|entry| {
            entry.name = b"twin.json".to_vec();
            entry.local_name = Some(b"twin.json".to_vec());
        });
        let longer = first.clone().but(|entry| {
            entry.packed = Some(u32::try_from(entry.bytes.len() + 40).expect("small"));
        });
        let bytes = good_after(|zip| zip.with(longer).with(twin));
        check(
            name,
            &bytes,
            PackageKind::Solution,
            1,
            &Finding::OverlappingEntry {
                entry: name.to_owned(),
            },
        );
    }
    let bytes = good_after(|zip| {
        zip.with(first.clone())
            .with(first.but(|entry| entry.offset = Some(0)))
    });
    check(
        "one place",
        &bytes,
        PackageKind::Solution,
        1,
        &Finding::OverlappingEntry {
            entry: "quine.json".to_owned(),
        },
    );
    let bytes = good_after(|zip| zip.stored("first.json", "{}").with(inside));
    let damaged = Finding::DamagedEntry {
        entry: "inside.json".to_owned(),
    };
    check(
        "another one's place",
        &bytes,
        PackageKind::Solution,
        1,
        &damaged,
    );
}

/// A sound solution behind these entries.
fn good_after(change: impl FnOnce(Zip) -> Zip) -> Vec<u8> {
    let ours = good();
    let json = flow_json();
    let flow = format!(
        "Workflows/Notify-{}.json",
        crate::support::id(1).to_uppercase()
    );
    let customizations = ours.customizations();
    change(Zip::default())
        .deflated("customizations.xml", customizations)
        .deflated("solution.xml", MANIFEST)
        .deflated(&flow, json)
        .finish()
}

#[test]
fn of_two_entries_with_one_name_the_last_counts() {
    let second = MANIFEST.replace("ParcelDesk", "Second");
    let bytes = good()
        .zip(|zip| zip.deflated("solution.xml", second))
        .finish();
    check(
        "twice",
        &bytes,
        PackageKind::Solution,
        1,
        &Finding::DuplicateEntry {
            entry: "solution.xml".to_owned(),
        },
    );
    assert_eq!(
        read("export.zip", &bytes).name.as_deref(),
        Some("ParcelDesk")
    );
}

#[test]
fn entries_that_cannot_be_unpacked_say_why() {
    let name = "Workflows/Extra.json";
    let record = r#"<Workflow WorkflowId="{x}" Name="Extra"><JsonFileName>/Workflows/Extra.json</JsonFileName><Category>5</Category></Workflow>"#;
    let entry = || name.to_owned();
    let sound = Entry::deflated(name, flow_json());
    let cases: Vec<(&str, Entry, Finding)> = vec![
        (
            "encrypted",
            sound.clone().but(|e| e.flags = 1),
            Finding::EncryptedEntry { entry: entry() },
        ),
        (
            "strongly encrypted",
            sound.clone().but(|e| e.flags = 0x41),
            Finding::EncryptedEntry { entry: entry() },
        ),
        (
            "encrypted with AES",
            sound.clone().but(|e| e.method = 99),
            Finding::EncryptedEntry { entry: entry() },
        ),
        (
            "lzma",
            sound.clone().but(|e| e.method = 14),
            Finding::UnknownCompression {
                entry: entry(),
                method: 14,
            },
        ),
        (
            "wrong checksum",
            sound.clone().but(|e| e.crc ^= 1),
            Finding::DamagedEntry { entry: entry() },
        ),
        (
            "wrong size",
            sound.clone().but(|e| e.size += 1),
            Finding::DamagedEntry { entry: entry() },
        ),
        (
            "huge size",
            sound.clone().but(|e| e.size = u32::MAX - 1),
            Finding::DamagedEntry { entry: entry() },
        ),
        (
            "no deflate",
            sound.clone().but(|e| e.bytes.fill(0xFF)),
            Finding::DamagedEntry { entry: entry() },
        ),
        (
            "half of it",
            sound.clone().but(|e| e.bytes.truncate(50)),
            Finding::DamagedEntry { entry: entry() },
        ),
        (
            "two names",
            sound
                .clone()
                .but(|e| e.local_name = Some(b"other.json".to_vec())),
            Finding::DamagedEntry { entry: entry() },
        ),
        (
            "far away",
            sound.clone().but(|e| e.offset = Some(u32::MAX - 1)),
            Finding::DamagedEntry { entry: entry() },
        ),
        (
            "too long",
            sound.but(|e| e.packed = Some(1 << 30)),
            Finding::DamagedEntry { entry: entry() },
        ),
    ];
    for (what, entry, finding) in cases {
        let bytes = good().record(record).zip(|zip| zip.with(entry)).finish();
        check(what, &bytes, PackageKind::Solution, 2, &finding);
    }
}

#[test]
fn bombs_are_refused_before_they_go_off() {
    let name = "Workflows/Bomb.json";
    let record = r#"<Workflow WorkflowId="{x}" Name="Bomb"><JsonFileName>/Workflows/Bomb.json</JsonFileName><Category>5</Category></Workflow>"#;
    let entry = || name.to_owned();
    let with = |bomb: Entry| good().record(record).zip(|zip| zip.with(bomb)).finish();
    let ten = Entry::deflated(name, vec![b' '; 10 << 20]);
    check(
        "ten thousand to one",
        &with(ten.clone()),
        PackageKind::Solution,
        2,
        &Finding::SuspiciousRatio {
            entry: entry(),
            limit: 100,
        },
    );
    let shy = ten.but(|bomb| bomb.size = 5);
    check(
        "that calls itself small",
        &with(shy),
        PackageKind::Solution,
        2,
        &Finding::SuspiciousRatio {
            entry: entry(),
            limit: 100,
        },
    );
    let small = Entry::deflated(name, format!("{}{}", " ".repeat(900_000), flow_json()));
    assert_eq!(
        read("export.zip", &with(small)).findings.len(),
        0,
        "under a megabyte it may be as dense as it likes"
    );

    let limits = Limits {
        entry_bytes: 300,
        ..Limits::default()
    };
    let package = read_with("export.zip", &good().finish(), limits, &mut |_, _| {});
    assert!(
        package
            .findings
            .iter()
            .any(|one| matches!(one, Finding::EntryTooLarge { limit: 300, .. }))
    );
    let limits = Limits {
        total_bytes: 800,
        ..Limits::default()
    };
    let package = read_with("export.zip", &good().finish(), limits, &mut |_, _| {});
    assert!(
        package
            .findings
            .iter()
            .any(|one| matches!(one, Finding::TotalTooLarge { limit: 800, .. })),
        "{:#?}",
        package.findings
    );
    let package = read_with(
        "flow.json",
        flow_json().as_bytes(),
        Limits {
            entry_bytes: 30,
            ..Limits::default()
        },
        &mut |_, _| {},
    );
    assert_eq!(
        package.findings,
        [Finding::EntryTooLarge {
            entry: "flow.json".to_owned(),
            limit: 30
        }]
    );
}

#[test]
fn archives_in_the_archive_are_left_alone() {
    let inner = good().finish();
    let bytes = good()
        .zip(|zip| zip.stored("more/inner.zip", inner))
        .finish();
    check(
        "nested",
        &bytes,
        PackageKind::Solution,
        1,
        &Finding::NestedArchive {
            entry: "more/inner.zip".to_owned(),
        },
    );
    assert_eq!(read("export.zip", &bytes).others.nested_archives, 1);
}

#[test]
fn xml_that_is_not_an_exports_is_refused() {
    let doctype = r#"<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><ImportExportXml><Workflows>&b;</Workflows></ImportExportXml>"#;
    let of = |xml: &str| {
        Zip::default()
            .deflated("customizations.xml", xml)
            .deflated("solution.xml", MANIFEST)
            .finish()
    };
    let entry = || "customizations.xml".to_owned();
    let solution = PackageKind::Solution;
    check(
        "a DOCTYPE",
        &of(doctype),
        solution,
        0,
        &Finding::Doctype { entry: entry() },
    );
    check(
        "an open element",
        &of("<a><b></b>"),
        solution,
        0,
        &Finding::BrokenXml {
            entry: entry(),
            at: 10,
        },
    );
    check(
        "a wrong end",
        &of("<a></b>"),
        solution,
        0,
        &Finding::BrokenXml {
            entry: entry(),
            at: 3,
        },
    );
    check(
        "no XML at all",
        &of("\u{1}\u{2}"),
        solution,
        0,
        &Finding::NoFlows { entry: export() },
    );
    let deep = "<a>".repeat(100_000);
    check(
        "a deep hole",
        &of(&deep),
        solution,
        0,
        &Finding::BrokenXml {
            entry: entry(),
            at: 600,
        },
    );
    let bytes = Zip::default()
        .stored("customizations.xml", b"<a>\xFF\xFE</a>")
        .stored("solution.xml", MANIFEST)
        .finish();
    check(
        "no encoding",
        &bytes,
        solution,
        0,
        &Finding::UnreadableText { entry: entry() },
    );
    let broken = good().record("<Workflow Name='x'").finish();
    assert_eq!(
        read("export.zip", &broken).flows.len(),
        1,
        "what comes before the fault is read"
    );
}

#[test]
fn json_that_is_not_an_exports_is_refused() {
    let broken = |fault, line, column| Finding::BrokenJson {
        entry: "flow.json".to_owned(),
        fault,
        line,
        column,
    };
    let check = |text: &[u8], finding: Option<Finding>| {
        let package = read("flow.json", text);
        assert_eq!(package.kind, PackageKind::Unreadable, "{package:#?}");
        assert_eq!(package.findings.first(), finding.as_ref());
    };
    check(b"{", Some(broken(JsonFault::CutOff, 1, 1)));
    check(b"{\n  \"a\" 1}", Some(broken(JsonFault::Syntax, 2, 7)));
    check(b"{} {}", Some(broken(JsonFault::Syntax, 1, 4)));
    check(b"not json", Some(broken(JsonFault::Syntax, 1, 2)));
    let deep = format!(
        "{{\"properties\":{{\"connectionReferences\":{}",
        "[".repeat(10_000)
    );
    check(deep.as_bytes(), Some(broken(JsonFault::TooDeep, 1, 164)));
    let wide = flow_with(&format!("[{}0]", "0,".repeat(1_200_000)), "{}", "{}");
    let package = read("flow.json", wide.as_bytes());
    assert!(matches!(
        package.findings[..],
        [Finding::BrokenJson {
            fault: JsonFault::TooMany,
            ..
        }]
    ));
    check(
        b"\xFF\xFF\x01",
        Some(Finding::UnknownFormat {
            entry: "flow.json".to_owned(),
        }),
    );
}

#[test]
fn a_solution_without_its_parts_says_what_is_missing() {
    let bytes = Zip::default().deflated("solution.xml", MANIFEST).finish();
    let missing = |entry: &str| Finding::MissingEntry {
        entry: entry.to_owned(),
    };
    check(
        "no customizations",
        &bytes,
        PackageKind::Solution,
        0,
        &missing("customizations.xml"),
    );
    let bytes = Zip::default()
        .deflated("customizations.xml", "<ImportExportXml/>")
        .finish();
    check(
        "no manifest",
        &bytes,
        PackageKind::Solution,
        0,
        &missing("solution.xml"),
    );
    let record = r#"<Workflow WorkflowId="{x}" Name="Lost"><JsonFileName>/Workflows/Lost.json</JsonFileName><Category>5</Category></Workflow>"#;
    check(
        "no flow",
        &good().record(record).finish(),
        PackageKind::Solution,
        2,
        &missing("Workflows/Lost.json"),
    );
    let record = r#"<Workflow WorkflowId="{x}" Name="Lost"><Category>5</Category></Workflow>"#;
    check(
        "no file name",
        &good().record(record).finish(),
        PackageKind::Solution,
        2,
        &missing("Workflows/Lost-{x}.json"),
    );
    let bytes = good()
        .zip(|zip| zip.stored("Workflows/Unknown.json", "{}"))
        .finish();
    check(
        "an extra flow",
        &bytes,
        PackageKind::Solution,
        1,
        &Finding::UnlistedEntry {
            entry: "Workflows/Unknown.json".to_owned(),
        },
    );
}

#[test]
fn files_that_are_something_else_are_explained() {
    let check = |file: &str, bytes: &[u8], kind: PackageKind, looks: LooksLike| {
        let package = read(file, bytes);
        let entry = file.to_owned();
        let expected = match kind {
            PackageKind::Other => Finding::NotAPackage {
                entry,
                looks_like: looks,
            },
            _ => Finding::NotAFlow {
                entry,
                looks_like: looks,
            },
        };
        assert_eq!(
            (package.kind, package.findings),
            (kind, vec![expected]),
            "{file}"
        );
    };
    let not_a_flow = PackageKind::NotAFlow;
    check(
        "Mover-1.json",
        V2.as_bytes(),
        not_a_flow,
        LooksLike::DesktopFlow,
    );
    check(
        "customizations.xml",
        good().customizations().as_bytes(),
        not_a_flow,
        LooksLike::UnpackedSolution,
    );
    check(
        "solution.xml",
        MANIFEST.as_bytes(),
        not_a_flow,
        LooksLike::UnpackedSolution,
    );
    check(
        "solution.xml",
        &utf16(MANIFEST),
        not_a_flow,
        LooksLike::UnpackedSolution,
    );
    check(
        "page.html",
        b"<html></html>",
        not_a_flow,
        LooksLike::Nothing,
    );
    check("list.json", b"[1,2]", not_a_flow, LooksLike::Nothing);
    check("text.json", b"\"a\"", not_a_flow, LooksLike::Nothing);
    check(
        "template.json",
        br#"{"$schema":"x","contentVersion":"1.0.0.0","resources":[]}"#,
        not_a_flow,
        LooksLike::ArmTemplate,
    );
    check(
        "manifest.json",
        br#"{"schema":"1.0","details":{},"resources":{}}"#,
        not_a_flow,
        LooksLike::UnpackedPackage,
    );
    check(
        "part.json",
        br#"{"triggers":{},"actions":{}}"#,
        not_a_flow,
        LooksLike::BareDefinition,
    );
    let zip = |name: &str| Zip::default().stored(name, "x").finish();
    check(
        "a.zip",
        &zip("Parcels/solution.xml"),
        PackageKind::Other,
        LooksLike::FolderedSolution,
    );
    check(
        "b.zip",
        &zip("src/Other/Customizations.xml"),
        PackageKind::Other,
        LooksLike::FolderedSolution,
    );
    check(
        "c.zip",
        &zip("Microsoft.PowerApps/apps/1/a.json"),
        PackageKind::Other,
        LooksLike::App,
    );
    check(
        "d.zip",
        &zip("Pack/Microsoft.Flow/flows/1/definition.json"),
        PackageKind::Other,
        LooksLike::UnpackedPackage,
    );
    check(
        "e.zip",
        &zip("solutions/parcels/solution.yml"),
        PackageKind::Other,
        LooksLike::SourceControl,
    );
    check(
        "f.zip",
        &zip("notes.txt"),
        PackageKind::Other,
        LooksLike::Nothing,
    );
    check(
        "g.zip",
        &Zip::default().finish(),
        PackageKind::Other,
        LooksLike::Nothing,
    );
    let package = read("notes.txt", b"hello");
    assert_eq!(
        package.findings,
        [Finding::UnknownFormat {
            entry: "notes.txt".to_owned()
        }]
    );
}

#[test]
fn findings_stay_few_however_hostile_a_file_is() {
    let zip = (0..3_000).fold(Zip::default(), |zip, number| {
        zip.stored(&format!("../{number}"), "")
    });
    let package = read("export.zip", &zip.finish());
    assert_eq!(package.findings.len(), 1_001);
    assert_eq!(
        package.findings.last(),
        Some(&Finding::MoreFindings {
            entry: export(),
            left_out: 2_001
        })
    );
    let long = "x".repeat(60_000);
    let package = read(
        "export.zip",
        &good()
            .zip(|zip| zip.stored(&format!("../{long}"), ""))
            .finish(),
    );
    assert!(package.findings[0].entry().chars().count() <= 401);
}
