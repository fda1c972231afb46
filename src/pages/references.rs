//! All connection references: by reference, and by the account behind them.

mod asked;
mod by_account;
mod by_reference;
mod empty;
mod uses;

use draw::prelude::*;

use super::address::{asked_now, keep_in_address};
use super::page::Page;
use super::waiting::waiting;
use crate::route::Route;
use crate::ui::{SearchBox, Select, Tab, Tabs};
use asked::{Asked, Whose};

/// The page.
#[component]
pub fn References() -> impl IntoNode {
    let asked = asked_now::<Asked>();
    let references = by_reference::use_listed(asked);
    let accounts = by_account::use_listed(asked);
    keep_in_address(Route::References, asked, move || {
        if asked.with(|asked| asked.by_account) {
            words::counted(accounts.with(|ids| ids.len()), "account")
        } else {
            words::counted(references.with(|ids| ids.len()), "connection reference")
        }
    });
    let by_account = Memo::new(move |_| asked.with(|asked| asked.by_account));
    let tab = |label: &'static str| Tab {
        label: label.into(),
        count: None,
    };
    let body = move || {
        view! {
            <div class=stylers::style_sheet!("src/pages/references.css")>
                <Tabs
                    name="View"
                    tabs=vec![tab("By reference"), tab("By account")]
                    current=Signal::derive(move || usize::from(by_account.get()))
                    on_change=move |at: usize| asked.update(|asked| asked.by_account = at == 1)
                >
                    {filters(asked)}
                    {move || {
                        if by_account.get() {
                            by_account::view(asked, accounts)
                        } else {
                            by_reference::view(asked, references)
                        }
                    }}
                </Tabs>
            </div>
        }
    };
    view! {
        <Page title="All connection references" wide=true>
            {waiting(body)}
        </Page>
    }
}

fn filters(asked: RwSignal<Asked>) -> Node {
    let mut choices = vec![(String::new(), "Anybody's".to_owned())];
    choices.extend(Whose::ALL.map(|(_, word, shown)| (word.to_owned(), shown.to_owned())));
    let whose = move || asked.with(|asked| asked.whose.map_or("", Whose::word).to_owned());
    let label = move || {
        if asked.with(|asked| asked.by_account) {
            "Search accounts"
        } else {
            "Search connection references"
        }
    };
    view! {
        <div class="bar no-print" data-part="filters">
            <SearchBox
                label=label
                value=Signal::derive(move || asked.with(|asked| asked.text.clone()))
                on_input=move |text: String| asked.update(|asked| asked.text = text)
            />
            <Select
                label="Whose"
                quiet_label=true
                value=Signal::derive(whose)
                options=choices
                on_change=move |word: String| asked.update(|asked| asked.whose = Whose::read(&word))
            />
        </div>
    }
}
