//! Governance: what an administrator should look at, and the ways to data policies and the
//! review.

mod trends;

use draw::prelude::*;
use policy::Code;
use policy::Silent;
use policy::Tenant;
use policy::audit::{Finding, SORTS, finding_rules, findings, findings_for};
use policy::change::administers;
use policy::decision::Notice;
use policy::decisions::EnvironmentReview;
use policy::model::*;
use words::{Phrase, Voice};

use super::page::Page;
use super::waiting::waiting;
use crate::labels;
use crate::panels::act_again::act_as;
use crate::panels::rule_links::{noted, rule_links};
use crate::panels::said::sentence;
use crate::route::{self, Route};
use crate::ui::{Card, Empty, Icon, LinkButton, MessageBar, Tag};
use crate::workspace::{Workspace, clock, use_workspace};

use policy::catalogue::rules as rule;

/// How many findings of a sort the overview names.
const SHOWN: usize = 4;

/// The page.
#[component]
pub fn Governance() -> impl IntoNode {
    let workspace = use_workspace();
    view! {
        <Page title="Governance" wide=true>
            {waiting(move || administrators(workspace, move || overview(workspace)))}
        </Page>
    }
}

/// `body` for who administers an environment; others see why not, and who does.
pub(super) fn administrators(
    workspace: Workspace,
    body: impl Fn() -> Node + Send + Sync + 'static,
) -> Node {
    let others = Memo::new(move |_| {
        let others = workspace.read(|tenant, you| {
            let all = tenant.person_ids();
            let named = |person: PersonId| (person, tenant.person(person).name.clone());
            let others: Vec<_> = all
                .filter(|person| administers(tenant, *person))
                .map(named)
                .collect();
            (!administers(tenant, you)).then_some(others)
        });
        others.flatten()
    });
    (move || match others.get() {
        None => body(),
        Some(others) if others.is_empty() => {
            let policies = workspace.read(|tenant, _| !tenant.data_policies.is_empty());
            let said = words::no_governance(workspace.is_file(), policies == Some(true));
            let action = || {
                view! { <LinkButton href=Route::Environments.href()>"See all environments"</LinkButton> }
            };
            view! { <Empty lead="Nobody here administers an environment." action=action><p>{said}</p></Empty> }
        }
        Some(others) => closed(workspace, others),
    })
    .into_node()
}

fn closed(workspace: Workspace, others: Vec<(PersonId, String)>) -> Node {
    let button = |(person, name)| act_as(person, name);
    // What is about their own flows is for owners too.
    let yours = workspace.read(|tenant, you| findings_for(tenant, you).len());
    let yours = yours.filter(|count| *count > 0).map(|count| {
        view! {
            <LinkButton icon=Icon::Access href=Route::Review.href()>{labels::REVIEW_YOUR_FLOWS}" "<Tag>{count}</Tag></LinkButton>
        }
    });
    let action = move || {
        let others = others.iter().cloned().map(button).collect_view();
        view! { <div class="bar">{yours}{others}</div> }
    };
    view! {
        <Empty lead="This is for administrators." action=action>
            <p>{words::administrators_only()}</p>
        </Empty>
    }
}

