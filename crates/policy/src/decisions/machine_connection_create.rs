//! Can somebody create this connection to a machine?
//!
//! | Condition | Outcome |
//! |---|---|
//! | no machine or machine group | deny `target_required` |
//! | sign-in: the account's organization isn't the environment's | deny `tenant_mismatch` |
//! | sign-in: a machine is joined to nothing | deny `target_not_joined` |
//! | sign-in: joined to Entra, not in sync with it | deny `target_not_synced` |
//! | sign-in: joined to AD alone, organization not on the allowlist | deny `tenant_not_allowlisted` |
//! | sign-in: the account may not sign in to Windows there, or is of somebody who has left | deny `no_interactive_sign_in` |
//! | sign-in: no modern authentication | deny `modern_auth_required` |
//! | typed in: none of the forms of a username | deny `username_format` |
//! | typed in: no password | deny `password_required` |
//! | otherwise | allow; with sign-in it is created automatically |
//!
//! In a group every machine counts. The run owner is whoever creates the connection. A
//! credential kept in CyberArk is a preview; one that isn't there is no password.

use super::machine_account::is_username;
use super::machine_target::sign_in_refused;
use crate::catalogue::{DisputeId, rules as rule};
use crate::code::Code;
use crate::decision::{Decision, Outcome};
use crate::facts::Facts;
use crate::model::{CredentialId, CredentialStore, EnvironmentId, PersonId, Target};
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MachineConnectionCreate {
    /// Who creates it.
    pub creator: PersonId,
    /// In which environment.
    pub environment: EnvironmentId,
    /// Where it leads; none while nothing is chosen.
    pub target: Option<Target>,
    /// How it signs in.
    pub auth: NewMachineAuth,
}

/// How a new machine connection signs in. A password is asked for and never kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewMachineAuth {
    /// With the sign-in of this account.
    SignIn(PersonId),
    /// With a stored credential.
    Stored(CredentialId),
    /// With what is typed in.
    Manual {
        /// The username.
        username: String,
        /// Whether there is a password.
        has_password: bool,
    },
}

/// What is created, or what is shown instead.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewMachineConnection {
    /// Signing in is all there is to do.
    pub created_automatically: bool,
    /// Whose permissions are checked in its runs; none where it isn't created.
    pub run_owner: Option<PersonId>,
    /// It rests on something that is a preview.
    pub preview: bool,
    /// What Power Automate shows, word for word, where that is documented.
    pub message: Option<String>,
    /// What it may show instead, word for word: which of the two isn't documented.
    pub other_message: Option<&'static str>,
}

