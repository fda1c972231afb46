//! An answer with its reasons: what to say about it, who can mend it, and how.
//!
//! The reasons are read off the same decisions the answer is made of; each names the
//! change that would mend it, where one change would.

mod connections;

use crate::answer::{Answer, Start, answer_with};
use crate::catalogue::{RuleId, rules as rule};
use crate::change::Change;
use crate::code::Code;
use crate::decisions::{
    Byoc, ByocPrompt, CloudRunReadiness, Initiation, RowSource, RunOnlyConnectionSource, Window,
};
use crate::model::*;
use crate::tenant::Tenant;
use crate::why::{Grounds, Silent};

/// An answer, its reasons and its grounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// The answer.
    pub answer: Answer,
    /// Why, the most important first; never empty.
    pub reasons: Vec<Reason>,
    /// What the window that asks for connections shows, where there is one.
    pub byoc: Option<Byoc>,
    /// The facts asked and the rules applied.
    pub grounds: Grounds,
}

/// One reason of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Which.
    pub code: Code,
    /// The connection reference it is about.
    pub reference: Option<ReferenceId>,
    /// The connection it is about.
    pub connection: Option<ConnectionId>,
    /// The connector it is about.
    pub connector: Option<ConnectorId>,
    /// The person it is about: whose connection it is, or whom a step acts as.
    pub person: Option<PersonId>,
    /// The one person who can mend it.
    pub fixable_by: Option<PersonId>,
    /// The change by which they would.
    pub fix: Option<Change>,
}

impl Reason {
    fn of(code: Code) -> Self {
        Self {
            code,
            reference: None,
            connection: None,
            connector: None,
            person: None,
            fixable_by: None,
            fix: None,
        }
    }

    /// The rules it rests on, the one that says it best first; none where no page has one.
    pub const fn rules(&self) -> &'static [RuleId] {
        match self.code {
            Code::ReferenceNotEmbedded => &[rule::CLOUDRUN_ALL_EMBEDDED, rule::EMBED_OWNER_ONLY],
            Code::SchemaNotV2 | Code::SchemaUnknown => &[rule::CLOUDRUN_SCHEMA_V2],
            Code::ReferenceNotUsable => &[rule::CLOUDRUN_OWNER_UNSHARED_OWN_REFS],
            Code::SharingUnknown => &[rule::CLOUDRUN_ONLY_IF_SHARED],
            Code::RunOnlyConsoleOnly => &[
                rule::CLOUDRUN_RUN_ONLY_REFUSED,
                rule::DSHARE_RUN_ONLY_ATTENDED_CONSOLE,
            ],
            Code::ConnectionOfAnotherUser => &[rule::BYOC_SUPPRESS_USER_OWNED],
            Code::SeveralAccounts => &[rule::BYOC_SUPPRESS_SAME_ACCOUNT],
            Code::MissingValidConnection => {
                &[rule::BYOC_SUPPRESS_ALL_VALID, rule::BYOC_NONE_COMPATIBLE]
            }
            Code::StartsAtOnce => &[rule::BYOC_SUPPRESS_COMBINATION],
            Code::NoConnectorActions => &[rule::CLOUDRUN_TWO_REQUIREMENTS],
            Code::NotSharedYet => &[rule::CLOUDRUN_ONLY_IF_SHARED],
            Code::AllEmbedded => &[rule::CLOUDRUN_ALL_EMBEDDED, rule::CLOUDRUN_SCHEMA_V2],
            Code::RunOnlyRequiresInstantTrigger => &[rule::RUNONLY_INSTANT_ONLY],
            Code::CreateOwnConnection => &[
                rule::RUNONLY_PROVIDED_BY_INVOKER,
                rule::RUNONLY_NOT_USED_BY_OTHERS,
            ],
            Code::StepActsAsYou => &[rule::RUNONLY_PROVIDED_BY_INVOKER, rule::RUNONLY_ACTS_AS],
            Code::StepActsAsOwner => &[rule::RUNONLY_EMBEDDED_ALL_USERS],
            Code::AttendedRpaRequired => &[rule::LIC_ATTENDED_RPA],
            Code::ConnectionMayFail => &[rule::LEAVE_CONNECTIONS_MAY_FAIL],
            Code::ConnectionDeleted | Code::NoConnectionBound => {
                &[rule::CONNECTION_REQUIRED_BY_CONNECTOR]
            }
            Code::Orphaned => &[rule::LEAVE_NO_ACTIVE_OWNER],
            _ => &[],
        }
    }

    fn of_connection(tenant: &Tenant, code: Code, connection: ConnectionId) -> Self {
        let record = tenant.connection(connection);
        Self {
            connection: Some(connection),
            connector: Some(record.connector),
            person: Some(record.owner),
            ..Self::of(code)
        }
    }
}

