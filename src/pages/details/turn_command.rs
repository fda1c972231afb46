//! **Turn on** and **Turn off** in the command bar of a cloud flow.

use draw::prelude::*;
use policy::change::Change;
use policy::model::{FlowId, FlowState};
use words::Voice;

use crate::labels;
use crate::panels::doing::use_doing;
use crate::panels::refusal::why_not;
use crate::ui::{Button, Icon};
use crate::workspace::use_workspace;

/// The one of the two that the flow's state leaves; locked where it can't be turned on.
pub(super) fn turn_command(flow: FlowId) -> Node {
    let workspace = use_workspace();
    let doing = use_doing();
    let is_on = Memo::new(move |_| {
        let state = workspace.read(|tenant, _| tenant.flow(flow).state);
        state == Some(FlowState::Activated)
    });
    let change = move || Change::TurnFlow {
        flow,
        on: !is_on.get(),
    };
    let locked = Memo::new(move |_| {
        workspace.read(|tenant, you| why_not(&Voice::new(tenant, you), flow, &change()))?
    });
    let turn = move |()| {
        doing.make(&untrack(change));
    };
    let word = move || match is_on.get() {
        true => labels::TURN_OFF,
        false => labels::TURN_ON,
    };
    view! {
        <Button icon=Icon::Power change="TurnFlow" locked=locked quiet_reason=true on_press=turn>{word}</Button>
    }
}
