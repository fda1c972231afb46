//! What the share panel would save: one change, however many people and references it names.

use policy::Tenant;
use policy::change::Change;
use policy::model::*;

/// The two roles of the panel.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Role {
    /// Co-owner.
    #[default]
    CoOwner,
    /// Run-only user.
    RunOnly,
}

impl Role {
    /// As the choice carries it.
    pub(super) fn value(self) -> &'static str {
        match self {
            Self::CoOwner => "co_owner",
            Self::RunOnly => "run_only",
        }
    }

    /// Reads the choice.
    pub(super) fn read(value: &str) -> Self {
        if value == Self::RunOnly.value() {
            Self::RunOnly
        } else {
            Self::CoOwner
        }
    }

    /// As a desktop flow keeps it.
    pub(super) fn desktop(self) -> DesktopRole {
        match self {
            Self::CoOwner => DesktopRole::CoOwner,
            Self::RunOnly => DesktopRole::RunOnly,
        }
    }
}

/// What was chosen in the panel.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Draft {
    /// With whom.
    pub(super) with: Vec<Principal>,
    /// As what.
    pub(super) role: Role,
    /// Whether new owners of a cloud flow need to edit it; none while nobody said.
    pub(super) needs_edit: Option<bool>,
    /// References to embed as well.
    pub(super) embed: Vec<ReferenceId>,
}

impl Draft {
    /// The change that saves it.
    pub(super) fn change(&self, tenant: &Tenant, flow: FlowId) -> Change {
        let desktop = tenant.flow(flow).desktop().is_some();
        let mut steps: Vec<_> = match (desktop, self.role) {
            (false, Role::RunOnly) => vec![Change::ShareRunOnly {
                flow,
                add: self.with.clone(),
                remove: Vec::new(),
            }],
            _ => {
                let each = self.with.iter();
                each.map(|principal| self.give(desktop, flow, *principal))
                    .collect()
            }
        };
        let embed = self.embed.iter().map(|reference| Change::SetEmbedded {
            flow,
            reference: *reference,
            to: true,
        });
        steps.extend(embed);
        Change::Batch(steps)
    }

    fn give(&self, desktop: bool, flow: FlowId, principal: Principal) -> Change {
        if desktop {
            Change::ShareDesktop {
                flow,
                principal,
                role: self.role.desktop(),
            }
        } else {
            Change::AddOwner {
                flow,
                principal,
                needs_edit: self.needs_edit,
            }
        }
    }
}

/// A change that gives a role to nobody in particular: to know whether it could be given at all.
pub(super) fn probe(tenant: &Tenant, flow: FlowId, role: Role) -> Change {
    let record = tenant.flow(flow);
    let principal = Principal::Person(record.owner());
    match (record.desktop().is_some(), role) {
        (true, role) => Change::ShareDesktop {
            flow,
            principal,
            role: role.desktop(),
        },
        (false, Role::CoOwner) => Change::AddOwner {
            flow,
            principal,
            needs_edit: None,
        },
        (false, Role::RunOnly) => Change::ShareRunOnly {
            flow,
            add: vec![principal],
            remove: Vec::new(),
        },
    }
}

/// The acting person's own references that a share of the flow would still need embedded and
/// that they may embed.
pub(super) fn offers(tenant: &Tenant, you: PersonId, flow: FlowId) -> Vec<ReferenceId> {
    let Some(desktop) = tenant.flow(flow).desktop() else {
        return Vec::new();
    };
    let each = desktop.references.iter().map(|used| used.reference);
    each.filter(|reference| {
        let change = Change::SetEmbedded {
            flow,
            reference: *reference,
            to: true,
        };
        let verdict = change.decide(tenant, you, false);
        verdict.can_go_on() && verdict.outcome != policy::Outcome::NoOp
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_save_is_one_change_whatever_was_chosen() {
        let tenant = Tenant::new(Records::default());
        let (flow, one, two) = (
            FlowId(0),
            Principal::Person(PersonId(1)),
            Principal::Group(GroupId(0)),
        );
        let draft = Draft {
            with: vec![one, two],
            embed: vec![ReferenceId(4)],
            ..Draft::default()
        };
        let Change::Batch(steps) = draft.change(&tenant, flow) else {
            panic!("a batch");
        };
        let names: Vec<_> = steps.iter().map(Change::name).collect();
        assert_eq!(names, ["ShareDesktop", "ShareDesktop", "SetEmbedded"]);
    }

    #[test]
    fn roles_read_back() {
        for role in [Role::CoOwner, Role::RunOnly] {
            assert_eq!(Role::read(role.value()), role);
        }
    }
}
