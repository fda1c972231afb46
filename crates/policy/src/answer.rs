//! The answers to *Can it run?*, as lists, screens, the command line and tests show them.
//!
//! An answer is a word with its first reason. It is made of decisions and adds nothing
//! but what *may* fail although nothing forbids it.

mod in_the_way;

use crate::access::EffectiveRole;
use crate::catalogue::{DisputeId, rules as rule};
use crate::code::Code;
use crate::decision::Outcome;
use crate::decisions::{
    ByocPrompt, CloudRunReadiness, DesktopAction, DesktopFlowAction, Initiation,
    RunOnlyConnectionSource, Window, has_active_owner, lacks_machine,
};
use crate::facts::Facts;
use crate::model::*;
use crate::started::stops_at;
use crate::tenant::Tenant;
use crate::why::{FirstReason, Why};

use in_the_way::{is_deleted, may_fail, references_fail, suspended, unlicensed};

/// The word of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Word {
    /// No, and there is a reason.
    CantRun,
    /// Yes, but something might go wrong.
    MayFail,
    /// A connection has to be created first.
    NeedsConnection,
    /// A window asks first.
    AsksFirst,
    /// A fact that decides isn't known.
    Depends,
    /// Yes.
    CanRun,
    /// Yes, nobody has to start it.
    RunsByItself,
    /// No role on the flow.
    NoAccess,
    /// The question makes no sense here.
    DoesntApply,
}

/// The six kinds of answers, in the order lists are sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnswerKind {
    /// Can't.
    Stop,
    /// May fail.
    May,
    /// Asks or needs something first.
    Ask,
    /// Depends.
    Depends,
    /// Can.
    Can,
    /// Doesn't apply, or no access.
    None,
}

impl Word {
    /// Which kind of answer the word is.
    pub const fn kind(self) -> AnswerKind {
        match self {
            Self::CantRun => AnswerKind::Stop,
            Self::MayFail => AnswerKind::May,
            Self::NeedsConnection | Self::AsksFirst => AnswerKind::Ask,
            Self::Depends => AnswerKind::Depends,
            Self::CanRun | Self::RunsByItself => AnswerKind::Can,
            Self::NoAccess | Self::DoesntApply => AnswerKind::None,
        }
    }
}

/// An answer to *Can it run?*
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// The word.
    pub word: Word,
    /// The first reason.
    pub code: Option<Code>,
    /// Rests on something that was assumed at import.
    pub assumed: bool,
    /// The documentation can be read another way.
    pub disputed: Option<DisputeId>,
}

impl Answer {
    /// Whether the flow runs, even if something is asked first or may go wrong.
    pub const fn runs(&self) -> bool {
        matches!(
            self.word.kind(),
            AnswerKind::Can | AnswerKind::May | AnswerKind::Ask
        )
    }

    /// Whether it ran before and doesn't any longer.
    pub const fn stops_after(&self, before: &Self) -> bool {
        before.runs() && !self.runs()
    }

    /// Whether it stands in the way of more than another answer about the same flow.
    pub fn is_worse_than(&self, other: &Self) -> bool {
        self.word.kind() < other.word.kind()
    }
}

/// From where a flow is started.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Start {
    /// From the console of Power Automate for desktop.
    Console,
    /// From a cloud flow, or in the cloud.
    Cloud(RunMode),
}

/// Can `person` run `flow`, started like this? For lists, so without allocation.
///
/// Made here once: whoever asks with a `why` of their own gets a copy built for size.
pub fn answer(tenant: &Tenant, person: PersonId, flow: FlowId, start: Start) -> Answer {
    answer_with(tenant, person, flow, start, &mut FirstReason)
}

/// The same, with somebody who listens to it being made.
pub fn answer_with(
    tenant: &Tenant,
    person: PersonId,
    flow: FlowId,
    start: Start,
    why: &mut impl Why,
) -> Answer {
    let record = tenant.flow(flow);
    let mut answer = match (&record.kind, start) {
        (FlowKind::Desktop(_), Start::Console) => console(tenant, person, flow, why),
        (FlowKind::Desktop(_), Start::Cloud(mode)) => from_cloud(tenant, person, flow, mode, why),
        (FlowKind::Cloud(_), Start::Console) => word(Word::DoesntApply, None),
        (FlowKind::Cloud(_), Start::Cloud(_)) => cloud_flow(tenant, person, flow, why),
    };
    if answer.word == Word::NoAccess
        && record.sharing == Basis::Unknown
        && !Facts::left(tenant, person, why)
    {
        answer = word(Word::Depends, Some(Code::SharingUnknown));
    }
    answer.assumed = match answer.word {
        Word::DoesntApply => false,
        Word::NoAccess => record.sharing == Basis::Assumed,
        _ => rests_on_assumption(tenant, record),
    };
    answer
}

fn word(word: Word, code: Option<Code>) -> Answer {
    Answer {
        word,
        code,
        assumed: false,
        disputed: None,
    }
}

fn rests_on_assumption(tenant: &Tenant, flow: &Flow) -> bool {
    flow.sharing == Basis::Assumed
        || match &flow.kind {
            FlowKind::Desktop(desktop) => {
                let mut used = desktop.references.iter();
                used.any(|used| tenant.reference(used.reference).ownership == Basis::Assumed)
            }
            FlowKind::Cloud(cloud) => {
                tenant.connection_ownership() == Basis::Assumed && cloud.used().next().is_some()
            }
        }
}

