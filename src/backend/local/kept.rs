//! What is kept of a workspace: its base, and how it was imported.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use solution::Assumptions;

/// The format of everything stored; a newer one is left alone.
pub const FORMAT: u32 = 1;

/// A workspace as it is kept; its log is kept beside it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// [`FORMAT`] of the version that wrote it.
    pub format: u32,
    /// Unique among all workspaces.
    pub id: String,
    /// The company or file it is called after.
    pub name: String,
    /// What its log starts from.
    pub base: Base,
}

/// What a workspace's log starts from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// The demo, in the version with this fingerprint.
    Demo(String),
    /// A generated tenant.
    Sample {
        /// What it was generated from.
        seed: u64,
        /// How many flows it has.
        flows: u32,
    },
    /// An imported file, as it was when it was opened.
    Import(Box<Import>),
}

/// An imported file and what was answered for it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Import {
    /// Whether the file names accounts.
    pub names_accounts: bool,
    /// The newest answers.
    pub assumptions: Assumptions,
    /// The records it was opened with: `policy::model::Records`.
    pub records: Box<RawValue>,
}

impl PartialEq for Import {
    fn eq(&self, other: &Self) -> bool {
        self.assumptions == other.assumptions && self.records.get() == other.records.get()
    }
}
