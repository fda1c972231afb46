//! What stands in place of the references or accounts when none is listed.

use draw::prelude::*;

use super::asked::Asked;
use crate::pages::nothing_here::nothing_here;
use crate::ui::{Button, Empty};

/// Why nothing is listed, and what to do about it.
pub(super) fn empty(asked: RwSignal<Asked>, what: &'static str) -> Node {
    let (narrows, text) =
        asked.with_untracked(|asked| (asked.narrows(), asked.text.trim().to_owned()));
    if let Some(elsewhere) = nothing_here(&with_article(what), narrows) {
        return elsewhere;
    }
    if !narrows {
        let lead = format!("No flow here uses a connector, so there's no {what}.");
        return view! { <Empty lead=lead /> };
    }
    let lead = if text.is_empty() {
        format!("No {what} fits this filter.")
    } else {
        format!("No {what} matches \"{}\".", words::apart(&text))
    };
    let clear = move |()| {
        asked.update(|asked| {
            asked.text.clear();
            asked.whose = None;
        });
    };
    let action = move || view! { <Button on_press=clear>"Show all"</Button> };
    view! { <Empty lead=lead action=action /> }
}

fn with_article(what: &str) -> String {
    let article = if what.starts_with('a') { "an" } else { "a" };
    format!("{article} {what}")
}
