//! What publishing the board would suspend, and whose that is.

use draw::prelude::*;
use policy::Tenant;
use policy::change::{PolicyEffect, Suspension};
use policy::model::*;
use words::Voice;

use super::Board;
use crate::labels;
use crate::panels::said::sentence;
use crate::route::Route;
use crate::ui::{Button, ButtonKind, MessageBar, MessageKind, use_ui};

/// How many flows are named before the rest is counted.
const SHOWN: usize = 8;

/// What publishing would do, worked out once for everything that says it.
pub(super) fn effect(board: Board) -> Memo<PolicyEffect> {
    Memo::new(move |_| {
        let effect = board
            .workspace
            .policy_effect(DataPolicyId(board.at.get()), &board.to());
        effect.unwrap_or_default()
    })
}

/// How many flows of how many people, spoken whenever that changes.
pub(super) fn lead(board: Board, effect: Memo<PolicyEffect>) -> Node {
    let ui = use_ui();
    let lead = Memo::new(move |_| {
        // As it is published, the board does nothing more.
        if board.draft.with(Option::is_none) {
            return words::board_unchanged(board.is_new()).to_owned();
        }
        let said = effect.with(|effect| {
            let say = |tenant: &Tenant, you| Voice::new(tenant, you).policy_effect(effect);
            board.workspace.read(say)
        });
        said.map(|said| said.plain()).unwrap_or_default()
    });
    Effect::new(move |before: Option<()>| {
        let lead = lead.get();
        if before.is_some() {
            ui.announce(lead);
        }
    });
    let bar = move || {
        let kind = if board.draft.with(Option::is_none) {
            MessageKind::Info
        } else if effect.with(|effect| effect.suspended.is_empty()) {
            MessageKind::Ok
        } else {
            MessageKind::Warn
        };
        view! { <MessageBar kind=kind lead=lead.get()><span data-part="why">{words::sharing_goes_on()}</span></MessageBar> }
    };
    bar.into_node()
}

/// The flows, by how they break a policy, and whose each is.
pub(super) fn list(board: Board, effect: Memo<PolicyEffect>) -> Node {
    // Whoever asked for all of them sees all of them while the board changes.
    let whole = RwSignal::new(false);
    let many = move || if whole.get() { usize::MAX } else { SHOWN };
    (move || effect.with(|effect| draw(board, effect, many(), whole))).into_node()
}

fn draw(board: Board, effect: &PolicyEffect, many: usize, whole: RwSignal<bool>) -> Node {
    let flows = board.workspace.read(|tenant, you| {
        let voice = Voice::new(tenant, you);
        let alike = alike(effect.suspended.iter().take(many)).into_iter();
        let each = alike.map(|stopped| {
            let said = voice.dlp_violations(&stopped[0].violation, stopped.len() > 1);
            let flows = stopped.into_iter().map(|stopped| line(&voice, stopped));
            view! {
                <li class="stack-1">
                    <p class="second">{sentence(&said)}</p>
                    <ul class="stack-1">{flows.collect_view()}</ul>
                </li>
            }
        });
        each.collect_view().into_node()
    });
    view! {
        <ul class="stack divided">{flows}</ul>
        {rest(effect.suspended.len(), many, whole)}
        {which(board, &effect.off, many, whole, [
            "flow is off, and couldn't be turned on any longer.",
            "flows are off, and couldn't be turned on any longer.",
        ])}
        {which(board, &effect.freed, many, whole, [
            "flow breaks a policy now and wouldn't any longer.",
            "flows break a policy now and wouldn't any longer.",
        ])}
        {(!effect.freed.is_empty()).then(|| view! { <p class="second">{words::turned_on_again()}</p> })}
        {which(board, &effect.still, many, whole, [
            "flow already breaks a policy. This doesn't change it.",
            "flows already break a policy. This doesn't change that.",
        ])}
    }
}

/// Those that break a policy alike, together, in the order of the first of each.
fn alike<'a>(suspended: impl Iterator<Item = &'a Suspension>) -> Vec<Vec<&'a Suspension>> {
    let mut groups: Vec<Vec<&Suspension>> = Vec::new();
    for stopped in suspended {
        let same = |group: &&mut Vec<&Suspension>| group[0].violation == stopped.violation;
        match groups.iter_mut().find(same) {
            Some(group) => group.push(stopped),
            None => groups.push(vec![stopped]),
        }
    }
    groups
}

/// One flow: whose it is, and what starts it.
fn line(voice: &Voice<'_>, stopped: &Suspension) -> Node {
    let flow = voice.tenant.flow(stopped.flow);
    let href = Route::flow(&flow.key).href();
    let parents = stopped.parents.iter().map(|parent| {
        let record = voice.tenant.flow(*parent);
        let owner = voice.name(record.owner()).plain();
        format!("{} ({})", words::apart(&record.name), words::apart(&owner))
    });
    let parents = parents.collect::<Vec<_>>().join(", ");
    let owner = voice.name(flow.owner());
    view! {
        <li>
            <a class="flow-name" href=href><bdi>{flow.name.clone()}</bdi></a>
            <p class="caption">{words::flow_kind(flow)}", owned by "{sentence(&owner)}</p>
            {(!parents.is_empty()).then(|| view! { <p class="second">"Started by, and stops there: "<bdi>{parents}</bdi></p> })}
        </li>
    }
}

/// How many flows it is so of, and which.
fn which(
    board: Board,
    flows: &[FlowId],
    many: usize,
    whole: RwSignal<bool>,
    [one, several]: [&str; 2],
) -> Node {
    if flows.is_empty() {
        return ().into_node();
    }
    let words = if flows.len() == 1 { one } else { several };
    let said = format!("{} {words}", flows.len());
    let links = board.workspace.read(|tenant, _| {
        let shown = flows.iter().take(many).map(|flow| {
            let flow = tenant.flow(*flow);
            let href = Route::flow(&flow.key).href();
            view! { <li><a class="flow-name" href=href><bdi>{flow.name.clone()}</bdi></a></li> }
        });
        shown.collect_view().into_node()
    });
    view! {
        <div class="stack-1">
            <p class="second">{said}</p>
            <ul class="stack-1">{links}</ul>
            {rest(flows.len(), many, whole)}
        </div>
    }
}

/// The button that shows what is left out; nothing where nothing is.
fn rest(count: usize, many: usize, whole: RwSignal<bool>) -> Node {
    let press = move || whole.update(|whole| *whole = !*whole);
    // It stays when it was pressed, and so does the focus.
    let words = if count > many {
        format!("{} ({count})", labels::SHOW_ALL)
    } else {
        labels::SHOW_FEWER.to_owned()
    };
    let button = move || {
        view! { <div><Button kind=ButtonKind::Quiet on_press=press>{words}</Button></div> }
    };
    (count > SHOWN).then(button).into_node()
}
