//! The review as a file: a table for spreadsheets, records, or text to read.

use keep::Tree;

use super::answered::Answer;
use super::row::Row;
use crate::pages::csv;
use crate::workspace::download;

/// What sort of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Csv,
    Json,
    Markdown,
}

/// Who exports, of what, and when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct By {
    /// The workspace, as its badge says it: `Demo: Larkmoor Foods`.
    pub(super) of: String,
    /// How many findings there are where filters leave some out.
    pub(super) filtered_of: Option<usize>,
    pub(super) name: String,
    pub(super) id: String,
    /// RFC 3339.
    pub(super) on: String,
}

/// The whole as records. Ids are those of addresses and of the organization's own tables, and
/// days are written the same everywhere, so that another program can go on from here.
struct Review<'a> {
    of: &'a str,
    filtered_of: Option<usize>,
    exported_by: &'a str,
    exported_by_id: &'a str,
    exported_on: &'a str,
    findings: Vec<Entry<'a>>,
}

/// One finding.
struct Entry<'a> {
    flow: &'a str,
    flow_id: &'a str,
    who: &'a str,
    who_id: &'a str,
    /// The stable name of its sort.
    kind: &'a str,
    flag: &'a str,
    /// What to look at, or what was done.
    said: String,
    environment: &'a str,
    environment_id: &'a str,
    /// `YYYY-MM-DD`.
    due: Option<&'a str>,
    overdue: bool,
    /// `open`, `kept`, or `changed` where it was taken away or given.
    decision: &'static str,
    decided_by_id: Option<&'a str>,
    decided_on: Option<&'a str>,
}

impl Entry<'_> {
    fn record(&self) -> Tree {
        let maybe = |text: Option<&str>| text.map_or(Tree::Null, Tree::from);
        Tree::record([
            ("flow", self.flow.into()),
            ("flow_id", self.flow_id.into()),
            ("who", self.who.into()),
            ("who_id", self.who_id.into()),
            ("kind", self.kind.into()),
            ("flag", self.flag.into()),
            ("said", self.said.as_str().into()),
            ("environment", self.environment.into()),
            ("environment_id", self.environment_id.into()),
            ("due", maybe(self.due)),
            ("overdue", Tree::Bool(self.overdue)),
            ("decision", self.decision.into()),
            ("decided_by_id", maybe(self.decided_by_id)),
            ("decided_on", maybe(self.decided_on)),
        ])
    }
}

const HEAD: [&str; 18] = [
    "Flow",
    "Flow id",
    "Who",
    "Who id",
    "Kind",
    "Flag",
    "What to look at, or what was done",
    "Environment",
    "Environment id",
    "Due",
    "Overdue",
    "Decision",
    "Decided by id",
    "Decided on",
    "Exported by id",
    "Exported on",
    "Exported from",
    "Findings without filters",
];

impl Kind {
    pub(super) const ALL: [Self; 3] = [Self::Csv, Self::Json, Self::Markdown];

    pub(super) const fn label(self) -> &'static str {
        match self {
            Self::Csv => "CSV, for a spreadsheet",
            Self::Json => "JSON",
            Self::Markdown => "Markdown",
        }
    }

    pub(super) const fn file(self) -> &'static str {
        match self {
            Self::Csv => "review.csv",
            Self::Json => "review.json",
            Self::Markdown => "review.md",
        }
    }
}

/// Hands the rows to the browser to save. False where it can't.
pub(super) fn save(rows: &[Row], answers: &[Answer], by: &By, kind: Kind) -> bool {
    let review = Review {
        of: &by.of,
        filtered_of: by.filtered_of,
        exported_by: &by.name,
        exported_by_id: &by.id,
        exported_on: &by.on,
        findings: rows
            .iter()
            .map(entry)
            .chain(answers.iter().map(changed))
            .collect(),
    };
    match kind {
        Kind::Csv => csv::save(kind.file(), &table(&review)),
        Kind::Json => download::save(kind.file(), "application/json", &records(&review)),
        Kind::Markdown => {
            download::save(kind.file(), "text/markdown;charset=utf-8", &text(&review))
        }
    }
}

fn entry(row: &Row) -> Entry<'_> {
    let kept = row.kept_as.as_ref();
    Entry {
        flow: &row.flow,
        flow_id: &row.ids[0],
        who: &row.who,
        who_id: &row.ids[1],
        kind: row.finding.code.as_str(),
        flag: row.sort,
        said: row.told.plain(),
        environment: &row.environment.1,
        environment_id: &row.environment.0,
        due: row.due.as_deref(),
        overdue: row.overdue,
        decision: if kept.is_some() { "kept" } else { "open" },
        decided_by_id: kept.map(|(who, _)| who.as_str()),
        decided_on: kept.map(|(_, on)| on.as_str()),
    }
}

fn changed(answer: &Answer) -> Entry<'_> {
    Entry {
        flow: &answer.flow,
        flow_id: &answer.ids[0],
        who: &answer.who,
        who_id: &answer.ids[1],
        kind: answer.finding.code.as_str(),
        flag: answer.sort,
        said: answer.said.plain(),
        environment: &answer.environment.1,
        environment_id: &answer.environment.0,
        due: answer.due.as_deref(),
        overdue: answer.overdue,
        decision: "changed",
        decided_by_id: Some(&answer.by.0),
        decided_on: Some(&answer.by.1),
    }
}

