//! The connection references of a desktop flow, in short.

use draw::prelude::*;
use policy::model::FlowId;
use words::Voice;

use crate::panels::said::sentence;
use crate::route::Route;
use crate::ui::{Card, Cell, LinkButton, NameCell, Row, SortHead, Table, Tag};
use crate::workspace::use_workspace;

#[derive(Clone, PartialEq)]
struct Line {
    name: String,
    account: Option<words::Phrase>,
    on: bool,
}

/// The card, with **Manage**.
pub(super) fn references_card(flow: FlowId) -> Node {
    let workspace = use_workspace();
    let lines = Memo::new(move |_| {
        let lines = workspace.read(|tenant, you| {
            let voice = Voice::new(tenant, you);
            let used = tenant
                .flow(flow)
                .desktop()
                .map_or(&[][..], |desktop| &desktop.references);
            used.iter()
                .map(|used| Line {
                    name: voice.reference_in(flow, used.reference).plain(),
                    account: tenant
                        .reference(used.reference)
                        .connection
                        .map(|connection| voice.account_listed(connection)),
                    on: used.embedded,
                })
                .collect::<Vec<_>>()
        });
        lines.unwrap_or_default()
    });
    let count = move || {
        lines.with(|lines| {
            let on = lines.iter().filter(|line| line.on).count();
            (!lines.is_empty()).then(|| format!("{on} of {} embedded", lines.len()))
        })
    };
    let key = workspace
        .peek(|open| open.tenant.flow(flow).key.clone())
        .unwrap_or_default();
    let manage =
        move || view! { <LinkButton href=Route::FlowReferences(key).href()>"Manage"</LinkButton> };
    let row = |line: Line| {
        let account = match &line.account {
            Some(account) => sentence(account),
            None => view! { <span class="second">"No connection chosen"</span> },
        };
        view! {
            <Row>
                <NameCell><bdi>{line.name}</bdi></NameCell>
                <Cell head="Connection">{account}</Cell>
                <Cell head="Embedded in desktop flow">{if line.on { "Yes" } else { "No" }}</Cell>
            </Row>
        }
    };
    let table = move || {
        let lines = lines.get();
        if lines.is_empty() {
            return view! { <p class="second">"This flow has no connector actions, so it uses no connection references."</p> };
        }
        let head = || {
            view! {
                <SortHead label="Connection reference" />
                <SortHead label="Connection" />
                <SortHead label="Embedded in desktop flow" />
            }
        };
        view! {
            <Table name="Connection references" head=head>{lines.into_iter().map(row).collect_view()}</Table>
        }
    };
    view! {
        <Card title="Connection references" beside=move || move || count().map(|count| view! { <Tag>{count}</Tag> }) action=manage>
            {table}
        </Card>
    }
}
