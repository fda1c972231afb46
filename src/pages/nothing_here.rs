//! What stands in place of a list that the environment chosen in the header leaves empty.

use draw::prelude::*;

use crate::labels;
use crate::ui::{Button, Empty};
use crate::workspace::use_workspace;

/// That no flow there uses `a_thing`, and the way to all of them; none where no environment is
/// chosen, or where something else narrows the list as well.
pub(super) fn nothing_here(a_thing: &str, narrows: bool) -> Option<Node> {
    let workspace = use_workspace();
    let place = workspace.with(|open| {
        let chosen = open.environment?;
        Some(open.tenant.environment(chosen).name.clone())
    });
    let place = place.flatten().filter(|_| !narrows)?;
    let all = move |()| workspace.choose_environment(None);
    let action = move || view! { <Button on_press=all>{labels::ALL_ENVIRONMENTS}</Button> };
    let lead = format!(
        "No flow that you see in {} uses {a_thing}.",
        words::apart(&place)
    );
    Some(view! { <Empty lead=lead action=action /> })
}
