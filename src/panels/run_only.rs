//! **Manage run-only permissions** of a cloud flow: who may start it, and whose connections it
//! uses then. Everything waits for Save.

mod users;

use policy::sorted::Map;

use draw::prelude::*;
use policy::change::Change;
use policy::model::*;
use words::Phrase;

use super::drafted::use_drafted;
use super::owners_only::owners_only;
use super::people_picker::{Among, PeoplePicker, left_over};
use super::refusal::{refusal, why_not};
use super::said::sentence;
use super::what_changes::WhatChanges;
use super::{Panel, PanelDrawer, consequences};
use crate::labels;
use crate::ui::{Button, ButtonKind, MessageBar, MessageKind, RadioCard, RadioCards, Tag};
use users::Users;

/// The id of what says why nothing can be changed.
const REFUSED: &str = "run-only-refused";

/// The panel of the route.
#[component]
pub fn RunOnly() -> impl IntoNode {
    owners_only(labels::RUN_ONLY, |panel, flow| {
        view! { <RunOnlyPanel panel flow /> }
    })
}

/// What waits for Save. Copy it freely.
#[derive(Clone, Copy)]
struct Pending {
    panel: Panel,
    flow: FlowId,
    add: RwSignal<Vec<Principal>>,
    remove: RwSignal<Vec<Principal>>,
    sources: RwSignal<Map<ConnectionId, RunOnlySource>>,
}

impl Pending {
    fn change(self) -> Option<Change> {
        let flow = self.flow;
        let mut steps: Vec<_> = self.sources.with(|sources| {
            let each = sources.iter();
            each.map(|(connection, source)| Change::SetRunOnlySource {
                flow,
                connection: *connection,
                source: *source,
            })
            .collect()
        });
        let (add, remove) = (self.add.get(), self.remove.get());
        if !add.is_empty() || !remove.is_empty() {
            steps.push(Change::ShareRunOnly { flow, add, remove });
        }
        (!steps.is_empty()).then_some(Change::Batch(steps))
    }

    fn unsaved(self) -> Option<String> {
        let count =
            self.add.with(Vec::len) + self.remove.with(Vec::len) + self.sources.with(Map::len);
        match count {
            0 => None,
            1 => Some(labels::ONE_NOT_SAVED.to_owned()),
            count => Some(format!("{count} changes aren't saved yet.")),
        }
    }

    /// Why run-only users can't be managed at all.
    fn refused(self) -> Option<String> {
        let reason = self.panel.say(|voice| {
            let probe = Change::ShareRunOnly {
                flow: self.flow,
                add: vec![Principal::Person(voice.tenant.flow(self.flow).owner())],
                remove: Vec::new(),
            };
            let verdict = refusal(voice.tenant, voice.you, &probe)?;
            Some(voice.locked(self.flow, &verdict, &probe).plain())
        });
        reason.flatten()
    }
}

#[component]
fn RunOnlyPanel(panel: Panel, flow: FlowId) -> impl IntoNode {
    let pending = Pending {
        panel,
        flow,
        add: RwSignal::new(Vec::new()),
        remove: RwSignal::new(Vec::new()),
        sources: RwSignal::new(Map::new()),
    };
    let unknown = RwSignal::new(Vec::new());
    panel.hold(move || pending.unsaved());
    let drafted = use_drafted(panel, flow, move || pending.change());
    let (change, text) = (drafted.change, drafted.told);
    let refused = Memo::new(move |_| pending.refused());
    // Nobody starts other flows, so whose connections run-only users would use is no question.
    let by_hand = panel
        .say(|voice| voice.started_by_hand(flow))
        .unwrap_or_default();
    let locked = move || {
        let nothing = change.with(Option::is_none);
        left_over(unknown).or_else(|| nothing.then(|| labels::NOTHING_TO_SAVE.to_owned()))
    };
    let save = move || drafted.save();
    let foot = move || {
        move || {
            if refused.get().is_some() {
                view! {
                    <Button
                        kind=ButtonKind::Main
                        change="ShareRunOnly"
                        locked=refused
                        reason_id=REFUSED
                        on_press=save
                    >
                        {labels::SAVE}
                    </Button>
                }
            } else {
                view! {
                    <Button
                        kind=ButtonKind::Main
                        change="ShareRunOnly"
                        locked=Signal::derive(locked)
                        on_press=save
                    >
                        {labels::SAVE}
                    </Button>
                }
            }
        }
    };
    let body = move || match refused.get() {
        Some(reason) => view! {
            <MessageBar kind=MessageKind::Info lead=labels::CANT_CHANGE id=REFUSED>
                {reason}
            </MessageBar>
            <Users pending />
            {by_hand.then(|| view! { <Chosen pending /> })}
        },
        None => view! {
            <PeoplePicker flow among=Among::People picked=pending.add unknown />
            <Users pending />
            <Sources pending />
            {move || text.with(|text| text.as_deref().map(consequences::warnings))}
            {move || change.with(Option::is_some).then(|| view! { <WhatChanges lines=drafted.differs() /> })}
            {move || text.with(|text| text.as_deref().map(consequences::others))}
        },
    };
    view! {
        <PanelDrawer panel title=labels::RUN_ONLY foot>
            {body}
        </PanelDrawer>
    }
}