/// Answers and explains: can `person` run `flow`, started like this?
pub fn explain(tenant: &Tenant, person: PersonId, flow: FlowId, start: Start) -> Explanation {
    let mut grounds = Grounds::default();
    let answer = answer_with(tenant, person, flow, start, &mut grounds);
    let mut byoc = None;
    let mut reasons = match (&tenant.flow(flow).kind, start) {
        _ if is_final(answer.code) => Vec::new(),
        (FlowKind::Desktop(_), Start::Console) => {
            let question = ByocPrompt {
                actor: person,
                flow,
                initiation: Initiation::Console,
            };
            let data = question.decide(tenant, &mut Silent).data;
            let reasons = window_reasons(tenant, person, &data);
            byoc = Some(data);
            reasons
        }
        (FlowKind::Desktop(_), Start::Cloud(mode)) => readiness_reasons(
            tenant,
            CloudRunReadiness {
                flow,
                run_owner: person,
                mode,
            },
        ),
        (FlowKind::Cloud(_), Start::Console) => vec![Reason::of(Code::CloudFlowInTheCloud)],
        (FlowKind::Cloud(cloud), Start::Cloud(_)) => source_reasons(tenant, person, flow, cloud),
    };
    reasons.extend(connections::reasons(
        tenant,
        person,
        flow,
        start,
        answer.code,
    ));
    if let Some(code) = answer.code
        && !reasons.iter().any(|reason| reason.code == code)
    {
        reasons.insert(0, Reason::of(code));
    }
    // The reason the answer is named after comes first.
    crate::sorted::sort_by_key(&mut reasons, |reason| Some(reason.code) != answer.code);
    if reasons.is_empty() {
        reasons.push(Reason::of(fine(tenant, flow)));
    }
    Explanation {
        answer,
        reasons,
        byoc,
        grounds,
    }
}

/// Answers that need no second look: nothing but the code is to be said.
fn is_final(code: Option<Code>) -> bool {
    matches!(
        code,
        Some(
            Code::NoAccess
                | Code::RunOnlyConsoleOnly
                | Code::FlowOff
                | Code::FlowSuspended
                | Code::AttendedRpaRequired
        )
    )
}

fn window_reasons(tenant: &Tenant, person: PersonId, byoc: &Byoc) -> Vec<Reason> {
    let mut reasons = Vec::new();
    for code in &byoc.shown_because {
        match code {
            Code::MissingValidConnection => {
                for row in byoc.rows.iter().filter(|row| row.default.is_none()) {
                    let record = tenant.reference(row.reference);
                    reasons.push(Reason {
                        reference: Some(row.reference),
                        connector: Some(record.connector),
                        person: Some(record.owner),
                        // What is embedded is nobody else's to choose; own rows are the runner's.
                        fixable_by: (row.source == RowSource::Embedded).then_some(record.owner),
                        ..Reason::of(*code)
                    });
                }
            }
            Code::ConnectionOfAnotherUser => {
                let foreign = byoc
                    .rows
                    .iter()
                    .filter_map(|row| row.default)
                    .find(|connection| tenant.connection(*connection).owner != person);
                reasons.push(match foreign {
                    Some(connection) => Reason::of_connection(tenant, *code, connection),
                    None => Reason::of(*code),
                });
            }
            code => {
                let first = byoc
                    .rows
                    .iter()
                    .filter_map(|row| row.default)
                    .find(|connection| {
                        accounts(tenant, person, tenant.connection(*connection).connector) > 1
                    });
                reasons.push(
                    match first.or(byoc.rows.iter().find_map(|row| row.default)) {
                        Some(connection) => Reason::of_connection(tenant, *code, connection),
                        None => Reason::of(*code),
                    },
                );
            }
        }
    }
    if byoc.window == Window::Suppressed {
        let first = byoc.rows.iter().find_map(|row| row.default);
        reasons.push(match first {
            Some(connection) => Reason::of_connection(tenant, Code::StartsAtOnce, connection),
            None => Reason::of(Code::StartsAtOnce),
        });
    }
    reasons
}

