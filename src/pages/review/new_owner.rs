//! Giving a flow that nobody owns any longer to somebody: whom, and what that does.

use draw::prelude::*;
use policy::audit::{Finding, Remedy};
use policy::model::*;
use words::Voice;

use crate::labels;
use crate::panels::consequences;
use crate::panels::doing::use_doing;
use crate::panels::people_picker::{Among, PeoplePicker, picked_one};
use crate::panels::said::sentence;
use crate::panels::what_changes::{by_flow, what_changes_by_flow};
use crate::ui::{Button, ButtonKind, Dialog};
use crate::workspace::use_workspace;

/// The dialog.
#[component]
pub(super) fn NewOwnerDialog(
    /// The finding about the flow.
    finding: Finding,
    /// It is over; true when the change was made.
    #[prop(into)]
    on_done: Callback<bool>,
) -> impl IntoNode {
    let workspace = use_workspace();
    let doing = use_doing();
    // One is enough: they can add others themselves.
    let picked = picked_one();
    let remedy = move || match picked.with(|picked| picked.last().copied())? {
        Principal::Person(person) => Some(Remedy::NewOwner(person)),
        _ => None,
    };
    let change = Memo::new(move |_| {
        let remedy = remedy()?;
        workspace.read(|tenant, _| finding.change(tenant, remedy))?
    });
    let locked = Signal::derive(move || {
        let Some(change) = change.get() else {
            return Some(labels::CHOOSE_SOMEBODY.to_owned());
        };
        let remedy = remedy()?;
        workspace.read(|tenant, you| {
            let verdict = finding.decide(tenant, you, remedy)?;
            let voice = Voice::new(tenant, you);
            let said = || voice.review_locked(&finding, &verdict, &change).plain();
            (!verdict.can_go_on()).then(said)
        })?
    });
    let told = move || {
        let change = change.get()?;
        let preview = workspace.preview(&change)?;
        workspace.read(|tenant, you| {
            let told = Voice::new(tenant, you).consequences(&change, &preview);
            view! {
                {consequences::warnings(&told)}
                {consequences::others(&told)}
                {what_changes_by_flow(by_flow(tenant, you, &preview))}
            }
        })
    };
    let said = move || {
        let said = workspace
            .read(|tenant, you| sentence(&Voice::new(tenant, you).review_finding(&finding)));
        said.map(|said| view! { <p>{said}</p> })
    };
    let make = move || {
        if let Some(change) = change.get_untracked() {
            on_done.run(doing.make(&change));
        }
    };
    let foot = move || {
        view! {
            <Button kind=ButtonKind::Main change="AddOwner" locked=locked quiet_reason=true on_press=make>{labels::ADD_AN_OWNER}</Button>
            <Button on_press=move || on_done.run(false)>{labels::CANCEL}</Button>
        }
    };
    view! {
        <Dialog title=labels::ADD_AN_OWNER on_close=move || on_done.run(false) foot=foot note=move || doing.save_line() back="review-progress">
            {said}
            <PeoplePicker flow=finding.flow label=labels::NEW_OWNER among=Among::Persons picked />
            {told}
        </Dialog>
    }
}
