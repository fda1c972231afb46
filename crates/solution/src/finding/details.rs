//! What findings say besides which file: how much it matters, and what exactly is wrong.

use serde::{Deserialize, Serialize};

use super::{Finding, Found};

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Something is missing, broken or refused: what is shown may be incomplete.
    NeedsAttention,
    /// Nothing is wrong; it explains what is shown.
    GoodToKnow,
}

impl Finding {
    /// How much it matters.
    pub fn severity(&self) -> Severity {
        match self.what {
            Found::NestedArchive
            | Found::UnlistedEntry
            | Found::UndeclaredReference { .. }
            | Found::NoLogicalName { .. }
            | Found::SameReferenceTwice { .. }
            | Found::UnusedReference { .. }
            | Found::CallsAnotherFlow { .. }
            | Found::CustomConnector { .. }
            | Found::ClassicWorkflows { .. }
            | Found::Apps { .. } => Severity::GoodToKnow,
            _ => Severity::NeedsAttention,
        }
    }
}

/// Why the name of an entry is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnsafeName {
    /// It climbs out of the archive with `..`.
    ClimbsOut,
    /// It starts at a root or a drive.
    Absolute,
    /// It has a character no file name has, or nothing at all.
    NotAName,
}

/// What is wrong with a JSON text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JsonFault {
    /// It isn't JSON.
    Syntax,
    /// It ends too early.
    CutOff,
    /// It is nested deeper than any flow.
    TooDeep,
    /// It has more values than any flow.
    TooMany,
}

/// What a file looks like that isn't what is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LooksLike {
    /// A desktop flow's file: what matters of it is in the solution's customizations.xml.
    DesktopFlow,
    /// A file of an unpacked solution: the solution zip is wanted.
    UnpackedSolution,
    /// A solution in a folder of the zip, or zipped by hand after unpacking.
    FolderedSolution,
    /// A file of an unpacked flow package: the package's zip is wanted.
    UnpackedPackage,
    /// A template for Azure.
    ArmTemplate,
    /// An app, or a package with nothing but apps.
    App,
    /// A solution in the form source control keeps.
    SourceControl,
    /// A flow's definition without its frame.
    BareDefinition,
    /// None of these.
    Nothing,
}
