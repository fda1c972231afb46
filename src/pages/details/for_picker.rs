//! Whom the answers of the band are for: people by who they are to the flow.

use draw::prelude::*;
use policy::model::{FlowId, PersonId};
use policy::{Standing, Tenant};

use crate::labels;
use crate::location::{NavigateOptions, use_navigate};
use crate::route::Route;
use crate::ui::{Popover, SearchBox, avatar, use_ui};
use crate::workspace::use_workspace;

/// How many people a group shows before the rest is left to the search.
const SHOWN: usize = 12;

struct Choice {
    key: String,
    name: String,
    is_you: bool,
}

/// `for [You (Ana Ruiz)]`: choosing keeps the page and says whose answers it shows.
pub(super) fn for_picker(flow: FlowId, about: Memo<Option<PersonId>>) -> Node {
    let workspace = use_workspace();
    let open = RwSignal::new(false);
    let name = Memo::new(move |_| {
        let about = about.get();
        let shown = workspace.read(|tenant, you| {
            let about = about.unwrap_or(you);
            let name = tenant.person(about).name.clone();
            (about == you, name)
        });
        shown.unwrap_or_default()
    });
    let words = move || match name.get() {
        (true, name) => words::you_named(&name),
        (false, name) => name,
    };
    let face = move || {
        view! {
            <span class="pair">
                {move || avatar(&name.with(|(_, name)| name.clone()))}
                <bdi>{words}</bdi>
            </span>
        }
    };
    let button_name = Signal::derive(move || format!("For {}", words()));
    view! {
        <span class="only-print">"for "<bdi>{words}</bdi></span>
        <span class="pair no-print">
            <span class="second" aria-hidden="true">"for"</span>
            <Popover name=labels::ANSWERS_FOR button_name=button_name face=face open=open>
                <People flow=flow open=open />
            </Popover>
        </span>
    }
}

#[component]
fn People(flow: FlowId, open: RwSignal<bool>) -> impl IntoNode {
    let workspace = use_workspace();
    let ui = use_ui();
    let go = StoredValue::new(use_navigate());
    let text = RwSignal::new(String::new());
    let groups = move || {
        let wanted = text.get().to_lowercase();
        let found = workspace.read(|tenant, you| grouped(tenant, you, flow, &wanted));
        found.unwrap_or_default()
    };
    let choose = move |choice: &Choice| {
        let page = workspace.peek(|workspace| workspace.tenant.flow(flow).key.clone());
        let person = (!choice.is_you).then_some(choice.key.as_str());
        let options = NavigateOptions {
            replace: true,
            scroll: false,
        };
        let route = Route::flow(&page.unwrap_or_default());
        go.with_value(|go| go(&route.path_for(person), options));
        open.set(false);
        ui.announce(format!("Answers for {}.", words::apart(&choice.name)));
    };
    let pick = move |choice: Choice| {
        let initials = choice.name.clone();
        let name = if choice.is_you {
            words::you_named(&choice.name)
        } else {
            choice.name.clone()
        };
        view! {
            <button type="button" on:click={
                let choice = StoredValue::new(choice);
                move |_| choice.with_value(choose)
            }>
                {avatar(&initials)}
                <span><bdi>{name}</bdi></span>
            </button>
        }
    };
    let group = move |(standing, people): (Standing, Vec<Choice>)| {
        let head = labels::standing(standing);
        let hidden = people.len().saturating_sub(SHOWN);
        view! {
            <div role="group" aria-label=head>
                <p class="caption-head">{head}</p>
                {people.into_iter().take(SHOWN).map(pick).collect_view()}
                {(hidden > 0).then(|| view! { <p class="caption">{format!("{hidden} more: search for a name.")}</p> })}
            </div>
        }
    };
    view! {
        <div class=stylers::style_sheet!("src/pages/details/for_picker.css")>
            <div>
            <SearchBox label="Search people" id="search-for" value=text on_input=move |now: String| text.set(now) />
            </div>
            {move || groups().into_iter().map(group).collect_view()}
        </div>
    }
}

/// Everybody whose name or address holds the text, by who they are to the flow; nobody stands twice.
fn grouped(
    tenant: &Tenant,
    you: PersonId,
    flow: FlowId,
    wanted: &str,
) -> Vec<(Standing, Vec<Choice>)> {
    let mut groups: Vec<_> = Standing::ALL
        .into_iter()
        .map(|standing| (standing, Vec::new()))
        .collect();
    for person in tenant.person_ids() {
        let record = tenant.person(person);
        let matches = |text: &str| text.to_lowercase().contains(wanted);
        if !matches(&record.name) && !matches(&record.email) {
            continue;
        }
        let standing = tenant.standing(person, flow);
        if let Some((_, people)) = groups.iter_mut().find(|(other, _)| *other == standing) {
            people.push(Choice {
                key: record.key.clone(),
                name: record.name.clone(),
                is_you: person == you,
            });
        }
    }
    groups.retain(|(_, people)| !people.is_empty());
    groups
}
