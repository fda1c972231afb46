//! Who is acting: changes are made by that person. On a flow, people stand by their role.

use draw::prelude::*;
use leptos::wasm_bindgen::JsCast;
use policy::model::{FlowId, PersonId};
use policy::{Standing, Tenant};

use crate::labels;
use crate::location::use_location;
use crate::panels::said::acting_now;
use crate::route::Route;
use crate::ui::{ButtonKind, Popover, SearchBox, avatar, use_ui};
use crate::workspace::use_workspace;

/// The id of the button that opens the picker.
pub(super) const PICKER: &str = "acting-as";

/// How many people a group shows before the rest is left to the search.
const SHOWN: usize = 12;

/// **Acting as NAME**, and the picker it opens.
#[component]
pub fn ActingAs() -> impl IntoNode {
    let workspace = use_workspace();
    let open = RwSignal::new(false);
    let name = Memo::new(move |_| {
        workspace
            .read(|tenant, you| words::called(&tenant.person(you).name).into_owned())
            .unwrap_or_default()
    });
    let face = move || {
        view! {
            {move || avatar(&name.get())}
            <span class="not-s">"Acting as "<bdi>{move || name.get()}</bdi></span>
        }
    };
    let button_name = Signal::derive(move || format!("Acting as {}", name.get()));
    view! {
        <Popover id=PICKER kind=ButtonKind::Quiet name="Act as" button_name=button_name face=face open=open>
            <People open=open />
        </Popover>
    }
}

/// One group of the picker: its heading and who is in it.
type Group = (String, Vec<(PersonId, String, String)>);

#[component]
fn People(open: RwSignal<bool>) -> impl IntoNode {
    let workspace = use_workspace();
    let ui = use_ui();
    let location = use_location();
    let text = RwSignal::new(String::new());
    let flow = move || match Route::read_href(&location.pathname.get()) {
        Some(Route::Flow(key, _) | Route::FlowReferences(key)) => Some(key),
        _ => None,
    };
    let groups = move || {
        let (wanted, flow) = (text.get().to_lowercase(), flow());
        workspace
            .read(|tenant, you| {
                let flow = flow.and_then(|key| tenant.flow_by_key(&key));
                let matching = tenant.person_ids().filter(|person| {
                    let record = tenant.person(*person);
                    record.name.to_lowercase().contains(&wanted)
                        || record.email.to_lowercase().contains(&wanted)
                });
                grouped(tenant, flow, matching.filter(|person| *person != you))
            })
            .unwrap_or_default()
    };
    let choose = move |person: PersonId, name: String| {
        workspace.act_as(person);
        open.set(false);
        ui.announce(acting_now(&name));
    };
    let group = move |(head, people): Group| {
        let hidden = people.len().saturating_sub(SHOWN);
        let each = people.into_iter().take(SHOWN).map(|(person, name, detail)| {
            let chosen = name.clone();
            view! {
                <button type="button" class="pick" on:click=move |_| choose(person, chosen.clone())>
                    {avatar(&name)}
                    <span><bdi>{name}</bdi><span class="caption">{detail}</span></span>
                </button>
            }
        });
        view! {
            <div role="group" aria-label=head.clone()>
                <p class="caption-head">{head.clone()}</p>
                {each.collect_view()}
                {(hidden > 0).then(|| view! { <p class="caption">{format!("{hidden} more: search for a name.")}</p> })}
            </div>
        }
    };
    // Enter in the search box takes the first who matches.
    let key = move |event: leptos::ev::KeyboardEvent| {
        let typing = event
            .target()
            .is_some_and(|target| target.has_type::<leptos::web_sys::HtmlInputElement>());
        if !typing || event.key() != "Enter" || event.is_composing() {
            return;
        }
        event.prevent_default();
        let mut found = untrack(groups).into_iter().flat_map(|(_, people)| people);
        if let Some((person, name, _)) = found
            .next()
            .filter(|_| !text.with_untracked(String::is_empty))
        {
            choose(person, name);
        }
    };
    view! {
        <div class=stylers::style_sheet!("src/app/acting.css") on:keydown=key>
            <p class="caption">"Changes are made by this person. Nothing outside this browser changes."</p>
            <SearchBox label="Search people" id="search-people" value=text on_input=move |now: String| text.set(now) />
            {move || groups().into_iter().map(group).collect_view()}
        </div>
    }
}

/// People by who they are to the flow in view, and in one group where none is.
fn grouped(
    tenant: &Tenant,
    flow: Option<FlowId>,
    people: impl Iterator<Item = PersonId>,
) -> Vec<Group> {
    let mut groups: Vec<(Option<Standing>, Vec<_>)> = match flow {
        Some(_) => Standing::ALL
            .map(|standing| (Some(standing), Vec::new()))
            .into(),
        None => vec![(None, Vec::new())],
    };
    for person in people {
        let record = tenant.person(person);
        let standing = flow.map(|flow| tenant.standing(person, flow));
        if let Some((_, group)) = groups.iter_mut().find(|(other, _)| *other == standing) {
            let detail = match record.left {
                true => format!("{} · {}", record.email, labels::HAS_LEFT),
                false => record.email.clone(),
            };
            group.push((person, record.name.clone(), detail));
        }
    }
    groups.retain(|(_, people)| !people.is_empty());
    let head = |standing: Option<Standing>| standing.map_or("People", labels::standing).to_owned();
    groups
        .into_iter()
        .map(|(standing, people)| (head(standing), people))
        .collect()
}
