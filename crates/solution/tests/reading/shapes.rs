//! The shapes real exports have: what is read of each.

mod cloud;
mod desktop;

use solution::{
    Call, Counts, DesktopSchema, Finding, FlowState, Found, InstantKind, LooksLike, Package,
    PackageKind, RuntimeSource, Severity, Trigger, read,
};

use crate::support::{Solution, V2, Zip, escaped, flow_json, flow_with, id, reference, utf16};

fn flow(json: &str) -> Package {
    read("flow.json", json.as_bytes())
}

fn codes(package: &Package) -> Vec<String> {
    let code = |finding: &Finding| {
        serde_json::to_value(finding).expect("data")["code"]
            .as_str()
            .map(str::to_owned)
    };
    package.findings.iter().filter_map(code).collect()
}

#[test]
fn a_solution_says_what_it_is() {
    let package = read(
        "export.zip",
        &Solution::default()
            .cloud("Notify all", flow_json())
            .declares("HBR_teams", "shared_Teams")
            .finish(),
    );
    assert_eq!(package.kind, PackageKind::Solution);
    assert_eq!(package.name.as_deref(), Some("ParcelDesk"));
    assert_eq!(package.display_name.as_deref(), Some("Parcel desk"));
    assert_eq!(package.version.as_deref(), Some("1.2.0.3"));
    assert_eq!(package.managed, Some(false));
    assert_eq!(package.prefix.as_deref(), Some("hbr"));
    assert_eq!(package.findings, []);
    let connector = &package.connectors["shared_teams"];
    assert_eq!(
        (
            connector.name.as_str(),
            connector.custom,
            connector.references
        ),
        ("Microsoft Teams", false, 1)
    );
    let flow = &package.flows[0];
    assert_eq!(
        (flow.name.as_str(), flow.id.as_str(), flow.state),
        ("Notify all", id(1).as_str(), FlowState::Activated)
    );
    assert_eq!(flow.trigger(), Some(Trigger::Instant(InstantKind::Button)));
    let used = &flow.references[0];
    assert_eq!(
        used.logical_name.as_deref(),
        Some("hbr_Teams"),
        "names keep their case"
    );
    assert_eq!(
        used.display_name.as_deref(),
        Some("Our shared_Teams"),
        "and are compared without it"
    );
    assert_eq!(used.source, Some(RuntimeSource::Embedded));
    assert_eq!(
        (
            used.uses[0].action.as_str(),
            used.uses[0].operation.as_deref()
        ),
        ("Post", Some("PostMessage"))
    );
}

#[test]
fn texts_are_read_in_every_encoding() {
    let check = |json: &[u8]| {
        let package = read(
            "export.zip",
            &Solution::default()
                .cloud("A", json)
                .declares("hbr_teams", "shared_teams")
                .finish(),
        );
        assert_eq!(
            (package.flows[0].references.len(), package.findings.len()),
            (1, 0)
        );
        assert_eq!(read("flow.json", json).kind, PackageKind::Flow);
    };
    let json = flow_json();
    check(json.as_bytes());
    check(&[b"\xEF\xBB\xBF", json.as_bytes()].concat());
    check(&utf16(&json));
    check(
        &[0xFEFF]
            .into_iter()
            .chain(json.encode_utf16())
            .flat_map(u16::to_be_bytes)
            .collect::<Vec<_>>(),
    );
    check(json.replace(',', ",\r\n").as_bytes());
    let customizations = Solution::default().cloud("Ünïcode 🚚", "").customizations();
    let package = read(
        "a.zip",
        &Zip::default()
            .stored("customizations.xml", utf16(&customizations))
            .finish(),
    );
    assert_eq!(package.flows[0].name, "Ünïcode 🚚");
}

