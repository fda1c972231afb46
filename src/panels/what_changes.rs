//! Before → after: whose answers a change would make different, for each kind of run.

use std::borrow::Cow;

use draw::prelude::*;
use policy::Tenant;
use policy::answer::Answer;
use policy::change::Preview;
use policy::model::{FlowId, PersonId};

use super::said::said;
use crate::labels;
use crate::ui::{BeforeAfter, Button, ButtonKind, Said, use_ui};

/// With more lines than this, those who fare alike share one until **Show all**.
const SHOWN: usize = 6;

/// One line.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    who: String,
    /// Of which kind of run, or which flow that starts this one.
    of: Cow<'static, str>,
    before: Said,
    after: Said,
}

/// The lines of a preview from the page of one flow: its own, then those of the cloud flows that
/// start it, by name.
pub fn lines(tenant: &Tenant, you: PersonId, flow: FlowId, preview: &Preview) -> Vec<Line> {
    let mut lines = lines_of(tenant, you, flow, preview);
    for (name, started) in others(tenant, you, preview, |other| other != flow) {
        let name = format!("{} (starts this flow)", words::apart(&name));
        lines.extend(started.into_iter().map(|line| Line {
            of: name.clone().into(),
            ..line
        }));
    }
    lines
}

/// The lines that concern one flow.
fn lines_of(tenant: &Tenant, you: PersonId, flow: FlowId, preview: &Preview) -> Vec<Line> {
    let mut lines = Vec::new();
    for difference in preview
        .differs
        .iter()
        .filter(|differs| differs.flow == flow)
    {
        let who = if difference.person == you {
            "You".to_owned()
        } else {
            words::apart(&tenant.person(difference.person).name).into_owned()
        };
        let mut add = |kind: &'static str, answers: &(Answer, Answer)| {
            let (before, after) = (said(&answers.0), said(&answers.1));
            if before != after {
                lines.push(Line {
                    who: who.clone(),
                    of: kind.into(),
                    before,
                    after,
                });
            }
        };
        add("console", &difference.console);
        add("cloud", &difference.cloud);
    }
    lines
}

/// The lines of a preview, by the flow they concern; flows without any are left out.
pub fn by_flow(tenant: &Tenant, you: PersonId, preview: &Preview) -> Vec<(String, Vec<Line>)> {
    others(tenant, you, preview, |_| true)
}

fn others(
    tenant: &Tenant,
    you: PersonId,
    preview: &Preview,
    is_one: impl Fn(FlowId) -> bool,
) -> Vec<(String, Vec<Line>)> {
    let mut flows: Vec<_> = preview.differs.iter().map(|differs| differs.flow).collect();
    flows.dedup();
    flows.retain(|flow| is_one(*flow));
    let named = flows.into_iter().map(|flow| {
        let name = words::Voice::new(tenant, you).flow(flow).plain();
        (name, lines_of(tenant, you, flow, preview))
    });
    named.filter(|(_, lines)| !lines.is_empty()).collect()
}

/// **What changes** in several flows, each under its name.
pub fn what_changes_by_flow(flows: Vec<(String, Vec<Line>)>) -> Node {
    let one = |(name, lines): (String, Vec<Line>)| {
        let rows = if lines.len() > SHOWN {
            grouped(lines)
        } else {
            each(lines)
        };
        let rows = rows.into_iter().map(|(label, line)| {
            view! { <BeforeAfter label before=line.before after=line.after /> }
        });
        view! { <section class="stack-1"><h4><bdi>{name}</bdi></h4><div>{rows.collect_view()}</div></section> }
    };
    let body = if flows.is_empty() {
        view! { <p class="second">{labels::NO_ANSWER_CHANGES}</p> }
    } else {
        flows.into_iter().map(one).collect_view().into_node()
    };
    view! { <section class="stack"><h3>{labels::WHAT_CHANGES}</h3>{body}</section> }
}

