//! The entries of a zip: its directory is checked first, then only what is asked for is unpacked.
//!
//! This is a reader of its own because it has to notice what libraries smooth over: two entries of
//! one name, entries that share their bytes, names that disagree between directory and entry.

mod directory;
mod unpack;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use directory::{Directory, END, Fault, Wide, u16_at, u32_at};
use unpack::unpack;

use super::limits::Limits;
use super::notes::{Notes, shown};
use crate::names::fold;
use crate::{Finding, Found, UnsafeName};

const DIRECTORY: [u8; 4] = *b"PK\x01\x02";
const LOCAL: [u8; 4] = *b"PK\x03\x04";

/// Where an entry's bytes are.
#[derive(Debug)]
struct Entry {
    name: String,
    /// The bytes in the file, its header before them included.
    from: usize,
    data: usize,
    until: usize,
    size: u64,
    crc: u32,
    method: u16,
    /// It was refused, and there is a finding that says so.
    refused: bool,
}

/// An open zip.
#[derive(Debug)]
pub(super) struct Archive<'a> {
    bytes: &'a [u8],
    limits: Limits,
    entries: Vec<Entry>,
    by_name: BTreeMap<String, usize>,
    by_folded_name: BTreeMap<String, usize>,
    unpacked: u64,
}

/// Whether these bytes start as a zip does.
pub(super) fn looks_like_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(&LOCAL) || bytes.starts_with(&END) || bytes.starts_with(b"PK\x07\x08")
}

impl<'a> Archive<'a> {
    /// Reads the directory. `Err` says why nothing of the file can be read.
    pub(super) fn open(
        file: &str,
        bytes: &'a [u8],
        limits: Limits,
        notes: &mut Notes,
    ) -> Result<Self, Finding> {
        let entry = shown(file);
        let broken = || {
            if looks_like_zip(bytes) {
                Found::Truncated.at(shown(file))
            } else {
                Found::NotAZip.at(shown(file))
            }
        };
        let directory = Directory::find(bytes).map_err(|fault| match fault {
            Fault::Broken => broken(),
            Fault::Split => Found::SplitArchive.at(shown(file)),
        })?;
        if directory.entries > u64::from(limits.entries) {
            let entries = directory.entries;
            return Err(Found::TooManyEntries {
                entries,
                limit: limits.entries,
            }
            .at(entry));
        }
        let mut archive = Self {
            bytes,
            limits,
            entries: Vec::new(),
            by_name: BTreeMap::new(),
            by_folded_name: BTreeMap::new(),
            unpacked: 0,
        };
        let mut at = directory.from;
        for _ in 0..directory.entries {
            at = archive.list(at, &directory, notes).ok_or_else(broken)?;
        }
        archive.refuse_overlaps(notes);
        archive.index(notes);
        Ok(archive)
    }

    /// Reads one row of the directory; the place of the next one.
    fn list(&mut self, at: usize, directory: &Directory, notes: &mut Notes) -> Option<usize> {
        let row = self.bytes.get(at..directory.until)?;
        if row.get(..4)? != DIRECTORY {
            return None;
        }
        let flags = u16_at(row, 8)?;
        let method = u16_at(row, 10)?;
        let (name_len, extra_len) = (usize::from(u16_at(row, 28)?), usize::from(u16_at(row, 30)?));
        let comment_len = usize::from(u16_at(row, 32)?);
        let raw_name = row.get(46..46 + name_len)?;
        let extra = row.get(46 + name_len..46 + name_len + extra_len)?;
        let end = 46 + name_len + extra_len + comment_len;
        row.get(..end)?;
        let mut wide = Wide::of(extra);
        let size = wide.value(u32_at(row, 24)?);
        let packed = wide.value(u32_at(row, 20)?);
        let offset = wide.value(u32_at(row, 42)?);

        let written = String::from_utf8_lossy(raw_name).into_owned();
        let name = written.replace('\\', "/");
        let mut entry = Entry {
            name,
            from: 0,
            data: 0,
            until: 0,
            size,
            crc: u32_at(row, 16)?,
            method,
            refused: true,
        };
        if let Some(why) = unsafe_name(&entry.name) {
            notes.add(Found::RefusedName { why }.at(shown(&written)));
        } else if flags & 0x2041 != 0 || method == 99 {
            notes.add(Found::EncryptedEntry.at(shown(&written)));
        } else if let Some((from, data, until)) = self.place(offset, packed, raw_name, directory) {
            (entry.from, entry.data, entry.until) = (from, data, until);
            entry.refused = false;
        } else {
            notes.add(Found::DamagedEntry.at(shown(&written)));
        }
        self.entries.push(entry);
        Some(at + end)
    }

