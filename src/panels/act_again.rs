//! Acting as somebody else who can do what is in the way, and the way back.

use draw::prelude::*;
use policy::model::PersonId;

use super::said::acting_now;
use crate::ui::{Button, Icon, home, use_ui};
use crate::workspace::use_workspace;

/// **Act as NAME again**; nothing where nobody acted before.
pub fn act_again() -> Node {
    let workspace = use_workspace();
    let before = Memo::new(move |_| {
        workspace.with(|open| {
            let before = open.acted_before.filter(|person| *person != open.actor)?;
            Some((before, open.tenant.person(before).name.clone()))
        })?
    });
    let button = move |(person, name): (PersonId, String)| {
        let words = format!("Act as {} again", words::called(&name));
        button(person, name, words)
    };
    (move || before.get().map(button)).into_node()
}

/// **Act as NAME**: somebody who can do what the acting person can't.
pub fn act_as(person: PersonId, name: String) -> Node {
    let words = format!("Act as {}", words::called(&name));
    button(person, name, words)
}

fn button(person: PersonId, name: String, words: String) -> Node {
    let workspace = use_workspace();
    let ui = use_ui();
    let press = move || {
        workspace.act_as(person);
        ui.announce(acting_now(&name));
        // The button is for whoever acted until now: it may be gone.
        home();
    };
    view! { <Button icon=Icon::Person on_press=press><bdi>{words}</bdi></Button> }
}
