//! What a change would do, as dialogs and drawers list it before anybody saves.

use policy::change::{Change, Preview, Verdict};
use policy::code::Code;
use policy::decisions::{DesktopSharing, ShareChange};
use policy::model::*;
use policy::why::Silent;
use policy::{EffectiveRole, Through};

use super::Voice;
use super::reasons::Notice;
use crate::phrase::{Phrase, fill};

/// One line of what a change would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consequence {
    /// What sort of line it is.
    pub kind: ConsequenceKind,
    /// The line.
    pub text: Phrase,
}

/// What sort of line of a dialog it is; in the order dialogs list them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConsequenceKind {
    /// Something stops, or may go wrong.
    Warning,
    /// Somebody can do more.
    Gain,
    /// Somebody can do less.
    Loss,
    /// How far it reaches.
    Limit,
    /// What happens besides.
    Effect,
}

use ConsequenceKind::{Effect, Gain, Limit, Loss, Warning};

impl Voice<'_> {
    /// What a change would do, beside the answers that would differ; each line once.
    pub fn consequences(&self, change: &Change, preview: &Preview) -> Vec<Consequence> {
        let mut told = Lines::default();
        for (step, verdict) in change.steps().into_iter().zip(&preview.verdicts) {
            if verdict.can_go_on() {
                self.tell(step, change, verdict, &mut told);
            }
        }
        told.0.sort_by_key(|line| line.kind);
        told.0
    }

    fn tell(&self, step: &Change, whole: &Change, verdict: &Verdict, told: &mut Lines) {
        match step {
            Change::SetEmbedded {
                flow,
                reference,
                to,
            } => self.tell_embedding(*flow, *reference, *to, verdict, told),
            Change::ShareDesktop {
                flow,
                principal,
                role,
            } => self.tell_desktop_share(*flow, *principal, *role, whole, verdict, told),
            Change::UnshareDesktop { flow, principal } => {
                self.tell_desktop_removal(*flow, *principal, told);
            }
            Change::AddOwner {
                flow, principal, ..
            } => self.tell_new_owner(*flow, *principal, verdict, told),
            Change::RemoveOwner { flow, principal } => {
                self.tell_owner_removal(*flow, *principal, verdict, told);
            }
            Change::ShareRunOnly { flow, add, remove } => {
                self.tell_run_only(*flow, add, remove, told);
            }
            Change::SetRunOnlySource {
                flow: _,
                connection,
                source,
            } => told.add(Effect, self.source_meaning(*connection, *source)),
            Change::Assume { .. } | Change::Batch(_) => {}
        }
    }

    fn tell_embedding(
        &self,
        flow: FlowId,
        reference: ReferenceId,
        to: bool,
        verdict: &Verdict,
        told: &mut Lines,
    ) {
        let record = self.tenant.reference(reference);
        let account = match record.connection {
            Some(connection) => self.account(connection),
            None => "this connection".into(),
        };
        let others = self.co_owners(flow, record.owner);
        if !to {
            if verdict.warns(Code::CloudRunsWillBeBlocked) {
                told.add(
                    Warning,
                    fill("Cloud runs of {} will stop.", &[self.flow(flow)]),
                );
            }
            if verdict.warns(Code::CoOwnersNeedOwnConnection) {
                let connector = self.connector(record.connector);
                let sentence = if others.is_empty() {
                    return told.add(
                        Loss,
                        fill(
                            "From the next console run, co-owners bring their own {} connection.",
                            &[connector],
                        ),
                    );
                } else if others.len() == 1 && !self.is_you(others[0]) {
                    "From the next console run, {} brings their own {} connection."
                } else if others == [self.you] {
                    "From the next console run, {} bring your own {} connection."
                } else {
                    "From the next console run, {} bring their own {} connection."
                };
                told.add(Loss, fill(sentence, &[self.people(&others), connector]));
            }
            return;
        }
        if verdict.warns(Code::ConnectionBroken) {
            let fix = record
                .connection
                .map(|bound| self.fixes(self.tenant.connection(bound).owner));
            told.add(
                Warning,
                fill(
                    "The connection isn't working right now, so runs that use it may fail. {}",
                    &[fix.unwrap_or_default()],
                ),
            );
        }
        if verdict.warns(Code::SchemaNotV2) {
            told.add(
                Warning,
                "This flow uses the v1 schema, so a cloud flow still can't start it. Save it again in Power Automate \
                 for desktop, in an environment where v2 is on."
                    .into(),
            );
        }
        if verdict.warns(Code::CoOwnersGainDataAccess) {
            let text = if others.is_empty() {
                fill(
                    "Nobody else owns this flow yet. Future co-owners can use {} in it, when they edit it and when \
                     they run it. They don't get its password.",
                    &[account],
                )
            } else {
                fill(
                    "{} can use {} in this flow, when they edit it and when they run it. They don't get its password.",
                    &[capital(self.people(&others)), account],
                )
            };
            told.add(Gain, text);
            told.add(
                Limit,
                fill(
                    "It counts in {} only. Run-only users still bring their own connections.",
                    &[self.flow(flow)],
                ),
            );
        }
    }

    fn tell_desktop_share(
        &self,
        flow: FlowId,
        principal: Principal,
        role: DesktopRole,
        whole: &Change,
        verdict: &Verdict,
        told: &mut Lines,
    ) {
        if let Some(held) = self.holds(flow, principal, role.into()) {
            return told.add(Effect, held);
        }
        if let Some(gone) = self.has_left_already(principal) {
            told.add(Warning, gone);
        }
        if verdict.warns(Code::CloudRunsNeedAllEmbedded) || whole.steps().len() > 1 {
            self.tell_unembedded(flow, whole, told);
        }
        if verdict.warns(Code::ConnectionsNotShared) {
            told.add(
                Limit,
                fill(
                    "{} gets the flow, not your connections.",
                    &[self.principal_subject(principal)],
                ),
            );
        }
        if self.has_left_already(principal).is_some() {
            return;
        }
        let who = self.principal_subject(principal);
        match role {
            DesktopRole::CoOwner => {
                told.add(Gain, fill("{} can edit, run, and share this flow.", &[who]))
            }
            DesktopRole::RunOnly => told.add(
                Gain,
                fill(
                    "{} can run this flow from the console and can't edit it.",
                    &[who],
                ),
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

    /// Access for somebody who has left.
    fn has_left_already(&self, principal: Principal) -> Option<Phrase> {
        match principal {
            Principal::Person(person) if self.has_left(person) => Some(fill(
                "{} has left, so this access is of no use to anybody.",
                &[self.name(person)],
            )),
            _ => None,
        }
    }

    /// How many references a shared flow still needs embedded, after the whole change.
    fn tell_unembedded(&self, flow: FlowId, whole: &Change, told: &mut Lines) {
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

    fn tell_desktop_removal(&self, flow: FlowId, principal: Principal, told: &mut Lines) {
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
            }
        }
    }

    /// Who loses access, and who keeps it through something else.
    fn tell_lost_access(&self, flow: FlowId, principal: Principal, told: &mut Lines) {
        let who = self.principal_subject(principal);
        match principal {
            Principal::Person(person) => match self.loses(flow, person, principal) {
                Some(None) if self.is_you(person) => {
                    told.add(Loss, "You lose access to this flow.".into());
                }
                Some(None) => told.add(Loss, fill("{} loses access to this flow.", &[who])),
                Some(Some((role, through))) => {
                    told.add(Effect, self.keeps(person, role, through));
                }
                None => {}
            },
            group => {
                let losing: Vec<_> = self
                    .tenant
                    .people_of(group)
                    .into_iter()
                    .filter(|person| matches!(self.loses(flow, *person, group), Some(None)))
                    .collect();
                let text = match losing.len() {
                    0 => fill(
                        "Nobody loses access: everybody in {} has it through something else.",
                        &[self.principal(group)],
                    ),
                    1 => fill(
                        "With {}, 1 person loses access: {}.",
                        &[self.principal(group), self.people(&losing)],
                    ),
                    count => fill(
                        "With {}, {} people lose access: {}.",
                        &[
                            self.principal(group),
                            Phrase::number(count as u64),
                            self.people(&losing),
                        ],
                    ),
                };
                told.add(Loss, text);
            }
        }
    }

    /// What is left to a person once access through `principal` is gone: none where it
    /// isn't affected, else the best of what remains.
    fn loses(
        &self,
        flow: FlowId,
        person: PersonId,
        principal: Principal,
    ) -> Option<Option<(EffectiveRole, Through)>> {
        let access = self.tenant.access(person, flow);
        let lost = Through::Grant(principal);
        access.iter().find(|way| way.through == lost)?;
        let kept = access.iter().find(|way| way.through != lost);
        Some(kept.map(|way| (way.role, way.through)))
    }

    fn keeps(&self, person: PersonId, role: EffectiveRole, through: Through) -> Phrase {
        let how = match through {
            Through::Ownership => "by owning this flow".into(),
            Through::Creation => "by having created this flow".into(),
            Through::Grant(other) => fill("through {}", &[self.principal(other)]),
        };
        let as_what = match (role, self.is_you(person)) {
            (EffectiveRole::RunOnly, true) => "stay a run-only user",
            (EffectiveRole::RunOnly, false) => "stays a run-only user",
            (_, true) => "stay a co-owner",
            (_, false) => "stays a co-owner",
        };
        fill("{} {} {}.", &[self.subject(person), as_what.into(), how])
    }

    fn tell_new_owner(
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
                _ => told.add(
                    Gain,
                    match principal {
                        Principal::Group(_) => fill(
                            "Everybody who is or will be in {} can edit, run, share, and delete this flow.",
                            &[self.principal(principal)],
                        ),
                        _ => fill("{} can edit, run, share, and delete this flow.", &[who()]),
                    },
                ),
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

    fn tell_owner_removal(
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

    fn tell_run_only(
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
                (None, None) => told.add(
                    Gain,
                    fill(
                        "{} can run this flow, and can't see or edit its steps.",
                        &[self.principal_subject(*principal)],
                    ),
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
                    self.source_meaning(used.connection, used.run_only_source),
                );
            }
        }
    }

    /// A removal that waits for Save.
    pub fn loses_when_saved(&self, flow: FlowId, principal: Principal) -> Phrase {
        if let Principal::Person(person) = principal
            && let Some(Some((role, through))) = self.loses(flow, person, principal)
        {
            return self.keeps(person, role, through);
        }
        if principal == Principal::Person(self.you) {
            return "You lose access when you save.".into();
        }
        fill(
            "{} loses access when you save.",
            &[self.principal(principal)],
        )
    }

    /// What choosing a connection's source means for run-only users.
    pub fn source_meaning(&self, connection: ConnectionId, source: RunOnlySource) -> Phrase {
        match source {
            RunOnlySource::ProvidedByRunOnlyUser => {
                "Each person runs this step with a connection of their own and reaches only what they may reach. Default."
                    .into()
            }
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
                    "Everyone you add runs this step as {} and reaches what {} can reach, through this flow.",
                    &[as_whom, owner],
                )
            }
        }
    }

    /// Who owns a flow beside one person.
    fn co_owners(&self, flow: FlowId, beside: PersonId) -> Vec<PersonId> {
        self.tenant
            .person_ids()
            .filter(|person| *person != beside && self.tenant.role(*person, flow).is_owner())
            .collect()
    }
}

/// `You` at the beginning of a sentence.
fn capital(phrase: Phrase) -> Phrase {
    let mut phrase = phrase;
    if let Some(crate::Part::Text(first)) = phrase.0.first_mut()
        && *first == "you"
    {
        *first = "You".into();
    }
    phrase
}

trait Warns {
    fn warns(&self, code: Code) -> bool;
}

impl Warns for Verdict {
    fn warns(&self, code: Code) -> bool {
        self.warnings.iter().any(|warning| warning.code == code)
    }
}

/// Lines, each once.
#[derive(Default)]
struct Lines(Vec<Consequence>);

impl Lines {
    fn add(&mut self, kind: ConsequenceKind, text: Phrase) {
        let line = Consequence { kind, text };
        if !self.0.contains(&line) {
            self.0.push(line);
        }
    }
}
