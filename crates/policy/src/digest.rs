//! Fingerprints of answers, so that two worlds can be compared without carrying them over.

use std::fmt::{self, Write};

use crate::answer::{Answer, Start, answer};
use crate::model::{FlowId, PersonId, RunMode};
use crate::tenant::Tenant;

/// Every way in which a run is started.
pub const STARTS: [Start; 3] = [
    Start::Console,
    Start::Cloud(RunMode::Attended),
    Start::Cloud(RunMode::Unattended),
];

/// A running fingerprint: FNV-1a with 64 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Digest(u64);

impl Default for Digest {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Digest {
    /// The fingerprint so far.
    pub const fn value(self) -> u64 {
        self.0
    }

    /// The fingerprint of a text.
    pub fn of(text: &str) -> Self {
        let mut digest = Self::default();
        digest.bytes(text.as_bytes());
        digest
    }

    fn bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    /// Adds an answer: its word, its first reason and what it rests on.
    pub fn add(&mut self, answer: &Answer) {
        self.bytes(&[answer.word as u8, u8::from(answer.assumed)]);
        self.bytes(answer.code.map_or("-", crate::Code::as_str).as_bytes());
        // A disagreement is named by its id; writing into a number can't fail.
        let _ = write!(self, "{:?};", answer.disputed);
    }
}

impl Write for Digest {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.bytes(text.as_bytes());
        Ok(())
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// The fingerprint of one answer.
pub fn of_answer(tenant: &Tenant, person: PersonId, flow: FlowId, start: Start) -> Digest {
    let mut digest = Digest::default();
    digest.add(&answer(tenant, person, flow, start));
    digest
}

/// The fingerprint of all answers for one person: each flow, each start.
pub fn of_person(tenant: &Tenant, person: PersonId) -> Digest {
    let mut digest = Digest::default();
    for flow in tenant.flow_ids() {
        for start in STARTS {
            digest.add(&answer(tenant, person, flow, start));
        }
    }
    digest
}

/// The fingerprint of all answers of a tenant: each person, each flow, each start.
pub fn of_tenant(tenant: &Tenant) -> Digest {
    let mut digest = Digest::default();
    for person in tenant.person_ids() {
        // Writing into a number can't fail.
        let _ = write!(digest, "{}", of_person(tenant, person));
    }
    digest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fingerprint_is_the_published_one() {
        assert_eq!(Digest::of("").value(), 0xcbf2_9ce4_8422_2325);
        assert_eq!(Digest::of("a").value(), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(Digest::of("foobar").value(), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn another_answer_has_another_fingerprint() {
        let tenant = crate::sample(1, 60);
        let all: crate::sorted::Set<_> = tenant
            .person_ids()
            .map(|person| of_person(&tenant, person).value())
            .collect();
        assert_eq!(all.len(), tenant.people.len());
        assert_ne!(of_tenant(&tenant), of_tenant(&crate::sample(2, 60)));
    }
}
