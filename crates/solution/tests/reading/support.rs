//! Small packages for tests, all of them ours: a zip maker that also makes broken zips, and flows.

use std::fmt::Write;

/// A zip while it is made. Unlike a real tool it makes whatever is asked for.
#[derive(Default)]
pub(crate) struct Zip {
    body: Vec<u8>,
    directory: Vec<u8>,
    entries: u16,
}

/// One entry, as a real tool would write it; change what should be wrong.
#[derive(Clone)]
pub(crate) struct Entry {
    pub(crate) name: Vec<u8>,
    pub(crate) bytes: Vec<u8>,
    pub(crate) method: u16,
    pub(crate) flags: u16,
    pub(crate) size: u32,
    pub(crate) crc: u32,
    /// Where the directory says the entry is, if not where it is.
    pub(crate) offset: Option<u32>,
    /// How many bytes the directory says it has packed, if not as many as it has.
    pub(crate) packed: Option<u32>,
    /// The name in front of the bytes, if not the one in the directory.
    pub(crate) local_name: Option<Vec<u8>>,
}

impl Entry {
    pub(crate) fn stored(name: &str, bytes: impl AsRef<[u8]>) -> Self {
        let bytes = bytes.as_ref();
        Self {
            name: name.as_bytes().to_vec(),
            bytes: bytes.to_vec(),
            method: 0,
            flags: 0,
            size: u32::try_from(bytes.len()).expect("small"),
            crc: crc32fast::hash(bytes),
            offset: None,
            packed: None,
            local_name: None,
        }
    }

    pub(crate) fn deflated(name: &str, bytes: impl AsRef<[u8]>) -> Self {
        let packed = miniz_oxide::deflate::compress_to_vec(bytes.as_ref(), 6);
        Self {
            bytes: packed,
            method: 8,
            ..Self::stored(name, bytes)
        }
    }

    pub(crate) fn but(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }
}

impl Zip {
    pub(crate) fn with(mut self, entry: Entry) -> Self {
        let offset = entry
            .offset
            .unwrap_or(u32::try_from(self.body.len()).expect("small"));
        let packed = entry
            .packed
            .unwrap_or(u32::try_from(entry.bytes.len()).expect("small"));
        let common = |name: &[u8]| {
            let mut out = Vec::new();
            for number in [20, entry.flags, entry.method, 0, 0] {
                out.extend(number.to_le_bytes());
            }
            for number in [entry.crc, packed, entry.size] {
                out.extend(number.to_le_bytes());
            }
            out.extend(u16::try_from(name.len()).expect("short").to_le_bytes());
            out.extend([0; 2]);
            out
        };
        let local_name = entry.local_name.as_ref().unwrap_or(&entry.name);
        self.body.extend(b"PK\x03\x04");
        self.body.extend(common(local_name));
        self.body.extend(local_name);
        self.body.extend(entry.bytes);
        self.directory.extend(b"PK\x01\x02\x14\0");
        self.directory.extend(common(&entry.name));
        self.directory.extend([0; 10]);
        self.directory.extend(offset.to_le_bytes());
        self.directory.extend(&entry.name);
        self.entries += 1;
        self
    }

    pub(crate) fn stored(self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.with(Entry::stored(name, bytes))
    }

    pub(crate) fn deflated(self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.with(Entry::deflated(name, bytes))
    }

    pub(crate) fn finish(self) -> Vec<u8> {
        self.finish_with(b"")
    }

    pub(crate) fn finish_with(mut self, comment: &[u8]) -> Vec<u8> {
        let offset = u32::try_from(self.body.len()).expect("small");
        let size = u32::try_from(self.directory.len()).expect("small");
        self.body.extend(self.directory);
        self.body.extend(b"PK\x05\x06\0\0\0\0");
        self.body.extend(self.entries.to_le_bytes());
        self.body.extend(self.entries.to_le_bytes());
        self.body.extend(size.to_le_bytes());
        self.body.extend(offset.to_le_bytes());
        self.body
            .extend(u16::try_from(comment.len()).expect("short").to_le_bytes());
        self.body.extend(comment);
        self.body
    }
}

/// An id ending in this number.
pub(crate) fn id(number: u32) -> String {
    format!("00000000-0000-4000-8000-{number:012x}")
}

pub(crate) const MANIFEST: &str = r#"<?xml version="1.0"?><ImportExportXml><SolutionManifest>
  <UniqueName>ParcelDesk</UniqueName>
  <LocalizedNames><LocalizedName description="Parcel desk" languagecode="1033" /></LocalizedNames>
  <Version>1.2.0.3</Version><Managed>0</Managed>
  <Publisher><UniqueName>harbor</UniqueName><CustomizationPrefix>hbr</CustomizationPrefix></Publisher>
</SolutionManifest></ImportExportXml>"#;

