//! Does somebody hold a license that lets them share cloud flows?
//!
//! | Licenses | Outcome |
//! |---|---|
//! | any but the free Power Automate license | allow |
//! | the free one alone, or none | deny `licence_required` |

use crate::catalogue::rules as rule;
use crate::code::Code;
use crate::decision::{Decision, Outcome};
use crate::facts::Facts;
use crate::model::{License, PersonId};
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShareLicense {
    /// Who shares.
    pub person: PersonId,
}

impl ShareLicense {
    /// Decides.
    pub fn decide(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<()> {
        let mut held = facts.licenses(self.person, why).iter();
        let allowed = held.any(|held| *held != License::PowerAutomateFree);
        why.rule(rule::LIC_CLOUD_SHARE, !allowed);
        why.rule(rule::LIC_FREE_NOT_ENOUGH, !allowed);
        why.rule(rule::LIC_SEEDED_LIST, allowed);
        if allowed {
            Decision::new(Outcome::Allow, ())
        } else {
            Decision::deny(Code::LicenseRequired, ())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, with};
    use crate::why::Silent;

    fn check(licenses: &[License], allowed: bool) {
        let licenses = licenses.iter().copied().collect();
        let tenant = with(|records| records.people[ALICE.at()].licenses = licenses);
        let decision = ShareLicense { person: ALICE }.decide(&tenant, &mut Silent);
        assert_eq!(decision.is_allowed(), allowed);
        assert_eq!(decision.code, (!allowed).then_some(Code::LicenseRequired));
    }

    #[test]
    fn the_free_license_alone_does_not_share() {
        check(&[], false);
        check(&[License::PowerAutomateFree], false);
        check(&[License::PowerAutomatePaid], true);
        check(&[License::Windows], true);
        check(&[License::PowerAutomateFree, License::D365TeamMember], true);
    }
}
