//! The review: each person's access that a flag is about, row by row; keep it, take it away
//! or turn it into run-only access, each a change; and the whole as a file or on paper.

mod export;

use leptos::prelude::*;
use policy::audit::{Finding, Remedy, findings};
use policy::change::{Change, administers};
use policy::decisions::EnvironmentReview;
use policy::model::*;
use policy::{EffectiveRole, Silent, Tenant};
use words::{Phrase, Voice};

use super::page::Page;
use super::waiting::waiting;
use crate::labels;
use crate::panels::doing::use_doing;
use crate::panels::said::sentence;
use crate::route::Route;
use crate::ui::{
    Breadcrumb, Button, ButtonKind, Empty, Icon, LinkButton, Menu, MenuItem, Tag, use_ui,
};
use crate::workspace::{Workspace, clock, use_workspace};

/// One row, ready to draw and to write into a file.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    finding: Finding,
    flow: String,
    href: String,
    who: String,
    sort: &'static str,
    said: Phrase,
    environment: String,
    due: String,
    remove: Lock,
    run_only: Lock,
    /// Whether it can be kept as it is, or looked at again.
    keep: Lock,
    /// Who kept it, and on which day.
    kept: Option<Phrase>,
    /// Who could answer it instead.
    other: Option<(PersonId, String)>,
}

/// Whether a remedy is on offer: not at all, free, or locked for a reason.
#[derive(Debug, Clone, PartialEq)]
enum Lock {
    Absent,
    Free,
    Locked(String),
}

impl Row {
    fn new(tenant: &Tenant, you: PersonId, finding: Finding) -> Self {
        let voice = Voice::new(tenant, you);
        let record = tenant.flow(finding.flow);
        let today = clock::now();
        let question = EnvironmentReview {
            environment: record.environment,
            today: &today,
        };
        let due = question.due_on(tenant);
        let remove = lock(voice, &finding, Remedy::Remove);
        let run_only = lock(voice, &finding, Remedy::RunOnly);
        let keep = finding.keep(finding.kept(tenant).is_none());
        let verdict = keep.decide_with(tenant, you, true, &mut Silent);
        let keep = match verdict.can_go_on() {
            true => Lock::Free,
            false => Lock::Locked(voice.review_locked(&finding, &verdict, &keep).plain()),
        };
        let kept = finding.kept(tenant).map(|kept| {
            let day = Phrase::account(&clock::day(&kept.on));
            voice.kept_by(kept.by, day)
        });
        let other = match (&remove, finding.answerable(tenant)) {
            (Lock::Locked(_), Some(other)) if other != you => {
                Some((other, tenant.person(other).name.clone()))
            }
            _ => None,
        };
        Self {
            finding,
            flow: record.name.clone(),
            href: Route::flow(&record.key).href(),
            who: voice.principal(finding.about).plain(),
            sort: words::finding_sort(finding.code),
            said: voice.review_finding(&finding),
            environment: voice.environment(record.environment).plain(),
            due: due.map_or_else(|| "Whenever you can".to_owned(), |due| clock::day(&due)),
            remove,
            run_only,
            keep,
            kept,
            other: other.filter(|_| !finding.comes_with_the_flow(tenant)),
        }
    }
}

fn lock(voice: Voice<'_>, finding: &Finding, remedy: Remedy) -> Lock {
    let change = finding.change(voice.tenant, remedy);
    let verdict = finding.decide(voice.tenant, voice.you, remedy);
    match change.zip(verdict) {
        None => Lock::Absent,
        Some((_, verdict)) if verdict.can_go_on() => Lock::Free,
        Some((change, verdict)) => {
            Lock::Locked(voice.review_locked(finding, &verdict, &change).plain())
        }
    }
}

/// The page.
#[component]
pub fn Review() -> impl IntoView {
    let workspace = use_workspace();
    let rows = Memo::new(move |_| {
        let rows = workspace.read(|tenant, you| {
            let all = administers(tenant, you);
            let yours =
                |finding: &Finding| all || tenant.role(you, finding.flow) >= EffectiveRole::CoOwner;
            let mut found = findings(tenant);
            found.retain(yours);
            let row = |finding| Row::new(tenant, you, finding);
            found.into_iter().map(row).collect::<Vec<_>>()
        });
        rows.unwrap_or_default()
    });
    let crumbs = || {
        let above = vec![(Route::Governance.href(), "Governance".to_owned())];
        view! { <Breadcrumb above=above here=labels::REVIEW /> }.into_any()
    };
    let actions = move || export_menu(rows);
    let body = move || {
        let list = rows.get();
        if list.is_empty() {
            let action = || {
                view! { <LinkButton href=Route::Governance.href()>"Go to Governance"</LinkButton> }
                    .into_any()
            };
            return view! {
                <Empty lead=labels::NOTHING_TO_REVIEW action=action>
                    <p>{if workspace.imported().is_some() { words::no_review_in_file() } else { words::nothing_to_review() }}</p>
                </Empty>
            }
            .into_any();
        }
        let kept = list.iter().filter(|row| row.kept.is_some()).count();
        let count = match (list.len() - kept, kept) {
            (open, 0) => format!("{open} to look at"),
            (open, kept) => format!("{open} to look at, {kept} kept"),
        };
        let each = list.into_iter().map(|row| entry(workspace, row));
        view! {
            <p class="caption">{count}</p>
            {closing(workspace)}
            <ol class=stylers::style_sheet!("src/pages/review.css")>{each.collect_view()}</ol>
            {signatures()}
        }
        .into_any()
    };
    view! {
        <Page title=labels::REVIEW within="Governance" wide=true crumbs=crumbs actions=actions>
            <p class="second measure">
                {words::review_explained()}
            </p>
            {waiting(move || body.into_any())}
        </Page>
    }
}

