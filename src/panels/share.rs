//! **Share "NAME"**: with whom, as what, and what it does, before anybody saves.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;
use policy::change::{Change, Preview};
use policy::model::*;
use words::{Consequence, ConsequenceKind};

use super::drafted::use_drafted;
use super::people_picker::{Among, PeoplePicker};
use super::refusal::{refusal, why_not};
use super::remove::told;
use super::said::sentence;
use super::share_draft::{Draft, Role, offers, probe};
use super::what_changes::WhatChanges;
use super::who_has_access::{holders, who_has_access};
use super::{Panel, PanelDrawer, consequences, use_panel};
use crate::labels;
use crate::route::{self, Route};
use crate::ui::{Button, ButtonKind, Checkbox, LinkButton, RadioCard, RadioCards, Tab, Tabs};

/// The panel of the route.
#[component]
pub fn Share() -> impl IntoView {
    let panel = use_panel();
    let flow = panel.flow();
    move || flow.get().map(|flow| view! { <SharePanel panel flow /> })
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
        let without = self.told_with(Vec::new());
        let mut with = self.told_with(vec![reference]);
        with.retain(|line| {
            let kept = matches!(line.kind, ConsequenceKind::Gain | ConsequenceKind::Limit);
            kept && !without.contains(line)
        });
        with
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
        let Some((change, preview)) = change.zip(preview) else {
            return Some(labels::CHOOSE_SOMEBODY.to_owned());
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
fn SharePanel(panel: Panel, flow: FlowId) -> impl IntoView {
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
                        people().into_any()
                    } else {
                        view! {
                            <PeoplePicker flow among=Among::Lists picked=chosen.lists />
                        }
                            .into_any()
                    }
                }}
            </Tabs>
        }
        .into_any()
    } else {
        people().into_any()
    };
    view! {
        <PanelDrawer
            panel
            title=format!("Share \"{name}\"")
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
            <Access panel flow cloud />
        </PanelDrawer>
    }
}

/// **Co-owner** or **Run-only user**, each with what it means or why it can't be given.
#[component]
fn Roles(chosen: Chosen, cloud: bool) -> impl IntoView {
    let (panel, flow) = (chosen.panel, chosen.flow);
    let card = move |role: Role| {
        panel.say(|voice| {
            let reason = |role| {
                let probe = probe(voice.tenant, flow, role);
                why_not(&voice, flow, &probe)
            };
            // Who can't share at all is told once, at Save.
            let can_share = [Role::CoOwner, Role::RunOnly]
                .into_iter()
                .any(|role| reason(role).is_none());
            let locked = reason(role).filter(|_| can_share);
            RadioCard {
                value: role.value().to_owned(),
                title: words::desktop_role(role.desktop()).to_owned(),
                beside: String::new(),
                detail: explained(cloud, role).to_owned(),
                locked,
            }
        })
    };
    let cards = move || {
        let roles: &[Role] = if chosen.tab.get() == 1 {
            &[Role::CoOwner]
        } else {
            &[Role::CoOwner, Role::RunOnly]
        };
        roles
            .iter()
            .filter_map(|role| card(*role))
            .collect::<Vec<_>>()
    };
    let value = move || {
        if chosen.tab.get() == 1 {
            Role::CoOwner.value().to_owned()
        } else {
            chosen.role.get().value().to_owned()
        }
    };
    let asks_edit = move || cloud && chosen.tab.get() == 0 && chosen.role.get() == Role::CoOwner;
    let edit = move || match chosen.needs_edit.get() {
        Some(true) => "yes".to_owned(),
        Some(false) => "no".to_owned(),
        None => String::new(),
    };
    let edits = Signal::stored(vec![
        RadioCard {
            value: "yes".into(),
            title: labels::YES.into(),
            ..RadioCard::default()
        },
        RadioCard {
            value: "no".into(),
            title: labels::NO.into(),
            ..RadioCard::default()
        },
    ]);
    // Who needs no editing needs no ownership, where the flow can be run-only.
    let instead = move || {
        let free = card(Role::RunOnly).is_some_and(|card| card.locked.is_none());
        asks_edit() && chosen.needs_edit.get() == Some(false) && free
    };
    let run_only = move || {
        chosen.role.set(Role::RunOnly);
        // The button goes; the focus stays with what it chose.
        request_animation_frame(|| {
            let role = document()
                .query_selector("dialog input[value=run_only]")
                .ok()
                .flatten();
            if let Some(role) = role.and_then(|role| role.dyn_into::<HtmlElement>().ok()) {
                let _ = role.focus();
            }
        });
    };
    view! {
        <RadioCards
            legend=labels::ROLE
            options=Memo::new(move |_| cards())
            value=Signal::derive(value)
            on_change=move |value: String| chosen.role.set(Role::read(&value))
        />
        <Show when=asks_edit>
            <RadioCards
                legend=labels::NEEDS_EDIT
                options=edits
                value=Signal::derive(edit)
                on_change=move |value: String| chosen.needs_edit.set(Some(value == "yes"))
            />
        </Show>
        <Show when=instead>
            <div>
                <Button on_press=run_only>{labels::RUN_ONLY_INSTEAD}</Button>
            </div>
        </Show>
    }
}

fn explained(cloud: bool, role: Role) -> &'static str {
    if cloud {
        words::cloud_role_explained(role.desktop())
    } else {
        words::desktop_role_explained(role.desktop())
    }
}

/// The sharer's own references, to embed in the same Save. Off until ticked.
#[component]
fn AlsoEmbed(chosen: Chosen) -> impl IntoView {
    let (panel, flow) = (chosen.panel, chosen.flow);
    let offered = Memo::new(move |_| {
        if chosen.people.with(Vec::is_empty) {
            return Vec::new();
        }
        let offered = panel
            .workspace
            .read(|tenant, you| offers(tenant, you, flow));
        offered.unwrap_or_default()
    });
    let tick = move |reference: ReferenceId| {
        let name = panel.say(|voice| voice.reference(reference));
        let ticked = move || chosen.embed.with(|embed| embed.contains(&reference));
        let set = move |on: bool| {
            chosen.embed.update(|embed| {
                embed.retain(|other| *other != reference);
                if on {
                    embed.push(reference);
                }
            });
        };
        view! {
            <div>
                <Checkbox change="SetEmbedded" checked=Signal::derive(ticked) on_change=set>
                    "Also embed " {name.map(|name| sentence(&name))} " (yours)"
                </Checkbox>
                {move || consequences::beside(&chosen.gains(reference))}
            </div>
        }
    };
    view! {
        {move || {
            let offered = offered.get();
            (!offered.is_empty())
                .then(|| {
                    view! {
                        <div class="stack-1" role="group" aria-label=labels::ALSO_EMBED>
                            {offered.into_iter().map(tick).collect_view()}
                        </div>
                    }
                })
        }}
    }
}

/// **Who has access**, with the way to change it.
#[component]
fn Access(panel: Panel, flow: FlowId, cloud: bool) -> impl IntoView {
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
            {move || who_has_access(list.get(), |_| ().into_any())}
        </section>
    }
}
