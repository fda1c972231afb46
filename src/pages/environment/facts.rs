//! What an environment is, each fact to try another way.

use draw::prelude::*;
use policy::catalogue::rules as rule;
use policy::model::*;
use words::{Phrase, Voice};

use super::WhatIf;
use crate::panels::rule_links::rule_link;
use crate::panels::said::sentence;
use crate::ui::{Card, Checkbox, Select};

const CLOUDS: [(&str, Cloud); 5] = [
    ("public", Cloud::Public),
    ("gcc", Cloud::Gcc),
    ("gcc-high", Cloud::GccHigh),
    ("dod", Cloud::Dod),
    ("china", Cloud::China21Vianet),
];

/// The card.
pub(super) fn card(what_if: WhatIf) -> Node {
    let tried = Memo::new(move |_| what_if.tried());
    let cloud = Signal::derive(move || {
        let cloud = tried.with(|tried| tried.cloud);
        let known = CLOUDS.iter().find(|(_, known)| *known == cloud);
        known.map(|(key, _)| (*key).to_owned()).unwrap_or_default()
    });
    let clouds = CLOUDS.map(|(key, cloud)| (key.to_owned(), words::cloud(cloud).to_owned()));
    let enters = Signal::derive(move || {
        let group = tried.with(|tried| tried.security_group);
        group.map(|group| group.0.to_string()).unwrap_or_default()
    });
    let groups = Signal::derive(move || {
        let mut groups = vec![(String::new(), "Everybody".to_owned())];
        what_if.workspace.read(|tenant, _| {
            let named = tenant.groups.iter().enumerate();
            groups.extend(named.map(|(at, group)| (at.to_string(), group.name.clone())));
        });
        groups
    });
    let choose_cloud = move |now: String| {
        let chosen = CLOUDS.iter().find(|(key, _)| *key == now);
        what_if.edit(|draft| draft.cloud = chosen.map(|(_, cloud)| *cloud));
    };
    let choose_group = move |now: String| {
        let group = now.parse().ok().map(GroupId);
        what_if.edit(|draft| draft.enters = Some(group.into()));
    };
    let one_default = move || {
        let said = what_if.workspace.read(|tenant, you| {
            let becomes = tried.with(|tried| tried.is_default)
                && !tenant.environment(what_if.environment).is_default;
            becomes.then(|| Voice::new(tenant, you).one_default(what_if.environment))
        });
        said.flatten()
            .map(|said| view! { <p class="caption">{sentence(&said)}</p> })
    };
    view! {
        <Card title="What it is">
            <div class="stack">
                <p class="second">"Change any of it to see what would be decided otherwise."</p>
                <p class="caption">{words::only_known_here()}</p>
                <Select label="Cloud" value=cloud options=clouds.to_vec() on_change=choose_cloud />
                <Select label="Security group: who gets in" value=enters options=groups on_change=choose_group />
                <Checkbox checked=Signal::derive(move || tried.with(|tried| tried.is_default))
                    on_change=move |now| what_if.edit(|draft| draft.is_default = Some(now))>
                    "Default environment"
                </Checkbox>
                {one_default}
                <Checkbox checked=Signal::derive(move || tried.with(|tried| tried.is_production))
                    on_change=move |now| what_if.edit(|draft| draft.is_production = Some(now))>
                    "For production"
                </Checkbox>
                <Checkbox checked=Signal::derive(move || tried.with(|tried| tried.has_dataverse))
                    on_change=move |now| what_if.edit(|draft| draft.has_dataverse = Some(now))>
                    "With a Dataverse"
                </Checkbox>
                {organization(what_if)}
            </div>
        </Card>
    }
}

/// The one thing that isn't to be tried: an environment stays in its organization.
fn organization(what_if: WhatIf) -> Node {
    let named = move || {
        let read = what_if.workspace.read(|tenant, _| {
            if tenant.assumptions.is_some() {
                return words::no_organization_in_file().into();
            }
            let record = tenant.environment(what_if.environment);
            Phrase::account(&record.tenant_id)
        });
        sentence(&read.unwrap_or_default())
    };
    view! {
        <dl class="facts"><dt>"Organization"</dt><dd>{named}</dd></dl>
        <p class="caption">"Connect with sign-in on a machine takes an account of the environment's own organization."</p>
        <div class="bar">{rule_link(rule::MSIGN_SAME_TENANT)}</div>
    }
}
