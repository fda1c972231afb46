//! A cloud flow's JSON: what starts it, its references, where they are used, and what it starts.

use std::collections::{BTreeMap, BTreeSet};

use super::json::{Plan, Value};
use super::notes::{Notes, shown};
use crate::names::{connector_slug, fold, id_key, tidy_id};
use crate::{Call, Finding, FlowReference, InstantKind, RuntimeSource, Trigger, Use};

/// What is wanted of a flow's JSON, and enough of other JSON to say what it is.
pub(super) static FLOW: Plan = Plan::Fields(&[
    ("properties", &PROPERTIES),
    ("name", &Plan::Whole),
    ("schemaversion", &Plan::Whole),
    ("definition", &BARE),
    ("triggers", &Plan::Seen),
    ("actions", &Plan::Seen),
    ("resources", &Plan::Seen),
    ("contentVersion", &Plan::Seen),
    ("flowAssets", &Plan::Seen),
    ("details", &Plan::Seen),
]);
static BARE: Plan = Plan::Fields(&[("triggers", &Plan::Seen)]);
static PROPERTIES: Plan = Plan::Fields(&[
    ("connectionReferences", &Plan::Each(&Plan::Whole)),
    ("definition", &DEFINITION),
    ("displayName", &Plan::Whole),
    ("description", &Plan::Whole),
    ("state", &Plan::Whole),
]);
static DEFINITION: Plan = Plan::Fields(&[
    ("triggers", &Plan::Each(&STEP)),
    ("actions", &STEPS),
    ("description", &Plan::Whole),
    ("package", &Plan::Whole),
]);
static STEPS: Plan = Plan::Each(&STEP);
static STEP: Plan = Plan::Fields(&[
    ("type", &Plan::Whole),
    ("kind", &Plan::Whole),
    ("inputs", &INPUTS),
    ("actions", &STEPS),
    ("else", &BRANCH),
    ("default", &BRANCH),
    ("cases", &Plan::Each(&BRANCH)),
]);
static BRANCH: Plan = Plan::Fields(&[("actions", &STEPS)]);
static INPUTS: Plan = Plan::Fields(&[("host", &Plan::Whole), ("parameters", &PARAMETERS)]);
static PARAMETERS: Plan = Plan::Fields(&[("uiFlowId", &Plan::Whole), ("runMode", &Plan::Whole)]);

/// What was read of a cloud flow.
#[derive(Debug, Default)]
pub(super) struct CloudFlow {
    pub(super) trigger: Option<Trigger>,
    pub(super) references: Vec<FlowReference>,
    pub(super) custom: Vec<String>,
    pub(super) calls: Vec<Call>,
}

/// Reads a cloud flow; `root` was read by the plan [`FLOW`].
pub(super) fn read_cloud(
    root: &Value<'_>,
    entry: &str,
    flow: &str,
    notes: &mut Notes,
) -> CloudFlow {
    let mut reading = Reading {
        entry,
        flow,
        notes,
        found: CloudFlow::default(),
        places: BTreeMap::new(),
        called: BTreeSet::new(),
    };
    let properties = root.get("properties");
    reading.references(properties.and_then(|properties| properties.get("connectionReferences")));
    let definition = properties.and_then(|properties| properties.get("definition"));
    reading.triggers(definition.and_then(|definition| definition.get("triggers")));
    reading.steps(
        definition.and_then(|definition| definition.get("actions")),
        "actions",
    );
    reading.finish()
}

/// A flow while it is read.
struct Reading<'r> {
    entry: &'r str,
    flow: &'r str,
    notes: &'r mut Notes,
    found: CloudFlow,
    /// Where the references are that steps name.
    places: BTreeMap<Named, usize>,
    /// The flows it is known to start.
    called: BTreeSet<(&'static str, String, Option<String>)>,
}

/// How a step may name a reference; the first that fits counts.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Named {
    /// By its key.
    Key(String),
    /// By its key in another case.
    AnyCase(String),
    /// By its connection.
    Connection(String),
}

