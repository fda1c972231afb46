//! What is asked of the list of flows: tab, text, filters and order, as its address keeps them.

use policy::answer::{Answer, AnswerKind};

use crate::pages::address::Query;
use crate::route;
use crate::ui::Sort;

/// Everything the address says about the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) tab: Tab,
    /// The text in the search box.
    pub(super) text: String,
    pub(super) kind: Option<Kind>,
    pub(super) run: Option<Run>,
    /// The key of a connector; empty for any.
    pub(super) connector: String,
    /// The key of a person; empty for any.
    pub(super) owner: String,
    pub(super) sort: Option<(Column, Sort)>,
}

/// Which flows are listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Tab {
    #[default]
    Mine,
    Shared,
    All,
}

/// Which kind of flows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Desktop,
    Cloud,
    Instant,
    Automated,
    Scheduled,
}

/// Flows with which answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Run {
    NotFromCloud,
    NotInCloud,
    NotFromConsole,
    May,
    Ask,
    Depends,
    Can,
}

/// A column that can be sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Name,
    Owner,
    Role,
    Shared,
    Console,
    Cloud,
}

/// A set of words, as an address and a list of choices have them.
pub(super) trait Choice: Copy + PartialEq + 'static {
    /// The word in the address, and the words on screen.
    const ALL: &'static [(Self, &'static str, &'static str)];

    fn read(word: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|choice| choice.1 == word)
            .map(|choice| choice.0)
    }

    fn word(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|choice| choice.0 == self)
            .map_or("", |choice| choice.1)
    }
}

impl Choice for Tab {
    const ALL: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Mine, "mine", "My flows"),
        (Self::Shared, "shared", "Shared with me"),
        (Self::All, "all", "All"),
    ];
}

impl Choice for Kind {
    const ALL: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Desktop, "desktop", "Desktop flows"),
        (Self::Cloud, "cloud", "Cloud flows"),
        (Self::Instant, "instant", "Instant cloud flows"),
        (Self::Automated, "automated", "Automated cloud flows"),
        (Self::Scheduled, "scheduled", "Scheduled cloud flows"),
    ];
}

impl Choice for Run {
    const ALL: &'static [(Self, &'static str, &'static str)] = &[
        (
            Self::NotFromCloud,
            "not-from-cloud",
            "Can't run from a cloud flow",
        ),
        (
            Self::NotFromConsole,
            "not-from-console",
            "Can't run from the console",
        ),
        (Self::NotInCloud, "cloud-cant", "Cloud flows that can't run"),
        (Self::May, "may-fail", "May fail"),
        (Self::Ask, "asks", "Asks first or needs a connection"),
        (Self::Depends, "depends", "Depends"),
        (Self::Can, "can", "Can run"),
    ];
}

impl Choice for Column {
    const ALL: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Name, "name", "Name"),
        (Self::Owner, "owner", "Owner"),
        (Self::Role, "role", "Your role"),
        (Self::Shared, "shared", "Shared with"),
        (Self::Console, "console", "Console"),
        (Self::Cloud, "cloud", "Cloud"),
    ];
}

impl Run {
    /// Whether a flow with these answers is one of them.
    pub(super) fn holds(self, is_desktop: bool, (console, cloud): (Answer, Answer)) -> bool {
        let (console, cloud) = (console.word.kind(), cloud.word.kind());
        let either = |kind| console == kind || cloud == kind;
        match self {
            Self::NotFromCloud => is_desktop && cloud == AnswerKind::Stop,
            Self::NotInCloud => !is_desktop && cloud == AnswerKind::Stop,
            Self::NotFromConsole => console == AnswerKind::Stop,
            Self::May => either(AnswerKind::May),
            Self::Ask => either(AnswerKind::Ask),
            Self::Depends => either(AnswerKind::Depends),
            Self::Can => either(AnswerKind::Can),
        }
    }
}

impl Query for Asked {
    fn read(query: &str) -> Self {
        let said = route::Words::of(query);
        let sort = said.get("sort");
        let (column, direction) = match sort.strip_prefix('-') {
            Some(column) => (column, Sort::Down),
            None => (sort, Sort::Up),
        };
        Self {
            tab: Tab::read(said.get("tab")).unwrap_or_default(),
            text: said.get("q").to_owned(),
            kind: Kind::read(said.get("kind")),
            run: Run::read(said.get("run")),
            connector: said.get("connector").to_owned(),
            owner: said.get("owner").to_owned(),
            sort: Column::read(column).map(|column| (column, direction)),
        }
    }

    fn typed(&self) -> &str {
        &self.text
    }

    fn query(&self) -> String {
        let tab = if self.tab == Tab::default() {
            ""
        } else {
            self.tab.word()
        };
        let sort = self.sort.map_or_else(String::new, |(column, direction)| {
            let down = if direction == Sort::Down { "-" } else { "" };
            format!("{down}{}", column.word())
        });
        route::query(&[
            ("tab", tab),
            ("q", &self.text),
            ("kind", self.kind.map_or("", Choice::word)),
            ("run", self.run.map_or("", Choice::word)),
            ("connector", &self.connector),
            ("owner", &self.owner),
            ("sort", &sort),
        ])
    }
}

impl Asked {
    /// Whether anything but the tab narrows the list.
    pub(super) fn narrows(&self) -> bool {
        !self.text.trim().is_empty() || self.filters()
    }

    /// Whether a filter narrows the list.
    pub(super) fn filters(&self) -> bool {
        self.kind.is_some()
            || self.run.is_some()
            || !self.connector.is_empty()
            || !self.owner.is_empty()
    }

    /// What it is sorted by after the head of a column was pressed.
    pub(super) fn sorted_by(&self, column: Column) -> Option<(Column, Sort)> {
        match self.sort {
            Some((now, Sort::Up)) if now == column => Some((column, Sort::Down)),
            Some((now, Sort::Down)) if now == column => None,
            _ => Some((column, Sort::Up)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_reads_back_from_its_address() {
        let check = |asked: Asked| {
            let query = asked.query();
            assert_eq!(Asked::read(&query), asked, "{query}");
        };
        check(Asked::default());
        check(Asked {
            tab: Tab::All,
            text: "invoice intake".into(),
            kind: Some(Kind::Desktop),
            run: Some(Run::NotFromCloud),
            connector: "sharepointonline".into(),
            owner: "ana-ruiz".into(),
            sort: Some((Column::Cloud, Sort::Down)),
        });
        assert_eq!(Asked::default().query(), "");
    }

    #[test]
    fn a_head_sorts_up_then_down_then_not() {
        let mut asked = Asked::default();
        let mut seen = Vec::new();
        for _ in 0..3 {
            asked.sort = asked.sorted_by(Column::Name);
            seen.push(asked.sort.map(|(_, direction)| direction));
        }
        assert_eq!(seen, [Some(Sort::Up), Some(Sort::Down), None]);
    }
}
