//! What sharing a desktop flow, or ending it, would do.

use policy::EffectiveRole;
use policy::change::{Change, Verdict};
use policy::code::Code;
use policy::decisions::{ConnectorPrerequisites, DesktopSharing, ShareChange};
use policy::model::*;
use policy::why::Silent;

use super::Voice;
use super::consequences::{ConsequenceKind, Lines, Warns};
use super::reasons::Notice;
use crate::phrase::{Phrase, fill};

use ConsequenceKind::{Effect, Gain, Limit, Loss, Warning};

impl Voice<'_> {
    pub(super) fn tell_desktop_share(
        &self,
        flow: FlowId,
        principal: Principal,
        role: DesktopRole,
        whole: &Change,
        verdict: &Verdict,
        told: &mut Lines,
    ) {
        let given = EffectiveRole::from(role);
        // A share replaces the one they have: a lower role takes something away.
        let record = self.tenant.flow(flow);
        let lowers = record
            .grants()
            .any(|(who, held)| who == principal && held > given);
        if let Some(held) = self.holds(flow, principal, given, lowers) {
            return told.add(Effect, held);
        }
        if let Some(gone) = self.has_left_already(principal) {
            told.add(Warning, gone);
        }
        if verdict.warns(Code::CloudRunsNeedAllEmbedded) || whole.steps().len() > 1 {
            self.tell_unembedded(flow, whole, told);
        }
        if verdict.warns(Code::ConnectionsNotShared) && !lowers {
            let sentence = if role == DesktopRole::CoOwner && self.embeds_own(flow, whole) {
                [
                    "{} gets the flow, and of your connections only those embedded here.",
                    "{} get the flow, and of your connections only those embedded here.",
                ]
            } else {
                [
                    "{} gets the flow, not your connections.",
                    "{} get the flow, not your connections.",
                ]
            };
            told.add_about(Limit, sentence, self.principal_subject(principal));
        }
        if self.has_left_already(principal).is_some() {
            return;
        }
        let who = self.principal_subject(principal);
        if self.lacks_license(flow, principal) {
            self.tell_unlicensed(principal, role, lowers, told);
            return;
        }
        match role {
            DesktopRole::RunOnly if lowers => told.add(
                Loss,
                fill(
                    "{} can still run this flow from the console, and no longer edit or share it.",
                    &[who],
                ),
            ),
            DesktopRole::CoOwner => {
                told.add_about(Gain, ["{} can edit, run, and share this flow."; 2], who);
            }
            DesktopRole::RunOnly => told.add_about(
                Gain,
                ["{} can run this flow from the console and can't edit it."; 2],
                who,
            ),
        }
        if verdict.warns(Code::RunOnlyBringsOwnConnection)
            && verdict.warns(Code::ConnectionsNotShared)
        {
            told.add(
                Limit,
                "Run-only users bring connections of their own, even where a connection reference is embedded, and \
                 can't start this flow from a cloud flow."
                    .into(),
            );
        }
    }

    /// Whether somebody can't run a flow for want of the license that its actions take.
    fn lacks_license(&self, flow: FlowId, principal: Principal) -> bool {
        let Principal::Person(person) = principal else {
            return false;
        };
        let question = ConnectorPrerequisites {
            flow,
            runner: Some(person),
        };
        let code = question.decide(self.tenant, &mut Silent).code;
        code == Some(Code::AttendedRpaRequired)
    }

    /// What a role gives or takes where running isn't part of it yet.
    fn tell_unlicensed(
        &self,
        principal: Principal,
        role: DesktopRole,
        lowers: bool,
        told: &mut Lines,
    ) {
        let who = self.principal_subject(principal);
        match role {
            DesktopRole::RunOnly if lowers => told.add(
                Loss,
                fill(
                    "{} can no longer edit or share this flow.",
                    std::slice::from_ref(&who),
                ),
            ),
            DesktopRole::RunOnly => {}
            DesktopRole::CoOwner => {
                told.add_about(Gain, ["{} can edit and share this flow."; 2], who.clone());
            }
        }
        let license = [
            "{} needs an Attended RPA license to run it, because it has connector actions.",
            "{} need an Attended RPA license to run it, because it has connector actions.",
        ];
        told.add_about(Limit, license, who);
    }

    /// Whether a reference of the one spoken to is embedded in a flow, after the whole change.
    fn embeds_own(&self, flow: FlowId, whole: &Change) -> bool {
        let desktop = self.tenant.flow(flow).desktop();
        let used = desktop.map_or(&[][..], |desktop| &desktop.references);
        let steps = whole.steps();
        let becomes = |wanted: ReferenceId| {
            steps.iter().any(|step| {
                matches!(step, Change::SetEmbedded { flow: other, reference, to: true }
                    if *other == flow && *reference == wanted)
            })
        };
        let own = |reference| self.is_you(self.tenant.reference(reference).owner);
        used.iter()
            .any(|used| own(used.reference) && (used.embedded || becomes(used.reference)))
    }

    /// Access for somebody who has left.
    pub(super) fn has_left_already(&self, principal: Principal) -> Option<Phrase> {
        match principal {
            Principal::Person(person) if self.has_left(person) => Some(fill(
                "{} has left, so this access is of no use to anybody.",
                &[self.name(person)],
            )),
            _ => None,
        }
    }

    /// How many references a shared flow still needs embedded, after the whole change.
    pub(super) fn tell_unembedded(&self, flow: FlowId, whole: &Change, told: &mut Lines) {
        let references = self
            .tenant
            .flow(flow)
            .desktop()
            .map_or(&[][..], |desktop| &desktop.references);
        let question = DesktopSharing {
            actor: self.you,
            flow,
            grantee: Principal::Person(self.you),
            change: ShareChange::Give(DesktopRole::CoOwner),
        };
        let mut missing = question
            .decide(self.tenant, &mut Silent)
            .data
            .references_to_embed;
        if self.tenant.flow(flow).state != FlowState::Activated {
            // It is off or suspended: no cloud run stops, and none goes on.
            return;
        }
        let stopped = !missing.is_empty();
        for step in whole.steps() {
            if let Change::SetEmbedded {
                flow: other,
                reference,
                to: true,
            } = step
                && *other == flow
            {
                missing.retain(|other| other != reference);
            }
        }
        let counts = [
            Phrase::number(missing.len() as u64),
            Phrase::number(references.len() as u64),
        ];
        if missing.is_empty() {
            if stopped {
                told.add(
                    Effect,
                    "Cloud runs go on: every connection reference is embedded.".into(),
                );
            }
            return;
        }
        let sentence = match (self.tenant.is_shared(flow), missing.len()) {
            (false, 1) => {
                "Cloud runs will stop when you save. A shared flow needs every connection reference embedded, and {} of \
                 {} isn't."
            }
            (false, _) => {
                "Cloud runs will stop when you save. A shared flow needs every connection reference embedded, and {} of \
                 {} aren't."
            }
            (true, 1) => {
                "A cloud flow still can't start this flow: {} of {} connection references isn't embedded."
            }
            (true, _) => {
                "A cloud flow still can't start this flow: {} of {} connection references aren't embedded."
            }
        };
        told.add(Warning, fill(sentence, &counts));
    }

    pub(super) fn tell_desktop_removal(
        &self,
        flow: FlowId,
        principal: Principal,
        told: &mut Lines,
    ) {
        self.tell_lost_access(flow, principal, told);
        let Some(desktop) = self.tenant.flow(flow).desktop() else {
            return;
        };
        for used in &desktop.references {
            let owner = self.tenant.reference(used.reference).owner;
            let loses = match self.loses(flow, owner, principal) {
                None => false,
                Some(None) => true,
                Some(Some((role, _))) => !role.is_owner(),
            };
            if loses && !used.embedded {
                told.add(
                    Warning,
                    fill(
                        "{} can't be embedded anymore: only {} could, as a co-owner.",
                        &[self.reference_in(flow, used.reference), self.person(owner)],
                    ),
                );
            } else if loses {
                let notice = Notice {
                    code: Code::ReferenceStaysEmbedded,
                    about: self.you,
                    reference: Some(used.reference),
                    connection: None,
                    other: Some(owner),
                };
                told.add(Effect, self.notice(flow, &notice));
                if let Some(goes_on) = self.goes_on_signing_in(flow, used.reference) {
                    told.add(Effect, goes_on);
                }
            }
        }
    }

    /// What an embedded reference goes on doing once its owner is gone; nothing where no action
    /// uses it, or where it stands for no connection.
    fn goes_on_signing_in(&self, flow: FlowId, reference: ReferenceId) -> Option<Phrase> {
        let bound = self.tenant.reference(reference).connection?;
        let signing_in = self.signing_in(bound);
        match self.actions_using(flow, reference) {
            0 => None,
            1 => Some(fill("1 action goes on signing in {}.", &[signing_in])),
            count => Some(fill(
                "{} actions go on signing in {}.",
                &[Phrase::number(count as u64), signing_in],
            )),
        }
    }
}
