//! What decisions about machine connections ask of the machines they lead to.

use crate::catalogue::rules as rule;
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
    let unallowed = any(target, facts, why, |machine, why| {
        let join = facts.machine_join(machine, why);
        if !join.ad || join.entra {
            return false;
        }
        let tenant = facts.environment_tenant(environment, why);
        let mut allowed = facts.allowed_tenants(machine, why).iter();
        !allowed.any(|one| same_tenant(one, tenant))
    });
    why.rule(rule::MSIGN_AD_ALLOWLIST, unallowed);
    unallowed
}

/// What Connect with sign-in needs and doesn't find.
pub(super) fn sign_in_refused(
    account: PersonId,
    environment: EnvironmentId,
    target: Target,
    facts: &impl Facts,
    why: &mut impl Why,
) -> Option<Code> {
    let theirs = facts.person_tenant(account, why);
    let same = same_tenant(theirs, facts.environment_tenant(environment, why));
    why.rule(rule::MSIGN_SAME_TENANT, !same);
    if !same {
        return Some(Code::TenantMismatch);
    }
    let not_joined = any(target, facts, why, |machine, why| {
        let join = facts.machine_join(machine, why);
        !join.entra && !join.ad
    });
    why.rule(rule::MSIGN_JOINED, not_joined);
    if not_joined {
        return Some(Code::TargetNotJoined);
    }
    let not_synced = any(target, facts, why, |machine, why| {
        let join = facts.machine_join(machine, why);
        join.entra && !join.synced
    });
    why.rule(rule::MSIGN_ENTRA_SYNCED, not_synced);
    if not_synced {
        return Some(Code::TargetNotSynced);
    }
    if unallowed(target, environment, facts, why) {
        return Some(Code::TenantNotAllowlisted);
    }
    let kept_out = any(target, facts, why, |machine, why| {
        !facts.may_sign_in(machine, account, why)
    });
    why.rule(rule::MSIGN_INTERACTIVE_PERMISSION, kept_out);
    if kept_out {
        return Some(Code::NoInteractiveSignIn);
    }
    let modern = facts.modern_auth(why);
    why.rule(rule::MSIGN_MODERN_AUTH, !modern);
    (!modern).then_some(Code::ModernAuthRequired)
}

/// Ids of Entra tenants are compared as they are written by hand.
pub(super) fn same_tenant(one: &str, other: &str) -> bool {
    one.trim().eq_ignore_ascii_case(other.trim())
}
