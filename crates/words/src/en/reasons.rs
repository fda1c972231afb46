//! Why an answer is what it is: one reason after the other, in full.

use policy::answer::Start;
use policy::code::Code;
use policy::explain::Reason;
use policy::model::*;

use super::Voice;
use crate::phrase::{Phrase, fill};

impl Voice<'_> {
    /// A reason of `about`'s answer: what is the case, who can mend it, and what to do.
    pub fn reason(&self, about: PersonId, flow: FlowId, start: Start, reason: &Reason) -> Phrase {
        let says = Says {
            voice: *self,
            about,
            flow,
            reason,
        };
        match reason.code {
            Code::ConnectionOfAnotherUser
            | Code::SeveralAccounts
            | Code::MissingValidConnection
            | Code::StartsAtOnce
            | Code::ByocPrompt => says.about_the_window(),
            Code::ReferenceNotEmbedded => says.not_embedded(),
            Code::ReferenceNotUsable => says.not_usable(),
            Code::NoConnectionBound => says.nothing_bound(),
            Code::ConnectionMayFail => says.owner_left(),
            Code::ConnectionBroken => says.broken(),
            Code::ConnectionDeleted => says.deleted(),
            Code::StartedFlowStopped => says.started_stops(),
            Code::AttendedRpaRequired => says.voice.attended_rpa_required(says.about),
            Code::NoMachineConnection => says.voice.lacks_machine(says.flow),
            Code::CreateOwnConnection
            | Code::StepActsAsYou
            | Code::StepActsAsOwner
            | Code::ConnectionNotUsed => says.about_a_step(),
            Code::NoAccess
            | Code::RoleRunOnly
            | Code::RunOnlyConsoleOnly
            | Code::SchemaNotV2
            | Code::SchemaUnknown
            | Code::SharingUnknown
            | Code::FlowOff
            | Code::FlowSuspended
            | Code::Orphaned
            | Code::RunOnlyRequiresInstantTrigger => says.about_the_flow(),
            Code::AllEmbedded
            | Code::NotSharedYet
            | Code::NoConnectorActions
            | Code::NoConnections
            | Code::StartsOnSchedule
            | Code::StartsOnEvent
            | Code::CloudFlowInTheCloud => says.nothing_in_the_way(start),
            // What is said of connections to machines, copies and owners.
            Code::TargetRequired
            | Code::TenantMismatch
            | Code::TargetNotJoined
            | Code::TargetNotSynced
            | Code::TenantNotAllowlisted
            | Code::NoInteractiveSignIn
            | Code::ModernAuthRequired
            | Code::UsernameFormat
            | Code::PasswordRequired
            | Code::AttendedOnly
            | Code::NoMatchingSession
            | Code::QueueTimeout
            | Code::UnallowedTenantForConnectWithSignIn
            | Code::PasswordlessTokenExpiry
            | Code::RecipientMustBeServicePrincipal
            | Code::RecipientOutsideOrganization
            | Code::PermissionUnavailable
            | Code::RunOwnerRequired
            | Code::RunOwnerWhileShared
            | Code::RunOwnerNotWithSignIn
            | Code::NewOwnerLeft
            | Code::RecipientLeft
            | Code::CopyIrrevocable
            | Code::EmailSent
            | Code::CannotBeRevoked
            | Code::OwnerIsFlowIdentity
            | Code::ChangeOwner
            | Code::SendCopyToIntendedOwner => super::machines::sentence(reason.code).into(),
            // What is said of changes, in general terms.
            Code::UnknownRole
            | Code::NotCreatorOrOwner
            | Code::CreatorImmovable
            | Code::WrongKindOfFlow
            | Code::NothingToChange
            | Code::RoleHeldAlready
            | Code::ReferenceNotInFlow
            | Code::NotReferenceOwner
            | Code::NotConnectionOwner
            | Code::OutOfScopeFlow
            | Code::CoOwnersGainDataAccess
            | Code::CoOwnersNeedOwnConnection
            | Code::CloudRunsWillBeBlocked
            | Code::EmbedBeforeSharing
            | Code::CloudRunReadiness
            | Code::ConnectionsNotShared
            | Code::CloudRunsNeedAllEmbedded
            | Code::RunOnlyBringsOwnConnection
            | Code::ConnectionOfAnotherOwner
            | Code::SharedConnectionOtherFlow
            | Code::SharePointEditRequired
            | Code::LicenseRequired
            | Code::ListOwnerUnavailableInCloud
            | Code::OwnerAdded
            | Code::ListEditorsBecomeOwners
            | Code::AddedToDataverse
            | Code::GuestOwner
            | Code::UseGroupInstead
            | Code::RunOnlyUntilRoleAssigned
            | Code::PreferRunOnly
            | Code::PreferIndirectAccess
            | Code::UpdateCredentials
            | Code::ReferenceStaysEmbedded
            | Code::NotYours
            | Code::ChangedSince
            | Code::CannotBeUndone
            // Data policies, audits, connectors in desktop flows.
            | Code::DlpGroupsMixed
            | Code::DlpConnectorBlocked
            | Code::DlpViolation
            | Code::ReviewDlpPolicies
            | Code::NewGuestOwner
            | Code::OutsideOwner
            | Code::MakerRoleNotNeeded
            | Code::StaleAccess
            | Code::PossibleUnmanagedShare
            | Code::AuditDue
            | Code::DesignateMakersGroup
            | Code::WebView2Required
            | Code::EndpointNotAllowlisted
            | Code::EwsUserAgentMissing
            | Code::CustomConnectorUnsupported
            | Code::DataverseActionUnsupported
            | Code::FileNeedsBinary
            | Code::BinaryNeedsFile
            | Code::NotARecipient
            | Code::OtherConnector
            | Code::AdministratorsOnly
            | Code::HasLeft => self.notice(
                flow,
                &Notice {
                    code: reason.code,
                    about,
                    reference: reason.reference,
                    connection: reason.connection,
                    other: reason.fixable_by.or(reason.person),
                },
            ),
        }
    }
}

