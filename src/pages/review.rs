//! The review: each person's access that a flag is about, by the kind of finding; keep it,
//! take it away or turn it into run-only access, each a change; what was changed; and the
//! whole as a file or on paper.

mod answered;
mod asked;
mod closing;
mod entry;
mod export;
mod filters;
mod new_owner;
mod remedy;
mod row;

use std::time::Duration;

use draw::prelude::*;
use policy::Code;
use policy::audit::{Finding, Remedy, SORTS, findings_for};
use policy::change::administers;

use super::address::{asked_now, keep_in_address};
use super::page::Page;
use super::waiting::waiting;
use crate::labels;
use crate::panels::act_again::act_again;
use crate::panels::said::badge;
use crate::route::Route;
use crate::ui::{
    Breadcrumb, Button, Card, Empty, Icon, LinkButton, Menu, MenuItem, Tag, focus, show_more,
    use_ui,
};
use crate::workspace::{Workspace, clock, use_workspace};
use answered::Answer;
use asked::Asked;
use new_owner::NewOwnerDialog;
use remedy::RemedyDialog;
use row::Row;

/// How many findings of a sort show at first, and how many more each time.
const STEP: usize = 20;

/// The id of the line that says how far the review has come.
const PROGRESS: &str = "review-progress";

/// The page.
#[component]
pub fn Review() -> impl IntoNode {
    let workspace = use_workspace();
    let rows = Memo::new(move |_| {
        let rows = workspace.read(|tenant, you| {
            let row = |finding| Row::new(tenant, you, finding);
            let found = findings_for(tenant, you).into_iter();
            let mut rows: Vec<_> = found.map(row).collect();
            // Who builds beside what they only run, may need the role.
            policy::sorted::sort_by_key(&mut rows, |row| row.builds.is_some());
            rows
        });
        rows.unwrap_or_default()
    });
    let changed = Memo::new(move |_| answered::answers(workspace));
    let asked = asked_now::<Asked>();
    let shown = Memo::new(move |_| {
        let asked = asked.get();
        rows.with(|rows| {
            let shown = rows.iter().filter(|row| asked.holds(row));
            shown.cloned().collect::<Vec<_>>()
        })
    });
    keep_in_address(Route::Review, asked, move || match shown.with(Vec::len) {
        1 => "1 finding".to_owned(),
        count => format!("{count} findings"),
    });
    let whole = RwSignal::new(false);
    let asks = RwSignal::new(None::<remedy::Asked>);
    let crumbs = || {
        let above = vec![(Route::Governance.href(), "Governance".to_owned())];
        view! { <Breadcrumb above=above here=labels::REVIEW /> }
    };
    let actions =
        move || view! { {act_again()} {export_menu(workspace, (rows, shown), changed, whole)} };
    let some = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    let body = move || {
        if !some.get() {
            let action = move || {
                // To who administers nothing, Governance is closed.
                let open = workspace.read(administers);
                let (href, words) = match open.unwrap_or_default() {
                    true => (Route::Governance, "Go to Governance"),
                    false => (Route::Flows, labels::GO_TO_FLOWS),
                };
                view! { <LinkButton href=href.href()>{words}</LinkButton> }
            };
            return view! {
                <Empty lead=labels::NOTHING_TO_REVIEW action=action>
                    <p>{if workspace.imported().is_some() { words::no_review_in_file() } else { words::nothing_to_review() }}</p>
                </Empty>
                {answered::card(changed)}
                {closing::closing(workspace, rows)}
                {signatures(rows, shown)}
            };
        }
        view! {
            {filters::filters(rows, asked)}
            {filters::progress(rows, shown, changed)}
            {SORTS.map(|code| group(shown, code, whole, asks)).collect_view()}
            {move || shown.with(Vec::is_empty).then(|| nothing_fits(asked))}
            {answered::card(changed)}
            {closing::closing(workspace, rows)}
            {signatures(rows, shown)}
        }
    };
    // A row that was answered may be gone, and the focus with it.
    let next = StoredValue::new(Vec::<Finding>::new());
    Effect::new(move || {
        if let Some((finding, _)) = asks.get() {
            next.set_value(shown.with_untracked(|shown| after(shown, finding)));
        }
    });
    let done = move |made: bool| {
        asks.set(None);
        if made {
            let next = next.get_value();
            set_timeout(move || land(&next), Duration::from_millis(50));
        }
    };
    view! {
        <Page title=labels::REVIEW within="Governance" wide=true crumbs=crumbs actions=actions>
            <p class="second measure">
                {words::review_explained()}
            </p>
            {waiting(move || body.into_node())}
        </Page>
        {move || asks.get().map(|asked| match asked {
            (finding, Remedy::NewOwner(_)) => view! { <NewOwnerDialog finding on_done=done /> },
            asked => view! { <RemedyDialog asked on_done=done /> },
        })}
    }
}

