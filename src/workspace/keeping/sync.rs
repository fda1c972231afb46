//! Writing a log, and agreeing on it with the other tabs.
//!
//! One task per workspace writes its entries one after the other. When another tab was
//! first, what isn't written yet is taken back, what was missed is made, and the rest is
//! decided again on top of it.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use policy::change::{Applied, apply, replay, retract, undo};

use super::{KeepNotice, Keeper, Storage};
use crate::backend::local::StoreError;
use crate::workspace::{Open, Workspace};

/// How long writing may take before it is told; told at once, it would flicker.
const UNTOLD: Duration = Duration::from_millis(300);

impl Workspace {
    /// Writes the entries of a workspace that aren't written yet.
    pub(super) async fn write_out(self, id: String) {
        let Some(keeper) = self.keeper.get_value() else {
            return;
        };
        let start = |open: &mut Open| !std::mem::replace(&mut open.writing, open.kept) && open.kept;
        if self.change_in(&id, start) != Some(true) {
            return;
        }
        self.watch(id.clone());
        loop {
            let next = self.change_in(&id, |open| {
                open.log
                    .get(open.written)
                    .map(|entry| (open.written, entry.clone()))
            });
            let Some(Some((at, entry))) = next else { break };
            match keeper.store.append(&id, at, &entry).await {
                Ok(()) => {
                    self.change_in(&id, |open| open.written = open.written.max(at + 1));
                    self.tell_slow(true);
                    keeper.channel.say(&id);
                }
                Err(StoreError::Taken) => self.read_missed(&keeper, &id).await,
                Err(error) => {
                    self.storage.set(Storage::Refused(error));
                    break;
                }
            }
        }
        self.change_in(&id, |open| open.writing = false);
        self.tell_slow(false);
    }

    /// Tells that a workspace is still being written, once that has taken long.
    fn watch(self, id: String) {
        let look = move || {
            if self.change_in(&id, |open| open.writing) == Some(true) {
                self.slow.set(true);
            }
        };
        set_timeout(look, UNTOLD);
    }

    /// One entry more is written, and perhaps (`more`) not the last one.
    fn tell_slow(self, more: bool) {
        if self.slow.get_untracked() {
            self.slow.set(more);
        }
    }

    /// Reads what another tab added.
    pub(super) fn catch_up(self, id: String) {
        spawn_local(async move {
            if let Some(keeper) = self.keeper.get_value() {
                self.read_missed(&keeper, &id).await;
            }
        });
    }

    async fn read_missed(self, keeper: &Keeper, id: &str) {
        let Some(Some(from)) = self.change_in(id, |open| open.kept.then_some(open.written)) else {
            return;
        };
        // Another tab may have started over: then there are fewer entries than we know.
        let Ok(all) = keeper.store.log(id, 0).await else {
            return;
        };
        let lost = self.change_in(id, |open| {
            if all.len() < from {
                open.start_over();
                open.catch_up(all);
                return 0;
            }
            open.fall_in(all, from)
        });
        match lost {
            Some(0) | None => {}
            Some(lost) => self.notice.set(Some(KeepNotice::TakenBack(lost))),
        }
        self.bump();
    }
}

impl Open {
    /// Makes logged entries on top of what is there. False when one doesn't fit.
    pub(super) fn catch_up(&mut self, log: Vec<Applied>) -> bool {
        let fits = replay(&mut self.tenant, &log);
        let made = fits.map_or_else(|at| at, |()| log.len());
        self.log.extend(log.into_iter().take(made));
        self.written = self.log.len();
        self.answers.forget();
        fits.is_ok()
    }

    /// Lets another tab's entries in before those that aren't written yet, and decides
    /// these again. Gives the number of those that can't be made any more.
    fn fall_in(&mut self, all: Vec<Applied>, from: usize) -> usize {
        let missed: Vec<_> = all.into_iter().skip(from).collect();
        if missed.is_empty() || missed.first() == self.log.get(from) {
            return 0;
        }
        let mine = self.log.split_off(from.min(self.log.len()));
        for entry in mine.iter().rev() {
            let _ = retract(&mut self.tenant, entry);
        }
        self.catch_up(missed);
        let mut lost = 0;
        for entry in mine {
            let made = match entry.undoes {
                None => apply(&mut self.tenant, entry.actor, &entry.at, &entry.change),
                Some(at) => undo(
                    &mut self.tenant,
                    entry.actor,
                    &entry.at,
                    &self.log,
                    at as usize,
                ),
            };
            match made {
                Ok(entry) => self.log.push(entry),
                Err(_) => {
                    self.lost.push(entry);
                    lost += 1;
                }
            }
        }
        lost
    }

    /// Takes every change back.
    pub(super) fn start_over(&mut self) {
        let log = std::mem::take(&mut self.log);
        for entry in log.iter().rev() {
            let _ = retract(&mut self.tenant, entry);
        }
        self.written = 0;
        self.lost.clear();
        self.answers.forget();
    }
}
