//! A flow package: the zip that a flow outside of a solution is exported as.

use std::collections::BTreeMap;

use super::json::{self, Plan, Value};
use super::notes::shown;
use super::{Reading, cloud, text};
use crate::names::{connector_slug, fold, tidy_id};
use crate::{Flow, FlowKind, FlowState, Found, PackageKind};

const MANIFEST: &str = "manifest.json";
const FLOWS: &str = "microsoft.flow/flows/";

static PACKAGE: Plan = Plan::Fields(&[
    (
        "details",
        &Plan::Fields(&[("displayName", &Plan::Whole), ("description", &Plan::Whole)]),
    ),
    ("resources", &Plan::Each(&RESOURCE)),
]);
static RESOURCE: Plan = Plan::Fields(&[
    ("type", &Plan::Whole),
    ("name", &Plan::Whole),
    ("id", &Plan::Whole),
    ("displayName", &Plan::Whole),
    ("details", &Plan::Fields(&[("displayName", &Plan::Whole)])),
]);
static MAP: Plan = Plan::Whole;

/// What the package's manifest says of one resource.
struct Resource {
    name: Option<String>,
    title: Option<String>,
}

/// Whether a zip with these files is a flow package.
pub(super) fn is_package<'n>(mut names: impl Iterator<Item = &'n str>) -> bool {
    names.any(is_definition)
}

/// Whether this file is a flow of a package.
fn is_definition(name: &str) -> bool {
    fold(name)
        .strip_prefix(FLOWS)
        .is_some_and(|rest| rest.ends_with("/definition.json"))
}

/// Reads a flow package.
pub(super) fn read(reading: &mut Reading<'_, '_>) {
    reading.package.kind = PackageKind::Legacy;
    let resources = manifest(reading);
    let definitions: Vec<String> = match &reading.archive {
        Some(archive) => archive
            .names()
            .filter(|name| is_definition(name))
            .map(str::to_owned)
            .collect(),
        None => return,
    };
    let total = u32::try_from(definitions.len()).unwrap_or(u32::MAX);
    for (done, entry) in (0..).zip(&definitions) {
        reading.progress(done, total);
        let flow = flow(reading, entry, &resources);
        reading.package.flows.push(flow);
    }
    reading.progress(total, total);
    if reading.package.name.is_none()
        && let [flow] = reading.package.flows.as_slice()
    {
        reading.package.name = Some(flow.name.clone());
    }
}

/// Reads the manifest: the package's name, and what connectors and connections are called.
fn manifest(reading: &mut Reading<'_, '_>) -> BTreeMap<String, Resource> {
    let mut resources = BTreeMap::new();
    let Some((entry, bytes)) = reading.file(MANIFEST) else {
        return resources;
    };
    let Some(text) = reading.text(&entry, &bytes) else {
        return resources;
    };
    let Some(root) = json::read(&text, &PACKAGE, &entry, &mut reading.notes) else {
        return resources;
    };
    reading.package.name = root.text_at(&["details", "displayName"]).map(str::to_owned);
    let Some(Value::Object(fields)) = root.get("resources") else {
        return resources;
    };
    for (key, value) in fields {
        let named = |path: &[&str]| value.text_at(path).map(str::to_owned);
        let kind = fold(value.text_at(&["type"]).unwrap_or_default());
        let title = named(&["details", "displayName"]).or_else(|| named(&["displayName"]));
        if kind == "microsoft.powerapps/apis" {
            let slug = value
                .text_at(&["id"])
                .or_else(|| value.text_at(&["name"]))
                .and_then(connector_slug);
            if let (Some(slug), Some(title)) = (slug, &title) {
                reading
                    .package
                    .connectors
                    .entry(slug)
                    .or_default()
                    .name
                    .clone_from(title);
            }
        } else if kind == "microsoft.powerapps/apps" {
            reading.package.others.apps = reading.package.others.apps.saturating_add(1);
        }
        resources.insert(
            key.to_string(),
            Resource {
                name: named(&["name"]),
                title,
            },
        );
    }
    resources
}

/// Reads one flow.
fn flow(
    reading: &mut Reading<'_, '_>,
    entry: &str,
    resources: &BTreeMap<String, Resource>,
) -> Flow {
    let folder = &entry[..entry.len() - "definition.json".len()];
    let folder_id = folder
        .trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or_default();
    let mut flow = Flow {
        id: tidy_id(folder_id),
        name: resources
            .get(folder_id)
            .and_then(|resource| resource.title.clone())
            .unwrap_or_default(),
        description: None,
        entry: entry.to_owned(),
        state: FlowState::Unknown,
        kind: FlowKind::Cloud { trigger: None },
        references: Vec::new(),
        calls: Vec::new(),
    };
    if let Some((_, bytes)) = reading.file(entry)
        && let Some(text) = reading.text(entry, &bytes)
        && let Some(root) = json::read(&text, &cloud::FLOW, entry, &mut reading.notes)
    {
        if let Some(id) = root.text_at(&["name"]) {
            flow.id = tidy_id(id);
        }
        if let Some(name) = root.text_at(&["properties", "displayName"]) {
            flow.name = name.to_owned();
        }
        reading.fill_cloud(&mut flow, &root);
        accounts(
            reading,
            &mut flow,
            &format!("{folder}connectionsMap.json"),
            resources,
        );
    }
    if flow.name.is_empty() {
        flow.name.clone_from(&flow.id);
    }
    flow
}

/// The accounts of a flow's connections, where the package names them.
fn accounts(
    reading: &mut Reading<'_, '_>,
    flow: &mut Flow,
    map: &str,
    resources: &BTreeMap<String, Resource>,
) {
    if flow.references.is_empty()
        || reading
            .archive
            .as_ref()
            .is_none_or(|archive| archive.find(map).is_none())
    {
        return;
    }
    let Some((entry, bytes)) = reading.file(map) else {
        return;
    };
    let Some(text) = text::decode(&bytes) else {
        reading.notes.add(Found::UnreadableText.at(shown(&entry)));
        return;
    };
    let Some(map) = json::read(&text, &MAP, &entry, &mut reading.notes) else {
        return;
    };
    for reference in &mut flow.references {
        if let Some(resource) = map
            .text_at(&[&reference.key])
            .and_then(|id| resources.get(id))
        {
            reference.account.clone_from(&resource.title);
            if reference.connection.is_none() {
                reference.connection.clone_from(&resource.name);
            }
        }
    }
}
