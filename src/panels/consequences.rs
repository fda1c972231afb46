//! What a change would do besides the answers, in sentences: warnings first.

use draw::prelude::*;
use words::{Consequence, ConsequenceKind, Part, Phrase};

use super::said::sentence;
use crate::ui::{MessageBar, MessageKind};

/// The warnings, one bar each.
pub fn warnings(told: &[Consequence]) -> Node {
    let bars = told.iter().filter(|line| is_warning(line)).map(|line| {
        let (lead, rest) = lead(&line.text);
        view! { <MessageBar kind=MessageKind::Warn lead>{sentence(&rest)}</MessageBar> }
    });
    bars.collect_view().into_node()
}

/// What goes on after all, one bar each.
pub(super) fn saved(told: &[Consequence]) -> Node {
    let bars = told.iter().map(|line| {
        let lead = line.text.plain();
        view! { <MessageBar kind=MessageKind::Ok lead>""</MessageBar> }
    });
    bars.collect_view().into_node()
}

/// Everything else, as a list.
pub fn others(told: &[Consequence]) -> Node {
    let lines: Vec<_> = told.iter().filter(|line| !is_warning(line)).collect();
    if lines.is_empty() {
        return ().into_node();
    }
    let items = lines
        .into_iter()
        .map(|line| view! { <li>{sentence(&line.text)}</li> });
    view! { <ul class="bullets">{items.collect_view()}</ul> }
}

/// Lines that stand under the box they are about.
pub(super) fn beside(told: &[Consequence]) -> Node {
    let lines = told
        .iter()
        .map(|line| view! { <p class="caption">{sentence(&line.text)}</p> });
    view! { <div class=stylers::style_sheet!("src/panels/consequences.css")>{lines.collect_view()}</div> }
}

fn is_warning(line: &Consequence) -> bool {
    line.kind == ConsequenceKind::Warning
}

/// The first sentence, where it is words alone, and what follows it.
fn lead(text: &Phrase) -> (String, Phrase) {
    if let [Part::Text(first), rest @ ..] = text.0.as_slice()
        && let Some((lead, more)) = first.split_once(". ")
    {
        let mut following = Phrase(vec![Part::Text(more.to_owned().into())]);
        following.0.extend_from_slice(rest);
        return (format!("{lead}."), following);
    }
    (String::new(), text.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_sentence_leads_unless_it_holds_a_name() {
        let check = |text: Phrase, expected: (&str, &str)| {
            let (lead, rest) = lead(&text);
            assert_eq!((lead.as_str(), rest.plain().as_str()), expected);
        };
        check(
            "Runs will stop. Some aren't.".into(),
            ("Runs will stop.", "Some aren't."),
        );
        check("Only this.".into(), ("", "Only this."));
        check(Phrase::name("Bo").text(" goes. So."), ("", "Bo goes. So."));
    }
}
