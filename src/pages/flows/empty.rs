//! What stands in place of the list when nothing is listed.

use draw::prelude::*;

use super::asked::{Asked, Choice, Tab};
use super::list::List;
use crate::route::Route;
use crate::ui::{Button, ButtonKind, Empty, LinkButton};

/// Why nothing is listed, and what to do about it.
pub(super) fn empty(list: List) -> Node {
    Node::live(move || {
        let (tab, narrows, filters, text) = list.asked.with(|asked| {
            let text = asked.text.trim().to_owned();
            (asked.tab, asked.narrows(), asked.filters(), text)
        });
        if narrows {
            nothing_found(list, tab, filters, &text)
        } else {
            nothing_there(list, tab)
        }
    })
}

/// A text or filters that nothing fits.
fn nothing_found(list: List, tab: Tab, filters: bool, text: &str) -> Node {
    let place = Tab::ALL
        .iter()
        .find(|choice| choice.0 == tab)
        .map_or("", |choice| choice.2);
    let what = match (text.is_empty(), filters) {
        (false, false) => format!("matches \"{}\".", words::apart(text)),
        (false, true) => format!("matches \"{}\" and these filters.", words::apart(text)),
        (true, _) => "fits these filters.".to_owned(),
    };
    let lead = match tab {
        Tab::All => format!("No flow {what}"),
        _ => format!("No flow in {place} {what}"),
    };
    let others = match tab {
        Tab::All => 0,
        _ => list.count_in(Tab::All),
    };
    if others > 0 {
        let does = if others == 1 { "does" } else { "do" };
        let lead = format!("{lead} {others} in All {does}.");
        let show = move |()| list.ask(|asked| asked.tab = Tab::All);
        let action = move || view! { <Button on_press=show>"Show them"</Button> };
        return view! { <Empty lead=lead action=action /> };
    }
    let clear = move |()| {
        list.ask(|asked| {
            *asked = Asked {
                tab: asked.tab,
                sort: asked.sort,
                ..Asked::default()
            };
        });
    };
    let words = if filters {
        "Clear filters"
    } else {
        "Clear the search"
    };
    let action = move || view! { <Button on_press=clear>{words}</Button> };
    view! { <Empty lead=lead action=action /> }
}

/// A tab that holds nothing.
fn nothing_there(list: List, tab: Tab) -> Node {
    let name = list.workspace.with(|open| {
        let here = open.environment.map(|environment| {
            format!(
                " in {}",
                words::apart(&open.tenant.environment(environment).name)
            )
        });
        let name = open.tenant.person(open.actor).name.clone();
        (name, here.unwrap_or_default())
    });
    let (name, place) = name.unwrap_or_default();
    let all = move |()| list.ask(|asked| asked.tab = Tab::All);
    let see_all = move || view! { <Button on_press=all>"See all flows"</Button> };
    match tab {
        Tab::Mine => {
            view! { <Empty lead=format!("{} hasn't created or owned a flow{place} yet.", words::apart(&name)) action=see_all /> }
        }
        Tab::Shared => view! {
            <Empty lead=format!("Nothing{place} is shared with {} yet.", words::apart(&name)) action=see_all>
                "Cloud flows shared as run-only don't show up in Power Automate's list either: people start them from a button, Teams or SharePoint."
            </Empty>
        },
        Tab::All => {
            let import = move || view! { <LinkButton kind=ButtonKind::Main href=Route::Import.href()>"Import a solution"</LinkButton> };
            view! { <Empty lead=format!("There are no flows{place}.") action=import /> }
        }
    }
}
