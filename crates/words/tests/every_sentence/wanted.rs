//! Changes to try, sensible or not.

use policy::Tenant;
use policy::change::Change;
use policy::model::*;

/// What could be changed in a flow, sensible or not.
pub(super) fn changes(tenant: &Tenant, flow: FlowId) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut who: Vec<_> = tenant.person_ids().take(6).map(Principal::Person).collect();
    who.push(Principal::Group(GroupId(0)));
    who.push(Principal::List(ListId(0)));
    who.extend(tenant.flow(flow).grants().map(|(principal, _)| principal));
    match &tenant.flow(flow).kind {
        FlowKind::Desktop(desktop) => {
            for used in &desktop.references {
                for to in [true, false] {
                    changes.push(Change::SetEmbedded {
                        flow,
                        reference: used.reference,
                        to,
                    });
                }
            }
            changes.push(Change::Batch(changes.clone()));
            for principal in who {
                changes.push(Change::UnshareDesktop { flow, principal });
                for role in [DesktopRole::CoOwner, DesktopRole::RunOnly] {
                    let share = Change::ShareDesktop {
                        flow,
                        principal,
                        role,
                    };
                    changes.push(share.clone());
                    if let Some(first) = desktop.references.first() {
                        let embed = Change::SetEmbedded {
                            flow,
                            reference: first.reference,
                            to: true,
                        };
                        changes.push(Change::Batch(vec![embed, share]));
                    }
                }
            }
        }
        FlowKind::Cloud(cloud) => {
            for used in &cloud.connections {
                for source in [
                    RunOnlySource::ProvidedByRunOnlyUser,
                    RunOnlySource::UseFlowConnection,
                ] {
                    changes.push(Change::SetRunOnlySource {
                        flow,
                        connection: used.connection,
                        source,
                    });
                }
            }
            changes.push(Change::ShareRunOnly {
                flow,
                add: who.clone(),
                remove: Vec::new(),
            });
            for principal in who {
                for needs_edit in [None, Some(false)] {
                    changes.push(Change::AddOwner {
                        flow,
                        principal,
                        needs_edit,
                    });
                }
                changes.push(Change::RemoveOwner { flow, principal });
                changes.push(Change::ShareRunOnly {
                    flow,
                    add: vec![principal],
                    remove: Vec::new(),
                });
                changes.push(Change::ShareRunOnly {
                    flow,
                    add: Vec::new(),
                    remove: vec![principal],
                });
            }
        }
    }
    changes
}
