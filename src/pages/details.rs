//! One flow: can it run, for whom, and why not. Everything else about it stands below.

mod access_cards;
mod assumed_line;
mod band;
mod can_do;
mod connections_card;
mod copy_command;
mod facts;
mod for_picker;
mod limited;
mod needs_card;
mod references_card;
mod turn_command;
mod who_can_run;

use draw::prelude::*;
use policy::decisions::TeamFlow;
use policy::model::{CloudConnectionCategory, FlowId};
use policy::{Sight, Silent};
use words::{Phrase, Voice};

use super::flow_in_view::{InView, use_flow_key, use_in_view, without_flow};
use super::page::Page;
use crate::panels::said::sentence;
use crate::panels::to_modify::to_modify;
use crate::route::{Panel, Route};
use crate::ui::{Breadcrumb, ButtonKind, Icon, LinkButton, Tag};
use crate::workspace::use_workspace;
use access_cards::{owners, run_only_users, shared_with};
use band::{Whose, can_it_run};
use can_do::can_do;
use connections_card::connections_card;
use copy_command::copy_command;
use facts::facts;
use limited::{Answers, NoAccess};
use needs_card::needs_card;
use references_card::references_card;
use turn_command::turn_command;
use who_can_run::who_can_run;

/// The page; a panel may be open over it.
#[component]
pub fn Details() -> impl IntoNode {
    let in_view = use_in_view(use_flow_key());
    view! {
        {move || match in_view.get() {
            InView::Flow(flow, Sight::Everything) => view! { <Everything flow=flow /> },
            InView::Flow(flow, sight) => kept_back(flow, sight),
            other => without_flow(other),
        }}
    }
}

/// What is left of a flow's pages for somebody who doesn't own it.
pub(super) fn kept_back(flow: FlowId, sight: Sight) -> Node {
    match sight {
        Sight::Nothing => view! { <NoAccess flow=flow /> },
        Sight::Answers | Sight::Everything => view! { <Answers flow=flow /> },
    }
}

/// What stands above the cards.
#[derive(Clone, PartialEq)]
struct Head {
    key: String,
    name: String,
    line: Phrase,
    tags: Vec<&'static str>,
    is_desktop: bool,
}

fn use_head(flow: FlowId) -> Memo<Option<Head>> {
    let workspace = use_workspace();
    Memo::new(move |_| {
        workspace.read(|tenant, you| {
            let voice = Voice::new(tenant, you);
            let record = tenant.flow(flow);
            let line = Phrase::from(words::flow_kind(record))
                .text(" · owned by ")
                .then(voice.person(record.owner()))
                .text(" · ")
                .then(voice.environment(record.environment));
            let mut tags = Vec::new();
            if record.shared_with().next().is_some() {
                tags.push("Shared");
            }
            let team = TeamFlow { flow, person: you };
            if team.decide(tenant, &mut Silent).data.is_team_flow {
                tags.push("Team flow");
            }
            if let Some(desktop) = record.desktop() {
                tags.push(words::schema(desktop.schema));
            }
            if record.state != policy::model::FlowState::Activated {
                tags.push(words::state(record.state));
            }
            Head {
                key: record.key.clone(),
                name: record.name.clone(),
                line,
                tags,
                is_desktop: record.desktop().is_some(),
            }
        })
    })
}

/// The page of somebody who owns the flow.
#[component]
fn Everything(flow: FlowId) -> impl IntoNode {
    let head = use_head(flow);
    let name = move || {
        head.with(|head| {
            head.as_ref()
                .map(|head| head.name.clone())
                .unwrap_or_default()
        })
    };
    let known = head.with_untracked(|head| {
        let head = head.as_ref()?;
        Some((head.key.clone(), head.is_desktop))
    });
    let (key, is_desktop) = known.unwrap_or_default();
    let (main, side) = if is_desktop {
        (
            [to_modify(flow, true), references_card(flow)].into_node(),
            shared_with(flow),
        )
    } else {
        let used = connections_card(flow, CloudConnectionCategory::Embedded);
        let others = connections_card(flow, CloudConnectionCategory::Other);
        (
            [to_modify(flow, true), used, others].into_node(),
            (owners(flow), run_only_users(flow)).into_node(),
        )
    };
    view! {
        <Page title=name within="Flows" crumbs=move || crumbs(name)>
            {move || head.get().map(|head| tags(&head))}
            {commands(&key, is_desktop, flow)}
            {can_it_run(flow, Whose::Anybodys)}
            <div class="cols">
                <div class="col-8 stack-4">{main} {needs_card(flow)} {who_can_run(flow)}</div>
                <div class="col-4 stack-4">{facts(flow)} {side} {can_do(flow, Whose::Anybodys)}</div>
            </div>
        </Page>
    }
}

fn crumbs(name: impl Fn() -> String + Send + Sync + 'static) -> Node {
    let above = vec![(Route::Flows.href(), "Flows".to_owned())];
    view! { <Breadcrumb above=above here=name /> }
}

/// What kind of flow it is, whose, where, and its tags.
fn tags(head: &Head) -> Node {
    view! {
        <div class=format!("bar {}", stylers::style_sheet!("src/pages/details.css"))>
            <span>{sentence(&head.line)}</span>
            {head.tags.iter().copied().map(|tag| view! { <Tag>{tag}</Tag> }).collect_view()}
        </div>
    }
}

/// The command bar; it stays in its place while what is in it changes.
fn commands(key: &str, is_desktop: bool, flow: FlowId) -> Node {
    let panel = |panel| Route::panel(key, panel).href();
    view! {
        <div class="bar no-print">
            <LinkButton kind=ButtonKind::Main icon=Icon::Share href=panel(Panel::Share)>"Share"</LinkButton>
            {if is_desktop {
                view! { <LinkButton icon=Icon::Access href=panel(Panel::Access)>"Manage access"</LinkButton> }
            } else {
                view! { <LinkButton icon=Icon::Owner href=panel(Panel::Owners)>"Owners"</LinkButton> }
            }}
            <LinkButton icon=Icon::Connection href=panel(Panel::Connections)>"Modify connections"</LinkButton>
            <LinkButton icon=Icon::PreviewRun href=panel(Panel::Run)>"Preview run"</LinkButton>
            {copy_command(flow, key)}
            {(!is_desktop).then(|| turn_command(flow))}
        </div>
    }
}
