//! Embedding a connection reference, or stopping to: what it does, before it is confirmed.

use draw::prelude::*;
use policy::change::Change;
use policy::model::{FlowId, ReferenceId};
use words::{Consequence, Phrase, Voice};

use super::consequences;
use super::doing::use_doing;
use super::said::{real, sentence};
use super::what_changes::{Line, WhatChanges, lines};
use crate::ui::{Button, ButtonKind, Dialog};
use crate::workspace::use_workspace;

/// Which switch is to be moved, and where to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Embedding {
    /// In which desktop flow.
    pub flow: FlowId,
    /// Which reference.
    pub reference: ReferenceId,
    /// To *Yes* or *No*.
    pub to: bool,
}

impl Embedding {
    /// The change it is.
    pub fn change(self) -> Change {
        Change::SetEmbedded {
            flow: self.flow,
            reference: self.reference,
            to: self.to,
        }
    }

    /// The switch a change moves, if that is what it does.
    pub fn of(change: &Change) -> Option<Self> {
        match change {
            Change::SetEmbedded {
                flow,
                reference,
                to,
            } => Some(Self {
                flow: *flow,
                reference: *reference,
                to: *to,
            }),
            _ => None,
        }
    }
}

struct Told {
    which: Phrase,
    account: Option<Phrase>,
    consequences: Vec<Consequence>,
    after: Vec<Line>,
    save_line: String,
}

/// The dialog. Nothing has moved before **Confirm**.
#[component]
pub fn EmbedDialog(
    /// Which switch.
    embedding: Embedding,
    /// It is done with.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoNode {
    let workspace = use_workspace();
    let doing = use_doing();
    let change = embedding.change();
    let preview = untrack(|| workspace.preview(&change));
    let told = workspace.peek(|open| {
        let voice = Voice::new(&open.tenant, open.actor);
        let record = open.tenant.reference(embedding.reference);
        let preview = preview.as_ref()?;
        Some(Told {
            which: voice.reference(embedding.reference),
            account: record
                .connection
                .map(|connection| voice.account(connection)),
            consequences: voice.consequences(&change, preview),
            after: lines(&open.tenant, open.actor, embedding.flow, preview),
            save_line: words::save_line(real(&open.kind)).plain(),
        })
    });
    let told = told.flatten()?;
    let title = if embedding.to {
        "Embed this connection reference?"
    } else {
        "Stop embedding this connection reference?"
    };
    let confirmed = StoredValue::new(false);
    let confirm = move || {
        if confirmed.get_value() {
            return;
        }
        confirmed.set_value(true);
        doing.make(&change);
        // The answers behind it first: to take a dialog out takes the browser as long as they do.
        request_animation_frame(move || {
            on_close.try_run(());
        });
    };
    let foot = move || {
        view! {
            <Button kind=ButtonKind::Main on_press=confirm.clone() change="SetEmbedded">"Confirm"</Button>
            <Button on_press=on_close start=true>"Cancel"</Button>
        }
    };
    Some(view! {
        <Dialog title=title on_close=on_close foot=foot note=told.save_line back="title">
            <p>
                {sentence(&told.which)}
                {told.account.map(|account| view! { ", connection " <strong>{sentence(&account)}</strong> })}
            </p>
            {consequences::warnings(&told.consequences)}
            {consequences::others(&told.consequences)}
            <WhatChanges lines=Some(told.after) />
        </Dialog>
    })
}
