//! Answers and sentences, as screens draw what the policy and the words give them.

use std::borrow::Cow;

use draw::prelude::*;
use policy::answer::{self, Answer, Word};
use solution::preview;
use words::{Part, Phrase};

use crate::ui::{AnswerKind, Said, soft};
use crate::workspace::Kind;

/// An answer, ready to draw.
pub fn said(answer: &Answer) -> Said {
    Said {
        assumed: answer.assumed,
        differ: answer.disputed.is_some(),
        ..said_word(answer.word)
    }
}

/// An answer that rests on facts.
pub fn said_word(word: Word) -> Said {
    let kind = match word.kind() {
        answer::AnswerKind::Stop => AnswerKind::Stop,
        answer::AnswerKind::May => AnswerKind::May,
        answer::AnswerKind::Ask => AnswerKind::Ask,
        answer::AnswerKind::Depends => AnswerKind::Depends,
        answer::AnswerKind::Can => AnswerKind::Can,
        answer::AnswerKind::None => AnswerKind::None,
    };
    Said::new(kind, words::word(word))
}

/// A sentence with its names set apart: whatever a name holds, it stays text.
pub fn sentence(phrase: &Phrase) -> Node {
    phrase
        .0
        .iter()
        .map(|part| match part {
            Part::Text(text) => text.to_string().into_node(),
            Part::Name(name) => view! { <strong><bdi>{soft(name)}</bdi></strong> },
            Part::Account(account) => view! { <bdi>{soft(account)}</bdi> },
        })
        .collect_view()
        .into_node()
}

/// That somebody else acts from now on.
pub fn acting_now(name: &str) -> String {
    format!("You act as {} now.", words::called(name))
}

/// What the badge of a workspace says.
pub fn badge(kind: &Kind) -> String {
    match kind {
        Kind::Demo(company) => format!("Demo: {company}"),
        Kind::File(file) => format!("Copy: {file}"),
    }
}

/// How real a workspace is, as the words know it.
pub fn real(kind: &Kind) -> words::Real<'_> {
    match kind {
        Kind::Demo(_) => words::Real::Demo,
        Kind::File(file) => words::Real::File(file),
    }
}

/// A sentence the import worker said.
pub fn heard(said: &preview::Said) -> Node {
    let part = |(kind, text): &(u8, String)| match kind {
        0 => Part::Text(Cow::Owned(text.clone())),
        1 => Part::Name(text.clone()),
        _ => Part::Account(text.clone()),
    };
    sentence(&Phrase(said.0.iter().map(part).collect()))
}

/// The same as text, for where nothing is set apart.
pub fn plain(said: &preview::Said) -> String {
    said.0.iter().map(|(_, text)| text.as_str()).collect()
}
