//! **Owners** of a cloud flow: who they are, and removing one with what that breaks said first.

use draw::prelude::*;
use policy::model::*;

use super::owners_only::owners_only;
use super::refusal::why_not;
use super::remove::{RemoveDialog, removal};
use super::to_modify::to_modify;
use super::who_has_access::{Holder, holders, who_has_access};
use super::{Panel, PanelDrawer};
use crate::labels;
use crate::route::{self, Route};
use crate::ui::{Button, ButtonKind, Icon, LinkButton};

/// The panel of the route.
#[component]
pub fn Owners() -> impl IntoNode {
    owners_only(labels::OWNERS, |panel, flow| {
        view! { <OwnersPanel panel flow /> }
    })
}

#[component]
fn OwnersPanel(panel: Panel, flow: FlowId) -> impl IntoNode {
    let removing = RwSignal::new(None::<Holder>);
    let list = Memo::new(move |_| {
        let read = panel.workspace.read(|tenant, _| {
            let cloud = tenant.flow(flow).cloud().is_some();
            let mut owners = holders(tenant, flow);
            owners.retain(|holder| holder.role.is_owner());
            (cloud, owners)
        });
        read.unwrap_or_default()
    });
    let share = Route::panel(&panel.key(), route::Panel::Share).href();
    let owner = Route::panel(&panel.key(), route::Panel::Owner).href();
    let body = move || {
        let (cloud, list) = list.get();
        if !cloud {
            let access = Route::panel(&panel.key(), route::Panel::Access).href();
            return view! {
                <p>{labels::DESKTOP_HAS_ACCESS}</p>
                <div><LinkButton href=access>{labels::MANAGE_ACCESS}</LinkButton></div>
            };
        }
        view! {
            {to_modify(flow, true)}
            {who_has_access(list, |holder| button(panel, flow, holder, removing))}
            <div class="bar">
                <LinkButton icon=Icon::Add href=share.clone()>
                    {labels::ADD_OWNER}
                </LinkButton>
                <LinkButton icon=Icon::Owner href=owner.clone()>
                    {labels::CHANGE_OWNER}
                </LinkButton>
            </div>
        }
    };
    view! {
        <PanelDrawer panel title=labels::OWNERS read_only=true>
            {body}
        </PanelDrawer>
        {move || {
            removing
                .get()
                .map(|holder| {
                    let change = removal(false, flow, holder.principal);
                    view! {
                        <RemoveDialog
                            panel
                            flow
                            name=holder.name().to_owned()
                            change
                            on_done=move || removing.set(None)
                        />
                    }
                })
        }}
    }
}

fn button(panel: Panel, flow: FlowId, holder: &Holder, removing: RwSignal<Option<Holder>>) -> Node {
    let change = removal(false, flow, holder.principal);
    let locked = panel.say(|voice| {
        why_not(&voice, flow, &change)
            .or_else(|| (!holder.granted).then(|| labels::PRIMARY_OWNER.to_owned()))
    });
    let name = format!("{} {}", labels::REMOVE, holder.name());
    let to_remove = holder.clone();
    view! {
        <Button
            kind=ButtonKind::Quiet
            name
            change="RemoveOwner"
            locked=locked.flatten()
            on_press=move || removing.set(Some(to_remove.clone()))
        >
            {labels::REMOVE}
        </Button>
    }
}
