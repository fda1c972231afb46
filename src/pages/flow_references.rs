//! Connection references in one flow: a switch each, and the answers in view while it moves.

use draw::prelude::*;
use policy::answer::Word;
use policy::change::Change;
use policy::code::Code;
use policy::explain::{Reason, explain};
use policy::model::{FlowId, PersonId, ReferenceId};
use policy::{Sight, Tenant};
use words::{Phrase, Voice};

use super::answers_said::say_changed_answers;
use super::details::kept_back;
use super::flow_in_view::{InView, use_flow_key, use_in_view, without_flow};
use super::page::Page;
use crate::location::{NavigateOptions, use_navigate};
use crate::panels::ask::Ask;
use crate::panels::embed::Embedding;
use crate::panels::mend::{Mend, MendDialog};
use crate::panels::said::{said, sentence};
use crate::route::{Panel, Question, Route};
use crate::ui::{
    Answer, Breadcrumb, Button, ButtonKind, Cell, Empty, LinkButton, NameCell, Row, Said, SortHead,
    Strip, Switch, Table, soft, tile,
};
use crate::workspace::use_workspace;

/// The page.
#[component]
pub fn FlowReferences() -> impl IntoNode {
    let in_view = use_in_view(use_flow_key());
    move || match in_view.get() {
        InView::Flow(flow, Sight::Everything) => view! { <Manage flow=flow /> },
        InView::Flow(flow, sight) => kept_back(flow, sight),
        other => without_flow(other),
    }
}

/// One reference as this flow uses it.
#[derive(Debug, Clone, PartialEq)]
struct Line {
    reference: ReferenceId,
    name: String,
    told_apart: String,
    logical_name: String,
    connector: String,
    connection: Option<Phrase>,
    owner: String,
    used_by: String,
    on: bool,
    locked: Option<String>,
    ask: Option<Mend>,
}

/// Both answers, and the reason of the worse one.
#[derive(Debug, Clone, PartialEq)]
struct Answers {
    console: Said,
    cloud: Said,
    reason: Phrase,
    worse: Question,
}

#[component]
fn Manage(flow: FlowId) -> impl IntoNode {
    let workspace = use_workspace();
    let names = Memo::new(move |_| {
        workspace
            .read(|tenant, _| {
                let record = tenant.flow(flow);
                (record.key.clone(), record.name.clone())
            })
            .unwrap_or_default()
    });
    let lines = Memo::new(move |_| {
        workspace
            .read(|tenant, you| lines(tenant, you, flow))
            .unwrap_or_default()
    });
    let answers = Memo::new(move |_| workspace.read(|tenant, you| answers(tenant, you, flow)));
    say_changed_answers(
        flow,
        move || workspace.actor(),
        move || {
            answers.with(|answers| {
                let both = answers.iter().flat_map(|all| {
                    [
                        (Question::Console, all.console.clone()),
                        (Question::Cloud, all.cloud.clone()),
                    ]
                });
                both.collect()
            })
        },
    );
    let open = RwSignal::new(None::<Mend>);
    let title = move || names.with(|(_, name)| format!("Connection references in {name}"));
    let crumbs = move || {
        let above = Signal::derive(move || {
            let (key, name) = names.get();
            vec![
                (Route::Flows.href(), "Flows".to_owned()),
                (Route::flow(&key).href(), name),
            ]
        });
        view! { <Breadcrumb above=above here="Connection references" /> }
    };
    let ids = Memo::new(move |_| {
        lines.with(|lines| lines.iter().map(|line| line.reference).collect::<Vec<_>>())
    });
    let table = move || {
        if ids.with(Vec::is_empty) {
            return view! { <Empty lead="This flow has no connector actions, so it uses no connection references." /> };
        }
        let head = || {
            view! {
                <SortHead label="Connection reference" width="23%" />
                <SortHead label="Connector" width="17%" />
                <SortHead label="Connection" width="20%" />
                <SortHead label="Owner" width="10%" />
                <SortHead label="Used by" width="8%" />
                <SortHead label="Embedded in desktop flow" width="22%" />
            }
        };
        let row = move |id| view! { <ReferenceRow lines=lines reference=id flow=flow open=open /> };
        view! {
            <Table name="Connection references" wide=true head=head>
                {move || keyed(ids.get(), |id| id.0, row)}
            </Table>
        }
    };
    view! {
        <Page title=title within="Flows" wide=true crumbs=crumbs>
            {move || answers.with(Option::is_some).then(|| strip(names, answers))}
            {table}
            <p class="caption measure">"A switch counts in this flow only. Run-only users always bring their own connections."</p>
        </Page>
        <MendDialog open=open />
    }
}

fn strip(names: Memo<(String, String)>, answers: Memo<Option<Answers>>) -> Node {
    let go = StoredValue::new(use_navigate());
    let why = move |question| {
        Route::panel(
            &names.with_untracked(|(key, _)| key.clone()),
            Panel::Why(question),
        )
    };
    let open =
        move |question| go.with_value(|go| go(&why(question).path(), NavigateOptions::default()));
    let none = || Said::new(crate::ui::AnswerKind::None, words::word(Word::NoAccess));
    let console = Signal::derive(move || {
        answers.with(|all| all.as_ref().map_or_else(none, |all| all.console.clone()))
    });
    let cloud = Signal::derive(move || {
        answers.with(|all| all.as_ref().map_or_else(none, |all| all.cloud.clone()))
    });
    let reason = move || answers.with(|all| all.as_ref().map(|all| sentence(&all.reason)));
    let href = Signal::derive(move || {
        let worse = answers.with(|all| all.as_ref().map_or(Question::Cloud, |all| all.worse));
        why(worse).href()
    });
    view! {
        <Strip>
            <span>"Console"<Answer said=console lead="Console" on_why=move || open(Question::Console) /></span>
            <span>"Cloud"<Answer said=cloud lead="Cloud" on_why=move || open(Question::Cloud) /></span>
            <p>{reason}</p>
            <LinkButton kind=ButtonKind::Quiet href=href>"Why?"</LinkButton>
        </Strip>
    }
}

