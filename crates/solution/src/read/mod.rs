//! Reading: bytes to a [`Package`], within limits, whatever the bytes are.

mod cloud;
mod crc;
mod customizations;
mod desktop;
mod json;
mod legacy;
mod limits;
mod lone;
mod notes;
mod solution_zip;
mod text;
mod xml;
mod zip;

use std::collections::{BTreeMap, BTreeSet};

pub use limits::Limits;

use crate::names::{connector_name, fold};
use crate::{
    Account, DeclaredReference, Flow, FlowKind, FlowReference, Found, LooksLike, Package,
    PackageKind,
};
use json::Value;
use notes::{Notes, shown};
use zip::Archive;

/// Reads a file. Whatever is wrong with it is a finding.
pub fn read(file: &str, bytes: &[u8]) -> Package {
    read_with(file, bytes, Limits::default(), &mut |_, _| {})
}

/// Reads a file within these limits, and tells how many of how many flows are read.
pub fn read_with(
    file: &str,
    bytes: &[u8],
    limits: Limits,
    progress: &mut dyn FnMut(u32, u32),
) -> Package {
    let mut reading = Reading {
        package: Package {
            file: file.to_owned(),
            ..Package::default()
        },
        notes: Notes::default(),
        archive: None,
        progress,
    };
    reading.start(bytes, limits);
    reading.finish()
}

/// A file while it is read.
struct Reading<'a, 'p> {
    package: Package,
    notes: Notes,
    archive: Option<Archive<'a>>,
    progress: &'p mut dyn FnMut(u32, u32),
}

