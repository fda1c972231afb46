//! New connection: where one is made, and a record of one for the demo or a copy. It signs
//! in nowhere and asks for no password.

mod add;
mod kept;

use draw::prelude::*;
use policy::catalogue::RuleId;
use policy::code::Code;
use policy::decisions::{ConnectionCreation, ConnectorInDesktop, CreationPlace};
use policy::model::*;
use policy::{Grounds, Silent};
use words::{Phrase, Voice};

use super::page::Page;
use super::waiting::waiting;
use crate::labels;
use crate::location::use_location;
use crate::panels::rule_links::rule_links;
use crate::panels::said::sentence;
use crate::route::Route;
use crate::ui::{
    Breadcrumb, Card, Checkbox, Empty, LinkButton, RadioCard, RadioCards, Select, Tag, use_ui,
};
use crate::workspace::{Workspace, use_workspace};
use add::Add;

/// The page.
#[component]
pub fn NewConnection() -> impl IntoNode {
    let crumbs = || {
        let above = vec![(Route::Connections.href(), "Connections".to_owned())];
        view! { <Breadcrumb above=above here="New connection" /> }
    };
    view! {
        <Page title="New connection" within="Connections" crumbs=crumbs>
            <p class="second measure">
                "See where a connection is made, and what stands in the way. Nothing signs in here, and no password is asked for."
            </p>
            {waiting(|| view! { <Form /> })}
        </Page>
    }
}

/// What somebody wants to make, and where.
#[derive(Clone, Copy)]
struct Wanted {
    workspace: Workspace,
    connector: RwSignal<String>,
    desktop: RwSignal<bool>,
    machine: RwSignal<String>,
    failed: RwSignal<bool>,
    account: RwSignal<String>,
    /// Whether a machine is known: without one nobody can be told of its sign-in window.
    has_machines: Memo<bool>,
    /// Why desktop flows can't use the connector at all.
    unusable: Memo<Option<Code>>,
}

impl Wanted {
    fn is_on_desktop(self) -> bool {
        self.desktop.get() && self.has_machines.get() && self.unusable.get().is_none()
    }

    fn question(self) -> ConnectionCreation {
        let place = if self.is_on_desktop() {
            CreationPlace::Desktop {
                machine: MachineId(number(&self.machine.get())),
                dialog_failed: self.failed.get(),
            }
        } else {
            CreationPlace::Portal
        };
        ConnectionCreation {
            connector: self.connector(),
            place,
        }
    }

    fn connector(self) -> ConnectorId {
        ConnectorId(number(&self.connector.get()))
    }
}

fn number(text: &str) -> u32 {
    text.parse().unwrap_or_default()
}

/// What happens there.
#[derive(Clone, PartialEq)]
struct Told {
    text: Phrase,
    way: &'static str,
    rules: Vec<RuleId>,
    machines: bool,
    /// Desktop flows can't use it.
    cloud_only: bool,
}

