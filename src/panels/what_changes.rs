//! Before → after: whose answers a change would make different, for each kind of run.

use leptos::prelude::*;
use policy::Tenant;
use policy::answer::Answer;
use policy::change::Preview;
use policy::model::{FlowId, PersonId};

use super::said::said;
use crate::labels;
use crate::ui::{BeforeAfter, Button, ButtonKind, Said, use_ui};

/// How many lines show before **Show all**.
const SHOWN: usize = 8;

/// One line.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    label: String,
    before: Said,
    after: Said,
}

/// The lines of a preview that concern one flow.
pub fn lines(tenant: &Tenant, you: PersonId, flow: FlowId, preview: &Preview) -> Vec<Line> {
    let mut lines = Vec::new();
    for difference in preview
        .differs
        .iter()
        .filter(|differs| differs.flow == flow)
    {
        let who = if difference.person == you {
            "You".to_owned()
        } else {
            tenant.person(difference.person).name.clone()
        };
        let mut add = |kind: &str, answers: &(Answer, Answer)| {
            let (before, after) = (said(&answers.0), said(&answers.1));
            if before != after {
                let label = format!("{who}, {kind}");
                lines.push(Line {
                    label,
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

/// The section **What changes**.
#[component]
pub fn WhatChanges(
    /// The lines; none at all when there is nothing to save yet.
    #[prop(into)]
    lines: Signal<Option<Vec<Line>>>,
) -> impl IntoView {
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
            return view! { <p class="muted">{labels::NOTHING_CHOSEN}</p> }.into_any();
        };
        if lines.is_empty() {
            return view! { <p class="second">{labels::NO_ANSWER_CHANGES}</p> }.into_any();
        }
        let count = lines.len();
        let shown = if all.get() { count } else { SHOWN.min(count) };
        let rows = lines.into_iter().take(shown).map(|line| {
            view! { <BeforeAfter label=line.label before=line.before after=line.after /> }
        });
        view! {
            <div>{rows.collect_view()}</div>
            {(shown < count)
                .then(|| {
                    view! {
                        <div>
                            <Button kind=ButtonKind::Quiet on_press=move || all.set(true)>
                                {format!("Show all {count}")}
                            </Button>
                        </div>
                    }
                })}
        }
        .into_any()
    };
    view! {
        <section class="stack-1" aria-labelledby="what-changes">
            <h3 id="what-changes">{labels::WHAT_CHANGES}</h3>
            {body}
        </section>
    }
}
