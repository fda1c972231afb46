//! What somebody sees who doesn't own the flow: its name and answers, or only who can share it.
//! On both, connection references of theirs that are still embedded keep their switch, off only.

use draw::prelude::*;
use policy::answer::Start;
use policy::change::{Change, administers, an_administrator, is_ownerless};
use policy::explain::explain;
use policy::model::{FlowId, PersonId, ReferenceId, RunMode};
use policy::{Outcome, Tenant};
use words::Voice;

use super::band::{Whose, can_it_run};
use super::can_do::can_do;
use super::use_head;
use crate::labels;
use crate::pages::page::Page;
use crate::pages::person::way_to_an_owner;
use crate::panels::act_again::{act_again, act_as};
use crate::panels::embed::{EmbedDialog, Embedding};
use crate::panels::run::will_ask;
use crate::panels::said::sentence;
use crate::route::{Panel, Route};
use crate::ui::{ButtonKind, Card, Icon, LinkButton, Switch, Tag, icon};
use crate::workspace::use_workspace;

/// The page of a run-only user.
#[component]
pub(super) fn Answers(flow: FlowId) -> impl IntoNode {
    let head = use_head(flow);
    let name = move || {
        head.with(|head| {
            head.as_ref()
                .map(|head| head.name.clone())
                .unwrap_or_default()
        })
    };
    let workspace = use_workspace();
    let is_desktop = head.with_untracked(|head| head.as_ref().is_some_and(|head| head.is_desktop));
    let titles: &[&str] = if is_desktop {
        &[
            "Connection references",
            "Who can run it",
            "Shared with",
            "Details",
        ]
    } else {
        &[
            "Who can run it",
            "Owners",
            "Run only users",
            "Embedded connections",
            "Details",
        ]
    };
    let shared = Memo::new(move |_| {
        workspace.read(|tenant, you| {
            let voice = Voice::new(tenant, you);
            let through = tenant.access(you, flow);
            let through = through.first().map(|way| words::through(way, tenant));
            (voice.who_shared(flow), through.unwrap_or_default())
        })
    });
    let locked = move |title: &&'static str| {
        view! {
            <li>{icon(Icon::Lock)}<span><strong>{*title}</strong><small>"Only owners see this in Power Automate"</small></span></li>
        }
    };
    view! {
        <Page title=name within="Flows" crumbs=move || super::crumbs(name)>
            {move || head.get().map(|head| view! {
                {super::tags(&head)}
                <div class="bar no-print">
                    <LinkButton icon=Icon::PreviewRun href=Route::panel(&head.key, Panel::Run).href()>{labels::PREVIEW_RUN}</LinkButton>
                    {(!head.is_desktop).then(|| super::copy_command(flow, &head.key))}
                </div>
            })}
            {can_it_run(flow, Whose::Yours)}
            <div class="cols">
                <div class="col-8 stack-4">
                    {own_references(flow)}
                    {will_ask(flow)}
                    {can_do(flow, Whose::Yours)}
                    <Card title="Owners see more">
                        <ul class=stylers::style_sheet!("src/pages/details/limited.css")>{titles.iter().map(locked).collect_view()}</ul>
                    </Card>
                </div>
                <div class="col-4">
                    <Card title="Who shared it">
                        {move || shared.get().map(|(who, through)| view! {
                            <p>{sentence(&who)}</p>
                            <p class="second">"You're a run-only user. "{sentence(&through)}"."</p>
                        })}
                    </Card>
                </div>
            </div>
        </Page>
    }
}

