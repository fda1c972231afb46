//! Real exports, where a checkout has them beside it; they are never part of the repository.

use std::path::{Path, PathBuf};

use solution::{Counts, PackageKind, read};

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, found);
        } else if path
            .extension()
            .is_some_and(|ending| ending == "zip" || ending == "json")
        {
            found.push(path);
        }
    }
}

#[test]
fn real_exports_are_read_without_a_fault() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus");
    let mut found = Vec::new();
    files(&corpus, &mut found);
    if found.is_empty() {
        println!("skipped: no real exports in ../shared/corpus");
        return;
    }
    let mut counts = Counts::default();
    let mut unreadable = 0;
    for path in &found {
        let package = read(
            &path.to_string_lossy(),
            &std::fs::read(path).expect("a readable file"),
        );
        counts.add(&Counts::of(&package));
        unreadable += usize::from(package.kind == PackageKind::Unreadable);
    }
    assert_eq!(unreadable, 0);
    assert_eq!(
        counts.instant + counts.automated + counts.scheduled,
        counts.cloud_flows
    );
    assert!(counts.runtime_embedded + counts.runtime_invoker <= counts.connection_references);
    println!("read {} real exports", found.len());
}
