//! Trends: runs day by day, and which flows people run whom nobody expects.

use draw::prelude::*;
use policy::catalogue::rules as rule;
use policy::usage::{DayOfRuns, Usage, runs_by_day};
use words::{Phrase, Voice};

use crate::pages::plain_table::{Line, plain_table};
use crate::panels::rule_links::rule_links;
use crate::route::Route;
use crate::ui::{Bar, Card, Tag, chart, fold_button};
use crate::workspace::{Workspace, clock};

/// How many days are drawn.
const DAYS: usize = 14;
/// How many flows are listed.
const FLOWS: usize = 8;

const BY_DAY_NAME: &str = "Runs by day";
const BY_DAY: [&str; 7] = [
    "Day",
    "Succeeded",
    "Failed",
    "From the console",
    "Attended",
    "Unattended",
    "Cloud flow runs",
];
const BY_FLOW: [&str; 3] = ["Flow", "People who ran it", "Unexpected"];

/// The cards.
pub(super) fn cards(workspace: Workspace) -> Node {
    let days = Memo::new(move |_| {
        let days = workspace.read(|tenant, _| runs_by_day(tenant, DAYS));
        days.unwrap_or_default()
    });
    let all = RwSignal::new(false);
    let body = move || {
        let days = days.get();
        if days.is_empty() {
            return view! { <p class="muted measure">{words::no_runs_in_file()}</p> };
        }
        // The table stands in a stack of the card, which gives it the room it needs. In a
        // small window each day is a block of its own, so there it is folded away.
        view! {
            <div class="stack-4">
                <p class="second measure">"Runs of desktop flows and of cloud flows, day by day."</p>
                <div class="cols">
                    <div class="col-6">{outcomes(&days)}</div>
                    <div class="col-6">{kinds(&days)}</div>
                </div>
            </div>
            {fold_button(all, BY_DAY_NAME, "only-s", true)}
            <div class="stack-1 apart" class:not-s=move || !all.get()>
                {plain_table(BY_DAY_NAME, &BY_DAY, days.iter().rev().map(day).collect())}
            </div>
        }
    };
    let some = Memo::new(move |_| days.with(|days| !days.is_empty()));
    let example = move || move || some.get().then(|| view! { <Tag>"Example data"</Tag> });
    view! {
        <Card title="Trends" beside=example>{body}</Card>
        {move || some.get().then(|| users(workspace))}
    }
}

/// Which flows people run whom nobody expects.
fn users(workspace: Workspace) -> Node {
    let example = || view! { <Tag>"Example data"</Tag> };
    let flows = move || plain_table("Flows by who ran them", &BY_FLOW, by_flow(workspace));
    view! {
        <Card title="Who runs what" beside=example>
            <div class="stack-1">
                <p class="second measure">
                    "In the quarter before the newest run, from the console, over machines, and with buttons. Runs started by an event or a schedule aren't counted. A flow that many unexpected people run may be shared further than anybody manages."
                </p>
                {rule_links(&[rule::AUDIT_TRENDS])}
            </div>
            {flows}
        </Card>
    }
}

fn outcomes(days: &[DayOfRuns]) -> Node {
    let bar = |day: &DayOfRuns| Bar {
        label: short(&day.day),
        parts: vec![day.succeeded, day.failed],
    };
    let bars: Vec<_> = days.iter().map(bar).collect();
    let (well, badly) = days.iter().fold((0, 0), |(well, badly), day| {
        (well + day.succeeded, badly + day.failed)
    });
    let said = format!("{well} succeeded, {badly} failed. {}", told(days));
    let legend = &["Succeeded", "Failed"];
    let drawn = chart::columns("Runs by day and how they ended", said, legend, &bars);
    view! { <section class="stack-1"><h3>"How runs ended"</h3>{drawn}</section> }
}

fn kinds(days: &[DayOfRuns]) -> Node {
    let bar = |day: &DayOfRuns| Bar {
        label: short(&day.day),
        parts: vec![day.console, day.attended, day.unattended, day.cloud],
    };
    let bars: Vec<_> = days.iter().map(bar).collect();
    let sum = |count: fn(&DayOfRuns) -> u32| days.iter().map(count).sum::<u32>();
    let said = format!(
        "Desktop flow runs: {} from the console, {} attended, {} unattended. Cloud flow runs: {}. {}",
        sum(|day| day.console),
        sum(|day| day.attended),
        sum(|day| day.unattended),
        sum(|day| day.cloud),
        told(days)
    );
    let legend = &[
        "From the console",
        "Attended",
        "Unattended",
        "Cloud flow runs",
    ];
    let drawn = chart::columns("Runs by day and how they were started", said, legend, &bars);
    view! { <section class="stack-1"><h3>"How runs started"</h3>{drawn}</section> }
}

fn told(days: &[DayOfRuns]) -> String {
    let first = days.first().map(|day| clock::day(&day.day));
    let last = days.last().map(|day| clock::day(&day.day));
    format!(
        "From {} to {}; the table says it day by day.",
        first.unwrap_or_default(),
        last.unwrap_or_default()
    )
}

/// `Nov 4`: what there is room for below a column.
fn short(day: &str) -> String {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let month = day.get(5..7).and_then(|month| month.parse::<usize>().ok());
    let name = month.and_then(|month| MONTHS.get(month.checked_sub(1)?));
    match name.zip(day.get(8..10)) {
        Some((name, date)) => format!("{name} {}", date.trim_start_matches('0')),
        None => day.to_owned(),
    }
}

fn day(day: &DayOfRuns) -> Line {
    let counts = [
        day.succeeded,
        day.failed,
        day.console,
        day.attended,
        day.unattended,
        day.cloud,
    ];
    let counts = counts.map(|count| Phrase::number(u64::from(count)));
    let mut cells = vec![Phrase::account(&clock::day(&day.day))];
    cells.extend(counts);
    Line::new(cells)
}

/// The flows most people ran lately, those of unexpected people first.
fn by_flow(workspace: Workspace) -> Vec<Line> {
    let lines = workspace.read(|tenant, you| {
        let voice = Voice::new(tenant, you);
        let usage = Usage::of(tenant)?;
        let mut flows: Vec<_> = tenant
            .flow_ids()
            .map(|flow| {
                (
                    usage.unexpected(tenant, flow),
                    usage.users(flow).count(),
                    flow,
                )
            })
            .filter(|(_, users, _)| *users > 0)
            .collect();
        policy::sorted::sort_by_key(&mut flows, |(unexpected, users, _)| {
            std::cmp::Reverse((unexpected.len(), *users))
        });
        let line = |(unexpected, users, flow): (Vec<_>, usize, _)| {
            let names: Vec<_> = unexpected
                .into_iter()
                .map(|person| voice.name(person).plain())
                .collect();
            Line::new(vec![
                voice.flow(flow),
                Phrase::number(users as u64),
                match names.is_empty() {
                    true => "Nobody".into(),
                    false => Phrase::account(&names.join(", ")),
                },
            ])
            .leads(Route::flow(&tenant.flow(flow).key).href())
        };
        Some(flows.into_iter().take(FLOWS).map(line).collect())
    });
    lines.flatten().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_below_a_column_is_short_and_no_number_alone() {
        assert_eq!(short("2026-10-22"), "Oct 22");
        assert_eq!(short("2026-11-04"), "Nov 4");
        assert_eq!(short("someday"), "someday");
    }
}
