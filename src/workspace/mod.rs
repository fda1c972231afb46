//! The open workspaces: the tenant on screen, who is acting, changes and undo.
//!
//! Screens read through [`Workspace::with`] and change through [`Workspace::dispatch`];
//! nothing else writes. A change that a decision refuses never gets here.

mod answers;
mod drafts;
mod keeping;
mod open;

use std::ops::Deref;

use draw::prelude::*;
use policy::Tenant;
use policy::change::{
    Applied, Change, InEnvironment, Leaving, LockedUndo, PolicyEffect, Preview, Refused,
    RunOwnerEffect, apply, environment_effect, leaving, policy_effect, preview, preview_for,
    run_owner_effect, undo, undo_lock,
};
use policy::model::{
    DataPolicy, DataPolicyId, EnvironmentId, MachineConnectionId, PersonId, RunOwner,
};

pub use crate::backend::local::{Base, FORMAT, Import as Imported, Kept, StoreError};
// Screens reach the outside only through these names.
pub use crate::backend::{clock, demo, download, importer, tab};

pub use answers::Answers;
pub use drafts::{ConnectionDraft, Drafts, EnvironmentDraft, MachineDraft};
pub use keeping::{Amiss, KeepNotice, Storage, Writing};
pub use open::{DEMO, Kind, Open};

/// How far the start has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// The demo is on its way.
    Loading,
    /// A workspace is open.
    Ready,
    /// The demo couldn't be loaded; the sentence says why.
    Failed(String),
}

/// The place of no workspace: the one to show isn't open yet.
const NOTHING: usize = usize::MAX;

/// The workspaces that are open; one of them is shown. Copy it freely: it is a handle on
/// what lives as long as the page.
#[derive(Clone, Copy)]
pub struct Workspace(&'static Parts);

/// What all the handles share.
pub struct Parts {
    open: StoredValue<Vec<Open>>,
    shown: RwSignal<usize>,
    version: RwSignal<u32>,
    status: RwSignal<Status>,
    storage: RwSignal<Storage>,
    slow: RwSignal<bool>,
    drafted: RwSignal<u32>,
    notice: RwSignal<Option<KeepNotice>>,
    keeper: StoredValue<Option<keeping::Keeper>>,
    records: StoredValue<Vec<Kept>>,
}

/// Makes the workspaces and hands them to everything below; the app calls this once.
pub fn provide_workspace() -> Workspace {
    let parts = Parts {
        open: StoredValue::new(Vec::new()),
        shown: RwSignal::new(0),
        version: RwSignal::new(0),
        status: RwSignal::new(Status::Loading),
        storage: RwSignal::new(Storage::Opening),
        slow: RwSignal::new(false),
        drafted: RwSignal::new(0),
        notice: RwSignal::new(None),
        keeper: StoredValue::new(None),
        records: StoredValue::new(Vec::new()),
    };
    let workspace = Workspace(Box::leak(Box::new(parts)));
    provide_context(workspace);
    workspace
}

/// The workspaces.
pub fn use_workspace() -> Workspace {
    expect_context()
}

impl Deref for Workspace {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        self.0
    }
}

impl Workspace {
    /// How far the start has come.
    pub fn status(self) -> Status {
        self.status.get()
    }

    /// Says how far the start has come.
    pub fn set_status(self, status: Status) {
        self.status.set(status);
    }

    /// Reads the workspace on screen, again whenever it changes; none while nothing is open.
    ///
    /// Nothing that writes or previews may be called inside.
    pub fn with<T>(self, read: impl FnOnce(&Open) -> T) -> Option<T> {
        self.version.track();
        self.peek(read)
    }

    /// Whether the one on screen is a copy of a file.
    pub fn is_file(self) -> bool {
        self.with(|open| matches!(open.kind, Kind::File(_))) == Some(true)
    }

    /// Reads the workspace on screen once.
    pub fn peek<T>(self, read: impl FnOnce(&Open) -> T) -> Option<T> {
        let shown = self.shown.get_untracked();
        self.open.with_value(|open| open.get(shown).map(read))
    }

    /// Reads the tenant on screen and who is acting, again whenever either changes.
    pub fn read<T>(self, read: impl FnOnce(&Tenant, PersonId) -> T) -> Option<T> {
        self.with(|open| read(&open.tenant, open.actor))
    }

