//! Every input that fuzzing found worth keeping is read again.

use std::path::Path;

use solution::read;

#[test]
fn what_fuzzing_kept_is_read() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus");
    let mut count = 0;
    for (target, file) in [
        ("zip", "export.zip"),
        ("flow_json", "flow.json"),
        ("customizations", "export.zip"),
    ] {
        for entry in std::fs::read_dir(kept.join(target))
            .expect("kept inputs of this target")
            .flatten()
        {
            let bytes = std::fs::read(entry.path()).expect("a kept input");
            let bytes = if target == "customizations" {
                crate::support::with_customizations(&bytes)
            } else {
                bytes
            };
            let _ = read(file, &bytes);
            count += 1;
        }
    }
    assert!(count > 0);
}