/// A warning, an effect or a refusal, and what it is about.
#[derive(Debug, Clone, Copy)]
pub(super) struct Notice {
    pub(super) code: Code,
    /// Who acts.
    pub(super) about: PersonId,
    pub(super) reference: Option<ReferenceId>,
    pub(super) connection: Option<ConnectionId>,
    /// Somebody else it is about.
    pub(super) other: Option<PersonId>,
}

/// A reason being said.
pub(super) struct Says<'a> {
    pub(super) voice: Voice<'a>,
    pub(super) about: PersonId,
    pub(super) flow: FlowId,
    pub(super) reason: &'a Reason,
}

impl Says<'_> {
    fn reference(&self) -> Phrase {
        match self.reason.reference {
            Some(reference) => self.voice.reference_in(self.flow, reference),
            None => "A connection reference".into(),
        }
    }

    pub(super) fn you(&self) -> bool {
        self.voice.is_you(self.about)
    }

    pub(super) fn subject(&self) -> Phrase {
        self.voice.subject(self.about)
    }

    fn owner_of_reference(&self) -> PersonId {
        let owner = self
            .reason
            .reference
            .map(|reference| self.voice.tenant.reference(reference).owner);
        owner.unwrap_or(self.about)
    }

    /// Nobody else can embed it: who, and whether they still can.
    fn not_embedded(&self) -> Phrase {
        let voice = &self.voice;
        let owner = self.reason.fixable_by.unwrap_or(self.owner_of_reference());
        let who = voice.who_can_embed(self.flow, self.reason.reference, owner);
        fill(
            "{} isn't embedded. A cloud flow can start a shared flow only when every connection reference is embedded. {}",
            &[self.reference(), who],
        )
    }

    /// A reference of somebody else in a flow that isn't shared.
    fn not_usable(&self) -> Phrase {
        let voice = &self.voice;
        let owner = voice.whose_alone(self.owner_of_reference());
        let names = [self.reference(), owner];
        if !self.you() {
            let [reference, owner] = names;
            return fill(
                "{} is {} and isn't embedded. While a flow isn't shared, a cloud flow can use only references of the \
                 person it runs for, here {}.",
                &[reference, owner, voice.name(self.about)],
            );
        }
        let sentence = fill(
            "{} is {} and isn't embedded. While a flow isn't shared, a cloud flow can use only references of the person \
             it runs for.",
            &names,
        );
        match self.reason.reference {
            Some(reference) => sentence.and(voice.use_your_own(self.flow, reference)),
            None => sentence,
        }
    }

    fn about_the_window(&self) -> Phrase {
        let voice = &self.voice;
        let byoc = voice.window(self.about, self.flow);
        match self.reason.code {
            Code::MissingValidConnection => {
                let row = byoc
                    .rows
                    .iter()
                    .find(|row| Some(row.reference) == self.reason.reference)
                    .or(byoc.rows.iter().find(|row| row.default.is_none()));
                match row {
                    Some(row) => voice.missing(self.about, row),
                    None => fill(
                        "{} a working connection for each connector to start this flow.",
                        &[self.needs()],
                    ),
                }
            }
            Code::ConnectionOfAnotherUser => {
                voice.another_users_connection(self.about, &byoc, self.reason.connection)
            }
            Code::SeveralAccounts => voice.several_fit(self.about, &byoc),
            Code::StartsAtOnce => voice.starts_at_once(&byoc),
            _ => "A window may ask which connections to use.".into(),
        }
    }

    fn needs(&self) -> Phrase {
        if self.you() {
            "You need".into()
        } else {
            self.subject().text(" needs")
        }
    }

    fn about_a_step(&self) -> Phrase {
        let voice = &self.voice;
        let connector = match (self.reason.connector, self.reason.connection) {
            (Some(connector), _) => voice.connector(connector),
            (None, Some(connection)) => {
                voice.connector(voice.tenant.connection(connection).connector)
            }
            (None, None) => "connector".into(),
        };
        match self.reason.code {
            Code::CreateOwnConnection if self.you() => fill(
                "You have no working {} connection. Create one to start this flow.",
                &[connector],
            ),
            Code::CreateOwnConnection => fill(
                "{} has no working {} connection and needs one to start this flow.",
                &[self.subject(), connector],
            ),
            Code::StepActsAsYou if self.you() => fill(
                "The {} steps run as you and reach only what you may reach.",
                &[connector],
            ),
            Code::StepActsAsYou => fill(
                "The {} steps run as {} and reach only what {} may reach.",
                &[connector, voice.name(self.about), voice.name(self.about)],
            ),
            Code::StepActsAsOwner => {
                let owner = self.reason.person.unwrap_or(self.about);
                fill(
                    "The {} steps run as {} and reach what {} can reach, whoever starts the flow.",
                    &[connector, voice.person(owner), voice.person(owner)],
                )
            }
            _ => fill("No step of this flow uses its {} connection.", &[connector]),
        }
    }
}
