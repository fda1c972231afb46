//! What there is that an environment decides, and the rules that say so.

use crate::catalogue::{RuleId, rules as rule};

/// Something that an environment decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    /// Whether SharePoint lists can own cloud flows.
    Lists,
    /// The addresses that connector actions in desktop flows call.
    Addresses,
    /// What somebody can do who becomes an owner.
    NewOwners,
    /// Whether its Dataverse is given new owners.
    Dataverse,
    /// Who can make flows.
    Makers,
    /// Who may only run flows they own.
    HeldBack,
    /// Who gets in.
    Entry,
    /// Who administers it.
    Administrators,
    /// Whether its owners and shares are to be gone through.
    Review,
    /// What such a review looks at.
    Findings,
    /// Which flows so many unexpected people run that nobody may manage who has them.
    Widely,
}

impl Aspect {
    /// Every one, in the order they are shown.
    pub const ALL: [Self; 11] = [
        Self::Lists,
        Self::Addresses,
        Self::NewOwners,
        Self::Dataverse,
        Self::HeldBack,
        Self::Makers,
        Self::Entry,
        Self::Administrators,
        Self::Review,
        Self::Findings,
        Self::Widely,
    ];

    /// The rules that say so.
    pub const fn rules(self) -> &'static [RuleId] {
        match self {
            Self::Lists => &[rule::CLIST_ALLOWED, rule::CLIST_NO_GCC_HIGH_DOD],
            Self::Addresses => &[rule::NET_ALLOWLIST],
            Self::NewOwners => &[
                rule::DVUSER_DEFAULT_MAKER,
                rule::DVUSER_NON_DEFAULT_NO_MAKER,
            ],
            Self::Dataverse => &[rule::DVUSER_AUTO_ADD],
            Self::HeldBack => &[rule::DVUSER_RUN_ONLY_UNTIL_ROLE, rule::DVUSER_ERROR],
            Self::Makers => &[rule::GOV_MAKER_ROLE_NEED, rule::GOV_CLEAR_BOUNDARY],
            Self::Entry => &[rule::GOV_OPEN_ENVIRONMENT_GROUP],
            Self::Administrators => &[rule::DVUSER_RUN_ONLY_UNTIL_ROLE],
            Self::Review => &[rule::AUDIT_REGULAR],
            Self::Findings => &[
                rule::AUDIT_OUTSIDE_OWNERS,
                rule::AUDIT_GUEST_OWNERS,
                rule::GOV_RUNNERS_STAY_BASIC,
            ],
            Self::Widely => &[rule::AUDIT_TRENDS],
        }
    }
}
