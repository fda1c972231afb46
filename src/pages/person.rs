//! One person: what they have, what happens to it when they leave, and trying that out.

mod elsewhere;
mod has;

use draw::prelude::*;
use policy::Tenant;
use policy::change::{Affected, Leaving, leave};
use policy::model::{FlowId, MachineConnectionId, PersonId};
use words::{Phrase, Voice};

use super::elsewhere::elsewhere as in_another_workspace;
use super::page::Page;
use super::people::tags;
use super::waiting::waiting;
use crate::labels;
use crate::location::use_location;
use crate::panels::doing::use_doing;
use crate::panels::rule_links::rule_links;
use crate::panels::said::{real, sentence};
use crate::panels::what_changes::{by_flow, what_changes_by_flow};
use crate::route::Route;
use crate::ui::{Breadcrumb, Button, ButtonKind, Card, Dialog, Icon, LinkButton, Tag, icon, soft};
use crate::workspace::use_workspace;
use elsewhere::repoint;
pub(super) use elsewhere::way_to_an_owner;
use has::what_they_have;

/// The page of the address.
#[component]
pub fn Person() -> impl IntoNode {
    let workspace = use_workspace();
    let location = use_location();
    let key = Memo::new(move |before: Option<&String>| {
        match Route::read_href(&location.pathname.get()) {
            Some(Route::Person(key)) => key,
            _ => before.cloned().unwrap_or_default(),
        }
    });
    let person =
        Memo::new(move |_| workspace.read(|tenant, _| tenant.person_by_key(&key.get()))?);
    let loaded = Memo::new(move |_| workspace.with(|_| ()).is_some());
    let there = move |tenant: &Tenant| tenant.person_by_key(&key.get()).is_some();
    move || match (loaded.get(), person.get()) {
        (_, Some(person)) => view! { <One person /> },
        (false, None) => {
            view! { <Page title="Person" within="People">{waiting(|| ().into_node())}</Page> }
        }
        (true, None) => in_another_workspace("This person is in another place", "People", there)
            .unwrap_or_else(not_here),
    }
}

fn not_here() -> Node {
    view! {
        <Page title=labels::PERSON_NOT_HERE within="People">
            <p class="lead measure">{labels::PERSON_NOT_HERE_WHY}</p>
            <div class="bar"><LinkButton href=Route::People.href()>{labels::SEE_EVERYBODY}</LinkButton></div>
        </Page>
    }
}

/// What stands above the cards.
#[derive(Clone, PartialEq)]
struct Head {
    name: String,
    what_if: String,
    account: String,
    email: String,
    tags: Vec<&'static str>,
    left: bool,
}

#[component]
fn One(person: PersonId) -> impl IntoNode {
    let workspace = use_workspace();
    let head = Memo::new(move |_| {
        workspace.read(|tenant, you| {
            let voice = Voice::new(tenant, you);
            let record = tenant.person(person);
            let name = if person == you {
                record.name.clone()
            } else {
                voice.subject(person).plain()
            };
            Head {
                name,
                what_if: voice.what_if_leaves(person).plain(),
                account: voice.account_of(person).plain(),
                email: record.email.clone(),
                tags: tags(record, person == you),
                left: record.left,
            }
        })
    });
    let name = move || head.with(|head| head.as_ref().map(|head| head.name.clone()));
    let name = move || name().unwrap_or_default();
    let crumbs = move || {
        let above = vec![(Route::People.href(), "People".to_owned())];
        view! { <Breadcrumb above=above here=name /> }
    };
    let line = move || {
        head.get().map(|head| {
            let tags = head.tags.into_iter();
            view! {
                <div class="bar">
                    <bdi class="second">{soft(&head.email)}</bdi>
                    {tags.map(|tag| view! { <Tag>{tag}</Tag> }).collect_view()}
                </div>
            }
        })
    };
    view! {
        <Page title=name within="People" crumbs=crumbs>
            {line}
            <WhatIf person head />
            {what_they_have(person)}
        </Page>
    }
}

