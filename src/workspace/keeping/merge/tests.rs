//! Two tabs and what is kept, in the orders in which things happen in browsers.

use policy::change::Change;
use policy::model::{FlowId, PersonId, ReferenceId};
use policy::{Tenant, sample};

use super::*;
use crate::workspace::Kind;

/// Two references that one person may embed, with the flow each is in.
fn switches(tenant: &mut Tenant) -> (PersonId, [Change; 2]) {
    let people: Vec<_> = tenant.person_ids().collect();
    for person in people {
        let mut found = Vec::new();
        for flow in 0..tenant.flows.len() as u32 {
            for reference in 0..tenant.references.len() as u32 {
                let change = Change::SetEmbedded {
                    flow: FlowId(flow),
                    reference: ReferenceId(reference),
                    to: true,
                };
                if let Ok(entry) = apply(tenant, person, "2026-01-01T00:00:00Z", &change) {
                    retract(tenant, &entry).expect("made last");
                    if !entry.edits.is_empty() {
                        found.push(change);
                    }
                }
                if let [first, second] = &found[..] {
                    return (person, [first.clone(), second.clone()]);
                }
            }
        }
    }
    panic!("nobody may embed anything");
}

/// What the browser keeps, and the tabs that share it.
struct Browser {
    kept: Vec<Applied>,
    person: PersonId,
    switches: [Change; 2],
    clock: u32,
}

impl Browser {
    fn new() -> Self {
        let (person, switches) = switches(&mut sample(1, 30));
        Self {
            kept: Vec::new(),
            person,
            switches,
            clock: 0,
        }
    }

    fn tab(&self) -> Open {
        let mut open = Open::new("t", Kind::Demo("t".into()), sample(1, 30), self.person);
        assert!(open.catch_up(self.kept.clone()));
        open
    }

    fn now(&mut self) -> String {
        self.clock += 1;
        format!("2026-01-01T00:00:{:02}Z", self.clock)
    }

    /// Moves a switch.
    fn change(&mut self, tab: &mut Open, switch: usize) {
        let now = self.now();
        let entry = apply(&mut tab.tenant, self.person, &now, &self.switches[switch]);
        tab.log.push(entry.expect("allowed"));
    }

    /// Takes an entry back.
    fn undo(&mut self, tab: &mut Open, at: usize) {
        let now = self.now();
        let entry = undo(&mut tab.tenant, self.person, &now, &tab.log, at);
        tab.log.push(entry.expect("allowed"));
    }

    /// Writes as the task of a tab does, until all is written.
    fn write(&mut self, tab: &mut Open) -> Agreed {
        let mut agreed = Agreed::Yes { taken_back: 0 };
        while let Some((mark, entry)) = tab.next_to_write() {
            if self.kept.len() == mark.written {
                self.kept.push(entry);
                tab.wrote(mark);
            } else {
                agreed = tab.agree(mark, self.kept.clone());
                if agreed == Agreed::Misfit {
                    break;
                }
            }
        }
        agreed
    }

    /// Reads as a tab does that hears of a change.
    fn read(&self, tab: &mut Open) -> Agreed {
        tab.agree(tab.mark(), self.kept.clone())
    }

    /// Both tabs show what is kept, and nothing waits to be written.
    fn check_same(&self, tabs: &[&Open]) {
        let fresh = self.tab();
        for tab in tabs {
            assert_eq!(tab.log, self.kept);
            assert_eq!(tab.written, self.kept.len());
            assert!(tab.tenant == fresh.tenant, "the log, made again");
        }
    }
}

const ALL_MADE: Agreed = Agreed::Yes { taken_back: 0 };

#[test]
fn what_two_tabs_changed_is_in_both() {
    let mut browser = Browser::new();
    let (mut here, mut there) = (browser.tab(), browser.tab());
    browser.change(&mut here, 0);
    browser.change(&mut there, 1);
    assert_eq!(browser.write(&mut there), ALL_MADE);
    assert_eq!(browser.write(&mut here), ALL_MADE);
    assert_eq!(browser.read(&mut there), ALL_MADE);
    browser.check_same(&[&here, &there]);
    assert_eq!(here.log.len(), 2);
}

