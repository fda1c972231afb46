//! A solution zip: what it declares, and each of its flows.

use std::collections::{BTreeMap, BTreeSet};

use super::customizations::{Record, read_customizations, read_manifest};
use super::desktop::read_desktop;
use super::json;
use super::notes::shown;
use super::{Reading, cloud, text};
use crate::names::{fold, guid, tidy_id};
use crate::{Call, DesktopSchema, Flow, FlowKind, Found, PackageKind};

const MANIFEST: &str = "solution.xml";
const CUSTOMIZATIONS: &str = "customizations.xml";

/// Reads a solution.
pub(super) fn read(reading: &mut Reading<'_, '_>) {
    reading.package.kind = PackageKind::Solution;
    if let Some((entry, bytes)) = reading.file(MANIFEST)
        && let Some(text) = reading.text(&entry, &bytes)
    {
        let manifest = read_manifest(&text, &entry, &mut reading.notes);
        let package = &mut reading.package;
        package.display_name = manifest
            .display_name
            .filter(|name| Some(name) != manifest.unique_name.as_ref());
        package.name = manifest.unique_name;
        package.version = manifest.version;
        package.managed = manifest.managed;
        package.prefix = manifest.prefix;
    }
    let Some((entry, bytes)) = reading.file(CUSTOMIZATIONS) else {
        return;
    };
    let Some(text) = reading.text(&entry, &bytes) else {
        return;
    };
    let found = read_customizations(&text, &entry, &mut reading.notes);
    drop(text);
    drop(bytes);
    reading.package.references = found.references;
    reading.package.others.classic_workflows = found.classic_workflows;
    reading.package.others.apps = found.apps.max(reading.package.others.apps);
    if found.classic_workflows > 0 {
        let count = found.classic_workflows;
        reading
            .notes
            .add(Found::ClassicWorkflows { count }.at(entry.clone()));
    }
    let total = u32::try_from(found.flows.len()).unwrap_or(u32::MAX);
    let mut listed = BTreeSet::new();
    for (done, record) in (0..).zip(&found.flows) {
        reading.progress(done, total);
        let flow = flow(reading, record, &entry);
        listed.insert(flow.entry.clone());
        reading.package.flows.push(flow);
    }
    reading.progress(total, total);
    unlisted(reading, &listed);
    same_ids(reading);
    undeclared(reading, &entry);
    elsewhere(reading);
}

/// Reads one flow. `list` is the file that lists it.
fn flow(reading: &mut Reading<'_, '_>, record: &Record, list: &str) -> Flow {
    let is_desktop = record.category == "6";
    let file = match &record.json_file {
        Some(file) => reading.file(file),
        // The script of a desktop flow is in the list; without a file nothing is lost but the schema.
        None if is_desktop => None,
        None => {
            let id = &record.id;
            reading.notes.add(
                Found::MissingEntry.at(format!("Workflows/{}-{id}.json", shown(&record.name))),
            );
            None
        }
    };
    let entry = file
        .as_ref()
        .map_or_else(|| list.to_owned(), |(entry, _)| entry.clone());
    let decoded = file.as_ref().and_then(|(entry, bytes)| {
        let decoded = text::decode(bytes);
        if decoded.is_none() {
            reading.notes.add(Found::UnreadableText.at(shown(entry)));
        }
        decoded
    });
    let root = decoded
        .as_ref()
        .and_then(|text| json::read(text, &cloud::FLOW, &entry, &mut reading.notes));
    let mut flow = Flow {
        id: tidy_id(&record.id),
        name: record.name.clone(),
        description: record.description.clone(),
        entry,
        state: record.state,
        kind: FlowKind::Desktop {
            schema: DesktopSchema::Unknown,
        },
        references: Vec::new(),
        calls: Vec::new(),
    };
    if is_desktop {
        let found = read_desktop(record, root.as_ref(), list, &mut reading.notes);
        flow.kind = FlowKind::Desktop {
            schema: found.schema,
        };
        (flow.references, flow.calls) = (found.references, found.calls);
    } else {
        flow.kind = FlowKind::Cloud { trigger: None };
        if let Some(root) = root {
            reading.fill_cloud(&mut flow, &root);
        }
    }
    flow
}

/// Flow files that nothing lists.
fn unlisted(reading: &mut Reading<'_, '_>, listed: &BTreeSet<String>) {
    let Some(archive) = &reading.archive else {
        return;
    };
    for name in archive.names() {
        let folded = fold(name);
        if folded.starts_with("workflows/") && folded.ends_with(".json") && !listed.contains(name) {
            reading.notes.add(Found::UnlistedEntry.at(shown(name)));
        }
    }
}

/// Two flows with one id.
fn same_ids(reading: &mut Reading<'_, '_>) {
    let mut seen = BTreeSet::new();
    for flow in &reading.package.flows {
        if !flow.id.is_empty() && !seen.insert(fold(&flow.id)) {
            let (entry, id) = (shown(&flow.entry), shown(&flow.id));
            reading.notes.add(
                Found::DuplicateFlow {
                    flow: shown(&flow.name),
                    id,
                }
                .at(entry),
            );
        }
    }
}

/// References that flows use and the solution doesn't declare.
fn undeclared(reading: &mut Reading<'_, '_>, entry: &str) {
    let mut declared = BTreeSet::new();
    for one in &reading.package.references {
        declared.insert(fold(&one.logical_name));
    }
    let mut missing: BTreeMap<String, (&str, Vec<String>)> = BTreeMap::new();
    for flow in &reading.package.flows {
        for logical_name in flow
            .references
            .iter()
            .filter_map(|reference| reference.logical_name.as_deref())
        {
            let folded = fold(logical_name);
            if declared.contains(&folded) {
                continue;
            }
            let (_, flows) = missing.entry(folded).or_insert((logical_name, Vec::new()));
            if flows.last() != Some(&flow.name) && flows.len() < 50 {
                flows.push(shown(&flow.name));
            }
        }
    }
    for (logical_name, flows) in missing.into_values() {
        let logical_name = shown(logical_name);
        reading.notes.add(
            Found::UndeclaredReference {
                logical_name,
                flows,
            }
            .at(entry.to_owned()),
        );
    }
}

/// Flows that are started and aren't in the file.
fn elsewhere(reading: &mut Reading<'_, '_>) {
    let mut here = BTreeSet::new();
    for flow in &reading.package.flows {
        here.insert(fold(&flow.id));
    }
    for flow in &reading.package.flows {
        for call in &flow.calls {
            let (Call::Child { flow: id } | Call::Desktop { flow: id, .. }) = call;
            if guid(id).is_some() && !here.contains(id) {
                let (entry, name) = (shown(&flow.entry), shown(&flow.name));
                reading.notes.add(
                    Found::CallsAnotherFlow {
                        flow: name,
                        calls: id.clone(),
                    }
                    .at(entry),
                );
            }
        }
    }
}
