//! The flows of a sample, with their shares, references and connections.

use crate::model::*;

use super::{CONNECTIONS, Maker, REFERENCES, text, words};

impl Maker {
    pub(super) fn flow(&mut self, at: u32, records: &Records) -> Flow {
        let owner = self.anybody();
        let is_desktop = self.numbers.below(5) < 3;
        let kind = if is_desktop {
            FlowKind::Desktop(self.desktop(owner, records))
        } else {
            FlowKind::Cloud(self.cloud(owner, records))
        };
        let name = [
            self.numbers.pick(words::VERB),
            " ",
            self.numbers.pick(words::THING),
            " ",
        ];
        Flow {
            key: text(&["f-"], at),
            name: text(&name, at),
            description: String::new(),
            environment: EnvironmentId(self.numbers.below(2)),
            created_by: if is_desktop || !self.numbers.one_in(20) {
                owner
            } else {
                self.anybody()
            },
            created_on: None,
            state: match self.numbers.below(40) {
                0 => FlowState::Suspended,
                1 | 2 if !is_desktop => FlowState::Draft,
                _ => FlowState::Activated,
            },
            is_solution_aware: !self.numbers.one_in(4),
            sharing: match self.numbers.below(60) {
                0 => Basis::Unknown,
                1 => Basis::Assumed,
                _ => Basis::Known,
            },
            kind,
        }
    }

    fn desktop(&mut self, owner: PersonId, records: &Records) -> DesktopFlow {
        let shares = self.numbers.below(4);
        let mut given: Vec<DesktopShare> = Vec::with_capacity(shares as usize);
        for _ in 0..shares {
            let share = DesktopShare {
                principal: self.principal(records, false),
                role: if self.numbers.one_in(2) {
                    DesktopRole::CoOwner
                } else {
                    DesktopRole::RunOnly
                },
                since: None,
            };
            let held = given.iter().any(|other| other.principal == share.principal);
            if !held && share.principal != Principal::Person(owner) {
                given.push(share);
            }
        }
        let used = self.numbers.below(4);
        let mut references: Vec<FlowReference> = Vec::with_capacity(used as usize);
        let mostly_embedded = self.numbers.one_in(2);
        for _ in 0..used {
            let of = self.owner_or(owner, &given);
            let reference = ReferenceId(of.0 * REFERENCES + self.numbers.below(REFERENCES));
            if !references.iter().any(|other| other.reference == reference) {
                references.push(FlowReference {
                    reference,
                    embedded: mostly_embedded != self.numbers.one_in(8),
                });
            }
        }
        DesktopFlow {
            owner,
            schema: match self.numbers.below(40) {
                0 => SchemaVersion::Unknown,
                1..=5 => SchemaVersion::V1,
                _ => SchemaVersion::V2,
            },
            references,
            shares: given,
            actions: Vec::new(),
        }
    }

    fn cloud(&mut self, owner: PersonId, records: &Records) -> CloudFlow {
        let trigger = match self.numbers.below(8) {
            0..=3 => Trigger::InstantButton,
            4 => Trigger::InstantSelectedItem,
            5 => Trigger::Scheduled,
            _ => Trigger::Automated,
        };
        let owners = self.numbers.below(3);
        let owners = self.grants(owners, owner, records, true);
        let run_only = if trigger.is_instant() {
            self.numbers.below(4)
        } else {
            0
        };
        let run_only = self.grants(run_only, owner, records, false);
        let used = 1 + self.numbers.below(3);
        let mut connections: Vec<CloudFlowConnection> = Vec::with_capacity(used as usize);
        for _ in 0..used {
            let of = if self.numbers.one_in(3) {
                self.anybody()
            } else {
                owner
            };
            let connection = ConnectionId(of.0 * CONNECTIONS + self.numbers.below(CONNECTIONS));
            if connections
                .iter()
                .any(|other| other.connection == connection)
            {
                continue;
            }
            connections.push(CloudFlowConnection {
                connection,
                reference: None,
                used_in_definition: !self.numbers.one_in(8),
                run_only_source: if self.numbers.one_in(2) {
                    RunOnlySource::ProvidedByRunOnlyUser
                } else {
                    RunOnlySource::UseFlowConnection
                },
                actions: Vec::new(),
            });
        }
        CloudFlow {
            primary_owner: owner,
            owners,
            run_only,
            trigger,
            connections,
            unconnected: Vec::new(),
            child_flows: Vec::new(),
            desktop_flows: Vec::new(),
        }
    }

    fn grants(
        &mut self,
        count: u32,
        owner: PersonId,
        records: &Records,
        lists: bool,
    ) -> Vec<Grant> {
        let mut grants: Vec<Grant> = Vec::with_capacity(count as usize);
        for _ in 0..count {
            let principal = self.principal(records, lists);
            let held = grants.iter().any(|other| other.principal == principal);
            if !held && principal != Principal::Person(owner) {
                grants.push(Grant {
                    principal,
                    since: None,
                });
            }
        }
        grants
    }

    /// Whose reference a flow uses: mostly its owner's, sometimes a co-owner's.
    fn owner_or(&mut self, owner: PersonId, shares: &[DesktopShare]) -> PersonId {
        let first = shares.first().map(|share| share.principal);
        match first {
            Some(Principal::Person(person)) if self.numbers.one_in(3) => person,
            _ if self.numbers.one_in(20) => self.anybody(),
            _ => owner,
        }
    }

    fn principal(&mut self, records: &Records, lists: bool) -> Principal {
        match self.numbers.below(10) {
            0 if lists => Principal::List(ListId(self.numbers.below(records.lists.len() as u32))),
            0..=2 if !records.groups.is_empty() => {
                Principal::Group(GroupId(self.numbers.below(records.groups.len() as u32)))
            }
            _ => Principal::Person(self.anybody()),
        }
    }
}
