//! **Run owner**: whose permissions are checked, and choosing somebody else.

use draw::prelude::*;
use policy::catalogue::rules as rule;
use policy::change::Change;
use policy::model::*;
use words::Voice;

use crate::labels;
use crate::panels::doing::use_doing;
use crate::panels::rule_links::rule_links;
use crate::panels::run_needs::{Met, Need, drawn};
use crate::route::Route;
use crate::ui::{Button, ButtonKind, Card, Select};
use crate::workspace::Workspace;

const CREATOR: &str = "creator";

/// The card.
pub(super) fn card(workspace: Workspace, connection: MachineConnectionId) -> Node {
    let doing = use_doing();
    let now = Memo::new(move |_| {
        let now = workspace.read(|tenant, _| {
            let owner = tenant.machine_connection(connection).run_owner;
            write(owner)
        });
        now.unwrap_or_default()
    });
    let chosen = move || {
        let kept = workspace.drafts(|drafts| drafts.run_owners.get(&connection).cloned());
        kept.flatten()
    };
    let choose = move |to: Option<String>| {
        workspace.draft(|drafts| {
            match to {
                Some(to) => drafts.run_owners.insert(connection, to),
                None => drafts.run_owners.remove(&connection),
            };
        });
    };
    let value = Signal::derive(move || chosen().unwrap_or(now.get()));
    let options = Signal::derive(move || {
        let read = workspace.read(|tenant, you| {
            let voice = Voice::new(tenant, you);
            let record = tenant.machine_connection(connection);
            let creator = Principal::Person(record.created_by);
            let mut options = vec![(
                CREATOR.to_owned(),
                voice.run_owner_of(creator, false).plain(),
            )];
            let mut chosen: Vec<_> = (0..tenant.service_principals.len() as u32)
                .map(|at| Principal::ServicePrincipal(ServicePrincipalId(at)))
                .collect();
            if let RunOwner::Explicit(other) = record.run_owner
                && !chosen.contains(&other)
            {
                chosen.push(other);
            }
            options.extend(chosen.into_iter().map(|principal| {
                let key = write(RunOwner::Explicit(principal));
                (key, voice.principal(principal).plain())
            }));
            options
        });
        read.unwrap_or_default()
    });
    let change = move |to: &str| Change::SetRunOwner {
        connection,
        to: read(to),
    };
    let refusal = move |to: &str| {
        workspace.read(|tenant, you| {
            let verdict = change(to).decide(tenant, you, false);
            verdict.code.map(|_| {
                if verdict.can_go_on() {
                    labels::NOTHING_TO_SAVE.to_owned()
                } else {
                    Voice::new(tenant, you).machine_locked(&verdict).plain()
                }
            })
        })?
    };
    // Where nobody else can be chosen, there is no list to choose from, but the reason.
    let fixed = Memo::new(move |_| {
        let others = options.get();
        let others = others.iter().filter(|(to, _)| *to != now.get());
        let refused: Option<Vec<_>> = others.map(|(to, _)| refusal(to)).collect();
        refused.and_then(|reasons| reasons.into_iter().next())
    });
    let locked = Signal::derive(move || fixed.get().or_else(|| refusal(&value.get())));
    let save = move || {
        if doing.make(&untrack(|| change(&value.get()))) {
            choose(None);
        }
    };
    let list = move || {
        if fixed.with(Option::is_some) {
            let is_now = |(to, _): &(String, String)| *to == now.get();
            let name = options.get().into_iter().find(is_now);
            return view! {
                <dl class="facts"><dt>"Run owner"</dt><dd><bdi>{name.unwrap_or_default().1}</bdi></dd></dl>
            };
        }
        view! {
            <Select
                label="Run owner"
                value=value
                options=options
                on_change=move |to: String| choose(Some(to).filter(|to| *to != untrack(|| now.get())))
            />
        }
    };
    let then = move || chosen().map(|to| runs_then(workspace, connection, read(&to)));
    view! {
        <Card title="Run owner">
            <div class="stack">
                <p class="second">
                    {words::run_owner_explained()}
                </p>
                {list}
                {then}
                <p class="caption">{move || doing.save_line()}</p>
                <div class="bar">
                    <Button kind=ButtonKind::Standard change="SetRunOwner" locked=locked on_press=save>
                        "Save run owner"
                    </Button>
                </div>
                {rule_links(&[rule::RUNOWNER_DEFINITION, rule::RUNOWNER_EXPLICIT])}
            </div>
        </Card>
    }
}

/// What could start over the connection with the access of another run owner.
fn runs_then(workspace: Workspace, connection: MachineConnectionId, to: RunOwner) -> Node {
    let needs = Memo::new(move |_| {
        let effect = workspace.run_owner_effect(connection, to)?;
        workspace.read(|tenant, you| {
            let voice = Voice::new(tenant, you);
            let owner = effect.run_owner;
            let need = |(flow, code): (FlowId, Option<policy::Code>)| {
                let record = tenant.flow(flow);
                let (text, met) = match (code, owner) {
                    (Some(code), _) => (voice.run_access_says(connection, owner, code), Met::No),
                    (None, Principal::Person(person)) => {
                        (voice.run_access_is_enough(person), Met::Yes)
                    }
                    (None, _) => (voice.application_runs(owner), Met::No),
                };
                Need {
                    about: Some((Route::flow(&record.key).href(), record.name.clone())),
                    text,
                    met,
                    rules: Vec::new(),
                }
            };
            effect.flows.into_iter().map(need).collect::<Vec<_>>()
        })
    });
    let body = move || {
        let needs = needs.get().unwrap_or_default();
        if needs.is_empty() {
            return view! { <p class="second">{words::over_it_nothing_ran()}</p> };
        }
        drawn(&needs)
    };
    view! { <section class="stack-1"><h3>{labels::WHAT_CHANGES}</h3>{body}</section> }
}

fn write(owner: RunOwner) -> String {
    match owner {
        RunOwner::Creator => CREATOR.to_owned(),
        RunOwner::Explicit(Principal::ServicePrincipal(app)) => format!("app-{}", app.0),
        RunOwner::Explicit(Principal::Person(person)) => format!("person-{}", person.0),
        RunOwner::Explicit(Principal::Group(group)) => format!("group-{}", group.0),
        RunOwner::Explicit(Principal::List(list)) => format!("list-{}", list.0),
    }
}

fn read(text: &str) -> RunOwner {
    let place = |kind: &str| text.strip_prefix(kind)?.parse::<u32>().ok();
    let principal = place("app-")
        .map(|at| Principal::ServicePrincipal(ServicePrincipalId(at)))
        .or_else(|| place("person-").map(|at| Principal::Person(PersonId(at))))
        .or_else(|| place("group-").map(|at| Principal::Group(GroupId(at))))
        .or_else(|| place("list-").map(|at| Principal::List(ListId(at))));
    principal.map_or(RunOwner::Creator, RunOwner::Explicit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_owner_reads_back_as_it_was_written() {
        let explicit = [
            Principal::ServicePrincipal(ServicePrincipalId(3)),
            Principal::Person(PersonId(4)),
            Principal::Group(GroupId(5)),
            Principal::List(ListId(6)),
        ]
        .map(RunOwner::Explicit);
        for owner in explicit.into_iter().chain([RunOwner::Creator]) {
            assert_eq!(read(&write(owner)), owner);
        }
    }
}