/// **What if NAME leaves?**
#[component]
fn WhatIf(person: PersonId, head: Memo<Option<Head>>) -> impl IntoNode {
    let workspace = use_workspace();
    let asked = RwSignal::new(false);
    let told = Memo::new(move |_| workspace.leaving(person).unwrap_or_default());
    let title = move || {
        head.with(|head| head.as_ref().map(|head| head.what_if.clone()))
            .unwrap_or_default()
    };
    let left = Memo::new(move |_| head.with(|head| head.as_ref().is_some_and(|head| head.left)));
    let try_it = move || {
        let words = head.with(|head| {
            head.as_ref().map(|head| {
                let verb = if head.left {
                    labels::REACTIVATE
                } else {
                    labels::DEACTIVATE
                };
                format!("{verb} {}", head.account)
            })
        });
        let place = workspace.with(|open| match open.kind {
            crate::workspace::Kind::Demo(_) => " in the demo",
            crate::workspace::Kind::File(_) => " in this copy",
        });
        format!("{}{}", words.unwrap_or_default(), place.unwrap_or_default())
    };
    let groups = move || {
        // The same is told otherwise to whom it is about.
        workspace.actor();
        let told = told.get();
        let nothing = told == Leaving::default();
        let counted = workspace
            .peek(|open| Voice::new(&open.tenant, open.actor).leaving_counted(person, &told));
        view! {
            {counted.flatten().map(|said| view! { <p class="lead">{sentence(&said)}</p> })}
            {nothing.then(|| view! { <p class="second">{labels::NOTHING_OF_THEIRS}</p> })}
            {group(person, (Icon::Stop, "stop"), if left.get() { labels::STOPPED } else { labels::STOPS_NOW }, &told.stops)}
            {group(person, (Icon::May, "may"), labels::MAY_FAIL, &told.may_fail)}
            {group(person, (Icon::Lock, "stuck"), labels::STUCK, &told.stuck)}
            {fine(person, &told.fine)}
            {repoint(person, &told)}
        }
    };
    view! {
        <Card title=title>
            <div class=format!("stack-4 {}", stylers::style_sheet!("src/pages/person.css"))>
                {groups}
                <div>
                    <Button change="SetPerson" on_press=move |()| asked.set(true)>{try_it}</Button>
                </div>
            </div>
        </Card>
        {move || asked.get().then(|| view! { <Try person title=try_it() left=!left.get_untracked() on_done=move |()| asked.set(false) /> })}
    }
}

/// Asks before an account is taken away or given back.
#[component]
fn Try(
    person: PersonId,
    title: String,
    left: bool,
    #[prop(into)] on_done: Callback<()>,
) -> impl IntoNode {
    let workspace = use_workspace();
    let doing = use_doing();
    let note = move || {
        let line = workspace.with(|open| words::save_line(real(&open.kind)).plain());
        line.unwrap_or_default()
    };
    let explained = Memo::new(move |_| {
        workspace.read(|tenant, you| {
            let voice = Voice::new(tenant, you);
            if left {
                voice.deactivating(person)
            } else {
                voice.reactivating(person)
            }
        })
    });
    // What leaving does, the page says already; what coming back gives, nothing else does.
    let back = (!left).then(|| {
        let flows = workspace.peek(|open| leave(&open.tenant, person, left));
        let preview = flows.and_then(|change| untrack(|| workspace.preview(&change)));
        let flows = preview
            .and_then(|preview| workspace.peek(|open| by_flow(&open.tenant, open.actor, &preview)));
        what_changes_by_flow(flows.unwrap_or_default())
    });
    let verb = if left {
        labels::DEACTIVATE
    } else {
        labels::REACTIVATE
    };
    let kind = if left {
        ButtonKind::Danger
    } else {
        ButtonKind::Main
    };
    let make = move |()| {
        let change = workspace.peek(|open| leave(&open.tenant, person, left));
        if let Some(change) = change {
            doing.make(&change);
        }
        on_done.run(());
    };
    view! {
        <Dialog
            title=title
            on_close=on_done
            note=note
            foot=move || view! {
                <Button kind=kind change="SetPerson" on_press=make>{verb}</Button>
                <Button start=true on_press=on_done>{labels::CANCEL}</Button>
            }
        >
            <p>{move || explained.get()}</p>
            {back}
        </Dialog>
    }
}