#[component]
fn Form() -> impl IntoNode {
    let workspace = use_workspace();
    let ui = use_ui();
    let location = use_location();
    let asked = untrack(|| location.query(Route::CONNECTOR));
    let begun = kept::begun(workspace, asked);
    let has_machines = Memo::new(move |_| {
        let any = workspace.read(|tenant, _| !tenant.machines.is_empty());
        any.unwrap_or_default()
    });
    let connector = RwSignal::new(begun.connector);
    let unusable = Memo::new(move |_| {
        let connector = ConnectorId(number(&connector.get()));
        workspace.read(|tenant, _| {
            let known = tenant.connectors.get(connector.0 as usize).is_some();
            known.then(|| {
                ConnectorInDesktop { connector }
                    .decide(tenant, &mut Silent)
                    .code
            })
        })??
    });
    let wanted = Wanted {
        workspace,
        connector,
        unusable,
        desktop: RwSignal::new(!begun.on_website),
        has_machines,
        machine: RwSignal::new(begun.machine),
        failed: RwSignal::new(begun.failed),
        account: RwSignal::new(begun.account),
    };
    kept::keep(wanted);
    let connectors = Memo::new(move |_| {
        let list = workspace.read(|tenant, _| options(tenant.connectors.iter().map(|it| &it.name)));
        list.unwrap_or_default()
    });
    let machines = Memo::new(move |_| {
        let list = workspace.read(|tenant, _| options(tenant.machines.iter().map(|it| &it.name)));
        list.unwrap_or_default()
    });
    let told = Memo::new(move |_| {
        let question = wanted.question();
        workspace.read(|tenant, you| {
            let mut grounds = Grounds::default();
            let decision = question.decide(tenant, &mut grounds);
            let mut rules = grounds.holding();
            let cloud_only = wanted.unusable.get().is_some();
            if cloud_only {
                let connector = question.connector;
                let mut grounds = Grounds::default();
                ConnectorInDesktop { connector }.decide(tenant, &mut grounds);
                rules.extend(grounds.holding());
            }
            Told {
                cloud_only,
                text: Voice::new(tenant, you).creation(&question, &decision),
                way: words::creation_way(decision.data),
                rules,
                machines: tenant.connector(question.connector).key == Connector::MACHINES,
            }
        })
    });
    Effect::new(move |before: Option<()>| {
        let said = told.with(|told| told.as_ref().map(|told| told.text.plain()));
        if let (Some(()), Some(said)) = (before, said) {
            ui.announce(said);
        }
    });
    let card = |value: &str, title: &str, detail: &str| RadioCard {
        value: value.to_owned(),
        title: title.to_owned(),
        detail: detail.to_owned(),
        ..RadioCard::default()
    };
    let places = Signal::derive(move || {
        let no_machine = || words::no_machine_to_sign_in_at();
        let locked = match unusable.get() {
            Some(code) => Some(words::about_setting(code)),
            None => (!has_machines.get()).then(no_machine),
        };
        vec![
            RadioCard {
                locked: locked.map(str::to_owned),
                ..card(
                    "desktop",
                    "In Power Automate for desktop",
                    "While building a desktop flow, on a machine.",
                )
            },
            card(
                "portal",
                "On the Connections page",
                "On the website of Power Automate.",
            ),
        ]
    });
    let place = move || {
        if wanted.is_on_desktop() {
            "desktop"
        } else {
            "portal"
        }
        .to_owned()
    };
    let on_desktop = move || {
        if !wanted.is_on_desktop() {
            return ().into_node();
        }
        view! {
            <Select label="Machine" value=wanted.machine options=machines on_change=move |now: String| wanted.machine.set(now) />
            <Checkbox checked=wanted.failed on_change=move |on: bool| wanted.failed.set(on)>
                "The sign-in window shows an error"
            </Checkbox>
        }
    };
    let result = move || {
        let Some(told) = told.get() else {
            return ().into_node();
        };
        if told.machines {
            return view! {
                <Card title="What happens">
                    <div class="stack">
                        <p class="measure">{words::machine_connection_signs_in()}</p>
                        <div><LinkButton href=Route::NewMachineConnection.href()>{labels::CONNECT_TO_A_MACHINE}</LinkButton></div>
                    </div>
                </Card>
            };
        }
        let way = told.way;
        view! {
            <Card title="What happens" beside=move || view! { <Tag>{way}</Tag> }>
                <div class="stack">
                    <p class="measure">{sentence(&told.text)}{told.cloud_only.then(|| format!(" {}", words::for_cloud_flows()))}</p>
                    {rule_links(&told.rules)}
                </div>
            </Card>
            <Add wanted />
        }
    };
    move || {
        if connectors.with(Vec::is_empty) {
            return view! { <Empty lead="No connector is known here." /> };
        }
        view! {
            <div class="cols">
                <div class="col-5 stack-4">
                    <Select label="Connector" value=wanted.connector options=connectors on_change=move |now: String| wanted.connector.set(now) />
                    <RadioCards
                        legend="Where"
                        options=places
                        value=Signal::derive(place)
                        on_change=move |chosen: String| wanted.desktop.set(chosen == "desktop")
                    />
                    {on_desktop}
                </div>
                <div class="col-7 stack-4">{result}</div>
            </div>
        }
    }
}

fn options<'a>(names: impl Iterator<Item = &'a String>) -> Vec<(String, String)> {
    let numbered = names.enumerate();
    numbered
        .map(|(at, name)| (at.to_string(), name.clone()))
        .collect()
}
