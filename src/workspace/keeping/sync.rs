//! Writing a log, and agreeing on it with the other tabs.
//!
//! One task per workspace writes its entries one after the other. When another tab was
//! first, what it kept is let in before what isn't written yet.

use std::time::Duration;

use draw::prelude::*;
use leptos::task::spawn_local;

use super::merge::Agreed;
use super::{KeepNotice, Keeper};
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
        while let Some((mark, entry)) = self.change_in(&id, |open| open.next_to_write()).flatten() {
            let written = match keeper.store.append(&id, mark.written, &entry).await {
                Ok(()) => {
                    self.change_in(&id, |open| open.wrote(mark));
                    self.tell_slow(true);
                    keeper.channel.say(&id);
                    Ok(())
                }
                Err(StoreError::Taken) => self.read_missed(&keeper, &id).await,
                Err(error) => Err(error),
            };
            if let Err(error) = written {
                self.refuse(error);
                break;
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
            if let Some(keeper) = self.keeper.get_value()
                && let Err(error) = self.read_missed(&keeper, &id).await
            {
                self.refuse(error);
            }
        });
    }

    async fn read_missed(self, keeper: &Keeper, id: &str) -> Result<(), StoreError> {
        let mark = self.change_in(id, |open| open.kept.then(|| open.mark()));
        let Some(mark) = mark.flatten() else {
            return Ok(());
        };
        let kept = keeper.store.log(id).await?;
        let agreed = self.change_in(id, |open| open.agree(mark, kept));
        self.bump();
        match agreed {
            None | Some(Agreed::Yes { taken_back: 0 }) => Ok(()),
            Some(Agreed::Yes { taken_back }) => {
                self.notice.set(Some(KeepNotice::TakenBack(taken_back)));
                Ok(())
            }
            Some(Agreed::Misfit) => Err(misfit()),
        }
    }
}

/// What is kept doesn't fit what it was made in.
pub(super) fn misfit() -> StoreError {
    StoreError::Broken("an entry doesn't fit".into())
}
