//! One flow: can it run, for whom, and why not. Everything else about it stands below.

mod band;

use leptos::prelude::*;
use leptos_router::components::Outlet;
use policy::Sight;
use policy::model::FlowId;
use words::{Phrase, Voice};

use super::flow_in_view::{InView, use_flow_key, use_in_view, without_flow};
use super::page::Page;
use crate::panels::said::sentence;
use crate::route::{Panel, Route};
use crate::ui::{Breadcrumb, ButtonKind, Icon, LinkButton, Tag};
use crate::workspace::use_workspace;
use band::can_it_run;

/// The page, and the panel open over it.
#[component]
pub fn Details() -> impl IntoView {
    let in_view = use_in_view(use_flow_key());
    view! {
        {move || match in_view.get() {
            InView::Flow(flow, Sight::Everything) => view! { <Everything flow=flow /> }.into_any(),
            other => without_flow(other),
        }}
        <Outlet />
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
            if tenant.is_shared(flow) {
                tags.push("Shared");
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
fn Everything(flow: FlowId) -> impl IntoView {
    let head = use_head(flow);
    let name = move || {
        head.with(|head| {
            head.as_ref()
                .map(|head| head.name.clone())
                .unwrap_or_default()
        })
    };
    view! {
        <Page title=name within="Flows" crumbs=move || view! { <Breadcrumb above=vec![(Route::Flows.href(), "Flows".to_owned())] here=name /> }>
            {move || head.get().map(|head| heading(&head))}
            {can_it_run(flow)}
        </Page>
    }
}

fn heading(head: &Head) -> AnyView {
    let panel = |panel| Route::panel(&head.key, panel).href();
    view! {
        <div class=format!("bar {}", stylers::style_sheet!("src/pages/details.css"))>
            <span>{sentence(&head.line)}</span>
            {head.tags.iter().copied().map(|tag| view! { <Tag>{tag}</Tag> }).collect_view()}
        </div>
        <div class="bar no-print">
            <LinkButton kind=ButtonKind::Main icon=Icon::Share href=panel(Panel::Share)>"Share"</LinkButton>
            {if head.is_desktop {
                view! { <LinkButton icon=Icon::Access href=panel(Panel::Access)>"Manage access"</LinkButton> }
            } else {
                view! { <LinkButton icon=Icon::Owner href=panel(Panel::Owners)>"Owners"</LinkButton> }
            }}
            <LinkButton icon=Icon::PreviewRun href=panel(Panel::Run)>"Preview run"</LinkButton>
        </div>
    }
    .into_any()
}
