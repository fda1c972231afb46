//! What screens say of machines, of connections to them, and of runs over them.

use policy::change::Verdict;
use policy::code::Code;
use policy::model::*;

use super::{Voice, machines};
use crate::phrase::{Phrase, begin, fill, list};

/// What a machine is joined to.
pub fn machine_join(join: MachineJoin) -> &'static str {
    match (join.entra, join.synced, join.ad) {
        (true, true, false) => "Microsoft Entra ID, in sync",
        (true, false, false) => "Microsoft Entra ID, not in sync",
        (true, true, true) => "Microsoft Entra ID, in sync, and Active Directory",
        (true, false, true) => "Microsoft Entra ID, not in sync, and Active Directory",
        (false, _, true) => "Active Directory",
        (false, _, false) => "Nothing",
    }
}

/// Where a stored credential keeps its secrets.
pub fn credential_store(store: CredentialStore) -> &'static str {
    match store {
        CredentialStore::AzureKeyVault => "Azure Key Vault",
        CredentialStore::CyberArk => "CyberArk",
    }
}

/// What a machine connection can be shared as.
pub fn machine_permission(permission: MachinePermission) -> &'static str {
    match permission {
        MachinePermission::CanUse => "Can use",
        MachinePermission::CanEdit => "Can edit",
    }
}

/// With or without somebody at the machine.
pub fn run_mode(mode: RunMode) -> &'static str {
    match mode {
        RunMode::Attended => "Attended",
        RunMode::Unattended => "Unattended",
    }
}

/// Why something about machines doesn't work, and what to do.
pub fn machine_says(code: Code) -> &'static str {
    machines::sentence(code)
}

/// What every run over a connection keeps to.
pub fn machine_limit(code: Code) -> &'static str {
    match code {
        Code::AttendedOnly => "Attended runs only: unattended ones fail.",
        Code::QueueTimeout => "A run waits in the queue for one hour at most.",
        _ => {
            "With AsyncDisabled set to True in the step that starts it, a run is likely to end with PasswordlessTokenExpiry."
        }
    }
}

/// A connection without such limits.
pub fn no_machine_limit() -> &'static str {
    "It doesn't use Connect with sign-in, so it is for attended and unattended runs, without a limit of one hour in the queue."
}

/// No run says over which connection.
pub fn over_no_machine_yet() -> &'static str {
    "No run over a machine is known. A cloud flow needs a connection to a machine before it can start this."
}

/// Nothing is known to have run over a machine connection.
pub fn over_it_nothing_ran() -> &'static str {
    "No run over this connection is known."
}

/// What signing in does, where nothing is in the way.
pub fn sign_in_creates() -> &'static str {
    "In Power Automate, signing in makes the connection at once, with a token that Power Platform keeps and that only lets desktop flows run. Create only notes it here. It works for attended runs only."
}

/// What a test answers where nothing is in the way.
pub fn test_succeeds() -> &'static str {
    "Nothing Sharewell knows of is in the way of this connection. Whether the machine is on, knows this account, and \
     takes the password, only Power Automate can test."
}

/// The same of a connection made with Connect with sign-in, which has no password.
pub fn sign_in_test_succeeds() -> &'static str {
    "Nothing Sharewell knows of is in the way of this connection. Whether the machine is on, only Power Automate can test."
}

/// What a run needs and has.
pub fn run_is_free() -> &'static str {
    "Nothing Sharewell knows of is in the way of this run."
}

/// What a preview rests on something that isn't finished.
pub fn credential_preview() -> &'static str {
    "Credentials kept in CyberArk are a preview and may change."
}

/// Before the list of people who can be chosen for a sign-in.
pub fn sign_in_is_a_list() -> &'static str {
    "Choose whose account it is. This is a list of people here, not a sign-in: Sharewell asks for no password."
}

/// Files say nothing about machines, and generated organizations have none.
pub fn no_machines(in_file: bool) -> &'static str {
    if !in_file {
        return "This organization is generated, without machines. The demo shows how it works.";
    }
    "An exported file doesn't say which machines there are, who is connected to them, or what ran. The demo shows how it works."
}

