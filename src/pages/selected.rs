//! Which rows of a list are selected.

/// A set of handles, and where the last one was put in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selected {
    on: Vec<bool>,
    count: usize,
    last: Option<u32>,
}

impl Selected {
    /// How many.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Whether this one is.
    pub fn has(&self, id: u32) -> bool {
        self.on.get(id as usize).copied().unwrap_or(false)
    }

    /// Each of them, in the order of the handles.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        (0u32..)
            .zip(&self.on)
            .filter(|(_, on)| **on)
            .map(|(id, _)| id)
    }

    /// Selects it or not.
    pub fn set(&mut self, id: u32, to: bool) {
        let at = id as usize;
        if self.on.len() <= at {
            self.on.resize(at + 1, false);
        }
        if self.on[at] != to {
            self.on[at] = to;
            self.count = if to { self.count + 1 } else { self.count - 1 };
        }
    }

    /// Turns it over.
    pub fn toggle(&mut self, id: u32) {
        self.set(id, !self.has(id));
        self.last = Some(id);
    }

    /// Selects everything from the last one to this one, as they are listed.
    pub fn extend(&mut self, id: u32, listed: &[u32]) {
        let place = |id: u32| listed.iter().position(|other| *other == id);
        let Some(to) = place(id) else { return };
        let from = self.last.and_then(place).unwrap_or(to);
        for id in &listed[from.min(to)..=from.max(to)] {
            self.set(*id, true);
        }
        self.last.get_or_insert(id);
    }

    /// Whether all of these are.
    pub fn has_all(&self, ids: &[u32]) -> bool {
        !ids.is_empty() && self.count >= ids.len() && ids.iter().all(|id| self.has(*id))
    }

    /// Selects all of these, or none of them.
    pub fn set_all(&mut self, ids: &[u32], to: bool) {
        for id in ids {
            self.set(*id, to);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shift_selects_everything_in_between_as_listed() {
        let listed = [9, 3, 7, 1];
        let mut selected = Selected::default();
        selected.toggle(3);
        selected.extend(1, &listed);
        assert_eq!(selected.iter().collect::<Vec<_>>(), [1, 3, 7]);
        selected.toggle(7);
        selected.extend(9, &listed);
        assert_eq!(selected.iter().collect::<Vec<_>>(), [1, 3, 7, 9]);
    }

    #[test]
    fn the_count_is_that_of_the_handles() {
        let mut selected = Selected::default();
        selected.set_all(&[1, 2, 2, 5], true);
        selected.set(2, false);
        assert_eq!((selected.count(), selected.iter().count()), (2, 2));
        assert!(selected.has_all(&[1, 5]) && !selected.has_all(&[1, 2]));
        assert!(!selected.has_all(&[]) && !selected.has(77));
    }
}
