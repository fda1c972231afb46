//! The app: what everything shares, the frame around every page, and the table of routes.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::{ParentRoute, Route as At, Router, Routes};
use leptos_router::path;

use crate::backend::demo;
use crate::labels;
use crate::pages::{
    details::Details, flows::Flows, home::Home, not_found::NotFound, page, references::References,
};
use crate::route::{self, Route};
use crate::ui::{Live, provide_ui};
use crate::workspace::{Kind, Open, Status, Workspace, provide_workspace};

/// The person the demo starts with.
const DEMO_ACTOR: &str = "ana-ruiz";

/// The whole portal.
#[component]
pub fn App() -> impl IntoView {
    provide_ui();
    page::provide_shown();
    let workspace = provide_workspace();
    open_demo(workspace);
    Effect::new(move || {
        if workspace.status() == Status::Ready {
            let root = document().document_element();
            let _ = root.map(|root| root.set_attribute("data-ready", ""));
        }
    });
    view! {
        <Router base=route::base()>
            <div class="app">
                <Header />
                <nav class="app-rail" aria-label="Main"><Rail /></nav>
                <main class="app-main" id="main">
                    <Routes fallback=|| view! { <NotFound /> }.into_any()>
                        <At path=path!("/") view=|| view! { <Home /> }.into_any() />
                        <At path=path!("/flows") view=|| view! { <Flows /> }.into_any() />
                        <ParentRoute path=path!("/flows/:id") view=|| view! { <Details /> }.into_any()>
                            <At path=path!("") view=|| ().into_any() />
                        </ParentRoute>
                        <At path=path!("/connection-references") view=|| view! { <References /> }.into_any() />
                    </Routes>
                    <footer class="app-foot">
                        <span>{labels::STAYS_HERE}</span>
                        <span>{labels::NOT_AFFILIATED}</span>
                    </footer>
                </main>
            </div>
            <Live />
        </Router>
    }
}

fn open_demo(workspace: Workspace) {
    spawn_local(async move {
        match demo::fetch().await {
            Ok(records) => {
                let tenant = policy::Tenant::new(records);
                let company = tenant.settings.name.clone();
                let actor = tenant
                    .person_by_key(DEMO_ACTOR)
                    .or_else(|| tenant.person_ids().next());
                if let Some(actor) = actor {
                    workspace.show(Open::new("demo", Kind::Demo(company), tenant, actor));
                }
            }
            Err(reason) => workspace.set_status(Status::Failed(reason)),
        }
    });
}

#[component]
fn Header() -> impl IntoView {
    view! {
        <header class="app-head">
            <a class="brand" href=Route::Home.href()>
                <img src="icon.svg" alt="" width="24" height="24" />
                {labels::PRODUCT}
            </a>
        </header>
    }
}

#[component]
fn Rail() -> impl IntoView {
    view! { <a class="nav-item" href=Route::Flows.href()><span>"Flows"</span></a> }
}
