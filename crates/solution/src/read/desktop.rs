//! A desktop flow: its schema, its connection references with their embed switches, what it starts.

use std::collections::{BTreeMap, BTreeSet};

use super::customizations::Record;
use super::json::{self, Plan, Value};
use super::notes::{Notes, shown};
use crate::names::{connector_slug, id_key, tidy_id};
use crate::{Call, DesktopSchema, FlowReference, Found, Use};

static WHOLE: Plan = Plan::Whole;
static DEPENDENCIES: Plan = Plan::Fields(&[("childFlows", &Plan::Whole)]);

/// What was read of a desktop flow.
#[derive(Debug, Default)]
pub(super) struct DesktopFlow {
    pub(super) schema: DesktopSchema,
    pub(super) references: Vec<FlowReference>,
    pub(super) calls: Vec<Call>,
}

/// Reads a desktop flow: its record in `customizations.xml` (`entry`), and its own file if that could be read.
pub(super) fn read_desktop(
    record: &Record,
    own: Option<&Value<'_>>,
    entry: &str,
    notes: &mut Notes,
) -> DesktopFlow {
    let mut reading = Reading {
        entry,
        flow: &record.name,
        notes,
        found: DesktopFlow::default(),
        places: BTreeMap::new(),
        called: BTreeSet::new(),
    };
    reading.found.schema = schema(record, own);
    if reading.found.schema == DesktopSchema::Unknown {
        reading.notes.add(
            Found::UnknownSchema {
                flow: shown(&record.name),
            }
            .at(shown(entry)),
        );
    }
    reading.references(&record.connection_references);
    reading.script(&record.definition);
    reading.dependencies(&record.dependencies);
    reading.found
}

/// v2 says so in the record or in the flow's file, v1 carries its script as a package; else it can't be told.
fn schema(record: &Record, own: Option<&Value<'_>>) -> DesktopSchema {
    let written = own.and_then(|own| own.text_at(&["schemaversion"]));
    let package = own.and_then(|own| own.text_at(&["properties", "definition", "package"]));
    if record.schema_version == "2022.07" || written == Some("ROBIN_202208_DVRS") {
        DesktopSchema::V2
    } else if package.is_some() {
        DesktopSchema::V1
    } else {
        DesktopSchema::Unknown
    }
}

/// A flow while it is read.
struct Reading<'r> {
    entry: &'r str,
    flow: &'r str,
    notes: &'r mut Notes,
    found: DesktopFlow,
    /// Where the references are that the script names.
    places: BTreeMap<String, usize>,
    /// The flows it is known to start.
    called: BTreeSet<String>,
}