    /// Reads the tenant with both answers of every flow for the acting person.
    pub fn with_answers<T>(self, read: impl FnOnce(&Open, &Answers) -> T) -> Option<T> {
        self.version.track();
        let shown = self.shown.get_untracked();
        self.open.try_update_value(|open| {
            if let Some(open) = open.get_mut(shown) {
                let person = open.actor;
                open.answers.renew(&open.tenant, person);
            }
        });
        self.peek(|open| read(open, &open.answers))
    }

    /// Who is acting.
    pub fn actor(self) -> Option<PersonId> {
        self.with(|open| open.actor)
    }

    /// Acts as somebody else from now on.
    pub fn act_as(self, person: PersonId) {
        self.write(|open| {
            if open.actor != person {
                open.acted_before = Some(open.actor);
            }
            open.actor = person;
            let key = &open.tenant.person(person).key;
            tab::remember(&open::actor_kept(&open.id), Some(key));
        });
    }

    /// Shows one environment only, or all.
    pub fn choose_environment(self, environment: Option<EnvironmentId>) {
        self.write(|open| {
            open.environment = environment;
            let key = environment.map(|id| open.tenant.environment(id).key.as_str());
            tab::remember(&open::environment_kept(&open.id), key);
        });
    }

    /// What a change would do; nothing is changed.
    pub fn preview(self, change: &Change) -> Option<Preview> {
        self.version.track();
        self.change(|open| preview(&mut open.tenant, open.actor, change))
    }

    /// The same for the answers of these people alone: for changes of many flows.
    pub fn preview_for(self, change: &Change, people: &[PersonId]) -> Option<Preview> {
        self.version.track();
        self.change(|open| preview_for(&mut open.tenant, open.actor, change, people))
    }

    /// What becomes of somebody's flows when they leave; nothing is changed.
    pub fn leaving(self, person: PersonId) -> Option<Leaving> {
        self.version.track();
        self.change(|open| leaving(&mut open.tenant, person))
    }

    /// What publishing a data policy would stop; nothing is changed.
    pub fn policy_effect(self, policy: DataPolicyId, to: &DataPolicy) -> Option<PolicyEffect> {
        self.version.track();
        self.change(|open| policy_effect(&mut open.tenant, policy, to))
    }

    /// What an environment decides, and what it would after a change; nothing is changed.
    pub fn environment_effect(
        self,
        environment: EnvironmentId,
        change: &Change,
    ) -> Option<(InEnvironment, InEnvironment)> {
        self.version.track();
        let today = clock::now();
        self.change(|open| environment_effect(&mut open.tenant, environment, change, &today))
    }

    /// What another run owner would mean for runs over a machine connection; nothing is changed.
    pub fn run_owner_effect(
        self,
        connection: MachineConnectionId,
        to: RunOwner,
    ) -> Option<RunOwnerEffect> {
        self.version.track();
        self.change(|open| run_owner_effect(&mut open.tenant, connection, to))
    }

    /// Makes a change and gives its place in the log.
    ///
    /// # Errors
    /// When a decision refuses it, or nothing is open; nothing has changed then.
    pub fn dispatch(self, change: &Change) -> Result<usize, Option<Refused>> {
        let now = clock::now();
        let made = self.change(|open| {
            let entry = apply(&mut open.tenant, open.actor, &now, change)?;
            Ok(open.append(entry))
        });
        self.finish(made)
    }

    /// Takes an entry of the log back and gives the place of the new entry.
    ///
    /// # Errors
    /// When it is locked, or nothing is open; nothing has changed then.
    pub fn undo(self, entry: usize) -> Result<usize, Option<Refused>> {
        let now = clock::now();
        let made = self.change(|open| {
            let entry = undo(&mut open.tenant, open.actor, &now, &open.log, entry)?;
            Ok(open.append(entry))
        });
        self.finish(made)
    }

    /// Takes back the entries that a story tells, newest first and as whoever made them, as
    /// far as they still can be: it starts again.
    pub fn start_again(self, tells: impl Fn(&Tenant, &Applied) -> bool) {
        let now = clock::now();
        self.change(|open| {
            for at in (0..open.log.len()).rev() {
                let taken_back = open.log.iter().any(|entry| entry.undoes == Some(at as u32));
                let entry = &open.log[at];
                if taken_back || entry.undoes.is_some() || !tells(&open.tenant, entry) {
                    continue;
                }
                let actor = entry.actor;
                if let Ok(entry) = undo(&mut open.tenant, actor, &now, &open.log, at) {
                    open.append(entry);
                }
            }
        });
        self.bump();
        self.write_shown();
    }

