//! Connectors in desktop flows: what the actions of a flow need and whether they work, and
//! where each connector comes from.

mod everywhere;
mod in_flow;

use draw::prelude::*;
use policy::Grounds;
use policy::catalogue::{RuleId, rules as rule};
use policy::code::Code;
use policy::decisions::{ConnectorInDesktop, ConnectorSource, DataverseAction};
use policy::model::ConnectorId;

use super::page::Page;
use super::waiting::waiting;
use crate::labels;
use crate::panels::rule_links::{noted, rule_links};
use crate::ui::{Card, Empty, Icon, fresh_id, icon, tile};
use crate::workspace::use_workspace;
use everywhere::Everywhere;
use in_flow::InFlow;

/// The page.
#[component]
pub fn Connectors() -> impl IntoNode {
    let body = || view! { <InFlow /> <Everywhere /> <All /> <Dataverse /> };
    view! {
        <Page title="Connectors">
            <p class="second measure">{labels::CONNECTORS_LEAD}</p>
            {waiting(body)}
        </Page>
    }
}

/// One connector.
#[derive(Clone, PartialEq)]
struct Line {
    name: String,
    from: &'static str,
    more: &'static str,
    works: bool,
    rules: Vec<RuleId>,
}

#[component]
fn All() -> impl IntoNode {
    let workspace = use_workspace();
    let lines = Memo::new(move |_| {
        let lines = workspace.read(|tenant, you| {
            let voice = words::Voice::new(tenant, you);
            let known = || (0..tenant.connectors.len() as u32).map(ConnectorId);
            let is_default = |connector: &ConnectorId| {
                let key = tenant.connector(*connector).key.as_str();
                ConnectorInDesktop::defaults().any(|(default, _)| default == key)
            };
            let defaults = ConnectorInDesktop::defaults().map(|(key, name)| {
                let mut used = known().filter(|it| tenant.connector(*it).key == key);
                let used = used.next().map(|connector| line(&voice, connector));
                used.unwrap_or_else(|| unused(name))
            });
            // The one for machines runs desktop flows and is in none.
            let of_machines = tenant.machines_connector();
            let others = known()
                .filter(|connector| !is_default(connector) && Some(*connector) != of_machines);
            let others = others.map(|connector| line(&voice, connector));
            let mut lines: Vec<_> = defaults.chain(others).collect();
            // Those from one place stand together, and what doesn't work stands last.
            policy::sorted::sort_by_key(&mut lines, |line| !line.works);
            lines
        });
        lines.unwrap_or_default()
    });
    let body = move || {
        let lines = lines.get();
        if lines.is_empty() {
            return view! { <Empty lead=labels::NO_CONNECTOR /> };
        }
        let groups = lines.chunk_by(|one, next| one.from == next.from);
        groups.map(group).collect_view().into_node()
    };
    let new = || noted(words::new_connectors(), &[rule::CONNECTOR_AUTO_UPDATES]);
    view! {
        <Card title="Where they come from">
            <div class="stack-6">{body}{new()}</div>
        </Card>
    }
}

/// Connectors from the same place, which is told once.
fn group(lines: &[Line]) -> Option<Node> {
    let first = lines.first()?;
    let (head, mark) = (fresh_id(), (!first.works).then_some(Icon::Warn));
    let each = lines.iter().map(|line| {
        view! { <li class="pair">{tile(&line.name)}<bdi>{line.name.clone()}</bdi></li> }
    });
    let each = each.collect_view();
    let labelled = head.clone();
    Some(view! {
        <section class="stack" aria-labelledby=labelled>
            <h3 class="pair" id=head>{mark.map(icon)}{first.from}</h3>
            <p class="second measure">{first.more}</p>
            <ul class="deck narrow">{each}</ul>
            {rule_links(&first.rules)}
        </section>
    })
}

/// A connector that is there from the start and that nobody here uses.
fn unused(name: &'static str) -> Line {
    let (from, more) = words::connector_source(ConnectorSource::Default);
    Line {
        name: name.to_owned(),
        from,
        more,
        works: true,
        rules: vec![rule::CONNECTOR_DEFAULT_LIST],
    }
}

fn line(voice: &words::Voice<'_>, connector: ConnectorId) -> Line {
    let mut grounds = Grounds::default();
    let decision = ConnectorInDesktop { connector }.decide(voice.tenant, &mut grounds);
    let shown = [
        rule::CONNECTOR_DEFAULT_LIST,
        rule::CONNECTOR_ADD_FROM_ASSETS,
        rule::CONNECTOR_NO_CUSTOM,
    ];
    let holding = grounds
        .rules()
        .filter(|(rule, holds)| *holds && shown.contains(rule));
    let (from, more) = match decision.data {
        Some(source) => words::connector_source(source),
        None => (
            "Not available",
            words::about_setting(Code::CustomConnectorUnsupported),
        ),
    };
    Line {
        name: voice.connector(connector).plain(),
        from,
        more,
        works: decision.data.is_some(),
        rules: holding.map(|(rule, _)| rule).collect(),
    }
}

/// The Dataverse actions that work.
#[component]
fn Dataverse() -> impl IntoNode {
    let actions = DataverseAction::supported().map(|name| view! { <li>{name}</li> });
    view! {
        <Card title="Microsoft Dataverse actions that work">
            <div class="stack">
                <p class="measure">{words::dataverse_environment()}</p>
                <ul class="bullets">{actions.collect_view()}</ul>
                {rule_links(&[rule::DVC_SUPPORTED_ACTIONS, rule::DVC_CURRENT_OPTION, rule::DVC_CURRENT_DYNAMIC])}
            </div>
        </Card>
    }
}
