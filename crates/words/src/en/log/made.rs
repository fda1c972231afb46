//! Whether an entry of the log makes the change it tells, or takes it back.

use policy::change::{Applied, Change};
use policy::edit::{Edit, Record};
use policy::model::*;

/// Whether an entry's edits make its change, rather than take it back.
pub(super) fn makes(entry: &Applied) -> bool {
    let steps = entry.change.steps();
    let mut pairs = steps
        .iter()
        .flat_map(|step| entry.edits.iter().filter_map(|edit| agrees(step, edit)));
    pairs.next().unwrap_or(false)
}

/// Whether an edit does what a change wants; none where they are about different things.
fn agrees(change: &Change, edit: &Edit) -> Option<bool> {
    Some(match (change, edit) {
        (
            Change::SetEmbedded { reference, to, .. },
            Edit::Embedded {
                reference: other,
                after,
                ..
            },
        ) if reference == other => to == after,
        (Change::ShareDesktop { role, .. }, Edit::Share { after, .. }) => {
            after.as_ref().is_some_and(|share| share.role == *role)
        }
        (Change::UnshareDesktop { .. }, Edit::Share { after, .. }) => after.is_none(),
        (Change::AddOwner { .. }, Edit::AddedOwner { after, .. }) => after.is_some(),
        (Change::RemoveOwner { .. }, Edit::AddedOwner { after, .. }) => after.is_none(),
        (Change::ShareRunOnly { add, .. }, Edit::RunOnlyUser { before, after, .. }) => {
            let who = after.as_ref().or(before.as_ref())?.principal;
            add.contains(&who) == after.is_some()
        }
        (Change::SetRunOnlySource { source, .. }, Edit::RunOnlySource { after, .. }) => {
            source == after
        }
        (Change::Assume { edits }, edit) => edits.contains(edit),
        (Change::ChangeOwner { to, .. }, Edit::FlowOwner { after, .. }) => to == after,
        (Change::TurnFlow { on, .. }, Edit::State { after, .. }) => {
            (*after == FlowState::Activated) == *on
        }
        (Change::KeepAccess { keep, .. }, Edit::Kept { after, .. }) => *keep == after.is_some(),
        (change, Edit::Record { after, .. }) => makes_record(change, after.as_deref())?,
        _ => return None,
    })
}

/// Whether a record is what a change makes of it; none where it is of another table.
fn makes_record(change: &Change, after: Option<&Record>) -> Option<bool> {
    Some(match (change, after) {
        (Change::SetPerson { to, .. }, Some(Record::Person(after))) => **to == *after,
        (Change::SetEnvironment { to, .. }, Some(Record::Environment(after))) => **to == *after,
        (Change::PublishPolicy { to, .. }, Some(Record::DataPolicy(after))) => **to == *after,
        (Change::DeleteConnection { .. }, Some(Record::Connection(after))) => {
            after.status == ConnectionStatus::Deleted
        }
        (Change::RepointReference { to, .. }, Some(Record::Reference(after))) => {
            after.connection == Some(*to)
        }
        (Change::RepointSteps { from, steps, .. }, Some(Record::Flow(after))) => {
            let left = after.cloud()?.used().find(|used| used.connection == *from);
            left.is_none_or(|left| {
                !steps.is_empty() && steps.iter().all(|step| !left.actions.contains(step))
            })
        }
        (Change::ConnectSteps { connector, .. }, Some(Record::Flow(after))) => {
            let cloud = after.cloud();
            cloud.is_some_and(|cloud| cloud.waiting(*connector).is_none())
        }
        // The offer only notes who made a flow of it: the flow itself tells.
        (Change::CreateFromCopy { .. }, Some(Record::Copy(_))) => return None,
        (Change::SetRunOwner { to, .. }, Some(Record::MachineConnection(after))) => {
            after.run_owner == *to
        }
        (
            Change::ShareMachine {
                with, permission, ..
            },
            Some(Record::MachineConnection(after)),
        ) => {
            let mut shares = after.shares.iter();
            let share = shares.find(|share| share.service_principal == *with);
            share.map(|share| share.permission) == *permission
        }
        (
            Change::SendCopy { .. }
            | Change::CreateFromCopy { .. }
            | Change::CreateConnection { .. }
            | Change::ConnectMachine { .. },
            after,
        ) => after.is_some(),
        _ => return None,
    })
}
