//! What must be pointed elsewhere when somebody leaves: connections in flows, and run owners
//! of machine connections.

use leptos::prelude::*;
use policy::change::{Leaving, OtherRunOwner, administers};
use policy::model::{FlowId, PersonId};
use policy::{Code, Tenant};
use words::Voice;

use super::flow_link;
use crate::labels;
use crate::panels::said::sentence;
use crate::route::{self, Panel, Route};
use crate::workspace::use_workspace;

/// Where a flow gets another owner: from its owner while there is one, else from an
/// administrator, in the review.
fn way_to_an_owner(tenant: &Tenant, you: PersonId, flow: FlowId) -> (&'static str, String) {
    let record = tenant.flow(flow);
    if !tenant.person(record.owner()).left {
        let href = Route::panel(&record.key, Panel::Owner).href();
        return (labels::CHANGE_OWNER, href);
    }
    let href = if administers(tenant, you) {
        let query = route::query(&[("kind", Code::Orphaned.as_str())]);
        format!("{}{query}", Route::Review.href())
    } else {
        Route::Governance.href()
    };
    (labels::ADD_AN_OWNER, href)
}

/// What must be pointed elsewhere, and by whom.
pub(super) fn repoint(person: PersonId, told: &Leaving) -> AnyView {
    let workspace = use_workspace();
    let line = |one: &policy::change::Repoint| {
        let said = workspace.peek(|open| {
            let record = open.tenant.flow(one.flow);
            let said = Voice::new(&open.tenant, open.actor).repointed_by(one);
            let nobody = record.cloud().is_some() && one.by.is_empty();
            (
                said,
                nobody.then(|| way_to_an_owner(&open.tenant, open.actor, one.flow)),
            )
        });
        let (said, owner) = said.unwrap_or_default();
        view! {
            <li>
                {flow_link(one.flow)}
                <p class="second">{sentence(&said)}</p>
                {owner.map(|(words, href)| view! { <p><a href=href>{words}</a></p> })}
            </li>
        }
    };
    let run_owner = |other: &OtherRunOwner| {
        let said = workspace.peek(|open| {
            let record = open.tenant.machine_connection(other.connection);
            let voice = Voice::new(&open.tenant, open.actor);
            let href = Route::Machine(record.key.clone()).href();
            (
                href,
                voice.machine_connection(other.connection).plain(),
                voice.other_run_owner(person, other),
            )
        });
        let (href, name, said) = said.unwrap_or_default();
        view! {
            <li>
                <a class="flow-name" href=href><bdi>{name}</bdi></a>
                <p class="second">{sentence(&said)}</p>
            </li>
        }
    };
    let lines = told.repoint.iter().map(line).collect_view();
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
        .into_any()
}
