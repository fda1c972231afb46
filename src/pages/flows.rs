//! Flows: mine, those shared with me, and all of them, with both answers in every row.

mod asked;
mod empty;
mod export;
mod filters;
mod list;
mod listing;
mod row;
mod table;

use draw::prelude::*;

use super::page::Page;
use super::waiting::waiting;
use crate::panels::offers::Offers;
use crate::ui::{self, Button, Icon, Tabs};
use asked::{Choice, Tab};
use list::{tab_ids, use_list};

/// The page.
#[component]
pub fn Flows() -> impl IntoNode {
    let list = use_list();
    let actions = move || {
        view! { <Button icon=Icon::Export on_press=move |()| export::export(list)>"Export to CSV"</Button> }
    };
    let tab = move |choice: &(Tab, &str, &'static str)| {
        let (tab, _, label) = *choice;
        let count = move || {
            let count = list.lists.with(|lists| tab_ids(lists, tab).len());
            words::in_groups(count as u64)
        };
        ui::Tab {
            label: label.into(),
            count: Some(Signal::derive(count)),
        }
    };
    let current = move || {
        let tab = list.asked.with(|asked| asked.tab);
        Tab::ALL
            .iter()
            .position(|choice| choice.0 == tab)
            .unwrap_or(0)
    };
    let choose = move |at: usize| {
        if let Some((tab, ..)) = Tab::ALL.get(at) {
            list.ask(|asked| asked.tab = *tab);
        }
    };
    let body = move || {
        view! {
            <Offers />
            <div class=stylers::style_sheet!("src/pages/flows.css")>
                <Tabs
                    name="Whose flows"
                    tabs=Tab::ALL.iter().map(tab).collect()
                    current=Signal::derive(current)
                    on_change=choose
                >
                    {filters::summary(list)}
                    {filters::filters(list)}
                    {table::table(list)}
                </Tabs>
            </div>
        }
    };
    view! {
        <Page title="Flows" wide=true actions=actions>
            {waiting(body)}
        </Page>
    }
}
