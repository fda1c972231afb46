//! The import worker: bytes in, what is in them and the findings out.

fn main() {}
