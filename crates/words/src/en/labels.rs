//! Short words: answers, questions, roles, kinds and states.

use policy::access::Through;
use policy::answer::{Start, Word};
use policy::model::*;
use policy::{Access, EffectiveRole, Tenant};
use solution::Severity;

use super::Voice;
use crate::phrase::{Phrase, fill};

/// What the third line of *Can it run?* says where unattended and attended answers are one.
pub const SAME_AS_ATTENDED: &str = "Same as attended.";

/// The word of an answer.
pub fn word(word: Word) -> &'static str {
    match word {
        Word::CantRun => "Can't run",
        Word::MayFail => "May fail",
        Word::NeedsConnection => "Needs a connection",
        Word::AsksFirst => "Asks first",
        Word::Depends => "Depends",
        Word::CanRun => "Can run",
        Word::RunsByItself => "Runs by itself",
        Word::NoAccess => "No access",
        Word::DoesntApply => "Doesn't apply",
    }
}

/// The tag of an answer that rests on something assumed at import.
pub fn assumed_tag() -> &'static str {
    "assumed"
}

/// The tag of an answer that the documentation can be read to give differently.
pub fn disputed_tag() -> &'static str {
    "docs differ"
}

/// The question an answer is to.
pub fn question(start: Start) -> &'static str {
    match start {
        Start::Console => "From the console",
        Start::Cloud(RunMode::Attended) => "From a cloud flow, attended",
        Start::Cloud(RunMode::Unattended) => "From a cloud flow, unattended",
    }
}

/// What somebody is to a flow.
pub fn role(role: EffectiveRole) -> &'static str {
    match role {
        EffectiveRole::None => "No access",
        EffectiveRole::RunOnly => "Run-only user",
        EffectiveRole::CoOwner => "Co-owner",
        EffectiveRole::Owner => "Owner",
    }
}

/// Through what a role is held.
pub fn through(access: &Access, tenant: &Tenant) -> Phrase {
    match access.through {
        Through::Ownership => "Owns it".into(),
        Through::Creation => "Created it".into(),
        Through::Grant(Principal::Person(_)) => "Shared directly".into(),
        Through::Grant(other) => {
            let voice = Voice::new(tenant, PersonId::NOBODY);
            fill("Through {}", &[voice.principal(other)])
        }
    }
}

/// A desktop flow's role.
pub fn desktop_role(role: DesktopRole) -> &'static str {
    match role {
        DesktopRole::CoOwner => "Co-owner",
        DesktopRole::RunOnly => "Run-only user",
    }
}

/// What a role on a flow lets people do.
pub fn role_explained(flow: &Flow, role: DesktopRole) -> &'static str {
    match (&flow.kind, role) {
        (FlowKind::Cloud(_), DesktopRole::CoOwner) => {
            "Can edit, run, share, and delete this flow, and see its run history. Uses its connections only in this flow."
        }
        (FlowKind::Cloud(_), DesktopRole::RunOnly) => {
            "Can start this flow. Can't see or edit its steps, or see its run history."
        }
        (FlowKind::Desktop(_), DesktopRole::CoOwner) => {
            "Can edit, run, and share this flow. Uses embedded connection references, and brings a connection for each \
             other one."
        }
        // Whether a cloud flow can start one without connector actions is disputed (C-21).
        (FlowKind::Desktop(desktop), DesktopRole::RunOnly) if desktop.references.is_empty() => {
            "Can run this flow from the console. Can't edit it. Power Automate calls this role User."
        }
        (FlowKind::Desktop(_), DesktopRole::RunOnly) => {
            "Can run this flow from the console with connections of their own. Can't edit it or start it from a cloud \
             flow. Power Automate calls this role User."
        }
    }
}

/// What kind of flow it is.
pub fn flow_kind(flow: &Flow) -> &'static str {
    match &flow.kind {
        FlowKind::Desktop(_) => "Desktop flow",
        FlowKind::Cloud(cloud) => match cloud.trigger {
            Trigger::InstantButton | Trigger::InstantSelectedItem | Trigger::InstantOther => {
                "Instant cloud flow"
            }
            Trigger::Automated => "Automated cloud flow",
            Trigger::Scheduled => "Scheduled cloud flow",
        },
    }
}

/// What starts a cloud flow.
pub fn trigger(trigger: Trigger) -> &'static str {
    match trigger {
        Trigger::InstantButton => "A person, with a button",
        Trigger::InstantSelectedItem => "A person, for a selected item",
        Trigger::InstantOther => "A person",
        Trigger::Automated => "Something that happens",
        Trigger::Scheduled => "A schedule",
    }
}

/// Whether a flow is on.
pub fn state(state: FlowState) -> &'static str {
    match state {
        FlowState::Draft => "Off",
        FlowState::Activated => "On",
        FlowState::Suspended => "Suspended",
    }
}

/// The schema of a desktop flow.
pub fn schema(schema: SchemaVersion) -> &'static str {
    match schema {
        SchemaVersion::V1 => "v1 schema",
        SchemaVersion::V2 => "v2 schema",
        SchemaVersion::Unknown => "Schema not known",
    }
}

/// Member or guest.
pub fn user_type(kind: UserType) -> &'static str {
    match kind {
        UserType::Member => "Member",
        UserType::Guest => "Guest",
    }
}

/// The two lists of connections on a cloud flow's page.
pub fn cloud_category(category: CloudConnectionCategory) -> &'static str {
    match category {
        CloudConnectionCategory::Embedded => "Embedded connections",
        CloudConnectionCategory::Other => "Other connections",
    }
}

/// The choice of whose connection run-only users use; the account is the flow's connection's.
pub fn source_label(source: RunOnlySource, account: Option<&str>) -> Phrase {
    match (source, account) {
        (RunOnlySource::ProvidedByRunOnlyUser, _) => "Provided by run-only user".into(),
        (RunOnlySource::UseFlowConnection, Some(account)) => {
            fill("Use this connection ({})", &[Phrase::account(account)])
        }
        (RunOnlySource::UseFlowConnection, None) => "Use this connection".into(),
    }
}

/// The heading of findings of one severity.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::NeedsAttention => "Needs attention",
        Severity::GoodToKnow => "Good to know",
    }
}
