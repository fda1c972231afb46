//! Does a window ask which connections to use, and what does it offer?
//!
//! | # | Condition | Result |
//! |---|---|---|
//! | 1 | no role | refused `no_access` |
//! | 2 | started by a cloud flow | doesn't apply |
//! | 3 | no connection references | doesn't apply |
//! | 4 | ownership, same account and all valid | not shown |
//! | 5 | otherwise | shown, because of the terms that failed |
//!
//! *Available* are the runner's own connections of the connectors used and, for owners
//! and co-owners, those bound to references embedded in this flow.
//!
//! | Term | True when |
//! |---|---|
//! | ownership | every available connection is the runner's |
//! | same account | per connector, at most one valid one, or all of one known account, ignoring case |
//! | all valid | every row has a default |

mod run;

use crate::access::EffectiveRole;
use crate::catalogue::{DisputeId, rules as rule};
use crate::code::Code;
use crate::decision::{Decision, Outcome};
use crate::facts::Facts;
use crate::model::{ConnectionId, ConnectionStatus, FlowId, PersonId, ReferenceId};
use crate::tenant::Tenant;
use crate::why::Why;

use run::Run;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ByocPrompt {
    /// Who runs it.
    pub actor: PersonId,
    /// Which desktop flow.
    pub flow: FlowId,
    /// From where it is started.
    pub initiation: Initiation,
}

/// From where a run is started.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Initiation {
    /// The console of Power Automate for desktop.
    Console,
    /// A cloud flow.
    Cloud,
}

/// The window, its rows and why it is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Byoc {
    /// Shown or not.
    pub window: Window,
    /// Whether the run can start with what is preselected; none where it doesn't apply.
    pub can_start: Option<bool>,
    /// One row per connection reference, in the order of the flow.
    pub rows: Vec<ByocRow>,
    /// The terms that failed.
    pub shown_because: Vec<Code>,
}

/// Whether the window appears.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Window {
    /// No such window here.
    #[default]
    NotApplicable,
    /// The run isn't possible.
    Refused,
    /// It appears.
    Shown,
    /// The run starts without it.
    Suppressed,
}

/// One row of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ByocRow {
    /// Which connection reference.
    pub reference: ReferenceId,
    /// Whose connection it takes.
    pub source: RowSource,
    /// What is preselected.
    pub default: Option<ConnectionId>,
}

impl ByocRow {
    /// The connections it offers to somebody: the one embedded, or their own of its connector;
    /// none that doesn't work.
    pub fn offers(&self, tenant: &Tenant, actor: PersonId) -> Vec<ConnectionId> {
        let record = tenant.reference(self.reference);
        let mut offered = match self.source {
            RowSource::Embedded => record.connection.into_iter().collect(),
            RowSource::Own => tenant.connections_of(actor).to_vec(),
        };
        offered.retain(|connection| {
            let offered = tenant.connection(*connection);
            offered.connector == record.connector && offered.status == ConnectionStatus::Connected
        });
        offered
    }
}

/// Whose connection a row of the window takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowSource {
    /// One of the runner's own.
    Own,
    /// The one embedded in the flow.
    Embedded,
}

