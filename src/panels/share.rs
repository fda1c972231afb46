//! **Share "NAME"**: with whom, as what, and what it does, before anybody saves.

mod also_embed;
mod data_policies;
mod roles;

use draw::prelude::*;
use policy::catalogue::rules as rule;
use policy::change::{Change, Preview};
use policy::model::*;
use words::{Consequence, ConsequenceKind};

use super::drafted::use_drafted;
use super::owners_only::owners_only;
use super::people_picker::{Among, PeoplePicker, left_over};
use super::refusal::refusal;
use super::remove::told;
use super::rule_links::noted;
use super::share_draft::{Draft, Role, probe};
use super::what_changes::WhatChanges;
use super::who_has_access::{holders, who_has_access};
use super::{Panel, PanelDrawer, consequences};
use crate::labels;
use crate::route::{self, Route};
use crate::ui::{Button, ButtonKind, LinkButton, Tab, Tabs};

use also_embed::AlsoEmbed;
use data_policies::data_policies;
use roles::Roles;

/// The panel of the route.
#[component]
pub fn Share() -> impl IntoNode {
    owners_only(labels::SHARE, |panel, flow| {
        view! { <SharePanel panel flow /> }
    })
}

/// What is chosen so far. Copy it freely.
#[derive(Clone, Copy)]
struct Chosen {
    panel: Panel,
    flow: FlowId,
    people: RwSignal<Vec<Principal>>,
    lists: RwSignal<Vec<Principal>>,
    unknown: RwSignal<Vec<(String, String)>>,
    tab: RwSignal<usize>,
    role: RwSignal<Role>,
    needs_edit: RwSignal<Option<bool>>,
    embed: RwSignal<Vec<ReferenceId>>,
}

impl Chosen {
    fn draft(self) -> Draft {
        let lists = self.tab.get() == 1;
        Draft {
            with: if lists {
                self.lists.get()
            } else {
                self.people.get()
            },
            role: if lists {
                Role::CoOwner
            } else {
                self.role.get()
            },
            needs_edit: self.needs_edit.get(),
            embed: self.embed.get(),
        }
    }

    fn change(self) -> Option<Change> {
        self.change_of(&self.draft())
    }

    fn change_of(self, draft: &Draft) -> Option<Change> {
        if draft.with.is_empty() {
            return None;
        }
        self.panel
            .workspace
            .read(|tenant, _| draft.change(tenant, self.flow))
    }

    /// The same with only these references embedded as well: what that does, in sentences.
    fn told_with(self, embed: Vec<ReferenceId>) -> Vec<Consequence> {
        let draft = Draft {
            embed,
            ..self.draft()
        };
        let told = self.change_of(&draft).map(|change| {
            let preview = self.panel.workspace.preview(&change);
            told(self.panel, &change, preview.as_ref())
        });
        told.unwrap_or_default()
    }

    /// What embedding one reference as well adds to that: who gains what, and how far it reaches.
    fn gains(self, reference: ReferenceId) -> Vec<Consequence> {
        let draft = Draft {
            embed: vec![reference],
            ..self.draft()
        };
        let told = self.change_of(&draft).and_then(|change| {
            let preview = self.panel.workspace.preview(&change)?;
            let embeds = |step: &Change| matches!(step, Change::SetEmbedded { .. });
            self.panel
                .say(|voice| voice.consequences_of(&change, &preview, embeds))
        });
        let mut told = told.unwrap_or_default();
        told.retain(|line| matches!(line.kind, ConsequenceKind::Gain | ConsequenceKind::Limit));
        told
    }

    /// What would be lost by leaving.
    fn unsaved(self) -> Option<String> {
        match self.people.with(Vec::len) + self.lists.with(Vec::len) {
            0 => None,
            1 => Some(labels::ONE_NOT_SHARED.to_owned()),
            count => Some(format!("{count} people aren't shared with yet.")),
        }
    }

    /// Why nothing can be saved now.
    fn locked(self, change: Option<&Change>, preview: Option<&Preview>) -> Option<String> {
        let role = self.draft().role;
        let refused = self.panel.say(|voice| {
            let probe = probe(voice.tenant, self.flow, role);
            let verdict = refusal(voice.tenant, voice.you, &probe)?;
            Some(voice.locked(self.flow, &verdict, &probe).plain())
        });
        if let Some(Some(reason)) = refused {
            return Some(reason);
        }
        if let Some(left) = left_over(self.unknown) {
            return Some(left);
        }
        let Some((change, preview)) = change.zip(preview) else {
            let is_list = self.tab.get() == 1;
            let choose = if is_list {
                labels::CHOOSE_A_LIST
            } else {
                labels::CHOOSE_SOMEBODY
            };
            return Some(choose.to_owned());
        };
        let steps = change.steps();
        let (step, verdict) = steps
            .iter()
            .zip(&preview.verdicts)
            .find(|(_, verdict)| !verdict.can_go_on())?;
        self.panel
            .say(|voice| voice.locked(self.flow, verdict, step).plain())
    }
}

