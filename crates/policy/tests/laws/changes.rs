//! Laws of changes: made, refused, taken back, made again.

use policy::Tenant;
use policy::change::{
    Applied, Change, LockedUndo, apply, preview, replay, retract, undo, undo_lock,
};
use policy::edit::Edit;
use policy::model::*;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::records;
use super::wild::{connection, flow, person, principal, reference, role, source, tenant};

fn single() -> impl Strategy<Value = Change> {
    prop_oneof![
        4 => (flow(), reference(), any::<bool>())
            .prop_map(|(flow, reference, to)| Change::SetEmbedded { flow, reference, to }),
        3 => (flow(), principal(), role())
            .prop_map(|(flow, principal, role)| Change::ShareDesktop { flow, principal, role }),
        2 => (flow(), principal())
            .prop_map(|(flow, principal)| Change::UnshareDesktop { flow, principal }),
        3 => (flow(), principal(), option::of(any::<bool>())).prop_map(
            |(flow, principal, needs_edit)| Change::AddOwner { flow, principal, needs_edit }
        ),
        2 => (flow(), principal())
            .prop_map(|(flow, principal)| Change::RemoveOwner { flow, principal }),
        3 => (flow(), vec(principal(), 0..3), vec(principal(), 0..3))
            .prop_map(|(flow, add, remove)| Change::ShareRunOnly { flow, add, remove }),
        2 => (flow(), connection(), source()).prop_map(|(flow, connection, source)| {
            Change::SetRunOnlySource { flow, connection, source }
        }),
    ]
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        6 => single(),
        3 => records::change(),
        1 => vec(single(), 0..4).prop_map(Change::Batch),
    ]
}

/// A change by somebody who may make it: the first owner of the flow, mostly.
fn actor_of(tenant: &Tenant, change: &Change, anybody: PersonId, owner: bool) -> PersonId {
    let steps = change.steps();
    let named = steps.first().and_then(|step| match step {
        Change::SetEmbedded { reference, .. } => Some(tenant.reference(*reference).owner),
        step => records::actor_of(tenant, step)
            .or_else(|| step.flow().map(|flow| tenant.flow(flow).owner())),
    });
    named.filter(|_| owner).unwrap_or(anybody)
}

/// What an import assumed, answered otherwise.
fn assumed(tenant: &Tenant, flow: FlowId, to: PersonId, connection: ConnectionId) -> Change {
    let mut edits = Vec::new();
    if flow.at() < tenant.flows.len() {
        let record = tenant.flow(flow);
        edits.push(Edit::FlowOwner {
            flow,
            before: record.owner(),
            after: to,
        });
        edits.push(Edit::Creator {
            flow,
            before: record.created_by,
            after: to,
        });
        edits.push(Edit::Sharing {
            flow,
            before: record.sharing,
            after: Basis::Assumed,
        });
    }
    if connection.at() < tenant.connections.len() {
        let before = tenant.connection(connection).owner;
        edits.push(Edit::ConnectionOwner {
            connection,
            before,
            after: to,
        });
    }
    Change::Assume { edits }
}

