//! Embedding many connection references at once, or stopping to: one dialog, one entry of
//! the log, one undo.

mod groups;
mod told;

use draw::prelude::*;
use policy::Tenant;
use policy::change::{Change, Many};
use policy::model::{FlowId, PersonId};
use words::Voice;

use crate::panels::ask::{Ask, AskDialog};
use crate::panels::doing::use_doing;
use crate::panels::said::real;
use crate::ui::{Button, ButtonKind, Dialog, Icon, MessageBar, MessageKind};
use crate::workspace::use_workspace;
use groups::{changes, group, nothing, others};
use told::tell;

/// Up to how many answers are asked for so that other people's are counted, too.
const COUNTED: usize = 20_000;

/// What is to be embedded, or not any more: every switch that was selected.
#[derive(Debug, Clone, PartialEq)]
pub struct Bulk {
    /// The switches, each moved to where it is wanted.
    pub wanted: Vec<Change>,
    /// To Yes or No.
    pub to: bool,
}

/// How many of these switches the acting person would move.
pub fn count_mine(tenant: &Tenant, you: PersonId, wanted: Vec<Change>) -> usize {
    Many::new(tenant, you, wanted).will.len()
}

/// The buttons of a selection: **Embed mine (n)** and **Stop embedding mine (n)**.
#[component]
pub fn BulkButtons(
    /// The switches that are selected, moved to where they are asked for.
    #[prop(into)]
    wanted: Callback<bool, Vec<Change>>,
    /// The dialog that is open.
    open: RwSignal<Option<Bulk>>,
) -> impl IntoNode {
    let workspace = use_workspace();
    let button = move |to: bool| {
        let count = Memo::new(move |_| {
            let wanted = wanted.run(to);
            workspace
                .read(|tenant, you| count_mine(tenant, you, wanted))
                .unwrap_or_default()
        });
        let locked = move || {
            (count.get() == 0).then(|| {
                if to {
                    "No connection reference of yours is left to embed in what you selected."
                        .to_owned()
                } else {
                    "No connection reference of yours is embedded in what you selected.".to_owned()
                }
            })
        };
        let press = move |()| {
            let wanted = untrack(|| wanted.run(to));
            open.set(Some(Bulk { wanted, to }));
        };
        let words = move || {
            let what = if to {
                "Embed mine"
            } else {
                "Stop embedding mine"
            };
            format!("{what} ({})", count.get())
        };
        let shape = if to { Icon::Embed } else { Icon::StopEmbedding };
        view! {
            <Button icon=shape on_press=press change="SetEmbedded" quiet_reason=true locked=Signal::derive(locked)>
                {words}
            </Button>
        }
    };
    (button(true), button(false))
}

/// The dialog: what will change, what others must change, and where there is nothing to do.
#[component]
pub fn BulkDialog(
    /// What was asked for.
    bulk: Bulk,
    /// It is done with.
    #[prop(into)]
    on_close: Callback<()>,
    /// It was confirmed.
    #[prop(optional, into)]
    on_done: Option<Callback<()>>,
) -> impl IntoNode {
    let workspace = use_workspace();
    let doing = use_doing();
    let to = bulk.to;
    let (many, you, people) = workspace.peek(|open| {
        let many = Many::new(&open.tenant, open.actor, bulk.wanted);
        (many, open.actor, open.tenant.people.len())
    })?;
    let change = many.change();
    let flows = flows_of(&many.will);
    let everybody = flows.len().saturating_mul(people) <= COUNTED;
    let preview = untrack(|| {
        if everybody {
            workspace.preview(&change)
        } else {
            workspace.preview_for(&change, &[you])
        }
    })?;
    let (told, save_line) = workspace.peek(|open| {
        let voice = Voice::new(&open.tenant, open.actor);
        let told = tell(&voice, to, &many, change, &preview, everybody);
        (told, words::save_line(real(&open.kind)).plain())
    })?;
    let asked = RwSignal::new(None::<Ask>);
    let count = words::counted(told.count, "connection reference");
    let title = if to {
        format!("Embed {count}?")
    } else {
        format!("Stop embedding {count}?")
    };
    let locked = (told.count == 0).then(|| "None of these is yours to change.".to_owned());
    let change = told.change.clone();
    let confirm = move || {
        if doing.make(&change)
            && let Some(done) = on_done
        {
            done.run(());
        }
        on_close.run(());
    };
    let foot = move || {
        view! {
            <Button kind=ButtonKind::Main on_press=confirm.clone() change="SetEmbedded" locked=locked.clone()>
                "Confirm"
            </Button>
            <Button on_press=on_close start=true>"Cancel"</Button>
        }
    };
    let will = told.count;
    Some(view! {
        <Dialog title=title on_close=on_close foot=foot note=save_line back="title">
            <div class=format!("stack-4 {}", stylers::style_sheet!("src/pages/bulk.css"))>
                {told.warning.clone().map(|lead| view! { <MessageBar kind=MessageKind::Warn lead=lead /> })}
                {changes(&told)}
                {group("Will change", will, &told.will, "Nothing of yours is in what you selected.")}
                {others(&told, asked)}
                {nothing(&told)}
            </div>
        </Dialog>
        {move || asked.get().map(|ask| view! { <AskDialog ask=ask on_close=move |()| asked.set(None) /> })}
    })
}

fn flows_of(changes: &[Change]) -> Vec<FlowId> {
    let mut flows: Vec<_> = changes.iter().filter_map(Change::flow).collect();
    flows.dedup();
    flows
}