/// One line per person and kind of run.
fn each(lines: Vec<Line>) -> Vec<(String, Line)> {
    let label = |line: Line| (format!("{}, {}", line.who, line.of), line);
    lines.into_iter().map(label).collect()
}

/// One line for all who fare alike in one kind of run; two are both named.
fn grouped(lines: Vec<Line>) -> Vec<(String, Line)> {
    let mut groups: Vec<(Vec<String>, Line)> = Vec::new();
    for line in lines {
        let same = groups.iter_mut().find(|(_, first)| {
            first.of == line.of && first.before == line.before && first.after == line.after
        });
        match same {
            Some((others, _)) => others.push(line.who),
            None => groups.push((Vec::new(), line)),
        }
    }
    let label = |(others, line): (Vec<String>, Line)| {
        let who = match others.as_slice() {
            [] => line.who.clone(),
            [other] => format!("{} and {other}", line.who),
            others => format!("{} and {} others", line.who, others.len()),
        };
        (format!("{who}, {}", line.of), line)
    };
    groups.into_iter().map(label).collect()
}

/// The section **What changes**.
#[component]
pub fn WhatChanges(
    /// The lines; none at all when there is nothing to save yet.
    #[prop(into)]
    lines: Signal<Option<Vec<Line>>>,
) -> impl IntoNode {
    let all = RwSignal::new(false);
    let ui = use_ui();
    let count = Memo::new(move |_| lines.with(|lines| lines.as_ref().map(Vec::len)));
    Effect::new(move |before: Option<()>| {
        let count = count.get();
        // What is there when the panel opens was just read.
        if before.is_some()
            && let Some(count) = count
        {
            ui.announce(match count {
                0 => labels::NO_ANSWER_CHANGES.to_owned(),
                1 => "1 answer changes.".to_owned(),
                count => format!("{count} answers change."),
            });
        }
    });
    let body = move || {
        let Some(lines) = lines.get() else {
            return view! { <p class="muted">{labels::NOTHING_CHOSEN}</p> };
        };
        if lines.is_empty() {
            return view! { <p class="second">{labels::NO_ANSWER_CHANGES}</p> };
        }
        let count = lines.len();
        let together = count > SHOWN && !all.get();
        let rows = if together {
            grouped(lines)
        } else {
            each(lines)
        };
        let rows = rows.into_iter().map(|(label, line)| {
            view! { <BeforeAfter label before=line.before after=line.after /> }
        });
        view! {
            <div>{rows.collect_view()}</div>
            {(count > SHOWN)
                .then(|| {
                    // It stays when it was pressed, and so does the focus.
                    let words = if together {
                        format!("Show all {count}")
                    } else {
                        labels::SHOW_FEWER.to_owned()
                    };
                    let press = move || all.update(|all| *all = !*all);
                    view! {
                        <div><Button kind=ButtonKind::Quiet on_press=press>{words}</Button></div>
                    }
                })}
        }
    };
    view! {
        <section class="stack-1" aria-labelledby="what-changes">
            <h3 id="what-changes">{labels::WHAT_CHANGES}</h3>
            {body}
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::AnswerKind;

    #[test]
    fn people_who_fare_alike_share_a_line() {
        let line = |who: &str, of: &'static str, after: &'static str| Line {
            who: who.into(),
            of: of.into(),
            before: Said::new(AnswerKind::None, "No access"),
            after: Said::new(AnswerKind::Can, after),
        };
        let labels: Vec<_> = grouped(vec![
            line("Ana", "console", "Can run"),
            line("Ana", "cloud", "Can run"),
            line("Bo", "console", "Can run"),
            line("Bo", "cloud", "May fail"),
            line("Carla", "console", "Can run"),
        ])
        .into_iter()
        .map(|(label, _)| label)
        .collect();
        assert_eq!(
            labels,
            ["Ana and 2 others, console", "Ana, cloud", "Bo, cloud"]
        );
    }
}
