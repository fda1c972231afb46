//! Invented tenants of any size, for the large demo, measurements and properties.
//!
//! `sample(seed, n)` is the same tenant natively and in the browser, today and next year:
//! a small generator of our own, whole numbers only, tables in one order.

mod flows;
mod numbers;
mod words;

use crate::model::*;
use crate::tenant::Tenant;

use numbers::Numbers;

/// Connections per person, references per person.
const CONNECTIONS: u32 = 4;
const REFERENCES: u32 = 5;

/// An invented tenant of `n` flows.
pub fn sample(seed: u64, n: u32) -> Tenant {
    let mut maker = Maker {
        numbers: Numbers::new(seed),
        people: (n / 20).max(12),
    };
    Tenant::new(maker.records(n))
}

struct Maker {
    numbers: Numbers,
    people: u32,
}

impl Maker {
    fn records(&mut self, n: u32) -> Records {
        let mut records = Records {
            settings: TenantSettings {
                tenant_id: "sample".into(),
                name: "Brindlewood Cooperative".into(),
                modern_auth: true,
                password_sessions_allowed: true,
                ..TenantSettings::default()
            },
            network: Network {
                endpoints_allowlisted: true,
            },
            environments: environments(),
            connectors: connectors(),
            ..Records::default()
        };
        records.people = (0..self.people).map(|at| self.person(at)).collect();
        let groups = self.people / 10;
        records.groups = (0..groups).map(|at| self.group(at)).collect();
        let lists = (self.people / 25).max(1);
        records.lists = (0..lists).map(|at| self.list(at, groups)).collect();
        records.connections = self.connections(&records.people);
        records.references = self.references(&records.connections);
        records.flows = (0..n).map(|at| self.flow(at, &records)).collect();
        records
    }

    fn person(&mut self, at: u32) -> Person {
        let given = words::GIVEN[at as usize % words::GIVEN.len()];
        let family = self.numbers.pick(words::FAMILY);
        let mut roles = crate::sorted::Map::new();
        let role = if self.numbers.one_in(3) {
            SecurityRole::EnvironmentMaker
        } else {
            SecurityRole::BasicUser
        };
        roles.insert(EnvironmentId(1), [role].into());
        let guest = self.numbers.one_in(20);
        let mut licenses = crate::sorted::Set::new();
        if !guest {
            licenses.insert(License::Office365);
        }
        if !self.numbers.one_in(8) {
            licenses.insert(License::AttendedRpa);
        }
        Person {
            key: text(&["p-"], at),
            name: format!("{given} {family}"),
            email: format!(
                "{}.{}.{at}@brindlewood.example",
                given.to_lowercase(),
                family.to_lowercase()
            ),
            tenant_id: if guest { "guest" } else { "sample" }.into(),
            user_type: if guest {
                UserType::Guest
            } else {
                UserType::Member
            },
            left: self.numbers.one_in(25),
            licenses,
            roles,
            in_dataverse: if self.numbers.one_in(4) {
                crate::sorted::Set::new()
            } else {
                [EnvironmentId(0), EnvironmentId(1)].into()
            },
        }
    }

    /// Some people, and in every third group the group before it.
    fn group(&mut self, at: u32) -> Group {
        let size = 3 + self.numbers.below(12);
        let mut members: Vec<_> = (0..size).map(|_| Member::Person(self.anybody())).collect();
        crate::sorted::sort(&mut members);
        members.dedup();
        if at > 0 && self.numbers.one_in(3) {
            members.push(Member::Group(GroupId(at - 1)));
        }
        Group {
            key: text(&["g-"], at),
            name: text(&[self.numbers.pick(words::TEAM), " "], at),
            members,
            ..Group::default()
        }
    }

    fn list(&mut self, at: u32, groups: u32) -> SharePointList {
        let size = 2 + self.numbers.below(4);
        let permissions = (0..size).map(|_| ListPermission {
            who: if groups > 0 && self.numbers.one_in(4) {
                Member::Group(GroupId(self.numbers.below(groups)))
            } else {
                Member::Person(self.anybody())
            },
            access: SharePointAccess {
                permission: if self.numbers.one_in(3) {
                    SharePointPermission::Read
                } else {
                    SharePointPermission::Edit
                },
                ..SharePointAccess::default()
            },
        });
        let permissions = permissions.collect();
        SharePointList {
            key: text(&["l-"], at),
            name: text(&[self.numbers.pick(words::THING), " list "], at),
            site: "https://brindlewood.example/sites/work".into(),
            permissions,
        }
    }

