//! How much of a file is read at most.

/// How much of a file is read at most; all of it is counted in real bytes while unpacking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Entries of a zip.
    pub entries: u32,
    /// Bytes of one entry.
    pub entry_bytes: u64,
    /// Bytes of all entries together.
    pub total_bytes: u64,
    /// How many times its size an entry may grow to, once it is larger than `ratio_from_bytes`.
    pub ratio: u32,
    /// Up to here the ratio doesn't count.
    pub ratio_from_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            entries: 10_000,
            entry_bytes: 64 << 20,
            total_bytes: 256 << 20,
            ratio: 100,
            ratio_from_bytes: 1 << 20,
        }
    }
}