fn overview(workspace: Workspace) -> Node {
    let found = Memo::new(move |_| {
        let found = workspace.read(|tenant, _| findings(tenant));
        found.unwrap_or_default()
    });
    let sort = move |code: Code| {
        let lines = move || {
            let of_sort: Vec<Finding> = found.with(|found| {
                let of_sort = found.iter().filter(|finding| finding.code == code);
                of_sort.copied().collect()
            });
            let count = of_sort.len();
            let said = workspace.read(|tenant, you| {
                let voice = Voice::new(tenant, you);
                let each = of_sort.iter().take(SHOWN).map(|finding| {
                    let flow = tenant.flow(finding.flow);
                    let href = Route::flow(&flow.key).href();
                    let name = flow.name.clone();
                    let said = sentence(&voice.review_finding(finding));
                    let builds = voice.builds_beside(finding);
                    let builds =
                        builds.map(|builds| view! { <p class="second">{sentence(&builds)}</p> });
                    view! {
                        <li>
                            <a class="flow-name" href=href><bdi>{name}</bdi></a>
                            <p class="second">{said}</p>
                            {builds}
                        </li>
                    }
                });
                each.collect_view().into_node()
            });
            let more = count.saturating_sub(SHOWN);
            view! {
                <div class="stack">
                    {(count == 0).then(|| view! { <p class="muted">"None."</p> })}
                    <ul class="stack">{said}</ul>
                    {rule_links(finding_rules(code))}
                    {(more > 0).then(|| view! { <p class="caption"><a href=in_review(code)>{format!("{more} more in the review")}</a></p> })}
                </div>
            }
        };
        let count = move || {
            let count = move || {
                found.with(|found| found.iter().filter(|finding| finding.code == code).count())
            };
            view! { <Tag>{count}</Tag> }
        };
        view! { <Card title=words::finding_sort(code) beside=count>{lines}</Card> }
    };
    view! {
        <div class="bar">
            <LinkButton icon=Icon::DataPolicy href=Route::Policies.href()>"Data policies"</LinkButton>
            <LinkButton icon=Icon::Access href=Route::Review.href()>"Review of access"</LinkButton>
        </div>
        {workspace.is_file().then(|| view! { <MessageBar lead=words::nothing_found_in_file()>{words::file_knows_no_use()}</MessageBar> })}
        <div class="deck">{environments(workspace)}</div>
        <div class=stylers::style_sheet!("src/pages/governance.css")>{SORTS.map(sort).collect_view()}</div>
        {trends::cards(workspace)}
        {noted(words::collect_by_itself(), &[rule::AUDIT_AUTOMATE])}
        {rule_links(&[rule::AUDIT_REGULAR, rule::AUDIT_LIST_OWNERS, rule::AUDIT_REMOVE_UNNEEDED])}
    }
}

/// The review of findings of one sort.
fn in_review(code: Code) -> String {
    let query = route::query(&[("kind", code.as_str())]);
    format!("{}{query}", Route::Review.href())
}

/// A card for each environment: when it was reviewed, and what to do about it.
fn environments(workspace: Workspace) -> Node {
    let cards = move || {
        workspace.read(|tenant, you| {
            let voice = Voice::new(tenant, you);
            let cards = tenant
                .environment_ids()
                .map(|environment| card(tenant, voice, environment));
            cards.collect_view().into_node()
        })
    };
    cards.into_node()
}

fn card(tenant: &Tenant, voice: Voice<'_>, environment: EnvironmentId) -> Node {
    let record = tenant.environment(environment);
    let today = clock::now();
    let question = EnvironmentReview {
        environment,
        today: &today,
    };
    let advice = question.decide(tenant, &mut Silent).advice;
    let day = |day: &Option<String>| match day {
        Some(day) => Phrase::account(&clock::day(day)),
        None => "Never".into(),
    };
    // A file knows neither who gets in nor when it was looked at.
    let of_file = tenant.assumptions.is_some();
    let makers = match record.security_group {
        Some(group) => voice.principal(Principal::Group(group)),
        None if of_file => words::not_in_the_file().into(),
        None => "Everybody".into(),
    };
    let reviewed = match &record.last_audit {
        None if of_file => words::not_in_the_file().into(),
        known => day(known),
    };
    let facts = [("Reviewed", reviewed), ("Who gets in", makers)];
    let overdue = advice.iter().any(|notice| notice.code == Code::AuditDue);
    let due = match question.due_on(tenant) {
        Some(due) => Some(clock::day(&due)),
        None => (!record.is_production && !of_file).then(|| words::not_reminded().to_owned()),
    };
    let due = due.map(|due| {
        let overdue = overdue.then(|| view! { " "<Tag>{labels::OVERDUE}</Tag> });
        view! { <dt>"Next review due"</dt><dd>{due}{overdue}</dd> }
    });
    let facts = facts.map(|(name, value)| view! { <dt>{name}</dt><dd>{sentence(&value)}</dd> });
    let known = |notice: &Notice| !of_file || notice.code != Code::DesignateMakersGroup;
    let advice = advice
        .into_iter()
        .filter(known)
        .map(|notice| view! { <p>{words::environment_advice(notice.code)}</p> });
    let href = Route::Environment(record.key.clone()).href();
    let widely = sentence(&words::widely_from(record.widely_from()));
    view! {
        <Card title=record.name.clone()>
            <div class="stack">
                <dl class="facts">{facts.into_iter().collect_view()}{due}</dl>
                {advice.collect_view()}
                <p class="second">{widely}</p>
                <p><a href=href>"What it decides"</a></p>
            </div>
        </Card>
    }
}
