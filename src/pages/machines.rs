//! Machines: what they are joined to, who may sign in, and the connections to them.

use draw::prelude::*;
use policy::Tenant;
use policy::model::*;
use policy::over_machine::word_over_machine;
use words::{Phrase, Voice};

use super::page::Page;
use super::plain_table::{Line, plain_table};
use super::waiting::waiting;
use crate::labels;
use crate::panels::said::said_word;
use crate::route::Route;
use crate::ui::{ButtonKind, Card, Empty, Icon, LinkButton};
use crate::workspace::use_workspace;

/// The page.
#[component]
pub fn Machines() -> impl IntoNode {
    let workspace = use_workspace();
    let tables = Memo::new(move |_| {
        let read = workspace.read(|tenant, you| {
            let voice = Voice::new(tenant, you);
            [connections(voice), machines(voice), groups(voice)]
        });
        read.unwrap_or_default()
    });
    let body = move || {
        let [connections, machines, groups] = tables.get();
        if machines.is_empty() && connections.is_empty() {
            let action = || {
                view! { <LinkButton href=Route::Home.href()>"Go to Home"</LinkButton> }
            };
            return view! {
                <Empty lead="There are no machines here." action=action>
                    <p>{words::no_machines(workspace.is_file())}</p>
                </Empty>
            };
        }
        view! {
            <Card title="Connections to machines">
                <div class="stack">
                    <p class="second measure">
                        {words::machine_connection_explained()}" "{labels::EACH_OPENS}
                    </p>
                    {plain_table("Connections to machines", &CONNECTIONS, connections)}
                </div>
            </Card>
            <Card title="Machines">{plain_table("Machines", &MACHINES, machines)}</Card>
            {(!groups.is_empty()).then(|| view! {
                <Card title="Machine groups">{plain_table("Machine groups", &GROUPS, groups)}</Card>
            })}
        }
    };
    let some =
        Memo::new(move |_| tables.with(|tables| tables.iter().any(|table| !table.is_empty())));
    // Where there is no machine, there is nothing to connect to.
    let actions = move || {
        let way = move || {
            let href = Route::NewMachineConnection.href();
            view! { <LinkButton kind=ButtonKind::Main icon=Icon::Add href=href>{labels::CONNECT_TO_A_MACHINE}</LinkButton> }
        };
        move || some.get().then(way)
    };
    view! {
        <Page title="Machines" wide=true actions=actions>
            {waiting(move || body.into_node())}
        </Page>
    }
}

const CONNECTIONS: [&str; 7] = [
    "Name",
    "Leads to",
    "Run owner",
    "Signs in with",
    "Shared with",
    "Attended now",
    "Unattended now",
];
const MACHINES: [&str; 5] = [
    "Name",
    "Joined to",
    "WebView2",
    "May sign in to Windows",
    "Signed in now",
];
const GROUPS: [&str; 2] = ["Name", "Machines"];

fn connections(voice: Voice<'_>) -> Vec<Line> {
    let records = voice.tenant.machine_connections.iter();
    let records = records.zip((0..).map(MachineConnectionId));
    records
        .map(|(record, id)| Line {
            answers: [RunMode::Attended, RunMode::Unattended]
                .map(|mode| said_word(word_over_machine(voice.tenant, id, mode)))
                .into(),
            ..Line::new(vec![
                Phrase::account(&record.name),
                voice.target(record.target),
                run_owner(voice, record),
                voice.signs_in_with(&record.auth),
                shared_with(voice, record),
            ])
            .leads(Route::Machine(record.key.clone()).href())
        })
        .collect()
}

/// Whose permissions are checked in runs over a connection.
pub(super) fn run_owner(voice: Voice<'_>, record: &MachineConnection) -> Phrase {
    match record.run_owner {
        RunOwner::Creator => voice.run_owner_of(Principal::Person(record.created_by), false),
        RunOwner::Explicit(chosen) => voice.run_owner_of(chosen, true),
    }
}

/// Somebody's name, and whether they have left.
pub(super) fn left(tenant: &Tenant, person: PersonId, voice: Voice<'_>) -> Phrase {
    let name = voice.subject(person);
    if tenant.person(person).left {
        name.text(" (has left)")
    } else {
        name
    }
}

fn shared_with(voice: Voice<'_>, record: &MachineConnection) -> Phrase {
    let mut said = Phrase::default();
    for share in &record.shares {
        if !said.is_empty() {
            said = said.text(", ");
        }
        let with = Principal::ServicePrincipal(share.service_principal);
        said = said
            .then(voice.principal(with))
            .text(" (")
            .text(words::machine_permission(share.permission))
            .text(")");
    }
    if said.is_empty() {
        "Nobody".into()
    } else {
        said
    }
}

fn machines(voice: Voice<'_>) -> Vec<Line> {
    let records = voice.tenant.machines.iter();
    records
        .map(|machine| {
            let webview2 = if machine.webview2_installed {
                "Installed"
            } else {
                "Not installed"
            };
            Line::new(vec![
                Phrase::name(&machine.name),
                words::machine_join(machine.join()).into(),
                webview2.into(),
                voice.names_or_nobody(machine.interactive_users.iter().copied()),
                voice.names_or_nobody(machine.open_sessions.iter().copied()),
            ])
        })
        .collect()
}

fn groups(voice: Voice<'_>) -> Vec<Line> {
    let records = voice.tenant.machine_groups.iter();
    records
        .map(|group| {
            let machines = voice.machines_of(group);
            let machines = machines.unwrap_or_else(|| "No machine yet".into());
            Line::new(vec![Phrase::name(&group.name), machines])
        })
        .collect()
}
