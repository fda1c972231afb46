//! Which edits each change makes.

use crate::change::Change;
use crate::decisions::added_to_dataverse;
use crate::edit::Edit;
use crate::model::*;
use crate::tenant::Tenant;
use crate::why::Silent;

impl Change {
    /// The edits of a single change that is allowed.
    pub(in crate::change) fn edits(&self, tenant: &Tenant, actor: PersonId, at: &str) -> Vec<Edit> {
        let since = || Some(at.to_owned());
        match self {
            Self::SetEmbedded {
                flow,
                reference,
                to,
            } => {
                vec![Edit::Embedded {
                    flow: *flow,
                    reference: *reference,
                    before: !to,
                    after: *to,
                }]
            }
            Self::ShareDesktop {
                flow,
                principal,
                role,
            } => {
                let shares = tenant
                    .flow(*flow)
                    .desktop()
                    .map_or(&[][..], |desktop| &desktop.shares);
                let share = DesktopShare {
                    principal: *principal,
                    role: *role,
                    since: since(),
                };
                let place = shares
                    .iter()
                    .position(|share| share.principal == *principal);
                let before = place.map(|place| shares[place].clone());
                let place = place.unwrap_or(shares.len()) as u32;
                vec![Edit::Share {
                    flow: *flow,
                    at: place,
                    before,
                    after: Some(share),
                }]
            }
            Self::UnshareDesktop { flow, principal } => {
                let shares = tenant
                    .flow(*flow)
                    .desktop()
                    .map_or(&[][..], |desktop| &desktop.shares);
                removed(
                    shares,
                    |share| share.principal == *principal,
                    |at, before| Edit::Share {
                        flow: *flow,
                        at,
                        before,
                        after: None,
                    },
                )
            }
            Self::AddOwner {
                flow, principal, ..
            } => {
                let owners = tenant
                    .flow(*flow)
                    .cloud()
                    .map_or(&[][..], |cloud| &cloud.owners);
                let grant = Grant {
                    principal: *principal,
                    since: since(),
                };
                let mut edits = vec![Edit::AddedOwner {
                    flow: *flow,
                    at: owners.len() as u32,
                    before: None,
                    after: Some(grant),
                }];
                edits.extend(joins_dataverse(tenant, *flow, *principal));
                edits
            }
            Self::RemoveOwner { flow, principal } => {
                let owners = tenant
                    .flow(*flow)
                    .cloud()
                    .map_or(&[][..], |cloud| &cloud.owners);
                removed(
                    owners,
                    |grant| grant.principal == *principal,
                    |at, before| Edit::AddedOwner {
                        flow: *flow,
                        at,
                        before,
                        after: None,
                    },
                )
            }
            Self::ShareRunOnly { flow, add, remove } => {
                let now = tenant
                    .flow(*flow)
                    .cloud()
                    .map_or(&[][..], |cloud| &cloud.run_only);
                run_only_edits(*flow, now, add, remove, at)
            }
            Self::SetRunOnlySource {
                flow,
                connection,
                source,
            } => {
                let used = tenant
                    .flow(*flow)
                    .cloud()
                    .and_then(|cloud| cloud.uses(*connection));
                used.map(|used| Edit::RunOnlySource {
                    flow: *flow,
                    connection: *connection,
                    before: used.run_only_source,
                    after: *source,
                })
                .into_iter()
                .collect()
            }
            Self::Assume { edits } => edits.clone(),
            Self::Batch(_) => Vec::new(),
            record => record.record_edits(tenant, actor, at).into_iter().collect(),
        }
    }
}

fn removed<T: Clone>(
    list: &[T],
    wanted: impl Fn(&T) -> bool,
    edit: impl Fn(u32, Option<T>) -> Edit,
) -> Vec<Edit> {
    list.iter()
        .position(wanted)
        .map(|place| edit(place as u32, Some(list[place].clone())))
        .into_iter()
        .collect()
}

/// Removals first, the last place first, so that places stay true; then additions.
fn run_only_edits(
    flow: FlowId,
    now: &[Grant],
    add: &[Principal],
    remove: &[Principal],
    at: &str,
) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (place, grant) in now.iter().enumerate().rev() {
        if remove.contains(&grant.principal) {
            edits.push(Edit::RunOnlyUser {
                flow,
                at: place as u32,
                before: Some(grant.clone()),
                after: None,
            });
        }
    }
    let mut place = (now.len() - edits.len()) as u32;
    let mut present: Vec<_> = now
        .iter()
        .map(|grant| grant.principal)
        .filter(|principal| !remove.contains(principal))
        .collect();
    for principal in add {
        if present.contains(principal) {
            continue;
        }
        present.push(*principal);
        let grant = Grant {
            principal: *principal,
            since: Some(at.to_owned()),
        };
        edits.push(Edit::RunOnlyUser {
            flow,
            at: place,
            before: None,
            after: Some(grant),
        });
        place += 1;
    }
    edits
}

/// Sharing ownership in a solution makes Dataverse know the new owner.
pub(in crate::change) fn joins_dataverse(
    tenant: &Tenant,
    flow: FlowId,
    principal: Principal,
) -> Option<Edit> {
    let environment = tenant.flow(flow).environment;
    let added = added_to_dataverse(principal, flow, tenant, &mut Silent);
    added.then_some(Edit::InDataverse {
        principal,
        environment,
        before: false,
        after: true,
    })
}
