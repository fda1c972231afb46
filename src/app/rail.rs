//! The way between pages: a rail at the side, in a drawer where the window is small.

use draw::prelude::*;

use crate::labels;
use crate::location::use_location;
use crate::route::Route;
use crate::ui::{Icon, icon};

struct Item {
    group: &'static str,
    icon: Icon,
    name: &'static str,
    route: Route,
}

fn items() -> Vec<Item> {
    let item = |group, icon, name, route| Item {
        group,
        icon,
        name,
        route,
    };
    vec![
        item("", Icon::Home, "Home", Route::Home),
        item(labels::AREA_SHARE, Icon::Flows, "Flows", Route::Flows),
        item(
            "",
            Icon::Reference,
            "Connection references",
            Route::References,
        ),
        item("", Icon::Connection, "Connections", Route::Connections),
        item("", Icon::Machine, "Machines", Route::Machines),
        item("", Icon::Connector, "Connectors", Route::Connectors),
        item(labels::AREA_PEOPLE, Icon::People, "People", Route::People),
        item("", Icon::Environment, "Environments", Route::Environments),
        item(
            labels::AREA_GOVERN,
            Icon::Governance,
            "Governance",
            Route::Governance,
        ),
        item(
            labels::AREA_LOOK_BACK,
            Icon::Activity,
            "Activity",
            Route::Activity,
        ),
        item(labels::AREA_LEARN, Icon::Rules, "Rules", Route::Rules),
        item("", Icon::ErrorDecoder, "Error decoder", Route::Errors),
        item("", Icon::Settings, "Settings", Route::Settings),
    ]
}

/// The items, in their fixed order.
#[component]
pub fn Rail(
    /// Something was chosen, or the current page was pressed again.
    #[prop(optional, into)]
    on_choose: Option<Callback<()>>,
) -> impl IntoNode {
    let location = use_location();
    let here = Memo::new(move |_| Route::read_href(&location.pathname.get()));
    let item = move |item: Item| {
        let href = item.route.href();
        let current = item.route;
        let is_last = matches!(current, Route::Settings);
        let is_current = move || here.get().is_some_and(|here| current.holds(&here));
        let title = item.name;
        view! {
            {(!item.group.is_empty()).then(|| view! { <p class="nav-head">{item.group}</p> })}
            <a
                class="nav-item"
                class:nav-last=is_last
                href=href
                title=title
                aria-current=move || is_current().then_some("page")
                on:click=move |_| {
                    if let Some(on_choose) = on_choose {
                        on_choose.run(());
                    }
                }
            >
                {icon(item.icon)}
                <span data-words=item.name>{item.name}</span>
            </a>
        }
    };
    items().into_iter().map(item).collect_view()
}