/// The findings that stand after another, then those before it, the nearest first: the next
/// may be answered with it.
fn after(shown: &[Row], finding: Finding) -> Vec<Finding> {
    let listed: Vec<_> = SORTS
        .into_iter()
        .flat_map(|code| shown.iter().filter(move |row| row.finding.code == code))
        .map(|row| row.finding)
        .collect();
    let Some(at) = listed.iter().position(|other| *other == finding) else {
        return Vec::new();
    };
    let (before, after) = listed.split_at(at);
    let after = after.iter().skip(1);
    after.chain(before.iter().rev()).copied().collect()
}

/// Puts the focus on the next finding, or on how far the review has come: what was answered
/// is gone, and the focus with it.
fn land(next: &[Finding]) {
    let somewhere = document().active_element();
    let lost =
        |element: &web_sys::Element| element.id() == PROGRESS || element.tag_name() == "BODY";
    if somewhere.is_none_or(|element| lost(&element)) {
        let mut next = next.iter();
        if !next.any(|next| focus(&entry::keep_id(next))) {
            focus(PROGRESS);
        }
    }
}

fn nothing_fits(asked: RwSignal<Asked>) -> Node {
    let all = move |()| asked.set(Asked::default());
    let action = move || view! { <Button on_press=all>{labels::SHOW_ALL}</Button> };
    view! { <Empty lead=labels::NO_FINDING_FITS action=action /> }
}

/// The findings of one sort under its heading; nothing where there are none.
fn group(
    shown: Memo<Vec<Row>>,
    code: Code,
    whole: RwSignal<bool>,
    asks: RwSignal<Option<remedy::Asked>>,
) -> Node {
    let rows = Memo::new(move |_| {
        shown.with(|rows| {
            let of_sort = rows.iter().filter(|row| row.finding.code == code);
            of_sort.cloned().collect::<Vec<_>>()
        })
    });
    let some = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    let many = RwSignal::new(STEP);
    let listed = move || {
        let many = if whole.get() { usize::MAX } else { many.get() };
        rows.with(|rows| {
            let ids = rows.iter().map(|row| row.finding).take(many);
            ids.collect::<Vec<Finding>>()
        })
    };
    let more = move || {
        let more = !whole.get();
        more.then(|| show_more(many, STEP, rows.with(Vec::len)))
    };
    let card = move || {
        let beside = move || {
            view! { <Tag>{move || rows.with(|rows| filters::decided(rows))}</Tag> }
        };
        view! {
            <Card title=words::finding_sort(code) beside=beside>
                <ol class=stylers::style_sheet!("src/pages/review.css")>
                    {move || keyed(listed(), |finding| *finding, move |finding| entry::entry(rows, finding, asks))}
                </ol>
                {more}
            </Card>
        }
    };
    (move || some.get().then(card)).into_node()
}

/// Files and paper hold what the filters show.
fn export_menu(
    workspace: Workspace,
    (all, shown): (Memo<Vec<Row>>, Memo<Vec<Row>>),
    changed: Memo<Vec<Answer>>,
    whole: RwSignal<bool>,
) -> Node {
    let ui = use_ui();
    let items = Signal::derive(move || {
        let save = move |kind: export::Kind| {
            let by = workspace.peek(|open| {
                let record = open.tenant.person(open.actor);
                let (all, here) = (all.with_untracked(Vec::len), shown.with_untracked(Vec::len));
                let changes = changed.with_untracked(Vec::len);
                export::By {
                    of: badge(&open.kind),
                    filtered_of: (here < all).then_some(all + changes),
                    name: record.name.clone(),
                    id: record.key.clone(),
                    on: clock::now(),
                }
            });
            let by = by.unwrap_or_default();
            let changed = changed.get_untracked();
            let saved = shown.with_untracked(|rows| export::save(rows, &changed, &by, kind));
            ui.toast(if saved {
                format!("Saved the review as {}.", kind.file())
            } else {
                labels::NOT_SAVED_AS_FILE.to_owned()
            });
        };
        let mut items: Vec<_> = export::Kind::ALL
            .into_iter()
            .map(|kind| MenuItem::new(kind.label(), move || save(kind)).icon(Icon::File))
            .collect();
        let print = move || {
            // What is folded away would be missing on paper.
            whole.set(true);
            set_timeout(
                || {
                    let _ = window().print();
                },
                Duration::from_millis(50),
            );
        };
        items.push(MenuItem::new("Print, with lines to sign", print).icon(Icon::Print));
        items
    });
    view! { <Menu name="Export the review" face=|| "Export".into_node() items=items /> }
}

/// On paper: what filters leave out, who reviewed, and when.
fn signatures(rows: Memo<Vec<Row>>, shown: Memo<Vec<Row>>) -> Node {
    let left_out = move || {
        let (all, here) = (rows.with(Vec::len), shown.with(Vec::len));
        (here < all).then(|| {
            view! { <p>{format!("Filtered: {here} of {all} findings are on this paper.")}</p> }
        })
    };
    view! {
        <div class="only-print">
            <div class="stack-4">
                {left_out}
                <p>"Reviewed by: ______________________________   Date: ______________"</p>
                <p>"Signature: ______________________________"</p>
            </div>
        </div>
    }
}
