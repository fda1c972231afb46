//! What is changed on a page and isn't saved: it stays with the workspace for this tab, so
//! that leaving the page by whatever way, acting as somebody else, or a reload loses nothing.
//!
//! Drawers ask before they are left instead: what is begun there is small, and half of it is
//! no use later.

use policy::sorted::{Map, Set};

use keep::Keep;
use policy::model::*;

use super::{Open, Workspace};
use crate::backend::tab;

/// What isn't saved in one workspace.
#[derive(Debug, Clone, Default, PartialEq, Keep)]
#[keep(default)]
pub struct Drafts {
    /// What is tried of environments.
    pub environments: Map<EnvironmentId, EnvironmentDraft>,
    /// Data policies that aren't published; one more than there are is a new one.
    pub policies: Map<DataPolicyId, DataPolicy>,
    /// The data policy that was looked at last.
    pub policy: Option<DataPolicyId>,
    /// A connection to a machine that isn't created.
    pub machine: Option<MachineDraft>,
    /// Run owners that are chosen, as their list has them.
    pub run_owners: Map<MachineConnectionId, String>,
    /// A connection that isn't added.
    pub connection: Option<ConnectionDraft>,
}

/// A connection that somebody looks into, as its fields have it.
#[derive(Debug, Clone, Default, PartialEq, Keep)]
#[keep(default)]
pub struct ConnectionDraft {
    /// Of which connector.
    pub connector: String,
    /// Whether it would be made on the website.
    pub on_website: bool,
    /// On which machine otherwise.
    pub machine: String,
    /// Whether the sign-in window fails there.
    pub failed: bool,
    /// Whose account.
    pub account: String,
}

/// A connection to a machine that somebody is about to create, as its fields have it. A
/// password isn't among them.
#[derive(Debug, Clone, Default, PartialEq, Keep)]
#[keep(default)]
pub struct MachineDraft {
    /// In which environment.
    pub environment: String,
    /// Where it leads.
    pub target: String,
    /// How it signs in.
    pub way: String,
    /// The account that is typed.
    pub username: String,
    /// Whether its password is at hand.
    pub has_password: bool,
    /// The stored credential.
    pub credential: String,
    /// Whose sign-in.
    pub account: String,
    /// What it is called.
    pub name: String,
}

/// What somebody tries out about an environment; the rest stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Keep)]
#[keep(default)]
pub struct EnvironmentDraft {
    /// Another cloud.
    pub cloud: Option<Cloud>,
    /// Whether it is the default environment.
    pub is_default: Option<bool>,
    /// Whether it is for production.
    pub is_production: Option<bool>,
    /// Who gets in.
    pub enters: Option<Enters>,
    /// Whether it has a Dataverse.
    pub has_dataverse: Option<bool>,
    /// Who is expected to own flows.
    pub expected: Option<Set<Principal>>,
    /// When its last review was.
    pub last_audit: Option<Audited>,
    /// From how many unexpected people a flow counts as widely used.
    pub widely: Option<u32>,
    /// Another role, or none.
    pub roles: Map<PersonId, Option<SecurityRole>>,
}

/// Who gets into an environment.
#[derive(Debug, Clone, Copy, PartialEq, Keep)]
pub enum Enters {
    /// Everybody.
    Everybody,
    /// Who is in a group.
    Group(GroupId),
}

impl Enters {
    /// As a record keeps it.
    pub fn group(self) -> Option<GroupId> {
        match self {
            Self::Everybody => None,
            Self::Group(group) => Some(group),
        }
    }
}

impl From<Option<GroupId>> for Enters {
    fn from(group: Option<GroupId>) -> Self {
        group.map_or(Self::Everybody, Self::Group)
    }
}

/// When the last review of an environment was.
#[derive(Debug, Clone, PartialEq, Keep)]
pub enum Audited {
    /// There was none.
    Never,
    /// On a day.
    On(String),
}

impl Audited {
    /// As a record keeps it.
    fn day(self) -> Option<String> {
        match self {
            Self::Never => None,
            Self::On(day) => Some(day),
        }
    }
}

impl From<Option<String>> for Audited {
    fn from(day: Option<String>) -> Self {
        day.map_or(Self::Never, Self::On)
    }
}

