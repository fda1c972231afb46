//! Changes: intents that decide before they are made.
//!
//! [`preview`] says what a change would do and leaves the tenant as it was; [`apply`]
//! makes it, unless a decision refuses; [`undo`] takes an applied change back and is
//! itself logged; [`replay`] makes logged edits again without deciding.

mod environment_effect;
mod intent;
mod leaving;
mod many;
mod policy_effect;
mod preview;
mod records;
mod run_owners;
mod turning;
mod undo;

use keep::Keep;

use crate::decision::Outcome;
use crate::edit::{Conflict, Edit};
use crate::model::*;
use crate::tenant::Tenant;

pub use environment_effect::{
    Aspect, InEnvironment, environment_effect, holders, own_role, set_up,
};
pub use intent::Verdict;
pub use leaving::{Affected, Because, Leaving, Repoint, is_ownerless, leave, leaving};
pub use many::Many;
pub use policy_effect::{PolicyEffect, Suspension, policy_effect};
pub use preview::{Difference, Preview, preview, preview_for};
pub(crate) use records::kept_at;
pub use records::{administers, an_administrator};
pub use run_owners::{OtherRunOwner, RunOwnerBy, RunOwnerEffect, is_run_owner, run_owner_effect};
pub use undo::{LockedUndo, undo, undo_lock};

/// What somebody wants to change.
#[derive(Debug, Clone, PartialEq, Eq, Keep)]
#[expect(
    missing_docs,
    reason = "the fields are the flow and what changes in it"
)]
pub enum Change {
    /// Move the switch *Embedded in desktop flow*.
    SetEmbedded {
        flow: FlowId,
        reference: ReferenceId,
        to: bool,
    },
    /// Share a desktop flow, or change the role of a share.
    ShareDesktop {
        flow: FlowId,
        principal: Principal,
        role: DesktopRole,
    },
    /// Take a share of a desktop flow away.
    UnshareDesktop { flow: FlowId, principal: Principal },
    /// Add an owner to a cloud flow.
    AddOwner {
        flow: FlowId,
        principal: Principal,
        needs_edit: Option<bool>,
    },
    /// Remove an owner from a cloud flow.
    RemoveOwner { flow: FlowId, principal: Principal },
    /// Add and remove run-only users of a cloud flow.
    ShareRunOnly {
        flow: FlowId,
        add: Vec<Principal>,
        remove: Vec<Principal>,
    },
    /// Choose whose connection run-only users use.
    SetRunOnlySource {
        flow: FlowId,
        connection: ConnectionId,
        source: RunOnlySource,
    },
    /// Send a copy of a cloud flow.
    SendCopy {
        flow: FlowId,
        name: String,
        description: String,
        recipients: Vec<PersonId>,
    },
    /// Create a flow of one's own from a copy that was sent.
    CreateFromCopy { copy: CopyId },
    /// Give a cloud flow another owner.
    ChangeOwner { flow: FlowId, to: PersonId },
    /// Change what is known of somebody: who has left, and their roles.
    SetPerson { person: PersonId, to: Box<Person> },
    /// Change what is known of an environment.
    SetEnvironment {
        environment: EnvironmentId,
        to: Box<Environment>,
    },
    /// Make a connection of one's own.
    CreateConnection {
        connector: ConnectorId,
        account: Option<String>,
    },
    /// Delete a connection of one's own.
    DeleteConnection { connection: ConnectionId },
    /// Let a connection reference stand for another connection.
    RepointReference {
        reference: ReferenceId,
        to: ConnectionId,
    },
    /// Let the steps of a cloud flow that use one connection use another: those named, or all
    /// of them where none is.
    RepointSteps {
        flow: FlowId,
        from: ConnectionId,
        to: ConnectionId,
        #[keep(default)]
        steps: Vec<String>,
    },
    /// Let the steps of a cloud flow that wait for a connection use one.
    ConnectSteps {
        flow: FlowId,
        connector: ConnectorId,
        to: ConnectionId,
    },
    /// Connect to a machine or a machine group.
    ConnectMachine {
        environment: EnvironmentId,
        name: String,
        target: Target,
        auth: MachineAuth,
    },
    /// Choose whose permissions are checked in runs over a machine connection.
    SetRunOwner {
        connection: MachineConnectionId,
        to: RunOwner,
    },
    /// Let an application use a machine connection, or no longer.
    ShareMachine {
        connection: MachineConnectionId,
        with: ServicePrincipalId,
        permission: Option<MachinePermission>,
    },
    /// Turn a cloud flow on or off.
    TurnFlow { flow: FlowId, on: bool },
    /// Keep somebody's access as it is in a review, or look at it again.
    KeepAccess {
        flow: FlowId,
        about: Principal,
        flag: String,
        keep: bool,
    },
    /// Publish a data policy, a new one or a changed one.
    PublishPolicy {
        policy: DataPolicyId,
        to: Box<DataPolicy>,
    },
    /// Answer again what an imported file can't say.
    Assume { edits: Vec<Edit> },
    /// Several changes, decided one after the other; all or none.
    Batch(Vec<Change>),
}

