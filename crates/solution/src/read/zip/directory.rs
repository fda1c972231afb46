//! Where the directory of a zip is, and the numbers written in it.

/// What the end of the directory starts with.
pub(super) const END: [u8; 4] = *b"PK\x05\x06";
const END_64: [u8; 4] = *b"PK\x06\x06";
const LOCATOR_64: [u8; 4] = *b"PK\x06\x07";

/// Why there is no directory.
pub(super) enum Fault {
    Broken,
    Split,
}

/// Where the directory is.
pub(super) struct Directory {
    pub(super) from: usize,
    pub(super) until: usize,
    pub(super) entries: u64,
    /// How far everything is moved by something put before the zip.
    pub(super) shift: usize,
}

impl Directory {
    /// Looks for the end record from behind, past a comment.
    pub(super) fn find(bytes: &[u8]) -> Result<Self, Fault> {
        let start = bytes.len().saturating_sub(22 + usize::from(u16::MAX));
        let tail = &bytes[start..];
        let mut end = tail.len();
        while let Some(at) = tail[..end].windows(4).rposition(|window| window == END) {
            match Self::at(bytes, start + at) {
                Some(Ok(directory)) => return Ok(directory),
                Some(Err(fault)) => return Err(fault),
                None => end = at + 3,
            }
        }
        Err(Fault::Broken)
    }

    /// Reads the end record there; none if it isn't one.
    fn at(bytes: &[u8], at: usize) -> Option<Result<Self, Fault>> {
        let record = bytes.get(at..)?;
        let comment = usize::from(u16_at(record, 20)?);
        if record.len() < 22 + comment {
            return None;
        }
        let (disk, first_disk) = (u16_at(record, 4)?, u16_at(record, 6)?);
        let mut entries = u64::from(u16_at(record, 10)?);
        let mut size = u64::from(u32_at(record, 12)?);
        let mut offset = u64::from(u32_at(record, 16)?);
        let mut end = at;
        let wide = disk == u16::MAX
            || entries == u64::from(u16::MAX)
            || size == u64::from(u32::MAX)
            || offset == u64::from(u32::MAX);
        let locator = at
            .checked_sub(20)
            .and_then(|from| bytes.get(from..at))
            .filter(|bytes| bytes.starts_with(&LOCATOR_64));
        if let (true, Some(locator)) = (wide, locator) {
            end = usize::try_from(u64_at(locator, 8)?).ok()?;
            let record = bytes.get(end..at)?;
            if record.get(..4)? != END_64 {
                return None;
            }
            entries = u64_at(record, 32)?;
            size = u64_at(record, 40)?;
            offset = u64_at(record, 48)?;
        } else if disk != 0 || first_disk != 0 {
            return Some(Err(Fault::Split));
        }
        let from = end.checked_sub(usize::try_from(size).ok()?)?;
        let shift = from.checked_sub(usize::try_from(offset).ok()?)?;
        Some(Ok(Self {
            from,
            until: end,
            entries,
            shift,
        }))
    }
}

/// The extra field with 64-bit numbers; they stand there in a fixed order, as far as they are needed.
pub(super) struct Wide<'a> {
    rest: &'a [u8],
}

impl<'a> Wide<'a> {
    pub(super) fn of(mut extra: &'a [u8]) -> Self {
        while let (Some(id), Some(len)) = (u16_at(extra, 0), u16_at(extra, 2)) {
            let Some(field) = extra.get(4..4 + usize::from(len)) else {
                break;
            };
            if id == 1 {
                return Self { rest: field };
            }
            extra = &extra[4 + usize::from(len)..];
        }
        Self { rest: &[] }
    }

    /// The number itself, or the wide one it stands for.
    pub(super) fn value(&mut self, narrow: u32) -> u64 {
        if narrow == u32::MAX
            && let Some(wide) = u64_at(self.rest, 0)
        {
            self.rest = &self.rest[8..];
            return wide;
        }
        u64::from(narrow)
    }
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(bytes.get(at..at + 8)?.try_into().ok()?))
}
