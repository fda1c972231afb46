//! The app: what everything shares, the frame around every page, and the table of pages.

pub mod acting;
pub mod drop;
pub mod header;
pub mod keys;
pub mod notices;
mod pages;
pub mod rail;

use draw::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

use crate::labels;
use crate::location::provide_location;
use crate::pages::page;
use crate::panels::assumed::AssumedBar;
use crate::panels::going::provide_guard;
use crate::panels::story::{StoryStrip, provide_story};
use crate::panels::title::provide_titles;
use crate::panels::trail::Trail;
use crate::ui::{Live, Toasts, provide_ui};
use crate::workspace::demo;
use crate::workspace::importer::{Importer, provide_importer};
use crate::workspace::{DEMO, Kind, Open, Status, Workspace, provide_workspace};

/// The person the demo starts with.
const DEMO_ACTOR: &str = "ana-ruiz";

/// The whole portal.
#[component]
pub fn App() -> impl IntoNode {
    provide_ui();
    page::provide_shown();
    provide_titles();
    provide_guard();
    provide_location();
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
                {pages::shown()}
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