    /// Where an entry's header and bytes are, if they are where the directory says.
    fn place(
        &self,
        offset: u64,
        packed: u64,
        name: &[u8],
        directory: &Directory,
    ) -> Option<(usize, usize, usize)> {
        let from = usize::try_from(offset).ok()?.checked_add(directory.shift)?;
        let header = self.bytes.get(from..directory.from)?;
        let name_len = usize::from(u16_at(header, 26)?);
        let extra_len = usize::from(u16_at(header, 28)?);
        if header.get(..4)? != LOCAL || header.get(30..30 + name_len)? != name {
            return None;
        }
        let data = from + 30 + name_len + extra_len;
        let until = data.checked_add(usize::try_from(packed).ok()?)?;
        (until <= directory.from).then_some((from, data, until))
    }

    /// Refuses entries that share their bytes: the trick of zips that unpack to petabytes.
    fn refuse_overlaps(&mut self, notes: &mut Notes) {
        let read = self.entries.iter().enumerate();
        let mut order: BinaryHeap<_> = read
            .filter(|(_, entry)| !entry.refused)
            .map(|(at, entry)| Reverse((entry.from, entry.until, at)))
            .collect();
        let mut overlapping = vec![false; self.entries.len()];
        let mut furthest: Option<usize> = None;
        while let Some(Reverse((from, until, at))) = order.pop() {
            if let Some(before) = furthest
                && from < self.entries[before].until
            {
                overlapping[at] = true;
                overlapping[before] = true;
            }
            if furthest.is_none_or(|before| self.entries[before].until < until) {
                furthest = Some(at);
            }
        }
        for (entry, overlaps) in self.entries.iter_mut().zip(overlapping) {
            if overlaps {
                entry.refused = true;
                notes.add(Found::OverlappingEntry.at(shown(&entry.name)));
            }
        }
    }

    /// Sorts the entries by name; of two with one name the last one counts.
    fn index(&mut self, notes: &mut Notes) {
        for (at, entry) in self.entries.iter().enumerate() {
            if entry.name.ends_with('/') || unsafe_name(&entry.name).is_some() {
                continue;
            }
            if self.by_name.insert(entry.name.clone(), at).is_some() {
                notes.add(Found::DuplicateEntry.at(shown(&entry.name)));
            }
            self.by_folded_name.insert(fold(&entry.name), at);
        }
    }

    /// The names of all files in it, sorted; refused ones included.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.by_name.keys().map(String::as_str)
    }

    /// The name under which a file is there, in whatever case and with or without a leading slash.
    pub(super) fn find(&self, name: &str) -> Option<&str> {
        let name = name.trim().replace('\\', "/");
        let name = name.trim_start_matches('/');
        let at = self
            .by_name
            .get(name)
            .or_else(|| self.by_folded_name.get(&fold(name)))?;
        Some(&self.entries[*at].name)
    }

    /// Unpacks a file. What is wrong with it becomes a finding; a refused one already has its own.
    pub(super) fn read(&mut self, name: &str, notes: &mut Notes) -> Option<Vec<u8>> {
        let entry = &self.entries[*self.by_name.get(name)?];
        if entry.refused {
            return None;
        }
        let packed = self.bytes.get(entry.data..entry.until)?;
        match unpack(entry, packed, &self.limits, self.unpacked) {
            Ok(bytes) => {
                self.unpacked += bytes.len() as u64;
                Some(bytes)
            }
            Err((finding, unpacked)) => {
                self.unpacked += unpacked;
                notes.add(finding);
                None
            }
        }
    }
}

/// Why a name is refused, if it is.
fn unsafe_name(name: &str) -> Option<UnsafeName> {
    let drive = name.as_bytes().get(1) == Some(&b':')
        && name.starts_with(|first: char| first.is_ascii_alphabetic());
    if name.is_empty() || name.contains(|letter: char| letter.is_control()) {
        Some(UnsafeName::NotAName)
    } else if name.starts_with('/') || drive {
        Some(UnsafeName::Absolute)
    } else if name.split('/').any(|part| part == "..") {
        Some(UnsafeName::ClimbsOut)
    } else {
        None
    }
}
