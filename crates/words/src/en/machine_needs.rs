//! What a new connection to a machine needs, as something done or still to do, and what a run
//! over a connection lacks whose account belongs to somebody who has left.

use policy::code::Code;
use policy::decisions::{NewMachineAuth, lacks_machine, ran_over};
use policy::model::{
    FlowId, MachineAuth, MachineConnectionId, MachineId, PersonId, Principal, Target,
};

use super::{Voice, machines};
use crate::phrase::{Phrase, fill, list};

/// What is so once a need is met.
pub fn machine_need_met(need: Code, auth: &NewMachineAuth) -> &'static str {
    match need {
        Code::TargetRequired => "A machine or a machine group is chosen.",
        Code::TenantMismatch => "The account belongs to the organization of the environment.",
        Code::TargetNotJoined => {
            "Each machine there is joined to Microsoft Entra ID or to an Active Directory domain."
        }
        Code::TargetNotSynced => "Each machine joined to Microsoft Entra ID is in sync with it.",
        Code::TenantNotAllowlisted => {
            "Each machine joined to Active Directory alone has your organization on its allowlist."
        }
        Code::NoInteractiveSignIn => "The account can sign in to Windows on each machine there.",
        Code::ModernAuthRequired => "Your organization is set up for modern authentication.",
        Code::UsernameFormat => "The account says where it is.",
        _ if matches!(auth, NewMachineAuth::Stored(_)) => {
            "A stored credential is chosen, and it holds the password."
        }
        _ => "You have the password of the account.",
    }
}

