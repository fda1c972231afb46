//! Who somebody is to a flow: the highest of all roles held, and through what each is held.

use crate::model::*;
use crate::tenant::Tenant;

/// What somebody can do with a flow at most. A higher role includes the lower.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EffectiveRole {
    /// Nothing.
    #[default]
    None,
    /// Run it.
    RunOnly,
    /// Edit, run and share it.
    CoOwner,
    /// The same, as the one who owns or created it.
    Owner,
}

impl EffectiveRole {
    /// Owner or co-owner.
    pub fn is_owner(self) -> bool {
        self >= Self::CoOwner
    }
}

/// Through what a role is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Through {
    /// By owning the flow.
    Ownership,
    /// By having created it.
    Creation,
    /// By access given to this principal.
    Grant(Principal),
}

/// One way in which somebody has access to a flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Access {
    /// What it lets them do.
    pub role: EffectiveRole,
    /// Through what they have it.
    pub through: Through,
}

/// How much of a flow somebody sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sight {
    /// That there is nothing for them.
    Nothing,
    /// Its name, and whether they can run it.
    Answers,
    /// All of it.
    Everything,
}

/// Who somebody is to a flow, as people are grouped where one of them is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Owns or created it.
    Owner,
    /// A co-owner by name.
    CoOwner,
    /// A run-only user by name.
    RunOnly,
    /// Whatever they can do, they can do it through a group or a list.
    ThroughGroup,
    /// No access.
    NoAccess,
}

impl Standing {
    /// Every one, in the order they are listed.
    pub const ALL: [Self; 5] = [
        Self::Owner,
        Self::CoOwner,
        Self::RunOnly,
        Self::ThroughGroup,
        Self::NoAccess,
    ];
}

/// In which list of flows a flow stands for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stake {
    /// *My flows*: created or primarily owned.
    Mine,
    /// *Shared with me*: reached through a share, directly or by a group.
    Shared,
    /// Neither.
    Nothing,
}

impl From<DesktopRole> for EffectiveRole {
    fn from(role: DesktopRole) -> Self {
        match role {
            DesktopRole::RunOnly => Self::RunOnly,
            DesktopRole::CoOwner => Self::CoOwner,
        }
    }
}

impl Flow {
    /// Every grant of this flow, with its role, in list order.
    pub fn grants(&self) -> impl Iterator<Item = (Principal, EffectiveRole)> + '_ {
        self.dated_grants().map(|(who, role, _)| (who, role))
    }

    /// Everybody it is shared with: a creator who stayed an owner when somebody else became the
    /// primary one, then every grant.
    pub fn shared_with(&self) -> impl Iterator<Item = Principal> + '_ {
        let creator = Principal::Person(self.created_by);
        let stays = self.cloud().is_some() && self.created_by != self.owner();
        let grants = self.grants().map(|(who, _)| who);
        let grants = grants.filter(move |who| !stays || *who != creator);
        stays.then_some(creator).into_iter().chain(grants)
    }

    /// The grants with the day each was given, RFC 3339; none where nobody knows.
    pub fn dated_grants(
        &self,
    ) -> impl Iterator<Item = (Principal, EffectiveRole, Option<&str>)> + '_ {
        let (shares, owners, run_only): (&[DesktopShare], &[Grant], &[Grant]) = match &self.kind {
            FlowKind::Desktop(flow) => (&flow.shares, &[], &[]),
            FlowKind::Cloud(flow) => (&[], &flow.owners, &flow.run_only),
        };
        let shares = shares
            .iter()
            .map(|share| (share.principal, share.role.into(), share.since.as_deref()));
        let owners = owners
            .iter()
            .map(|grant| grant.held(EffectiveRole::CoOwner));
        let run_only = run_only
            .iter()
            .map(|grant| grant.held(EffectiveRole::RunOnly));
        shares.chain(owners).chain(run_only)
    }
}

impl Grant {
    fn held(&self, role: EffectiveRole) -> (Principal, EffectiveRole, Option<&str>) {
        (self.principal, role, self.since.as_deref())
    }
}

impl Tenant {
    /// The highest role a person holds on a flow; none once they have left.
    pub fn role(&self, person: PersonId, flow: FlowId) -> EffectiveRole {
        let role = self.role_given(person, self.flow(flow));
        // Asked last: most people have no role on most flows.
        if role > EffectiveRole::None && self.person(person).left {
            return EffectiveRole::None;
        }
        role
    }

