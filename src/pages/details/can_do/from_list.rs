//! **Start it from SharePoint**: for a flow that starts for an item of a list, by the access
//! somebody has there, which no record here holds.

use draw::prelude::*;
use policy::abilities::from_sharepoint;
use policy::model::*;

use crate::ui::Select;
use crate::workspace::use_workspace;

const EDIT: &str = "edit";
const GROUPS: [(&str, &str, Option<SharePointGroup>); 4] = [
    ("", "None", None),
    ("visitors", "Visitors", Some(SharePointGroup::Visitors)),
    ("members", "Members", Some(SharePointGroup::Members)),
    ("owners", "Owners", Some(SharePointGroup::Owners)),
];

/// The two questions and their answer; nothing for other flows.
pub(super) fn from_list(flow: FlowId, who: RwSignal<Option<PersonId>>) -> Node {
    let workspace = use_workspace();
    let permission = RwSignal::new("read".to_owned());
    let group = RwSignal::new(String::new());
    let can = Memo::new(move |_| {
        let permission = match permission.with(|permission| permission == EDIT) {
            true => SharePointPermission::Edit,
            false => SharePointPermission::Read,
        };
        let chosen = group.get();
        let groups = GROUPS.iter().find(|(key, ..)| *key == chosen);
        let groups = groups.and_then(|(.., group)| *group).into_iter().collect();
        let access = SharePointAccess { permission, groups };
        let can = workspace
            .read(|tenant, you| from_sharepoint(tenant, who.get().unwrap_or(you), flow, &access));
        can.flatten()
    });
    let asked = Memo::new(move |_| can.with(Option::is_some));
    let permissions = [("read", "Read"), (EDIT, "Edit")];
    let permissions = permissions.map(|(key, name)| (key.to_owned(), name.to_owned()));
    let groups = GROUPS.map(|(key, name, _)| (key.to_owned(), name.to_owned()));
    (move || {
        let (permissions, groups) = (permissions.to_vec(), groups.to_vec());
        asked.get().then(|| {
            view! {
                <div class="stack">
                    <Select label="Their permission on the list" value=permission options=permissions
                        on_change=move |now: String| permission.set(now) />
                    <Select label="Their group of the site" value=group options=groups
                        on_change=move |now: String| group.set(now) />
                    <div class="stack-1">
                        {move || can.with(|can| can.as_ref().map(super::said))}
                    </div>
                </div>
            }
        })
    })
    .into_node()
}
