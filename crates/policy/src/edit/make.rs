//! Making edits, and taking them back: the only code that writes records.

use super::{Conflict, Edit};
use crate::model::*;
use crate::tenant::Tenant;

impl Tenant {
    /// Makes one edit.
    pub(crate) fn make(&mut self, edit: &Edit) -> Result<(), Conflict> {
        match edit {
            Edit::Embedded {
                flow,
                reference,
                before,
                after,
            } => {
                let used = self
                    .desktop_mut(*flow)?
                    .references
                    .iter_mut()
                    .find(|used| used.reference == *reference)
                    .ok_or(Conflict)?;
                set(&mut used.embedded, before, after)
            }
            Edit::Share {
                flow,
                at,
                before,
                after,
            } => {
                splice(&mut self.desktop_mut(*flow)?.shares, *at, before, after)?;
                self.regrant(
                    *flow,
                    before.as_ref().map(|it| it.principal),
                    after.as_ref().map(|it| it.principal),
                );
                Ok(())
            }
            Edit::AddedOwner {
                flow,
                at,
                before,
                after,
            } => {
                splice(&mut self.cloud_mut(*flow)?.owners, *at, before, after)?;
                self.regrant(
                    *flow,
                    before.as_ref().map(|it| it.principal),
                    after.as_ref().map(|it| it.principal),
                );
                Ok(())
            }
            Edit::RunOnlyUser {
                flow,
                at,
                before,
                after,
            } => {
                splice(&mut self.cloud_mut(*flow)?.run_only, *at, before, after)?;
                self.regrant(
                    *flow,
                    before.as_ref().map(|it| it.principal),
                    after.as_ref().map(|it| it.principal),
                );
                Ok(())
            }
            Edit::RunOnlySource {
                flow,
                connection,
                before,
                after,
            } => {
                let used = self
                    .cloud_mut(*flow)?
                    .connections
                    .iter_mut()
                    .find(|used| used.connection == *connection)
                    .ok_or(Conflict)?;
                set(&mut used.run_only_source, before, after)
            }
            Edit::InDataverse {
                principal,
                environment,
                before,
                after,
            } => {
                let known = match principal {
                    Principal::Person(person) => {
                        &mut self
                            .records
                            .people
                            .get_mut(person.at())
                            .ok_or(Conflict)?
                            .in_dataverse
                    }
                    Principal::Group(group) => {
                        &mut self
                            .records
                            .groups
                            .get_mut(group.at())
                            .ok_or(Conflict)?
                            .in_dataverse
                    }
                    _ => return Err(Conflict),
                };
                if known.contains(environment) != *before {
                    return Err(Conflict);
                }
                if *after {
                    known.insert(*environment);
                } else {
                    known.remove(environment);
                }
                Ok(())
            }
            Edit::Sharing {
                flow,
                before,
                after,
            } => set(&mut self.flow_mut(*flow)?.sharing, before, after),
            Edit::Identity {
                person,
                before,
                after,
            } => {
                let records = &mut self.records.people;
                let record = records.get_mut(person.at()).ok_or(Conflict)?;
                if (&record.name, &record.email) != (&before.0, &before.1) {
                    return Err(Conflict);
                }
                record.name.clone_from(&after.0);
                record.email.clone_from(&after.1);
                Ok(())
            }
            Edit::State {
                flow,
                before,
                after,
            } => set(&mut self.flow_mut(*flow)?.state, before, after),
            Edit::FlowOwner {
                flow,
                before,
                after,
            } => self.set_people(*flow, |record| match &mut record.kind {
                FlowKind::Desktop(desktop) => set(&mut desktop.owner, before, after),
                FlowKind::Cloud(cloud) => set(&mut cloud.primary_owner, before, after),
            }),
            Edit::Creator {
                flow,
                before,
                after,
            } => self.set_people(*flow, |record| set(&mut record.created_by, before, after)),
            Edit::ReferenceOwner {
                reference,
                before,
                after,
            } => {
                let record = self
                    .records
                    .references
                    .get_mut(reference.at())
                    .ok_or(Conflict)?;
                if (record.owner, record.ownership) != *before {
                    return Err(Conflict);
                }
                (record.owner, record.ownership) = *after;
                Ok(())
            }
            Edit::ConnectionOwner {
                connection,
                before,
                after,
            } => {
                let record = self
                    .records
                    .connections
                    .get_mut(connection.at())
                    .ok_or(Conflict)?;
                set(&mut record.owner, before, after)?;
                self.index.move_connection(*connection, *before, *after);
                Ok(())
            }
            Edit::Answered { before, after } => {
                let key = edit
                    .flow()
                    .map(|flow| self.flow(flow).key.clone())
                    .unwrap_or_default();
                let answers = self.records.assumptions.as_mut().ok_or(Conflict)?;
                if answers.one(after, &key) != *before {
                    return Err(Conflict);
                }
                answers.take(after, &key);
                Ok(())
            }
            Edit::Kept { at, before, after } => splice(&mut self.records.kept, *at, before, after),
            Edit::Record { at, before, after } => {
                self.put(*at, before.as_deref(), after.as_deref())
            }
        }
    }

