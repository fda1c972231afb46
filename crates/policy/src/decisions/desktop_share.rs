//! May somebody share a desktop flow, or change or remove a share, and what follows?
//!
//! | Condition | Outcome |
//! |---|---|
//! | no role | deny `no_access` |
//! | a role other than co-owner and run-only user | deny `unknown_role` |
//! | run-only, unless removing one's own share | deny `role_run_only` |
//! | otherwise | allow |
//!
//! Warnings when access is given: `connections_not_shared` if the flow has references,
//! `cloud_runs_need_all_embedded` if one of them isn't embedded, and
//! `run_only_brings_own_connection` for a run-only user.

use crate::access::EffectiveRole;
use crate::catalogue::rules as rule;
use crate::code::Code;
use crate::decision::{Decision, Outcome};
use crate::facts::Facts;
use crate::model::{DesktopRole, FlowId, PersonId, Principal, ReferenceId};
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DesktopSharing {
    /// Who shares.
    pub actor: PersonId,
    /// Which desktop flow.
    pub flow: FlowId,
    /// With whom.
    pub grantee: Principal,
    /// What is done.
    pub change: ShareChange,
}

/// What is done with a share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShareChange {
    /// Share as this, or change the role to it.
    Give(DesktopRole),
    /// Share as something that isn't a role.
    GiveUnknownRole,
    /// Take it away.
    Remove,
}

/// What sharing leaves to do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shared {
    /// References that cloud runs of the shared flow still need embedded.
    pub references_to_embed: Vec<ReferenceId>,
}

impl DesktopSharing {
    /// Decides.
    pub fn decide(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<Shared> {
        let role = facts.role(self.actor, self.flow, why);
        let leaving =
            self.change == ShareChange::Remove && self.grantee == Principal::Person(self.actor);
        if role == EffectiveRole::None {
            return Decision::deny(Code::NoAccess, Shared::default());
        }
        why.rule(rule::DSHARE_TWO_ROLES, true);
        if self.change == ShareChange::GiveUnknownRole {
            return Decision::deny(Code::UnknownRole, Shared::default());
        }
        why.rule(
            rule::DSHARE_RUN_ONLY_NO_MODIFY,
            role == EffectiveRole::RunOnly,
        );
        if role == EffectiveRole::RunOnly && !leaving {
            return Decision::deny(Code::RoleRunOnly, Shared::default());
        }
        why.rule(rule::DSHARE_CO_OWNER_MODIFY_AND_RUN, role.is_owner());
        let ShareChange::Give(given) = self.change else {
            return Decision::new(Outcome::Allow, Shared::default());
        };
        let references = facts.references(self.flow, why);
        let to_embed: Vec<_> = references
            .iter()
            .filter(|used| !used.embedded)
            .map(|used| used.reference)
            .collect();
        why.rule(rule::DSHARE_SUPPORTED_WITH_REQUIREMENTS, true);
        why.rule(
            rule::DSHARE_NO_IMPLICIT_CONNECTION_ACCESS,
            !references.is_empty(),
        );
        why.rule(rule::CLOUDRUN_ONLY_IF_SHARED, !to_embed.is_empty());
        let mut decision = Decision::new(
            Outcome::Allow,
            Shared {
                references_to_embed: to_embed,
            },
        );
        if !references.is_empty() {
            decision.warn(Code::ConnectionsNotShared);
        }
        if !decision.data.references_to_embed.is_empty() {
            decision.warn(Code::CloudRunsNeedAllEmbedded);
        }
        why.rule(
            rule::BYOC_RUN_ONLY_ALWAYS_OWN,
            given == DesktopRole::RunOnly,
        );
        if given == DesktopRole::RunOnly {
            decision.warn(Code::RunOnlyBringsOwnConnection);
        }
        decision
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, BOB, DESKTOP, RUI, ZOE, tenant};
    use crate::why::Silent;

    fn check(
        actor: PersonId,
        grantee: PersonId,
        change: ShareChange,
        expected: Result<&[Code], Code>,
    ) {
        let question = DesktopSharing {
            actor,
            flow: DESKTOP,
            grantee: Principal::Person(grantee),
            change,
        };
        let decision = question.decide(&tenant(), &mut Silent);
        let warnings: Vec<_> = decision
            .warnings
            .iter()
            .map(|warning| warning.code)
            .collect();
        match expected {
            Ok(expected) => assert_eq!((decision.outcome, &*warnings), (Outcome::Allow, expected)),
            Err(code) => assert_eq!(decision.code, Some(code)),
        }
    }

    #[test]
    fn owners_share_and_anybody_leaves() {
        let connections = [Code::ConnectionsNotShared, Code::CloudRunsNeedAllEmbedded];
        let run_only = [
            connections[0],
            connections[1],
            Code::RunOnlyBringsOwnConnection,
        ];
        check(
            BOB,
            ZOE,
            ShareChange::Give(DesktopRole::CoOwner),
            Ok(&connections),
        );
        check(
            ALICE,
            ZOE,
            ShareChange::Give(DesktopRole::RunOnly),
            Ok(&run_only),
        );
        check(
            RUI,
            ZOE,
            ShareChange::Give(DesktopRole::RunOnly),
            Err(Code::RoleRunOnly),
        );
        check(
            ZOE,
            ZOE,
            ShareChange::Give(DesktopRole::RunOnly),
            Err(Code::NoAccess),
        );
        check(ALICE, BOB, ShareChange::Remove, Ok(&[]));
        check(RUI, RUI, ShareChange::Remove, Ok(&[]));
        check(RUI, BOB, ShareChange::Remove, Err(Code::RoleRunOnly));
        check(ZOE, ZOE, ShareChange::Remove, Err(Code::NoAccess));
        for actor in [ALICE, RUI] {
            let unknown = ShareChange::GiveUnknownRole;
            check(actor, ZOE, unknown, Err(Code::UnknownRole));
        }
    }
}
