//! What an export can't say, as somebody answered it: who they are, whose the connection
//! references are, and with whom the flows are shared. The answers are data and can change.

use std::collections::{BTreeMap, BTreeSet};

use policy::Tenant;
use policy::edit::Edit;
pub use policy::model::{Assumptions, ReferenceOwners, SharingPreset};
use policy::model::{
    Basis, ConnectionId, DesktopRole, DesktopShare, FlowId, FlowKind, Grant, OneAnswer, PersonId,
    Principal, Records, ReferenceId, Trigger,
};
use serde::{Deserialize, Serialize};

use crate::names::fold;

/// What changes when the answers do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reassumed {
    /// The edits to make, as one entry: `Change::Assume`.
    pub edits: Vec<Edit>,
    /// What stays as it is, because somebody changed it since the file was opened.
    pub kept: Vec<Kept>,
}

/// Something that stays as somebody made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// Who has access to a flow.
    Access {
        /// The flow.
        flow: FlowId,
        /// Whose access was changed.
        principal: Principal,
    },
    /// How sure a flow's owners and shares are.
    Sharing(FlowId),
    /// Whose a connection reference is.
    ReferenceOwner(ReferenceId),
    /// Whose a connection is.
    ConnectionOwner(ConnectionId),
    /// Who somebody is.
    Identity(PersonId),
}

/// Keys of the people who stand for those an export doesn't name.
pub(crate) const YOU: &str = "you";
pub(crate) const CO_OWNER: &str = "co-owner";
pub(crate) const RUN_ONLY_USER: &str = "run-only-user";
pub(crate) const SOMEBODY_ELSE: &str = "somebody-else";

/// The name and email address under which whoever opened the file is shown.
pub(crate) fn identity(answers: &Assumptions) -> (String, String) {
    let name = [answers.name.trim(), answers.email.trim(), "You"]
        .into_iter()
        .find(|name| !name.is_empty());
    (
        name.unwrap_or_default().to_owned(),
        answers.email.trim().to_owned(),
    )
}

/// Who is who in a tenant made from a file.
pub(crate) struct Cast {
    pub(crate) you: PersonId,
    co_owner: PersonId,
    run_only_user: PersonId,
    somebody_else: PersonId,
    accounts: BTreeMap<String, PersonId>,
}

impl Cast {
    /// Finds everybody; none if the tenant isn't made from a file.
    pub(crate) fn of(records: &Records) -> Option<Self> {
        let mut by_key = BTreeMap::new();
        for (at, person) in (0..).zip(&records.people) {
            by_key.entry(fold(&person.key)).or_insert(PersonId(at));
        }
        Some(Self {
            you: by_key.remove(YOU)?,
            co_owner: by_key.remove(CO_OWNER)?,
            run_only_user: by_key.remove(RUN_ONLY_USER)?,
            somebody_else: by_key.remove(SOMEBODY_ELSE)?,
            accounts: by_key,
        })
    }

    /// Who owns a connection that signs in with this account, and the references that use it.
    pub(crate) fn owner(&self, account: Option<&str>, answers: &Assumptions) -> PersonId {
        match (answers.references, account) {
            (ReferenceOwners::Mine, _) | (ReferenceOwners::PerAccount, None) => self.you,
            (ReferenceOwners::SomebodyElse, _) => self.somebody_else,
            (ReferenceOwners::PerAccount, Some(account)) => {
                if same_account(account, &answers.email) {
                    self.you
                } else {
                    self.accounts
                        .get(&fold(account))
                        .copied()
                        .unwrap_or(self.somebody_else)
                }
            }
        }
    }

