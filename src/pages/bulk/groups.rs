//! The parts of the dialog of a bulk change.

use draw::prelude::*;

use super::told::{PerFlow, Told};
use crate::labels;
use crate::panels::ask::Ask;
use crate::panels::said::sentence;
use crate::ui::{Button, ButtonKind, Icon, answer, icon};

/// How many lines of a group show.
const SHOWN: usize = 40;

/// The acting person's answers, before and after.
pub(super) fn changes(told: &Told) -> Node {
    if told.count == 0 {
        return ().into_node();
    }
    let rows = told.answers.iter().map(|line| {
        view! {
            <tr>
                <th scope="row">{line.place}</th>
                <td>{answer(&line.said)}</td>
                <td class="numbers">
                    {line.before}{icon(Icon::Arrow)}<span class="visually-hidden">" becomes "</span>{line.after}
                </td>
            </tr>
        }
    });
    let body = if told.answers.is_empty() {
        view! { <p class="second">"None of your answers changes."</p> }
    } else {
        view! {
            <table aria-label="Your answers, before and after">
                <tbody>{rows.collect_view()}</tbody>
            </table>
        }
    };
    let others = told.others_differ.map(|count| match count {
        0 => "Nobody else's answers change.".to_owned(),
        1 => "Answers of 1 other person change, too.".to_owned(),
        count => format!("Answers of {count} other people change, too."),
    });
    view! {
        <section class="stack-1">
            <h3>{labels::WHAT_CHANGES}</h3>
            <p class="caption">"Your flows, by answer"</p>
            {body}
            {others.map(|others| view! { <p class="second">{others}</p> })}
        </section>
    }
}

/// Flows under a heading with their number.
pub(super) fn group(
    title: &'static str,
    count: usize,
    flows: &[PerFlow],
    none: &'static str,
) -> Node {
    view! {
        <section class="stack-1">
            <h3>{format!("{title} ({count})")}</h3>
            {if count == 0 { view! { <p class="second">{none}</p> } } else { per_flow(flows) }}
        </section>
    }
}

fn per_flow(flows: &[PerFlow]) -> Node {
    let items = flows.iter().take(SHOWN).map(|flow| {
        let lines = flow
            .lines
            .iter()
            .map(|line| view! { <p class="second">{sentence(line)}</p> });
        view! { <li><strong><bdi>{flow.name.clone()}</bdi></strong>{lines.collect_view()}</li> }
    });
    view! {
        <ul class="bullets">{items.collect_view()}</ul>
        {more(flows.len(), "flows")}
    }
}

fn more(count: usize, what: &'static str) -> Option<Node> {
    let more = count.checked_sub(SHOWN).filter(|more| *more > 0)?;
    Some(view! { <p class="second">{format!("And {more} more {what}.")}</p> })
}

/// What others must do; pressing **Ask** puts the message into `asked`.
pub(super) fn others(told: &Told, asked: RwSignal<Option<Ask>>) -> Node {
    if told.others_count == 0 {
        return ().into_node();
    }
    let items = told.others.iter().take(SHOWN).map(|owner| {
        let shown = owner
            .lines
            .iter()
            .take(SHOWN)
            .map(|line| view! { <p class="second">{sentence(line)}</p> });
        let ask = owner.ask.clone().map(|ask| {
            let words = format!("Ask {}", ask.name);
            let press = move || asked.set(Some(ask.clone()));
            view! { <Button kind=ButtonKind::Quiet on_press=press><bdi>{words}</bdi></Button> }
        });
        view! {
            <li>
                <div class="bar spread"><span>{sentence(&owner.who)}</span>{ask}</div>
                {shown.collect_view()}
                {more(owner.lines.len(), "references")}
            </li>
        }
    });
    view! {
        <section class="stack-1">
            <h3>{format!("Others must ({})", told.others_count)}</h3>
            <ul class="bullets">{items.collect_view()}</ul>
        </section>
    }
}

/// Where there is nothing to do, folded away.
pub(super) fn nothing(told: &Told) -> Node {
    if told.nothing_count == 0 {
        return ().into_node();
    }
    view! {
        <details>
            <summary><h3>{format!("Nothing to do ({})", told.nothing_count)}</h3></summary>
            {per_flow(&told.nothing)}
        </details>
    }
}
