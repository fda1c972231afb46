//! Many short texts in one, so that a search goes through memory once.

/// Texts by the handle of what they belong to, without regard to case.
#[derive(Debug, Default)]
pub struct Texts {
    text: String,
    ends: Vec<u32>,
}

impl Texts {
    /// What `say` says of each record, in the order of the records.
    pub fn new<R>(records: &[R], say: impl Fn(&R, &mut dyn FnMut(&str))) -> Self {
        let mut texts = Self::default();
        texts.ends.reserve(records.len());
        for record in records {
            say(record, &mut |text| texts.push(text));
            texts
                .ends
                .push(u32::try_from(texts.text.len()).unwrap_or(u32::MAX));
        }
        texts
    }

    fn push(&mut self, text: &str) {
        if text.is_ascii() {
            let start = self.text.len();
            self.text.push_str(text);
            self.text[start..].make_ascii_lowercase();
        } else {
            self.text.push_str(&text.to_lowercase());
        }
        // Nobody can type a break, so no match runs from one text into the next.
        self.text.push('\n');
    }

    /// For each record whether one of its texts holds this one.
    pub fn matching(&self, text: &str) -> Vec<bool> {
        let text = text.trim().to_lowercase();
        let mut found = vec![text.is_empty(); self.ends.len()];
        if text.is_empty() {
            return found;
        }
        let (mut from, mut record) = (0, 0);
        while let Some(at) = self.text[from..].find(&text) {
            let at = from + at;
            while self.ends.get(record).is_some_and(|end| *end as usize <= at) {
                record += 1;
            }
            let (Some(hit), Some(end)) = (found.get_mut(record), self.ends.get(record)) else {
                break;
            };
            *hit = true;
            from = *end as usize;
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_finds_each_record_with_a_text_that_holds_it() {
        let records = [["Invoice", "ÄB"], ["intake", "invoice 2"], ["", "in"]];
        let texts = Texts::new(&records, |record, say| record.iter().for_each(|it| say(it)));
        let check = |text: &str, expected: [bool; 3]| {
            assert_eq!(texts.matching(text), expected, "{text}");
        };
        check("INVOICE", [true, true, false]);
        check(" in ", [true, true, true]);
        check("äb", [true, false, false]);
        check("e 2", [false, true, false]);
        check("", [true, true, true]);
        check("invoiceäb", [false; 3]);
        check("x", [false; 3]);
    }
}
