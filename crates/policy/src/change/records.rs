//! Changes that add a record or replace one: copies, owners, connections, machines,
//! data policies, and what is known of people and environments.

mod edits;
mod steps;

use crate::catalogue::rules as rule;
use crate::code::Code;
use crate::decision::Outcome;
use crate::decisions::{
    AskedPermission, ChangeOwner, CopyAct, MachineConnectionCreate, MachineConnectionShare,
    NewMachineAuth, SendCopy,
};
use crate::facts::Facts;
use crate::model::*;
use crate::tenant::Tenant;
use crate::why::{Silent, Why};

use super::{Change, Verdict, turning};

impl Change {
    /// Whether nobody can take it back, not even whoever made it.
    pub fn is_for_good(&self) -> bool {
        self.steps()
            .iter()
            .any(|step| matches!(step, Self::SendCopy { .. }))
    }

    /// Whether it is of what somebody's account alone gives them, whatever their roles are.
    pub(super) fn takes_an_account(&self) -> bool {
        matches!(
            self,
            Self::SetEmbedded { .. }
                | Self::UnshareDesktop { .. }
                | Self::RemoveOwner { .. }
                | Self::CreateFromCopy { .. }
                | Self::CreateConnection { .. }
                | Self::DeleteConnection { .. }
                | Self::RepointReference { .. }
                | Self::ConnectMachine { .. }
                | Self::SetRunOwner { .. }
                | Self::ShareMachine { .. }
        )
    }

