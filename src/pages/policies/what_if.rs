//! What publishing the board would suspend, and whose that is.

use leptos::prelude::*;
use policy::change::PolicyEffect;
use policy::model::*;
use words::Voice;

use super::Board;
use crate::panels::said::sentence;
use crate::route::Route;
use crate::ui::{MessageBar, MessageKind, use_ui};

/// How many flows are named before the rest is counted.
const SHOWN: usize = 8;

fn effect(board: Board) -> Memo<PolicyEffect> {
    Memo::new(move |_| {
        let effect = board
            .workspace
            .policy_effect(DataPolicyId(board.at.get()), &board.to());
        effect.unwrap_or_default()
    })
}

/// How many flows of how many people, spoken whenever that changes.
pub(super) fn lead(board: Board) -> AnyView {
    let ui = use_ui();
    let effect = effect(board);
    let lead = Memo::new(move |_| {
        let said = board.workspace.read(|tenant, you| {
            let said = effect.with(|effect| Voice::new(tenant, you).policy_effect(effect));
            said.plain()
        });
        said.unwrap_or_default()
    });
    Effect::new(move |before: Option<()>| {
        let lead = lead.get();
        if before.is_some() {
            ui.announce(lead);
        }
    });
    let bar = move || {
        let kind = if effect.with(|effect| effect.suspended.is_empty()) {
            MessageKind::Ok
        } else {
            MessageKind::Warn
        };
        view! { <MessageBar kind=kind lead=lead.get()><span data-part="why">{words::sharing_goes_on()}</span></MessageBar> }
    };
    bar.into_any()
}

/// The flows, how each breaks a policy, and whose it is.
pub(super) fn list(board: Board) -> AnyView {
    let effect = effect(board);
    (move || effect.with(|effect| draw(board, effect))).into_any()
}

fn draw(board: Board, effect: &PolicyEffect) -> AnyView {
    let flows = board.workspace.read(|tenant, you| {
        let voice = Voice::new(tenant, you);
        let shown = effect.suspended.iter().take(SHOWN);
        let each = shown.map(|stopped| {
            let flow = tenant.flow(stopped.flow);
            let href = Route::flow(&flow.key).href();
            let parents = stopped.parents.iter().map(|parent| {
                let record = tenant.flow(*parent);
                let owner = voice.name(record.owner()).plain();
                format!("{} ({})", words::apart(&record.name), words::apart(&owner))
            });
            let parents = parents.collect::<Vec<_>>().join(", ");
            let owner = voice.name(flow.owner());
            view! {
                <li>
                    <a class="flow-name" href=href><bdi>{flow.name.clone()}</bdi></a>
                    <p class="caption">{words::flow_kind(flow)}", owned by "{sentence(&owner)}</p>
                    <p class="second">{sentence(&voice.dlp_violation(&stopped.violation))}</p>
                    {(!parents.is_empty()).then(|| view! { <p class="second">"Started by, and stops there: "<bdi>{parents}</bdi></p> })}
                </li>
            }
        });
        each.collect_view().into_any()
    });
    let mut counts = Vec::new();
    let mut count = |many: usize, one: &str, several: &str| match many {
        0 => {}
        1 => counts.push(format!("1 {one}")),
        many => counts.push(format!("{many} {several}")),
    };
    let more = effect.suspended.len().saturating_sub(SHOWN);
    count(
        more,
        "more flow would be suspended.",
        "more flows would be suspended.",
    );
    let counts = counts
        .into_iter()
        .map(|count| view! { <p class="second">{count}</p> });
    view! {
        <ul class="stack divided">{flows}</ul>
        {counts.collect_view()}
        {which(board, &effect.freed, [
            "flow breaks a policy now and wouldn't any longer.",
            "flows break a policy now and wouldn't any longer.",
        ])}
        {which(board, &effect.still, [
            "flow breaks a policy before and after.",
            "flows break a policy before and after.",
        ])}
    }
    .into_any()
}

/// How many flows it is so of, and which.
fn which(board: Board, flows: &[FlowId], [one, several]: [&str; 2]) -> AnyView {
    if flows.is_empty() {
        return ().into_any();
    }
    let words = if flows.len() == 1 { one } else { several };
    let said = format!("{} {words}", flows.len());
    let links = board.workspace.read(|tenant, _| {
        let shown = flows.iter().take(SHOWN).map(|flow| {
            let flow = tenant.flow(*flow);
            let href = Route::flow(&flow.key).href();
            view! { <li><a class="flow-name" href=href><bdi>{flow.name.clone()}</bdi></a></li> }
        });
        shown.collect_view().into_any()
    });
    let more = flows.len().saturating_sub(SHOWN);
    view! {
        <div class="stack-1">
            <p class="second">{said}</p>
            <ul class="stack-1">{links}</ul>
            {(more > 0).then(|| view! { <p class="caption">{format!("And {more} more.")}</p> })}
        </div>
    }
    .into_any()
}
