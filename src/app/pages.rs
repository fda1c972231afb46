//! The table of pages: which of them an address shows. A page stays while only the key in its
//! address changes, and a flow's page stays under its panels.

use std::mem::{Discriminant, discriminant};

use draw::prelude::*;

use crate::location::use_location;
use crate::pages::{
    activity::Activity,
    connect_machine::ConnectMachine,
    connections::Connections,
    connectors::Connectors,
    details::Details,
    environment::Environment,
    environments::Environments,
    errors::Errors,
    flow_references::FlowReferences,
    flows::Flows,
    governance::Governance,
    home::Home,
    import::Import,
    machine::MachineConnectionPage,
    machines::Machines,
    new_connection::NewConnection,
    not_found::NotFound,
    people::People,
    person::Person,
    policies::Policies,
    references::References,
    review::Review,
    rules::{Rule, Rules},
    settings::Settings,
};
use crate::panels::assume_flow::AssumeFlow;
use crate::panels::modify_connections::ModifyConnections;
use crate::panels::story::anew;
use crate::panels::why::Why;
use crate::panels::{
    access::Access, copy::Copy, owner::Owner, owners::Owners, run::Run, run_only::RunOnly,
    share::Share,
};
use crate::route::{Panel, Route};

/// The page of the address.
pub(super) fn shown() -> Node {
    let location = use_location();
    let here = move || Route::read_href(&location.pathname.get());
    let kind: Memo<Option<Discriminant<Route>>> =
        Memo::new(move |_| here().as_ref().map(discriminant));
    Node::live(move || {
        kind.track();
        let Some(route) = untrack(here) else {
            return view! { <NotFound /> }.anew();
        };
        page(&route).anew()
    })
}

fn page(route: &Route) -> Node {
    match route {
        Route::Home => view! { <Home /> },
        Route::Import => view! { <Import /> },
        Route::Flows => view! { <Flows /> },
        Route::Flow(..) => view! { <Details />{drawer()} },
        Route::FlowReferences(_) => view! { <FlowReferences /> },
        Route::References => view! { <References /> },
        Route::Connections => view! { <Connections /> },
        Route::NewConnection => view! { <NewConnection /> },
        Route::NewMachineConnection => anew(|| view! { <ConnectMachine /> }),
        Route::Connectors => anew(|| view! { <Connectors /> }),
        Route::Machines => view! { <Machines /> },
        Route::Machine(_) => view! { <MachineConnectionPage /> },
        Route::People => view! { <People /> },
        Route::Person(_) => view! { <Person /> },
        Route::Environments => view! { <Environments /> },
        Route::Environment(_) => view! { <Environment /> },
        Route::Governance => view! { <Governance /> },
        Route::Policies => anew(|| view! { <Policies /> }),
        Route::Review => view! { <Review /> },
        Route::Errors => anew(|| view! { <Errors /> }),
        Route::Activity => view! { <Activity /> },
        Route::Rules => view! { <Rules /> },
        Route::Rule(_) => view! { <Rule /> },
        Route::Settings => view! { <Settings /> },
    }
}

/// The panel over a flow's page.
fn drawer() -> Node {
    let location = use_location();
    let panel = Memo::new(move |_| Route::drawer(&location.pathname.get()));
    Node::live(move || drawn(panel.get()).anew())
}

fn drawn(panel: Option<Panel>) -> Node {
    match panel {
        None => Node::Nothing,
        Some(Panel::Share) => view! { <Share /> },
        Some(Panel::Access) => view! { <Access /> },
        Some(Panel::Owners) => view! { <Owners /> },
        Some(Panel::RunOnly) => view! { <RunOnly /> },
        Some(Panel::Copy) => view! { <Copy /> },
        Some(Panel::Owner) => view! { <Owner /> },
        Some(Panel::Connections) => view! { <ModifyConnections /> },
        Some(Panel::Assumed) => view! { <AssumeFlow /> },
        Some(Panel::Run) => view! { <Run /> },
        Some(Panel::Why(_)) => view! { <Why /> },
    }
}