/// A change that was made: an entry of the log.
#[derive(Debug, Clone, PartialEq, Eq, Keep)]
pub struct Applied {
    /// Who made it.
    pub actor: PersonId,
    /// When, RFC 3339; the clock is the caller's.
    pub at: String,
    /// What was wanted, for display.
    pub change: Change,
    /// What was written.
    pub edits: Vec<Edit>,
    /// The place in the log of the entry this takes back.
    #[keep(sparse)]
    pub undoes: Option<u32>,
}

/// Why a change wasn't made; nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// What the decision said.
    pub verdict: Verdict,
    /// Which step of a batch refused.
    pub step: usize,
}

/// Decides and makes a change, taken as confirmed.
///
/// # Errors
/// When a decision refuses; the tenant is as it was.
pub fn apply(
    tenant: &mut Tenant,
    actor: PersonId,
    at: &str,
    change: &Change,
) -> Result<Applied, Refused> {
    let mut edits = Vec::new();
    for (step, intent) in change.steps().into_iter().enumerate() {
        let verdict = intent.decide(tenant, actor, true);
        let refuse = |tenant: &mut Tenant, edits: &[Edit], verdict| {
            tenant.take_back(edits);
            Err(Refused { verdict, step })
        };
        if !matches!(verdict.outcome, Outcome::Allow | Outcome::NoOp) {
            return refuse(tenant, &edits, verdict);
        }
        let wanted = if verdict.outcome == Outcome::NoOp {
            Vec::new()
        } else {
            intent.edits(tenant, actor, at)
        };
        if tenant.make_all(&wanted).is_err() {
            return refuse(tenant, &edits, Verdict::deny(crate::Code::ChangedSince));
        }
        edits.extend(wanted);
    }
    Ok(Applied {
        actor,
        at: at.to_owned(),
        change: change.clone(),
        edits,
        undoes: None,
    })
}

/// Makes the edits of logged entries again, in order, without deciding.
///
/// # Errors
/// The place of the first entry that doesn't fit; earlier ones are made.
pub fn replay(tenant: &mut Tenant, log: &[Applied]) -> Result<(), usize> {
    for (at, entry) in log.iter().enumerate() {
        tenant.make_all(&entry.edits).map_err(|_| at)?;
    }
    Ok(())
}

/// Takes back an entry that was made last, without deciding.
///
/// # Errors
/// When something it wrote has changed since; nothing is taken back then.
pub fn retract(tenant: &mut Tenant, entry: &Applied) -> Result<(), Conflict> {
    let inverse: Vec<_> = entry.edits.iter().rev().map(Edit::inverse).collect();
    tenant.make_all(&inverse)
}

impl Change {
    /// The single changes in this one, in order.
    pub fn steps(&self) -> Vec<&Self> {
        match self {
            Self::Batch(changes) => changes.iter().flat_map(Self::steps).collect(),
            change => vec![change],
        }
    }

    /// The name of the intent, as tests and the log show it.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::SetEmbedded { .. } => "SetEmbedded",
            Self::ShareDesktop { .. } => "ShareDesktop",
            Self::UnshareDesktop { .. } => "UnshareDesktop",
            Self::AddOwner { .. } => "AddOwner",
            Self::RemoveOwner { .. } => "RemoveOwner",
            Self::ShareRunOnly { .. } => "ShareRunOnly",
            Self::SetRunOnlySource { .. } => "SetRunOnlySource",
            Self::SendCopy { .. } => "SendCopy",
            Self::CreateFromCopy { .. } => "CreateFromCopy",
            Self::ChangeOwner { .. } => "ChangeOwner",
            Self::SetPerson { .. } => "SetPerson",
            Self::SetEnvironment { .. } => "SetEnvironment",
            Self::CreateConnection { .. } => "CreateConnection",
            Self::DeleteConnection { .. } => "DeleteConnection",
            Self::RepointReference { .. } => "RepointReference",
            Self::RepointSteps { .. } => "RepointSteps",
            Self::ConnectSteps { .. } => "ConnectSteps",
            Self::ConnectMachine { .. } => "ConnectMachine",
            Self::SetRunOwner { .. } => "SetRunOwner",
            Self::ShareMachine { .. } => "ShareMachine",
            Self::TurnFlow { .. } => "TurnFlow",
            Self::KeepAccess { .. } => "KeepAccess",
            Self::PublishPolicy { .. } => "PublishPolicy",
            Self::Assume { .. } => "Assume",
            Self::Batch(_) => "Batch",
        }
    }

    /// The flow a single change is about.
    pub fn flow(&self) -> Option<FlowId> {
        match self {
            Self::SetEmbedded { flow, .. }
            | Self::ShareDesktop { flow, .. }
            | Self::UnshareDesktop { flow, .. }
            | Self::AddOwner { flow, .. }
            | Self::RemoveOwner { flow, .. }
            | Self::ShareRunOnly { flow, .. }
            | Self::SetRunOnlySource { flow, .. }
            | Self::SendCopy { flow, .. }
            | Self::ChangeOwner { flow, .. }
            | Self::TurnFlow { flow, .. }
            | Self::KeepAccess { flow, .. }
            | Self::RepointSteps { flow, .. }
            | Self::ConnectSteps { flow, .. } => Some(*flow),
            _ => None,
        }
    }
}