    /// Makes all edits, or none.
    pub(crate) fn make_all(&mut self, edits: &[Edit]) -> Result<(), Conflict> {
        for (done, edit) in edits.iter().enumerate() {
            if self.make(edit).is_err() {
                self.take_back(&edits[..done]);
                return Err(Conflict);
            }
        }
        Ok(())
    }

    /// Takes back edits that were just made, the last first.
    pub(crate) fn take_back(&mut self, edits: &[Edit]) {
        for edit in edits.iter().rev() {
            let made = self.make(&edit.inverse());
            debug_assert_eq!(made, Ok(()), "an edit just made can be taken back");
        }
    }

    fn flow_mut(&mut self, flow: FlowId) -> Result<&mut Flow, Conflict> {
        self.records.flows.get_mut(flow.at()).ok_or(Conflict)
    }

    fn desktop_mut(&mut self, flow: FlowId) -> Result<&mut DesktopFlow, Conflict> {
        match &mut self.flow_mut(flow)?.kind {
            FlowKind::Desktop(desktop) => Ok(desktop),
            FlowKind::Cloud(_) => Err(Conflict),
        }
    }

    fn cloud_mut(&mut self, flow: FlowId) -> Result<&mut CloudFlow, Conflict> {
        match &mut self.flow_mut(flow)?.kind {
            FlowKind::Cloud(cloud) => Ok(cloud),
            FlowKind::Desktop(_) => Err(Conflict),
        }
    }

    fn regrant(&mut self, flow: FlowId, before: Option<Principal>, after: Option<Principal>) {
        if let Some(principal) = before {
            self.index.withdraw(principal, flow);
        }
        if let Some(principal) = after {
            self.index.grant(principal, flow);
        }
    }

    /// Changes who owns or created a flow; both count as grants in the index.
    fn set_people(
        &mut self,
        flow: FlowId,
        change: impl FnOnce(&mut Flow) -> Result<(), Conflict>,
    ) -> Result<(), Conflict> {
        let record = self.flow_mut(flow)?;
        let before = [record.owner(), record.created_by];
        change(record)?;
        let after = [record.owner(), record.created_by];
        for (people, grants) in [(before, false), (after, true)] {
            let both = if people[0] == people[1] { 1 } else { 2 };
            for person in people.into_iter().take(both).map(Principal::Person) {
                if grants {
                    self.index.grant(person, flow);
                } else {
                    self.index.withdraw(person, flow);
                }
            }
        }
        Ok(())
    }
}

fn set<T: PartialEq + Clone>(field: &mut T, before: &T, after: &T) -> Result<(), Conflict> {
    if field != before {
        return Err(Conflict);
    }
    field.clone_from(after);
    Ok(())
}

fn splice<T: PartialEq + Clone>(
    list: &mut Vec<T>,
    at: u32,
    before: &Option<T>,
    after: &Option<T>,
) -> Result<(), Conflict> {
    let at = at as usize;
    if before.is_some() && list.get(at) != before.as_ref() || at > list.len() {
        return Err(Conflict);
    }
    match (before, after) {
        (Some(_), Some(after)) => list[at] = after.clone(),
        (Some(_), None) => {
            list.remove(at);
        }
        (None, Some(after)) => list.insert(at, after.clone()),
        (None, None) => {}
    }
    Ok(())
}
