//! Warnings, effects and refusals in general terms; `locked` and
//! `consequences` say the same with the change at hand.

use policy::code::Code;
use policy::model::*;

use super::Voice;
use super::reasons::Notice;
use super::setting::setting;
use crate::phrase::{Phrase, fill};

impl Voice<'_> {
    /// What a code says about a flow when nothing more is known than the notice itself.
    pub(super) fn notice(&self, flow: FlowId, notice: &Notice) -> Phrase {
        match notice.code {
            Code::NotReferenceOwner
            | Code::NotConnectionOwner
            | Code::ReferenceNotInFlow
            | Code::OutOfScopeFlow
            | Code::ReferenceStaysEmbedded => self.about_a_reference(flow, notice),
            Code::ConnectionOfAnotherOwner
            | Code::SharedConnectionOtherFlow
            | Code::UpdateCredentials
            | Code::CoOwnersGainDataAccess
            | Code::CoOwnersNeedOwnConnection => self.about_a_connection(flow, notice),
            Code::LicenseRequired => self.license_required(notice.about),
            Code::SharePointEditRequired => fill(
                "{} edit access to a SharePoint list to run a flow from it. An owner of the list can give it.",
                &[self.needs(notice.about)],
            ),
            Code::NotCreatorOrOwner => self.owners_only(flow, notice.about),
            Code::CreatorImmovable => self.creator_stays(flow),
            Code::NotYours => match notice.other {
                Some(person) => fill("Only {} can undo this.", &[self.name(person)]),
                None => "Only the person who made this change can undo it.".into(),
            },
            Code::ListOwnerUnavailableInCloud => self.no_lists_here(flow),
            Code::CloudRunsWillBeBlocked => fill("Cloud runs of {} will stop.", &[self.flow(flow)]),
            Code::AddedToDataverse => fill(
                "The new owner is added to Dataverse in {}.",
                &[self.environment(self.tenant.flow(flow).environment)],
            ),
            Code::RunOnlyUntilRoleAssigned => fill(
                "The new owner may only be able to run this flow until an administrator assigns a role in {}.",
                &[self.environment(self.tenant.flow(flow).environment)],
            ),
            Code::WrongKindOfFlow => match self.tenant.flow(flow).kind {
                FlowKind::Desktop(_) => {
                    "This is a desktop flow, and only a cloud flow has this.".into()
                }
                FlowKind::Cloud(_) => {
                    "This is a cloud flow, and only a desktop flow has this.".into()
                }
            },
            Code::NewGuestOwner
            | Code::OutsideOwner
            | Code::MakerRoleNotNeeded
            | Code::StaleAccess
            | Code::PossibleUnmanagedShare => {
                self.audit_flag(flow, notice.code, notice.other.map(Principal::Person))
            }
            Code::AttendedRpaRequired => self.attended_rpa_required(notice.about),
            _ => general(notice.code).into(),
        }
    }

    fn about_a_reference(&self, flow: FlowId, notice: &Notice) -> Phrase {
        let Some(reference) = notice.reference else {
            return match notice.code {
                Code::NotReferenceOwner => {
                    "Only the owner of a connection reference can embed it or stop embedding it, even in a flow you own."
                }
                Code::NotConnectionOwner => {
                    "You own this connection reference, but its connection is somebody else's. Point it to a connection \
                     of yours, then embed it."
                }
                Code::ReferenceNotInFlow => "This flow doesn't use that connection reference.",
                Code::OutOfScopeFlow => {
                    "An embedded connection reference counts only in the flow where it was embedded."
                }
                _ => "Its connection references stay embedded. Nobody but their owner can change that.",
            }
            .into();
        };
        let record = self.tenant.reference(reference);
        match notice.code {
            Code::NotReferenceOwner => self.managed_by(flow, reference, record.owner),
            Code::NotConnectionOwner => {
                let owner = record
                    .connection
                    .map_or(record.owner, |bound| self.tenant.connection(bound).owner);
                fill(
                    "You own this connection reference, but its connection is {}. Point it to a connection of yours, \
                     then embed it.",
                    &[self.whose_alone(owner)],
                )
            }
            Code::ReferenceNotInFlow => fill(
                "{} doesn't use {}.",
                &[self.flow(flow), self.reference(reference)],
            ),
            Code::OutOfScopeFlow => fill(
                "{} isn't embedded in {}. An embedded connection reference counts only in the flow where it was embedded.",
                &[self.reference(reference), self.flow(flow)],
            ),
            _ => fill(
                "{} stays embedded. Nobody but {} can change that.",
                &[
                    self.reference_in(flow, reference),
                    self.person(record.owner),
                ],
            ),
        }
    }

    fn about_a_connection(&self, flow: FlowId, notice: &Notice) -> Phrase {
        match (notice.code, notice.connection) {
            (Code::ConnectionOfAnotherOwner, Some(connection)) => {
                let owner = self.tenant.connection(connection).owner;
                fill(
                    "This connection is {}. Only {} can change how it signs in; you can point the step to a connection \
                     of yours.",
                    &[self.whose_alone(owner), self.person(owner)],
                )
            }
            (Code::ConnectionOfAnotherOwner, None) => {
                "This connection is somebody else's. Point the step to a connection of yours instead.".into()
            }
            (Code::UpdateCredentials, Some(connection)) => self.keeps_signing_in(flow, connection),
            (Code::UpdateCredentials, None) => {
                "Steps keep signing in with a connection of an owner you remove and may fail. Point them to a connection \
                 of yours so the flow keeps running."
                    .into()
            }
            (Code::CoOwnersGainDataAccess, Some(connection)) => fill(
                "Co-owners can use {} in this flow, when they edit it and when they run it. They don't get its password.",
                &[self.account(connection)],
            ),
            (Code::CoOwnersGainDataAccess, None) => {
                "Co-owners can use this connection in this flow, when they edit it and when they run it. They don't get \
                 its password."
                    .into()
            }
            (Code::CoOwnersNeedOwnConnection, Some(connection)) => fill(
                "From the next console run, co-owners bring their own {} connection.",
                &[self.connector(self.tenant.connection(connection).connector)],
            ),
            (Code::CoOwnersNeedOwnConnection, None) => {
                "From the next console run, co-owners bring their own connection.".into()
            }
            _ => "A connection shared with one flow works in that flow only. Use a connection of your own in the other \
                  one."
                .into(),
        }
    }

    /// Why only the owner of a reference can move its switch.
    pub(super) fn managed_by(
        &self,
        flow: FlowId,
        reference: ReferenceId,
        owner: PersonId,
    ) -> Phrase {
        if self.has_left(owner) {
            return fill(
                "Managed by {}, who has left. Nobody can change this switch now. {}",
                &[self.name(owner), self.use_your_own(flow, reference)],
            );
        }
        if !self.tenant.role(owner, flow).is_owner() {
            let name = self.name(owner);
            return fill(
                "Managed by {}, who isn't a co-owner of this flow: nobody can embed it, and only {} can stop embedding it.",
                &[name.clone(), name],
            );
        }
        fill(
            "Managed by {}. Only the owner of a connection reference can embed it or stop embedding it, even in a flow \
             you own.",
            &[self.name(owner)],
        )
    }

    /// Why somebody who doesn't own a flow can't change who has access to it.
    pub(super) fn owners_only(&self, flow: FlowId, about: PersonId) -> Phrase {
        let owners =
            Phrase::from("Only owners of this flow can change this.").and(self.who_else(flow));
        if self.is_you(about) || self.present_owner(flow) == Some(about) {
            return owners;
        }
        fill(
            "{} doesn't own this flow. {}",
            &[self.subject(about), owners],
        )
    }

    /// An owner who can, or who can help where none is left.
    pub(super) fn who_else(&self, flow: FlowId) -> Phrase {
        match self.present_owner(flow) {
            Some(owner) => fill("{} can.", &[self.subject(owner)]),
            None => "Its owners have left; an administrator can give it a new owner.".into(),
        }
    }

    /// The creator can't be removed.
    pub(super) fn creator_stays(&self, flow: FlowId) -> Phrase {
        let creator = self.tenant.flow(flow).created_by;
        fill(
            "{} created this flow. The creator stays an owner.",
            &[self.subject(creator)],
        )
    }

    fn license_required(&self, about: PersonId) -> Phrase {
        let none = self.tenant.person(about).licenses.is_empty();
        let sentence = if none {
            "{} can't share cloud flows without a Power Automate license."
        } else {
            "{} can't share cloud flows with the free Power Automate license alone."
        };
        fill(sentence, &[self.subject(about)])
    }

    fn no_lists_here(&self, flow: FlowId) -> Phrase {
        let environment = self.tenant.flow(flow).environment;
        let cloud = match self.tenant.environment(environment).cloud {
            Cloud::Dod => "DoD",
            _ => "GCC High",
        };
        fill(
            "A SharePoint list can't be an owner in {}, where {} runs. Add people or a group instead.",
            &[cloud.into(), self.environment(environment)],
        )
    }

    /// Steps that use the connection of somebody who doesn't own the flow anymore.
    pub(super) fn keeps_signing_in(&self, flow: FlowId, connection: ConnectionId) -> Phrase {
        let used = self
            .tenant
            .flow(flow)
            .cloud()
            .and_then(|cloud| cloud.uses(connection));
        let count = used.map_or(0, |used| used.actions.len());
        let connector = self.connector(self.tenant.connection(connection).connector);
        let account = self.signing_in(connection);
        match count {
            0 => fill(
                "Its {} steps keep signing in {} and may fail. Point them to a connection of yours so the flow keeps \
                 running.",
                &[connector, account],
            ),
            1 => fill(
                "1 {} step keeps signing in {} and may fail. Point it to a connection of yours so the flow keeps running.",
                &[connector, account],
            ),
            count => fill(
                "{} {} steps keep signing in {} and may fail. Point them to a connection of yours so the flow keeps \
                 running.",
                &[Phrase::number(count as u64), connector, account],
            ),
        }
    }

    fn needs(&self, about: PersonId) -> Phrase {
        if self.is_you(about) {
            "You need".into()
        } else {
            self.subject(about).text(" needs")
        }
    }
}

