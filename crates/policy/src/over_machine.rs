//! The answers to *Can a run start over this machine connection?*: what its machine says, and
//! whether whoever its runs start as still has access.

use crate::answer::Word;
use crate::code::Code;
use crate::decision::Outcome;
use crate::decisions::{MachineRun, RunAccess};
use crate::model::{EnvironmentId, MachineConnectionId, Principal, RunMode};
use crate::tenant::Tenant;
use crate::why::{Silent, Why};

/// An answer with its reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverMachine {
    /// *Can't run*, *May fail* or *Can run*.
    pub word: Word,
    /// The run owner, where runs don't have the access they start with, and why.
    pub lacking: Option<(Principal, Code)>,
    /// What the machine refuses or warns of.
    pub codes: Vec<Code>,
}

/// Answers for a run over `connection`, which is the one `question` is about.
pub fn over_machine(
    tenant: &Tenant,
    connection: MachineConnectionId,
    question: MachineRun,
    why: &mut impl Why,
) -> OverMachine {
    let question = MachineRun {
        connection: Some(connection),
        ..question
    };
    let decision = question.decide(tenant, why);
    let access = RunAccess {
        connection,
        flow: None,
    };
    let access = access.decide(tenant, why);
    let word = match decision.outcome {
        _ if !access.is_allowed() => Word::CantRun,
        Outcome::Deny => Word::CantRun,
        Outcome::Warn => Word::MayFail,
        _ => Word::CanRun,
    };
    let warned = decision.warnings.iter().map(|notice| notice.code);
    OverMachine {
        word,
        lacking: access.code.map(|code| (access.data, code)),
        codes: decision.code.into_iter().chain(warned).collect(),
    }
}

/// The word for a run that starts right away, for lists: *Depends* where it isn't the same for
/// cloud flows of every environment.
pub fn word_over_machine(tenant: &Tenant, connection: MachineConnectionId, mode: RunMode) -> Word {
    let places = (0..).map(EnvironmentId).take(tenant.environments.len());
    let mut words = places.map(|environment| {
        let question = MachineRun {
            connection: Some(connection),
            environment,
            mode,
            async_disabled: false,
            queued_minutes: 0,
        };
        over_machine(tenant, connection, question, &mut Silent).word
    });
    let first = words.next().unwrap_or(Word::Depends);
    if words.all(|word| word == first) {
        first
    } else {
        Word::Depends
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, BY_PASSWORD, BY_SIGN_IN, machine, with};
    use crate::model::{Environment, Records};

    fn check(
        connection: MachineConnectionId,
        mode: RunMode,
        change: impl FnOnce(&mut Records),
        expected: Word,
    ) {
        let tenant = with(change);
        assert_eq!(word_over_machine(&tenant, connection, mode), expected);
    }

    #[test]
    fn a_run_starts_where_the_machine_lets_it_and_its_owner_is_here() {
        check(BY_PASSWORD, RunMode::Unattended, |_| {}, Word::CanRun);
        check(BY_SIGN_IN, RunMode::Unattended, |_| {}, Word::CantRun);
        let left = |records: &mut Records| {
            records.machine_connections[BY_SIGN_IN.at()].created_by = ALICE;
            records.people[ALICE.at()].left = true;
        };
        check(BY_SIGN_IN, RunMode::Attended, |_| {}, Word::CanRun);
        check(BY_SIGN_IN, RunMode::Attended, left, Word::CantRun);
    }

    #[test]
    fn a_run_that_organizations_allow_differently_depends() {
        let two = |allowed: &'static [&'static str]| {
            move |records: &mut Records| {
                records.environments[0].tenant_id = "contoso".into();
                records.environments.push(Environment {
                    tenant_id: "fabrikam".into(),
                    ..Environment::default()
                });
                let machine = machine(records);
                machine.entra_joined = false;
                machine.ad_joined = true;
                machine.allowed_tenants = allowed.iter().map(|&one| one.to_owned()).collect();
            }
        };
        check(
            BY_SIGN_IN,
            RunMode::Attended,
            two(&["contoso"]),
            Word::Depends,
        );
        check(BY_SIGN_IN, RunMode::Attended, two(&[]), Word::CantRun);
        check(BY_PASSWORD, RunMode::Attended, two(&[]), Word::CanRun);
        let both = two(&["contoso", "fabrikam"]);
        check(BY_SIGN_IN, RunMode::Attended, both, Word::CanRun);
    }
}
