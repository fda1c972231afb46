//! **What else a run needs**: the license, the network, and the machine, for whom the
//! answers are.

use draw::prelude::*;
use policy::model::FlowId;
use words::Voice;

use crate::labels;
use crate::pages::flow_in_view::use_about;
use crate::panels::run_needs::{drawn, run_needs};
use crate::ui::Card;
use crate::workspace::use_workspace;

/// The card; none where a run needs nothing.
pub(super) fn needs_card(flow: FlowId) -> Node {
    let workspace = use_workspace();
    let chosen = use_about();
    let needs = Memo::new(move |_| {
        let about = chosen.get();
        let needs = workspace
            .read(|tenant, you| run_needs(&Voice::new(tenant, you), about.unwrap_or(you), flow));
        needs.unwrap_or_default()
    });
    (move || {
        let needs = needs.get();
        (!needs.is_empty())
            .then(|| view! { <Card title=labels::NEEDS_TITLE>{move || drawn(&needs)}</Card> })
    })
    .into_node()
}
