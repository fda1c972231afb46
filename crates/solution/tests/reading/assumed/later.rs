//! Other answers later: what they change, what stays, and taking them back.

use super::*;
use policy::sorted::Map;

/// Makes the edits as one entry.
fn make(tenant: &mut Tenant, new: &Assumptions) -> (Vec<Kept>, policy::change::Applied) {
    let found = reassume(tenant, new);
    let change = Change::Assume { edits: found.edits };
    let applied =
        apply(tenant, YOU, "2026-01-01T00:00:00Z", &change).expect("an answer is never refused");
    (found.kept, applied)
}

#[test]
fn what_somebody_changed_since_is_kept() {
    let old = answers(ReferenceOwners::Mine, SharingPreset::CoOwnerAndMe);
    let mut tenant = into_tenant(&package(), &old);
    let co_owner = Principal::Person(PersonId(1));
    let change = Change::UnshareDesktop {
        flow: MOVE,
        principal: co_owner,
    };
    apply(&mut tenant, YOU, "2026-01-01T00:00:00Z", &change).expect("the owner may");
    let new = answers(ReferenceOwners::Mine, SharingPreset::OnlyMe);
    let (kept, _) = make(&mut tenant, &new);
    assert_eq!(
        kept,
        [Kept::Access {
            flow: MOVE,
            principal: co_owner
        }]
    );
    let FlowKind::Cloud(cloud) = &tenant.flow(START).kind else {
        panic!("a cloud flow")
    };
    assert_eq!(cloud.owners, [], "what nobody touched follows the answer");

    let share = Change::ShareDesktop {
        flow: MOVE,
        principal: co_owner,
        role: DesktopRole::RunOnly,
    };
    apply(&mut tenant, YOU, "2026-01-01T00:00:00Z", &share).expect("the owner may");
    let (kept, _) = make(&mut tenant, &old);
    assert_eq!(
        kept,
        [Kept::Access {
            flow: MOVE,
            principal: co_owner
        }],
        "a role somebody gave isn't raised"
    );
    let FlowKind::Desktop(desktop) = &tenant.flow(MOVE).kind else {
        panic!("a desktop flow")
    };
    assert_eq!(
        desktop
            .shares
            .iter()
            .map(|share| share.role)
            .collect::<Vec<_>>(),
        [DesktopRole::RunOnly]
    );
}

#[test]
fn answers_can_be_given_for_one_flow() {
    let old = answers(ReferenceOwners::Mine, SharingPreset::OnlyMe);
    let mut tenant = into_tenant(&package(), &old);
    let new = Assumptions {
        flows: [(id(1), SharingPreset::Unknown)].into(),
        ..old.clone()
    };
    make(&mut tenant, &new);
    assert_eq!(
        [MOVE, START].map(|flow| tenant.flow(flow).sharing),
        [Basis::Unknown, Basis::Assumed]
    );
    assert_eq!(tenant, into_tenant(&package(), &new));
}

#[test]
fn an_answer_taken_back_leaves_the_answers_given_since() {
    let old = answers(ReferenceOwners::Mine, SharingPreset::OnlyMe);
    let mut tenant = into_tenant(&package(), &old);
    let of_one = Assumptions {
        flows: [(id(1), SharingPreset::Unknown)].into(),
        ..old.clone()
    };
    let (_, first) = make(&mut tenant, &of_one);
    let both = Assumptions {
        references: ReferenceOwners::SomebodyElse,
        ..of_one.clone()
    };
    let (_, second) = make(&mut tenant, &both);
    assert_eq!(tenant.assumptions.as_ref(), Some(&both));
    let log = [first, second];
    undo(&mut tenant, YOU, "2026-01-01T00:00:00Z", &log, 0).expect("an answer can be taken back");
    let of_all = Assumptions {
        references: ReferenceOwners::SomebodyElse,
        ..old
    };
    assert_eq!(tenant.assumptions.as_ref(), Some(&of_all));
    assert_eq!(tenant, into_tenant(&package(), &of_all));
}

#[test]
fn a_tenant_that_is_no_file_has_no_answers() {
    let found = reassume(
        &Tenant::default(),
        &answers(ReferenceOwners::PerAccount, SharingPreset::Unknown),
    );
    assert_eq!((found.edits.len(), found.kept.len()), (0, 0));
}

fn any_answers() -> impl Strategy<Value = Assumptions> {
    use ReferenceOwners::{Mine, PerAccount, SomebodyElse};
    use SharingPreset::{CoOwnerAndMe, OnlyMe, SomeoneRunOnly, Unknown};
    let preset = || proptest::sample::select(vec![OnlyMe, CoOwnerAndMe, SomeoneRunOnly, Unknown]);
    let flows = proptest::collection::vec(((1_u32..4).prop_map(id), preset()), 0..3)
        .prop_map(Map::from_iter);
    (
        any::<bool>(),
        proptest::sample::select(vec![Mine, PerAccount, SomebodyElse]),
        preset(),
        flows,
    )
        .prop_map(|(named, references, sharing, flows)| Assumptions {
            name: if named {
                "Kim Vale".to_owned()
            } else {
                String::new()
            },
            email: "kim@harbor.example".to_owned(),
            references,
            sharing,
            flows,
        })
}

proptest! {
    #[test]
    fn changing_an_answer_is_as_if_it_had_been_given_at_once(old in any_answers(), new in any_answers()) {
        let package = package();
        let before = into_tenant(&package, &old);
        let mut tenant = before.clone();
        let (kept, applied) = make(&mut tenant, &new);
        prop_assert_eq!(kept, []);
        prop_assert_eq!(&tenant, &into_tenant(&package, &new));
        if !applied.edits.is_empty() {
            undo(&mut tenant, YOU, "2026-01-01T00:00:00Z", &[applied], 0).expect("an answer can be taken back");
            prop_assert_eq!(tenant, before);
        }
    }
}
