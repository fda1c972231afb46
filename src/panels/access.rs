//! **Manage access** of a desktop flow: change a role, or remove somebody.

use draw::prelude::*;
use policy::EffectiveRole;
use policy::change::Change;
use policy::model::*;

use super::owners_only::{only_owners, sees_all};
use super::refusal::why_not;
use super::remove::{RemoveDialog, removal, told};
use super::to_modify::to_modify;
use super::what_changes::{WhatChanges, lines};
use super::who_has_access::{Holder, holders, who_has_access};
use super::{Panel, PanelDrawer, consequences, use_panel};
use crate::labels;
use crate::panels::doing::use_doing;
use crate::route::{self, Route};
use crate::ui::{Button, ButtonKind, Dialog, Icon, LinkButton, RadioCard, RadioCards};

/// The panel of the route.
#[component]
pub fn Access() -> impl IntoNode {
    let panel = use_panel();
    let flow = panel.flow();
    move || flow.get().map(|flow| view! { <AccessPanel panel flow /> })
}

/// Which dialog is open, and about whom.
#[derive(Clone)]
enum Asked {
    Role(Holder),
    Remove(Holder),
}

#[component]
fn AccessPanel(panel: Panel, flow: FlowId) -> impl IntoNode {
    let asked = RwSignal::new(None::<Asked>);
    let list = Memo::new(move |_| {
        let read = panel.workspace.read(|tenant, _| {
            let desktop = tenant.flow(flow).desktop().is_some();
            (desktop, holders(tenant, flow))
        });
        read.unwrap_or_default()
    });
    let all = Memo::new(move |_| sees_all(panel, flow));
    let beside = move |holder: &Holder| match (holder.granted, all.get()) {
        (true, true) => {
            let (change, remove) = (
                change_role(panel, flow, holder, asked),
                remove(panel, flow, holder, asked),
            );
            view! { {change} {remove} }
        }
        (true, false) => remove(panel, flow, holder, asked),
        (false, _) => ().into_node(),
    };
    let share = Route::panel(&panel.key(), route::Panel::Share).href();
    let body = move || {
        let (desktop, mut list) = list.get();
        if !all.get() {
            // What is theirs they may give up; nobody else is shown.
            let you = panel.workspace.actor().map(Principal::Person);
            list.retain(|holder| desktop && Some(holder.principal) == you);
            return view! { {only_owners(panel, flow)} {who_has_access(list, beside)} };
        }
        if !desktop {
            let to = |panel_at| Route::panel(&panel.key(), panel_at).href();
            return view! {
                <p>{labels::CLOUD_HAS_OWNERS}</p>
                <div class="bar">
                    <LinkButton href=to(route::Panel::Owners)>{labels::OWNERS}</LinkButton>
                    <LinkButton href=to(route::Panel::RunOnly)>{labels::RUN_ONLY}</LinkButton>
                </div>
            };
        }
        let nobody = list.iter().all(|holder| !holder.granted);
        view! {
            {to_modify(flow, true)}
            {who_has_access(list, beside)}
            {nobody.then(|| view! { <p class="muted">{labels::NOT_SHARED_YET}</p> })}
            <div>
                <LinkButton icon=Icon::Share href=share.clone()>
                    {labels::SHARE}
                </LinkButton>
            </div>
        }
    };
    view! {
        <PanelDrawer panel title=labels::MANAGE_ACCESS read_only=true>
            {body}
        </PanelDrawer>
        {move || asked.get().map(|which| dialog(panel, flow, which, asked))}
    }
}

fn change_role(
    panel: Panel,
    flow: FlowId,
    holder: &Holder,
    asked: RwSignal<Option<Asked>>,
) -> Node {
    let change = Change::ShareDesktop {
        flow,
        principal: holder.principal,
        role: DesktopRole::CoOwner,
    };
    let locked = panel.say(|voice| why_not(&voice, flow, &change));
    let name = format!("{} {}", labels::CHANGE_ROLE_OF, holder.name());
    let holder = holder.clone();
    view! {
        <Button
            kind=ButtonKind::Quiet
            name
            change="ShareDesktop"
            locked=locked.flatten()
            quiet_reason=true
            on_press=move || asked.set(Some(Asked::Role(holder.clone())))
        >
            {labels::CHANGE_ROLE}
        </Button>
    }
}