impl Reading<'_> {
    fn names(&self) -> (String, String) {
        (shown(self.entry), shown(self.flow))
    }

    fn odd(&mut self, what: &str) {
        let (entry, flow) = self.names();
        self.notes.add(Finding::UnexpectedShape {
            entry,
            flow: Some(flow),
            what: shown(what),
        });
    }

    fn references(&mut self, references: Option<&Value<'_>>) {
        match references {
            None | Some(Value::Null) => {}
            Some(Value::Object(fields)) => {
                for (key, value) in fields {
                    self.reference(key, value);
                }
            }
            Some(Value::List(items)) => {
                self.odd("connectionReferences");
                for value in items {
                    let key = value
                        .text_at(&["key"])
                        .or_else(|| value.text_at(&["api", "name"]))
                        .unwrap_or_default();
                    self.reference(key, value);
                }
            }
            Some(_) => self.odd("connectionReferences"),
        }
    }

    fn reference(&mut self, key: &str, value: &Value<'_>) {
        let connection = value.get("connection");
        let text = |paths: &[&[&str]]| {
            paths
                .iter()
                .find_map(|path| value.text_at(path))
                .map(str::to_owned)
        };
        let connector = text(&[
            &["api", "name"],
            &["api", "id"],
            &["api"],
            &["id"],
            &["apiId"],
        ])
        .and_then(|id| connector_slug(&id));
        let source = match value.get("runtimeSource") {
            None | Some(Value::Null) => value.text_at(&["source"]),
            Some(source) => source.text(),
        };
        let source = match source {
            Some(source) if source.eq_ignore_ascii_case("embedded") => {
                Some(RuntimeSource::Embedded)
            }
            Some(source) if source.eq_ignore_ascii_case("invoker") => Some(RuntimeSource::Invoker),
            _ => None,
        };
        let (entry, flow) = self.names();
        if !matches!(value, Value::Object(_)) {
            self.odd(key);
        } else if source.is_none() {
            let key = shown(key);
            self.notes.add(Finding::UnknownRuntimeSource {
                entry: entry.clone(),
                flow: flow.clone(),
                key,
            });
        }
        if connector.is_none() {
            self.notes.add(Finding::NoConnector {
                entry,
                flow,
                key: shown(key),
            });
        }
        if let (Some(connector), Some(_)) = (&connector, value.text_at(&["api", "logicalName"])) {
            self.found.custom.push(connector.clone());
        }
        let reference = FlowReference {
            key: key.to_owned(),
            logical_name: text(&[
                &["connection", "connectionReferenceLogicalName"],
                &["connectionReferenceLogicalName"],
            ]),
            display_name: text(&[&["displayName"]]),
            connector,
            connection: connection
                .and_then(|connection| connection.text_at(&["name"]).or_else(|| connection.text()))
                .or_else(|| value.text_at(&["connectionName"]))
                .map(str::to_owned),
            source,
            ..FlowReference::default()
        };
        let place = self.found.references.len();
        let connection = reference.connection.clone().map(Named::Connection);
        for name in [Named::Key(key.to_owned()), Named::AnyCase(fold(key))]
            .into_iter()
            .chain(connection)
        {
            self.places.entry(name).or_insert(place);
        }
        self.found.references.push(reference);
    }

    /// The first trigger in the order of the file says what starts the flow.
    fn triggers(&mut self, triggers: Option<&Value<'_>>) {
        let named: Vec<(&str, &Value<'_>)> = match triggers {
            Some(Value::Object(fields)) => fields
                .iter()
                .map(|(name, value)| (&**name, value))
                .collect(),
            Some(Value::List(items)) => {
                self.odd("triggers");
                items
                    .iter()
                    .map(|value| (value.text_at(&["name"]).unwrap_or_default(), value))
                    .collect()
            }
            None | Some(Value::Null) => Vec::new(),
            Some(_) => {
                self.odd("triggers");
                Vec::new()
            }
        };
        let (entry, flow) = self.names();
        match named.len() {
            0 => self.notes.add(Finding::NoTrigger { entry, flow }),
            1 => {}
            many => {
                let count = u32::try_from(many).unwrap_or(u32::MAX);
                self.notes
                    .add(Finding::SeveralTriggers { entry, flow, count });
            }
        }
        self.found.trigger = named.first().map(|(_, trigger)| kind_of(trigger));
        for (name, trigger) in named {
            self.step(name, trigger);
        }
    }

    fn steps(&mut self, steps: Option<&Value<'_>>, what: &str) {
        match steps {
            None | Some(Value::Null) => {}
            Some(Value::Object(fields)) => {
                for (name, step) in fields {
                    self.step(name, step);
                }
            }
            Some(Value::List(items)) => {
                self.odd(what);
                for step in items {
                    self.step(step.text_at(&["name"]).unwrap_or_default(), step);
                }
            }
            Some(_) => self.odd(what),
        }
    }

    fn step(&mut self, name: &str, step: &Value<'_>) {
        if let Some(host) = step.at(&["inputs", "host"]) {
            self.host(name, step, host);
        }
        self.steps(step.get("actions"), name);
        for branch in ["else", "default"] {
            self.steps(step.at(&[branch, "actions"]), name);
        }
        match step.get("cases") {
            Some(Value::Object(cases)) => {
                for (_, case) in cases {
                    self.steps(case.get("actions"), name);
                }
            }
            Some(Value::List(cases)) => {
                for case in cases {
                    self.steps(case.get("actions"), name);
                }
            }
            _ => {}
        }
    }

    fn host(&mut self, name: &str, step: &Value<'_>, host: &Value<'_>) {
        if step
            .text_at(&["type"])
            .is_some_and(|kind| kind.eq_ignore_ascii_case("Workflow"))
        {
            if let Some(child) = host
                .text_at(&["workflowReferenceName"])
                .or_else(|| host.text_at(&["workflow", "id"]))
            {
                self.call(Call::Child {
                    flow: tidy_id(child.rsplit('/').next().unwrap_or(child)),
                });
            }
            return;
        }
        let key = host
            .text_at(&["connectionName"])
            .or_else(|| host.text_at(&["connectionReferenceName"]))
            .or_else(|| host.text_at(&["connection", "referenceName"]))
            .or_else(|| host.text_at(&["connection", "name"]))
            .or_else(|| host.text_at(&["connection"]));
        let Some(key) = key else { return };
        let key = key_in_expression(key).unwrap_or(key);
        let operation = host.text_at(&["operationId"]).map(str::to_owned);
        let place = [
            Named::Key(key.to_owned()),
            Named::AnyCase(fold(key)),
            Named::Connection(key.to_owned()),
        ]
        .iter()
        .find_map(|name| self.places.get(name).copied());
        let Some(reference) = place.and_then(|place| self.found.references.get_mut(place)) else {
            let (entry, flow) = self.names();
            self.notes.add(Finding::UnresolvedUse {
                entry,
                flow,
                action: shown(name),
                key: shown(key),
            });
            return;
        };
        reference.uses.push(Use {
            action: name.to_owned(),
            operation,
        });
        if reference.connector.as_deref() == Some("shared_uiflow")
            && let Some(flow) = step.text_at(&["inputs", "parameters", "uiFlowId"])
        {
            let mode = step
                .text_at(&["inputs", "parameters", "runMode"])
                .map(str::to_owned);
            self.call(Call::Desktop {
                flow: tidy_id(flow),
                mode,
            });
        }
    }

    /// Keeps a call, once for each flow and way of starting it.
    fn call(&mut self, call: Call) {
        let (kind, flow, mode) = match &call {
            Call::Child { flow } => ("", flow, None),
            Call::Desktop { flow, mode } => ("desktop", flow, mode.clone()),
        };
        if self.called.insert((kind, id_key(flow), mode)) {
            self.found.calls.push(call);
        }
    }

    fn finish(self) -> CloudFlow {
        for reference in self
            .found
            .references
            .iter()
            .filter(|reference| reference.uses.is_empty())
        {
            let (entry, flow) = (shown(self.entry), shown(self.flow));
            self.notes.add(Finding::UnusedReference {
                entry,
                flow,
                key: shown(&reference.key),
            });
        }
        self.found
    }
}