/// One connection of the flow.
#[derive(Clone, PartialEq)]
struct Source {
    connection: ConnectionId,
    name: Phrase,
    used: String,
    saved: RunOnlySource,
    cards: Vec<RadioCard>,
}

/// Whose connection is used, where nobody here can choose.
#[component]
fn Chosen(pending: Pending) -> impl IntoNode {
    let all = Memo::new(move |_| {
        let read = pending.panel.say(|voice| sources(voice, pending.flow));
        read.unwrap_or_default()
    });
    let one = |source: Source| {
        let saved = value(source.saved);
        let label = source.cards.into_iter().find(|card| card.value == saved);
        view! {
            <dt>{sentence(&source.name)}</dt>
            <dd>{label.map(|card| card.title)}</dd>
        }
    };
    view! {
        {move || {
            let all = all.get();
            (!all.is_empty())
                .then(|| {
                    view! {
                        <section class="stack-1" aria-labelledby="connections-used">
                            <h3 id="connections-used">{labels::CONNECTIONS_USED}</h3>
                            <dl class="facts">{all.into_iter().map(one).collect_view()}</dl>
                        </section>
                    }
                })
        }}
    }
}

/// Whose connection is used, for each connection of the flow.
#[component]
fn Sources(pending: Pending) -> impl IntoNode {
    let all = Memo::new(move |_| {
        let read = pending.panel.say(|voice| sources(voice, pending.flow));
        read.unwrap_or_default()
    });
    let one = move |source: Source| {
        let (connection, saved) = (source.connection, source.saved);
        let chosen = move || {
            let pending = pending
                .sources
                .with(|sources| sources.get(&connection).copied());
            pending.unwrap_or(saved)
        };
        let choose = move |wanted: String| {
            let wanted = if wanted == value(RunOnlySource::UseFlowConnection) {
                RunOnlySource::UseFlowConnection
            } else {
                RunOnlySource::ProvidedByRunOnlyUser
            };
            pending.sources.update(|sources| {
                if wanted == saved {
                    sources.remove(&connection);
                } else {
                    sources.insert(connection, wanted);
                }
            });
        };
        let changed = move || chosen() != saved;
        view! {
            <div class="stack-1">
                <RadioCards
                    legend=source.name.plain()
                    options=Signal::stored(source.cards)
                    value=Signal::derive(move || value(chosen()).to_owned())
                    on_change=choose
                    change="SetRunOnlySource"
                />
                <span class="bar caption">
                    {(!source.used.is_empty()).then(|| format!("Used by {}", source.used))}
                    {move || changed().then(|| view! { <Tag>{labels::NOT_SAVED}</Tag> })}
                </span>
            </div>
        }
    };
    view! {
        {move || {
            let all = all.get();
            (!all.is_empty())
                .then(|| {
                    view! {
                        <section class="stack" aria-labelledby="connections-used">
                            <h3 id="connections-used">{labels::CONNECTIONS_USED}</h3>
                            {all.into_iter().map(one).collect_view()}
                        </section>
                    }
                })
        }}
    }
}

fn sources(voice: words::Voice<'_>, flow: FlowId) -> Vec<Source> {
    let Some(cloud) = voice.tenant.flow(flow).cloud() else {
        return Vec::new();
    };
    let used = cloud.used();
    used.map(|used| {
        let record = voice.tenant.connection(used.connection);
        let card = |source| {
            let change = Change::SetRunOnlySource {
                flow,
                connection: used.connection,
                source,
            };
            let locked = why_not(&voice, flow, &change);
            let title = words::source_label(source, record.account.as_deref()).plain();
            let detail = voice.source_meaning(used.connection, source).plain();
            RadioCard::new(value(source), &title, &detail).locked(locked)
        };
        Source {
            connection: used.connection,
            name: voice.connector(record.connector),
            used: used.actions.join(" · "),
            saved: used.run_only_source,
            cards: [
                RunOnlySource::ProvidedByRunOnlyUser,
                RunOnlySource::UseFlowConnection,
            ]
            .map(card)
            .to_vec(),
        }
    })
    .collect()
}

fn value(source: RunOnlySource) -> &'static str {
    match source {
        RunOnlySource::ProvidedByRunOnlyUser => "provided",
        RunOnlySource::UseFlowConnection => "flow",
    }
}