#[component]
fn ReferenceRow(
    lines: Memo<Vec<Line>>,
    reference: ReferenceId,
    flow: FlowId,
    open: RwSignal<Option<Mend>>,
) -> impl IntoNode {
    let line = Memo::new(move |before: Option<&Option<Line>>| {
        let now = lines.with(|lines| {
            lines
                .iter()
                .find(|line| line.reference == reference)
                .cloned()
        });
        now.or_else(|| before.cloned().flatten())
    });
    let text = move |read: fn(&Line) -> String| {
        move || line.with(|line| line.as_ref().map(read).unwrap_or_default())
    };
    let on = Signal::derive(move || line.with(|line| line.as_ref().is_some_and(|line| line.on)));
    let locked = Signal::derive(move || {
        line.with(|line| line.as_ref().and_then(|line| line.locked.clone()))
    });
    let ask = move || {
        let Some(Mend::Ask(ask)) =
            line.with(|line| line.as_ref().and_then(|line| line.ask.clone()))
        else {
            return None;
        };
        let (name, pressed) = (ask.name.clone(), Mend::Ask(ask));
        Some(
            view! { <Button kind=ButtonKind::Quiet on_press=move || open.set(Some(pressed.clone()))><bdi>{format!("Ask {name}")}</bdi></Button> },
        )
    };
    let move_it = move || {
        let to = !on.get_untracked();
        open.set(Some(Mend::Embed(Embedding {
            flow,
            reference,
            to,
        })));
    };
    let connector = move || {
        let name = text(|line| line.connector.clone())();
        view! { <span class="pair">{tile(&name)}<bdi>{name}</bdi></span> }
    };
    let connection = move || {
        line.with(|line| {
            line.as_ref().map(|line| match &line.connection {
                Some(connection) => sentence(connection),
                None => view! { <span class="second">"None chosen"</span> },
            })
        })
    };
    let owner = text(|line| line.owner.clone());
    let logical_name = text(|line| line.logical_name.clone());
    view! {
        <Row>
            <NameCell>
                <bdi>{text(|line| line.name.clone())}</bdi>
                <small><bdi>{move || soft(&logical_name())}</bdi></small>
            </NameCell>
            <Cell head="Connector">{connector}</Cell>
            <Cell head="Connection">{connection}</Cell>
            <Cell head="Owner"><bdi>{owner}</bdi></Cell>
            <Cell head="Used by" class="nowrap">{text(|line| line.used_by.clone())}</Cell>
            <Cell head="Embedded in desktop flow" wide=true>
                <Switch
                    name=text(|line| format!("Embedded in desktop flow: {}", line.told_apart))
                    on=on
                    on_press=move_it
                    locked=locked
                    change="SetEmbedded"
                >
                    {ask}
                </Switch>
            </Cell>
        </Row>
    }
}

fn answers(tenant: &Tenant, you: PersonId, flow: FlowId) -> Answers {
    let voice = Voice::new(tenant, you);
    let of = |question: Question| explain(tenant, you, flow, question.start());
    let (console, cloud) = (of(Question::Console), of(Question::Cloud));
    let (worse, explanation) = if console.answer.is_worse_than(&cloud.answer) {
        (Question::Console, &console)
    } else {
        (Question::Cloud, &cloud)
    };
    Answers {
        console: said(&console.answer),
        cloud: said(&cloud.answer),
        reason: voice.short_reason(you, flow, worse.start(), explanation),
        worse,
    }
}

fn lines(tenant: &Tenant, you: PersonId, flow: FlowId) -> Vec<Line> {
    let voice = Voice::new(tenant, you);
    let Some(desktop) = tenant.flow(flow).desktop() else {
        return Vec::new();
    };
    desktop
        .references
        .iter()
        .map(|used| {
            let record = tenant.reference(used.reference);
            let change = Change::SetEmbedded {
                flow,
                reference: used.reference,
                to: !used.embedded,
            };
            let verdict = change.decide(tenant, you, false);
            let locked =
                (!verdict.can_go_on()).then(|| voice.locked(flow, &verdict, &change).plain());
            let ask = verdict
                .managed_by
                .filter(|owner| !tenant.person(*owner).left);
            let actions = desktop
                .actions
                .iter()
                .filter(|action| action.reference == Some(used.reference))
                .count();
            Line {
                reference: used.reference,
                name: voice.reference(used.reference).plain(),
                told_apart: voice.reference_in(flow, used.reference).plain(),
                logical_name: record.logical_name.clone(),
                connector: voice.connector(record.connector).plain(),
                connection: record
                    .connection
                    .map(|connection| voice.account_listed(connection)),
                owner: voice.subject(record.owner).plain(),
                used_by: if actions == 1 {
                    "1 action".into()
                } else {
                    format!("{actions} actions")
                },
                on: used.embedded,
                locked,
                ask: ask.map(|owner| {
                    let reason = Reason {
                        code: Code::NotReferenceOwner,
                        reference: Some(used.reference),
                        connection: record.connection,
                        connector: Some(record.connector),
                        person: Some(owner),
                        fixable_by: Some(owner),
                        fix: None,
                    };
                    Mend::Ask(Ask {
                        name: tenant.person(owner).name.clone(),
                        message: voice.ask_message(flow, &reason),
                    })
                }),
            }
        })
        .collect()
}