    /// Decides a change of a record.
    pub(super) fn decide_record(
        &self,
        tenant: &Tenant,
        actor: PersonId,
        confirmed: bool,
        why: &mut impl Why,
    ) -> Verdict {
        let allow = || Verdict::of(Outcome::Allow, None);
        let unless = |same: bool| {
            if same {
                Verdict::no_op(Code::NothingToChange)
            } else {
                allow()
            }
        };
        match self {
            Self::SendCopy {
                flow, recipients, ..
            } => {
                let act = CopyAct::Send(recipients.clone());
                let flow = *flow;
                SendCopy { actor, flow, act }.decide(tenant, why).into()
            }
            Self::CreateFromCopy { copy } => match tenant.copies.get(copy.at()) {
                Some(copy) if copy.waits_for(actor) => {
                    why.rule(rule::COPY_TEMPLATE, true);
                    allow()
                }
                Some(copy) if copy.recipients.contains(&actor) => {
                    Verdict::no_op(Code::NothingToChange)
                }
                _ => Verdict::deny(Code::NotARecipient),
            },
            Self::ChangeOwner { flow, to } => {
                let question = ChangeOwner {
                    actor: Some(actor),
                    flow: *flow,
                    new_owner: Principal::Person(*to),
                };
                let mut verdict = Verdict::from(question.decide(tenant, why));
                verdict.note_roles(tenant, *flow, question.new_owner, why);
                verdict
            }
            Self::SetPerson { person, to } => {
                let now = tenant.person(*person);
                // Who has left is a what-if for everybody; roles are what governance rests on.
                if now.roles != to.roles && !gives_roles(tenant, actor) {
                    return Verdict::deny(Code::AdministratorsOnly);
                }
                unless(now == &**to)
            }
            Self::SetEnvironment { environment, to } => {
                let now = tenant.environment(*environment);
                // The others are facts, which whoever knows them may write down; from where on
                // a review speaks up is for those to say who answer for it.
                let sets = now.widely_from() != to.widely_from();
                if sets && !administers(tenant, actor) {
                    return Verdict::deny(Code::AdministratorsOnly);
                }
                unless(now == &**to)
            }
            Self::CreateConnection { connector, account } => {
                if tenant.connectors.get(connector.at()).is_some() {
                    unless(tenant.has_connection(actor, *connector, account.as_deref()))
                } else {
                    Verdict::deny(Code::NothingToChange)
                }
            }
            Self::DeleteConnection { connection } => {
                let owner = tenant.connection(*connection).owner;
                why.rule(rule::CONNECTION_USER_SPECIFIC, owner != actor);
                if owner != actor {
                    return not_yours(owner);
                }
                unless(tenant.connection(*connection).status == ConnectionStatus::Deleted)
            }
            Self::RepointReference { reference, to } => {
                let record = tenant.reference(*reference);
                if record.owner != actor {
                    return Verdict {
                        managed_by: Some(record.owner),
                        ..Verdict::deny(Code::NotReferenceOwner)
                    };
                }
                if let Some(refused) = own_connection(tenant, actor, record.connector, *to) {
                    return refused;
                }
                if record.connection == Some(*to) {
                    return Verdict::no_op(Code::NothingToChange);
                }
                carried_along(tenant, *reference, confirmed, why)
            }
            Self::RepointSteps {
                flow,
                from,
                to,
                steps,
            } => {
                if !Facts::role(tenant, actor, *flow, why).is_owner() {
                    return Verdict::deny(Code::NotCreatorOrOwner);
                }
                let used = tenant.flow(*flow).cloud();
                let used = used.and_then(|cloud| cloud.uses(*from));
                let uses = |used: &CloudFlowConnection| {
                    used.used_in_definition && steps.iter().all(|it| used.actions.contains(it))
                };
                if !used.is_some_and(uses) {
                    return Verdict::deny(Code::ConnectionNotUsed);
                }
                let connector = tenant.connection(*from).connector;
                own_connection(tenant, actor, connector, *to).unwrap_or_else(|| unless(from == to))
            }
            Self::ConnectSteps {
                flow,
                connector,
                to,
            } => {
                if !Facts::role(tenant, actor, *flow, why).is_owner() {
                    return Verdict::deny(Code::NotCreatorOrOwner);
                }
                let cloud = tenant.flow(*flow).cloud();
                if cloud.and_then(|cloud| cloud.waiting(*connector)).is_none() {
                    return Verdict::deny(Code::ConnectionNotUsed);
                }
                why.rule(rule::CCONN_MODIFY_STEPS, true);
                own_connection(tenant, actor, *connector, *to).unwrap_or_else(allow)
            }
            Self::ConnectMachine {
                environment,
                target,
                auth,
                ..
            } => {
                let auth = match auth.clone() {
                    MachineAuth::SignIn(account) => NewMachineAuth::SignIn(account),
                    MachineAuth::Stored(credential) => NewMachineAuth::Stored(credential),
                    // There is no password in a change: the wizard asks before it makes one.
                    MachineAuth::Manual { username } => NewMachineAuth::Manual {
                        username,
                        has_password: true,
                    },
                };
                let question = MachineConnectionCreate {
                    creator: actor,
                    environment: *environment,
                    target: Some(*target),
                    auth,
                };
                question.decide(tenant, why).into()
            }
            Self::SetRunOwner { connection, to } => {
                match tenant.machine_connections.get(connection.at()) {
                    Some(record) if record.created_by == actor => {
                        run_owner_refused(record, *to, why)
                            .unwrap_or_else(|| unless(record.run_owner == *to))
                    }
                    Some(record) => not_yours(record.created_by),
                    None => Verdict::deny(Code::NoMachineConnection),
                }
            }
            Self::ShareMachine {
                connection,
                with,
                permission,
            } => share_machine(tenant, actor, *connection, *with, *permission, why),
            Self::TurnFlow { flow, on } => turning::decide(tenant, actor, *flow, *on, why),
            Self::KeepAccess {
                flow,
                about,
                flag,
                keep,
            } => {
                let answers = Facts::role(tenant, actor, *flow, why).is_owner();
                if !answers && !administers(tenant, actor) {
                    return Verdict::deny(Code::NotCreatorOrOwner);
                }
                unless(kept_at(tenant, *flow, *about, flag).is_some() == *keep)
            }
            Self::PublishPolicy { policy, to } => {
                if !administers(tenant, actor) {
                    return Verdict::deny(Code::AdministratorsOnly);
                }
                unless(tenant.data_policies.get(policy.at()) == Some(to))
            }
            _ => allow(),
        }
    }
}

/// Whether somebody administers an environment of the organization, themselves or through a
/// group.
pub fn administers(tenant: &Tenant, person: PersonId) -> bool {
    let mut places = (0..tenant.environments.len() as u32).map(EnvironmentId);
    places.any(|place| administers_one(tenant, person, place))
}

/// Somebody who administers an environment, this one if anybody does.
pub fn an_administrator(tenant: &Tenant, place: EnvironmentId) -> Option<PersonId> {
    let find = |is: &dyn Fn(PersonId) -> bool| tenant.person_ids().find(|person| is(*person));
    find(&|person| administers_one(tenant, person, place))
        .or_else(|| find(&|person| administers(tenant, person)))
}

