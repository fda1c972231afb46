//! Agreeing with the log that is kept: without a browser, so that any order of events can
//! be tested.
//!
//! Every tab has its own log of a workspace; what is kept is the one they agree on. A tab
//! lets in what others kept first, and makes its own changes again on top of that.

use policy::change::{Applied, apply, replay, retract, undo};

use crate::workspace::Open;

/// What came of agreeing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Agreed {
    /// The log goes on from what is kept. This many changes made here couldn't be made on
    /// top of it and are taken back.
    Yes { taken_back: usize },
    /// What is kept doesn't fit what is open: another version wrote it.
    Misfit,
}

/// How far a log was written when somebody began to write or read.
///
/// Whatever comes back later may be about a log that was started over meanwhile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    life: u32,
    /// How many entries were written.
    pub(super) written: usize,
}

impl Open {
    /// How far the log is written now.
    pub(super) fn mark(&self) -> Mark {
        Mark {
            life: self.life,
            written: self.written,
        }
    }

    /// The entry to write next, if there is one.
    pub(super) fn next_to_write(&self) -> Option<(Mark, Applied)> {
        let entry = self.log.get(self.written)?;
        Some((self.mark(), entry.clone()))
    }

    /// The entry after the mark is written.
    pub(super) fn wrote(&mut self, mark: Mark) {
        if self.life == mark.life {
            self.written = self.written.max(mark.written + 1);
        }
    }

    /// Makes kept entries on top of what is there. False when one doesn't fit; those before
    /// it are made.
    pub(super) fn catch_up(&mut self, kept: Vec<Applied>) -> bool {
        let fits = replay(&mut self.tenant, &kept);
        let made = fits.map_or_else(|at| at, |()| kept.len());
        self.log.extend(kept.into_iter().take(made));
        self.written = self.log.len();
        self.answers.forget();
        fits.is_ok()
    }

    /// Goes on from the whole log that is kept, as it was read after the mark was taken.
    pub(super) fn agree(&mut self, mark: Mark, mut kept: Vec<Applied>) -> Agreed {
        const NOTHING_LOST: Agreed = Agreed::Yes { taken_back: 0 };
        if self.life != mark.life {
            return NOTHING_LOST;
        }
        let both = self.log.iter().zip(&kept);
        let same = both.take_while(|(here, kept)| here == kept).count();
        if same < mark.written {
            // Another tab started over, and what was changed here stood on what is gone.
            self.start_over();
            return if self.catch_up(kept) {
                NOTHING_LOST
            } else {
                Agreed::Misfit
            };
        }
        self.written = self.written.max(same);
        let missed = kept.split_off(same);
        if missed.is_empty() {
            return NOTHING_LOST;
        }
        let mine = self.log.split_off(same);
        for entry in mine.iter().rev() {
            // Nothing was made after it that could be in its way.
            let _ = retract(&mut self.tenant, entry);
        }
        let fits = self.catch_up(missed);
        let taken_back = self.make_again(mine, same);
        if fits {
            Agreed::Yes { taken_back }
        } else {
            Agreed::Misfit
        }
    }

    /// Decides entries again that stood in the log from `first` on. Gives the number of
    /// those that can't be made anymore.
    fn make_again(&mut self, mine: Vec<Applied>, first: usize) -> usize {
        let before = self.lost.len();
        // Where each of them stands now: one that takes back another names its place.
        let mut places: Vec<Option<usize>> = Vec::new();
        for entry in mine {
            let tenant = &mut self.tenant;
            let made = match entry.undoes.map(|at| at as usize) {
                None => apply(tenant, entry.actor, &entry.at, &entry.change).ok(),
                Some(at) => {
                    let place = match at.checked_sub(first) {
                        None => Some(at),
                        Some(own) => places.get(own).copied().flatten(),
                    };
                    place.and_then(|place| {
                        undo(tenant, entry.actor, &entry.at, &self.log, place).ok()
                    })
                }
            };
            places.push(made.is_some().then_some(self.log.len()));
            match made {
                Some(entry) => self.log.push(entry),
                None => self.lost.push(entry),
            }
        }
        self.lost.len() - before
    }

    /// Takes every change back.
    pub(super) fn start_over(&mut self) {
        let log = std::mem::take(&mut self.log);
        for entry in log.iter().rev() {
            // Each was made after those before it, so nothing is in its way.
            let _ = retract(&mut self.tenant, entry);
        }
        self.life = self.life.wrapping_add(1);
        self.written = 0;
        self.lost.clear();
        self.answers.forget();
    }
}

#[cfg(test)]
mod tests;
