//! The answer to *Can it run?*: a shape and a word, the same everywhere.

use super::button::hold_focus;
use super::{Icon, Tag, icon};
use draw::prelude::*;
use leptos::oco::Oco;
use leptos::text_prop::TextProp;

/// The six answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AnswerKind {
    /// It runs.
    Can,
    /// It runs, but may fail.
    May,
    /// It asks first, or needs something.
    Ask,
    /// It doesn't run.
    Stop,
    /// A fact that decides is unknown.
    Depends,
    /// There's nothing to answer.
    #[default]
    None,
}

impl AnswerKind {
    /// Its shape.
    pub fn icon(self) -> Icon {
        match self {
            Self::Can => Icon::Can,
            Self::May => Icon::May,
            Self::Ask => Icon::Ask,
            Self::Stop => Icon::Stop,
            Self::Depends => Icon::Depends,
            Self::None => Icon::NoAnswer,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Can => "can",
            Self::May => "may",
            Self::Ask => "ask",
            Self::Stop => "stop",
            Self::Depends => "depends",
            Self::None => "none",
        }
    }
}

/// What an answer says: its kind, its word, and what it rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Which of the six.
    pub kind: AnswerKind,
    /// The word, such as *Can't run*.
    pub word: Oco<'static, str>,
    /// It rests on an assumed fact.
    pub assumed: bool,
    /// It rests on a disputed reading of the documentation.
    pub differ: bool,
}

impl Said {
    /// An answer that rests on facts.
    pub fn new(kind: AnswerKind, word: impl Into<Oco<'static, str>>) -> Self {
        Self {
            kind,
            word: word.into(),
            assumed: false,
            differ: false,
        }
    }

    /// The word as it stands inside a sentence.
    fn lower(&self) -> String {
        let mut letters = self.word.chars();
        letters.next().map_or_else(String::new, |first| {
            first.to_lowercase().chain(letters).collect()
        })
    }

    fn name(&self, lead: &str) -> String {
        if lead.is_empty() {
            format!("{}{}", self.word, self.rests_on())
        } else {
            format!("{lead}: {}{}", self.lower(), self.rests_on())
        }
    }

    /// The answer as the news it is after a change: *From a cloud flow: can run now.*
    pub fn news(&self, lead: &str) -> String {
        format!("{lead}: {} now{}.", self.lower(), self.rests_on())
    }

    fn rests_on(&self) -> String {
        let assumed = if self.assumed { ", assumed" } else { "" };
        let differ = if self.differ { ", docs differ" } else { "" };
        format!("{assumed}{differ}")
    }
}

fn class() -> &'static str {
    stylers::style_sheet!("src/ui/answer.css")
}

fn tags((assumed, differ): (bool, bool)) -> Node {
    (
        assumed.then(|| view! { <Tag>"assumed"</Tag> }),
        differ.then(|| view! { <Tag>"docs differ"</Tag> }),
    )
        .into_node()
}

/// An answer that stays as it is and opens nothing: for rows drawn by the thousand, before → after, and print.
pub fn answer(said: &Said) -> Node {
    view! {
        <span class=class()>
            <span data-kind=said.kind.name()>{icon(said.kind.icon())}<span>{said.word.clone()}</span></span>
            {tags((said.assumed, said.differ))}
        </span>
    }
}

/// An answer that opens **Why?** in a row that stays while other records come into it: nothing
/// pulses, because it is another answer and not a changed one.
pub fn row_answer(said: &Said, lead: &str, on_why: impl Fn() + 'static) -> Node {
    view! {
        <span class=class()>
            <button
                type="button"
                data-still
                data-kind=said.kind.name()
                aria-label=format!("{}. Why?", said.name(lead))
                on:click=move |event| {
                    hold_focus(&event);
                    on_why();
                }
            >
                {icon(said.kind.icon())}
                <span>{said.word.clone()}</span>
            </button>
            {tags((said.assumed, said.differ))}
        </span>
    }
}

/// An answer that opens **Why?** when pressed. When it changes it fades over and its outline pulses once.
#[component]
pub fn Answer(
    /// The answer.
    #[prop(into)]
    said: Signal<Said>,
    /// What it answers, for its name: "Cloud" makes "Cloud: can't run. Why?".
    #[prop(optional, into)]
    lead: TextProp,
    /// Opens **Why?**; without it the answer can't be pressed.
    #[prop(optional, into)]
    on_why: Option<Callback<()>>,
    /// The element's id.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoNode {
    let beat = Memo::new(move |before: Option<&(Said, u32)>| {
        let said = said.get();
        let count = before.map_or(0, |(old, count)| {
            count + u32::from(old.kind != said.kind || old.word != said.word)
        });
        (said, count)
    });
    let kind = move || beat.with(|(said, _)| said.kind.name());
    let pulse = move || {
        beat.with(|(_, count)| match count {
            0 => None,
            odd if odd % 2 == 1 => Some("a"),
            _ => Some("b"),
        })
    };
    let face = move || {
        beat.with(|(said, _)| {
            (
                icon(said.kind.icon()),
                view! { <span>{said.word.clone()}</span> },
            )
        })
    };
    view! {
        <span class=class()>
            {match on_why {
                Some(on_why) => {
                    view! {
                        <button
                            type="button"
                            id=id
                            data-kind=kind
                            data-beat=pulse
                            aria-label=move || beat.with(|(said, _)| format!("{}. Why?", said.name(&lead.get())))
                            on:click=move |event| {
                                hold_focus(&event);
                                on_why.run(());
                            }
                        >
                            {face}
                        </button>
                    }
                }
                None => view! { <span id=id data-kind=kind data-beat=pulse>{face}</span> },
            }}
            {move || beat.with(|(said, _)| tags((said.assumed, said.differ)))}
        </span>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_named_after_what_it_answers() {
        let check = |lead: &str, assumed, name: &str| {
            let said = Said {
                assumed,
                ..Said::new(AnswerKind::Stop, "Can't run")
            };
            assert_eq!(said.name(lead), name);
        };
        check("Cloud", false, "Cloud: can't run");
        check("Cloud", true, "Cloud: can't run, assumed");
        check("", false, "Can't run");
    }
}
