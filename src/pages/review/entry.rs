//! A finding in the list: what is the case, and what answers it.

use draw::prelude::*;
use policy::audit::{Finding, Remedy};
use policy::model::Principal;
use words::Phrase;

use super::remedy::{Asked, wording};
use super::row::{Lock, Row};
use crate::labels;
use crate::panels::doing::use_doing;
use crate::panels::said::{acting_now, sentence};
use crate::ui::{Button, ButtonKind, Icon, LinkButton, Tag, focus, fresh_id, use_ui};
use crate::workspace::use_workspace;

/// A sentence to whoever acts, and on paper the one that is to nobody.
fn and_on_paper(said: &Phrase, told: &Phrase, class: &'static str) -> Node {
    if said == told {
        return view! { <p class=class>{sentence(said)}</p> };
    }
    view! {
        <p class=format!("{class} no-print")>{sentence(said)}</p>
        <p class=format!("{class} only-print")>{sentence(told)}</p>
    }
}

/// One finding. What doesn't change stays in the page, and so does the focus on it.
pub(super) fn entry(rows: Memo<Vec<Row>>, finding: Finding, asks: RwSignal<Option<Asked>>) -> Node {
    let now = Memo::new(move |before: Option<&Option<Row>>| {
        let now = rows.with(|rows| rows.iter().find(|row| row.finding == finding).cloned());
        now.or_else(|| before.cloned().flatten())
    });
    let Some(first) = now.get_untracked() else {
        return ().into_node();
    };
    let doing = use_doing();
    let is_kept = Memo::new(move |_| now.with(|row| row.as_ref().is_some_and(Row::is_decided)));
    let word = move || {
        if is_kept.get() {
            "Decide again"
        } else {
            "Keep"
        }
    };
    let about = Memo::new(move |_| now.with(|row| row.as_ref().map(|row| row.about.clone())));
    let named = move || about.get().unwrap_or_default();
    let keep = move || {
        doing.make(&finding.keep(!is_kept.get_untracked()));
    };
    let keep_lock =
        Signal::derive(move || now.with(|row| row.as_ref().and_then(|row| row.keep.reason())));
    let kept = move || {
        let kept = now.with(|row| row.as_ref().and_then(|row| row.kept.clone()));
        kept.map(|[said, told]| and_on_paper(&said, &told, "second"))
    };
    let said = move || {
        now.with(|row| {
            row.as_ref().map(|row| {
                let builds = row.builds.as_ref();
                view! {
                    {and_on_paper(&row.said, &row.told, "")}
                    {builds.map(|builds| view! { <p class="pair pair-top">{crate::ui::icon(Icon::Info)}<span>{sentence(builds)}</span></p> })}
                }
            })
        })
    };
    let due = move || {
        let due = now.with(|row| row.as_ref().and_then(Row::due));
        due.map(|day| format!(" · Due: {day}"))
    };
    let overdue = move || {
        let overdue = now.with(|row| row.as_ref().is_some_and(|row| row.overdue));
        overdue.then(|| view! { " "<Tag>{labels::OVERDUE}</Tag> })
    };
    // What can be decided here, to be ticked by hand.
    let on_paper = move || {
        now.with(|row| {
            let row = row.as_ref()?;
            let remedies = [
                (&row.new_owner, labels::ADD_AN_OWNER),
                (&row.remove, wording((finding, Remedy::Remove)).0),
                (&row.run_only, labels::MAKE_RUN_ONLY),
            ];
            // Paper is for whoever may decide, so what is somebody else's to do stays.
            let there = remedies.iter().filter(|(lock, _)| match lock {
                Lock::Absent => false,
                Lock::Free => true,
                Lock::Locked { others, .. } => *others,
            });
            let words = there.map(|(_, words)| *words);
            let boxes = std::iter::once("Keep").chain(words);
            let boxes: String = boxes.map(|words| format!("☐ {words}   ")).collect();
            Some(boxes + labels::DECIDED_BY)
        })
    };
    let workspace = use_workspace();
    let id = keep_id(&finding);
    let remedies = {
        let id = id.clone();
        let remedies = Memo::new(move |_| {
            now.with(|row| {
                let row = row.as_ref()?;
                let locks = [&row.new_owner, &row.remove, &row.run_only].map(Lock::clone);
                Some((locks, row.other.clone(), row.way.clone()))
            })
        });
        move || {
            let ([new_owner, remove, run_only], other, way) = remedies.get()?;
            // Reasons stand below the buttons; one for several stands once, and is read with each.
            let mut reasons: Vec<(String, String)> = Vec::new();
            let mut button = |lock: Lock, remedy: Remedy, kind: ButtonKind| {
                if lock == Lock::Absent {
                    return ().into_node();
                }
                let (words, change) = wording((finding, remedy));
                let reason = lock.reason();
                let reason_id = reason.clone().map(|reason| {
                    if let Some((id, _)) = reasons.iter().find(|(_, known)| *known == reason) {
                        return id.clone();
                    }
                    let id = fresh_id();
                    reasons.push((id.clone(), reason));
                    id
                });
                view! {
                    <Button kind=kind change=change name=move || format!("{words}: {}", named()) locked=Signal::stored(reason)
                        reason_id=reason_id.unwrap_or_default() on_press=move || asks.set(Some((finding, remedy)))>{words}</Button>
                }
            };
            let you = workspace.peek(|open| open.actor)?;
            let buttons = [
                button(new_owner, Remedy::NewOwner(you), ButtonKind::Standard),
                button(remove, Remedy::Remove, ButtonKind::Danger),
                button(run_only, Remedy::RunOnly, ButtonKind::Standard),
            ];
            let reasons = reasons.into_iter().map(|(id, reason)| {
                view! { <p class="caption" id=id data-part="reason">{reason}</p> }
            });
            Some(view! {
                {buttons}
                {way.map(|(words, href)| view! { <LinkButton href=href>{words}</LinkButton> })}
                {other.map(|(person, name)| act_as(person, name, id.clone()))}
                {reasons.collect_view()}
            })
        }
    };
    view! {
        <li>
            <div class="stack-1">
                <p><a class="flow-name" href=first.href><bdi>{first.flow}</bdi></a>{move || is_kept.get().then(|| view! { " "<Tag>"Kept"</Tag> })}</p>
                {said}
                {kept}
                <p class="caption"><bdi>{first.environment.1}</bdi>{due}{overdue}</p>
            </div>
            {move || (!is_kept.get()).then(|| view! { <p class="only-print">{on_paper}</p> })}
            <div class="bar no-print">
                <Button id=id name=move || format!("{}: {}", word(), named()) change="KeepAccess" locked=keep_lock quiet_reason=true on_press=keep>{word}</Button>
                {remedies}
            </div>
        </li>
    }
}

/// Lets somebody answer who can; the focus goes to the button beside, because this one goes.
fn act_as(person: policy::model::PersonId, name: String, beside: String) -> Node {
    let workspace = use_workspace();
    let ui = use_ui();
    let words = format!("Act as {}", words::called(&name));
    let press = move || {
        let _ = focus(&beside);
        workspace.act_as(person);
        ui.announce(acting_now(&name));
    };
    view! { <Button kind=ButtonKind::Quiet icon=Icon::Person on_press=press><bdi>{words}</bdi></Button> }
}

/// The id of the button that keeps what a finding is about: each has one.
pub(super) fn keep_id(finding: &Finding) -> String {
    let about = match finding.about {
        Principal::Person(id) => ("person", id.0),
        Principal::Group(id) => ("group", id.0),
        Principal::List(id) => ("list", id.0),
        Principal::ServicePrincipal(id) => ("application", id.0),
    };
    let code = finding.code.as_str();
    format!("{code}-{}-{}-{}", finding.flow.0, about.0, about.1)
}
