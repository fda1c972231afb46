//! The bar that says what is assumed about a file, and changes the answers; and what panels
//! that change them share.

use draw::prelude::*;
use policy::change::Change;
use policy::model::Assumptions;
use solution::{Reassumed, reassume};
use words::Voice;

use super::doing::use_doing;
use super::import_answers::Answers;
use super::said::sentence;
use crate::labels;
use crate::location::use_location;
use crate::route::Route;
use crate::ui::{Button, ButtonKind, Drawer, MessageBar};
use crate::workspace::use_workspace;

/// The bar, where answers of a file are on screen.
#[component]
pub fn AssumedBar() -> impl IntoNode {
    let workspace = use_workspace();
    let location = use_location();
    let changing = RwSignal::new(false);
    let all = RwSignal::new(false);
    let file = Memo::new(move |_| {
        workspace.imported()?;
        let page = Route::read_href(&location.pathname.get())?;
        let name = workspace.with(|open| {
            let is_here = match &page {
                Route::Flow(key, _) | Route::FlowReferences(key) => {
                    open.tenant.flow_by_key(key).is_some()
                }
                page => page.shows_answers(),
            };
            is_here.then(|| open.name().to_owned())
        });
        name.flatten()
    });
    // What was answered changes under the bar, by undo as well.
    let now = Memo::new(move |_| {
        let now = workspace.with(|open| open.tenant.assumptions.as_ref().map(words::assumptions));
        now.flatten().unwrap_or_default()
    });
    move || {
        file.get().map(|file| {
            let action = move || view! { <Button on_press=move |()| changing.set(true)>{labels::CHANGE_ANSWERS}</Button> };
            view! {
                <div class="above-page">
                    <MessageBar lead=format!("{} doesn't say who owns these flows or who they're shared with.", words::apart(&file)) action=action>
                        // It stands on every page: in a small window, at a press.
                        <span class=move || if all.get() { "" } else { "not-s" }>{move || now.with(sentence)}</span>
                        <button
                            type="button"
                            class="show-all only-s"
                            aria-expanded=move || all.get().to_string()
                            on:click=move |_| all.update(|all| *all = !*all)
                        >
                            {move || if all.get() { labels::SHOW_LESS } else { labels::WHAT_IS_ASSUMED }}
                        </button>
                    </MessageBar>
                </div>
                {move || changing.get().then(|| view! { <ChangeAnswers on_close=move |()| changing.set(false) /> })}
            }
        })
    }
}

/// What would change if these were the answers.
pub(super) fn use_reassumed(answers: Signal<Assumptions>) -> Memo<Reassumed> {
    let workspace = use_workspace();
    Memo::new(move |_| {
        answers.with(|answers| {
            let reassumed = workspace.with(|open| reassume(&open.tenant, answers));
            reassumed.unwrap_or_default()
        })
    })
}

/// Whether the answers are others than before.
pub(super) fn changed(reassumed: Memo<Reassumed>) -> bool {
    reassumed.with(|reassumed| !reassumed.edits.is_empty())
}

/// What stays as somebody made it; nothing while all of it follows.
pub(super) fn kept(reassumed: Memo<Reassumed>) -> Node {
    let workspace = use_workspace();
    let kept = Memo::new(move |_| {
        let kept = workspace.read(|tenant, you| {
            let voice = Voice::new(tenant, you);
            reassumed.with(|reassumed| {
                reassumed
                    .kept
                    .iter()
                    .map(|kept| voice.kept(kept))
                    .collect::<Vec<_>>()
            })
        });
        kept.unwrap_or_default()
    });
    (move || {
        let kept = kept.get();
        (!kept.is_empty()).then(|| {
            let each = kept.iter().map(|kept| view! { <li>{sentence(kept)}</li> });
            view! {
                <section class="stack-1">
                    <h3>{labels::STAYS_AS_YOU_MADE_IT}</h3>
                    <ul class="bullets">{each.collect_view()}</ul>
                </section>
            }
        })
    })
    .into_node()
}

#[component]
fn ChangeAnswers(#[prop(into)] on_close: Callback<()>) -> impl IntoNode {
    let workspace = use_workspace();
    let doing = use_doing();
    let names_accounts = workspace
        .imported()
        .is_some_and(|imported| imported.names_accounts);
    let before = workspace.peek(|open| open.tenant.assumptions.clone());
    let answers = RwSignal::new(before.flatten().unwrap_or_default());
    let reassumed = use_reassumed(answers.into());
    let locked = move || (!changed(reassumed)).then(|| labels::NOTHING_TO_SAVE.to_owned());
    let save = move |()| {
        let edits = reassumed.with_untracked(|reassumed| reassumed.edits.clone());
        if doing.make(&Change::Assume { edits }) {
            on_close.run(());
        }
    };
    let foot = move || {
        view! {
            <Button kind=ButtonKind::Main change="Assume" locked=Signal::derive(locked) on_press=save>{labels::SAVE}</Button>
            <Button on_press=on_close>{labels::CANCEL}</Button>
        }
    };
    view! {
        <Drawer title=labels::FILE_CANT_SAY on_close=on_close foot=foot note=move || doing.save_line()>
            <Answers answers=answers names_accounts=names_accounts />
            {kept(reassumed)}
        </Drawer>
    }
}
