//! Where stories begin, on which pages they are told, and which changes are theirs.

use policy::Tenant;
use policy::change::{Applied, Change};

use crate::labels;
use crate::route::{Panel, Route};
use crate::stories::{About, Area, First, Story};

/// Where a story begins.
pub(super) fn first(story: &Story) -> Route {
    let key = match story.about {
        About::Flow(key) | About::Person(key) | About::MachineConnection(key) => key,
        About::RoleOf { environment, .. } => environment,
        _ => "",
    };
    match story.first {
        First::Flows => Route::Flows,
        First::Details => Route::flow(key),
        First::References => Route::FlowReferences(key.to_owned()),
        First::Share => Route::panel(key, Panel::Share),
        First::RunOnly => Route::panel(key, Panel::RunOnly),
        First::Owners => Route::panel(key, Panel::Owners),
        First::Owner => Route::panel(key, Panel::Owner),
        First::Connections => Route::panel(key, Panel::Connections),
        First::Person => Route::Person(key.to_owned()),
        First::Environment => Route::Environment(key.to_owned()),
        First::MachineConnection => Route::Machine(key.to_owned()),
        First::ConnectMachine => Route::NewMachineConnection,
        First::Connectors => Route::Connectors,
        First::Policies => Route::Policies,
        First::Review => Route::Review,
        First::Errors => Route::Errors,
    }
}

/// Pages with those below them: a story goes with its reader from one to another.
const PLACES: [Route; 7] = [
    Route::Flows,
    Route::Machines,
    Route::Connectors,
    Route::People,
    Route::Environments,
    Route::Governance,
    Route::Errors,
];

/// Whether a story is told on this page: on those of its flow, else on its place's.
pub(super) fn is_told_on(story: &Story, here: &Route) -> bool {
    let begins = first(story);
    match (here, story.flow_key()) {
        (Route::Flow(key, _) | Route::FlowReferences(key), Some(flow)) => key == flow,
        // The flow it leads to shows the answer.
        (Route::Flow(..), None) => matches!(story.about, About::Person(_) | About::Copies),
        (_, Some(_)) if Route::Flows.holds(&begins) => false,
        _ => PLACES
            .iter()
            .any(|place| place.holds(&begins) && place.holds(here)),
    }
}

/// Whether this is a page the story speaks of, and not one beside it.
pub(super) fn is_page_of(story: &Story, here: &Route) -> bool {
    match (here, story.flow_key()) {
        (Route::Flow(key, _) | Route::FlowReferences(key), Some(flow)) => key == flow,
        _ => *here == first(story),
    }
}

/// Whether a change is the one a story tells, so that starting again takes it back.
pub(super) fn tells(story: &Story, tenant: &Tenant, entry: &Applied) -> bool {
    let of = |change: &Change| match (story.about, change) {
        (About::Copies, Change::CreateFromCopy { .. })
        | (About::NewMachineConnections, Change::ConnectMachine { .. })
        | (About::Policies, Change::PublishPolicy { .. }) => true,
        (
            About::Person(key) | About::RoleOf { person: key, .. },
            Change::SetPerson { person, .. },
        ) => tenant.person(*person).key == key,
        (
            About::MachineConnection(key),
            Change::SetRunOwner { connection, .. } | Change::ShareMachine { connection, .. },
        ) => tenant.machine_connection(*connection).key == key,
        _ => false,
    };
    match story.flow_key() {
        Some(key) => {
            let flow = tenant.flow_by_key(key);
            flow.is_some() && entry.edits.iter().any(|edit| edit.flow() == flow)
        }
        None => entry.change.steps().into_iter().any(of),
    }
}

/// What a story is about, by name: its record, or where it has none the page it begins on.
pub fn subject(story: &Story, tenant: &Tenant) -> String {
    let found = match story.about {
        About::Flow(key) => tenant
            .flow_by_key(key)
            .map(|flow| tenant.flow(flow).name.clone()),
        About::Person(key) => tenant
            .person_by_key(key)
            .map(|person| tenant.person(person).name.clone()),
        About::RoleOf { environment, .. } => {
            let mut known = tenant.environments.iter();
            known
                .find(|record| record.key == environment)
                .map(|record| record.name.clone())
        }
        About::MachineConnection(key) => {
            let mut known = tenant.machine_connections.iter();
            known
                .find(|record| record.key == key)
                .map(|record| record.name.clone())
        }
        _ => None,
    };
    found.unwrap_or_else(|| page(story.first).to_owned())
}

/// The page a question begins on, where it isn't about one record.
const fn page(first: First) -> &'static str {
    match first {
        First::ConnectMachine => labels::CONNECT_TO_A_MACHINE,
        First::Connectors => labels::CONNECTORS,
        First::Policies => labels::DATA_POLICIES,
        First::Review => labels::REVIEW,
        First::Errors => labels::ERROR_DECODER,
        _ => labels::FLOWS,
    }
}

/// The heading of an area.
pub const fn area_name(area: Area) -> &'static str {
    match area {
        Area::Share => labels::AREA_SHARE,
        Area::People => labels::AREA_PEOPLE,
        Area::Govern => labels::AREA_GOVERN,
        Area::Learn => labels::AREA_LEARN,
    }
}