impl<'a> Reading<'a, '_> {
    fn start(&mut self, bytes: &'a [u8], limits: Limits) {
        let entry = shown(&self.package.file);
        if bytes.is_empty() {
            return self.notes.add(Found::EmptyFile.at(entry));
        }
        if zip::looks_like_zip(bytes) || fold(&self.package.file).ends_with(".zip") {
            match Archive::open(&self.package.file, bytes, limits, &mut self.notes) {
                Ok(archive) => self.zip(archive),
                Err(finding) => self.notes.add(finding),
            }
        } else if bytes.len() as u64 > limits.entry_bytes {
            self.notes.add(
                Found::EntryTooLarge {
                    limit: limits.entry_bytes,
                }
                .at(entry),
            );
        } else if let Some(text) = text::decode(bytes) {
            lone::read(self, &text);
        } else {
            self.notes.add(Found::UnknownFormat.at(entry));
        }
    }

    fn zip(&mut self, archive: Archive<'a>) {
        for name in archive.names() {
            let folded = fold(name);
            if folded.ends_with(".msapp") {
                self.package.others.apps = self.package.others.apps.saturating_add(1);
            } else if ARCHIVES.iter().any(|ending| folded.ends_with(ending)) {
                self.package.others.nested_archives =
                    self.package.others.nested_archives.saturating_add(1);
                self.notes.add(Found::NestedArchive.at(shown(name)));
            }
        }
        let is_solution =
            archive.find("solution.xml").is_some() || archive.find("customizations.xml").is_some();
        let is_package = legacy::is_package(archive.names());
        let looks_like = looks_of(&archive);
        self.archive = Some(archive);
        if is_solution {
            solution_zip::read(self);
        } else if is_package {
            legacy::read(self);
        } else {
            self.package.kind = PackageKind::Other;
            let entry = shown(&self.package.file);
            return self.notes.add(Found::NotAPackage { looks_like }.at(entry));
        }
        let entry = shown(&self.package.file);
        if self.package.flows.is_empty() {
            self.notes.add(Found::NoFlows.at(entry.clone()));
        }
        if self.package.others.apps > 0 {
            self.notes.add(
                Found::Apps {
                    count: self.package.others.apps,
                }
                .at(entry),
            );
        }
    }

    /// Unpacks a file by its name; its true name and its bytes. A file that isn't there is a finding.
    fn file(&mut self, name: &str) -> Option<(String, Vec<u8>)> {
        let archive = self.archive.as_mut()?;
        match archive.find(name).map(str::to_owned) {
            Some(entry) => {
                let bytes = archive.read(&entry, &mut self.notes)?;
                Some((entry, bytes))
            }
            None => {
                self.notes
                    .add(Found::MissingEntry.at(shown(name.trim_start_matches('/'))));
                None
            }
        }
    }

    /// The text in these bytes; another encoding is a finding.
    fn text<'b>(&mut self, entry: &str, bytes: &'b [u8]) -> Option<std::borrow::Cow<'b, str>> {
        let text = text::decode(bytes);
        if text.is_none() {
            self.notes.add(Found::UnreadableText.at(shown(entry)));
        }
        text
    }

    fn progress(&mut self, done: u32, total: u32) {
        (self.progress)(done, total);
    }

    /// Fills in what a cloud flow's JSON says.
    fn fill_cloud(&mut self, flow: &mut Flow, root: &Value<'_>) {
        let found = cloud::read_cloud(root, &flow.entry, &flow.name, &mut self.notes);
        if flow.description.is_none() {
            let description = root.text_at(&["properties", "description"]);
            let description =
                description.or_else(|| root.text_at(&["properties", "definition", "description"]));
            flow.description = description.map(str::to_owned);
        }
        flow.kind = FlowKind::Cloud {
            trigger: found.trigger,
        };
        flow.references = found.references;
        flow.calls = found.calls;
        for connector in found.custom {
            self.custom(&connector, &flow.entry);
        }
    }

    /// Notes a connector made by the organization, once.
    fn custom(&mut self, connector: &str, entry: &str) {
        let known = self
            .package
            .connectors
            .entry(connector.to_owned())
            .or_default();
        if !known.custom {
            known.custom = true;
            self.notes.add(
                Found::CustomConnector {
                    connector: shown(connector),
                }
                .at(shown(entry)),
            );
        }
    }

    fn finish(mut self) -> Package {
        self.connectors();
        self.accounts();
        self.references();
        self.package.findings = self.notes.finish(&self.package.file);
        self.package
    }

    /// Every connector that is used or declared.
    fn connectors(&mut self) {
        for flow in &self.package.flows {
            for connector in flow
                .references
                .iter()
                .filter_map(|reference| reference.connector.as_ref())
            {
                let known = self
                    .package
                    .connectors
                    .entry(connector.clone())
                    .or_default();
                known.references = known.references.saturating_add(1);
            }
        }
        for declared in std::mem::take(&mut self.package.references) {
            if let Some(connector) = &declared.connector {
                self.package
                    .connectors
                    .entry(connector.clone())
                    .or_default();
                if declared.custom {
                    self.custom(connector, "customizations.xml");
                }
            }
            self.package.references.push(declared);
        }
        for (slug, connector) in &mut self.package.connectors {
            if connector.name.is_empty() {
                connector.name = connector_name(slug);
            }
        }
    }

    /// The accounts the file names, and for which connectors.
    fn accounts(&mut self) {
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for reference in self.package.flows.iter().flat_map(|flow| &flow.references) {
            let Some(account) = &reference.account else {
                continue;
            };
            let accounts = &mut self.package.accounts;
            let place = *places.entry(fold(account)).or_insert_with(|| {
                accounts.push(Account {
                    account: account.clone(),
                    connectors: BTreeSet::new(),
                });
                accounts.len() - 1
            });
            if let (Some(known), Some(connector)) = (accounts.get_mut(place), &reference.connector)
            {
                known.connectors.insert(connector.clone());
            }
        }
    }

    /// What can be said of every flow's references once all is read.
    fn references(&mut self) {
        let mut declared: BTreeMap<String, &DeclaredReference> = BTreeMap::new();
        for one in &self.package.references {
            declared.insert(fold(&one.logical_name), one);
        }
        for flow in &mut self.package.flows {
            let mut keys: BTreeMap<String, (&str, u32)> = BTreeMap::new();
            let mut nameless = 0_u32;
            for reference in &mut flow.references {
                let FlowReference {
                    logical_name,
                    display_name,
                    ..
                } = reference;
                let Some(logical_name) = logical_name else {
                    nameless = nameless.saturating_add(1);
                    continue;
                };
                let folded = fold(logical_name);
                if display_name.is_none() {
                    *display_name = declared
                        .get(&folded)
                        .and_then(|declared| declared.display_name.clone());
                }
                keys.entry(folded).or_insert((logical_name, 0)).1 += 1;
            }
            let (entry, name) = (shown(&flow.entry), shown(&flow.name));
            for (logical_name, count) in keys.into_values().filter(|(_, count)| *count > 1) {
                let (entry, flow, logical_name) =
                    (entry.clone(), name.clone(), shown(logical_name));
                self.notes.add(
                    Found::SameReferenceTwice {
                        flow,
                        logical_name,
                        count,
                    }
                    .at(entry),
                );
            }
            if nameless > 0 && self.package.kind != PackageKind::Legacy {
                self.notes.add(
                    Found::NoLogicalName {
                        flow: name,
                        count: nameless,
                    }
                    .at(entry),
                );
            }
        }
    }
}

/// Endings of archives that are left alone.
const ARCHIVES: [&str; 9] = [
    ".zip", ".7z", ".rar", ".gz", ".tar", ".cab", ".nupkg", ".whl", ".jar",
];

/// What a zip looks like that is neither a solution nor a flow package.
fn looks_of(archive: &Archive<'_>) -> LooksLike {
    let names: Vec<String> = archive.names().map(fold).collect();
    let any = |test: &dyn Fn(&str) -> bool| names.iter().any(|name| test(name));
    if any(&|name| name.ends_with("/solution.xml") || name.ends_with("/customizations.xml")) {
        LooksLike::FolderedSolution
    } else if any(&|name| name.contains("/flows/") && name.ends_with("/definition.json")) {
        LooksLike::UnpackedPackage
    } else if any(&|name| name.ends_with("solution.yml") || name.contains("modernflows/")) {
        LooksLike::SourceControl
    } else if any(&|name| name.ends_with(".msapp") || name.starts_with("microsoft.powerapps/apps/"))
    {
        LooksLike::App
    } else {
        LooksLike::Nothing
    }
}
