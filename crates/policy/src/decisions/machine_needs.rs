//! All that a new machine connection needs: the same as its decision, without stopping at
//! the first thing that is missing, for a list to tick off.

use super::machine_account::is_username;
use super::machine_connection_create::{MachineConnectionCreate, NewMachineAuth};
use super::machine_target::{SIGN_IN, sign_in_asks, sign_in_lacks};
use crate::catalogue::{RuleId, rules as rule};
use crate::code::Code;
use crate::facts::Facts;
use crate::model::{MachineId, Target};
use crate::tenant::Tenant;
use crate::why::Silent;

/// One thing a new machine connection needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MachineNeed {
    /// What is said where it is missing.
    pub code: Code,
    /// The rule that asks for it.
    pub rule: RuleId,
    /// Whether it is there; none while that can't be told.
    pub met: Option<bool>,
    /// Whether it is asked for at all where the connection leads.
    pub applies: bool,
}

impl MachineConnectionCreate {
    /// Everything it needs, in the order the decision looks at it.
    pub fn needs(&self, facts: &impl Facts) -> Vec<MachineNeed> {
        let why = &mut Silent;
        let need = |code, rule, met| MachineNeed {
            code,
            rule,
            met,
            applies: true,
        };
        let target = self
            .target
            .filter(|target| facts.target_known(*target, why));
        let mut needs = vec![need(
            Code::TargetRequired,
            rule::MCONN_TARGET,
            Some(target.is_some()),
        )];
        match &self.auth {
            NewMachineAuth::SignIn(account) => needs.extend(SIGN_IN.map(|(code, rule)| {
                let met = target.map(|target| {
                    !sign_in_lacks(code, *account, self.environment, target, facts, why)
                });
                MachineNeed {
                    applies: target.is_none_or(|target| sign_in_asks(code, target, facts, why)),
                    ..need(code, rule, met)
                }
            })),
            NewMachineAuth::Stored(credential) => needs.push(need(
                Code::PasswordRequired,
                rule::MCRED_SELECT_CREDENTIAL,
                Some(facts.store_of(*credential, why).is_some()),
            )),
            NewMachineAuth::Manual {
                username,
                has_password,
            } => {
                let form = Some(is_username(username));
                needs.push(need(Code::UsernameFormat, rule::MCRED_USERNAME_FORMS, form));
                let password = Some(*has_password);
                needs.push(need(Code::PasswordRequired, rule::MCRED_PASSWORD, password));
            }
        }
        needs
    }

    /// The machines of a chosen group that a need isn't met on; none where it isn't about
    /// machines, or a machine by itself is chosen.
    pub fn lacking(&self, need: Code, tenant: &Tenant) -> Vec<MachineId> {
        let of_machines = [
            Code::TargetNotJoined,
            Code::TargetNotSynced,
            Code::TenantNotAllowlisted,
            Code::NoInteractiveSignIn,
        ];
        let Some(Target::Group(group)) = self.target.filter(|_| of_machines.contains(&need)) else {
            return Vec::new();
        };
        let group = tenant.machine_groups.get(group.at());
        let machines = group.map_or(&[][..], |group| &group.machines).iter();
        let lacks = |machine: &MachineId| {
            let alone = Self {
                target: Some(Target::Machine(*machine)),
                ..self.clone()
            };
            let mut needs = alone.needs(tenant).into_iter();
            needs.any(|other| other.code == need && other.met == Some(false))
        };
        machines.copied().filter(lacks).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, BOB, machine, tenant, with};
    use crate::model::{
        CredentialId, EnvironmentId, Machine, MachineGroup, MachineGroupId, MachineId, Target,
    };

    /// The decision refuses for the first thing on the list that is missing, and for no other.
    fn check(tenant: &Tenant, target: Option<Target>, auth: NewMachineAuth) {
        let question = MachineConnectionCreate {
            creator: ALICE,
            environment: EnvironmentId(0),
            target,
            auth,
        };
        let decision = question.decide(tenant, &mut Silent);
        let missing = question
            .needs(tenant)
            .into_iter()
            .find(|need| need.met == Some(false));
        assert_eq!(decision.code, missing.map(|need| need.code));
    }

    #[test]
    fn the_list_and_the_decision_agree() {
        let apart = with(|records| {
            machine(records).entra_joined = false;
            machine(records).ad_joined = true;
        });
        let unjoined = with(|records| {
            machine(records).entra_joined = false;
            records.settings.modern_auth = false;
        });
        let targets = [
            None,
            Some(Target::Machine(MachineId(0))),
            Some(Target::Machine(MachineId(99))),
            Some(Target::Group(MachineGroupId(0))),
        ];
        for tenant in [&tenant(), &apart, &unjoined] {
            for target in targets {
                for account in [ALICE, BOB] {
                    check(tenant, target, NewMachineAuth::SignIn(account));
                }
                for credential in [0, 9] {
                    let stored = NewMachineAuth::Stored(CredentialId(credential));
                    check(tenant, target, stored);
                }
                for (username, has_password) in
                    [("local\\ana", true), ("local\\ana", false), ("ana", false)]
                {
                    let username = username.into();
                    check(
                        tenant,
                        target,
                        NewMachineAuth::Manual {
                            username,
                            has_password,
                        },
                    );
                }
            }
        }
    }

    #[test]
    fn without_a_machine_nobody_can_tell_what_it_needs() {
        let question = MachineConnectionCreate {
            creator: ALICE,
            environment: EnvironmentId(0),
            target: None,
            auth: NewMachineAuth::SignIn(ALICE),
        };
        let needs = question.needs(&tenant());
        assert_eq!(needs[0].met, Some(false));
        assert!(needs[1..].iter().all(|need| need.met.is_none()));
    }

    #[test]
    fn of_a_group_the_machines_are_named_that_lack_something() {
        let tenant = with(|records| {
            let there = records.machines[0].clone();
            records.machines = vec![there, Machine::default()];
            records.machine_groups = vec![MachineGroup {
                machines: vec![MachineId(0), MachineId(1)],
                ..MachineGroup::default()
            }];
        });
        let lacking = |target| {
            let question = MachineConnectionCreate {
                creator: ALICE,
                environment: EnvironmentId(0),
                target: Some(target),
                auth: NewMachineAuth::SignIn(ALICE),
            };
            question.lacking(Code::NoInteractiveSignIn, &tenant)
        };
        assert_eq!(lacking(Target::Group(MachineGroupId(0))), [MachineId(1)]);
        assert_eq!(lacking(Target::Machine(MachineId(1))), []);
    }
}
