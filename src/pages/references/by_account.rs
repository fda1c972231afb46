//! Every account: the references to it, the flows that use them, and who can use it there.

use policy::sorted::Map;
use std::sync::Arc;

use draw::prelude::*;
use policy::Tenant;
use policy::model::{ConnectionId, FlowId, ReferenceId};
use words::Voice;

use super::asked::Asked;
use super::by_reference::flow_line;
use super::empty;
use super::uses::{Use, direct_uses, used_connections, uses};
use crate::ui::{Icon, Tag, icon, show_more, soft, tile};
use crate::workspace::{Open, Workspace, use_workspace};

/// How many accounts show at first, and how many more each time.
const STEP: usize = 50;

/// What uses each connection: references, and cloud flows without one in between.
type Users = Map<ConnectionId, (Vec<ReferenceId>, Vec<FlowId>)>;

fn users(tenant: &Tenant) -> Users {
    let mut users = Users::new();
    for id in tenant.reference_ids() {
        if let Some(connection) = tenant.reference(id).connection {
            users.or_default(connection).0.push(id);
        }
    }
    for flow in tenant.flow_ids() {
        let cloud = tenant.flow(flow).cloud();
        let used = cloud.map_or(&[][..], |cloud| &cloud.connections);
        for used in used.iter().filter(|used| used.reference.is_none()) {
            users.or_default(used.connection).1.push(flow);
        }
    }
    users
}

/// The accounts asked for, those with references first.
pub(super) fn use_listed(asked: RwSignal<Asked>) -> Memo<Arc<Vec<u32>>> {
    let workspace = use_workspace();
    Memo::new(move |_| {
        let asked = asked.get();
        if !asked.by_account {
            return Arc::default();
        }
        let listed = workspace.with(|open| listed(open, &asked));
        Arc::new(listed.unwrap_or_default())
    })
}

fn listed(open: &Open, asked: &Asked) -> Vec<u32> {
    let tenant = &open.tenant;
    let voice = Voice::new(tenant, open.actor);
    let text = asked.text.trim().to_lowercase();
    let used = used_connections(open);
    let holds = |words: &str| words.to_lowercase().contains(&text);
    let wanted = |(record, used): &(&policy::model::Connection, bool)| {
        let named = text.is_empty()
            || record.account.as_deref().is_some_and(holds)
            || holds(&tenant.connector(record.connector).name)
            || holds(&tenant.person(record.owner).name);
        *used
            && named
            && asked
                .whose
                .is_none_or(|whose| whose.holds(&voice, record.owner))
    };
    (0u32..)
        .zip(tenant.connections.iter().zip(used))
        .filter(|(_, line)| wanted(line))
        .map(|(id, _)| id)
        .collect()
}

/// What the line of an account says.
struct Told {
    account: String,
    connector: String,
    owner: String,
    /// What is wrong with it.
    trouble: Option<&'static str>,
    references: Vec<ReferenceId>,
    direct: Vec<FlowId>,
    flows: usize,
}

impl Told {
    fn new(open: &Open, users: &Users, connection: ConnectionId) -> Self {
        let tenant = &open.tenant;
        let voice = Voice::new(tenant, open.actor);
        let record = tenant.connection(connection);
        let owner = voice.subject(record.owner).plain();
        let (references, direct) = users.get(&connection).cloned().unwrap_or_default();
        let through = references.iter();
        let through = through.map(|reference| tenant.flows_of_reference(*reference).len());
        Self {
            flows: direct.len() + through.sum::<usize>(),
            account: voice.account(connection).plain(),
            connector: voice.connector(record.connector).plain(),
            owner: if tenant.person(record.owner).left {
                format!("{} (has left)", words::apart(&owner))
            } else {
                owner
            },
            trouble: words::connection_trouble(record.status),
            references,
            direct,
        }
    }
}

/// The view.
pub(super) fn view(asked: RwSignal<Asked>, ids: Memo<Arc<Vec<u32>>>) -> Node {
    let workspace = use_workspace();
    let shown = RwSignal::new(STEP);
    let users = Memo::new(move |_| {
        let users = workspace.read(|tenant, _| users(tenant));
        users.unwrap_or_default()
    });
    let list = move || {
        let all = ids.get();
        if all.is_empty() {
            return empty::empty(asked, "account");
        }
        let count = shown.get().min(all.len());
        let told: Vec<_> = users.with(|users| {
            let told = workspace.with(|open| {
                let ids = all.iter().take(count).map(|id| ConnectionId(*id));
                ids.map(|id| (id, Told::new(open, users, id))).collect()
            });
            told.unwrap_or_default()
        });
        view! {
            <ul class="stack" data-part="accounts" aria-label="Accounts">
                {told.into_iter().map(|(id, told)| account(workspace, id, told)).collect_view()}
            </ul>
            {show_more(shown, STEP, all.len())}
        }
    };
    list.into_node()
}

fn account(workspace: Workspace, connection: ConnectionId, told: Told) -> Node {
    let open = RwSignal::new(false);
    let below = StoredValue::new((told.references.clone(), told.direct));
    let second = format!(
        "{} · {}, {}",
        words::apart(&told.owner),
        words::counted(told.references.len(), "reference"),
        words::counted(told.flows, "flow")
    );
    view! {
        <li>
            <details on:toggle=move |event| open.set(is_open(&event))>
                <summary>
                    {icon(Icon::Chevron)}
                    {tile(&told.connector)}
                    <span>
                        <strong><bdi>{soft(&told.account)}</bdi></strong>
                        " "
                        <span class="second"><bdi>{told.connector}</bdi></span>
                        {told.trouble.map(|trouble| view! { " " <Tag>{trouble}</Tag> })}
                        <small class="caption"><bdi>{second}</bdi></small>
                    </span>
                </summary>
                {move || open.get().then(|| below.with_value(|(references, direct)| inside(workspace, connection, references, direct)))}
            </details>
        </li>
    }
}

fn is_open(event: &leptos::ev::Event) -> bool {
    use wasm_bindgen::JsCast;
    let details = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::HtmlDetailsElement>().ok());
    details.is_some_and(|details| details.open())
}

/// What is below an account: references, their flows, and the people.
fn inside(
    workspace: Workspace,
    connection: ConnectionId,
    references: &[ReferenceId],
    direct: &[FlowId],
) -> Node {
    let told = workspace.read(|tenant, you| {
        let voice = Voice::new(tenant, you);
        let mut all: Vec<(String, Vec<Use>)> = references
            .iter()
            .map(|id| (voice.reference(*id).plain(), uses(tenant, you, *id)))
            .collect();
        let direct = direct_uses(tenant, you, connection, direct);
        if !direct.is_empty() {
            all.push(("Without a connection reference".to_owned(), direct));
        }
        all
    });
    let one = |(name, uses): (String, Vec<Use>)| {
        let flows = if uses.is_empty() {
            view! { <p class="second">"No flow uses it."</p> }
        } else {
            let lines = uses.iter().map(|used| flow_line(used, true));
            view! { <ul class="stack">{lines.collect_view()}</ul> }
        };
        view! { <li><h2><bdi>{name}</bdi></h2>{flows}</li> }
    };
    view! { <ul class="stack-4">{told.unwrap_or_default().into_iter().map(one).collect_view()}</ul> }
}