    /// The same number of connections for each person, next to each other.
    fn connections(&mut self, people: &[Person]) -> Vec<Connection> {
        let mut connections = Vec::with_capacity(people.len() * CONNECTIONS as usize);
        for (owner, person) in people.iter().enumerate() {
            let first = self.numbers.below(words::CONNECTORS.len() as u32);
            for at in 0..CONNECTIONS {
                // Now and then a second one of the same connector.
                let connector = if at > 0 && self.numbers.one_in(6) {
                    first
                } else {
                    (first + at) % words::CONNECTORS.len() as u32
                };
                let account = match self.numbers.below(12) {
                    0 => None,
                    1 => Some(format!("admin-{}", person.email)),
                    _ => Some(person.email.clone()),
                };
                connections.push(Connection {
                    key: text(&["c-"], connections.len() as u32),
                    connector: ConnectorId(connector),
                    owner: PersonId(owner as u32),
                    account,
                    status: if self.numbers.one_in(16) {
                        ConnectionStatus::Error
                    } else {
                        ConnectionStatus::Connected
                    },
                    auth_kind: AuthKind::OAuth,
                });
            }
        }
        connections
    }

    /// The same number of references for each person, next to each other.
    fn references(&mut self, connections: &[Connection]) -> Vec<ConnectionReference> {
        let count = self.people * REFERENCES;
        let mut references = Vec::with_capacity(count as usize);
        for at in 0..count {
            let owner = at / REFERENCES;
            let chosen = if self.numbers.one_in(50) {
                self.numbers.below(connections.len() as u32)
            } else {
                owner * CONNECTIONS + at % CONNECTIONS
            };
            let connector = connections[chosen as usize].connector;
            let bound = !self.numbers.one_in(30);
            let key = text(&["r-"], at);
            references.push(ConnectionReference {
                logical_name: format!("sample_{key}"),
                display_name: text(&[words::CONNECTORS[connector.at()].1, " "], at),
                key,
                connector,
                connection: bound.then_some(ConnectionId(chosen)),
                owner: PersonId(owner),
                ownership: if self.numbers.one_in(60) {
                    Basis::Assumed
                } else {
                    Basis::Known
                },
            });
        }
        references
    }

    fn anybody(&mut self) -> PersonId {
        PersonId(self.numbers.below(self.people))
    }
}

fn environments() -> Vec<Environment> {
    [("default", "Brindlewood", true), ("work", "Work", false)]
        .map(|(key, name, is_default)| Environment {
            key: key.into(),
            name: name.into(),
            tenant_id: "sample".into(),
            is_default,
            is_production: !is_default,
            has_dataverse: true,
            ..Environment::default()
        })
        .into()
}

fn connectors() -> Vec<Connector> {
    let connectors = words::CONNECTORS.iter().map(|(key, name)| Connector {
        key: (*key).into(),
        name: (*name).into(),
        is_custom: false,
        creatable_in_desktop: true,
    });
    connectors.collect()
}

/// Words followed by a number, in one allocation.
fn text(words: &[&str], number: u32) -> String {
    let mut digits = [0; 10];
    let mut rest = number;
    let mut first = digits.len();
    loop {
        first -= 1;
        digits[first] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    let length = words.iter().map(|word| word.len()).sum::<usize>() + digits.len() - first;
    let mut text = String::with_capacity(length);
    words.iter().for_each(|word| text.push_str(word));
    digits[first..]
        .iter()
        .for_each(|digit| text.push(char::from(*digit)));
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::{Start, answer};

    #[test]
    fn a_sample_is_the_same_each_time_and_another_seed_is_another_tenant() {
        assert_eq!(sample(1, 300), sample(1, 300));
        assert_ne!(sample(1, 300), sample(2, 300));
        assert_eq!(sample(3, 0).flows.len(), 0);
    }

    #[test]
    fn a_sample_grows_with_its_flows() {
        let tenant = sample(1, 10_000);
        assert_eq!(tenant.flows.len(), 10_000);
        assert_eq!(tenant.people.len(), 500);
    }

    #[test]
    fn every_word_of_an_answer_occurs_in_a_sample() {
        let tenant = sample(1, 1000);
        let mut words = crate::sorted::Set::new();
        for person in tenant.person_ids() {
            for flow in tenant.flow_ids() {
                for start in [Start::Console, Start::Cloud(RunMode::Attended)] {
                    words.insert(answer(&tenant, person, flow, start).word);
                }
            }
        }
        assert_eq!(words.len(), 9, "{words:?}");
    }

    #[test]
    fn numbers_are_written_as_they_are_read() {
        for number in [0, 7, 10, 4_294_967_295] {
            assert_eq!(text(&["f", "-"], number), format!("f-{number}"));
        }
    }
}
