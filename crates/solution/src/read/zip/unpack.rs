//! Unpacking one entry, within limits that count the bytes that really come out.

use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

use super::super::crc::crc32;
use super::super::limits::Limits;
use super::super::notes::shown;
use super::Entry;
use crate::{Finding, Found};

/// Unpacks an entry within the limits; on failure also how many bytes were unpacked until then.
pub(super) fn unpack(
    entry: &Entry,
    packed: &[u8],
    limits: &Limits,
    before: u64,
) -> Result<Vec<u8>, (Finding, u64)> {
    let name = || shown(&entry.name);
    let check = |reached: u64| {
        if reached > limits.entry_bytes {
            Err((
                Found::EntryTooLarge {
                    limit: limits.entry_bytes,
                }
                .at(name()),
                reached,
            ))
        } else if before + reached > limits.total_bytes {
            Err((
                Found::TotalTooLarge {
                    limit: limits.total_bytes,
                }
                .at(name()),
                reached,
            ))
        } else if reached > limits.ratio_from_bytes
            && reached / u64::from(limits.ratio.max(1)) > packed.len() as u64
        {
            Err((
                Found::SuspiciousRatio {
                    limit: limits.ratio,
                }
                .at(name()),
                reached,
            ))
        } else {
            Ok(())
        }
    };
    let bytes = match entry.method {
        0 => {
            check(packed.len() as u64)?;
            packed.to_vec()
        }
        8 => inflate(entry, packed, check)?,
        method => {
            return Err((Found::UnknownCompression { method }.at(name()), 0));
        }
    };
    if bytes.len() as u64 != entry.size || crc32(&bytes) != entry.crc {
        return Err((Found::DamagedEntry.at(name()), bytes.len() as u64));
    }
    Ok(bytes)
}

/// Inflates piece by piece, growing as bytes really come, whatever size the directory promises.
fn inflate(
    entry: &Entry,
    packed: &[u8],
    check: impl Fn(u64) -> Result<(), (Finding, u64)>,
) -> Result<Vec<u8>, (Finding, u64)> {
    let likely = packed.len().saturating_mul(8).max(1 << 12);
    let promised = usize::try_from(entry.size).unwrap_or(usize::MAX);
    let mut out = vec![0; promised.min(likely).max(1)];
    let mut state = Box::<DecompressorOxide>::default();
    let (mut taken, mut filled) = (0, 0);
    loop {
        let (status, read, written) = decompress(
            &mut state,
            &packed[taken..],
            &mut out,
            filled,
            TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF,
        );
        taken += read;
        filled += written;
        check(filled as u64)?;
        match status {
            TINFLStatus::Done => {
                out.truncate(filled);
                return Ok(out);
            }
            TINFLStatus::HasMoreOutput => {
                let more = out.len().clamp(1 << 12, 4 << 20);
                out.resize(out.len() + more, 0);
            }
            _ => {
                return Err((Found::DamagedEntry.at(shown(&entry.name)), filled as u64));
            }
        }
    }
}
