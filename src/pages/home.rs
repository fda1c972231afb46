//! Home: what this is, one live switch, and the questions makers ask.

mod attention;
mod example;
mod questions;

use draw::prelude::*;

use super::page::Page;
use crate::location::{NavigateOptions, use_navigate};
use crate::panels::offers::Offers;
use crate::route::Route;
use crate::ui::{Button, ButtonKind, Icon, LinkButton, MessageBar, MessageKind};
use crate::workspace::importer::use_importer;
use crate::workspace::tab;
use crate::workspace::{Status, use_workspace};

/// Set once somebody opened the demo: then Home is for coming back.
const VISITED: &str = "sharewell-visited";

/// The page.
#[component]
pub fn Home() -> impl IntoNode {
    let workspace = use_workspace();
    let set = tab::setting(VISITED).is_some();
    // Whoever has a file open or changed something was here, whichever way they came.
    let again = Memo::new(move |_| set || workspace.is_in_use());
    move || {
        if again.get() {
            coming_back()
        } else {
            first_visit()
        }
    }
}

fn coming_back() -> Node {
    view! {
        <Page title="Home">
            <p class="lead">"See what sharing a flow really does, before you save."</p>
            <LoadFailed />
            <Offers />
            <attention::Attention />
            <questions::Questions />
        </Page>
    }
}

fn first_visit() -> Node {
    let navigate = use_navigate();
    // The import page opens with the browser's own choice of a file: one press less.
    let importer = use_importer();
    let open_demo = move |()| {
        tab::set_setting(VISITED, Some("yes"));
        navigate(&Route::Flows.path(), NavigateOptions::default());
    };
    view! {
        <div class=stylers::style_sheet!("src/pages/home.css")>
            <Page title="See what sharing a flow really does, before you save" whole=true>
                <div class="cols">
                    <div class="col-7 stack-6">
                        <p class="lead measure">
                            "Open the demo, or drop in an exported solution. It never leaves your browser."
                        </p>
                        <div class="bar">
                            <Button kind=ButtonKind::Main icon=Icon::Demo on_press=open_demo>"Open the demo"</Button>
                            <span on:click=move |_| importer.choose()>
                                <LinkButton icon=Icon::Import href=Route::Import.href()>"Import a solution"</LinkButton>
                            </span>
                        </div>
                        <LoadFailed />
                    </div>
                    <div class="col-5"><example::Example /></div>
                </div>
                <questions::Questions />
            </Page>
        </div>
    }
}

/// What to say when the demo didn't arrive; files can still be opened.
#[component]
fn LoadFailed() -> impl IntoNode {
    let workspace = use_workspace();
    move || match workspace.status() {
        Status::Failed(reason) => Some(view! {
            <MessageBar kind=MessageKind::Error lead=reason spoken=true>
                "Reload the page to try again. You can import a file all the same."
            </MessageBar>
        }),
        Status::Loading | Status::Ready => None,
    }
}
