//! What is assumed about a flow of an imported file, and the way to another answer for it alone.

use draw::prelude::*;
use policy::model::FlowId;
use words::Voice;

use crate::labels;
use crate::panels::said::sentence;
use crate::route::{Panel, Route};
use crate::ui::{ButtonKind, LinkButton};
use crate::workspace::use_workspace;

/// The line; nothing where nothing had to be asked.
pub(super) fn assumed_line(flow: FlowId) -> Node {
    let workspace = use_workspace();
    let said = Memo::new(move |_| {
        workspace.read(|tenant, you| {
            let said = Voice::new(tenant, you).assumed_sharing(flow)?;
            Some((said, tenant.flow(flow).key.clone()))
        })?
    });
    (move || {
        said.get().map(|(said, key)| {
            let href = Route::panel(&key, Panel::Assumed).href();
            view! {
                <div class="bar spread">
                    <p class="second">{sentence(&said)}</p>
                    <span class="no-print">
                        <LinkButton kind=ButtonKind::Quiet href=href>{labels::CHANGE_FOR_FLOW}</LinkButton>
                    </span>
                </div>
            }
        })
    })
    .into_node()
}
