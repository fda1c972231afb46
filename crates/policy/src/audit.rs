//! A review of who has access: what every flow's flags are about, and the changes that
//! answer them.

use crate::access::EffectiveRole;
use crate::change::{Change, Verdict, administers};
use crate::code::Code;
use crate::decisions::{AuditFlags, FlowStatus, OwnerDeparture};
use crate::model::*;
use crate::tenant::Tenant;
use crate::why::Silent;

/// Somebody's access that a review should look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// To which flow.
    pub flow: FlowId,
    /// Why.
    pub code: Code,
    /// Whose.
    pub about: Principal,
}

/// What a review can do about a finding, besides keeping everything as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// Take the access away; of a role nobody needs, the role.
    Remove,
    /// Let them only run the flow.
    RunOnly,
}

/// Every finding of a tenant, flow by flow.
pub fn findings(tenant: &Tenant) -> Vec<Finding> {
    let mut findings = Vec::new();
    for flow in tenant.flow_ids() {
        let record = tenant.flow(flow);
        let environment = tenant.environment(record.environment);
        let flags = AuditFlags {
            flow,
            check_expected: !environment.expected.is_empty(),
        };
        for flag in flags.decide(tenant, &mut Silent).data {
            let (code, about) = (flag.code, flag.about);
            findings.push(Finding { flow, code, about });
        }
        let status = OwnerDeparture { flow }.decide(tenant, &mut Silent).data;
        if record.cloud().is_some() && status == FlowStatus::Orphaned {
            findings.push(Finding {
                flow,
                code: Code::Orphaned,
                about: Principal::Person(record.owner()),
            });
        }
    }
    findings
}

impl Finding {
    /// The change that makes a remedy; none where it isn't one for this finding.
    pub fn change(&self, tenant: &Tenant, remedy: Remedy) -> Option<Change> {
        let (flow, principal) = (self.flow, self.about);
        let cloud = tenant.flow(flow).cloud().is_some();
        match (self.code, remedy) {
            (Code::Orphaned, _) | (Code::MakerRoleNotNeeded, Remedy::RunOnly) => None,
            (Code::MakerRoleNotNeeded, Remedy::Remove) => {
                let Principal::Person(person) = principal else {
                    return None;
                };
                let environment = tenant.flow(flow).environment;
                let mut to = tenant.people.get(person.at())?.clone();
                let roles = to.roles.get_mut(&environment)?;
                roles.remove(&SecurityRole::EnvironmentMaker);
                let to = Box::new(to);
                Some(Change::SetPerson { person, to })
            }
            (_, Remedy::Remove) if cloud => Some(Change::RemoveOwner { flow, principal }),
            (_, Remedy::Remove) => Some(Change::UnshareDesktop { flow, principal }),
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
        Some(if self.comes_with_the_flow(tenant) {
            Verdict::deny(Code::CreatorImmovable)
        } else if matches!(change, Change::SetPerson { .. }) && !administers(tenant, you) {
            Verdict::deny(Code::AdministratorsOnly)
        } else {
            change.decide_with(tenant, you, true, &mut Silent)
        })
    }

    /// Whether the access comes with the flow: its owner, or whoever created it. No review
    /// takes that away; the flow has to be given to somebody else.
    pub fn comes_with_the_flow(&self, tenant: &Tenant) -> bool {
        let record = tenant.flow(self.flow);
        let standing = [record.owner(), record.created_by].map(Principal::Person);
        self.code != Code::MakerRoleNotNeeded && standing.contains(&self.about)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::preview;
    use crate::fixture::{ALICE, BOB, CLOUD, DESKTOP, RUI, with};

    /// Nobody but Alice is expected to own flows, and Rui, who only runs them, is a maker.
    fn tenant() -> Tenant {
        with(|records| {
            let expected = [Principal::Person(ALICE)];
            records.environments[0].expected = expected.into_iter().collect();
            let maker = [SecurityRole::EnvironmentMaker];
            let roles = (EnvironmentId(0), maker.into_iter().collect());
            records.people[RUI.at()].roles = [roles].into_iter().collect();
        })
    }

    fn found(tenant: &Tenant, code: Code) -> Vec<(FlowId, Principal)> {
        findings(tenant)
            .into_iter()
            .filter(|finding| finding.code == code)
            .map(|finding| (finding.flow, finding.about))
            .collect()
    }

    #[test]
    fn flags_of_all_flows_and_flows_without_owners_are_found() {
        let tenant = tenant();
        let bob = Principal::Person(BOB);
        assert_eq!(
            found(&tenant, Code::OutsideOwner),
            [(DESKTOP, bob), (CLOUD, bob)]
        );
        let rui = Principal::Person(RUI);
        assert_eq!(
            found(&tenant, Code::MakerRoleNotNeeded),
            [(DESKTOP, rui), (CLOUD, rui)]
        );
        assert_eq!(found(&tenant, Code::Orphaned), []);
        let left = with(|records| {
            for person in &mut records.people {
                person.left = true;
            }
        });
        let alice = Principal::Person(ALICE);
        assert_eq!(found(&left, Code::Orphaned), [(CLOUD, alice)]);
    }

    #[test]
    fn a_remedy_is_a_change_that_the_owner_can_make_and_that_ends_the_finding() {
        let mut tenant = tenant();
        for finding in findings(&tenant) {
            assert!(!finding.comes_with_the_flow(&tenant));
            assert_eq!(finding.answerable(&tenant), Some(ALICE));
            for remedy in [Remedy::Remove, Remedy::RunOnly] {
                let Some(change) = finding.change(&tenant, remedy) else {
                    assert_eq!(
                        (finding.code, remedy),
                        (Code::MakerRoleNotNeeded, Remedy::RunOnly)
                    );
                    continue;
                };
                let said = preview(&mut tenant, ALICE, &change);
                assert!(said.is_possible(), "{change:?}: {:?}", said.verdicts);
                let mut after = tenant.clone();
                let made = crate::change::apply(&mut after, ALICE, "2026-11-05", &change);
                assert!(made.is_ok(), "{change:?}");
                assert!(!findings(&after).contains(&finding), "{change:?}");
            }
        }
    }

    #[test]
    fn each_remedy_is_for_those_who_may_make_it() {
        let tenant = tenant();
        let said = |about: PersonId, you, remedy| {
            let mut found = findings(&tenant).into_iter();
            let finding = found
                .find(|finding| finding.flow == CLOUD && finding.about == Principal::Person(about));
            let verdict = finding.and_then(|finding| finding.decide(&tenant, you, remedy));
            verdict.map(|verdict| (verdict.can_go_on(), verdict.code))
        };
        assert_eq!(said(BOB, ALICE, Remedy::Remove), Some((true, None)));
        assert_eq!(said(BOB, ALICE, Remedy::RunOnly), Some((true, None)));
        let refused = Some((false, Some(Code::NotCreatorOrOwner)));
        assert_eq!(said(BOB, RUI, Remedy::Remove), refused);
        let refused = Some((false, Some(Code::AdministratorsOnly)));
        assert_eq!(said(RUI, ALICE, Remedy::Remove), refused);
        assert_eq!(said(RUI, ALICE, Remedy::RunOnly), None);
    }

    #[test]
    fn the_owner_of_a_flow_stays_with_it() {
        let tenant = with(|records| {
            let expected = [Principal::Person(BOB)];
            records.environments[0].expected = expected.into_iter().collect();
        });
        let own: Vec<_> = findings(&tenant);
        assert!(!own.is_empty());
        assert!(
            own.iter()
                .all(|finding| finding.comes_with_the_flow(&tenant))
        );
    }
}
