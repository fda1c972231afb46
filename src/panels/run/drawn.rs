//! The drawing of what a run would ask: nothing in it can be pressed but links.

use draw::prelude::*;
use policy::decisions::RowSource;
use words::Phrase;

use super::seen::{Asks, Seen, Started, Step, WindowRow};
use crate::labels;
use crate::panels::run_needs::drawn;
use crate::panels::said::sentence;
use crate::route::Route;
use crate::ui::{self, MessageBar, MessageKind, Tag, fresh_id, soft, tile};

/// All of it.
pub(super) fn draw(seen: Seen) -> Node {
    let answers = seen.answers.into_iter().map(|(start, said)| {
        view! { <dt>{start}</dt> <dd>{ui::answer(&said)}</dd> }
    });
    view! {
        <MessageBar kind=MessageKind::Info lead=labels::NOTHING_STARTS>{rest_of(&seen.first)}</MessageBar>
        <dl class="facts">{answers.collect_view()}</dl>
        {asks(&seen.why, seen.kind)}
        {(!seen.needs.is_empty()).then(|| view! {
            <section class="stack" aria-labelledby="needs-title">
                <h3 id="needs-title">{labels::NEEDS_TITLE}</h3>
                {drawn(&seen.needs)}
            </section>
        })}
    }
}

/// What is asked, without the answers above it and what a run needs besides.
pub(super) fn asks(why: &[Phrase], kind: Asks) -> Node {
    let why = why.iter().map(|why| view! { <p>{sentence(why)}</p> });
    view! {
        <div class="stack-1" role="status">{why.collect_view()}</div>
        {match kind {
            Asks::Nothing => ().into_node(),
            Asks::Window { rows, can_start } => draw_window(rows, can_start),
            Asks::Steps { steps, flows } => draw_steps(steps, flows),
        }}
    }
}

/// What follows *Nothing starts.*
fn rest_of(first: &Phrase) -> Node {
    let mut rest = first.clone();
    if let Some(words::Part::Text(text)) = rest.0.first_mut()
        && let Some(after) = text.strip_prefix(labels::NOTHING_STARTS)
    {
        *text = after.trim_start().to_owned().into();
    }
    sentence(&rest)
}

/// The window as Power Automate for desktop would show it: a drawing, nothing to press.
fn draw_window(rows: Vec<WindowRow>, can_start: bool) -> Node {
    let row = |row: WindowRow| {
        let embedded = row.source == RowSource::Embedded;
        let choices = if row.choices.is_empty() {
            view! { <li data-missing=true>{labels::NO_CONNECTION}</li> }
        } else {
            let choice = |(account, selected): (String, bool)| {
                view! {
                    <li data-selected=selected>
                        <bdi>{soft(&account)}</bdi>
                        {selected.then(|| view! { <Tag>{labels::SELECTED}</Tag> })}
                    </li>
                }
            };
            row.choices
                .into_iter()
                .map(choice)
                .collect_view()
                .into_node()
        };
        view! {
            <li>
                <div>
                    {tile(&row.connector)}
                    <span><strong><bdi>{row.name}</bdi></strong><small><bdi>{row.connector}</bdi></small></span>
                    <Tag>{if embedded { labels::EMBEDDED_ROW } else { labels::OWN_ROW }}</Tag>
                </div>
                <ul>{choices}</ul>
            </li>
        }
    };
    let title = fresh_id();
    view! {
        <section class=stylers::style_sheet!("src/panels/run.css") aria-labelledby=title.clone()>
            <h3 id=title.clone()>{labels::WINDOW_TITLE}</h3>
            <ol>{rows.into_iter().map(row).collect_view()}</ol>
            <p>{if can_start { labels::WINDOW_CAN_START } else { labels::WINDOW_CANT_START }}</p>
        </section>
    }
}

fn draw_steps(steps: Vec<Step>, flows: Vec<Started>) -> Node {
    let none = steps.is_empty();
    let step = |step: Step| {
        view! {
            <li>
                <div>
                    {tile(&step.connector)}
                    <span><strong><bdi>{step.connector}</bdi></strong><small><bdi>{step.actions}</bdi></small></span>
                </div>
                <p>{sentence(&step.says)}</p>
            </li>
        }
    };
    let flow = |flow: Started| {
        view! {
            <li>
                <a href=Route::flow(&flow.key).href()><bdi>{flow.name}</bdi></a>
                <small>{flow.kind}</small>
            </li>
        }
    };
    // The page below the panel may draw the same.
    let (title, started) = (fresh_id(), fresh_id());
    view! {
        <section class=stylers::style_sheet!("src/panels/run.css") aria-labelledby=title.clone() data-plain=true>
            <h3 id=title.clone()>{labels::STEPS_TITLE}</h3>
            {none.then(|| view! { <p class="muted">{labels::NO_STEPS}</p> })}
            <ol>{steps.into_iter().map(step).collect_view()}</ol>
        </section>
        {(!flows.is_empty())
            .then(|| {
                view! {
                    <section class="stack-1" aria-labelledby=started.clone()>
                        <h3 id=started.clone()>{labels::STARTED_TITLE}</h3>
                        <ul class="bullets">{flows.into_iter().map(flow).collect_view()}</ul>
                    </section>
                }
            })}
    }
}
