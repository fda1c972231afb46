//! What is real, what is kept, what was assumed, and where the documentation differs.

use policy::answer::{Start, Word};
use policy::catalogue::{DisputeId, Page};

use super::word;
use crate::phrase::{Phrase, fill, list};

/// How real what is shown is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Real<'a> {
    /// The demo.
    Demo,
    /// A copy made from this file.
    File(&'a str),
    /// This environment itself.
    Live(&'a str),
}

/// The line above every Save and Confirm.
pub fn save_line(real: Real<'_>) -> Phrase {
    match real {
        Real::Demo => "Demo. Nothing outside this browser changes.".into(),
        Real::File(file) => fill(
            "Copy of {}. Nothing changes in Power Automate.",
            &[Phrase::account(file)],
        ),
        Real::Live(environment) => fill("Live. This changes {}.", &[Phrase::account(environment)]),
    }
}

/// What Preview run says of a flow that doesn't start.
pub const fn nothing_is_asked(start: Start) -> &'static str {
    match start {
        Start::Console => "It doesn't start from the console, so nothing is asked.",
        Start::Cloud(_) => "It doesn't start. What follows goes for when it does.",
    }
}

/// What Preview run says first.
pub fn preview_run(whom: Phrase) -> Phrase {
    fill(
        "Nothing starts. This is what Power Automate would ask {}.",
        &[whom],
    )
}

/// What an import has to ask, because exports don't say it.
pub fn import_question() -> Phrase {
    "The file doesn't say who owns these flows or who they're shared with. What should Sharewell assume?".into()
}

/// The browser keeps nothing.
pub fn storage_unavailable() -> Phrase {
    "This browser doesn't keep data here. Everything works, but a reload starts over.".into()
}

/// What is kept was written by another version, and this one can't go on from it.
pub fn storage_unreadable() -> Phrase {
    "Another version of Sharewell wrote what this browser keeps, and this one can't read it. It stays as it is. Reload the page; until then everything works, but changes aren't kept.".into()
}

/// Imported changes that couldn't all be made, in the workspaces of these names.
fn changes_that_dont_fit(names: &[String]) -> Phrase {
    let names: Vec<_> = names.iter().map(|name| Phrase::name(name)).collect();
    fill(
        "Not every change of {} fits what is open here. Those before the first one that doesn't are made.",
        &[list(&names)],
    )
}

/// What of exported data couldn't be brought back whole.
pub fn brought_back_in_part(closed: &[String], misfits: &[String]) -> Phrase {
    let names: Vec<_> = closed.iter().map(|name| Phrase::name(name)).collect();
    let cant = match names.len() {
        0 => Phrase::default(),
        _ => fill(
            "{} can't be opened by this version of Sharewell. What this browser keeps of it stays as it was.",
            &[list(&names)],
        ),
    };
    cant.and(match misfits.is_empty() {
        true => Phrase::default(),
        false => changes_that_dont_fit(misfits),
    })
}

/// A file that isn't one Sharewell reads.
pub fn nothing_opened(file: &str) -> Phrase {
    fill(
        "{} isn't an exported solution, flow package or cloud flow. Nothing was opened.",
        &[Phrase::name(file)],
    )
}

/// The documentation says two things: which Sharewell follows, and the answer otherwise.
pub fn dispute(dispute: DisputeId) -> Phrase {
    let record = dispute.dispute();
    if !matches!(dispute, DisputeId::C_03 | DisputeId::C_04 | DisputeId::C_11) {
        let other = record.others.first().copied().unwrap_or_default();
        return fill(
            "The documentation says two things here. Sharewell goes by this: {} Read the other way: {}",
            &[record.ours.into(), other.into()],
        );
    }
    let mut page = Page::DesktopSharing;
    for rule in record.rules {
        for source in rule.rule().sources {
            if source.page.date() > page.date() {
                page = source.page;
            }
        }
    }
    fill(
        "The documentation says two things here. Sharewell follows {}, {}. Read the other way, the answer is {}.",
        &[
            page.title().into(),
            date(page.date()),
            Phrase::name(word(Word::CanRun)),
        ],
    )
}

/// `2025-07-01` as `July 1, 2025`.
fn date(day: &'static str) -> Phrase {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut parts = day.split('-');
    let (Some(year), Some(month), Some(day)) = (parts.next(), parts.next(), parts.next()) else {
        return day.into();
    };
    let name = month
        .parse::<usize>()
        .ok()
        .and_then(|month| MONTHS.get(month.wrapping_sub(1)));
    match name {
        Some(name) => fill(
            "{} {}, {}",
            &[
                (*name).into(),
                day.trim_start_matches('0').into(),
                year.into(),
            ],
        ),
        None => day.into(),
    }
}
