//! Which flow an address is about, and how much of it the acting person sees.

use draw::prelude::*;
use policy::Sight;
use policy::model::{FlowId, PersonId};

use super::elsewhere::in_workspace;
use super::page::Page;
use crate::location::use_location;
use crate::route::Route;
use crate::ui::{ButtonKind, LinkButton, Skeleton};
use crate::workspace::{Kind, Status, use_workspace};

/// What an address of a flow leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InView {
    /// The workspace is on its way.
    Loading,
    /// It couldn't be opened; the sentence says why.
    Failed(String),
    /// No open workspace has this flow.
    Missing,
    /// Another open workspace has it: its id and name.
    Elsewhere(String, String),
    /// The flow.
    Flow(FlowId, Sight),
}

/// The key of the flow in the address; it stays while the page is being left.
pub fn use_flow_key() -> Memo<String> {
    let location = use_location();
    Memo::new(
        move |before: Option<&String>| match Route::read_href(&location.pathname.get()) {
            Some(Route::Flow(key, _) | Route::FlowReferences(key)) => key,
            _ => before.cloned().unwrap_or_default(),
        },
    )
}

/// What the key leads to, for the acting person.
pub fn use_in_view(key: Memo<String>) -> Memo<InView> {
    let workspace = use_workspace();
    Memo::new(move |_| {
        match workspace.status() {
            Status::Loading => return InView::Loading,
            Status::Failed(reason) => return InView::Failed(reason),
            Status::Ready => {}
        }
        let key = key.get();
        let here = workspace.read(|tenant, you| {
            let flow = tenant.flow_by_key(&key)?;
            Some(InView::Flow(flow, tenant.sight(you, flow)))
        });
        if let Some(found) = here.flatten() {
            return found;
        }
        match workspace.elsewhere(|tenant| tenant.flow_by_key(&key).is_some()) {
            Some((id, Kind::Demo(name) | Kind::File(name))) => InView::Elsewhere(id, name),
            None => InView::Missing,
        }
    })
}

/// The person an address is about, or else the acting one; only people of this workspace count.
pub fn use_about() -> Memo<Option<PersonId>> {
    let workspace = use_workspace();
    let location = use_location();
    Memo::new(move |_| {
        let wanted = location.query(Route::FOR);
        workspace.read(|tenant, you| {
            wanted
                .and_then(|key| tenant.person_by_key(&key))
                .unwrap_or(you)
        })
    })
}

/// The page where there is no flow to show.
pub fn without_flow(in_view: InView) -> Node {
    match in_view {
        InView::Loading => view! { <Loading /> },
        InView::Failed(reason) => view! {
            <Page title="Flow" within="Flows">
                <p class="lead measure">{reason}</p>
            </Page>
        },
        InView::Elsewhere(id, name) => {
            in_workspace("This flow is in another place", "Flows", id, name)
        }
        InView::Missing | InView::Flow(..) => view! {
            <Page title="This flow isn't here" within="Flows">
                <p class="lead measure">
                    "Nothing that is open has a flow with this address. It may belong to a file that isn't open in this browser."
                </p>
                <div class="bar">
                    <LinkButton kind=ButtonKind::Main href=Route::Flows.href()>"See all flows"</LinkButton>
                    <LinkButton href=Route::Home.href()>"Go to Home"</LinkButton>
                </div>
            </Page>
        },
    }
}

/// Nothing for 200 ms, then the shape of what comes.
#[component]
fn Loading() -> impl IntoNode {
    let late = RwSignal::new(false);
    set_timeout(
        move || {
            late.set(true);
        },
        std::time::Duration::from_millis(200),
    );
    move || late.get().then(|| view! { <Skeleton /> })
}
