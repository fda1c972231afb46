//! Who and what sentences are about: *you* for the one spoken to, names for everybody else.

use std::borrow::Cow;

use policy::Tenant;
use policy::model::*;

use crate::apart;
use crate::phrase::{Phrase, begin, fill, list};

/// What an import calls whoever opened the file and gave no name: no name to speak of them
/// by to anybody else.
const OPENER: &str = "You";

/// `You (Ana Ruiz)`, as a choice among names; who gave no name is *You* alone.
pub fn you_named(name: &str) -> String {
    match name {
        "" | OPENER => OPENER.to_owned(),
        name => format!("You ({})", apart(name)),
    }
}

/// What to call somebody after *as*: by name, or *yourself* who opened a file and gave none.
pub fn called(name: &str) -> Cow<'_, str> {
    match name {
        OPENER => Cow::Borrowed("yourself"),
        name => apart(name),
    }
}

/// Speaks about a tenant to one person.
#[derive(Debug, Clone, Copy)]
pub struct Voice<'a> {
    /// What it speaks about.
    pub tenant: &'a Tenant,
    /// To whom: the acting person, whom sentences call *you*.
    pub you: PersonId,
}

impl<'a> Voice<'a> {
    /// Speaks about `tenant` to `you`.
    pub fn new(tenant: &'a Tenant, you: PersonId) -> Self {
        Self { tenant, you }
    }

    /// Whether this is the one spoken to.
    pub fn is_you(&self, person: PersonId) -> bool {
        person == self.you
    }

    /// Somebody's name, for the one spoken to as well.
    pub fn name(&self, person: PersonId) -> Phrase {
        match self.tenant.person(person).name.as_str() {
            OPENER => "whoever opened this file".into(),
            name => named(name, "somebody"),
        }
    }

    /// `you`, or the name.
    pub fn person(&self, person: PersonId) -> Phrase {
        if self.is_you(person) {
            "you".into()
        } else {
            self.name(person)
        }
    }

    /// `You`, or the name, at the beginning of a sentence.
    pub fn subject(&self, person: PersonId) -> Phrase {
        if self.is_you(person) {
            "You".into()
        } else {
            begin(self.name(person))
        }
    }

    /// `your`, or the name with *'s*.
    pub fn whose(&self, person: PersonId) -> Phrase {
        if self.is_you(person) {
            "your".into()
        } else {
            self.name(person).text("'s")
        }
    }

    /// `yours`, or the name with *'s*.
    pub(super) fn whose_alone(&self, person: PersonId) -> Phrase {
        if self.is_you(person) {
            "yours".into()
        } else {
            self.whose(person)
        }
    }

    /// Somebody or something that a flow can be shared with.
    pub fn principal(&self, principal: Principal) -> Phrase {
        match principal {
            Principal::Person(person) => self.name(person),
            Principal::Group(group) => named(&self.tenant.group(group).name, "a group"),
            Principal::List(list) => named(&self.tenant.list(list).name, "a SharePoint list"),
            Principal::ServicePrincipal(application) => {
                let record = self.tenant.service_principal(application);
                named(&record.name, "an application")
            }
        }
    }

    /// Whom something was done to or for: `you`, or `yourself` where you did it.
    pub(super) fn object(&self, whom: Principal, actor: PersonId) -> Phrase {
        match (whom == Principal::Person(actor), self.is_you(actor)) {
            (true, true) => "yourself".into(),
            (true, false) => "themselves".into(),
            (false, _) if whom == Principal::Person(self.you) => "you".into(),
            (false, _) => self.principal(whom),
        }
    }

    /// The same at the beginning of a sentence, `You` for the one spoken to.
    pub(super) fn principal_subject(&self, principal: Principal) -> Phrase {
        match principal {
            Principal::Person(person) => self.subject(person),
            other => begin(self.principal(other)),
        }
    }

    /// The name as it stands by itself, in lists.
    pub fn principal_listed(&self, principal: Principal) -> Phrase {
        begin(self.principal(principal))
    }

    /// A flow's name.
    pub fn flow(&self, flow: FlowId) -> Phrase {
        named(&self.tenant.flow(flow).name, "this flow")
    }

    /// A connection reference's name; its logical one where it has no other, and what it's
    /// for where a file gave it nothing but an id.
    pub fn reference(&self, reference: ReferenceId) -> Phrase {
        let record = self.tenant.reference(reference);
        let names = [&record.display_name, &record.logical_name];
        if let Some(name) = names.into_iter().find(|name| !is_no_name(name)) {
            return Phrase::name(name.trim());
        }
        let connector = self.connector(record.connector).plain();
        if record.connector.at() < self.tenant.connectors.len() {
            Phrase::name(&(connector + " reference"))
        } else {
            "a connection reference".into()
        }
    }

    /// A reference as it is told from the others of its flow: two of one name carry their account.
    pub fn reference_in(&self, flow: FlowId, reference: ReferenceId) -> Phrase {
        let name = self.reference(reference);
        let mut others = self
            .tenant
            .flow(flow)
            .desktop()
            .map_or(&[][..], |desktop| &desktop.references)
            .iter()
            .map(|used| used.reference);
        if !others.any(|other| other != reference && self.reference(other) == name) {
            return name;
        }
        let record = self.tenant.reference(reference);
        let account = record
            .connection
            .and_then(|connection| self.tenant.connection(connection).account.as_deref());
        match account {
            Some(account) => fill("{} ({})", &[name, Phrase::account(account)]),
            None => name,
        }
    }

