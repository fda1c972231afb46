//! The shapes real exports have: what is read of each.

use solution::{
    Call, Counts, DesktopSchema, Finding, FlowState, InstantKind, LooksLike, Package, PackageKind,
    RuntimeSource, Severity, Trigger, read,
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
fn the_first_trigger_says_what_starts_a_flow() {
    let check = |triggers: &str, expected: Option<Trigger>, finding: Option<&str>| {
        let package = flow(&flow_with("{}", triggers, "{}"));
        assert_eq!(package.kind, PackageKind::Flow, "{triggers}");
        assert_eq!(package.flows[0].trigger(), expected, "{triggers}");
        assert_eq!(
            codes(&package).first().map(String::as_str),
            finding,
            "{triggers}"
        );
    };
    let one = |kind: &str| format!(r#"{{"t":{{"type":"Request","kind":"{kind}"}}}}"#);
    check(
        &one("Button"),
        Some(Trigger::Instant(InstantKind::Button)),
        None,
    );
    check(
        &one("PowerApp"),
        Some(Trigger::Instant(InstantKind::App)),
        None,
    );
    check(
        &one("PowerAppV2"),
        Some(Trigger::Instant(InstantKind::App)),
        None,
    );
    check(
        &one("ApiConnection"),
        Some(Trigger::Instant(InstantKind::SelectedItem)),
        None,
    );
    for kind in ["Http", "Skills", "VirtualAgent", ""] {
        check(&one(kind), Some(Trigger::Automated), None);
    }
    check(
        r#"{"t":{"type":"Request"}}"#,
        Some(Trigger::Automated),
        None,
    );
    check(
        r#"{"t":{"type":"Recurrence"}}"#,
        Some(Trigger::Scheduled),
        None,
    );
    check(
        r#"{"t":{"type":"SlidingWindow"}}"#,
        Some(Trigger::Scheduled),
        None,
    );
    check(
        r#"{"t":{"type":"OpenApiConnection","recurrence":{"interval":3}}}"#,
        Some(Trigger::Automated),
        None,
    );
    check(
        r#"{"z":{"type":"Recurrence"},"a":{"type":"Request","kind":"Button"}}"#,
        Some(Trigger::Scheduled),
        Some("several_triggers"),
    );
    check(
        r#"[{"type":"Recurrence"}]"#,
        Some(Trigger::Scheduled),
        Some("unexpected_shape"),
    );
    check(r#"{"t":7}"#, Some(Trigger::Automated), None);
    check("{}", None, Some("no_trigger"));
    check("null", None, Some("no_trigger"));
    check("7", None, Some("unexpected_shape"));
}

#[test]
fn references_are_read_in_every_shape() {
    let check = |reference: &str,
                 logical: Option<&str>,
                 connector: Option<&str>,
                 source: Option<RuntimeSource>| {
        let package = flow(&flow_with(
            &format!(r#"{{"key_1":{reference}}}"#),
            r#"{"t":{}}"#,
            "{}",
        ));
        let read = &package.flows[0].references[0];
        assert_eq!(
            (
                read.logical_name.as_deref(),
                read.connector.as_deref(),
                read.source
            ),
            (logical, connector, source),
            "{reference}"
        );
    };
    use RuntimeSource::{Embedded, Invoker};
    check(
        r#"{"api":{"name":"shared_x"},"connection":{},"runtimeSource":"embedded"}"#,
        None,
        Some("shared_x"),
        Some(Embedded),
    );
    check(
        r#"{"api":{"name":"shared_x"},"connection":{"connectionReferenceLogicalName":"A_b"},"runtimeSource":"INVOKER"}"#,
        Some("A_b"),
        Some("shared_x"),
        Some(Invoker),
    );
    check(
        r#"{"api":{"name":"shared_x","logicalName":"own_x"},"runtimeSource":"embedded","impersonation":{"source":"invoker"}}"#,
        None,
        Some("shared_x"),
        Some(Embedded),
    );
    check(
        r#"{"api":{"name":"shared_x"},"runtimeSource":"invoker","source":"Embedded"}"#,
        None,
        Some("shared_x"),
        Some(Invoker),
    );
    check(
        r#"{"connectionName":"c","source":"Invoker","id":"/providers/Microsoft.PowerApps/apis/shared_X"}"#,
        None,
        Some("shared_x"),
        Some(Invoker),
    );
    check(
        r#"{"api":{"name":"shared_x"},"impersonation":{"source":"invoker"}}"#,
        None,
        Some("shared_x"),
        None,
    );
    check(
        r#"{"connection":{"connectionReferenceLogicalName":""}}"#,
        None,
        None,
        None,
    );
    check(
        r#"{"connection":null,"api":null,"runtimeSource":7}"#,
        None,
        None,
        None,
    );
    check("null", None, None, None);
    check("[]", None, None, None);
    check(r#""text""#, None, None, None);
}

#[test]
fn lists_of_references_are_read_in_every_shape() {
    let check = |references: &str, count: usize, finding: Option<&str>| {
        let package = flow(&flow_with(references, r#"{"t":{}}"#, "{}"));
        assert_eq!(package.flows[0].references.len(), count, "{references}");
        let found = codes(&package);
        assert!(
            finding.is_none_or(|code| found.iter().any(|found| found == code)),
            "{references}: {found:?}"
        );
    };
    let (a, b) = (
        reference("a", "hbr_a", "embedded"),
        reference("b", "HBR_A", "invoker"),
    );
    check(&format!("{{{a},{b}}}"), 2, Some("same_reference_twice"));
    check(&format!("{{{a},{a}}}"), 1, Some("duplicate_key"));
    check(
        r#"[{"api":{"name":"shared_x"},"connection":{}}]"#,
        1,
        Some("unexpected_shape"),
    );
    check("null", 0, None);
    check("7", 0, Some("unexpected_shape"));
    check("{}", 0, None);
}

#[test]
fn steps_are_found_however_deep_and_however_they_name_a_connection() {
    let references = format!(
        "{{{},{}}}",
        reference("shared_teams", "hbr_a", "embedded"),
        reference("shared_teams-1", "hbr_b", "embedded")
    );
    let new = |key: &str| {
        format!(
            r#"{{"type":"OpenApiConnection","inputs":{{"host":{{"connectionName":"{key}","operationId":"Do"}}}}}}"#
        )
    };
    let old = |key: &str| {
        format!(
            r#"{{"type":"ApiConnection","inputs":{{"host":{{"connection":{{"name":"@parameters('$connections')['{key}']['connectionId']"}}}}}}}}"#
        )
    };
    let token = r#"{"type":"ApiConnection","inputs":{"host":{"connection":{"name":"@json(decodeBase64(triggerOutputs().headers['X-MS-APIM-Tokens']))['$connections']['shared_teams']['connectionId']"}}}}"#;
    let actions = format!(
        r#"{{"One":{},"If":{{"type":"If","actions":{{"Two":{}}},"else":{{"actions":{{"Loop":{{"actions":{{"Three":{token}}}}}}}}}}},
            "Switch":{{"type":"Switch","cases":{{"Case a, [b].c":{{"actions":{{"Four":{}}}}}}},"default":{{"actions":{{"Five":{}}}}}}},
            "Expression":{{"inputs":"@outputs('One')"}},"List":{{"inputs":[1,2]}},"Six":{}}}"#,
        new("shared_teams"),
        old("shared_teams"),
        new("SHARED_TEAMS"),
        new("shared_teams-1"),
        new("shared_gone"),
    );
    let package = flow(&flow_with(
        &references,
        r#"{"t":{"type":"Recurrence"}}"#,
        &actions,
    ));
    let uses = |at: usize| {
        package.flows[0].references[at]
            .uses
            .iter()
            .map(|one| one.action.as_str())
            .collect::<Vec<_>>()
    };
    assert_eq!(uses(0), ["One", "Two", "Three", "Four"]);
    assert_eq!(uses(1), ["Five"]);
    let gone = Finding::UnresolvedUse {
        entry: "flow.json".to_owned(),
        flow: "flow".to_owned(),
        action: "Six".to_owned(),
        key: "shared_gone".to_owned(),
    };
    assert_eq!(package.findings, [gone]);
    let unused = flow(&flow_with(
        &references,
        r#"{"t":{"type":"Recurrence"}}"#,
        &format!(r#"{{"One":{}}}"#, new("shared_teams")),
    ));
    assert_eq!(codes(&unused), ["unused_reference"]);
}

#[test]
fn a_trigger_uses_a_connection_too() {
    let trigger = r#"{"When mail arrives":{"type":"OpenApiConnectionNotification","inputs":{"host":{"connectionName":"a","operationId":"OnMail"}}}}"#;
    let package = flow(&flow_with(
        &format!("{{{}}}", reference("a", "hbr_a", "embedded")),
        trigger,
        "{}",
    ));
    assert_eq!(
        package.flows[0].references[0].uses[0].action,
        "When mail arrives"
    );
    assert_eq!(package.findings, []);
}

#[test]
fn calls_of_other_flows_are_found() {
    let child = id(2).to_uppercase();
    let actions = format!(
        r#"{{"Child":{{"type":"Workflow","inputs":{{"host":{{"workflowReferenceName":"{child}"}}}}}},
            "Again":{{"type":"Workflow","inputs":{{"host":{{"workflowReferenceName":"{{{child}}}"}}}}}},
            "Robot":{{"type":"OpenApiConnection","inputs":{{"host":{{"connectionName":"ui","operationId":"RunUIFlow_V2"}},"parameters":{{"uiFlowId":"{}","runMode":"unattended"}}}}}}}}"#,
        id(9)
    );
    let references = r#"{"ui":{"runtimeSource":"embedded","connection":{"connectionReferenceLogicalName":"hbr_ui"},"api":{"name":"shared_uiflow"}}}"#;
    let bytes = Solution::default()
        .cloud(
            "Parent",
            flow_with(references, r#"{"t":{"type":"Recurrence"}}"#, &actions),
        )
        .cloud("Child", flow_json())
        .declares("hbr_ui", "shared_uiflow")
        .declares("hbr_teams", "shared_teams")
        .finish();
    let package = read("export.zip", &bytes);
    assert_eq!(
        package.flows[0].calls,
        [
            Call::Child { flow: id(2) },
            Call::Desktop {
                flow: id(9),
                mode: Some("unattended".to_owned())
            }
        ]
    );
    assert_eq!(
        codes(&package),
        ["calls_another_flow"],
        "the child is here, the desktop flow isn't"
    );
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
    let expected = Finding::UndeclaredReference {
        entry: "customizations.xml".to_owned(),
        logical_name: "hbr_Gone".to_owned(),
        flows: vec!["One".to_owned(), "Two".to_owned()],
    };
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

/// The record of a desktop flow with these connection references and this script.
fn desktop(references: &str, script: &str, more: &str) -> Package {
    let record = format!(
        "<ConnectionReferences>{}</ConnectionReferences><Definition>{}</Definition>{more}",
        escaped(references),
        escaped(&serde_json::to_string(script).expect("a text")),
    );
    read(
        "export.zip",
        &Solution::default()
            .desktop("Move parcels", V2, &record)
            .declares("hbr_a", "shared_teams")
            .finish(),
    )
}

fn item(key: u32, logical_name: &str, embedded: &str) -> String {
    format!(
        r#"{{"api":{{"name":"/providers/Microsoft.PowerApps/apis/shared_teams"}},"displayName":"Our Teams","isDisabled":false,
            "connectionReferenceLogicalName":"{logical_name}","name":"0123456789abcdef0123456789abcdef","connectionDisplayName":"ada@harbor.example",
            "ownerId":null,"padInternalId":"{}","isEmbedded":{embedded}}}"#,
        id(key)
    )
}

#[test]
fn desktop_flows_keep_their_switches() {
    let script = format!(
        "@@name: 'x & y'\r\nExternal.InvokeCloudConnector Connection: '{}' ConnectorId: '/providers/Microsoft.PowerApps/apis/shared_teams' OperationId: 'Post' @a: B\r\n    External.InvokeCloudConnector Connection: '{}' ConnectorId: 'x' OperationId: 'Read'\r\n# External.InvokeCloudConnector Connection: 'none'\r\n",
        id(1).to_uppercase(),
        id(1),
    );
    let package = desktop(
        &format!(
            "[{},{}]",
            item(1, "hbr_A", "true"),
            item(2, "hbr_a", "false")
        ),
        &script,
        "",
    );
    let flow = &package.flows[0];
    assert_eq!(
        flow.kind,
        solution::FlowKind::Desktop {
            schema: DesktopSchema::V2
        }
    );
    assert_eq!(flow.state, FlowState::Draft);
    assert_eq!(
        [flow.references[0].embedded, flow.references[1].embedded],
        [Some(true), Some(false)]
    );
    let operations = |at: usize| {
        flow.references[at]
            .uses
            .iter()
            .filter_map(|one| one.operation.as_deref())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        (operations(0), operations(1)),
        (vec!["Post", "Read"], vec![])
    );
    assert_eq!(flow.references[0].key, id(1));
    assert_eq!(
        flow.references[0].connector.as_deref(),
        Some("shared_teams")
    );
    assert_eq!(
        flow.references[0].connection.as_deref(),
        Some("0123456789abcdef0123456789abcdef")
    );
    assert_eq!(package.accounts[0].account, "ada@harbor.example");
    assert_eq!(codes(&package), ["same_reference_twice"]);
    let counts = Counts::of(&package);
    assert_eq!(
        (
            counts.desktop_flows,
            counts.cloud_flows,
            counts.desktop_embedded,
            counts.connection_references
        ),
        (1, 0, 1, 2)
    );
}

#[test]
fn references_of_desktop_flows_are_read_in_every_shape() {
    let check = |references: &str, count: usize, expected: &[&str]| {
        let package = desktop(references, "", "");
        assert_eq!(package.flows[0].references.len(), count, "{references}");
        assert_eq!(codes(&package), expected, "{references}");
    };
    check("[]", 0, &[]);
    check("", 0, &[]);
    check("null", 0, &[]);
    check(&format!("[{}]", item(1, "hbr_a", "true")), 1, &[]);
    check(
        &serde_json::to_string(&format!("[{}]", item(1, "hbr_a", "true"))).expect("a text"),
        1,
        &[],
    );
    check(
        &format!(r#"{{"k":{}}}"#, item(1, "hbr_a", "true")),
        1,
        &["unexpected_shape"],
    );
    check(
        &format!("[{}]", item(1, "hbr_a", "null")),
        1,
        &["unknown_embedding"],
    );
    check(
        &format!("[{}]", item(1, "hbr_a", "\"true\"")),
        1,
        &["unknown_embedding"],
    );
    check(
        &format!("[{}]", item(1, "", "true")),
        1,
        &["no_logical_name"],
    );
    check(
        &format!("[{}]", item(1, "hbr_gone", "true")),
        1,
        &["undeclared_reference"],
    );
    check(
        "[7]",
        1,
        &["unexpected_shape", "no_connector", "no_logical_name"],
    );
    check("[", 0, &["unexpected_shape"]);
    check("7", 0, &["unexpected_shape"]);
}

#[test]
fn the_schema_of_a_desktop_flow_is_told_by_its_record_and_file() {
    let check = |file: &str, more: &str, schema: DesktopSchema| {
        let package = read(
            "export.zip",
            &Solution::default().desktop("A", file, more).finish(),
        );
        assert_eq!(
            package.flows[0].kind,
            solution::FlowKind::Desktop { schema },
            "{file} {more}"
        );
        let unknown = schema == DesktopSchema::Unknown;
        assert_eq!(
            codes(&package).iter().any(|code| code == "unknown_schema"),
            unknown
        );
    };
    let v1 =
        r#"{"properties":{"definition":{"package":"UEsDB"}},"schemaversion":"ROBIN_20211012"}"#;
    let misleading = r#"<Metadata>{"schemaVersion":"ROBIN_20211012"}</Metadata>"#;
    check(V2, "", DesktopSchema::V2);
    check(V2, misleading, DesktopSchema::V2);
    check(
        "{}",
        "<SchemaVersion>2022.07</SchemaVersion>",
        DesktopSchema::V2,
    );
    check(
        "not json",
        "<SchemaVersion>2022.07</SchemaVersion>",
        DesktopSchema::V2,
    );
    check(v1, "", DesktopSchema::V1);
    check(
        v1,
        "<SchemaVersion>2022.07</SchemaVersion>",
        DesktopSchema::V2,
    );
    check(
        r#"{"schemaversion":"ROBIN_20211012"}"#,
        "",
        DesktopSchema::Unknown,
    );
    check("{}", misleading, DesktopSchema::Unknown);
}

#[test]
fn desktop_flows_say_what_they_start() {
    let more = format!(
        r#"<Dependencies>{{"childFlows":["{}"]}}</Dependencies>"#,
        id(7).to_uppercase()
    );
    let script = format!(
        "External.RunFlow FlowId: '{}' @a: B\nExternal.RunFlow FlowId: '{}'",
        id(7),
        id(8)
    );
    let package = desktop("[]", &script, &more);
    assert_eq!(
        package.flows[0].calls,
        [Call::Child { flow: id(7) }, Call::Child { flow: id(8) }]
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
    assert_eq!(package.findings[0].entry(), "Lost.json");
    let stub = read("Move.json", V2.as_bytes());
    assert_eq!(
        stub.findings,
        [Finding::NotAFlow {
            entry: "Move.json".to_owned(),
            looks_like: LooksLike::DesktopFlow
        }]
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
