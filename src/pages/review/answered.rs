//! What the review has come to: access and roles that were taken away, by whom and when, each
//! with its undo. It belongs to what is signed, so files and paper have it, too.

use draw::prelude::*;
use policy::audit::{Finding, answered};
use policy::model::PersonId;
use words::{Phrase, Voice};

use super::row;
use crate::labels;
use crate::panels::doing::use_doing;
use crate::panels::said::sentence;
use crate::route::Route;
use crate::ui::{Button, ButtonKind, Card, Icon, Tag, focus_nearest};
use crate::workspace::{Workspace, clock};

/// One answered finding, ready to draw and to write into a file.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Answer {
    pub(super) finding: Finding,
    /// Its place in the log.
    entry: usize,
    pub(super) flow: String,
    pub(super) href: String,
    /// Keys of the flow, and of whom it was about.
    pub(super) ids: [String; 2],
    pub(super) who: String,
    /// Whose access to which flow.
    about: String,
    pub(super) sort: &'static str,
    /// Who did what.
    pub(super) said: Phrase,
    /// Key and name.
    pub(super) environment: (String, String),
    /// By which day it was to be decided, and whether that day was past.
    pub(super) due: Option<String>,
    pub(super) overdue: bool,
    /// Who did it, by key, and when, RFC 3339.
    pub(super) by: (String, String),
    locked: Option<String>,
}

/// Everything that was answered, the newest first.
pub(super) fn answers(workspace: Workspace) -> Vec<Answer> {
    let found = workspace.with(|open| answered(&open.tenant, open.actor, &open.log));
    let found = found.unwrap_or_default().into_iter();
    let answers = found.filter_map(|one| {
        let lock = workspace.undo_lock(one.entry);
        workspace.peek(|open| {
            let applied = open.log.get(one.entry)?;
            let tenant = &open.tenant;
            let voice = Voice::new(tenant, open.actor);
            let finding = one.finding;
            let record = tenant.flow(finding.flow);
            // Which day it was before the last review, nobody knows anymore.
            let last = tenant.environment(record.environment).last_audit.as_deref();
            let (due, overdue) = match last.filter(|last| applied.at.as_str() <= *last) {
                Some(_) => (None, false),
                None => row::due(tenant, record.environment, &applied.at),
            };
            Some(Answer {
                due,
                overdue,
                finding,
                entry: one.entry,
                flow: record.name.clone(),
                href: Route::flow(&record.key).href(),
                ids: [record.key.clone(), tenant.key_of(finding.about).to_owned()],
                who: voice.principal(finding.about).plain(),
                about: voice.finding_about(&finding).plain(),
                sort: words::finding_sort(finding.code),
                // It is printed and exported for others, too: nobody is *you* there.
                said: Voice::new(tenant, PersonId::NOBODY).entry(applied),
                environment: (
                    tenant.environment(record.environment).key.clone(),
                    voice.environment(record.environment).plain(),
                ),
                by: (tenant.person(applied.actor).key.clone(), applied.at.clone()),
                locked: lock.map(|lock| voice.undo_locked(&lock, &open.log, one.entry).plain()),
            })
        })?
    });
    answers.collect()
}

fn undo_id(answer: &Answer) -> String {
    format!("undo-{}-{}", answer.entry, answer.finding.flow.0)
}

/// The answers as they are listed: what one change answered of one flow stands together.
fn together(answers: &[Answer]) -> Vec<Vec<Answer>> {
    let alike = |one: &Answer, next: &Answer| undo_id(one) == undo_id(next);
    answers.chunk_by(alike).map(<[Answer]>::to_vec).collect()
}

/// The card; nothing while nothing was taken away.
pub(super) fn card(answers: Memo<Vec<Answer>>) -> Node {
    let doing = use_doing();
    let listed = Memo::new(move |_| answers.with(|answers| together(answers)));
    // The row goes with its button: the focus moves to the nearest one that is left.
    let undo = move |entry: usize| {
        let at = listed.with_untracked(|all| all.iter().position(|one| one[0].entry == entry));
        doing.undo(entry);
        let left =
            listed.with_untracked(|all| all.iter().map(|one| undo_id(&one[0])).collect::<Vec<_>>());
        focus_nearest(&left, at.unwrap_or_default(), super::PROGRESS);
    };
    let row = move |answers: Vec<Answer>| {
        let tags = answers.iter().map(|one| view! { " "<Tag>{one.sort}</Tag> });
        let tags = tags.collect_view();
        let answer = answers.into_iter().next()?;
        let id = undo_id(&answer);
        let entry = answer.entry;
        let locked = Signal::stored(answer.locked);
        let name = format!("Undo: {}", answer.about);
        Some(view! {
            <li>
                <div class="stack-1">
                    <p><a class="flow-name" href=answer.href><bdi>{answer.flow}</bdi></a>{tags}</p>
                    <p>{sentence(&answer.said)}</p>
                    <p class="caption"><bdi>{answer.environment.1}</bdi>" · "{clock::day(&answer.by.1)}</p>
                </div>
                <div class="bar no-print">
                    <Button id=id kind=ButtonKind::Quiet icon=Icon::Undo name=move || name.clone() change="Undo"
                        locked=locked on_press=move || undo(entry)>"Undo"</Button>
                </div>
            </li>
        })
    };
    let list = move || {
        view! {
            <Card title=labels::ALREADY_CHANGED beside=move || view! { <Tag>{move || listed.with(Vec::len)}</Tag> }>
                <ol class=stylers::style_sheet!("src/pages/review.css")>
                    {move || listed.get().into_iter().map(row).collect_view()}
                </ol>
            </Card>
        }
    };
    let some = Memo::new(move |_| answers.with(|answers| !answers.is_empty()));
    (move || some.get().then(list)).into_node()
}
