//! What a person has: the flows they own, those they were given, references of theirs that
//! are embedded, and what runs with their access.

use crate::change::is_run_owner;
use crate::model::*;
use crate::tenant::Tenant;
use crate::{EffectiveRole, Stake};

/// What one person has, in list order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Belongings {
    /// Flows they own or created.
    pub owns: Vec<FlowId>,
    /// Flows somebody gave them a role on, and which.
    pub shared: Vec<(FlowId, EffectiveRole)>,
    /// Their references that are embedded, and where.
    pub embeds: Vec<(FlowId, ReferenceId)>,
    /// Their connections that cloud flows use.
    pub connections: Vec<(FlowId, ConnectionId)>,
    /// Machine connections whose runs are started with their access.
    pub runs: Vec<MachineConnectionId>,
}

/// How much one person has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Flows they own or created.
    pub owns: u32,
    /// Flows somebody shared with them.
    pub shared: u32,
    /// Places where a reference of theirs is embedded.
    pub embeds: u32,
}

impl Tenant {
    /// The desktop flows a connection reference is embedded in.
    pub fn embedding(&self, reference: ReferenceId) -> impl Iterator<Item = FlowId> {
        let flows = self.flow_ids();
        flows.filter(move |flow| embedded(self, *flow).any(|one| one == reference))
    }

    /// Everything a person has.
    pub fn belongings(&self, person: PersonId) -> Belongings {
        let mut found = Belongings::default();
        for flow in self.flow_ids() {
            match self.stake(person, flow) {
                Stake::Mine => found.owns.push(flow),
                Stake::Shared => found.shared.push((flow, self.best_grant(person, flow))),
                Stake::Nothing => {}
            }
            for reference in embedded(self, flow) {
                if self.reference(reference).owner == person {
                    found.embeds.push((flow, reference));
                }
            }
            let cloud = self.flow(flow).cloud().into_iter();
            for used in cloud.flat_map(CloudFlow::used) {
                if self.connection(used.connection).owner == person {
                    found.connections.push((flow, used.connection));
                }
            }
        }
        let machines = (0..self.machine_connections.len() as u32).map(MachineConnectionId);
        found.runs = machines
            .filter(|connection| is_run_owner(self, person, *connection))
            .collect();
        found
    }

    /// The highest role somebody was given, whether or not they are still here.
    fn best_grant(&self, person: PersonId, flow: FlowId) -> EffectiveRole {
        let grants = self.flow(flow).grants();
        let given = grants.filter(|(principal, _)| self.reaches(person, *principal));
        given.map(|(_, role)| role).max().unwrap_or_default()
    }

    /// How much everybody has, in the order of the people: one pass over the flows.
    pub fn tallies(&self) -> Vec<Tally> {
        let mut tallies = vec![Tally::default(); self.people.len()];
        for flow in self.flow_ids() {
            let record = self.flow(flow);
            let mut first = vec![record.owner(), record.created_by];
            first.dedup();
            let mut given: Vec<_> = record
                .grants()
                .flat_map(|(principal, _)| match principal {
                    Principal::Person(person) => vec![person],
                    others => self.people_of(others),
                })
                .filter(|person| !first.contains(person))
                .collect();
            crate::sorted::sort(&mut given);
            given.dedup();
            let mut count = |person: PersonId, add: fn(&mut Tally)| {
                if let Some(tally) = tallies.get_mut(person.at()) {
                    add(tally);
                }
            };
            for person in first {
                count(person, |tally| tally.owns += 1);
            }
            for person in given {
                count(person, |tally| tally.shared += 1);
            }
            for reference in embedded(self, flow) {
                count(self.reference(reference).owner, |tally| tally.embeds += 1);
            }
        }
        tallies
    }
}

/// The references that are embedded in a desktop flow.
fn embedded(tenant: &Tenant, flow: FlowId) -> impl Iterator<Item = ReferenceId> + '_ {
    let desktop = tenant.flow(flow).desktop();
    let used = desktop.map_or(&[][..], |desktop| &desktop.references);
    used.iter()
        .filter(|used| used.embedded)
        .map(|used| used.reference)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, ALICES, BOB, BY_SIGN_IN, CLOUD, DESKTOP, OF_ALICE, RUI, tenant};

    #[test]
    fn everything_of_a_person_is_found() {
        let found = tenant().belongings(ALICE);
        assert_eq!(found.owns, [DESKTOP, CLOUD]);
        assert_eq!(found.embeds, [(DESKTOP, OF_ALICE)]);
        assert_eq!(found.connections, [(CLOUD, ALICES)]);
        assert!(found.shared.is_empty() && found.runs.contains(&BY_SIGN_IN));
        let found = tenant().belongings(BOB);
        let co_owner = EffectiveRole::CoOwner;
        assert_eq!(found.shared, [(DESKTOP, co_owner), (CLOUD, co_owner)]);
        assert!(found.owns.is_empty() && found.runs.is_empty());
    }

    #[test]
    fn counts_agree_with_what_is_found() {
        let tenant = tenant();
        let tallies = tenant.tallies();
        for person in [ALICE, BOB, RUI] {
            let found = tenant.belongings(person);
            let counted = Tally {
                owns: found.owns.len() as u32,
                shared: found.shared.len() as u32,
                embeds: found.embeds.len() as u32,
            };
            assert_eq!(tallies[person.at()], counted);
        }
    }
}
