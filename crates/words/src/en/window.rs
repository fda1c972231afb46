//! Preview run: the window that asks for connections, and as whom each step acts.

use policy::code::Code;
use policy::decisions::{Byoc, RowSource, RunOnlyConnectionSource, Window};
use policy::model::*;
use policy::why::Silent;

use super::Voice;
use crate::phrase::{Phrase, fill};

impl Voice<'_> {
    /// Why the window appears or doesn't, one sentence per reason, the most important first.
    pub fn shown_window(&self, about: PersonId, byoc: &Byoc) -> Vec<Phrase> {
        match byoc.window {
            Window::Refused => vec![if self.is_you(about) {
                "You can't see this flow, so there's nothing to start.".into()
            } else {
                fill(
                    "{} can't see this flow, so there's nothing to start.",
                    &[self.subject(about)],
                )
            }],
            Window::NotApplicable => {
                vec!["No window appears. This run doesn't ask for connections.".into()]
            }
            Window::Suppressed => vec![self.starts_at_once(byoc)],
            Window::Shown => {
                let mut said = Vec::new();
                for code in &byoc.shown_because {
                    self.say_why_shown(about, byoc, *code, &mut said);
                }
                said
            }
        }
    }

    fn say_why_shown(&self, about: PersonId, byoc: &Byoc, code: Code, said: &mut Vec<Phrase>) {
        match code {
            Code::MissingValidConnection => {
                for row in byoc.rows.iter().filter(|row| row.default.is_none()) {
                    let missing = self.missing(about, row);
                    if !said.contains(&missing) {
                        said.push(missing);
                    }
                }
            }
            Code::ConnectionOfAnotherUser => {
                let mut defaults = byoc.rows.iter().filter_map(|row| row.default);
                let another = defaults.find(|bound| self.tenant.connection(*bound).owner != about);
                said.push(self.another_users_connection(about, byoc, another));
            }
            _ => {
                let before = said.len();
                for first in byoc.rows.iter().filter_map(|row| row.default) {
                    let record = self.tenant.connection(first);
                    let count = policy::explain::accounts(self.tenant, about, record.connector);
                    let sentence = self.several_accounts(about, Some(first));
                    if record.owner == about && count > 1 && !said.contains(&sentence) {
                        said.push(sentence);
                    }
                }
                if said.len() == before {
                    said.push(self.one_embedded_and_one_own(about, byoc));
                }
            }
        }
    }

    /// A window is shown because connections for several accounts fit: in one sentence.
    pub(super) fn several_fit(&self, about: PersonId, byoc: &Byoc) -> Phrase {
        let mut said = Vec::new();
        self.say_why_shown(about, byoc, Code::SeveralAccounts, &mut said);
        let first = said.into_iter().next();
        first.unwrap_or_else(|| self.several_accounts(about, None))
    }

    /// A window is shown because a row's embedded connection isn't the only one that fits.
    fn one_embedded_and_one_own(&self, about: PersonId, byoc: &Byoc) -> Phrase {
        let has_own = |connector: ConnectorId, bound: ConnectionId| {
            self.tenant.connections_of(about).iter().any(|own| {
                let record = self.tenant.connection(*own);
                *own != bound
                    && record.connector == connector
                    && record.status == ConnectionStatus::Connected
            })
        };
        let row = byoc.rows.iter().find_map(|row| {
            let bound = row.default.filter(|_| row.source == RowSource::Embedded)?;
            let connector = self.tenant.connection(bound).connector;
            has_own(connector, bound).then_some((row.reference, bound, connector))
        });
        let Some((reference, bound, connector)) = row else {
            return self.several_accounts(about, None);
        };
        let names = [
            self.reference(reference),
            self.account(bound),
            self.whose(about),
            self.connector(connector),
        ];
        fill(
            "A window asks which connections to use: {} uses {}, which is embedded, and {} own {} connection is for \
             another account.",
            &names,
        )
    }

    /// Whether somebody starts a flow, and not an event or the clock.
    pub fn started_by_hand(&self, flow: FlowId) -> bool {
        let cloud = self.tenant.flow(flow).cloud();
        cloud.is_none_or(|cloud| cloud.trigger.is_instant())
    }

    /// Which connection a step of a cloud flow uses when `about` starts it, and as whom it acts.
    pub fn step_source(&self, about: PersonId, flow: FlowId, connection: ConnectionId) -> Phrase {
        let question = RunOnlyConnectionSource {
            flow,
            invoker: about,
            connection,
        };
        let decision = question.decide(self.tenant, &mut Silent);
        let connector = self.connector(self.tenant.connection(connection).connector);
        match decision.code {
            Some(Code::NoAccess) => {
                return fill(
                    "{} can't see this flow. {}",
                    &[self.subject(about), self.who_can_share(flow)],
                );
            }
            Some(Code::RunOnlyRequiresInstantTrigger) => return self.not_instant(flow),
            Some(Code::ConnectionNotUsed) => {
                return fill("No step of this flow uses its {} connection.", &[connector]);
            }
            _ if !self.started_by_hand(flow) => {
                let owner = self.tenant.connection(connection).owner;
                return fill(
                    "Runs as {} with {}. Nobody starts this flow by hand, so nobody brings another connection.",
                    &[self.person(owner), self.connection(connection)],
                );
            }
            Some(_) if self.is_you(about) => {
                return fill(
                    "Asks you for a connection to {} first, because you have none that works.",
                    &[connector],
                );
            }
            Some(_) => {
                return fill(
                    "Asks {} for a connection to {} first, because {} has none that works.",
                    &[self.name(about), connector, self.name(about)],
                );
            }
            None => {}
        }
        let provided = decision.data;
        let used = provided.connection.unwrap_or(connection);
        let acts_as = provided.acts_as.unwrap_or(about);
        match provided.source {
            Some(RunOnlySource::ProvidedByRunOnlyUser) => fill(
                "Runs as {} with {} and reaches only what {} may reach.",
                &[
                    self.person(about),
                    self.connection(used),
                    self.person(about),
                ],
            ),
            _ => fill(
                "Runs as {} with {} and reaches what {} can reach, whoever starts it.",
                &[
                    self.person(acts_as),
                    self.connection(used),
                    self.person(acts_as),
                ],
            ),
        }
    }
}