    /// Why the acting person can't undo an entry; none when they can.
    pub fn undo_lock(self, entry: usize) -> Option<LockedUndo> {
        self.version.track();
        self.change(|open| undo_lock(&mut open.tenant, open.actor, &open.log, entry))?
    }

    /// The acting person's newest entry that they can undo now.
    pub fn newest_undoable(self) -> Option<usize> {
        self.change(|open| {
            let taken_back: Vec<_> = open.log.iter().filter_map(|entry| entry.undoes).collect();
            (0..open.log.len()).rev().find(|at| {
                open.log[*at].actor == open.actor
                    && open.log[*at].undoes.is_none()
                    && !taken_back.contains(&(*at as u32))
                    && undo_lock(&mut open.tenant, open.actor, &open.log, *at).is_none()
            })
        })?
    }

    /// Opens a workspace, or replaces the one with its id, and shows it.
    pub fn show(self, workspace: Open) {
        let id = workspace.id.clone();
        self.add(workspace);
        self.switch_to(&id);
    }

    /// Opens a workspace, or replaces the one with its id, without showing it.
    fn add(self, workspace: Open) {
        self.open.update_value(|open| {
            match open.iter_mut().find(|other| other.id == workspace.id) {
                Some(other) => *other = workspace,
                None => open.push(workspace),
            }
        });
        self.bump();
    }

    /// Every open workspace: id, kind, and whether it is the one on screen.
    pub fn all(self) -> Vec<(String, Kind, bool)> {
        self.version.track();
        self.all_untracked()
    }

    /// Whether there is more than the demo as it came: another workspace, or a change.
    pub fn is_in_use(self) -> bool {
        self.version.track();
        self.open.with_value(|open| {
            open.iter()
                .any(|open| open.id != DEMO || !open.log.is_empty())
        })
    }

    fn all_untracked(self) -> Vec<(String, Kind, bool)> {
        let shown = self.shown.get_untracked();
        self.open.with_value(|open| {
            let each = open.iter().enumerate();
            each.map(|(at, open)| (open.id.clone(), open.kind.clone(), at == shown))
                .collect()
        })
    }

    /// Shows another open workspace.
    pub fn switch_to(self, id: &str) {
        let at = self
            .open
            .with_value(|open| open.iter().position(|open| open.id == id));
        if let Some(at) = at {
            self.shown.set(at);
            self.bump();
            self.write_shown();
        }
    }

    /// Closes a workspace and forgets what is kept of it; the first one is shown then.
    pub fn close(self, id: &str) {
        let closed = self.open.try_update_value(|open| {
            let at = open.iter().position(|open| open.id == id)?;
            Some(open.remove(at))
        });
        if let Some(mut closed) = closed.flatten() {
            closed.drop_drafts();
            self.forget(&closed);
        }
        self.shown.set(0);
        self.bump();
        self.write_shown();
    }

    /// The open workspace where `is_there` finds something, if it isn't the one on screen.
    pub fn elsewhere(self, is_there: impl Fn(&Tenant) -> bool) -> Option<(String, Kind)> {
        let shown = self.shown.get_untracked();
        self.open.with_value(|open| {
            let mut others = open.iter().enumerate().filter(|(at, _)| *at != shown);
            let found = others.find(|(_, open)| is_there(&open.tenant));
            found.map(|(_, open)| (open.id.clone(), open.kind.clone()))
        })
    }

    fn finish(self, made: Option<Result<usize, Refused>>) -> Result<usize, Option<Refused>> {
        let entry = made.ok_or(None)?.map_err(Some)?;
        self.bump();
        self.write_shown();
        Ok(entry)
    }

    /// Changes the workspace on screen without saying so.
    fn change<T>(self, change: impl FnOnce(&mut Open) -> T) -> Option<T> {
        let shown = self.shown.get_untracked();
        self.open
            .try_update_value(|open| open.get_mut(shown).map(change))?
    }

    /// Changes an open workspace, on screen or not, without saying so.
    fn change_in<T>(self, id: &str, change: impl FnOnce(&mut Open) -> T) -> Option<T> {
        let change = |open: &mut Vec<Open>| open.iter_mut().find(|open| open.id == id).map(change);
        self.open.try_update_value(change)?
    }

    fn write(self, write: impl FnOnce(&mut Open)) {
        self.change(write);
        self.bump();
    }

    fn bump(self) {
        self.version
            .update(|version| *version = version.wrapping_add(1));
    }
}

impl Open {
    fn append(&mut self, entry: Applied) -> usize {
        self.answers.touched(&self.tenant, &entry);
        self.log.push(entry);
        self.log.len() - 1
    }
}