fn rebuilt(tenant: &Tenant) -> Tenant {
    Tenant::new(Records::clone(tenant))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undoing_what_was_done_leaves_the_tenant_as_it_was(
        base in tenant(),
        change in change(),
        anybody in person(),
        owner in prop::bool::weighted(0.9),
    ) {
        let mut tenant = base.clone();
        let actor = actor_of(&base, &change, anybody, owner);
        let Ok(entry) = apply(&mut tenant, actor, "now", &change) else {
            prop_assert_eq!(tenant, base, "a refused change leaves no trace");
            return Ok(());
        };
        prop_assert_eq!(&tenant, &rebuilt(&tenant), "the index is what it would be from scratch");
        if entry.edits.is_empty() {
            prop_assert_eq!(tenant, base);
            return Ok(());
        }
        if change.is_for_good() {
            prop_assert_eq!(undo_lock(&mut tenant, actor, &[entry], 0), Some(LockedUndo::ForGood));
            return Ok(());
        }
        let log = [entry];
        let done = tenant.clone();
        prop_assert_eq!(undo_lock(&mut tenant, actor, &log, 0), None);
        prop_assert_eq!(&tenant, &done, "asking whether it can be undone leaves no trace");
        prop_assert!(undo(&mut tenant, actor, "later", &log, 0).is_ok());
        prop_assert_eq!(tenant, base);
    }

    #[test]
    fn an_answer_about_an_import_can_be_taken_back(
        base in tenant(),
        flow in flow(),
        to in person(),
        connection in connection(),
    ) {
        let mut tenant = base.clone();
        let change = assumed(&base, flow, to, connection);
        let entry = apply(&mut tenant, to, "now", &change).expect("an answer is always accepted");
        prop_assert_eq!(&tenant, &rebuilt(&tenant));
        if !entry.edits.is_empty() {
            prop_assert!(undo(&mut tenant, to, "later", &[entry], 0).is_ok());
        }
        prop_assert_eq!(tenant, base);
    }

    #[test]
    fn a_log_replayed_on_its_base_makes_the_tenant(
        base in tenant(),
        steps in vec((change(), person(), prop::bool::weighted(0.9), any::<bool>()), 1..8),
    ) {
        let mut tenant = base.clone();
        let mut log: Vec<Applied> = Vec::new();
        for (change, anybody, owner, undo_too) in steps {
            let actor = actor_of(&tenant, &change, anybody, owner);
            let before = tenant.clone();
            match apply(&mut tenant, actor, "now", &change) {
                Ok(entry) => log.push(entry),
                Err(_) => prop_assert_eq!(&tenant, &before, "a refused change leaves no trace"),
            }
            if undo_too && !log.is_empty() {
                let entry = log.len() / 2;
                let before = tenant.clone();
                match undo(&mut tenant, log[entry].actor, "later", &log, entry) {
                    Ok(undone) => log.push(undone),
                    Err(_) => prop_assert_eq!(&tenant, &before, "a refused undo leaves no trace"),
                }
            }
            prop_assert_eq!(&tenant, &rebuilt(&tenant), "the index is what it would be from scratch");
        }
        let mut again = base.clone();
        prop_assert_eq!(replay(&mut again, &log), Ok(()));
        prop_assert_eq!(&again, &tenant);
        // Taken back from the newest, everything is as it was.
        for at in (0..log.len()).rev() {
            if log[at].edits.is_empty() {
                continue;
            }
            if log[at].change.is_for_good() && log[at].undoes.is_none() {
                prop_assert_eq!(retract(&mut again, &log[at]), Ok(()));
            } else {
                prop_assert!(undo(&mut again, log[at].actor, "later", &log[..=at], at).is_ok());
            }
        }
        prop_assert_eq!(again, base);
    }

    #[test]
    fn a_preview_leaves_no_trace_and_says_what_comes(
        base in tenant(),
        change in change(),
        anybody in person(),
        owner in prop::bool::weighted(0.9),
    ) {
        let mut tenant = base.clone();
        let actor = actor_of(&base, &change, anybody, owner);
        let shown = preview(&mut tenant, actor, &change);
        prop_assert_eq!(&tenant, &base);
        let made = apply(&mut tenant, actor, "", &change);
        prop_assert_eq!(shown.is_possible(), made.is_ok());
        if made.is_ok() {
            for differs in &shown.differs {
                prop_assert_eq!(tenant.role(differs.person, differs.flow), differs.role.1);
            }
        }
    }

    #[test]
    fn a_tenant_read_back_is_the_tenant(base in tenant()) {
        let text = serde_json::to_string(&base).expect("a tenant can be written");
        let read: Tenant = serde_json::from_str(&text).expect("a tenant can be read back");
        prop_assert_eq!(read, base);
    }
}
