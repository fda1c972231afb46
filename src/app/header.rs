//! The header: which workspace, which environment, who is acting, and help.

use draw::prelude::*;

use super::acting::ActingAs;
use super::rail::Rail;
use crate::labels;
use crate::location::{NavigateOptions, use_location, use_navigate};
use crate::panels::reset::ResetDialog;
use crate::panels::said::badge;
use crate::route::Route;
use crate::ui::{Button, ButtonKind, Dialog, Drawer, Icon, IconButton, Menu, MenuItem, icon};
use crate::workspace::importer::use_importer;
use crate::workspace::{DEMO, Kind, Workspace, use_workspace};

/// The header of every page.
#[component]
pub fn Header(
    /// **Help** was pressed.
    #[prop(into)]
    on_help: Callback<()>,
) -> impl IntoNode {
    let small_menu = RwSignal::new(false);
    view! {
        <header class="app-head">
            <div class="only-s">
                <IconButton icon=Icon::Menu name="Menu" on_press=move |()| small_menu.set(true) />
            </div>
            <a class="brand" aria-label="Sharewell, home" href=Route::Home.href()>
                <img src="icon.svg" alt="" width="24" height="24" />
                <span class="not-s">{labels::PRODUCT}</span>
            </a>
            <div class="give"><WorkspaceMenu /></div>
            <div class="not-s"><EnvironmentMenu /></div>
            <span class="push"></span>
            <IconButton icon=Icon::Help name="Help" on_press=on_help />
            <ActingAs />
        </header>
        {move || small_menu.get().then(|| view! {
            <Drawer title="Menu" at_start=true on_close=move |()| small_menu.set(false)>
                <EnvironmentMenu head=true />
                <nav aria-label="Main"><Rail on_choose=move |()| small_menu.set(false) /></nav>
            </Drawer>
        })}
    }
}

#[component]
fn WorkspaceMenu() -> impl IntoNode {
    let workspace = use_workspace();
    let navigate = use_navigate();
    let shown = Memo::new(move |_| workspace.with(|open| (open.id.clone(), open.kind.clone())));
    let name = move || {
        shown
            .get()
            .map(|(_, kind)| badge(&kind))
            .unwrap_or_default()
    };
    let importer = use_importer();
    let closing = RwSignal::new(None::<(String, String)>);
    let resetting = RwSignal::new(false);
    let state = move || match shown.get() {
        Some((_, Kind::File(_))) => "file",
        _ => "demo",
    };
    let face = move || {
        let is_file = Memo::new(move |_| state() == "file");
        view! {
            {move || is_file.get().then(|| icon(Icon::File))}
            <bdi>{name}</bdi>
        }
    };
    let items = Signal::derive(move || {
        let mut items: Vec<_> = workspace
            .all()
            .into_iter()
            .map(|(id, kind, is_shown)| {
                MenuItem::new(badge(&kind), move || workspace.switch_to(&id)).checked(is_shown)
            })
            .collect();
        items.push(
            MenuItem::new("Import a solution…", move || {
                importer.choose();
                navigate(&Route::Import.path(), NavigateOptions::default());
            })
            .icon(Icon::Import),
        );
        match shown.get() {
            Some((id, Kind::Demo(name))) if id != DEMO => {
                items.push(
                    MenuItem::new("Close this demo", move || {
                        closing.set(Some((id.clone(), name.clone())));
                    })
                    .icon(Icon::Close),
                );
            }
            Some((_, Kind::Demo(_))) => {
                items.push(
                    MenuItem::new("Reset the demo", move || resetting.set(true)).icon(Icon::Undo),
                );
            }
            Some((id, Kind::File(name))) => {
                items.push(
                    MenuItem::new("Close this file", move || {
                        closing.set(Some((id.clone(), name.clone())));
                    })
                    .icon(Icon::Close),
                );
            }
            None => {}
        }
        items
    });
    view! {
        <Menu class="realm" state=state name=move || format!("Workspace: {}", name()) face=face items=items />
        {move || resetting.get().then(|| view! { <ResetDialog on_done=move |()| resetting.set(false) /> })}
        {move || closing.get().map(|(id, name)| view! { <Closing id=id name=name on_done=move |()| closing.set(None) /> })}
    }
}

/// Asks before a workspace is closed: what was changed in it can't be brought back.
#[component]
fn Closing(id: String, name: String, #[prop(into)] on_done: Callback<()>) -> impl IntoNode {
    let workspace = use_workspace();
    let navigate = use_navigate();
    let close = move || {
        workspace.close(&id);
        on_done.run(());
        navigate(&Route::Home.path(), Default::default());
    };
    let foot = move || {
        view! {
            <Button kind=ButtonKind::Danger on_press=close.clone()>"Close"</Button>
            <Button start=true on_press=on_done>{labels::CANCEL}</Button>
        }
    };
    view! {
        <Dialog title=format!("Close {}?", words::apart(&name)) on_close=on_done foot=foot>
            <p>"This copy and what you changed in it are deleted from this browser. The file it came from stays as it is, and nothing changes in Power Automate."</p>
        </Dialog>
    }
}

/// The choice of an environment, on the pages whose lists follow it and where there is a choice.
#[component]
fn EnvironmentMenu(
    /// What it chooses stands above it.
    #[prop(optional)]
    head: bool,
) -> impl IntoNode {
    let workspace = use_workspace();
    let location = use_location();
    let follows = Memo::new(move |_| {
        let page = Route::read_href(&location.pathname.get());
        let several = workspace.with(|open| open.tenant.environments.len() > 1);
        several == Some(true) && page.is_some_and(|page| page.lists_by_environment())
    });
    move || {
        follows.get().then(|| {
            let menu = environments(workspace);
            if head {
                view! { <div><p class="nav-head">"Environment"</p>{menu}</div> }
            } else {
                menu
            }
        })
    }
}

fn environments(workspace: Workspace) -> Node {
    let all = labels::ALL_ENVIRONMENTS;
    let name = Memo::new(move |_| {
        workspace
            .with(|open| {
                open.environment
                    .map(|id| open.tenant.environment(id).name.clone())
            })
            .flatten()
            .unwrap_or_else(|| all.to_owned())
    });
    let items = Signal::derive(move || {
        let known = workspace.with(|open| {
            let names = open
                .tenant
                .environments
                .iter()
                .map(|environment| environment.name.clone());
            (open.environment, names.collect::<Vec<_>>())
        });
        let (chosen, names) = known.unwrap_or_default();
        let every = MenuItem::new(all, move || workspace.choose_environment(None))
            .checked(chosen.is_none());
        let each = names.into_iter().enumerate().map(|(at, name)| {
            let id = policy::model::EnvironmentId(at as u32);
            MenuItem::new(name, move || workspace.choose_environment(Some(id)))
                .checked(chosen == Some(id))
        });
        std::iter::once(every).chain(each).collect()
    });
    view! {
        <Menu kind=ButtonKind::Quiet name=move || format!("Environment: {}", name.get()) face=move || view! { <bdi>{move || name.get()}</bdi> } items=items />
    }
}
