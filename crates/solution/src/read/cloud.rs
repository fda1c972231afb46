//! A cloud flow's JSON: what starts it, its references, where they are used, and what it starts.

mod steps;

use std::collections::{BTreeMap, BTreeSet};

use super::json::{Plan, Value};
use super::notes::{Notes, shown};
use crate::names::{connector_slug, fold};
use crate::{Call, FlowReference, Found, InstantKind, RuntimeSource, Trigger};

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
        self.notes.add(
            Found::UnexpectedShape {
                flow: Some(flow),
                what: shown(what),
            }
            .at(entry),
        );
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
            Some(Value::Text(blank)) if blank.trim().is_empty() => value.text_at(&["source"]),
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
            self.notes.add(
                Found::UnknownRuntimeSource {
                    flow: flow.clone(),
                    key,
                }
                .at(entry.clone()),
            );
        }
        if connector.is_none() {
            self.notes.add(
                Found::NoConnector {
                    flow,
                    key: shown(key),
                }
                .at(entry),
            );
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
            0 => self.notes.add(Found::NoTrigger { flow }.at(entry)),
            1 => {}
            many => {
                let count = u32::try_from(many).unwrap_or(u32::MAX);
                self.notes
                    .add(Found::SeveralTriggers { flow, count }.at(entry));
            }
        }
        self.found.trigger = named.first().map(|(_, trigger)| kind_of(trigger));
        for (name, trigger) in named {
            self.step(name, trigger);
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
            self.notes.add(
                Found::UnusedReference {
                    flow,
                    key: shown(&reference.key),
                }
                .at(entry),
            );
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
