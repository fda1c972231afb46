//! The review as a file: a table for spreadsheets, records, or text to read.

use super::row::Row;
use crate::pages::csv;

/// What sort of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Csv,
    Json,
    Markdown,
}

const HEAD: [&str; 7] = [
    "Flow",
    "Who",
    "Flag",
    "What to look at",
    "Environment",
    "Due",
    "Kept",
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
pub(super) fn save(rows: &[Row], kind: Kind) -> bool {
    let rows: Vec<_> = rows.iter().map(cells).collect();
    match kind {
        Kind::Csv => csv::save(kind.file(), &table(&rows)),
        Kind::Json => csv::save_as(kind.file(), &records(&rows), "application/json"),
        Kind::Markdown => csv::save_as(kind.file(), &text(&rows), "text/markdown;charset=utf-8"),
    }
}

fn cells(row: &Row) -> [String; 7] {
    [
        row.flow.clone(),
        row.who.clone(),
        row.sort.to_owned(),
        row.said.plain(),
        row.environment.1.clone(),
        row.due.clone(),
        match &row.kept {
            Some(kept) => kept.plain(),
            None => "No".to_owned(),
        },
    ]
}

fn table(rows: &[[String; 7]]) -> String {
    let mut text = String::new();
    csv::line(&mut text, HEAD);
    for row in rows {
        csv::line(&mut text, row.iter().map(String::as_str));
    }
    text
}

fn records(rows: &[[String; 7]]) -> String {
    let record = |row: &[String; 7]| {
        let fields = HEAD.into_iter().zip(row);
        let fields = fields.map(|(head, cell)| format!("    {}: {}", quoted(head), quoted(cell)));
        format!("  {{\n{}\n  }}", fields.collect::<Vec<_>>().join(",\n"))
    };
    let records: Vec<_> = rows.iter().map(record).collect();
    format!("[\n{}\n]\n", records.join(",\n"))
}

/// A string of JSON (RFC 8259).
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            letter if letter < ' ' => quoted.push_str(&format!("\\u{:04x}", u32::from(letter))),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

fn text(rows: &[[String; 7]]) -> String {
    let mut text = String::from("# Review of access\n");
    for [flow, who, flag, said, environment, due, kept] in rows.iter().map(<[String; 7]>::each_ref)
    {
        text.push_str(&format!(
            "\n- **{}**, {}, {flag}\n  - {}\n  - {}. Due: {due}. Kept: {}\n",
            plain(flow),
            plain(who),
            plain(said),
            plain(environment),
            plain(kept),
        ));
    }
    text
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

    fn rows(flow: &str) -> Vec<[String; 7]> {
        let mut row = ["", "Bo", "New", "Look.", "Finance", "Today", "No"].map(str::to_owned);
        row[0] = flow.to_owned();
        vec![row]
    }

    #[test]
    fn a_name_is_text_in_every_file() {
        let rows = rows("=a|<b>\n[c](d)");
        assert!(table(&rows).contains("\"'=a|<b>\n[c](d)\",\"Bo\""));
        let said = text(&rows);
        assert!(said.contains("**\\=a\\|\\<b\\> \\[c\\]\\(d\\)**"), "{said}");
        let json = records(&rows);
        assert!(json.contains(r#""Flow": "=a|<b>\u000a[c](d)""#), "{json}");
    }
}