#[test]
fn what_a_solution_does_not_declare_is_counted_once() {
    let used = |name: &str| {
        flow_with(
            &format!("{{{}}}", reference("a", name, "invoker")),
            r#"{"t":{"type":"Recurrence"}}"#,
            "{}",
        )
    };
    let bytes = Solution::default()
        .cloud("One", used("hbr_Gone"))
        .cloud("Two", used("HBR_gone"))
        .cloud("Three", used("hbr_here"))
        .declares("HBR_Here", "shared_teams")
        .finish();
    let package = read("export.zip", &bytes);
    let counts = Counts::of(&package);
    assert_eq!(
        (
            counts.cloud_flows,
            counts.connection_references,
            counts.undeclared,
            counts.runtime_invoker
        ),
        (3, 3, 1, 3)
    );
    let expected = Found::UndeclaredReference {
        logical_name: "hbr_Gone".to_owned(),
        flows: vec!["One".to_owned(), "Two".to_owned()],
    }
    .at("customizations.xml");
    assert!(
        package.findings.contains(&expected),
        "{:#?}",
        package.findings
    );
    assert_eq!(
        Counts::of(&flow(&used("hbr_gone"))).undeclared,
        0,
        "a lone flow declares nothing"
    );
}

#[test]
fn other_workflows_are_skipped_and_counted() {
    let classic = r#"<Workflow WorkflowId="{x}" Name="Rule"><XamlFileName>/Workflows/Rule.xaml</XamlFileName><Category>2</Category></Workflow>
        <Workflow WorkflowId="{y}" Name="No category"/>"#;
    let package = read(
        "export.zip",
        &Solution::default()
            .cloud("A", flow_json())
            .declares("hbr_teams", "shared_teams")
            .record(classic)
            .finish(),
    );
    assert_eq!(
        (package.flows.len(), package.others.classic_workflows),
        (1, 2)
    );
    assert_eq!(codes(&package), ["classic_workflows"]);
    let package = read("export.zip", &Solution::default().record(classic).finish());
    assert_eq!(
        codes(&package),
        ["classic_workflows", "no_flows"]
            .map(str::to_owned)
            .into_iter()
            .rev()
            .collect::<Vec<_>>()
    );
}

#[test]
fn flow_packages_are_read_with_the_names_they_bring() {
    let flow = |name: &str| {
        format!(
            r#"{{"name":"{}","type":"Microsoft.Flow/flows","properties":{{"displayName":"{name}","connectionReferences":{{
                "shared_wonder":{{"connectionName":"shared-wonder-1","source":"Invoker","id":"/providers/Microsoft.PowerApps/apis/shared_wonder","tier":"NotSpecified"}}}},
                "definition":{{"metadata":{{"creator":{{"id":"x"}}}},"triggers":{{"manual":{{"type":"Request","kind":"ApiConnection"}}}},"actions":{{}}}}}}}}"#,
            id(3)
        )
    };
    let manifest = r#"{"schema":"1.0","details":{"displayName":"Parcel package"},"resources":{
        "r1":{"type":"Microsoft.PowerApps/apis","id":"/providers/Microsoft.PowerApps/apis/shared_wonder","name":"shared_wonder","details":{"displayName":"Wonder Service"}},
        "r2":{"type":"Microsoft.PowerApps/apis/connections","details":{"displayName":"ada@harbor.example"}},
        "r3":{"type":"Microsoft.PowerApps/apps","details":{"displayName":"An app"}}}}"#;
    let folder = |number: u32| format!("Microsoft.Flow/flows/{}/", id(number));
    let bytes = Zip::default()
        .deflated("manifest.json", manifest)
        .stored("Microsoft.Flow/flows/manifest.json", "{}")
        .deflated(&format!("{}definition.json", folder(1)), flow("First"))
        .stored(
            &format!("{}connectionsMap.json", folder(1)),
            r#"{"shared_wonder":"r2"}"#,
        )
        .stored(
            &format!("{}apisMap.json", folder(1)),
            r#"{"shared_wonder":"r1"}"#,
        )
        .deflated(
            &format!("{}definition.json", folder(2)),
            [b"\xEF\xBB\xBF", flow("Second").as_bytes()].concat(),
        )
        .finish();
    let package = read("export.zip", &bytes);
    assert_eq!(
        (package.kind, package.name.as_deref()),
        (PackageKind::Legacy, Some("Parcel package"))
    );
    assert_eq!(package.connectors["shared_wonder"].name, "Wonder Service");
    assert_eq!(
        package
            .flows
            .iter()
            .map(|flow| flow.name.as_str())
            .collect::<Vec<_>>(),
        ["First", "Second"]
    );
    let used = &package.flows[0].references[0];
    assert_eq!(
        (used.account.as_deref(), used.source),
        (Some("ada@harbor.example"), Some(RuntimeSource::Invoker))
    );
    assert_eq!(
        package.flows[0].trigger(),
        Some(Trigger::Instant(InstantKind::SelectedItem))
    );
    let counts = Counts::of(&package);
    assert_eq!(
        (
            counts.cloud_flows,
            counts.no_logical_name,
            counts.undeclared,
            counts.runtime_invoker
        ),
        (2, 2, 0, 2)
    );
    assert_eq!(
        codes(&package),
        ["unused_reference", "unused_reference", "apps"]
    );
    let broken = Zip::default()
        .stored(&format!("{}definition.json", folder(1)), "{")
        .finish();
    let package = read("export.zip", &broken);
    assert_eq!(
        (package.kind, package.flows.len()),
        (PackageKind::Legacy, 1),
        "a flow that can't be read is a flow"
    );
    assert_eq!(codes(&package), ["missing_entry", "broken_json"]);
}

