//! Who can do what with a flow: a list, with what the panel offers beside each line.

use draw::prelude::*;
use policy::model::*;
use policy::{EffectiveRole, Tenant};

use super::people_picker;
use crate::ui::{PickOption, Tag, avatar, avatar_icon, short_name, soft};

/// One line.
#[derive(Debug, Clone, PartialEq)]
pub struct Holder {
    pub(super) principal: Principal,
    pub(super) role: EffectiveRole,
    /// The line was granted; what comes with owning or having created the flow was not.
    pub(super) granted: bool,
    /// What stands beside the role: *Created it*.
    pub(super) how: String,
    shown: PickOption,
}

impl Holder {
    fn new(tenant: &Tenant, flow: FlowId, principal: Principal, role: EffectiveRole) -> Self {
        Self {
            principal,
            role,
            granted: true,
            how: String::new(),
            shown: people_picker::option(tenant, flow, principal),
        }
    }

    /// Whether it was granted, not held by owning or having created the flow.
    pub fn is_granted(&self) -> bool {
        self.granted
    }

    /// Whether it makes an owner or a co-owner.
    pub fn is_owner(&self) -> bool {
        self.role.is_owner()
    }

    /// What it is called in code.
    pub(super) fn id(&self) -> &str {
        &self.shown.id
    }

    /// The name, for labels and titles.
    pub(super) fn name(&self) -> &str {
        &self.shown.name
    }
}

/// Everybody who holds a role on a flow: who owns it, who created it, and every grant.
pub fn holders(tenant: &Tenant, flow: FlowId) -> Vec<Holder> {
    let record = tenant.flow(flow);
    let mut holders = Vec::new();
    let mut first = |person, how: &str| {
        let holder = Holder::new(
            tenant,
            flow,
            Principal::Person(person),
            EffectiveRole::Owner,
        );
        holders.push(Holder {
            granted: false,
            how: how.to_owned(),
            ..holder
        });
    };
    let (owner, creator) = (record.owner(), record.created_by);
    let created = policy::Access {
        role: EffectiveRole::Owner,
        through: policy::Through::Creation,
    };
    let created = words::through(&created, tenant).plain();
    let cloud = record.cloud().is_some();
    first(
        owner,
        if cloud && creator == owner {
            &created
        } else {
            ""
        },
    );
    if cloud && creator != owner {
        first(creator, &created);
    }
    let grants = record.grants();
    holders.extend(grants.map(|(principal, role)| Holder::new(tenant, flow, principal, role)));
    holders
}

/// The list; `beside` draws what stands at the end of a line.
pub fn who_has_access(holders: Vec<Holder>, beside: impl Fn(&Holder) -> Node) -> Node {
    let line = |holder: Holder| {
        let end = beside(&holder);
        let shown = holder.shown;
        let face = shown.icon.map_or_else(|| avatar(&shown.name), avatar_icon);
        let second = [
            words::role(holder.role),
            holder.how.as_str(),
            shown.detail.as_str(),
        ]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
        view! {
            <li>
                {face}
                <span>
                    <span class="bar">
                        {short_name(&shown.name)}
                        {(!shown.tag.is_empty()).then(|| view! { <Tag>{shown.tag}</Tag> })}
                    </span>
                    <small><bdi>{soft(&second)}</bdi></small>
                </span>
                <span>{end}</span>
            </li>
        }
    };
    view! {
        <ul class=stylers::style_sheet!("src/panels/who_has_access.css")>
            {holders.into_iter().map(line).collect_view()}
        </ul>
    }
}
