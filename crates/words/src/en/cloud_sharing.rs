//! What sharing a cloud flow would do: owners, run-only users, and whose connection they use.

use policy::EffectiveRole;
use policy::change::{Change, Verdict};
use policy::code::Code;
use policy::model::*;

use super::Voice;
use super::consequences::{ConsequenceKind, Lines, Warns};
use super::reasons::Notice;
use crate::phrase::{Phrase, fill};

use ConsequenceKind::{Effect, Gain, Loss, Warning};

/// Owning a flow adds to its environment's Dataverse.
const JOINS: &str = "{} is added to Dataverse in {}.";

impl Voice<'_> {
    pub(super) fn tell_new_owner(
        &self,
        flow: FlowId,
        principal: Principal,
        verdict: &Verdict,
        told: &mut Lines,
    ) {
        if let Some(held) = self.holds(flow, principal, EffectiveRole::CoOwner, false) {
            return told.add(Effect, held);
        }
        if let Some(gone) = self.has_left_already(principal) {
            return told.add(Warning, gone);
        }
        let who = || self.principal_subject(principal);
        let environment = || self.environment(self.tenant.flow(flow).environment);
        // Not both: what an owner can do, and that without a role they may not.
        let (gains, group_gains) = if verdict.warns(Code::RunOnlyUntilRoleAssigned) {
            (
                ["{} owns this flow, too.", "{} own this flow, too."],
                "Everybody who is or will be in {} owns this flow, too.",
            )
        } else {
            (
                ["{} can edit, run, share, and delete this flow."; 2],
                "Everybody who is or will be in {} can edit, run, share, and delete this flow.",
            )
        };
        for effect in &verdict.effects {
            match effect {
                Code::ListEditorsBecomeOwners => told.add(
                    Gain,
                    fill(
                        "Everybody who can edit {} can edit, run, share, and delete this flow.",
                        &[self.principal(principal)],
                    ),
                ),
                Code::AddedToDataverse => {
                    told.add(Effect, fill(JOINS, &[who(), environment()]));
                }
                _ => match principal {
                    Principal::Group(_) => {
                        told.add(Gain, fill(group_gains, &[self.principal(principal)]));
                    }
                    _ => told.add_about(Gain, gains, who()),
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
                Code::RunOnlyUntilRoleAssigned => self.may_only_run(principal, flow),
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

    /// Another primary owner: what becomes of the one before, and what to know of the new one.
    pub(super) fn tell_other_owner(
        &self,
        flow: FlowId,
        to: PersonId,
        verdict: &Verdict,
        told: &mut Lines,
    ) {
        if verdict.code.is_some() {
            return;
        }
        if verdict.warns(Code::NewOwnerLeft) {
            let text = if self.is_you(to) {
                "You have left, so you can't look after this flow. Choose somebody who is here."
                    .into()
            } else {
                fill(
                    "{} has left, so nobody looks after this flow as its owner. Choose somebody who is here.",
                    &[self.subject(to)],
                )
            };
            told.add(Warning, text);
        }
        if verdict.warns(Code::GuestOwner) {
            told.add(Warning, self.guest_owns(to));
        }
        let environment = || self.environment(self.tenant.flow(flow).environment);
        if verdict.warns(Code::RunOnlyUntilRoleAssigned) {
            told.add(Warning, self.may_only_run(Principal::Person(to), flow));
        }
        if verdict.effects.contains(&Code::AddedToDataverse) {
            let environment = environment();
            told.add(
                Effect,
                match self.is_you(to) {
                    true => fill("You're added to Dataverse in {}.", &[environment]),
                    false => fill(JOINS, &[self.subject(to), environment]),
                },
            );
        }
        let becomes = if self.is_you(to) {
            "You become the primary owner of {}. Connections stay with whoever made them."
        } else {
            "{} becomes the primary owner of {}. Connections stay with whoever made them."
        };
        let names = [self.subject(to), self.flow(flow)];
        let names = if self.is_you(to) {
            &names[1..]
        } else {
            &names[..]
        };
        told.add(Effect, fill(becomes, names));
        let before = self.tenant.flow(flow).owner();
        let stays = if self.is_you(before) {
            "You stay an owner of it.".into()
        } else {
            fill("{} stays an owner of it.", &[self.subject(before)])
        };
        told.add(Effect, stays);
    }

    fn may_only_run(&self, owner: Principal, flow: FlowId) -> Phrase {
        let environment = self.environment(self.tenant.flow(flow).environment);
        fill(
            "{} may only be able to run this flow until an administrator assigns a role in {}.",
            &[self.principal_subject(owner), environment],
        )
    }

    fn guest_owns(&self, person: PersonId) -> Phrase {
        fill(
            "{} is a guest from outside the organization. As an owner, a guest can edit, share, and delete \
             this flow.",
            &[self.subject(person)],
        )
    }

    pub(super) fn tell_owner_removal(
        &self,
        flow: FlowId,
        principal: Principal,
        verdict: &Verdict,
        whole: &Change,
        told: &mut Lines,
    ) {
        // Who may run it from now on doesn't lose access; what they lose is told with that.
        let keeps = whole.steps().iter().any(|step| {
            matches!(step, Change::ShareRunOnly { flow: of, add, .. } if of == &flow && add.contains(&principal))
        });
        if !keeps {
            self.tell_lost_access(flow, principal, told);
        }
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
        whole: &Change,
        told: &mut Lines,
    ) {
        for principal in add {
            let steps = whole.steps();
            // A co-owner who becomes a run-only user in one change keeps less.
            let lowers = steps.iter().any(|step| {
                matches!(step, Change::RemoveOwner { flow: of, principal: who } if of == &flow && who == principal)
            });
            let held = self.holds(flow, *principal, EffectiveRole::RunOnly, lowers);
            match (held, self.has_left_already(*principal)) {
                (Some(held), _) => told.add(Effect, held),
                (None, Some(gone)) => told.add(Warning, gone),
                (None, None) if lowers => told.add(
                    Loss,
                    fill(
                        "{} can still run this flow, and no longer see or edit its steps.",
                        &[self.principal_subject(*principal)],
                    ),
                ),
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
        for used in cloud.used() {
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
