//! **Run status** and **Activity by run owner**: what ran, as the example data has it.

use draw::prelude::*;
use policy::model::*;
use words::{Phrase, Voice};

use crate::pages::plain_table::{Line, plain_table};
use crate::panels::rule_links::rule_links;
use crate::ui::{Bar, Card, Tag, chart};
use crate::workspace::{Workspace, clock};

use policy::catalogue::rules as rule;

const RUNS: [&str; 5] = ["Flow", "Started", "How", "Run owner", "Result"];
const OWNERS: [&str; 3] = ["Run owner", "Succeeded", "Failed"];

fn example() -> Node {
    view! { <Tag>"Example data"</Tag> }
}

/// The runs over one connection, newest first.
pub(super) fn runs(workspace: Workspace, connection: MachineConnectionId) -> Node {
    let lines = Memo::new(move |_| {
        let read = workspace.read(|tenant, you| {
            let voice = Voice::new(tenant, you);
            let runs = tenant.runs.iter().rev();
            let over = runs.filter(|run| run.connection == Some(connection));
            let lines = over.map(|run| {
                Line::new(vec![
                    Phrase::account(&tenant.flow(run.flow).name),
                    Phrase::account(&clock::day(&run.started_on)),
                    words::run_mode(run.mode).into(),
                    voice.name(run.run_owner),
                    if run.succeeded { "Succeeded" } else { "Failed" }.into(),
                ])
                .leads(crate::route::Route::flow(&tenant.flow(run.flow).key).href())
            });
            lines.collect::<Vec<_>>()
        });
        read.unwrap_or_default()
    });
    let body = move || {
        let lines = lines.get();
        if lines.is_empty() {
            return view! { <p class="muted">"Nothing has run over this connection."</p> };
        }
        plain_table("Run status", &RUNS, lines)
    };
    view! { <Card title="Run status" beside=example>{body}</Card> }
}

/// One run owner: the name, how many runs succeeded, how many failed.
type Owner = (String, u32, u32);

/// Runs over all connections to machines by whose permissions were checked, as a chart and
/// as a table.
pub(super) fn by_run_owner(workspace: Workspace) -> Node {
    let owners = Memo::new(move |_| {
        let read = workspace.read(|tenant, you| {
            let voice = Voice::new(tenant, you);
            let mut owners: Vec<(PersonId, u32, u32)> = Vec::new();
            for run in tenant.runs.iter().filter(|run| run.connection.is_some()) {
                let place = owners.iter().position(|(who, ..)| *who == run.run_owner);
                let place = place.unwrap_or_else(|| {
                    owners.push((run.run_owner, 0, 0));
                    owners.len() - 1
                });
                let counted = &mut owners[place];
                *(if run.succeeded {
                    &mut counted.1
                } else {
                    &mut counted.2
                }) += 1;
            }
            let named = owners
                .into_iter()
                .map(|(who, well, badly)| (voice.name(who).plain(), well, badly));
            let mut named: Vec<Owner> = named.collect();
            policy::sorted::sort_by_key(&mut named, |(_, well, badly)| {
                std::cmp::Reverse(well + badly)
            });
            named
        });
        read.unwrap_or_default()
    });
    let body = move || {
        let owners = owners.get();
        if owners.is_empty() {
            return view! { <p class="muted">"Nothing has run on a machine."</p> };
        }
        let lines = owners.iter().map(|(name, well, badly)| {
            Line::new(vec![
                Phrase::name(name),
                Phrase::number(u64::from(*well)),
                Phrase::number(u64::from(*badly)),
            ])
        });
        view! {
            <p class="second">"Runs over all connections to machines, by whose permissions were checked."</p>
            {chart(&owners)}
            {plain_table("Activity by run owner", &OWNERS, lines.collect())}
            {rule_links(&[rule::MAUDIT_RUN_STATUS, rule::MAUDIT_ACTIVITY_SUMMARY])}
        }
    };
    view! { <Card title="Activity by run owner" beside=example><div class="stack">{body}</div></Card> }
}

fn chart(owners: &[Owner]) -> Node {
    let bar = |(name, well, badly): &Owner| Bar {
        label: name.clone(),
        parts: vec![*well, *badly],
    };
    let bars: Vec<_> = owners.iter().map(bar).collect();
    let said = |bar: &Bar| match bar.parts.as_slice() {
        [well, badly] => format!(
            "{}: {well} succeeded, {badly} failed",
            words::apart(&bar.label)
        ),
        _ => String::new(),
    };
    chart::bars("Runs by run owner", &["Succeeded", "Failed"], said, &bars)
}
