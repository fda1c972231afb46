//! Tables as files: comma-separated values that no spreadsheet takes for formulas.
//!
//! Every cell is quoted (RFC 4180), and a cell that a spreadsheet would calculate starts
//! with an apostrophe (OWASP ASVS 1.2.10).

use crate::workspace::download;

/// The characters with which a formula starts; some spreadsheets take the wide ones as well.
const STARTS: &[char] = &[
    '=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠',
];

/// Adds a line of cells.
pub fn line<'a>(text: &mut String, cells: impl IntoIterator<Item = &'a str>) {
    for (at, cell) in cells.into_iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        text.push('"');
        if cell.starts_with(STARTS) {
            text.push('\'');
        }
        for letter in cell.chars() {
            if letter == '"' {
                text.push('"');
            }
            text.push(letter);
        }
        text.push('"');
    }
    text.push_str("\r\n");
}

/// Hands a table to the browser to save; nothing is sent. False where it can't.
pub fn save(name: &str, text: &str) -> bool {
    // With the mark spreadsheets read the file as UTF-8.
    download::save(name, "text/csv;charset=utf-8", &format!("\u{feff}{text}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cell: &str, expected: &str) {
        let mut text = String::new();
        line(&mut text, [cell, "x"]);
        assert_eq!(text, format!("{expected},\"x\"\r\n"));
    }

    #[test]
    fn no_cell_is_taken_for_a_formula() {
        check("=1+1", "\"'=1+1\"");
        check("+1", "\"'+1\"");
        check("-1", "\"'-1\"");
        check("@SUM(A1)", "\"'@SUM(A1)\"");
        check("\t=1", "\"'\t=1\"");
        check("\r=1", "\"'\r=1\"");
        check("\n=1", "\"'\n=1\"");
        check("\0=1", "\"'\0=1\"");
        check("＝1", "\"'＝1\"");
        check("a=1", "\"a=1\"");
    }

    #[test]
    fn quotes_commas_and_breaks_stay_inside_their_cell() {
        check("a \"b\", c", "\"a \"\"b\"\", c\"");
        check("a\nb", "\"a\nb\"");
        check("=\"a\"", "\"'=\"\"a\"\"\"");
        check("", "\"\"");
    }
}
