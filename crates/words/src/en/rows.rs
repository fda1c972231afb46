//! The window that asks for connections: what it would show, and why a row of it is empty.

use policy::code::Code;
use policy::decisions::{Byoc, ByocPrompt, ByocRow, Initiation, RowSource};
use policy::model::*;
use policy::why::Silent;

use super::Voice;
use crate::phrase::{Phrase, fill, list};

impl Voice<'_> {
    /// What the window that asks for connections would show `about`.
    pub(super) fn window(&self, about: PersonId, flow: FlowId) -> Byoc {
        let question = ByocPrompt {
            actor: about,
            flow,
            initiation: Initiation::Console,
        };
        question.decide(self.tenant, &mut Silent).data
    }

    /// What is missing in a row of the window, and who can change that.
    pub(super) fn missing(&self, about: PersonId, row: &ByocRow) -> Phrase {
        let record = self.tenant.reference(row.reference);
        let reference = self.reference(row.reference);
        if row.source == RowSource::Embedded {
            let bound = record.connection;
            return match bound.filter(|_| !self.stands_for_deleted(row.reference)) {
                None => self.chooses_connection(row.reference, true),
                Some(bound) => {
                    let owner = self.tenant.connection(bound).owner;
                    fill(
                        "{} is embedded, but {} isn't working. {}",
                        &[reference, self.owned_connection(bound), self.fixes(owner)],
                    )
                }
            };
        }
        let connector = self.connector(record.connector);
        let mut own = self.tenant.connections_of(about).iter();
        let broken = own.any(|own| {
            let own = self.tenant.connection(*own);
            own.connector == record.connector && own.status != ConnectionStatus::Deleted
        });
        if self.is_you(about) {
            if broken {
                return fill(
                    "Your {} connection isn't working. Sign in to it again, or create another one, to start this flow.",
                    &[connector],
                );
            }
            return fill(
                "You have no working {} connection. Create one to start this flow.",
                &[connector],
            );
        }
        fill(
            "{} has no working {} connection and needs one to start this flow.",
            &[self.subject(about), connector],
        )
    }

    /// Who can choose a connection for a reference that has none, or one that was deleted.
    pub(super) fn chooses_connection(&self, reference: ReferenceId, embedded: bool) -> Phrase {
        let owner = self.tenant.reference(reference).owner;
        let who = if self.has_left(owner) {
            fill(
                "{}, who owns the reference, has left, so nobody can choose one.",
                &[self.subject(owner)],
            )
        } else if self.is_you(owner) {
            "Choose one with Modify connections.".into()
        } else {
            fill("Only {} can choose one.", &[self.name(owner)])
        };
        let sentence = match (embedded, self.stands_for_deleted(reference)) {
            (true, false) => "{} is embedded, but no connection is chosen for it. {}",
            (true, true) => "{} is embedded, but its connection was deleted. {}",
            (false, false) => "No connection is chosen for {}. {}",
            (false, true) => "The connection of {} was deleted. {}",
        };
        fill(sentence, &[self.reference(reference), who])
    }

    /// Whether the connection of a reference was deleted.
    pub fn stands_for_deleted(&self, reference: ReferenceId) -> bool {
        let connection = self.tenant.reference(reference).connection;
        connection.is_some_and(|connection| {
            self.tenant.connection(connection).status == ConnectionStatus::Deleted
        })
    }

    /// Who can make a connection work again.
    pub(super) fn fixes(&self, owner: PersonId) -> Phrase {
        if self.has_left(owner) {
            fill(
                "{} has left, so nobody can sign in to it again.",
                &[self.subject(owner)],
            )
        } else if self.is_you(owner) {
            "Sign in to it again in Power Automate.".into()
        } else {
            fill("Only {} can sign in to it again.", &[self.name(owner)])
        }
    }

    /// A window is shown because somebody else's connection could be used as well.
    pub(super) fn another_users_connection(
        &self,
        about: PersonId,
        byoc: &Byoc,
        connection: Option<ConnectionId>,
    ) -> Phrase {
        let another = match connection {
            Some(connection) => self.owned_connection(connection),
            None => "somebody else's connection".into(),
        };
        let nothing_to_choose =
            byoc.can_start == Some(true) && byoc.shown_because == [Code::ConnectionOfAnotherUser];
        let appears = fill(
            "A window appears, because this flow can also use {}.",
            &[another],
        );
        let next = match (nothing_to_choose, self.is_you(about)) {
            (false, _) => return appears,
            (true, true) => "You don't need to choose anything.".into(),
            (true, false) => fill(
                "{} doesn't need to choose anything.",
                &[self.subject(about)],
            ),
        };
        appears.and(next)
    }

    /// A window is shown because connections of one connector are for several accounts.
    pub(super) fn several_accounts(
        &self,
        about: PersonId,
        connection: Option<ConnectionId>,
    ) -> Phrase {
        let several = connection.and_then(|first| {
            let record = self.tenant.connection(first);
            let count = policy::explain::accounts(self.tenant, about, record.connector);
            let account = record.account.as_deref()?;
            (count > 1 && record.owner == about).then_some((record.connector, count, account))
        });
        let Some((connector, count, account)) = several else {
            return "A window asks which connections to use: more than one fits, and they aren't known to be for one \
                    account. The first is selected."
                .into();
        };
        let names = [
            self.connector(connector),
            Phrase::number(count as u64),
            Phrase::account(account),
        ];
        if self.is_you(about) {
            return fill(
                "A window asks which connections to use: you have {} connections for {} accounts. The first, {}, is \
                 selected.",
                &names,
            );
        }
        let [connector, count, account] = names;
        fill(
            "A window asks which connections to use: {} has {} connections for {} accounts. The first, {}, is selected.",
            &[self.name(about), connector, count, account],
        )
    }

    /// No window, and what the run starts with.
    pub(super) fn starts_at_once(&self, byoc: &Byoc) -> Phrase {
        let mut accounts: Vec<Phrase> = Vec::new();
        for connection in byoc.rows.iter().filter_map(|row| row.default) {
            let account = self.account(connection);
            if !accounts.contains(&account) {
                accounts.push(account);
            }
        }
        if accounts.is_empty() {
            return "No window appears. The run starts at once.".into();
        }
        fill(
            "No window appears. The run starts at once with {}.",
            &[list(&accounts)],
        )
    }
}