/// A button for each environment that ends its review: the next one is due from today on.
fn closing(workspace: Workspace) -> AnyView {
    let doing = use_doing();
    let places = Memo::new(move |_| {
        let places = workspace.read(|tenant, you| {
            let mine = tenant
                .environment_ids()
                .filter(|_| administers(tenant, you));
            let named = mine.map(|id| (id.0, tenant.environment(id).name.clone()));
            named.collect::<Vec<_>>()
        });
        places.unwrap_or_default()
    });
    let close = move |environment: EnvironmentId| {
        let to = workspace.peek(|open| Environment {
            last_audit: clock::now().get(..10).map(str::to_owned),
            ..open.tenant.environment(environment).clone()
        });
        if let Some(to) = to {
            let to = Box::new(to);
            doing.make(&Change::SetEnvironment { environment, to });
        }
    };
    let button = move |(at, name): (u32, String)| {
        let press = move || close(EnvironmentId(at));
        view! { <Button icon=Icon::Check change="SetEnvironment" on_press=press><bdi>{format!("{name} is reviewed")}</bdi></Button> }
            .into_any()
    };
    view! {
        <p class="caption no-print">{move || doing.save_line()}</p>
        <div class="bar no-print">{move || places.get().into_iter().map(button).collect_view()}</div>
    }
    .into_any()
}

fn export_menu(rows: Memo<Vec<Row>>) -> AnyView {
    let ui = use_ui();
    let items = Signal::derive(move || {
        let save = move |kind: export::Kind| {
            let saved = rows.with_untracked(|rows| export::save(rows, kind));
            ui.toast(if saved {
                format!("Saved the review as {}.", kind.file())
            } else {
                "This browser didn't save the file.".to_owned()
            });
        };
        let mut items: Vec<_> = export::Kind::ALL
            .into_iter()
            .map(|kind| MenuItem::new(kind.label(), move || save(kind)).icon(Icon::File))
            .collect();
        let print = || {
            let _ = window().print();
        };
        items.push(MenuItem::new("Print, with lines to sign", print).icon(Icon::Print));
        items
    });
    view! { <Menu name="Export the review" face=|| "Export".into_any() items=items /> }.into_any()
}

fn entry(workspace: Workspace, row: Row) -> AnyView {
    let doing = use_doing();
    let ui = use_ui();
    let finding = row.finding;
    let make = move |remedy: Remedy| {
        let change: Option<Change> = workspace
            .peek(|open| finding.change(&open.tenant, remedy))
            .flatten();
        if let Some(change) = change {
            doing.make(&change);
        }
    };
    let is_kept = row.kept.is_some();
    let keep = move || {
        doing.make(&finding.keep(!is_kept));
    };
    let keep_lock = Signal::stored(match row.keep {
        Lock::Locked(reason) => Some(reason),
        _ => None,
    });
    let about = format!("{} in {}", row.who, row.flow);
    let button = {
        let about = about.clone();
        move |lock: Lock,
              words: &'static str,
              remedy: Remedy,
              kind: ButtonKind,
              change: &'static str,
              quiet: bool| {
            let locked = match lock {
                Lock::Absent => return ().into_any(),
                Lock::Free => None,
                Lock::Locked(reason) => Some(reason),
            };
            view! {
                <Button kind=kind change=change name=format!("{words}: {about}")
                    locked=Signal::stored(locked) quiet_reason=quiet on_press=move || make(remedy)>{words}</Button>
            }
            .into_any()
        }
    };
    // One reason for both stands once; it is read with each.
    let same = row.remove == row.run_only;
    let role = finding.code == policy::Code::MakerRoleNotNeeded;
    let (remove, change) = if role {
        ("Take the role back", "SetPerson")
    } else {
        ("Remove", "RemoveOwner")
    };
    let act = row.other.map(|(person, name)| {
        let words = format!("Act as {name}");
        let press = move || {
            workspace.act_as(person);
            ui.announce(format!("You act as {name} now."));
        };
        view! { <Button kind=ButtonKind::Quiet icon=Icon::Person on_press=press><bdi>{words}</bdi></Button> }
    });
    let word = if is_kept { "Don't keep" } else { "Keep" };
    view! {
        <li>
            <div class="stack-1">
                <p><a class="flow-name" href=row.href><bdi>{row.flow}</bdi></a>" "<Tag>{row.sort}</Tag>{is_kept.then(|| view! { " "<Tag>"Kept"</Tag> })}</p>
                <p>{sentence(&row.said)}</p>
                {row.kept.map(|kept| view! { <p class="second">{sentence(&kept)}</p> })}
                <p class="caption"><bdi>{row.environment}</bdi>" · Due: "{row.due}</p>
            </div>
            <div class="bar no-print">
                <Button name=format!("{word}: {about}") change="KeepAccess" locked=keep_lock quiet_reason=true on_press=keep>{word}</Button>
                {button(row.remove, remove, Remedy::Remove, ButtonKind::Danger, change, false)}
                {button(row.run_only, "Make run-only", Remedy::RunOnly, ButtonKind::Standard, "ShareRunOnly", same)}
                {act}
            </div>
        </li>
    }
    .into_any()
}

/// On paper: who reviewed, and when.
fn signatures() -> AnyView {
    view! {
        <div class="only-print">
            <p>"Reviewed by: ______________________________   Date: ______________"</p>
            <p>"Signature: ______________________________"</p>
        </div>
    }
    .into_any()
}
