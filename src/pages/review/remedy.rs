//! Taking access or a role away: a dialog that says what it does before it happens.

use draw::prelude::*;
use policy::audit::{Finding, Remedy};
use words::{Phrase, Voice};

use crate::labels;
use crate::panels::consequences;
use crate::panels::doing::use_doing;
use crate::panels::said::sentence;
use crate::panels::what_changes::{by_flow, what_changes_by_flow};
use crate::ui::{Button, ButtonKind, Dialog, Icon, icon};
use crate::workspace::use_workspace;

/// What is asked about: the finding, and what would answer it.
pub(super) type Asked = (Finding, Remedy);

/// The words of a remedy, for its button and its dialog, and its name in `data-change`.
pub(super) fn wording((finding, remedy): Asked) -> (&'static str, &'static str) {
    match remedy {
        Remedy::RunOnly => (labels::MAKE_RUN_ONLY, "ShareRunOnly"),
        Remedy::Remove if takes_a_role(&finding) => (labels::TAKE_ROLE_BACK, "SetPerson"),
        Remedy::Remove => (labels::REMOVE, "RemoveOwner"),
        Remedy::NewOwner(_) => (labels::ADD_AN_OWNER, "AddOwner"),
    }
}

fn takes_a_role(finding: &Finding) -> bool {
    finding.code == policy::Code::MakerRoleNotNeeded
}

/// The dialog.
#[component]
pub(super) fn RemedyDialog(
    /// What is asked about.
    asked: Asked,
    /// It is over; true when the change was made.
    #[prop(into)]
    on_done: Callback<bool>,
) -> impl IntoNode {
    let (finding, remedy) = asked;
    let workspace = use_workspace();
    let doing = use_doing();
    let change = untrack(|| workspace.peek(|open| finding.change(&open.tenant, remedy)))??;
    let preview = untrack(|| workspace.preview(&change))?;
    let told = workspace.peek(|open| {
        let voice = Voice::new(&open.tenant, open.actor);
        let roles = takes_a_role(&finding).then(|| {
            let held = finding.roles(&open.tenant);
            let said = held.map(|role| voice.held_role(&finding, role));
            let everybody = open
                .tenant
                .environment(open.tenant.flow(finding.flow).environment)
                .is_default;
            (said, everybody, voice.builds_beside(&finding))
        });
        (
            voice.principal(finding.about).plain(),
            voice.flow(finding.flow),
            roles,
            voice.consequences(&change, &preview),
            by_flow(&open.tenant, open.actor, &preview),
        )
    });
    let (who, flow, roles, consequences, flows) = told?;
    let who = words::apart(&who);
    let (words, data) = wording(asked);
    let title = match remedy {
        Remedy::RunOnly => format!("Let {who} only run this flow?"),
        Remedy::Remove if roles.is_some() => format!("Take the role of {who} back?"),
        Remedy::Remove => format!("Remove {who}?"),
        // It has a dialog of its own, because it asks who.
        Remedy::NewOwner(_) => return None,
    };
    let make = move || {
        let made = doing.make(&change);
        on_done.run(made);
    };
    let foot = move || {
        view! {
            <Button kind=ButtonKind::Danger change=data on_press=make.clone()>{words}</Button>
            <Button start=true on_press=move || on_done.run(false)>{labels::CANCEL}</Button>
        }
    };
    Some(view! {
        <Dialog title=title on_close=move || on_done.run(false) foot=foot note=move || doing.save_line() back=super::PROGRESS>
            <p>{sentence(&flow)}</p>
            {roles.map(role_changes)}
            {consequences::warnings(&consequences)}
            {consequences::others(&consequences)}
            {what_changes_by_flow(flows)}
        </Dialog>
    })
}

/// The role before and after, and what speaks against it.
fn role_changes((held, everybody, builds): ([Phrase; 2], bool, Option<Phrase>)) -> Node {
    let [before, after] = held;
    view! {
        <div class="stack-1">
            <p class="second">{sentence(&before)}</p>
            <p class="pair">{icon(Icon::Arrow)}<span><span class="visually-hidden">"It becomes: "</span>{sentence(&after)}</span></p>
        </div>
        {builds.map(|builds| view! { <p>{sentence(&builds)}</p> })}
        {everybody.then(|| view! { <p>{words::everybody_makes()}</p> })}
    }
}