/// Whether somebody administers this environment, themselves or through a group.
pub(super) fn administers_one(tenant: &Tenant, person: PersonId, place: EnvironmentId) -> bool {
    let admin = SecurityRole::EnvironmentAdmin;
    let who = Principal::Person(person);
    !tenant.person(person).left && Facts::holds_role(tenant, who, place, admin, &mut Silent)
}

/// Whether somebody may give and take roles: administrators, and anybody where nobody
/// administers anything, as in a file, which doesn't say who does.
fn gives_roles(tenant: &Tenant, person: PersonId) -> bool {
    administers(tenant, person)
        || !tenant
            .person_ids()
            .any(|somebody| administers(tenant, somebody))
}

/// The place of what a review kept about somebody's access to a flow. It no longer counts
/// once they were given the access anew.
pub(crate) fn kept_at(
    tenant: &Tenant,
    flow: FlowId,
    about: Principal,
    flag: &str,
) -> Option<usize> {
    let since = tenant.flow(flow).given_on(about);
    tenant.kept.iter().position(|kept| {
        (kept.flow, kept.about, kept.flag.as_str()) == (flow, about, flag)
            && since.is_none_or(|since| since <= kept.on.as_str())
    })
}

fn not_yours(owner: PersonId) -> Verdict {
    Verdict {
        managed_by: Some(owner),
        ..Verdict::deny(Code::NotConnectionOwner)
    }
}

/// Why something can't use this connection instead; none when it can.
fn own_connection(
    tenant: &Tenant,
    actor: PersonId,
    connector: ConnectorId,
    to: ConnectionId,
) -> Option<Verdict> {
    let record = tenant.connection(to);
    if record.owner != actor {
        Some(not_yours(record.owner))
    } else if record.connector != connector {
        Some(Verdict::deny(Code::OtherConnector))
    } else if record.status == ConnectionStatus::Deleted {
        Some(Verdict::deny(Code::ConnectionBroken))
    } else {
        None
    }
}

/// Another connection for a reference. Where it is embedded, co-owners can use that one from
/// then on, as if it were embedded anew: that asks again.
fn carried_along(
    tenant: &Tenant,
    reference: ReferenceId,
    confirmed: bool,
    why: &mut impl Why,
) -> Verdict {
    let embedded = tenant.embedding(reference).next().is_some();
    why.rule(rule::EMBED_CARRIES_CONNECTION, embedded);
    if !embedded {
        return Verdict::of(Outcome::Allow, None);
    }
    why.rule(rule::EMBED_CONFIRM_REQUIRED, !confirmed);
    let outcome = if confirmed {
        Outcome::Allow
    } else {
        Outcome::RequireConfirmation
    };
    let mut verdict = Verdict::of(outcome, None);
    verdict.warnings.push(Code::CoOwnersGainDataAccess.into());
    verdict
}

/// Why a machine connection can't have this run owner; none when it can.
fn run_owner_refused(
    record: &MachineConnection,
    to: RunOwner,
    why: &mut impl Why,
) -> Option<Verdict> {
    if record.run_owner == to {
        return None;
    }
    match to {
        RunOwner::Explicit(_) => {
            let signs_in = matches!(record.auth, MachineAuth::SignIn(_));
            why.rule(rule::RUNOWNER_EXPLICIT, signs_in);
            signs_in.then(|| Verdict::deny(Code::RunOwnerNotWithSignIn))
        }
        RunOwner::Creator => {
            let shared = !record.shares.is_empty();
            why.rule(rule::MSHARE_NEEDS_RUN_OWNER, shared);
            shared.then(|| Verdict::deny(Code::RunOwnerWhileShared))
        }
    }
}

fn share_machine(
    tenant: &Tenant,
    actor: PersonId,
    connection: MachineConnectionId,
    with: ServicePrincipalId,
    permission: Option<MachinePermission>,
    why: &mut impl Why,
) -> Verdict {
    let Some(record) = tenant.machine_connections.get(connection.at()) else {
        return Verdict::deny(Code::NoMachineConnection);
    };
    if record.created_by != actor {
        return not_yours(record.created_by);
    }
    let held = record
        .shares
        .iter()
        .find(|share| share.service_principal == with)
        .map(|share| share.permission);
    if held == permission {
        return Verdict::no_op(Code::NothingToChange);
    }
    let Some(permission) = permission else {
        return Verdict::of(Outcome::Allow, None);
    };
    let question = MachineConnectionShare {
        connection,
        recipient: Principal::ServicePrincipal(with),
        permission: AskedPermission::Offered(permission),
    };
    question.decide(tenant, why).into()
}

#[cfg(test)]
mod tests;
