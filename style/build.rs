//! Gathers the components' style sheets into `style/components.css`.

use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=src");
    let root = std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR");
    stylers::build(Path::new(&root), Path::new("style/components.css"))
        .expect("the components' style sheets can be gathered");
}
