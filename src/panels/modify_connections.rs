//! **Modify connections** of a flow: let steps of a cloud flow, or connection references of a
//! desktop flow, use a connection of one's own. Another's sign-in is never touched.

use policy::sorted::Map;

use draw::prelude::*;
use policy::Grounds;
use policy::change::Change;
use policy::code::Code;
use policy::decisions::{CloudAction, CloudFlowAction};
use policy::model::*;
use words::{Phrase, Voice};

use super::consequences;
use super::doing::use_doing;
use super::owners_only::owners_only;
use super::remove::told;
use super::rule_links::rule_links;
use super::said::sentence;
use super::to_modify::to_modify;
use super::what_changes::{by_flow, what_changes_by_flow};
use super::{Panel, PanelDrawer};
use crate::labels;
use crate::route::Route;
use crate::ui::{Button, ButtonKind, Icon, LinkButton, Select, icon, tile};

/// The panel of the route.
#[component]
pub fn ModifyConnections() -> impl IntoNode {
    owners_only(labels::MODIFY_CONNECTIONS, |panel, flow| {
        view! { <ModifyPanel panel flow /> }
    })
}

/// What can be pointed to another connection: steps through one, steps without any, or a
/// reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Pointer {
    Steps(ConnectionId),
    Waiting(ConnectorId),
    Reference(ReferenceId),
}

impl Pointer {
    fn to(self, flow: FlowId, to: ConnectionId) -> Change {
        match self {
            Self::Steps(from) => Change::RepointSteps { flow, from, to },
            Self::Waiting(connector) => Change::ConnectSteps {
                flow,
                connector,
                to,
            },
            Self::Reference(reference) => Change::RepointReference { reference, to },
        }
    }
}

/// One of them, as the panel shows it.
#[derive(Clone, PartialEq)]
struct Line {
    pointer: Pointer,
    connector: String,
    title: String,
    now: String,
    owner: Phrase,
    /// Why its sign-in can't be changed here, and the rules behind that.
    sign_in: Option<(Phrase, Vec<policy::catalogue::RuleId>)>,
    /// One's own connections it could use.
    choices: Vec<(String, String)>,
    /// Why none can be chosen.
    lock: Option<String>,
    /// Where a new connection is made, where one would help.
    new_one: Option<String>,
}

#[component]
fn ModifyPanel(panel: Panel, flow: FlowId) -> impl IntoNode {
    let doing = use_doing();
    let chosen = RwSignal::new(Map::<Pointer, ConnectionId>::new());
    let lines = Memo::new(move |_| panel.say(|voice| lines(&voice, flow)).unwrap_or_default());
    let change = move || {
        let steps = chosen.get().into_iter();
        Change::Batch(steps.map(|(from, to)| from.to(flow, to)).collect())
    };
    let is_empty = move || chosen.with(Map::is_empty);
    panel.hold(move || (!is_empty()).then(|| labels::ONE_NOT_SAVED.to_owned()));
    let what = move || {
        if is_empty() {
            return ().into_node();
        }
        let change = change();
        let preview = panel.workspace.preview(&change);
        let text = told(panel, &change, preview.as_ref());
        let flows = preview.and_then(|preview| {
            panel
                .workspace
                .read(|tenant, you| by_flow(tenant, you, &preview))
        });
        view! {
            {consequences::warnings(&text)}
            {consequences::others(&text)}
            {what_changes_by_flow(flows.unwrap_or_default())}
        }
    };
    let locked = move || is_empty().then(|| labels::NOTHING_TO_SAVE.to_owned());
    let save = move || {
        if doing.make(&change()) {
            panel.leave();
        }
    };
    let list = move || {
        let lines = lines.get();
        if lines.is_empty() {
            return view! { <p class="second">{labels::NO_STEPS}</p> };
        }
        let lines = lines.into_iter().map(|line| one(line, chosen));
        view! { <ul class="stack divided">{lines.collect_view()}</ul> }
    };
    view! {
        <PanelDrawer
            panel
            title=labels::MODIFY_CONNECTIONS
            foot=move || view! {
                <Button kind=ButtonKind::Main change="RepointSteps" locked=Signal::derive(locked) on_press=save>{labels::SAVE}</Button>
            }
        >
            <p class="second">{labels::MODIFY_CONNECTIONS_LEAD}</p>
            {to_modify(flow, false)}
            {list}
            {what}
        </PanelDrawer>
    }
}