#[component]
fn SharePanel(panel: Panel, flow: FlowId) -> impl IntoNode {
    let chosen = Chosen {
        panel,
        flow,
        people: RwSignal::new(Vec::new()),
        lists: RwSignal::new(Vec::new()),
        unknown: RwSignal::new(Vec::new()),
        tab: RwSignal::new(0),
        role: RwSignal::new(Role::default()),
        needs_edit: RwSignal::new(None),
        embed: RwSignal::new(Vec::new()),
    };
    panel.hold(move || chosen.unsaved());
    let drafted = use_drafted(panel, flow, move || chosen.change());
    let (change, preview, told) = (drafted.change, drafted.preview, drafted.told);
    // What embedding saves stands in place of the warning, what it does beside its box.
    let saved = Memo::new(move |_| {
        let mut saved = told.get().unwrap_or_default();
        let without = chosen.told_with(Vec::new());
        saved.retain(|line| line.kind == ConsequenceKind::Effect && !without.contains(line));
        saved
    });
    let rest = Memo::new(move |_| {
        let embedding: Vec<_> = chosen
            .embed
            .get()
            .into_iter()
            .flat_map(|one| chosen.gains(one))
            .collect();
        let mut told = told.get().unwrap_or_default();
        let saved = saved.get();
        told.retain(|line| !embedding.contains(line) && !saved.contains(line));
        told
    });
    let locked = move || {
        change
            .with(|change| preview.with(|preview| chosen.locked(change.as_ref(), preview.as_ref())))
    };
    let save = move || drafted.save();
    let facts = panel.workspace.read(|tenant, _| {
        let record = tenant.flow(flow);
        (record.name.clone(), record.cloud().is_some())
    });
    let (name, cloud) = facts.unwrap_or_default();
    let people = move || {
        view! { <PeoplePicker flow among=Among::People picked=chosen.people unknown=chosen.unknown /> }
    };
    let who = if cloud {
        let tabs = vec![
            Tab {
                label: labels::TAB_PEOPLE.into(),
                count: None,
            },
            Tab {
                label: labels::TAB_LIST.into(),
                count: None,
            },
        ];
        view! {
            <Tabs name=labels::SHARE_WITH tabs current=chosen.tab on_change=move |tab| chosen.tab.set(tab)>
                {move || {
                    if chosen.tab.get() == 0 {
                        people().into_node()
                    } else {
                        view! {
                            <PeoplePicker flow among=Among::Lists picked=chosen.lists />
                            {noted(words::run_from_sharepoint(), &[rule::CLIST_RUN_PERMISSION])}
                        }
                    }
                }}
            </Tabs>
        }
    } else {
        people().into_node()
    };
    view! {
        <PanelDrawer
            panel
            called=labels::SHARE
            title=format!("Share \"{}\"", words::apart(&name))
            foot=move || {
                view! {
                    <Button
                        kind=ButtonKind::Main
                        change=if cloud { "AddOwner" } else { "ShareDesktop" }
                        locked=Signal::derive(locked)
                        on_press=save
                    >
                        {labels::SAVE}
                    </Button>
                }
            }
        >
            {who}
            <Roles chosen cloud />
            {move || told.with(|told| told.as_deref().map(consequences::warnings))}
            {move || saved.with(|saved| consequences::saved(saved))}
            {(!cloud).then(|| view! { <AlsoEmbed chosen /> })}
            <WhatChanges lines=drafted.differs() />
            {move || rest.with(|rest| consequences::others(rest))}
            {move || change.with(Option::is_some).then(|| data_policies(panel, flow))}
            <Access panel flow cloud />
        </PanelDrawer>
    }
}

/// **Who has access**, with the way to change it.
#[component]
fn Access(panel: Panel, flow: FlowId, cloud: bool) -> impl IntoNode {
    let list = Memo::new(move |_| {
        panel
            .workspace
            .read(|tenant, _| holders(tenant, flow))
            .unwrap_or_default()
    });
    let key = panel.key();
    let manage = if cloud {
        vec![
            (labels::OWNERS, route::Panel::Owners),
            (labels::RUN_ONLY, route::Panel::RunOnly),
        ]
    } else {
        vec![(labels::MANAGE_ACCESS, route::Panel::Access)]
    };
    let links = manage.into_iter().map(|(words, to)| {
        let href = Route::panel(&key, to).href();
        view! { <LinkButton kind=ButtonKind::Quiet href>{words}</LinkButton> }
    });
    view! {
        <section class="stack-1" aria-labelledby="who-has-access">
            <div class="bar spread">
                <h3 id="who-has-access">{labels::WHO_HAS_ACCESS}</h3>
                <span class="bar">{links.collect_view()}</span>
            </div>
            {move || who_has_access(list.get(), |_| ().into_node())}
        </section>
    }
}
