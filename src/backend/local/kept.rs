//! What is kept of a workspace: its base, and how it was imported; and all of it as a file.

use std::rc::Rc;

use keep::{Keep, Tree};
use policy::Tenant;
use policy::change::Applied;

/// The format of everything stored; a newer one is left alone.
pub const FORMAT: u32 = 1;

/// A workspace as it is kept; its log is kept beside it.
#[derive(Debug, Clone, PartialEq, Keep)]
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
#[derive(Debug, Clone, PartialEq, Keep)]
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
    Import(Rc<Import>),
}

/// The largest generated tenant: more wouldn't fit into a browser's memory.
const MOST_FLOWS: u32 = 100_000;

impl Base {
    /// The tenant it stands for; none for the demo, which is fetched, and for what can't be read.
    pub fn tenant(&self) -> Option<Tenant> {
        match self {
            Self::Sample { seed, flows } if *flows <= MOST_FLOWS => {
                Some(policy::sample(*seed, *flows))
            }
            Self::Import(import) => keep::read(&import.records).ok(),
            Self::Demo(_) | Self::Sample { .. } => None,
        }
    }
}

/// Everything kept, as it is exported.
#[derive(Debug, Keep)]
pub struct Exported {
    /// [`FORMAT`] of the version that wrote it.
    pub format: u32,
    /// Every workspace.
    pub workspaces: Vec<Kept>,
    /// What was changed in each, by id.
    pub logs: Vec<(String, Vec<Applied>)>,
}

impl Exported {
    /// Reads exported data.
    ///
    /// # Errors
    /// A sentence for the maker: it isn't such a file, or a newer version wrote it.
    pub fn read(text: &str) -> Result<Self, String> {
        let exported: Self = keep::from_json(text)
            .map_err(|error| format!("The file isn't data exported from Sharewell ({error})."))?;
        if exported.format > FORMAT {
            return Err(
                "A newer version of Sharewell wrote this file. Reload the page and try again."
                    .into(),
            );
        }
        Ok(exported)
    }
}

/// An imported file.
#[derive(Debug, Clone, PartialEq, Keep)]
pub struct Import {
    /// Whether the file names accounts.
    pub names_accounts: bool,
    /// The records it was opened with: `policy::model::Records`, the first answers among them.
    pub records: Tree,
}

#[cfg(test)]
mod tests {
    use super::*;
    use policy::change::replay;

    fn check(file: &str, expected: Result<usize, &str>) {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/corpus/local_data");
        let text = std::fs::read_to_string(format!("{folder}/{file}")).expect("the file is there");
        match (Exported::read(&text), expected) {
            (Ok(exported), Ok(tenants)) => {
                let opened: Vec<_> = exported
                    .workspaces
                    .iter()
                    .filter_map(|kept| kept.base.tenant())
                    .collect();
                assert_eq!(opened.len(), tenants, "{file}");
                for (mut tenant, (_, log)) in opened.into_iter().zip(&exported.logs) {
                    // Whether it fits or not: neither is the end of the page.
                    let _ = replay(&mut tenant, log);
                }
            }
            (Err(said), Err(expected)) => assert!(said.contains(expected), "{file}: {said}"),
            (read, expected) => panic!("{file}: {read:?}, not {expected:?}"),
        }
    }

    #[test]
    fn exported_data_is_read_or_refused_with_a_sentence() {
        check("sample", Ok(1));
        check("import", Ok(1));
        check("newer", Err("A newer version"));
        check("no-records", Err("`records`: there should be a value"));
        // More flows than a browser holds are no tenant, rather than the end of the page.
        check("huge", Ok(0));
    }
}
