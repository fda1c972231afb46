//! How fast answers are made, natively: one line per figure, `bench`, what, figure, unit
//! and budget between tabs, as `cargo xtask bench` reads it.

#[path = "../tests/measure/mod.rs"]
mod measure;

use std::time::Instant;

fn main() {
    let start = Instant::now();
    let now = || start.elapsed().as_secs_f64() * 1000.0;
    for figure in measure::all(now) {
        println!("{figure}");
    }
}
