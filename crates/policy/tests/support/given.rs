//! What cases give, in common: flows, connections, principals. Every field is known.

use serde::{Deserialize, Deserializer};

use policy::model::{ConnectionStatus, DesktopRole, RunOnlySource, SchemaVersion, Trigger};

/// A flow, desktop or cloud.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct FlowGiven {
    pub(crate) id: String,
    pub(crate) kind: String,
    pub(crate) is_solution_aware: bool,
    // Desktop.
    pub(crate) owner: Option<String>,
    pub(crate) schema: Option<SchemaVersion>,
    pub(crate) shares: Vec<ShareGiven>,
    pub(crate) references: Vec<ReferenceGiven>,
    // Cloud.
    pub(crate) creator: Option<String>,
    pub(crate) owners: Vec<String>,
    pub(crate) run_only: Vec<String>,
    #[serde(deserialize_with = "trigger")]
    pub(crate) trigger: Option<Trigger>,
    pub(crate) connections: Vec<CloudConnectionGiven>,
}

/// What starts a flow; an instant one that neither a button nor an item starts has two names.
fn trigger<'de, D: Deserializer<'de>>(given: D) -> Result<Option<Trigger>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Given {
        Named(Trigger),
        Other(Other),
    }
    #[derive(Deserialize)]
    enum Other {
        #[serde(rename = "instant_other_manual")]
        Manual,
    }
    Ok(Option::deserialize(given)?.map(|given| match given {
        Given::Named(trigger) => trigger,
        Given::Other(Other::Manual) => Trigger::InstantOther,
    }))
}

impl FlowGiven {
    /// Who owns or created it; cases are about Alice where they don't say.
    pub(crate) fn first_owner(&self) -> &str {
        let named = self.owner.as_deref().or(self.creator.as_deref());
        named.unwrap_or("alice")
    }

    /// Whether it says who owns it; a case whose flow doesn't isn't about roles on it.
    pub(crate) fn names_an_owner(&self) -> bool {
        self.owner.is_some() || self.creator.is_some() || !self.owners.is_empty()
    }
}

/// A share of a desktop flow.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ShareGiven {
    pub(crate) principal: String,
    pub(crate) role: DesktopRole,
}

/// A connection reference as a desktop flow uses it, with what belongs to it joined in.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReferenceGiven {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) connector: String,
    pub(crate) owner: Option<String>,
    pub(crate) connection: Option<String>,
    #[serde(default)]
    pub(crate) embedded: bool,
}

/// A connection.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConnectionGiven {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) connector: String,
    pub(crate) owner: Option<String>,
    pub(crate) account: Option<String>,
    #[serde(default)]
    pub(crate) status: ConnectionStatus,
}

/// A connection of a cloud flow.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CloudConnectionGiven {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) connector: String,
    pub(crate) owner: Option<String>,
    #[serde(default)]
    pub(crate) used: bool,
    #[serde(default)]
    pub(crate) run_only_source: RunOnlySource,
}

/// One id or several.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub(crate) enum Names {
    One(String),
    Several(Vec<String>),
}

impl Names {
    /// All of them.
    pub(crate) fn all(&self) -> &[String] {
        match self {
            Self::One(name) => std::slice::from_ref(name),
            Self::Several(names) => names,
        }
    }
}