    fn role_given(&self, person: PersonId, record: &Flow) -> EffectiveRole {
        if self.owns(person, record) {
            return EffectiveRole::Owner;
        }
        let mut role = EffectiveRole::None;
        match &record.kind {
            FlowKind::Desktop(desktop) => {
                for share in &desktop.shares {
                    let given = EffectiveRole::from(share.role);
                    if given > role && self.reaches(person, share.principal) {
                        role = given;
                    }
                }
            }
            FlowKind::Cloud(cloud) => {
                if cloud
                    .owners
                    .iter()
                    .any(|grant| self.reaches(person, grant.principal))
                {
                    role = EffectiveRole::CoOwner;
                } else if cloud
                    .run_only
                    .iter()
                    .any(|grant| self.reaches(person, grant.principal))
                {
                    role = EffectiveRole::RunOnly;
                }
            }
        }
        role
    }

    fn owns(&self, person: PersonId, flow: &Flow) -> bool {
        match &flow.kind {
            FlowKind::Desktop(desktop) => desktop.owner == person,
            FlowKind::Cloud(cloud) => cloud.primary_owner == person || flow.created_by == person,
        }
    }

    /// Every way in which a person has access to a flow, the highest role first.
    pub fn access(&self, person: PersonId, flow: FlowId) -> Vec<Access> {
        let record = self.flow(flow);
        let mut ways = Vec::new();
        if self.person(person).left {
            return ways;
        }
        if record.owner() == person {
            ways.push(Access {
                role: EffectiveRole::Owner,
                through: Through::Ownership,
            });
        } else if self.owns(person, record) {
            ways.push(Access {
                role: EffectiveRole::Owner,
                through: Through::Creation,
            });
        }
        ways.extend(
            record
                .grants()
                .filter(|(principal, _)| self.reaches(person, *principal))
                .map(|(principal, role)| Access {
                    role,
                    through: Through::Grant(principal),
                }),
        );
        crate::sorted::sort_by_key(&mut ways, |way| std::cmp::Reverse(way.role));
        ways
    }

    /// In which list of flows a flow stands for a person.
    pub fn stake(&self, person: PersonId, flow: FlowId) -> Stake {
        let record = self.flow(flow);
        let given = |(principal, _): (Principal, EffectiveRole)| self.reaches(person, principal);
        if record.owner() == person || record.created_by == person {
            Stake::Mine
        } else if record.grants().any(given) {
            Stake::Shared
        } else {
            Stake::Nothing
        }
    }

    /// How much of a flow a person sees. Where nobody said who it is shared with, nothing
    /// is kept from anybody who is still here.
    pub fn sight(&self, person: PersonId, flow: FlowId) -> Sight {
        let role = self.role(person, flow);
        let open = self.flow(flow).sharing == Basis::Unknown && !self.person(person).left;
        if role.is_owner() || open {
            Sight::Everything
        } else if role == EffectiveRole::RunOnly {
            Sight::Answers
        } else {
            Sight::Nothing
        }
    }

    /// Who a person is to a flow: by name where that gives them their role, else through others.
    pub fn standing(&self, person: PersonId, flow: FlowId) -> Standing {
        let ways = self.access(person, flow);
        let Some(best) = ways.first() else {
            return Standing::NoAccess;
        };
        let by_name = |way: &Access| {
            way.role == best.role
                && !matches!(way.through, Through::Grant(principal) if principal != Principal::Person(person))
        };
        match best.role {
            EffectiveRole::Owner => Standing::Owner,
            _ if !ways.iter().any(by_name) => Standing::ThroughGroup,
            EffectiveRole::CoOwner => Standing::CoOwner,
            _ => Standing::RunOnly,
        }
    }

    /// Whether a desktop flow is shared with anybody, in either role.
    pub fn is_shared(&self, flow: FlowId) -> bool {
        self.flow(flow).grants().next().is_some()
    }

    /// Whether a flow has a co-owner besides its owner.
    pub fn has_co_owner(&self, flow: FlowId) -> bool {
        self.flow(flow).grants().any(|(_, role)| role.is_owner())
    }
}
