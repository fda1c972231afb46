//! Everything a person has: flows, what they were given, what they embedded, and what runs
//! with their access.

use draw::prelude::*;
use policy::model::{FlowId, MachineConnectionId, PersonId};
use words::{Phrase, Voice};

use super::{flow_link, machine_link};
use crate::labels;
use crate::panels::said::sentence;
use crate::ui::{Card, Tag};
use crate::workspace::use_workspace;

/// One line: what it is about, and what is said of it.
type Line = (About, Phrase);

#[derive(Clone, Copy, PartialEq)]
enum About {
    Flow(FlowId),
    Machine(MachineConnectionId),
}

impl About {
    fn link(self) -> Node {
        match self {
            Self::Flow(flow) => flow_link(flow),
            Self::Machine(connection) => machine_link(connection),
        }
    }
}

/// The cards.
pub(super) fn what_they_have(person: PersonId) -> Node {
    let workspace = use_workspace();
    let lists = Memo::new(move |_| {
        workspace.read(|tenant, you| {
            let voice = Voice::new(tenant, you);
            let found = tenant.belongings(person);
            let owns: Vec<Line> = found
                .owns
                .iter()
                .map(|flow| {
                    let record = tenant.flow(*flow);
                    let shared = record.shared_with().count() as u64;
                    let said = match shared {
                        _ if record.owner() != person => {
                            Phrase::from("Created it. Owned by ").then(voice.person(record.owner()))
                        }
                        0 => "Not shared".into(),
                        1 => "Shared with 1 person, group, or list".into(),
                        count => Phrase::from("Shared with ")
                            .then(Phrase::number(count))
                            .text(" people, groups, or lists"),
                    };
                    (About::Flow(*flow), said)
                })
                .collect();
            let shared = found.shared.iter();
            let shared = shared
                .map(|(flow, role)| (About::Flow(*flow), words::role(*role).into()))
                .collect();
            let embeds = found.embeds.iter();
            let embeds = embeds
                .map(|(flow, reference)| {
                    (About::Flow(*flow), voice.reference_in(*flow, *reference))
                })
                .collect();
            let connections = found.connections.iter();
            let connections = connections
                .map(|(flow, connection)| {
                    (About::Flow(*flow), voice.connection_listed(*connection))
                })
                .collect();
            let runs = found.runs.iter();
            let runs = runs
                .map(|connection| (About::Machine(*connection), Phrase::default()))
                .collect();
            [owns, shared, embeds, connections, runs]
        })
    });
    let file = move || workspace.is_file();
    let card = move |at: usize, title: &'static str, none: &'static str| {
        let lines = move || lists.with(|lists| lists.as_ref().map(|lists| lists[at].clone()));
        let lines = move || lines().unwrap_or_default();
        let count = move || view! { <Tag>{move || lines().len()}</Tag> };
        let body = move || {
            let lines = lines();
            if lines.is_empty() {
                let none = if at == 4 && file() {
                    labels::NO_MACHINES_IN_A_FILE
                } else {
                    none
                };
                return view! { <p class="second">{none}</p> };
            }
            let line = |(about, said): Line| {
                view! { <li class="bar spread">{about.link()}<span class="second">{sentence(&said)}</span></li> }
            };
            view! { <ul class="stack divided">{lines.into_iter().map(line).collect_view()}</ul> }
        };
        view! { <Card title=title beside=count>{body}</Card> }
    };
    view! {
        <div class="cols">
            <div class="col-6 stack-4">
                {card(0, labels::OWNS, "No flow is owned with this account.")}
                {card(1, labels::SHARED_WITH_THEM, "Nothing is shared with this account.")}
            </div>
            <div class="col-6 stack-4">
                {card(2, labels::EMBEDDED, "No connection reference of this account is embedded.")}
                {card(3, labels::USED_IN_CLOUD, "No cloud flow signs in with this account.")}
                {card(4, labels::RUNS_AS_THEM, "No machine connection starts runs with its access.")}
            </div>
        </div>
    }
}