    /// Who a flow is shared with.
    pub(crate) fn access(&self, kind: &FlowKind, preset: SharingPreset) -> Shared {
        let mut shared = Shared {
            basis: if preset == SharingPreset::Unknown {
                Basis::Unknown
            } else {
                Basis::Assumed
            },
            ..Shared::default()
        };
        let (co_owner, run_only_user) = (
            Principal::Person(self.co_owner),
            Principal::Person(self.run_only_user),
        );
        let by_hand = |trigger: Trigger| trigger.is_instant();
        match (preset, kind) {
            (SharingPreset::CoOwnerAndMe, FlowKind::Desktop(_)) => {
                shared.shares.push(DesktopShare {
                    principal: co_owner,
                    role: DesktopRole::CoOwner,
                    since: None,
                });
            }
            (SharingPreset::SomeoneRunOnly, FlowKind::Desktop(_)) => {
                shared.shares.push(DesktopShare {
                    principal: run_only_user,
                    role: DesktopRole::RunOnly,
                    since: None,
                });
            }
            (SharingPreset::CoOwnerAndMe, FlowKind::Cloud(_)) => {
                shared.owners.push(Grant {
                    principal: co_owner,
                    since: None,
                });
            }
            (SharingPreset::SomeoneRunOnly, FlowKind::Cloud(cloud)) if by_hand(cloud.trigger) => {
                shared.run_only.push(Grant {
                    principal: run_only_user,
                    since: None,
                });
            }
            _ => {}
        }
        shared
    }
}

/// With whom a flow is shared, and how sure that is.
#[derive(Default)]
pub(crate) struct Shared {
    pub(crate) shares: Vec<DesktopShare>,
    pub(crate) owners: Vec<Grant>,
    pub(crate) run_only: Vec<Grant>,
    pub(crate) basis: Basis,
}

/// Whether two accounts are the same one: case doesn't count, and nobody's is nobody's.
pub(crate) fn same_account(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim(), other.trim());
    !one.is_empty() && fold(one) == fold(other)
}

/// What changes in a tenant made from a file when the answers it holds become `new`.
/// Fields that no longer hold what the old ones put there were changed by somebody, and are kept.
pub fn reassume(tenant: &Tenant, new: &Assumptions) -> Reassumed {
    let mut answer = Reassumed::default();
    let (Some(cast), Some(old)) = (Cast::of(tenant), &tenant.assumptions) else {
        return answer;
    };
    answer.edits = answered(tenant, old, new);
    rename(tenant, cast.you, old, new, &mut answer);
    for (at, record) in (0..).zip(&tenant.references) {
        let reference = ReferenceId(at);
        let account = record
            .connection
            .and_then(|connection| tenant.connection(connection).account.as_deref());
        let before = (cast.owner(account, old), Basis::Assumed);
        let after = (cast.owner(account, new), Basis::Assumed);
        if before == after {
        } else if (record.owner, record.ownership) == before {
            answer.edits.push(Edit::ReferenceOwner {
                reference,
                before,
                after,
            });
        } else {
            answer.kept.push(Kept::ReferenceOwner(reference));
        }
    }
    for (at, record) in (0..).zip(&tenant.connections) {
        let connection = ConnectionId(at);
        let before = cast.owner(record.account.as_deref(), old);
        let after = cast.owner(record.account.as_deref(), new);
        if before == after {
        } else if record.owner == before {
            answer.edits.push(Edit::ConnectionOwner {
                connection,
                before,
                after,
            });
        } else {
            answer.kept.push(Kept::ConnectionOwner(connection));
        }
    }
    for (at, record) in (0..).zip(&tenant.flows) {
        let flow = FlowId(at);
        let before = cast.access(&record.kind, old.sharing_of(&record.key));
        let after = cast.access(&record.kind, new.sharing_of(&record.key));
        if before.basis == after.basis {
        } else if record.sharing == before.basis {
            answer.edits.push(Edit::Sharing {
                flow,
                before: before.basis,
                after: after.basis,
            });
        } else {
            answer.kept.push(Kept::Sharing(flow));
        }
        let mut lists = Lists {
            flow,
            answer: &mut answer,
        };
        match &record.kind {
            FlowKind::Desktop(desktop) => {
                lists.compare(
                    &desktop.shares,
                    &before.shares,
                    &after.shares,
                    |flow, at, before, after| Edit::Share {
                        flow,
                        at,
                        before,
                        after,
                    },
                );
            }
            FlowKind::Cloud(cloud) => {
                lists.compare(
                    &cloud.owners,
                    &before.owners,
                    &after.owners,
                    |flow, at, before, after| Edit::AddedOwner {
                        flow,
                        at,
                        before,
                        after,
                    },
                );
                lists.compare(
                    &cloud.run_only,
                    &before.run_only,
                    &after.run_only,
                    |flow, at, before, after| Edit::RunOnlyUser {
                        flow,
                        at,
                        before,
                        after,
                    },
                );
            }
        }
    }
    answer
}

