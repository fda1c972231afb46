//! A file on its own: a cloud flow's JSON, or something that explains what was meant to be opened.

use super::json::{self, Value};
use super::notes::shown;
use super::{Reading, cloud};
use crate::names::{guid, tidy_id};
use crate::{Flow, FlowKind, FlowState, Found, LooksLike, PackageKind};

/// Reads a text that isn't in a zip.
pub(super) fn read(reading: &mut Reading<'_, '_>, text: &str) {
    let file = reading.package.file.clone();
    let start = text.trim_start();
    if start.starts_with('<') {
        return not_a_flow(reading, looks_of_xml(start));
    }
    if !start.starts_with(['{', '[', '"']) && !file.to_ascii_lowercase().ends_with(".json") {
        reading.notes.add(Found::UnknownFormat.at(shown(&file)));
        return;
    }
    let Some(root) = json::read(text, &cloud::FLOW, &file, &mut reading.notes) else {
        return;
    };
    if root.at(&["properties", "definition", "triggers"]).is_none() {
        return not_a_flow(reading, looks_of_json(&root));
    }
    reading.package.kind = PackageKind::Flow;
    let (stem, id) = name_and_id(&file);
    let mut flow = Flow {
        id: root
            .text_at(&["name"])
            .filter(|name| guid(name).is_some())
            .map_or(id, tidy_id),
        name: root
            .text_at(&["properties", "displayName"])
            .map_or(stem, str::to_owned),
        description: None,
        entry: file,
        state: FlowState::Unknown,
        kind: FlowKind::Cloud { trigger: None },
        references: Vec::new(),
        calls: Vec::new(),
    };
    reading.progress(0, 1);
    reading.fill_cloud(&mut flow, &root);
    reading.progress(1, 1);
    reading.package.name = Some(flow.name.clone());
    reading.package.flows.push(flow);
}

fn not_a_flow(reading: &mut Reading<'_, '_>, looks_like: LooksLike) {
    reading.package.kind = PackageKind::NotAFlow;
    let entry = shown(&reading.package.file);
    reading.notes.add(Found::NotAFlow { looks_like }.at(entry));
}

/// What a JSON looks like that isn't a cloud flow.
fn looks_of_json(root: &Value<'_>) -> LooksLike {
    let has = |path: &[&str]| root.at(path).is_some();
    if has(&["properties", "definition", "package"]) || has(&["schemaversion"]) {
        LooksLike::DesktopFlow
    } else if has(&["definition", "triggers"]) || (has(&["triggers"]) && has(&["actions"])) {
        LooksLike::BareDefinition
    } else if has(&["resources"]) && has(&["contentVersion"]) {
        LooksLike::ArmTemplate
    } else if has(&["flowAssets"]) || (has(&["resources"]) && has(&["details"])) {
        LooksLike::UnpackedPackage
    } else {
        LooksLike::Nothing
    }
}

/// What an XML looks like, by its first elements.
fn looks_of_xml(text: &str) -> LooksLike {
    let start: String = text.chars().take(4_000).collect();
    let any = |names: &[&str]| names.iter().any(|name| start.contains(name));
    if any(&[
        "<ImportExportXml",
        "<Workflow",
        "<SolutionManifest",
        "<connectionreference",
    ]) {
        LooksLike::UnpackedSolution
    } else if any(&["<desktopflowbinary"]) {
        LooksLike::DesktopFlow
    } else {
        LooksLike::Nothing
    }
}

/// A flow's name and id out of its file's name, `Name-GUID.json` in solutions.
fn name_and_id(file: &str) -> (String, String) {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let stem = match name.char_indices().rev().nth(4) {
        Some((dot, '.')) if name[dot..].eq_ignore_ascii_case(".json") => &name[..dot],
        _ => name,
    };
    let cut = stem.len().saturating_sub(36);
    match (stem.get(..cut), stem.get(cut..)) {
        (Some(before), Some(id)) if guid(id).is_some() => {
            let before = before.trim_end_matches('-');
            (
                if before.is_empty() { stem } else { before }.to_owned(),
                tidy_id(id),
            )
        }
        _ => (stem.to_owned(), String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lone_flow_is_called_as_its_file() {
        let check = |file: &str, name: &str, id: &str| {
            assert_eq!(name_and_id(file), (name.to_owned(), id.to_owned()));
        };
        check(
            "a/b/SendMail-2416A92F-89D3-403F-9E70-B61BCE2DD7D8.json",
            "SendMail",
            "2416a92f-89d3-403f-9e70-b61bce2dd7d8",
        );
        check("flow.JSON", "flow", "");
        check("ü.json", "ü", "");
        check("", "", "");
        check(".json", "", "");
    }
}
