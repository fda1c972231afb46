//! How each change is decided.

mod edits;

pub(super) use edits::joins_dataverse;

use crate::catalogue::rules as rule;
use crate::code::Code;
use crate::decision::{Decision, Notice, Outcome};
use crate::decisions::{
    AddOwner, CanToggleEmbed, DesktopSharing, RemoveOwner, RunOnlyChange, ShareChange,
    ShareRunOnly, added_to_dataverse, lacks_role,
};
use crate::facts::Facts;
use crate::model::*;
use crate::tenant::Tenant;
use crate::why::{Silent, Why};

use super::Change;

/// What is said about a change before it is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Whether it can be made.
    pub outcome: Outcome,
    /// Why not, or what it asks.
    pub code: Option<Code>,
    /// The one who could make it instead, where there is one.
    pub managed_by: Option<PersonId>,
    /// What to know first.
    pub warnings: Vec<Notice>,
    /// What happens besides.
    pub effects: Vec<Code>,
}

impl Verdict {
    pub(crate) fn of(outcome: Outcome, code: Option<Code>) -> Self {
        Self {
            outcome,
            code,
            managed_by: None,
            warnings: Vec::new(),
            effects: Vec::new(),
        }
    }

    pub(crate) fn deny(code: Code) -> Self {
        Self::of(Outcome::Deny, Some(code))
    }

    pub(crate) fn no_op(code: Code) -> Self {
        Self::of(Outcome::NoOp, Some(code))
    }

    /// What a new owner finds in the environment's Dataverse, beside what the decision says:
    /// whether they are added to it, and whether a role is missing that lets them edit.
    pub(super) fn note_roles(
        &mut self,
        tenant: &Tenant,
        flow: FlowId,
        owner: Principal,
        why: &mut impl Why,
    ) {
        if self.outcome != Outcome::Allow {
            return;
        }
        let joins = added_to_dataverse(owner, flow, tenant, why);
        if joins && !self.effects.contains(&Code::AddedToDataverse) {
            self.effects.push(Code::AddedToDataverse);
        }
        let warned = |code| self.warnings.iter().any(|warning| warning.code == code);
        if let Principal::Person(person) = owner
            && lacks_role(person, flow, tenant, why)
            && !warned(Code::RunOnlyUntilRoleAssigned)
        {
            self.warnings.push(Code::RunOnlyUntilRoleAssigned.into());
        }
    }

    /// Whether the change can be made, if need be after a confirmation or a Save.
    pub fn can_go_on(&self) -> bool {
        matches!(
            self.outcome,
            Outcome::Allow | Outcome::RequireConfirmation | Outcome::Pending | Outcome::NoOp
        )
    }
}

impl<T> From<Decision<T>> for Verdict {
    fn from(decision: Decision<T>) -> Self {
        Self {
            outcome: decision.outcome,
            code: decision.code,
            managed_by: None,
            warnings: decision.warnings,
            effects: decision.effects,
        }
    }
}

impl Change {
    /// Decides a single change.
    ///
    /// Made here once; [`Self::decide_with`] is made again wherever it is asked.
    pub fn decide(&self, tenant: &Tenant, actor: PersonId, confirmed: bool) -> Verdict {
        self.decide_with(tenant, actor, confirmed, &mut Silent)
    }