impl ByocPrompt {
    /// Decides. Allow: starts at once or after a click; require prompt: a connection is missing.
    pub fn decide<W: Why>(&self, facts: &impl Facts, why: &mut W) -> Decision<Byoc> {
        let role = facts.role(self.actor, self.flow, why);
        why.rule(rule::BYOC_WINDOW_AUDIENCE, role != EffectiveRole::None);
        if role == EffectiveRole::None {
            return Decision::deny(
                Code::NoAccess,
                Byoc {
                    window: Window::Refused,
                    ..Byoc::default()
                },
            );
        }
        why.rule(rule::CLOUDRUN_NO_BYOC, self.initiation == Initiation::Cloud);
        let references = facts.references(self.flow, why);
        why.rule(rule::BYOC_WINDOW_ON_CONSOLE_RUN, !references.is_empty());
        if self.initiation == Initiation::Cloud || references.is_empty() {
            return Decision::new(Outcome::NotApplicable, Byoc::default());
        }
        let run = Run {
            actor: self.actor,
            references,
            uses_embedded: role.is_owner(),
            own: facts.own_connections(self.actor, why),
        };
        run.note_roles(role, why);
        let mut byoc = Byoc::default();
        let mut all_valid = true;
        for used in references {
            let row = run.row(used, facts, why);
            all_valid &= row.default.is_some();
            if W::EVERY_REASON {
                byoc.rows.push(row);
            }
        }
        let owned = run.all_owned(facts, why);
        why.rule(rule::BYOC_SUPPRESS_USER_OWNED, owned);
        why.rule(rule::BYOC_SUPPRESS_EMBEDDED_OWN, owned);
        let one_account = run.one_account_each(facts, why);
        why.rule(rule::BYOC_SUPPRESS_SAME_ACCOUNT, one_account);
        why.rule(rule::CONNECTION_AUTH_METHODS, one_account);
        why.rule(rule::BYOC_SUPPRESS_ALL_VALID, all_valid);
        why.rule(rule::BYOC_VALID_CONNECTION, all_valid);
        let suppressed = owned && one_account && all_valid;
        why.rule(rule::BYOC_SUPPRESS_COMBINATION, suppressed);

        byoc.window = if suppressed {
            Window::Suppressed
        } else {
            Window::Shown
        };
        byoc.can_start = Some(all_valid);
        let mut decision = Decision::new(Outcome::Allow, Byoc::default());
        let failed = [
            (all_valid, Code::MissingValidConnection),
            (owned, Code::ConnectionOfAnotherUser),
            (one_account, Code::SeveralAccounts),
        ];
        decision.code = failed
            .iter()
            .find(|(holds, _)| !holds)
            .map(|(_, code)| *code);
        if W::EVERY_REASON {
            byoc.shown_because.extend(
                failed
                    .iter()
                    .filter(|(holds, _)| !holds)
                    .map(|(_, code)| *code),
            );
        }
        if !all_valid {
            decision.outcome = Outcome::RequirePrompt;
        }
        // A later page has no condition on whose connections they are.
        if !owned && one_account && all_valid {
            decision.disputed = Some(DisputeId::C_03);
        }
        decision.data = byoc;
        decision
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, BOB, DESKTOP, RUI, ZOE, connection, desktop, tenant, with};
    use crate::tenant::Tenant;
    use crate::why::Silent;

    fn check(tenant: &Tenant, actor: PersonId, window: Window, because: &[Code]) {
        let question = ByocPrompt {
            actor,
            flow: DESKTOP,
            initiation: Initiation::Console,
        };
        let decision = question.decide(tenant, &mut Silent);
        assert_eq!(
            (decision.data.window, &*decision.data.shown_because),
            (window, because)
        );
    }

    #[test]
    fn the_window_is_shown_for_each_term_that_fails() {
        let another = Code::ConnectionOfAnotherUser;
        let missing = Code::MissingValidConnection;
        check(&tenant(), BOB, Window::Shown, &[another]);
        check(&tenant(), ALICE, Window::Shown, &[missing]);
        check(&tenant(), RUI, Window::Shown, &[missing]);
        check(&tenant(), ZOE, Window::Refused, &[]);
        let two = with(|records| {
            records
                .connections
                .push(connection(1, BOB, "other@one.example"));
        });
        check(&two, BOB, Window::Shown, &[another, Code::SeveralAccounts]);
        let same = with(|records| {
            records
                .connections
                .push(connection(1, BOB, "BOB@one.example"));
        });
        check(&same, BOB, Window::Shown, &[another]);
    }

    #[test]
    fn the_window_stays_away_when_everything_is_ones_own_and_works() {
        let own = with(|records| desktop(records).references[0].embedded = false);
        check(&own, BOB, Window::Shown, &[Code::MissingValidConnection]);
        let both = with(|records| {
            desktop(records).references[0].embedded = false;
            records
                .connections
                .push(connection(0, BOB, "bob@one.example"));
        });
        check(&both, BOB, Window::Suppressed, &[]);
        let broken = with(|records| {
            desktop(records).references[0].embedded = false;
            records
                .connections
                .push(connection(0, BOB, "bob@one.example"));
            records.connections[2].status = ConnectionStatus::Error;
        });
        check(&broken, BOB, Window::Shown, &[Code::MissingValidConnection]);
    }
}
