//! What versions of flows say: which co-owners never edit.
//!
//! A co-owner is somebody who edits; who doesn't needs less. An exported file names no
//! versions.

use crate::sorted::{Map, Set};

use crate::access::EffectiveRole;
use crate::model::*;
use crate::tenant::Tenant;
use crate::usage::a_quarter_before;

/// Who edited which flow, as far back as versions are known.
pub(crate) struct Editing {
    /// Whoever became a co-owner since this day may not have come to it yet.
    from: String,
    editors: Map<FlowId, Set<PersonId>>,
}

impl Editing {
    /// Of a tenant; none where no version is known.
    pub(crate) fn of(tenant: &Tenant) -> Option<Self> {
        let days = tenant.versions.iter();
        let until = days.filter_map(|it| it.modified_on.get(..10)).max()?;
        let from = a_quarter_before(until)?;
        let mut editors: Map<FlowId, Set<PersonId>> = Map::new();
        for version in &tenant.versions {
            let of_flow = editors.or_default(version.flow);
            of_flow.insert(version.modified_by);
        }
        Some(Self { from, editors })
    }

    /// The co-owners of a flow, for a quarter or longer, of whom no version is; of a group,
    /// no version of anybody in it. Nobody where none of the flow's versions are known.
    pub(crate) fn co_owners_without(&self, tenant: &Tenant, flow: FlowId) -> Vec<Principal> {
        let Some(editors) = self.editors.get(&flow) else {
            return Vec::new();
        };
        let record = tenant.flow(flow);
        let standing = [record.owner(), record.created_by].map(Principal::Person);
        let before = |since: &str| since < self.from.as_str();
        record
            .dated_grants()
            .filter(|(who, role, _)| *role == EffectiveRole::CoOwner && !standing.contains(who))
            // Who has left needs nothing anymore: that isn't about editing.
            .filter(|(who, ..)| !matches!(who, Principal::Person(id) if tenant.person(*id).left))
            .filter(|(_, _, since)| since.is_some_and(before))
            .map(|(who, ..)| who)
            .filter(|who| !editors.iter().any(|person| tenant.reaches(*person, *who)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, BOB, CLOUD, DESKTOP, RUI, ZOE, cloud, desktop, with};

    /// Both flows, shared with Bob on this day, with versions by these people.
    fn tenant(since: Option<&str>, by: &[(PersonId, &str)]) -> Tenant {
        with(|records| {
            let version = |flow| {
                move |(person, day): &(PersonId, &str)| FlowVersion {
                    flow,
                    modified_by: *person,
                    modified_on: format!("{day}T08:00:00Z"),
                }
            };
            let of_both = [DESKTOP, CLOUD].into_iter();
            records.versions = of_both
                .flat_map(|flow| by.iter().map(version(flow)))
                .collect();
            for share in &mut desktop(records).shares {
                share.since = since.map(str::to_owned);
            }
            for grant in &mut cloud(records).owners {
                grant.since = since.map(str::to_owned);
            }
        })
    }

    fn check(since: Option<&str>, by: &[(PersonId, &str)], expected: Option<&[PersonId]>) {
        let tenant = tenant(since, by);
        let expected = expected.map(|people| people.iter().copied().map(Principal::Person));
        let expected: Option<Vec<_>> = expected.map(Iterator::collect);
        let editing = Editing::of(&tenant);
        for flow in [DESKTOP, CLOUD] {
            let found = editing.as_ref();
            let found = found.map(|editing| editing.co_owners_without(&tenant, flow));
            assert_eq!(found, expected, "{flow:?} since {since:?} by {by:?}");
        }
    }

    const LONG_AGO: Option<&str> = Some("2026-01-10T09:00:00Z");
    const LATELY: &str = "2026-11-04";

    #[test]
    fn a_co_owner_without_a_version_never_edits() {
        check(LONG_AGO, &[(ALICE, LATELY)], Some(&[BOB]));
        check(LONG_AGO, &[(ALICE, LATELY), (ZOE, LATELY)], Some(&[BOB]));
        check(LONG_AGO, &[(ALICE, LATELY), (BOB, "2026-02-01")], Some(&[]));
    }

    #[test]
    fn who_became_a_co_owner_lately_or_on_an_unknown_day_is_left_alone() {
        let check = |since, expected| check(since, &[(ALICE, LATELY)], Some(expected));
        check(Some("2026-08-03T23:59:59Z"), &[BOB]);
        check(Some("2026-08-04T00:00:00Z"), &[]);
        check(None, &[]);
    }

    #[test]
    fn who_has_left_is_no_co_owner_to_ask() {
        let mut records = Records::clone(&tenant(LONG_AGO, &[(ALICE, LATELY)]));
        records.people[BOB.at()].left = true;
        let tenant = Tenant::new(records);
        let editing = Editing::of(&tenant).expect("versions are known");
        assert_eq!(editing.co_owners_without(&tenant, CLOUD), []);
    }

    #[test]
    fn without_versions_nobody_knows() {
        check(LONG_AGO, &[], None);
        let other = with(|records| {
            records.versions = vec![FlowVersion {
                flow: DESKTOP,
                modified_by: ALICE,
                modified_on: LATELY.into(),
            }];
            for grant in &mut cloud(records).owners {
                grant.since = LONG_AGO.map(str::to_owned);
            }
        });
        let editing = Editing::of(&other).expect("a version is known");
        assert_eq!(editing.co_owners_without(&other, CLOUD), []);
    }

    #[test]
    fn a_group_edits_where_one_of_it_does() {
        let found = |by| {
            let mut records = Records::clone(&tenant(LONG_AGO, &[(by, LATELY)]));
            records.groups[0].members = vec![Member::Person(RUI)];
            cloud(&mut records).owners[0].principal = Principal::Group(GroupId(0));
            let tenant = Tenant::new(records);
            let editing = Editing::of(&tenant).expect("versions are known");
            editing.co_owners_without(&tenant, CLOUD)
        };
        assert_eq!(found(ALICE), [Principal::Group(GroupId(0))]);
        assert_eq!(found(RUI), []);
    }
}