/// What starts the flow.
fn kind_of(trigger: &Value<'_>) -> Trigger {
    let is = |key: &str, word: &str| {
        trigger
            .text_at(&[key])
            .is_some_and(|text| text.eq_ignore_ascii_case(word))
    };
    if is("type", "Recurrence") || is("type", "SlidingWindow") {
        Trigger::Scheduled
    } else if !is("type", "Request") {
        Trigger::Automated
    } else if is("kind", "Button") {
        Trigger::Instant(InstantKind::Button)
    } else if is("kind", "PowerApp") || is("kind", "PowerAppV2") {
        Trigger::Instant(InstantKind::App)
    } else if is("kind", "ApiConnection") {
        Trigger::Instant(InstantKind::SelectedItem)
    } else {
        Trigger::Automated
    }
}

/// The key in an expression like `@parameters('$connections')['KEY']['connectionId']`.
fn key_in_expression(text: &str) -> Option<&str> {
    let (_, after) = text.split_once("$connections")?;
    let (_, after) = after.split_once('[')?;
    let after = after.trim_start().strip_prefix(['\'', '"'])?;
    let end = after.find(['\'', '"'])?;
    Some(&after[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found_in_old_expressions() {
        let check =
            |text: &str, key: Option<&str>| assert_eq!(key_in_expression(text), key, "{text}");
        check(
            "@parameters('$connections')['shared_teams_1']['connectionId']",
            Some("shared_teams_1"),
        );
        check(
            "@json(decodeBase64(triggerOutputs().headers['X-MS-APIM-Tokens']))['$connections']['shared_teams']['connectionId']",
            Some("shared_teams"),
        );
        check("shared_teams", None);
        check("@parameters('$connections')[variables('x')]", None);
    }
}