fn one(line: Line, chosen: RwSignal<Map<Pointer, ConnectionId>>) -> Node {
    let pointer = line.pointer;
    let value = move || {
        let to = chosen.with(|chosen| chosen.get(&pointer).copied());
        to.map_or_else(String::new, |to| to.0.to_string())
    };
    let choose = move |to: String| {
        chosen.update(|chosen| {
            match to.parse() {
                Ok(to) => chosen.insert(pointer, ConnectionId(to)),
                Err(_) => chosen.remove(&pointer),
            };
        });
    };
    let instead = match pointer {
        Pointer::Waiting(_) => labels::USE_CONNECTION,
        Pointer::Steps(_) | Pointer::Reference(_) => labels::USE_INSTEAD,
    };
    let about = words::apart(&line.title).into_owned();
    let choice = match line.lock {
        Some(reason) => view! {
            <div class="bar">
                <Button locked=Signal::stored(Some(reason)) change="RepointSteps" on_press=|()| () name=format!("{about}: {instead}")>{instead}</Button>
                {line.new_one.map(|href| view! {
                    <LinkButton kind=ButtonKind::Quiet href=href>{labels::NEW_CONNECTION}</LinkButton>
                })}
            </div>
        },
        None => {
            let mut options = vec![(String::new(), labels::STAYS_AS_IT_IS.to_owned())];
            if let Pointer::Waiting(_) = pointer {
                labels::NO_CONNECTION_YET.clone_into(&mut options[0].1);
            }
            options.extend(line.choices);
            view! { <Select label=instead about=about value=Signal::derive(value) options=Signal::stored(options) on_change=choose /> }
        }
    };
    view! {
        <li class="stack">
            <div class="pair">
                {tile(&line.connector)}
                <div>
                    <strong><bdi>{line.title}</bdi></strong>
                    <p class="caption">
                        <bdi>{line.now}</bdi>
                        {(!line.owner.is_empty()).then(|| view! { " · "{sentence(&line.owner)} })}
                    </p>
                </div>
            </div>
            {line.sign_in.map(|(why, rules)| view! {
                <div class="stack-1">
                    <p class="pair pair-top second">{icon(Icon::Lock)}<span>{sentence(&why)}</span></p>
                    {rule_links(&rules)}
                </div>
            })}
            {choice}
        </li>
    }
}

fn lines(voice: &Voice<'_>, flow: FlowId) -> Vec<Line> {
    match &voice.tenant.flow(flow).kind {
        FlowKind::Cloud(cloud) => {
            let titled = |connector, steps: &[String]| {
                let steps = match steps.len() {
                    1 => " · 1 step".to_owned(),
                    steps => format!(" · {steps} steps"),
                };
                words::apart(&voice.connector(connector).plain()).into_owned() + &steps
            };
            let used = cloud.used().map(|used| {
                let connector = voice.tenant.connection(used.connection).connector;
                let title = titled(connector, &used.actions);
                let pointer = Pointer::Steps(used.connection);
                let now = Some(used.connection);
                line(voice, flow, pointer, connector, now, title)
            });
            let waiting = cloud.unconnected.iter().map(|steps| {
                let title = titled(steps.connector, &steps.actions);
                let pointer = Pointer::Waiting(steps.connector);
                line(voice, flow, pointer, steps.connector, None, title)
            });
            waiting.chain(used).collect()
        }
        FlowKind::Desktop(desktop) => desktop
            .references
            .iter()
            .map(|used| {
                let record = voice.tenant.reference(used.reference);
                let title = voice.reference_in(flow, used.reference).plain();
                let pointer = Pointer::Reference(used.reference);
                line(
                    voice,
                    flow,
                    pointer,
                    record.connector,
                    record.connection,
                    title,
                )
            })
            .collect(),
    }
}

fn line(
    voice: &Voice<'_>,
    flow: FlowId,
    pointer: Pointer,
    connector: ConnectorId,
    now: Option<ConnectionId>,
    title: String,
) -> Line {
    let own = voice.tenant.connections_of(voice.you).iter().copied();
    // Whose it is to choose at all is known before anything is chosen.
    let probe = pointer.to(flow, now.unwrap_or(ConnectionId(u32::MAX)));
    let verdict = probe.decide(voice.tenant, voice.you, false);
    let not_theirs = matches!(
        verdict.code,
        Some(Code::NotReferenceOwner | Code::NotCreatorOrOwner)
    );
    let mut refused = not_theirs.then(|| voice.connection_locked(&probe, &verdict).plain());
    let fits: Vec<_> = own
        .filter(|to| Some(*to) != now && voice.tenant.connection(*to).connector == connector)
        .filter(|to| {
            let change = pointer.to(flow, *to);
            let verdict = change.decide(voice.tenant, voice.you, false);
            if !verdict.can_go_on() {
                refused = Some(voice.connection_locked(&change, &verdict).plain());
            }
            verdict.can_go_on()
        })
        .collect();
    let choices = fits
        .into_iter()
        .map(|to| (to.0.to_string(), voice.connection_named(to).plain()))
        .collect::<Vec<_>>();
    let new_one = refused.is_none().then(|| {
        let (connector, flow) = (voice.tenant.connector(connector), voice.tenant.flow(flow));
        Route::new_connection_for(&connector.key, &flow.key)
    });
    let lock = choices
        .is_empty()
        .then(|| refused.unwrap_or_else(|| voice.none_to_choose(connector, now).plain()));
    Line {
        pointer,
        connector: voice.connector(connector).plain(),
        title,
        now: now.map_or_else(
            || labels::NO_CONNECTION_YET.to_owned(),
            |now| voice.account(now).plain(),
        ),
        owner: now.map_or_else(Phrase::default, |now| {
            voice.subject(voice.tenant.connection(now).owner)
        }),
        sign_in: now.and_then(|now| sign_in(voice, flow, now)),
        choices,
        lock,
        new_one,
    }
}

/// Why the sign-in of a connection of a cloud flow can't be changed by the one spoken to.
fn sign_in(
    voice: &Voice<'_>,
    flow: FlowId,
    connection: ConnectionId,
) -> Option<(Phrase, Vec<policy::catalogue::RuleId>)> {
    voice.tenant.flow(flow).cloud()?;
    let question = CloudFlowAction {
        actor: voice.you,
        flow,
        action: CloudAction::EditCredentials(connection),
    };
    let mut grounds = Grounds::default();
    let decision = question.decide(voice.tenant, &mut grounds);
    let code = decision.code?;
    Some((voice.sign_in_locked(connection, code), grounds.holding()))
}
