//! Broken and hostile files: each is read as far as it can be, and says what is wrong with it.

mod content;
mod entries;

use crate::support::{Entry, MANIFEST, Solution, V2, Zip, flow_json, flow_with, utf16};
use solution::{
    Finding, Found, JsonFault, Limits, LooksLike, PackageKind, UnsafeName, read, read_with,
};

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
    check("empty", b"", unreadable, 0, &Found::EmptyFile.at(export()));
    check(
        "no zip",
        b"GIF89a, and more of it",
        unreadable,
        0,
        &Found::NotAZip.at(export()),
    );
    for part in [whole.len() / 2, whole.len() - 1, whole.len() - 22, 30, 4] {
        check(
            "cut off",
            &whole[..part],
            unreadable,
            0,
            &Found::Truncated.at(export()),
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
        &Found::SplitArchive.at(export()),
    );
    let mut lying = whole.clone();
    lying[end + 10..end + 12].copy_from_slice(&20_000_u16.to_le_bytes());
    let many = Found::TooManyEntries {
        entries: 20_000,
        limit: 10_000,
    }
    .at(export());
    check("too many entries", &lying, unreadable, 0, &many);
    lying[end + 10..end + 12].copy_from_slice(&9_000_u16.to_le_bytes());
    check(
        "more entries than there are",
        &lying,
        unreadable,
        0,
        &Found::Truncated.at(export()),
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
        let finding = Found::RefusedName { why }.at(name);
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
