//! Connections as records: who can delete one, how one is made, and which step uses whose.

use policy::Decision;
use policy::change::{Change, Verdict};
use policy::code::Code;
use policy::decision::Outcome;
use policy::decisions::{ConnectionCreation, CreationPlace, CreationWay};
use policy::model::*;

use super::Voice;
use super::setting::setting;
use crate::phrase::{Phrase, begin, fill};

impl Voice<'_> {
    /// Why a change of connections can't be made by the one spoken to.
    pub fn connection_locked(&self, change: &Change, verdict: &Verdict) -> Phrase {
        match (verdict.code, change) {
            (Some(Code::NotConnectionOwner), Change::DeleteConnection { connection }) => {
                let owner = self.tenant.connection(*connection).owner;
                fill(
                    "This connection is {}. Nobody else can delete it or sign in to it again.",
                    &[self.whose_alone(owner)],
                )
            }
            (Some(Code::NotReferenceOwner), Change::RepointReference { reference, .. }) => {
                let owner = self.tenant.reference(*reference).owner;
                fill(
                    "This connection reference is {}. Only its owner can choose another connection for it; in Power \
                     Automate for desktop you can use a connection reference of your own in the actions instead.",
                    &[self.whose_alone(owner)],
                )
            }
            (Some(Code::NotCreatorOrOwner), _) => {
                "Only owners of the flow can choose which connections its steps use.".into()
            }
            (Some(Code::OtherConnector), _) => {
                "This connection is of another connector. Choose one of the same connector.".into()
            }
            (None | Some(Code::NothingToChange), Change::CreateConnection { .. }) => {
                "You have this one already: the same connector with the same account.".into()
            }
            (Some(Code::HasLeft), _) => {
                "You've left and can't sign in anymore, so your connections stay as they are."
                    .into()
            }
            (None | Some(Code::NothingToChange), Change::DeleteConnection { .. }) => {
                "This connection is deleted already.".into()
            }
            (Some(_), _) => {
                "This connection can't be used here. Choose one of yours that works.".into()
            }
            (None, _) => "It uses this connection already.".into(),
        }
    }

    /// A connection of one's own, or whose it is: `Your SharePoint connection (ana@contoso.com)`.
    pub fn connection_named(&self, connection: ConnectionId) -> Phrase {
        begin(self.connection(connection))
    }

    /// Why the one spoken to can't change how a connection signs in.
    pub fn sign_in_locked(&self, connection: ConnectionId, code: Code) -> Phrase {
        if code != Code::ConnectionOfAnotherOwner {
            return "Only owners of the flow can choose which connections its steps use.".into();
        }
        let owner = self.tenant.connection(connection).owner;
        if self.has_left(owner) {
            return fill(
                "This connection is {}, who has left, so nobody can change how it signs in. You can use a connection of \
                 yours instead.",
                &[self.whose_alone(owner)],
            );
        }
        fill(
            "This connection is {}. Only {} can change how it signs in; you can use a connection of yours instead.",
            &[self.whose_alone(owner), self.person(owner)],
        )
    }

    /// A connection in a list that says whose it is: `SharePoint, as ana@contoso.com`.
    pub fn connection_listed(&self, connection: ConnectionId) -> Phrase {
        let record = self.tenant.connection(connection);
        let connector = self.connector(record.connector);
        match record.known_account() {
            Some(account) => connector.text(", as ").then(Phrase::account(account)),
            None => connector,
        }
    }

    /// Which steps sign in as somebody who doesn't own the flow any more.
    pub fn connection_to_modify(&self, flow: FlowId, notice: &policy::decision::Notice) -> Phrase {
        let Some(connection) = notice.connection else {
            return Phrase::default();
        };
        let record = self.tenant.connection(connection);
        let cloud = self.tenant.flow(flow).cloud();
        let used = cloud.and_then(|cloud| cloud.uses(connection));
        let steps = match notice.reference.filter(|_| cloud.is_none()) {
            Some(reference) => self.actions_using(flow, reference),
            None => used.map_or(0, |used| used.actions.len()),
        };
        let steps = match (steps, cloud.is_some()) {
            (0, true) => fill(
                "{} steps sign in",
                &[begin(self.connector(record.connector))],
            ),
            (0, false) => fill(
                "{} actions sign in",
                &[begin(self.connector(record.connector))],
            ),
            (1, true) => fill("1 {} step signs in", &[self.connector(record.connector)]),
            (1, false) => fill("1 {} action signs in", &[self.connector(record.connector)]),
            (count, is_cloud) => fill(
                match is_cloud {
                    true => "{} {} steps sign in",
                    false => "{} {} actions sign in",
                },
                &[
                    Phrase::number(count as u64),
                    self.connector(record.connector),
                ],
            ),
        };
        let left = notice.code == Code::ConnectionMayFail;
        let whose = match (self.is_you(record.owner), left) {
            (true, true) => fill(" as you, and you have left.", &[]),
            (true, false) => fill(" as you, and you no longer own this flow.", &[]),
            (false, true) => fill(" as {}, who has left.", &[self.name(record.owner)]),
            (false, false) => fill(
                " as {}, who no longer owns this flow.",
                &[self.name(record.owner)],
            ),
        };
        steps.then(whose)
    }

    /// Nothing of the same connector is there to point a step to, or nothing but what it uses.
    pub fn none_to_choose(&self, connector: ConnectorId, now: Option<ConnectionId>) -> Phrase {
        fill(
            match now {
                Some(_) => "You have no other working connection to {}. Make one first.",
                None => "You have no working connection to {}. Make one first.",
            },
            &[self.connector(connector)],
        )
    }

    /// What happens where somebody tries to make a connection, and what to do there.
    pub fn creation(
        &self,
        question: &ConnectionCreation,
        decision: &Decision<CreationWay>,
    ) -> Phrase {
        let connector = self.connector(question.connector);
        let CreationPlace::Desktop {
            machine,
            dialog_failed,
        } = question.place
        else {
            let sentence = "On the Connections page of Power Automate, select New connection, choose {}, and sign in or fill \
                            in what it asks for. The machine doesn't matter for it.";
            return fill(sentence, &[connector]);
        };
        match (decision.outcome, decision.data) {
            (Outcome::Deny, _) => setting(Code::WebView2Required).unwrap_or_default().into(),
            (_, CreationWay::SignInDialog) => fill(
                "In Power Automate for desktop on {}, a sign-in window opens as soon as an action needs a connection to {}. \
                 What you fill in there makes the connection.",
                &[self.target(Target::Machine(machine)), connector],
            ),
            (_, CreationWay::PortalPage) if dialog_failed && self.creatable(question.connector) => {
                "The sign-in window failed. Create the connection on the Connections page of Power Automate instead, then \
                 choose it in Power Automate for desktop."
                    .into()
            }
            _ => fill(
                "A connection to {} can't be made in Power Automate for desktop. Create it on the Connections page of \
                 Power Automate, then choose it in Power Automate for desktop.",
                &[connector],
            ),
        }
    }

    fn creatable(&self, connector: ConnectorId) -> bool {
        self.tenant.connector(connector).creatable_in_desktop
    }
}

