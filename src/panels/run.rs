//! **Preview run**: what Power Automate would ask somebody who starts the flow. Nothing starts.

mod drawn;
mod seen;

use draw::prelude::*;
use policy::model::*;

use super::owners_only::sees_all;
use super::{Panel, PanelDrawer, use_panel};
use crate::labels;
use crate::location::use_location;
use crate::route::Route;
use crate::ui::{Card, Select};
use crate::workspace::use_workspace;
use drawn::{asks, draw};
use seen::see;

/// The panel of the route.
#[component]
pub fn Run() -> impl IntoNode {
    let panel = use_panel();
    let flow = panel.flow();
    move || flow.get().map(|flow| view! { <RunPanel panel flow /> })
}

/// **What it will ask** the acting person, on the page of somebody who doesn't own the flow.
pub fn will_ask(flow: FlowId) -> Node {
    let workspace = use_workspace();
    let seen = Memo::new(move |_| {
        workspace.read(|tenant, you| see(words::Voice::new(tenant, you), you, flow))
    });
    let body = move || seen.get().map(|seen| asks(&seen.why, seen.kind));
    view! { <Card title=labels::WILL_ASK><div class="stack">{body}</div></Card> }
}

#[component]
fn RunPanel(panel: Panel, flow: FlowId) -> impl IntoNode {
    let wanted = untrack(|| use_location().query(Route::FOR));
    // Who doesn't see all of the flow sees nobody else's run either.
    let all = sees_all(panel, flow);
    let about = panel.workspace.peek(|open| {
        let wanted = wanted.filter(|_| all);
        let named = wanted.and_then(|key| open.tenant.person_by_key(&key));
        named.unwrap_or(open.actor)
    });
    let about = RwSignal::new(about.unwrap_or(PersonId::NOBODY));
    let people = Memo::new(move |_| {
        let read = panel.workspace.read(|tenant, you| {
            let on_it = tenant.person_ids().filter(|person| {
                let is_on_it =
                    || *person == about.get_untracked() || !tenant.access(*person, flow).is_empty();
                *person == you || (all && is_on_it())
            });
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
            named.collect::<Vec<_>>()
        });
        read.unwrap_or_default()
    });
    let choose = move |person: String| {
        if let Ok(person) = person.parse() {
            about.set(PersonId(person));
        }
    };
    let seen = Memo::new(move |_| {
        let about = about.get();
        panel.say(|voice| see(voice, about, flow))
    });
    view! {
        <PanelDrawer panel title=labels::PREVIEW_RUN read_only=true>
            <Select
                label=labels::FOR
                value=Signal::derive(move || about.get().0.to_string())
                options=people
                on_change=choose
            />
            {move || seen.get().map(draw)}
        </PanelDrawer>
    }
}
