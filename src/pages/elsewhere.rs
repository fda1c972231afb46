//! What an address is about is in another workspace that is open: which one, and the way there.

use draw::prelude::*;
use policy::Tenant;

use super::page::Page;
use crate::ui::{Button, ButtonKind};
use crate::workspace::{Kind, use_workspace};

/// The page that leads to the workspace where `is_there` finds it; nothing where none has it.
pub(super) fn elsewhere(
    title: &'static str,
    within: &'static str,
    is_there: impl Fn(&Tenant) -> bool,
) -> Option<Node> {
    let found = use_workspace().elsewhere(is_there);
    let (id, Kind::Demo(name) | Kind::File(name)) = found?;
    Some(in_workspace(title, within, id, name))
}

/// The page that leads to a workspace.
pub(super) fn in_workspace(
    title: &'static str,
    within: &'static str,
    id: String,
    name: String,
) -> Node {
    let workspace = use_workspace();
    let open = format!("Open {name}");
    view! {
        <Page title=title within=within>
            <p class="lead measure">"It is in "<strong><bdi>{name}</bdi></strong>", which is open, too."</p>
            <div class="bar">
                <Button kind=ButtonKind::Main on_press=move || workspace.switch_to(&id)>
                    <bdi>{open}</bdi>
                </Button>
            </div>
        </Page>
    }
}
