//! Charts: bars beside each other or below each other, each part with its own look, and a
//! legend in words. A table beside a chart says the same: a chart never stands alone.

use super::fresh_id;
use draw::prelude::*;

/// One bar of a chart, or one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What it counts, as it stands beside it.
    pub label: String,
    /// How many of each part, in the order of the legend.
    pub parts: Vec<u32>,
}

impl Bar {
    fn total(&self) -> u32 {
        self.parts.iter().sum()
    }
}

fn longest(bars: &[Bar]) -> u32 {
    bars.iter().map(Bar::total).max().unwrap_or(1).max(1)
}

fn chart_class() -> &'static str {
    stylers::style_sheet!("src/ui/chart.css")
}

/// The picture with its title and description, and below it what each look means.
fn figure(
    title: &'static str,
    detail: String,
    height: usize,
    legend: &'static [&'static str],
    drawn: Node,
) -> Node {
    let (named, described) = (fresh_id(), fresh_id());
    let (name, detail_id) = (named.clone(), described.clone());
    let key = legend.iter().enumerate().map(|(at, word)| {
        view! {
            <li>
                <svg width="12" height="12" aria-hidden="true"><rect data-part=at.to_string() x="1" y="1" width="10" height="10" /></svg>
                {*word}
            </li>
        }
    });
    view! {
        <figure class=chart_class()>
            <svg role="img" aria-labelledby=named aria-describedby=described width="100%" height=height.to_string()>
                <title id=name>{title}</title>
                <desc id=detail_id>{detail}</desc>
                {drawn}
            </svg>
            <ul aria-hidden="true">{key.collect_view()}</ul>
        </figure>
    }
}

/// Bars below each other with their labels above them; lengths are shares of the longest.
pub fn bars(
    title: &'static str,
    legend: &'static [&'static str],
    said: impl Fn(&Bar) -> String,
    bars: &[Bar],
) -> Node {
    const STEP: usize = 44;
    let longest = longest(bars);
    let share = |count: u32| format!("{}%", count * 100 / longest);
    let bar = |(at, bar): (usize, &Bar)| {
        let top = at * STEP;
        let mut start = 0;
        let parts = bar.parts.iter().enumerate().map(|(part, count)| {
            let from = start;
            start += count;
            view! {
                <rect data-part=part.to_string() x=share(from) y=(top + 20).to_string() width=share(*count) height="14" />
            }
        });
        let parts = parts.collect_view();
        view! { <text x="0" y=(top + 14).to_string()>{said(bar)}</text>{parts} }
    };
    let drawn = bars.iter().enumerate().map(bar).collect_view().into_node();
    let detail = bars.iter().map(&said).collect::<Vec<_>>().join("; ");
    figure(title, detail, bars.len() * STEP, legend, drawn)
}

/// Columns beside each other, each with its total above it; some of them with their label.
pub fn columns(
    title: &'static str,
    detail: String,
    legend: &'static [&'static str],
    bars: &[Bar],
) -> Node {
    /// How high the highest column is, what stands above it, and what below.
    const HIGH: u32 = 120;
    const ABOVE: u32 = 18;
    const BELOW: u32 = 20;
    /// So many labels fit into a small window.
    const LABELS: usize = 4;
    let (count, longest) = (bars.len().max(1), longest(bars));
    let every = count.div_ceil(LABELS);
    let percent = |tenths: usize| format!("{}.{}%", tenths / 10, tenths % 10);
    let column = |(at, bar): (usize, &Bar)| {
        let (left, wide) = (at * 1000 / count, 1000 / count);
        let total = bar.total();
        let mut floor = ABOVE + HIGH;
        let parts = bar.parts.iter().enumerate().map(|(part, many)| {
            let high = many * HIGH / longest;
            floor -= high;
            view! {
                <rect data-part=part.to_string() x=percent(left + wide / 8) y=floor.to_string()
                    width=percent(wide * 3 / 4) height=high.to_string() />
            }
        });
        let parts = parts.collect_view();
        let middle = percent(left + wide / 2);
        let top = floor - 4;
        // The first label and the last stay within the picture.
        let (anchor, place) = if at == 0 {
            ("start", percent(0))
        } else if at + every >= count {
            ("end", percent(left + wide))
        } else {
            ("middle", middle.clone())
        };
        let label = (at % every == 0).then(|| {
            view! { <text x=place y=(ABOVE + HIGH + 16).to_string() text-anchor=anchor>{bar.label.clone()}</text> }
        });
        view! {
            {parts}
            <text class="numbers" x=middle y=top.to_string() text-anchor="middle">{total}</text>
            {label}
        }
    };
    let columns = bars.iter().enumerate().map(column).collect_view();
    let line = (ABOVE + HIGH).to_string();
    let drawn = view! {
        <line x1="0" x2="100%" y1=line.clone() y2=line />
        {columns}
    };
    figure(
        title,
        detail,
        (ABOVE + HIGH + BELOW) as usize,
        legend,
        drawn.into_node(),
    )
}
