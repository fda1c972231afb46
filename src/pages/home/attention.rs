//! Coming back: what is open, and what of yours needs attention first.

use draw::prelude::*;
use policy::Stake;
use policy::answer::AnswerKind;

use crate::panels::said::said;
use crate::route::{Panel, Question, Route};
use crate::ui::{Button, Card, Empty, Icon, LinkButton, answer};
use crate::workspace::{Kind, use_workspace};

/// How many flows are named.
const NAMED: usize = 5;

/// The cards.
#[component]
pub fn Attention() -> impl IntoNode {
    let workspace = use_workspace();
    let open = move || {
        let row = move |(id, kind, shown): (String, Kind, bool)| {
            let (badge, name) = match kind {
                Kind::Demo(name) => ("Demo", name),
                Kind::File(name) => ("Copy", name),
            };
            let switch = move |()| workspace.switch_to(&id);
            view! {
                <li class="bar spread">
                    <span>{badge}": "<bdi>{name}</bdi></span>
                    {if shown {
                        view! { <span class="muted">"On screen"</span> }
                    } else {
                        view! { <Button on_press=switch>"Show"</Button> }
                    }}
                </li>
            }
        };
        workspace.all().into_iter().map(row).collect_view()
    };
    let mine = move || {
        workspace.with_answers(|open, answers| {
            let flows = open
                .tenant
                .flow_ids()
                .filter(|flow| open.tenant.stake(open.actor, *flow) == Stake::Mine);
            let mut rows: Vec<_> = flows
                .filter_map(|flow| {
                    let (console, cloud) = *answers.rows().get(flow.at())?;
                    let (worst, question) = if console.is_worse_than(&cloud) {
                        (console, Question::Console)
                    } else {
                        (cloud, Question::Cloud)
                    };
                    let record = open.tenant.flow(flow);
                    Some((
                        worst.word,
                        said(&worst),
                        record.name.clone(),
                        record.key.clone(),
                        question,
                    ))
                })
                .filter(|(word, ..)| matches!(word.kind(), AnswerKind::Stop | AnswerKind::May))
                .collect();
            policy::sorted::sort_by_key(&mut rows, |row| row.0);
            rows
        })
    };
    let attention = move || {
        let rows = mine().unwrap_or_default();
        let all = rows.len();
        if rows.is_empty() {
            return view! { <Empty lead="Nothing of yours needs attention." /> };
        }
        let row = |(_, said, name, key, question): (_, _, String, String, Question)| {
            let why = Route::panel(&key, Panel::Why(question)).href();
            view! {
                <li class="bar spread">
                    <a class="flow-name" href=Route::flow(&key).href()><bdi>{name.clone()}</bdi></a>
                    <span class="bar">{answer(&said)}<a href=why aria-label=format!("Why? {name}")>"Why?"</a></span>
                </li>
            }
        };
        let rest = (all > NAMED).then(|| format!("See all {all} in Flows"));
        view! {
            <ul class="stack divided">{rows.into_iter().take(NAMED).map(row).collect_view()}</ul>
            {rest.map(|rest| view! { <p><a href=Route::Flows.href()>{rest}</a></p> })}
        }
    };
    view! {
        <div class="cols">
            <div class="col-8">
                <Card title="Needs attention first">{attention}</Card>
            </div>
            <div class="col-4">
                <Card title="Open">
                    <div class="stack-4">
                        <ul class="stack divided">{open}</ul>
                        <div class="bar"><LinkButton icon=Icon::Import href=Route::Import.href()>"Import a solution"</LinkButton></div>
                    </div>
                </Card>
            </div>
        </div>
    }
}
