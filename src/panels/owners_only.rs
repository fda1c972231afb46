//! Panels that only owners see. To everybody else who may open the flow's page they say so,
//! and show nothing of what is in them.

use draw::prelude::*;
use policy::Sight;
use policy::model::FlowId;

use super::said::sentence;
use super::{Panel, PanelDrawer, use_panel};
use crate::labels;
use crate::ui::MessageBar;

/// The panel of the route: `whole` to whom sees all of the flow.
pub(super) fn owners_only(title: &'static str, whole: fn(Panel, FlowId) -> Node) -> impl IntoNode {
    let panel = use_panel();
    let flow = panel.flow();
    let seen = Memo::new(move |_| {
        let flow = flow.get()?;
        Some((flow, sees_all(panel, flow)))
    });
    move || {
        Some(match seen.get()? {
            (flow, true) => whole(panel, flow),
            (flow, false) => {
                view! { <PanelDrawer panel title read_only=true>{only_owners(panel, flow)}</PanelDrawer> }
            }
        })
    }
}

/// Whether nothing of the flow is kept from the acting person.
pub(super) fn sees_all(panel: Panel, flow: FlowId) -> bool {
    panel
        .workspace
        .read(|tenant, you| tenant.sight(you, flow) == Sight::Everything)
        == Some(true)
}

/// Why the rest isn't there, and who sees it.
pub(super) fn only_owners(panel: Panel, flow: FlowId) -> Node {
    let said = panel.say(|voice| voice.owners_see(flow));
    view! { <MessageBar lead=labels::ONLY_OWNERS_SEE>{said.map(|said| sentence(&said))}</MessageBar> }
}
