//! The app: what everything shares, the frame around every page, and the table of routes.

pub mod acting;
pub mod drop;
pub mod header;
pub mod keys;
pub mod notices;
pub mod rail;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::{ParentRoute, Route as At, Router, Routes};
use leptos_router::path;
use wasm_bindgen::JsCast;

use crate::labels;
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
    page,
    people::People,
    person::Person,
    policies::Policies,
    references::References,
    review::Review,
    rules::{Rule, Rules},
    settings::Settings,
};
use crate::panels::assume_flow::AssumeFlow;
use crate::panels::assumed::AssumedBar;
use crate::panels::modify_connections::ModifyConnections;
use crate::panels::story::{StoryStrip, anew, provide_story};
use crate::panels::why::Why;
use crate::panels::{
    access::Access, copy::Copy, going::provide_guard, owner::Owner, owners::Owners, run::Run,
    run_only::RunOnly, share::Share, title::provide_titles, trail::Trail,
};
use crate::route;
use crate::ui::{Live, Toasts, provide_ui};
use crate::workspace::demo;
use crate::workspace::importer::{Importer, provide_importer};
use crate::workspace::{DEMO, Kind, Open, Status, Workspace, provide_workspace};

/// The person the demo starts with.
const DEMO_ACTOR: &str = "ana-ruiz";

/// The whole portal.
#[component]
pub fn App() -> impl IntoView {
    provide_ui();
    page::provide_shown();
    provide_titles();
    provide_guard();
    provide_story();
    let workspace = provide_workspace();
    let importer = provide_importer();
    open_demo(workspace, importer);
    let help = RwSignal::new(false);
    keys::listen(help);
    Effect::new(move || {
        if workspace.status() == Status::Ready && importer.started() {
            let root = document().document_element();
            let _ = root.map(|root| root.set_attribute("data-ready", ""));
        }
    });
    view! {
        <Router base=route::base()>
            <Trail />
            // What isn't known yet isn't seen, so that nothing moves when it comes.
            <div class="app" data-loading=move || (workspace.status() == Status::Loading).then_some("")>
                <a class="skip" href="#main" on:click=|event| skip(&event)>"Skip to the page"</a>
                <header::Header on_help=move |()| help.set(true) />
                <nav class="app-rail" aria-label="Main"><rail::Rail /></nav>
                <main class="app-main" id="main">
                    <notices::Notices />
                    <AssumedBar />
                    <StoryStrip />
                    <Routes fallback=|| view! { <NotFound /> }.into_any()>
                        <At path=path!("/") view=|| view! { <Home /> }.into_any() />
                        <At path=path!("/flows") view=|| view! { <Flows /> }.into_any() />
                        <At
                            path=path!("/flows/:id/connection-references")
                            view=|| view! { <FlowReferences /> }.into_any()
                        />
                        <ParentRoute path=path!("/flows/:id") view=|| view! { <Details /> }.into_any()>
                            <At path=path!("") view=|| ().into_any() />
                            <At path=path!("why/:question") view=|| view! { <Why /> }.into_any() />
                            <At path=path!("share") view=|| view! { <Share /> }.into_any() />
                            <At path=path!("access") view=|| view! { <Access /> }.into_any() />
                            <At path=path!("connections") view=|| view! { <ModifyConnections /> }.into_any() />
                            <At path=path!("assumed") view=|| view! { <AssumeFlow /> }.into_any() />
                            <At path=path!("copy") view=|| view! { <Copy /> }.into_any() />
                            <At path=path!("owner") view=|| view! { <Owner /> }.into_any() />
                            <At path=path!("owners") view=|| view! { <Owners /> }.into_any() />
                            <At path=path!("run-only") view=|| view! { <RunOnly /> }.into_any() />
                            <At path=path!("run") view=|| view! { <Run /> }.into_any() />
                        </ParentRoute>
                        <At path=path!("/connection-references") view=|| view! { <References /> }.into_any() />
                        <At path=path!("/people") view=|| view! { <People /> }.into_any() />
                        <At path=path!("/people/:id") view=|| view! { <Person /> }.into_any() />
                        <At path=path!("/import") view=|| view! { <Import /> }.into_any() />
                        <At
                            path=path!("/connections/new/desktop-flows")
                            view=|| anew(|| view! { <ConnectMachine /> }.into_any())
                        />
                        <At path=path!("/machines") view=|| view! { <Machines /> }.into_any() />
                        <At path=path!("/machines/:id") view=|| view! { <MachineConnectionPage /> }.into_any() />
                        <At path=path!("/environments") view=|| view! { <Environments /> }.into_any() />
                        <At path=path!("/environments/:id") view=|| view! { <Environment /> }.into_any() />
                        <At path=path!("/governance") view=|| view! { <Governance /> }.into_any() />
                        <At path=path!("/governance/policies") view=|| anew(|| view! { <Policies /> }.into_any()) />
                        <At path=path!("/governance/review") view=|| view! { <Review /> }.into_any() />
                        <At path=path!("/activity") view=|| view! { <Activity /> }.into_any() />
                        <At path=path!("/rules") view=|| view! { <Rules /> }.into_any() />
                        <At path=path!("/rules/:id") view=|| view! { <Rule /> }.into_any() />
                        <At path=path!("/connections") view=|| view! { <Connections /> }.into_any() />
                        <At path=path!("/connections/new") view=|| view! { <NewConnection /> }.into_any() />
                        <At path=path!("/connectors") view=|| anew(|| view! { <Connectors /> }.into_any()) />
                        <At path=path!("/errors") view=|| anew(|| view! { <Errors /> }.into_any()) />
                        <At path=path!("/settings") view=|| view! { <Settings /> }.into_any() />
                    </Routes>
                    <footer class="app-foot">
                        <span>{labels::STAYS_HERE}</span>
                        <span>{labels::NOT_AFFILIATED}</span>
                    </footer>
                </main>
            </div>
            {move || help.get().then(|| view! { <keys::Shortcuts on_close=move |()| help.set(false) /> })}
            <drop::DropAnywhere />
            <Toasts />
            <Live />
        </Router>
    }
}

/// Fetches the demo, then starts the import worker: the first screen comes first.
fn open_demo(workspace: Workspace, importer: Importer) {
    spawn_local(async move {
        match demo::fetch().await {
            Ok((records, fingerprint)) => {
                let tenant = policy::Tenant::new(records);
                let company = tenant.settings.name.clone();
                let actor = tenant
                    .person_by_key(DEMO_ACTOR)
                    .or_else(|| tenant.person_ids().next());
                if let Some(actor) = actor {
                    let mut demo = Open::new(DEMO, Kind::Demo(company), tenant, actor);
                    demo.kept = true;
                    workspace.start(demo, fingerprint).await;
                }
            }
            Err(reason) => workspace.set_status(Status::Failed(reason)),
        }
        importer.start();
    });
}

/// Moves the focus to the page's heading; a bare `#main` would leave the page, because
/// links start at the folder the portal is served from.
fn skip(event: &leptos::ev::MouseEvent) {
    event.prevent_default();
    let heading = document().query_selector("#main h1").ok().flatten();
    if let Some(heading) =
        heading.and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok())
    {
        let _ = heading.focus();
    }
}
