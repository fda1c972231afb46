//! **Remove NAME**: a dialog that says what breaks before anybody is removed.

use draw::prelude::*;
use leptos::text_prop::TextProp;
use policy::change::{Change, Preview};
use policy::model::*;

use super::what_changes::{WhatChanges, lines};
use super::{Panel, consequences};
use crate::labels;
use crate::panels::doing::use_doing;
use crate::ui::{Button, ButtonKind, Dialog};

/// The change that takes a grant away.
pub fn removal(desktop: bool, flow: FlowId, principal: Principal) -> Change {
    if desktop {
        Change::UnshareDesktop { flow, principal }
    } else {
        Change::RemoveOwner { flow, principal }
    }
}

/// The dialog.
#[component]
pub fn RemoveDialog(
    /// The panel under it.
    panel: Panel,
    /// From which flow.
    flow: FlowId,
    /// Whom: the name for the title.
    #[prop(into)]
    name: TextProp,
    /// The removal.
    change: Change,
    /// It is over, either way.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoNode {
    let doing = use_doing();
    let preview = panel.workspace.preview(&change);
    let told = told(panel, &change, preview.as_ref());
    let after = preview.and_then(|preview| {
        panel
            .workspace
            .read(|tenant, you| lines(tenant, you, flow, &preview))
    });
    let name_of_change = change.name();
    let remove = move || {
        doing.make(&change);
        on_done.run(());
    };
    view! {
        <Dialog
            title=move || format!("{} {}", labels::REMOVE, name.get())
            on_close=on_done
            note=move || panel.save_line()
            foot=move || {
                view! {
                    <Button kind=ButtonKind::Danger change=name_of_change on_press=remove>{labels::REMOVE}</Button>
                    <Button start=true on_press=on_done>{labels::CANCEL}</Button>
                }
            }
        >
            {consequences::warnings(&told)}
            {consequences::others(&told)}
            <WhatChanges lines=after />
        </Dialog>
    }
}

/// What a change would do, in sentences.
pub fn told(panel: Panel, change: &Change, preview: Option<&Preview>) -> Vec<words::Consequence> {
    preview
        .and_then(|preview| panel.say(|voice| voice.consequences(change, preview)))
        .unwrap_or_default()
}
