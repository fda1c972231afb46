//! Entries that share bytes or a name, can't be unpacked, or would grow without end.

use super::*;

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
            &Found::OverlappingEntry.at(name),
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
        &Found::OverlappingEntry.at("quine.json"),
    );
    let bytes = good_after(|zip| zip.stored("first.json", "{}").with(inside));
    let damaged = Found::DamagedEntry.at("inside.json");
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
        &Found::DuplicateEntry.at("solution.xml"),
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
            Found::EncryptedEntry.at(entry()),
        ),
        (
            "strongly encrypted",
            sound.clone().but(|e| e.flags = 0x41),
            Found::EncryptedEntry.at(entry()),
        ),
        (
            "encrypted with AES",
            sound.clone().but(|e| e.method = 99),
            Found::EncryptedEntry.at(entry()),
        ),
        (
            "lzma",
            sound.clone().but(|e| e.method = 14),
            Found::UnknownCompression { method: 14 }.at(entry()),
        ),
        (
            "wrong checksum",
            sound.clone().but(|e| e.crc ^= 1),
            Found::DamagedEntry.at(entry()),
        ),
        (
            "wrong size",
            sound.clone().but(|e| e.size += 1),
            Found::DamagedEntry.at(entry()),
        ),
        (
            "huge size",
            sound.clone().but(|e| e.size = u32::MAX - 1),
            Found::DamagedEntry.at(entry()),
        ),
        (
            "no deflate",
            sound.clone().but(|e| e.bytes.fill(0xFF)),
            Found::DamagedEntry.at(entry()),
        ),
        (
            "half of it",
            sound.clone().but(|e| e.bytes.truncate(50)),
            Found::DamagedEntry.at(entry()),
        ),
        (
            "two names",
            sound
                .clone()
                .but(|e| e.local_name = Some(b"other.json".to_vec())),
            Found::DamagedEntry.at(entry()),
        ),
        (
            "far away",
            sound.clone().but(|e| e.offset = Some(u32::MAX - 1)),
            Found::DamagedEntry.at(entry()),
        ),
        (
            "too long",
            sound.but(|e| e.packed = Some(1 << 30)),
            Found::DamagedEntry.at(entry()),
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
        &Found::SuspiciousRatio { limit: 100 }.at(entry()),
    );
    let shy = ten.but(|bomb| bomb.size = 5);
    check(
        "that calls itself small",
        &with(shy),
        PackageKind::Solution,
        2,
        &Found::SuspiciousRatio { limit: 100 }.at(entry()),
    );
    let small = Entry::deflated(name, format!("{}{}", " ".repeat(900_000), flow_json()));
    assert_eq!(
        read("export.zip", &with(small)).findings.len(),
        0,
        "under a megabyte it may be as dense as it likes"
    );

    let check = |limits: Limits, told: fn(&Finding) -> bool| {
        let package = read_with("export.zip", &good().finish(), limits, &mut |_, _| {});
        assert!(package.findings.iter().any(told), "{:#?}", package.findings);
    };
    let limits = Limits {
        entry_bytes: 300,
        ..Limits::default()
    };
    check(limits, |one| {
        matches!(one.what, Found::EntryTooLarge { limit: 300 })
    });
    let limits = Limits {
        total_bytes: 800,
        ..Limits::default()
    };
    check(limits, |one| {
        matches!(one.what, Found::TotalTooLarge { limit: 800 })
    });
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
        [Found::EntryTooLarge { limit: 30 }.at("flow.json")]
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
        &Found::NestedArchive.at("more/inner.zip"),
    );
    assert_eq!(read("export.zip", &bytes).others.nested_archives, 1);
}
