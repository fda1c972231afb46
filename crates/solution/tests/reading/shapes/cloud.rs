//! Cloud flows: what starts them, which connections their steps use, and what they call.

use super::*;

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
        r#"{"api":{"name":"shared_x"},"runtimeSource":"","source":"Invoker"}"#,
        None,
        Some("shared_x"),
        Some(Invoker),
    );
    check(
        r#"{"api":{"name":"shared_x"},"runtimeSource":"other","source":"Invoker"}"#,
        None,
        Some("shared_x"),
        None,
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
    let gone = Found::UnresolvedUse {
        flow: "flow".to_owned(),
        action: "Six".to_owned(),
        key: "shared_gone".to_owned(),
    }
    .at("flow.json");
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
