//! The connections of a cloud flow: those its steps use, and the others.

use draw::prelude::*;
use policy::Silent;
use policy::Tenant;
use policy::catalogue::rules as rule;
use policy::decisions::ConnectionCategory;
use policy::model::{CloudConnectionCategory, FlowId, PersonId};
use words::{Phrase, Voice};

use crate::labels;
use crate::panels::rule_links::noted;
use crate::panels::said::sentence;
use crate::ui::{Card, Tag, tile};
use crate::workspace::use_workspace;

#[derive(Clone, PartialEq)]
struct Line {
    connector: String,
    whose: Phrase,
    steps: String,
    source: Option<Phrase>,
    /// What is wrong with it.
    trouble: Option<&'static str>,
}

/// One of the two lists.
pub(super) fn connections_card(flow: FlowId, category: CloudConnectionCategory) -> Node {
    let workspace = use_workspace();
    let lines = Memo::new(move |_| {
        workspace
            .read(|tenant, you| lines(tenant, you, flow, category))
            .unwrap_or_default()
    });
    let (none, hint) = match category {
        CloudConnectionCategory::Embedded => (
            "No step of this flow uses a connection.",
            "Used in this flow",
        ),
        CloudConnectionCategory::Other => ("None.", "Not used by any step"),
    };
    let body = move || {
        let lines = lines.get();
        if lines.is_empty() {
            return view! { <p class="second">{none}</p> };
        }
        view! { <ul class=stylers::style_sheet!("src/pages/details/connections_card.css")>{lines.into_iter().map(line).collect_view()}</ul> }
    };
    let title = words::cloud_category(category);
    let stays = matches!(category, CloudConnectionCategory::Other).then(|| {
        let rules = [rule::CCONN_MOVES_TO_OTHER, rule::CCONN_STAYS_UNTIL_REUSED];
        noted(words::other_connections(), &rules)
    });
    view! {
        <Card title=title beside=move || view! { <span class="caption">{hint}</span> }>
            <div class="stack">{body} {stays}</div>
        </Card>
    }
}

fn line(line: Line) -> Node {
    view! {
        <li>
            {tile(&line.connector)}
            <span>
                <span class="pair">
                    <bdi>{line.connector}</bdi>
                    {line.trouble.map(|trouble| view! { <Tag>{trouble}</Tag> })}
                </span>
                <small>{sentence(&line.whose)}{line.steps}</small>
            </span>
            {line.source.as_ref().map(|source| view! { <span class="second">{sentence(source)}</span> })}
        </li>
    }
}

fn lines(
    tenant: &Tenant,
    you: PersonId,
    flow: FlowId,
    category: CloudConnectionCategory,
) -> Vec<Line> {
    let voice = Voice::new(tenant, you);
    let Some(cloud) = tenant.flow(flow).cloud() else {
        return Vec::new();
    };
    let listed = cloud.connections.iter().filter(|used| {
        let question = ConnectionCategory {
            flow,
            connection: used.connection,
            change: None,
        };
        question.decide(tenant, &mut Silent).data == category
    });
    let waiting = cloud
        .unconnected
        .iter()
        .filter(|_| category == CloudConnectionCategory::Embedded);
    let waiting = waiting.map(|steps| Line {
        connector: voice.connector(steps.connector).plain(),
        whose: labels::NO_CONNECTION_YET.into(),
        steps: counted(steps.actions.len()),
        source: None,
        trouble: None,
    });
    listed
        .map(|used| {
            let record = tenant.connection(used.connection);
            let whose = match record.account.as_deref() {
                Some(account) => Phrase::account(account)
                    .text(" · ")
                    .then(voice.subject(record.owner)),
                None => voice.subject(record.owner),
            };
            Line {
                connector: voice.connector(record.connector).plain(),
                whose,
                steps: counted(used.actions.len()),
                source: (cloud.trigger.is_instant()
                    && category == CloudConnectionCategory::Embedded)
                    .then(|| words::source_label(used.run_only_source, record.account.as_deref())),
                trouble: words::connection_trouble(record.status),
            }
        })
        .chain(waiting)
        .collect()
}

fn counted(steps: usize) -> String {
    match steps {
        0 => String::new(),
        1 => " · 1 step".to_owned(),
        steps => format!(" · {steps} steps"),
    }
}
