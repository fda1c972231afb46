//! XML and JSON that no export holds, parts that are missing, and files that are something else.

use super::*;

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
        &Found::Doctype.at(entry()),
    );
    check(
        "an open element",
        &of("<a><b></b>"),
        solution,
        0,
        &Found::BrokenXml { at: 10 }.at(entry()),
    );
    check(
        "a wrong end",
        &of("<a></b>"),
        solution,
        0,
        &Found::BrokenXml { at: 3 }.at(entry()),
    );
    check(
        "no XML at all",
        &of("\u{1}\u{2}"),
        solution,
        0,
        &Found::NoFlows.at(export()),
    );
    let deep = "<a>".repeat(100_000);
    check(
        "a deep hole",
        &of(&deep),
        solution,
        0,
        &Found::BrokenXml { at: 600 }.at(entry()),
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
        &Found::UnreadableText.at(entry()),
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
    let broken = |fault, line, column| {
        Found::BrokenJson {
            fault,
            line,
            column,
        }
        .at("flow.json")
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
        [Finding {
            what: Found::BrokenJson {
                fault: JsonFault::TooMany,
                ..
            },
            ..
        }]
    ));
    check(b"\xFF\xFF\x01", Some(Found::UnknownFormat.at("flow.json")));
}

#[test]
fn a_solution_without_its_parts_says_what_is_missing() {
    let bytes = Zip::default().deflated("solution.xml", MANIFEST).finish();
    let missing = |entry: &str| Found::MissingEntry.at(entry);
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
        &Found::UnlistedEntry.at("Workflows/Unknown.json"),
    );
}

#[test]
fn files_that_are_something_else_are_explained() {
    let check = |file: &str, bytes: &[u8], kind: PackageKind, looks: LooksLike| {
        let package = read(file, bytes);
        let entry = file.to_owned();
        let expected = match kind {
            PackageKind::Other => Found::NotAPackage { looks_like: looks }.at(entry),
            _ => Found::NotAFlow { looks_like: looks }.at(entry),
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
    assert_eq!(package.findings, [Found::UnknownFormat.at("notes.txt")]);
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
        Some(&Found::MoreFindings { left_out: 2_001 }.at(export()))
    );
    let long = "x".repeat(60_000);
    let package = read(
        "export.zip",
        &good()
            .zip(|zip| zip.stored(&format!("../{long}"), ""))
            .finish(),
    );
    assert!(package.findings[0].entry.chars().count() <= 401);
}
