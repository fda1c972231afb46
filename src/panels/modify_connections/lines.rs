//! What of a flow can be pointed to another connection, as **Modify connections** lists it.

use policy::Grounds;
use policy::change::Change;
use policy::code::Code;
use policy::decisions::{CloudAction, CloudFlowAction};
use policy::model::*;
use words::{Phrase, Voice};

use crate::labels;
use crate::route::Route;

/// What can be pointed to another connection: steps through one, steps without any, or a
/// reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Pointer {
    Steps(ConnectionId),
    Waiting(ConnectorId),
    Reference(ReferenceId),
}

impl Pointer {
    /// The change that lets it use a connection: all its steps, or those that are named.
    pub(super) fn to(self, flow: FlowId, to: ConnectionId, steps: Vec<String>) -> Change {
        match self {
            Self::Steps(from) => Change::RepointSteps {
                flow,
                from,
                to,
                steps,
            },
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
pub(super) struct Line {
    pub(super) pointer: Pointer,
    pub(super) connector: String,
    pub(super) title: String,
    pub(super) now: String,
    pub(super) owner: Phrase,
    /// The steps that use it, where there are several.
    pub(super) steps: Vec<String>,
    /// Why its sign-in can't be changed here, and the rules behind that.
    pub(super) sign_in: Option<(Phrase, Vec<policy::catalogue::RuleId>)>,
    /// One's own connections it could use.
    pub(super) choices: Vec<(String, String)>,
    /// Why none can be chosen.
    pub(super) lock: Option<String>,
    /// Where a new connection is made, where one would help.
    pub(super) new_one: Option<String>,
}

/// Each of them, as `voice` is told of it.
pub(super) fn lines(voice: &Voice<'_>, flow: FlowId) -> Vec<Line> {
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
                let mut line = line(voice, flow, pointer, connector, now, title);
                if used.actions.len() > 1 {
                    line.steps.clone_from(&used.actions);
                }
                line
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
    let probe = pointer.to(flow, now.unwrap_or(ConnectionId(u32::MAX)), Vec::new());
    let verdict = probe.decide(voice.tenant, voice.you, false);
    let not_theirs = matches!(
        verdict.code,
        Some(Code::NotReferenceOwner | Code::NotCreatorOrOwner)
    );
    let mut refused = not_theirs.then(|| voice.connection_locked(&probe, &verdict).plain());
    let fits: Vec<_> = own
        .filter(|to| Some(*to) != now && voice.tenant.connection(*to).connector == connector)
        .filter(|to| {
            let change = pointer.to(flow, *to, Vec::new());
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
    let working =
        now.filter(|now| voice.tenant.connection(*now).status == ConnectionStatus::Connected);
    let lock = choices
        .is_empty()
        .then(|| refused.unwrap_or_else(|| voice.none_to_choose(connector, working).plain()));
    Line {
        pointer,
        connector: voice.connector(connector).plain(),
        title,
        now: now.map_or_else(
            || labels::NO_CONNECTION_YET.to_owned(),
            |now| match voice.tenant.connection(now).status {
                ConnectionStatus::Connected => voice.account(now).plain(),
                status => format!(
                    "{} · {}",
                    words::apart(&voice.account(now).plain()),
                    words::connection_status(status)
                ),
            },
        ),
        owner: now.map_or_else(Phrase::default, |now| {
            voice.subject(voice.tenant.connection(now).owner)
        }),
        steps: Vec::new(),
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