/// How many accounts a person has working connections of a connector for.
pub fn accounts(tenant: &Tenant, person: PersonId, connector: ConnectorId) -> usize {
    let mut accounts: Vec<_> = tenant
        .connections_of(person)
        .iter()
        .map(|connection| tenant.connection(*connection))
        .filter(|own| own.connector == connector && own.status == ConnectionStatus::Connected)
        .map(|own| own.known_account().map(str::to_lowercase))
        .collect();
    crate::sorted::sort(&mut accounts);
    accounts.dedup();
    accounts.len()
}

fn readiness_reasons(tenant: &Tenant, question: CloudRunReadiness) -> Vec<Reason> {
    let decision = question.decide(tenant, &mut Silent);
    decision
        .blockers
        .iter()
        .map(|blocker| {
            let fix = match (blocker.code, blocker.reference) {
                (Code::ReferenceNotEmbedded, Some(reference)) => Some(Change::SetEmbedded {
                    flow: question.flow,
                    reference,
                    to: true,
                }),
                _ => None,
            };
            Reason {
                reference: blocker.reference,
                connector: blocker
                    .reference
                    .map(|reference| tenant.reference(reference).connector),
                person: blocker
                    .reference
                    .map(|reference| tenant.reference(reference).owner),
                fixable_by: blocker.fixable_by,
                fix,
                ..Reason::of(blocker.code)
            }
        })
        .collect()
}

fn source_reasons(
    tenant: &Tenant,
    person: PersonId,
    flow: FlowId,
    cloud: &CloudFlow,
) -> Vec<Reason> {
    if !cloud.trigger.is_instant() {
        return Vec::new();
    }
    let mut reasons = Vec::new();
    for used in cloud.used() {
        let question = RunOnlyConnectionSource {
            flow,
            invoker: person,
            connection: used.connection,
        };
        let decision = question.decide(tenant, &mut Silent);
        let code = match (decision.code, decision.data.source) {
            (Some(code), _) => code,
            (None, Some(RunOnlySource::ProvidedByRunOnlyUser)) => Code::StepActsAsYou,
            (None, _) => Code::StepActsAsOwner,
        };
        let shown = decision.data.connection.unwrap_or(used.connection);
        reasons.push(Reason {
            person: decision.data.acts_as,
            ..Reason::of_connection(tenant, code, shown)
        });
    }
    reasons
}

/// What to say where nothing is in the way.
fn fine(tenant: &Tenant, flow: FlowId) -> Code {
    match &tenant.flow(flow).kind {
        FlowKind::Cloud(cloud) if cloud.trigger == Trigger::Scheduled => Code::StartsOnSchedule,
        FlowKind::Cloud(cloud) if !cloud.trigger.is_instant() => Code::StartsOnEvent,
        FlowKind::Cloud(_) => Code::NoConnections,
        FlowKind::Desktop(desktop) if desktop.references.is_empty() => Code::NoConnectorActions,
        FlowKind::Desktop(_) if tenant.is_shared(flow) => Code::AllEmbedded,
        FlowKind::Desktop(_) => Code::NotSharedYet,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_has_a_reason_that_carries_its_code() {
        let mut records = Records::default();
        records.people.push(Person {
            name: "Ana".into(),
            ..Person::default()
        });
        records.flows.push(Flow {
            key: "f".into(),
            name: "F".into(),
            description: String::new(),
            environment: EnvironmentId(0),
            created_by: PersonId(0),
            created_on: None,
            state: FlowState::Activated,
            is_solution_aware: false,
            sharing: Basis::Known,
            kind: FlowKind::Desktop(DesktopFlow {
                owner: PersonId(0),
                schema: SchemaVersion::V1,
                references: vec![FlowReference {
                    reference: ReferenceId(9),
                    embedded: false,
                }],
                shares: Vec::new(),
                actions: Vec::new(),
            }),
        });
        let tenant = Tenant::new(records);
        for start in [Start::Console, Start::Cloud(RunMode::Attended)] {
            let explained = explain(&tenant, PersonId(0), FlowId(0), start);
            assert_eq!(
                explained.reasons.first().map(|reason| reason.code),
                explained.answer.code
            );
        }
    }
}
