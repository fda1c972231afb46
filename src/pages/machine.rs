//! One connection to a machine: its run owner, who may use it, whether a run can start over
//! it now, and what ran.

mod activity;
mod run_check;
mod run_owner;
mod sharing;

use draw::prelude::*;
use policy::Tenant;
use policy::model::MachineConnectionId;
use words::{Phrase, Voice};

use super::elsewhere::elsewhere;
use super::machines::left;
use super::page::Page;
use super::waiting::waiting;
use crate::location::use_location;
use crate::panels::said::sentence;
use crate::route::Route;
use crate::ui::{Breadcrumb, Card, LinkButton};
use crate::workspace::{Status, Workspace, use_workspace};

/// The page.
#[component]
pub fn MachineConnectionPage() -> impl IntoNode {
    let workspace = use_workspace();
    let location = use_location();
    let key = Memo::new(move |before: Option<&String>| {
        match Route::read_href(&location.pathname.get()) {
            Some(Route::Machine(key)) => key,
            // On the way to another page.
            _ => before.cloned().unwrap_or_default(),
        }
    });
    let at = move |tenant: &Tenant, key: &str| {
        let mut records = tenant.machine_connections.iter();
        let at = records.position(|record| record.key == key)?;
        u32::try_from(at).ok().map(MachineConnectionId)
    };
    let found = Memo::new(move |_| workspace.read(|tenant, _| at(tenant, &key.get()))?);
    let there = move |tenant: &Tenant| at(tenant, &key.get()).is_some();
    let title = "This connection is in another place";
    move || match (found.get(), workspace.status()) {
        (Some(connection), _) => one(workspace, connection),
        (None, Status::Ready) => elsewhere(title, "Machines", there).unwrap_or_else(not_here),
        (None, _) => view! {
            <Page title="Connection to a machine" within="Machines">
                {waiting(|| ().into_node())}
            </Page>
        },
    }
}

fn not_here() -> Node {
    view! {
        <Page title="This connection isn't here" within="Machines" crumbs=|| crumbs("Not here")>
            <p class="lead measure">
                "Nothing that is open has a connection to a machine with this address. Its creation may have been undone."
            </p>
            <div><LinkButton href=Route::Machines.href()>"See all machines"</LinkButton></div>
        </Page>
    }
}

fn crumbs(here: &str) -> Node {
    let above = vec![(Route::Machines.href(), "Machines".to_owned())];
    view! { <Breadcrumb above=above here=here.to_owned() /> }
}

fn one(workspace: Workspace, connection: MachineConnectionId) -> Node {
    let name = workspace
        .peek(|open| open.tenant.machine_connection(connection).name.clone())
        .unwrap_or_default();
    let here = name.clone();
    view! {
        <Page title=name within="Machines" crumbs=move || crumbs(&here)>
            <div class="cols">
                <div class="col-7 stack-4">
                    {run_check::card(workspace, connection)}
                    {run_owner::card(workspace, connection)}
                </div>
                <div class="col-5 stack-4">
                    {facts(workspace, connection)}
                    {sharing::card(workspace, connection)}
                </div>
            </div>
            {activity::runs(workspace, connection)}
            {activity::by_run_owner(workspace)}
        </Page>
    }
}

fn facts(workspace: Workspace, connection: MachineConnectionId) -> Node {
    let facts = move || {
        let read = workspace.read(|tenant, you| {
            let voice = Voice::new(tenant, you);
            let record = tenant.machine_connection(connection);
            let facts: [(&str, Phrase); 4] = [
                ("Leads to", voice.target_explained(record.target)),
                ("Created by", left(tenant, record.created_by, voice)),
                ("Run owner", super::machines::run_owner(voice, record)),
                ("Signs in with", voice.signs_in_with(&record.auth)),
            ];
            let each = facts.iter();
            let each =
                each.map(|(name, value)| view! { <dt>{*name}</dt><dd>{sentence(value)}</dd> });
            each.collect_view().into_node()
        });
        view! { <dl class="facts">{read}</dl> }
    };
    view! { <Card title="Details">{facts}</Card> }
}