impl Voice<'_> {
    /// What to do about a need that isn't met, in one short sentence.
    pub fn machine_need_open(&self, need: Code, auth: &NewMachineAuth) -> Phrase {
        match (need, auth) {
            (Code::TargetRequired, _) => "Choose a machine or a machine group.",
            (Code::TenantMismatch, _) => "Choose an account of the environment's organization.",
            (Code::TargetNotJoined, _) => {
                "Have each machine there joined to Microsoft Entra ID or to an Active Directory domain."
            }
            (Code::TargetNotSynced, _) => {
                "Have each machine there brought in sync with Microsoft Entra ID."
            }
            (Code::TenantNotAllowlisted, _) => {
                "Have your organization put on the allowlist of the machine."
            }
            (Code::NoInteractiveSignIn, NewMachineAuth::SignIn(account))
                if self.has_left(*account) =>
            {
                "Choose the account of somebody who is here."
            }
            (Code::NoInteractiveSignIn, _) => {
                "Choose an account that can sign in to Windows on each machine there."
            }
            (Code::ModernAuthRequired, _) => {
                "Have your organization set up for modern authentication."
            }
            (Code::HasLeft, _) => "Act as somebody who is here: whoever has left can't sign in anymore.",
            (Code::UsernameFormat, _) => "Write the account together with where it is.",
            (_, NewMachineAuth::Stored(_)) => "Choose a stored credential.",
            _ => "Have the password of the account at hand.",
        }
        .into()
    }

    /// Why it isn't met, and everything one can do about it.
    pub fn machine_need_because(&self, need: Code, auth: &NewMachineAuth) -> Phrase {
        match (need, auth) {
            (Code::NoInteractiveSignIn, NewMachineAuth::SignIn(account))
                if self.has_left(*account) =>
            {
                let sentence = if self.is_you(*account) {
                    "{} have left and can't sign in to Windows on the machine anymore."
                } else {
                    "{} has left and can't sign in to Windows on the machine anymore."
                };
                fill(sentence, &[self.subject(*account)])
            }
            _ => machines::sentence(need).into(),
        }
    }

    /// Which machines of a group it is about; nothing where there are none to name.
    pub fn about_machines(&self, machines: &[MachineId]) -> Option<Phrase> {
        let machines = machines.iter().map(|machine| Target::Machine(*machine));
        let names: Vec<_> = machines.map(|machine| self.target(machine)).collect();
        (!names.is_empty()).then(|| fill("In this group that is so on {}.", &[list(&names)]))
    }

    /// Why a run over a connection can't start or may fail.
    pub fn machine_run_says(&self, connection: MachineConnectionId, code: Code) -> Phrase {
        let auth = &self.tenant.machine_connection(connection).auth;
        match (code, auth) {
            // Nobody can sign in there as somebody who has left.
            (Code::NoMatchingSession, MachineAuth::SignIn(account)) if self.has_left(*account) => {
                fill(
                    "Nobody is signed in to Windows on the machine as {}, who {} left. Connect to the machine again with \
                     an account of somebody who is here.",
                    &[self.person(*account), self.have(*account).into()],
                )
            }
            _ => machines::sentence(code).into(),
        }
    }

    /// Why runs over a connection don't have the access they start with.
    pub fn run_access_says(
        &self,
        connection: MachineConnectionId,
        run_owner: Principal,
        code: Code,
    ) -> Phrase {
        let Principal::Person(person) = run_owner else {
            return machines::sentence(code).into();
        };
        let whose = self.whose(person);
        let next = || {
            let record = self.tenant.machine_connection(connection);
            let is_sign_in = matches!(record.auth, MachineAuth::SignIn(_));
            // Only its creator could choose another run owner, and never for a sign-in.
            if is_sign_in || self.has_left(record.created_by) {
                "Somebody who is here has to connect to the machine again."
            } else {
                "It needs another run owner."
            }
        };
        match (code, self.is_you(person)) {
            (Code::HasLeft, true) => {
                Phrase::from("Its runs start with your access, and you've left.").and(next().into())
            }
            (Code::HasLeft, false) => fill(
                "Its runs start with {} access, and {} has left.",
                &[whose, self.name(person)],
            )
            .and(next().into()),
            (Code::NoAccess, true) => {
                "Its runs start with your access, and you have none to this flow.".into()
            }
            (Code::NoAccess, false) => fill(
                "Its runs start with {} access, and {} has none to this flow.",
                &[whose, self.name(person)],
            ),
            _ => fill(
                "Its runs start with {} access, and a cloud flow can't start this for a run-only user.",
                &[whose],
            ),
        }
    }

    /// Runs that start with an application's access: what it may run nobody says here.
    pub fn application_runs(&self, run_owner: Principal) -> Phrase {
        fill(
            "Its runs start with what {} may do. Sharewell doesn't know whether that application may run this flow: share \
             it with the application in Power Automate.",
            &[self.principal(run_owner)],
        )
    }

    /// The first desktop flow that a cloud flow starts and that ran over machine connections of
    /// others alone.
    pub(super) fn lacks_machine(&self, flow: FlowId) -> Phrase {
        let started = self.tenant.flow(flow).cloud().into_iter();
        let mut started = started.flat_map(|cloud| cloud.desktop_flows.iter().copied());
        match started.find(|started| lacks_machine(self.tenant, flow, *started)) {
            Some(started) => self.over_others_machines(started),
            None => machines::sentence(Code::NoMachineConnection).into(),
        }
    }

    /// A cloud flow starts this desktop flow, which ran over machine connections of others alone.
    pub fn over_others_machines(&self, started: FlowId) -> Phrase {
        let mut names: Vec<Phrase> = Vec::new();
        for ran in ran_over(self.tenant, started) {
            let name = self.target(self.tenant.machine_connection(ran).target);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        fill(
            "It starts {} on {}, which takes a machine connection made by one of its owners, or a run stops there. A \
             connection of somebody else can't be shared with people.",
            &[self.flow(started), list(&names)],
        )
    }

    /// Runs start with the access of a person who may run the flow.
    pub fn run_access_is_enough(&self, person: PersonId) -> Phrase {
        let whose = self.whose(person);
        fill("Its runs start with {} access, which is enough.", &[whose])
    }

    fn have(&self, person: PersonId) -> &'static str {
        if self.is_you(person) { "have" } else { "has" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use policy::Tenant;
    use policy::model::CredentialId;

    const VERA: PersonId = PersonId(3);

    fn demo() -> Tenant {
        let json = include_str!("../../../../public/demo/tenant.json");
        serde_json::from_str(json).expect("the demo is a tenant")
    }

    #[test]
    fn whoever_has_left_is_said_to_have() {
        let tenant = demo();
        let mut records = tenant.machine_connections.iter();
        let at = records.position(|record| record.auth == MachineAuth::SignIn(VERA));
        let connection = MachineConnectionId(at.expect("Vera's") as u32);
        let of = NewMachineAuth::SignIn(VERA);
        for (you, run, because) in [
            (
                PersonId(0),
                "Nobody is signed in to Windows on the machine as Vera Holt, who has left. Connect to the machine again \
                 with an account of somebody who is here.",
                "Vera Holt has left and can't sign in to Windows on the machine anymore.",
            ),
            (
                VERA,
                "Nobody is signed in to Windows on the machine as you, who have left. Connect to the machine again with \
                 an account of somebody who is here.",
                "You have left and can't sign in to Windows on the machine anymore.",
            ),
        ] {
            let voice = Voice::new(&tenant, you);
            let said = voice.machine_run_says(connection, Code::NoMatchingSession);
            assert_eq!(said.plain(), run);
            let need = Code::NoInteractiveSignIn;
            assert_eq!(voice.machine_need_because(need, &of).plain(), because);
            assert_eq!(
                voice.machine_need_open(need, &of).plain(),
                "Choose the account of somebody who is here."
            );
        }
    }

    #[test]
    fn each_need_has_words_of_its_own() {
        let tenant = demo();
        let voice = Voice::new(&tenant, PersonId(0));
        let typed = NewMachineAuth::Manual {
            username: String::new(),
            has_password: false,
        };
        let sign_in = NewMachineAuth::SignIn(PersonId(0));
        let stored = NewMachineAuth::Stored(CredentialId(0));
        let needs = [
            (Code::TargetRequired, &typed),
            (Code::UsernameFormat, &typed),
            (Code::PasswordRequired, &typed),
            (Code::PasswordRequired, &stored),
            (Code::TenantMismatch, &sign_in),
            (Code::TargetNotJoined, &sign_in),
            (Code::TargetNotSynced, &sign_in),
            (Code::TenantNotAllowlisted, &sign_in),
            (Code::NoInteractiveSignIn, &sign_in),
            (Code::ModernAuthRequired, &sign_in),
        ];
        let mut said: Vec<_> = needs
            .iter()
            .flat_map(|(need, auth)| {
                let open = voice.machine_need_open(*need, auth).plain();
                [open, machine_need_met(*need, auth).to_owned()]
            })
            .collect();
        policy::sorted::sort(&mut said);
        said.dedup();
        assert_eq!(said.len(), needs.len() * 2);
    }

    #[test]
    fn whose_access_a_run_lacks_is_said_by_name() {
        let tenant = demo();
        let voice = Voice::new(&tenant, PersonId(0));
        let of = |person| Principal::Person(person);
        let connection = |key| {
            let mut records = tenant.machine_connections.iter();
            let at = records.position(|record| record.key == key);
            MachineConnectionId(at.expect("a machine connection") as u32)
        };
        for (key, whose, code, expected) in [
            (
                "vera-laptop",
                VERA,
                Code::HasLeft,
                "Its runs start with Vera Holt's access, and Vera Holt has left. Somebody who is here has to connect to \
                 the machine again.",
            ),
            (
                "finance-robots",
                VERA,
                Code::HasLeft,
                "Its runs start with Vera Holt's access, and Vera Holt has left. It needs another run owner.",
            ),
            (
                "finance-robots",
                VERA,
                Code::NoAccess,
                "Its runs start with Vera Holt's access, and Vera Holt has none to this flow.",
            ),
            (
                "finance-robots",
                PersonId(0),
                Code::NoAccess,
                "Its runs start with your access, and you have none to this flow.",
            ),
            (
                "finance-robots",
                PersonId(0),
                Code::RunOnlyConsoleOnly,
                "Its runs start with your access, and a cloud flow can't start this for a run-only user.",
            ),
        ] {
            assert_eq!(
                voice
                    .run_access_says(connection(key), of(whose), code)
                    .plain(),
                expected
            );
        }
        assert_eq!(
            voice.run_access_is_enough(VERA).plain(),
            "Its runs start with Vera Holt's access, which is enough."
        );
    }
}
