//! The bar that says what was assumed about a file, and changes the answers.

use leptos::prelude::*;
use policy::change::Change;
use solution::reassume;

use super::doing::use_doing;
use super::import_answers::Answers;
use super::said::real;
use crate::ui::{Button, ButtonKind, Drawer, MessageBar, use_ui};
use crate::workspace::use_workspace;

/// The bar, where a file is on screen.
#[component]
pub fn AssumedBar() -> impl IntoView {
    let workspace = use_workspace();
    let changing = RwSignal::new(false);
    let file = Memo::new(move |_| {
        workspace.imported()?;
        workspace.with(|open| open.name().to_owned())
    });
    move || {
        file.get().map(|file| {
            let action = move || view! { <Button on_press=move |()| changing.set(true)>"Change answers"</Button> }.into_any();
            view! {
                <div class="above-page">
                    <MessageBar lead=format!("{file} doesn't say who owns these flows or who they're shared with.") action=action>
                        "Answers marked assumed rest on what you said when you opened it."
                    </MessageBar>
                </div>
                {move || changing.get().then(|| view! { <ChangeAnswers on_close=move |()| changing.set(false) /> })}
            }
        })
    }
}

#[component]
fn ChangeAnswers(#[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let workspace = use_workspace();
    let doing = use_doing();
    let ui = use_ui();
    let before = workspace
        .imported()
        .map(|imported| (imported.assumptions, imported.names_accounts));
    let (before, names_accounts) = before.unwrap_or_default();
    let answers = RwSignal::new(before.clone());
    let save = move |()| {
        let now = answers.get_untracked();
        let changed = workspace.peek(|open| reassume(&open.tenant, &before, &now));
        if let Some(changed) = changed {
            if !changed.kept.is_empty() {
                ui.announce(format!(
                    "{} things you changed yourself stay as they are.",
                    changed.kept.len()
                ));
            }
            if changed.edits.is_empty()
                || doing.make(&Change::Assume {
                    edits: changed.edits,
                })
            {
                workspace.answered(now);
                on_close.run(());
            }
        }
    };
    let note = workspace
        .peek(|open| words::save_line(real(&open.kind)).plain())
        .unwrap_or_default();
    let foot = move || {
        view! {
            <Button kind=ButtonKind::Main change="Assume" on_press=save>"Save"</Button>
            <Button on_press=on_close>"Cancel"</Button>
        }
        .into_any()
    };
    view! {
        <Drawer title="What the file can't say" on_close=on_close foot=foot note=note>
            <Answers answers=answers names_accounts=names_accounts />
        </Drawer>
    }
}
