//! **Details**: the flow's plain facts.

use draw::prelude::*;
use policy::Tenant;
use policy::model::{FlowId, PersonId};
use words::{Phrase, Voice};

use crate::panels::said::sentence;
use crate::ui::Card;
use crate::workspace::clock;
use crate::workspace::use_workspace;

/// The card.
pub(super) fn facts(flow: FlowId) -> Node {
    let workspace = use_workspace();
    let facts = Memo::new(move |_| {
        workspace
            .read(|tenant, you| list(tenant, you, flow))
            .unwrap_or_default()
    });
    let body = move || {
        let facts = facts.get().into_iter();
        let each = facts.map(|(name, value)| view! { <dt>{name}</dt><dd>{sentence(&value)}</dd> });
        view! { <dl class=format!("facts {}", stylers::style_sheet!("src/pages/details/facts.css"))>{each.collect_view()}</dl> }
    };
    view! { <Card title="Details">{body}</Card> }
}

fn list(tenant: &Tenant, you: PersonId, flow: FlowId) -> Vec<(&'static str, Phrase)> {
    let voice = Voice::new(tenant, you);
    let record = tenant.flow(flow);
    let mut facts: Vec<(&str, Phrase)> = Vec::new();
    if !record.description.is_empty() {
        facts.push(("Description", Phrase::account(&record.description)));
    }
    facts.push(("Kind", words::flow_kind(record).into()));
    facts.push(("Environment", voice.environment(record.environment)));
    facts.push(("Owner", voice.subject(record.owner())));
    facts.push(("Created by", voice.subject(record.created_by)));
    if let Some(created) = &record.created_on {
        facts.push(("Created", Phrase::account(&clock::day(created))));
    }
    facts.push(("Status", words::state(record.state).into()));
    if let Some(desktop) = record.desktop() {
        facts.push(("Schema", words::schema(desktop.schema).into()));
        facts.push((
            "Connector actions",
            Phrase::number(desktop.actions.len() as u64),
        ));
    }
    if let Some(cloud) = record.cloud() {
        facts.push(("Started by", words::trigger(cloud.trigger).into()));
        for desktop in &cloud.desktop_flows {
            facts.push(("Starts", voice.flow(*desktop)));
        }
        for child in &cloud.child_flows {
            facts.push(("Starts", voice.flow(*child)));
        }
    }
    let solution = if record.is_solution_aware {
        "Yes"
    } else {
        "No"
    };
    facts.push(("In a solution", solution.into()));
    facts
}