impl EnvironmentDraft {
    /// The environment as it is tried.
    pub fn tried(&self, now: &Environment) -> Environment {
        Environment {
            cloud: self.cloud.unwrap_or(now.cloud),
            is_default: self.is_default.unwrap_or(now.is_default),
            is_production: self.is_production.unwrap_or(now.is_production),
            security_group: self.enters.map_or(now.security_group, Enters::group),
            has_dataverse: self.has_dataverse.unwrap_or(now.has_dataverse),
            expected: self
                .expected
                .clone()
                .unwrap_or_else(|| now.expected.clone()),
            last_audit: match self.last_audit.clone() {
                Some(audited) => audited.day(),
                None => now.last_audit.clone(),
            },
            widely: self.widely.or(now.widely),
            ..now.clone()
        }
    }

    /// Forgets what is tried as it is anyway: else it would come back as a change when
    /// somebody changes the record.
    pub fn settle(&mut self, now: &Environment) {
        self.cloud = self.cloud.filter(|to| *to != now.cloud);
        self.is_default = self.is_default.filter(|to| *to != now.is_default);
        self.is_production = self.is_production.filter(|to| *to != now.is_production);
        let group = now.security_group;
        self.enters = self.enters.filter(|to| to.group() != group);
        self.has_dataverse = self.has_dataverse.filter(|to| *to != now.has_dataverse);
        self.expected.take_if(|to| *to == now.expected);
        self.last_audit
            .take_if(|to| to.clone().day() == now.last_audit);
        // As many as now is no change, whether or not somebody chose it.
        self.widely = self.widely.filter(|to| *to != now.widely_from());
    }
}

impl Workspace {
    /// Reads what isn't saved in the workspace on screen, again whenever that changes.
    pub fn drafts<T>(self, read: impl FnOnce(&Drafts) -> T) -> Option<T> {
        self.drafted.track();
        self.with(|open| read(&open.drafts))
    }

    /// Changes what isn't saved, and lets this tab remember it.
    pub fn draft(self, change: impl FnOnce(&mut Drafts)) {
        self.change(|open| {
            change(&mut open.drafts);
            open.remember_drafts();
        });
        self.drafted.update(|times| *times = times.wrapping_add(1));
    }
}

/// What isn't saved at some moment, and in which workspace.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Begun {
    workspace: String,
    drafts: Drafts,
}

impl Workspace {
    /// What isn't saved now in the workspace on screen.
    pub fn begun(self) -> Begun {
        let begun = self.peek(|open| Begun {
            workspace: open.id.clone(),
            drafts: Drafts {
                // Looking at a data policy begins nothing.
                policy: None,
                ..open.drafts.clone()
            },
        });
        begun.unwrap_or_default()
    }

    /// Brings back what wasn't saved then.
    pub fn begin_again(self, begun: &Begun) {
        let before = begun.drafts.clone();
        self.draft(|drafts| {
            *drafts = Drafts {
                policy: drafts.policy,
                ..before
            };
        });
    }
}

impl Open {
    /// What this tab remembers of the workspace.
    pub(super) fn recall_drafts(&mut self) {
        let known = tab::recall(&place(&self.id));
        let known = known.and_then(|json| keep::from_json(&json).ok());
        self.drafts = known.unwrap_or_default();
    }

    /// Everything begun is gone with the workspace it was begun in.
    pub(super) fn drop_drafts(&mut self) {
        self.drafts = Drafts::default();
        self.remember_drafts();
    }

    fn remember_drafts(&self) {
        let none = self.drafts == Drafts::default();
        let json = keep::to_json(&self.drafts);
        tab::remember(&place(&self.id), (!none).then_some(&*json));
    }
}

fn place(id: &str) -> String {
    format!("sharewell-drafts-{id}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_begun_reads_back_and_what_is_so_anyway_is_no_draft() {
        let mut draft = EnvironmentDraft {
            cloud: Some(Cloud::Dod),
            is_default: Some(false),
            enters: Some(Enters::Everybody),
            ..EnvironmentDraft::default()
        };
        draft.roles.insert(PersonId(3), None);
        let mut drafts = Drafts::default();
        drafts.environments.insert(EnvironmentId(1), draft.clone());
        drafts
            .policies
            .insert(DataPolicyId(2), DataPolicy::default());
        let json = keep::to_json(&drafts);
        assert_eq!(keep::from_json(&json), Ok(drafts.clone()));
        draft.settle(&Environment {
            security_group: Some(GroupId(0)),
            ..Environment::default()
        });
        let left = (draft.cloud, draft.is_default, draft.enters);
        assert_eq!(left, (Some(Cloud::Dod), None, Some(Enters::Everybody)));
    }
}
