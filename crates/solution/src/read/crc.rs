//! The checksum of zips: CRC-32, eight bytes at a time. Its tables are worked out when they are
//! first needed: as constants they would be a sixth of what the browser fetches to read files.

use std::sync::OnceLock;

const POLYNOMIAL: u32 = 0xEDB8_8320;

type Tables = [[u32; 256]; 8];

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Box<Tables>> = OnceLock::new();
    TABLES.get_or_init(|| {
        let mut tables = Box::new([[0; 256]; 8]);
        for (first, byte) in tables[0].iter_mut().zip(0_u32..) {
            *first = (0..8).fold(byte, |crc, _| {
                (crc >> 1) ^ if crc & 1 == 1 { POLYNOMIAL } else { 0 }
            });
        }
        for at in 1..8 {
            for byte in 0..256 {
                let before = tables[at - 1][byte];
                tables[at][byte] = (before >> 8) ^ tables[0][(before & 0xFF) as usize];
            }
        }
        tables
    })
}

/// The checksum of these bytes.
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    let tables = tables();
    let (eights, rest) = bytes.as_chunks::<8>();
    let mut crc = u32::MAX;
    for eight in eights {
        let number = u64::from_le_bytes(*eight) ^ u64::from(crc);
        crc = number
            .to_le_bytes()
            .iter()
            .zip(tables.iter().rev())
            .fold(0, |crc, (byte, table)| crc ^ table[usize::from(*byte)]);
    }
    for byte in rest {
        crc = (crc >> 8) ^ tables[0][((crc ^ u32::from(*byte)) & 0xFF) as usize];
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_those_of_other_tools() {
        let check = |bytes: &[u8]| assert_eq!(crc32(bytes), crc32fast::hash(bytes), "{bytes:?}");
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        let bytes: Vec<u8> = (0..=255).chain((0..100).rev()).collect();
        for length in 0..bytes.len() {
            check(&bytes[..length]);
        }
    }
}
