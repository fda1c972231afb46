//! The way back after acting as somebody else for a moment.

use draw::prelude::*;

use super::said::acting_now;
use crate::ui::{Button, Icon, use_ui};
use crate::workspace::use_workspace;

/// **Act as NAME again**; nothing where nobody acted before.
pub fn act_again() -> Node {
    let workspace = use_workspace();
    let ui = use_ui();
    let before = Memo::new(move |_| {
        workspace.with(|open| {
            let before = open.acted_before.filter(|person| *person != open.actor)?;
            Some((before, open.tenant.person(before).name.clone()))
        })?
    });
    let button = move |(person, name): (_, String)| {
        let words = format!("Act as {} again", words::called(&name));
        let press = move || {
            workspace.act_as(person);
            ui.announce(acting_now(&name));
        };
        view! { <Button icon=Icon::Person on_press=press><bdi>{words}</bdi></Button> }
    };
    (move || before.get().map(button)).into_node()
}
