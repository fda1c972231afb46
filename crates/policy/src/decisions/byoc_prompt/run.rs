//! One run: the row of each connection reference, and the terms that keep the window away.

use super::{ByocRow, RowSource};
use crate::access::EffectiveRole;
use crate::catalogue::rules as rule;
use crate::facts::Facts;
use crate::model::{ConnectionId, ConnectionStatus, ConnectorId, FlowReference, PersonId};
use crate::why::Why;

/// What the rows and terms are about.
pub(super) struct Run<'a> {
    pub(super) actor: PersonId,
    pub(super) references: &'a [FlowReference],
    pub(super) uses_embedded: bool,
    pub(super) own: &'a [ConnectionId],
}

impl Run<'_> {
    pub(super) fn note_roles(&self, role: EffectiveRole, why: &mut impl Why) {
        let any_embedded = self.references.iter().any(|used| used.embedded);
        if self.uses_embedded {
            why.rule(rule::BYOC_CO_OWNER_PROMPT, role == EffectiveRole::CoOwner);
            why.rule(rule::BYOC_CO_OWNER_EMBEDDED_USED, any_embedded);
            why.rule(
                rule::BYOC_CO_OWNER_NON_EMBEDDED,
                self.references.iter().any(|used| !used.embedded),
            );
        } else {
            why.rule(rule::BYOC_RUN_ONLY_ALWAYS_OWN, true);
            why.rule(rule::BYOC_RUN_ONLY_EVEN_EMBEDDED, any_embedded);
        }
    }

    pub(super) fn row(
        &self,
        used: &FlowReference,
        facts: &impl Facts,
        why: &mut impl Why,
    ) -> ByocRow {
        let works = |connection: ConnectionId, why: &mut _| {
            facts.connection_status(connection, why) == ConnectionStatus::Connected
        };
        if used.embedded && self.uses_embedded {
            let default = match facts.reference_connection(used.reference, why) {
                Some(bound) if works(bound, why) => Some(bound),
                _ => None,
            };
            return ByocRow {
                reference: used.reference,
                source: RowSource::Embedded,
                default,
            };
        }
        let connector = facts.reference_connector(used.reference, why);
        let mut default = None;
        for own in self.own {
            if facts.connection_connector(*own, why) == connector && works(*own, why) {
                default = Some(*own);
                break;
            }
        }
        why.rule(rule::BYOC_DEFAULT_FIRST_COMPATIBLE, default.is_some());
        if default.is_none() {
            why.rule(rule::BYOC_NONE_COMPATIBLE, true);
        }
        ByocRow {
            reference: used.reference,
            source: RowSource::Own,
            default,
        }
    }

    /// The connection embedded with this reference, where the runner may use it.
    fn embedded(
        &self,
        used: &FlowReference,
        facts: &impl Facts,
        why: &mut impl Why,
    ) -> Option<ConnectionId> {
        if used.embedded && self.uses_embedded {
            facts.reference_connection(used.reference, why)
        } else {
            None
        }
    }

    pub(super) fn all_owned(&self, facts: &impl Facts, why: &mut impl Why) -> bool {
        self.references.iter().all(|used| {
            self.embedded(used, facts, why)
                .is_none_or(|bound| facts.connection_owner(bound, why) == self.actor)
        })
    }

    pub(super) fn one_account_each(&self, facts: &impl Facts, why: &mut impl Why) -> bool {
        self.references.iter().enumerate().all(|(at, used)| {
            let connector = facts.reference_connector(used.reference, why);
            let mut seen = self.references.iter().take(at);
            let judged =
                seen.any(|before| facts.reference_connector(before.reference, why) == connector);
            judged || self.one_account(connector, facts, why)
        })
    }

    /// Whether all valid available connections of a connector are of one account.
    fn one_account(&self, connector: ConnectorId, facts: &impl Facts, why: &mut impl Why) -> bool {
        let mut first = None;
        for own in self.own {
            if !self.same_as(&mut first, *own, connector, facts, why) {
                return false;
            }
        }
        for used in self.references {
            if let Some(embedded) = self.embedded(used, facts, why)
                && !self.same_as(&mut first, embedded, connector, facts, why)
            {
                return false;
            }
        }
        true
    }

    /// Whether a connection, if it counts here, is of the same account as the first that did.
    fn same_as(
        &self,
        first: &mut Option<ConnectionId>,
        connection: ConnectionId,
        connector: ConnectorId,
        facts: &impl Facts,
        why: &mut impl Why,
    ) -> bool {
        if *first == Some(connection)
            || facts.connection_connector(connection, why) != connector
            || facts.connection_status(connection, why) != ConnectionStatus::Connected
        {
            return true;
        }
        let other = *first.get_or_insert(connection);
        if other == connection {
            return true;
        }
        let accounts = (
            facts.connection_account(other, why),
            facts.connection_account(connection, why),
        );
        match accounts {
            (Some(one), Some(two)) => lowercase(one).eq(lowercase(two)),
            _ => false,
        }
    }
}

fn lowercase(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().flat_map(char::to_lowercase)
}