fn remove(panel: Panel, flow: FlowId, holder: &Holder, asked: RwSignal<Option<Asked>>) -> Node {
    let change = removal(true, flow, holder.principal);
    let locked = panel.say(|voice| why_not(&voice, flow, &change));
    let name = format!("{} {}", labels::REMOVE, holder.name());
    let holder = holder.clone();
    view! {
        <Button
            kind=ButtonKind::Quiet
            name
            change="UnshareDesktop"
            locked=locked.flatten()
            quiet_reason=true
            on_press=move || asked.set(Some(Asked::Remove(holder.clone())))
        >
            {labels::REMOVE}
        </Button>
    }
}

fn dialog(panel: Panel, flow: FlowId, which: Asked, asked: RwSignal<Option<Asked>>) -> Node {
    let done = move || asked.set(None);
    match which {
        Asked::Remove(holder) => {
            let change = removal(true, flow, holder.principal);
            view! { <RemoveDialog panel flow name=holder.name().to_owned() change on_done=done /> }
        }
        Asked::Role(holder) => view! { <RoleDialog panel flow holder on_done=done /> },
    }
}

/// Another role for somebody, and what it changes.
#[component]
fn RoleDialog(
    panel: Panel,
    flow: FlowId,
    holder: Holder,
    #[prop(into)] on_done: Callback<()>,
) -> impl IntoNode {
    let doing = use_doing();
    let title = format!("{} {}", labels::CHANGE_ROLE_OF, holder.name());
    let now = desktop_role(holder.role);
    let wanted = RwSignal::new(now);
    let change = move || Change::ShareDesktop {
        flow,
        principal: holder.principal,
        role: wanted.get(),
    };
    let preview =
        Memo::new(move |_| (wanted.get() != now).then(|| panel.workspace.preview(&change()))?);
    let text = move || preview.with(|preview| told(panel, &change(), preview.as_ref()));
    let differs = move || {
        preview.with(|preview| {
            let preview = preview.as_ref()?;
            panel
                .workspace
                .read(|tenant, you| lines(tenant, you, flow, preview))
        })
    };
    let card = |role| {
        let detail = panel.say(|voice| words::role_explained(voice.tenant.flow(flow), role));
        RadioCard::new(
            value(role),
            words::desktop_role(role),
            detail.unwrap_or_default(),
        )
    };
    let cards = vec![card(DesktopRole::CoOwner), card(DesktopRole::RunOnly)];
    let choose = move |chosen: String| {
        wanted.set(if chosen == value(DesktopRole::RunOnly) {
            DesktopRole::RunOnly
        } else {
            DesktopRole::CoOwner
        });
    };
    let locked = move || (wanted.get() == now).then(|| labels::CHOOSE_OTHER_ROLE.to_owned());
    let save = move || {
        doing.make(&change());
        on_done.run(());
    };
    view! {
        <Dialog
            title
            on_close=on_done
            note=move || panel.save_line()
            foot=move || {
                view! {
                    <Button kind=ButtonKind::Main change="ShareDesktop" locked=Signal::derive(locked) on_press=save>
                        {labels::SAVE}
                    </Button>
                    <Button start=true on_press=on_done>{labels::CANCEL}</Button>
                }
            }
        >
            <RadioCards
                legend=labels::ROLE
                options=Signal::stored(cards)
                value=Signal::derive(move || value(wanted.get()).to_owned())
                on_change=choose
            />
            {move || {
                let text = text();
                view! { {consequences::warnings(&text)} {consequences::others(&text)} }
            }}
            <WhatChanges lines=Signal::derive(differs) />
        </Dialog>
    }
}

fn value(role: DesktopRole) -> &'static str {
    match role {
        DesktopRole::CoOwner => "co_owner",
        DesktopRole::RunOnly => "run_only",
    }
}

fn desktop_role(role: EffectiveRole) -> DesktopRole {
    if role.is_owner() {
        DesktopRole::CoOwner
    } else {
        DesktopRole::RunOnly
    }
}
