//! Why a control is locked: the refusal, with the change at hand.

use policy::EffectiveRole;
use policy::answer::Start;
use policy::change::{Change, Verdict};
use policy::code::Code;
use policy::explain::Reason;
use policy::model::*;

use super::Voice;
use crate::phrase::{Phrase, fill};

impl Voice<'_> {
    /// Why a change wasn't made after all.
    pub fn refused(&self, verdict: &Verdict, change: &Change) -> Phrase {
        match change.flow() {
            Some(flow) => self.locked(flow, verdict, change),
            // Screens lock what a decision refuses, so something changed since.
            None => "Something changed in the meantime, so this isn't possible now. Nothing was \
                     saved. Look at the page again."
                .into(),
        }
    }

    /// Why this change of `flow` can't be made by the one spoken to.
    pub fn locked(&self, flow: FlowId, verdict: &Verdict, change: &Change) -> Phrase {
        let Some(code) = verdict.code else {
            return "It's this way already, so nothing changes.".into();
        };
        if let Some((why, instead)) = self.only_of_cloud(flow, change) {
            return Phrase::from(why).and(instead.into());
        }
        match (code, change) {
            (Code::NoAccess, _) => fill("You can't see this flow. {}", &[self.who_can_share(flow)]),
            (Code::RoleRunOnly, Change::SetEmbedded { .. }) => {
                "You're a run-only user. Only owners and co-owners can embed connection references."
                    .into()
            }
            (Code::RoleRunOnly, _) => {
                Phrase::from("You're a run-only user, so you can't change who has access.")
                    .and(self.who_else(flow))
            }
            (Code::NotCreatorOrOwner, Change::SendCopy { .. }) => {
                Phrase::from("Only owners of this flow can send a copy of it.")
                    .and(self.who_else(flow))
            }
            (Code::NoConnectionBound, Change::TurnFlow { .. }) => {
                "Some of its steps have no connection yet. Choose one for each under Modify connections, then turn it on."
                    .into()
            }
            (Code::DlpGroupsMixed | Code::DlpConnectorBlocked, Change::TurnFlow { .. }) => {
                self.against_a_policy(flow)
            }
            (Code::NoConnectionBound, _) => {
                "No connection is chosen for this reference yet. Choose one, then embed it.".into()
            }
            (Code::RunOnlyRequiresInstantTrigger, _) => self.not_instant(flow),
            (Code::RoleHeldAlready, _) => self.held_already(flow, change),
            (Code::ConnectionNotUsed, _) => "No step of this flow uses this connection.".into(),
            (Code::CreatorImmovable, _) => self.creator_stays(flow),
            (code, change) => {
                let reason = Reason {
                    code,
                    reference: reference_of(change),
                    connection: connection_of(change),
                    connector: None,
                    person: None,
                    fixable_by: verdict.managed_by,
                    fix: None,
                };
                self.reason(self.you, flow, Start::Console, &reason)
            }
        }
    }

    /// Why a desktop flow is neither sent as a copy nor given to another owner, and what to do
    /// instead, which is empty for people who can't; none of cloud flows and of other changes.
    pub fn only_of_cloud(
        &self,
        flow: FlowId,
        change: &Change,
    ) -> Option<(&'static str, &'static str)> {
        self.tenant.flow(flow).desktop()?;
        let (why, instead) = match change {
            Change::SendCopy { .. } => (
                "Only cloud flows can be sent as a copy.",
                "Share this desktop flow instead.",
            ),
            Change::ChangeOwner { .. } => (
                "A desktop flow's owner can't be changed here.",
                "Add a co-owner instead.",
            ),
            _ => return None,
        };
        let shares = self.tenant.role(self.you, flow).is_owner();
        Some((why, if shares { instead } else { "" }))
    }

    /// Why a panel shows nothing to the one spoken to, and who sees what is in it.
    pub fn owners_see(&self, flow: FlowId) -> Phrase {
        Phrase::from("You're a run-only user of this flow.").and(match self.present_owner(flow) {
            Some(owner) => fill("{} can see it.", &[self.subject(owner)]),
            None => self.owners_have_left(flow),
        })
    }

    /// Somebody holds the role already, or a higher one, and through what.
    pub(super) fn held_already(&self, flow: FlowId, change: &Change) -> Phrase {
        let (principal, given) = match change {
            Change::ShareDesktop {
                principal, role, ..
            } => (*principal, EffectiveRole::from(*role)),
            Change::AddOwner { principal, .. } => (*principal, EffectiveRole::CoOwner),
            Change::ShareRunOnly { add, .. } => match add.first() {
                Some(principal) => (*principal, EffectiveRole::RunOnly),
                None => return "It's this way already, so nothing changes.".into(),
            },
            _ => return "It's this way already, so nothing changes.".into(),
        };
        let by_name = self.holds(flow, principal, given, false);
        by_name.unwrap_or_else(|| {
            fill(
                "{} already has at least this access. Nothing changes.",
                &[self.principal(principal)],
            )
        })
    }

    /// `{Name} already is a co-owner through {Group}. Run-only access changes nothing.`
    /// None where this access would give something. What they hold by name counts unless the
    /// same change takes it away: then only what they hold through others does, where it is
    /// more than what is left to them.
    pub fn holds(
        &self,
        flow: FlowId,
        principal: Principal,
        given: EffectiveRole,
        lowers: bool,
    ) -> Option<Phrase> {
        let (role, through) = match principal {
            Principal::Person(person) => {
                let access = self.tenant.access(person, flow);
                let by_name = |one: &&policy::Access| matches!(one.through, policy::Through::Grant(other) if other == principal);
                let best = access.iter().find(|one| !lowers || !by_name(one))?;
                let through = match best.through {
                    policy::Through::Grant(other) if other != principal => {
                        Some(self.principal(other))
                    }
                    _ => None,
                };
                (best.role, through)
            }
            _ if lowers => return None,
            other => {
                let record = self.tenant.flow(flow);
                let mut grants = record.grants();
                let (_, role) = grants.find(|(who, _)| *who == other)?;
                (role, None)
            }
        };
        if role < given || (lowers && role == given) {
            return None;
        }
        let you = principal == Principal::Person(self.you);
        let is = match (role, you) {
            (EffectiveRole::Owner, true) => "already own this flow",
            (EffectiveRole::Owner, false) => "already owns this flow",
            (EffectiveRole::CoOwner, true) => "already are a co-owner",
            (EffectiveRole::CoOwner, false) => "already is a co-owner",
            (_, true) => "already are a run-only user",
            (_, false) => "already is a run-only user",
        };
        let held = match through {
            Some(through) => fill(
                "{} {} through {}.",
                &[self.principal_subject(principal), is.into(), through],
            ),
            None => fill("{} {}.", &[self.principal_subject(principal), is.into()]),
        };
        let nothing = if given == EffectiveRole::RunOnly && role > given {
            "Run-only access changes nothing."
        } else {
            "Nothing changes."
        };
        Some(held.and(nothing.into()))
    }
}

fn reference_of(change: &Change) -> Option<ReferenceId> {
    match change {
        Change::SetEmbedded { reference, .. } => Some(*reference),
        _ => None,
    }
}

fn connection_of(change: &Change) -> Option<ConnectionId> {
    match change {
        Change::SetRunOnlySource { connection, .. } => Some(*connection),
        _ => None,
    }
}
