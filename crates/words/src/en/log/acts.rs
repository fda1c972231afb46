//! What was done to an account or an environment. The change holds the whole record as it
//! became; what was written tells which part of it is new.

use policy::sorted::{Map, Set};

use policy::edit::{Edit, Record};
use policy::model::*;

use super::super::Voice;
use super::super::environment_names::security_role;
use super::Tense;
use crate::phrase::{Phrase, fill};

impl Voice<'_> {
    /// `took the role X in Y from Z`, or what else became of an account.
    pub(in super::super) fn did_to_account(
        &self,
        person: PersonId,
        to: &Person,
        edits: &[Edit],
        tense: Tense,
    ) -> Phrase {
        let before = written(
            edits,
            tense,
            |record| match record {
                Record::Person(person) => Some(person),
                _ => None,
            },
            to,
        );
        let yours = self.is_you(person);
        let whose = [self.person(person)];
        let tell = |[past, ing, your_past, your_ing]: [&'static str; 4], names: &[Phrase]| {
            let template = match (yours, tense) {
                (false, Tense::Past) => past,
                (false, Tense::Ing) => ing,
                (true, Tense::Past) => your_past,
                (true, Tense::Ing) => your_ing,
            };
            // What is yours is named without you, so the name stands last.
            fill(template, &names[..names.len() - usize::from(yours)])
        };
        if let Some((environment, role, given)) =
            before.and_then(|before| one_role(&before.roles, &to.roles))
        {
            let of = |whose| {
                [
                    security_role(role).into(),
                    self.environment(environment),
                    whose,
                ]
            };
            let [whose] = whose;
            return match given {
                true => tell(
                    [
                        "gave the role {} in {} to {}",
                        "giving the role {} in {} to {}",
                        "added the role {} in {} to your account",
                        "adding the role {} in {} to your account",
                    ],
                    &of(whose),
                ),
                false => tell(
                    [
                        "took the role {} in {} from {}",
                        "taking the role {} in {} from {}",
                        "took the role {} in {} from your account",
                        "taking the role {} in {} from your account",
                    ],
                    &of(whose),
                ),
            };
        }
        let templates = if to.left {
            [
                "deactivated the account of {}",
                "deactivating the account of {}",
                "deactivated your account",
                "deactivating your account",
            ]
        } else if before.is_some_and(|before| before.left) {
            [
                "reactivated the account of {}",
                "reactivating the account of {}",
                "reactivated your account",
                "reactivating your account",
            ]
        } else if before.is_some_and(|before| before.roles != to.roles) {
            [
                "changed the roles of {}",
                "changing the roles of {}",
                "changed your roles",
                "changing your roles",
            ]
        } else {
            [
                "changed the account of {}",
                "changing the account of {}",
                "changed your account",
                "changing your account",
            ]
        };
        tell(templates, &whose)
    }

    /// `marked X as reviewed`, or that something else is known of an environment.
    pub(in super::super) fn did_to_environment(
        &self,
        environment: EnvironmentId,
        to: &Environment,
        edits: &[Edit],
        tense: Tense,
    ) -> Phrase {
        let before = written(
            edits,
            tense,
            |record| match record {
                Record::Environment(environment) => Some(environment),
                _ => None,
            },
            to,
        );
        let reviewed = before.is_some_and(|before| {
            let as_reviewed = Environment {
                last_audit: to.last_audit.clone(),
                ..before.clone()
            };
            to.last_audit.is_some() && before != to && as_reviewed == *to
        });
        let template = match (reviewed, tense) {
            (true, Tense::Past) => "marked {} as reviewed",
            (true, Tense::Ing) => "marking {} as reviewed",
            (false, Tense::Past) => "changed what is known of the environment {}",
            (false, Tense::Ing) => "changing what is known of the environment {}",
        };
        fill(template, &[self.environment(environment)])
    }
}

/// The record as it was before a change made it into `to`. What is taken back was written the
/// other way round.
fn written<'a, T: PartialEq>(
    edits: &'a [Edit],
    tense: Tense,
    kind: impl Fn(&'a Record) -> Option<&'a T>,
    to: &T,
) -> Option<&'a T> {
    edits.iter().find_map(|edit| {
        let Edit::Record { before, after, .. } = edit else {
            return None;
        };
        let (from, became) = match tense {
            Tense::Past => (before, after),
            Tense::Ing => (after, before),
        };
        let became = kind(became.as_deref()?)?;
        (became == to).then(|| kind(from.as_deref()?)).flatten()
    })
}

/// Where a single role was given or taken: in which environment, which one, and whether it
/// was given.
fn one_role(before: &Roles, after: &Roles) -> Option<(EnvironmentId, SecurityRole, bool)> {
    let only_in = |one: &Roles, other: &Roles| -> Vec<(EnvironmentId, SecurityRole)> {
        let held = |environment, role| {
            let roles: Option<&Set<SecurityRole>> = other.get(environment);
            roles.is_some_and(|roles| roles.contains(role))
        };
        one.iter()
            .flat_map(|(environment, roles)| roles.iter().map(move |role| (environment, role)))
            .filter(|(environment, role)| !held(environment, role))
            .map(|(environment, role)| (*environment, *role))
            .collect()
    };
    match (&only_in(after, before)[..], &only_in(before, after)[..]) {
        ([(environment, role)], []) => Some((*environment, *role, true)),
        ([], [(environment, role)]) => Some((*environment, *role, false)),
        // Whoever has no other role is a basic user instead.
        ([(_, SecurityRole::BasicUser)], [(environment, role)]) => {
            Some((*environment, *role, false))
        }
        ([(environment, role)], [(_, SecurityRole::BasicUser)]) => {
            Some((*environment, *role, true))
        }
        _ => None,
    }
}

type Roles = Map<EnvironmentId, Set<SecurityRole>>;
