//! A sentence with names in it: what a screen needs to set names apart, and no markup.

use std::borrow::Cow;

use crate::apart;

/// A sentence, or several, as the pieces a screen sets differently.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Phrase(pub Vec<Part>);

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Our words.
    Text(Cow<'static, str>),
    /// The name of somebody or something, from data: strong, in `<bdi>`.
    Name(String),
    /// An account, a connector or another value, from data: in `<bdi>`, not strong.
    Account(String),
}

impl Part {
    /// Its characters.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Name(text) | Self::Account(text) => text,
        }
    }
}

impl Phrase {
    /// Only a name.
    pub fn name(name: &str) -> Self {
        Self(vec![Part::Name(name.to_owned())])
    }

    /// Only an account or another value.
    pub fn account(account: &str) -> Self {
        Self(vec![Part::Account(account.to_owned())])
    }

    /// Only a number, in digits.
    pub fn number(number: u64) -> Self {
        Self(vec![Part::Text(Cow::Owned(in_groups(number)))])
    }

    /// Adds our words.
    pub fn text(mut self, text: &'static str) -> Self {
        if !text.is_empty() {
            self.0.push(Part::Text(Cow::Borrowed(text)));
        }
        self
    }

    /// Adds another phrase right after this one.
    pub fn then(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Adds another sentence after this one.
    pub fn and(self, sentence: Self) -> Self {
        if self.is_empty() {
            sentence
        } else if sentence.is_empty() {
            self
        } else {
            self.text(" ").then(sentence)
        }
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// As a text, for labels, announcements, messages and files; a phrase that is a name and
    /// nothing else is that name, as the data has it.
    pub fn plain(&self) -> String {
        if let [only] = self.0.as_slice() {
            return only.as_str().to_owned();
        }
        let said = self.0.iter().map(|part| match part {
            Part::Text(text) => Cow::Borrowed(text.as_ref()),
            Part::Name(name) | Part::Account(name) => apart(name),
        });
        said.collect()
    }
}

impl From<&'static str> for Phrase {
    fn from(text: &'static str) -> Self {
        Self::default().text(text)
    }
}

/// A number with commas between its thousands.
pub fn in_groups(number: u64) -> String {
    let digits = number.to_string();
    let lead = digits.len() % 3;
    let mut said = digits[..lead].to_owned();
    for group in digits.as_bytes()[lead..].chunks(3) {
        if !said.is_empty() {
            said.push(',');
        }
        said.extend(group.iter().map(|digit| char::from(*digit)));
    }
    said
}

/// `1 flow`, `2 flows`, `10,000 flows`: for words whose plural ends in *s*.
pub fn counted(count: usize, one: &str) -> String {
    let s = if count == 1 { "" } else { "s" };
    format!("{} {one}{s}", in_groups(count as u64))
}

/// A sentence with `{}` where names go, filled in order. Sentences stay whole this way.
pub(crate) fn fill(sentence: &'static str, names: &[Phrase]) -> Phrase {
    debug_assert_eq!(
        sentence.matches("{}").count(),
        names.len(),
        "every gap has its name: {sentence}"
    );
    let mut phrase = Phrase::default();
    let mut names = names.iter();
    for (at, text) in sentence.split("{}").enumerate() {
        if at > 0
            && let Some(name) = names.next()
        {
            phrase.0.extend_from_slice(&name.0);
        }
        phrase = phrase.text(text);
    }
    phrase
}

/// The same at the beginning of a sentence: our words begin with a capital letter there.
pub(crate) fn begin(mut phrase: Phrase) -> Phrase {
    if let Some(Part::Text(text)) = phrase.0.first_mut() {
        let mut letters = text.chars();
        if let Some(first) = letters.next().filter(char::is_ascii_lowercase) {
            let mut capital = first.to_ascii_uppercase().to_string();
            capital.push_str(letters.as_str());
            *text = Cow::Owned(capital);
        }
    }
    phrase
}

/// `A`, `A and B`, `A, B, and C`, `A, B, and 2 others`.
pub(crate) fn list(names: &[Phrase]) -> Phrase {
    const SHOWN: usize = 3;
    let mut names = names.to_vec();
    if names.len() > SHOWN {
        let others = names.len() - SHOWN + 1;
        names.truncate(SHOWN - 1);
        names.push(Phrase::number(others as u64).text(" others"));
    }
    joined(names)
}

/// Every one of them, however many.
pub(crate) fn joined(names: Vec<Phrase>) -> Phrase {
    let last = names.len().saturating_sub(1);
    let mut phrase = Phrase::default();
    for (at, name) in names.into_iter().enumerate() {
        let joint = match at {
            0 => "",
            at if at < last => ", ",
            1 => " and ",
            _ => ", and ",
        };
        phrase = phrase.text(joint).then(name);
    }
    phrase
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_name_three_and_count_the_rest() {
        let all: Vec<_> = ["A", "B", "C", "D"].map(Phrase::name).to_vec();
        let said = |count: usize| list(&all[..count]).plain();
        assert_eq!(
            [said(0), said(1), said(2), said(3), said(4)],
            ["", "A", "A and B", "A, B, and C", "A, B, and 2 others"]
        );
    }

    #[test]
    fn thousands_are_set_apart() {
        let said = [0, 12, 999, 1000, 10_000, 1_234_567].map(in_groups);
        assert_eq!(said, ["0", "12", "999", "1,000", "10,000", "1,234,567"]);
    }

    #[test]
    fn a_name_turns_nothing_but_itself() {
        let name = "R\u{202e}fer";
        let said = Phrase::name(name).text(" isn't embedded.");
        assert_eq!(said.plain(), "\u{2068}R\u{202e}fer\u{2069} isn't embedded.");
        assert_eq!(Phrase::name(name).plain(), name);
    }

    #[test]
    fn names_are_never_read_as_gaps() {
        let said = fill("{} can run {}.", &[Phrase::name("{}"), Phrase::name("F")]);
        assert_eq!(said.plain(), "{} can run F.");
    }
}