impl Reading<'_> {
    fn odd(&mut self, what: &str) {
        let (entry, flow) = (shown(self.entry), Some(shown(self.flow)));
        self.notes.add(
            Found::UnexpectedShape {
                flow,
                what: shown(what),
            }
            .at(entry),
        );
    }

    /// Reads JSON inside the XML; what is wrong with it is told of the flow, as its lines are nobody's.
    fn json<'t>(&mut self, text: &'t str, plan: &'static Plan, what: &str) -> Option<Value<'t>> {
        if text.trim().is_empty() {
            return None;
        }
        let mut own = Notes::default();
        let value = json::read(text, plan, self.entry, &mut own);
        if !own.finish(self.entry).is_empty() {
            self.odd(what);
        }
        value
    }

    fn references(&mut self, text: &str) {
        let value = self.json(text, &WHOLE, "ConnectionReferences");
        match value {
            // A text in a text: written as JSON twice.
            Some(Value::Text(inner)) => {
                let value = self.json(&inner, &WHOLE, "ConnectionReferences");
                self.list(value.as_ref());
            }
            value => self.list(value.as_ref()),
        }
    }

    fn list(&mut self, references: Option<&Value<'_>>) {
        match references {
            None | Some(Value::Null) => {}
            Some(Value::List(items)) => {
                for item in items {
                    self.reference(None, item);
                }
            }
            Some(Value::Object(fields)) => {
                self.odd("ConnectionReferences");
                for (key, item) in fields {
                    self.reference(Some(key), item);
                }
            }
            Some(_) => self.odd("ConnectionReferences"),
        }
    }

    fn reference(&mut self, key: Option<&str>, item: &Value<'_>) {
        let text = |paths: &[&[&str]]| {
            paths
                .iter()
                .find_map(|path| item.text_at(path))
                .map(str::to_owned)
        };
        let key = text(&[&["padInternalId"]])
            .or_else(|| key.map(str::to_owned))
            .unwrap_or_default();
        let connector =
            text(&[&["api", "name"], &["api", "id"], &["api"]]).and_then(|id| connector_slug(&id));
        let embedded = match item.get("isEmbedded") {
            Some(Value::Bool(embedded)) => Some(*embedded),
            _ => None,
        };
        let (entry, flow) = (shown(self.entry), shown(self.flow));
        if !matches!(item, Value::Object(_)) {
            self.odd("ConnectionReferences");
        } else if embedded.is_none() {
            let (entry, flow) = (entry.clone(), flow.clone());
            self.notes.add(
                Found::UnknownEmbedding {
                    flow,
                    key: shown(&key),
                }
                .at(entry),
            );
        }
        if connector.is_none() {
            self.notes.add(
                Found::NoConnector {
                    flow,
                    key: shown(&key),
                }
                .at(entry),
            );
        }
        self.places
            .entry(id_key(&key))
            .or_insert(self.found.references.len());
        self.found.references.push(FlowReference {
            key,
            logical_name: text(&[
                &["connectionReferenceLogicalName"],
                &["connection", "connectionReferenceLogicalName"],
            ]),
            display_name: text(&[&["displayName"]]),
            connector,
            connection: text(&[&["name"]]),
            account: text(&[&["connectionDisplayName"]]),
            source: None,
            embedded,
            disabled: item.get("isDisabled") == Some(&Value::Bool(true)),
            owner: text(&[&["ownerId"]]),
            uses: Vec::new(),
        });
    }

    /// Looks through the script, a text written as JSON, for steps with connectors and for flows it starts.
    fn script(&mut self, text: &str) {
        let value = if text.trim_start().starts_with('"') {
            self.json(text, &WHOLE, "Definition")
        } else {
            None
        };
        let script = value.as_ref().and_then(Value::text).unwrap_or(text);
        for line in script.lines() {
            let line = line.trim_start();
            let line = line.strip_prefix("DISABLE ").unwrap_or(line);
            if let Some(arguments) = line.strip_prefix("External.InvokeCloudConnector ") {
                self.connector_action(arguments);
            } else if let Some(arguments) = line.strip_prefix("External.RunFlow ")
                && let Some(flow) = argument(arguments, "FlowId: '")
            {
                self.call(flow);
            }
        }
    }

    fn connector_action(&mut self, arguments: &str) {
        let Some(key) = argument(arguments, "Connection: '") else {
            return;
        };
        let operation = argument(arguments, "OperationId: '").unwrap_or_default();
        let place = self.places.get(&id_key(key)).copied();
        match place.and_then(|place| self.found.references.get_mut(place)) {
            Some(reference) => {
                let operation = (!operation.is_empty()).then(|| operation.to_owned());
                reference.uses.push(Use {
                    action: operation.clone().unwrap_or_default(),
                    operation,
                });
            }
            None => {
                let (entry, flow) = (shown(self.entry), shown(self.flow));
                let (action, key) = (shown(operation), shown(key));
                self.notes
                    .add(Found::UnresolvedUse { flow, action, key }.at(entry));
            }
        }
    }

    fn dependencies(&mut self, text: &str) {
        let value = self.json(text, &DEPENDENCIES, "Dependencies");
        if let Some(Value::List(flows)) = value.as_ref().and_then(|value| value.get("childFlows")) {
            for flow in flows {
                if let Some(flow) = flow.text() {
                    self.call(flow);
                }
            }
        }
    }

    fn call(&mut self, flow: &str) {
        if self.called.insert(id_key(flow)) {
            self.found.calls.push(Call::Child {
                flow: tidy_id(flow),
            });
        }
    }
}

/// The value of an argument of a script's line, up to its closing quote.
fn argument<'l>(line: &'l str, start: &str) -> Option<&'l str> {
    let (_, after) = line.split_once(start)?;
    after.split_once('\'').map(|(value, _)| value)
}