/// A flow's name, leading to its page.
pub(super) fn flow_link(flow: FlowId) -> Node {
    let workspace = use_workspace();
    let found = workspace.peek(|open| {
        let record = open.tenant.flow(flow);
        (record.name.clone(), Route::flow(&record.key).href())
    });
    let (name, href) = found.unwrap_or_default();
    view! { <a class="flow-name" href=href><bdi>{name}</bdi></a> }
}

/// The name of a connection to a machine, leading to its page.
pub(super) fn machine_link(connection: MachineConnectionId) -> Node {
    let found = use_workspace().peek(|open| {
        let record = open.tenant.machine_connection(connection);
        (
            record.name.clone(),
            Route::Machine(record.key.clone()).href(),
        )
    });
    let (name, href) = found.unwrap_or_default();
    view! { <a class="flow-name" href=href><bdi>{name}</bdi></a> }
}

/// What becomes of some flows: each flow once, with its reasons.
fn group(
    person: PersonId,
    (shape, kind): (Icon, &'static str),
    title: &'static str,
    affected: &[Affected],
) -> Node {
    let workspace = use_workspace();
    let mut flows: Vec<(FlowId, Vec<Phrase>)> = Vec::new();
    for one in affected {
        let said = workspace
            .peek(|open| Voice::new(&open.tenant, open.actor).leaving_because(person, one));
        let said = said.unwrap_or_default();
        match flows.last_mut().filter(|(flow, _)| *flow == one.flow) {
            Some((_, reasons)) => reasons.push(said),
            None => flows.push((one.flow, vec![said])),
        }
    }
    let line = |(flow, reasons): (FlowId, Vec<Phrase>)| {
        let reasons = reasons
            .iter()
            .map(|reason| view! { <p class="second">{sentence(reason)}</p> })
            .collect_view();
        view! { <li>{flow_link(flow)}{reasons}</li> }
    };
    let mut rules: Vec<_> = affected
        .iter()
        .filter_map(|one| one.because.rule())
        .collect();
    policy::sorted::sort(&mut rules);
    rules.dedup();
    let count = flows.len();
    (count > 0)
        .then(|| {
            view! {
                <section class="stack-1">
                    <h3 class="pair" data-kind=kind>{icon(shape)}{title}" "<Tag>{count}</Tag></h3>
                    <ul class="stack divided">{flows.into_iter().map(line).collect_view()}</ul>
                    {rule_links(&rules)}
                </section>
            }
        })
        .into_node()
}

/// The flows that go on as before.
fn fine(person: PersonId, flows: &[FlowId]) -> Node {
    let workspace = use_workspace();
    let count = flows.len();
    let lines = flows
        .iter()
        .map(|flow| view! { <li>{flow_link(*flow)}</li> })
        .collect_view();
    (count > 0)
        .then(|| {
            let why = workspace
                .peek(|open| Voice::new(&open.tenant, open.actor).keep_working(person))
                .unwrap_or_default();
            view! {
                <section class="stack-1">
                    <h3 class="pair" data-kind="can">{icon(Icon::Can)}{labels::STILL_FINE}" "<Tag>{count}</Tag></h3>
                    <p class="second">{sentence(&why)}</p>
                    <ul class="stack-1">{lines}</ul>
                </section>
            }
        })
        .into_node()
}