fn table(review: &Review<'_>) -> String {
    let mut text = String::new();
    let filtered_of = review.filtered_of.map(|all| all.to_string());
    csv::line(&mut text, HEAD);
    for one in &review.findings {
        let cells: [&str; HEAD.len()] = [
            one.flow,
            one.flow_id,
            one.who,
            one.who_id,
            one.kind,
            one.flag,
            &one.said,
            one.environment,
            one.environment_id,
            one.due.unwrap_or_default(),
            if one.overdue { "Yes" } else { "No" },
            one.decision,
            one.decided_by_id.unwrap_or_default(),
            one.decided_on.unwrap_or_default(),
            review.exported_by_id,
            review.exported_on,
            review.of,
            filtered_of.as_deref().unwrap_or_default(),
        ];
        csv::line(&mut text, cells);
    }
    text
}

fn records(review: &Review<'_>) -> String {
    let findings = review.findings.iter().map(Entry::record).collect();
    let mut text = keep::pretty(&Tree::record([
        ("exported_by", review.exported_by.into()),
        ("exported_by_id", review.exported_by_id.into()),
        ("exported_on", review.exported_on.into()),
        ("exported_from", review.of.into()),
        (
            "findings_without_filters",
            review
                .filtered_of
                .map_or(Tree::Null, |all| Tree::Number(all as u64)),
        ),
        ("findings", Tree::List(findings)),
    ]));
    text.push('\n');
    text
}

fn text(review: &Review<'_>) -> String {
    let mut text = format!(
        "# Review of access\n\nExported by {} (`{}`) on {}, from {}. It holds what they can see there.\n",
        plain(review.exported_by),
        coded(review.exported_by_id),
        review.exported_on,
        plain(review.of),
    );
    if let Some(all) = review.filtered_of {
        text.push_str(&format!(
            "\nFiltered: {} of {all} findings and changes are in this file.\n",
            review.findings.len()
        ));
    }
    for one in &review.findings {
        let due = match (one.due, one.overdue) {
            (Some(due), true) => format!("{due}, overdue"),
            (Some(due), false) => due.to_owned(),
            (None, _) => "no day".to_owned(),
        };
        let decision = match one.decided_by_id.zip(one.decided_on) {
            Some((who, on)) => format!("{} by `{}` on {on}", one.decision, coded(who)),
            None => one.decision.to_owned(),
        };
        text.push_str(&format!(
            "\n- **{}** (`{}`), {} (`{}`), {}\n  - {}\n  - {}. Due: {due}. Decision: {decision}\n",
            plain(one.flow),
            coded(one.flow_id),
            plain(one.who),
            coded(one.who_id),
            one.flag,
            plain(&one.said),
            plain(one.environment),
        ));
    }
    text
}

/// An id between backquotes, which it can't end.
fn coded(id: &str) -> String {
    id.chars()
        .filter(|letter| *letter != '`' && !letter.is_control())
        .collect()
}

/// What a name holds stays text: nothing of it is read as Markdown or HTML.
fn plain(name: &str) -> String {
    let mut text = String::new();
    for letter in name.chars() {
        match letter {
            '\n' | '\r' => text.push(' '),
            letter if letter.is_ascii_punctuation() && !".,'?!;/".contains(letter) => {
                text.push('\\');
                text.push(letter);
            }
            letter => text.push(letter),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn review(flow: &str) -> Review<'_> {
        Review {
            of: "Demo: Larkmoor Foods",
            filtered_of: Some(7),
            exported_by: "Imran",
            exported_by_id: "imran",
            exported_on: "2026-11-05T09:00:00Z",
            findings: vec![Entry {
                flow,
                flow_id: "f`1",
                who: "Bo",
                who_id: "bo",
                kind: "new_guest_owner",
                flag: "New",
                said: "Look.".to_owned(),
                environment: "Finance",
                environment_id: "finance",
                due: Some("2026-09-30"),
                overdue: true,
                decision: "changed",
                decided_by_id: Some("carla"),
                decided_on: Some("2026-11-04T10:00:00Z"),
            }],
        }
    }

    #[test]
    fn a_name_is_text_in_every_file() {
        let review = review("=a|<b>\n[c](d)");
        assert!(table(&review).contains("\"'=a|<b>\n[c](d)\",\"f`1\",\"Bo\",\"bo\""));
        let said = text(&review);
        assert!(
            said.contains("**\\=a\\|\\<b\\> \\[c\\]\\(d\\)** (`f1`)"),
            "{said}"
        );
        let json = records(&review);
        assert!(json.contains(r#""flow": "=a|<b>\n[c](d)""#), "{json}");
    }

    #[test]
    fn files_say_who_exported_them_and_write_days_the_same_everywhere() {
        let review = review("Orders");
        for file in [table(&review), records(&review), text(&review)] {
            for part in [
                "imran",
                "2026-11-05T09:00:00Z",
                "2026-09-30",
                "Orders",
                "changed",
                "carla",
                "2026-11-04T10:00:00Z",
                "Larkmoor Foods",
                "7",
            ] {
                assert!(file.contains(part), "{part} in {file}");
            }
        }
    }
}
