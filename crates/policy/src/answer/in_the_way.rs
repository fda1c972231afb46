//! What stands in the way of a run that no key decision refuses: a flow that is suspended, a
//! license that is missing, and connections that are gone, broken, or somebody's who has left.

use super::{Answer, Start, Word, nested, word};
use crate::catalogue::rules as rule;
use crate::code::Code;
use crate::decisions::lacks_license;
use crate::facts::Facts;
use crate::model::*;
use crate::tenant::Tenant;
use crate::why::Why;

pub(super) fn suspended(tenant: &Tenant, flow: FlowId, why: &mut impl Why) -> Option<Answer> {
    (Facts::state(tenant, flow, why) == FlowState::Suspended)
        .then(|| word(Word::CantRun, Some(Code::FlowSuspended)))
}

/// No connector action runs without the license: of whoever starts it from the console, and of
/// the run owner, who made the connection to the machine, from a cloud flow.
pub(super) fn unlicensed(
    tenant: &Tenant,
    person: PersonId,
    flow: FlowId,
    why: &mut impl Why,
) -> Option<Answer> {
    if Facts::references(tenant, flow, why).is_empty() {
        return None;
    }
    nested("connector_prerequisites", why, |why| {
        lacks_license(person, tenant, why)
    })
    .then(|| word(Word::CantRun, Some(Code::AttendedRpaRequired)))
}

/// Nothing can sign in with it any longer.
pub(super) fn is_deleted(tenant: &Tenant, connection: ConnectionId, why: &mut impl Why) -> bool {
    Facts::connection_status(tenant, connection, why) == ConnectionStatus::Deleted
}

/// Nothing forbids using the connection of somebody who has left, or one that is broken;
/// such a run may fail.
pub(super) fn may_fail(
    tenant: &Tenant,
    connection: ConnectionId,
    why: &mut impl Why,
) -> Option<Code> {
    let owner = Facts::connection_owner(tenant, connection, why);
    let left = Facts::left(tenant, owner, why);
    why.rule(rule::LEAVE_CONNECTIONS_MAY_FAIL, left);
    if left {
        return Some(Code::ConnectionMayFail);
    }
    let broken = Facts::connection_status(tenant, connection, why) != ConnectionStatus::Connected;
    broken.then_some(Code::ConnectionBroken)
}

/// The same for what a desktop flow signs in with: its embedded connections, where the person
/// uses them, and from a cloud flow the person's own references, too, which it uses while it
/// isn't shared. Of those, one that stands for no connection stops it.
pub(super) fn references_fail(
    tenant: &Tenant,
    person: PersonId,
    flow: FlowId,
    start: Start,
    why: &mut impl Why,
) -> Option<Answer> {
    if !tenant.role_asked(person, flow, why).is_owner() {
        return None;
    }
    let mut fails = None;
    for used in Facts::references(tenant, flow, why) {
        if !used.embedded && start == Start::Console {
            continue;
        }
        match Facts::reference_connection(tenant, used.reference, why) {
            Some(bound) => fails = fails.or_else(|| may_fail(tenant, bound, why)),
            None if !used.embedded => {
                why.rule(rule::CONNECTION_REQUIRED_BY_CONNECTOR, true);
                return Some(word(Word::CantRun, Some(Code::NoConnectionBound)));
            }
            None => {}
        }
    }
    fails.map(|code| word(Word::MayFail, Some(code)))
}