/// What doesn't depend on who or what it is about.
pub(super) fn general(code: Code) -> &'static str {
    match code {
        Code::UnknownRole => {
            "A desktop flow can't be shared in this role. Choose co-owner or run-only user."
        }
        Code::NothingToChange => "It's this way already, so nothing changes.",
        Code::RoleHeldAlready => "They already have at least this role, so nothing changes.",
        Code::EmbedBeforeSharing => {
            "Embed the connection references before you share this flow. Once it's shared, a cloud flow can start it \
             only when every one is embedded."
        }
        Code::CloudRunReadiness => {
            "A cloud flow can start this flow in the v2 schema and, once it's shared, with every connection reference \
             embedded."
        }
        Code::ConnectionsNotShared => "People get the flow, not your connections.",
        Code::CloudRunsNeedAllEmbedded => {
            "Cloud runs need every connection reference of a shared flow embedded, and some aren't."
        }
        Code::RunOnlyBringsOwnConnection => {
            "A run-only user brings connections of their own, even where a connection reference is embedded."
        }
        Code::OwnerAdded => "New owners can edit, run, share, and delete this flow from now on.",
        Code::ListEditorsBecomeOwners => {
            "Everybody who can edit the list becomes an owner of this flow."
        }
        Code::GuestOwner => {
            "This is a guest from outside the organization. As an owner, a guest can edit, share, and delete this flow."
        }
        Code::UseGroupInstead => {
            "This flow doesn't use SharePoint, so a group fits better than a list."
        }
        Code::PreferRunOnly => "Run-only access is enough for people who don't edit this flow.",
        Code::PreferIndirectAccess => {
            "For people who don't edit this flow, an app or a separate button flow is enough."
        }
        Code::ChangedSince => {
            "This can't be undone, because something it changed has been changed again since."
        }
        Code::CannotBeUndone => "This can't be taken back.",
        Code::NotARecipient => {
            "This copy was sent to others. Only its recipients can create a flow from it."
        }
        Code::OtherConnector => {
            "This connection is of another connector. Choose one of the same connector."
        }
        Code::AdministratorsOnly => {
            "Only somebody who administers an environment can change this. Act as an administrator to try it."
        }
        Code::HasLeft => {
            "Whoever has left can't sign in anymore. Act as somebody who is here to try it."
        }
        // The others are said with the names they are about; every code is heard in a test.
        code => setting(code).unwrap_or_else(|| super::machines::sentence(code)),
    }
}
