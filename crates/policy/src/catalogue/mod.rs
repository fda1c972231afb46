//! The rules, as data: each one a sentence in our words and the place in the documentation it rests on.
//!
//! Decisions name rules by the constants in [`rules`]; screens, the command line and the docs print the same rows.

#[macro_use]
mod table;

mod disputes;
mod id;
mod page;
mod sections;
mod usage;

mod cloud_owners;
mod cloud_runs;
mod cloud_sharing;
mod connections;
mod connectors;
mod console_runs;
mod copies;
mod desktop_sharing;
mod embedding;
mod governance;
mod licenses;
mod list_owners;
mod machines;
mod ownership;
mod run_only;

#[cfg(test)]
mod tests;

pub use disputes::{DISPUTES, Dispute, DisputeId, Reach};
pub use id::{RuleId, find};
pub use page::{Page, Source};
pub use usage::{Use, uses};

/// One rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// What the rule goes by, everywhere and for good.
    pub id: &'static str,
    /// The subject it belongs to.
    pub area: Area,
    /// What kind of statement it is.
    pub class: Class,
    /// The rule itself.
    pub sentence: &'static str,
    /// Where the documentation says so; never empty.
    pub sources: &'static [Source],
    /// What in our reading of it the documentation pages don't say themselves.
    pub note: Option<Note>,
}

impl Rule {
    /// Whether the whole rule follows from the places it names, without standing there.
    #[must_use]
    pub const fn derived(&self) -> bool {
        matches!(self.note, Some(Note::Derived))
    }

    /// Whether its note rests on something other than the documentation pages of this catalogue.
    #[must_use]
    pub const fn external(&self) -> bool {
        matches!(self.note, Some(Note::Outside(_)))
    }
}

/// What Sharewell adds to what a documentation page says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// The rule follows from its sources; none of them says it.
    Derived,
    /// The sentence here follows from the rule.
    Adds(&'static str),
    /// The sentence here comes from elsewhere: another page, another version of this one, or the product itself.
    Outside(&'static str),
}

/// What kind of statement a rule is. Advice never stops anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// What can and can't be done.
    Normative,
    /// What happens.
    Behavior,
    /// What must be in place first.
    Prerequisite,
    /// What the product doesn't do.
    Limitation,
    /// What is wise.
    Advice,
    /// What a word means.
    Definition,
    /// Where on the screen something is.
    Interface,
}

/// A subject. In catalogue order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    /// What a connection is.
    Connections,
    /// The roles a desktop flow is shared in.
    DesktopSharing,
    /// Embedding connection references in a desktop flow.
    Embedding,
    /// When a cloud flow can start a desktop flow.
    CloudRuns,
    /// Runs from the console.
    ConsoleRuns,
    /// The ways to share a cloud flow, and its connections.
    CloudSharing,
    /// Owners of a cloud flow.
    CloudOwners,
    /// SharePoint lists as co-owners.
    ListOwners,
    /// Run-only sharing of cloud flows.
    RunOnly,
    /// Sending a copy.
    Copies,
    /// People who leave, changes of owner, people new to Dataverse.
    Ownership,
    /// Licenses.
    Licenses,
    /// Advice for administrators, data policies, audits.
    Governance,
    /// Cloud connectors as desktop flow actions.
    Connectors,
    /// Connections to machines.
    Machines,
}

impl Area {
    /// Every area, in catalogue order.
    pub const ALL: [Area; 15] = [
        Area::Connections,
        Area::DesktopSharing,
        Area::Embedding,
        Area::CloudRuns,
        Area::ConsoleRuns,
        Area::CloudSharing,
        Area::CloudOwners,
        Area::ListOwners,
        Area::RunOnly,
        Area::Copies,
        Area::Ownership,
        Area::Licenses,
        Area::Governance,
        Area::Connectors,
        Area::Machines,
    ];

    /// A heading for it.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Area::Connections => "Connections",
            Area::DesktopSharing => "Sharing desktop flows",
            Area::Embedding => "Embedding connection references",
            Area::CloudRuns => "Starting a desktop flow from a cloud flow",
            Area::ConsoleRuns => "Console runs and your own connections",
            Area::CloudSharing => "Sharing cloud flows",
            Area::CloudOwners => "Owners of a cloud flow",
            Area::ListOwners => "SharePoint lists as co-owners",
            Area::RunOnly => "Run-only users of a cloud flow",
            Area::Copies => "Sending a copy",
            Area::Ownership => "People who leave, and new owners",
            Area::Licenses => "Licenses",
            Area::Governance => "Administration, data policies and audits",
            Area::Connectors => "Cloud connectors in desktop flows",
            Area::Machines => "Machine connections",
        }
    }
}

/// How many rules there are.
pub const COUNT: usize = machines::END;

/// Every rule, in catalogue order.
pub static RULES: [Rule; COUNT] = join([
    connections::ROWS,
    desktop_sharing::ROWS,
    embedding::ROWS,
    cloud_runs::ROWS,
    console_runs::ROWS,
    cloud_sharing::ROWS,
    cloud_owners::ROWS,
    list_owners::ROWS,
    run_only::ROWS,
    copies::ROWS,
    ownership::ROWS,
    licenses::ROWS,
    governance::ROWS,
    connectors::ROWS,
    machines::ROWS,
]);

/// Joins the areas' rows while compiling; a list of areas that doesn't fit doesn't compile.
const fn join(areas: [&[Rule]; Area::ALL.len()]) -> [Rule; COUNT] {
    let mut all = [areas[0][0]; COUNT];
    let mut end = 0;
    let mut area = 0;
    while area < areas.len() {
        let mut row = 0;
        while row < areas[area].len() {
            all[end] = areas[area][row];
            end += 1;
            row += 1;
        }
        area += 1;
    }
    all
}

/// A handle for every rule, named as its id.
pub mod rules {
    pub use super::cloud_owners::rules::*;
    pub use super::cloud_runs::rules::*;
    pub use super::cloud_sharing::rules::*;
    pub use super::connections::rules::*;
    pub use super::connectors::rules::*;
    pub use super::console_runs::rules::*;
    pub use super::copies::rules::*;
    pub use super::desktop_sharing::rules::*;
    pub use super::embedding::rules::*;
    pub use super::governance::rules::*;
    pub use super::licenses::rules::*;
    pub use super::list_owners::rules::*;
    pub use super::machines::rules::*;
    pub use super::ownership::rules::*;
    pub use super::run_only::rules::*;
}