#[test]
fn custom_connectors_are_told() {
    let references = r#"{"k":{"runtimeSource":"embedded","connection":{"connectionReferenceLogicalName":"hbr_own"},"api":{"name":"shared_hbr-5fown-20api-5F0123456789abcdef","logicalName":"hbr_own"}}}"#;
    let use_it =
        r#"{"t":{"type":"OpenApiConnectionWebhook","inputs":{"host":{"connectionName":"k"}}}}"#;
    let package = flow(&flow_with(references, use_it, "{}"));
    let connector = &package.connectors["shared_hbr-5fown-20api-5f0123456789abcdef"];
    assert_eq!(
        (connector.name.as_str(), connector.custom),
        ("Hbr Own Api", true)
    );
    assert_eq!(codes(&package), ["custom_connector"]);
}

#[test]
fn two_flows_with_one_id_are_told() {
    let again = format!(
        r#"<Workflow WorkflowId="{}" Name="Twin"><JsonFileName>/Workflows/A-{}.json</JsonFileName><Category>5</Category></Workflow>"#,
        id(1).to_uppercase(),
        id(1).to_uppercase()
    );
    let package = read(
        "export.zip",
        &Solution::default()
            .cloud("A", flow_json())
            .declares("hbr_teams", "x")
            .record(&again)
            .finish(),
    );
    assert_eq!(
        (package.flows.len(), codes(&package)),
        (2, vec!["duplicate_flow".to_owned()])
    );
}

#[test]
fn hostile_names_are_texts() {
    let name = "<img src=x onerror=alert(1)>\u{202E}\u{0000}";
    let package = flow(&flow_with(
        &format!(r#"{{"{}":{{}}}}"#, name.replace('\0', "\\u0000")),
        "{}",
        "{}",
    ));
    assert_eq!(package.flows[0].references[0].key, name);
}

#[test]
fn findings_that_need_attention_come_first() {
    let record = r#"<Workflow WorkflowId="{x}" Name="Lost"><JsonFileName>/Lost.json</JsonFileName><Category>5</Category></Workflow>"#;
    let package = read(
        "export.zip",
        &Solution::default()
            .cloud("A", flow_json())
            .record(record)
            .finish(),
    );
    let severities: Vec<_> = package.findings.iter().map(Finding::severity).collect();
    assert_eq!(severities, [Severity::NeedsAttention, Severity::GoodToKnow]);
    assert_eq!(package.findings[0].entry, "Lost.json");
    let stub = read("Move.json", V2.as_bytes());
    assert_eq!(
        stub.findings,
        [Found::NotAFlow {
            looks_like: LooksLike::DesktopFlow
        }
        .at("Move.json")]
    );
}

#[test]
fn progress_is_told_flow_by_flow() {
    let mut steps = Vec::new();
    let bytes = Solution::default()
        .cloud("A", flow_json())
        .cloud("B", flow_json())
        .finish();
    solution::read_with(
        "export.zip",
        &bytes,
        solution::Limits::default(),
        &mut |done, total| steps.push((done, total)),
    );
    assert_eq!(steps, [(0, 2), (1, 2), (2, 2)]);
}
