//! The review as a file: a table for spreadsheets, records, or text to read.

use serde::Serialize;

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

/// Who exports, and when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct By {
    pub(super) name: String,
    pub(super) id: String,
    /// RFC 3339.
    pub(super) on: String,
}

/// The whole as records. Ids are those of addresses and of the organization's own tables, and
/// days are written the same everywhere, so that another program can go on from here.
#[derive(Serialize)]
struct Review<'a> {
    exported_by: &'a str,
    exported_by_id: &'a str,
    exported_on: &'a str,
    findings: Vec<Entry<'a>>,
}

/// One finding.
#[derive(Serialize)]
struct Entry<'a> {
    flow: &'a str,
    flow_id: &'a str,
    who: &'a str,
    who_id: &'a str,
    /// The stable name of its sort.
    kind: &'a str,
    flag: &'a str,
    what_to_look_at: String,
    environment: &'a str,
    environment_id: &'a str,
    /// `YYYY-MM-DD`.
    due: Option<&'a str>,
    overdue: bool,
    kept_by_id: Option<&'a str>,
    kept_on: Option<&'a str>,
}

const HEAD: [&str; 15] = [
    "Flow",
    "Flow id",
    "Who",
    "Who id",
    "Kind",
    "Flag",
    "What to look at",
    "Environment",
    "Environment id",
    "Due",
    "Overdue",
    "Kept by id",
    "Kept on",
    "Exported by id",
    "Exported on",
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
pub(super) fn save(rows: &[Row], by: &By, kind: Kind) -> bool {
    let review = Review {
        exported_by: &by.name,
        exported_by_id: &by.id,
        exported_on: &by.on,
        findings: rows.iter().map(entry).collect(),
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
        what_to_look_at: row.said.plain(),
        environment: &row.environment.1,
        environment_id: &row.environment.0,
        due: row.due.as_deref(),
        overdue: row.overdue,
        kept_by_id: kept.map(|(who, _)| who.as_str()),
        kept_on: kept.map(|(_, on)| on.as_str()),
    }
}

fn table(review: &Review<'_>) -> String {
    let mut text = String::new();
    csv::line(&mut text, HEAD);
    for one in &review.findings {
        let cells: [&str; HEAD.len()] = [
            one.flow,
            one.flow_id,
            one.who,
            one.who_id,
            one.kind,
            one.flag,
            &one.what_to_look_at,
            one.environment,
            one.environment_id,
            one.due.unwrap_or_default(),
            if one.overdue { "Yes" } else { "No" },
            one.kept_by_id.unwrap_or_default(),
            one.kept_on.unwrap_or_default(),
            review.exported_by_id,
            review.exported_on,
        ];
        csv::line(&mut text, cells);
    }
    text
}

fn records(review: &Review<'_>) -> String {
    let mut text = serde_json::to_string_pretty(review).unwrap_or_default();
    text.push('\n');
    text
}

fn text(review: &Review<'_>) -> String {
    let mut text = format!(
        "# Review of access\n\nExported by {} (`{}`) on {}.\n",
        plain(review.exported_by),
        coded(review.exported_by_id),
        review.exported_on,
    );
    for one in &review.findings {
        let due = match (one.due, one.overdue) {
            (Some(due), true) => format!("{due}, overdue"),
            (Some(due), false) => due.to_owned(),
            (None, _) => "no day".to_owned(),
        };
        let kept = match one.kept_by_id.zip(one.kept_on) {
            Some((who, on)) => format!("by `{}` on {on}", coded(who)),
            None => "no".to_owned(),
        };
        text.push_str(&format!(
            "\n- **{}** (`{}`), {} (`{}`), {}\n  - {}\n  - {}. Due: {due}. Kept: {kept}\n",
            plain(one.flow),
            coded(one.flow_id),
            plain(one.who),
            coded(one.who_id),
            one.flag,
            plain(&one.what_to_look_at),
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
                what_to_look_at: "Look.".to_owned(),
                environment: "Finance",
                environment_id: "finance",
                due: Some("2026-09-30"),
                overdue: true,
                kept_by_id: None,
                kept_on: None,
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
            for part in ["imran", "2026-11-05T09:00:00Z", "2026-09-30", "Orders"] {
                assert!(file.contains(part), "{part} in {file}");
            }
        }
    }
}
