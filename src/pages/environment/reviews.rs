//! What reviews of access go by, to try another way: who is expected to own flows, when the
//! last review was, and how many unexpected people flag a flow.

use policy::sorted::Set;

use draw::prelude::*;
use policy::model::*;

use super::WhatIf;
use crate::panels::people_picker::{Among, PeoplePicker};
use crate::route::Route;
use crate::ui::{Card, TextField};
use crate::workspace::clock;

/// More than that many unexpected people is never.
const MOST: u32 = 999;

/// The card.
pub(super) fn card(what_if: WhatIf) -> Node {
    let tried = Memo::new(move |_| what_if.tried());
    let reviewed = Signal::derive(move || {
        let day = tried.with(|tried| tried.last_audit.clone());
        day.map(|day| day.chars().take(10).collect::<String>())
            .unwrap_or_default()
    });
    let today = clock::now().chars().take(10).collect::<String>();
    let latest = today.clone();
    let refused = what_if.wrong_day;
    Effect::new(move |_| {
        reviewed.track();
        refused.set(None);
    });
    let day = Signal::derive(move || refused.get().unwrap_or_else(|| reviewed.get()));
    let wrong = Signal::derive(move || {
        let refused = refused.with(Option::is_some);
        refused.then(|| "That day is still to come. Choose today or a day before it.".to_owned())
    });
    let choose_day = move |now: String| {
        if now > today {
            return refused.set(Some(now));
        }
        refused.set(None);
        let day = (!now.is_empty()).then_some(now);
        what_if.edit(|draft| draft.last_audit = Some(day.into()));
    };
    view! {
        <Card title="What reviews go by">
            <div class="stack">
                {expected(what_if, tried)}
                <TextField label="Last review" kind="date" value=day error=wrong latest=latest on_input=choose_day />
                {widely(what_if, tried)}
                <p><a href=Route::Review.href()>"Review of access"</a></p>
            </div>
        </Card>
    }
}

/// Who is expected: what the picker holds and what is tried follow each other.
fn expected(what_if: WhatIf, tried: Memo<Environment>) -> Node {
    let expected = Memo::new(move |_| tried.with(|tried| tried.expected.clone()));
    let picked: RwSignal<Vec<Principal>> =
        RwSignal::new(expected.with_untracked(|now| now.iter().copied().collect()));
    let set = move || picked.with_untracked(|picked| picked.iter().copied().collect::<Set<_>>());
    Effect::new(move |_| {
        let now = expected.get();
        if now != set() {
            picked.set(now.into_iter().collect());
        }
    });
    Effect::new(move |before: Option<()>| {
        picked.track();
        let chosen = set();
        if before.is_some() && expected.with_untracked(|now| *now != chosen) {
            what_if.edit(|draft| draft.expected = Some(chosen));
        }
    });
    view! {
        <PeoplePicker label="Expected to own flows" among=Among::People picked=picked />
    }
}

/// From how many unexpected people. What can't be read changes nothing, and says so.
fn widely(what_if: WhatIf, tried: Memo<Environment>) -> Node {
    let typed = what_if.typed_people;
    let from = Memo::new(move |_| tried.with(Environment::widely_from));
    // Saved, discarded and undone elsewhere: what was typed is over.
    Effect::new(move |_| {
        let from = from.get();
        let stale = typed.with_untracked(|typed| typed.as_deref().and_then(many) != Some(from));
        if stale {
            typed.set(None);
        }
    });
    let shown = Signal::derive(move || typed.get().unwrap_or_else(|| from.get().to_string()));
    let wrong = Signal::derive(move || {
        let wrong = typed.with(|typed| typed.as_deref().is_some_and(|typed| many(typed).is_none()));
        wrong.then(|| format!("Type a number from 1 to {MOST}, such as 3."))
    });
    let type_it = move |now: String| {
        let read = many(&now);
        typed.set(Some(now));
        if read.is_some() {
            what_if.edit(|draft| draft.widely = read);
        }
    };
    view! {
        <TextField label="Flag a flow when this many unexpected people ran it" value=shown error=wrong on_input=type_it
            hint="Such a flow may be shared further than anybody manages." />
    }
}

/// A number of people, where it is one.
pub(super) fn many(text: &str) -> Option<u32> {
    let many = text.trim().parse().ok()?;
    (1..=MOST).contains(&many).then_some(many)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_people_is_one_at_least() {
        for (text, read) in [
            ("3", Some(3)),
            (" 12 ", Some(12)),
            ("0", None),
            ("1000", None),
            ("three", None),
            ("", None),
        ] {
            assert_eq!(many(text), read, "{text}");
        }
    }
}