/// The JSON of an instant flow with one reference, used by one action.
pub(crate) fn flow_json() -> String {
    flow_with(
        r#"{"shared_teams":{"runtimeSource":"embedded","connection":{"connectionReferenceLogicalName":"hbr_Teams"},"api":{"name":"shared_teams"}}}"#,
        r#"{"manual":{"type":"Request","kind":"Button","inputs":{"schema":{}}}}"#,
        r#"{"Post":{"type":"OpenApiConnection","inputs":{"host":{"apiId":"/providers/Microsoft.PowerApps/apis/shared_teams","connectionName":"shared_teams","operationId":"PostMessage"}}}}"#,
    )
}

/// The JSON of a cloud flow of these parts.
pub(crate) fn flow_with(references: &str, triggers: &str, actions: &str) -> String {
    format!(
        r#"{{"properties":{{"connectionReferences":{references},"definition":{{"triggers":{triggers},"actions":{actions}}}}},"schemaVersion":"1.0.0.0"}}"#
    )
}

/// A reference of a cloud flow.
pub(crate) fn reference(key: &str, logical_name: &str, source: &str) -> String {
    format!(
        r#""{key}":{{"runtimeSource":"{source}","connection":{{"connectionReferenceLogicalName":"{logical_name}"}},"api":{{"name":"shared_teams"}}}}"#
    )
}

/// A solution while it is made.
#[derive(Default)]
pub(crate) struct Solution {
    zip: Zip,
    workflows: String,
    references: String,
    flows: u32,
}

impl Solution {
    pub(crate) fn cloud(mut self, name: &str, json: impl AsRef<[u8]>) -> Self {
        self.flows += 1;
        let id = id(self.flows);
        let file = format!(
            "Workflows/{}-{}.json",
            name.replace(' ', ""),
            id.to_uppercase()
        );
        let _ = write!(
            self.workflows,
            r#"<Workflow WorkflowId="{{{id}}}" Name="{name}"><JsonFileName>/{file}</JsonFileName><Category>5</Category><StateCode>1</StateCode><StatusCode>2</StatusCode></Workflow>"#
        );
        self.zip = self.zip.deflated(&file, json);
        self
    }

    /// A desktop flow with this file, and these further elements of its record.
    pub(crate) fn desktop(mut self, name: &str, json: &str, more: &str) -> Self {
        self.flows += 1;
        let id = id(self.flows);
        let file = format!(
            "Workflows/{}-{}.json",
            name.replace(' ', ""),
            id.to_uppercase()
        );
        let _ = write!(
            self.workflows,
            r#"<Workflow WorkflowId="{{{id}}}" Name="{name}"><JsonFileName>/{file}</JsonFileName><Category>6</Category><StateCode>0</StateCode><UIFlowType>2</UIFlowType>{more}</Workflow>"#
        );
        self.zip = self.zip.deflated(&file, json);
        self
    }

    /// An element of `<Workflows>` as it is.
    pub(crate) fn record(mut self, xml: &str) -> Self {
        self.workflows.push_str(xml);
        self
    }

    pub(crate) fn declares(mut self, logical_name: &str, connector: &str) -> Self {
        let _ = write!(
            self.references,
            r#"<connectionreference connectionreferencelogicalname="{logical_name}"><connectionreferencedisplayname>Our {connector}</connectionreferencedisplayname><connectorid>/providers/Microsoft.PowerApps/apis/{connector}</connectorid></connectionreference>"#
        );
        self
    }

    /// Changes the zip before the lists are added.
    pub(crate) fn zip(mut self, change: impl FnOnce(Zip) -> Zip) -> Self {
        self.zip = change(self.zip);
        self
    }

    pub(crate) fn customizations(&self) -> String {
        format!(
            "<ImportExportXml><Workflows>{}</Workflows><connectionreferences>{}</connectionreferences></ImportExportXml>",
            self.workflows, self.references
        )
    }

    pub(crate) fn finish(self) -> Vec<u8> {
        let customizations = self.customizations();
        self.zip
            .deflated("customizations.xml", customizations)
            .deflated("solution.xml", MANIFEST)
            .finish()
    }
}

/// The file of a desktop flow saved in schema v2.
pub(crate) const V2: &str =
    r#"{"properties":{"definition":{"package":""}},"schemaversion":"ROBIN_202208_DVRS"}"#;

/// A text for the inside of an element.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// A text as UTF-16 with its mark, little end first.
pub(crate) fn utf16(text: &str) -> Vec<u8> {
    [0xFEFF]
        .into_iter()
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect()
}

/// A solution with this text in place of its customizations.
pub(crate) fn with_customizations(text: &[u8]) -> Vec<u8> {
    Zip::default()
        .stored("customizations.xml", text)
        .stored("solution.xml", MANIFEST)
        .stored("Workflows/A.json", flow_json())
        .finish()
}
