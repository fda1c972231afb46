//! What decisions about machine connections ask of the machines they lead to.

use crate::catalogue::{RuleId, rules as rule};
use crate::code::Code;
use crate::facts::Facts;
use crate::model::{EnvironmentId, MachineId, PersonId, Target};
use crate::why::Why;

/// Whether something is so of the machine, or of any machine of the group.
pub(super) fn any<W: Why>(
    target: Target,
    facts: &impl Facts,
    why: &mut W,
    is: impl Fn(MachineId, &mut W) -> bool,
) -> bool {
    match target {
        Target::Machine(machine) => is(machine, why),
        Target::Group(group) => facts
            .group_machines(group, why)
            .iter()
            .any(|machine| is(*machine, why)),
    }
}

/// Whether a machine is joined to Active Directory alone and doesn't have the
/// environment's organization on its allowlist.
pub(super) fn unallowed(
    target: Target,
    environment: EnvironmentId,
    facts: &impl Facts,
    why: &mut impl Why,
) -> bool {
    let unallowed = lacks_allowlist(target, environment, facts, why);
    why.rule(rule::MSIGN_AD_ALLOWLIST, unallowed);
    unallowed
}

fn lacks_allowlist(
    target: Target,
    environment: EnvironmentId,
    facts: &impl Facts,
    why: &mut impl Why,
) -> bool {
    any(target, facts, why, |machine, why| {
        let join = facts.machine_join(machine, why);
        if !join.ad || join.entra {
            return false;
        }
        let tenant = facts.environment_tenant(environment, why);
        let mut allowed = facts.allowed_tenants(machine, why).iter();
        !allowed.any(|one| same_tenant(one, tenant))
    })
}

/// What Connect with sign-in needs, in the order it is looked at: what is said where it
/// isn't there, and the rule.
pub(super) const SIGN_IN: [(Code, RuleId); 6] = [
    (Code::TenantMismatch, rule::MSIGN_SAME_TENANT),
    (Code::TargetNotJoined, rule::MSIGN_JOINED),
    (Code::TargetNotSynced, rule::MSIGN_ENTRA_SYNCED),
    (Code::TenantNotAllowlisted, rule::MSIGN_AD_ALLOWLIST),
    (
        Code::NoInteractiveSignIn,
        rule::MSIGN_INTERACTIVE_PERMISSION,
    ),
    (Code::ModernAuthRequired, rule::MSIGN_MODERN_AUTH),
];

/// Whether one of them isn't there.
pub(super) fn sign_in_lacks(
    need: Code,
    account: PersonId,
    environment: EnvironmentId,
    target: Target,
    facts: &impl Facts,
    why: &mut impl Why,
) -> bool {
    match need {
        Code::TenantMismatch => {
            let theirs = facts.person_tenant(account, why);
            !same_tenant(theirs, facts.environment_tenant(environment, why))
        }
        Code::TargetNotJoined => any(target, facts, why, |machine, why| {
            let join = facts.machine_join(machine, why);
            !join.entra && !join.ad
        }),
        Code::TargetNotSynced => any(target, facts, why, |machine, why| {
            let join = facts.machine_join(machine, why);
            join.entra && !join.synced
        }),
        Code::TenantNotAllowlisted => lacks_allowlist(target, environment, facts, why),
        // Whoever has left signs in nowhere.
        Code::NoInteractiveSignIn => {
            facts.left(account, why)
                || any(target, facts, why, |machine, why| {
                    !facts.may_sign_in(machine, account, why)
                })
        }
        _ => !facts.modern_auth(why),
    }
}

/// Whether a machine there is joined to what the need is about: to Microsoft Entra ID to be
/// in sync with it, to Active Directory alone to have an allowlist.
pub(super) fn sign_in_asks(
    need: Code,
    target: Target,
    facts: &impl Facts,
    why: &mut impl Why,
) -> bool {
    match need {
        Code::TargetNotSynced => any(target, facts, why, |machine, why| {
            facts.machine_join(machine, why).entra
        }),
        Code::TenantNotAllowlisted => any(target, facts, why, |machine, why| {
            let join = facts.machine_join(machine, why);
            join.ad && !join.entra
        }),
        _ => true,
    }
}

/// What Connect with sign-in needs and doesn't find.
pub(super) fn sign_in_refused(
    account: PersonId,
    environment: EnvironmentId,
    target: Target,
    facts: &impl Facts,
    why: &mut impl Why,
) -> Option<Code> {
    for (need, rule) in SIGN_IN {
        let lacks = sign_in_lacks(need, account, environment, target, facts, why);
        why.rule(rule, lacks);
        if lacks {
            return Some(need);
        }
    }
    None
}

/// Ids of Entra tenants are compared as they are written by hand.
pub(super) fn same_tenant(one: &str, other: &str) -> bool {
    one.trim().eq_ignore_ascii_case(other.trim())
}
