//! What a reader of a file should know about it: findings are facts, the sentences are elsewhere.

mod details;

use serde::{Deserialize, Serialize};

pub use details::{JsonFault, LooksLike, Severity, UnsafeName};

/// One thing to know about a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The file inside the zip, or the file itself.
    pub entry: String,
    /// What is the case there.
    #[serde(flatten)]
    pub what: Found,
}

/// What there is to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Found {
    // ---- the file as a whole
    /// The file is empty.
    EmptyFile,
    /// The file is neither a zip nor JSON nor XML.
    UnknownFormat,
    /// The file is called a zip and isn't one.
    NotAZip,
    /// The zip ends too early or its list of entries is damaged: a download that broke off, mostly.
    Truncated,
    /// The zip is one part of several.
    SplitArchive,
    /// The zip has more entries than are read; none was.
    TooManyEntries {
        /// How many it says it has.
        entries: u64,
        /// How many are read at most.
        limit: u32,
    },
    /// The file is a JSON or XML file, but not a cloud flow.
    NotAFlow {
        /// What it looks like.
        looks_like: LooksLike,
    },
    /// The zip is neither a solution nor a flow package.
    NotAPackage {
        /// What it looks like.
        looks_like: LooksLike,
    },
    /// The file could be read and has no flow in it.
    NoFlows,
    /// There are more findings than are kept.
    MoreFindings {
        /// How many are left out.
        left_out: u32,
    },

    // ---- entries of the zip
    /// An entry's name points outside of the archive; it was refused.
    RefusedName {
        /// Why.
        why: UnsafeName,
    },
    /// An entry shares its bytes with another one; both were refused.
    OverlappingEntry,
    /// Two entries have this name; the last one counts.
    DuplicateEntry,
    /// An entry is encrypted and can't be read.
    EncryptedEntry,
    /// An entry is compressed in a way solutions never are.
    UnknownCompression {
        /// The method's number.
        method: u16,
    },
    /// An entry is damaged: it can't be unpacked, or its checksum, size or name doesn't fit.
    DamagedEntry,
    /// An entry is larger than is read.
    EntryTooLarge {
        /// How many bytes are read at most.
        limit: u64,
    },
    /// The entries together are larger than is read; this one was left out.
    TotalTooLarge {
        /// How many bytes are read at most.
        limit: u64,
    },
    /// An entry grows so much when unpacked that it was refused.
    SuspiciousRatio {
        /// How many times its size it may grow to.
        limit: u32,
    },
    /// An archive inside the archive was left alone.
    NestedArchive,
    /// A file the package should have isn't there.
    MissingEntry,
    /// A flow's file that the solution doesn't list; it was left alone.
    UnlistedEntry,

    // ---- texts
    /// The text is in no encoding that is read.
    UnreadableText,
    /// The XML brings a DOCTYPE, as no export does; it was refused.
    Doctype,
    /// The XML is broken; what comes before the fault was read.
    BrokenXml {
        /// Where, in bytes.
        at: u64,
    },
    /// The JSON is broken; nothing of it was read.
    BrokenJson {
        /// What is wrong.
        fault: JsonFault,
        /// The line, from 1.
        line: u32,
        /// The column, from 1.
        column: u32,
    },
    /// A key stands twice in one object; the last one counts.
    DuplicateKey {
        /// The key.
        key: String,
    },
    /// Something is of another shape than in any flow; it was left out.
    UnexpectedShape {
        /// The flow it belongs to, if it is part of one.
        flow: Option<String>,
        /// What, for example `connectionReferences`.
        what: String,
    },

    // ---- flows and what they use
    /// Two flows have one id.
    DuplicateFlow {
        /// The second one's name.
        flow: String,
        /// The id.
        id: String,
    },
    /// A cloud flow has no trigger.
    NoTrigger {
        /// The flow.
        flow: String,
    },
    /// A cloud flow has several triggers; the first one counts.
    SeveralTriggers {
        /// The flow.
        flow: String,
        /// How many.
        count: u32,
    },
    /// It can't be told whether the desktop flow is saved in schema v1 or v2.
    UnknownSchema {
        /// The flow.
        flow: String,
    },
    /// Flows use a connection reference that the solution doesn't declare:
    /// it belongs to another solution, which is needed as well.
    UndeclaredReference {
        /// The reference.
        logical_name: String,
        /// The flows that use it.
        flows: Vec<String>,
    },
    /// References without a logical name: the flow names connections directly and can't be
    /// moved with a solution as it is.
    NoLogicalName {
        /// The flow.
        flow: String,
        /// How many of its references have none.
        count: u32,
    },
    /// A flow's reference names no connector.
    NoConnector {
        /// The flow.
        flow: String,
        /// The reference's key.
        key: String,
    },
    /// One connection reference stands under several keys of a flow; it is shown once.
    SameReferenceTwice {
        /// The flow.
        flow: String,
        /// The reference.
        logical_name: String,
        /// How many keys.
        count: u32,
    },
    /// A step uses a connection that the flow doesn't have.
    UnresolvedUse {
        /// The flow.
        flow: String,
        /// The step.
        action: String,
        /// The key it names.
        key: String,
    },
    /// No step uses this reference of the flow.
    UnusedReference {
        /// The flow.
        flow: String,
        /// The reference's key.
        key: String,
    },
    /// A cloud flow's reference says neither *embedded* nor *invoker*.
    UnknownRuntimeSource {
        /// The flow.
        flow: String,
        /// The reference's key.
        key: String,
    },
    /// A desktop flow's reference doesn't say whether it is embedded; it is shown as not embedded.
    UnknownEmbedding {
        /// The flow.
        flow: String,
        /// The reference's key.
        key: String,
    },
    /// A flow starts a flow that isn't in this file.
    CallsAnotherFlow {
        /// The flow.
        flow: String,
        /// The id of the flow it starts.
        calls: String,
    },
    /// A connector made by the organization: it has to exist where the flow runs.
    CustomConnector {
        /// Its short name.
        connector: String,
    },
    /// Classic workflows, business rules and the like are in the solution and aren't shown.
    ClassicWorkflows {
        /// How many.
        count: u32,
    },
    /// Apps are in the file and aren't shown.
    Apps {
        /// How many.
        count: u32,
    },
}

impl Found {
    /// As a finding about this entry.
    pub fn at(self, entry: impl Into<String>) -> Finding {
        Finding {
            entry: entry.into(),
            what: self,
        }
    }
}
