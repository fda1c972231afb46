//! Environments: where flows live, and the way to what each of them decides.

use draw::prelude::*;
use policy::Tenant;
use policy::change::holders;
use policy::model::*;
use words::{Phrase, Voice};

use super::page::Page;
use super::plain_table::{Line, plain_table};
use super::waiting::waiting;
use crate::route::Route;
use crate::ui::Empty;
use crate::workspace::use_workspace;

const HEADS: [&str; 6] = [
    "Environment",
    "Cloud",
    "Default",
    "For production",
    "Who gets in",
    "Flows and roles",
];

/// The page.
#[component]
pub fn Environments() -> impl IntoNode {
    let workspace = use_workspace();
    let lines = Memo::new(move |_| {
        let lines = workspace.read(|tenant, you| {
            let voice = Voice::new(tenant, you);
            let lines = tenant.environment_ids().map(|id| line(tenant, voice, id));
            lines.collect::<Vec<_>>()
        });
        lines.unwrap_or_default()
    });
    let body = move || {
        let lines = lines.get();
        if lines.is_empty() {
            return view! { <Empty lead="There are no environments here." /> };
        }
        view! {
            <p class="second measure">
                "A flow lives in one environment. Its cloud, whether it is the default one, who gets in, and who has which role there decide some of what sharing does. Open one to see what, and to try what would be different."
            </p>
            {of_a_file()}
            {plain_table("Environments", &HEADS, lines)}
        }
    };
    view! { <Page title="Environments" wide=true>{waiting(body)}</Page> }
}

/// For a file: that it says next to nothing about this.
pub(super) fn of_a_file() -> Node {
    let workspace = use_workspace();
    let file = move || workspace.is_file();
    (move || {
        file().then(|| view! { <p class="second measure">{words::environment_of_a_file()}</p> })
    })
    .into_node()
}

fn line(tenant: &Tenant, voice: Voice<'_>, id: EnvironmentId) -> Line {
    let record = tenant.environment(id);
    let yes = |is: bool| if is { "Yes" } else { "No" };
    let flows = tenant.flows.iter();
    let flows = flows.filter(|flow| flow.environment == id).count() as u64;
    let roles = holders(tenant, id).len() as u64;
    let count =
        |many: u64, one, several| Phrase::number(many).text(if many == 1 { one } else { several });
    Line::new(vec![
        voice.environment(id),
        words::cloud(record.cloud).into(),
        yes(record.is_default).into(),
        yes(record.is_production).into(),
        match record.security_group {
            Some(group) => voice.principal(Principal::Group(group)),
            None => "Everybody".into(),
        },
        count(flows, " flow, ", " flows, ").then(count(roles, " role given", " roles given")),
    ])
    .leads(Route::Environment(record.key.clone()).href())
}