/// The page of somebody without access.
#[component]
pub(super) fn NoAccess(flow: FlowId) -> impl IntoNode {
    let head = use_head(flow);
    let name = move || {
        head.with(|head| {
            head.as_ref()
                .map(|head| head.name.clone())
                .unwrap_or_default()
        })
    };
    let workspace = use_workspace();
    let said = Memo::new(move |_| {
        workspace.read(|tenant, you| {
            let voice = Voice::new(tenant, you);
            let start = match tenant.flow(flow).desktop() {
                Some(_) => Start::Console,
                None => Start::Cloud(RunMode::Attended),
            };
            let explanation = explain(tenant, you, flow, start);
            let reason = explanation.reasons.first().cloned();
            reason.map(|reason| voice.reason(you, flow, start, &reason))
        })?
    });
    // Of a flow that nobody owns, whoever administers its environment is told what they can do.
    let way = Memo::new(move |_| {
        workspace.read(|tenant, you| {
            is_ownerless(tenant, flow).then(|| way_to_an_owner(tenant, you, flow))?
        })?
    });
    // Everybody else, who can.
    let other = Memo::new(move |_| {
        workspace.read(|tenant, you| {
            let place = tenant.flow(flow).environment;
            let one = an_administrator(tenant, place).filter(|_| is_ownerless(tenant, flow))?;
            (!administers(tenant, you)).then(|| (one, tenant.person(one).name.clone()))
        })?
    });
    view! {
        <Page title=name within="Flows" crumbs=move || super::crumbs(name)>
            <p class="lead measure">{move || said.get().map(|said| sentence(&said))}</p>
            <div class="bar">
                {act_again()}
                {move || other.get().map(|(person, name)| act_as(person, name))}
                {move || way.get().map(|(words, href)| view! { <LinkButton kind=ButtonKind::Main href=href>{words}</LinkButton> })}
                <LinkButton href=Route::Flows.href()>"See all flows"</LinkButton>
            </div>
            {own_references(flow)}
        </Page>
    }
}

#[derive(Clone, PartialEq)]
struct Own {
    reference: ReferenceId,
    name: String,
    told_apart: String,
}

/// The switches left to somebody who doesn't own the flow; nothing where there are none.
fn own_references(flow: FlowId) -> Node {
    let workspace = use_workspace();
    let own = Memo::new(move |_| {
        workspace
            .read(|tenant, you| still_embedded(tenant, you, flow))
            .unwrap_or_default()
    });
    let open = RwSignal::new(None::<Embedding>);
    let close = Callback::new(move |()| open.set(None));
    let line = move |own: Own| {
        let stop = Embedding {
            flow,
            reference: own.reference,
            to: false,
        };
        let name = format!("Embedded in desktop flow: {}", own.told_apart);
        view! {
            <li class="bar spread">
                <bdi>{own.name}</bdi>
                <Switch name=name on=true on_press=move || open.set(Some(stop)) change="SetEmbedded" />
            </li>
        }
    };
    view! {
        {move || {
            let own = own.get();
            (!own.is_empty()).then(|| view! {
                <Card title="Your connection references in this flow" beside=|| view! { <Tag>"Off only"</Tag> }>
                    <p class="second">"They're still embedded. You can stop that, and only a co-owner can embed again."</p>
                    <ul class="divided">{own.into_iter().map(line).collect_view()}</ul>
                </Card>
            })
        }}
        {move || open.get().map(|embedding| view! { <EmbedDialog embedding=embedding on_close=close /> })}
    }
}

/// The references of this flow that the person can still switch off.
fn still_embedded(tenant: &Tenant, you: PersonId, flow: FlowId) -> Vec<Own> {
    let voice = Voice::new(tenant, you);
    let used = tenant
        .flow(flow)
        .desktop()
        .map_or(&[][..], |desktop| &desktop.references);
    let can_stop = |reference: ReferenceId| {
        let change = Change::SetEmbedded {
            flow,
            reference,
            to: false,
        };
        let verdict = change.decide(tenant, you, false);
        verdict.can_go_on() && verdict.outcome != Outcome::NoOp
    };
    used.iter()
        .map(|used| used.reference)
        .filter(|reference| can_stop(*reference))
        .map(|reference| Own {
            reference,
            name: voice.reference(reference).plain(),
            told_apart: voice.reference_in(flow, reference).plain(),
        })
        .collect()
}
