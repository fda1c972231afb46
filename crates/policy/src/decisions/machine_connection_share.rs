//! Can a machine connection be shared like this?
//!
//! | Condition | Outcome |
//! |---|---|
//! | with anybody but a service principal | deny `recipient_must_be_service_principal` |
//! | with one of another organization | deny `recipient_outside_organization` |
//! | as *Can share* | deny `permission_unavailable` |
//! | no run owner is chosen for the connection | deny `run_owner_required` |
//! | otherwise | allow |

use super::machine_target::same_tenant;
use crate::catalogue::{DisputeId, rules as rule};
use crate::code::Code;
use crate::decision::{Decision, Outcome};
use crate::facts::Facts;
use crate::model::{MachineConnectionId, MachinePermission, Principal};
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MachineConnectionShare {
    /// Which machine connection.
    pub connection: MachineConnectionId,
    /// With whom.
    pub recipient: Principal,
    /// As what.
    pub permission: AskedPermission,
}

/// A permission somebody asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskedPermission {
    /// One that is on offer.
    Offered(MachinePermission),
    /// *Can share*, which other connections have and these haven't.
    CanShare,
}

impl MachineConnectionShare {
    /// Decides.
    pub fn decide(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<()> {
        let Principal::ServicePrincipal(application) = self.recipient else {
            why.rule(rule::MSHARE_NO_HUMAN_USERS, true);
            why.rule(rule::MSHARE_SERVICE_PRINCIPALS, true);
            return Decision::deny(Code::RecipientMustBeServicePrincipal, ());
        };
        why.rule(rule::MSHARE_NO_HUMAN_USERS, false);
        let theirs = facts.application_tenant(application, why);
        let ours = facts.organization_tenant(why);
        let outside = !theirs.is_some_and(|theirs| same_tenant(theirs, ours));
        why.rule(rule::MSHARE_SERVICE_PRINCIPALS, outside);
        if outside {
            return Decision::deny(Code::RecipientOutsideOrganization, ());
        }
        let unavailable = self.permission == AskedPermission::CanShare;
        why.rule(rule::MSHARE_CAN_USE_CAN_EDIT, unavailable);
        if unavailable {
            return Decision::deny(Code::PermissionUnavailable, ());
        }
        let chosen = facts.chosen_run_owner(self.connection, why).is_some();
        why.rule(rule::MSHARE_NEEDS_RUN_OWNER, !chosen);
        let (mut decision, reading) = if chosen {
            (Decision::new(Outcome::Allow, ()), DisputeId::C_06)
        } else {
            (Decision::deny(Code::RunOwnerRequired, ()), DisputeId::C_07)
        };
        decision.disputed = Some(reading);
        decision
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, BY_PASSWORD, BY_SIGN_IN, tenant};
    use crate::model::{GroupId, ServicePrincipalId};
    use crate::why::Silent;

    const OURS: Principal = Principal::ServicePrincipal(ServicePrincipalId(0));
    const THEIRS: Principal = Principal::ServicePrincipal(ServicePrincipalId(1));
    const NOBODYS: Principal = Principal::ServicePrincipal(ServicePrincipalId(9));
    const CAN_USE: AskedPermission = AskedPermission::Offered(MachinePermission::CanUse);
    const CAN_EDIT: AskedPermission = AskedPermission::Offered(MachinePermission::CanEdit);

    fn check(
        connection: MachineConnectionId,
        recipient: Principal,
        permission: AskedPermission,
        expected: Option<Code>,
    ) {
        let question = MachineConnectionShare {
            connection,
            recipient,
            permission,
        };
        let decision = question.decide(&tenant(), &mut Silent);
        assert_eq!(decision.code, expected);
        assert_eq!(decision.is_allowed(), expected.is_none());
    }

    #[test]
    fn it_is_shared_with_applications_of_the_organization_only() {
        check(BY_PASSWORD, OURS, CAN_USE, None);
        let outside = Some(Code::RecipientOutsideOrganization);
        check(BY_PASSWORD, THEIRS, CAN_USE, outside);
        check(BY_PASSWORD, NOBODYS, CAN_USE, outside);
        for human in [Principal::Person(ALICE), Principal::Group(GroupId(0))] {
            let refused = Some(Code::RecipientMustBeServicePrincipal);
            check(BY_PASSWORD, human, CAN_USE, refused);
        }
    }

    #[test]
    fn it_is_not_passed_on() {
        check(BY_PASSWORD, OURS, CAN_EDIT, None);
        let unavailable = Some(Code::PermissionUnavailable);
        check(BY_PASSWORD, OURS, AskedPermission::CanShare, unavailable);
    }

    #[test]
    fn a_run_owner_is_chosen_first() {
        let required = Some(Code::RunOwnerRequired);
        check(BY_SIGN_IN, OURS, CAN_USE, required);
        check(MachineConnectionId(9), OURS, CAN_USE, required);
    }
}
