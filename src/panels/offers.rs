//! Copies that were sent to the acting person and wait: **Create my flow** makes one of them.

use draw::prelude::*;
use policy::Outcome;
use policy::change::Change;
use policy::model::CopyId;
use words::{Phrase, Voice};

use super::doing::use_doing;
use super::said::sentence;
use crate::labels;
use crate::location::{NavigateOptions, use_navigate};
use crate::route::Route;
use crate::ui::{Button, MessageBar};
use crate::workspace::{Open, use_workspace};

/// One copy that waits.
#[derive(Clone, PartialEq)]
struct Waiting {
    copy: CopyId,
    name: String,
    lead: String,
    more: Phrase,
}

/// The copies from which the acting person can create a flow now.
fn waiting(open: &Open) -> Vec<Waiting> {
    let voice = Voice::new(&open.tenant, open.actor);
    let copies = (0..).map(CopyId).zip(&open.tenant.copies);
    let open_to_you = |copy: CopyId| {
        let change = Change::CreateFromCopy { copy };
        let verdict = change.decide(&open.tenant, open.actor, false);
        verdict.outcome == Outcome::Allow
    };
    copies
        .filter(|(copy, _)| open_to_you(*copy))
        .map(|(copy, offer)| Waiting {
            copy,
            name: offer.name.clone(),
            lead: voice.offered(offer).plain(),
            more: voice.offer_explained(offer),
        })
        .collect()
}

/// The copies that wait, one bar each; nothing where there are none.
#[component]
pub fn Offers() -> impl IntoNode {
    let workspace = use_workspace();
    let doing = use_doing();
    let navigate = StoredValue::new(use_navigate());
    let waiting = Memo::new(move |_| workspace.with(waiting).unwrap_or_default());
    let create = move |copy: CopyId| {
        if !doing.make(&Change::CreateFromCopy { copy }) {
            return;
        }
        let made = workspace.peek(|open| {
            let made = open.tenant.copies.get(copy.at())?.created.last()?.1;
            Some(Route::flow(&open.tenant.flow(made).key))
        });
        if let Some(made) = made.flatten() {
            navigate.with_value(|navigate| navigate(&made.path(), NavigateOptions::default()));
        }
    };
    let bar = move |one: Waiting| {
        let copy = one.copy;
        let name = format!("{}: {}", labels::CREATE_MY_FLOW, one.name);
        let action = move || {
            view! {
                <Button change="CreateFromCopy" name=name on_press=move || create(copy)>
                    {labels::CREATE_MY_FLOW}
                </Button>
            }
        };
        view! { <MessageBar lead=one.lead action=action>{sentence(&one.more)}</MessageBar> }
    };
    move || {
        let waiting = waiting.get();
        (!waiting.is_empty()).then(|| {
            view! {
                <section class="stack no-print" aria-label=labels::COPIES_FOR_YOU>
                    {waiting.into_iter().map(bar).collect_view()}
                </section>
            }
        })
    }
}
