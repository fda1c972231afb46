//! Why an answer is what it is: one reason after the other, in full.

use policy::answer::Start;
use policy::code::Code;
use policy::decisions::{Byoc, ByocPrompt, ByocRow, Initiation, RowSource};
use policy::explain::Reason;
use policy::model::*;
use policy::why::Silent;

use super::Voice;
use crate::phrase::{Phrase, fill, list};

impl Voice<'_> {
    /// A reason of `about`'s answer: what is the case, who can mend it, and what to do.
    pub fn reason(&self, about: PersonId, flow: FlowId, start: Start, reason: &Reason) -> Phrase {
        let says = Says {
            voice: *self,
            about,
            flow,
            reason,
        };
        match reason.code {
            Code::ConnectionOfAnotherUser
            | Code::SeveralAccounts
            | Code::MissingValidConnection
            | Code::StartsAtOnce
            | Code::ByocPrompt => says.about_the_window(),
            Code::ReferenceNotEmbedded => says.not_embedded(),
            Code::ReferenceNotUsable => says.not_usable(),
            Code::NoConnectionBound => says.nothing_bound(),
            Code::ConnectionMayFail => says.owner_left(),
            Code::ConnectionBroken => says.broken(),
            Code::CreateOwnConnection
            | Code::StepActsAsYou
            | Code::StepActsAsOwner
            | Code::ConnectionNotUsed => says.about_a_step(),
            Code::NoAccess
            | Code::RoleRunOnly
            | Code::RunOnlyConsoleOnly
            | Code::SchemaNotV2
            | Code::SchemaUnknown
            | Code::SharingUnknown
            | Code::FlowOff
            | Code::FlowSuspended
            | Code::Orphaned
            | Code::RunOnlyRequiresInstantTrigger => says.about_the_flow(),
            Code::AllEmbedded
            | Code::NotSharedYet
            | Code::NoConnectorActions
            | Code::NoConnections
            | Code::StartsOnSchedule
            | Code::StartsOnEvent
            | Code::CloudFlowInTheCloud => says.nothing_in_the_way(start),
            // What is said of changes, in general terms.
            Code::UnknownRole
            | Code::NotCreatorOrOwner
            | Code::CreatorImmovable
            | Code::WrongKindOfFlow
            | Code::NothingToChange
            | Code::RoleHeldAlready
            | Code::ReferenceNotInFlow
            | Code::NotReferenceOwner
            | Code::NotConnectionOwner
            | Code::OutOfScopeFlow
            | Code::CoOwnersGainDataAccess
            | Code::CoOwnersNeedOwnConnection
            | Code::CloudRunsWillBeBlocked
            | Code::EmbedBeforeSharing
            | Code::CloudRunReadiness
            | Code::ConnectionsNotShared
            | Code::CloudRunsNeedAllEmbedded
            | Code::RunOnlyBringsOwnConnection
            | Code::ConnectionOfAnotherOwner
            | Code::SharedConnectionOtherFlow
            | Code::SharePointEditRequired
            | Code::LicenseRequired
            | Code::ListOwnerUnavailableInCloud
            | Code::OwnerAdded
            | Code::ListEditorsBecomeOwners
            | Code::AddedToDataverse
            | Code::GuestOwner
            | Code::UseGroupInstead
            | Code::RunOnlyUntilRoleAssigned
            | Code::PreferRunOnly
            | Code::PreferIndirectAccess
            | Code::UpdateCredentials
            | Code::ReferenceStaysEmbedded
            | Code::NotYours
            | Code::ChangedSince
            | Code::CannotBeUndone => self.notice(
                flow,
                &Notice {
                    code: reason.code,
                    about,
                    reference: reason.reference,
                    connection: reason.connection,
                    other: reason.fixable_by.or(reason.person),
                },
            ),
        }
    }

    /// What the window that asks for connections would show `about`.
    pub(super) fn window(&self, about: PersonId, flow: FlowId) -> Byoc {
        let question = ByocPrompt {
            actor: about,
            flow,
            initiation: Initiation::Console,
        };
        question.decide(self.tenant, &mut Silent).data
    }

    /// `{} action` or `{} actions`, and *instead* for what one would do there.
    pub(super) fn use_your_own(&self, flow: FlowId, reference: ReferenceId) -> Phrase {
        match self.actions_using(flow, reference) {
            0 => "Use a connection reference of your own instead.".into(),
            1 => "Use a connection reference of your own in this action instead.".into(),
            count => fill(
                "Use a connection reference of your own in these {} actions instead.",
                &[Phrase::number(count as u64)],
            ),
        }
    }

    /// Who can give access to a flow, or that nobody can.
    pub(super) fn who_can_share(&self, flow: FlowId) -> Phrase {
        match self.present_owner(flow) {
            Some(owner) => fill("{} can share it.", &[self.subject(owner)]),
            None => "Its owners have left; an administrator can give it a new owner.".into(),
        }
    }

    /// What is missing in a row of the window, and who can change that.
    pub(super) fn missing(&self, about: PersonId, row: &ByocRow) -> Phrase {
        let record = self.tenant.reference(row.reference);
        let reference = self.reference(row.reference);
        if row.source == RowSource::Embedded {
            return match record.connection {
                None => self.chooses_connection(row.reference),
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
        let broken = own.any(|own| self.tenant.connection(*own).connector == record.connector);
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

    /// Who can choose a connection for an embedded reference that has none.
    fn chooses_connection(&self, reference: ReferenceId) -> Phrase {
        let owner = self.tenant.reference(reference).owner;
        let who = if self.has_left(owner) {
            fill(
                "{}, who owns the reference, has left, so nobody can choose one.",
                &[self.subject(owner)],
            )
        } else if self.is_you(owner) {
            "Choose one in Power Automate.".into()
        } else {
            fill("Only {} can choose one.", &[self.name(owner)])
        };
        fill(
            "{} is embedded, but no connection is chosen for it. {}",
            &[self.reference(reference), who],
        )
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
}

/// A warning, an effect or a refusal, and what it is about.
#[derive(Debug, Clone, Copy)]
pub(super) struct Notice {
    pub(super) code: Code,
    /// Who acts.
    pub(super) about: PersonId,
    pub(super) reference: Option<ReferenceId>,
    pub(super) connection: Option<ConnectionId>,
    /// Somebody else it is about.
    pub(super) other: Option<PersonId>,
}

/// A reason being said.
struct Says<'a> {
    voice: Voice<'a>,
    about: PersonId,
    flow: FlowId,
    reason: &'a Reason,
}

impl Says<'_> {
    fn reference(&self) -> Phrase {
        match self.reason.reference {
            Some(reference) => self.voice.reference_in(self.flow, reference),
            None => "A connection reference".into(),
        }
    }

    fn you(&self) -> bool {
        self.voice.is_you(self.about)
    }

    fn subject(&self) -> Phrase {
        self.voice.subject(self.about)
    }

    fn owner_of_reference(&self) -> PersonId {
        let owner = self
            .reason
            .reference
            .map(|reference| self.voice.tenant.reference(reference).owner);
        owner.unwrap_or(self.about)
    }

    /// Nobody else can embed it: who, and whether they still can.
    fn not_embedded(&self) -> Phrase {
        let voice = &self.voice;
        let owner = self.reason.fixable_by.unwrap_or(self.owner_of_reference());
        let who = voice.who_can_embed(self.flow, self.reason.reference, owner);
        fill(
            "{} isn't embedded. A cloud flow can start a shared flow only when every connection reference is embedded. {}",
            &[self.reference(), who],
        )
    }

    fn not_usable(&self) -> Phrase {
        let voice = &self.voice;
        let mut owner = voice.whose_alone(self.owner_of_reference());
        if owner.is_empty() {
            owner = "somebody else's".into();
        }
        let instead = match self.reason.reference {
            Some(reference) => voice.use_your_own(self.flow, reference),
            None => Phrase::default(),
        };
        if self.you() {
            fill(
                "{} is {} and isn't embedded. While a flow isn't shared, a cloud flow uses only references of the \
                 person it runs for. {}",
                &[self.reference(), owner, instead],
            )
        } else {
            fill(
                "{} is {} and isn't embedded. While a flow isn't shared, a cloud flow uses only references of the \
                 person it runs for, here {}.",
                &[self.reference(), owner, voice.person(self.about)],
            )
        }
    }

    fn nothing_bound(&self) -> Phrase {
        match self.reason.reference {
            Some(reference) if self.reason.fixable_by.is_some() => {
                self.voice.chooses_connection(reference)
            }
            _ => {
                "No connection is chosen for this reference yet. Choose one, then embed it.".into()
            }
        }
    }

    fn owner_left(&self) -> Phrase {
        let voice = &self.voice;
        let owner = match self.reason.person {
            Some(person) => voice.subject(person),
            None => "The owner of a connection".into(),
        };
        let desktop = voice.tenant.flow(self.flow).desktop().is_some();
        let what = match self.reason.connection {
            Some(connection) => voice.account(connection),
            None => "that connection".into(),
        };
        let can_edit = self.you() && voice.tenant.role(self.about, self.flow).is_owner();
        let next = match (can_edit, desktop) {
            (true, true) => "Use a connection reference of your own in these actions instead.",
            (true, false) => "Point them to a connection of yours.",
            (false, true) => "An owner can use another connection reference in these actions.",
            (false, false) => "An owner can point them to another connection.",
        };
        let sentence = if desktop {
            "{} has left. Actions that sign in as {} may fail. {}"
        } else {
            "{} has left. Steps that sign in as {} may fail. {}"
        };
        fill(sentence, &[owner, what, next.into()])
    }

    fn broken(&self) -> Phrase {
        let voice = &self.voice;
        let Some(connection) = self.reason.connection else {
            return "A connection that this flow uses isn't working, so a run may fail.".into();
        };
        let owner = voice.tenant.connection(connection).owner;
        let sentence = if voice.is_you(owner) {
            "Your {} connection isn't working, so a run may fail. {}"
        } else {
            "{} connection isn't working, so a run may fail. {}"
        };
        let connector = voice.connector(voice.tenant.connection(connection).connector);
        let whose = if voice.is_you(owner) {
            connector
        } else {
            fill("{} {}", &[voice.whose(owner), connector])
        };
        fill(sentence, &[whose, voice.fixes(owner)])
    }

    fn about_the_window(&self) -> Phrase {
        let voice = &self.voice;
        let byoc = voice.window(self.about, self.flow);
        match self.reason.code {
            Code::MissingValidConnection => {
                let row = byoc
                    .rows
                    .iter()
                    .find(|row| Some(row.reference) == self.reason.reference)
                    .or(byoc.rows.iter().find(|row| row.default.is_none()));
                match row {
                    Some(row) => voice.missing(self.about, row),
                    None => fill(
                        "{} a working connection for each connector to start this flow.",
                        &[self.needs()],
                    ),
                }
            }
            Code::ConnectionOfAnotherUser => {
                voice.another_users_connection(self.about, &byoc, self.reason.connection)
            }
            Code::SeveralAccounts => voice.several_accounts(self.about, self.reason.connection),
            Code::StartsAtOnce => voice.starts_at_once(&byoc),
            _ => "A window may ask which connections to use.".into(),
        }
    }

    fn needs(&self) -> Phrase {
        if self.you() {
            "You need".into()
        } else {
            self.subject().text(" needs")
        }
    }

    fn about_a_step(&self) -> Phrase {
        let voice = &self.voice;
        let connector = match (self.reason.connector, self.reason.connection) {
            (Some(connector), _) => voice.connector(connector),
            (None, Some(connection)) => {
                voice.connector(voice.tenant.connection(connection).connector)
            }
            (None, None) => "connector".into(),
        };
        match self.reason.code {
            Code::CreateOwnConnection if self.you() => fill(
                "You have no working {} connection. Create one to start this flow.",
                &[connector],
            ),
            Code::CreateOwnConnection => fill(
                "{} has no working {} connection and needs one to start this flow.",
                &[self.subject(), connector],
            ),
            Code::StepActsAsYou if self.you() => fill(
                "The {} steps run as you and reach only what you may reach.",
                &[connector],
            ),
            Code::StepActsAsYou => fill(
                "The {} steps run as {} and reach only what {} may reach.",
                &[connector, voice.name(self.about), voice.name(self.about)],
            ),
            Code::StepActsAsOwner => {
                let owner = self.reason.person.unwrap_or(self.about);
                fill(
                    "The {} steps run as {} and reach what {} can reach, whoever starts the flow.",
                    &[connector, voice.person(owner), voice.person(owner)],
                )
            }
            _ => fill("No step of this flow uses its {} connection.", &[connector]),
        }
    }

    fn about_the_flow(&self) -> Phrase {
        let voice = &self.voice;
        let flow = self.flow;
        match self.reason.code {
            Code::NoAccess if voice.has_left(self.about) && self.you() => {
                "You've left and can't run flows anymore.".into()
            }
            Code::NoAccess if voice.has_left(self.about) => {
                fill("{} has left and can't run flows anymore.", &[self.subject()])
            }
            Code::NoAccess => fill(
                "{} can't see this flow. {}",
                &[self.subject(), voice.who_can_share(flow)],
            ),
            Code::RoleRunOnly if self.you() => {
                "You're a run-only user. You can run this flow, but not change or share it.".into()
            }
            Code::RoleRunOnly => fill(
                "{} is a run-only user and can run this flow, but not change or share it.",
                &[self.subject()],
            ),
            Code::RunOnlyConsoleOnly if self.you() => {
                "You're a run-only user. You can start this flow from the console of Power Automate for desktop, with \
                 your own connections, and not from a cloud flow."
                    .into()
            }
            Code::RunOnlyConsoleOnly => fill(
                "{} is a run-only user. They can start this flow from the console of Power Automate for desktop, with \
                 their own connections, and not from a cloud flow.",
                &[self.subject()],
            ),
            Code::SchemaNotV2 => {
                "This flow uses the v1 schema. A cloud flow can start it only in the Power Automate v2 schema. Save it \
                 again in Power Automate for desktop, in an environment where v2 is on."
                    .into()
            }
            Code::SchemaUnknown => {
                "The file doesn't say which schema this flow uses. A cloud flow can start it only in the Power Automate \
                 v2 schema. Saving it again in Power Automate for desktop, in an environment where v2 is on, settles it."
                    .into()
            }
            Code::SharingUnknown => {
                "The file doesn't say who this flow is shared with, and the answer depends on that. Choose what \
                 Sharewell should assume."
                    .into()
            }
            Code::FlowOff => match voice.present_owner(flow) {
                Some(owner) if voice.is_you(owner) => {
                    "This flow is off. Turn it on in Power Automate to run it.".into()
                }
                Some(owner) => fill("This flow is off. {} can turn it on.", &[voice.subject(owner)]),
                None => "This flow is off, and its owners have left. An administrator can turn it on.".into(),
            },
            Code::FlowSuspended => fill(
                "Power Automate has suspended this flow, as it does when a data policy rules out a connector. An \
                 administrator of {} can say why.",
                &[voice.environment(voice.tenant.flow(flow).environment)],
            ),
            Code::Orphaned => {
                "Everybody who owned this flow has left. It may fail, and nobody can change it until an administrator \
                 gives it a new owner."
                    .into()
            }
            _ => voice.not_instant(flow),
        }
    }

    fn nothing_in_the_way(&self, start: Start) -> Phrase {
        match (self.reason.code, start) {
            (Code::AllEmbedded, _) => {
                "Every connection reference is embedded, and the flow uses the v2 schema.".into()
            }
            (Code::NotSharedYet, _) if self.you() => {
                "This flow isn't shared, so it runs with your own connection references. Once it's shared, a cloud \
                 flow can start it only when every connection reference is embedded."
                    .into()
            }
            (Code::NotSharedYet, _) => fill(
                "This flow isn't shared, so it runs with {} connection references. Once it's shared, a cloud flow \
                 can start it only when every connection reference is embedded.",
                &[self.voice.whose(self.about)],
            ),
            (Code::NoConnectorActions, _) => {
                "This flow has no connector actions, so no connection is needed.".into()
            }
            (Code::NoConnections, _) => "No step of this flow uses a connection.".into(),
            (Code::StartsOnSchedule, _) => {
                "This flow starts on a schedule, so nobody needs to start it.".into()
            }
            (Code::StartsOnEvent, _) => {
                "This flow starts when something happens, so nobody needs to start it.".into()
            }
            _ => "Cloud flows run in the cloud and never from the console of Power Automate for desktop.".into(),
        }
    }
}

impl Voice<'_> {
    /// Who can embed a reference in a flow, and what else to do where nobody can.
    pub(super) fn who_can_embed(
        &self,
        flow: FlowId,
        reference: Option<ReferenceId>,
        owner: PersonId,
    ) -> Phrase {
        if self.has_left(owner) {
            let instead = reference.map(|reference| self.use_your_own(flow, reference));
            let nobody = fill(
                "Its owner, {}, has left, so nobody can embed it.",
                &[self.name(owner)],
            );
            return nobody.and(instead.unwrap_or_default());
        }
        let sentence = match (self.tenant.role(owner, flow).is_owner(), self.is_you(owner)) {
            (true, _) => "Only {} can embed it.",
            (false, true) => {
                "Only {} can embed it, and you need to be a co-owner of this flow first."
            }
            (false, false) => {
                "Only {} can embed it, and needs to be a co-owner of this flow first."
            }
        };
        fill(sentence, &[self.person(owner)])
    }

    /// Why run-only access isn't to be had, and what would do instead.
    pub(super) fn not_instant(&self, flow: FlowId) -> Phrase {
        let scheduled = self
            .tenant
            .flow(flow)
            .cloud()
            .is_some_and(|cloud| cloud.trigger == Trigger::Scheduled);
        let starts = if scheduled {
            "This flow starts on a schedule."
        } else {
            "This flow starts when something happens."
        };
        Phrase::from(starts).and(
            "Run-only access works only for flows a person starts. An app or a separate button flow can offer it \
             instead."
                .into(),
        )
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
