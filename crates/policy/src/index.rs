//! What is derived from the records: memberships as bit sets, and who uses what.
//!
//! **Invariant:** after every edit the index equals one built from scratch.

use crate::model::*;

/// Derived tables; never serialized.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Index {
    /// Bits per person: one per group, then one per list. Nested groups are resolved.
    members: Vec<u64>,
    /// Words of 64 bits per person.
    words: usize,
    groups: usize,
    pub(crate) connections_of: Vec<Vec<ConnectionId>>,
    pub(crate) flows_of_reference: Vec<Vec<FlowId>>,
    /// Flows somebody owns or was given, per principal; sorted, each once per grant.
    by_person: Vec<Vec<FlowId>>,
    by_group: Vec<Vec<FlowId>>,
    by_list: Vec<Vec<FlowId>>,
}

impl Index {
    pub(crate) fn build(records: &Records) -> Self {
        let mut index = Self {
            words: (records.groups.len() + records.lists.len()).div_ceil(64),
            groups: records.groups.len(),
            connections_of: vec![Vec::new(); records.people.len()],
            flows_of_reference: vec![Vec::new(); records.references.len()],
            by_person: vec![Vec::new(); records.people.len()],
            by_group: vec![Vec::new(); records.groups.len()],
            by_list: vec![Vec::new(); records.lists.len()],
            ..Self::default()
        };
        index.members = vec![0; index.words * records.people.len()];
        for at in 0..records.groups.len() {
            let mut seen = vec![false; records.groups.len()];
            index.enter(records, GroupId(at as u32), at, &mut seen);
        }
        for (at, list) in records.lists.iter().enumerate() {
            let bit = index.groups + at;
            for line in list
                .permissions
                .iter()
                .filter(|line| line.access.can_edit())
            {
                match line.who {
                    Member::Person(person) => index.set(person, bit),
                    Member::Group(group) => {
                        let mut seen = vec![false; records.groups.len()];
                        index.enter(records, group, bit, &mut seen);
                    }
                }
            }
        }
        for (at, connection) in records.connections.iter().enumerate() {
            if let Some(own) = index.connections_of.get_mut(connection.owner.at()) {
                own.push(ConnectionId(at as u32));
            }
        }
        for (at, flow) in records.flows.iter().enumerate() {
            index.add_flow(FlowId(at as u32), flow);
        }
        index
    }

    /// Gives everybody below `group` the bit, going through each group once.
    fn enter(&mut self, records: &Records, group: GroupId, bit: usize, seen: &mut [bool]) {
        let mut open = vec![group];
        while let Some(group) = open.pop() {
            match seen.get_mut(group.at()) {
                Some(seen) if !*seen => *seen = true,
                _ => continue,
            }
            for member in &records.group(group).members {
                match *member {
                    Member::Person(person) => self.set(person, bit),
                    Member::Group(inner) => open.push(inner),
                }
            }
        }
    }

    fn set(&mut self, person: PersonId, bit: usize) {
        if let Some(word) = self.members.get_mut(person.at() * self.words + bit / 64) {
            *word |= 1 << (bit % 64);
        }
    }

    fn has(&self, person: PersonId, bit: usize) -> bool {
        self.members
            .get(
                person
                    .at()
                    .saturating_mul(self.words)
                    .saturating_add(bit / 64),
            )
            .is_some_and(|word| word >> (bit % 64) & 1 == 1)
    }

    #[inline]
    pub(crate) fn reaches(&self, person: PersonId, principal: Principal) -> bool {
        match principal {
            Principal::Person(other) => other == person,
            Principal::Group(group) => group.at() < self.groups && self.has(person, group.at()),
            Principal::List(list) => {
                list.at() < self.by_list.len() && self.has(person, self.groups + list.at())
            }
            Principal::ServicePrincipal(_) => false,
        }
    }

    fn add_flow(&mut self, id: FlowId, flow: &Flow) {
        self.grant(Principal::Person(flow.owner()), id);
        if flow.created_by != flow.owner() {
            self.grant(Principal::Person(flow.created_by), id);
        }
        match &flow.kind {
            FlowKind::Desktop(desktop) => {
                for share in &desktop.shares {
                    self.grant(share.principal, id);
                }
                for used in &desktop.references {
                    self.use_reference(used.reference, id);
                }
            }
            FlowKind::Cloud(cloud) => {
                for grant in cloud.owners.iter().chain(&cloud.run_only) {
                    self.grant(grant.principal, id);
                }
                for used in &cloud.connections {
                    if let Some(reference) = used.reference {
                        self.use_reference(reference, id);
                    }
                }
            }
        }
    }

    fn use_reference(&mut self, reference: ReferenceId, flow: FlowId) {
        if let Some(flows) = self.flows_of_reference.get_mut(reference.at())
            && flows.last() != Some(&flow)
        {
            flows.push(flow);
        }
    }

    fn granted(&mut self, principal: Principal) -> Option<&mut Vec<FlowId>> {
        match principal {
            Principal::Person(person) => self.by_person.get_mut(person.at()),
            Principal::Group(group) => self.by_group.get_mut(group.at()),
            Principal::List(list) => self.by_list.get_mut(list.at()),
            Principal::ServicePrincipal(_) => None,
        }
    }

    /// Notes one grant; the list stays sorted, so the order of edits doesn't show.
    pub(crate) fn grant(&mut self, principal: Principal, flow: FlowId) {
        if let Some(flows) = self.granted(principal) {
            let at = flows.partition_point(|other| *other <= flow);
            flows.insert(at, flow);
        }
    }

    /// Takes one grant back.
    pub(crate) fn withdraw(&mut self, principal: Principal, flow: FlowId) {
        if let Some(flows) = self.granted(principal)
            && let Ok(at) = flows.binary_search(&flow)
        {
            flows.remove(at);
        }
    }

    /// A connection belongs to somebody else now; lists stay in the order of handles.
    pub(crate) fn move_connection(
        &mut self,
        connection: ConnectionId,
        before: PersonId,
        after: PersonId,
    ) {
        if let Some(own) = self.connections_of.get_mut(before.at()) {
            own.retain(|other| *other != connection);
        }
        if let Some(own) = self.connections_of.get_mut(after.at()) {
            let at = own.partition_point(|other| *other < connection);
            own.insert(at, connection);
        }
    }

    /// The flows a person owns, created or was given, each once, in list order.
    pub(crate) fn flows_reached_by(&self, person: PersonId) -> Vec<FlowId> {
        let mut flows = self.by_person.get(person.at()).cloned().unwrap_or_default();
        for (at, granted) in self.by_group.iter().enumerate() {
            if self.has(person, at) {
                flows.extend_from_slice(granted);
            }
        }
        for (at, granted) in self.by_list.iter().enumerate() {
            if self.has(person, self.groups + at) {
                flows.extend_from_slice(granted);
            }
        }
        crate::sorted::sort(&mut flows);
        flows.dedup();
        flows
    }
}
