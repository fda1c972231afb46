//! Ours beside the standard library's.

use super::*;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn a_list_is_sorted_as_the_standard_library_does() {
    let turned = (1..50).chain([0]).collect();
    let mixed = (0..500).map(|at| at * 7919 % 491).collect();
    let down = (0..50).rev().collect();
    for list in [vec![], vec![1], vec![3, 1, 2, 1], down, turned, mixed] {
        let keyed = |list: &[u32]| -> Vec<(u32, usize)> { list.iter().copied().zip(0..).collect() };
        let (mut ours, mut theirs) = (keyed(&list), keyed(&list));
        sort_by_key(&mut ours, |(value, _)| *value);
        theirs.sort_by_key(|(value, _)| *value);
        assert_eq!(ours, theirs, "what is equal stays as it was");
    }
}

#[test]
fn a_set_holds_what_the_standard_one_holds() {
    let (mut ours, mut theirs) = (Set::new(), BTreeSet::new());
    for value in [5, 1, 9, 1, 7, 5] {
        assert_eq!(ours.insert(value), theirs.insert(value), "{value}");
    }
    assert_eq!(ours.remove(&9), theirs.remove(&9));
    assert_eq!(ours.remove(&2), theirs.remove(&2));
    assert!(ours.iter().eq(theirs.iter()));
    assert_eq!((ours.contains(&7), ours.contains(&9)), (true, false));
    assert_eq!(ours, Set::from([7, 5, 1, 5]));
}

#[test]
fn a_map_holds_what_the_standard_one_holds() {
    let (mut ours, mut theirs) = (Map::new(), BTreeMap::new());
    for (key, value) in [(5, 'a'), (1, 'b'), (5, 'c')] {
        assert_eq!(ours.insert(key, value), theirs.insert(key, value));
    }
    *ours.or_insert_with(3, || 'd') = 'e';
    *theirs.entry(3).or_insert('d') = 'e';
    assert!(ours.iter().eq(theirs.iter()));
    assert_eq!(ours.remove(&1), theirs.remove(&1));
    assert_eq!(ours.get(&1), None);
    assert_eq!(ours.get(&5), Some(&'c'));
}

#[test]
fn both_are_written_and_read_as_the_standard_ones() -> Result<(), serde_json::Error> {
    let set = serde_json::to_string(&Set::from([2_u32, 1]))?;
    assert_eq!(set, serde_json::to_string(&BTreeSet::from([2_u32, 1]))?);
    assert_eq!(
        serde_json::from_str::<Set<u32>>("[2,1,2]")?,
        Set::from([1, 2])
    );
    let map = serde_json::to_string(&Map::from([(2_u32, "b".to_owned()), (1, "a".to_owned())]))?;
    assert_eq!(
        map,
        serde_json::to_string(&BTreeMap::from([
            (2_u32, "b".to_owned()),
            (1, "a".to_owned())
        ]))?
    );
    let read: Map<u32, String> = serde_json::from_str(&map)?;
    assert_eq!(read.get(&2).map(String::as_str), Some("b"));
    Ok(())
}