/// What to do about steps that sign in as somebody who has left, or doesn't own the flow
/// anymore.
pub fn modify_connections_advice(code: Code, is_desktop: bool) -> &'static str {
    match (code, is_desktop) {
        (Code::ConnectionMayFail, false) => "Runs may fail. Choose a connection of yours for them.",
        (Code::ConnectionMayFail, true) => {
            "Runs may fail. In Power Automate for desktop, use a connection reference of your own in these actions."
        }
        (_, false) => {
            "Runs still sign in with that account. Choose a connection of yours for them, so that the flow goes on running."
        }
        (_, true) => {
            "The connection reference stays embedded, and nobody else can change that. In Power Automate for desktop, use \
             one of your own in these actions."
        }
    }
}

/// What to do about steps that no connection is chosen for.
pub fn unconnected_advice() -> &'static str {
    "No connections travel with a copy. Choose connections of yours for its steps, then turn the flow on."
}

/// After the way to a connection that desktop flows can't use.
pub fn for_cloud_flows() -> &'static str {
    "It is for cloud flows."
}

/// Whether a connection works.
pub fn connection_status(status: ConnectionStatus) -> &'static str {
    match status {
        ConnectionStatus::Connected => "Connected",
        ConnectionStatus::Error => "Not working",
        ConnectionStatus::Deleted => "Deleted",
    }
}

/// What is wrong with a connection; none while it works.
pub fn connection_trouble(status: ConnectionStatus) -> Option<&'static str> {
    (status != ConnectionStatus::Connected).then(|| connection_status(status))
}

/// The way by which a connection is made.
pub fn creation_way(way: CreationWay) -> &'static str {
    match way {
        CreationWay::SignInDialog => "Sign-in window",
        CreationWay::PortalPage => "Connections page",
    }
}