/// The answers themselves, where they differ: undo brings them back with all that follows.
fn answered(tenant: &Tenant, old: &Assumptions, new: &Assumptions) -> Vec<Edit> {
    let who =
        |answers: &Assumptions| OneAnswer::Identity(answers.name.clone(), answers.email.clone());
    let mut pairs = vec![
        (who(old), who(new)),
        (
            OneAnswer::References(old.references),
            OneAnswer::References(new.references),
        ),
        (
            OneAnswer::Sharing(old.sharing),
            OneAnswer::Sharing(new.sharing),
        ),
    ];
    let keys: BTreeSet<_> = old.flows.keys().chain(new.flows.keys()).collect();
    for key in keys {
        if let Some(flow) = tenant.flow_by_key(key) {
            let own =
                |answers: &Assumptions| OneAnswer::Flow(flow, answers.flows.get(key).copied());
            pairs.push((own(old), own(new)));
        }
    }
    let changed = pairs.into_iter().filter(|(before, after)| before != after);
    changed
        .map(|(before, after)| Edit::Answered { before, after })
        .collect()
}

fn rename(
    tenant: &Tenant,
    you: PersonId,
    old: &Assumptions,
    new: &Assumptions,
    answer: &mut Reassumed,
) {
    let (before, after) = (identity(old), identity(new));
    let record = tenant.person(you);
    if before == after {
    } else if (&record.name, &record.email) == (&before.0, &before.1) {
        answer.edits.push(Edit::Identity {
            person: you,
            before,
            after,
        });
    } else {
        answer.kept.push(Kept::Identity(you));
    }
}

/// The lists of one flow, compared.
struct Lists<'a> {
    flow: FlowId,
    answer: &'a mut Reassumed,
}

/// An entry of a list of access.
trait Entry: Clone + PartialEq {
    fn principal(&self) -> Principal;
}

impl Entry for DesktopShare {
    fn principal(&self) -> Principal {
        self.principal
    }
}

impl Entry for Grant {
    fn principal(&self) -> Principal {
        self.principal
    }
}

impl Lists<'_> {
    /// Takes away what `old` put there, as far as it is still there, and adds what `new` puts there,
    /// unless somebody has given these people access since.
    fn compare<E: Entry>(
        &mut self,
        now: &[E],
        old: &[E],
        new: &[E],
        edit: impl Fn(FlowId, u32, Option<E>, Option<E>) -> Edit,
    ) {
        let flow = self.flow;
        let mut list = now.to_vec();
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        for entry in old.iter().filter(|entry| !new.contains(entry)) {
            if let Some(at) = list.iter().position(|there| there == entry) {
                list.remove(at);
                self.answer
                    .edits
                    .push(edit(flow, place(at), Some(entry.clone()), None));
            } else {
                self.answer.kept.push(Kept::Access {
                    flow,
                    principal: entry.principal(),
                });
            }
        }
        for entry in new.iter().filter(|entry| !old.contains(entry)) {
            if list
                .iter()
                .any(|there| there.principal() == entry.principal())
            {
                self.answer.kept.push(Kept::Access {
                    flow,
                    principal: entry.principal(),
                });
            } else {
                self.answer
                    .edits
                    .push(edit(flow, place(list.len()), None, Some(entry.clone())));
                list.push(entry.clone());
            }
        }
    }
}