impl Voice<'_> {
    /// How a machine connection signs in.
    pub fn signs_in_with(&self, auth: &MachineAuth) -> Phrase {
        match auth {
            MachineAuth::SignIn(person) => fill("Sign-in as {}", &[self.person(*person)]),
            MachineAuth::Manual { username } => {
                fill("Username and password, as {}", &[Phrase::account(username)])
            }
            MachineAuth::Stored(credential) => match self.tenant.credentials.get(credential.at()) {
                Some(record) => fill(
                    match record.store {
                        CredentialStore::CyberArk => "Stored credential: {} ({}, preview)",
                        CredentialStore::AzureKeyVault => "Stored credential: {} ({})",
                    },
                    &[
                        Phrase::account(&record.name),
                        credential_store(record.store).into(),
                    ],
                ),
                None => "A stored credential that isn't there".into(),
            },
        }
    }

    /// Whose permissions are checked in its runs, and why they are.
    pub fn run_owner_of(&self, owner: Principal, chosen: bool) -> Phrase {
        let name = self.principal_subject(owner);
        if chosen {
            name
        } else {
            name.text(", who created it")
        }
    }

    /// People, `You` for the one spoken to, or that there is nobody.
    pub fn names_or_nobody(&self, people: impl IntoIterator<Item = PersonId>) -> Phrase {
        let names: Vec<_> = people
            .into_iter()
            .map(|person| self.person(person))
            .collect();
        if names.is_empty() {
            "Nobody".into()
        } else {
            begin(list(&names))
        }
    }

    /// Why a machine connection can't be changed like this.
    pub fn machine_locked(&self, verdict: &Verdict) -> Phrase {
        match (verdict.code, verdict.managed_by) {
            (Some(Code::NotConnectionOwner), Some(creator)) if self.has_left(creator) => fill(
                "Nobody can change this connection: {}, who created it, has left. Connect to the machine again with an \
                 account of somebody who is here.",
                &[self.name(creator)],
            ),
            (Some(Code::NotConnectionOwner), Some(creator)) => fill(
                "Of people, only {} can change this connection, as the one who created it.",
                &[self.person(creator)],
            ),
            (Some(Code::NothingToChange) | None, _) => {
                "It's this way already, so nothing changes.".into()
            }
            (Some(Code::HasLeft), _) => {
                "You've left and can't sign in anymore, so this connection stays as it is.".into()
            }
            (Some(code), _) => machines::sentence(code).into(),
        }
    }

    /// Why it can't be shared. That its run owner is only the creator is heard by the creator
    /// alone: nobody else shares it.
    pub fn machine_sharing_locked(
        &self,
        connection: MachineConnectionId,
        verdict: &Verdict,
    ) -> Phrase {
        if verdict.code != Some(Code::RunOwnerRequired) {
            return self.machine_locked(verdict);
        }
        match self.tenant.machine_connection(connection).auth {
            MachineAuth::SignIn(_) => {
                "You're run owner only because you created it, and a connection made with Connect with sign-in can't \
                 have another. To share one, connect with a username and password."
            }
            _ => {
                "You're run owner only because you created it. Choose an application as run owner before you share."
            }
        }
        .into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use policy::Tenant;
    use policy::change::Change;

    fn demo() -> Tenant {
        let json = include_str!("../../../../public/demo/tenant.json");
        serde_json::from_str(json).expect("the demo is a tenant")
    }

    fn check(creator: bool, expected: &str) {
        let tenant = demo();
        let connection = MachineConnectionId(0);
        let record = tenant.machine_connection(connection);
        let other = tenant
            .person_ids()
            .find(|person| *person != record.created_by)
            .expect("somebody else");
        let you = if creator { record.created_by } else { other };
        let change = Change::SetRunOwner {
            connection,
            to: record.run_owner,
        };
        let verdict = change.decide(&tenant, you, false);
        let said = Voice::new(&tenant, you).machine_locked(&verdict);
        assert_eq!(said.plain(), expected);
    }

    #[test]
    fn who_may_change_a_connection_is_named() {
        check(true, "It's this way already, so nothing changes.");
        check(
            false,
            "Of people, only Ana Ruiz can change this connection, as the one who created it.",
        );
    }

    #[test]
    fn nobody_is_sent_to_a_creator_who_has_left() {
        let tenant = demo();
        let mut records = tenant.machine_connections.iter();
        let at = records.position(|record| tenant.person(record.created_by).left);
        let connection = MachineConnectionId(at.expect("Vera's") as u32);
        let change = Change::SetRunOwner {
            connection,
            to: RunOwner::Creator,
        };
        let verdict = change.decide(&tenant, PersonId(0), false);
        let said = Voice::new(&tenant, PersonId(0)).machine_locked(&verdict);
        assert_eq!(
            said.plain(),
            "Nobody can change this connection: Vera Holt, who created it, has left. Connect to the machine again with \
             an account of somebody who is here."
        );
    }

    #[test]
    fn the_creator_hears_what_sharing_needs() {
        let tenant = demo();
        let check = |signs_in: bool, expected: &str| {
            let mut records = tenant.machine_connections.iter().zip(0..);
            let (record, at) = records
                .find(|(record, _)| {
                    let chosen = record.run_owner != RunOwner::Creator;
                    matches!(record.auth, MachineAuth::SignIn(_)) == signs_in && !chosen
                })
                .expect("one of the demo");
            let connection = MachineConnectionId(at);
            let change = Change::ShareMachine {
                connection,
                with: ServicePrincipalId(0),
                permission: Some(MachinePermission::CanUse),
            };
            let verdict = change.decide(&tenant, record.created_by, false);
            assert_eq!(verdict.code, Some(Code::RunOwnerRequired));
            let voice = Voice::new(&tenant, record.created_by);
            let said = voice.machine_sharing_locked(connection, &verdict);
            assert_eq!(said.plain(), expected);
        };
        check(
            false,
            "You're run owner only because you created it. Choose an application as run owner before you share.",
        );
        check(
            true,
            "You're run owner only because you created it, and a connection made with Connect with sign-in can't have \
             another. To share one, connect with a username and password.",
        );
    }

    #[test]
    fn each_way_to_sign_in_has_its_words() {
        let tenant = demo();
        let voice = Voice::new(&tenant, PersonId(0));
        let said: Vec<_> = tenant
            .machine_connections
            .iter()
            .map(|record| voice.signs_in_with(&record.auth).plain())
            .collect();
        assert_eq!(
            said[..4],
            [
                "Stored credential: Finance robot account (Azure Key Vault)",
                "Username and password, as LARKMOOR\\kofi",
                "Stored credential: Operations account (CyberArk, preview)",
                "Sign-in as Bo Tran",
            ]
        );
    }
}
