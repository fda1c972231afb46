//! What sharing a cloud flow would do: owners, run-only users, and whose connection they use.

use policy::EffectiveRole;
use policy::change::Verdict;
use policy::code::Code;
use policy::model::*;

use super::Voice;
use super::consequences::{ConsequenceKind, Lines};
use super::reasons::Notice;
use crate::phrase::{Phrase, fill};

use ConsequenceKind::{Effect, Gain, Loss, Warning};

impl Voice<'_> {
    pub(super) fn tell_new_owner(
        &self,
        flow: FlowId,
        principal: Principal,
        verdict: &Verdict,
        told: &mut Lines,
    ) {
        if let Some(held) = self.holds(flow, principal, EffectiveRole::CoOwner) {
            return told.add(Effect, held);
        }
        if let Some(gone) = self.has_left_already(principal) {
            return told.add(Warning, gone);
        }
        let who = || self.principal_subject(principal);
        let environment = || self.environment(self.tenant.flow(flow).environment);
        for effect in &verdict.effects {
            match effect {
                Code::ListEditorsBecomeOwners => told.add(
                    Gain,
                    fill(
                        "Everybody who can edit {} can edit, run, share, and delete this flow.",
                        &[self.principal(principal)],
                    ),
                ),
                Code::AddedToDataverse => told.add(
                    Effect,
                    fill("{} is added to Dataverse in {}.", &[who(), environment()]),
                ),
                _ => match principal {
                    Principal::Group(_) => told.add(
                        Gain,
                        fill(
                            "Everybody who is or will be in {} can edit, run, share, and delete this flow.",
                            &[self.principal(principal)],
                        ),
                    ),
                    _ => told.add_about(
                        Gain,
                        ["{} can edit, run, share, and delete this flow."; 2],
                        who(),
                    ),
                },
            }
        }
        for warning in &verdict.warnings {
            let text = match warning.code {
                Code::GuestOwner => fill(
                    "{} is a guest from outside the organization. As an owner, a guest can edit, share, and delete \
                     this flow.",
                    &[who()],
                ),
                Code::RunOnlyUntilRoleAssigned => fill(
                    "{} may only be able to run this flow until an administrator assigns a role in {}.",
                    &[who(), environment()],
                ),
                _ => self.notice(
                    flow,
                    &Notice {
                        code: warning.code,
                        about: self.you,
                        reference: warning.reference,
                        connection: warning.connection,
                        other: None,
                    },
                ),
            };
            told.add(Warning, text);
        }
    }

    pub(super) fn tell_owner_removal(
        &self,
        flow: FlowId,
        principal: Principal,
        verdict: &Verdict,
        told: &mut Lines,
    ) {
        self.tell_lost_access(flow, principal, told);
        for warning in &verdict.warnings {
            if let Some(connection) = warning.connection {
                told.add(Warning, self.keeps_signing_in(flow, connection));
            }
        }
    }

    pub(super) fn tell_run_only(
        &self,
        flow: FlowId,
        add: &[Principal],
        remove: &[Principal],
        told: &mut Lines,
    ) {
        for principal in add {
            let held = self.holds(flow, *principal, EffectiveRole::RunOnly);
            match (held, self.has_left_already(*principal)) {
                (Some(held), _) => told.add(Effect, held),
                (None, Some(gone)) => told.add(Warning, gone),
                (None, None) => told.add_about(
                    Gain,
                    ["{} can run this flow, and can't see or edit its steps."; 2],
                    self.principal_subject(*principal),
                ),
            }
        }
        for principal in remove {
            told.add(Loss, self.loses_when_saved(flow, *principal));
        }
        if add.is_empty() {
            return;
        }
        let Some(cloud) = self.tenant.flow(flow).cloud() else {
            return;
        };
        for used in cloud
            .connections
            .iter()
            .filter(|used| used.used_in_definition)
        {
            if used.run_only_source == RunOnlySource::UseFlowConnection {
                told.add(
                    Warning,
                    self.source_effect(used.connection, used.run_only_source),
                );
            }
        }
    }

    /// What choosing a connection's source means for run-only users, beside the choice itself.
    pub fn source_meaning(&self, connection: ConnectionId, source: RunOnlySource) -> Phrase {
        let meaning = self.runs_as(connection, source, "this step".into());
        match source {
            RunOnlySource::ProvidedByRunOnlyUser => meaning.text(" Default."),
            RunOnlySource::UseFlowConnection => meaning,
        }
    }

    /// The same where no heading says which connection it is about: with its connector.
    pub(super) fn source_effect(&self, connection: ConnectionId, source: RunOnlySource) -> Phrase {
        let connector = self.tenant.connection(connection).connector;
        let steps = fill("the {} steps", &[self.connector(connector)]);
        self.runs_as(connection, source, steps)
    }

    fn runs_as(&self, connection: ConnectionId, source: RunOnlySource, steps: Phrase) -> Phrase {
        match source {
            RunOnlySource::ProvidedByRunOnlyUser => fill(
                "Each person runs {} with a connection of their own and reaches only what they may reach.",
                &[steps],
            ),
            RunOnlySource::UseFlowConnection => {
                let record = self.tenant.connection(connection);
                let owner = self.person(record.owner);
                let as_whom = match record.account.as_deref() {
                    Some(account) if !account.is_empty() => {
                        fill("{} ({})", &[owner.clone(), Phrase::account(account)])
                    }
                    _ => owner.clone(),
                };
                fill(
                    "Everyone you add runs {} as {} and reaches what {} can reach, through this flow.",
                    &[steps, as_whom, owner],
                )
            }
        }
    }
}
