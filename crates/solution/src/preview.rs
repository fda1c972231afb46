//! What the import worker says about a file: counts and sentences, ready to be drawn.
//!
//! The worker keeps what it read; the portal gets this, and later the records made of it
//! as text. So the portal itself knows nothing of how files are read.

use keep::Keep;

/// A file, as the import page shows it.
#[derive(Debug, Clone, Default, PartialEq, Keep)]
pub struct FilePreview {
    /// The file's name.
    pub file: String,
    /// What kind of file it is, in words.
    pub kind: String,
    /// What it calls itself.
    pub name: String,
    /// Its version; empty where it has none.
    pub version: String,
    /// Its flows.
    pub flows: Vec<FlowPreview>,
    /// How many connection references it declares.
    pub references: u32,
    /// How many its flows use, each once: a file may declare none of them.
    pub used: u32,
    /// How many connectors it uses.
    pub connectors: u32,
    /// How many accounts it names.
    pub accounts: u32,
    /// Whether there is anything to open.
    pub can_open: bool,
    /// What was found about it.
    pub findings: Vec<FindingPreview>,
}

/// A flow of a file.
#[derive(Debug, Clone, Default, PartialEq, Keep)]
pub struct FlowPreview {
    /// Its name.
    pub name: String,
    /// A cloud flow, or else a desktop flow.
    pub cloud: bool,
    /// How many connection references it uses.
    pub references: u32,
}

/// A finding, said.
#[derive(Debug, Clone, Default, PartialEq, Keep)]
pub struct FindingPreview {
    /// Needs attention, or else is good to know.
    pub attention: bool,
    /// A few words.
    pub title: Said,
    /// What is the case, and what to do.
    pub text: Said,
}

/// A sentence in parts: each is text (0), a name (1) or an account (2).
#[derive(Debug, Clone, Default, PartialEq, Keep)]
pub struct Said(pub Vec<(u8, String)>);
