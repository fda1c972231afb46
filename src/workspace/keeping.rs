//! Keeping workspaces in this browser: what is opened, remembered and forgotten.

mod exported;

pub use exported::Amiss;
mod merge;
mod restore;
mod sync;

use std::rc::Rc;

use draw::prelude::*;
use leptos::task::spawn_local;

use super::{DEMO, Kind, Open, Workspace};
use crate::backend::local::{Base, Channel, FORMAT, Import, Kept, Store, StoreError};
use crate::backend::tab;

/// What this browser lets us keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Storage {
    /// Not asked yet.
    Opening,
    /// It keeps data.
    Works,
    /// It doesn't, and why.
    Refused(StoreError),
}

/// How far the writing of an entry has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    /// Nothing has to be said: it is written, will be in a moment, or isn't meant to be.
    Quiet,
    /// It takes long enough to be told.
    Slow,
    /// This browser doesn't keep it.
    Refused,
}

/// Something about keeping that has to be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeepNotice {
    /// Changes made here were taken back, because another tab's came first.
    TakenBack(usize),
    /// The demo has changed since; the changes made in it don't fit anymore.
    DemoChanged,
    /// A file was open that isn't kept.
    FileGone(String),
}

/// The open storage and the line to the other tabs.
#[derive(Clone)]
pub(super) struct Keeper {
    store: Store,
    channel: Channel,
}

const UNKEPT: &str = "sharewell-unkept";
const SHOWN: &str = "sharewell-shown";

impl Workspace {
    /// What this browser lets us keep.
    pub fn storage(self) -> Storage {
        self.storage.get()
    }

    /// How far the writing of an entry of the workspace on screen has come.
    pub fn writing(self, at: usize) -> Writing {
        let is_slow = self.slow.get();
        let waits = self.peek(|open| open.kept && at >= open.written);
        match self.storage() {
            _ if waits != Some(true) => Writing::Quiet,
            Storage::Refused(_) => Writing::Refused,
            Storage::Works if is_slow => Writing::Slow,
            Storage::Opening | Storage::Works => Writing::Quiet,
        }
    }

    /// What has to be said about keeping, until it is dismissed.
    pub fn notice(self) -> RwSignal<Option<KeepNotice>> {
        self.notice
    }

    fn remember(self, record: Kept) {
        self.records.update_value(|records| {
            records.retain(|known| known.id != record.id);
            records.push(record);
        });
    }

    /// Opens what was read from a file, as records in JSON, and keeps it if wanted. False
    /// when these aren't records.
    pub fn open_file(self, name: &str, names_accounts: bool, records: &str, keep: bool) -> bool {
        let Ok(records) = keep::from_json(records) else {
            return false;
        };
        let id = fresh_id(&self.all_untracked(), name);
        let import = Import {
            names_accounts,
            records,
        };
        let base = Base::Import(Rc::new(import));
        let record = Kept {
            format: FORMAT,
            id,
            name: name.to_owned(),
            base,
        };
        let Some(mut open) = super::open::from_kept(record.clone()) else {
            return false;
        };
        open.kept = false;
        // Another file of this name may have been open in this tab.
        open.drop_drafts();
        self.show(open);
        if keep {
            self.keep(record);
        } else {
            self.remember(record);
            self.write_shown();
            self.bump();
        }
        true
    }

    /// The file the workspace on screen was made of.
    pub fn imported(self) -> Option<Rc<Import>> {
        let id = self.with(|open| open.id.clone())?;
        self.records.with_value(|records| {
            records
                .iter()
                .find(|record| record.id == id)
                .and_then(|record| match &record.base {
                    Base::Import(import) => Some(Rc::clone(import)),
                    Base::Demo(_) | Base::Sample { .. } => None,
                })
        })
    }

    /// Keeps a workspace from now on.
    pub fn keep(self, record: Kept) {
        let Some(keeper) = self.keeper.get_value() else {
            return;
        };
        let id = record.id.clone();
        self.remember(record.clone());
        self.change_in(&id, |open| open.kept = true);
        if tab::recall(UNKEPT).is_some() {
            tab::remember(UNKEPT, None);
        }
        self.bump();
        spawn_local(async move {
            match keeper.store.keep(&record).await {
                Ok(()) => self.write_out(record.id).await,
                Err(error) => self.refuse(error),
            }
        });
    }

    /// Forgets a workspace that is closed: nothing of it is kept any longer, and a reload
    /// doesn't say that it is gone.
    pub(super) fn forget(self, closed: &Open) {
        let id = closed.id.clone();
        self.records
            .update_value(|records| records.retain(|known| known.id != id));
        if tab::recall(UNKEPT).as_deref() == Some(closed.name()) {
            tab::remember(UNKEPT, None);
        }
        if let Some(keeper) = self.keeper.get_value().filter(|_| closed.kept) {
            spawn_local(async move {
                if let Err(error) = keeper.store.forget(&id).await {
                    self.refuse(error);
                }
            });
        }
    }

    /// Takes every change of a workspace back, here and where it is kept.
    pub fn reset(self, id: String) {
        self.change_in(&id, |open| {
            open.start_over();
            open.drop_drafts();
        });
        self.bump();
        if let Some(keeper) = self.keeper.get_value() {
            spawn_local(async move {
                match keeper.store.forget_log(&id).await {
                    Ok(()) => keeper.channel.say(&id),
                    Err(error) => self.refuse(error),
                }
            });
        }
    }

    /// Deletes everything kept in this browser. False when the browser couldn't.
    pub async fn wipe(self) -> bool {
        for (id, ..) in self.all_untracked() {
            self.change_in(&id, |open| {
                open.start_over();
                open.drop_drafts();
                // The demo needs no record to come back with its next changes.
                open.kept = open.id == DEMO;
            });
        }
        self.bump();
        let Some(keeper) = self.keeper.get_value() else {
            return true;
        };
        match keeper.store.wipe().await {
            Ok(()) => {
                keeper.channel.say(DEMO);
                true
            }
            Err(error) => {
                self.refuse(error);
                false
            }
        }
    }

    /// Opens a generated tenant and keeps it by its recipe; shows it if it is open.
    pub fn open_sample(self, seed: u64, flows: u32) {
        let id = format!("sample-{seed}-{flows}");
        if self.all_untracked().iter().any(|(other, ..)| *other == id) {
            self.switch_to(&id);
            return;
        }
        let record = Kept {
            format: FORMAT,
            id,
            name: format!("{} flows", words::in_groups(flows.into())),
            base: Base::Sample { seed, flows },
        };
        if let Some(open) = super::open::from_kept(record.clone()) {
            self.show(open);
            self.keep(record);
        }
    }

    /// The browser didn't do what keeping asks; from now on that is said.
    fn refuse(self, error: StoreError) {
        self.storage.set(Storage::Refused(error));
    }

    /// Writes what isn't written yet of the workspace on screen.
    pub(super) fn write_shown(self) {
        let Some((id, kept, name)) =
            self.peek(|open| (open.id.clone(), open.kept, open.name().to_owned()))
        else {
            return;
        };
        tab::remember(SHOWN, Some(&id));
        if !kept {
            tab::remember(UNKEPT, Some(&name));
        }
        spawn_local(self.write_out(id));
    }
}

/// An id no open workspace has: the file's name, with a number where it was opened before.
fn fresh_id(taken: &[(String, Kind, bool)], name: &str) -> String {
    let mut id = format!("file-{name}");
    let mut number = 2;
    while taken.iter().any(|(other, ..)| *other == id) {
        id = format!("file-{name}-{number}");
        number += 1;
    }
    id
}
