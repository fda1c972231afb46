//! What a solution says about itself: `solution.xml`, and the flows and references of `customizations.xml`.

use super::notes::Notes;
use super::xml::{Attributes, Elements, ends_with, walk};
use crate::names::connector_slug;
use crate::{DeclaredReference, FlowState};

/// What `solution.xml` says.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    pub(super) unique_name: Option<String>,
    pub(super) display_name: Option<String>,
    pub(super) version: Option<String>,
    pub(super) managed: Option<bool>,
    pub(super) prefix: Option<String>,
}

/// A `<Workflow>` as it is written.
#[derive(Debug, Default)]
pub(super) struct Record {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) description: Option<String>,
    pub(super) category: String,
    pub(super) json_file: Option<String>,
    pub(super) state: FlowState,
    pub(super) schema_version: String,
    pub(super) connection_references: String,
    pub(super) definition: String,
    pub(super) dependencies: String,
}

/// What `customizations.xml` says about flows.
#[derive(Debug, Default)]
pub(super) struct Customizations {
    pub(super) flows: Vec<Record>,
    pub(super) references: Vec<DeclaredReference>,
    pub(super) classic_workflows: u32,
    pub(super) apps: u32,
}

/// Reads `solution.xml`.
pub(super) fn read_manifest(text: &str, entry: &str, notes: &mut Notes) -> Manifest {
    let mut manifest = Manifest::default();
    walk(text, entry, notes, &mut manifest);
    manifest
}

/// Reads `customizations.xml`.
pub(super) fn read_customizations(text: &str, entry: &str, notes: &mut Notes) -> Customizations {
    let mut reading = Reading::default();
    walk(text, entry, notes, &mut reading);
    reading.found
}

/// A text, if there is more than space in it.
fn some(text: String) -> Option<String> {
    (!text.trim().is_empty()).then_some(text)
}

impl Elements for Manifest {
    fn open(&mut self, path: &[String], attributes: &Attributes<'_>) {
        if ends_with(
            path,
            &["SolutionManifest", "LocalizedNames", "LocalizedName"],
        ) && self.display_name.is_none()
        {
            self.display_name = attributes.get("description").and_then(some);
        }
    }

    fn wants_text(&self, path: &[String]) -> bool {
        ends_with(path, &["SolutionManifest", "UniqueName"])
            || ends_with(path, &["SolutionManifest", "Version"])
            || ends_with(path, &["SolutionManifest", "Managed"])
            || ends_with(
                path,
                &["SolutionManifest", "Publisher", "CustomizationPrefix"],
            )
    }

    fn close(&mut self, path: &[String], text: String) {
        if !self.wants_text(path) {
            return;
        }
        let text = text.trim().to_owned();
        match path.last().map(String::as_str) {
            Some("UniqueName") => self.unique_name = some(text),
            Some("Version") => self.version = some(text),
            Some("Managed") => {
                self.managed = match text.as_str() {
                    "1" => Some(true),
                    // 2 stands for an export that can become either; as a file it is unmanaged.
                    "0" | "2" => Some(false),
                    _ => None,
                }
            }
            _ => self.prefix = some(text),
        }
    }
}

/// `customizations.xml` while it is read.
#[derive(Default)]
struct Reading {
    found: Customizations,
    flow: Option<Record>,
    reference: Option<DeclaredReference>,
}

impl Elements for Reading {
    fn open(&mut self, path: &[String], attributes: &Attributes<'_>) {
        if ends_with(path, &["Workflow"]) {
            self.flow = Some(Record {
                id: attributes.get("WorkflowId").unwrap_or_default(),
                name: attributes.get("Name").unwrap_or_default(),
                ..Record::default()
            });
        } else if ends_with(path, &["connectionreference"]) {
            self.reference = Some(DeclaredReference {
                logical_name: attributes
                    .get("connectionreferencelogicalname")
                    .unwrap_or_default(),
                ..DeclaredReference::default()
            });
        } else if let Some(flow) = &mut self.flow {
            if ends_with(path, &["Workflow", "Descriptions", "Description"])
                && flow.description.is_none()
            {
                flow.description = attributes.get("description").and_then(some);
            } else if ends_with(path, &["Workflow", "LocalizedNames", "LocalizedName"])
                && flow.name.is_empty()
            {
                flow.name = attributes.get("description").unwrap_or_default();
            }
        }
    }

    fn wants_text(&self, path: &[String]) -> bool {
        let [.., parent, name] = path else {
            return false;
        };
        match parent.as_str() {
            "Workflow" => matches!(
                name.as_str(),
                "Category"
                    | "JsonFileName"
                    | "StateCode"
                    | "SchemaVersion"
                    | "ConnectionReferences"
                    | "Definition"
                    | "Dependencies"
            ),
            "connectionreference" => {
                matches!(
                    name.as_str(),
                    "connectionreferencedisplayname" | "connectorid" | "description"
                )
            }
            "customconnectorid" => name == "connectorid",
            _ => false,
        }
    }

    fn close(&mut self, path: &[String], text: String) {
        let Some(name) = path.last() else { return };
        if name == "Workflow" {
            if let Some(flow) = self.flow.take() {
                match flow.category.as_str() {
                    "5" | "6" => self.found.flows.push(flow),
                    _ => self.found.classic_workflows += 1,
                }
            }
        } else if name == "connectionreference" {
            self.found.references.extend(
                self.reference
                    .take()
                    .filter(|one| !one.logical_name.trim().is_empty()),
            );
        } else if ends_with(path, &["CanvasApps", "CanvasApp"]) {
            self.found.apps += 1;
        } else if !self.wants_text(path) {
        } else if let Some(reference) = &mut self.reference {
            match name.as_str() {
                "connectionreferencedisplayname" => reference.display_name = some(text),
                "description" => reference.description = some(text),
                _ if ends_with(path, &["customconnectorid", "connectorid"]) => {
                    reference.custom = !text.trim().is_empty();
                }
                _ => reference.connector = connector_slug(&text),
            }
        } else if let Some(flow) = &mut self.flow {
            match name.as_str() {
                "Category" => flow.category = text.trim().to_owned(),
                "JsonFileName" => flow.json_file = some(text),
                "StateCode" => flow.state = state(text.trim()),
                "SchemaVersion" => flow.schema_version = text.trim().to_owned(),
                "ConnectionReferences" => flow.connection_references = text,
                "Definition" => flow.definition = text,
                _ => flow.dependencies = text,
            }
        }
    }
}

/// `statecode` of a `workflow`.
fn state(code: &str) -> FlowState {
    match code {
        "0" => FlowState::Draft,
        "1" => FlowState::Activated,
        "2" => FlowState::Suspended,
        _ => FlowState::Unknown,
    }
}
