//! What findings say in the middle of a sentence: numbers, sizes, what a file is instead.

use solution::LooksLike;

use crate::en::names::is_no_name;
use crate::phrase::{Phrase, fill};

/// A number of things, in a sentence for one and one for several.
pub(super) fn counted(count: u32, one: &'static str, many: &'static str) -> Phrase {
    if count == 1 {
        one.into()
    } else {
        fill(many, &[Phrase::number(u64::from(count))])
    }
}

/// What a file is instead, and which file to take.
pub(super) fn instead(looks_like: LooksLike) -> &'static str {
    match looks_like {
        LooksLike::DesktopFlow => {
            "It's part of a desktop flow: export the solution the flow is in."
        }
        LooksLike::UnpackedSolution => {
            "It's part of an unpacked solution: choose the solution's zip."
        }
        LooksLike::FolderedSolution => {
            "It's a solution inside a folder: choose the zip that Power Automate exported, or zip the files without the folder."
        }
        LooksLike::UnpackedPackage => {
            "It's part of an unpacked flow package: choose the package's zip."
        }
        LooksLike::ArmTemplate => "It's a template for Azure.",
        LooksLike::App => "It's an app: export the flows it uses.",
        LooksLike::SourceControl => {
            "It's a solution as source control keeps it: pack it first, or export the solution as a zip."
        }
        LooksLike::BareDefinition => {
            "It's the definition of a flow without its connections: export the whole flow or its solution."
        }
        LooksLike::Nothing => "In Power Automate, export a solution or a flow as a package.",
    }
}

/// A reference by its key, unless that is an id that tells nobody anything.
pub(super) fn its_reference(key: &str) -> Phrase {
    if is_no_name(key) {
        "one of its connection references".into()
    } else {
        fill("its connection reference {}", &[Phrase::account(key)])
    }
}

/// Bytes in MB.
pub(super) fn size(bytes: u64) -> Phrase {
    Phrase::number(bytes >> 20).text(" MB")
}
