//! Desktop flows: their switches, references, schema and what they start.

use super::*;

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
