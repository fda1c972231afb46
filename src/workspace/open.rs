//! One open workspace: a tenant with what was changed in it and who is acting.

use policy::Tenant;
use policy::change::Applied;
use policy::model::{EnvironmentId, FlowId, PersonId};

use super::{Answers, Drafts};
use crate::backend::local::{Base, Kept};

/// Where a workspace comes from, and so how real it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// The demo of this company.
    Demo(String),
    /// A copy of this file.
    File(String),
}

/// One open workspace.
pub struct Open {
    /// Unique among all workspaces; stands in storage.
    pub id: String,
    /// Where it comes from.
    pub kind: Kind,
    /// What is known.
    pub tenant: Tenant,
    /// What was changed, in order.
    pub log: Vec<Applied>,
    /// What was changed here and taken back, because another tab was first.
    pub lost: Vec<Applied>,
    /// Who is acting.
    pub actor: PersonId,
    /// Who acted before; none until somebody else does.
    pub acted_before: Option<PersonId>,
    /// The environment chosen in the header; none for all.
    pub environment: Option<EnvironmentId>,
    /// What is changed on a page and isn't saved; belongs to this tab.
    pub(super) drafts: Drafts,
    /// Whether it is kept in this browser.
    pub kept: bool,
    /// How many entries of the log are written.
    pub(super) written: usize,
    /// How often the log was started over.
    pub(super) life: u32,
    /// Whether entries are being written.
    pub(super) writing: bool,
    pub(super) answers: Answers,
}

/// The id of the demo, which is always open.
pub const DEMO: &str = "demo";

impl Open {
    /// A workspace in which nothing was changed yet.
    pub fn new(id: impl Into<String>, kind: Kind, tenant: Tenant, actor: PersonId) -> Self {
        Self {
            id: id.into(),
            kind,
            tenant,
            log: Vec::new(),
            lost: Vec::new(),
            actor,
            acted_before: None,
            environment: None,
            drafts: Drafts::default(),
            kept: false,
            written: 0,
            life: 0,
            writing: false,
            answers: Answers::default(),
        }
    }

    /// Whether a flow lies in the environment chosen in the header.
    pub fn shows(&self, flow: FlowId) -> bool {
        self.environment
            .is_none_or(|environment| self.tenant.flow(flow).environment == environment)
    }

    /// What to call it: the company or the file.
    pub fn name(&self) -> &str {
        match &self.kind {
            Kind::Demo(name) | Kind::File(name) => name,
        }
    }
}

/// Where a tab keeps who acts in a workspace.
pub(super) fn actor_kept(id: &str) -> String {
    format!("sharewell-actor-{id}")
}

/// Where a tab keeps which environment of a workspace it shows.
pub(super) fn environment_kept(id: &str) -> String {
    format!("sharewell-environment-{id}")
}

/// A kept workspace without its log; none for the demo, which is fetched.
pub(super) fn from_kept(kept: Kept) -> Option<Open> {
    let tenant = kept.base.tenant()?;
    let kind = match kept.base {
        Base::Import(_) => Kind::File(kept.name),
        Base::Demo(_) | Base::Sample { .. } => Kind::Demo(kept.name),
    };
    let actor = tenant.person_ids().next()?;
    let mut open = Open::new(kept.id, kind, tenant, actor);
    open.kept = true;
    Some(open)
}
