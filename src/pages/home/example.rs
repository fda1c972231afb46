//! The live example: one switch and the answer it changes, by the same policy as
//! everything else. It saves nothing.

use draw::prelude::*;
use policy::Tenant;
use policy::answer::Start;
use policy::change::{Change, apply};
use policy::explain::explain;
use policy::model::*;
use words::Voice;

use crate::panels::said::{said, sentence};
use crate::ui::{Answer, Card, Switch, Tag, use_ui};

const YOU: PersonId = PersonId(0);
const FLOW: FlowId = FlowId(0);
const INBOX: ReferenceId = ReferenceId(1);

/// The card.
#[component]
pub fn Example() -> impl IntoNode {
    let on = RwSignal::new(false);
    let ui = use_ui();
    let explained = Memo::new(move |_| {
        let mut tenant = tenant();
        if on.get() {
            // The example's own reference: its switch is never refused.
            let embed = Change::SetEmbedded {
                flow: FLOW,
                reference: INBOX,
                to: true,
            };
            let _ = apply(&mut tenant, YOU, "", &embed);
        }
        let explained = explain(&tenant, YOU, FLOW, Start::Cloud(RunMode::Attended));
        let voice = Voice::new(&tenant, YOU);
        let reason = voice.short_reason(YOU, FLOW, Start::Cloud(RunMode::Attended), &explained);
        (said(&explained.answer), reason)
    });
    let press = move |()| {
        on.update(|on| *on = !*on);
        ui.announce(
            explained
                .with_untracked(|(said, _)| format!("Can a cloud flow start it? {}.", said.word)),
        );
    };
    let switched = Signal::derive(move || on.get());
    let answer = Signal::derive(move || explained.with(|(said, _)| said.clone()));
    view! {
        <Card title="Try it" beside=|| view! { <Tag>"Example"</Tag> }>
            <div class="stack-4">
                <div class="bar spread">
                    <span class="stack-0">
                        <span>"Outlook – Finance inbox"</span><br />
                        <span class="caption">"Embedded in desktop flow"</span>
                    </span>
                    <Switch
                        name="Embedded in desktop flow: Outlook – Finance inbox"
                        on=switched
                        change="SetEmbedded"
                        on_press=press
                    />
                </div>
                <div class="stack-1">
                    <span>"Can a cloud flow start it?"</span>
                    <span><Answer said=answer lead="Cloud" /></span>
                </div>
                <p class="second" data-part="reason">{move || explained.with(|(_, reason)| sentence(reason))}</p>
            </div>
        </Card>
    }
}

/// A shared flow with three connection references, one of them not embedded.
fn tenant() -> Tenant {
    let mut records = Records::default();
    for name in ["Ana Ruiz", "Bo Tran"] {
        records.people.push(Person {
            name: name.into(),
            licenses: [License::AttendedRpa].into(),
            ..Person::default()
        });
    }
    for (at, (connector, name)) in [
        ("SharePoint", "SharePoint – Invoices"),
        ("Office 365 Outlook", "Outlook – Finance inbox"),
        ("Excel Online (Business)", "Excel – Ledger"),
    ]
    .into_iter()
    .enumerate()
    {
        let connector_id = ConnectorId(at as u32);
        records.connectors.push(Connector {
            name: connector.into(),
            ..Connector::default()
        });
        records.connections.push(Connection {
            key: String::new(),
            connector: connector_id,
            owner: YOU,
            account: Some("ana@larkmoor.example".into()),
            status: ConnectionStatus::Connected,
            auth_kind: AuthKind::OAuth,
        });
        records.references.push(ConnectionReference {
            key: String::new(),
            logical_name: String::new(),
            display_name: name.into(),
            connector: connector_id,
            connection: Some(ConnectionId(at as u32)),
            owner: YOU,
            ownership: Basis::Known,
        });
    }
    let uses = |reference| FlowReference {
        reference,
        embedded: reference != INBOX,
    };
    records.flows.push(Flow {
        key: String::new(),
        name: "Invoice intake".into(),
        description: String::new(),
        environment: EnvironmentId(0),
        created_by: YOU,
        created_on: None,
        state: FlowState::Activated,
        is_solution_aware: true,
        sharing: Basis::Known,
        kind: FlowKind::Desktop(DesktopFlow {
            owner: YOU,
            schema: SchemaVersion::V2,
            references: (0..3).map(|at| uses(ReferenceId(at))).collect(),
            shares: vec![DesktopShare {
                principal: Principal::Person(PersonId(1)),
                role: DesktopRole::CoOwner,
                since: None,
            }],
            actions: Vec::new(),
        }),
    });
    Tenant::new(records)
}
