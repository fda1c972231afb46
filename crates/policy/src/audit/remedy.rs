//! The changes that answer a finding: who can make them, and what keeping the access is.

use super::Finding;
use super::beside::without_maker;
use crate::access::EffectiveRole;
use crate::change::{Change, Verdict, administers, kept_at};
use crate::code::Code;
use crate::model::*;
use crate::tenant::Tenant;

/// What a review can do about a finding, besides keeping everything as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// Take the access away; of a role nobody needs, the role.
    Remove,
    /// Let them only run the flow.
    RunOnly,
    /// Make somebody an owner of a flow that nobody owns any longer.
    NewOwner(PersonId),
}

impl Finding {
    /// The change that makes a remedy; none where it isn't one for this finding.
    pub fn change(&self, tenant: &Tenant, remedy: Remedy) -> Option<Change> {
        let (flow, principal) = (self.flow, self.about);
        let cloud = tenant.flow(flow).cloud().is_some();
        match (self.code, remedy) {
            // A desktop flow is shared by its owners alone.
            (Code::Orphaned, Remedy::NewOwner(person)) if cloud => Some(Change::AddOwner {
                flow,
                principal: Principal::Person(person),
                needs_edit: None,
            }),
            (Code::Orphaned | Code::PossibleUnmanagedShare, _)
            | (_, Remedy::NewOwner(_))
            | (Code::MakerRoleNotNeeded, Remedy::RunOnly) => None,
            // Whoever can only run it already has no less than that.
            (Code::StaleAccess, Remedy::RunOnly) if self.only_runs(tenant) => None,
            (Code::MakerRoleNotNeeded, Remedy::Remove) => {
                let Principal::Person(person) = principal else {
                    return None;
                };
                let environment = tenant.flow(flow).environment;
                // In a default environment everybody has the role, given or not, and whoever is
                // in a group that holds it keeps it with the group.
                let kept = (0..).map(GroupId).zip(&tenant.groups).any(|(id, group)| {
                    let roles = group.roles.get(&environment);
                    roles.is_some_and(|roles| roles.contains(&SecurityRole::EnvironmentMaker))
                        && tenant.reaches(person, Principal::Group(id))
                });
                if kept || tenant.environment(environment).is_default {
                    return None;
                }
                let mut to = tenant.people.get(person.at())?.clone();
                let roles = to.roles.get_mut(&environment)?;
                let held = roles.contains(&SecurityRole::EnvironmentMaker);
                *roles = without_maker(roles, tenant.environment(environment));
                let to = Box::new(to);
                held.then_some(Change::SetPerson { person, to })
            }
            // Of a cloud flow, what nobody uses is run-only access.
            (Code::StaleAccess, Remedy::Remove) if cloud => Some(Change::ShareRunOnly {
                flow,
                add: Vec::new(),
                remove: vec![principal],
            }),
            (_, Remedy::Remove) if cloud => Some(Change::RemoveOwner { flow, principal }),
            (_, Remedy::Remove) => Some(Change::UnshareDesktop { flow, principal }),
            // Run-only access is for people and groups.
            (_, Remedy::RunOnly)
                if !matches!(principal, Principal::Person(_) | Principal::Group(_)) =>
            {
                None
            }
            (_, Remedy::RunOnly) if cloud => Some(Change::Batch(vec![
                Change::RemoveOwner { flow, principal },
                Change::ShareRunOnly {
                    flow,
                    add: vec![principal],
                    remove: Vec::new(),
                },
            ])),
            (_, Remedy::RunOnly) => Some(Change::ShareDesktop {
                flow,
                principal,
                role: DesktopRole::RunOnly,
            }),
        }
    }

    /// Whether somebody can make a remedy; none where it isn't one for this finding. A role
    /// is an administrator's to take back, and access that comes with the flow is nobody's.
    pub fn decide(&self, tenant: &Tenant, you: PersonId, remedy: Remedy) -> Option<Verdict> {
        let change = self.change(tenant, remedy)?;
        Some(
            if self.comes_with_the_flow(tenant) && !matches!(remedy, Remedy::NewOwner(_)) {
                Verdict::deny(Code::CreatorImmovable)
            } else if matches!(change, Change::SetPerson { .. }) && !administers(tenant, you) {
                Verdict::deny(Code::AdministratorsOnly)
            } else {
                change.decide(tenant, you, true)
            },
        )
    }

    /// The change that keeps the access as it is, or has it looked at again.
    pub fn keep(&self, keep: bool) -> Change {
        Change::KeepAccess {
            flow: self.flow,
            about: self.about,
            flag: self.code.as_str().to_owned(),
            keep,
        }
    }

    /// Who kept the access as it is in a review, and when; none where nobody did.
    pub fn kept<'a>(&self, tenant: &'a Tenant) -> Option<&'a KeptAccess> {
        let at = kept_at(tenant, self.flow, self.about, self.code.as_str())?;
        tenant.kept.get(at)
    }

    fn only_runs(&self, tenant: &Tenant) -> bool {
        let mut held = tenant.flow(self.flow).grants();
        held.any(|held| held == (self.about, EffectiveRole::RunOnly))
    }

    /// Whether the access comes with the flow: its owner, or whoever created it. No review
    /// takes that away; the flow has to be given to somebody else.
    pub fn comes_with_the_flow(&self, tenant: &Tenant) -> bool {
        let record = tenant.flow(self.flow);
        let standing = [record.owner(), record.created_by].map(Principal::Person);
        let own = [Code::MakerRoleNotNeeded, Code::PossibleUnmanagedShare];
        !own.contains(&self.code) && standing.contains(&self.about)
    }

    /// Somebody who can answer it: an owner of the flow who is still here.
    pub fn answerable(&self, tenant: &Tenant) -> Option<PersonId> {
        let owner = tenant.flow(self.flow).owner();
        let owns = |person: &PersonId| {
            !tenant.person(*person).left
                && tenant.role(*person, self.flow) >= EffectiveRole::CoOwner
                && Principal::Person(*person) != self.about
        };
        std::iter::once(owner).chain(tenant.person_ids()).find(owns)
    }
}
