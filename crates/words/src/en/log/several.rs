//! Several changes made at once, told as one.

use policy::change::{Applied, Change};

use super::super::Voice;
use super::Tense;
use crate::phrase::{Phrase, fill};

impl Voice<'_> {
    /// Several changes: two in full, more as the first and how many others; alike ones together.
    pub(super) fn did_all(&self, steps: &[&Change], entry: &Applied, tense: Tense) -> Phrase {
        let [first, others @ ..] = steps else {
            return match tense {
                Tense::Past => "changed nothing",
                Tense::Ing => "a change of nothing",
            }
            .into();
        };
        match others {
            [] => return self.did(first, entry, tense),
            [second] => {
                let both = [first, second].map(|step| self.did(step, entry, tense));
                return fill("{} and {}", &both);
            }
            _ => {}
        }
        let embeds = |step: &&Change| matches!(step, Change::SetEmbedded { to: true, .. });
        let stops = |step: &&Change| matches!(step, Change::SetEmbedded { to: false, .. });
        let alike = match tense {
            Tense::Past if steps.iter().all(embeds) => "embedded {} connection references",
            Tense::Ing if steps.iter().all(embeds) => "embedding {} connection references",
            Tense::Past if steps.iter().all(stops) => "stopped embedding {} connection references",
            Tense::Ing if steps.iter().all(stops) => {
                "turning off embedding of {} connection references"
            }
            _ => {
                let names = [
                    self.did(first, entry, tense),
                    Phrase::number(others.len() as u64),
                ];
                return fill(
                    match tense {
                        Tense::Past => "{} and made {} other changes",
                        Tense::Ing => "{} and {} other changes",
                    },
                    &names,
                );
            }
        };
        fill(alike, &[Phrase::number(steps.len() as u64)])
    }
}