    /// A connector's name.
    pub fn connector(&self, connector: ConnectorId) -> Phrase {
        let record = self.tenant.connector(connector);
        let name = if record.name.is_empty() {
            &record.key
        } else {
            &record.name
        };
        if name.is_empty() {
            "suitable".into()
        } else {
            Phrase::account(name)
        }
    }

    /// The account of a connection, or whose connection it is where it names none.
    pub fn account(&self, connection: ConnectionId) -> Phrase {
        let record = self.tenant.connection(connection);
        match record.account.as_deref() {
            Some(account) if !account.is_empty() => Phrase::account(account),
            _ => self.owned_connection(connection),
        }
    }

    /// The account as it stands by itself, in lists, and whether its connection was deleted.
    pub fn account_listed(&self, connection: ConnectionId) -> Phrase {
        let account = self.account(connection);
        match self.tenant.connection(connection).status {
            ConnectionStatus::Deleted => account.text(" (deleted)"),
            ConnectionStatus::Connected | ConnectionStatus::Error => account,
        }
    }

    /// How steps sign in through a connection: as its account, or with it where it names none.
    pub(super) fn signing_in(&self, connection: ConnectionId) -> Phrase {
        let named = self.tenant.connection(connection).account.as_deref();
        let how = if named.is_some_and(|account| !account.is_empty()) {
            "as {}"
        } else {
            "with {}"
        };
        fill(how, &[self.account(connection)])
    }

    /// `your SharePoint connection`.
    pub(super) fn owned_connection(&self, connection: ConnectionId) -> Phrase {
        let record = self.tenant.connection(connection);
        fill(
            "{} {} connection",
            &[self.whose(record.owner), self.connector(record.connector)],
        )
    }

    /// `your SharePoint connection (ana@contoso.com)`.
    pub fn connection(&self, connection: ConnectionId) -> Phrase {
        let owned = self.owned_connection(connection);
        match self.tenant.connection(connection).account.as_deref() {
            Some(account) if !account.is_empty() => {
                fill("{} ({})", &[owned, Phrase::account(account)])
            }
            _ => owned,
        }
    }

    /// An environment's name.
    pub fn environment(&self, environment: EnvironmentId) -> Phrase {
        named(
            &self.tenant.environment(environment).name,
            "this environment",
        )
    }

    /// Names of people, the one spoken to first.
    pub(super) fn people(&self, people: &[PersonId]) -> Phrase {
        let mut names: Vec<_> = Vec::with_capacity(people.len());
        if people.contains(&self.you) {
            names.push("you".into());
        }
        let others = people.iter().filter(|person| !self.is_you(**person));
        names.extend(others.map(|person| self.name(*person)));
        list(&names)
    }

    /// Whether somebody has left.
    pub(super) fn has_left(&self, person: PersonId) -> bool {
        self.tenant.person(person).left
    }

    /// Somebody who owns the flow and is still here: the owner, the creator, a co-owner,
    /// or somebody in a group that owns it.
    pub(super) fn present_owner(&self, flow: FlowId) -> Option<PersonId> {
        let record = self.tenant.flow(flow);
        [record.owner(), record.created_by]
            .into_iter()
            .chain(record.grants().filter_map(|(who, _)| match who {
                Principal::Person(person) => Some(person),
                _ => None,
            }))
            .chain(self.tenant.person_ids())
            .find(|person| self.tenant.role(*person, flow).is_owner())
    }

    /// How many actions of a desktop flow use a reference.
    pub(super) fn actions_using(&self, flow: FlowId, reference: ReferenceId) -> usize {
        let actions = self
            .tenant
            .flow(flow)
            .desktop()
            .map_or(&[][..], |desktop| &desktop.actions);
        actions
            .iter()
            .filter(|action| action.reference == Some(reference))
            .count()
    }
}

/// A name from data, or our words where there is none.
pub(super) fn named(name: &str, unnamed: &'static str) -> Phrase {
    if is_no_name(name) {
        unnamed.into()
    } else {
        Phrase::name(name.trim())
    }
}

/// Whether somebody is called what an import calls an opener without a name.
pub(super) fn is_opener(name: &str) -> bool {
    name == OPENER
}

/// Whether a name tells nobody anything: it's empty, or has an id in it.
pub(super) fn is_no_name(name: &str) -> bool {
    const GROUPS: [usize; 5] = [8, 4, 4, 4, 12];
    let is_id = |text: &[u8]| {
        let mut rest = text;
        GROUPS.iter().enumerate().all(|(at, length)| {
            if at > 0 {
                match rest.split_first() {
                    Some((b'-', after)) => rest = after,
                    _ => return false,
                }
            }
            let Some((group, after)) = rest.split_at_checked(*length) else {
                return false;
            };
            rest = after;
            group.iter().all(u8::is_ascii_hexdigit)
        })
    };
    name.trim().is_empty() || name.as_bytes().windows(36).any(is_id)
}

#[cfg(test)]
mod tests {
    use super::is_no_name;

    #[test]
    fn an_id_is_no_name() {
        let check = |name: &str, expected: bool| assert_eq!(is_no_name(name), expected, "{name}");
        check("", true);
        check("6f1c7c4e-8a9b-4c1d-9e2f-0a1b2c3d4e5f", true);
        check("6f1c7c4e-8a9b-4c1d-9e2f-0a1b2c3d4e5f/shared_teams", true);
        check("new_sharepointonline_6f1c7", false);
        check("SharePoint – Invoices", false);
    }
}
