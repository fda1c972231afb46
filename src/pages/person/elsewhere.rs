//! What must be pointed elsewhere when somebody leaves: connections in flows, and run owners
//! of machine connections.

use draw::prelude::*;
use policy::change::{Leaving, OtherRunOwner, Repoint, administers};
use policy::model::{FlowId, PersonId};
use policy::{Code, Tenant};
use words::Voice;

use super::{flow_link, machine_link};
use crate::labels;
use crate::panels::said::sentence;
use crate::route::{self, Panel, Route};
use crate::workspace::use_workspace;

/// Where the acting person gives a flow another owner: as one of its owners while there is one,
/// in place or beside them, else as an administrator, in the review. For a desktop flow without
/// owners there is no way here.
pub(in crate::pages) fn way_to_an_owner(
    tenant: &Tenant,
    you: PersonId,
    flow: FlowId,
) -> Option<(&'static str, String)> {
    let record = tenant.flow(flow);
    let cloud = record.cloud().is_some();
    if !tenant.person(record.owner()).left {
        let (label, panel) = match (cloud, record.is_solution_aware) {
            (true, true) => (labels::CHANGE_OWNER, Panel::Owner),
            (true, false) => (labels::ADD_AN_OWNER, Panel::Share),
            (false, _) => (labels::SHARE_WITH_CO_OWNER, Panel::Share),
        };
        let way = (label, Route::panel(&record.key, panel).href());
        return tenant.role(you, flow).is_owner().then_some(way);
    }
    let query = route::query(&[("kind", Code::Orphaned.as_str())]);
    let href = format!("{}{query}", Route::Review.href());
    (cloud && administers(tenant, you)).then_some((labels::ADD_AN_OWNER, href))
}

/// Where the acting person can do what is told of a flow, or what it needs first.
fn way(tenant: &Tenant, you: PersonId, repoint: &Repoint) -> Option<(&'static str, String)> {
    if repoint.by.is_empty() {
        return way_to_an_owner(tenant, you, repoint.flow);
    }
    let record = tenant.flow(repoint.flow);
    let way = match record.cloud().is_some() {
        true => (
            labels::MODIFY_CONNECTIONS,
            Route::panel(&record.key, Panel::Connections).href(),
        ),
        false => (
            labels::ITS_REFERENCES,
            Route::FlowReferences(record.key.clone()).href(),
        ),
    };
    repoint.by.contains(&you).then_some(way)
}

/// What must be pointed elsewhere, and by whom: each flow once.
pub(super) fn repoint(person: PersonId, told: &Leaving) -> Node {
    let workspace = use_workspace();
    let line = |of_flow: &[Repoint]| {
        let first = of_flow.first()?;
        let said = workspace.peek(|open| {
            let said = Voice::new(&open.tenant, open.actor).repointed_by(of_flow);
            (said, way(&open.tenant, open.actor, first))
        });
        let (said, way) = said.unwrap_or_default();
        Some(view! {
            <li>
                {flow_link(first.flow)}
                <p class="second">{sentence(&said)}</p>
                {way.map(|(words, href)| view! { <p><a href=href>{words}</a></p> })}
            </li>
        })
    };
    let run_owner = |other: &OtherRunOwner| {
        let said = workspace.peek(|open| {
            let voice = Voice::new(&open.tenant, open.actor);
            voice.other_run_owner(person, other)
        });
        let said = said.unwrap_or_default();
        view! {
            <li>
                {machine_link(other.connection)}
                <p class="second">{sentence(&said)}</p>
            </li>
        }
    };
    let flows = told
        .repoint
        .chunk_by(|one, next| one.flow == next.flow)
        .filter_map(line);
    let lines = flows.collect_view();
    let run_owners = told.run_owners.iter().map(run_owner).collect_view();
    (!told.repoint.is_empty() || !told.run_owners.is_empty())
        .then(|| {
            view! {
                <section class="stack-1">
                    <h3>{labels::REPOINT}</h3>
                    <ul class="stack divided">{lines}{run_owners}</ul>
                </section>
            }
        })
        .into_node()
}