    /// Decides a single change, with its grounds.
    pub fn decide_with(
        &self,
        tenant: &Tenant,
        actor: PersonId,
        confirmed: bool,
        why: &mut impl Why,
    ) -> Verdict {
        if let Some(flow) = self.flow()
            && !self.fits(tenant.flow(flow))
        {
            return Verdict::deny(Code::WrongKindOfFlow);
        }
        if self.takes_an_account() && Facts::left(tenant, actor, why) {
            return Verdict::deny(Code::HasLeft);
        }
        match self {
            Self::SetEmbedded {
                flow,
                reference,
                to,
            } => {
                let question = CanToggleEmbed {
                    actor,
                    flow: *flow,
                    reference: *reference,
                    to: *to,
                    confirmed,
                };
                let decision = question.decide(tenant, why);
                let managed_by = decision.data.managed_by;
                let broken =
                    decision.outcome != Outcome::Deny && question.connection_is_broken(tenant, why);
                let mut verdict = Verdict {
                    managed_by,
                    ..decision.into()
                };
                if broken {
                    verdict.warnings.push(Code::ConnectionBroken.into());
                }
                verdict
            }
            Self::ShareDesktop {
                flow,
                principal,
                role,
            } => {
                let change = ShareChange::Give(*role);
                let question = DesktopSharing {
                    actor,
                    flow: *flow,
                    grantee: *principal,
                    change,
                };
                let verdict = Verdict::from(question.decide(tenant, why));
                let held = Facts::shares(tenant, *flow, why)
                    .iter()
                    .any(|share| share.principal == *principal && share.role == *role)
                    || *principal == Principal::Person(Facts::owner(tenant, *flow, why));
                if held && verdict.can_go_on() {
                    Verdict::no_op(Code::RoleHeldAlready)
                } else {
                    verdict
                }
            }
            Self::UnshareDesktop { flow, principal } => {
                let question = DesktopSharing {
                    actor,
                    flow: *flow,
                    grantee: *principal,
                    change: ShareChange::Remove,
                };
                let verdict = Verdict::from(question.decide(tenant, why));
                let held = Facts::shares(tenant, *flow, why)
                    .iter()
                    .any(|share| share.principal == *principal);
                if !held && verdict.can_go_on() {
                    Verdict::no_op(Code::NothingToChange)
                } else {
                    verdict
                }
            }
            Self::AddOwner {
                flow,
                principal,
                needs_edit,
            } => {
                let question = AddOwner {
                    actor: Some(actor),
                    check_license: true,
                    flow: *flow,
                    principal: *principal,
                    needs_edit: *needs_edit,
                };
                let mut verdict = Verdict::from(question.decide(tenant, why));
                verdict.note_roles(tenant, *flow, *principal, why);
                let held = Facts::added_owners(tenant, *flow, why)
                    .iter()
                    .any(|grant| grant.principal == *principal)
                    || *principal == Principal::Person(Facts::owner(tenant, *flow, why))
                    || *principal == Principal::Person(Facts::creator(tenant, *flow, why));
                if held && verdict.can_go_on() {
                    Verdict::no_op(Code::RoleHeldAlready)
                } else {
                    verdict
                }
            }
            Self::RemoveOwner { flow, principal } => RemoveOwner {
                actor,
                flow: *flow,
                target: *principal,
                confirmed,
            }
            .decide(tenant, why)
            .into(),
            Self::ShareRunOnly { flow, add, remove } => {
                let change = RunOnlyChange {
                    add: add.clone(),
                    remove: remove.clone(),
                };
                let question = ShareRunOnly {
                    actor,
                    flow: *flow,
                    change,
                    saved: confirmed,
                };
                let decision = question.decide(tenant, why);
                let now = Facts::run_only_users(tenant, *flow, why);
                let same = decision.is_allowed()
                    && decision
                        .data
                        .iter()
                        .eq(now.iter().map(|grant| &grant.principal));
                if same {
                    Verdict::no_op(Code::NothingToChange)
                } else {
                    decision.into()
                }
            }
            Self::SetRunOnlySource {
                flow,
                connection,
                source,
            } => decide_source(tenant, actor, *flow, *connection, *source, why),
            Self::Assume { .. } => Verdict::of(Outcome::Allow, None),
            Self::Batch(_) => self
                .steps()
                .into_iter()
                .map(|step| step.decide_with(tenant, actor, confirmed, why))
                .find(|verdict| !verdict.can_go_on())
                .unwrap_or(Verdict::of(Outcome::Allow, None)),
            record => record.decide_record(tenant, actor, confirmed, why),
        }
    }

    fn fits(&self, flow: &Flow) -> bool {
        match self {
            Self::SetEmbedded { .. } | Self::ShareDesktop { .. } | Self::UnshareDesktop { .. } => {
                flow.desktop().is_some()
            }
            Self::AddOwner { .. }
            | Self::RemoveOwner { .. }
            | Self::ShareRunOnly { .. }
            | Self::SetRunOnlySource { .. }
            | Self::SendCopy { .. }
            | Self::ChangeOwner { .. }
            | Self::RepointSteps { .. }
            | Self::ConnectSteps { .. }
            | Self::TurnFlow { .. } => flow.cloud().is_some(),
            _ => true,
        }
    }
}

/// Only an owner of an instant flow chooses, and only for a connection of the flow.
fn decide_source(
    tenant: &Tenant,
    actor: PersonId,
    flow: FlowId,
    connection: ConnectionId,
    source: RunOnlySource,
    why: &mut impl Why,
) -> Verdict {
    let owner = Facts::role(tenant, actor, flow, why).is_owner();
    why.rule(rule::RUNONLY_PER_CONNECTION_SOURCE, owner);
    if !owner {
        return Verdict::deny(Code::NotCreatorOrOwner);
    }
    let instant = Facts::trigger(tenant, flow, why).is_instant();
    why.rule(rule::RUNONLY_INSTANT_ONLY, !instant);
    if !instant {
        return Verdict::deny(Code::RunOnlyRequiresInstantTrigger);
    }
    let mut known = Facts::cloud_connections(tenant, flow, why).iter();
    match known.find(|used| used.connection == connection) {
        None => Verdict::deny(Code::ConnectionNotUsed),
        Some(used) if used.run_only_source == source => Verdict::no_op(Code::NothingToChange),
        Some(_) => Verdict::of(Outcome::Allow, None),
    }
}
