//! A review of who has access: what every flow's flags are about.

mod answered;
mod beside;
mod remedy;

pub use answered::{Answered, answered};
pub use beside::Builds;
pub use remedy::Remedy;

use crate::catalogue::{RuleId, rules as rule};
use crate::change::{administers, is_ownerless};
use crate::code::Code;
use crate::decisions::AuditFlags;
use crate::editing::Editing;
use crate::model::*;
use crate::tenant::Tenant;
use crate::usage::Usage;
use crate::why::Silent;

/// The sorts of findings, the most serious first: a flow that nobody answers for, access that
/// nobody gave, owners from outside, and then what is more than somebody needs.
pub const SORTS: [Code; 7] = [
    Code::Orphaned,
    Code::PossibleUnmanagedShare,
    Code::NewGuestOwner,
    Code::OutsideOwner,
    Code::StaleAccess,
    Code::PreferRunOnly,
    Code::MakerRoleNotNeeded,
];

/// Somebody's access that a review should look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Finding {
    /// To which flow.
    pub flow: FlowId,
    /// Why.
    pub code: Code,
    /// Whose.
    pub about: Principal,
}

/// The rules that a sort of finding rests on.
pub const fn finding_rules(sort: Code) -> &'static [RuleId] {
    match sort {
        Code::OutsideOwner => &[
            rule::AUDIT_OUTSIDE_OWNERS,
            rule::GOV_CO_OWNERS_CROSS_BOUNDARY,
        ],
        Code::NewGuestOwner => &[rule::AUDIT_GUEST_OWNERS],
        Code::MakerRoleNotNeeded => &[
            rule::GOV_RUNNERS_STAY_BASIC,
            rule::GOV_RUN_ONLY_NO_MAKER_ROLE,
            rule::GOV_NO_ELEVATION_FOR_TRIGGERERS,
        ],
        Code::StaleAccess => &[rule::AUDIT_REMOVE_UNNEEDED],
        Code::PossibleUnmanagedShare => &[rule::AUDIT_TRENDS],
        Code::PreferRunOnly => &[rule::GOV_CO_OWNER_ONLY_FOR_EDITING],
        _ => &[rule::LEAVE_NO_ACTIVE_OWNER],
    }
}

/// Every finding of a tenant, flow by flow.
pub fn findings(tenant: &Tenant) -> Vec<Finding> {
    findings_of(tenant, tenant.flow_ids())
}

/// What somebody answers for: an administrator for everything, others for the flows they own.
pub fn findings_for(tenant: &Tenant, you: PersonId) -> Vec<Finding> {
    if administers(tenant, you) {
        return findings(tenant);
    }
    let yours = |flow: &FlowId| tenant.role(you, *flow).is_owner();
    findings_of(tenant, tenant.flow_ids().filter(yours))
}

/// The findings of one environment.
pub fn findings_in(tenant: &Tenant, environment: EnvironmentId) -> Vec<Finding> {
    let here = |flow: &FlowId| tenant.flow(*flow).environment == environment;
    findings_of(tenant, tenant.flow_ids().filter(here))
}

fn findings_of(tenant: &Tenant, flows: impl Iterator<Item = FlowId>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let usage = Usage::of(tenant);
    let editing = Editing::of(tenant);
    for flow in flows {
        let record = tenant.flow(flow);
        let environment = tenant.environment(record.environment);
        let flags = AuditFlags {
            flow,
            check_expected: !environment.expected.is_empty(),
        };
        let mut note = |code, about| findings.push(Finding { flow, code, about });
        // Files say nothing of roles: all but those set by hand are assumed, so none counts.
        let stated = |code| code != Code::MakerRoleNotNeeded || tenant.assumptions.is_none();
        for flag in flags.decide(tenant, &mut Silent).data {
            if stated(flag.code) {
                note(flag.code, flag.about);
            }
        }
        let owner = Principal::Person(record.owner());
        if is_ownerless(tenant, flow) {
            note(Code::Orphaned, owner);
        }
        if let Some(editing) = &editing {
            for about in editing.co_owners_without(tenant, flow) {
                note(Code::PreferRunOnly, about);
            }
        }
        if let Some(usage) = &usage {
            for about in usage.unused(tenant, flow) {
                note(Code::StaleAccess, about);
            }
            if usage.widely(tenant, flow) {
                note(Code::PossibleUnmanagedShare, owner);
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests;
