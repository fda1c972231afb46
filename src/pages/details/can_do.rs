//! **What somebody can do**: each action with yes or no, why, and the rules; for anybody on
//! the flow, or for the acting person alone.

mod from_list;

use draw::prelude::*;
use policy::Tenant;
use policy::abilities::{Can, abilities};
use policy::model::{FlowId, PersonId};

use super::band::Whose;
use crate::panels::rule_links::rule_links;
use crate::ui::{Card, Icon, Select, icon};
use crate::workspace::use_workspace;

/// The card.
pub(super) fn can_do(flow: FlowId, whose: Whose) -> Node {
    let workspace = use_workspace();
    // None is the acting person, whoever that is by then.
    let chosen = RwSignal::new(None::<PersonId>);
    let all = Memo::new(move |_| {
        let chosen = chosen.get();
        let all = workspace.read(|tenant, you| abilities(tenant, chosen.unwrap_or(you), flow));
        all.unwrap_or_default()
    });
    let title = match whose {
        Whose::Yours => "What you can do",
        Whose::Anybodys => "What somebody can do",
    };
    let choice = matches!(whose, Whose::Anybodys).then(|| {
        let people = Signal::derive(move || {
            let people = workspace.read(|tenant, you| people(tenant, you, flow));
            people.unwrap_or_default()
        });
        let value = Signal::derive(move || {
            let person = chosen.get().or_else(|| workspace.actor());
            person
                .map(|person| person.0.to_string())
                .unwrap_or_default()
        });
        let choose = move |person: String| chosen.set(person.parse().ok().map(PersonId));
        view! { <Select label="Who" value=value options=people on_change=choose /> }
    });
    view! {
        <Card title=title>
            <div class="stack">
                {choice}
                <p class="second">{words::abilities_explained()}</p>
                {move || all.with(|all| drawn(all))}
                {from_list::from_list(flow, chosen)}
            </div>
        </Card>
    }
}

fn drawn(all: &[Can]) -> Node {
    let one = |can: &Can| view! { <li>{said(can)}</li> };
    // Most rest on the same rules, which stand once below.
    let mut rules: Vec<_> = Vec::new();
    for rule in all.iter().flat_map(|can| &can.rules) {
        if !rules.contains(rule) {
            rules.push(*rule);
        }
    }
    view! {
        <ul class="stack divided">{all.iter().map(one).collect_view()}</ul>
        {rule_links(&rules)}
    }
}

/// Yes or no, and why.
fn said(can: &Can) -> Node {
    let shape = match can.refused {
        None => Icon::Check,
        Some(_) => Icon::Stop,
    };
    view! {
        <div class="pair pair-top">
            {icon(shape)}
            <p>
                <strong>{words::ability(can.ability)}</strong>": "
                {words::ability_said(can)}
            </p>
        </div>
    }
}

/// Everybody on the flow and the acting person, with their role.
fn people(tenant: &Tenant, you: PersonId, flow: FlowId) -> Vec<(String, String)> {
    let on_it = tenant
        .person_ids()
        .filter(|person| *person == you || !tenant.access(*person, flow).is_empty());
    let named = on_it.map(|person| {
        let name = &tenant.person(person).name;
        let words = if person == you {
            words::you_named(name)
        } else {
            format!(
                "{} · {}",
                words::apart(name),
                words::role(tenant.role(person, flow))
            )
        };
        (person.0.to_string(), words)
    });
    named.collect()
}