fn console(tenant: &Tenant, person: PersonId, flow: FlowId, why: &mut impl Why) -> Answer {
    let action = DesktopFlowAction {
        actor: person,
        flow,
        action: DesktopAction::RunConsole,
    };
    let allowed = nested("desktop_flow_action", why, |why| action.decide(tenant, why));
    if !allowed.is_allowed() {
        return refused(allowed.code);
    }
    if let Some(stopped) =
        suspended(tenant, flow, why).or_else(|| unlicensed(tenant, person, flow, why))
    {
        return stopped;
    }
    let prompt = ByocPrompt {
        actor: person,
        flow,
        initiation: Initiation::Console,
    };
    let byoc = nested("byoc_prompt", why, |why| prompt.decide(tenant, why));
    if byoc.outcome == Outcome::RequirePrompt {
        return word(Word::NeedsConnection, byoc.code);
    }
    if let Some(fails) = references_fail(tenant, person, flow, Start::Console, why) {
        return fails;
    }
    let asks = byoc.data.window == Window::Shown;
    let mut answer = word(if asks { Word::AsksFirst } else { Word::CanRun }, byoc.code);
    answer.disputed = byoc.disputed;
    answer
}

fn from_cloud(
    tenant: &Tenant,
    person: PersonId,
    flow: FlowId,
    mode: RunMode,
    why: &mut impl Why,
) -> Answer {
    let action = DesktopFlowAction {
        actor: person,
        flow,
        action: DesktopAction::RunCloud(mode),
    };
    let allowed = nested("desktop_flow_action", why, |why| action.decide(tenant, why));
    if !allowed.is_allowed() {
        return refused(allowed.code);
    }
    if let Some(stopped) = suspended(tenant, flow, why) {
        return stopped;
    }
    let question = CloudRunReadiness {
        flow,
        run_owner: person,
        mode,
    };
    let readiness = nested("cloud_run_readiness", why, |why| {
        question.decide(tenant, why)
    });
    let mut answer = match readiness.outcome {
        // What the flow itself lacks comes first: its owners mend that, whoever runs it.
        Outcome::Allow => unlicensed(tenant, person, flow, why)
            .or_else(|| references_fail(tenant, person, flow, Start::Cloud(mode), why))
            .unwrap_or(word(Word::CanRun, None)),
        Outcome::Depends => word(Word::Depends, readiness.code),
        _ => word(Word::CantRun, readiness.code),
    };
    answer.disputed = readiness.disputed;
    answer
}

fn cloud_flow(tenant: &Tenant, person: PersonId, flow: FlowId, why: &mut impl Why) -> Answer {
    let role = tenant.role_asked(person, flow, why);
    if role == EffectiveRole::None {
        return refused(Some(Code::NoAccess));
    }
    match Facts::state(tenant, flow, why) {
        FlowState::Draft => return word(Word::CantRun, Some(Code::FlowOff)),
        FlowState::Suspended => return word(Word::CantRun, Some(Code::FlowSuspended)),
        FlowState::Activated => {}
    }
    let instant = Facts::trigger(tenant, flow, why).is_instant();
    why.rule(rule::RUNONLY_INSTANT_ONLY, !instant);
    let (mut deleted, mut prompt, mut fails) = (false, None, None);
    for used in Facts::cloud_connections(tenant, flow, why) {
        if !used.used_in_definition {
            continue;
        }
        let mut connection = Some(used.connection);
        if instant {
            let question = RunOnlyConnectionSource {
                flow,
                invoker: person,
                connection: used.connection,
            };
            let source = nested("run_only_connection_source", why, |why| {
                question.decide(tenant, why)
            });
            match source.outcome {
                Outcome::Deny => return word(Word::CantRun, source.code),
                // Making one is no help where another step has none to sign in with.
                Outcome::RequirePrompt => prompt = prompt.or(source.code),
                _ => {}
            }
            connection = source.data.connection;
        }
        if let Some(connection) = connection {
            deleted |= is_deleted(tenant, connection, why);
            fails = fails.or_else(|| may_fail(tenant, connection, why));
        }
    }
    if deleted {
        why.rule(rule::CONNECTION_REQUIRED_BY_CONNECTOR, true);
        return word(Word::CantRun, Some(Code::ConnectionDeleted));
    }
    if prompt.is_some() {
        return word(Word::NeedsConnection, prompt);
    }
    if let Some(code) = fails {
        return word(Word::MayFail, Some(code));
    }
    if stops_at(tenant, flow, why).is_some() {
        return word(Word::MayFail, Some(Code::StartedFlowStopped));
    }
    let mut started = Facts::started_flows(tenant, flow, why).iter();
    if started.any(|started| lacks_machine(tenant, flow, *started)) {
        why.rule(rule::MCONN_REQUIRED, true);
        return word(Word::MayFail, Some(Code::NoMachineConnection));
    }
    if !instant && !has_active_owner(flow, tenant, why) {
        why.rule(rule::LEAVE_NO_ACTIVE_OWNER, true);
        return word(Word::MayFail, Some(Code::Orphaned));
    }
    word(
        if instant {
            Word::CanRun
        } else {
            Word::RunsByItself
        },
        None,
    )
}

fn refused(code: Option<Code>) -> Answer {
    let no_access = code == Some(Code::NoAccess);
    word(
        if no_access {
            Word::NoAccess
        } else {
            Word::CantRun
        },
        code,
    )
}

fn nested<W: Why, T>(name: &'static str, why: &mut W, decide: impl FnOnce(&mut W) -> T) -> T {
    why.open(name);
    let decision = decide(why);
    why.close();
    decision
}

impl Tenant {
    fn role_asked(&self, person: PersonId, flow: FlowId, why: &mut impl Why) -> EffectiveRole {
        Facts::role(self, person, flow, why)
    }
}

#[cfg(test)]
mod tests;