impl MachineConnectionCreate {
    /// Decides.
    pub fn decide(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<NewMachineConnection> {
        let target = match self.target {
            Some(target) if facts.target_known(target, why) => Some(target),
            _ => None,
        };
        why.rule(rule::MCONN_TARGET, target.is_none());
        let Some(target) = target else {
            return refuse(Code::TargetRequired);
        };
        why.rule(rule::MCONN_TWO_METHODS, true);
        let refused = match &self.auth {
            NewMachineAuth::SignIn(account) => {
                sign_in_refused(*account, self.environment, target, facts, why)
            }
            password => self.password_refused(password, facts, why),
        };
        if let Some(code) = refused {
            return self.explained(code, facts, why);
        }
        why.rule(rule::MCONN_SECURE_MACHINE, true);
        why.rule(rule::RUNOWNER_DEFAULT_CREATOR, true);
        let created_automatically = matches!(self.auth, NewMachineAuth::SignIn(_));
        if created_automatically {
            why.rule(rule::MSIGN_NO_SESSION_CREDENTIALS, true);
            why.rule(rule::MSIGN_AUTO_CREATED, true);
            why.rule(rule::MSIGN_TOKEN_CREATED, true);
            why.rule(rule::MSIGN_TOKEN_SCOPE, true);
            why.rule(rule::MSIGN_TOKEN_MANAGED, true);
        }
        let preview = match self.auth {
            NewMachineAuth::Stored(credential) => {
                facts.store_of(credential, why) == Some(CredentialStore::CyberArk)
            }
            _ => false,
        };
        why.rule(rule::MCRED_STORES, preview);
        let created = NewMachineConnection {
            created_automatically,
            run_owner: Some(self.creator),
            preview,
            message: None,
            other_message: None,
        };
        Decision::new(Outcome::Allow, created)
    }

    /// What a username and password lack.
    fn password_refused(
        &self,
        auth: &NewMachineAuth,
        facts: &impl Facts,
        why: &mut impl Why,
    ) -> Option<Code> {
        let passwords = facts.password_sessions(why);
        why.rule(rule::MSIGN_WHEN, !passwords);
        let (form_is_wrong, missing) = match auth {
            NewMachineAuth::Manual {
                username,
                has_password,
            } => {
                let form_is_wrong = !is_username(username);
                why.rule(rule::MCRED_USERNAME_FORMS, form_is_wrong);
                why.rule(rule::MCRED_PASSWORD, !has_password);
                (form_is_wrong, !has_password)
            }
            NewMachineAuth::Stored(credential) => {
                let missing = facts.store_of(*credential, why).is_none();
                why.rule(rule::MCRED_SELECT_CREDENTIAL, true);
                (false, missing)
            }
            NewMachineAuth::SignIn(_) => (false, false),
        };
        why.rule(rule::MCRED_NEEDS_BOTH, form_is_wrong || missing);
        match (form_is_wrong, missing) {
            (true, _) => Some(Code::UsernameFormat),
            (false, true) => Some(Code::PasswordRequired),
            (false, false) => None,
        }
    }

    /// A refusal with what else is known about it.
    fn explained(
        &self,
        code: Code,
        facts: &impl Facts,
        why: &mut impl Why,
    ) -> Decision<NewMachineConnection> {
        let mut decision = refuse(code);
        match code {
            Code::TenantNotAllowlisted => {
                why.rule(rule::MSIGN_ERR_CREATE, true);
                let tenant = facts.environment_tenant(self.environment, why);
                decision.data.message = Some(format!(
                    "Tenant {tenant} needs to be explicitly allowlisted to authorize \
                     'connect with sign-in' runs on the machine"
                ));
                decision.data.other_message =
                    Some("Unable to connect. The credentials for the machine are incorrect.");
            }
            // Another reading takes the join for advice.
            Code::TargetNotJoined => decision.disputed = Some(DisputeId::C_17),
            _ => {}
        }
        decision
    }
}

fn refuse(code: Code) -> Decision<NewMachineConnection> {
    Decision::deny(code, NewMachineConnection::default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, BOB, machine, tenant, with};
    use crate::model::{MachineGroupId, MachineId, Records};
    use crate::tenant::Tenant;
    use crate::why::Silent;

    const ONE: Option<Target> = Some(Target::Machine(MachineId(0)));
    const BOTH: Option<Target> = Some(Target::Group(MachineGroupId(0)));

    fn check(
        tenant: &Tenant,
        target: Option<Target>,
        auth: NewMachineAuth,
        expected: Result<bool, Code>,
    ) {
        let question = MachineConnectionCreate {
            creator: ALICE,
            environment: EnvironmentId(0),
            target,
            auth,
        };
        let decision = question.decide(tenant, &mut Silent);
        let refused = decision.outcome == Outcome::Deny;
        assert_eq!(refused, decision.data.run_owner.is_none());
        match expected {
            Ok(automatic) => {
                let created = (decision.outcome, decision.data.created_automatically);
                assert_eq!(created, (Outcome::Allow, automatic));
            }
            Err(code) => assert_eq!(decision.code, Some(code)),
        }
    }

    fn sign_in(change: impl FnOnce(&mut Records), expected: Result<bool, Code>) {
        check(&with(change), BOTH, NewMachineAuth::SignIn(ALICE), expected);
    }

    fn typed(username: &str, has_password: bool, expected: Result<bool, Code>) {
        let auth = NewMachineAuth::Manual {
            username: username.into(),
            has_password,
        };
        check(&tenant(), ONE, auth, expected);
    }

    #[test]
    fn somewhere_it_must_lead() {
        let nowhere = Some(Target::Machine(MachineId(9)));
        for target in [None, nowhere] {
            let auth = NewMachineAuth::SignIn(ALICE);
            check(&tenant(), target, auth, Err(Code::TargetRequired));
        }
    }

    #[test]
    fn signing_in_needs_every_machine_ready_for_it() {
        sign_in(|_| {}, Ok(true));
        let other = |records: &mut Records| records.people[0].tenant_id = "other".into();
        sign_in(other, Err(Code::TenantMismatch));
        sign_in(
            |records| machine(records).entra_joined = false,
            Err(Code::TargetNotJoined),
        );
        sign_in(
            |records| machine(records).entra_synced = false,
            Err(Code::TargetNotSynced),
        );
        sign_in(
            |records| machine(records).interactive_users.clear(),
            Err(Code::NoInteractiveSignIn),
        );
        sign_in(
            |records| records.settings.modern_auth = false,
            Err(Code::ModernAuthRequired),
        );
        check(
            &tenant(),
            ONE,
            NewMachineAuth::SignIn(BOB),
            Err(Code::NoInteractiveSignIn),
        );
    }

    #[test]
    fn only_a_machine_of_active_directory_alone_needs_an_allowlist() {
        let alone = |records: &mut Records| {
            machine(records).entra_joined = false;
            machine(records).ad_joined = true;
        };
        sign_in(alone, Err(Code::TenantNotAllowlisted));
        let listed = |records: &mut Records| {
            alone(records);
            machine(records).allowed_tenants = vec!["other".into(), "ONE".into()];
        };
        sign_in(listed, Ok(true));
        sign_in(|records| machine(records).ad_joined = true, Ok(true));
        let refused = MachineConnectionCreate {
            creator: ALICE,
            environment: EnvironmentId(0),
            target: BOTH,
            auth: NewMachineAuth::SignIn(ALICE),
        };
        let refused = refused.decide(&with(alone), &mut Silent);
        let message = refused.data.message.expect("a message");
        assert!(message.starts_with("Tenant one needs"), "{message}");
        let other = refused.data.other_message;
        assert_eq!(
            other,
            Some("Unable to connect. The credentials for the machine are incorrect.")
        );
    }

    #[test]
    fn a_typed_in_account_needs_its_form_and_its_password() {
        typed("local\\ana", true, Ok(false));
        typed("local\\ana", false, Err(Code::PasswordRequired));
        typed("ana", true, Err(Code::UsernameFormat));
        typed("ana", false, Err(Code::UsernameFormat));
    }

    #[test]
    fn a_stored_credential_has_its_password() {
        let vault = NewMachineAuth::Stored(CredentialId(0));
        check(&tenant(), ONE, vault, Ok(false));
        let lost = NewMachineAuth::Stored(CredentialId(9));
        check(&tenant(), ONE, lost, Err(Code::PasswordRequired));
        for (at, preview) in [(0, false), (1, true)] {
            let question = MachineConnectionCreate {
                creator: ALICE,
                environment: EnvironmentId(0),
                target: ONE,
                auth: NewMachineAuth::Stored(CredentialId(at)),
            };
            let decision = question.decide(&tenant(), &mut Silent);
            assert_eq!(decision.data.preview, preview);
        }
    }

    #[test]
    fn whoever_has_left_signs_in_nowhere() {
        sign_in(|_| {}, Ok(true));
        let left = |records: &mut Records| records.people[ALICE.at()].left = true;
        sign_in(left, Err(Code::NoInteractiveSignIn));
    }
}
