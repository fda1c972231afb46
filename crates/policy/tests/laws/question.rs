//! Any question, and what was said to it in a form that can be compared.

use policy::answer::{Start, answer_with};
use policy::decisions::*;
use policy::model::*;
use policy::{Code, Decision, Outcome, Tenant, Why};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::machines;
use super::setting::{self, SettingQuestion};
use super::wild::{connection, flow, person, principal, reference, role};

/// Any of the questions.
#[derive(Debug, Clone)]
pub(crate) enum Question {
    Toggle(CanToggleEmbed),
    Readiness(CloudRunReadiness),
    Window(ByocPrompt),
    Source(RunOnlyConnectionSource),
    Sharing(DesktopSharing),
    Desktop(DesktopFlowAction),
    Cloud(CloudFlowAction),
    NewOwner(AddOwner),
    OldOwner(RemoveOwner),
    RunOnly(ShareRunOnly),
    Category(ConnectionCategory),
    /// About machines, copies and owners.
    Machines(machines::Question),
    Setting(SettingQuestion),
    /// Not a decision, but made of them: from the console, attended, unattended.
    Answer(PersonId, FlowId, Start),
}

/// What was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) outcome: Outcome,
    pub(crate) code: Option<Code>,
    /// Everything, as text.
    pub(crate) whole: String,
}

pub(crate) fn said<T: std::fmt::Debug>(decision: &Decision<T>) -> Said {
    Said {
        outcome: decision.outcome,
        code: decision.code,
        whole: format!("{decision:?}"),
    }
}

impl Question {
    /// Asks.
    pub(crate) fn decide(&self, tenant: &Tenant, why: &mut impl Why) -> Said {
        match self {
            Self::Toggle(question) => said(&question.decide(tenant, why)),
            Self::Readiness(question) => said(&question.decide(tenant, why)),
            Self::Window(question) => said(&question.decide(tenant, why)),
            Self::Source(question) => said(&question.decide(tenant, why)),
            Self::Sharing(question) => said(&question.decide(tenant, why)),
            Self::Desktop(question) => said(&question.decide(tenant, why)),
            Self::Cloud(question) => said(&question.decide(tenant, why)),
            Self::NewOwner(question) => said(&question.decide(tenant, why)),
            Self::OldOwner(question) => said(&question.decide(tenant, why)),
            Self::RunOnly(question) => said(&question.decide(tenant, why)),
            Self::Category(question) => said(&question.decide(tenant, why)),
            Self::Machines(question) => question.decide(tenant, why),
            Self::Setting(question) => question.decide(tenant, why),
            Self::Answer(person, flow, start) => {
                let answer = answer_with(tenant, *person, *flow, *start, why);
                Said {
                    outcome: Outcome::Allow,
                    code: answer.code,
                    whole: format!("{:?} {:?}", answer.word, answer.disputed),
                }
            }
        }
    }
}

fn start() -> impl Strategy<Value = Start> {
    select(policy::digest::STARTS.to_vec())
}

fn desktop_action() -> impl Strategy<Value = DesktopAction> {
    prop_oneof![
        Just(DesktopAction::Edit),
        Just(DesktopAction::RunConsole),
        Just(DesktopAction::RunCloud(RunMode::Attended)),
        reference().prop_map(DesktopAction::UseEmbeddedReference),
    ]
}

fn cloud_action() -> impl Strategy<Value = CloudAction> {
    prop_oneof![
        Just(CloudAction::ViewRunHistory),
        Just(CloudAction::DeleteFlow),
        Just(CloudAction::Trigger),
        Just(CloudAction::RunFromSharePoint(SharePointAccess::default())),
        (connection(), any::<bool>()).prop_map(|(connection, in_another_flow)| {
            CloudAction::UseConnection {
                connection,
                in_another_flow,
            }
        }),
        connection().prop_map(CloudAction::EditCredentials),
        person().prop_map(|to_owner| CloudAction::RepointStep { to_owner }),
    ]
}

fn share_change() -> impl Strategy<Value = ShareChange> {
    prop_oneof![
        4 => role().prop_map(ShareChange::Give),
        1 => Just(ShareChange::GiveUnknownRole),
        2 => Just(ShareChange::Remove),
    ]
}

fn category_change() -> impl Strategy<Value = Option<CategoryChange>> {
    option::of(select(vec![
        CategoryChange::LastStepUsingItRemoved,
        CategoryChange::OwnerUsesItAgain,
    ]))
}

/// Any question.
pub(crate) fn question() -> impl Strategy<Value = Question> {
    let on_desktop = prop_oneof![
        (person(), flow(), reference(), any::<bool>(), any::<bool>()).prop_map(
            |(actor, flow, reference, to, confirmed)| Question::Toggle(CanToggleEmbed {
                actor,
                flow,
                reference,
                to,
                confirmed
            })
        ),
        (flow(), person()).prop_map(|(flow, run_owner)| Question::Readiness(CloudRunReadiness {
            flow,
            run_owner,
            mode: RunMode::Attended
        })),
        (person(), flow(), any::<bool>()).prop_map(|(actor, flow, console)| Question::Window(
            ByocPrompt {
                actor,
                flow,
                initiation: if console {
                    Initiation::Console
                } else {
                    Initiation::Cloud
                }
            }
        )),
        (person(), flow(), principal(), share_change()).prop_map(
            |(actor, flow, grantee, change)| Question::Sharing(DesktopSharing {
                actor,
                flow,
                grantee,
                change
            })
        ),
        (person(), flow(), desktop_action()).prop_map(|(actor, flow, action)| Question::Desktop(
            DesktopFlowAction {
                actor,
                flow,
                action
            }
        )),
    ];
    let on_cloud = prop_oneof![
        (flow(), person(), connection()).prop_map(|(flow, invoker, connection)| Question::Source(
            RunOnlyConnectionSource {
                flow,
                invoker,
                connection
            }
        )),
        (person(), flow(), cloud_action()).prop_map(|(actor, flow, action)| Question::Cloud(
            CloudFlowAction {
                actor,
                flow,
                action
            }
        )),
        (
            option::of(person()),
            any::<bool>(),
            flow(),
            principal(),
            option::of(any::<bool>())
        )
            .prop_map(|(actor, check_license, flow, principal, needs_edit)| {
                Question::NewOwner(AddOwner {
                    actor,
                    check_license,
                    flow,
                    principal,
                    needs_edit,
                })
            }),
        (person(), flow(), principal(), any::<bool>()).prop_map(
            |(actor, flow, target, confirmed)| Question::OldOwner(RemoveOwner {
                actor,
                flow,
                target,
                confirmed
            })
        ),
        (
            person(),
            flow(),
            vec(principal(), 0..3),
            vec(principal(), 0..3),
            any::<bool>()
        )
            .prop_map(|(actor, flow, add, remove, saved)| {
                Question::RunOnly(ShareRunOnly {
                    actor,
                    flow,
                    change: RunOnlyChange { add, remove },
                    saved,
                })
            }),
        (flow(), connection(), category_change()).prop_map(|(flow, connection, change)| {
            Question::Category(ConnectionCategory {
                flow,
                connection,
                change,
            })
        }),
    ];
    let answers = (person(), flow(), start())
        .prop_map(|(person, flow, start)| Question::Answer(person, flow, start));
    let on_machines = machines::question().prop_map(Question::Machines);
    let on_setting = setting::question().prop_map(Question::Setting);
    prop_oneof![
        on_desktop.boxed(),
        on_cloud.boxed(),
        on_machines,
        on_setting,
        answers
    ]
}
