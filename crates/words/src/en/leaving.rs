//! What happens to somebody's flows when they leave, and what the owners do about it.

use policy::change::{Affected, Because, Leaving, OtherRunOwner, Repoint, RunOwnerBy};
use policy::model::*;

use super::Voice;
use super::names::is_opener;
use crate::phrase::{Phrase, fill, joined, list};

impl Voice<'_> {
    /// The question what happens when somebody leaves; the fact, once they have.
    pub fn what_if_leaves(&self, person: PersonId) -> Phrase {
        match (self.is_you(person), self.tenant.person(person).left) {
            (true, false) => "What if you leave?".into(),
            (true, true) => "You have left".into(),
            (false, false) => fill("What if {} leaves?", &[self.name(person)]),
            (false, true) => self.subject(person).text(" has left"),
        }
    }

    /// Once somebody acts who has left: that they do, and what it means.
    pub fn acting_as_gone(&self) -> (Phrase, &'static str) {
        let lead = match is_opener(&self.tenant.person(self.you).name) {
            true => "You have left.".into(),
            false => fill("You act as {}, who has left.", &[self.name(self.you)]),
        };
        (lead, "Whoever has left can run no flow and change none.")
    }

    /// What taking an account away does.
    pub fn deactivating(&self, person: PersonId) -> &'static str {
        if self.is_you(person) {
            "You lose access to every flow. Your connections and connection references stay where they are used. Every \
             answer here follows, and you can undo it."
        } else {
            "They lose access to every flow. Their connections and connection references stay where they are used. Every \
             answer here follows, and you can undo it."
        }
    }

    /// What giving it back does.
    pub fn reactivating(&self, person: PersonId) -> &'static str {
        if self.is_you(person) {
            "You have again whatever you owned and were given. Every answer here follows, and you can undo it."
        } else {
            "They have again whatever they owned and were given. Every answer here follows, and you can undo it."
        }
    }

    /// Whose account is taken away or given back.
    pub fn account_of(&self, person: PersonId) -> Phrase {
        if self.is_you(person) {
            "your account".into()
        } else {
            self.name(person)
        }
    }

    /// Why a flow stops, may fail, or is stuck when `person` leaves.
    pub fn leaving_because(&self, person: PersonId, affected: &Affected) -> Phrase {
        let flow = affected.flow;
        match &affected.because {
            Because::OthersLose(people) => match people.len() {
                1 if self.is_you(people[0]) => "You can't run it anymore.".into(),
                1 => fill("{} can't run it anymore.", &[self.subject(people[0])]),
                count if count <= 3 => fill(
                    "{} people can't run it anymore: {}.",
                    &[Phrase::number(count as u64), self.people(people)],
                ),
                count => fill(
                    "{} people can't run it anymore.",
                    &[Phrase::number(count as u64)],
                ),
            },
            Because::NobodyRuns => "Nobody who is still here can run it.".into(),
            Because::NobodyInCloud => {
                "Nobody who is still here can have a cloud flow run it: whoever is left runs it by hand.".into()
            }
            Because::Started(started) => fill(
                "It starts {}, and its runs stop there: nobody else's access or machine connection starts that.",
                &[self.flow(*started)],
            ),
            Because::RunOwner(connection) => fill(
                "Its runs over {} start with {} access, and that ends.",
                &[self.machine_connection(*connection), self.whose(person)],
            ),
            Because::SignsIn(connection) => {
                let desktop = self.tenant.flow(flow).desktop().is_some();
                let sentence = if desktop {
                    "Its {} actions keep signing in {} and may fail."
                } else {
                    "Its {} steps keep signing in {} and may fail."
                };
                let connector = self.tenant.connection(*connection).connector;
                fill(
                    sentence,
                    &[self.connector(connector), self.signing_in(*connection)],
                )
            }
            Because::NoOwner => {
                let record = self.tenant.flow(flow);
                let next = match (record.cloud().is_some(), record.is_solution_aware) {
                    (true, true) => "An administrator can give it another owner.",
                    (true, false) if self.has_left(person) => {
                        "An administrator can make somebody an owner."
                    }
                    (true, false) => {
                        "An administrator can make somebody an owner, or a copy sent in time gives somebody a flow of \
                         their own."
                    }
                    (false, _) => "An administrator can give it to somebody else.",
                };
                fill(
                    "Nobody who owns it is still here, so nobody can change it. {}",
                    &[next.into()],
                )
            }
            Because::Switch(reference) => {
                let mut used = self
                    .tenant
                    .flow(flow)
                    .desktop()
                    .map_or(&[][..], |desktop| &desktop.references)
                    .iter();
                let on = used.any(|used| used.reference == *reference && used.embedded);
                let sentence = if on {
                    "Nobody can stop embedding {} anymore."
                } else {
                    "{} can't be embedded anymore, so cloud runs need a connection reference of somebody who is here."
                };
                fill(sentence, &[self.reference_in(flow, *reference)])
            }
        }
    }

    /// Of how many flows what is told, above it; none where nothing stops, fails or is stuck.
    pub fn leaving_counted(&self, person: PersonId, told: &Leaving) -> Option<Phrase> {
        let left = self.tenant.person(person).left;
        let stops = match left {
            true => ["1 flow stopped.", "{} flows stopped."],
            false => ["1 flow stops.", "{} flows stop."],
        };
        let may_fail = ["1 flow may fail.", "{} flows may fail."];
        let ownerless = [
            "Nobody can change 1 flow anymore.",
            "Nobody can change {} flows anymore.",
        ];
        let switches = [
            "In 1 flow nobody can move a switch anymore.",
            "In {} flows nobody can move a switch anymore.",
        ];
        let of = |affected: &[Affected]| affected.iter().map(|one| one.flow).collect::<Vec<_>>();
        let is_ownerless = |one: &&Affected| one.because == Because::NoOwner;
        let stuck = told.stuck.iter();
        let without: Vec<_> = stuck
            .clone()
            .filter(is_ownerless)
            .map(|one| one.flow)
            .collect();
        let mut with: Vec<_> = stuck.map(|one| one.flow).collect();
        with.retain(|flow| !without.contains(flow));
        let groups = [
            (of(&told.stops), stops),
            (of(&told.may_fail), may_fail),
            (without, ownerless),
            (with, switches),
        ];
        let mut said = Phrase::default();
        for (mut flows, [one, several]) in groups {
            flows.dedup();
            said = said.and(match flows.len() {
                0 => Phrase::default(),
                1 => one.into(),
                count => fill(several, &[Phrase::number(count as u64)]),
            });
        }
        (!said.is_empty()).then_some(said)
    }

    /// Why flows go on as before when `person` leaves.
    pub fn keep_working(&self, person: PersonId) -> Phrase {
        fill(
            "They have another owner, and no step signs in as {}.",
            &[self.person(person)],
        )
    }

    /// What must be pointed elsewhere in one flow, all of it, and by whom.
    pub fn repointed_by(&self, repoints: &[Repoint]) -> Phrase {
        let Some(repoint) = repoints.first() else {
            return Phrase::default();
        };
        let each = repoints.iter().map(|one| self.connection(one.connection));
        let what = &[joined(each.collect())];
        let desktop = self.tenant.flow(repoint.flow).desktop().is_some();
        let next = if repoint.by.is_empty() {
            "Nobody who owns the flow is still here, so it needs an owner first.".into()
        } else if repoint.by.contains(&self.you) {
            Phrase::from(if desktop {
                "In Power Automate for desktop, you can use a connection reference of your own in its actions."
            } else {
                "You can point its steps to a connection of yours."
            })
        } else if desktop {
            fill(
                "{} can use a connection reference of their own in its actions, in Power Automate for desktop.",
                &[self.some_people(&repoint.by)],
            )
        } else {
            fill(
                "{} can point its steps to a connection of their own.",
                &[self.some_people(&repoint.by)],
            )
        };
        fill("Replace {}.", what).and(next)
    }

    /// What a machine connection needs when whoever it runs with leaves, and who can do it.
    pub fn other_run_owner(&self, person: PersonId, other: &OtherRunOwner) -> Phrase {
        if other.by == RunOwnerBy::Session {
            let record = self.tenant.machine_connection(other.connection);
            return fill(
                "Its runs need {} signed in to Windows. Somebody who is here connects to {} again.",
                &[self.person(person), self.target(record.target)],
            );
        }
        if let RunOwnerBy::Only(owner) = other.by {
            let record = self.tenant.machine_connection(other.connection);
            return fill(
                "Its runs go on with {}'s access, but nobody can change or share it anymore. Somebody who is here can \
                 connect to {} again.",
                &[self.principal(owner), self.target(record.target)],
            );
        }
        let now = fill("Its runs start with {} access.", &[self.whose(person)]);
        now.and(self.who_chooses_run_owner(person, other))
    }

    fn who_chooses_run_owner(&self, person: PersonId, other: &OtherRunOwner) -> Phrase {
        let again = || {
            let record = self.tenant.machine_connection(other.connection);
            fill(
                "Somebody who is here connects to {} again.",
                &[self.target(record.target)],
            )
        };
        let creator = match other.by {
            RunOwnerBy::Creator(creator) => creator,
            RunOwnerBy::CreatorLeft => {
                return Phrase::from("Nobody can change it anymore.").and(again());
            }
            RunOwnerBy::SignIn | RunOwnerBy::Session | RunOwnerBy::Only(_) => {
                return Phrase::from("It is a sign-in, so it can't have another run owner.")
                    .and(again());
            }
        };
        if creator == person {
            let until = if self.is_you(person) {
                "Choose another run owner before you leave: nobody else can.".into()
            } else {
                fill(
                    "{} can choose another run owner before leaving: nobody else can.",
                    &[self.subject(creator)],
                )
            };
            return until;
        }
        if self.is_you(creator) {
            return "You can choose another run owner.".into();
        }
        fill("{} can choose another run owner.", &[self.subject(creator)])
    }

    /// Up to three names; of more, how many.
    fn some_people(&self, people: &[PersonId]) -> Phrase {
        if people.len() > 3 {
            let count = Phrase::number(people.len() as u64);
            return fill("Any of its {} owners", &[count]);
        }
        crate::phrase::begin(self.people(people))
    }

    /// The runs that end with somebody's access to a flow.
    pub(super) fn runs_that_end(&self, flow: FlowId, person: PersonId) -> Option<Phrase> {
        let runs = self.tenant.runs.iter();
        let theirs = runs.filter(|run| run.flow == flow && run.run_owner == person);
        let mut over: Vec<_> = theirs.filter_map(|run| run.connection).collect();
        policy::sorted::sort(&mut over);
        over.dedup();
        let names: Vec<_> = over
            .iter()
            .map(|one| self.machine_connection(*one))
            .collect();
        let sentence = match names.len() {
            0 => return None,
            1 => "Runs over {} start with {} access and stop, until it has another run owner.",
            _ => "Runs over {} start with {} access and stop, until each has another run owner.",
        };
        Some(fill(sentence, &[list(&names), self.whose(person)]))
    }
}