#[test]
fn an_undo_takes_back_its_own_entry_wherever_that_stands_now() {
    let mut browser = Browser::new();
    let (mut here, mut there) = (browser.tab(), browser.tab());
    browser.change(&mut here, 0);
    browser.undo(&mut here, 0);
    browser.change(&mut there, 1);
    browser.write(&mut there);
    assert_eq!(browser.write(&mut here), ALL_MADE);
    browser.read(&mut there);
    browser.check_same(&[&here, &there]);
    let undone: Vec<_> = here.log.iter().map(|entry| entry.undoes).collect();
    assert_eq!(undone, [None, None, Some(1)]);
    assert!(
        there.tenant == {
            let mut only = Browser::new();
            let mut tab = only.tab();
            only.change(&mut tab, 1);
            tab.tenant
        }
    );
}

#[test]
fn what_another_tab_made_first_is_told_as_taken_back() {
    let mut browser = Browser::new();
    let (mut here, mut there) = (browser.tab(), browser.tab());
    browser.change(&mut here, 0);
    browser.write(&mut here);
    browser.read(&mut there);
    browser.undo(&mut here, 0);
    browser.undo(&mut there, 0);
    browser.write(&mut here);
    assert_eq!(browser.write(&mut there), Agreed::Yes { taken_back: 1 });
    browser.check_same(&[&here, &there]);
    assert_eq!(there.lost.len(), 1);
}

#[test]
fn a_write_that_ends_after_starting_over_says_nothing_of_the_new_log() {
    let mut browser = Browser::new();
    let mut tab = browser.tab();
    browser.change(&mut tab, 0);
    let (mark, _) = tab.next_to_write().expect("one");
    tab.start_over();
    tab.wrote(mark);
    assert_eq!(tab.agree(mark, browser.kept.clone()), ALL_MADE);
    browser.change(&mut tab, 1);
    browser.write(&mut tab);
    browser.check_same(&[&tab]);
    assert_eq!(browser.kept.len(), 1);
}

#[test]
fn a_tab_that_slept_while_another_started_over_starts_over_too() {
    let mut browser = Browser::new();
    let (mut here, mut there) = (browser.tab(), browser.tab());
    browser.change(&mut here, 0);
    browser.write(&mut here);
    browser.read(&mut there);
    here.start_over();
    browser.kept.clear();
    browser.change(&mut here, 1);
    browser.write(&mut here);
    assert_eq!(browser.read(&mut there), ALL_MADE);
    browser.check_same(&[&here, &there]);
}

#[test]
fn its_own_entry_read_before_it_is_known_to_be_written_counts_once() {
    let mut browser = Browser::new();
    let mut tab = browser.tab();
    browser.change(&mut tab, 0);
    let (mark, entry) = tab.next_to_write().expect("one");
    browser.kept.push(entry);
    assert_eq!(browser.read(&mut tab), ALL_MADE);
    tab.wrote(mark);
    browser.check_same(&[&tab]);
}

#[test]
fn what_was_read_before_a_write_ended_takes_nothing_back() {
    let mut browser = Browser::new();
    let mut tab = browser.tab();
    let (before, read) = (tab.mark(), browser.kept.clone());
    browser.change(&mut tab, 0);
    browser.write(&mut tab);
    assert_eq!(tab.agree(before, read), ALL_MADE);
    browser.check_same(&[&tab]);
}

#[test]
fn what_another_version_kept_ends_the_writing_and_loses_nothing_here() {
    let mut browser = Browser::new();
    let mut tab = browser.tab();
    let mut other = browser.tab();
    browser.change(&mut other, 0);
    let mut entry = other.log[0].clone();
    entry.edits.push(entry.edits[0].clone());
    browser.kept.push(entry);
    browser.change(&mut tab, 1);
    assert_eq!(browser.write(&mut tab), Agreed::Misfit);
    assert_eq!(tab.log.len(), 1, "what was changed here is still there");
    assert_eq!(tab.written, 0);
}
